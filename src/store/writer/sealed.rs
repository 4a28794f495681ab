//! The rows of sealed runs, by name, in memory: news about one finds it without an index on disk, where random names would cost a page of the
//! log for each run. About 30 bytes a run, as long as its row stands.

use crate::event::RunKey;
use crate::store::Error;
use rusqlite::Connection;
use rustc_hash::FxHashMap;

/// Row numbers by the first bytes of the name. Two names that share them are told apart by the row itself.
#[derive(Debug, Default)]
pub(super) struct Sealed(FxHashMap<u64, i64>);

impl Sealed {
    /// Reads the rows that stand.
    pub(super) fn load(connection: &Connection) -> Result<Self, Error> {
        let mut sealed = Self::default();
        let mut statement = connection.prepare("select id, key from runs where sealed > 0")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            sealed.insert(RunKey(row.get(1)?), row.get(0)?);
        }
        Ok(sealed)
    }

    /// Remembers where a run's row is.
    pub(super) fn insert(&mut self, key: RunKey, id: i64) {
        self.0.insert(first_bytes(key), id);
    }

    /// Forgets a run whose row is gone.
    pub(super) fn remove(&mut self, key: RunKey) {
        self.0.remove(&first_bytes(key));
    }

    /// The row that is the run's, if any is.
    pub(super) fn row(&self, key: RunKey) -> Option<i64> {
        self.0.get(&first_bytes(key)).copied()
    }
}

fn first_bytes(key: RunKey) -> u64 {
    key.0.first_chunk().map_or(0, |bytes| u64::from_le_bytes(*bytes))
}
