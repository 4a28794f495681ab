//! The sentences that change as a reader explores, made from the same numbers as the charts, on the server first.

use crate::stats::words::{count, counted, decimals, interval, of, percent};
use crate::stats::{Filter, OUTCOME, Part, Picks};

/// What the selection says against all runs.
pub fn lead(now: Part, all: Part, picks: &Picks) -> String {
    if picks.is_empty() {
        return format!("All {}: {}.", counted(all.runs, "run", "runs"), rate(all));
    }
    if now.runs == 0 {
        return format!("None of {} is told as finely as that. Take a filter away.", runs(all));
    }
    let (runs, all) = (format!("{} of {}", count(now.runs), runs(all)), all.success_rate());
    // A rate among failures alone would say nothing, so it is not theirs.
    let whose = if picks.of(OUTCOME).is_some() { " ended so. However they ended:" } else { ":" };
    format!("{runs}{whose} {}, against {} of all.", rate(now), percent(all, decimals(all)))
}

fn runs(part: Part) -> String {
    counted(part.runs, "run", "runs")
}

fn rate(part: Part) -> String {
    let rate = part.success_rate();
    if rate.too_few() {
        return format!("too few finished to judge, {} succeeded", of(rate));
    }
    let places = decimals(rate);
    let (share, ends) = (percent(rate, places), interval(rate, places));
    format!("{share} of those that finished succeeded ({}, 95\u{a0}% interval {ends})", of(rate))
}

/// What stands before the values of a filter.
pub fn chosen(filter: &Filter) -> &'static str {
    if filter.exclude { "not" } else { "" }
}

/// The way a filter can be turned round.
pub fn turning(filter: &Filter) -> &'static str {
    if filter.exclude { "Only these" } else { "All but these" }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(runs: u64, success: u64, finished: u64) -> Part {
        Part { runs, success, finished }
    }

    #[test]
    fn a_selection_is_told_against_all() {
        let all = part(12_000, 9_300, 10_000);
        let text = |now, filter: &str| {
            let picks = Picks::read(filter, |_| true, |text| Some(text.to_owned()));
            lead(now, all, &picks).replace('\u{a0}', " ")
        };
        assert!(
            text(all, "").starts_with("All 12,000 runs: 93.00 % of those"),
            "{}",
            text(all, "")
        );
        let some = text(part(1_200, 900, 1_000), "kind=vm");
        assert!(some.starts_with("1,200 of 12,000 runs: 90.0 % of those that finished"), "{some}");
        assert!(
            some.contains("900 / 1,000") && some.ends_with("against 93.00 % of all."),
            "{some}"
        );
        assert!(text(part(12, 9, 11), "kind=vm").contains("too few finished to judge"));
        let failed = text(part(100, 900, 1_000), "outcome=failed");
        assert!(
            failed.starts_with("100 of 12,000 runs ended so. However they ended: 90.0 %"),
            "{failed}"
        );
        assert!(text(Part::default(), "kind=vm").starts_with("None of 12,000 runs"));
    }
}
