//! How much there was in a period, beside the one before and the same one a year before: the head of a report, which lists ask for alone.

use super::facts::{Compared, Volume};
use super::period::Period;
use crate::day::Day;
use crate::stats::{Compare, Counts, Outcomes, Query, Range, Window, newcombe};
use crate::store::{Error, Store};

/// A report's own days, and those that it is compared with.
#[derive(Clone, Copy)]
pub(super) struct Days {
    pub(super) period: Period,
    pub(super) now: Window,
    pub(super) before: Option<Window>,
}

/// The days that there are.
pub(super) struct Calendar<'a> {
    store: &'a Store,
    pub(super) today: Day,
    /// The days of which anything was counted.
    pub(super) counted: Window,
}

impl<'a> Calendar<'a> {
    /// Reads which days were counted.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub(super) async fn read(store: &'a Store) -> Result<Self, Error> {
        let whole = Query { compare: Compare::None, ..Query::of(Range::All) };
        let counted = store.totals(whole).await?.window;
        Ok(Self { store, today: Day::of_unix_seconds(store.now()), counted })
    }

    /// The days of a period, as far as they are over or going on and were counted.
    pub(super) fn days(&self, period: Period) -> Option<Days> {
        let whole = period.window();
        if whole.first > self.today || whole.last < self.counted.first {
            return None;
        }
        let first = whole.first.max(self.counted.first);
        let now = Window { first, last: whole.last.min(self.today) };
        let before = self.part(period.before(), period);
        Some(Days { period, now, before })
    }

    /// The days of another period that are compared with those of this one: as many as there are of it so far. `None` where not all were counted.
    fn part(&self, other: Period, period: Period) -> Option<Window> {
        let (whole, mut part) = (period.window(), other.window());
        if self.today < whole.last {
            part.last = part.last.min(part.first.plus(self.today.since(whole.first)));
        }
        (part.first >= self.counted.first).then_some(part)
    }

    /// How much there was, beside the period before and the same one a year before.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub(super) async fn volume(&self, days: Days) -> Result<Volume, Error> {
        let now = self.store.totals(alone(days.now)).await?.found;
        let runs = now.now.unwrap_or_else(|| Outcomes::from(Counts::default()));
        let year_before = days.period.year_before();
        Ok(Volume {
            before: self.compared(days.period.before(), days.before, runs).await?,
            year_before: self
                .compared(year_before, self.part(year_before, days.period), runs)
                .await?,
            apps: now.apps,
            now: runs,
        })
    }

    async fn compared(
        &self,
        period: Period,
        window: Option<Window>,
        now: Outcomes,
    ) -> Result<Option<Compared>, Error> {
        let Some(window) = window else { return Ok(None) };
        let found = self.store.totals(alone(window)).await?.found.now;
        Ok(found.map(|runs| Compared {
            period,
            window,
            runs,
            success_rate: newcombe(now.success_rate, runs.success_rate),
        }))
    }
}

/// A question about some days and nothing else.
pub(super) fn alone(window: Window) -> Query {
    let range = Range::Custom(window.first, window.last);
    Query { compare: Compare::None, ..Query::of(range) }
}
