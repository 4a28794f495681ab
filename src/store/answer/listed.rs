//! Questions that list several values: a list with one value of a few runs, less the list without it, would be that value. Rows that are decided
//! upon before filters pick need no such care.

use super::asked::Asked;
use super::select::Select;
use crate::stats::Query;
use crate::store::Error;
use crate::store::cells::CellKey;

/// More runs than there ever are: where this many are asked for, nothing is told.
const EVERYTHING: u64 = 1 << 48;

/// Which filters of a question list several values: by kind, source, app, and one more dimension.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Several([bool; 4]);

impl Several {
    fn of(query: &Query) -> Self {
        let one_more = query.dimension.as_ref().map(|(_, filter)| filter);
        let filters = [Some(&query.kind), Some(&query.source), Some(&query.app), one_more];
        Self(filters.map(|filter| filter.is_some_and(|filter| filter.values.len() > 1)))
    }

    fn is_any(self) -> bool {
        self.0.contains(&true)
    }

    /// What a cell is about, as far as one of several values picked it.
    fn picked(self, key: &CellKey) -> [i64; 4] {
        let mut about = [key.kind.into(), key.source.into(), key.app.into(), key.value];
        for (value, is_listed) in about.iter_mut().zip(self.0) {
            *value = if is_listed { *value } else { 0 };
        }
        about
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
