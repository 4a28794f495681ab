//! What pages say of being pinned to a closed day.

use crate::day::Day;

/// The link that pins a page.
pub(in crate::pages) const PIN: &str = "Pin this view";
/// What that does.
pub(in crate::pages) const WHY: &str =
    "An address whose figures never change: its days end with the last one that is closed";
/// Before the day of a pill.
pub(in crate::pages) const AS_OF: &str = "As of";
/// What a row with nothing but the pill is.
pub(in crate::pages) const GROUP: &str = "Pinned to a day";
/// The heading where a day cannot be pinned to.
pub(in crate::pages) const NOT_CLOSED: &str = "Figures cannot be pinned to that day.";
/// Why that is.
pub(in crate::pages) const WHY_CLOSED: &str = "A run that began on a day can still end while single runs of it are kept; only after that its numbers stay as they are.";

/// The line at the top of a page.
pub(in crate::pages) fn pinned_long(day: Day) -> String {
    format!("as of {} (pinned)", day.long())
}

/// What taking the pin out is called.
pub(in crate::pages) fn unpin(day: Day) -> String {
    format!("No longer pinned to {}: show the latest", day.long())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pinned_page_says_the_day() {
        let day = "2026-11-20".parse().unwrap();
        assert_eq!(pinned_long(day).replace('\u{a0}', " "), "as of 20 Nov 2026 (pinned)");
        assert!(unpin(day).contains("20"));
    }
}
