//! The sentences of the explorer: what it holds, by which weeks it counts, and what it leaves out.

use crate::stats::words::{count, counted, days, percent};
use crate::stats::{Range, Rate, Window};

/// The label of the row of buttons.
pub(in crate::pages) const CONTROLS: &str = "Explorer";
pub(in crate::pages) const CHOSEN: &str = "Chosen filters";
pub(in crate::pages) const EXCLUDE: &str = "Exclude";
pub(in crate::pages) const EXCLUDE_TITLE: &str =
    "Leave values out instead of keeping them (Alt with a click or Enter does so once)";
pub(in crate::pages) const UNDO: &str = "Undo";
pub(in crate::pages) const CLEAR: &str = "Clear";
pub(in crate::pages) const RETRY: &str = "Try again";
pub(in crate::pages) const ALL_VALUES: &str = "More values";
pub(in crate::pages) const RUNS: &str = "Runs";
pub(in crate::pages) const RATE: &str = "Success rate";
pub(in crate::pages) const SHARE: &str = "Share";
pub(in crate::pages) const PAGE: &str = "Page";
pub(in crate::pages) const TOLD_NONE: &str = "Not told";
pub(in crate::pages) const GIVEN_UP: &str = "Others, or untold";
pub(in crate::pages) const WEEK: &str = "Week";
pub(in crate::pages) const OUTCOME: &str = "Outcome";
/// What is said before the program has arrived, and of readers whose browser runs none.
pub(in crate::pages) const WHOLE: &str =
    "Each name is a link to this page about it alone, and a second one narrows that down.";
/// What is said once it has.
pub(in crate::pages) const WAITING: &str = "Fetching the numbers…";
pub(in crate::pages) const FAILED: &str = "The numbers could not be fetched.";
pub(in crate::pages) const KEYS: &str = "Click a row to keep it, Alt-click to leave it out, drag over several or hold Shift. Arrow keys move, Enter chooses, Ctrl-Z undoes.";

/// The headline.
pub(in crate::pages) fn headline(runs: u64, charts: usize) -> String {
    format!("{}, {charts} ways to cut them.", counted(runs, "run", "runs"))
}

/// The paragraph below the headline: which weeks are counted where the range is no whole weeks.
pub(in crate::pages) fn lede(window: Window, range: Range) -> String {
    let whole = "Pick a row in any chart, and every other one shows what is left.";
    let asked = range.window(window.last, Some(window.first));
    if asked.first == window.first {
        return whole.to_owned();
    }
    let (first, weekday) = (window.first.long(), asked.first.weekday_short());
    format!(
        "{whole} Combinations are kept by whole weeks: the range begins within one ({weekday}), so counted is from Monday, {first}, on."
    )
}

/// What the page is, for search engines and shared links.
pub(in crate::pages) fn about(project: &str, runs: u64, window: Window) -> String {
    format!(
        "{project}: {} to filter by any of their properties, {}.",
        counted(runs, "run", "runs"),
        days(window)
    )
}

/// How many values there are.
pub(in crate::pages) fn values(n: usize, top: &str, by_date: bool) -> String {
    match n {
        n if by_date => format!("{}, the latest first.", counted(n as u64, "week", "weeks")),
        0 => "No value has enough runs to be told.".to_owned(),
        1 => format!("{top} alone."),
        n => format!("{n} values, most often {top}."),
    }
}

/// Names a row's link to the page about it.
pub(in crate::pages) fn leads_to(title: &str) -> String {
    format!("More about {title}")
}

/// Below the charts: what a count is, and what is not told.
pub(in crate::pages) fn method(min_cell: u64, floor: u64, whole: Rate) -> String {
    let more = if floor > min_cell {
        format!(" There are so many combinations that here each needs {}.", count(floor))
    } else {
        String::new()
    };
    format!(
        "Rows count runs under the filters of all other charts; rates are successes of finished runs, whatever outcomes are chosen, and their marks reach from 50 to \
         100\u{a0}%. Where fewer than {min_cell} runs share a combination, its properties are given up one after another, the week first, until enough share what is left.{more} \
         Everything is told of {} of the runs; a filter keeps only runs that are told to pass it, so its counts are at least so many.",
        percent(whole, 0)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::wilson;

    #[test]
    fn whole_weeks_are_told_where_the_range_is_none() {
        let window = |first: &str| Window {
            first: first.parse().unwrap(),
            last: "2026-11-22".parse().unwrap(),
        };
        assert!(!lede(window("2026-10-26"), Range::FourWeeks).contains("whole weeks"));
        let text = lede(window("2026-08-24"), Range::Quarter);
        assert!(
            text.contains("begins within one (Tue)") && text.contains("Monday, 24 Aug 2026"),
            "{text}"
        );
    }

    #[test]
    fn the_floor_is_told_where_it_is_higher_than_the_rule() {
        assert!(!method(10, 10, wilson(9, 10)).contains("each needs"));
        assert!(method(10, 40, wilson(9, 10)).contains("each needs 40"));
    }
}
