//! A question at one moment: what its filters pick, beside what there is without them.

use super::pairs::Together;
use super::period::{Cells, Moment, Period};
use super::select::{Select, Sums, counts};
use crate::outcome::Outcome;
use crate::stats::suppress::{Spread, Tally};
use crate::stats::{Answer, Menu, Query};
use crate::store::Error;
use crate::store::plan::measure_dimension;
use crate::store::readers::Snapshot;
use crate::store::terms::{NONE, Term};
use rustc_hash::FxHashMap;
use std::hash::Hash;

/// A question at one moment.
pub(super) struct Asked<'a> {
    pub(super) snapshot: &'a Snapshot<'a>,
    pub(super) query: Query,
    pub(super) moment: Moment,
    pub(super) menu: &'a Menu,
    /// The least runs that are told of what the filters pick.
    pub(super) min_cell: u64,
    /// The least runs that are told of rows among which the filters pick afterwards.
    pub(super) min_cell_of_rows: u64,
    pub(super) now: i64,
}

/// Refuses names that only the store uses: the values under them are no words.
pub(super) fn is_public(dimension: &str) -> Result<(), Error> {
    if dimension.starts_with(['~', '@']) { Err(Error::NoSuchDimension) } else { Ok(()) }
}

impl Asked<'_> {
    pub(super) fn answer<T>(&self, now: &Period, before: Option<&Period>, found: T) -> Answer<T> {
        Answer {
            query: self.query.clone(),
            window: now.window,
            before: before.map(|before| before.window),
            kept: now.kept,
            // To the minute: what says the same is the same document.
            as_of: self.now - self.now.rem_euclid(60),
            found,
        }
    }

    /// Where a dimension is kept together with the filtered one; none when no other one is filtered.
    pub(super) fn together(&self, dimension: &str) -> Result<Option<Together>, Error> {
        is_public(dimension)?;
        match &self.query.dimension {
            Some((filtered, _)) if filtered != dimension => {
                Together::find(filtered, dimension, self.menu).map(Some)
            }
            _ => Ok(None),
        }
    }

    /// Refuses a filter by a dimension, by which measures are not kept.
    pub(super) fn is_measured(&self, measure: &str) -> Result<(), Error> {
        let Some((filtered, _)) = &self.query.dimension else { return Ok(()) };
        let kept = ["kind", "source", "app"].map(str::to_owned).to_vec();
        Err(Error::NotKept { a: measure.to_owned(), b: filtered.clone(), kept })
    }

    pub(super) fn cells(&self, together: Option<&Together>) -> Cells {
        let by_app = if self.query.app.is_all() { Cells::Fleet } else { Cells::Apps };
        together.map_or(by_app, |together| together.cells().max(by_app))
    }

    pub(super) fn periods(&self, cells: Cells) -> Result<(Period, Option<Period>), Error> {
        let now = self.moment.now(self.snapshot, &self.query, cells)?;
        let before = self.moment.before(self.snapshot, &self.query, &now, cells)?;
        Ok((now, before))
    }

    /// What the filters pick, beside what there is without them.
    pub(super) fn tallies<K: Eq + Hash>(
        &self,
        read: impl Fn(&Select<'_>) -> Result<FxHashMap<K, Sums>, Error>,
    ) -> Result<FxHashMap<K, Tally>, Error> {
        let part = read(&Select::new(self.snapshot, &self.query))?;
        let mut tallies: FxHashMap<K, Tally> = FxHashMap::default();
        if !self.query.is_filtered() {
            let tally = |sums| Tally { part: counts(sums), whole: counts(sums) };
            return Ok(part.into_iter().map(|(key, sums)| (key, tally(sums))).collect());
        }
        for (key, sums) in read(&Select::new(self.snapshot, &self.query.unfiltered()))? {
            tallies.entry(key).or_default().whole = counts(sums);
        }
        for (key, sums) in part {
            tallies.entry(key).or_default().part = counts(sums);
        }
        Ok(tallies)
    }

    /// Apps with at least one run.
    pub(super) fn apps(&self, period: &Period) -> Result<u64, Error> {
        let select = Select::new(self.snapshot, &self.query);
        let mut apps: FxHashMap<i64, i64> = FxHashMap::default();
        match select
            .each("app", None, period, |key, cell| *apps.entry(key.value).or_default() += cell.n)
        {
            Ok(()) | Err(Error::NoSuchDimension) => {}
            Err(error) => return Err(error),
        }
        Ok(apps.values().filter(|n| **n > 0).count() as u64)
    }

    pub(super) fn spread(
        &self,
        query: &Query,
        measure: &str,
        outcome: Option<Outcome>,
        period: &Period,
    ) -> Result<Spread, Error> {
        let mut buckets: FxHashMap<i64, i64> = FxHashMap::default();
        let mut spread = Spread::default();
        let select = Select::new(self.snapshot, query);
        select.each(&measure_dimension(measure), None, period, |key, cell| {
            if outcome.is_none_or(|outcome| outcome == key.outcome) {
                *buckets.entry(key.value).or_default() += cell.n;
                spread.sum += cell.sum;
            }
        })?;
        let filled =
            buckets.into_iter().filter_map(|(bucket, n)| Some((bucket, u64::try_from(n).ok()?)));
        spread.buckets = filled.filter(|(_, n)| *n > 0).collect();
        Ok(spread)
    }

    /// The text of a value; none for runs that did not tell.
    pub(super) fn text(&self, value: i64) -> Option<String> {
        let term = Term::try_from(value).ok().filter(|term| *term != NONE)?;
        Some(self.snapshot.terms().text(term).to_string())
    }
}
