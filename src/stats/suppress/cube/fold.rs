//! How cells are put together: dimension after dimension is given up where too few runs share it.

use super::{BITS, CODE, Cell, Limits, OUTCOMES};
use crate::stats::cube::GIVEN_UP;

/// A row of a breakdown by two dimensions, or by one that then stands twice, of which so few runs there are that it is told nowhere, and no
/// cell tells it. Where more of its runs come beside them, from other weeks, it is told, and what is left of it has to be looked at again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Left {
    /// The dimensions.
    pub axes: [usize; 2],
    /// The codes of the row.
    pub codes: [u16; 2],
    /// Its runs.
    pub runs: u64,
}

/// Cells that may be told.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Told {
    /// The cells.
    pub cells: Vec<Cell>,
    /// What they leave of rows that are told nowhere.
    pub left: Vec<Left>,
    /// The fewest runs that a cell holds.
    pub floor: u64,
}

/// The cells that may be told, each run in one of them. `widths` are numbers of codes, that of nothing among them.
///
/// What was told before may be put in again beside cells of other weeks, with what was left of it: of any other row it leaves nothing or no
/// small number. So it may be put together again for a higher floor. A value that had no code of its own the first time may have none now: what
/// was left of its rows was not looked at.
pub fn tellable(cells: Vec<Cell>, left: &[Left], widths: &[usize], limits: Limits) -> Told {
    let mut floor = limits.floor.max(1);
    let (mut cells, left) = fold(merged(cells), left, widths, floor);
    while cells.len() > limits.cells_max {
        floor *= 2;
        cells = fold(cells, &[], widths, floor).0;
    }
    Told { cells, left, floor }
}

/// Puts cells of the same values together.
fn merged(mut cells: Vec<Cell>) -> Vec<Cell> {
    cells.sort_unstable_by_key(|cell| cell.key);
    cells.dedup_by(|next, kept| {
        let same = next.key == kept.key;
        if same {
            kept.add(next);
        }
        same
    });
    cells
}

fn fold(
    cells: Vec<Cell>,
    left: &[Left],
    widths: &[usize],
    min_cell: u64,
) -> (Vec<Cell>, Vec<Left>) {
    let mut fold = Fold { cells, left: left.to_vec(), still: Vec::new(), min_cell };
    for axis in 0..widths.len() {
        fold.settle(axis);
        fold.protect(axis, widths);
        fold.give_up(axis);
    }
    fold.settle(widths.len());
    fold.cells.retain(|cell| cell.told);
    for cell in &mut fold.cells {
        cell.told = false;
    }
    (merged(fold.cells), fold.still)
}

/// Cells on their way: those that are told, and those that are still too small.
struct Fold {
    cells: Vec<Cell>,
    /// What was left before.
    left: Vec<Left>,
    /// What is left now.
    still: Vec<Left>,
    min_cell: u64,
}

impl Fold {
    /// Tells what is large enough now that `level` dimensions were given up.
    fn settle(&mut self, level: usize) {
        let shift = level * BITS;
        let mut settled = Vec::with_capacity(self.cells.len());
        for group in self.cells.chunk_by(|a, b| a.key >> shift == b.key >> shift) {
            let Some(first) = group.first() else { continue };
            let mut rest =
                Cell { key: first.key >> shift << shift, runs: [0; OUTCOMES], told: false };
            let begin = settled.len();
            for cell in group {
                if cell.told {
                    settled.push(*cell);
                } else {
                    rest.add(cell);
                }
            }
            self.settle_rest(&mut settled, begin, rest);
        }
        self.cells = settled;
    }

    /// Tells the rest of a group, whose told cells begin at `begin`. A small rest beside told cells would be known from their sum, so the
    /// smallest of those joins it.
    fn settle_rest(&self, settled: &mut Vec<Cell>, begin: usize, mut rest: Cell) {
        if rest.runs() == 0 {
            return;
        }
        if rest.runs() < self.min_cell {
            let told = settled.iter().enumerate().skip(begin);
            if let Some((smallest, _)) = told.min_by_key(|(_, cell)| cell.runs()) {
                let cell = settled.swap_remove(smallest);
                rest.add(&cell);
            }
        }
        rest.told = rest.runs() >= self.min_cell;
        settled.push(rest);
    }

    /// Sees to the rows of the breakdowns by a dimension alone and by it and another that is not given up yet.
    fn protect(&mut self, axis: usize, widths: &[usize]) {
        let untold = self.cells.iter().filter(|cell| !cell.told);
        let mut untold: Vec<Cell> = untold.copied().collect();
        for other in axis..widths.len() {
            let width = |axis: usize| widths.get(axis).copied().unwrap_or(1);
            let rows = Rows { axis, other, widths: [width(axis), width(other)] };
            self.protect_rows(rows, &mut untold);
        }
    }

    /// `untold` are the cells that are not told, which are few where it matters; those that it takes back join them.
    fn protect_rows(&mut self, rows: Rows, untold: &mut Vec<Cell>) {
        let mut left = vec![0_u64; rows.count()];
        let before = self.left.iter().filter(|left| left.axes == [rows.axis, rows.other]);
        let before = before.map(|left| (rows.place(left.codes), left.runs));
        let now = untold.iter().map(|cell| (rows.of(cell), cell.runs()));
        for (row, n) in before.chain(now) {
            if let Some(runs) = row.and_then(|row| left.get_mut(row)) {
                *runs += n;
            }
        }
        let is_small = |runs: u64| (1..self.min_cell).contains(&runs);
        if !left.iter().any(|runs| is_small(*runs)) {
            return;
        }
        let mut smallest: Vec<Option<(u64, usize)>> = vec![None; left.len()];
        for (place, cell) in self.cells.iter().enumerate().filter(|(_, cell)| cell.told) {
            let mine = rows.of(cell);
            let Some(row) = mine.filter(|row| left.get(*row).is_some_and(|n| is_small(*n))) else {
                continue;
            };
            if let Some(slot) = smallest.get_mut(row)
                && slot.is_none_or(|(least, _)| cell.runs() < least)
            {
                *slot = Some((cell.runs(), place));
            }
        }
        for (row, (runs, smallest)) in left.into_iter().zip(smallest).enumerate() {
            if !is_small(runs) {
                continue;
            }
            let cell = smallest.and_then(|(_, place)| self.cells.get_mut(place));
            if let Some(cell) = cell {
                cell.told = false;
                untold.push(*cell);
            } else {
                let (axes, codes) = ([rows.axis, rows.other], rows.codes(row));
                self.still.push(Left { axes, codes, runs });
            }
        }
    }

    fn give_up(&mut self, axis: usize) {
        for cell in self.cells.iter_mut().filter(|cell| !cell.told) {
            cell.key &= !(CODE << (axis * BITS));
        }
    }
}

/// The rows of a breakdown by two dimensions, or by one, which then stands twice.
#[derive(Clone, Copy)]
struct Rows {
    axis: usize,
    other: usize,
    widths: [usize; 2],
}

impl Rows {
    /// The row of a cell; none where it tells no value.
    fn of(self, cell: &Cell) -> Option<usize> {
        self.place([cell.code_u16(self.axis), cell.code_u16(self.other)])
    }

    fn place(self, [first, second]: [u16; 2]) -> Option<usize> {
        let is_told = first != GIVEN_UP && second != GIVEN_UP;
        is_told.then_some(usize::from(first) * self.widths[1] + usize::from(second))
    }

    fn codes(self, row: usize) -> [u16; 2] {
        let [_, width] = self.widths;
        [row / width.max(1), row % width.max(1)].map(|code| u16::try_from(code).unwrap_or(GIVEN_UP))
    }

    fn count(self) -> usize {
        self.widths.iter().product()
    }
}
