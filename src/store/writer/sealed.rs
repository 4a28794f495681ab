//! Sealed runs, in blocks of some a row, and where each is, in memory: news about one finds it without an index on disk, where random names
//! would cost a page of the log for each run. About 30 bytes a run, as long as its block stands.

use crate::event::RunKey;
use crate::store::Error;
use crate::store::run::Run;
use rusqlite::{Connection, OptionalExtension, params};
use rustc_hash::FxHashMap;

/// Runs in one block, at most.
const BLOCK_MAX: usize = 64;
/// A block goes with its oldest run, so the youngest may be only so much younger.
const BLOCK_SPAN_S: i64 = 600;

/// Blocks by the first bytes of a run's name. Two names that share them are told apart by the block itself.
#[derive(Debug, Default)]
pub(super) struct Sealed(FxHashMap<u64, i64>);

impl Sealed {
    /// Reads the blocks that stand; calls `each` with every run.
    pub(super) fn load(
        connection: &Connection,
        mut each: impl FnMut(RunKey),
    ) -> Result<Self, Error> {
        let mut sealed = Self::default();
        let mut statement = connection.prepare("select id, runs from sealed_runs")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let block = row.get(0)?;
            for run in Run::take_all(row.get_ref(1)?.as_blob()?)? {
                sealed.insert(run.key, block);
                each(run.key);
            }
        }
        Ok(sealed)
    }

    /// Remembers in which block a run is.
    pub(super) fn insert(&mut self, key: RunKey, block: i64) {
        self.0.insert(first_bytes(key), block);
    }

    /// Forgets a run whose block is gone.
    pub(super) fn remove(&mut self, key: RunKey) {
        self.0.remove(&first_bytes(key));
    }

    /// Reads a run, if it is sealed, and whether it was counted for good.
    pub(super) fn find(
        &self,
        connection: &Connection,
        key: RunKey,
    ) -> Result<Option<(Run, bool)>, Error> {
        let Some(block) = self.0.get(&first_bytes(key)) else { return Ok(None) };
        let found = read(connection, *block)?;
        Ok(found.and_then(|(runs, is_final)| {
            let run = runs.into_iter().find(|run| run.key == key)?;
            Some((run, is_final))
        }))
    }

    /// Takes a run that news has reopened out of its block.
    pub(super) fn take_out(&self, connection: &Connection, key: RunKey) -> Result<(), Error> {
        let Some(block) = self.0.get(&first_bytes(key)) else { return Ok(()) };
        let Some((runs, _)) = read(connection, *block)? else { return Ok(()) };
        let left: Vec<&Run> = runs.iter().filter(|run| run.key != key).collect();
        if left.is_empty() {
            connection.prepare_cached("delete from sealed_runs where id = ?1")?.execute([block])?;
        } else {
            connection
                .prepare_cached("update sealed_runs set n = ?2, runs = ?3 where id = ?1")?
                .execute(params![block, count(&left), bytes(&left)])?;
        }
        Ok(())
    }
}

/// Writes runs down as sealed; calls `each` with every run and its block. `journal` is the last row of the journal that may hold one of them.
pub(super) fn write_blocks<'a>(
    connection: &Connection,
    mut runs: Vec<&'a Run>,
    is_final: bool,
    journal: i64,
    mut each: impl FnMut(&'a Run, i64),
) -> Result<(), Error> {
    let mut statement = connection.prepare_cached(
        "insert into sealed_runs (first_seen, n, final, journal, runs) values (?1, ?2, ?3, ?4, ?5)",
    )?;
    runs.sort_by_key(|run| run.first_seen);
    let near = |a: &&Run, b: &&Run| {
        a.first_seen.div_euclid(BLOCK_SPAN_S) == b.first_seen.div_euclid(BLOCK_SPAN_S)
    };
    for runs in runs.chunk_by(near).flat_map(|near| near.chunks(BLOCK_MAX)) {
        let oldest = runs.first().map_or(i64::MAX, |run| run.first_seen);
        let block =
            statement.insert(params![oldest, count(runs), is_final, journal, bytes(runs)])?;
        for run in runs {
            each(run, block);
        }
    }
    Ok(())
}

fn read(connection: &Connection, block: i64) -> Result<Option<(Vec<Run>, bool)>, Error> {
    connection
        .prepare_cached("select runs, final from sealed_runs where id = ?1")?
        .query_row([block], |row| {
            Ok((Run::take_all(row.get_ref(0)?.as_blob()?), row.get::<_, bool>(1)?))
        })
        .optional()?
        .map(|(runs, is_final)| Ok((runs?, is_final)))
        .transpose()
}

fn bytes(runs: &[&Run]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(runs.len() * 128);
    for run in runs {
        run.put(&mut bytes);
    }
    bytes
}

fn count(runs: &[&Run]) -> i64 {
    i64::try_from(runs.len()).unwrap_or(i64::MAX)
}

fn first_bytes(key: RunKey) -> u64 {
    key.0.first_chunk().map_or(0, |bytes| u64::from_le_bytes(*bytes))
}
