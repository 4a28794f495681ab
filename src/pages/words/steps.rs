//! What heads the column of a table over time: the span that a row is.

use crate::charts::Step;
use crate::language::t;

/// The head of the column.
pub(in crate::pages) fn head(step: Step) -> String {
    match step {
        Step::Day => t!("steps-day"),
        Step::Week => t!("steps-week"),
        Step::Month => t!("steps-month"),
        Step::Year => t!("steps-year"),
    }
}
