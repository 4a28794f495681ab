//! What came in: span by span, app by app, and by the values of one dimension. The apps with most runs are read one by one, the others together.

use super::asked::Asked;
use super::pairs::Together;
use super::period::{Cells, Period};
use super::select::{Select, Sums, add, counts};
use crate::day::Day;
use crate::stats::suppress::{self, Came3};
use crate::stats::{Activity, Answer, Grain, Kept, Query, Window};
use crate::store::terms::{NONE, Term};
use crate::store::{Error, Store};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cmp::Reverse;

/// Apps that are read one by one at most.
const APPS_MAX: usize = 100;

/// Days of which each is told by itself at most, and days of which each week is: nobody looks through more rows than that makes.
const DAYS_MAX: i32 = 31;
const WEEKS_MAX: i32 = 7 * 13 + 1;

/// The finest span of rows about some days.
fn finest(window: Window) -> Grain {
    let days = window.last.since(window.first) + 1;
    if days <= DAYS_MAX {
        Grain::Day
    } else if days <= WEEKS_MAX {
        Grain::Week
    } else {
        Grain::Month
    }
}

/// The first day of a span, an app, and a value.
type Key = (Day, Term, i64);

impl Store {
    /// What came in, as rows by span, app and value: by day up to a month, by week up to a quarter, by month beyond, or coarser where asked for. A filter by app or by the dimension itself picks rows; what is told of them is decided before.
    ///
    /// # Errors
    ///
    /// [`Error::NoSuchDimension`] when nothing is counted under that name, [`Error::NotKept`] under a filter by another dimension; any other when
    /// the database cannot be read.
    pub async fn activity(&self, dimension: &str, query: Query) -> Result<Answer<Activity>, Error> {
        let dimension = dimension.to_owned();
        self.question(query, move |asked| {
            asked.is_alone(&dimension)?;
            let now = asked.moment.now(asked.snapshot, &asked.query, Cells::Apps)?;
            let finest = if now.kept == Kept::Months { Grain::Month } else { finest(now.window) };
            let grain = asked.query.grain.max(finest);
            let (now, finest) = now.fine(grain);
            let grain = grain.max(finest);
            let cells = asked.came(&dimension, &now, grain)?;
            let mut found =
                suppress::activity(&dimension, &cells, (now.window, grain), asked.min_cell);
            let app = &asked.query.app;
            found.rows.retain(|row| app.keeps(&row.app));
            if let Some((_, filter)) = &asked.query.dimension {
                found
                    .rows
                    .retain(|row| row.value.as_deref().is_some_and(|value| filter.keeps(value)));
            }
            Ok(asked.answer(&now, None, found))
        })
        .await
    }
}

impl Asked<'_> {
    /// Refuses a filter by another dimension: three are not kept together.
    fn is_alone(&self, dimension: &str) -> Result<(), Error> {
        super::asked::is_public(dimension)?;
        Together::find("app", dimension, self.menu)?;
        match &self.query.dimension {
            Some((filtered, _)) if filtered != dimension => {
                let kept = ["kind", "source", "app"].map(str::to_owned).to_vec();
                Err(Error::NotKept { a: dimension.to_owned(), b: filtered.clone(), kept })
            }
            _ => Ok(()),
        }
    }

    fn came(&self, dimension: &str, now: &Period, grain: Grain) -> Result<Came3, Error> {
        // What may be told is decided among all apps and values.
        let plain =
            Query { app: crate::stats::Filter::default(), dimension: None, ..self.query.clone() };
        let apps = self.largest_apps(&plain, now)?;
        let stretches: Vec<(Term, i64)> =
            std::iter::once(NONE).chain(apps).map(|app| (app, 1)).collect();
        let read = |query: &Query| -> Result<FxHashMap<Key, Sums>, Error> {
            let select = Select::new(self.snapshot, query);
            let mut sums: FxHashMap<Key, Sums> = FxHashMap::default();
            let term = match dimension {
                "kind" | "source" => NONE,
                name => select.dimension(name)?,
            };
            select.each_term(term, None, &stretches, now, |key, cell| {
                let value = match dimension {
                    "kind" => i64::from(key.kind),
                    "source" => i64::from(key.source),
                    _ => key.value,
                };
                let start = grain.start(Day::from_epoch_days(key.start));
                add(&mut sums, (start, key.app, value), key, cell.n);
            })?;
            Ok(rest_alone(sums))
        };
        let part = read(&plain)?;
        let whole = if plain.is_filtered() { Some(read(&plain.unfiltered())?) } else { None };
        Ok(self.named(whole.as_ref().unwrap_or(&part), &part))
    }

    /// The cells with places for their names.
    fn named(&self, whole: &FxHashMap<Key, Sums>, part: &FxHashMap<Key, Sums>) -> Came3 {
        let apps = self.names(whole.keys().map(|(_, app, _)| i64::from(*app)));
        let values = self.names(whole.keys().map(|(.., value)| *value));
        let mut cells: Vec<_> = whole
            .iter()
            .filter_map(|(key, sums)| {
                let place = (key.0, *apps.1.get(&i64::from(key.1))?, *values.1.get(&key.2)?);
                let own = part.get(key).copied().unwrap_or_default();
                Some((place, suppress::Tally { part: counts(own), whole: counts(*sums) }))
            })
            .collect();
        cells.sort_unstable_by_key(|(place, _)| *place);
        Came3 { apps: apps.0, values: values.0, cells }
    }

    /// The names of some values, in order, and where that of each stands.
    fn names(&self, values: impl Iterator<Item = i64>) -> (Vec<String>, FxHashMap<i64, usize>) {
        let values: FxHashSet<i64> = values.collect();
        let mut named: Vec<(String, i64)> =
            values.into_iter().map(|value| (self.text(value).unwrap_or_default(), value)).collect();
        named.sort_unstable();
        let places = (0..).zip(&named).map(|(place, (_, value))| (*value, place)).collect();
        (named.into_iter().map(|(name, _)| name).collect(), places)
    }

    /// The apps with most runs, and those that are asked for.
    fn largest_apps(&self, plain: &Query, now: &Period) -> Result<Vec<Term>, Error> {
        let select = Select::new(self.snapshot, plain);
        let sums = match select.runs_by_value("app", None, now, |app, _| app) {
            Err(Error::NoSuchDimension) => return Ok(Vec::new()),
            sums => sums?,
        };
        let own = Select::new(self.snapshot, &self.query);
        let mut apps: Vec<(bool, i64, Term)> = sums
            .into_iter()
            .filter(|(app, _)| *app != i64::from(NONE))
            .filter_map(|(app, sums)| {
                let wanted = !self.query.app.is_all() && own.apps.allows(app);
                Some((wanted, sums.iter().sum(), Term::try_from(app).ok()?))
            })
            .collect();
        apps.sort_unstable_by_key(|(wanted, runs, app)| (Reverse(*wanted), Reverse(*runs), *app));
        apps.truncate(APPS_MAX);
        let mut apps: Vec<Term> = apps.into_iter().map(|(_, _, app)| app).collect();
        // In the order of the table.
        apps.sort_unstable();
        Ok(apps)
    }
}

/// Takes what the single apps have from what all have together.
fn rest_alone(mut sums: FxHashMap<Key, Sums>) -> FxHashMap<Key, Sums> {
    let single: Vec<(Key, Sums)> = sums
        .iter()
        .filter(|((_, app, _), _)| *app != NONE)
        .map(|(key, sums)| (*key, *sums))
        .collect();
    for ((day, _, value), own) in single {
        let rest = sums.entry((day, NONE, value)).or_default();
        for (rest, own) in rest.iter_mut().zip(own) {
            *rest -= own;
        }
    }
    sums
}
