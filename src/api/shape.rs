//! The words of the documents: numbers with their doubt, breakdowns, series. They are types of their own, so that what programs read stays as
//! it is when the types of answers change; fields may be added, never renamed.

use crate::stats;
use serde::Serialize;
use utoipa::ToSchema;

/// The days that a document is about, both counted, UTC.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct Window {
    /// The first day.
    #[schema(format = Date, examples("2026-10-26"))]
    pub(super) first: String,
    /// The last day.
    #[schema(format = Date, examples("2026-11-22"))]
    pub(super) last: String,
}

/// A share, never without its doubt.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct Rate {
    /// Observations that count.
    pub(super) k: u64,
    /// All observations. Under 30 there are too few to judge.
    pub(super) n: u64,
    /// The lower end of the 95 % Wilson interval, 0 to 1.
    #[schema(minimum = 0, maximum = 1)]
    pub(super) low: f64,
    /// The upper end of the interval.
    #[schema(minimum = 0, maximum = 1)]
    pub(super) high: f64,
}

/// A difference of two shares, in parts of one.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct Difference {
    /// The share now less the share before.
    #[schema(minimum = -1, maximum = 1)]
    pub(super) value: f64,
    /// The lower end of Newcombe's 95 % interval.
    pub(super) low: f64,
    /// The upper end of the interval.
    pub(super) high: f64,
}

/// Runs by how they ended.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct Outcomes {
    /// Did what they were started for.
    pub(super) success: u64,
    /// Did not.
    pub(super) failed: u64,
    /// Found the host not ready.
    pub(super) blocked: u64,
    /// Were stopped by the user.
    pub(super) aborted: u64,
    /// Of these nothing more was heard.
    pub(super) unfinished: u64,
}

/// Runs, by outcome, with the success rate.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[expect(clippy::struct_field_names, reason = "a document says `runs`")]
pub(super) struct Runs {
    /// All of them, however they ended.
    pub(super) runs: u64,
    /// By outcome.
    pub(super) outcomes: Outcomes,
    /// success / (success + failed).
    pub(super) success_rate: Rate,
}

/// Values that are counted together instead of one by one.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct Folded {
    /// How many values.
    pub(super) values: u64,
    /// Their runs together; null when they are too few to be told even together.
    pub(super) runs: Option<u64>,
}

/// One value of a dimension.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct Row {
    /// The value as it is stored, and as filters take it.
    pub(super) value: String,
    /// The value for people.
    pub(super) title: String,
    /// Its runs.
    #[serde(flatten)]
    pub(super) now: Runs,
    /// Its runs in the window compared with; null when there is none, or they are too few to be told.
    pub(super) before: Option<Runs>,
}

/// Since when something is seen, and until when.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct Seen {
    /// The day of its first run.
    #[schema(format = Date)]
    pub(super) first_day: String,
    /// The day of its latest run.
    #[schema(format = Date)]
    pub(super) last_day: String,
}

/// Runs by the values of a dimension.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct Breakdown {
    /// The dimension.
    pub(super) dimension: String,
    /// The dimension for people.
    pub(super) title: String,
    /// The runs of all its values together, what a share is a share of: runs that told none are not among them. Null when they are too few to
    /// be told, and for pairs.
    pub(super) all: Option<Runs>,
    /// Its values, in the order asked for, no more than asked for.
    pub(super) rows: Vec<Row>,
    /// Values that may be told but were past the limit.
    pub(super) more: Folded,
    /// Values with too few runs to be told by themselves.
    pub(super) hidden: Folded,
}

/// One point of a series.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct Point {
    /// The first day that it stands for.
    #[schema(format = Date)]
    pub(super) first: String,
    /// The last day.
    #[schema(format = Date)]
    pub(super) last: String,
    /// The runs of these days.
    #[serde(flatten)]
    pub(super) now: Runs,
}

/// Runs over time, without gaps.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct Series {
    /// The span of a point: as asked for, or coarser where finer ones would be too few to be told.
    #[schema(pattern = "^(day|week|month)$")]
    pub(super) grain: &'static str,
    /// The points, the first days first; none when all are too few to be told.
    pub(super) points: Vec<Point>,
    /// The points of the window compared with.
    pub(super) before: Vec<Point>,
    /// Whether the last point holds the day that is not over.
    pub(super) open: bool,
    /// Whether points were made coarser, or held back, for being small.
    pub(super) coarsened: bool,
}

/// The totals of a window, beside those of the one compared with.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct Totals {
    /// The runs; null when they are too few to be told.
    pub(super) now: Option<Runs>,
    /// The runs of the window compared with; null when there is none, or they are too few to be told.
    pub(super) before: Option<Runs>,
    /// The change of the success rate.
    pub(super) change: Option<Difference>,
    /// Apps with at least one run; null under a filter by app or dimension.
    pub(super) apps: Option<u64>,
}

/// A percentile.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct Quantile {
    /// The percentile, within 2.5 per cent.
    pub(super) value: f64,
    /// The lower end of its 95 % interval.
    pub(super) low: f64,
    /// The upper end of the interval.
    pub(super) high: f64,
}

/// Some neighbouring values of a measure.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct Bin {
    /// The lowest value in it.
    pub(super) from: f64,
    /// The highest.
    pub(super) to: f64,
    /// How many runs.
    pub(super) n: u64,
}

/// How a measure is spread.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct Distribution {
    /// The measure.
    pub(super) measure: String,
    /// The measure for people.
    pub(super) title: String,
    /// Its unit; empty for a plain number.
    pub(super) unit: String,
    /// Runs that told it; null when they are too few to be told.
    pub(super) n: Option<u64>,
    /// Their mean.
    pub(super) mean: Option<f64>,
    /// Half of them are below.
    pub(super) median: Option<Quantile>,
    /// Nine in ten are below; null when there are too few to judge.
    pub(super) p90: Option<Quantile>,
    /// 19 in 20 are below; null when there are too few to judge.
    pub(super) p95: Option<Quantile>,
    /// The values, the lowest first, none with too few runs to be told.
    pub(super) bins: Vec<Bin>,
}

/// Six decimals are finer than any interval, and more would only make documents longer.
fn rounded(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}

impl From<stats::Window> for Window {
    fn from(window: stats::Window) -> Self {
        Self { first: window.first.to_string(), last: window.last.to_string() }
    }
}

impl From<stats::Rate> for Rate {
    fn from(rate: stats::Rate) -> Self {
        Self { k: rate.k, n: rate.n, low: rounded(rate.low), high: rounded(rate.high) }
    }
}

impl From<stats::Difference> for Difference {
    fn from(change: stats::Difference) -> Self {
        let [value, low, high] = [change.value, change.low, change.high].map(rounded);
        Self { value, low, high }
    }
}

impl From<stats::Counts> for Outcomes {
    fn from(counts: stats::Counts) -> Self {
        let stats::Counts { success, failed, blocked, aborted, unfinished } = counts;
        Self { success, failed, blocked, aborted, unfinished }
    }
}

impl From<stats::Outcomes> for Runs {
    fn from(told: stats::Outcomes) -> Self {
        Self {
            runs: told.runs,
            outcomes: told.counts.into(),
            success_rate: told.success_rate.into(),
        }
    }
}

impl From<stats::Folded> for Folded {
    fn from(folded: stats::Folded) -> Self {
        let runs = folded.counts.runs();
        Self { values: folded.values, runs: (runs > 0 || folded.values == 0).then_some(runs) }
    }
}

impl From<stats::Seen> for Seen {
    fn from(seen: stats::Seen) -> Self {
        Self { first_day: seen.first_day.to_string(), last_day: seen.last_day.to_string() }
    }
}

impl From<stats::Span> for Point {
    fn from(span: stats::Span) -> Self {
        let Window { first, last } = span.days.into();
        Self { first, last, now: span.outcomes.into() }
    }
}

impl From<stats::Series> for Series {
    fn from(series: stats::Series) -> Self {
        let points = |spans: Vec<stats::Span>| spans.into_iter().map(Point::from).collect();
        Self {
            grain: grain(series.grain),
            points: points(series.points),
            before: points(series.before),
            open: series.open,
            coarsened: series.coarsened,
        }
    }
}

impl From<stats::Totals> for Totals {
    fn from(totals: stats::Totals) -> Self {
        Self {
            now: totals.now.map(Runs::from),
            before: totals.before.map(Runs::from),
            change: totals.change.map(Difference::from),
            apps: totals.apps,
        }
    }
}

impl From<stats::Quantile> for Quantile {
    fn from(quantile: stats::Quantile) -> Self {
        let [value, low, high] = [quantile.value, quantile.low, quantile.high].map(rounded);
        Self { value, low, high }
    }
}

impl From<stats::Bin> for Bin {
    fn from(bin: stats::Bin) -> Self {
        Self { from: rounded(bin.from), to: rounded(bin.to), n: bin.n }
    }
}

/// The word for the span of a point.
pub(super) fn grain(grain: stats::Grain) -> &'static str {
    match grain {
        stats::Grain::Day => "day",
        stats::Grain::Week => "week",
        stats::Grain::Month => "month",
    }
}
