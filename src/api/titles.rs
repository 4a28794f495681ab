//! What dimensions, values and measures are called for people, as the catalog says.

use crate::catalog::{Catalog, Field, Role, Type};

/// The field behind a dimension or measure, and its key where it is one of a map.
fn field<'a>(catalog: &'a Catalog, name: &'a str) -> Option<(&'a Field, Option<&'a str>)> {
    if let Some((_, field)) = catalog.field_named(name) {
        return Some((field, None));
    }
    let (name, key) = name.split_once('.')?;
    Some((catalog.field_named(name)?.1, Some(key)))
}

/// The title of a dimension or a measure.
pub(super) fn of_dimension(catalog: &Catalog, name: &str) -> String {
    if let Some((a, b)) = name.split_once('/') {
        return format!("{} × {}", of_dimension(catalog, a), of_dimension(catalog, b));
    }
    let with = |role| catalog.field_with(role).map(|(_, field)| field.title.clone());
    let known = match name {
        "kind" => with(Role::Kind),
        "source" => with(Role::Source),
        "app" => with(Role::App),
        "category" => with(Role::Category),
        "error" => with(Role::Error),
        name => field(catalog, name).map(|(field, key)| match key {
            Some(key) => format!("{}: {}", field.title, field.value_title(key)),
            None => field.title.clone(),
        }),
    };
    known.unwrap_or_else(|| name.to_owned())
}

/// The title of a value.
pub(super) fn of_value(catalog: &Catalog, dimension: &str, value: &str) -> String {
    let with = |role| catalog.field_with(role).map(|(_, field)| field.value_title(value));
    let known = match dimension {
        "kind" => catalog.kind_named(value).map(|(_, kind)| kind.title.as_str()),
        "source" => with(Role::Source),
        "app" => with(Role::App),
        "category" => of_category(catalog, value),
        name => field(catalog, name).map(|(field, _)| match field.role {
            Role::Code => meaning(catalog, value).unwrap_or(value),
            _ => field.value_title(value),
        }),
    };
    known.unwrap_or(value).to_owned()
}

/// What an exit code means.
pub(super) fn meaning<'a>(catalog: &'a Catalog, code: &str) -> Option<&'a str> {
    let code = catalog.codes.get(&code.parse().ok()?)?;
    Some(code.meaning.as_str())
}

fn of_category<'a>(catalog: &'a Catalog, name: &str) -> Option<&'a str> {
    let category = catalog.categories.iter().find(|category| category.name == name)?;
    Some(category.title.as_str())
}

/// The unit of a measure; empty for a plain number.
pub(super) fn unit(catalog: &Catalog, measure: &str) -> String {
    match field(catalog, measure).map(|(field, _)| &field.ty) {
        Some(Type::Integer { unit, .. }) => unit.clone(),
        _ => String::new(),
    }
}

/// The dimension of exit codes, where the catalog has one.
pub(super) fn code(catalog: &Catalog) -> Option<String> {
    catalog.field_with(Role::Code).map(|(_, field)| field.name.clone())
}

/// Whether a dimension, or each of a pair, tells where a program ran rather than what failed or how much it took.
pub(super) fn is_platform(catalog: &Catalog, dimension: &str) -> bool {
    dimension
        .split('/')
        .all(|name| field(catalog, name).is_some_and(|(field, _)| field.role == Role::Dimension))
}
