//! Totals of a range, and the same over time, as charts draw them.

use super::answers::{Answer, Series, Span, Totals};
use super::counts::Counts;
use super::interval::{Difference, newcombe};
use super::query::Grain;
use super::range::{Range, Window};
use crate::day::Day;
use serde::{Deserialize, Serialize};

/// The totals of a range, beside those of the period before it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Summary {
    /// The range that was asked for, as it is spoken of.
    pub range: Range,
    /// The days it came to.
    pub window: Window,
    /// Runs in the window.
    pub counts: Counts,
    /// Runs in the window of the same length before; `None` when there is none or it lies before the first counted day.
    pub before: Option<Counts>,
    /// The number of apps with at least one run in the window; `None` under a filter that picks runs.
    pub apps: Option<u64>,
    /// When the answer was made, in seconds since 1970-01-01T00:00Z.
    pub as_of: i64,
}

impl From<&Answer<Totals>> for Summary {
    /// Runs that are too few to be told are none here: [`Totals::now`] says which it is.
    fn from(answer: &Answer<Totals>) -> Self {
        Self {
            range: answer.query.range_of(answer.window),
            window: answer.window,
            counts: answer.found.now.map(|now| now.counts).unwrap_or_default(),
            before: answer.found.before.map(|before| before.counts),
            apps: answer.found.apps,
            as_of: answer.as_of,
        }
    }
}

impl Summary {
    /// The change of the success rate against the period before.
    pub fn change(&self) -> Option<Difference> {
        newcombe(self.counts.success_rate(), self.before?.success_rate())
    }
}

/// One point of a series.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Point {
    /// The days it stands for.
    pub days: Window,
    /// Their runs.
    pub counts: Counts,
}

impl Point {
    /// A single day.
    pub fn of_day(day: Day, counts: Counts) -> Self {
        Self { days: Window { first: day, last: day }, counts }
    }
}

/// Runs over time as charts draw them, without gaps: a day without runs is a point of zeros. An answer without what only its page needs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Timeseries {
    /// The days it came to.
    pub window: Window,
    /// The span of a point; those at the ends may be shorter.
    pub grain: Grain,
    /// The points, the first days first.
    pub points: Vec<Point>,
    /// Those of the window compared with; empty when there is none.
    pub before: Vec<Point>,
    /// The day that is not over yet, when the window holds it: drawn dotted, left out of sentences.
    pub open: Option<Day>,
    /// When the answer was made, in seconds since 1970-01-01T00:00Z.
    pub as_of: i64,
}

impl From<&Answer<Series>> for Timeseries {
    fn from(answer: &Answer<Series>) -> Self {
        let points = |spans: &[Span]| {
            spans
                .iter()
                .map(|span| Point { days: span.days, counts: span.outcomes.counts })
                .collect()
        };
        let series = &answer.found;
        Self {
            window: answer.window,
            grain: series.grain,
            points: points(&series.points),
            before: points(&series.before),
            open: series.open.then_some(answer.window.last),
            as_of: answer.as_of,
        }
    }
}

impl Timeseries {
    /// The same for some of its days, beside as many days before them: what looking closer shows, with no new question. `None` when its points
    /// do not begin and end with these days.
    pub fn of_days(&self, days: Window) -> Option<Self> {
        let cut = |days: Window| -> Option<Vec<Point>> {
            let all = self.before.iter().chain(&self.points).copied();
            let points: Vec<Point> = all
                .filter(|point| days.first <= point.days.first && point.days.last <= days.last)
                .collect();
            let (first, last) = (points.first()?.days.first, points.last()?.days.last);
            (Window { first, last } == days).then_some(points)
        };
        let points = cut(days)?;
        let before = cut(days.before()).filter(|before| before.len() == points.len());
        let open = self.open.filter(|day| days.contains(*day));
        Some(Self {
            window: days,
            points,
            before: before.unwrap_or_default(),
            open,
            ..self.clone()
        })
    }

    /// Whether each point is a day, so that looking closer can show no more than it holds.
    pub fn is_daily(&self) -> bool {
        self.points.iter().all(|point| point.days.first == point.days.last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn some_days_of_a_series_stand_beside_as_many_before_them() {
        let day = |n: i32| Day::plus("2026-11-01".parse().unwrap(), n);
        let of = |first, last| Window { first: day(first), last: day(last) };
        let point = |n| Point::of_day(day(n), Counts { success: 10, ..Counts::default() });
        let series = Timeseries {
            window: of(0, 6),
            grain: Grain::Day,
            points: (0..7).map(point).collect(),
            before: (-7..0).map(point).collect(),
            open: Some(day(6)),
            as_of: 7,
        };
        let three = series.of_days(of(2, 4)).unwrap();
        let told =
            |points: &[Point]| points.iter().map(|point| point.days.first).collect::<Vec<_>>();
        assert_eq!(told(&three.points), [day(2), day(3), day(4)]);
        assert_eq!(told(&three.before), [day(-1), day(0), day(1)]);
        assert_eq!((three.open, series.of_days(of(6, 6)).unwrap().open), (None, Some(day(6))));
        assert_eq!(series.of_days(of(5, 7)), None);
        let alone = Timeseries { before: Vec::new(), ..series };
        assert!(alone.of_days(of(0, 2)).unwrap().before.is_empty() && alone.is_daily());
    }
}
