//! The shelf: finds a report where it is filed, files those that are due, and makes one of a period that still goes on for whoever asks.

use super::facts::{Facts, Volume};
use super::making::Maker;
use super::period::{Length, Period};
use super::volume::Calendar;
use crate::catalog::Catalog;
use crate::day::Day;
use crate::stats::{Compare, Query, Range, Window};
use crate::store::{Correction, Error, Store};
use std::collections::BTreeMap;

/// A report, and how it stands.
#[derive(Clone, PartialEq, Debug)]
pub struct Report {
    /// What it says.
    pub facts: Facts,
    /// Whether it can change.
    pub state: State,
}

/// Whether a report can change.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum State {
    /// Its period goes on, or ended a moment ago: these are the numbers so far.
    Open {
        /// When it was made, in unix seconds.
        as_of: i64,
    },
    /// It is filed, and stays as it is.
    Filed {
        /// When it was made, in unix seconds.
        made_at: i64,
        /// What was put right about it since.
        corrections: Vec<Correction>,
    },
}

impl Report {
    /// When it was made, in unix seconds.
    pub fn made_at(&self) -> i64 {
        match self.state {
            State::Open { as_of } => as_of,
            State::Filed { made_at, .. } => made_at,
        }
    }

    /// When anything about it changed last, in unix seconds.
    pub fn updated_at(&self) -> i64 {
        let corrected = self.corrections().iter().map(|correction| correction.at).max();
        corrected.map_or(self.made_at(), |at| at.max(self.made_at()))
    }

    /// What was put right about it.
    pub fn corrections(&self) -> &[Correction] {
        match &self.state {
            State::Open { .. } => &[],
            State::Filed { corrections, .. } => corrections,
        }
    }

    /// Whether it is filed.
    pub fn is_filed(&self) -> bool {
        matches!(self.state, State::Filed { .. })
    }
}

/// A report in a list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Listed {
    /// Its period.
    pub period: Period,
    /// When it was filed, in unix seconds; `None` while it can change.
    pub made_at: Option<i64>,
}

/// The report of a period. One that is due is filed on this occasion; `None` where nothing of the period was counted.
///
/// # Errors
///
/// When the store cannot be read, or a report that is due cannot be written.
pub async fn find(
    store: &Store,
    catalog: &Catalog,
    period: Period,
) -> Result<Option<Report>, Error> {
    if let Some(report) = filed(store, period).await? {
        return Ok(Some(report));
    }
    let now = store.now();
    let Some(facts) = Maker::new(store, catalog).await?.facts(period).await? else {
        return Ok(None);
    };
    if is_due(period, now) {
        file(store, &facts).await?;
        // Somebody else may have filed it a moment before: what is filed counts.
        return filed(store, period).await;
    }
    let as_of = now - now.rem_euclid(60);
    Ok(Some(Report { facts, state: State::Open { as_of } }))
}

/// How much there was in some periods until now; of those of which nothing was counted nothing.
///
/// # Errors
///
/// When the store cannot be read.
pub async fn so_far(
    store: &Store,
    periods: impl IntoIterator<Item = Period>,
) -> Result<Vec<(Period, Volume)>, Error> {
    let calendar = Calendar::read(store).await?;
    let mut volumes = Vec::new();
    for period in periods {
        if let Some(days) = calendar.days(period) {
            volumes.push((period, calendar.volume(days).await?));
        }
    }
    Ok(volumes)
}

/// Files all reports that are due, those of the oldest periods first; tells how many there were.
///
/// # Errors
///
/// When the store cannot be read or written. What was filed until then stays.
pub async fn catch_up(store: &Store, catalog: &Catalog) -> Result<usize, Error> {
    let due: Vec<Period> = listed(store)
        .await?
        .into_iter()
        .filter(|listed| listed.made_at.is_none() && is_due(listed.period, store.now()))
        .map(|listed| listed.period)
        .rev()
        .collect();
    if due.is_empty() {
        return Ok(0);
    }
    let mut maker = Maker::new(store, catalog).await?;
    let mut made = 0;
    for period in due {
        if let Some(facts) = maker.facts(period).await? {
            file(store, &facts).await?;
            made += 1;
        }
    }
    Ok(made)
}

/// All periods of which anything was counted, the latest first, weeks before months; with those that are filed though nothing is left of their days.
///
/// # Errors
///
/// When the store cannot be read.
pub async fn listed(store: &Store) -> Result<Vec<Listed>, Error> {
    let whole = Query { compare: Compare::None, ..Query::of(Range::All) };
    let (totals, filed) = tokio::try_join!(store.totals(whole), store.filed_reports())?;
    let filed: BTreeMap<Period, i64> =
        filed.into_iter().filter_map(|(name, at)| Some((name.parse().ok()?, at))).collect();
    let has_runs = totals.found.now.is_some_and(|now| now.runs > 0);
    let mut listed: BTreeMap<Period, Option<i64>> =
        filed.iter().map(|(period, at)| (*period, Some(*at))).collect();
    if has_runs {
        for period in periods(totals.window) {
            listed.entry(period).or_insert(None);
        }
    }
    let mut listed: Vec<Listed> =
        listed.into_iter().map(|(period, made_at)| Listed { period, made_at }).collect();
    listed.sort_by_key(|listed| {
        (listed.period.length() == Length::Month, std::cmp::Reverse(listed.period.window().first))
    });
    Ok(listed)
}

/// The periods that hold some of these days.
fn periods(window: Window) -> Vec<Period> {
    let mut periods = Vec::new();
    for length in Length::ALL {
        let mut period = length.holding(window.first);
        while period.window().first <= window.last {
            periods.push(period);
            period = period.after();
        }
    }
    periods
}

/// Whether nothing can change the numbers of a period any more.
fn is_due(period: Period, now: i64) -> bool {
    period.final_on() <= Day::of_unix_seconds(now)
}

async fn filed(store: &Store, period: Period) -> Result<Option<Report>, Error> {
    let Some(filed) = store.filed_report(&period.to_string()).await? else { return Ok(None) };
    let facts = serde_json::from_str(&filed.facts).map_err(|_| Error::Damaged)?;
    let state = State::Filed { made_at: filed.made_at, corrections: filed.corrections };
    Ok(Some(Report { facts, state }))
}

async fn file(store: &Store, facts: &Facts) -> Result<(), Error> {
    let text = serde_json::to_string(facts).map_err(|_| Error::Damaged)?;
    store.file_report(&facts.period.to_string(), text).await?;
    Ok(())
}
