//! The journal: what a commit says, in one row, so that an event costs a share of a row and not rows of its own. It holds the runs that can
//! still change; sealed ones are in blocks. Merging is idempotent and a snapshot complete, so reading it back is taking the last of each run.

use super::tallies::Tallies;
use super::{LiveRun, fact, set_fact};
use crate::event::RunKey;
use crate::store::Error;
use crate::store::run::Run;
use rusqlite::{Connection, params};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Spent rows that may wait to be deleted; to overwrite many at once would keep senders waiting.
const SPENT_MAX: usize = 256;
/// The fact that tells up to which row the journal's tallies are in their table.
const TALLIED_TO: &str = "tallied_to";

/// The journal's rows, as far as the writer has to know them.
#[derive(Debug, Default)]
pub(super) struct Journal {
    rows: BTreeMap<i64, Held>,
    last: i64,
    /// Rows that hold the last snapshot of no run, about.
    spent: usize,
}

/// What is known of a row.
#[derive(Clone, Copy, Debug)]
struct Held {
    /// Runs of which it holds the last snapshot.
    last_of: usize,
    /// When the oldest of its runs was first seen.
    first_seen: i64,
}

/// What the journal held when the store was opened.
pub(super) struct Replayed {
    /// The last snapshot of each run. A run that is in a block, too, was sealed since.
    pub(super) runs: FxHashMap<RunKey, LiveRun>,
    /// What was counted and is not in its table.
    pub(super) tallies: Tallies,
}

/// A row in the making.
#[derive(Debug)]
pub(super) struct Draft {
    runs: Vec<u8>,
    first_seen: Option<i64>,
}

impl Draft {
    /// Begins a row of so many runs.
    pub(super) fn of(count: usize) -> Self {
        // A run takes about a hundred bytes.
        Self { runs: Vec::with_capacity(count * 128), first_seen: None }
    }

    /// Adds a run as it stands now.
    pub(super) fn add(&mut self, run: &Run) {
        run.put(&mut self.runs);
        let oldest = self.first_seen.map_or(run.first_seen, |oldest| oldest.min(run.first_seen));
        self.first_seen = Some(oldest);
    }
}

impl Journal {
    /// Reads the journal back.
    pub(super) fn load(connection: &Connection) -> Result<(Self, Replayed), Error> {
        let tallied_to = fact(connection, TALLIED_TO)?
            .map_or(Ok(0), |row| row.parse().map_err(|_| Error::Damaged))?;
        let mut journal = Self { rows: BTreeMap::new(), last: tallied_to, spent: 0 };
        let mut replayed = Replayed { runs: FxHashMap::default(), tallies: Tallies::default() };
        let mut statement =
            connection.prepare("select id, first_seen, runs, tallies from journal order by id")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let id = row.get(0)?;
            let first_seen = row.get::<_, Option<i64>>(1)?.unwrap_or(i64::MAX);
            journal.rows.insert(id, Held { last_of: 0, first_seen });
            for run in Run::take_all(row.get_ref(2)?.as_blob()?)? {
                replayed.runs.insert(run.key, LiveRun { run: Arc::new(run), row: id });
            }
            if id > tallied_to {
                replayed.tallies.take(row.get_ref(3)?.as_blob()?)?;
            }
        }
        journal.last = journal.rows.keys().next_back().map_or(tallied_to, |id| tallied_to.max(*id));
        Ok((journal, replayed))
    }

    /// Takes note of the runs that are live after all.
    pub(super) fn holds<'a>(&mut self, runs: impl Iterator<Item = &'a LiveRun>) {
        for run in runs {
            if let Some(held) = self.rows.get_mut(&run.row) {
                held.last_of += 1;
            }
        }
    }

    /// The number of the last row.
    pub(super) fn last(&self) -> i64 {
        self.last
    }

    /// Writes a row down and gives its number. To be told to [`Journal::wrote`] once it is committed.
    pub(super) fn write(
        connection: &Connection,
        after: i64,
        draft: &Draft,
        tallies: &[u8],
    ) -> Result<i64, Error> {
        connection
            .prepare_cached(
                "insert into journal (id, first_seen, runs, tallies) values (?1, ?2, ?3, ?4)",
            )?
            .execute(params![after + 1, draft.first_seen, draft.runs, tallies])?;
        Ok(after + 1)
    }

    /// Takes note of a committed row.
    pub(super) fn wrote(&mut self, row: i64, draft: &Draft, last_of: usize) {
        let first_seen = draft.first_seen.unwrap_or(i64::MAX);
        self.rows.insert(row, Held { last_of, first_seen });
        self.last = self.last.max(row);
        self.spent += usize::from(last_of == 0);
    }

    /// Takes note that a row no longer holds the last snapshot of one of its runs.
    pub(super) fn leave(&mut self, row: i64) {
        if let Some(held) = self.rows.get_mut(&row) {
            held.last_of = held.last_of.saturating_sub(1);
            self.spent += usize::from(held.last_of == 0);
        }
    }

    /// Whether so many rows are spent that they are to go before anything else is done.
    pub(super) fn is_worn(&self) -> bool {
        self.spent >= SPENT_MAX
    }

    /// Rows that hold the last snapshot of no run.
    pub(super) fn spent(&self) -> Vec<i64> {
        self.pick(|_, held| held.last_of == 0)
    }

    /// Rows that are spent, were written before one, or have runs that were first seen before some time.
    pub(super) fn due(&self, written_to: i64, seen_to: i64) -> Vec<i64> {
        self.pick(|id, held| held.last_of == 0 || id <= written_to || held.first_seen <= seen_to)
    }

    fn pick(&self, which: impl Fn(i64, &Held) -> bool) -> Vec<i64> {
        self.rows.iter().filter(|(id, held)| which(**id, held)).map(|(id, _)| *id).collect()
    }

    /// Deletes rows. Their tallies go into their table, with all others, in the same transaction. To be told to [`Journal::deleted`] once it
    /// is committed.
    pub(super) fn delete(
        &self,
        connection: &Connection,
        rows: &[i64],
        tallies: &Tallies,
    ) -> Result<(), Error> {
        if !tallies.is_empty() {
            tallies.write(connection)?;
            set_fact(connection, TALLIED_TO, &self.last.to_string())?;
        }
        let mut statement = connection.prepare_cached("delete from journal where id = ?1")?;
        for row in rows {
            statement.execute([row])?;
        }
        Ok(())
    }

    /// Takes note of deleted rows, the spent ones among them.
    pub(super) fn deleted(&mut self, rows: &[i64]) {
        self.spent = 0;
        for row in rows {
            self.rows.remove(row);
        }
    }
}
