//! A value of a dimension and its runs, before it is known what of it may be told.

use super::counts::Counts;

/// One value of the dimension.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// The value as it is stored, such as `docker` or `debian/13`.
    pub value: String,
    /// Its runs.
    pub counts: Counts,
}
