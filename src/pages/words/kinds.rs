//! The words of outcomes by kind.

use crate::language::t;
use crate::stats::words::percent;
use crate::stats::{Counts, wilson};

/// The sentence: which kind fails most often and which least, as far as that is sure.
pub(in crate::pages) fn sentence(kinds: &[(String, Counts)]) -> String {
    let rates = kinds
        .iter()
        .map(|(title, counts)| (title, counts.failure_rate()))
        .filter(|(_, rate)| !rate.too_few());
    let rates: Vec<_> = rates.collect();
    let most = rates.iter().max_by(|(_, a), (_, b)| a.low.total_cmp(&b.low));
    let least = rates.iter().min_by(|(_, a), (_, b)| a.high.total_cmp(&b.high));
    match (most, least) {
        (Some((most, high)), Some((least, low))) if high.low > low.high => {
            let (low, high) = (percent(*low, 1), percent(*high, 1));
            t!("kinds-sure", least = *least, low = low, most = *most, high = high)
        }
        _ => t!("kinds-unsure"),
    }
}

/// The share of an outcome, without its sign: the column says what it is.
pub(in crate::pages) fn share(n: u64, runs: u64) -> String {
    crate::stats::words::percent_number(wilson(n, runs), 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_told_apart_only_when_they_surely_differ() {
        let kind = |title: &str, success, failed| {
            (title.to_owned(), Counts { success, failed, ..Counts::default() })
        };
        let said =
            sentence(&[kind("Tools", 990, 10), kind("Machines", 900, 100)]).replace('\u{a0}', " ");
        assert_eq!(
            said,
            "Tools fail least often, 1.0 % of finished runs; Machines most often, 10.0 %."
        );
        assert!(sentence(&[kind("Tools", 95, 5), kind("Machines", 94, 6)]).starts_with("No kind"));
        assert!(sentence(&[kind("Tools", 1, 5)]).starts_with("No kind"));
        assert_eq!(share(50, 1_000), "5.0");
    }
}
