//! Cubes that are kept: the joint cells of whole weeks that are over, in one row. Those of single weeks hold every cell, so that a question does
//! not read cell by cell; those from the first week of a range on hold what may be told, so that it has little to put together. A row says what
//! its cells say or is not there.

mod apps;
mod bytes;
mod table;

pub(super) use apps::{pack_apps, read_week, touch_app};
pub(super) use table::{Coded, Table, WEEK};

use super::Error;
use crate::day::Day;
use crate::stats::{Range, Window};
use rusqlite::{Connection, named_params, params};
use std::collections::BTreeSet;

/// Weeks that joint cells are kept.
pub(super) const WEEKS_MAX: i32 = 53;
/// Cells of a cube at most: what fits a document of 300 KB, and a frame of the browser's time.
pub(super) const CELLS_MAX: usize = 50_000;
/// Under no threshold every cell is kept.
const ALL_CELLS: i64 = 0;

/// The Monday of the first week of some days that is still kept, and the last of them; `pinned` cuts a week off that would still grow.
pub(super) fn whole_weeks(window: Window, today: Day, pinned: Option<Day>) -> Window {
    let oldest = today.week_start().plus(-7 * WEEKS_MAX);
    let first = window.first.week_start().max(oldest);
    let last = window.last.week_start().plus(6).min(today).max(first);
    let whole =
        pinned.filter(|pinned| *pinned < last).map(|pinned| pinned.plus(1).week_start().plus(-1));
    let last = whole.unwrap_or(last);
    Window { first: first.min(last.week_start()), last }
}

/// The Mondays of some days.
pub(super) fn mondays(window: Window) -> impl Iterator<Item = Day> {
    let (first, last) = (window.first.week_start(), window.last);
    (0..).map(move |week| first.plus(7 * week)).take_while(move |monday| *monday <= last)
}

const TOLD: &str = "
    select last, cells from cubes where min_cell = :min_cell and first = :first and last <= :last order by last desc limit 1";

const WEEK_CELLS: &str = "
    select cells from cubes where min_cell = 0 and first = ?1 and last = ?1";

/// Adds what may be told of weeks from a Monday on, as many of them as are kept together; gives the other weeks.
pub(super) fn read_told(
    connection: &Connection,
    weeks: &[Day],
    min_cell: u64,
    table: &mut Table,
) -> Result<Vec<Day>, Error> {
    let (Some(first), Some(last)) = (weeks.first(), weeks.last()) else { return Ok(Vec::new()) };
    let mut statement = connection.prepare_cached(TOLD)?;
    let mut rows = statement.query(named_params! {
        ":min_cell": threshold(min_cell), ":first": first.epoch_days(), ":last": last.epoch_days(),
    })?;
    let Some(row) = rows.next()? else { return Ok(weeks.to_vec()) };
    let (kept, cells) = (Day::from_epoch_days(row.get(0)?), row.get_ref(1)?.as_blob()?);
    if cells.is_empty() {
        return Ok(weeks.to_vec());
    }
    table.take(cells)?;
    Ok(weeks.iter().copied().filter(|monday| *monday > kept).collect())
}

/// Adds the cells of the weeks that are kept by themselves; gives the other weeks.
pub(super) fn read_weeks(
    connection: &Connection,
    weeks: Vec<Day>,
    table: &mut Table,
) -> Result<Vec<Day>, Error> {
    let mut statement = connection.prepare_cached(WEEK_CELLS)?;
    let mut others = Vec::new();
    for monday in weeks {
        let mut rows = statement.query([monday.epoch_days()])?;
        match rows.next()? {
            Some(row) => table.take(row.get_ref(0)?.as_blob()?)?,
            None => others.push(monday),
        }
    }
    Ok(others)
}

/// Notes that joint cells of a week changed: what holds it is dropped.
pub(super) fn touch(connection: &Connection, week: i32) -> Result<(), Error> {
    connection
        .prepare_cached("delete from cubes where first <= ?1 and last >= ?1")?
        .execute([week])?;
    Ok(())
}

/// Notes that every cube is to be made anew.
pub(super) fn touch_all(connection: &Connection) -> Result<(), Error> {
    connection.execute("delete from cubes", [])?;
    apps::touch_all(connection)
}

/// What cubes are made of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Making {
    /// The day that is not over.
    pub(super) today: Day,
    /// The last day that nothing changes any more.
    pub(super) closed: Day,
    /// The first counted day.
    pub(super) oldest: Option<Day>,
    /// The fewest runs that may be told.
    pub(super) min_cell: u64,
}

impl Making {
    /// Takes one step to where every week that is over and every range of the menu has its cube; tells whether there was one to take. To be
    /// committed by the caller.
    pub(super) fn step(self, connection: &Connection) -> Result<bool, Error> {
        let over = self.closed.plus(1).week_start().plus(-7);
        let kept = Window { first: self.today.plus(-7 * WEEKS_MAX), last: over };
        for monday in mondays(kept).collect::<Vec<_>>().into_iter().rev() {
            if !is_kept(connection, (ALL_CELLS, monday, monday))? && has_cells(connection, monday)?
            {
                let mut table = Table::default();
                read_week(connection, monday, &mut table)?;
                table.close();
                write(connection, (ALL_CELLS, monday, monday), &table.bytes())?;
                apps::forget_apps(connection, monday)?;
                return Ok(true);
            }
        }
        for first in self.firsts().into_iter().rev().filter(|first| *first <= over) {
            let place = (threshold(self.min_cell), first, over);
            if !is_kept(connection, place)? {
                let mut table = Table::default();
                read_weeks(
                    connection,
                    mondays(Window { first, last: over }).collect(),
                    &mut table,
                )?;
                // Where nothing may be told there are few cells to read.
                let told = table.told_bytes(self.min_cell, CELLS_MAX).unwrap_or_default();
                write(connection, place, &told)?;
                return Ok(true);
            }
        }
        self.drop_others(connection, over)
    }

    /// The Mondays with which the ranges of the menu begin.
    fn firsts(self) -> BTreeSet<Day> {
        let windows = Range::MENU.map(|range| range.window(self.today, self.oldest));
        windows.map(|window| whole_weeks(window, self.today, None).first).into_iter().collect()
    }

    /// Drops what no range of the menu begins with any more.
    fn drop_others(self, connection: &Connection, over: Day) -> Result<bool, Error> {
        let firsts = self.firsts();
        let mut statement = connection.prepare_cached("select min_cell, first, last from cubes")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        let found: Vec<(i64, i32, i32)> = rows.collect::<Result<_, _>>()?;
        let is_wanted = |(min_cell, first, last): &(i64, i32, i32)| {
            let (first, last) = (Day::from_epoch_days(*first), Day::from_epoch_days(*last));
            match *min_cell {
                ALL_CELLS => first >= self.today.week_start().plus(-7 * WEEKS_MAX),
                other => {
                    other == threshold(self.min_cell) && last == over && firsts.contains(&first)
                }
            }
        };
        for (min_cell, first, last) in found.into_iter().filter(|found| !is_wanted(found)) {
            connection
                .prepare_cached(
                    "delete from cubes where min_cell = ?1 and first = ?2 and last = ?3",
                )?
                .execute(params![min_cell, first, last])?;
        }
        Ok(false)
    }
}

fn threshold(min_cell: u64) -> i64 {
    i64::try_from(min_cell.max(1)).unwrap_or(i64::MAX)
}

fn is_kept(
    connection: &Connection,
    (min_cell, first, last): (i64, Day, Day),
) -> Result<bool, Error> {
    let mut statement = connection
        .prepare_cached("select 1 from cubes where min_cell = ?1 and first = ?2 and last = ?3")?;
    Ok(statement.exists(params![min_cell, first.epoch_days(), last.epoch_days()])?)
}

fn has_cells(connection: &Connection, monday: Day) -> Result<bool, Error> {
    let mut statement =
        connection.prepare_cached("select 1 from joint_cells where week = ?1 limit 1")?;
    Ok(statement.exists([monday.epoch_days()])?)
}

fn write(
    connection: &Connection,
    (min_cell, first, last): (i64, Day, Day),
    cells: &[u8],
) -> Result<(), Error> {
    connection
        .prepare_cached("insert into cubes (min_cell, first, last, cells) values (?1, ?2, ?3, ?4)")?
        .execute(params![min_cell, first.epoch_days(), last.epoch_days(), cells])?;
    Ok(())
}
