//! The words of a matrix: its keys, and which pair does worst and best.

use crate::pages::matrix::Standing;
use crate::stats::Rate;
use crate::stats::words::{counted, of, percent};

/// A cell without finished runs.
pub(in crate::pages) const NONE: &str = "no finished runs";
/// A cell of few runs, and its key.
pub(in crate::pages) const FEW: &str = "too few to judge";
/// The key of such cells.
pub(in crate::pages) const FEW_KEY: &str = "too few (n\u{a0}<\u{a0}30)";

/// What a standing is called.
pub(in crate::pages) fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::FarBelow => "far below all",
        Standing::Below => "below",
        Standing::Unclear => "no clear difference",
        Standing::Above => "above",
        Standing::FarAbove => "far above all",
    }
}

/// The name of the region in which the table scrolls.
pub(in crate::pages) fn label(rows: &str, columns: &str) -> String {
    format!("Table: success rate by {} and {}", rows.to_lowercase(), columns.to_lowercase())
}

/// A cell that is not told.
pub(in crate::pages) fn hidden(min_cell: u64) -> String {
    format!("not shown: under {min_cell} runs, or it would tell of such a cell")
}

/// What the number is, and what is left out.
pub(in crate::pages) fn method(all: Option<Rate>, hidden: u64, min_cell: u64) -> String {
    let rate = all.map(|all| format!(" ({})", percent(all, 1))).unwrap_or_default();
    let left = if hidden == 0 {
        String::new()
    } else {
        format!(
            " {} with fewer than {min_cell} runs, or beside one, {} not shown.",
            counted(hidden, "cell", "cells"),
            if hidden == 1 { "is" } else { "are" }
        )
    };
    format!(
        "Success rate, %, and finished runs. A cell is coloured only when its whole 95\u{a0}% interval lies on one side of the rate of all{rate}.{left}"
    )
}

/// Which pair is to be avoided and which does best, as far as that is sure.
pub(in crate::pages) fn sentence(cells: &[(String, Rate)], all: Option<Rate>) -> String {
    let judged: Vec<&(String, Rate)> = cells.iter().filter(|(_, rate)| !rate.too_few()).collect();
    if judged.is_empty() {
        return "No pair has enough finished runs to judge it by.".to_owned();
    }
    let share = all.and_then(|all| all.share());
    let best = judged.iter().max_by(|(_, a), (_, b)| a.low.total_cmp(&b.low));
    let worst = judged.iter().min_by(|(_, a), (_, b)| a.high.total_cmp(&b.high));
    let told =
        |(name, rate): &(String, Rate)| format!("{name}: {}, {}", percent(*rate, 1), of(*rate));
    let best = best.filter(|(_, rate)| share.is_some_and(|share| rate.low > share));
    let worst = worst.filter(|(_, rate)| share.is_some_and(|share| rate.high < share));
    match (best, worst) {
        (Some(best), Some(worst)) => {
            format!("Best is {}. The pair to avoid is {}.", told(best), told(worst))
        }
        (None, Some(worst)) => format!("The pair to avoid is {}.", told(worst)),
        (Some(best), None) => format!("Best is {}; no pair is surely worse than all.", told(best)),
        (None, None) => "No pair differs clearly from all.".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::wilson;

    #[test]
    fn the_sentence_names_a_pair_only_when_it_is_sure() {
        let all = Some(wilson(9_420, 10_000));
        let cell = |name: &str, k, n| (name.to_owned(), wilson(k, n));
        let plain = |cells: &[_]| sentence(cells, all).replace('\u{a0}', " ");
        assert_eq!(
            plain(&[cell("Debian on 9.1", 2_257, 2_341), cell("Ubuntu on 9.0", 46, 58)]),
            "Best is Debian on 9.1: 96.4 %, 2,257 / 2,341. The pair to avoid is Ubuntu on 9.0: 79.3 %, 46 / 58."
        );
        assert_eq!(plain(&[cell("a", 94, 100)]), "No pair differs clearly from all.");
        assert!(plain(&[cell("a", 1, 10)]).starts_with("No pair has enough"));
        assert!(
            method(all, 1, 10).replace('\u{a0}', " ").contains("1 cell with fewer than 10 runs")
        );
    }
}
