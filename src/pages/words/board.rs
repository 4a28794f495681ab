//! The words of a board: what its columns are, and what it says of the rows that cost most.

use crate::stats::Outcomes;
use crate::stats::words::{counted, percent};

/// The scale of the forest.
pub(in crate::pages) const SCALE: &str = "Failure rate with its 95 % interval";
/// The column of rates.
pub(in crate::pages) const RATE: &str = "Failure rate";
/// The column of what a row costs.
pub(in crate::pages) const EXTRA: &str = "Extra failures";
/// A row that is not surely worse than all.
pub(in crate::pages) const NONE_SURE: &str = "none for sure";
/// A rate of too few runs.
pub(in crate::pages) const FEW: &str = "too few";
/// The keys of the legend.
pub(in crate::pages) const DOT: &str = "failure rate and 95\u{a0}% interval";
/// Where an interval lies above the reference.
pub(in crate::pages) const ABOVE: &str = "surely above all";
/// The reference line.
pub(in crate::pages) const ALL: &str = "all runs";
/// What holds of every board.
pub(in crate::pages) const METHOD: &str = "Failure rate = failed / (success + failed). Extra failures: how many a row has more than the rate of all \
explains, counted from the lower end of its interval, so at least so many. Under 30 finished runs nothing is judged.";

/// What stands over the reference line: `all runs 5.8 %`.
pub(in crate::pages) fn reference(all: &Outcomes) -> String {
    format!("{ALL} {}", percent(all.counts.failure_rate(), 1))
}

/// The sentence of a board that is ordered by impact: who costs most, and what that comes to.
pub(in crate::pages) fn impact(rows: &[(String, Outcomes)], all: Option<&Outcomes>) -> String {
    let Some(all) = all else { return "Too few runs to compare any.".to_owned() };
    let costs: Vec<(&str, f64)> = rows
        .iter()
        .filter(|(_, outcomes)| !outcomes.counts.failure_rate().too_few())
        .map(|(title, outcomes)| (title.as_str(), outcomes.impact(all)))
        .filter(|(_, impact)| *impact >= 0.5)
        .take(3)
        .collect();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a sum of positive costs, and the cast saturates"
    )]
    let sum = costs.iter().map(|(_, impact)| impact).sum::<f64>().round() as u64;
    let names: Vec<&str> = costs.iter().map(|(title, _)| *title).collect();
    let extra = counted(sum, "failure", "failures");
    match names.as_slice() {
        [] => "None fails more often than all runs do, as far as can be told.".to_owned(),
        [one] => format!(
            "{one} costs the most: at least {extra} beyond what the rate of all runs explains."
        ),
        [first @ .., last] => format!(
            "{} and {last} cost the most: together at least {extra} beyond what the rate of all runs explains.",
            first.join(", ")
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::Counts;

    fn told(success: u64, failed: u64) -> Outcomes {
        Counts { success, failed, ..Counts::default() }.into()
    }

    #[test]
    fn the_sentence_names_who_costs_most_and_nobody_by_chance() {
        let all = told(9_000, 1_000);
        let rows = [
            ("Immich".to_owned(), told(700, 300)),
            ("Small".to_owned(), told(5, 20)),
            ("Fine".to_owned(), told(900, 100)),
        ];
        let sentence = impact(&rows, Some(&all)).replace('\u{a0}', " ");
        assert_eq!(
            sentence,
            "Immich costs the most: at least 172 failures beyond what the rate of all runs explains."
        );
        assert!(impact(&rows[2..], Some(&all)).starts_with("None fails more often"));
        let two = [rows[0].clone(), ("Frigate".to_owned(), told(700, 300))];
        assert!(impact(&two, Some(&all)).starts_with("Immich and Frigate cost the most"));
        assert_eq!(reference(&all).replace('\u{a0}', " "), "all runs 10.0 %");
    }
}
