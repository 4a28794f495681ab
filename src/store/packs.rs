//! Packs: the cells of all apps in one dimension on one day, in one month or window, together in one row, and of a week's joint cells what two
//! dimensions say: so that a question costs a row a day and not a row a cell. A pack equals its cells or is not there: whatever touches a cell
//! drops its pack in the same transaction, and it is made anew when there is time.

use super::Error;
use super::cells::{Cell, CellKey, MONTH, outcome_number};
use super::cubes;
use super::parts::Part;
use super::plan::EXPLORE_MAX;
use super::readers::{cell_of, outcome_at};
use super::terms::{NONE, Term};
use super::varint::{put_signed, take_signed};
use crate::day::Day;
use rusqlite::{Connection, named_params, params};
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};

/// The grain of packed weeks of joint cells.
const WEEK: i64 = 3;
/// Cells packed in one transaction, more or less: as many as can be read while a sender waits.
const CELLS_AT_ONCE: usize = 10_000;

const READ: &str = "
    select start, cells from packs where grain = :grain and dimension = :dimension and start between :first and :last";

/// Calls `give` with each packed cell of a part; gives the parts between, of which the cells are to be read.
pub(super) fn read(
    connection: &Connection,
    dimension: Term,
    part: &Part,
    mut give: impl FnMut(&CellKey, Cell),
) -> Result<Vec<Part>, Error> {
    let mut statement = connection.prepare_cached(READ)?;
    let mut rows = statement.query(named_params! {
        ":grain": part.grain, ":dimension": dimension, ":first": part.first, ":last": part.last,
    })?;
    let (mut gaps, mut next) = (Vec::new(), part.first);
    while let Some(row) = rows.next()? {
        let start = row.get(0)?;
        unpack(row.get_ref(1)?.as_blob()?, dimension, start, &mut give)?;
        if start > next {
            gaps.push(Part { grain: part.grain, first: next, last: start - 1 });
        }
        next = after(part.grain, start);
    }
    if next <= part.last {
        gaps.push(Part { first: next, ..*part });
    }
    Ok(gaps)
}

/// Calls `give` with what two explore dimensions say together in each packed week, the values of both beside the cell; gives the weeks that are
/// not packed. The first place is the lower one.
pub(super) fn read_weeks(
    connection: &Connection,
    places: (usize, usize),
    weeks: &[Day],
    mut give: impl FnMut((i64, i64), &CellKey, Cell),
) -> Result<Vec<Day>, Error> {
    let (Some(first), Some(last)) = (weeks.first(), weeks.last()) else { return Ok(Vec::new()) };
    let mut statement = connection.prepare_cached(READ)?;
    let mut rows = statement.query(named_params! {
        ":grain": WEEK, ":dimension": pair_of(places), ":first": first.epoch_days(), ":last": last.epoch_days(),
    })?;
    let mut missing: BTreeSet<Day> = weeks.iter().copied().collect();
    while let Some(row) = rows.next()? {
        let start: i32 = row.get(0)?;
        missing.remove(&Day::from_epoch_days(start));
        unpack(row.get_ref(1)?.as_blob()?, NONE, start, &mut |key: &CellKey, cell| {
            give((key.value >> 32, key.value & i64::from(Term::MAX)), key, cell);
        })?;
    }
    Ok(missing.into_iter().collect())
}

/// The number of a pair of places, and the number that stands for nothing is none of them.
fn pair_of((a, b): (usize, usize)) -> Term {
    Term::try_from(a * EXPLORE_MAX + b).unwrap_or(NONE)
}

/// The first start after another, of the same grain.
fn after(grain: i64, start: i32) -> i32 {
    if grain == MONTH {
        Day::from_epoch_days(start).next_month_start().epoch_days()
    } else {
        start + 1
    }
}

/// Notes that the cells of a pack changed: it is dropped, and made anew later.
pub(super) fn touch(
    connection: &Connection,
    grain: i64,
    dimension: Term,
    start: i32,
) -> Result<(), Error> {
    let place = params![grain, dimension, start];
    connection
        .prepare_cached("delete from packs where grain = ?1 and dimension = ?2 and start = ?3")?
        .execute(place)?;
    connection
        .prepare_cached(
            "insert or ignore into stale_packs (grain, dimension, start) values (?1, ?2, ?3)",
        )?
        .execute(place)?;
    Ok(())
}

/// Notes that joint cells of a week changed.
pub(super) fn touch_week(connection: &Connection, week: i32) -> Result<(), Error> {
    connection
        .prepare_cached("delete from packs where grain = ?1 and start = ?2")?
        .execute(params![WEEK, week])?;
    cubes::touch(connection, week)?;
    touch(connection, WEEK, NONE, week)
}

/// Notes that every pack is to be made anew.
pub(super) fn touch_all(connection: &Connection) -> Result<(), Error> {
    cubes::touch_all(connection)?;
    connection.execute_batch(
        "delete from packs;
        insert or ignore into stale_packs (grain, dimension, start) select distinct grain, dimension, start from cells where app = 0;
        insert or ignore into stale_packs (grain, dimension, start) select distinct 3, 0, week from joint_cells where app = 0;",
    )?;
    Ok(())
}

// The month that goes on is read by days.
const STALE: &str = "
    select grain, dimension, start from stale_packs where grain <> 1 or start < ?1 order by grain = 1, start desc limit 100";

const FRESH: &str = "
    delete from stale_packs where grain = ?1 and dimension = ?2 and start = ?3";

const CELLS: &str = "
    select app, start, kind, source, value, outcome, n, sum from cells
    where grain = :grain and app = 0 and dimension = :dimension and start = :start";

const WRITE: &str = "
    insert into packs (grain, dimension, start, cells) values (:grain, :dimension, :start, :cells)
    on conflict do update set cells = excluded.cells";

/// Makes some of the packs that are to be made; tells whether there were any. To be committed by the caller.
pub(super) fn pack(connection: &Connection, today: Day) -> Result<bool, Error> {
    let stale: Vec<(i64, Term, i32)> = {
        let mut statement = connection.prepare_cached(STALE)?;
        let rows = statement.query_map([today.month_start().epoch_days()], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
        rows.collect::<Result<_, _>>()?
    };
    let mut cells = 0;
    for (grain, dimension, start) in &stale {
        cells += if *grain == WEEK {
            pack_week(connection, *start)?
        } else {
            pack_cells(connection, *grain, *dimension, *start)?
        };
        connection.prepare_cached(FRESH)?.execute(params![grain, dimension, start])?;
        if cells >= CELLS_AT_ONCE {
            break;
        }
    }
    if stale.is_empty() {
        return cubes::pack_apps(connection);
    }
    Ok(true)
}

fn pack_cells(
    connection: &Connection,
    grain: i64,
    dimension: Term,
    start: i32,
) -> Result<usize, Error> {
    let mut statement = connection.prepare_cached(CELLS)?;
    let place = named_params! { ":grain": grain, ":dimension": dimension, ":start": start };
    let mut rows = statement.query(place)?;
    let (mut pack, mut cells) = (Vec::new(), 0);
    while let Some(row) = rows.next()? {
        let (key, cell) = cell_of(row, dimension)?;
        put(&mut pack, &key, cell);
        cells += 1;
    }
    write(connection, grain, dimension, start, &pack)?;
    Ok(cells)
}

const JOINTS: &str = "
    select kind, source, outcome, n, d1, d2, d3, d4, d5, d6 from joint_cells where week = ?1 and app = 0";

/// Packs a week of joint cells, each two dimensions by themselves.
fn pack_week(connection: &Connection, week: i32) -> Result<usize, Error> {
    let mut pairs: FxHashMap<Term, FxHashMap<CellKey, i64>> = FxHashMap::default();
    let mut statement = connection.prepare_cached(JOINTS)?;
    let mut rows = statement.query([week])?;
    let mut cells = 0;
    while let Some(row) = rows.next()? {
        let (kind, source, outcome) = (row.get(0)?, row.get(1)?, outcome_at(row.get(2)?)?);
        let (n, mut values): (i64, [Term; EXPLORE_MAX]) = (row.get(3)?, [NONE; EXPLORE_MAX]);
        for (place, value) in values.iter_mut().enumerate() {
            *value = row.get(4 + place)?;
        }
        for (a, x) in values.iter().enumerate() {
            for (b, y) in values.iter().enumerate().skip(a + 1) {
                let value = i64::from(*x) << 32 | i64::from(*y);
                let key = CellKey {
                    app: NONE,
                    dimension: NONE,
                    start: week,
                    kind,
                    source,
                    value,
                    outcome,
                };
                if *x != NONE && *y != NONE {
                    *pairs.entry(pair_of((a, b))).or_default().entry(key).or_default() += n;
                }
            }
        }
        cells += 1;
    }
    for (a, b) in (0..EXPLORE_MAX).flat_map(|a| (a + 1..EXPLORE_MAX).map(move |b| (a, b))) {
        let pair = pair_of((a, b));
        let mut pack = Vec::new();
        let cells: BTreeMap<CellKey, i64> =
            pairs.remove(&pair).unwrap_or_default().into_iter().collect();
        for (key, n) in cells {
            put(&mut pack, &key, Cell { n, sum: 0 });
        }
        write(connection, WEEK, pair, week, &pack)?;
    }
    Ok(cells)
}

/// Deletes packs of weeks before one.
pub(super) fn forget_weeks(connection: &Connection, before: Day) -> Result<(), Error> {
    connection.execute(
        "delete from packs where grain = ?1 and start < ?2",
        params![WEEK, before.epoch_days()],
    )?;
    Ok(())
}

fn write(
    connection: &Connection,
    grain: i64,
    dimension: Term,
    start: i32,
    pack: &[u8],
) -> Result<(), Error> {
    connection.prepare_cached(WRITE)?.execute(named_params! {
        ":grain": grain, ":dimension": dimension, ":start": start, ":cells": pack,
    })?;
    Ok(())
}

/// Adds a cell to a pack, as six numbers.
fn put(pack: &mut Vec<u8>, key: &CellKey, cell: Cell) {
    let numbers = [
        i64::from(key.kind),
        i64::from(key.source),
        key.value,
        outcome_number(key.outcome),
        cell.n,
        cell.sum,
    ];
    for number in numbers {
        put_signed(pack, number);
    }
}

fn unpack(
    mut pack: &[u8],
    dimension: Term,
    start: i32,
    give: &mut impl FnMut(&CellKey, Cell),
) -> Result<(), Error> {
    let term = |number: i64| Term::try_from(number).map_err(|_| Error::Damaged);
    while !pack.is_empty() {
        let key = CellKey {
            app: NONE,
            dimension,
            start,
            kind: term(take_signed(&mut pack)?)?,
            source: term(take_signed(&mut pack)?)?,
            value: take_signed(&mut pack)?,
            outcome: outcome_at(take_signed(&mut pack)?)?,
        };
        let cell = Cell { n: take_signed(&mut pack)?, sum: take_signed(&mut pack)? };
        give(&key, cell);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outcome::Outcome;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_pack_reads_back_what_was_put_in(cells in prop::collection::vec((any::<u32>(), any::<u32>(), any::<i64>(), 0usize..5, any::<i64>(), any::<i64>()), 0..20)) {
            let cells: Vec<(CellKey, Cell)> = cells.into_iter().map(|(kind, source, value, outcome, n, sum)| {
                (CellKey { app: NONE, dimension: 7, start: 20_000, kind, source, value, outcome: Outcome::ALL[outcome] }, Cell { n, sum })
            }).collect();
            let mut pack = Vec::new();
            for (key, cell) in &cells {
                put(&mut pack, key, *cell);
            }
            let mut read = Vec::new();
            unpack(&pack, 7, 20_000, &mut |key: &CellKey, cell| read.push((*key, cell))).unwrap();
            prop_assert_eq!(read, cells);
        }

        #[test]
        fn a_damaged_pack_is_an_error_or_cells_and_never_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..40)) {
            let _ = unpack(&bytes, 7, 20_000, &mut |_: &CellKey, _| ());
        }
    }
}
