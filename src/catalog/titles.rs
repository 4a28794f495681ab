//! What dimensions and their values are called, as the catalog says.

use super::model::{Catalog, Role};

impl Catalog {
    /// What a dimension is called: `os_type/os_version` is `Operating system and version`, a name that no field has stays as it is.
    pub fn dimension_title(&self, dimension: &str) -> String {
        let title = |name: &str| match name {
            "app" => self.app_nouns().0,
            "kind" => "kind".to_owned(),
            name => {
                let field = match name {
                    "source" => self.field_with(Role::Source),
                    name => self.field_named(name),
                };
                field.map_or(name.replace('_', " "), |(_, field)| field.title.clone())
            }
        };
        dimension.split('/').map(title).collect::<Vec<_>>().join(" and ")
    }

    /// What a value of a dimension is called: `debian/13` of `os_type/os_version` is `Debian 13`.
    pub fn value_title(&self, dimension: &str, value: &str) -> String {
        let title = |name: &str, part: &str| -> String {
            let field = match name {
                "app" => self.field_with(Role::App),
                "source" => self.field_with(Role::Source),
                "kind" => {
                    let kind = self.kinds.iter().find(|kind| kind.name == part);
                    return kind.map_or(part, |kind| &kind.title).to_owned();
                }
                name => self.field_named(name),
            };
            field.map_or(part, |(_, field)| field.value_title(part)).to_owned()
        };
        let mut titles: Vec<String> = dimension
            .split('/')
            .zip(value.split('/'))
            .map(|(name, part)| title(name, part))
            .collect();
        titles.dedup();
        titles.join(" ")
    }

    /// What apps are called, one and many, from the kinds that have any: `script`, or `app` where kinds differ.
    pub fn app_nouns(&self) -> (String, String) {
        let kinds = self.kinds.iter().filter(|kind| kind.app.is_some());
        let mut labels = kinds.map(|kind| kind.app_label.to_lowercase());
        let first = labels.next().unwrap_or_else(|| "app".to_owned());
        let one = if labels.all(|label| label == first) { first } else { "app".to_owned() };
        let many = format!("{one}s");
        (one, many)
    }
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
        assert_eq!(catalog.value_title("os_type/os_version", "debian/13"), "Debian 13");
        assert_eq!(
            catalog.value_title("os_type/os_version", "other/other").to_lowercase(),
            "other"
        );
        assert!(catalog.dimension_title("os_type/os_version").contains(" and "));
    }

    #[test]
    fn what_the_catalog_does_not_name_stays_as_it_is() {
        assert_eq!(catalog().value_title("no_such_field", "x/y"), "x");
        assert_eq!(catalog().value_title("app", "no-such-app"), "no-such-app");
        assert_eq!(catalog().dimension_title("no_such_field"), "no such field");
    }

    #[test]
    fn kinds_and_apps_have_the_names_of_their_catalog() {
        assert_eq!(catalog().app_nouns(), ("script".to_owned(), "scripts".to_owned()));
        let kind = catalog().kinds[0].clone();
        assert_eq!(catalog().value_title("kind", &kind.name), kind.title);
    }
}
