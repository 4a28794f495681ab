//! Joint cells in memory, as numbers of values: read from rows or from what is kept of whole weeks, and put together so that they may be told.

use crate::outcome::Outcome;
use crate::stats::suppress::cube::{self, AXES_MAX, CODES_MAX, Left};
use crate::store::cells::JointKey;
use crate::store::terms::{NONE, Term};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cmp::Reverse;

/// Apps that are told by themselves at most, and values of any other dimension; the others are told together.
const APPS_MAX: usize = 500;
const VALUES_MAX: usize = 100;
/// Where week and app stand among the dimensions: what tells most of a run is given up first.
pub(in crate::store) const WEEK: usize = 0;
const APP: usize = 1;
const OUTCOMES: usize = Outcome::ALL.len();

/// Where a value stands among those of its dimension, from 1 on; 0 where none is told.
pub(super) type Place = u16;

/// The values of one dimension, in the order of their coming.
#[derive(Default)]
pub(super) struct Values {
    places: FxHashMap<Term, Place>,
    pub(super) terms: Vec<(Term, i64)>,
    /// Values that were too many for a code of their own when some of these cells were put together: they never get one.
    pub(super) past: FxHashSet<Term>,
    /// What came last: cells come in an order in which most of them share a value with the one before.
    last: Option<(Term, Place)>,
}

impl Values {
    /// The place of a value, which it takes now if it has none.
    pub(super) fn place(&mut self, term: Term) -> Place {
        if let Some((_, place)) = self.last.filter(|(last, _)| *last == term) {
            return place;
        }
        let next = Place::try_from(self.terms.len() + 1).unwrap_or(0);
        let place = *self.places.entry(term).or_insert(next);
        if place == next && next > 0 {
            self.terms.push((term, 0));
        }
        self.last = Some((term, place));
        place
    }

    fn count(&mut self, place: Place, n: i64) {
        let of_place = usize::from(place).checked_sub(1).and_then(|at| self.terms.get_mut(at));
        if let Some((_, runs)) = of_place {
            *runs += n;
        }
    }

    /// The values that have a code of their own, in order, and the code of each place.
    fn coded(&self, axis: usize) -> (Vec<Term>, Vec<u16>) {
        let mut own: Vec<(usize, Term, i64)> = (1..)
            .zip(&self.terms)
            .filter(|(_, (term, _))| !self.past.contains(term))
            .map(|(place, (term, runs))| (place, *term, *runs))
            .collect();
        // Weeks stand by date.
        own.sort_by_key(|(_, term, n)| (Reverse(if axis == WEEK { 0 } else { *n }), *term));
        own.truncate(if axis == APP { APPS_MAX } else { VALUES_MAX }.min(CODES_MAX));
        let mut codes = vec![0; self.terms.len() + 1];
        for (code, (place, ..)) in (1..).zip(&own) {
            if let Some(slot) = codes.get_mut(*place) {
                *slot = code;
            }
        }
        (own.into_iter().map(|(_, term, _)| term).collect(), codes)
    }
}

/// Runs that share all values.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Row {
    pub(super) places: [Place; AXES_MAX],
    pub(super) runs: [u32; OUTCOMES],
}

/// Cells with codes for their values, and what the codes stand for.
pub(in crate::store) struct Coded {
    /// The values of each dimension; code 1 stands for the first of them.
    pub(in crate::store) terms: Vec<Vec<Term>>,
    /// The cells.
    pub(in crate::store) cells: Vec<cube::Cell>,
    /// What was left of those that were put together before.
    pub(in crate::store) left: Vec<Left>,
    /// The fewest runs that one of them holds.
    pub(in crate::store) floor: u64,
}

/// What was read.
#[derive(Default)]
pub(in crate::store) struct Table {
    pub(super) values: [Values; AXES_MAX],
    pub(super) rows: Vec<Row>,
    /// Runs of all apps together, less those of each.
    rest: FxHashMap<[Place; AXES_MAX], [i64; OUTCOMES]>,
    /// What was left of cells that were put together before, with places for codes.
    pub(super) left: Vec<Left>,
    pub(super) floor: u64,
}

impl Table {
    /// Adds the runs of a joint cell, of a single app or of all together.
    pub(in crate::store) fn put(&mut self, key: &JointKey, n: i64) {
        let row = self.row(key, n);
        self.count(row, key.app == NONE);
    }

    /// Adds the runs of a joint cell as they are.
    pub(super) fn add(&mut self, key: &JointKey, n: i64) {
        let row = self.row(key, n);
        self.push(row);
    }

    fn row(&mut self, key: &JointKey, n: i64) -> Row {
        // In the order in which dimensions are given up; of the explore dimensions the catalog names the weightiest first.
        let [d1, d2, d3, d4, d5, d6] = key.values;
        let week = Term::try_from(key.week).unwrap_or(NONE);
        let terms = [week, key.app, d6, d5, d4, d3, d2, d1, key.source, key.kind];
        let mut row = Row::default();
        for ((place, values), term) in row.places.iter_mut().zip(&mut self.values).zip(terms) {
            *place = values.place(term);
        }
        if let Some(runs) = row.runs.get_mut(key.outcome.index()) {
            *runs = u32::try_from(n).unwrap_or(u32::MAX);
        }
        row
    }

    /// Adds runs of a single app, or takes note of those of all together.
    pub(super) fn count(&mut self, row: Row, is_of_all: bool) {
        let mut of_all = row.places;
        of_all[APP] = 0;
        let rest = self.rest.entry(of_all).or_default();
        let sign = if is_of_all { 1 } else { -1 };
        for (rest, n) in rest.iter_mut().zip(row.runs) {
            *rest += sign * i64::from(n);
        }
        if !is_of_all {
            self.push(row);
        }
    }

    /// Adds the runs without an app: those of all together, less those of each.
    pub(in crate::store) fn close(&mut self) {
        let rest = std::mem::take(&mut self.rest);
        for (mut places, left) in rest.into_iter().filter(|(_, left)| left.iter().any(|n| *n > 0)) {
            places[APP] = self.values[APP].place(NONE);
            self.push(Row { places, runs: left.map(|n| u32::try_from(n).unwrap_or(0)) });
        }
    }

    /// Adds runs that share all values.
    pub(super) fn push(&mut self, row: Row) {
        let n = row.runs.iter().map(|n| i64::from(*n)).sum();
        for (values, place) in self.values.iter_mut().zip(row.places) {
            values.count(place, n);
        }
        match self.rows.last_mut().filter(|last| last.places == row.places) {
            Some(last) => {
                for (sum, n) in last.runs.iter_mut().zip(row.runs) {
                    *sum = sum.saturating_add(n);
                }
            }
            None => self.rows.push(row),
        }
    }

    /// Gives the cells codes, to be put together, and forgets the cells.
    pub(in crate::store) fn coded(&mut self) -> Coded {
        let (terms, codes): (Vec<_>, Vec<_>) =
            self.values.iter().enumerate().map(|(axis, values)| values.coded(axis)).unzip();
        let code = |axis: usize, place: Place| {
            codes.get(axis).and_then(|codes| codes.get(usize::from(place))).copied().unwrap_or(0)
        };
        let cells = std::mem::take(&mut self.rows).into_iter().map(|row| {
            let of_row = row.places.iter().enumerate().map(|(axis, place)| code(axis, *place));
            cube::Cell::with_all(of_row, row.runs)
        });
        let left = self.left.iter().map(|left| {
            let ([a, b], [x, y]) = (left.axes, left.codes);
            Left { codes: [code(a, x), code(b, y)], ..*left }
        });
        Coded { cells: cells.collect(), left: left.collect(), terms, floor: self.floor }
    }
}
