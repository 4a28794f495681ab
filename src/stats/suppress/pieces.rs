//! Breakdowns of windows that overlap others for good, such as a week and a month: what is told of one, taken from what is told of the others, must
//! not be a small cell either. So a value is told where it is nothing or enough in every piece into which the windows cut each other.

use super::ranking::ranking;
use super::{Folded, Tally, is_small};
use crate::stats::answers::{Ranked, Ranking};
use crate::stats::counts::Counts;
use crate::stats::query::Query;
use std::collections::{BTreeMap, BTreeSet};

/// The runs of each value in one piece of a window.
pub type Piece = BTreeMap<String, Tally>;

/// Puts a breakdown together from the pieces of its window: folded as any other, and then as far as each piece asks for it. What is left beside the
/// told values is nothing or enough in every piece too.
pub fn in_pieces(dimension: &str, query: &Query, pieces: &[Piece], min_cell: u64) -> Ranking {
    let mut whole = Piece::new();
    for (value, tally) in pieces.iter().flatten() {
        whole.entry(value.clone()).or_default().add(*tally);
    }
    let values = whole.values().filter(|tally| !tally.part.is_empty()).count();
    let all: Counts = whole.values().map(|tally| tally.part).sum();
    let unlimited = Query { limit: Some(usize::MAX), ..query.clone() };
    let Ranking { rows, all: told_all, .. } = ranking(dimension, &unlimited, whole, None, min_cell);
    let mut rows = rows;
    rows.retain(|row| pieces.iter().all(|piece| !is_small(runs(piece, &row.value), min_cell)));
    while !rows.is_empty() && pieces.iter().any(|piece| is_small(rest(piece, &rows), min_cell)) {
        // The fewest runs are lost where the smallest value joins the rest.
        let smallest = rows.iter().enumerate().min_by_key(|(_, row)| row.outcomes.runs);
        if let Some((place, _)) = smallest {
            rows.remove(place);
        }
    }
    let is_told = pieces.iter().all(|piece| !is_small(rest(piece, &[]), min_cell));
    let told: Counts = rows.iter().map(|row| row.outcomes.counts).sum();
    let hidden = values.saturating_sub(rows.len()) as u64;
    let hidden = Folded { values: hidden, counts: less(all, told) }.veiled(min_cell);
    let mut more = Folded::default();
    for row in rows.split_off(query.rows_max().min(rows.len())) {
        more.take(row.outcomes.counts);
    }
    Ranking {
        dimension: dimension.to_owned(),
        rows: if is_told { rows } else { Vec::new() },
        all: told_all.filter(|_| is_told),
        more,
        hidden,
    }
}

fn runs(piece: &Piece, value: &str) -> u64 {
    piece.get(value).map_or(0, |tally| tally.part.runs())
}

/// The runs of a piece beside those of some values.
fn rest(piece: &Piece, told: &[Ranked]) -> u64 {
    let told: BTreeSet<&str> = told.iter().map(|row| row.value.as_str()).collect();
    let others = piece.iter().filter(|(value, _)| !told.contains(value.as_str()));
    others.map(|(_, tally)| tally.part.runs()).sum()
}

fn less(all: Counts, some: Counts) -> Counts {
    Counts {
        success: all.success.saturating_sub(some.success),
        failed: all.failed.saturating_sub(some.failed),
        blocked: all.blocked.saturating_sub(some.blocked),
        aborted: all.aborted.saturating_sub(some.aborted),
        unfinished: all.unfinished.saturating_sub(some.unfinished),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::tally;
    use super::*;
    use proptest::prelude::*;

    fn piece(rows: &[(&str, u64)]) -> Piece {
        rows.iter().map(|(value, n)| ((*value).to_owned(), tally(*n, *n))).collect()
    }

    fn told(pieces: &[Piece]) -> Vec<(String, u64)> {
        let query = Query { limit: Some(100), ..Query::default() };
        let found = in_pieces("app", &query, pieces, 10);
        found.rows.into_iter().map(|row| (row.value, row.outcomes.runs)).collect()
    }

    #[test]
    fn a_value_that_is_small_in_a_piece_is_not_told() {
        let found = told(&[
            piece(&[("a", 50), ("b", 40), ("c", 30), ("d", 20)]),
            piece(&[("a", 50), ("b", 3), ("c", 20), ("d", 20)]),
        ]);
        // What is left beside a, c and d would be the 3 runs of b: so the smallest of them joins.
        assert_eq!(found, [("a".to_owned(), 100), ("c".to_owned(), 50)]);
        assert_eq!(told(&[piece(&[("a", 50), ("b", 40)])]).len(), 2);
        assert!(told(&[piece(&[("a", 50)]), piece(&[("a", 5)])]).is_empty());
    }

    proptest! {
        /// A month and its weeks, each told by the rule: every sum of pieces that can be made from them, value by value and for what is left over,
        /// is nothing or enough.
        #[test]
        fn a_month_less_its_weeks_is_no_small_cell(counts in prop::collection::vec(prop::collection::vec(0u64..40, 4), 5)) {
            let pieces: Vec<Piece> = counts.iter().map(|row| {
                row.iter().enumerate().map(|(n, runs)| (format!("v{n}"), tally(*runs, *runs))).collect()
            }).collect();
            // The first and the last piece are what the month has of weeks that it shares with others.
            let month: BTreeMap<String, u64> = told(&pieces).into_iter().collect();
            let weeks: Vec<BTreeMap<String, u64>> =
                pieces[1..4].iter().map(|piece| told(std::slice::from_ref(piece)).into_iter().collect()).collect();
            for (value, runs) in &month {
                let mut left = *runs;
                for week in &weeks {
                    left -= week.get(value).copied().unwrap_or(0);
                }
                prop_assert!(!is_small(left, 10), "{value}: {left} of {counts:?}");
            }
        }
    }
}
