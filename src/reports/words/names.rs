//! What apps, dimensions and their values are called in a report, as the catalog says.

use crate::catalog::{Catalog, Role};
use crate::language::{self, Lang, t};

/// Finds what a dimension is called, by its name.
type Dimension<'a> = Box<dyn Fn(&str) -> String + 'a>;
/// Finds what a value is called, by its dimension and as it is stored.
type Value<'a> = Box<dyn Fn(&str, &str) -> String + 'a>;

/// What things are called.
pub struct Names<'a> {
    /// An app, and several.
    pub(super) app: (String, String),
    pub(super) dimension: Dimension<'a>,
    pub(super) value: Value<'a>,
}

impl<'a> Names<'a> {
    /// What a catalog calls them.
    pub fn of(catalog: &'a Catalog) -> Self {
        Self {
            app: app(catalog),
            dimension: Box::new(|name| dimension(catalog, name)),
            value: Box::new(|dimension, stored| value(catalog, dimension, stored)),
        }
    }
}

/// What apps are called together, from the kinds that have any: `app` where kinds differ. The catalog has its nouns in English alone.
fn app(catalog: &Catalog) -> (String, String) {
    if language::current() != Lang::english() {
        return (t!("labels-app"), t!("labels-apps"));
    }
    let with_app = catalog.kinds.iter().filter(|kind| kind.app.is_some());
    let mut labels = with_app.map(|kind| kind.app_label.to_lowercase());
    let first = labels.next().unwrap_or_else(|| "app".to_owned());
    let one = if labels.all(|label| label == first) { first } else { "app".to_owned() };
    let many = format!("{one}s");
    (one, many)
}

/// A pair is called after its first half: its values say both.
fn dimension(catalog: &Catalog, name: &str) -> String {
    let first = name.split('/').next().unwrap_or(name);
    catalog.field_named(first).map_or(first, |(_, field)| field.title.as_str()).to_owned()
}

fn value(catalog: &Catalog, dimension: &str, stored: &str) -> String {
    if dimension == "app" {
        let field = catalog.field_with(Role::App).map(|(_, field)| field);
        return field.map_or(stored, |field| field.value_title(stored)).to_owned();
    }
    let parts = dimension.split('/').zip(stored.split('/'));
    let mut titles: Vec<&str> = parts
        .map(|(name, part)| {
            catalog.field_named(name).map_or(part, |(_, field)| field.value_title(part))
        })
        .collect();
    titles.dedup();
    titles.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_are_called_as_the_catalog_says() {
        let text = include_str!("../../../catalogs/community-scripts.toml");
        let catalog = Catalog::parse(text, "2026-11-22".parse().unwrap()).unwrap();
        let names = Names::of(&catalog);
        assert_eq!(names.app, ("script".to_owned(), "scripts".to_owned()));
        assert_eq!((names.value)("os_type/os_version", "debian/13"), "Debian 13");
        assert_eq!((names.value)("nothing", "x"), "x");
        assert_eq!((names.dimension)("os_type/os_version"), (names.dimension)("os_type"));
    }
}
