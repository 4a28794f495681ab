//! Closed days: those that nothing can change any more, as single runs of them are forgotten. Questions may be pinned to one.

use super::{Error, Store};
use crate::day::Day;
use crate::stats::Query;

/// When days close.
#[derive(Clone, Copy, Debug)]
pub(super) struct Closing {
    /// Seconds that single runs are kept.
    pub(super) raw_retention_s: i64,
}

impl Closing {
    /// The last day that is closed.
    pub(super) fn last(self, now: i64) -> Day {
        Day::of_unix_seconds(now - self.raw_retention_s).plus(-1)
    }

    /// When a day closes, in seconds since 1970-01-01T00:00Z.
    pub(super) fn of(self, day: Day) -> i64 {
        day.plus(1).unix_seconds() + self.raw_retention_s
    }

    /// Refuses a question that is pinned to a day which is not closed, or lies before the first counted one.
    pub(super) fn check(self, query: &Query, first: Option<Day>, now: i64) -> Result<(), Error> {
        let last = self.last(now);
        let is_closed = |day: Day| day <= last && first.is_some_and(|first| first <= day);
        if query.as_of.is_none_or(is_closed) {
            Ok(())
        } else {
            Err(Error::NotClosed { first: first.filter(|first| *first <= last), last })
        }
    }
}

impl Store {
    /// The last day that nothing can change any more: single runs of it are forgotten.
    pub fn closed(&self) -> Day {
        self.inner.closing.last(self.now())
    }

    /// When a day closes, in seconds since 1970-01-01T00:00Z.
    pub fn closes(&self, day: Day) -> i64 {
        self.inner.closing.of(day)
    }
}

/// What a question may be pinned to, in words.
pub(super) fn pinnable(first: Option<Day>, last: Day) -> String {
    match first {
        Some(first) => format!(
            "figures can be pinned to a day that nothing can change any more, from {first} to {last}"
        ),
        None => {
            "figures can be pinned to a day that nothing can change any more, and there is none yet"
                .to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_closes_when_its_last_run_is_forgotten() {
        let closing = Closing { raw_retention_s: 86_400 };
        let day: Day = "2026-11-20".parse().unwrap();
        let closes = closing.of(day);
        assert_eq!(closes, day.plus(2).unix_seconds());
        assert_eq!(closing.last(closes), day);
        assert_eq!(closing.last(closes - 1), day.plus(-1));
    }
}
