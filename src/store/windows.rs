//! Rolling windows: sums of the closed days of each standard range, kept in cells of their own. A day that closes is added and the one that
//! fell out is taken away; a window equals the sum of its days at every commit.

use super::Error;
use super::cells::{DAY, MONTH};
use super::parts::months_and_days;
use super::terms::{NONE, Term};
use crate::day::Day;
use crate::stats::{Range, Window};
use rusqlite::{Connection, named_params, params};
use std::collections::BTreeMap;

/// The grain of the window that holds every closed day.
const EVERYTHING: i64 = 2;

/// One rolling window.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Rolling {
    /// The grain of its cells; all of them start at 0.
    pub(super) grain: i64,
    /// Days of its range, the open one among them; none for all.
    days: Option<i32>,
}

impl Rolling {
    /// All windows.
    pub(super) const ALL: [Self; 5] = [
        Self { grain: 7, days: Some(7) },
        Self { grain: 28, days: Some(28) },
        Self { grain: 90, days: Some(90) },
        Self { grain: 365, days: Some(365) },
        Self { grain: EVERYTHING, days: None },
    ];

    /// The window of a range; none for a single or a custom one.
    pub(super) fn of(range: Range) -> Option<Self> {
        let [week, four_weeks, quarter, year, all] = Self::ALL;
        match range {
            Range::Week => Some(week),
            Range::FourWeeks => Some(four_weeks),
            Range::Quarter => Some(quarter),
            Range::Year => Some(year),
            Range::All => Some(all),
            Range::Today | Range::Custom(..) => None,
        }
    }

    /// The days it holds when `last` is the last closed one: one fewer than its range, which has the open day too.
    pub(super) fn closed(self, last: Day) -> Window {
        Window { first: self.days.map_or(Day::MIN, |days| last.plus(2 - days)), last }
    }
}

/// How far each window is rolled, by grain.
#[derive(Clone, Default, Debug)]
pub(super) struct Rolled(BTreeMap<i64, Day>);

impl Rolled {
    /// Reads it from disk.
    pub(super) fn load(connection: &Connection) -> Result<Self, Error> {
        let mut statement = connection.prepare("select grain, rolled_to from windows")?;
        let rows =
            statement.query_map([], |row| Ok((row.get(0)?, Day::from_epoch_days(row.get(1)?))))?;
        Ok(Self(rows.collect::<Result<_, _>>()?))
    }

    /// The last day that was rolled into a window; none when it is to be rebuilt.
    pub(super) fn last(&self, rolling: Rolling) -> Option<Day> {
        self.0.get(&rolling.grain).copied()
    }

    /// Takes note that a window was rolled or rebuilt.
    pub(super) fn set(&mut self, rolling: Rolling, last: Day) {
        self.0.insert(rolling.grain, last);
    }

    /// Grains of the windows that hold a day already: what is still added to the day is added to them too.
    pub(super) fn holding(&self, day: Day) -> impl Iterator<Item = i64> {
        Rolling::ALL.into_iter().filter_map(move |rolling| {
            rolling.closed(self.last(rolling)?).contains(day).then_some(rolling.grain)
        })
    }
}

/// How far one window is rolled, for readers.
pub(super) fn rolled_to(connection: &Connection, rolling: Rolling) -> Result<Option<Day>, Error> {
    let mut statement =
        connection.prepare_cached("select rolled_to from windows where grain = ?1")?;
    let mut rows = statement.query([rolling.grain])?;
    Ok(match rows.next()? {
        Some(row) => Some(Day::from_epoch_days(row.get(0)?)),
        None => None,
    })
}

const ROLL: &str = "
    insert into cells (grain, app, dimension, start, kind, source, value, outcome, n, sum)
    select :window, app, dimension, 0, kind, source, value, outcome, iif(start = :joins, n, -n), iif(start = :joins, sum, -sum)
    from cells where grain = 0 and app = :app and dimension = :dimension and start in (:joins, :leaves)
    on conflict do update set n = n + excluded.n, sum = sum + excluded.sum";

const DROP_EMPTY: &str = "
    delete from cells where grain = :window and app = :app and dimension = :dimension and n = 0 and sum = 0";

/// Rolls the day after its last one into a window, and the one that falls out away. To be committed with the note of it.
pub(super) fn roll(connection: &Connection, rolling: Rolling, joins: Day) -> Result<(), Error> {
    let leaves = rolling.days.map(|days| joins.plus(1 - days).epoch_days());
    let joins_start = joins.epoch_days();
    each_pair(connection, DAY, |app, dimension| {
        let changed = connection.prepare_cached(ROLL)?.execute(named_params! {
            ":window": rolling.grain, ":app": app, ":dimension": dimension, ":joins": joins_start, ":leaves": leaves,
        })?;
        if changed > 0 {
            let pair =
                named_params! { ":window": rolling.grain, ":app": app, ":dimension": dimension };
            connection.prepare_cached(DROP_EMPTY)?.execute(pair)?;
        }
        Ok(())
    })?;
    note(connection, rolling, joins)
}

const GATHER: &str = "
    insert into cells (grain, app, dimension, start, kind, source, value, outcome, n, sum)
    select :window, app, dimension, 0, kind, source, value, outcome, sum(n), sum(sum)
    from cells where grain = :grain and app = :app and dimension = :dimension and start between :first and :last
    group by kind, source, value, outcome
    on conflict do update set n = n + excluded.n, sum = sum + excluded.sum";

/// Makes a window anew from months and days. To be committed with the note of it.
pub(super) fn rebuild(connection: &Connection, rolling: Rolling, last: Day) -> Result<(), Error> {
    connection.execute("delete from cells where grain = ?1", [rolling.grain])?;
    let parts = months_and_days(rolling.closed(last));
    // Every pair has months, also where its days are folded away.
    each_pair(connection, MONTH, |app, dimension| {
        for part in &parts {
            connection.prepare_cached(GATHER)?.execute(named_params! {
                ":window": rolling.grain, ":grain": part.grain, ":app": app, ":dimension": dimension, ":first": part.first,
                ":last": part.last,
            })?;
        }
        Ok(())
    })?;
    note(connection, rolling, last)
}

const DROP_MONTHS: &str = "
    delete from cells where grain = 1 and app = :app and dimension = :dimension and start >= :from";

const GATHER_MONTHS: &str = "
    insert into cells (grain, app, dimension, start, kind, source, value, outcome, n, sum)
    select 1, app, dimension, unixepoch(start * 86400, 'unixepoch', 'start of month') / 86400 as month, kind, source, value, outcome,
        sum(n), sum(sum)
    from cells where grain = 0 and app = :app and dimension = :dimension and start >= :from
    group by month, kind, source, value, outcome";

/// Makes month cells anew from days, as far back as days of single apps are kept.
pub(super) fn rebuild_months(connection: &Connection, apps_since: Day) -> Result<(), Error> {
    let from = |app: Term| if app == NONE { Day::MIN } else { apps_since }.epoch_days();
    for (grain, statement) in [(MONTH, DROP_MONTHS), (DAY, GATHER_MONTHS)] {
        each_pair(connection, grain, |app, dimension| {
            connection.prepare_cached(statement)?.execute(
                named_params! { ":app": app, ":dimension": dimension, ":from": from(app) },
            )?;
            Ok(())
        })?;
    }
    Ok(())
}

const FOLD: &str = "
    delete from cells where grain = 0 and app = :app and dimension = :dimension and start < :before";

/// Deletes day cells of one single app before a day: its months hold them.
pub(super) fn fold_app(connection: &Connection, app: Term, before: Day) -> Result<(), Error> {
    let mut last = (app, NONE, true);
    while let Some((_, dimension)) = next_pair(connection, DAY, last)?.filter(|next| next.0 == app)
    {
        connection.prepare_cached(FOLD)?.execute(
            named_params! { ":app": app, ":dimension": dimension, ":before": before.epoch_days() },
        )?;
        last = (app, dimension, false);
    }
    Ok(())
}

/// The first single app after another that has day cells.
pub(super) fn next_app(connection: &Connection, after: Term) -> Result<Option<Term>, Error> {
    Ok(next_pair(connection, DAY, (after, Term::MAX, false))?.map(|(app, _)| app))
}

/// Calls `each` with every app and dimension that has cells of a grain. They are found by leaps, not by reading all cells.
fn each_pair(
    connection: &Connection,
    grain: i64,
    mut each: impl FnMut(Term, Term) -> Result<(), Error>,
) -> Result<(), Error> {
    let mut last = (NONE, NONE, true);
    while let Some((app, dimension)) = next_pair(connection, grain, last)? {
        each(app, dimension)?;
        last = (app, dimension, false);
    }
    Ok(())
}

const NEXT_PAIR: &str = "
    select app, dimension from cells where grain = ?1 and (app, dimension) > (?2, ?3) order by app, dimension limit 1";

/// The pair of app and dimension after another, or that one itself.
fn next_pair(
    connection: &Connection,
    grain: i64,
    (app, dimension, itself): (Term, Term, bool),
) -> Result<Option<(Term, Term)>, Error> {
    let mut statement = connection.prepare_cached(NEXT_PAIR)?;
    let mut rows =
        statement.query(params![grain, app, i64::from(dimension) - i64::from(itself)])?;
    Ok(match rows.next()? {
        Some(row) => Some((row.get(0)?, row.get(1)?)),
        None => None,
    })
}

fn note(connection: &Connection, rolling: Rolling, last: Day) -> Result<(), Error> {
    connection.prepare_cached("insert into windows (grain, rolled_to) values (?1, ?2) on conflict do update set rolled_to = excluded.rolled_to")?
        .execute(params![rolling.grain, last.epoch_days()])?;
    Ok(())
}
