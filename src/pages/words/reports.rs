//! What the pages of reports say around the reports themselves, whose sentences stand in `reports`: `/reports`, `/reports/{period}`.

use crate::language::t;
use crate::reports::Length;

/// The heading of the list of all periods of a length.
pub(in crate::pages) fn all(length: Length) -> String {
    match length {
        Length::Week => t!("reports-weeks"),
        Length::Month => t!("reports-months"),
    }
}

/// What stands below it.
pub(in crate::pages) fn how_many(filed: usize) -> String {
    t!("reports-how-many", n = filed)
}
