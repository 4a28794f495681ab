//! Packed weeks of joint cells: each two explore dimensions by themselves, for they are asked about in twos.

use super::bytes::{Wanted, unpack};
use super::{Place, READ, WEEK, write};
use crate::day::Day;
use crate::store::Error;
use crate::store::cells::{Cell, CellKey};
use crate::store::plan::EXPLORE_MAX;
use crate::store::readers::joint_of;
use crate::store::terms::{NONE, Term};
use rusqlite::{Connection, named_params, params};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// Calls `give` with what two explore dimensions say together in each packed week, the values of both beside the cell; gives the weeks that are
/// not packed. The first place is the lower one.
pub(in crate::store) fn read_weeks(
    connection: &Connection,
    places: (usize, usize),
    weeks: &[Day],
    mut give: impl FnMut((i64, i64), &CellKey, Cell),
) -> Result<Vec<Day>, Error> {
    let (Some(first), Some(last)) = (weeks.first(), weeks.last()) else { return Ok(Vec::new()) };
    let mut statement = connection.prepare_cached(READ)?;
    let mut rows = statement.query(named_params! {
        ":batch": 0, ":grain": WEEK, ":dimension": pair_of(places), ":first": first.epoch_days(), ":last": last.epoch_days(),
    })?;
    let mut missing: BTreeSet<Day> = weeks.iter().copied().collect();
    let all = Wanted { dimension: NONE, apps: &[NONE], values: None };
    while let Some(row) = rows.next()? {
        let start: i32 = row.get(0)?;
        missing.remove(&Day::from_epoch_days(start));
        unpack(row.get_ref(1)?.as_blob()?, all, start, &mut |key: &CellKey, cell| {
            give((key.value >> 32, key.value & i64::from(Term::MAX)), key, cell);
        })?;
    }
    Ok(missing.into_iter().collect())
}

/// The number of a pair of places, and the number that stands for nothing is none of them.
fn pair_of((a, b): (usize, usize)) -> Term {
    Term::try_from(a * EXPLORE_MAX + b).unwrap_or(NONE)
}

const JOINTS: &str = "
    select kind, source, d1, d2, d3, d4, d5, d6, outcome, n from joint_cells where week = ?1 and app = 0";

/// Packs a week; gives how many joint cells it has.
pub(super) fn pack_week(connection: &Connection, week: i32) -> Result<usize, Error> {
    let mut pairs: FxHashMap<(usize, usize), FxHashMap<CellKey, Cell>> = FxHashMap::default();
    let mut statement = connection.prepare_cached(JOINTS)?;
    let mut rows = statement.query([week])?;
    let mut count = 0;
    while let Some(row) = rows.next()? {
        let (joint, n) = joint_of(row, week, NONE)?;
        for (a, x) in joint.values.iter().enumerate().filter(|(_, x)| **x != NONE) {
            for (b, y) in joint.values.iter().enumerate().skip(a + 1).filter(|(_, y)| **y != NONE) {
                let key = CellKey {
                    app: NONE,
                    dimension: NONE,
                    start: week,
                    kind: joint.kind,
                    source: joint.source,
                    value: i64::from(*x) << 32 | i64::from(*y),
                    outcome: joint.outcome,
                };
                pairs.entry((a, b)).or_default().entry(key).or_default().add(n, 0);
            }
        }
        count += 1;
    }
    for places in (0..EXPLORE_MAX).flat_map(|a| (a + 1..EXPLORE_MAX).map(move |b| (a, b))) {
        let place = Place { batch: 0, grain: WEEK, dimension: pair_of(places), start: week };
        let cells = pairs.remove(&places).unwrap_or_default();
        write(connection, place, cells.into_iter().collect())?;
    }
    Ok(count)
}

/// Deletes packs of weeks before one.
pub(in crate::store) fn forget_weeks(connection: &Connection, before: Day) -> Result<(), Error> {
    connection.execute(
        "delete from packs where batch = 0 and grain = ?1 and start < ?2",
        params![WEEK, before.epoch_days()],
    )?;
    Ok(())
}
