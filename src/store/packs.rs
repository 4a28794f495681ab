//! Packs: the cells in one dimension on one day, in one month or window, together in one row, those of all apps taken together, and those of
//! single apps some apps a row; and of a week's joint cells what two dimensions say. So a question costs a row a day and not a row a cell. A
//! pack equals its cells or is not there: whatever touches a cell drops its pack in the same transaction, and it is made anew when there is time.

mod bytes;
mod weeks;

pub(super) use bytes::Wanted;
pub(super) use weeks::{forget_weeks, read_weeks};

use super::Error;
use super::cells::{Cell, CellKey, DAY, MONTH};
use super::cubes;
use super::parts::Part;
use super::plan::APP;
use super::readers::cell_of;
use super::terms::{NONE, Term};
use crate::day::Day;
use rusqlite::{Connection, named_params, params};

/// The grain of packed weeks of joint cells.
const WEEK: i64 = 3;
/// Cells packed in one transaction, more or less: as many as can be read while a sender waits.
const CELLS_AT_ONCE: usize = 10_000;
/// How many numbers of apps share a pack: a question about one app leaps over the others, one about all of them reads few rows.
const BATCH: Term = 128;

/// Which pack.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct Place {
    /// Which apps, see [`batch`].
    batch: i64,
    grain: i64,
    dimension: Term,
    start: i32,
}

impl Place {
    /// The pack that holds a cell of a grain.
    pub(super) fn of(grain: i64, key: &CellKey) -> Self {
        Self { batch: batch(key.app), grain, dimension: key.dimension, start: key.start }
    }

    /// The pack of an app, or of all, in a window.
    pub(super) fn of_window(grain: i64, app: Term, dimension: Term) -> Self {
        Self { batch: batch(app), grain, dimension, start: 0 }
    }
}

/// The apps that an app shares its packs with, as a number; 0 is that of all apps taken together.
pub(super) fn batch(app: Term) -> i64 {
    if app == NONE { 0 } else { i64::from(app / BATCH) + 1 }
}

const READ: &str = "
    select start, cells from packs
    where batch = :batch and grain = :grain and dimension = :dimension and start between :first and :last";

/// Calls `give` with each packed cell of a part that is wanted, of apps of one batch; gives the parts between, of which the cells are to be read.
pub(super) fn read(
    connection: &Connection,
    wanted: Wanted<'_>,
    part: &Part,
    mut give: impl FnMut(&CellKey, Cell),
) -> Result<Vec<Part>, Error> {
    let Some(first) = wanted.apps.first() else { return Ok(Vec::new()) };
    let mut statement = connection.prepare_cached(READ)?;
    let mut rows = statement.query(named_params! {
        ":batch": batch(*first), ":grain": part.grain, ":dimension": wanted.dimension, ":first": part.first, ":last": part.last,
    })?;
    let (mut gaps, mut next) = (Vec::new(), part.first);
    while let Some(row) = rows.next()? {
        let start = row.get(0)?;
        bytes::unpack(row.get_ref(1)?.as_blob()?, wanted, start, &mut give)?;
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

const DROP: &str = "
    delete from packs where batch = ?1 and grain = ?2 and dimension = ?3 and start = ?4";

const STALE: &str = "
    insert or ignore into stale_packs (batch, grain, dimension, start) values (?1, ?2, ?3, ?4)";

/// Notes that cells of a pack changed: it is dropped, and made anew later.
pub(super) fn touch(connection: &Connection, place: Place) -> Result<(), Error> {
    let Place { batch, grain, dimension, start } = place;
    connection.prepare_cached(DROP)?.execute(params![batch, grain, dimension, start])?;
    connection.prepare_cached(STALE)?.execute(params![batch, grain, dimension, start])?;
    Ok(())
}

/// Notes that joint cells of a week changed.
pub(super) fn touch_week(connection: &Connection, week: i32) -> Result<(), Error> {
    connection
        .prepare_cached("delete from packs where batch = 0 and grain = ?1 and start = ?2")?
        .execute(params![WEEK, week])?;
    cubes::touch(connection, week)?;
    touch(connection, Place { batch: 0, grain: WEEK, dimension: NONE, start: week })
}

/// Notes that every pack is to be made anew; day cells of single apps are kept since a day.
pub(super) fn touch_all(connection: &Connection, app_days_since: Day) -> Result<(), Error> {
    cubes::touch_all(connection)?;
    connection.execute_batch(
        "delete from packs;
        insert or ignore into stale_packs (batch, grain, dimension, start) select distinct 0, grain, dimension, start from cells where app = 0;
        insert or ignore into stale_packs (batch, grain, dimension, start) select distinct 0, 3, 0, week from joint_cells where app = 0;",
    )?;
    // Windows of the period before, with negative grains, are of all apps alone.
    connection.execute(
        "insert or ignore into stale_packs (batch, grain, dimension, start)
        select batches.batch, grain, dimension, start from stale_packs join (
            select distinct value / ?1 + 1 as batch from seen where dimension = (select id from terms where scope = '' and text = ?2)
        ) as batches
        where stale_packs.batch = 0 and grain >= 0 and grain <> ?3 and (grain <> ?4 or start >= ?5)",
        params![BATCH, APP, WEEK, DAY, app_days_since.epoch_days()],
    )?;
    Ok(())
}

/// Deletes packs of days of an app and those that share them, before a day: such days have no cells any more.
pub(super) fn forget_app_days(
    connection: &Connection,
    (app, dimension): (Term, Term),
    before: Day,
) -> Result<(), Error> {
    connection
        .prepare_cached(
            "delete from packs where batch = ?1 and grain = ?2 and dimension = ?3 and start < ?4",
        )?
        .execute(params![batch(app), DAY, dimension, before.epoch_days()])?;
    Ok(())
}

// The month that goes on is read by days.
const NEXT: &str = "
    select batch, grain, dimension, start from stale_packs
    where batch <= :batches and (grain <> 1 or start < :month)
    order by batch, grain, dimension, start limit 100";

const FRESH: &str = "
    delete from stale_packs where batch = ?1 and grain = ?2 and dimension = ?3 and start = ?4";

/// Makes some of the packs that are to be made, those of single apps too or not; tells whether there were any. To be committed by the caller.
pub(super) fn pack(connection: &Connection, today: Day, has_apps: bool) -> Result<bool, Error> {
    let stale: Vec<Place> = {
        let mut statement = connection.prepare_cached(NEXT)?;
        let rows = statement.query_map(
            named_params! {
                ":batches": if has_apps { i64::MAX } else { 0 },
                ":month": today.month_start().epoch_days(),
            },
            |row| {
                let (batch, grain) = (row.get(0)?, row.get(1)?);
                Ok(Place { batch, grain, dimension: row.get(2)?, start: row.get(3)? })
            },
        )?;
        rows.collect::<Result<_, _>>()?
    };
    let mut cells = 0;
    for place in &stale {
        cells += if place.grain == WEEK {
            weeks::pack_week(connection, place.start)?
        } else {
            pack_cells(connection, *place)?
        };
        connection.prepare_cached(FRESH)?.execute(params![
            place.batch,
            place.grain,
            place.dimension,
            place.start
        ])?;
        if cells >= CELLS_AT_ONCE {
            break;
        }
    }
    Ok(!stale.is_empty())
}

const CELLS: &str = "
    select app, start, kind, source, value, outcome, n, sum from cells
    where grain = :grain and app = :app and dimension = :dimension and start = :start";

const APPS: &str = "
    select value from seen where dimension = (select id from terms where scope = '' and text = ?1) and value between ?2 and ?3";

/// Packs cells; gives how many there are.
fn pack_cells(connection: &Connection, place: Place) -> Result<usize, Error> {
    let apps: Vec<Term> = if place.batch == 0 {
        vec![NONE]
    } else {
        let first = (place.batch - 1) * i64::from(BATCH);
        let mut statement = connection.prepare_cached(APPS)?;
        let last = first + i64::from(BATCH) - 1;
        let rows = statement.query_map(params![APP, first, last], |row| row.get(0))?;
        rows.collect::<Result<_, _>>()?
    };
    let mut statement = connection.prepare_cached(CELLS)?;
    let mut cells = Vec::new();
    for app in apps {
        let mut rows = statement.query(named_params! {
            ":grain": place.grain, ":app": app, ":dimension": place.dimension, ":start": place.start,
        })?;
        while let Some(row) = rows.next()? {
            cells.push(cell_of(row, place.dimension)?);
        }
    }
    let count = cells.len();
    write(connection, place, cells)?;
    Ok(count)
}

const WRITE: &str = "
    insert into packs (batch, grain, dimension, start, cells) values (?1, ?2, ?3, ?4, ?5)
    on conflict do update set cells = excluded.cells";

fn write(connection: &Connection, place: Place, cells: Vec<(CellKey, Cell)>) -> Result<(), Error> {
    let Place { batch, grain, dimension, start } = place;
    connection.prepare_cached(WRITE)?.execute(params![
        batch,
        grain,
        dimension,
        start,
        bytes::pack(cells)
    ])?;
    Ok(())
}
