//! The sentences of the explorer: what it holds, by which weeks it counts, and what it leaves out.

use crate::language::t;
use crate::stats::words::{count, days, percent};
use crate::stats::{Range, Rate, Window};

/// The headline.
pub(in crate::pages) fn headline(runs: u64, charts: usize) -> String {
    t!("explore-headline", n = runs, charts = count(charts as u64))
}

/// The paragraph below the headline: which weeks are counted where the range is no whole weeks.
pub(in crate::pages) fn lede(window: Window, range: Range) -> String {
    let whole = t!("explore-lede");
    let asked = range.window(window.last, Some(window.first));
    if asked.first == window.first {
        return whole;
    }
    let (first, weekday) = (window.first.long(), asked.first.weekday_short());
    format!("{whole} {}", t!("explore-lede-weeks", first = first, weekday = weekday))
}

/// What the page is, for search engines and shared links.
pub(in crate::pages) fn about(project: &str, runs: u64, window: Window) -> String {
    t!("explore-about", project = project, n = runs, days = days(window))
}

/// How many values there are.
pub(in crate::pages) fn values(n: usize, top: &str, by_date: bool) -> String {
    match n {
        n if by_date => t!("explore-values-weeks", n = n),
        0 => t!("explore-values-none"),
        1 => t!("explore-values-one", top = top),
        n => t!("explore-values", n = count(n as u64), top = top),
    }
}

/// Names a row's link to the page about it.
pub(in crate::pages) fn leads_to(title: &str) -> String {
    t!("explore-leads-to", title = title)
}

/// Below the charts: what a count is, and what is not told.
pub(in crate::pages) fn method(min_cell: u64, floor: u64, whole: Rate) -> String {
    let floor = (floor > min_cell).then(|| t!("explore-method-floor", few = count(floor)));
    let told = t!("explore-method-told", share = percent(whole, 0));
    let said = [Some(t!("explore-method", few = count(min_cell))), floor, Some(told)];
    said.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Lang, within};
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

    #[test]
    fn in_german_weeks_are_counted() {
        within(Lang::of_tag("de").unwrap(), || {
            assert_eq!(values(1, "", true), "1\u{a0}Woche, die neueste zuerst.");
            assert_eq!(values(4, "Debian", false), "4 Werte, am häufigsten Debian.");
        });
    }
}
