//! Cells: additive counters. A run adds one to some of them, live in memory while it can change, on disk once it is sealed.

use super::Error;
use super::cubes::touch_app;
use super::packs::{Place, touch, touch_week};
use super::seen;
use super::terms::{NONE, Term};
use super::windows::Rolled;
use crate::day::Day;
use crate::outcome::Outcome;
use rusqlite::{Connection, named_params};
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};

/// The finest grain: one UTC day.
pub(super) const DAY: i64 = 0;
/// One calendar month, named by its first day.
pub(super) const MONTH: i64 = 1;

/// Which day cell.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(super) struct CellKey {
    /// The app, or none for all of them.
    pub(super) app: Term,
    /// The dimension, or none for the total.
    pub(super) dimension: Term,
    /// First day of the grain, in days since 1970-01-01.
    pub(super) start: i32,
    /// The kind of event.
    pub(super) kind: Term,
    /// Where the program came from.
    pub(super) source: Term,
    /// The dimension's value: a term, or the bucket of a measure.
    pub(super) value: i64,
    /// How the runs ended.
    pub(super) outcome: Outcome,
}

/// Which joint cell.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(super) struct JointKey {
    /// The Monday of the ISO week, in days since 1970-01-01.
    pub(super) week: i32,
    /// The app, or none for all of them.
    pub(super) app: Term,
    /// See [`CellKey`].
    pub(super) kind: Term,
    /// See [`CellKey`].
    pub(super) source: Term,
    /// Values of the explore dimensions.
    pub(super) values: [Term; 6],
    /// See [`CellKey`].
    pub(super) outcome: Outcome,
}

/// What a cell holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Cell {
    /// Runs.
    pub(super) n: i64,
    /// The measure's values together.
    pub(super) sum: i64,
}

impl Cell {
    /// Adds another cell.
    pub(super) fn add(&mut self, n: i64, sum: i64) {
        self.n += n;
        self.sum += sum;
    }
}

/// What a transaction adds to the cells on disk, gathered so that each cell is touched once.
#[derive(Debug, Default)]
pub(super) struct Additions {
    days: FxHashMap<CellKey, Cell>,
    joints: FxHashMap<JointKey, i64>,
}

impl Additions {
    /// Adds to a day cell.
    pub(super) fn day(&mut self, key: CellKey, n: i64, sum: i64) {
        self.days.entry(key).or_default().add(n, sum);
    }

    /// Adds to a joint cell.
    pub(super) fn joint(&mut self, key: JointKey, n: i64) {
        *self.joints.entry(key).or_default() += n;
    }

    /// Writes what was gathered, in the order of the table, and takes away cells that came to nothing. A day that was closed already is added
    /// to the windows that hold it.
    pub(super) fn write(&self, connection: &Connection, rolled: &Rolled) -> Result<(), Error> {
        let mut cells: BTreeMap<(i64, CellKey), Cell> = BTreeMap::new();
        for (key, cell) in &self.days {
            cells.entry((DAY, *key)).or_default().add(cell.n, cell.sum);
            let day = Day::from_epoch_days(key.start);
            let month = CellKey { start: day.month_start().epoch_days(), ..*key };
            cells.entry((MONTH, month)).or_default().add(cell.n, cell.sum);
            for rolling in rolled.holding(day).filter(|it| it.has_apps || key.app == NONE) {
                let window = CellKey { start: 0, ..*key };
                cells.entry((rolling.grain, window)).or_default().add(cell.n, cell.sum);
            }
        }
        let mut packs = BTreeSet::new();
        for ((grain, key), cell) in &cells {
            add_cell(connection, *grain, key, *cell)?;
            packs.insert(Place::of(*grain, key));
        }
        for place in packs {
            touch(connection, place)?;
        }
        seen::add(connection, self.days.iter())?;
        let joints: BTreeMap<_, _> = self.joints.iter().collect();
        let (mut packed, mut packed_app) = (None, None);
        for (key, n) in joints {
            add_joint(connection, key, *n)?;
            if packed_app != Some((key.week, key.app)) {
                touch_app(connection, key.week, key.app)?;
                packed_app = Some((key.week, key.app));
            }
            if packed != Some(key.week) {
                touch_week(connection, key.week)?;
                packed = Some(key.week);
            }
        }
        Ok(())
    }
}

const ADD_CELL: &str = "
    insert into cells (grain, app, dimension, start, kind, source, value, outcome, n, sum)
    values (:grain, :app, :dimension, :start, :kind, :source, :value, :outcome, :n, :sum)
    on conflict do update set n = n + excluded.n, sum = sum + excluded.sum";

const DROP_EMPTY_CELL: &str = "
    delete from cells where grain = :grain and app = :app and dimension = :dimension and start = :start and kind = :kind
    and source = :source and value = :value and outcome = :outcome and n = 0 and sum = 0";

const ADD_JOINT: &str = "
    insert into joint_cells (week, app, kind, source, d1, d2, d3, d4, d5, d6, outcome, n)
    values (:week, :app, :kind, :source, :d1, :d2, :d3, :d4, :d5, :d6, :outcome, :n)
    on conflict do update set n = n + excluded.n";

const DROP_EMPTY_JOINT: &str = "
    delete from joint_cells where week = :week and app = :app and kind = :kind and source = :source and d1 = :d1 and d2 = :d2
    and d3 = :d3 and d4 = :d4 and d5 = :d5 and d6 = :d6 and outcome = :outcome and n = 0";

fn add_cell(connection: &Connection, grain: i64, key: &CellKey, cell: Cell) -> Result<(), Error> {
    if cell == Cell::default() {
        return Ok(());
    }
    let outcome = outcome_number(key.outcome);
    connection.prepare_cached(ADD_CELL)?.execute(named_params! {
        ":grain": grain, ":app": key.app, ":dimension": key.dimension, ":start": key.start, ":kind": key.kind, ":source": key.source,
        ":value": key.value, ":outcome": outcome, ":n": cell.n, ":sum": cell.sum,
    })?;
    // Only a cell that something was taken from can have become empty.
    if cell.n < 0 {
        connection.prepare_cached(DROP_EMPTY_CELL)?.execute(named_params! {
            ":grain": grain, ":app": key.app, ":dimension": key.dimension, ":start": key.start, ":kind": key.kind, ":source": key.source,
            ":value": key.value, ":outcome": outcome,
        })?;
    }
    Ok(())
}

fn add_joint(connection: &Connection, key: &JointKey, n: i64) -> Result<(), Error> {
    let [d1, d2, d3, d4, d5, d6] = key.values;
    let outcome = outcome_number(key.outcome);
    connection.prepare_cached(ADD_JOINT)?.execute(named_params! {
        ":week": key.week, ":app": key.app, ":kind": key.kind, ":source": key.source, ":d1": d1, ":d2": d2, ":d3": d3, ":d4": d4, ":d5": d5,
        ":d6": d6, ":outcome": outcome, ":n": n,
    })?;
    if n <= 0 {
        connection.prepare_cached(DROP_EMPTY_JOINT)?.execute(named_params! {
            ":week": key.week, ":app": key.app, ":kind": key.kind, ":source": key.source, ":d1": d1, ":d2": d2, ":d3": d3, ":d4": d4,
            ":d5": d5, ":d6": d6, ":outcome": outcome,
        })?;
    }
    Ok(())
}

/// The number under which an outcome stands on disk.
pub(super) fn outcome_number(outcome: Outcome) -> i64 {
    i64::try_from(outcome.index()).unwrap_or(i64::MAX)
}
