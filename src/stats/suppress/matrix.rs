//! Matrices: a cell that is small is not told, nor one that the told cells of its row or column would give away.

use super::grid::Grid;
use super::{Folded, Tally};
use crate::stats::answers::Cross;
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

/// Columns of a matrix at most: it has to fit a page.
const COLUMNS_MAX: usize = 50;

/// Puts a matrix together, its largest rows and columns first. `rest` is what other rows, which are not to be shown, have together in each column.
pub fn cross(
    dimensions: (&str, &str),
    cells: &BTreeMap<(String, String), Tally>,
    rest: &BTreeMap<String, Tally>,
    rows_max: usize,
    min_cell: u64,
) -> Cross {
    let (names, grid) = table(cells, rest, min_cell);
    let rows: Vec<usize> =
        (0..names.0.len()).filter(|row| grid.tells_row(*row)).take(rows_max).collect();
    let columns: Vec<usize> =
        (0..names.1.len()).filter(|column| grid.tells_column(*column)).take(COLUMNS_MAX).collect();
    let (mut hidden, mut more) = (Folded::default(), Folded::default());
    for (row, column, cell) in grid.filled() {
        if !cell.told {
            hidden.take(cell.tally.part);
        } else if rows.binary_search(&row).is_err() || columns.binary_search(&column).is_err() {
            more.take(cell.tally.part);
        }
    }
    let told = |row: usize, column: usize| grid.told(row, column).map(|tally| tally.part.into());
    let name = |names: &[&String], place: &usize| names.get(*place).map(|name| (*name).clone());
    Cross {
        dimensions: (dimensions.0.to_owned(), dimensions.1.to_owned()),
        cells: rows
            .iter()
            .map(|row| columns.iter().map(|column| told(*row, *column)).collect())
            .collect(),
        rows: rows.iter().filter_map(|row| name(&names.0, row)).collect(),
        columns: columns.iter().filter_map(|column| name(&names.1, column)).collect(),
        hidden: hidden.veiled(min_cell),
        more,
    }
}

/// The names of rows and of columns, those with most runs first, and what stands in them.
fn table<'a>(
    cells: &'a BTreeMap<(String, String), Tally>,
    rest: &'a BTreeMap<String, Tally>,
    min_cell: u64,
) -> ((Vec<&'a String>, Vec<&'a String>), Grid) {
    let named = cells.iter().map(|((row, column), tally)| (row, column, tally));
    let rows = by_runs(named.clone().map(|(row, _, tally)| (row, tally)));
    let columns = named.map(|(_, column, tally)| (column, tally)).chain(rest);
    let columns = by_runs(columns);
    let place = |names: &[&'_ String]| -> HashMap<String, usize> {
        names.iter().enumerate().map(|(place, name)| ((*name).clone(), place)).collect()
    };
    let (row_of, column_of) = (place(&rows), place(&columns));
    // The rest stands below all rows.
    let mut tallies = vec![Tally::default(); (rows.len() + 1) * columns.len()];
    for ((a, b), tally) in cells {
        if let (Some(row), Some(column)) = (row_of.get(a), column_of.get(b))
            && let Some(cell) = tallies.get_mut(row * columns.len() + column)
        {
            *cell = *tally;
        }
    }
    let rest = rest.iter().map(|(column, tally)| (column_of.get(column), tally));
    for (column, tally) in rest {
        let place = column.map(|column| rows.len() * columns.len() + column);
        if let Some(cell) = place.and_then(|place| tallies.get_mut(place)) {
            *cell = *tally;
        }
    }
    let grid = Grid::new(columns.len(), tallies, min_cell);
    ((rows, columns), grid)
}

fn by_runs<'a>(cells: impl Iterator<Item = (&'a String, &'a Tally)>) -> Vec<&'a String> {
    let mut runs: BTreeMap<&String, u64> = BTreeMap::new();
    for (name, tally) in cells {
        *runs.entry(name).or_default() += tally.part.runs();
    }
    let mut names: Vec<&String> = runs.keys().copied().collect();
    names.sort_by_key(|name| Reverse(runs.get(name).copied()));
    names
}

#[cfg(test)]
mod tests {
    use super::super::is_small;
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
        let cross = cross(("a", "b"), &cells, &BTreeMap::new(), 1_000, 10);
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
    fn what_is_not_shown_gives_no_cell_of_its_column_away() {
        let cells = [("r0", "c0", 900), ("r0", "c1", 400), ("r1", "c0", 90), ("r1", "c1", 60)];
        let cells =
            cells.map(|(row, column, n)| ((row.to_owned(), column.to_owned()), tally(n, n)));
        let with_rest = |few: u64| {
            let rest = [("c0".to_owned(), tally(few, few)), ("c1".to_owned(), tally(70, 70))];
            cross(("a", "b"), &cells.clone().into(), &rest.into(), 10, 10)
        };
        let all = [vec![Some(900), Some(400)], vec![Some(90), Some(60)]];
        let told = with_rest(50);
        assert_eq!((runs(&told), told.more.counts.runs()), (all.to_vec(), 120));
        // All less the two rows would be three runs, so the smallest of each line goes with them.
        let told = with_rest(3);
        assert_eq!(runs(&told), [vec![Some(900), Some(400)]]);
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
