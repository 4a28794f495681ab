//! The sentences about one error family: since when, how often, and what it means.

use crate::day::Day;
use crate::stats::words::counted;
use crate::stats::{Outcomes, Summary};

use super::when;

/// Since when a family is seen.
pub(in crate::pages) fn since(day: Day) -> String {
    format!("since {}", day.long())
}

/// The headline: how often it was met in the days of the page.
pub(in crate::pages) fn headline(summary: &Summary, told: Option<Outcomes>) -> String {
    match told {
        Some(outcomes) => {
            format!(
                "{} ended with this error {}.",
                counted(outcomes.runs, "run", "runs"),
                when(summary)
            )
        }
        None => format!("This error was met by too few runs {} to be counted.", when(summary)),
    }
}

/// The paragraph below: since when, until when, and the category that its words give away.
pub(in crate::pages) fn lede(first: Day, last: Day, category: Option<&str>) -> String {
    let seen = if first == last {
        format!("Seen on {} only.", first.long())
    } else {
        format!("First seen on {}, last on {}.", first.long(), last.long())
    };
    let means = category.map(|category| format!(" By its words it belongs to “{category}”."));
    format!("{seen}{}", means.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_family_says_since_when_and_what_it_is() {
        let (first, last) = ("2026-03-01".parse().unwrap(), "2026-11-20".parse().unwrap());
        assert_eq!(
            lede(first, last, Some("Network")),
            "First seen on 1 Mar 2026, last on 20 Nov 2026. By its words it belongs to “Network”."
        );
        assert_eq!(lede(first, first, None), "Seen on 1 Mar 2026 only.");
    }
}
