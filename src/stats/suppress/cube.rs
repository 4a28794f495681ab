//! Cubes: no cell is small, and none can be taken from what is told elsewhere. A cell of too few runs gives up one dimension after another until
//! enough share what is left (local suppression); its runs are never lost, only told less exactly.
//!
//! Whatever breakdown of one dimension or of two is told as a whole, what the cells of the cube leave of each of its rows is nothing, or no
//! small number: where it would be, the smallest cell of that row goes the same way. That cell is no small one, so the row is
//! never looked at twice, and what was right for another row stays right.

mod fold;
mod remains;

pub use fold::{Told, tellable};
pub use remains::Left;

use crate::outcome::Outcome;
use crate::stats::cube::{Axis, Cube, GIVEN_UP};

/// Dimensions of a cube at most.
pub const AXES_MAX: usize = 10;
/// Values of a dimension that have a code of their own at most.
pub const CODES_MAX: usize = (1 << BITS) - 1;

const BITS: usize = 12;
const CODE: u128 = (1 << BITS) - 1;
const OUTCOMES: usize = Outcome::ALL.len();

/// Runs that share all values, by outcome.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cell {
    /// The codes side by side, that of the dimension that is given up first in the lowest bits: so cells that share what is left stand side
    /// by side, however much was given up.
    key: u128,
    runs: [u32; OUTCOMES],
    told: bool,
}

impl Cell {
    /// Runs with one outcome; `codes` are in the order in which dimensions are given up.
    pub fn new(codes: impl IntoIterator<Item = u16>, outcome: Outcome, runs: u32) -> Self {
        let mut cell = Self::with_all(codes, [0; OUTCOMES]);
        if let Some(slot) = cell.runs.get_mut(outcome.index()) {
            *slot = runs;
        }
        cell
    }

    /// Runs by outcome; `codes` are in the order in which dimensions are given up.
    pub fn with_all(codes: impl IntoIterator<Item = u16>, runs: [u32; OUTCOMES]) -> Self {
        let codes = codes.into_iter().take(AXES_MAX).enumerate();
        let key =
            codes.fold(0, |key, (place, code)| key | (u128::from(code) & CODE) << (place * BITS));
        Self { key, runs, told: false }
    }

    /// Its codes, in the order in which dimensions are given up.
    pub fn codes(&self) -> [u16; AXES_MAX] {
        std::array::from_fn(|axis| self.code_u16(axis))
    }

    /// Its runs by outcome.
    pub fn by_outcome(&self) -> [u32; OUTCOMES] {
        self.runs
    }

    fn runs(&self) -> u64 {
        self.runs.iter().map(|n| u64::from(*n)).sum()
    }

    fn add(&mut self, other: &Self) {
        for (sum, n) in self.runs.iter_mut().zip(other.runs) {
            *sum = sum.saturating_add(n);
        }
    }

    /// How much is lost when `level` dimensions are given up: runs, times the values that they no longer tell.
    fn loss(&self, level: usize) -> u64 {
        let told = (0..level).filter(|axis| self.code_u16(*axis) != GIVEN_UP).count();
        self.runs() * told as u64
    }

    fn code_u16(&self, axis: usize) -> u16 {
        u16::try_from(self.key >> (axis * BITS) & CODE).unwrap_or(GIVEN_UP)
    }
}

/// How large cells have to be, and how many there may be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Limits {
    /// The fewest runs that may be told.
    pub min_cell: u64,
    /// The fewest runs that a cell holds, where that is more.
    pub floor: u64,
    /// Where there would be more cells than that, each has to hold twice as many runs, until there are not.
    pub cells_max: usize,
}

/// Puts a cube together: `axes` in the order in which they are given up, the first one first. `left` is what was left of cells that were put
/// together before.
pub fn cube(
    axes: Vec<(String, Vec<Option<String>>)>,
    cells: Vec<Cell>,
    left: &[Left],
    limits: Limits,
) -> Cube {
    let widths: Vec<usize> = axes.iter().map(|(_, values)| values.len() + 1).collect();
    let Told { cells: told, floor, .. } = tellable(cells, left, &widths, limits);
    let axes = axes.into_iter().enumerate().map(|(place, (name, values))| {
        named(name, values, told.iter().map(|cell| cell.code_u16(place)).collect())
    });
    let of = |outcome: usize| {
        told.iter().map(|cell| cell.runs.get(outcome).copied().unwrap_or(0)).collect()
    };
    Cube { axes: axes.collect(), outcomes: std::array::from_fn(of), floor }
}

/// A dimension with the values that some cell tells: of the others not even the name is.
fn named(name: String, values: Vec<Option<String>>, mut codes: Vec<u16>) -> Axis {
    let mut renumbered = vec![GIVEN_UP; values.len() + 1];
    for code in &codes {
        if let Some(slot) = renumbered.get_mut(usize::from(*code)).filter(|_| *code != GIVEN_UP) {
            *slot = 1;
        }
    }
    let mut told = Vec::new();
    for (slot, value) in renumbered.iter_mut().skip(1).zip(values) {
        if *slot > 0 {
            told.push(value);
            *slot = u16::try_from(told.len()).unwrap_or(GIVEN_UP);
        }
    }
    for code in &mut codes {
        *code = renumbered.get(usize::from(*code)).copied().unwrap_or(GIVEN_UP);
    }
    Axis { name, values: told, codes }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    fn put(cells: &[(&[u16], u32)], widths: &[u16], min_cell: u64) -> Cube {
        let axes = widths.iter().enumerate().map(|(place, width)| {
            let values = (1..=*width).map(|code| Some(code.to_string())).collect();
            (format!("axis {place}"), values)
        });
        let cells = cells
            .iter()
            .map(|(codes, n)| Cell::new(codes.iter().copied(), Outcome::Success, *n))
            .collect();
        cube(
            axes.collect(),
            cells,
            &[],
            Limits { min_cell, floor: min_cell, cells_max: usize::MAX },
        )
    }

    fn told(cube: &Cube) -> Vec<(Vec<u16>, u32)> {
        let codes = |cell: usize| cube.axes.iter().map(|axis| axis.codes[cell]).collect();
        (0..cube.len()).map(|cell| (codes(cell), cube.outcomes[0][cell])).collect()
    }

    /// The same with the codes that were put in.
    fn as_put(cube: &Cube) -> Vec<(Vec<u16>, u32)> {
        let code = |axis: &Axis, code: u16| {
            axis.value(usize::from(code)).flatten().map_or(GIVEN_UP, |value| value.parse().unwrap())
        };
        let codes =
            |codes: Vec<u16>| cube.axes.iter().zip(codes).map(|(axis, n)| code(axis, n)).collect();
        told(cube).into_iter().map(|(told, n)| (codes(told), n)).collect()
    }

    #[test]
    fn what_a_few_share_is_given_up_from_the_first_dimension_on() {
        let cube = put(&[(&[2, 1], 30), (&[1, 2], 4), (&[3, 2], 8)], &[3, 2], 10);
        assert_eq!(told(&cube), [(vec![1, 1], 30), (vec![0, 2], 12)]);
        assert_eq!(
            cube.axes[0].values,
            [Some("2".to_owned())],
            "of a few not even the name is told"
        );
    }

    #[test]
    fn a_few_beside_many_are_not_left_over() {
        // 30 and 3 share the second value, which is told to be 33 elsewhere.
        let cube = put(&[(&[1, 1], 30), (&[2, 1], 3), (&[1, 2], 50)], &[2, 2], 10);
        assert_eq!(told(&cube), [(vec![0, 1], 33), (vec![1, 2], 50)]);
    }

    #[test]
    fn a_cube_of_a_few_runs_tells_nothing() {
        assert!(put(&[(&[1, 1], 5), (&[2, 2], 4)], &[2, 2], 10).is_empty());
    }

    #[test]
    fn too_many_cells_have_to_be_larger() {
        let cells = (1..=40).map(|n| Cell::new([n], Outcome::Failed, 10)).collect();
        let values = (1..=40).map(|n| Some(n.to_string())).collect();
        let limits = Limits { min_cell: 10, floor: 10, cells_max: 20 };
        let cube = cube(vec![("app".to_owned(), values)], cells, &[], limits);
        assert_eq!((cube.len(), cube.floor, cube.outcomes[1][0]), (1, 20, 400));
    }

    /// Runs by the values of some dimensions.
    fn rows(cells: &[(Vec<u16>, u32)], axes: &[usize]) -> BTreeMap<Vec<u16>, u64> {
        let mut rows = BTreeMap::new();
        for (codes, n) in cells {
            let values: Vec<u16> = axes.iter().map(|axis| codes[*axis]).collect();
            if !values.contains(&GIVEN_UP) {
                *rows.entry(values).or_default() += u64::from(*n);
            }
        }
        rows
    }

    proptest! {
        #[test]
        fn no_difference_of_a_cube_and_a_breakdown_is_a_small_cell(
            cells in prop::collection::vec((prop::collection::vec(1u16..4, 4), 1u32..25), 1..60),
            blocks in prop::collection::vec((0usize..30, 10u64..40, any::<bool>()), 0..4),
        ) {
            // Some were put together before, under a higher floor perhaps, as the cubes of weeks that are over are and of blocks of them, and of
            // blocks of blocks.
            let made = |(codes, n): &(Vec<u16>, u32)| Cell::new(codes.iter().copied(), Outcome::Success, *n);
            let (mut shown, mut left, mut floor) = (Vec::new(), Vec::new(), 10);
            let mut after = cells.as_slice();
            for (length, of_block, takes_all) in blocks {
                let (before, rest) = after.split_at(length.min(after.len()));
                let (mut block, mut of_before) = (Vec::new(), Vec::new());
                if takes_all {
                    (block, of_before) = (std::mem::take(&mut shown), std::mem::take(&mut left));
                }
                block.extend(before.iter().map(made));
                floor = floor.max(of_block);
                let limits = Limits { min_cell: 10, floor, cells_max: usize::MAX };
                let told = tellable(block.clone(), &of_before, &[4; 4], limits);
                // What tells nothing is not kept.
                let is_kept = !told.cells.is_empty();
                shown.extend(if is_kept { told.cells } else { block });
                left.extend(if is_kept { told.left } else { of_before });
                after = rest;
            }
            shown.extend(after.iter().map(made));
            let axes = (0..4).map(|axis| (format!("axis {axis}"), (1..=3).map(|code| Some(code.to_string())).collect()));
            let cube = cube(axes.collect(), shown, &left, Limits { min_cell: 10, floor, cells_max: 12 });
            let told = as_put(&cube);
            let all: u64 = cells.iter().map(|(_, n)| u64::from(*n)).sum();
            let sum: u64 = told.iter().map(|(_, n)| u64::from(*n)).sum();
            prop_assert!(sum == all || all < cube.floor, "{} of {} runs", sum, all);
            prop_assert!(told.iter().all(|(_, n)| *n >= 10), "{:?}", told);
            for a in 0..4 {
                for b in a..4 {
                    let mine = rows(&told, &[a, b]);
                    for (values, n) in rows(&cells, &[a, b]) {
                        let rest = n - mine.get(&values).copied().unwrap_or(0);
                        prop_assert!(n < 10 || !(1..10).contains(&rest), "{:?} of {} and {} leaves {}", values, a, b, rest);
                    }
                }
            }
        }
    }
}
