//! What came in: span by span, app by app, and by the values of one dimension. The apps with most runs are read one by one, the others together.

use super::asked::Asked;
use super::pairs::Together;
use super::period::{Cells, Period};
use super::select::{Select, Sums, counts};
use crate::day::Day;
use crate::outcome::Outcome;
use crate::stats::suppress::{self, Came3};
use crate::stats::{Activity, Answer, Filter, Grain, Kept, Query, Window};
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
            let apps = asked.largest_apps(&now)?;
            let (now, finest) = now.fine(grain);
            let grain = grain.max(finest);
            let cells = asked.came(&dimension, apps, &now, grain)?;
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

    /// The question about all apps and values: among those is decided what may be told.
    fn plain(&self) -> Query {
        Query { app: Filter::default(), dimension: None, ..self.query.clone() }
    }

    fn came(
        &self,
        dimension: &str,
        apps: Vec<Term>,
        now: &Period,
        grain: Grain,
    ) -> Result<Came3, Error> {
        let plain = self.plain();
        let stretches: Vec<(Term, i64)> =
            std::iter::once(NONE).chain(apps).map(|app| (app, 1)).collect();
        let read = |query: &Query| -> Result<FxHashMap<Key, Sums>, Error> {
            let select = Select::new(self.snapshot, query);
            let mut sums = Grouped::default();
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
                sums.add((start, key.app, value), key.outcome, cell.n);
            })?;
            Ok(rest_alone(sums.finish()))
        };
        let part = read(&plain)?;
        let whole = if plain.is_filtered() { Some(read(&plain.unfiltered())?) } else { None };
        Ok(self.named(whole.as_ref().unwrap_or(&part), &part))
    }

    /// The cells with places for their names.
    fn named(&self, whole: &FxHashMap<Key, Sums>, part: &FxHashMap<Key, Sums>) -> Came3 {
        let apps = self.names(whole.keys().map(|(_, app, _)| i64::from(*app)));
        let values = self.names(whole.keys().map(|(.., value)| *value));
        let place =
            |key: &Key| Some((key.0, *apps.1.get(&i64::from(key.1))?, *values.1.get(&key.2)?));
        let mut placed: Vec<_> = whole.keys().filter_map(|key| Some((place(key)?, key))).collect();
        placed.sort_unstable();
        let tally = |key: &Key| {
            let of = |sums: &FxHashMap<Key, Sums>| sums.get(key).copied().unwrap_or_default();
            suppress::Tally { part: counts(of(part)), whole: counts(of(whole)) }
        };
        let cells = placed.into_iter().map(|(place, key)| (place, tally(key))).collect();
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
    fn largest_apps(&self, now: &Period) -> Result<Vec<Term>, Error> {
        let plain = self.plain();
        let select = Select::new(self.snapshot, &plain);
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

/// Sums by key of cells that come in runs of one key: only the first of a run is looked for.
#[derive(Default)]
struct Grouped {
    sums: FxHashMap<Key, Sums>,
    last: Option<(Key, Sums)>,
}

impl Grouped {
    fn add(&mut self, key: Key, outcome: Outcome, n: i64) {
        if self.last.is_none_or(|(last, _)| last != key) {
            self.flush();
            self.last = Some((key, Sums::default()));
        }
        if let Some((_, sums)) = &mut self.last
            && let Some(sum) = sums.get_mut(outcome.index())
        {
            *sum += n;
        }
    }

    fn flush(&mut self) {
        if let Some((key, last)) = self.last.take() {
            let sums = self.sums.entry(key).or_default();
            sums.iter_mut().zip(last).for_each(|(sum, n)| *sum += n);
        }
    }

    fn finish(mut self) -> FxHashMap<Key, Sums> {
        self.flush();
        self.sums
    }
}

/// Takes what the single apps have from what all have together.
fn rest_alone(mut sums: FxHashMap<Key, Sums>) -> FxHashMap<Key, Sums> {
    let mut taken: FxHashMap<(Day, i64), Sums> = FxHashMap::default();
    for ((day, _, value), own) in sums.iter().filter(|((_, app, _), _)| *app != NONE) {
        let of_apps = taken.entry((*day, *value)).or_default();
        of_apps.iter_mut().zip(own).for_each(|(sum, n)| *sum += n);
    }
    for ((day, value), of_apps) in taken {
        let rest = sums.entry((day, NONE, value)).or_default();
        rest.iter_mut().zip(of_apps).for_each(|(rest, n)| *rest -= n);
    }
    sums
}
