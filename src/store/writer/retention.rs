//! Forgetting: runs past `raw_retention` are deleted and overwritten, and nothing of them stays in the write-ahead log.

use super::journal::{Draft, Journal};
use super::seal::{SEAL_MAX, seconds};
use super::shared::{read, write};
use super::{FORGET_EVERY_S, Writer};
use crate::day::Day;
use crate::event::RunKey;
use crate::store::Error;
use crate::store::cubes::WEEKS_MAX;
use crate::store::packs::forget_weeks;
use crate::store::run::Run;
use crate::store::snapshot;
use rusqlite::{Connection, params};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Blocks deleted in one transaction, at most.
const FORGET_MAX: usize = 200;
/// Days that a template is kept after it was last seen.
const TEMPLATE_DAYS: i32 = 400;

const FORGET: &str = "
    delete from sealed_runs where id in (select id from sealed_runs where first_seen <= ?1 order by first_seen limit ?2)
    returning journal, runs";

impl Writer {
    /// Deletes what is past its time.
    pub(super) fn forget(&mut self, now: i64) -> Result<(), Error> {
        if let Some(db) = self.connection.path() {
            snapshot::sweep(Path::new(db));
        }
        let kept = seconds(self.privacy.raw_retention).saturating_sub(FORGET_EVERY_S);
        let oldest = now.saturating_sub(kept);
        let live = self.runs.values().filter(|live| live.run.first_seen <= oldest);
        let live: Vec<RunKey> = live.map(|live| live.run.key).collect();
        for keys in live.chunks(SEAL_MAX) {
            self.seal(keys)?;
        }
        while self.forget_some(oldest)? {
            self.log_holds_forgotten = true;
        }
        let today = Day::of_unix_seconds(now);
        if today != self.last_purge {
            self.last_purge = today;
            let week = today.week_start().plus(-7 * WEEKS_MAX);
            self.connection
                .execute("delete from joint_cells where week < ?1", [week.epoch_days()])?;
            forget_weeks(&self.connection, week)?;
            self.connection.execute(
                "delete from templates where last_day < ?1",
                [today.plus(-TEMPLATE_DAYS).epoch_days()],
            )?;
        }
        if self.log_holds_forgotten {
            // secure_delete overwrites the pages; the log still holds them as they were until it is carried over and cut, which a
            // reader can put off.
            let busy: bool =
                self.connection
                    .query_row("pragma wal_checkpoint(truncate)", [], |row| row.get(0))?;
            self.log_holds_forgotten = busy;
            self.log_is_long &= busy;
        }
        Ok(())
    }

    /// Deletes some blocks with a run that is past its time, and with them every row of the journal that may hold one: what is left there of a
    /// run without a block would be taken for a live one. Younger runs of such rows move. Tells whether there was anything.
    fn forget_some(&mut self, oldest: i64) -> Result<bool, Error> {
        let transaction = self.connection.transaction()?;
        let (written_to, keys) = delete_blocks(&transaction, oldest)?;
        let rows = self.journal.due(written_to, oldest);
        if keys.is_empty() && rows.is_empty() {
            return Ok(false);
        }
        let gone: BTreeSet<i64> = rows.iter().copied().collect();
        // Those of one age together, so that none moves twice.
        let mut moving: BTreeMap<i64, Vec<RunKey>> = BTreeMap::new();
        for live in self.runs.values().filter(|live| gone.contains(&live.row)) {
            let age = live.run.first_seen.div_euclid(FORGET_EVERY_S);
            moving.entry(age).or_default().push(live.run.key);
        }
        let mut moved = Vec::new();
        let mut last = self.journal.last();
        for keys in moving.into_values() {
            let mut draft = Draft::of(keys.len());
            keys.iter().filter_map(|key| self.runs.get(key)).for_each(|live| draft.add(&live.run));
            last = Journal::write(&transaction, last, &draft, &[])?;
            moved.push((last, draft, keys));
        }
        self.journal.delete(&transaction, &rows, &read(&self.shared).tallies)?;
        let mut shared = write(&self.shared);
        transaction.commit()?;
        shared.tallies.clear();
        drop(shared);
        self.journal.deleted(&rows);
        for (row, draft, keys) in moved {
            self.journal.wrote(row, &draft, keys.len());
            for key in keys {
                if let Some(live) = self.runs.get_mut(&key) {
                    live.row = row;
                }
            }
        }
        for key in keys {
            self.sealed.remove(key);
        }
        Ok(true)
    }
}

/// Deletes some blocks; gives the last row of the journal that may hold one of their runs, and the runs.
fn delete_blocks(connection: &Connection, oldest: i64) -> Result<(i64, Vec<RunKey>), Error> {
    let mut statement = connection.prepare_cached(FORGET)?;
    let limit = i64::try_from(FORGET_MAX).unwrap_or(i64::MAX);
    let mut rows = statement.query(params![oldest, limit])?;
    let (mut written_to, mut keys) = (0, Vec::new());
    while let Some(row) = rows.next()? {
        written_to = row.get::<_, i64>(0)?.max(written_to);
        let runs = Run::take_all(row.get_ref(1)?.as_blob()?)?;
        keys.extend(runs.iter().map(|run| run.key));
    }
    Ok((written_to, keys))
}
