//! The span of days that a question is about.

use crate::day::Day;
use crate::language::t;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Days of a custom range, at most: ten years. An answer has a point for each.
const CUSTOM_DAYS_MAX: i32 = 3_660;

/// A span as people ask for it. The default, 28 days, is whole weeks, so that weekdays weigh the same.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Range {
    /// The day that is not over yet.
    Today,
    /// The last 7 days, today among them.
    Week,
    /// The last 28 days.
    #[default]
    FourWeeks,
    /// The last 90 days.
    Quarter,
    /// The last 365 days.
    Year,
    /// Everything that was ever counted.
    All,
    /// From one day to another, both counted.
    Custom(Day, Day),
}

/// The days a range comes to on a given day: first and last, both counted.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Window {
    /// The first day.
    pub first: Day,
    /// The last day.
    pub last: Day,
}

/// Tells that a text is not a range, and which are.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error(
    "a range is one of today, 7d, 28d, 90d, 365d, all, or two days such as 2026-01-01..2026-03-31"
)]
pub struct NotARange;

impl Range {
    /// The ranges of the menu, without the custom ones.
    pub const MENU: [Self; 6] =
        [Self::Today, Self::Week, Self::FourWeeks, Self::Quarter, Self::Year, Self::All];

    /// How the range is called on a page.
    pub fn title(self) -> String {
        match self {
            Self::Today => t!("range-today"),
            Self::Week => t!("range-7d"),
            Self::FourWeeks => t!("range-28d"),
            Self::Quarter => t!("range-90d"),
            Self::Year => t!("range-365d"),
            Self::All => t!("range-all"),
            Self::Custom(first, last) => format!("{} – {}", first.long(), last.long()),
        }
    }

    /// The days it comes to, when today is `today` and the oldest counted day is `oldest`.
    pub fn window(self, today: Day, oldest: Option<Day>) -> Window {
        let back = |days: i32| Window { first: today.plus(1 - days), last: today };
        match self {
            Self::Today => back(1),
            Self::Week => back(7),
            Self::FourWeeks => back(28),
            Self::Quarter => back(90),
            Self::Year => back(365),
            Self::All => Window { first: oldest.unwrap_or(today).min(today), last: today },
            Self::Custom(first, last) => Window { first, last },
        }
    }

    /// Whether it has a period of the same length before it.
    pub fn has_before(self) -> bool {
        self != Self::All
    }
}

impl Window {
    /// The number of days in it.
    pub fn days(&self) -> usize {
        usize::try_from(self.last.since(self.first) + 1).unwrap_or(0)
    }

    /// The window of the same length that ends the day before this one begins.
    #[must_use]
    pub fn before(&self) -> Self {
        let length = self.last.since(self.first) + 1;
        Self { first: self.first.plus(-length), last: self.first.plus(-1) }
    }

    /// Whether a day lies in it.
    pub fn contains(&self, day: Day) -> bool {
        self.first <= day && day <= self.last
    }

    /// Its days, the first one first.
    pub fn iter(&self) -> impl Iterator<Item = Day> + use<> {
        let first = self.first;
        (0..i32::try_from(self.days()).unwrap_or(i32::MAX)).map(move |n| first.plus(n))
    }
}

impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Today => f.write_str("today"),
            Self::Week => f.write_str("7d"),
            Self::FourWeeks => f.write_str("28d"),
            Self::Quarter => f.write_str("90d"),
            Self::Year => f.write_str("365d"),
            Self::All => f.write_str("all"),
            Self::Custom(first, last) => write!(f, "{first}..{last}"),
        }
    }
}

impl FromStr for Range {
    type Err = NotARange;

    fn from_str(text: &str) -> Result<Self, NotARange> {
        if let Some(range) = Self::MENU.into_iter().find(|range| range.to_string() == text) {
            return Ok(range);
        }
        let (first, last) = text.split_once("..").ok_or(NotARange)?;
        let (first, last): (Day, Day) =
            (first.parse().map_err(|_| NotARange)?, last.parse().map_err(|_| NotARange)?);
        let days = last.since(first) + 1;
        if (1..=CUSTOM_DAYS_MAX).contains(&days) {
            Ok(Self::Custom(first, last))
        } else {
            Err(NotARange)
        }
    }
}

impl Serialize for Range {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Range {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_reads_back_what_it_writes() {
        let custom = "2026-01-01..2026-03-31".parse::<Range>().unwrap();
        for range in Range::MENU.into_iter().chain([custom]) {
            assert_eq!(range.to_string().parse(), Ok(range));
        }
        for text in [
            "",
            "30d",
            "28D",
            "2026-03-31..2026-01-01",
            "2026-01-01..",
            "..",
            "2026-01-01",
            "0001-01-01..9999-12-31",
        ] {
            assert_eq!(text.parse::<Range>(), Err(NotARange), "{text}");
        }
    }

    #[test]
    fn four_weeks_are_28_days_with_today_and_end_where_the_next_begin() {
        let today: Day = "2026-11-22".parse().unwrap();
        let window = Range::FourWeeks.window(today, None);
        assert_eq!((window.first.to_string().as_str(), window.days()), ("2026-10-26", 28));
        assert_eq!(
            (window.before().last.to_string().as_str(), window.before().days()),
            ("2026-10-25", 28)
        );
        assert_eq!(window.iter().count(), 28);
    }
}
