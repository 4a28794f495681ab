//! Matrices: a cell that is small is not told, nor one that the told cells of its row or column would give away.

use super::{Folded, Tally, is_small};
use crate::stats::answers::Cross;
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

/// Columns of a matrix at most: it has to fit a page.
const COLUMNS_MAX: usize = 50;

/// Puts a matrix together, its largest rows and columns first. In every row and every column the cells that are not told are none, or at
/// least two with `min_cell` runs together; otherwise the smallest told one goes with them (complementary suppression).
pub fn cross(
    dimensions: (&str, &str),
    cells: &BTreeMap<(String, String), Tally>,
    rows_max: usize,
    min_cell: u64,
) -> Cross {
    let mut matrix = Matrix::new(cells, min_cell);
    matrix.protect(min_cell);
    let (mut hidden, mut more) = (Folded::default(), Folded::default());
    let rows: Vec<usize> = matrix.told_rows().take(rows_max).collect();
    let columns: Vec<usize> = matrix.told_columns().take(COLUMNS_MAX).collect();
    for (place, cell) in matrix.cells.iter().enumerate() {
        let (row, column) = (place / matrix.columns.len(), place % matrix.columns.len());
        if cell.tally.part.is_empty() {
            continue;
        }
        if !cell.told {
            hidden.take(cell.tally.part);
        } else if !rows.contains(&row) || !columns.contains(&column) {
            more.take(cell.tally.part);
        }
    }
    let told = |row: usize, column: usize| {
        let cell = matrix.cells.get(row * matrix.columns.len() + column)?;
        cell.told.then(|| cell.tally.part.into())
    };
    let name = |names: &[&String], place: &usize| names.get(*place).map(|name| (*name).clone());
    Cross {
        dimensions: (dimensions.0.to_owned(), dimensions.1.to_owned()),
        cells: rows
            .iter()
            .map(|row| columns.iter().map(|column| told(*row, *column)).collect())
            .collect(),
        rows: rows.iter().filter_map(|row| name(&matrix.rows, row)).collect(),
        columns: columns.iter().filter_map(|column| name(&matrix.columns, column)).collect(),
        hidden: hidden.veiled(min_cell),
        more,
    }
}

#[derive(Clone, Copy, Default)]
struct Cell {
    tally: Tally,
    told: bool,
}

/// All cells, row by row; rows and columns with most runs first.
struct Matrix<'a> {
    rows: Vec<&'a String>,
    columns: Vec<&'a String>,
    cells: Vec<Cell>,
}

impl<'a> Matrix<'a> {
    fn new(cells: &'a BTreeMap<(String, String), Tally>, min_cell: u64) -> Self {
        let by_runs = |name: fn(&'a (String, String)) -> &'a String| {
            let mut runs: BTreeMap<&'a String, u64> = BTreeMap::new();
            for (key, tally) in cells {
                *runs.entry(name(key)).or_default() += tally.part.runs();
            }
            let mut names: Vec<&'a String> = runs.keys().copied().collect();
            names.sort_by_key(|name| Reverse(runs.get(name).copied()));
            names
        };
        let (rows, columns) = (by_runs(|key| &key.0), by_runs(|key| &key.1));
        let place = |names: &[&'a String]| -> HashMap<&'a String, usize> {
            names.iter().enumerate().map(|(place, name)| (*name, place)).collect()
        };
        let (row_of, column_of) = (place(&rows), place(&columns));
        let mut all = vec![Cell { told: true, ..Cell::default() }; rows.len() * columns.len()];
        for ((a, b), tally) in cells {
            if let (Some(row), Some(column)) = (row_of.get(a), column_of.get(b))
                && let Some(cell) = all.get_mut(row * columns.len() + column)
            {
                *cell = Cell { tally: *tally, told: tally.is_tellable(min_cell) };
            }
        }
        Self { rows, columns, cells: all }
    }

    /// Places of the cells of each row and of each column.
    fn lines(&self) -> Vec<Vec<usize>> {
        let (rows, columns) = (self.rows.len(), self.columns.len());
        let by_row = (0..rows).map(|row| (row * columns..(row + 1) * columns).collect());
        let by_column =
            (0..columns).map(|column| (column..rows * columns).step_by(columns.max(1)).collect());
        by_row.chain(by_column).collect()
    }

    /// Hides cells until nothing hidden is given away by its row or column. Each round hides at least one more, so it ends.
    fn protect(&mut self, min_cell: u64) {
        let lines = self.lines();
        loop {
            let mut changed = false;
            for line in &lines {
                changed |= self.protect_line(line, min_cell);
            }
            if !changed {
                break;
            }
        }
    }

    fn protect_line(&mut self, line: &[usize], min_cell: u64) -> bool {
        let cells = line.iter().filter_map(|place| Some((*place, self.cells.get(*place)?)));
        let cells = cells.filter(|(_, cell)| !cell.tally.part.is_empty());
        let (told, hidden): (Vec<_>, Vec<_>) = cells.partition(|(_, cell)| cell.told);
        let runs: u64 = hidden.iter().map(|(_, cell)| cell.tally.part.runs()).sum();
        if hidden.is_empty() || (hidden.len() > 1 && !is_small(runs, min_cell)) {
            return false;
        }
        let smallest = told.iter().min_by_key(|(_, cell)| cell.tally.part.runs());
        let Some(place) = smallest.map(|(place, _)| *place) else { return false };
        if let Some(cell) = self.cells.get_mut(place) {
            cell.told = false;
        }
        true
    }

    fn is_told(&self, places: impl Iterator<Item = usize>) -> bool {
        let mut cells = places.filter_map(|place| self.cells.get(place));
        cells.any(|cell| cell.told && !cell.tally.part.is_empty())
    }

    /// Rows of which anything is told.
    fn told_rows(&self) -> impl Iterator<Item = usize> {
        let columns = self.columns.len();
        (0..self.rows.len()).filter(move |row| self.is_told(row * columns..(row + 1) * columns))
    }

    /// Columns of which anything is told.
    fn told_columns(&self) -> impl Iterator<Item = usize> {
        let columns = self.columns.len();
        (0..columns)
            .filter(move |column| self.is_told((*column..self.cells.len()).step_by(columns.max(1))))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::tally;
    use super::*;
    use proptest::prelude::*;

    fn made(rows: &[&[u64]]) -> (BTreeMap<(String, String), Tally>, Cross) {
        let mut cells = BTreeMap::new();
        for (row, line) in rows.iter().enumerate() {
            for (column, n) in line.iter().enumerate() {
                if *n > 0 {
                    cells.insert((format!("r{row}"), format!("c{column}")), tally(*n, *n));
                }
            }
        }
        let cross = cross(("a", "b"), &cells, 1_000, 10);
        (cells, cross)
    }

    fn runs(cross: &Cross) -> Vec<Vec<Option<u64>>> {
        let line = |line: &Vec<Option<crate::stats::Outcomes>>| {
            line.iter().map(|cell| cell.map(|told| told.runs)).collect()
        };
        cross.cells.iter().map(line).collect()
    }

    #[test]
    fn a_small_cell_takes_one_of_its_row_and_of_its_column_with_it() {
        let (_, cross) = made(&[&[900, 400, 300], &[90, 3, 60], &[50, 40, 30]]);
        let expected = [
            vec![Some(900), Some(400), Some(300)],
            vec![Some(90), None, None],
            vec![Some(50), None, None],
        ];
        assert_eq!(runs(&cross), expected);
        assert_eq!(
            (cross.rows.as_slice(), cross.columns.len(), cross.hidden.values),
            (["r0", "r1", "r2"].map(String::from).as_slice(), 3, 4)
        );
    }

    #[test]
    fn a_row_of_small_cells_alone_is_left_out_and_given_away_by_no_column() {
        let (_, cross) = made(&[&[900, 400], &[2, 1]]);
        assert!(cross.rows.len() <= 1);
        assert_eq!(cross.cells.iter().flatten().flatten().count(), 0);
        let (_, cross) = made(&[&[900, 400], &[200, 100], &[2, 1]]);
        assert_eq!(runs(&cross), [vec![Some(900), Some(400)]]);
    }

    #[test]
    fn nothing_counted_is_told_as_nothing() {
        let (_, cross) = made(&[&[900, 0], &[0, 40]]);
        assert_eq!(runs(&cross), [vec![Some(900), Some(0)], vec![Some(0), Some(40)]]);
    }

    proptest! {
        #[test]
        fn margins_less_told_cells_are_no_small_cell(table in prop::collection::vec(prop::collection::vec(prop_oneof![Just(0u64), 0u64..50], 4), 1..6)) {
            let rows: Vec<&[u64]> = table.iter().map(Vec::as_slice).collect();
            let (cells, cross) = made(&rows);
            let told: HashMap<(&str, &str), u64> = cross.rows.iter().enumerate().flat_map(|(i, row)| {
                let line = &cross.cells[i];
                cross.columns.iter().zip(line).filter_map(|(column, cell)| Some(((row.as_str(), column.as_str()), cell.as_ref()?.runs)))
            }).collect();
            prop_assert!(told.values().all(|n| !is_small(*n, 10)));
            let lines = (0..table.len()).map(|row| (true, format!("r{row}"))).chain((0..4).map(|column| (false, format!("c{column}"))));
            for (is_row, name) in lines {
                let mine: Vec<_> = cells.iter().filter(|((a, b), _)| if is_row { *a == name } else { *b == name }).collect();
                let hidden: Vec<u64> = mine.iter().filter(|((a, b), _)| !told.contains_key(&(a.as_str(), b.as_str()))).map(|(_, tally)| tally.part.runs()).collect();
                let anything_told = hidden.len() < mine.len();
                prop_assert!(!anything_told || hidden.is_empty() || (hidden.len() > 1 && hidden.iter().sum::<u64>() >= 10), "{} {:?}", name, hidden);
            }
        }
    }
}
