//! Answers over time besides plain runs: how values of a dimension share them, and how a measure moves. Each is made in `suppress`, and nowhere
//! else.

use super::answers::{Outcomes, Quantile};
use super::query::Grain;
use super::range::Window;
use super::suppress::Folded;
use serde::{Deserialize, Serialize};

/// One value of a dimension over time.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Strand {
    /// The value as it is stored.
    pub value: String,
    /// Its runs, span by span.
    pub runs: Vec<Outcomes>,
}

/// Runs over time by the values of a dimension. Every number in it may be told: a value that is too small in any span is in `other`.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Mix {
    /// The dimension.
    pub dimension: String,
    /// The length of a span: as asked for, or coarser where too many values would have to be left in `other`.
    pub grain: Grain,
    /// The days of each span, without gaps; those at the ends may be shorter or longer than the grain. None when nothing may be told.
    pub spans: Vec<Window>,
    /// The runs of all values together, span by span: what a share is a share of. Runs that did not tell a value are not among them.
    pub all: Vec<Outcomes>,
    /// The values with most runs in the whole window, no more than asked for.
    pub strands: Vec<Strand>,
    /// All other values together, span by span; empty when there are none.
    pub other: Vec<Outcomes>,
    /// What stands in `other`: values past the limit, and those too small to be told by themselves.
    pub more: Folded,
    /// Whether the last span holds the day that is not over.
    pub open: bool,
    /// Whether spans are coarser than asked for.
    pub coarsened: bool,
}

/// A measure in one span of days.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
pub struct Spell {
    /// The days.
    pub days: Window,
    /// Runs that told the measure.
    pub n: u64,
    /// One in ten is below; like all that follow, `None` when there are too few to judge.
    pub p10: Option<Quantile>,
    /// One in four is below.
    pub p25: Option<Quantile>,
    /// Half are below.
    pub median: Option<Quantile>,
    /// Three in four are below.
    pub p75: Option<Quantile>,
    /// Nine in ten are below.
    pub p90: Option<Quantile>,
    /// 19 in 20 are below.
    pub p95: Option<Quantile>,
}

/// A measure over time.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Percentiles {
    /// The measure.
    pub measure: String,
    /// The length of a span: as asked for, or coarser where finer ones would be too small to be told.
    pub grain: Grain,
    /// The spans, the first days first, without gaps; none when all are too few to be told.
    pub points: Vec<Spell>,
    /// Whether the last span holds the day that is not over.
    pub open: bool,
    /// Whether spans are coarser than asked for.
    pub coarsened: bool,
}
