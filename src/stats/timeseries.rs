//! Totals of a range, and the same day by day.

use super::counts::Counts;
use super::interval::{Difference, newcombe};
use super::range::{Range, Window};
use crate::day::Day;
use serde::{Deserialize, Serialize};

/// The totals of a range, beside those of the period before it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Summary {
    /// The range that was asked for.
    pub range: Range,
    /// The days it came to.
    pub window: Window,
    /// Runs in the window.
    pub counts: Counts,
    /// Runs in the window of the same length before; `None` when there is none or it lies before the first counted day.
    pub before: Option<Counts>,
    /// The number of apps with at least one run in the window.
    pub apps: u64,
    /// When the answer was made, in seconds since 1970-01-01T00:00Z.
    pub as_of: i64,
}

impl Summary {
    /// The change of the success rate against the period before.
    pub fn change(&self) -> Option<Difference> {
        newcombe(self.counts.success_rate(), self.before?.success_rate())
    }
}

/// One day of a series.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Point {
    /// The day.
    pub day: Day,
    /// Its runs.
    pub counts: Counts,
}

/// Runs day by day, without gaps: a day without runs is a point of zeros.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Timeseries {
    /// The range that was asked for.
    pub range: Range,
    /// The days it came to.
    pub window: Window,
    /// One point a day, the first day first.
    pub points: Vec<Point>,
    /// One point a day of the period before, as many as `points`; empty when there is none.
    pub before: Vec<Point>,
    /// The day that is not over yet, when the window holds it: drawn dotted, left out of sentences.
    pub open: Option<Day>,
    /// When the answer was made, in seconds since 1970-01-01T00:00Z.
    pub as_of: i64,
}
