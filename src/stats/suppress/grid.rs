//! A table of numbers of which some may not be told: hides as many more as it takes so that no row and no column gives one away.

use super::{Tally, is_small};

/// One number of a table.
#[derive(Clone, Copy, Default)]
pub(super) struct Cell {
    /// The number.
    pub(super) tally: Tally,
    /// Whether it is told.
    pub(super) told: bool,
}

/// A table, row by row.
pub(super) struct Grid {
    columns: usize,
    cells: Vec<Cell>,
}

impl Grid {
    /// Takes the numbers of a table, row by row. In every row and every column the cells that are not told are then none, or at least two with
    /// `min_cell` runs together; otherwise the smallest told one goes with them (complementary suppression).
    pub(super) fn new(columns: usize, tallies: Vec<Tally>, min_cell: u64) -> Self {
        let cell = |tally: Tally| Cell { tally, told: tally.is_tellable(min_cell) };
        let mut grid = Self { columns, cells: tallies.into_iter().map(cell).collect() };
        grid.protect(min_cell);
        grid
    }

    /// Every cell that counts anything, with its row and its column.
    pub(super) fn filled(&self) -> impl Iterator<Item = (usize, usize, &Cell)> {
        let columns = self.columns.max(1);
        let cells = self.cells.iter().enumerate().filter(|(_, cell)| !cell.tally.part.is_empty());
        cells.map(move |(place, cell)| (place / columns, place % columns, cell))
    }

    /// The number in a row and a column; none when it is not told.
    pub(super) fn told(&self, row: usize, column: usize) -> Option<Tally> {
        let cell = self.cells.get(row * self.columns + column)?;
        cell.told.then_some(cell.tally)
    }

    /// Whether anything of a row is told.
    pub(super) fn tells_row(&self, row: usize) -> bool {
        self.tells(&mut (row * self.columns..(row + 1) * self.columns))
    }

    /// Whether anything of a column is told.
    pub(super) fn tells_column(&self, column: usize) -> bool {
        self.tells(&mut (column..self.cells.len()).step_by(self.columns.max(1)))
    }

    fn tells(&self, places: &mut dyn Iterator<Item = usize>) -> bool {
        let mut cells = places.filter_map(|place| self.cells.get(place));
        cells.any(|cell| cell.told && !cell.tally.part.is_empty())
    }

    /// Hides cells until nothing hidden is given away by its row or column. Each round hides at least one more, so it ends.
    fn protect(&mut self, min_cell: u64) {
        let (columns, all) = (self.columns.max(1), self.cells.len());
        loop {
            let mut changed = false;
            for first in (0..all).step_by(columns) {
                changed |= self.protect_line(&|| (first..first + columns).step_by(1), min_cell);
            }
            for first in 0..columns.min(all) {
                changed |= self.protect_line(&|| (first..all).step_by(columns), min_cell);
            }
            if !changed {
                break;
            }
        }
    }

    fn protect_line(
        &mut self,
        line: &dyn Fn() -> std::iter::StepBy<std::ops::Range<usize>>,
        min_cell: u64,
    ) -> bool {
        let (mut hidden, mut runs) = (0, 0);
        let mut smallest: Option<(u64, usize)> = None;
        for place in line() {
            let Some(cell) = self.cells.get(place) else { continue };
            match cell.tally.part.runs() {
                0 => {}
                n if cell.told => {
                    if smallest.is_none_or(|(least, _)| n < least) {
                        smallest = Some((n, place));
                    }
                }
                n => {
                    hidden += 1;
                    runs += n;
                }
            }
        }
        if hidden == 0 || (hidden > 1 && !is_small(runs, min_cell)) {
            return false;
        }
        let cell = smallest.and_then(|(_, place)| self.cells.get_mut(place));
        cell.map(|cell| cell.told = false).is_some()
    }
}
