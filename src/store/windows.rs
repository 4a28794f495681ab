//! Rolling windows: sums of the closed days of each standard range, kept in cells of their own. A day that closes is added and the one that
//! fell out is taken away; a window equals the sum of its days at every commit.

use super::Error;
use super::cells::{DAY, MONTH};
use super::packs::{Place, forget_app_days, touch};
use super::parts::months_and_days;
use super::terms::{NONE, Term};
use crate::day::Day;
use crate::stats::{Range, Window};
use rusqlite::{Connection, named_params, params};
use std::collections::{BTreeMap, BTreeSet};

/// The grain of the window that holds every closed day.
const EVERYTHING: i64 = 2;

/// One rolling window.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Rolling {
    /// The grain of its cells; all of them start at 0.
    pub(super) grain: i64,
    /// Its first day against the last closed one; none when it reaches back to the beginning.
    from: Option<i32>,
    /// Its last day against the last closed one.
    to: i32,
    /// Whether it is kept for single apps too. Where it is not, their few day cells are as fast.
    pub(super) has_apps: bool,
}

/// The closed part of a range of so many days: one fewer, as the range has the open day too.
const fn closed_part(days: i32) -> Rolling {
    Rolling { grain: days as i64, from: Some(2 - days), to: 0, has_apps: true }
}

/// The period of the same length before that range.
const fn period_before(days: i32) -> Rolling {
    Rolling { grain: -(days as i64), from: Some(2 - 2 * days), to: 1 - days, has_apps: false }
}

impl Rolling {
    /// All windows.
    pub(super) const ALL: [Self; 9] = [
        closed_part(7),
        closed_part(28),
        closed_part(90),
        closed_part(365),
        period_before(7),
        period_before(28),
        period_before(90),
        period_before(365),
        Self { grain: EVERYTHING, from: None, to: 0, has_apps: true },
    ];

    /// The window of a range; none for a single or a custom one.
    pub(super) fn of(range: Range) -> Option<Self> {
        let grain = match range {
            Range::All => EVERYTHING,
            range => days(range)?,
        };
        Self::with_grain(grain)
    }

    /// The window of the period before a range.
    pub(super) fn before(range: Range) -> Option<Self> {
        Self::with_grain(-days(range)?)
    }

    fn with_grain(grain: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|rolling| rolling.grain == grain)
    }

    /// The days it holds when `last` is the last closed one.
    pub(super) fn days(self, last: Day) -> Window {
        let first = self.from.map_or(Day::MIN, |from| last.plus(from));
        Window { first, last: last.plus(self.to) }
    }
}

fn days(range: Range) -> Option<i64> {
    match range {
        Range::Week => Some(7),
        Range::FourWeeks => Some(28),
        Range::Quarter => Some(90),
        Range::Year => Some(365),
        Range::Today | Range::All | Range::Custom(..) => None,
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

    /// The windows that hold a day already: what is still added to the day is added to them too.
    pub(super) fn holding(&self, day: Day) -> impl Iterator<Item = Rolling> {
        Rolling::ALL.into_iter().filter_map(move |rolling| {
            rolling.days(self.last(rolling)?).contains(day).then_some(rolling)
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

/// Rolls a window from the day before to where `last` is the last closed one: a day joins, and the one that falls out leaves. To be committed with the note of it.
pub(super) fn roll(connection: &Connection, rolling: Rolling, last: Day) -> Result<(), Error> {
    let leaves = rolling.from.map(|from| last.plus(from - 1).epoch_days());
    let joins = last.plus(rolling.to).epoch_days();
    let mut packs = BTreeSet::new();
    each_pair(connection, DAY, rolling.has_apps, |app, dimension| {
        let changed = connection.prepare_cached(ROLL)?.execute(named_params! {
            ":window": rolling.grain, ":app": app, ":dimension": dimension, ":joins": joins, ":leaves": leaves,
        })?;
        if changed > 0 {
            let pair =
                named_params! { ":window": rolling.grain, ":app": app, ":dimension": dimension };
            connection.prepare_cached(DROP_EMPTY)?.execute(pair)?;
            packs.insert(Place::of_window(rolling.grain, app, dimension));
        }
        Ok(())
    })?;
    for place in packs {
        touch(connection, place)?;
    }
    note(connection, rolling, last)
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
    connection.execute("delete from packs where grain = ?1", [rolling.grain])?;
    let parts = months_and_days(rolling.days(last));
    let mut packs = BTreeSet::new();
    // Every pair has months, also where its days are folded away.
    each_pair(connection, MONTH, rolling.has_apps, |app, dimension| {
        for part in &parts {
            connection.prepare_cached(GATHER)?.execute(named_params! {
                ":window": rolling.grain, ":grain": part.grain, ":app": app, ":dimension": dimension, ":first": part.first,
                ":last": part.last,
            })?;
        }
        packs.insert(Place::of_window(rolling.grain, app, dimension));
        Ok(())
    })?;
    for place in packs {
        touch(connection, place)?;
    }
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
        each_pair(connection, grain, true, |app, dimension| {
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
        forget_app_days(connection, (app, dimension), before)?;
        last = (app, dimension, false);
    }
    Ok(())
}

/// The first single app after another that has day cells.
pub(super) fn next_app(connection: &Connection, after: Term) -> Result<Option<Term>, Error> {
    Ok(next_pair(connection, DAY, (after, Term::MAX, false))?.map(|(app, _)| app))
}

/// Calls `each` with every app and dimension that has cells of a grain, or with those of all apps together alone. They are found by leaps, not
/// by reading all cells.
pub(super) fn each_pair(
    connection: &Connection,
    grain: i64,
    has_apps: bool,
    mut each: impl FnMut(Term, Term) -> Result<(), Error>,
) -> Result<(), Error> {
    let mut last = (NONE, NONE, true);
    while let Some((app, dimension)) = next_pair(connection, grain, last)?
        && (has_apps || app == NONE)
    {
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
