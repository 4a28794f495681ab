//! Reports of closed periods as they were filed, and what was put right about them later. A filed report is never rewritten: the schema refuses it.
//! What a report says is no business of the store.

use super::{Error, Store};
use rusqlite::{Connection, OptionalExtension, params};

/// A filed report.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Filed {
    /// Its period, such as `2026-W47` or `2026-11`.
    pub period: String,
    /// When it was made, in unix seconds.
    pub made_at: i64,
    /// What it says, as JSON.
    pub facts: String,
    /// What was put right about it, the first one first.
    pub corrections: Vec<Correction>,
}

/// Something that had to be put right about a filed report.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Correction {
    /// When it was written down, in unix seconds.
    pub at: i64,
    /// What is right.
    pub text: String,
}

/// Files a report unless there is one of its period; tells whether it did.
pub(super) fn file(
    connection: &Connection,
    period: &str,
    facts: &str,
    now: i64,
) -> Result<bool, Error> {
    let filed = connection
        .prepare_cached("insert into reports (period, made_at, facts) values (?1, ?2, ?3) on conflict do nothing")?
        .execute(params![period, now, facts])?;
    Ok(filed > 0)
}

/// Writes a correction beside a report; tells whether there is such a report.
pub(super) fn correct(
    connection: &Connection,
    period: &str,
    text: &str,
    now: i64,
) -> Result<bool, Error> {
    let corrected = connection
        .prepare_cached(
            "insert or ignore into corrections (period, at, text) select period, ?2, ?3 from reports where period = ?1",
        )?
        .execute(params![period, now, text])?;
    Ok(corrected > 0)
}

const ALL: &str = "select period, made_at from reports order by period";
const ONE: &str = "select made_at, facts from reports where period = ?1";
const CORRECTIONS: &str = "select at, text from corrections where period = ?1 order by at, text";
const LAST_CORRECTION: &str = "select max(at) from corrections";

impl Store {
    /// The periods of all filed reports, and when each was made, in unix seconds.
    ///
    /// # Errors
    ///
    /// When the database cannot be read.
    pub async fn filed_reports(&self) -> Result<Vec<(String, i64)>, Error> {
        self.ask(|snapshot| {
            let mut statement = snapshot.connection.prepare_cached(ALL)?;
            let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
        .await
    }

    /// The filed report of a period.
    ///
    /// # Errors
    ///
    /// When the database cannot be read.
    pub async fn filed_report(&self, period: &str) -> Result<Option<Filed>, Error> {
        let period = period.to_owned();
        self.ask(move |snapshot| {
            let found = snapshot
                .connection
                .prepare_cached(ONE)?
                .query_row([&period], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()?;
            let Some((made_at, facts)) = found else { return Ok(None) };
            let mut statement = snapshot.connection.prepare_cached(CORRECTIONS)?;
            let correction =
                |row: &rusqlite::Row<'_>| Ok(Correction { at: row.get(0)?, text: row.get(1)? });
            let rows = statement.query_map([&period], correction)?;
            let corrections = rows.collect::<Result<_, _>>()?;
            Ok(Some(Filed { period, made_at, facts, corrections }))
        })
        .await
    }

    /// When a filed report was last corrected, in unix seconds.
    ///
    /// # Errors
    ///
    /// When the database cannot be read.
    pub async fn last_correction(&self) -> Result<Option<i64>, Error> {
        self.ask(|snapshot| {
            Ok(snapshot
                .connection
                .prepare_cached(LAST_CORRECTION)?
                .query_row([], |row| row.get(0))?)
        })
        .await
    }
}
