//! What the page about the data says: `/data`.

use crate::catalog::{Catalog, raw_retention};
use crate::language::t;

/// The one sentence.
pub(in crate::pages) fn headline(catalog: &Catalog) -> String {
    t!("data-headline", n = catalog.fields.len())
}

/// What follows from it.
pub(in crate::pages) fn lede(catalog: &Catalog) -> String {
    let kept = raw_retention(catalog);
    t!("data-lede", project = &catalog.project.title, n = catalog.kinds.len(), kept = kept)
}

/// When the catalog was looked through.
pub(in crate::pages) fn reviewed(catalog: &Catalog) -> String {
    t!("data-reviewed", day = catalog.project.last_review.long())
}

/// The page in a sentence, for search engines and previews.
pub(in crate::pages) fn about(catalog: &Catalog) -> String {
    t!("data-about", project = &catalog.project.title)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Lang, within};

    #[test]
    fn the_page_counts_what_the_catalog_has() {
        let text = include_str!("../../../tests/data/catalog/garden.toml");
        let catalog = Catalog::parse(text, "2026-11-22".parse().unwrap()).unwrap();
        let n = catalog.fields.len();
        assert!(headline(&catalog).replace('\u{a0}', " ").starts_with(&format!("{n} fields,")));
        assert!(lede(&catalog).contains("Sprout") && lede(&catalog).contains("6 h"));
        assert_eq!(reviewed(&catalog), "reviewed 1 Jun 2026");
    }

    #[test]
    fn the_page_counts_in_german_too() {
        let text = include_str!("../../../tests/data/catalog/garden.toml");
        let catalog = Catalog::parse(text, "2026-11-22".parse().unwrap()).unwrap();
        within(Lang::of_tag("de").unwrap(), || {
            let n = catalog.fields.len();
            let headline = headline(&catalog).replace('\u{a0}', " ");
            assert!(headline.starts_with(&format!("{n} Felder, jedes")), "{headline}");
            assert_eq!(reviewed(&catalog), "geprüft am 1. Juni 2026");
        });
    }
}
