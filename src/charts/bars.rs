//! Lengths without an axis: the bar behind a ranking's row, and the outcomes of a row side by side.

use super::markup::escaped;
use super::number::{of_count, percent};
use crate::language::t;
use crate::outcome::Outcome;
use crate::stats::Counts;
use crate::stats::words::fixed;
use std::fmt::Write;

/// What is left free between two outcomes, in per cent of the width.
const GAP: f64 = 0.25;

/// Draws the bar behind a ranking's row, from `share`, its part of the longest row, 0 to 1. The number beside it says the same in words.
pub fn bar(share: f64) -> String {
    let width = percent(if share.is_nan() { 0.0 } else { share.clamp(0.0, 1.0) * 100.0 });
    format!(
        "<svg class=\"bar\" aria-hidden=\"true\"><rect width=\"{width}\" height=\"100%\" rx=\"2\"/><line x2=\"{width}\" y1=\"100%\" y2=\"100%\"/></svg>"
    )
}

/// Draws the outcomes of `name`'s runs side by side; what was never seen takes no room.
pub fn share(name: &str, counts: &Counts) -> String {
    let runs = of_count(counts.runs().max(1));
    let part = |outcome| of_count(counts.of(outcome)) / runs * 100.0;
    let seen = || Outcome::ALL.into_iter().filter(|outcome| counts.of(*outcome) > 0);
    let words: Vec<String> = seen().map(|outcome| said(outcome, part(outcome))).collect();
    let words = if words.is_empty() { t!("browser-chart-no-runs") } else { words.join(", ") };
    let mut begin = 0.0;
    let mut rects = String::new();
    for outcome in seen() {
        let (x, width) = (percent(begin), percent((part(outcome) - GAP).max(GAP)));
        let _ = write!(
            rects,
            "<rect class=\"is-{}\" x=\"{x}\" width=\"{width}\" height=\"100%\"/>",
            outcome.name()
        );
        begin += part(outcome);
    }
    format!(
        "<svg class=\"share\" role=\"img\" aria-label=\"{}: {words}\">{rects}</svg>",
        escaped(name)
    )
}

fn said(outcome: Outcome, part: f64) -> String {
    t!("browser-chart-part", outcome = outcome.title(), share = fixed(part, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_as_long_as_its_share() {
        assert!(bar(0.6735).contains("<rect width=\"67.35%\""), "{}", bar(0.6735));
        for (share, width) in [(f64::NAN, "0%"), (-1.0, "0%"), (7.0, "100%")] {
            assert!(bar(share).contains(&format!("<line x2=\"{width}\"")), "{share}");
        }
    }

    #[test]
    fn outcomes_lie_side_by_side_and_are_said_in_words() {
        let counts = Counts { success: 80, failed: 15, unfinished: 5, ..Counts::default() };
        let svg = share("VM <big>", &counts);
        assert!(svg.contains("aria-label=\"VM &lt;big&gt;: Success 80.0 percent, Failed 15.0 percent, Unfinished 5.0 percent\""), "{svg}");
        assert!(
            svg.contains("<rect class=\"is-failed\" x=\"80%\" width=\"14.75%\" height=\"100%\"/>"),
            "{svg}"
        );
        assert!(!svg.contains("is-blocked"));
        assert!(share("VM", &Counts::default()).contains("VM: no runs"));
    }
}
