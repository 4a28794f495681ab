//! Forgetting: rows of runs past `raw_retention` are deleted and overwritten, and nothing of them stays in the write-ahead log.

use super::seal::seconds;
use super::{FORGET_EVERY_S, Writer};
use crate::day::Day;
use crate::event::RunKey;
use crate::store::Error;
use crate::store::packs::forget_weeks;
use rusqlite::params;

/// Rows deleted in one transaction, at most.
const FORGET_MAX: usize = 10_000;
/// Weeks that joint cells are kept.
const JOINT_WEEKS: i32 = 53;
/// Days that a template is kept after it was last seen.
const TEMPLATE_DAYS: i32 = 400;

const FORGET: &str = "
    delete from runs where id in (select id from runs where first_seen <= ?1 and sealed > 0 limit ?2) returning key";

impl Writer {
    /// Deletes what is past its time.
    pub(super) fn forget(&mut self, now: i64) -> Result<(), Error> {
        let kept = seconds(self.privacy.raw_retention).saturating_sub(FORGET_EVERY_S);
        let oldest = now.saturating_sub(kept);
        let mut forgot = false;
        loop {
            let mut statement = self.connection.prepare_cached(FORGET)?;
            let limit = i64::try_from(FORGET_MAX).unwrap_or(i64::MAX);
            let keys = statement.query_map(params![oldest, limit], |row| row.get(0).map(RunKey))?;
            let mut deleted = 0;
            for key in keys {
                self.sealed.remove(key?);
                deleted += 1;
            }
            forgot |= deleted > 0;
            if deleted < FORGET_MAX {
                break;
            }
        }
        let today = Day::of_unix_seconds(now);
        if today != self.last_purge {
            self.last_purge = today;
            let week = today.week_start().plus(-7 * JOINT_WEEKS);
            self.connection
                .execute("delete from joint_cells where week < ?1", [week.epoch_days()])?;
            forget_weeks(&self.connection, week)?;
            self.connection.execute(
                "delete from templates where last_day < ?1",
                [today.plus(-TEMPLATE_DAYS).epoch_days()],
            )?;
        }
        self.log_holds_forgotten |= forgot;
        if self.log_holds_forgotten {
            // secure_delete overwrites the pages; the log still holds them as they were until it is carried over and cut, which a
            // reader can put off.
            let busy: bool =
                self.connection
                    .query_row("pragma wal_checkpoint(truncate)", [], |row| row.get(0))?;
            self.log_holds_forgotten = busy;
        }
        Ok(())
    }
}
