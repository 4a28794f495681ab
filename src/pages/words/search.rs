//! What search says: `/search`, and the way out of an address that leads nowhere.

use crate::catalog::Catalog;
use crate::language::t;
use crate::pages::labels::{app_noun, sentence_case};
use crate::stats::search::Topic;
use crate::stats::words::counted;

pub(in crate::pages) const ASK: &str = "What are you looking for?";
pub(in crate::pages) const LEDE: &str =
    "Names, parts of names and words, in any order; a mistaken letter is forgiven.";
pub(in crate::pages) const ABOUT: &str = "Search apps, errors, exit codes, pages and fields.";
pub(in crate::pages) const NOTHING: &str = "Only what has enough runs to be told can be found. Try fewer letters, or look through the lists.";

/// The headline above what was found.
pub(in crate::pages) fn headline(text: &str, found: usize) -> String {
    match found {
        0 => format!("Nothing is called “{text}”."),
        n => format!("{} for “{text}”.", counted(n as u64, "result", "results")),
    }
}

/// What a topic is called above its results.
pub(in crate::pages) fn topic(topic: Topic, catalog: &Catalog) -> String {
    match topic {
        Topic::Apps => sentence_case(&app_noun(catalog).1),
        Topic::Pages => "Pages".to_owned(),
        Topic::Errors => "Errors".to_owned(),
        Topic::Codes => "Exit codes".to_owned(),
        Topic::Fields => "Fields of the data dictionary".to_owned(),
    }
}

/// What a topic is called beside one result.
pub(in crate::pages) fn topic_name(topic: Topic, catalog: &Catalog) -> String {
    match topic {
        Topic::Apps => app_noun(catalog).0,
        Topic::Pages => t!("search-topic-page"),
        Topic::Errors => t!("search-topic-error"),
        Topic::Codes => t!("search-topic-code"),
        Topic::Fields => t!("search-topic-field"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_found_is_counted() {
        assert_eq!(headline("dokcer", 0), "Nothing is called “dokcer”.");
        assert_eq!(headline("docker", 1), "1\u{a0}result for “docker”.");
    }

    #[test]
    fn topics_are_called_as_the_catalog_says() {
        let text = include_str!("../../../catalogs/community-scripts.toml");
        let catalog = Catalog::parse(text, "2026-11-22".parse().unwrap()).unwrap();
        assert_eq!(topic(Topic::Apps, &catalog), "Scripts");
    }
}
