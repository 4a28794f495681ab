//! What can be asked of a catalog's numbers: the names of what the plan counts.

use super::plan::EXPLORE_MAX;
use crate::catalog::{Catalog, Field, Role, Type};
use crate::stats::{Choice, Menu};

/// Names of dimensions that no field has but every failure.
const OF_FAILURES: [&str; 2] = ["category", "error"];

/// The names that questions about a catalog's numbers may use.
pub fn menu(catalog: &Catalog) -> Menu {
    let name = |id| catalog.field(id).map(|field| field.name.clone());
    let mut menu = Menu {
        kinds: catalog.kinds.iter().map(|kind| kind.name.clone()).collect(),
        sources: catalog
            .field_with(Role::Source)
            .map(|(_, field)| values(field))
            .unwrap_or_default(),
        explore: catalog.explore.iter().take(EXPLORE_MAX).filter_map(|id| name(*id)).collect(),
        ..Menu::default()
    };
    for field in &catalog.fields {
        add_field(field, &mut menu);
    }
    let categories = catalog.categories.iter().map(|category| category.name.clone());
    for (name, values) in OF_FAILURES.into_iter().zip([categories.collect(), Vec::new()]) {
        menu.dimensions.push(Choice { name: name.to_owned(), values });
    }
    for cross in &catalog.crosses {
        if let (Some(a), Some(b)) = (name(cross.a), name(cross.b)) {
            menu.dimensions.push(Choice { name: format!("{a}/{b}"), values: Vec::new() });
            menu.pairs.push((a, b));
        }
    }
    menu
}

fn add_field(field: &Field, menu: &mut Menu) {
    let names = match &field.ty {
        Type::Map { keys, .. } => {
            keys.iter().map(|key| format!("{}.{}", field.name, key.name)).collect()
        }
        _ => vec![field.name.clone()],
    };
    for name in names {
        if field.role == Role::Measure {
            menu.measures.push(name.clone());
        }
        if field.is_dimension() || field.role == Role::Code {
            menu.dimensions.push(Choice { name, values: values(field) });
        }
    }
}

/// The closed list of a field's values, if it has one.
fn values(field: &Field) -> Vec<String> {
    match &field.ty {
        // What is not listed was counted as `other`.
        Type::Enum { values } => {
            let names = values.iter().map(|value| value.name.clone());
            names.chain(std::iter::once("other".to_owned())).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_menu_names_what_the_catalog_counts() {
        let text = include_str!("../../catalogs/community-scripts.toml");
        let menu = menu(&Catalog::parse(text, "2026-03-30".parse().unwrap()).unwrap());
        assert!(menu.kinds.contains(&"lxc".to_owned()));
        assert!(menu.dimension("os_type").unwrap().values.contains(&"debian".to_owned()));
        assert!(menu.dimension("os_type/os_version").is_some());
        assert!(menu.dimension("category").is_some());
        assert!(menu.pairs.contains(&("os_type".to_owned(), "os_version".to_owned())));
        assert_eq!(menu.explore.len(), 6);
        assert!(!menu.measures.is_empty());
    }
}
