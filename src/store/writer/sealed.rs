//! Which runs were sealed a short while ago, in memory, so that the first event of a run does not cost a look into the table.

use crate::event::RunKey;
use crate::store::Error;
use rusqlite::Connection;
use rustc_hash::FxHashSet;

/// Keys remembered, at most, 8 bytes each; beyond it every new run is looked up.
const KEYS_MAX: usize = 2_000_000;

/// The first bytes of the keys of sealed rows. It may remember some that are gone, and forgets none that stand.
pub(super) struct Sealed(Option<FxHashSet<u64>>);

impl Sealed {
    /// Reads the keys of the rows that stand.
    pub(super) fn load(connection: &Connection) -> Result<Self, Error> {
        let mut sealed = Self(Some(FxHashSet::default()));
        let mut statement = connection.prepare("select key from runs where sealed > 0")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            sealed.insert(RunKey(row.get(0)?));
        }
        Ok(sealed)
    }

    /// Remembers a run.
    pub(super) fn insert(&mut self, key: RunKey) {
        if let Some(keys) = &mut self.0 {
            keys.insert(first_bytes(key));
            if keys.len() > KEYS_MAX {
                self.0 = None;
            }
        }
    }

    /// Whether the run may have been sealed; false is certain.
    pub(super) fn may_hold(&self, key: RunKey) -> bool {
        self.0.as_ref().is_none_or(|keys| keys.contains(&first_bytes(key)))
    }
}

fn first_bytes(key: RunKey) -> u64 {
    key.0.first_chunk().map_or(0, |bytes| u64::from_le_bytes(*bytes))
}
