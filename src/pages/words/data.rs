//! What the page about the data says: `/data`.

use crate::catalog::{Catalog, dictionary};
use crate::stats::words::counted;

pub(in crate::pages) const NEVER: &str = "What is never collected";
pub(in crate::pages) const KINDS: &str = "What can happen";
pub(in crate::pages) const CARRIED: &str = "Which event carries what";
pub(in crate::pages) const FIELDS: &str = "Field by field";
pub(in crate::pages) const PURPOSES: &str = "What it is for";
pub(in crate::pages) const KEPT: &str = "How long it is kept";
pub(in crate::pages) const TOGETHER: &str = "What is counted together";
pub(in crate::pages) const CODES: &str = "Exit codes";
pub(in crate::pages) const DOWNLOADS: &str = "Take it with you";

pub(in crate::pages) const KINDS_LEAD: &str =
    "Each event is of one of these kinds. The example is a whole event, as it is sent.";
pub(in crate::pages) const CARRIED_LEAD: &str = "● must be there, ○ may be there. A field that stands in no column of a kind is dropped unread when an event of that kind brings it.";
pub(in crate::pages) const FIELDS_LEAD: &str =
    "Each with the question it answers. Without such a question a field is not asked for.";
pub(in crate::pages) const PURPOSES_LEAD: &str = "For these purposes, and for no other.";
pub(in crate::pages) const TOGETHER_LEAD: &str = "Counts are kept and runs are not: two things can be asked together only where they are counted together.";
pub(in crate::pages) const CODES_LEAD: &str =
    "What an exit code of a failed run means, and whose side the failure is on.";
pub(in crate::pages) const DOWNLOADS_LEAD: &str = "The same dictionary for programs and for printing; it is made from the catalog that this server checks events against.";

/// The one sentence.
pub(in crate::pages) fn headline(catalog: &Catalog) -> String {
    let fields = counted(catalog.fields.len() as u64, "field", "fields");
    format!("{fields}, each for a question. Nothing else is stored.")
}

/// What follows from it.
pub(in crate::pages) fn lede(catalog: &Catalog) -> String {
    let kinds = counted(catalog.kinds.len() as u64, "kind", "kinds");
    format!(
        "This is all that {} may collect, about {kinds} of event, from machines whose owner said yes. Whatever else a client sends is dropped before it reaches the disk. \
         A single run is forgotten after {}; counts stay.",
        catalog.project.title,
        dictionary::raw_retention(catalog)
    )
}

/// When the catalog was looked through.
pub(in crate::pages) fn reviewed(catalog: &Catalog) -> String {
    format!("reviewed {}", catalog.project.last_review.long())
}

/// The page in a sentence, for search engines and previews.
pub(in crate::pages) fn about(catalog: &Catalog) -> String {
    format!(
        "What {} collects, field by field, with purpose, example and retention; and what it never collects.",
        catalog.project.title
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_counts_what_the_catalog_has() {
        let text = include_str!("../../../tests/data/catalog/garden.toml");
        let catalog = Catalog::parse(text, "2026-11-22".parse().unwrap()).unwrap();
        let n = catalog.fields.len();
        assert!(headline(&catalog).replace('\u{a0}', " ").starts_with(&format!("{n} fields,")));
        assert!(lede(&catalog).contains("Sprout") && lede(&catalog).contains("6 h"));
        assert_eq!(reviewed(&catalog), "reviewed 1 Jun 2026");
    }
}
