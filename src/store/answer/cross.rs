//! The question about two dimensions at once. Where one is the app, only the apps that are shown are read, and the others together: there may be
//! thousands, each with cells of its own.

use super::asked::{Asked, is_public};
use super::pairs::{Pairs, Together};
use super::period::Period;
use super::select::{Keep, Select, Sums, add, stored_name};
use crate::stats::suppress::{self, Tally};
use crate::stats::{Answer, Cross, Query};
use crate::store::cells::CellKey;
use crate::store::terms::{NONE, Term};
use crate::store::{Error, Store};
use rustc_hash::FxHashMap;
use std::cmp::Reverse;
use std::collections::BTreeMap;

impl Store {
    /// Two dimensions against each other. With the app as the first, its rows are the apps with most runs, whatever the second tells of them.
    ///
    /// # Errors
    ///
    /// [`Error::NoSuchDimension`] when nothing is counted under a name, [`Error::NotKept`] when the two, or a filter by a third, are not kept
    /// together; any other when the database cannot be read.
    pub async fn cross(&self, a: &str, b: &str, query: Query) -> Result<Answer<Cross>, Error> {
        let (a, b) = (a.to_owned(), b.to_owned());
        self.question(query, move |asked| {
            is_public(&a)?;
            is_public(&b)?;
            let together = Together::find(&a, &b, asked.menu)?;
            asked.is_of_two(&a, &b)?;
            let cells = asked.cells(Some(&together));
            let now = asked.moment.now(asked.snapshot, &asked.query, cells)?;
            let tallies = match (&together, &asked.query.dimension) {
                (Together::Apps(other), None) => asked.shown_apps(other, &now)?,
                _ => asked.all_pairs(&together, (&a, &b), &now)?,
            };
            let (mut cells, mut rest) = (BTreeMap::new(), BTreeMap::new());
            for ((x, y), tally) in tallies {
                let Some(column) = asked.text(y) else { continue };
                match asked.text(x) {
                    Some(row) => drop(cells.insert((row, column), tally)),
                    None => drop(rest.insert(column, tally)),
                }
            }
            let (rows_max, min_cell) = (asked.query.rows_max(), asked.min_cell);
            let found = suppress::cross((&a, &b), &cells, &rest, rows_max, min_cell);
            Ok(asked.answer(&now, None, found))
        })
        .await
    }
}

/// What is counted under two values; under none as the first, what is counted of all that are not shown.
type Table = FxHashMap<(i64, i64), Tally>;

impl Asked<'_> {
    /// Refuses a filter by a third dimension.
    fn is_of_two(&self, a: &str, b: &str) -> Result<(), Error> {
        let filtered = self.query.dimension.as_ref().map(|(name, _)| name);
        let third = filtered.filter(|name| *name != a && *name != b);
        third.map_or(Ok(()), |third| {
            let kept = vec![a.to_owned(), b.to_owned()];
            Err(Error::NotKept { a: format!("{a}/{b}"), b: third.clone(), kept })
        })
    }

    fn all_pairs(
        &self,
        together: &Together,
        names: (&str, &str),
        now: &Period,
    ) -> Result<Table, Error> {
        self.tallies(|select| {
            let mut pairs = select.pairs(together, names, now)?;
            pairs.retain(|(x, y), _| {
                let allows = select
                    .values
                    .as_ref()
                    .is_none_or(|(name, keep)| keep.allows(if *name == names.0 { *x } else { *y }));
                *x != i64::from(NONE) && allows
            });
            Ok(pairs)
        })
    }

    /// The apps with most runs against another dimension, and all others together.
    fn shown_apps(&self, other: &str, now: &Period) -> Result<Table, Error> {
        let select = Select::new(self.snapshot, &self.query);
        let apps = select.runs_by_value("app", None, now, |app, _| app)?;
        let mut apps: Vec<(i64, Term)> = apps
            .into_iter()
            .filter_map(|(app, sums)| Some((sums.iter().sum(), Term::try_from(app).ok()?)))
            .collect();
        apps.sort_unstable_by_key(|(runs, app)| (Reverse(*runs), *app));
        apps.truncate(self.query.rows_max());
        let mut stretches: Vec<(Term, i64)> = apps.into_iter().map(|(_, app)| (app, 1)).collect();
        // In the order of the table.
        stretches.sort_unstable();
        self.tallies(|select| select.apps_and_rest(other, &stretches, now))
    }
}

impl Asked<'_> {
    /// Some apps under a filter by a dimension, and under no name all others together.
    pub(super) fn shown_before<'a>(
        &self,
        apps: impl Iterator<Item = &'a str>,
        before: &Period,
    ) -> Result<BTreeMap<String, Tally>, Error> {
        let terms = self.snapshot.terms();
        let mut stretches: Vec<(Term, i64)> =
            apps.filter_map(|app| Some((terms.find(stored_name("app"), app)?, 1))).collect();
        stretches.sort_unstable();
        let tallies = self.tallies(|select| select.filtered_apps(&stretches, before))?;
        let named = tallies.into_iter();
        Ok(named.map(|(app, tally)| (self.text(app).unwrap_or_default(), tally)).collect())
    }
}

impl Select<'_> {
    fn filtered_apps(
        &self,
        apps: &[(Term, i64)],
        period: &Period,
    ) -> Result<FxHashMap<i64, Sums>, Error> {
        let rest = i64::from(NONE);
        let mut sums = FxHashMap::default();
        let Some((name, Keep::Only(values) | Keep::Except(values))) = &self.values else {
            // Without a filter apps are counted one by one among all.
            let shown = |app| apps.iter().any(|(shown, _)| i64::from(*shown) == app);
            let by = |app, _| if shown(app) { app } else { rest };
            return self.runs_by_value("app", None, period, by);
        };
        for ((), all) in self.runs_by(period, |_| ())? {
            sums.insert(rest, all);
        }
        let mut move_to_app = |key: &CellKey, n| {
            add(&mut sums, i64::from(key.app), key, n);
            add(&mut sums, rest, key, -n);
        };
        let dimension = self.dimension(name)?;
        let listed = if matches!(self.values, Some((_, Keep::Only(_)))) { 1 } else { -1 };
        if listed < 0 {
            self.each_term(NONE, None, apps, period, |key, cell| move_to_app(key, cell.n))?;
        }
        self.each_term(dimension, Some(values), apps, period, |key, cell| {
            move_to_app(key, listed * cell.n);
        })?;
        Ok(sums)
    }

    fn apps_and_rest(
        &self,
        other: &str,
        apps: &[(Term, i64)],
        now: &Period,
    ) -> Result<Pairs, Error> {
        let rest = i64::from(NONE);
        let mut pairs: FxHashMap<(i64, i64), Sums> =
            self.runs_by_value(other, None, now, |value, _| (rest, value))?;
        self.each_term(self.dimension(other)?, None, apps, now, |key, cell| {
            add(&mut pairs, (i64::from(key.app), key.value), key, cell.n);
            add(&mut pairs, (rest, key.value), key, -cell.n);
        })?;
        Ok(pairs)
    }
}
