//! How cells are put together: dimension after dimension is given up where too few runs share it.

use super::remains::{Left, Remains, Rows};
use super::{BITS, CODE, Cell, Limits, OUTCOMES};

/// Cells that may be told.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Told {
    /// The cells.
    pub cells: Vec<Cell>,
    /// What they leave of the rows of breakdowns.
    pub left: Vec<Left>,
    /// The fewest runs that a cell holds.
    pub floor: u64,
}

/// The cells that may be told, each run in one of them. `widths` are numbers of codes, that of nothing among them.
///
/// What was told before may be put in again beside cells of other weeks, with what was left of it. A value that had no code of its own the first
/// time may have none now: what was left of its rows was not looked at.
pub fn tellable(cells: Vec<Cell>, left: &[Left], widths: &[usize], limits: Limits) -> Told {
    let mut floor = limits.floor.max(limits.min_cell).max(1);
    let mut left = Remains::new(widths, left);
    let mut cells = fold(merged(cells), &mut left, floor, limits.min_cell);
    while cells.len() > limits.cells_max {
        floor *= 2;
        cells = fold(cells, &mut left, floor, limits.min_cell);
    }
    Told { cells, left: left.all(limits.min_cell), floor }
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

fn fold(cells: Vec<Cell>, left: &mut Remains, floor: u64, min_cell: u64) -> Vec<Cell> {
    let axes = left.axes();
    let mut fold = Fold { cells, left, floor, min_cell };
    for axis in 0..axes {
        fold.settle(axis);
        fold.protect(axis);
        fold.give_up(axis);
    }
    fold.settle(axes);
    fold.cells.retain(|cell| cell.told);
    for cell in &mut fold.cells {
        cell.told = false;
    }
    merged(fold.cells)
}

/// Cells on their way: those that are told, and those that are still too small.
struct Fold<'a> {
    cells: Vec<Cell>,
    /// What told cells leave, by the dimensions that were looked at.
    left: &'a mut Remains,
    floor: u64,
    min_cell: u64,
}

impl Fold<'_> {
    /// Tells what is large enough now that `level` dimensions were given up.
    fn settle(&mut self, level: usize) {
        let shift = level * BITS;
        let cells = std::mem::take(&mut self.cells);
        let mut settled = Vec::with_capacity(cells.len());
        for group in cells.chunk_by(|a, b| a.key >> shift == b.key >> shift) {
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
            self.settle_rest(&mut settled, (begin, level), rest);
        }
        self.cells = settled;
    }

    /// Tells the rest of a group, whose told cells begin at `begin`. A small rest beside told cells would be known from their sum, so that one
    /// of them joins it which loses least.
    fn settle_rest(
        &mut self,
        settled: &mut Vec<Cell>,
        (begin, level): (usize, usize),
        mut rest: Cell,
    ) {
        if rest.runs() == 0 {
            return;
        }
        if rest.runs() < self.floor {
            let told = settled.iter().enumerate().skip(begin);
            if let Some((least, _)) = told.min_by_key(|(_, cell)| (cell.loss(level), cell.runs())) {
                let cell = settled.swap_remove(least);
                self.left.take_back(&cell, |rows| rows.axis < level);
                rest.add(&cell);
            }
        }
        rest.told = rest.runs() >= self.floor;
        settled.push(rest);
    }

    /// Sees to the rows of the breakdowns by a dimension alone and by it and another that is not given up yet.
    fn protect(&mut self, axis: usize) {
        let untold = self.cells.iter().filter(|cell| !cell.told);
        let mut untold: Vec<Cell> = untold.copied().collect();
        for other in axis..self.left.axes() {
            self.protect_rows(self.left.rows(axis, other), &mut untold);
        }
    }

    /// `untold` are the cells that are not told, which are few where it matters; those that it takes back join them.
    fn protect_rows(&mut self, rows: Rows, untold: &mut Vec<Cell>) {
        for cell in untold.iter() {
            self.left.add(rows, cell);
        }
        let is_small = |runs: &u64| (1..self.min_cell).contains(runs);
        let small: Vec<bool> = self.left.of(rows).iter().map(is_small).collect();
        if !small.contains(&true) {
            return;
        }
        let mut least: Vec<Option<(u64, usize)>> = vec![None; small.len()];
        for (place, cell) in self.cells.iter().enumerate().filter(|(_, cell)| cell.told) {
            let mine = rows.of(cell).filter(|row| small.get(*row) == Some(&true));
            let Some(slot) = mine.and_then(|row| least.get_mut(row)) else { continue };
            let loss = cell.loss(rows.axis + 1);
            if slot.is_none_or(|(least, _)| loss < least) {
                *slot = Some((loss, place));
            }
        }
        for (_, place) in least.into_iter().flatten() {
            if let Some(cell) = self.cells.get_mut(place) {
                cell.told = false;
                untold.push(*cell);
                let now = (rows.axis, rows.other);
                self.left.take_back(cell, |seen| (seen.axis, seen.other) <= now);
            }
        }
    }

    fn give_up(&mut self, axis: usize) {
        for cell in self.cells.iter_mut().filter(|cell| !cell.told) {
            cell.key &= !(CODE << (axis * BITS));
        }
    }
}
