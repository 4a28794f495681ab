//! Weeks that go on: their joint cells in one row an app, made anew when there is time, so that a question reads cell by cell only the apps of
//! which runs were sealed a moment ago.

use super::table::Table;
use crate::day::Day;
use crate::store::Error;
use crate::store::cells::JointKey;
use crate::store::readers::joint_of;
use crate::store::terms::{NONE, Term};
use rusqlite::{Connection, OptionalExtension, params};

/// Cells packed in one transaction, more or less: as many as can be read while a sender waits.
const CELLS_AT_ONCE: usize = 10_000;

const TOUCH: &str = "
    insert into joint_packs (week, app, cells) values (?1, ?2, null) on conflict do update set cells = null where cells is not null";

/// Notes that joint cells of an app, or of all, changed in a week.
pub(in crate::store) fn touch_app(
    connection: &Connection,
    week: i32,
    app: Term,
) -> Result<(), Error> {
    connection.prepare_cached(TOUCH)?.execute(params![week, app])?;
    Ok(())
}

// A week that is kept as a whole has no packs of its apps: older ones than these are, or will be in a moment.
const TOUCH_ALL: &str = "
    insert into joint_packs (week, app)
    select distinct week, app from joint_cells where week >= (select max(week) - 7 from joint_cells)
    on conflict do update set cells = null";

/// Notes that all packs of weeks that go on are to be made anew.
pub(super) fn touch_all(connection: &Connection) -> Result<(), Error> {
    connection.execute(TOUCH_ALL, [])?;
    Ok(())
}

const NEXT_APP: &str = "
    select app from joint_cells where week = ?1 and app > ?2 order by app limit 1";

const PACK: &str = "
    select cells from joint_packs where week = ?1 and app = ?2 and cells is not null";

/// Adds the cells of a week to a table, which is to be closed then.
pub(in crate::store) fn read_week(
    connection: &Connection,
    monday: Day,
    table: &mut Table,
) -> Result<(), Error> {
    let week = monday.epoch_days();
    let mut next = connection.prepare_cached(NEXT_APP)?;
    let mut pack = connection.prepare_cached(PACK)?;
    let mut last = -1_i64;
    while let Some(app) = next.query_row(params![week, last], |row| row.get(0)).optional()? {
        let mut rows = pack.query(params![week, app])?;
        match rows.next()? {
            Some(row) => table.take_counted(row.get_ref(0)?.as_blob()?, app == NONE)?,
            None => {
                read_app(connection, week, app, |key, n| table.put(key, n))?;
            }
        }
        last = i64::from(app);
    }
    Ok(())
}

const CELLS: &str = "
    select kind, source, d1, d2, d3, d4, d5, d6, outcome, n from joint_cells where week = ?1 and app = ?2";

/// Calls `give` with each cell of an app; gives how many there were.
fn read_app(
    connection: &Connection,
    week: i32,
    app: Term,
    mut give: impl FnMut(&JointKey, i64),
) -> Result<usize, Error> {
    let mut statement = connection.prepare_cached(CELLS)?;
    let mut rows = statement.query(params![week, app])?;
    let mut count = 0;
    while let Some(row) = rows.next()? {
        let (key, n) = joint_of(row, week, app)?;
        give(&key, n);
        count += 1;
    }
    Ok(count)
}

const STALE: &str = "
    select week, app from joint_packs where cells is null limit 1000";

/// Makes some of the packs that are to be made; tells whether there were any. To be committed by the caller.
pub(in crate::store) fn pack_apps(connection: &Connection) -> Result<bool, Error> {
    let stale: Vec<(i32, Term)> = {
        let mut statement = connection.prepare_cached(STALE)?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        rows.collect::<Result<_, _>>()?
    };
    let mut cells = 0;
    for (week, app) in &stale {
        let mut table = Table::default();
        cells += read_app(connection, *week, *app, |key, n| table.add(key, n))?;
        connection
            .prepare_cached("update joint_packs set cells = ?3 where week = ?1 and app = ?2")?
            .execute(params![week, app, table.bytes()])?;
        if cells >= CELLS_AT_ONCE {
            break;
        }
    }
    Ok(!stale.is_empty())
}

/// Deletes the packs of a week that is kept as a whole.
pub(super) fn forget_apps(connection: &Connection, monday: Day) -> Result<(), Error> {
    connection
        .prepare_cached("delete from joint_packs where week <= ?1")?
        .execute([monday.epoch_days()])?;
    Ok(())
}
