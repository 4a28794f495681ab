//! A question: range, pin, filters, comparison, sort and limit. How it stands in the address of a page is told in `address`.

use super::filter::Filter;
use super::range::{Range, Window};
use crate::day::Day;
use serde::{Deserialize, Serialize};

/// Rows of a breakdown unless more are asked for.
pub const LIMIT_DEFAULT: usize = 10;
/// Rows of a breakdown at most.
pub const LIMIT_MAX: usize = 1_000;

/// What a span is compared with.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Compare {
    /// Nothing.
    None,
    /// The period of the same length before.
    #[default]
    Before,
    /// The nearest earlier days that are the same weekdays, one for one.
    Weekdays,
}

/// The span of one point of a series.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Grain {
    /// Each day.
    #[default]
    Day,
    /// ISO weeks, Monday first.
    Week,
    /// Calendar months.
    Month,
}

/// The order of a breakdown's rows.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sort {
    /// Most runs first.
    #[default]
    Runs,
    /// Most failures first.
    Failures,
    /// Surely highest failure rate first: by the lower end of its interval.
    Rate,
    /// Most failures more than the average of all explains.
    Impact,
    /// By name.
    Name,
}

/// A question.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
pub struct Query {
    /// The days.
    pub range: Range,
    /// The closed day that the range ends with in place of today, so that the answer stays as it is; none for what changes.
    pub as_of: Option<Day>,
    /// Kinds of events.
    pub kind: Filter,
    /// Where the program came from.
    pub source: Filter,
    /// Apps.
    pub app: Filter,
    /// One more dimension and its values.
    pub dimension: Option<(String, Filter)>,
    /// What the days are compared with.
    pub compare: Compare,
    /// The span of one point.
    pub grain: Grain,
    /// The order of rows.
    pub sort: Sort,
    /// Rows at most; [`LIMIT_DEFAULT`] when not told.
    pub limit: Option<usize>,
}

impl Compare {
    /// The days that a window is compared with.
    pub fn window(self, window: Window) -> Option<Window> {
        let back =
            |days: i32| Window { first: window.first.plus(-days), last: window.last.plus(-days) };
        let length = window.last.since(window.first) + 1;
        match self {
            Self::None => None,
            Self::Before => Some(back(length)),
            Self::Weekdays => Some(back((length + 6) / 7 * 7)),
        }
    }
}

impl Query {
    /// The plain question about a range.
    pub fn of(range: Range) -> Self {
        Self { range, ..Self::default() }
    }

    /// The days it comes to, when today is `today` and the oldest counted day is `oldest`.
    pub fn window(&self, today: Day, oldest: Option<Day>) -> Window {
        let window = self.range.window(self.as_of.unwrap_or(today), oldest);
        let last = self.as_of.map_or(window.last, |pinned| pinned.min(window.last));
        Window { first: window.first.min(last), last }
    }

    /// The range as it is spoken of, when it came to these days: those of a pinned question are not the last ones.
    pub fn range_of(&self, window: Window) -> Range {
        self.as_of.map_or(self.range, |_| Range::Custom(window.first, window.last))
    }

    /// Whether it is about less than everything.
    pub fn is_filtered(&self) -> bool {
        self.picks_runs() || !self.kind.is_all() || !self.source.is_all()
    }

    /// Whether it is about single apps or values of a dimension.
    pub fn picks_runs(&self) -> bool {
        !self.app.is_all() || self.dimension.is_some()
    }

    /// The same question without filters.
    #[must_use]
    pub fn unfiltered(&self) -> Self {
        let all = Filter::default;
        Self { kind: all(), source: all(), app: all(), dimension: None, ..self.clone() }
    }

    /// Rows at most.
    pub fn rows_max(&self) -> usize {
        self.limit.unwrap_or(LIMIT_DEFAULT)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_weekdays_are_whole_weeks_back() {
        let today: Day = "2026-11-22".parse().unwrap();
        let day = Window { first: today, last: today };
        assert_eq!(Compare::Weekdays.window(day).unwrap().first, today.plus(-7));
        assert_eq!(Compare::Before.window(day).unwrap().first, today.plus(-1));
        let quarter = Range::Quarter.window(today, None);
        assert_eq!(Compare::Weekdays.window(quarter).unwrap().first, quarter.first.plus(-91));
        assert_eq!(Compare::None.window(day), None);
    }
}
