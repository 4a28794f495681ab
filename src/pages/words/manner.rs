//! What is said of how a chart over time is drawn: its switches, and what they change.

use crate::charts::{Manner, Step, can_be_smoothed, smooths};
use crate::stats::Timeseries;

/// The names of the two switches and of what they choose between.
pub(in crate::pages) const LINE: &str = "Line";
pub(in crate::pages) const DAYS: &str = "Days";
pub(in crate::pages) const MEAN: &str = "7-day mean";
pub(in crate::pages) const SCALE: &str = "Scale of runs";
pub(in crate::pages) const LINEAR: &str = "Linear";
pub(in crate::pages) const LOG: &str = "Log";

const MEANS: &str = "Columns show the runs of a mean day.";
const FROM_ZERO: &str = "The axis of runs starts at zero.";
const LOGARITHMIC: &str = "Each outcome is a line on a logarithmic axis: from one run a day upwards each step up is ten times as many, and days \
without any lie at the 0 at its foot.";
const GAPS: &str = "Where seven days are not known there is a gap.";
const NOTHING_TO_SMOOTH: &str =
    "Its points are no single days, or fewer than seven, so nothing is smoothed.";

/// What the runs of a drawing stand for, and what became of the wish to smooth it.
pub(in crate::pages) fn method(series: &Timeseries, manner: Manner) -> String {
    let mut parts = Vec::new();
    if Step::of_series(series) != Step::Day && !manner.log {
        parts.push(MEANS);
    }
    parts.push(if manner.log { LOGARITHMIC } else { FROM_ZERO });
    if smooths(series, manner) {
        parts.push(GAPS);
    } else if manner.smooth && !can_be_smoothed(series) {
        parts.push(NOTHING_TO_SMOOTH);
    }
    parts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::{Counts, Grain, Point, Window};

    fn series(days: i32) -> Timeseries {
        let first: crate::day::Day = "2026-06-01".parse().unwrap();
        Timeseries {
            window: Window { first, last: first.plus(days - 1) },
            grain: Grain::Day,
            points: (0..days).map(|n| Point::of_day(first.plus(n), Counts::default())).collect(),
            before: Vec::new(),
            open: None,
            as_of: 0,
        }
    }

    #[test]
    fn what_is_drawn_is_said() {
        let plain = Manner::default();
        let both = Manner { smooth: true, log: true };
        assert_eq!(method(&series(28), plain), FROM_ZERO);
        assert_eq!(method(&series(200), plain), format!("{MEANS} {FROM_ZERO}"));
        assert_eq!(method(&series(28), both), format!("{LOGARITHMIC} {GAPS}"));
        for days in [3, 200] {
            assert!(method(&series(days), both).ends_with(NOTHING_TO_SMOOTH));
        }
    }
}
