//! The question about two dimensions at once. Where one is the app, only the apps that are shown are read, and the others together: there may be
//! thousands, each with cells of its own.

use super::asked::{Asked, is_public};
use super::pairs::{Pairs, Together};
use super::period::Period;
use super::select::{Select, Sums, add};
use crate::stats::suppress::{self, Tally};
use crate::stats::{Answer, Cross, Query};
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

impl Select<'_> {
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
