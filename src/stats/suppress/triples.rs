//! Numbers by three things at once: hides as many more as it takes so that no line of them, whatever two of the three are fixed, gives one away.

use super::is_small;

/// One number by three things.
#[derive(Clone, Copy, Debug)]
pub(super) struct TripleCell {
    /// Its place by each of the three.
    pub(super) at: [usize; 3],
    /// The number.
    pub(super) runs: u64,
    /// Whether it is told.
    pub(super) told: bool,
}

/// In every line the cells that are not told are then none, or at least two with `min_cell` runs together; otherwise the smallest told one goes
/// with them. Each round hides at least one more, so it ends.
pub(super) fn protect(cells: &mut [TripleCell], min_cell: u64) {
    let directions: Vec<Lines> = (0..3).map(|axis| Lines::of(cells, axis)).collect();
    loop {
        let mut changed = false;
        for line in directions.iter().flat_map(Lines::each) {
            changed |= protect_line(cells, line, min_cell);
        }
        if !changed {
            break;
        }
    }
}

/// The lines of cells in one direction, as places of the cells.
struct Lines {
    /// The cells of one line after those of another, each line in the order of the cells.
    places: Vec<usize>,
    /// Where each line ends.
    ends: Vec<usize>,
}

impl Lines {
    /// Sorts by counting: there are few lines and many cells.
    fn of(cells: &[TripleCell], axis: usize) -> Self {
        let fixed = |[x, y, z]: [usize; 3]| match axis {
            0 => (y, z),
            1 => (x, z),
            _ => (x, y),
        };
        let width = cells.iter().map(|cell| fixed(cell.at).1 + 1).max().unwrap_or(0);
        let line = |cell: &TripleCell| fixed(cell.at).0 * width + fixed(cell.at).1;
        let count = cells.iter().map(|cell| line(cell) + 1).max().unwrap_or(0);
        let mut ends = vec![0; count];
        for cell in cells {
            if let Some(length) = ends.get_mut(line(cell)) {
                *length += 1;
            }
        }
        let mut sum = 0;
        for start in &mut ends {
            sum += std::mem::replace(start, sum);
        }
        // Each start moves on to the end of its line.
        let mut places = vec![0; cells.len()];
        for (place, cell) in cells.iter().enumerate() {
            let Some(next) = ends.get_mut(line(cell)) else { continue };
            if let Some(slot) = places.get_mut(*next) {
                *slot = place;
            }
            *next += 1;
        }
        Self { places, ends }
    }

    fn each(&self) -> impl Iterator<Item = &[usize]> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        let lines = starts.zip(&self.ends).filter_map(|(start, end)| self.places.get(start..*end));
        lines.filter(|line| !line.is_empty())
    }
}

fn protect_line(cells: &mut [TripleCell], line: &[usize], min_cell: u64) -> bool {
    let (mut hidden, mut runs, mut smallest) = (0, 0, None);
    for place in line {
        let Some(cell) = cells.get(*place) else { continue };
        match cell.runs {
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
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_line_gives_a_small_number_away(numbers in prop::collection::vec(0u64..40, 36)) {
            let at = |place: usize| [place % 3, place / 3 % 3, place / 9];
            let mut cells: Vec<TripleCell> = numbers
                .iter()
                .enumerate()
                .map(|(place, n)| TripleCell { at: at(place), runs: *n, told: *n == 0 || *n >= 10 })
                .collect();
            protect(&mut cells, 10);
            for axis in 0..3 {
                for line in Lines::of(&cells, axis).each() {
                    let hidden: Vec<u64> = line.iter().filter(|place| !cells[**place].told).map(|place| cells[*place].runs).collect();
                    let told = line.iter().any(|place| cells[*place].told && cells[*place].runs > 0);
                    let sum: u64 = hidden.iter().sum();
                    prop_assert!(!told || hidden.is_empty() || (hidden.len() > 1 && sum >= 10), "{hidden:?}");
                }
            }
            prop_assert!(cells.iter().all(|cell| !cell.told || !(1..10).contains(&cell.runs)));
        }
    }
}
