//! Closing days: each rolling window takes in the day that is over, one window and one day a transaction, so that senders never wait long for
//! their turn. Day cells of single apps are folded into their months when they are old.

use super::seal::seconds;
use super::{Writer, fact, set_fact};
use crate::day::Day;
use crate::store::Error;
use crate::store::closed::Closing;
use crate::store::cubes::{Making, READ_MAX, pack_apps};
use crate::store::packs::{pack, touch_all};
use crate::store::readers::oldest;
use crate::store::seen;
use crate::store::terms::NONE;
use crate::store::windows::{Rolling, fold_app, next_app, rebuild, rebuild_months, roll};
use rusqlite::Connection;

/// Days a window catches up one by one; for more it is cheaper to make it anew.
const CATCH_UP_MAX: i32 = 31;
/// Whole months before the running one that day cells of single apps are kept.
const APP_DAYS_MONTHS: usize = 13;
/// How often packs of single apps are made: news touches many of them, and until then their cells are read.
const PACK_APPS_EVERY_S: u64 = 3_600;
/// The fact that tells since when.
const APP_DAYS_SINCE: &str = "app_days_since";

impl Writer {
    /// Takes one step to where every window holds the closed days; tells whether there was one to take.
    pub(super) fn close_day(&mut self, now: i64) -> Result<bool, Error> {
        let closed = Day::of_unix_seconds(now).plus(-1);
        for rolling in Rolling::ALL {
            let last = self.rolled.last(rolling);
            let step = match last.map(|last| closed.since(last)) {
                // A clock that was set back over midnight gets there again.
                Some(-1 | 0) => continue,
                Some(1..=CATCH_UP_MAX) => roll,
                _ => rebuild,
            };
            let to = match last {
                Some(last) if (1..=CATCH_UP_MAX).contains(&closed.since(last)) => last.plus(1),
                _ => closed,
            };
            let transaction = self.connection.transaction()?;
            step(&transaction, rolling, to)?;
            transaction.commit()?;
            self.rolled.set(rolling, to);
            self.last_app_packs = i64::MIN;
            return Ok(true);
        }
        // While runs wait to be sealed their packs would be dropped again.
        Ok((self.due.is_empty() && self.pack(now)?)
            || self.keep_cube(now)?
            || self.fold_app_days(closed)?)
    }

    /// Closes all days that are over.
    pub(super) fn close_days(&mut self, now: i64) -> Result<(), Error> {
        while self.close_day(now)? {}
        Ok(())
    }

    /// Makes months and windows anew from day cells.
    pub(super) fn rebuild(&mut self, now: i64) -> Result<(), Error> {
        let closed = Day::of_unix_seconds(now).plus(-1);
        let transaction = self.connection.transaction()?;
        rebuild_months(&transaction, self.app_days_since)?;
        for rolling in Rolling::ALL {
            rebuild(&transaction, rolling, closed)?;
        }
        seen::rebuild(&transaction)?;
        touch_all(&transaction, self.app_days_since)?;
        transaction.commit()?;
        self.cubes_of = None;
        self.last_app_packs = i64::MIN;
        for rolling in Rolling::ALL {
            self.rolled.set(rolling, closed);
        }
        self.close_days(now)
    }

    /// Makes some of the packs that are to be made; tells whether there were any.
    fn pack(&mut self, now: i64) -> Result<bool, Error> {
        let today = Day::of_unix_seconds(now);
        let transaction = self.connection.transaction()?;
        let mut packed = pack(&transaction, today, false)? || pack_apps(&transaction)?;
        if !packed && now.abs_diff(self.last_app_packs) >= PACK_APPS_EVERY_S {
            packed = pack(&transaction, today, true)?;
            if !packed {
                self.last_app_packs = now;
            }
        }
        transaction.commit()?;
        Ok(packed)
    }

    /// Keeps one of the cubes that are to be kept today; tells whether there was one.
    fn keep_cube(&mut self, now: i64) -> Result<bool, Error> {
        let today = Day::of_unix_seconds(now);
        if self.cubes_of == Some(today) {
            return Ok(false);
        }
        let raw_retention_s = seconds(self.privacy.raw_retention);
        let transaction = self.connection.transaction()?;
        let making = Making {
            today,
            closed: Closing { raw_retention_s }.last(now),
            oldest: oldest(&transaction)?,
            min_cell: self.privacy.min_cell,
            read_max: READ_MAX,
        };
        let kept = making.step(&transaction)?;
        transaction.commit()?;
        if !kept {
            self.cubes_of = Some(today);
        }
        Ok(kept)
    }

    /// Deletes old day cells of one single app; tells whether there was one whose turn it was.
    fn fold_app_days(&mut self, closed: Day) -> Result<bool, Error> {
        let since = first_app_day(closed);
        if since > self.app_days_since {
            // Readers stop counting on these days before the first of them goes.
            set_fact(&self.connection, APP_DAYS_SINCE, &since.to_string())?;
            self.app_days_since = since;
            self.folded = Some(NONE);
        }
        let Some(last) = self.folded else { return Ok(false) };
        let transaction = self.connection.transaction()?;
        let next = next_app(&transaction, last)?;
        if let Some(app) = next {
            fold_app(&transaction, app, self.app_days_since)?;
        }
        transaction.commit()?;
        self.folded = next;
        Ok(next.is_some())
    }
}

/// The first day of which day cells of single apps are still wanted.
fn first_app_day(closed: Day) -> Day {
    (0..APP_DAYS_MONTHS).fold(closed.month_start(), |day, _| day.plus(-1).month_start())
}

/// The day since when day cells of single apps are kept; before it there are only their months.
pub(in crate::store) fn app_days_since(connection: &Connection) -> Result<Day, Error> {
    let since = fact(connection, APP_DAYS_SINCE)?;
    since.map_or(Ok(Day::MIN), |day| day.parse().map_err(|_| Error::Damaged))
}
