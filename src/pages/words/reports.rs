//! What the pages of reports say around the reports themselves, whose sentences stand in `reports`: `/reports`, `/reports/{period}`.

use crate::reports::Length;
use crate::stats::words::counted;

pub(in crate::pages) const HEADLINE: &str = "Each week and each month, as it was.";
pub(in crate::pages) const LEDE: &str = "Written by rules from the numbers, each sentence with how sure it is and a link to its view. A report is filed once nothing can change its numbers any more, and is never rewritten: what has to be put right is dated and stands beside it.";
pub(in crate::pages) const ABOUT: &str = "Weekly and monthly transparency reports: what was run, what failed, what changed, what was refused, held back and forgotten.";
pub(in crate::pages) const SO_FAR: &str = "So far";
pub(in crate::pages) const SO_FAR_LEAD: &str =
    "These still go on: their numbers can change, and they are not filed.";
pub(in crate::pages) const LATEST: &str = "Latest";
pub(in crate::pages) const NONE_YET: &str = "No report is filed yet. A week is filed when the Monday after it is over, a month when the first day after it is.";
pub(in crate::pages) const FEED: &str = "Atom feed";
pub(in crate::pages) const CORRECTED: &str = "Corrected";
pub(in crate::pages) const NOT_FILED: &str = "not filed yet";
/// The noun for what is looked for in vain.
pub(in crate::pages) const NOUN: &str = "report";

/// The heading of the list of all periods of a length.
pub(in crate::pages) fn all(length: Length) -> &'static str {
    match length {
        Length::Week => "Weeks",
        Length::Month => "Months",
    }
}

/// What stands below it.
pub(in crate::pages) fn how_many(filed: usize) -> String {
    format!("{} filed.", counted(filed as u64, "report is", "reports are"))
}
