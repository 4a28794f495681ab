//! A day of the calendar, in UTC: the finest time Daylight keeps. No clock stands here: today comes in as an argument.

use crate::language::current;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use time::{Date, Month, Weekday};

/// Julian day number of 1970-01-01, what `time` counts from.
const EPOCH_JULIAN: i32 = 2_440_588;
const SECONDS_PER_DAY: i64 = 86_400;

/// A UTC day, kept as days since 1970-01-01 and written `2026-11-22`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Day(i32);

/// Tells that a text is not a day of the form `2026-11-22`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a day is written like 2026-11-22")]
pub struct NotADay;

impl Day {
    /// The earliest and latest day that can be written with four digits of year.
    pub const MIN: Self = Self(-719_528);
    /// See [`Day::MIN`].
    pub const MAX: Self = Self(2_932_896);

    /// Makes a day from days since 1970-01-01, held within four-digit years.
    pub fn from_epoch_days(days: i32) -> Self {
        Self(days.clamp(Self::MIN.0, Self::MAX.0))
    }

    /// Makes the day that holds a moment, given in seconds since 1970-01-01T00:00Z.
    pub fn of_unix_seconds(seconds: i64) -> Self {
        let days = seconds.div_euclid(SECONDS_PER_DAY);
        Self::from_epoch_days(i32::try_from(days).unwrap_or(if days < 0 {
            i32::MIN
        } else {
            i32::MAX
        }))
    }

    /// Makes a day from year, month 1 to 12 and day of the month; `None` when the calendar has no such day.
    pub fn from_calendar(year: i32, month: u8, day: u8) -> Option<Self> {
        let month = Month::try_from(month).ok()?;
        let date = Date::from_calendar_date(year, month, day).ok()?;
        (0..=9999).contains(&year).then(|| Self(date.to_julian_day() - EPOCH_JULIAN))
    }

    /// Days since 1970-01-01.
    pub fn epoch_days(self) -> i32 {
        self.0
    }

    /// Seconds since 1970-01-01T00:00Z at which the day begins.
    pub fn unix_seconds(self) -> i64 {
        i64::from(self.0) * SECONDS_PER_DAY
    }

    /// The day `n` days later, or earlier when `n` is negative.
    #[must_use]
    pub fn plus(self, n: i32) -> Self {
        Self::from_epoch_days(self.0.saturating_add(n))
    }

    /// How many days lie from `earlier` to this day.
    pub fn since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }

    /// The first day of the month.
    #[must_use]
    pub fn month_start(self) -> Self {
        self.plus(1 - i32::from(self.date().day()))
    }

    /// The first day of the month after.
    #[must_use]
    pub fn next_month_start(self) -> Self {
        self.month_start().plus(31).month_start()
    }

    /// The Monday of the ISO week.
    #[must_use]
    pub fn week_start(self) -> Self {
        self.plus(-i32::from(self.date().weekday().number_days_from_monday()))
    }

    /// Whether the day is a Saturday or Sunday.
    pub fn is_weekend(self) -> bool {
        matches!(self.date().weekday(), Weekday::Saturday | Weekday::Sunday)
    }

    /// The weekday's short name.
    pub fn weekday_short(self) -> &'static str {
        current().said().weekday(self.date().weekday().number_days_from_monday())
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.date().year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.date().month().into()
    }

    /// The day of the month, 1 to 31.
    pub fn day_of_month(self) -> u8 {
        self.date().day()
    }

    /// Day and short month as the pages write it: `9 Nov`.
    pub fn short(self) -> String {
        current().conventions.short(self.day_of_month(), self.month())
    }

    /// Day, short month and year: `9 Nov 2026`.
    pub fn long(self) -> String {
        current().conventions.long(self.day_of_month(), self.month(), self.year())
    }

    /// The month's short name.
    pub fn month_short(self) -> &'static str {
        current().said().month(self.month())
    }

    fn date(self) -> Date {
        Date::from_julian_day(self.0 + EPOCH_JULIAN).unwrap_or(Date::MIN)
    }
}

fn digits(part: Option<&str>, width: usize) -> Result<&str, NotADay> {
    part.filter(|p| p.len() == width && p.bytes().all(|b| b.is_ascii_digit())).ok_or(NotADay)
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = self.date();
        write!(f, "{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
    }
}

impl FromStr for Day {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Self, NotADay> {
        let mut parts = text.splitn(3, '-');
        let year = digits(parts.next(), 4)?.parse().map_err(|_| NotADay)?;
        let month = digits(parts.next(), 2)?.parse().map_err(|_| NotADay)?;
        let day = digits(parts.next(), 2)?.parse().map_err(|_| NotADay)?;
        Self::from_calendar(year, month, day).ok_or(NotADay)
    }
}

impl Serialize for Day {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_reads_back_what_it_writes() {
        for days in [-719_528, -1, 0, 59, 20_779, 2_932_896] {
            let day = Day::from_epoch_days(days);
            assert_eq!(day.to_string().parse(), Ok(day));
        }
        assert_eq!("1970-01-01".parse(), Ok(Day::from_epoch_days(0)));
        assert_eq!("2026-11-22".parse::<Day>().map(Day::epoch_days), Ok(20_779));
    }

    #[test]
    fn what_is_not_a_day_is_refused() {
        for text in [
            "",
            "2026-13-01",
            "2026-02-29",
            "2026-1-1",
            "26-01-01",
            "2026-11-22T00:00",
            "+026-01-01",
            "2026-11",
        ] {
            assert_eq!(text.parse::<Day>(), Err(NotADay), "{text}");
        }
    }

    #[test]
    fn weeks_begin_on_monday_and_months_on_the_first() {
        let sunday: Day = "2026-11-22".parse().unwrap();
        assert_eq!(sunday.week_start().to_string(), "2026-11-16");
        assert_eq!(sunday.month_start().to_string(), "2026-11-01");
        assert_eq!(sunday.next_month_start().to_string(), "2026-12-01");
        assert!(sunday.is_weekend());
        assert_eq!((sunday.weekday_short(), sunday.plus(1).weekday_short()), ("Sun", "Mon"));
    }

    #[test]
    fn a_moment_before_1970_belongs_to_the_day_it_is_in() {
        assert_eq!(Day::of_unix_seconds(-1).to_string(), "1969-12-31");
        assert_eq!(Day::of_unix_seconds(86_399).epoch_days(), 0);
    }
}
