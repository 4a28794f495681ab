//! Answers: what a question gave, with its doubt, what was held back, and when it was true. Each is made in `suppress`, and nowhere else.

use super::counts::Counts;
use super::interval::{Difference, Rate};
use super::query::{Grain, Query};
use super::range::Window;
use super::suppress::Folded;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;

/// What a question gave.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Answer<T> {
    /// The question as it was understood.
    pub query: Query,
    /// The days it came to.
    pub window: Window,
    /// The days it was compared with.
    pub before: Option<Window>,
    /// What the window was rounded to.
    pub kept: Kept,
    /// When it was true, in seconds since 1970-01-01T00:00Z.
    pub as_of: i64,
    /// The answer itself.
    pub found: T,
}

impl<T> Answer<T> {
    /// The same with something else found, made from what was.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Answer<U> {
        let Self { query, window, before, kept, as_of, found } = self;
        Answer { query, window, before, kept, as_of, found: make(found) }
    }
}

/// The finest spans that are kept of what was asked for; where they are not days, the window was widened to whole ones.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kept {
    /// Days.
    #[default]
    Days,
    /// ISO weeks: dimensions that are counted together by week only, for 53 weeks.
    Weeks,
    /// Months: single apps, more than 13 months ago.
    Months,
}

/// Runs by outcome with the success rate and its interval.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
pub struct Outcomes {
    /// Runs in all.
    pub runs: u64,
    /// Runs by outcome.
    pub counts: Counts,
    /// success / (success + failed), with its 95 % interval.
    pub success_rate: Rate,
}

impl From<Counts> for Outcomes {
    fn from(counts: Counts) -> Self {
        Self { runs: counts.runs(), counts, success_rate: counts.success_rate() }
    }
}

impl Outcomes {
    /// Failures beyond what the failure rate of all explains, as far as it is sure: `n * (lower end of the failure rate - that of all)`.
    /// Negative where fewer fail than on average, or nothing is sure.
    #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
    pub fn impact(&self, all: &Outcomes) -> f64 {
        let average = all.counts.failure_rate().share().unwrap_or(0.0);
        self.counts.finished() as f64 * (self.counts.failure_rate().low - average)
    }
}

/// The totals of a window.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Totals {
    /// The runs; `None` when they are too few to be told.
    pub now: Option<Outcomes>,
    /// Those of the window compared with; `None` when there is none, or they are too few to be told.
    pub before: Option<Outcomes>,
    /// The change of the success rate, with its 95 % interval.
    pub change: Option<Difference>,
    /// Apps with at least one run; `None` under a filter by app or dimension.
    pub apps: Option<u64>,
}

/// One point of a series.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
pub struct Span {
    /// The days it stands for; those at the ends may be fewer than its grain has, those that small ones were folded into more.
    pub days: Window,
    /// Their runs.
    pub outcomes: Outcomes,
}

/// Runs over time, without gaps.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Series {
    /// The span of a point: as asked for, or coarser where finer ones would be too small to be told.
    pub grain: Grain,
    /// The points, the first days first; none when all are too few to be told.
    pub points: Vec<Span>,
    /// The points of the window compared with.
    pub before: Vec<Span>,
    /// Whether the last point holds the day that is not over.
    pub open: bool,
    /// Whether points were made coarser, or held back, for being small.
    pub coarsened: bool,
}

/// One value of a dimension.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Ranked {
    /// The value as it is stored.
    pub value: String,
    /// Its runs.
    pub outcomes: Outcomes,
    /// Its runs in the window compared with; `None` when there is none, or they are too few to be told.
    pub before: Option<Outcomes>,
}

/// Runs by the values of a dimension.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Ranking {
    /// The dimension.
    pub dimension: String,
    /// The values, in the order asked for, no more than asked for.
    pub rows: Vec<Ranked>,
    /// The runs of all values together, shown or not; `None` when they are too few to be told. Runs that did not tell a value are not among
    /// them.
    pub all: Option<Outcomes>,
    /// Values that may be shown but were past the limit.
    pub more: Folded,
    /// Values with too few runs to be told by themselves.
    pub hidden: Folded,
}

/// A percentile and the 95 % interval that the order of the values gives.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
pub struct Quantile {
    /// The percentile; off by 2.5 % at most, as values are kept in buckets.
    pub value: f64,
    /// The lower end of the interval.
    pub low: f64,
    /// The upper end of the interval.
    pub high: f64,
}

/// Some neighbouring values of a measure.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
pub struct Bin {
    /// The middle of the lowest bucket in it.
    pub from: f64,
    /// The middle of the highest.
    pub to: f64,
    /// How many runs.
    pub n: u64,
}

/// How a measure is spread.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Distribution {
    /// The measure.
    pub measure: String,
    /// Runs that told it; `None` when they are too few to be told.
    pub n: Option<u64>,
    /// Their mean, exact.
    pub mean: Option<f64>,
    /// Half of them are below.
    pub median: Option<Quantile>,
    /// Nine in ten are below; `None` when there are too few to judge.
    pub p90: Option<Quantile>,
    /// 19 in 20 are below; `None` when there are too few to judge.
    pub p95: Option<Quantile>,
    /// The values, the lowest first, none with too few runs to be told.
    pub bins: Vec<Bin>,
}

impl Cross {
    /// The same with so many columns at most, those with most runs; where they are versions, the newest comes first.
    #[must_use]
    pub fn newest_first(&self, columns_max: usize) -> Self {
        let mut places: Vec<usize> = (0..self.columns.len()).take(columns_max).collect();
        let version =
            |place: &usize| self.columns.get(*place).map(|text| numbers(text)).unwrap_or_default();
        if places.iter().any(|place| !version(place).is_empty()) {
            places.sort_by_key(|place| Reverse(version(place)));
        }
        let told = |row: &Vec<Option<Outcomes>>| {
            places.iter().map(|place| row.get(*place).copied().flatten()).collect()
        };
        Self {
            columns: places.iter().filter_map(|place| self.columns.get(*place).cloned()).collect(),
            cells: self.cells.iter().map(told).collect(),
            ..self.clone()
        }
    }
}

/// The numbers of a version, to order it by; none for what begins with none.
fn numbers(text: &str) -> Vec<u64> {
    text.split(|letter: char| !letter.is_ascii_digit())
        .map_while(|number| number.parse().ok())
        .collect()
}

/// Two dimensions against each other.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Cross {
    /// The dimension of rows and that of columns.
    pub dimensions: (String, String),
    /// Values of the first, most runs first.
    pub rows: Vec<String>,
    /// Values of the second, most runs first.
    pub columns: Vec<String>,
    /// Row by row; `None` where there are too few runs to be told, or a subtraction would give such a cell away.
    pub cells: Vec<Vec<Option<Outcomes>>>,
    /// Cells that are not told by themselves.
    pub hidden: Folded,
    /// Cells of rows and columns past the limit.
    pub more: Folded,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_version_comes_first_and_words_stand_last() {
        let runs = |n| Some(Outcomes::from(Counts { success: n, ..Counts::default() }));
        let columns = ["9.2", "other", "9.10", "8"].map(str::to_owned).to_vec();
        let cross = Cross {
            dimensions: ("os".to_owned(), "version".to_owned()),
            rows: vec!["debian".to_owned()],
            columns,
            cells: vec![vec![runs(1), runs(2), None, runs(4)]],
            hidden: Folded::default(),
            more: Folded::default(),
        };
        let turned = cross.newest_first(3);
        assert_eq!(turned.columns, ["9.10", "9.2", "other"]);
        assert_eq!(turned.cells, [[None, runs(1), runs(2)]]);
    }
}
