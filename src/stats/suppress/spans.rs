//! Numbers of one value that are told of several spans of days for good, such as weeks and the month that they overlap. Whoever subtracts them from
//! each other gets sums over days that lie in the same spans, so each of those sums must be nothing or enough.

use super::is_small;
use crate::day::Day;
use crate::stats::range::Window;
use std::collections::BTreeMap;

/// Whether the runs of a value may be told of all these spans. Each span is a union of groups of days: those that lie in the same spans. So is whatever
/// comes of adding and subtracting what is told, and it is no small cell where no group is.
pub fn spans_are_tellable(days: &BTreeMap<Day, u64>, spans: &[Window], min_cell: u64) -> bool {
    let mut groups: BTreeMap<Vec<bool>, u64> = BTreeMap::new();
    for (day, runs) in days {
        let within: Vec<bool> = spans.iter().map(|span| span.contains(*day)).collect();
        if within.contains(&true) {
            *groups.entry(within).or_default() += runs;
        }
    }
    groups.values().all(|runs| !is_small(*runs, min_cell))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const START: &str = "2026-11-01";

    fn days(runs: &[u64]) -> BTreeMap<Day, u64> {
        let start: Day = START.parse().unwrap();
        (0..).map(|n| start.plus(n)).zip(runs.iter().copied()).collect()
    }

    fn span(first: i32, last: i32) -> Window {
        let start: Day = START.parse().unwrap();
        Window { first: start.plus(first), last: start.plus(last) }
    }

    #[test]
    fn a_month_less_its_weeks_must_be_nothing_or_enough() {
        let mut runs = vec![5; 28];
        let (month, weeks) = (span(0, 27), [span(0, 6), span(7, 13), span(14, 20)]);
        let all = [&[month][..], &weeks].concat();
        assert!(spans_are_tellable(&days(&runs), &all, 10));
        runs[21..].fill(1);
        assert!(!spans_are_tellable(&days(&runs), &all, 10));
        // With one week fewer told, the small one is among others.
        assert!(spans_are_tellable(&days(&runs), &all[..3], 10));
        runs[21..].fill(0);
        assert!(spans_are_tellable(&days(&runs), &all, 10));
    }

    proptest! {
        /// Two spans are told after each other only where the rule lets them; no sum or difference of any three that were told is small,
        /// as far as it is a number of runs on some days, each counted once.
        #[test]
        fn no_difference_of_told_spans_is_a_small_cell(
            runs in prop::collection::vec(0u64..6, 40),
            asked in prop::collection::vec((0i32..40, 1i32..31), 1..9),
        ) {
            let days = days(&runs);
            let mut told: Vec<Window> = Vec::new();
            for (first, length) in asked {
                told.push(span(first, (first + length - 1).min(39)));
                if !spans_are_tellable(&days, &told, 10) {
                    told.pop();
                }
            }
            for signs in 0..3u32.pow(u32::try_from(told.len().min(6)).unwrap()) {
                let sign = |n: usize| i64::from(signs / 3u32.pow(u32::try_from(n).unwrap()) % 3) - 1;
                let mut sum = 0;
                let mut is_cell = true;
                for (day, n) in &days {
                    let times: i64 = told.iter().take(6).enumerate().filter(|(_, span)| span.contains(*day)).map(|(n, _)| sign(n)).sum();
                    is_cell &= (0..=1).contains(&times);
                    sum += times * i64::try_from(*n).unwrap();
                }
                prop_assert!(!is_cell || !(1..10).contains(&sum), "{sum} of {told:?}");
            }
        }
    }
}
