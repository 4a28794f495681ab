//! A question's filters as the store knows them, and the cells that pass: several apps are several stretches of the table, and all but some
//! are all less those.

use super::period::Period;
use crate::day::Day;
use crate::stats::{Counts, Filter, Query};
use crate::store::Error;
use crate::store::cells::{Cell, CellKey};
use crate::store::plan::{APP, CATEGORY, ERROR, KIND, SOURCE};
use crate::store::readers::{Snapshot, Stretch};
use crate::store::terms::{NONE, Term, Terms};
use rustc_hash::FxHashMap;
use std::hash::Hash;

/// Runs by outcome while they are summed: parts may be taken away.
pub(super) type Sums = [i64; 5];

/// The name in the store of a dimension that a question names.
pub(super) fn stored_name(dimension: &str) -> &str {
    match dimension {
        "app" => APP,
        "category" => CATEGORY,
        "error" => ERROR,
        "kind" => KIND,
        "source" => SOURCE,
        field => field,
    }
}

/// Which values pass.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Keep {
    /// All.
    All,
    /// These.
    Only(Vec<i64>),
    /// All but these.
    Except(Vec<i64>),
}

impl Keep {
    /// Looks the values of a filter up.
    pub(super) fn of(filter: &Filter, dimension: &str, terms: &Terms) -> Self {
        if filter.is_all() {
            return Self::All;
        }
        // What has no number was never counted.
        let values =
            filter.values.iter().filter_map(|value| terms.find(stored_name(dimension), value));
        let values = values.map(i64::from).collect();
        if filter.exclude { Self::Except(values) } else { Self::Only(values) }
    }

    /// Whether a value passes.
    pub(super) fn allows(&self, value: i64) -> bool {
        match self {
            Self::All => true,
            Self::Only(values) => values.contains(&value),
            Self::Except(values) => !values.contains(&value),
        }
    }
}

/// A question's filters.
pub(super) struct Select<'a> {
    /// Where cells are read.
    pub(super) snapshot: &'a Snapshot<'a>,
    /// Which apps pass.
    pub(super) apps: Keep,
    /// Which values of one more dimension pass.
    pub(super) values: Option<(&'a str, Keep)>,
    kinds: Keep,
    sources: Keep,
}

impl<'a> Select<'a> {
    /// Looks a question's names up.
    pub(super) fn new(snapshot: &'a Snapshot<'a>, query: &'a Query) -> Self {
        let terms = snapshot.terms();
        let values = query.dimension.as_ref();
        Self {
            snapshot,
            kinds: Keep::of(&query.kind, "kind", terms),
            sources: Keep::of(&query.source, "source", terms),
            apps: Keep::of(&query.app, "app", terms),
            values: values.map(|(name, filter)| (name.as_str(), Keep::of(filter, name, terms))),
        }
    }

    /// The number of a dimension.
    pub(super) fn dimension(&self, name: &str) -> Result<Term, Error> {
        self.snapshot.terms().find("", stored_name(name)).ok_or(Error::NoSuchDimension)
    }

    /// The apps whose cells are read, each to be added or taken away; none stands for all of them together.
    pub(super) fn stretches(&self) -> Vec<(Term, i64)> {
        let single = |apps: &[i64], sign| -> Vec<(Term, i64)> {
            apps.iter().filter_map(|app| Some((Term::try_from(*app).ok()?, sign))).collect()
        };
        match &self.apps {
            Keep::All => vec![(NONE, 1)],
            Keep::Only(apps) => single(apps, 1),
            Keep::Except(apps) => [vec![(NONE, 1)], single(apps, -1)].concat(),
        }
    }

    /// Whether the kind and the source of a cell pass.
    pub(super) fn allows(&self, kind: Term, source: Term) -> bool {
        self.kinds.allows(i64::from(kind)) && self.sources.allows(i64::from(source))
    }

    /// Calls `give` with the cells of a dimension that pass by kind, source and app, with some values or all.
    pub(super) fn each(
        &self,
        dimension: &str,
        values: Option<&[i64]>,
        period: &Period,
        give: impl FnMut(&CellKey, Cell),
    ) -> Result<(), Error> {
        let term = self.dimension(dimension)?;
        if dimension != "app" {
            return self.each_term(term, values, &self.stretches(), period, give);
        }
        // Apps are counted one by one among all.
        let mut give = give;
        self.each_term(term, values, &[(NONE, 1)], period, |key, cell| {
            if self.apps.allows(key.value) {
                give(key, cell);
            }
        })
    }

    /// Calls `give` with the cells of a dimension, by its number, of some apps.
    pub(super) fn each_term(
        &self,
        dimension: Term,
        values: Option<&[i64]>,
        stretches: &[(Term, i64)],
        period: &Period,
        mut give: impl FnMut(&CellKey, Cell),
    ) -> Result<(), Error> {
        // All apps together may be read from other windows than single ones.
        let (fleet, single): (Vec<_>, Vec<_>) = stretches.iter().partition(|(app, _)| *app == NONE);
        for (stretches, parts) in [(fleet, period.parts(true)), (single, period.parts(false))] {
            for sign in [1, -1] {
                let mine = stretches.iter().filter(|(_, theirs)| *theirs == sign);
                let apps: Vec<Term> = mine.map(|(app, _)| *app).collect();
                if apps.is_empty() {
                    continue;
                }
                let window = period.window;
                let stretch = Stretch { apps: &apps, dimension, values, parts, window };
                self.snapshot.cells(&stretch, |key, cell| {
                    if self.allows(key.kind, key.source) {
                        give(key, Cell { n: sign * cell.n, sum: sign * cell.sum });
                    }
                })?;
            }
        }
        Ok(())
    }

    /// Runs that pass all filters, by whatever of a cell's key.
    pub(super) fn runs_by<K: Eq + Hash>(
        &self,
        period: &Period,
        by: impl Fn(&CellKey) -> K,
    ) -> Result<FxHashMap<K, Sums>, Error> {
        let mut sums = FxHashMap::default();
        let stretches = self.stretches();
        let listed = match &self.values {
            Some((name, Keep::Only(values))) => Some((*name, values, 1)),
            Some((name, Keep::Except(values))) => Some((*name, values, -1)),
            Some((_, Keep::All)) | None => None,
        };
        if listed.is_none_or(|(_, _, sign)| sign < 0) {
            self.each_term(NONE, None, &stretches, period, |key, cell| {
                add(&mut sums, by(key), key, cell.n);
            })?;
        }
        if let Some((name, values, sign)) = listed {
            let dimension = self.dimension(name)?;
            self.each_term(dimension, Some(values), &stretches, period, |key, cell| {
                add(&mut sums, by(key), key, sign * cell.n);
            })?;
        }
        Ok(sums)
    }
}

/// Adds runs under a key.
pub(super) fn add<K: Eq + Hash>(sums: &mut FxHashMap<K, Sums>, key: K, cell: &CellKey, n: i64) {
    if let Some(sum) = sums.entry(key).or_default().get_mut(cell.outcome.index()) {
        *sum += n;
    }
}

/// Runs by outcome.
pub(super) fn counts(sums: Sums) -> Counts {
    let [success, failed, blocked, aborted, unfinished] =
        sums.map(|n| u64::try_from(n).unwrap_or(0));
    Counts { success, failed, blocked, aborted, unfinished }
}

/// The first day of a cell.
pub(super) fn start(key: &CellKey) -> Day {
    Day::from_epoch_days(key.start)
}
