//! What stands on cards: the one number that a page is about.

use crate::catalog::{Catalog, raw_retention};
use crate::language::t;
use crate::pages::labels::app_noun;
use crate::stats::words::{NOTHING, count, decimals, of, percent};
use crate::stats::{Rate, Summary};

/// The number of a page by its path, and what that number is.
pub(in crate::pages) fn key(path: &str, summary: &Summary, catalog: &Catalog) -> (String, String) {
    let (one, many) = app_noun(catalog);
    match path {
        "/apps" => {
            let n = summary.apps.unwrap_or(0);
            (count(n), t!("card-apps", n = n, one = one, many = many))
        }
        "/failures" => share(summary.counts.failure_rate(), |of| t!("card-failed", of = of)),
        "/data" => (t!("card-fields", n = catalog.fields.len()), t!("card-fields-purpose")),
        "/privacy" => (raw_retention(catalog), t!("card-kept")),
        _ => share(summary.counts.success_rate(), |of| t!("card-succeeded", of = of)),
    }
}

fn share(rate: Rate, says: impl Fn(String) -> String) -> (String, String) {
    if rate.too_few() {
        return (NOTHING.to_owned(), t!("card-few"));
    }
    (percent(rate, decimals(rate).min(1)), says(of(rate)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Lang, within};
    use crate::stats::{Counts, Range, Window};

    #[test]
    fn a_rate_stands_on_a_card_only_with_what_it_is_of() {
        let text = include_str!("../../../tests/data/catalog/garden.toml");
        let catalog = Catalog::parse(text, "2026-11-22".parse().unwrap()).unwrap();
        let last = "2026-11-22".parse().unwrap();
        let summary = |success| Summary {
            range: Range::FourWeeks,
            window: Window { first: last, last },
            counts: Counts { success, failed: success / 10, ..Counts::default() },
            before: None,
            apps: Some(1_204),
            as_of: 0,
        };
        let key = |path, success| {
            let (number, caption) = key(path, &summary(success), &catalog);
            (number.replace('\u{a0}', " "), caption.replace('\u{a0}', " "))
        };
        assert_eq!(key("/", 1_000).0, "90.9 %");
        assert_eq!(key("/", 1_000).1, "succeeded, 1,000 / 1,100 finished runs in 28 days");
        assert_eq!(key("/failures", 1_000).0, "9.1 %");
        assert_eq!(key("/", 3).0, NOTHING);
        assert_eq!(key("/apps", 3).0, "1,204");
        assert_eq!(key("/privacy", 3).0, "6 h");
        within(Lang::of_tag("de").unwrap(), || {
            let caption = "erfolgreich, 1.000 / 1.100 beendete Läufe in 28 Tagen";
            assert_eq!(key("/", 1_000), ("90,9 %".to_owned(), caption.to_owned()));
            assert_eq!(key("/apps", 3).1, "Apps in den letzten 28 Tagen");
        });
    }
}
