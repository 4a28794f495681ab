//! Numbers by three things at once: hides as many more as it takes so that no line of them, whatever two of the three are fixed, gives one away.

use super::{Tally, is_small};

/// One number by three things.
#[derive(Clone, Copy, Debug)]
pub(super) struct TripleCell {
    /// Its place by each of the three.
    pub(super) at: [usize; 3],
    /// The number.
    pub(super) tally: Tally,
    /// Whether it is told.
    pub(super) told: bool,
}

/// In every line the cells that are not told are then none, or at least two with `min_cell` runs together; otherwise the smallest told one goes
/// with them. Each round hides at least one more, so it ends.
pub(super) fn protect(cells: &mut [TripleCell], min_cell: u64) {
    let lines: Vec<Vec<usize>> = (0..3).flat_map(|axis| lines(cells, axis)).collect();
    loop {
        let mut changed = false;
        for line in &lines {
            changed |= protect_line(cells, line, min_cell);
        }
        if !changed {
            break;
        }
    }
}

/// The places of the cells of each line in one direction. In one order, so that the same numbers always hide the same.
fn lines(cells: &[TripleCell], axis: usize) -> Vec<Vec<usize>> {
    let fixed = |[x, y, z]: [usize; 3]| match axis {
        0 => (y, z),
        1 => (x, z),
        _ => (x, y),
    };
    let width = cells.iter().map(|cell| fixed(cell.at).1 + 1).max().unwrap_or(0);
    let line = |cell: &TripleCell| fixed(cell.at).0 * width + fixed(cell.at).1;
    let mut placed: Vec<(usize, usize)> = cells.iter().map(line).zip(0..).collect();
    placed.sort_unstable();
    let lines = placed.chunk_by(|(a, _), (b, _)| a == b);
    lines.map(|line| line.iter().map(|(_, place)| *place).collect()).collect()
}

fn protect_line(cells: &mut [TripleCell], line: &[usize], min_cell: u64) -> bool {
    let (mut hidden, mut runs, mut smallest) = (0, 0, None);
    for place in line {
        let Some(cell) = cells.get(*place) else { continue };
        match cell.tally.part.runs() {
            0 => {}
            n if cell.told => {
                if smallest.is_none_or(|(least, _)| n < least) {
                    smallest = Some((n, *place));
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
    let cell = smallest.and_then(|(_, place)| cells.get_mut(place));
    cell.map(|cell| cell.told = false).is_some()
}

#[cfg(test)]
mod tests {
    use super::super::tests::tally;
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_line_gives_a_small_number_away(numbers in prop::collection::vec(0u64..40, 36)) {
            let at = |place: usize| [place % 3, place / 3 % 3, place / 9];
            let mut cells: Vec<TripleCell> = numbers
                .iter()
                .enumerate()
                .map(|(place, n)| TripleCell { at: at(place), tally: tally(*n, *n), told: *n == 0 || *n >= 10 })
                .collect();
            protect(&mut cells, 10);
            for axis in 0..3 {
                for line in lines(&cells, axis) {
                    let hidden: Vec<u64> = line.iter().filter(|place| !cells[**place].told).map(|place| cells[*place].tally.part.runs()).collect();
                    let told = line.iter().any(|place| cells[*place].told && cells[*place].tally.part.runs() > 0);
                    let sum: u64 = hidden.iter().sum();
                    prop_assert!(!told || hidden.is_empty() || (hidden.len() > 1 && sum >= 10), "{hidden:?}");
                }
            }
            prop_assert!(cells.iter().all(|cell| !cell.told || !(1..10).contains(&cell.tally.part.runs())));
        }
    }
}
