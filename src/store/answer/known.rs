//! Questions about single values rather than numbers: since when they are seen, how they are called, and the texts of failures.

use super::asked::is_public;
use super::select::{Keep, stored_name};
use crate::day::Day;
use crate::stats::suppress;
use crate::stats::{Filter, LIMIT_MAX, Seen, Template};
use crate::store::readers::Snapshot;
use crate::store::terms::Term;
use crate::store::{Error, Store, seen};
use rusqlite::OptionalExtension;
use rustc_hash::FxHashMap;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

impl Store {
    /// Since when values of a dimension are seen, and until when: `app`, `error`, `category` or a field of the catalog. Only of values that
    /// may be told, which were in as many runs, ever, as a cell must count; so this is also how to ask which apps there are. One value is a
    /// seek, all are read in one go.
    ///
    /// # Errors
    ///
    /// [`Error::NoSuchDimension`] when nothing is counted under that name; any other when the database cannot be read.
    pub async fn seen(
        &self,
        dimension: &str,
        values: Filter,
    ) -> Result<BTreeMap<String, Seen>, Error> {
        let (dimension, inner) = (dimension.to_owned(), Arc::clone(&self.inner));
        self.ask(move |snapshot| {
            let known = known(snapshot, &dimension, &values)?;
            let told = known.into_iter().map(|(text, seen)| (text, runs(seen), days(seen)));
            Ok(suppress::tellable(told, inner.min_cell))
        })
        .await
    }

    /// Values of a dimension whose names hold a text, in small or capital letters: the text itself first, then those that begin with it, then
    /// the others, each most runs first. Only those that may be told.
    ///
    /// # Errors
    ///
    /// [`Error::NoSuchDimension`] when nothing is counted under that name; any other when the database cannot be read.
    pub async fn find(
        &self,
        dimension: &str,
        text: &str,
        limit: usize,
    ) -> Result<Vec<String>, Error> {
        let (dimension, inner) = (dimension.to_owned(), Arc::clone(&self.inner));
        let text = text.to_lowercase();
        self.ask(move |snapshot| {
            let known = known(snapshot, &dimension, &Filter::default())?;
            let found = known.into_iter().filter_map(|(name, seen)| {
                let place = name.to_lowercase().find(&text)?;
                let rank = (place > 0, name.len() > text.len(), Reverse(runs(seen)));
                Some((name, runs(seen), rank))
            });
            let mut found: Vec<_> = suppress::tellable(found, inner.min_cell).into_iter().collect();
            found.sort_by_key(|(_, rank)| *rank);
            Ok(found.into_iter().take(limit.min(LIMIT_MAX)).map(|(name, _)| name).collect())
        })
        .await
    }

    /// The texts behind fingerprints of failures, as far as they may be told: once as many runs showed one as a cell must count. Of the first
    /// 1,000 fingerprints.
    ///
    /// # Errors
    ///
    /// When the database cannot be read.
    pub async fn templates(
        &self,
        fingerprints: &[String],
    ) -> Result<BTreeMap<String, Template>, Error> {
        let asked = fingerprints.iter().take(LIMIT_MAX).cloned().collect();
        let (values, inner) = (Filter { values: asked, exclude: false }, Arc::clone(&self.inner));
        self.ask(move |snapshot| {
            if values.is_all() {
                return Ok(BTreeMap::new());
            }
            let sql = "select template from templates where fingerprint = ?1";
            let mut statement = snapshot.connection.prepare_cached(sql)?;
            let mut found = Vec::new();
            for (fingerprint, seen) in known(snapshot, "error", &values)? {
                let text = statement.query_row([&fingerprint], |row| row.get(0)).optional()?;
                if let Some(template) = text {
                    let Seen { first_day, last_day } = days(seen);
                    let template = Template { template, first_day, last_day };
                    found.push((fingerprint, runs(seen), template));
                }
            }
            Ok(suppress::tellable(found, inner.min_cell))
        })
        .await
    }
}

fn runs(seen: seen::Seen) -> u64 {
    u64::try_from(seen.n).unwrap_or(0)
}

fn days(seen: seen::Seen) -> Seen {
    let day = Day::from_epoch_days;
    Seen { first_day: day(seen.first), last_day: day(seen.last) }
}

/// What is known of the values of a dimension, sealed and live.
fn known(
    snapshot: &Snapshot<'_>,
    dimension: &str,
    values: &Filter,
) -> Result<Vec<(String, seen::Seen)>, Error> {
    is_public(dimension)?;
    let terms = snapshot.terms();
    let keep = Keep::of(values, dimension, terms);
    let term = terms.find("", stored_name(dimension)).ok_or(Error::NoSuchDimension)?;
    let mut known: FxHashMap<i64, seen::Seen> = FxHashMap::default();
    let wanted = if let Keep::Only(values) = &keep { Some(values.as_slice()) } else { None };
    seen::read(snapshot.connection, term, wanted, |value, seen| {
        known.insert(value, seen);
    })?;
    for (key, cell) in snapshot.live(term) {
        let seen = known.entry(key.value);
        seen.and_modify(|seen| seen.add(key.start, cell.n))
            .or_insert_with(|| seen::Seen::on(key.start, cell.n));
    }
    let text = |value: i64| Some(terms.text(Term::try_from(value).ok()?).to_string());
    let kept = known.into_iter().filter(|(value, _)| keep.allows(*value));
    Ok(kept.filter_map(|(value, seen)| Some((text(value)?, seen))).collect())
}
