//! What the cells of a cube leave of breakdowns: a row is told as a whole elsewhere, so what is left of it may be nothing, or no small number.

use super::Cell;
use crate::stats::cube::GIVEN_UP;

/// What cells leave of a row of a breakdown by two dimensions, or by one that then stands twice.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Left {
    /// The dimensions.
    pub axes: [usize; 2],
    /// The codes of the row.
    pub codes: [u16; 2],
    /// Its runs that no cell tells; of many no more than make no small number.
    pub runs: u64,
}

/// What told cells leave of each row.
pub(super) struct Remains {
    widths: Vec<usize>,
    /// Each pair of dimensions, in the order in which they are looked at, with the runs of each of its rows.
    pairs: Vec<(Rows, Vec<u64>)>,
}

impl Remains {
    /// Begins with what was left before.
    pub(super) fn new(widths: &[usize], before: &[Left]) -> Self {
        let axes = widths.len();
        let mut remains = Self { widths: widths.to_vec(), pairs: Vec::new() };
        for (axis, other) in (0..axes).flat_map(|axis| (axis..axes).map(move |other| (axis, other)))
        {
            let rows = remains.rows(axis, other);
            remains.pairs.push((rows, vec![0; rows.count()]));
        }
        for Left { axes: [axis, other], codes, runs } in before {
            let rows = remains.rows(*axis, *other);
            remains.put(rows, rows.place(*codes), *runs);
        }
        remains
    }

    /// How many dimensions there are.
    pub(super) fn axes(&self) -> usize {
        self.widths.len()
    }

    /// The rows of two dimensions, the first of which is not after the other.
    pub(super) fn rows(&self, axis: usize, other: usize) -> Rows {
        let width = |axis: usize| self.widths.get(axis).copied().unwrap_or(1);
        let others = if other == axis { 1 } else { width(other) };
        Rows { axis, other, widths: [width(axis), others] }
    }

    /// What is left of each row of a pair.
    pub(super) fn of(&self, rows: Rows) -> &[u64] {
        self.pairs.get(self.pair(rows)).map(|(_, runs)| runs.as_slice()).unwrap_or_default()
    }

    /// Adds a cell that is not told.
    pub(super) fn add(&mut self, rows: Rows, cell: &Cell) {
        self.put(rows, rows.of(cell), cell.runs());
    }

    /// Adds a cell that was told, to the pairs that were looked at.
    pub(super) fn take_back(&mut self, cell: &Cell, was_seen: impl Fn(Rows) -> bool) {
        for (rows, sums) in self.pairs.iter_mut().take_while(|(rows, _)| was_seen(*rows)) {
            if let Some(sum) = rows.of(cell).and_then(|row| sums.get_mut(row)) {
                *sum += cell.runs();
            }
        }
    }

    /// All that is left, of many runs no more than `enough`.
    pub(super) fn all(self, enough: u64) -> Vec<Left> {
        let of_pair = |(rows, runs): (Rows, Vec<u64>)| {
            let left = runs.into_iter().enumerate().filter(|(_, runs)| *runs > 0);
            left.map(move |(row, runs)| Left {
                axes: [rows.axis, rows.other],
                codes: rows.codes(row),
                runs: enough.min(runs),
            })
        };
        self.pairs.into_iter().flat_map(of_pair).collect()
    }

    fn put(&mut self, rows: Rows, row: Option<usize>, runs: u64) {
        let pair = self.pair(rows);
        let sums = self.pairs.get_mut(pair).map(|(_, sums)| sums);
        if let Some(sum) = sums.zip(row).and_then(|(sums, row)| sums.get_mut(row)) {
            *sum += runs;
        }
    }

    fn pair(&self, rows: Rows) -> usize {
        // Each dimension before makes a pair with itself and with all after it.
        let before: usize = (0..rows.axis).map(|axis| self.axes() - axis).sum();
        before + rows.other - rows.axis
    }
}

/// The rows of the breakdown by two dimensions, or by one, which then stands twice.
#[derive(Clone, Copy)]
pub(super) struct Rows {
    pub(super) axis: usize,
    pub(super) other: usize,
    widths: [usize; 2],
}

impl Rows {
    /// The row of a cell; none where it tells no value.
    pub(super) fn of(self, cell: &Cell) -> Option<usize> {
        self.place([cell.code_u16(self.axis), cell.code_u16(self.other)])
    }

    fn place(self, [first, second]: [u16; 2]) -> Option<usize> {
        let is_told = first != GIVEN_UP && second != GIVEN_UP;
        let second = if self.other == self.axis { 0 } else { usize::from(second) };
        is_told.then_some(usize::from(first) * self.widths[1] + second)
    }

    fn codes(self, row: usize) -> [u16; 2] {
        let [_, width] = self.widths;
        let [first, second] =
            [row / width, row % width].map(|code| u16::try_from(code).unwrap_or(GIVEN_UP));
        [first, if self.other == self.axis { first } else { second }]
    }

    fn count(self) -> usize {
        self.widths.iter().product()
    }
}
