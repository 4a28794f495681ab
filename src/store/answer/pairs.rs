//! Two dimensions at once: kind and source stand in every cell's key, apps have stretches of their own, the catalog's pairs are counted day by
//! day, and the explore dimensions together week by week. Nothing else is kept together.

use super::period::{Cells, Period};
use super::select::{Keep, Select, Sums, add};
use crate::outcome::Outcome;
use crate::stats::Menu;
use crate::store::Error;
use crate::store::cells::CellKey;
use crate::store::plan::EXPLORE_MAX;
use crate::store::terms::{NONE, Term};
use std::collections::HashMap;

/// Runs by two values.
pub(super) type Pairs = HashMap<(i64, i64), Sums>;

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

impl Select<'_> {
    /// Runs that pass by kind, source and app, by two dimensions.
    pub(super) fn pairs(
        &self,
        together: &Together,
        names: (&str, &str),
        period: &Period,
    ) -> Result<Pairs, Error> {
        match together {
            Together::InKey(second, None) => self.both_in_key(*second, period),
            Together::InKey(second, Some(first)) => {
                let mut pairs = Pairs::new();
                self.each(first, None, period, |key, cell| {
                    add(&mut pairs, (key.value, second.value(key)), key, cell.n);
                })?;
                Ok(pairs)
            }
            Together::Apps(other) => self.apps_by(other, None, period),
            Together::Counted(name) => self.counted(name, names, period),
            Together::Joint(a, b) => self.joint((*a, *b), period),
            Together::Turned(other) => {
                let pairs = self.pairs(other, (names.1, names.0), period)?;
                Ok(pairs.into_iter().map(|((a, b), sums)| ((b, a), sums)).collect())
            }
        }
    }

    fn both_in_key(&self, second: InKey, period: &Period) -> Result<Pairs, Error> {
        let first = if second == InKey::Kind { InKey::Source } else { InKey::Kind };
        let mut pairs = Pairs::new();
        self.each_term(NONE, None, &self.stretches(), period, |key, cell| {
            add(&mut pairs, (first.value(key), second.value(key)), key, cell.n);
        })?;
        Ok(pairs)
    }

    fn apps_by(
        &self,
        other: &str,
        values: Option<&[i64]>,
        period: &Period,
    ) -> Result<Pairs, Error> {
        let mut apps: HashMap<i64, Sums> = HashMap::new();
        self.each("app", None, period, |key, cell| add(&mut apps, key.value, key, cell.n))?;
        let mut stretches: Vec<(Term, i64)> =
            apps.into_keys().filter_map(|app| Some((Term::try_from(app).ok()?, 1))).collect();
        // In the order of the table.
        stretches.sort_unstable();
        let mut pairs = Pairs::new();
        self.each_term(self.dimension(other)?, values, &stretches, period, |key, cell| {
            add(&mut pairs, (i64::from(key.app), key.value), key, cell.n);
        })?;
        Ok(pairs)
    }

    fn counted(&self, name: &str, (a, b): (&str, &str), period: &Period) -> Result<Pairs, Error> {
        let mut halves: HashMap<i64, Option<(i64, i64)>> = HashMap::new();
        let mut pairs = Pairs::new();
        self.each(name, None, period, |key, cell| {
            let both = *halves.entry(key.value).or_insert_with(|| self.halves(key.value, a, b));
            if let Some(both) = both {
                add(&mut pairs, both, key, cell.n);
            }
        })?;
        Ok(pairs)
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

    fn joint(&self, places: (usize, usize), period: &Period) -> Result<Pairs, Error> {
        let weeks: Vec<_> = period.weeks().collect();
        let mut pairs: HashMap<(i64, i64), Sums> = Pairs::new();
        let at = |values: &[Term; EXPLORE_MAX], place: usize| {
            values.get(place).filter(|value| **value != NONE).map(|value| i64::from(*value))
        };
        for (app, sign) in self.stretches() {
            self.snapshot.joints(app, &weeks, |key, n| {
                let both = (at(&key.values, places.0), at(&key.values, places.1));
                if let (Some(a), Some(b)) = both
                    && self.allows(key.kind, key.source)
                {
                    add_outcome(&mut pairs, (a, b), key.outcome, sign * n);
                }
            })?;
        }
        Ok(pairs)
    }

    /// Runs that pass all filters, by the values of a dimension.
    pub(super) fn runs_by_value(
        &self,
        dimension: &str,
        together: Option<&Together>,
        period: &Period,
    ) -> Result<HashMap<i64, Sums>, Error> {
        let Some((filtered, keep)) = &self.values else {
            return self.own(dimension, &Keep::All, period);
        };
        if *filtered == dimension {
            return self.own(dimension, keep, period);
        }
        let Some(together) = together else { return Err(Error::NoSuchDimension) };
        let (listed, sign) = match keep {
            Keep::Only(listed) => (listed, 1),
            Keep::Except(listed) => (listed, -1),
            Keep::All => return self.own(dimension, keep, period),
        };
        let mut sums =
            if sign < 0 { self.own(dimension, &Keep::All, period)? } else { HashMap::new() };
        let pairs = match together {
            // Single apps have many cells; only those of the listed values are read.
            Together::Turned(other) if let Together::Apps(name) = other.as_ref() => {
                let pairs = self.apps_by(name, Some(listed), period)?;
                pairs.into_iter().map(|((app, value), sums)| ((value, app), sums)).collect()
            }
            together => self.pairs(together, (filtered, dimension), period)?,
        };
        for ((value, split), pair) in pairs {
            if listed.contains(&value) {
                let sum = sums.entry(split).or_default();
                sum.iter_mut().zip(pair).for_each(|(sum, n)| *sum += sign * n);
            }
        }
        Ok(sums)
    }

    /// Runs by the values of a dimension, as far as they pass.
    fn own(
        &self,
        dimension: &str,
        keep: &Keep,
        period: &Period,
    ) -> Result<HashMap<i64, Sums>, Error> {
        if let Some(part) = InKey::of(dimension) {
            let mut sums = HashMap::new();
            self.each_term(NONE, None, &self.stretches(), period, |key, cell| {
                add(&mut sums, part.value(key), key, cell.n);
            })?;
            return Ok(sums);
        }
        let mut sums = HashMap::new();
        let values = if let Keep::Only(values) = keep { Some(values.as_slice()) } else { None };
        self.each(dimension, values, period, |key, cell| {
            if keep.allows(key.value) {
                add(&mut sums, key.value, key, cell.n);
            }
        })?;
        Ok(sums)
    }
}

fn add_outcome(pairs: &mut Pairs, key: (i64, i64), outcome: Outcome, n: i64) {
    if let Some(sum) = pairs.entry(key).or_default().get_mut(outcome.index()) {
        *sum += n;
    }
}
