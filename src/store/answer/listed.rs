//! Questions that list several values: a list with one value of a few runs, less the list without it, would be that value. Rows that are decided
//! upon before filters pick need no such care.

use super::asked::Asked;
use super::select::Select;
use crate::stats::{Filter, Query};
use crate::store::Error;
use crate::store::cells::CellKey;

/// More runs than there ever are: where this many are asked for, nothing is told.
const EVERYTHING: u64 = 1 << 48;

/// Which filters of a question list several values.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Several {
    kinds: bool,
    sources: bool,
    apps: bool,
    values: bool,
}

impl Several {
    fn of(query: &Query) -> Self {
        let several = |filter: &Filter| filter.values.len() > 1;
        Self {
            kinds: several(&query.kind),
            sources: several(&query.source),
            apps: several(&query.app),
            values: query.dimension.as_ref().is_some_and(|(_, filter)| several(filter)),
        }
    }

    fn is_any(self) -> bool {
        self.kinds || self.sources || self.apps || self.values
    }

    /// What a cell is about, as far as one of several values picked it.
    fn picked(self, key: &CellKey) -> [i64; 4] {
        let picked = |is_listed, value| if is_listed { value } else { 0 };
        [
            picked(self.kinds, key.kind.into()),
            picked(self.sources, key.source.into()),
            picked(self.apps, key.app.into()),
            picked(self.values, key.value),
        ]
    }
}

/// The question about what lists of several values keep or leave out, which is given away alike.
fn about_listed(query: &Query) -> Query {
    let mut about = query.clone();
    let filters = [&mut about.kind, &mut about.source, &mut about.app];
    let one_more = about.dimension.as_mut().map(|(_, filter)| filter);
    for filter in filters.into_iter().chain(one_more).filter(|filter| filter.values.len() > 1) {
        filter.exclude = false;
    }
    about
}

impl Asked<'_> {
    /// Holds the whole answer back where a listed value has too few runs by itself, in the days of the question or in those before.
    ///
    /// # Errors
    ///
    /// When a dimension is not counted, or the database cannot be read.
    pub(super) fn guarded(mut self) -> Result<Self, Error> {
        if Several::of(&self.query).is_any() && self.lists_a_few()? {
            self.min_cell = EVERYTHING;
        }
        Ok(self)
    }

    fn lists_a_few(&self) -> Result<bool, Error> {
        let several = Several::of(&self.query);
        let about = about_listed(&self.query);
        let select = Select::new(self.snapshot, &about);
        let (now, before) = self.periods(self.cells(None))?;
        for period in std::iter::once(&now).chain(&before) {
            let listed = select.runs_by(period, |key| several.picked(key))?;
            let runs = listed.values().map(|sums| u64::try_from(sums.iter().sum::<i64>()));
            if runs.flatten().any(|runs| (1..self.min_cell).contains(&runs)) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
