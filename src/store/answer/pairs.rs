//! Two dimensions at once: kind and source stand in every cell's key, apps have stretches of their own, the catalog's pairs are counted day by
//! day, and the explore dimensions together week by week. Nothing else is kept together.

use super::period::{Cells, Period};
use super::select::{Keep, Select, Sums, add};
use crate::outcome::Outcome;
use crate::stats::Menu;
use crate::store::Error;
use crate::store::cells::{Cell, CellKey};
use crate::store::terms::{NONE, Term};
use rustc_hash::FxHashMap;
use std::hash::Hash;

/// Runs by two values.
pub(super) type Pairs = FxHashMap<(i64, i64), Sums>;

/// Where two dimensions are kept together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Together {
    /// One of them is in the key of every cell of the other, here the second.
    InKey(InKey, Option<String>),
    /// One is the app, each with cells of the other.
    Apps(String),
    /// Counted under one name.
    Counted(String),
    /// In joint cells, at these places.
    Joint(usize, usize),
    /// The same, with the two the other way round.
    Turned(Box<Together>),
}

/// What stands in the key of every cell.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum InKey {
    /// The kind.
    Kind,
    /// The source.
    Source,
}

impl InKey {
    fn of(dimension: &str) -> Option<Self> {
        match dimension {
            "kind" => Some(Self::Kind),
            "source" => Some(Self::Source),
            _ => None,
        }
    }

    fn value(self, key: &CellKey) -> i64 {
        i64::from(match self {
            Self::Kind => key.kind,
            Self::Source => key.source,
        })
    }
}

impl Together {
    /// Where two dimensions are kept together.
    ///
    /// # Errors
    ///
    /// [`Error::NotKept`] when they are not, with what is kept with the first.
    pub(super) fn find(a: &str, b: &str, menu: &Menu) -> Result<Self, Error> {
        let straight = |a, b| Self::straight(a, b, menu);
        let turned = || straight(b, a).map(|found| Self::Turned(Box::new(found)));
        straight(a, b).or_else(turned).ok_or_else(|| {
            let always = ["kind", "source", "app"].map(str::to_owned);
            let kept =
                always.into_iter().chain(menu.kept_with(a)).filter(|name| name != a).collect();
            Error::NotKept { a: a.to_owned(), b: b.to_owned(), kept }
        })
    }

    fn straight(a: &str, b: &str, menu: &Menu) -> Option<Self> {
        if a == b {
            return None;
        }
        if let Some(second) = InKey::of(b) {
            let first = InKey::of(a).is_none().then(|| a.to_owned());
            return Some(Self::InKey(second, first));
        }
        if InKey::of(a).is_some() || b == "app" {
            return None;
        }
        if a == "app" {
            return Some(Self::Apps(b.to_owned()));
        }
        let counted = |a, b| menu.pairs.iter().any(|(x, y)| x == a && y == b);
        if counted(a, b) {
            return Some(Self::Counted(format!("{a}/{b}")));
        }
        // A pair that is counted by day the other way round is finer than one by week.
        if counted(b, a) {
            return None;
        }
        let place = |name| menu.explore.iter().position(|explore| explore == name);
        Some(Self::Joint(place(a)?, place(b)?))
    }

    /// Whether it is about the values of a dimension split by app.
    pub(super) fn is_by_app(&self) -> bool {
        matches!(self, Self::Turned(other) if matches!(other.as_ref(), Self::Apps(_)))
    }

    /// Which cells it reads.
    pub(super) fn cells(&self) -> Cells {
        match self {
            Self::Apps(_) => Cells::Apps,
            Self::Joint(..) => Cells::Joint,
            Self::InKey(..) | Self::Counted(_) => Cells::Fleet,
            Self::Turned(other) => other.cells(),
        }
    }
}

/// Runs of one cell: their two values, the first day of what they were counted by, how they ended, and how many.
struct Met {
    values: (i64, i64),
    start: i32,
    outcome: Outcome,
    n: i64,
}

impl Met {
    fn of(values: (i64, i64), key: &CellKey, cell: Cell) -> Self {
        Self { values, start: key.start, outcome: key.outcome, n: cell.n }
    }

    fn turned(self) -> Self {
        Self { values: (self.values.1, self.values.0), ..self }
    }
}

impl Select<'_> {
    /// Runs that pass by kind, source and app, by two dimensions.
    pub(super) fn pairs(
        &self,
        together: &Together,
        names: (&str, &str),
        period: &Period,
    ) -> Result<Pairs, Error> {
        let mut pairs = Pairs::default();
        self.each_pair(together, names, None, period, &mut |met| {
            add_outcome(&mut pairs, met.values, met.outcome, met.n);
        })?;
        Ok(pairs)
    }

    /// Calls `give` with the runs that pass by kind, source and app, by two dimensions; only some values of the first are wanted, or all.
    fn each_pair(
        &self,
        together: &Together,
        names: (&str, &str),
        firsts: Option<&[i64]>,
        period: &Period,
        give: &mut dyn FnMut(Met),
    ) -> Result<(), Error> {
        match together {
            Together::InKey(second, None) => {
                let first = if *second == InKey::Kind { InKey::Source } else { InKey::Kind };
                self.each_term(NONE, None, &self.stretches(), period, |key, cell| {
                    give(Met::of((first.value(key), second.value(key)), key, cell));
                })
            }
            Together::InKey(second, Some(first)) => {
                self.each(first, firsts, period, |key, cell| {
                    give(Met::of((key.value, second.value(key)), key, cell));
                })
            }
            Together::Apps(other) => self.each_app(other, None, period, give),
            Together::Counted(name) => self.each_counted(name, names, period, give),
            Together::Joint(a, b) => self.each_joint((*a, *b), period, give),
            Together::Turned(other) => match (other.as_ref(), firsts) {
                // Single apps have many cells; only those of the wanted values are read.
                (Together::Apps(name), Some(_)) => {
                    self.each_app(name, firsts, period, &mut |met| give(met.turned()))
                }
                (other, _) => {
                    let names = (names.1, names.0);
                    self.each_pair(other, names, None, period, &mut |met| give(met.turned()))
                }
            },
        }
    }

    fn each_app(
        &self,
        other: &str,
        values: Option<&[i64]>,
        period: &Period,
        give: &mut dyn FnMut(Met),
    ) -> Result<(), Error> {
        let mut apps: FxHashMap<i64, Sums> = FxHashMap::default();
        self.each("app", None, period, |key, cell| add(&mut apps, key.value, key, cell.n))?;
        let mut stretches: Vec<(Term, i64)> =
            apps.into_keys().filter_map(|app| Some((Term::try_from(app).ok()?, 1))).collect();
        // In the order of the table.
        stretches.sort_unstable();
        self.each_term(self.dimension(other)?, values, &stretches, period, |key, cell| {
            give(Met::of((i64::from(key.app), key.value), key, cell));
        })
    }

    fn each_counted(
        &self,
        name: &str,
        (a, b): (&str, &str),
        period: &Period,
        give: &mut dyn FnMut(Met),
    ) -> Result<(), Error> {
        let mut halves: FxHashMap<i64, Option<(i64, i64)>> = FxHashMap::default();
        self.each(name, None, period, |key, cell| {
            let both = *halves.entry(key.value).or_insert_with(|| self.halves(key.value, a, b));
            if let Some(both) = both {
                give(Met::of(both, key, cell));
            }
        })
    }

    /// The two values of a pair. A value may hold a slash itself: the cut is where both halves are known.
    fn halves(&self, pair: i64, a: &str, b: &str) -> Option<(i64, i64)> {
        let terms = self.snapshot.terms();
        let text = terms.text(Term::try_from(pair).ok()?);
        text.match_indices('/').find_map(|(cut, _)| {
            let first = terms.find(a, text.get(..cut)?)?;
            let second = terms.find(b, text.get(cut + 1..)?)?;
            Some((i64::from(first), i64::from(second)))
        })
    }

    fn each_joint(
        &self,
        places: (usize, usize),
        period: &Period,
        give: &mut dyn FnMut(Met),
    ) -> Result<(), Error> {
        let weeks: Vec<_> = period.weeks().collect();
        for (app, sign) in self.stretches() {
            self.snapshot.joint_pairs(app, &weeks, places, |values, key, cell| {
                if self.allows(key.kind, key.source) {
                    give(Met::of(values, key, Cell { n: sign * cell.n, sum: 0 }));
                }
            })?;
        }
        Ok(())
    }

    /// Runs that pass all filters, by the values of a dimension and the first day of what they were counted by.
    pub(super) fn runs_by_value<K: Eq + Hash>(
        &self,
        dimension: &str,
        together: Option<&Together>,
        period: &Period,
        by: impl Fn(i64, i32) -> K,
    ) -> Result<FxHashMap<K, Sums>, Error> {
        let own = |keep| self.own(dimension, keep, period, &by);
        let Some((filtered, keep)) = &self.values else { return own(&Keep::All) };
        if *filtered == dimension {
            return own(keep);
        }
        let Some(together) = together else { return Err(Error::NoSuchDimension) };
        let (listed, sign) = match keep {
            Keep::Only(listed) => (listed, 1),
            Keep::Except(listed) => (listed, -1),
            Keep::All => return own(keep),
        };
        let mut sums = if sign < 0 { own(&Keep::All)? } else { FxHashMap::default() };
        self.each_pair(together, (filtered, dimension), Some(listed), period, &mut |met| {
            let (value, split) = met.values;
            if listed.contains(&value) {
                add_outcome(&mut sums, by(split, met.start), met.outcome, sign * met.n);
            }
        })?;
        Ok(sums)
    }

    /// Runs by the values of a dimension, as far as they pass.
    fn own<K: Eq + Hash>(
        &self,
        dimension: &str,
        keep: &Keep,
        period: &Period,
        by: &impl Fn(i64, i32) -> K,
    ) -> Result<FxHashMap<K, Sums>, Error> {
        let mut sums = FxHashMap::default();
        if let Some(part) = InKey::of(dimension) {
            self.each_term(NONE, None, &self.stretches(), period, |key, cell| {
                add(&mut sums, by(part.value(key), key.start), key, cell.n);
            })?;
            return Ok(sums);
        }
        let values = if let Keep::Only(values) = keep { Some(values.as_slice()) } else { None };
        self.each(dimension, values, period, |key, cell| {
            if keep.allows(key.value) {
                add(&mut sums, by(key.value, key.start), key, cell.n);
            }
        })?;
        Ok(sums)
    }
}

fn add_outcome<K: Eq + Hash>(sums: &mut FxHashMap<K, Sums>, key: K, outcome: Outcome, n: i64) {
    if let Some(sum) = sums.entry(key).or_default().get_mut(outcome.index()) {
        *sum += n;
    }
}
