//! The sentences that change as a reader explores, made from the same numbers as the charts, on the server first.

use crate::language::t;
use crate::stats::words::{count, decimals, interval, of, percent};
use crate::stats::{Filter, OUTCOME, Part, Picks};

/// What the selection says against all runs.
pub fn lead(now: Part, all: Part, picks: &Picks) -> String {
    if picks.is_empty() {
        return t!("browser-explore-all", n = all.runs, rate = rate(all));
    }
    if now.runs == 0 {
        return t!("browser-explore-none", n = all.runs);
    }
    let (k, whole) = (count(now.runs), all.success_rate());
    let (rate, whole) = (rate(now), percent(whole, decimals(whole)));
    // A rate among failures alone would say nothing, so it is not theirs.
    if picks.of(OUTCOME).is_some() {
        t!("browser-explore-ended", k = k, n = all.runs, rate = rate, all = whole)
    } else {
        t!("browser-explore-some", k = k, n = all.runs, rate = rate, all = whole)
    }
}

fn rate(part: Part) -> String {
    let rate = part.success_rate();
    if rate.too_few() {
        return t!("browser-explore-rate-few", of = of(rate));
    }
    let places = decimals(rate);
    let (share, ends) = (percent(rate, places), interval(rate, places));
    t!("browser-explore-rate", share = share, of = of(rate), interval = ends)
}

/// What stands before the values of a filter.
pub fn chosen(filter: &Filter) -> String {
    if filter.exclude { t!("browser-explore-not") } else { String::new() }
}

/// The way a filter can be turned round.
pub fn turning(filter: &Filter) -> String {
    if filter.exclude { t!("browser-explore-keep") } else { t!("browser-explore-exclude") }
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
