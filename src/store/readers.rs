//! Connections that can only read, and what they read: sealed cells and live cells at one moment.

use super::cells::{Cell, CellKey, DAY, JointKey};
use super::connect;
use super::cubes::{self, Table};
use super::packs::{self, Wanted};
use super::parts::Part;
use super::plan::EXPLORE_MAX;
use super::terms::{NONE, Term, Terms};
use super::writer::Shared;
use super::{Error, Store};
use crate::day::Day;
use crate::outcome::Outcome;
use crate::stats::Window;
use crate::tally::What;
use rusqlite::{Connection, Row, ToSql, named_params};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Mutex, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::thread::available_parallelism;
use tokio::sync::Semaphore;

/// So many apps of a batch are worth reading all of it.
const APPS_PACKED: usize = 8;

/// A pool of connections that can only read.
pub(super) struct Readers {
    db: PathBuf,
    idle: Mutex<Vec<Connection>>,
    shared: Arc<RwLock<Shared>>,
    /// Questions that may still be begun.
    turns: Arc<Semaphore>,
}

/// Questions at once at most: more would share the same processors, and each needs memory of its own.
pub(super) fn at_once() -> usize {
    2 * available_parallelism().map_or(2, NonZero::get)
}

impl Readers {
    /// Makes an empty pool; connections are opened as they are needed.
    pub(super) fn new(db: &Path, shared: Arc<RwLock<Shared>>) -> Self {
        let turns = Arc::new(Semaphore::new(at_once()));
        Self { db: db.to_owned(), idle: Mutex::new(Vec::new()), shared, turns }
    }

    /// How often events were written since the start.
    pub(super) fn changes(&self) -> Arc<AtomicU64> {
        Arc::clone(&self.shared.read().unwrap_or_else(PoisonError::into_inner).changes)
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
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
    }
}

/// Cells that are read together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stretch<'a> {
    /// Of which apps; none stands for all of them together.
    pub(super) apps: &'a [Term],
    /// In which dimension.
    pub(super) dimension: Term,
    /// With which values; all when not told.
    pub(super) values: Option<&'a [i64]>,
    /// Those on disk.
    pub(super) parts: &'a [Part],
    /// The days that the parts make up.
    pub(super) window: Window,
}

impl Stretch<'_> {
    /// Whether packs are read where there are any. Of a few apps the cells are fewer than what they would be looked for among: in windows, which
    /// are one start, and in totals, which are a few cells a day.
    fn is_packed(&self, part: &Part) -> bool {
        let of_all = self.apps == [NONE];
        let many_cells = self.dimension != NONE && part.first < part.last;
        of_all || many_cells || self.apps.len() >= APPS_PACKED
    }
}

/// All cells as they are at one moment.
pub(super) struct Snapshot<'a> {
    /// For questions about other tables.
    pub(super) connection: &'a Connection,
    shared: &'a Shared,
}

impl Store {
    /// Asks a question in a thread that may wait for the disk, once it is its turn.
    pub(super) async fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce(&Snapshot<'_>) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        self.ask_then(question, |found| found).await
    }

    /// The same, and then makes something of what was found: senders wait for whoever reads, and not for that.
    pub(super) async fn ask_then<T, U: Send + 'static>(
        &self,
        question: impl FnOnce(&Snapshot<'_>) -> Result<T, Error> + Send + 'static,
        then: impl FnOnce(T) -> U + Send + 'static,
    ) -> Result<U, Error> {
        let turns = Arc::clone(&self.inner.readers.turns);
        let turn = turns.acquire_owned().await.map_err(|_| Error::Closed)?;
        let inner = Arc::clone(&self.inner);
        let answer = tokio::task::spawn_blocking(move || {
            // Whoever asked may be gone before it is answered.
            let _turn = turn;
            let readers = &inner.readers;
            let connection = readers.take()?;
            // The writer commits and moves live cells under this lock, so both sides are of one moment.
            let shared = readers.settled();
            let answer = in_one_moment(&connection, || {
                question(&Snapshot { connection: &connection, shared: &shared })
            });
            drop(shared);
            readers.give_back(connection);
            answer.map(then)
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
    select app, start, kind, source, value, outcome, n, sum from cells
    where grain = :grain and app in (select value from json_each(:apps)) and dimension = :dimension and start between :first and :last";

// A value that is not wanted costs a fifth of what it costs to hand it over.
const CELLS_OF_VALUES: &str = "
    select app, start, kind, source, value, outcome, n, sum from cells
    where grain = :grain and app in (select value from json_each(:apps)) and dimension = :dimension and start between :first and :last
    and value in (select value from json_each(:values))";

// One week and app a statement: a range of weeks would read every app between.
const JOINTS: &str = "
    select kind, source, d1, d2, d3, d4, d5, d6, outcome, n from joint_cells where week = :week and app = :app";

impl Snapshot<'_> {
    /// The dictionary.
    pub(super) fn terms(&self) -> &Terms {
        &self.shared.terms
    }

    /// Runs that can still change.
    pub(super) fn live_runs(&self) -> u64 {
        self.shared.runs as u64
    }

    /// What was counted and is not in its table yet: day, what, to what, and how often.
    pub(super) fn tallies(&self) -> impl Iterator<Item = (Day, What, &str, u64)> {
        self.shared.tallies.iter()
    }

    /// Calls `give` with each cell of some apps, or of all, in a dimension: those of the parts on disk, and the live ones of the days that the
    /// parts make up, so a key may come twice.
    pub(super) fn cells(
        &self,
        asked: &Stretch<'_>,
        mut give: impl FnMut(&CellKey, Cell),
    ) -> Result<(), Error> {
        let wanted = |value| asked.values.is_none_or(|values| values.contains(&value));
        for apps in asked.apps.chunk_by(|a, b| packs::batch(*a) == packs::batch(*b)) {
            let asked = Stretch { apps, ..*asked };
            let in_packs = Wanted { dimension: asked.dimension, apps, values: asked.values };
            for part in asked.parts {
                if !asked.is_packed(part) {
                    self.cells_on_disk(&asked, part, &mut give)?;
                    continue;
                }
                for gap in packs::read(self.connection, in_packs, part, &mut give)? {
                    self.cells_on_disk(&asked, &gap, &mut give)?;
                }
            }
        }
        let days = asked.window.first.epoch_days()..=asked.window.last.epoch_days();
        for app in asked.apps {
            let cells = self.shared.live.of(*app, asked.dimension);
            for (key, cell) in
                cells.filter(|(key, _)| days.contains(&key.start) && wanted(key.value))
            {
                give(key, *cell);
            }
        }
        Ok(())
    }

    fn cells_on_disk(
        &self,
        asked: &Stretch<'_>,
        part: &Part,
        give: &mut impl FnMut(&CellKey, Cell),
    ) -> Result<(), Error> {
        let (apps, values) = (list(asked.apps), asked.values.map(list));
        let sql = if values.is_some() { CELLS_OF_VALUES } else { CELLS };
        let mut statement = self.connection.prepare_cached(sql)?;
        let of_part = named_params! {
            ":grain": part.grain, ":apps": apps, ":dimension": asked.dimension, ":first": part.first, ":last": part.last,
        };
        let of_values = values.iter().map(|values| (":values", values as &dyn ToSql));
        let all: Vec<(&str, &dyn ToSql)> = of_part.iter().copied().chain(of_values).collect();
        let mut rows = statement.query(all.as_slice())?;
        while let Some(row) = rows.next()? {
            let (key, cell) = cell_of(row, asked.dimension)?;
            give(&key, cell);
        }
        Ok(())
    }

    fn joints_on_disk(
        &self,
        app: Term,
        weeks: &[Day],
        give: &mut impl FnMut(&JointKey, i64),
    ) -> Result<(), Error> {
        let mut statement = self.connection.prepare_cached(JOINTS)?;
        for monday in weeks {
            let week = monday.epoch_days();
            let mut rows = statement.query(named_params! { ":week": week, ":app": app })?;
            while let Some(row) = rows.next()? {
                let (key, n) = joint_of(row, week, app)?;
                give(&key, n);
            }
        }
        Ok(())
    }

    /// Adds the joint cells of some weeks to a table, or what may be told of those that are kept together under a threshold.
    pub(super) fn joints(
        &self,
        weeks: &[Day],
        min_cell: u64,
        table: &mut Table,
    ) -> Result<(), Error> {
        let mondays: Vec<i32> = weeks.iter().map(|monday| monday.epoch_days()).collect();
        for (key, n) in self.shared.live.joints() {
            if mondays.contains(&key.week) {
                table.put(key, n);
            }
        }
        let others = cubes::read_told(self.connection, weeks, min_cell, table)?;
        for monday in cubes::read_weeks(self.connection, others, table)? {
            cubes::read_week(self.connection, monday, table)?;
        }
        table.close();
        Ok(())
    }

    /// Calls `give` with what two explore dimensions say together in some weeks, of an app or of all: the two values beside the cell.
    pub(super) fn joint_pairs(
        &self,
        app: Term,
        weeks: &[Day],
        places: (usize, usize),
        mut give: impl FnMut((i64, i64), &CellKey, Cell),
    ) -> Result<(), Error> {
        let turned = places.0 > places.1;
        let sorted = if turned { (places.1, places.0) } else { places };
        let turn = |(a, b)| if turned { (b, a) } else { (a, b) };
        let missing = if app == NONE {
            packs::read_weeks(self.connection, sorted, weeks, |values, key, cell| {
                give(turn(values), key, cell);
            })?
        } else {
            weeks.to_vec()
        };
        let mut give_joint = |key: &JointKey, n| {
            let at = |place: usize| key.values.get(place).filter(|value| **value != NONE);
            if let (Some(a), Some(b)) = (at(places.0), at(places.1)) {
                let JointKey { week: start, app, kind, source, outcome, .. } = *key;
                let key = CellKey { app, dimension: NONE, start, kind, source, value: 0, outcome };
                give((i64::from(*a), i64::from(*b)), &key, Cell { n, sum: 0 });
            }
        };
        self.joints_on_disk(app, &missing, &mut give_joint)?;
        let days = weeks.iter().map(|monday| monday.epoch_days());
        let (first, last) = (days.clone().min(), days.max());
        let mine =
            self.shared.live.joints().filter(|(key, _)| {
                key.app == app && first <= Some(key.week) && Some(key.week) <= last
            });
        for (key, n) in mine {
            give_joint(key, n);
        }
        Ok(())
    }

    /// The live cells of all apps in a dimension.
    pub(super) fn live(&self, dimension: Term) -> impl Iterator<Item = (&CellKey, &Cell)> {
        self.shared.live.of(NONE, dimension)
    }

    /// The oldest day that anything was counted for.
    pub(super) fn oldest(&self) -> Result<Option<Day>, Error> {
        let sealed = oldest(self.connection)?;
        let live = self.shared.live.of(NONE, NONE).map(|(key, _)| key.start).min();
        Ok(sealed.into_iter().chain(live.map(Day::from_epoch_days)).min())
    }
}

/// The oldest day on disk that anything was counted for.
pub(super) fn oldest(connection: &Connection) -> Result<Option<Day>, Error> {
    let sealed: Option<i32> = connection
        .prepare_cached(
            "select min(start) from cells where grain = ?1 and app = ?2 and dimension = ?2",
        )?
        .query_row([DAY, i64::from(NONE)], |row| row.get(0))?;
    Ok(sealed.map(Day::from_epoch_days))
}

/// Numbers as a list that SQLite can read.
fn list<T: ToString>(numbers: &[T]) -> String {
    format!("[{}]", numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(","))
}

/// The cell in a row: app, start, kind, source, value, outcome, n, sum.
pub(super) fn cell_of(row: &Row<'_>, dimension: Term) -> Result<(CellKey, Cell), Error> {
    let key = CellKey {
        app: row.get(0)?,
        dimension,
        start: row.get(1)?,
        kind: row.get(2)?,
        source: row.get(3)?,
        value: row.get(4)?,
        outcome: outcome_at(row.get(5)?)?,
    };
    Ok((key, Cell { n: row.get(6)?, sum: row.get(7)? }))
}

/// The outcome under a number on disk.
pub(super) fn outcome_at(number: i64) -> Result<Outcome, Error> {
    match usize::try_from(number).ok().and_then(Outcome::from_index) {
        Some(outcome) => Ok(outcome),
        None => Err(Error::Damaged),
    }
}

/// The joint cell in a row: kind, source, the explore dimensions, outcome, n.
pub(super) fn joint_of(row: &Row<'_>, week: i32, app: Term) -> Result<(JointKey, i64), Error> {
    let mut values = [NONE; EXPLORE_MAX];
    for (place, value) in values.iter_mut().enumerate() {
        *value = row.get(2 + place)?;
    }
    let (kind, source, outcome) = (row.get(0)?, row.get(1)?, outcome_at(row.get(8)?)?);
    Ok((JointKey { week, app, kind, source, values, outcome }, row.get(9)?))
}
