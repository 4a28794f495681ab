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
    /// The range that was asked for.
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
            range: answer.query.range,
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
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
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
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(from = "Columns", into = "Columns")]
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

/// A series as it travels: pages carry it in their markup, so a point is eight numbers and not eighteen words.
#[derive(Serialize, Deserialize)]
struct Columns {
    window: [i32; 2],
    grain: Grain,
    open: bool,
    as_of: i64,
    points: Vec<[u64; 7]>,
    before: Vec<[u64; 7]>,
}

impl From<Timeseries> for Columns {
    fn from(series: Timeseries) -> Self {
        let row = |point: &Point| {
            let Counts { success, failed, blocked, aborted, unfinished } = point.counts;
            let first = u64::try_from(point.days.first.epoch_days()).unwrap_or(0);
            [first, point.days.days() as u64, success, failed, blocked, aborted, unfinished]
        };
        Self {
            window: [series.window.first.epoch_days(), series.window.last.epoch_days()],
            grain: series.grain,
            open: series.open.is_some(),
            as_of: series.as_of,
            points: series.points.iter().map(row).collect(),
            before: series.before.iter().map(row).collect(),
        }
    }
}

impl From<Columns> for Timeseries {
    fn from(columns: Columns) -> Self {
        let point = |row: &[u64; 7]| {
            let [first, days, success, failed, blocked, aborted, unfinished] = *row;
            let first = Day::from_epoch_days(i32::try_from(first).unwrap_or(0));
            let last = first.plus(i32::try_from(days).unwrap_or(1) - 1);
            let counts = Counts { success, failed, blocked, aborted, unfinished };
            Point { days: Window { first, last }, counts }
        };
        let [first, last] = columns.window.map(Day::from_epoch_days);
        Self {
            window: Window { first, last },
            grain: columns.grain,
            points: columns.points.iter().map(point).collect(),
            before: columns.before.iter().map(point).collect(),
            open: columns.open.then_some(last),
            as_of: columns.as_of,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_series_arrives_as_it_was_sent() {
        let first: Day = "2026-11-01".parse().unwrap();
        let week = Window { first, last: first.plus(6) };
        let counts = Counts { success: 5, failed: 4, blocked: 3, aborted: 2, unfinished: 1 };
        let series = Timeseries {
            window: Window { first, last: first.plus(7) },
            grain: Grain::Week,
            points: vec![Point { days: week, counts }, Point::of_day(first.plus(7), counts)],
            before: vec![Point::of_day(first.plus(-1), Counts::default())],
            open: Some(first.plus(7)),
            as_of: 1_793_548_800,
        };
        let sent = serde_json::to_string(&series).unwrap();
        assert_eq!(serde_json::from_str::<Timeseries>(&sent).unwrap(), series);
        assert!(sent.len() < 220, "{sent}");
    }
}
