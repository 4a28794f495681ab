//! What is known of single values besides their runs: since when they are seen, and the texts of failures.

use crate::day::Day;
use serde::{Deserialize, Serialize};

/// Since when a value is seen, and until when it was.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Seen {
    /// The day of its first run.
    pub first_day: Day,
    /// The day of its latest run.
    pub last_day: Day,
}

/// The text behind a fingerprint of failures.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Template {
    /// The text that its failures have in common: numbers, paths and names are replaced.
    pub template: String,
    /// The day of the first failure.
    pub first_day: Day,
    /// The day of the latest failure.
    pub last_day: Day,
}
