//! The periods that reports are about: ISO weeks and calendar months, how they are named, and which days they are compared with.

use crate::day::Day;
use crate::stats::{Range, Window};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Days after which the same weekdays come round in the same week of the year.
const YEAR_OF_WEEKS: i32 = 364;

/// An ISO week or a calendar month, written `2026-W47` and `2026-11`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Period {
    /// The week that begins on this Monday.
    Week(Day),
    /// The month that begins on this day.
    Month(Day),
}

/// Which of both.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Length {
    /// ISO weeks.
    Week,
    /// Calendar months.
    Month,
}

/// Tells that a text is no period.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a period is a week such as 2026-W47, or a month such as 2026-11")]
pub struct NotAPeriod;

impl Length {
    /// Both, the shorter one first.
    pub const ALL: [Self; 2] = [Self::Week, Self::Month];

    /// The period of this length that holds a day.
    pub fn holding(self, day: Day) -> Period {
        match self {
            Self::Week => Period::Week(day.week_start()),
            Self::Month => Period::Month(day.month_start()),
        }
    }
}

impl Period {
    /// Its length.
    pub fn length(self) -> Length {
        match self {
            Self::Week(_) => Length::Week,
            Self::Month(_) => Length::Month,
        }
    }

    /// Its days.
    pub fn window(self) -> Window {
        match self {
            Self::Week(monday) => Window { first: monday, last: monday.plus(6) },
            Self::Month(first) => Window { first, last: first.next_month_start().plus(-1) },
        }
    }

    /// The period before.
    #[must_use]
    pub fn before(self) -> Self {
        self.length().holding(self.window().first.plus(-1))
    }

    /// The period after.
    #[must_use]
    pub fn after(self) -> Self {
        self.length().holding(self.window().last.plus(1))
    }

    /// The same period a year earlier: 52 weeks back, so that weekdays stay where they are, or the month of that name.
    #[must_use]
    pub fn year_before(self) -> Self {
        match self {
            Self::Week(monday) => Self::Week(monday.plus(-YEAR_OF_WEEKS)),
            Self::Month(first) => {
                let month = Day::from_calendar(first.year() - 1, first.month(), 1);
                Self::Month(month.unwrap_or(first))
            }
        }
    }

    /// The range of a question about its days.
    pub fn range(self) -> Range {
        let Window { first, last } = self.window();
        Range::Custom(first, last)
    }

    /// The first day on which nothing can change its numbers any more: no single run is kept for more than 24 hours.
    pub fn final_on(self) -> Day {
        self.window().last.plus(2)
    }

    /// The ISO year and week number of a Monday: those of its Thursday.
    fn week_number(monday: Day) -> (i32, i32) {
        let thursday = monday.plus(3);
        let new_year = Day::from_calendar(thursday.year(), 1, 1).unwrap_or(thursday);
        (thursday.year(), thursday.since(new_year) / 7 + 1)
    }

    /// The number of its week and the year that the week belongs to; `None` for months.
    pub fn week(self) -> Option<(i32, i32)> {
        match self {
            Self::Week(monday) => Some(Self::week_number(monday)),
            Self::Month(_) => None,
        }
    }
}

/// The pieces into which weeks and months cut some days.
pub(super) fn pieces(window: Window) -> Vec<Window> {
    let mut pieces = Vec::new();
    let mut first = window.first;
    while first <= window.last {
        let week = first.week_start().plus(6);
        let month = first.next_month_start().plus(-1);
        let last = week.min(month).min(window.last);
        pieces.push(Window { first, last });
        first = last.plus(1);
    }
    pieces
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Week(monday) => {
                let (year, week) = Self::week_number(*monday);
                write!(f, "{year:04}-W{week:02}")
            }
            Self::Month(first) => write!(f, "{:04}-{:02}", first.year(), first.month()),
        }
    }
}

impl FromStr for Period {
    type Err = NotAPeriod;

    fn from_str(text: &str) -> Result<Self, NotAPeriod> {
        let (year, rest) = text.split_once('-').ok_or(NotAPeriod)?;
        let year: i32 = year.parse().map_err(|_| NotAPeriod)?;
        let period = if let Some(week) = rest.strip_prefix('W') {
            let week: i32 = week.parse().map_err(|_| NotAPeriod)?;
            let fourth = Day::from_calendar(year, 1, 4).ok_or(NotAPeriod)?;
            if !(1..=53).contains(&week) {
                return Err(NotAPeriod);
            }
            Self::Week(fourth.week_start().plus(7 * (week - 1)))
        } else {
            let month: u8 = rest.parse().map_err(|_| NotAPeriod)?;
            Self::Month(Day::from_calendar(year, month, 1).ok_or(NotAPeriod)?)
        };
        // Each period has one name: a 53rd week that a year does not have is the first of the next.
        if period.to_string() == text { Ok(period) } else { Err(NotAPeriod) }
    }
}

impl Serialize for Period {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn period(text: &str) -> Period {
        text.parse().unwrap()
    }

    #[test]
    fn a_week_has_the_number_of_its_thursday() {
        for (monday, name) in [
            ("2026-11-16", "2026-W47"),
            ("2025-12-29", "2026-W01"),
            ("2026-12-28", "2026-W53"),
            ("2024-12-30", "2025-W01"),
            ("2021-01-04", "2021-W01"),
        ] {
            assert_eq!(Period::Week(day(monday)).to_string(), name);
            assert_eq!(name.parse(), Ok(Period::Week(day(monday))));
        }
        let mut week = period("2024-W01");
        for _ in 0..400 {
            assert_eq!(week.to_string().parse(), Ok(week));
            assert_eq!(week.after().before(), week);
            week = week.after();
        }
    }

    #[test]
    fn each_period_has_one_name() {
        for text in [
            "2025-W53",
            "2026-W00",
            "2026-W54",
            "2026-W1",
            "2026-13",
            "2026-1",
            "26-11",
            "2026",
            "2026-W47 ",
            "-1-W01",
            "+2026-W47",
        ] {
            assert_eq!(text.parse::<Period>(), Err(NotAPeriod), "{text}");
        }
    }

    #[test]
    fn the_same_period_a_year_earlier_has_the_same_weekdays_or_name() {
        assert_eq!(period("2026-W47").year_before().to_string(), "2025-W47");
        assert_eq!(period("2026-11").year_before().to_string(), "2025-11");
        assert_eq!(period("2026-01").before().to_string(), "2025-12");
        assert_eq!(period("2026-W53").year_before().window().first, day("2025-12-29"));
    }

    #[test]
    fn pieces_follow_each_other_and_begin_with_weeks_and_months() {
        let pieces = |text: &str| -> Vec<(String, usize)> {
            let pieces = pieces(period(text).window()).into_iter();
            pieces.map(|piece| (piece.first.to_string(), piece.days())).collect()
        };
        let named = |pairs: &[(&str, usize)]| -> Vec<(String, usize)> {
            pairs.iter().map(|(first, days)| ((*first).to_owned(), *days)).collect()
        };
        assert_eq!(pieces("2026-W47"), named(&[("2026-11-16", 7)]));
        assert_eq!(pieces("2026-W49"), named(&[("2026-11-30", 1), ("2026-12-01", 6)]));
        assert_eq!(
            pieces("2026-11"),
            named(&[
                ("2026-11-01", 1),
                ("2026-11-02", 7),
                ("2026-11-09", 7),
                ("2026-11-16", 7),
                ("2026-11-23", 7),
                ("2026-11-30", 1)
            ])
        );
    }

    #[test]
    fn a_period_is_final_when_the_day_after_it_is_over() {
        assert_eq!(period("2026-W47").final_on(), day("2026-11-24"));
        assert_eq!(period("2026-11").final_on(), day("2026-12-02"));
    }
}
