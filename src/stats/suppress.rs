//! The publishing rule, through which every answer passes: no cell smaller than `min_cell` is told, nor one that a subtraction of told
//! numbers would give away. A number that a filter picked is held against what the filter left out, for the difference of the two questions
//! is a cell too.

mod activity;
pub mod cube;
mod grid;
mod margins;
mod matrix;
mod mix;
mod names;
mod pieces;
mod ranking;
mod series;
mod spans;
mod spread;
mod triples;

pub use activity::{Came3, activity};
pub use margins::within_margins;
pub use matrix::cross;
pub use mix::{Grains, STRANDS_MAX, Strands, mix};
pub use names::tellable;
pub use pieces::{Piece, in_pieces};
pub use ranking::{fold_small, ranking};
pub use series::{Course, series};
pub use spans::spans_are_tellable;
pub use spread::{Spread, Spreads, distribution, percentiles};

use super::answers::{Outcomes, Totals};
use super::counts::Counts;
use super::interval::newcombe;
use super::query::Query;
use serde::{Deserialize, Serialize};

/// Values that are counted together instead of one by one.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Folded {
    /// How many values.
    pub values: u64,
    /// Their runs together.
    pub counts: Counts,
}

impl Folded {
    fn take(&mut self, counts: Counts) {
        self.values += 1;
        self.counts += counts;
    }

    /// Forgets the runs where they are too few to be told even together, or of one value that may not be told by itself.
    fn veiled(self, min_cell: u64) -> Self {
        if self.values == 1 || is_small(self.counts.runs(), min_cell) {
            Self { counts: Counts::default(), ..self }
        } else {
            self
        }
    }

    /// Whether its runs are not told.
    fn is_veiled(self) -> bool {
        self.values > 0 && self.counts.is_empty()
    }
}

/// What a question's filters picked, and what it would be without any filter.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Tally {
    /// Runs that the filters picked.
    pub part: Counts,
    /// Runs without filters, the same where there are none.
    pub whole: Counts,
}

impl Tally {
    /// Whether it may be told: neither it nor what its filters left out is a small cell. Nothing is told as nothing, for then what was left
    /// out is the whole.
    fn is_tellable(&self, min_cell: u64) -> bool {
        let (part, whole) = (self.part.runs(), self.whole.runs());
        part == 0 || (part >= min_cell && !is_small(whole.saturating_sub(part), min_cell))
    }

    fn add(&mut self, other: Self) {
        self.part += other.part;
        self.whole += other.whole;
    }
}

fn is_small(runs: u64, min_cell: u64) -> bool {
    (1..min_cell).contains(&runs)
}

/// The totals of a window, and of the one that it is compared with. Without a filter they are not a cell of a breakdown, and always told.
pub fn totals(
    query: &Query,
    now: Tally,
    before: Option<Tally>,
    apps: Option<u64>,
    min_cell: u64,
) -> Totals {
    let told = |tally: Tally| {
        let told = !query.is_filtered() || tally.is_tellable(min_cell);
        told.then(|| Outcomes::from(tally.part))
    };
    let (now, before) = (told(now), before.and_then(told));
    let change = match (now, before) {
        (Some(now), Some(before)) => newcombe(now.success_rate, before.success_rate),
        _ => None,
    };
    Totals { now, before, change, apps }
}

#[cfg(test)]
mod tests {
    use super::super::filter::Filter;
    use super::*;

    pub(super) fn runs(success: u64) -> Counts {
        Counts { success, ..Counts::default() }
    }

    pub(super) fn tally(part: u64, whole: u64) -> Tally {
        Tally { part: runs(part), whole: runs(whole) }
    }

    #[test]
    fn a_filter_tells_neither_a_few_runs_nor_all_but_a_few() {
        let filtered = Query { app: Filter::only("docker"), ..Query::default() };
        let now = |query, part, whole| totals(query, tally(part, whole), None, None, 10).now;
        assert_eq!(now(&filtered, 9, 500), None);
        assert_eq!(now(&filtered, 491, 500), None);
        assert_eq!(now(&filtered, 490, 500).map(|told| told.runs), Some(490));
        assert_eq!(now(&filtered, 500, 500).map(|told| told.runs), Some(500));
        assert_eq!(now(&filtered, 0, 500).map(|told| told.runs), Some(0));
        assert_eq!(now(&Query::default(), 3, 3).map(|told| told.runs), Some(3));
    }

    #[test]
    fn a_change_is_told_where_both_sides_are() {
        let query = Query { app: Filter::only("docker"), ..Query::default() };
        let change =
            |before| totals(&query, tally(90, 900), Some(tally(before, 900)), None, 10).change;
        assert!(change(80).is_some());
        assert_eq!(change(8), None);
    }
}
