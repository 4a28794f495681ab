//! A cube: runs by several dimensions at once, as a list of cells. Each run stands in exactly one cell; a value that too few runs share is
//! given up there. How cells are put together so that none tells of a few runs is decided in `suppress`, how they are counted in `crossfilter`.

use crate::outcome::Outcome;

/// The code of a value that is not told in a cell, because too few runs share the rest with it.
pub(super) const GIVEN_UP: u16 = 0;

/// One dimension of a cube.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Axis {
    /// The dimension: `week`, `app`, `kind`, `source` or a field of the catalog.
    pub name: String,
    /// Its values, most runs first, weeks by date; `None` stands for runs that told none. Code 1 is the first of them.
    pub values: Vec<Option<String>>,
    /// One code a cell; a code of its own where the value is not told.
    pub codes: Vec<u16>,
}

/// Runs by several dimensions at once.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Cube {
    /// The dimensions.
    pub axes: Vec<Axis>,
    /// Runs by outcome, in the order of [`Outcome::ALL`], each one number a cell.
    pub outcomes: [Vec<u32>; Outcome::ALL.len()],
    /// The fewest runs that a cell holds.
    pub floor: u64,
}

impl Axis {
    /// The value behind a code: `None` where it is not told, `Some(None)` for runs that told none.
    pub fn value(&self, code: usize) -> Option<Option<&str>> {
        self.values.get(code.checked_sub(1)?).map(Option::as_deref)
    }
}

impl Cube {
    /// How many cells there are.
    pub fn len(&self) -> usize {
        self.outcomes.first().map_or(0, Vec::len)
    }

    /// Whether nothing may be told.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
