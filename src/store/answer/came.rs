//! What came in: span by span, app by app, and by the values of one dimension. The apps with most runs are read one by one, the others together.

use super::asked::Asked;
use super::pairs::Together;
use super::period::{Cells, Period};
use super::select::{Select, Sums, counts};
use crate::day::Day;
use crate::outcome::Outcome;
use crate::stats::suppress::{self, Came3, Tally};
use crate::stats::{Activity, Answer, Filter, Grain, Kept, Query, Window};
use crate::store::cells::CellKey;
use crate::store::terms::{NONE, Term};
use crate::store::{Error, Store};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cmp::Reverse;
use std::sync::Arc;

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
                suppress::activity(&dimension, &cells, (now.window, grain), asked.min_cell_of_rows);
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
        let stretches: Vec<(Term, i64)> =
            std::iter::once(NONE).chain(apps).map(|app| (app, 1)).collect();
        let (apps, app_places) = self.names(stretches.iter().map(|(app, _)| i64::from(*app)));
        let (plain, all) = (self.plain(), self.query.unfiltered());
        let (part, whole) = (Select::new(self.snapshot, &plain), Select::new(self.snapshot, &all));
        let term = match dimension {
            "kind" | "source" => NONE,
            name => whole.dimension(name)?,
        };
        let mut gathered = Gathered::new((now.window, grain), app_places);
        whole.each_term(term, None, &stretches, now, |key, cell| {
            let value = match dimension {
                "kind" => i64::from(key.kind),
                "source" => i64::from(key.source),
                _ => key.value,
            };
            let is_part = part.allows(key.kind, key.source);
            gathered.add(key, value, (cell.n, is_part));
        })?;
        let found: FxHashSet<i64> =
            gathered.groups.iter().flatten().map(|(value, _)| *value).collect();
        let (values, places) = self.names(found.into_iter());
        let cells = gathered.cells(apps.len(), &places);
        Ok(Came3 { days: gathered.spans, apps, values, cells })
    }

    /// The names of some values, in order, and where that of each stands.
    fn names(&self, values: impl Iterator<Item = i64>) -> (Vec<Arc<str>>, FxHashMap<i64, usize>) {
        let mut named: Vec<(String, i64)> =
            values.map(|value| (self.text(value).unwrap_or_default(), value)).collect();
        named.sort_unstable();
        let places = (0..).zip(&named).map(|(place, (_, value))| (*value, place)).collect();
        (named.into_iter().map(|(name, _)| name.into()).collect(), places)
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

/// Runs while they are summed: those that the filters pick, and all.
#[derive(Clone, Copy, Default)]
struct Both {
    part: Sums,
    whole: Sums,
}

impl Both {
    fn add(&mut self, outcome: Outcome, (n, is_part): (i64, bool)) {
        let part = if is_part { n } else { 0 };
        for (sums, n) in [(&mut self.part, part), (&mut self.whole, n)] {
            if let Some(sum) = sums.get_mut(outcome.index()) {
                *sum += n;
            }
        }
    }

    fn subtract(&mut self, other: &Self) {
        for (sums, others) in [(&mut self.part, other.part), (&mut self.whole, other.whole)] {
            sums.iter_mut().zip(others).for_each(|(sum, n)| *sum -= n);
        }
    }

    fn tally(&self) -> Tally {
        Tally { part: counts(self.part), whole: counts(self.whole) }
    }
}

/// Runs by value, in order.
type Group = Vec<(i64, Both)>;

/// Runs by span, app and value.
struct Gathered {
    grain: Grain,
    /// The first days of the spans, in order.
    spans: Vec<Day>,
    /// Where each app stands among all of them; all apps together stand first.
    apps: FxHashMap<i64, usize>,
    /// One for each app in the first span, then one for each in the next, and so on.
    groups: Vec<Group>,
    /// The start and app of the cell that came last, its group, and its place in it: cells come group by group, most of them in order.
    last: Option<((i32, Term), usize, usize)>,
}

impl Gathered {
    fn new((window, grain): (Window, Grain), apps: FxHashMap<i64, usize>) -> Self {
        let next = |day: &Day| Some(grain.next_start(*day));
        let spans = std::iter::successors(Some(grain.start(window.first)), next);
        let spans: Vec<Day> = spans.take_while(|day| *day <= window.last).collect();
        let groups = vec![Group::new(); spans.len() * apps.len()];
        Self { grain, spans, apps, groups, last: None }
    }

    fn add(&mut self, key: &CellKey, value: i64, runs: (i64, bool)) {
        let of = (key.start, key.app);
        let last = self.last.filter(|(last, ..)| *last == of);
        let found = last.map(|(_, group, place)| (group, place));
        let Some((at, place)) = found.or_else(|| Some((self.group(of)?, 0))) else { return };
        let Some(group) = self.groups.get_mut(at) else { return };
        let is_here = |place: &usize| group.get(*place).is_some_and(|(here, _)| *here == value);
        let place = [place, place + 1].into_iter().find(is_here).unwrap_or_else(|| {
            group.binary_search_by_key(&value, |(here, _)| *here).unwrap_or_else(|place| {
                group.insert(place, (value, Both::default()));
                place
            })
        });
        if let Some((_, both)) = group.get_mut(place) {
            both.add(key.outcome, runs);
        }
        self.last = Some((of, at, place));
    }

    /// Where the runs of an app on a day are gathered.
    fn group(&self, (start, app): (i32, Term)) -> Option<usize> {
        let start = self.grain.start(Day::from_epoch_days(start));
        let span = self.spans.binary_search(&start).ok()?;
        Some(span * self.apps.len() + self.apps.get(&i64::from(app))?)
    }

    /// The cells in order: of each span what the apps have that were not read one by one, then each of the others.
    fn cells(&mut self, apps: usize, values: &FxHashMap<i64, usize>) -> Vec<([usize; 3], Tally)> {
        let mut cells = Vec::with_capacity(self.groups.iter().map(Vec::len).sum());
        for (span, groups) in self.groups.chunks_mut(apps).enumerate() {
            rest_alone(groups);
            for (app, group) in groups.iter().enumerate() {
                let first = cells.len();
                let placed = group.iter().filter_map(|(value, both)| {
                    Some(([span, app, *values.get(value)?], both.tally()))
                });
                cells.extend(placed);
                if let Some(of_group) = cells.get_mut(first..) {
                    of_group.sort_unstable_by_key(|(place, _)| *place);
                }
            }
        }
        cells
    }
}

/// Takes what the single apps of a span have from what all have together, which stands first.
fn rest_alone(groups: &mut [Group]) {
    let Some((rest, single)) = groups.split_first_mut() else { return };
    for (value, both) in single.iter().flatten() {
        if let Ok(place) = rest.binary_search_by_key(value, |(value, _)| *value)
            && let Some((_, rest)) = rest.get_mut(place)
        {
            rest.subtract(both);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    const MONDAY: i32 = 20_003;
    const VALUES: [i64; 3] = [-1, 4, 9];

    proptest! {
        #[test]
        fn cells_in_any_order_are_summed_by_span_and_what_is_left_of_all_is_the_rest(
            cells in prop::collection::vec((0..21_i32, 1..4_u32, 0..VALUES.len(), 0..Outcome::ALL.len(), 1..9_i64, any::<bool>()), 0..60),
        ) {
            let first = Day::from_epoch_days(MONDAY);
            let window = Window { first, last: first.plus(20) };
            // App 3 is not read one by one.
            let apps: FxHashMap<i64, usize> = [(0, 0), (1, 1), (2, 2)].into_iter().collect();
            let places: FxHashMap<i64, usize> = VALUES.into_iter().zip([2, 0, 1]).collect();
            let mut gathered = Gathered::new((window, Grain::Week), apps);
            let mut sums: BTreeMap<[usize; 3], Tally> = BTreeMap::new();
            for (day, app, value, outcome, n, is_part) in cells {
                let (value, outcome) = (VALUES[value], Outcome::ALL[outcome]);
                let key = |app| CellKey { app, dimension: 7, start: MONDAY + day, kind: 0, source: 0, value, outcome };
                gathered.add(&key(NONE), value, (n, is_part));
                let app = if app < 3 { app } else { NONE };
                if app != NONE {
                    gathered.add(&key(app), value, (n, is_part));
                }
                let week = usize::try_from(day / 7).unwrap();
                let tally = sums.entry([week, app as usize, places[&value]]).or_default();
                let n = n.cast_unsigned();
                tally.whole.add(outcome, n);
                tally.part.add(outcome, if is_part { n } else { 0 });
            }
            let spans = [0, 7, 14].map(|days| first.plus(days));
            prop_assert_eq!(&gathered.spans, &spans);
            let mut found = gathered.cells(3, &places);
            prop_assert!(found.is_sorted_by_key(|(place, _)| *place));
            found.retain(|(_, tally)| !tally.whole.is_empty());
            prop_assert_eq!(found, sums.into_iter().collect::<Vec<_>>());
        }
    }
}
