//! What dimensions and their values are called, as the catalog says. No project is known here by name.

use super::query::Asked;
use crate::catalog::{Catalog, Role};
use crate::language::{self, Lang, t};

/// A dimension of the catalog: its name in the store and its name for people.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Dimension {
    pub(super) name: String,
    pub(super) title: String,
}

/// The dimension that the overview ranks beside apps: the catalog's first pair, or else its first explorable field.
pub(super) fn leading(catalog: &Catalog) -> Option<Dimension> {
    let pair = catalog.crosses.first().and_then(|cross| {
        let (a, b) = (catalog.field(cross.a)?, catalog.field(cross.b)?);
        Some(Dimension { name: format!("{}/{}", a.name, b.name), title: a.title.clone() })
    });
    pair.or_else(|| {
        let field = catalog.explore.iter().find_map(|id| catalog.field(*id))?;
        Some(Dimension { name: field.name.clone(), title: field.title.clone() })
    })
}

/// What a value of a dimension is called: `debian/13` of `os_type/os_version` is `Debian 13`.
pub(super) fn value(catalog: &Catalog, dimension: &str, value: &str) -> String {
    let parts = dimension.split('/').zip(value.split('/'));
    let mut titles: Vec<&str> = parts
        .map(|(name, part)| {
            catalog.field_named(name).map_or(part, |(_, field)| field.value_title(part))
        })
        .collect();
    titles.dedup();
    titles.join(" ")
}

/// What a dimension is called.
pub(super) fn dimension(catalog: &Catalog, name: &str) -> String {
    let field = |name: &str| catalog.field_named(name).map(|(_, field)| field.title.clone());
    match name {
        "kind" => t!("labels-kind"),
        "source" => field_title(catalog, Role::Source).unwrap_or_else(|| t!("labels-source")),
        "app" => sentence_case(&app_noun(catalog).0),
        "category" => t!("labels-category"),
        "error" => t!("labels-error"),
        name => {
            let parts: Vec<String> = name
                .split('/')
                .map(|part| field(part).unwrap_or_else(|| part.to_owned()))
                .collect();
            parts.join(" × ")
        }
    }
}

fn field_title(catalog: &Catalog, role: Role) -> Option<String> {
    catalog.field_with(role).map(|(_, field)| field.title.clone())
}

/// What a value of any dimension is called, kind, source and app among them.
pub(super) fn any(catalog: &Catalog, name: &str, text: &str) -> String {
    match name {
        "kind" => kind(catalog, text),
        "source" => source(catalog, text),
        "app" => app(catalog, text),
        "category" => category(catalog, text),
        name => value(catalog, name, text),
    }
}

/// What a kind of event is called.
pub(super) fn kind(catalog: &Catalog, name: &str) -> String {
    let kind = catalog.kinds.iter().find(|kind| kind.name == name);
    kind.map_or_else(|| name.to_owned(), |kind| kind.title.clone())
}

/// What a source is called.
pub(super) fn source(catalog: &Catalog, name: &str) -> String {
    catalog.field_with(Role::Source).map_or(name, |(_, field)| field.value_title(name)).to_owned()
}

/// What a category of failures is called.
pub(super) fn category(catalog: &Catalog, name: &str) -> String {
    let category = catalog.categories.iter().find(|category| category.name == name);
    category.map_or_else(|| name.to_owned(), |category| category.title.clone())
}

/// A word as it begins a sentence.
pub(super) fn sentence_case(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A name of the catalog inside a sentence: small in English, and as it is in languages whose nouns begin with a capital or that do not know it.
pub(super) fn in_sentence(name: &str) -> String {
    if language::current() == Lang::english() { name.to_lowercase() } else { name.to_owned() }
}

/// The language in which a catalog writes, where the page speaks another: a sentence of it says so.
pub(super) fn written_in() -> Option<&'static str> {
    (language::current() != Lang::english()).then_some("en")
}

/// The address that a row of a ranking leads to: the page of its value where there is one, or this page about that value alone.
pub(super) fn address(asked: &Asked, dimension: &str, value: &str) -> String {
    let name: String = form_urlencoded::byte_serialize(value.as_bytes()).collect();
    match dimension {
        "app" => asked.to(&format!("/apps/{name}")),
        "error" => asked.to(&format!("/errors/{name}")),
        // A pair is shown by the page of its first half: only one dimension can be filtered.
        pair if pair.contains('/') => {
            let first = pair.split('/').next().unwrap_or(pair);
            asked.narrowed(first, value.split('/').next().unwrap_or(value))
        }
        dimension => asked.narrowed(dimension, value),
    }
}

/// The path of a breakdown's document, without its ending.
pub(super) fn document(dimension: &str) -> String {
    match dimension {
        "app" => "/api/v1/apps".to_owned(),
        dimension => format!("/api/v1/breakdowns/{}", dimension.replace('/', ":")),
    }
}

/// What an app is called.
pub(super) fn app(catalog: &Catalog, app: &str) -> String {
    catalog.field_with(Role::App).map_or(app, |(_, field)| field.value_title(app)).to_owned()
}

/// What apps are called together, from the kinds that have any: `script`, or `app` where kinds differ. The catalog has its nouns in English alone, and
/// a program cannot make their plural in any other language: there they are called apps.
pub(super) fn app_noun(catalog: &Catalog) -> (String, String) {
    if language::current() != Lang::english() {
        return (t!("labels-app"), t!("labels-apps"));
    }
    let mut labels = catalog
        .kinds
        .iter()
        .filter(|kind| kind.app.is_some())
        .map(|kind| kind.app_label.to_lowercase());
    let first = labels.next().unwrap_or_else(|| "app".to_owned());
    let one = if labels.all(|label| label == first) { first } else { "app".to_owned() };
    let many = format!("{one}s");
    (one, many)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalog() -> Catalog {
        let text = include_str!("../../catalogs/community-scripts.toml");
        Catalog::parse(text, "2026-11-22".parse().unwrap()).unwrap()
    }

    #[test]
    fn a_pair_is_called_after_its_parts() {
        let catalog = catalog();
        let dimension = leading(&catalog).unwrap();
        assert_eq!(dimension.name, "os_type/os_version");
        assert_eq!(value(&catalog, &dimension.name, "debian/13"), "Debian 13");
        assert_eq!(value(&catalog, &dimension.name, "other/other").to_lowercase(), "other");
    }

    #[test]
    fn a_value_that_the_catalog_does_not_name_stays_as_it_is() {
        assert_eq!(value(&catalog(), "no_such_field", "x/y"), "x");
        assert_eq!(app(&catalog(), "no-such-app"), "no-such-app");
    }

    #[test]
    fn apps_are_called_what_all_kinds_call_them() {
        assert_eq!(app_noun(&catalog()), ("script".to_owned(), "scripts".to_owned()));
    }
}
