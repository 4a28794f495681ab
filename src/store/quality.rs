//! How whole the picture is: what happened to events on their way in, over a range.

use super::{Error, Store};
use crate::day::Day;
use crate::stats::{Range, Window};
use rusqlite::params;
use serde::Serialize;

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
    /// The range that was asked for.
    pub range: Range,
    /// The days it is about.
    pub window: Window,
    /// What happened, most often first within each word.
    pub tallies: Vec<Tallied>,
    /// Runs still held as rows.
    pub rows: u64,
    /// When the oldest of them began, in unix seconds.
    pub oldest_row: Option<i64>,
    /// Jobs that wait to be written.
    pub queue_depth: usize,
    /// When the answer was made, in unix seconds.
    pub as_of: i64,
}

const TALLIES: &str = "
    select what, name, sum(n) from tallies where day between ?1 and ?2 group by what, name order by what, sum(n) desc, name";

impl Quality {
    /// How often something happened in all.
    pub fn total(&self, what: crate::tally::What) -> u64 {
        self.tallies.iter().filter(|tally| tally.what == what.name()).map(|tally| tally.n).sum()
    }
}

impl Store {
    /// What happened to events in a range.
    ///
    /// # Errors
    ///
    /// When the database cannot be read.
    pub async fn quality(&self, range: Range) -> Result<Quality, Error> {
        let (now, queue_depth) = (self.now(), self.queue_depth());
        self.ask(move |snapshot| {
            let window = range.window(Day::of_unix_seconds(now), snapshot.oldest()?);
            let mut statement = snapshot.connection.prepare_cached(TALLIES)?;
            let rows = statement.query_map(
                params![window.first.epoch_days(), window.last.epoch_days()],
                |row| {
                    Ok(Tallied {
                        what: row.get(0)?,
                        name: row.get(1)?,
                        n: u64::try_from(row.get::<_, i64>(2)?).unwrap_or(0),
                    })
                },
            )?;
            let tallies = rows.collect::<Result<Vec<_>, _>>()?;
            let (rows, oldest_row): (i64, Option<i64>) = snapshot
                .connection
                .prepare_cached("select count(*), min(first_seen) from runs")?
                .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok(Quality {
                range,
                window,
                tallies,
                rows: u64::try_from(rows).unwrap_or(0),
                oldest_row,
                queue_depth,
                as_of: now,
            })
        })
        .await
    }
}
