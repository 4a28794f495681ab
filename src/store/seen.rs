//! Since when and until when each value was counted, and how often in all: the day cells of all apps by value, kept in a table of their own,
//! because cells are in the order of days. At every commit it equals what the cells say.

use super::Error;
use super::cells::{Cell, CellKey};
use super::terms::{NONE, Term};
use rusqlite::{Connection, named_params, params};
use std::collections::BTreeMap;

/// What is known of a value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Seen {
    /// The first day, in days since 1970-01-01.
    pub(super) first: i32,
    /// The last day.
    pub(super) last: i32,
    /// Runs.
    pub(super) n: i64,
}

impl Seen {
    /// Adds what was counted on one day.
    pub(super) fn add(&mut self, start: i32, n: i64) {
        (self.first, self.last) = (self.first.min(start), self.last.max(start));
        self.n += n;
    }

    /// What was counted on one day.
    pub(super) fn on(start: i32, n: i64) -> Self {
        Self { first: start, last: start, n }
    }
}

const ADD: &str = "
    insert into seen (dimension, value, first_day, last_day, n) values (:dimension, :value, :first, :last, :n)
    on conflict do update set first_day = min(first_day, excluded.first_day), last_day = max(last_day, excluded.last_day), n = n + excluded.n";

const TAKE: &str = "
    update seen set n = n + :n where dimension = :dimension and value = :value";

const DROP_EMPTY: &str = "
    delete from seen where dimension = :dimension and value = :value and n = 0";

/// Adds what a transaction added to day cells, once it did.
pub(super) fn add<'a>(
    connection: &Connection,
    days: impl Iterator<Item = (&'a CellKey, &'a Cell)>,
) -> Result<(), Error> {
    let mut added: BTreeMap<(Term, i64), Seen> = BTreeMap::new();
    let mut taken: BTreeMap<(Term, i64, i32), i64> = BTreeMap::new();
    for (key, cell) in days.filter(|(key, _)| key.app == NONE && key.dimension != NONE) {
        if cell.n > 0 {
            let seen = added.entry((key.dimension, key.value));
            seen.and_modify(|seen| seen.add(key.start, cell.n))
                .or_insert_with(|| Seen::on(key.start, cell.n));
        } else if cell.n < 0 {
            *taken.entry((key.dimension, key.value, key.start)).or_default() += cell.n;
        }
    }
    for ((dimension, value), seen) in added {
        connection.prepare_cached(ADD)?.execute(named_params! {
            ":dimension": dimension, ":value": value, ":first": seen.first, ":last": seen.last, ":n": seen.n,
        })?;
    }
    for ((dimension, value, start), n) in taken {
        let of_value = named_params! { ":dimension": dimension, ":value": value };
        connection
            .prepare_cached(TAKE)?
            .execute(named_params! { ":dimension": dimension, ":value": value, ":n": n })?;
        let dropped = connection.prepare_cached(DROP_EMPTY)?.execute(of_value)?;
        if dropped == 0 {
            refit(connection, dimension, value, start)?;
        }
    }
    Ok(())
}

const IS_LEFT: &str = "
    select exists (select 1 from cells where grain = 0 and app = 0 and dimension = ?1 and start = ?2 and value = ?3)";

const REFIT_FIRST: &str = "
    update seen set first_day = (
        select start from cells where grain = 0 and app = 0 and dimension = ?1 and start > ?2 and value = ?3 order by start limit 1
    ) where dimension = ?1 and value = ?3 and first_day = ?2";

const REFIT_LAST: &str = "
    update seen set last_day = (
        select start from cells where grain = 0 and app = 0 and dimension = ?1 and start < ?2 and value = ?3 order by start desc limit 1
    ) where dimension = ?1 and value = ?3 and last_day = ?2";

/// Finds the first and the last day anew where something was taken from one of them and nothing is left there.
fn refit(connection: &Connection, dimension: Term, value: i64, start: i32) -> Result<(), Error> {
    let place = params![dimension, start, value];
    let is_left: bool = connection.prepare_cached(IS_LEFT)?.query_row(place, |row| row.get(0))?;
    if !is_left {
        for sql in [REFIT_FIRST, REFIT_LAST] {
            connection.prepare_cached(sql)?.execute(params![dimension, start, value])?;
        }
    }
    Ok(())
}

const REBUILD: &str = "
    insert into seen (dimension, value, first_day, last_day, n)
    select dimension, value, min(start), max(start), sum(n) from cells where grain = 0 and app = 0 and dimension <> 0
    group by dimension, value";

/// Makes all of it anew from day cells.
pub(super) fn rebuild(connection: &Connection) -> Result<(), Error> {
    connection.execute("delete from seen", [])?;
    connection.execute(REBUILD, [])?;
    Ok(())
}

const ALL: &str = "select value, first_day, last_day, n from seen where dimension = ?1";
const ONE: &str = "
    select value, first_day, last_day, n from seen where dimension = ?1 and value = ?2";

/// Calls `give` with the values of a dimension that are on disk, some or all.
pub(super) fn read(
    connection: &Connection,
    dimension: Term,
    values: Option<&[i64]>,
    mut give: impl FnMut(i64, Seen),
) -> Result<(), Error> {
    let mut give_row = |row: &rusqlite::Row<'_>| -> Result<(), Error> {
        let seen = Seen { first: row.get(1)?, last: row.get(2)?, n: row.get(3)? };
        give(row.get(0)?, seen);
        Ok(())
    };
    let Some(values) = values else {
        let mut statement = connection.prepare_cached(ALL)?;
        let mut rows = statement.query([dimension])?;
        while let Some(row) = rows.next()? {
            give_row(row)?;
        }
        return Ok(());
    };
    let mut statement = connection.prepare_cached(ONE)?;
    for value in values {
        let mut rows = statement.query(params![dimension, value])?;
        while let Some(row) = rows.next()? {
            give_row(row)?;
        }
    }
    Ok(())
}
