//! The sentences about one error family: since when, how often, and what it means.

use crate::day::Day;
use crate::language::t;
use crate::stats::{Outcomes, Summary};

use super::when;

/// Since when a family is seen.
pub(in crate::pages) fn since(day: Day) -> String {
    t!("errors-since", day = day.long())
}

/// The headline: how often it was met in the days of the page.
pub(in crate::pages) fn headline(summary: &Summary, told: Option<Outcomes>) -> String {
    match told {
        Some(outcomes) => t!("errors-headline", n = outcomes.runs, when = when(summary)),
        None => t!("errors-headline-few", when = when(summary)),
    }
}

/// The paragraph below: since when, until when, and the category that its words give away.
pub(in crate::pages) fn lede(first: Day, last: Day, category: Option<&str>) -> String {
    let seen = if first == last {
        t!("errors-seen-once", day = first.long())
    } else {
        t!("errors-seen", first = first.long(), last = last.long())
    };
    match category {
        Some(category) => format!("{seen} {}", t!("errors-category", category = category)),
        None => seen,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Lang, within};

    #[test]
    fn a_family_says_since_when_and_what_it_is() {
        let (first, last) = ("2026-03-01".parse().unwrap(), "2026-11-20".parse().unwrap());
        assert_eq!(
            lede(first, last, Some("Network")),
            "First seen on 1 Mar 2026, last on 20 Nov 2026. By its words it belongs to “Network”."
        );
        assert_eq!(lede(first, first, None), "Seen on 1 Mar 2026 only.");
        let german = within(Lang::of_tag("de").unwrap(), || lede(first, last, Some("Network")));
        assert_eq!(
            german,
            "Zuerst am 1. März 2026 gesehen, zuletzt am 20. Nov. 2026. Nach dem Wortlaut gehört er zu „Network“."
        );
    }
}
