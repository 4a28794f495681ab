//! How whole the picture is: what happened to events on their way in, over a range.

use super::readers::Snapshot;
use super::{Error, Store};
use crate::day::Day;
use crate::stats::{Query, Range, Window};
use crate::tally::What;
use rusqlite::params;
use serde::Serialize;
use std::collections::BTreeMap;

/// So many times something happened to something.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Tallied {
    /// What happened, a word of [`crate::tally::What`].
    pub what: String,
    /// To what; empty when there is nothing to name.
    pub name: String,
    /// How many times.
    pub n: u64,
}

/// What happened to events, and how the store stands.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Quality {
    /// The range that was asked for, as it is spoken of.
    pub range: Range,
    /// The days it is about.
    pub window: Window,
    /// What happened, most often first within each word.
    pub tallies: Vec<Tallied>,
    /// Runs that are still held.
    pub rows: u64,
    /// When the oldest of them began, in unix seconds.
    pub oldest_row: Option<i64>,
    /// Jobs that wait to be written.
    pub queue_depth: usize,
    /// When the answer was made, in unix seconds.
    pub as_of: i64,
}

const TALLIES: &str = "
    select what, name, sum(n) from tallies where day between ?1 and ?2 group by what, name";

const DAYS: &str = "
    select day, what, sum(n) from tallies where day between ?1 and ?2 and what in (?3, ?4) group by day, what";

const HELD: &str = "
    select (select coalesce(sum(n), 0) from sealed_runs),
        (select min(first_seen) from (select first_seen from sealed_runs union all select first_seen from journal))";

/// What became of the events of one day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct QualityDay {
    /// The day.
    pub day: Day,
    /// Events that came.
    pub received: u64,
    /// Those of them that were refused.
    pub refused: u64,
}

impl Quality {
    /// How often something happened in all.
    pub fn total(&self, what: What) -> u64 {
        self.tallies.iter().filter(|tally| tally.what == what.name()).map(|tally| tally.n).sum()
    }
}

impl Store {
    /// What happened to events in the range of a question.
    ///
    /// # Errors
    ///
    /// When it is pinned to a day that is not closed, or the database cannot be read.
    pub async fn quality(&self, query: &Query) -> Result<Quality, Error> {
        let (now, queue_depth) = (self.now(), self.queue_depth());
        let query = Query { as_of: query.as_of, ..Query::of(query.range) };
        let closing = self.inner.closing;
        self.ask(move |snapshot| {
            let oldest = snapshot.oldest()?;
            closing.check(&query, oldest, now)?;
            let window = query.window(Day::of_unix_seconds(now), oldest);
            let range = query.range_of(window);
            let tallies = tallies(snapshot, window)?;
            let (sealed, oldest_row): (i64, Option<i64>) = snapshot
                .connection
                .prepare_cached(HELD)?
                .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            let rows = u64::try_from(sealed).unwrap_or(0) + snapshot.live_runs();
            Ok(Quality { range, window, tallies, rows, oldest_row, queue_depth, as_of: now })
        })
        .await
    }
}

impl Store {
    /// How many events came and were refused on each day of a question's range, the first day first, without gaps.
    ///
    /// # Errors
    ///
    /// As [`Store::quality`].
    pub async fn quality_by_day(&self, query: &Query) -> Result<Vec<QualityDay>, Error> {
        let now = self.now();
        let query = Query { as_of: query.as_of, ..Query::of(query.range) };
        let closing = self.inner.closing;
        self.ask(move |snapshot| {
            let oldest = snapshot.oldest()?;
            closing.check(&query, oldest, now)?;
            by_day(snapshot, query.window(Day::of_unix_seconds(now), oldest))
        })
        .await
    }
}

fn by_day(snapshot: &Snapshot<'_>, window: Window) -> Result<Vec<QualityDay>, Error> {
    let (received, refused) = (What::Received.name(), What::Rejected.name());
    let mut days: BTreeMap<Day, QualityDay> =
        window.iter().map(|day| (day, QualityDay { day, received: 0, refused: 0 })).collect();
    let mut add = |day: Day, what: &str, n: u64| {
        if let Some(told) = days.get_mut(&day) {
            told.received += if what == received { n } else { 0 };
            told.refused += if what == refused { n } else { 0 };
        }
    };
    let mut statement = snapshot.connection.prepare_cached(DAYS)?;
    let (first, last) = (window.first.epoch_days(), window.last.epoch_days());
    let mut rows = statement.query(params![first, last, received, refused])?;
    while let Some(row) = rows.next()? {
        let n = u64::try_from(row.get::<_, i64>(2)?).unwrap_or(0);
        add(Day::from_epoch_days(row.get(0)?), &row.get::<_, String>(1)?, n);
    }
    for (day, what, _, n) in snapshot.tallies() {
        add(day, what.name(), n);
    }
    Ok(days.into_values().collect())
}

/// What happened in a window, as its table and the journal know it.
fn tallies(snapshot: &Snapshot<'_>, window: Window) -> Result<Vec<Tallied>, Error> {
    let mut sums: BTreeMap<(String, String), u64> = BTreeMap::new();
    let mut statement = snapshot.connection.prepare_cached(TALLIES)?;
    let mut rows = statement.query(params![window.first.epoch_days(), window.last.epoch_days()])?;
    while let Some(row) = rows.next()? {
        let n = u64::try_from(row.get::<_, i64>(2)?).unwrap_or(0);
        sums.insert((row.get(0)?, row.get(1)?), n);
    }
    for (_, what, name, n) in snapshot.tallies().filter(|tally| window.contains(tally.0)) {
        *sums.entry((what.name().to_owned(), name.to_owned())).or_default() += n;
    }
    let mut tallies: Vec<Tallied> =
        sums.into_iter().map(|((what, name), n)| Tallied { what, name, n }).collect();
    tallies.sort_by(|a, b| (&a.what, b.n, &a.name).cmp(&(&b.what, a.n, &b.name)));
    Ok(tallies)
}
