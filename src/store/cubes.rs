//! Cubes that are kept: the joint cells of whole weeks that are over, in one row. Those of single weeks hold every cell, so that a question does
//! not read cell by cell; those from the first week of a range on, and of blocks of weeks for ranges that begin and end anywhere, hold what may be
//! told, so that it has little to put together. A row says what its cells say or is not there.

mod apps;
mod bytes;
mod making;
mod table;

pub(super) use apps::{pack_apps, read_week, touch_app};
pub(super) use making::Making;
pub(super) use table::{Coded, Table, WEEK};

use super::Error;
use crate::day::Day;
use crate::stats::Window;
use rusqlite::{Connection, named_params, params};

/// Weeks that joint cells are kept.
pub(super) const WEEKS_MAX: i32 = 53;
/// Cells of a cube at most: what fits a document of 300 KB, and a frame of the browser's time.
pub(super) const CELLS_MAX: usize = 50_000;
/// Weeks that a block puts together, the longest first: whatever weeks are asked for are a few of each and a few by themselves.
const BLOCKS: [usize; 2] = [16, 4];
/// Bytes of weeks that a question reads with all their cells, and that are put together at once when there is time: of more it is blocks of them.
/// A cell has six bytes or so, and a hundred while it is looked at. What all cells say is told more exactly than what blocks say, so blocks
/// are for those who have many.
pub(super) const READ_MAX: i64 = 4 << 20;
const MADE_MAX: i64 = 12 << 20;
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

/// Whether a block of so many weeks begins with a Monday: blocks of one length stand side by side.
fn is_block(monday: Day, length: usize) -> bool {
    i32::try_from(length).is_ok_and(|length| monday.epoch_days().div_euclid(7) % length == 0)
}

/// The Mondays of some days.
pub(super) fn mondays(window: Window) -> impl Iterator<Item = Day> {
    let (first, last) = (window.first.week_start(), window.last);
    (0..).map(move |week| first.plus(7 * week)).take_while(move |monday| *monday <= last)
}

// Where nothing may be told there are few cells to read.
const LONGEST: &str = "
    select last, cells from cubes
    where min_cell = :min_cell and first = :first and last <= :last and cells <> x''
    order by last desc limit 1";

const TOLD: &str = "
    select cells from cubes where min_cell = ?1 and first = ?2 and last = ?3 and cells <> x''";

const WEEK_CELLS: &str = "
    select cells from cubes where min_cell = 0 and first = ?1 and last = ?1";

const WEEKS_BYTES: &str = "
    select coalesce(sum(length(cells)), 0) from cubes where min_cell = 0 and first between ?1 and ?2";

/// Adds what may be told of weeks in a row: from the first of them on as many as are kept together, then block by block where
/// there are too many cells; gives the other weeks.
pub(super) fn read_told(
    connection: &Connection,
    weeks: &[Day],
    min_cell: u64,
    table: &mut Table,
) -> Result<Vec<Day>, Error> {
    let (Some(first), Some(last)) = (weeks.first(), weeks.last()) else { return Ok(Vec::new()) };
    let mut statement = connection.prepare_cached(LONGEST)?;
    let mut rows = statement.query(named_params! {
        ":min_cell": threshold(min_cell), ":first": first.epoch_days(), ":last": last.epoch_days(),
    })?;
    let mut rest = weeks;
    if let Some(row) = rows.next()? {
        let kept = Day::from_epoch_days(row.get(0)?);
        table.take(row.get_ref(1)?.as_blob()?)?;
        rest = weeks.split_at(weeks.partition_point(|monday| *monday <= kept)).1;
    }
    if bytes_of(connection, rest)? <= READ_MAX {
        return Ok(rest.to_vec());
    }
    read_blocks(connection, rest, (min_cell, usize::MAX), table)
}

/// How many bytes all cells of weeks in a row have.
fn bytes_of(connection: &Connection, weeks: &[Day]) -> Result<i64, Error> {
    let (Some(first), Some(last)) = (weeks.first(), weeks.last()) else { return Ok(0) };
    let mut statement = connection.prepare_cached(WEEKS_BYTES)?;
    Ok(statement.query_one([first.epoch_days(), last.epoch_days()], |row| row.get(0))?)
}

/// Adds what may be told of the blocks among weeks in a row, of those that are shorter than so many weeks; gives the other weeks.
fn read_blocks(
    connection: &Connection,
    weeks: &[Day],
    (min_cell, shorter_than): (u64, usize),
    table: &mut Table,
) -> Result<Vec<Day>, Error> {
    let mut statement = connection.prepare_cached(TOLD)?;
    let (mut rest, mut others) = (weeks, Vec::new());
    'blocks: while let Some((monday, later)) = rest.split_first() {
        for length in BLOCKS.into_iter().filter(|length| *length < shorter_than) {
            let Some((block, after)) = rest.split_at_checked(length) else { continue };
            let Some(last) = block.last().filter(|_| is_block(*monday, length)) else { continue };
            let place = params![threshold(min_cell), monday.epoch_days(), last.epoch_days()];
            let mut rows = statement.query(place)?;
            if let Some(row) = rows.next()? {
                table.take(row.get_ref(0)?.as_blob()?)?;
                rest = after;
                continue 'blocks;
            }
        }
        others.push(*monday);
        rest = later;
    }
    Ok(others)
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

fn threshold(min_cell: u64) -> i64 {
    i64::try_from(min_cell.max(1)).unwrap_or(i64::MAX)
}
