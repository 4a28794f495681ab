//! Connections that can only read, and what they read: sealed cells and live cells at one moment.

use super::cells::{Cell, CellKey, DAY, JointKey};
use super::connect;
use super::parts::Part;
use super::plan::EXPLORE_MAX;
use super::terms::{NONE, Term, Terms};
use super::writer::Shared;
use super::{Error, Store};
use crate::day::Day;
use crate::outcome::Outcome;
use crate::stats::Window;
use rusqlite::{Connection, named_params};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

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

    /// What the writer shares, with all that happened in its live cells.
    fn settled(&self) -> RwLockReadGuard<'_, Shared> {
        let shared = self.shared.read().unwrap_or_else(PoisonError::into_inner);
        if shared.is_settled() {
            return shared;
        }
        drop(shared);
        let mut shared = self.shared.write().unwrap_or_else(PoisonError::into_inner);
        shared.settle();
        RwLockWriteGuard::downgrade(shared)
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
            let shared = readers.settled();
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

// One week and app a statement: a range of weeks would read every app between.
const JOINTS: &str = "
    select kind, source, d1, d2, d3, d4, d5, d6, outcome, n from joint_cells where week = :week and app = :app";

impl Snapshot<'_> {
    /// The dictionary.
    pub(super) fn terms(&self) -> &Terms {
        &self.shared.terms
    }

    /// Calls `give` with each cell of an app, or of all, in a dimension: those of some parts on disk, and the live ones of the days that the
    /// parts make up, so a key may come twice.
    pub(super) fn cells(
        &self,
        app: Term,
        dimension: Term,
        parts: &[Part],
        window: Window,
        mut give: impl FnMut(&CellKey, Cell),
    ) -> Result<(), Error> {
        for part in parts {
            let mut statement = self.connection.prepare_cached(CELLS)?;
            let mut rows = statement.query(named_params! {
                ":grain": part.grain, ":app": app, ":dimension": dimension, ":first": part.first, ":last": part.last,
            })?;
            while let Some(row) = rows.next()? {
                let key = CellKey {
                    app,
                    dimension,
                    start: row.get(0)?,
                    kind: row.get(1)?,
                    source: row.get(2)?,
                    value: row.get(3)?,
                    outcome: outcome_at(row.get(4)?)?,
                };
                give(&key, Cell { n: row.get(5)?, sum: row.get(6)? });
            }
        }
        let days = window.first.epoch_days()..=window.last.epoch_days();
        for (key, cell) in
            self.shared.live.of(app, dimension).filter(|(key, _)| days.contains(&key.start))
        {
            give(key, *cell);
        }
        Ok(())
    }

    /// Calls `give` with each joint cell of an app, or of all, in some weeks: on disk and live.
    pub(super) fn joints(
        &self,
        app: Term,
        weeks: &[Day],
        mut give: impl FnMut(&JointKey, i64),
    ) -> Result<(), Error> {
        let mut statement = self.connection.prepare_cached(JOINTS)?;
        for monday in weeks {
            let week = monday.epoch_days();
            let mut rows = statement.query(named_params! { ":week": week, ":app": app })?;
            while let Some(row) = rows.next()? {
                let mut values = [NONE; EXPLORE_MAX];
                for (place, value) in values.iter_mut().enumerate() {
                    *value = row.get(2 + place)?;
                }
                let (kind, source) = (row.get(0)?, row.get(1)?);
                let outcome = outcome_at(row.get(8)?)?;
                give(&JointKey { week, app, kind, source, values, outcome }, row.get(9)?);
            }
        }
        for (key, n) in self.shared.live.joints().filter(|(key, _)| {
            key.app == app && weeks.iter().any(|monday| monday.epoch_days() == key.week)
        }) {
            give(key, n);
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
