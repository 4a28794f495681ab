//! Packs: the cells of all apps in one dimension on one day or month that is over, in one row, so that a long range costs a row a day and not a
//! row a cell. A pack equals its cells or is not there: whatever touches a cell drops its pack in the same transaction.

use super::Error;
use super::cells::{Cell, CellKey, DAY, MONTH, outcome_number};
use super::parts::Part;
use super::readers::{cell_of, outcome_at};
use super::terms::{NONE, Term};
use super::varint::{put_signed, take_signed};
use super::windows::each_pair;
use crate::day::Day;
use crate::stats::Window;
use rusqlite::{Connection, named_params, params};
use std::collections::BTreeMap;

/// Whether cells of a grain are packed.
pub(super) fn is_packed(grain: i64) -> bool {
    grain == DAY || grain == MONTH
}

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

/// The first start after another, of the same grain.
fn after(grain: i64, start: i32) -> i32 {
    if grain == MONTH {
        Day::from_epoch_days(start).next_month_start().epoch_days()
    } else {
        start + 1
    }
}

const CELLS: &str = "
    select app, start, kind, source, value, outcome, n, sum from cells
    where grain = :grain and app = 0 and dimension = :dimension and start between :first and :last";

const WRITE: &str = "
    insert into packs (grain, dimension, start, cells) values (:grain, :dimension, :start, :cells)
    on conflict do update set cells = excluded.cells";

/// Packs the days of a window, and the months that end in it.
pub(super) fn pack(connection: &Connection, window: Window) -> Result<(), Error> {
    let last = window.last.plus(1).month_start().plus(-1);
    let months = Window { first: window.first.month_start(), last };
    each_pair(connection, DAY, false, |_, dimension| {
        for (grain, window) in [(DAY, window), (MONTH, months)] {
            let mut packs: BTreeMap<i32, Vec<u8>> = BTreeMap::new();
            let mut statement = connection.prepare_cached(CELLS)?;
            let mut rows = statement.query(named_params! {
                ":grain": grain, ":dimension": dimension, ":first": window.first.epoch_days(), ":last": window.last.epoch_days(),
            })?;
            while let Some(row) = rows.next()? {
                let (key, cell) = cell_of(row, dimension)?;
                put(packs.entry(key.start).or_default(), &key, cell);
            }
            for (start, cells) in packs {
                connection.prepare_cached(WRITE)?.execute(named_params! {
                    ":grain": grain, ":dimension": dimension, ":start": start, ":cells": cells,
                })?;
            }
        }
        Ok(())
    })
}

/// Drops the pack that holds a cell.
pub(super) fn drop_pack(
    connection: &Connection,
    grain: i64,
    dimension: Term,
    start: i32,
) -> Result<(), Error> {
    connection
        .prepare_cached("delete from packs where grain = ?1 and dimension = ?2 and start = ?3")?
        .execute(params![grain, dimension, start])?;
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
