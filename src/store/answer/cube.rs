//! The question about all explore dimensions at once: the joint cells of whole weeks, with app, kind and source.

use super::asked::Asked;
use super::period::Cells;
use crate::day::Day;
use crate::outcome::Outcome;
use crate::stats::suppress::cube::{self, AXES_MAX, CODES_MAX};
use crate::stats::{Answer, Cube, Query, Range};
use crate::store::cells::JointKey;
use crate::store::plan::EXPLORE_MAX;
use crate::store::terms::{NONE, Term};
use crate::store::{Error, Store};
use rustc_hash::FxHashMap;
use std::cmp::Reverse;

/// Cells of a cube at most: what fits a document of 300 KB, and a frame of the browser's time.
const CELLS_MAX: usize = 50_000;
/// Apps that are told by themselves at most, and values of any other dimension; the others are told together.
const APPS_MAX: usize = 500;
const VALUES_MAX: usize = 100;
/// Where week and app stand among the dimensions: what tells most of a run is given up first.
const WEEK: usize = 0;
const APP: usize = 1;

impl Store {
    /// All that is counted together, in the whole weeks of a range: by week, app, kind, source and the catalog's explore dimensions.
    ///
    /// # Errors
    ///
    /// When the database cannot be read.
    pub async fn cube(&self, range: Range) -> Result<Answer<Cube>, Error> {
        self.question(Query::of(range), |asked| {
            let now = asked.moment.now(asked.snapshot, &asked.query, Cells::Joint)?;
            let weeks: Vec<Day> = now.weeks().collect();
            let mut table = Table::default();
            asked.snapshot.joints(&weeks, |key, n| table.put(key, n))?;
            table.close();
            let found = asked.cube(&table);
            Ok(asked.answer(&now, None, found))
        })
        .await
    }
}

/// The values of one dimension, in the order of their coming.
#[derive(Default)]
struct Values {
    places: FxHashMap<Term, u16>,
    terms: Vec<(Term, i64)>,
}

impl Values {
    fn place(&mut self, term: Term, n: i64) -> u16 {
        let next = u16::try_from(self.terms.len()).unwrap_or(u16::MAX);
        let place = *self.places.entry(term).or_insert(next);
        match self.terms.get_mut(usize::from(place)) {
            Some((_, runs)) => *runs += n,
            None => self.terms.push((term, n)),
        }
        place
    }

    /// The values that have a code of their own, in order, and the code of each place.
    fn coded(&self, axis: usize) -> (Vec<Term>, Vec<u16>) {
        let mut places: Vec<usize> = (0..self.terms.len()).collect();
        places.sort_by_key(|place| {
            let (term, runs) = self.terms.get(*place).copied().unwrap_or_default();
            // Weeks stand by date.
            if axis == WEEK { (Reverse(0), term) } else { (Reverse(runs), term) }
        });
        places.truncate(if axis == APP { APPS_MAX } else { VALUES_MAX }.min(CODES_MAX));
        let mut codes = vec![0; self.terms.len()];
        for (code, place) in (1..).zip(&places) {
            if let Some(slot) = codes.get_mut(*place) {
                *slot = code;
            }
        }
        let terms = places.iter().filter_map(|place| Some(self.terms.get(*place)?.0));
        (terms.collect(), codes)
    }
}

/// What was read.
#[derive(Default)]
struct Table {
    values: [Values; AXES_MAX],
    rows: Vec<([u16; AXES_MAX], Outcome, i64)>,
    /// Runs of all apps together, as they were read.
    together: Vec<(JointKey, i64)>,
    all: i64,
    of_apps: i64,
}

impl Table {
    fn put(&mut self, key: &JointKey, n: i64) {
        if key.app == NONE {
            self.all += n;
            self.together.push((*key, n));
        } else {
            self.of_apps += n;
            self.add(key, n);
        }
    }

    fn add(&mut self, key: &JointKey, n: i64) {
        // In the order in which dimensions are given up; of the explore dimensions the catalog names the weightiest first.
        let [d1, d2, d3, d4, d5, d6] = key.values;
        let week = Term::try_from(key.week).unwrap_or(NONE);
        let terms = [week, key.app, d6, d5, d4, d3, d2, d1, key.source, key.kind];
        let mut row = [0; AXES_MAX];
        for ((place, values), term) in row.iter_mut().zip(&mut self.values).zip(terms) {
            *place = values.place(term, n);
        }
        self.rows.push((row, key.outcome, n));
    }

    /// Adds the runs without an app: those of all, less those of each.
    fn close(&mut self) {
        if self.all == self.of_apps {
            return;
        }
        let mut rest: FxHashMap<JointKey, i64> = FxHashMap::default();
        for (key, n) in std::mem::take(&mut self.together) {
            *rest.entry(key).or_default() += n;
        }
        for (row, outcome, n) in &self.rows {
            let term = |axis: usize| {
                let place = usize::from(row.get(axis).copied().unwrap_or(0));
                let values = self.values.get(axis)?;
                Some(values.terms.get(place)?.0)
            };
            let at = |axis| term(axis).unwrap_or(NONE);
            let key = JointKey {
                week: i32::try_from(at(WEEK)).unwrap_or(0),
                app: NONE,
                kind: at(9),
                source: at(8),
                values: [at(7), at(6), at(5), at(4), at(3), at(2)],
                outcome: *outcome,
            };
            *rest.entry(key).or_default() -= n;
        }
        for (key, n) in rest.into_iter().filter(|(_, n)| *n > 0) {
            self.add(&key, n);
        }
    }
}

impl Asked<'_> {
    fn cube(&self, table: &Table) -> Cube {
        let mut names: Vec<&str> = vec!["week", "app"];
        let explore = self.menu.explore.iter().take(EXPLORE_MAX).map(String::as_str);
        let unused = std::iter::repeat_n("", EXPLORE_MAX.saturating_sub(self.menu.explore.len()));
        names.extend(explore.chain(unused).rev());
        names.extend(["source", "kind"]);
        let (mut axes, mut codes) = (Vec::new(), Vec::new());
        for (place, values) in table.values.iter().enumerate() {
            let (terms, of_place) = values.coded(place);
            let text = |term: &Term| match (*term, place) {
                (NONE, _) => None,
                (week, WEEK) => {
                    Some(Day::from_epoch_days(i32::try_from(week).unwrap_or(0)).to_string())
                }
                (term, _) => Some(self.snapshot.terms().text(term).to_string()),
            };
            let name = names.get(place).copied().unwrap_or_default();
            axes.push((name.to_owned(), terms.iter().map(text).collect()));
            codes.push(of_place);
        }
        let cells = table.rows.iter().map(|(row, outcome, n)| {
            let of_row = codes.iter().zip(row);
            let of_row =
                of_row.map(|(codes, place)| codes.get(usize::from(*place)).copied().unwrap_or(0));
            cube::Cell::new(of_row, *outcome, u32::try_from(*n).unwrap_or(u32::MAX))
        });
        let mut found = cube::cube(axes, cells.collect(), self.min_cell, CELLS_MAX);
        found.axes.retain(|axis| !axis.name.is_empty() && axis.values.iter().any(Option::is_some));
        // People read the other way round: what is kept longest says most at once. Only apps, which are what it is about, come sooner.
        found.axes.reverse();
        let app = found.axes.iter().position(|axis| axis.name == "app");
        let after =
            found.axes.iter().take_while(|axis| ["kind", "source"].contains(&axis.name.as_str()));
        let after = after.count();
        if let Some(app) = app.filter(|app| *app > after) {
            let of_apps = found.axes.remove(app);
            found.axes.insert(after, of_apps);
        }
        found
    }
}
