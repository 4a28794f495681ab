//! Sealing: a run that ended, or of which nothing was heard for its time, is added to the cells on disk and moved from the journal
//! into a block, in one transaction.

use super::sealed::write_blocks;
use super::shared::{read, write};
use super::{FORGET_EVERY_S, LIVE_MAX, SEAL_EVERY_S, Writer};
use crate::event::RunKey;
use crate::store::Error;
use crate::store::cells::Additions;
use crate::store::run::Run;

/// Runs sealed in one transaction, at most, so that senders never wait long for their turn.
pub(super) const SEAL_MAX: usize = 500;

impl Writer {
    /// Looks for runs to seal from time to time, seals a few of them, and forgets what is past its time.
    pub(super) fn tidy_a_little(&mut self, now: i64) -> Result<(), Error> {
        let time_is_up = now.saturating_sub(self.last_seal) >= SEAL_EVERY_S || now < self.last_seal;
        if self.due.is_empty() && (time_is_up || self.runs.len() > LIVE_MAX) {
            self.last_seal = now;
            self.due = self.find_due(now).into();
            if self.due.is_empty() {
                self.clear_journal()?;
            }
        }
        if self.journal.is_worn() {
            self.clear_journal()?;
        }
        let few: Vec<RunKey> = self.due.drain(..SEAL_MAX.min(self.due.len())).collect();
        self.seal(&few)?;
        self.forget_when_due(now)
    }

    /// Seals all that is due and forgets all that is past its time.
    pub(super) fn tidy(&mut self, now: i64) -> Result<(), Error> {
        self.last_seal = now;
        self.due.clear();
        for keys in self.find_due(now).chunks(SEAL_MAX) {
            self.seal(keys)?;
        }
        self.forget_when_due(now)
    }

    fn forget_when_due(&mut self, now: i64) -> Result<(), Error> {
        let time_is_up = now.saturating_sub(self.last_forget) >= FORGET_EVERY_S;
        if time_is_up || now < self.last_forget || self.log_holds_forgotten {
            self.last_forget = now;
            self.forget(now)?;
        }
        Ok(())
    }

    /// Runs to seal now: those whose time is up, and the longest silent ones of those that are too many.
    fn find_due(&self, now: i64) -> Vec<RunKey> {
        let (mut due, mut rest): (Vec<&Run>, Vec<&Run>) =
            self.runs.values().map(|live| &*live.run).partition(|run| self.is_due(run, now));
        let excess = rest.len().saturating_sub(LIVE_MAX);
        if excess > 0 {
            // Half a limit at once, so that this is not done again for each run that follows.
            rest.sort_unstable_by_key(|run| run.last_seen);
            due.extend(rest.iter().take(excess + LIVE_MAX / 2));
        }
        // Runs of one app share most of their cells.
        due.sort_by_cached_key(|run| (self.plan.app_of(run), run.first_seen, run.key));
        due.iter().map(|run| run.key).collect()
    }

    fn is_due(&self, run: &Run, now: i64) -> bool {
        let wait = if run.has_ended() {
            self.lifecycle.seal_after
        } else {
            self.lifecycle.unfinished_after
        };
        let silent = now.saturating_sub(run.last_seen);
        let age = now.saturating_sub(run.first_seen);
        silent >= seconds(wait) || age >= seconds(self.privacy.raw_retention) - FORGET_EVERY_S
    }

    /// Adds runs to the cells on disk and writes them down in blocks.
    pub(super) fn seal(&mut self, keys: &[RunKey]) -> Result<(), Error> {
        if keys.is_empty() {
            return Ok(());
        }
        let runs: Vec<&Run> =
            keys.iter().filter_map(|key| self.runs.get(key)).map(|live| &*live.run).collect();
        let mut additions = Additions::default();
        for run in &runs {
            self.plan.cells(run, &self.terms, |key, sum| additions.day(key, 1, sum));
            self.plan.joints(run, |key| additions.joint(key, 1));
        }
        let transaction = self.connection.transaction()?;
        let spent = self.journal.spent();
        self.journal.delete(&transaction, &spent, &read(&self.shared).tallies)?;
        additions.write(&transaction, &self.rolled)?;
        let mut blocks = Vec::with_capacity(runs.len());
        write_blocks(&transaction, runs, false, self.journal.last(), |run, block| {
            blocks.push((run.key, block));
        })?;
        // Readers see a run in exactly one of live and sealed.
        let mut shared = write(&self.shared);
        transaction.commit()?;
        shared.tallies.clear();
        self.journal.deleted(&spent);
        for (key, block) in blocks {
            self.sealed.insert(key, block);
            if let Some(live) = self.runs.remove(&key) {
                self.journal.leave(live.row);
                shared.change(key, Some(live.run), None);
            }
        }
        shared.runs = self.runs.len();
        Ok(())
    }

    /// Deletes rows of the journal that nothing needs, and adds what it counted to its table.
    fn clear_journal(&mut self) -> Result<(), Error> {
        let spent = self.journal.spent();
        if spent.is_empty() {
            return Ok(());
        }
        let transaction = self.connection.transaction()?;
        self.journal.delete(&transaction, &spent, &read(&self.shared).tallies)?;
        let mut shared = write(&self.shared);
        transaction.commit()?;
        shared.tallies.clear();
        self.journal.deleted(&spent);
        Ok(())
    }
}

/// A duration in whole seconds.
pub(super) fn seconds(duration: std::time::Duration) -> i64 {
    i64::try_from(duration.as_secs()).unwrap_or(i64::MAX)
}
