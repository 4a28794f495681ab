//! What is said of how a chart over time is drawn: its switches, and what they change.

use crate::charts::{Manner, Step, can_be_smoothed, smooths};
use crate::language::t;
use crate::stats::Timeseries;

/// What the runs of a drawing stand for, and what became of the wish to smooth it.
pub(in crate::pages) fn method(series: &Timeseries, manner: Manner) -> String {
    let mut parts = Vec::new();
    if Step::of_series(series) != Step::Day && !manner.log {
        parts.push(t!("manner-means"));
    }
    parts.push(if manner.log { t!("manner-logarithmic") } else { t!("manner-from-zero") });
    if smooths(series, manner) {
        parts.push(t!("manner-gaps"));
    } else if manner.smooth && !can_be_smoothed(series) {
        parts.push(t!("manner-nothing-to-smooth"));
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
        let from_zero = t!("manner-from-zero");
        assert_eq!(method(&series(28), plain), from_zero);
        assert_eq!(method(&series(200), plain), format!("{} {from_zero}", t!("manner-means")));
        assert_eq!(
            method(&series(28), both),
            format!("{} {}", t!("manner-logarithmic"), t!("manner-gaps"))
        );
        for days in [3, 200] {
            assert!(method(&series(days), both).ends_with(&t!("manner-nothing-to-smooth")));
        }
    }
}
