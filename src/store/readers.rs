//! Connections that can only read, and what they read: sealed cells and live cells at one moment.

use super::cells::{Cell, CellKey, DAY};
use super::connect;
use super::parts::of_range;
use super::terms::{NONE, Term, Terms};
use super::windows::{Rolling, rolled_to};
use super::writer::Shared;
use super::{Error, Store};
use crate::day::Day;
use crate::outcome::Outcome;
use crate::stats::{Range, Window};
use rusqlite::{Connection, named_params};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

/// Idle connections kept for the next question.
const IDLE_MAX: usize = 8;

/// A pool of connections that can only read.
pub(super) struct Readers {
    db: PathBuf,
    idle: Mutex<Vec<Connection>>,
    shared: Arc<RwLock<Shared>>,
}

impl Readers {
    /// Makes an empty pool; connections are opened as they are needed.
    pub(super) fn new(db: &Path, shared: Arc<RwLock<Shared>>) -> Self {
        Self { db: db.to_owned(), idle: Mutex::new(Vec::new()), shared }
    }

    /// Closes the idle connections: the writer's can then carry the log over and take it away.
    pub(super) fn close(&self) {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    fn take(&self) -> Result<Connection, Error> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        idle.map_or_else(|| connect::reader(&self.db), Ok)
    }

    fn give_back(&self, connection: Connection) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < IDLE_MAX {
            idle.push(connection);
        }
    }
}

/// All cells as they are at one moment.
pub(super) struct Snapshot<'a> {
    /// For questions about other tables.
    pub(super) connection: &'a Connection,
    shared: &'a Shared,
}

impl Store {
    /// Asks a question in a thread that may wait for the disk.
    pub(super) async fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce(&Snapshot<'_>) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        let inner = Arc::clone(&self.inner);
        let answer = tokio::task::spawn_blocking(move || {
            let readers = &inner.readers;
            let connection = readers.take()?;
            // The writer commits and moves live cells under this lock, so both sides are of one moment.
            let shared = readers.shared.read().unwrap_or_else(PoisonError::into_inner);
            let answer = in_one_moment(&connection, || {
                question(&Snapshot { connection: &connection, shared: &shared })
            });
            drop(shared);
            readers.give_back(connection);
            answer
        });
        answer.await.map_err(|_| Error::Closed)?
    }
}

fn in_one_moment<T>(
    connection: &Connection,
    question: impl FnOnce() -> Result<T, Error>,
) -> Result<T, Error> {
    connection.execute_batch("begin")?;
    let answer = question();
    connection.execute_batch("rollback")?;
    answer
}

const CELLS: &str = "
    select start, kind, source, value, outcome, n, sum from cells
    where grain = :grain and app = :app and dimension = :dimension and start between :first and :last";

const VALUES: &str = "
    select value, outcome, sum(n), sum(sum) from cells
    where grain = :grain and app = :app and dimension = :dimension and start between :first and :last group by value, outcome";

impl Snapshot<'_> {
    /// The dictionary.
    pub(super) fn terms(&self) -> &Terms {
        &self.shared.terms
    }

    /// Calls `give` with each day cell of an app, or of all, in a dimension within a window: sealed and live ones, so a key may come twice.
    pub(super) fn days(
        &self,
        app: Term,
        dimension: Term,
        window: Window,
        mut give: impl FnMut(&CellKey, Cell),
    ) -> Result<(), Error> {
        let (first, last) = (window.first.epoch_days(), window.last.epoch_days());
        let mut statement = self.connection.prepare_cached(CELLS)?;
        let mut rows =
            statement.query(named_params! { ":grain": DAY, ":app": app, ":dimension": dimension, ":first": first, ":last": last })?;
        while let Some(row) = rows.next()? {
            let outcome = outcome_at(row.get(4)?)?;
            let key = CellKey {
                app,
                dimension,
                start: row.get(0)?,
                kind: row.get(1)?,
                source: row.get(2)?,
                value: row.get(3)?,
                outcome,
            };
            give(&key, Cell { n: row.get(5)?, sum: row.get(6)? });
        }
        for (key, cell) in self
            .shared
            .live
            .of(app, dimension)
            .filter(|(key, _)| (first..=last).contains(&key.start))
        {
            give(key, *cell);
        }
        Ok(())
    }

    /// Calls `give` with value, outcome and cell, summed over the days that a range came to.
    pub(super) fn values(
        &self,
        app: Term,
        dimension: Term,
        range: Range,
        window: Window,
        mut give: impl FnMut(i64, Outcome, Cell),
    ) -> Result<(), Error> {
        let rolled_to = match Rolling::of(range) {
            Some(rolling) => rolled_to(self.connection, rolling)?,
            None => None,
        };
        for part in of_range(range, window, rolled_to) {
            let mut statement = self.connection.prepare_cached(VALUES)?;
            let mut rows = statement.query(named_params! {
                ":grain": part.grain, ":app": app, ":dimension": dimension, ":first": part.first, ":last": part.last,
            })?;
            while let Some(row) = rows.next()? {
                give(
                    row.get(0)?,
                    outcome_at(row.get(1)?)?,
                    Cell { n: row.get(2)?, sum: row.get(3)? },
                );
            }
        }
        let (first, last) = (window.first.epoch_days(), window.last.epoch_days());
        for (key, cell) in self
            .shared
            .live
            .of(app, dimension)
            .filter(|(key, _)| (first..=last).contains(&key.start))
        {
            give(key.value, key.outcome, *cell);
        }
        Ok(())
    }

    /// The oldest day that anything was counted for.
    pub(super) fn oldest(&self) -> Result<Option<Day>, Error> {
        let sealed: Option<i32> = self
            .connection
            .prepare_cached(
                "select min(start) from cells where grain = ?1 and app = ?2 and dimension = ?2",
            )?
            .query_row([DAY, i64::from(NONE)], |row| row.get(0))?;
        let live = self.shared.live.of(NONE, NONE).map(|(key, _)| key.start).min();
        Ok(sealed.into_iter().chain(live).min().map(Day::from_epoch_days))
    }
}

fn outcome_at(number: i64) -> Result<Outcome, Error> {
    usize::try_from(number).ok().and_then(Outcome::from_index).ok_or(Error::Damaged)
}
