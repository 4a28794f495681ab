//! Connections that can only read, and what they read: sealed cells and live cells at one moment.

use super::cells::{Cell, CellKey, DAY, MONTH};
use super::connect;
use super::terms::{NONE, Term, Terms};
use super::writer::Shared;
use super::{Error, Store};
use crate::day::Day;
use crate::outcome::Outcome;
use crate::stats::Window;
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

    /// Calls `give` with value, outcome and cell, summed over a window: whole months from month cells, the days at its ends from day cells.
    pub(super) fn values(
        &self,
        app: Term,
        dimension: Term,
        window: Window,
        mut give: impl FnMut(i64, Outcome, Cell),
    ) -> Result<(), Error> {
        for (grain, part) in split(window) {
            let mut statement = self.connection.prepare_cached(VALUES)?;
            let (first, last) = (part.first.epoch_days(), part.last.epoch_days());
            let mut rows =
                statement.query(named_params! { ":grain": grain, ":app": app, ":dimension": dimension, ":first": first, ":last": last })?;
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

/// Cuts a window into whole months and the days before and after them.
fn split(window: Window) -> Vec<(i64, Window)> {
    let head_end = window.first.plus(-1).next_month_start();
    let tail_start = window.last.plus(1).month_start();
    if head_end >= tail_start {
        return vec![(DAY, window)];
    }
    let parts = [
        (DAY, Window { first: window.first, last: head_end.plus(-1) }),
        (MONTH, Window { first: head_end, last: tail_start.plus(-1) }),
        (DAY, Window { first: tail_start, last: window.last }),
    ];
    parts.into_iter().filter(|(_, part)| part.first <= part.last).collect()
}

fn outcome_at(number: i64) -> Result<Outcome, Error> {
    usize::try_from(number).ok().and_then(Outcome::from_index).ok_or(Error::Damaged)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_parts_of_a_window_are_the_window(first in 20_000i32..21_000, length in 0i32..900) {
            let window = Window { first: Day::from_epoch_days(first), last: Day::from_epoch_days(first + length) };
            let days: Vec<Day> = split(window).iter().flat_map(|(_, part)| part.iter()).collect();
            prop_assert_eq!(days, window.iter().collect::<Vec<_>>());
            for (grain, part) in split(window) {
                if grain == MONTH {
                    prop_assert_eq!(part.first, part.first.month_start());
                    prop_assert_eq!(part.last.plus(1), part.last.plus(1).month_start());
                }
            }
        }
    }
}
