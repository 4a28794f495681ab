//! The questions that pages and documents ask, and their answers from cells: sealed and live merged in one place. What may be told of them is
//! decided in `stats::suppress`.

mod asked;
mod came;
mod cross;
mod cube;
mod known;
mod listed;
mod pairs;
mod period;
mod pieces;
mod select;
mod sides;
mod trends;

use super::readers::Snapshot;
use super::{Error, Store};
use crate::outcome::Outcome;
use crate::stats::suppress::{self, Course, Tally};
use crate::stats::{Answer, Distribution, Query, Range, Ranking, Series, Summary, Totals};
use asked::Asked;
use pairs::Together;
use period::{Moment, Period};
use select::start;
use std::collections::BTreeMap;
use std::sync::Arc;

impl Store {
    /// The totals of a range, beside those of the one it is compared with.
    ///
    /// # Errors
    ///
    /// When a dimension is not counted, or the database cannot be read.
    pub async fn totals(&self, query: Query) -> Result<Answer<Totals>, Error> {
        self.question(query, |asked| {
            let (now, before) = asked.periods(asked.cells(None))?;
            let total = |period: &Period| -> Result<Tally, Error> {
                let tallies = asked.tallies(|select| select.runs_by(period, |_| ()))?;
                Ok(tallies.get(&()).copied().unwrap_or_default())
            };
            let apps = if asked.query.picks_runs() { None } else { Some(asked.apps(&now)?) };
            let past = before.as_ref().map(total).transpose()?;
            let found = suppress::totals(&asked.query, total(&now)?, past, apps, asked.min_cell);
            Ok(asked.answer(&now, before.as_ref(), found))
        })
        .await
    }

    /// Runs over time, beside those of the range it is compared with.
    ///
    /// # Errors
    ///
    /// When a dimension is not counted, or the database cannot be read.
    pub async fn series(&self, query: Query) -> Result<Answer<Series>, Error> {
        self.question(query, |asked| {
            let (now, before) = asked.periods(asked.cells(None))?;
            let (now, finest) = now.fine(asked.query.grain);
            let before = before.map(|before| before.fine(asked.query.grain));
            let finest = before.as_ref().map_or(finest, |(_, other)| finest.max(*other));
            let course = |period: &Period| -> Result<Course, Error> {
                let days = asked.tallies(|select| select.runs_by(period, start))?;
                Ok(Course { window: period.window, tallies: days.into_iter().collect() })
            };
            let past = before.as_ref().map(|(period, _)| course(period)).transpose()?;
            let today = asked.moment.today;
            let series = suppress::series(
                &asked.query,
                finest,
                &course(&now)?,
                past.as_ref(),
                today,
                asked.min_cell,
            );
            Ok(asked.answer(&now, before.as_ref().map(|(period, _)| period), series))
        })
        .await
    }

    /// Runs by the values of a dimension: `app`, `kind`, `source`, a field of the catalog, or a pair of them such as `os_type/os_version`.
    ///
    /// # Errors
    ///
    /// [`Error::NoSuchDimension`] when nothing is counted under that name, [`Error::NotKept`] when it is not kept together with the dimension
    /// that is filtered; any other when the database cannot be read.
    pub async fn ranking(&self, dimension: &str, query: Query) -> Result<Answer<Ranking>, Error> {
        let dimension = dimension.to_owned();
        self.question(query, move |asked| {
            let together = asked.together(&dimension)?;
            let (now, before) = asked.periods(asked.cells(together.as_ref()))?;
            let rows = |period: &Period| -> Result<BTreeMap<String, Tally>, Error> {
                let tallies = asked.tallies(|select| {
                    select.runs_by_value(&dimension, together.as_ref(), period, |value, _| value)
                })?;
                Ok(tallies
                    .into_iter()
                    .filter_map(|(value, tally)| Some((asked.text(value)?, tally)))
                    .collect())
            };
            let told = |rows, past| {
                suppress::ranking(&dimension, &asked.query, rows, past, asked.min_cell)
            };
            let rows_now = rows(&now)?;
            let past = match &before {
                // Apps have no windows of the days before, so only those that are shown are read there.
                Some(before) if together.as_ref().is_some_and(Together::is_by_app) => {
                    let shown = told(rows_now.clone(), None).rows;
                    Some(asked.shown_before(shown.iter().map(|row| row.value.as_str()), before)?)
                }
                before => before.as_ref().map(rows).transpose()?,
            };
            Ok(asked.answer(&now, before.as_ref(), told(rows_now, past)))
        })
        .await
    }

    /// How a measure is spread, over all runs or those of one outcome.
    ///
    /// # Errors
    ///
    /// [`Error::NoSuchDimension`] when nothing is measured under that name, [`Error::NotKept`] under a filter by a dimension, by which measures
    /// are not kept; any other when the database cannot be read.
    pub async fn distribution(
        &self,
        measure: &str,
        outcome: Option<Outcome>,
        query: Query,
    ) -> Result<Answer<Distribution>, Error> {
        let measure = measure.to_owned();
        self.question(query, move |asked| {
            asked.is_measured(&measure)?;
            let now = asked.moment.now(asked.snapshot, &asked.query, asked.cells(None))?;
            let mut spread = asked.spread(&asked.query, &measure, outcome, &now)?;
            spread.whole = if asked.query.is_filtered() {
                let whole = asked.spread(&asked.query.unfiltered(), &measure, outcome, &now)?;
                whole.buckets.values().sum()
            } else {
                spread.buckets.values().sum()
            };
            let found = suppress::distribution(&measure, &spread, asked.min_cell);
            Ok(asked.answer(&now, None, found))
        })
        .await
    }

    /// The totals of a range, beside those of the period before it.
    ///
    /// # Errors
    ///
    /// When the database cannot be read.
    pub async fn summary(&self, range: Range) -> Result<Summary, Error> {
        Ok(Summary::from(&self.totals(Query::of(range)).await?))
    }

    /// Whether the database holds invented data.
    ///
    /// # Errors
    ///
    /// When the database cannot be read.
    pub async fn has_demo_data(&self) -> Result<bool, Error> {
        self.ask(|snapshot| Ok(super::writer::fact(snapshot.connection, "demo")?.is_some())).await
    }

    async fn question<T: Send + 'static>(
        &self,
        query: Query,
        answer: impl FnOnce(Asked<'_>) -> Result<Answer<T>, Error> + Send + 'static,
    ) -> Result<Answer<T>, Error> {
        self.question_then(query, answer, |answer| answer).await
    }

    /// The same, and then makes something of the answer that needs no database.
    async fn question_then<T, U: Send + 'static>(
        &self,
        query: Query,
        answer: impl FnOnce(Asked<'_>) -> Result<Answer<T>, Error> + Send + 'static,
        then: impl FnOnce(Answer<T>) -> U + Send + 'static,
    ) -> Result<U, Error> {
        let (now, inner) = (self.now(), Arc::clone(&self.inner));
        let question = move |snapshot: &Snapshot<'_>| {
            let moment = Moment::of(snapshot, now)?;
            inner.closing.check(&query, moment.oldest, now)?;
            let (menu, min_cell) = (&inner.menu, inner.min_cell);
            // What is pinned was true when its last day closed, and says so: the same question is the same document.
            let now = query.as_of.map_or(now, |pinned| inner.closing.of(pinned));
            let min_cell_of_rows = min_cell;
            let asked = Asked { snapshot, query, moment, menu, min_cell, min_cell_of_rows, now };
            answer(asked.guarded()?)
        };
        self.ask_then(question, then).await
    }
}
