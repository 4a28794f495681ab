//! A metric split by a dimension.

use super::counts::Counts;
use super::range::{Range, Window};
use super::suppress::Folded;
use serde::{Deserialize, Serialize};

/// One value of the dimension.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Row {
    /// The value as it is stored, such as `docker` or `debian/13`.
    pub value: String,
    /// Its runs.
    pub counts: Counts,
}

/// Runs by the values of one dimension, most runs first.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Breakdown {
    /// The dimension: the catalog's name of the field.
    pub dimension: String,
    /// The range that was asked for.
    pub range: Range,
    /// The days it came to.
    pub window: Window,
    /// The values with the most runs, no more than were asked for.
    pub rows: Vec<Row>,
    /// Values that may be shown but were past the limit.
    pub more: Folded,
    /// Values with fewer runs than may be shown by themselves.
    pub hidden: Folded,
    /// When the answer was made, in seconds since 1970-01-01T00:00Z.
    pub as_of: i64,
}
