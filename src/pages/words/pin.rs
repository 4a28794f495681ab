//! What pages say of being pinned to a closed day.

use crate::day::Day;
use crate::language::t;

/// The line at the top of a page.
pub(in crate::pages) fn pinned_long(day: Day) -> String {
    t!("pin-line", day = day.long())
}

/// What taking the pin out is called.
pub(in crate::pages) fn unpin(day: Day) -> String {
    t!("pin-loose", day = day.long())
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
