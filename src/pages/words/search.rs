//! What search says: `/search`, and the way out of an address that leads nowhere.

use crate::catalog::Catalog;
use crate::language::t;
use crate::pages::labels::{app_noun, sentence_case};
use crate::stats::search::Topic;

/// The headline above what was found.
pub(in crate::pages) fn headline(text: &str, found: usize) -> String {
    match found {
        _ if text.is_empty() => t!("search-ask"),
        0 => t!("search-headline-none", text = text),
        n => t!("search-headline", n = n, text = text),
    }
}

/// What a topic is called above its results.
pub(in crate::pages) fn topic(topic: Topic, catalog: &Catalog) -> String {
    match topic {
        Topic::Apps => sentence_case(&app_noun(catalog).1),
        Topic::Pages => t!("search-topics-pages"),
        Topic::Errors => t!("search-topics-errors"),
        Topic::Codes => t!("search-topics-codes"),
        Topic::Fields => t!("search-topics-fields"),
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
    use crate::language::{Lang, within};

    #[test]
    fn what_was_found_is_counted() {
        assert_eq!(headline("dokcer", 0), "Nothing is called “dokcer”.");
        assert_eq!(headline("docker", 1), "1\u{a0}result for “docker”.");
        assert_eq!(headline("", 0), "What are you looking for?");
        let german = within(Lang::of_tag("de").unwrap(), || {
            [headline("docker", 1), headline("docker", 2)].map(|text| text.replace('\u{a0}', " "))
        });
        assert_eq!(german, ["1 Ergebnis für „docker“.", "2 Ergebnisse für „docker“."]);
    }

    #[test]
    fn topics_are_called_as_the_catalog_says() {
        let text = include_str!("../../../catalogs/community-scripts.toml");
        let catalog = Catalog::parse(text, "2026-11-22".parse().unwrap()).unwrap();
        assert_eq!(topic(Topic::Apps, &catalog), "Scripts");
    }
}
