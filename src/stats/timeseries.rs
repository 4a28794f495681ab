//! Totals of a range, and the same day by day.

use super::counts::Counts;
use super::interval::{Difference, newcombe};
use super::range::{Range, Window};
use crate::day::Day;
use serde::{Deserialize, Serialize};

/// The totals of a range, beside those of the period before it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Summary {
    /// The range that was asked for.
    pub range: Range,
    /// The days it came to.
    pub window: Window,
    /// Runs in the window.
    pub counts: Counts,
    /// Runs in the window of the same length before; `None` when there is none or it lies before the first counted day.
    pub before: Option<Counts>,
    /// The number of apps with at least one run in the window.
    pub apps: u64,
    /// When the answer was made, in seconds since 1970-01-01T00:00Z.
    pub as_of: i64,
}

impl Summary {
    /// The change of the success rate against the period before.
    pub fn change(&self) -> Option<Difference> {
        newcombe(self.counts.success_rate(), self.before?.success_rate())
    }
}

/// One day of a series.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Point {
    /// The day.
    pub day: Day,
    /// Its runs.
    pub counts: Counts,
}

/// Runs day by day, without gaps: a day without runs is a point of zeros.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Timeseries {
    /// The range that was asked for.
    pub range: Range,
    /// The days it came to.
    pub window: Window,
    /// One point a day, the first day first.
    pub points: Vec<Point>,
    /// One point a day of the period before, as many as `points`; empty when there is none.
    pub before: Vec<Point>,
    /// The day that is not over yet, when the window holds it: drawn dotted, left out of sentences.
    pub open: Option<Day>,
    /// When the answer was made, in seconds since 1970-01-01T00:00Z.
    pub as_of: i64,
}

impl Timeseries {
    /// The same for some of its days, beside as many days before them: what looking closer shows, with no new question. `None` when it does
    /// not hold all of them.
    pub fn of_days(&self, first: Day, last: Day) -> Option<Self> {
        let days = Window { first, last };
        let all = || self.before.iter().chain(&self.points);
        let of = |days: Window| -> Vec<Point> {
            all().filter(|point| days.contains(point.day)).copied().collect()
        };
        let points = of(days);
        if points.is_empty() || points.len() != days.days() {
            return None;
        }
        let mut before = of(days.before());
        if before.len() != points.len() {
            before.clear();
        }
        let open = self.open.filter(|day| days.contains(*day));
        let range = Range::Custom(first, last);
        Some(Self { range, window: days, points, before, open, as_of: self.as_of })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(n: i32) -> Day {
        Day::plus("2026-11-01".parse().unwrap(), n)
    }

    fn series() -> Timeseries {
        let point = |n: i32| Point {
            day: day(n),
            counts: Counts { success: u64::try_from(n + 10).unwrap(), ..Counts::default() },
        };
        Timeseries {
            range: Range::Week,
            window: Window { first: day(0), last: day(6) },
            points: (0..7).map(point).collect(),
            before: (-7..0).map(point).collect(),
            open: Some(day(6)),
            as_of: 7,
        }
    }

    #[test]
    fn some_days_of_a_series_stand_beside_as_many_before_them() {
        let three = series().of_days(day(2), day(4)).unwrap();
        assert_eq!(three.range, Range::Custom(day(2), day(4)));
        let told = |points: &[Point]| points.iter().map(|point| point.day).collect::<Vec<_>>();
        assert_eq!(told(&three.points), [day(2), day(3), day(4)]);
        assert_eq!(told(&three.before), [day(-1), day(0), day(1)]);
        assert_eq!(three.open, None);
        assert_eq!(series().of_days(day(6), day(6)).unwrap().open, Some(day(6)));
    }

    #[test]
    fn days_that_it_does_not_hold_are_not_made_up() {
        assert_eq!(series().of_days(day(5), day(7)), None);
        assert_eq!(series().of_days(day(4), day(3)), None);
        let mut alone = series();
        alone.before.clear();
        assert!(alone.of_days(day(0), day(2)).unwrap().before.is_empty());
    }
}
