//! A cube under filters: each dimension's rows are counted under the filters of all others, so that what a filter left out can still be seen
//! beside what it kept. One pass over the cells for each dimension, and no memory of the pass before.

use super::cube::{Axis, Cube};
use super::filter::Filter;
use super::interval::{Rate, wilson};
use super::picks::Picks;
use crate::outcome::Outcome;

/// The name under which outcomes are filtered.
pub const OUTCOME: &str = "outcome";

/// What was counted of some cells.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Part {
    /// Runs with the picked outcomes.
    pub runs: u64,
    /// Successes, whatever outcomes are picked: a rate among failures alone says nothing.
    pub success: u64,
    /// Successes and failures.
    pub finished: u64,
}

impl Part {
    /// success / finished, with its interval.
    pub fn success_rate(&self) -> Rate {
        wilson(self.success, self.finished)
    }
}

/// A cube under filters.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Crossed {
    /// What all filters leave.
    pub all: Part,
    /// By dimension and code, each under the filters of all others.
    pub rows: Vec<Vec<Part>>,
    /// By outcome, under the filters of all dimensions.
    pub outcomes: [u64; Outcome::ALL.len()],
}

/// Counts a cube under filters. A cell whose value was given up passes no filter of that dimension: it may be any.
pub fn crossfilter(cube: &Cube, picks: &Picks) -> Crossed {
    let misses = misses(cube, picks);
    let weights = weights(picks);
    // Of many cells few pass, so those are looked up once and not once a dimension.
    let passing = chosen(cube, &misses, 0, weights);
    let mut all = Part::default();
    for (_, part) in &passing {
        add(&mut all, *part);
    }
    let outcomes = std::array::from_fn(|outcome| {
        let column = cube.outcomes.get(outcome).map_or(&[][..], Vec::as_slice);
        passing.iter().filter_map(|(cell, _)| column.get(*cell)).map(|n| u64::from(*n)).sum()
    });
    let rows = cube.axes.iter().enumerate().map(|(place, axis)| {
        let mut rows = vec![Part::default(); axis.values.len() + 1];
        count(&mut rows, axis, &passing);
        if picks.of(&axis.name).is_some() {
            count(&mut rows, axis, &chosen(cube, &misses, 1 << place, weights));
        }
        rows
    });
    Crossed { all, rows: rows.collect(), outcomes }
}

/// Runs with the picked outcomes, successes, and successes with failures.
type Counts = [u32; 3];

/// The cells that miss exactly one set of filters, with what they count; a weight is 1 for an outcome that is picked and 0 for any other.
fn chosen(
    cube: &Cube,
    misses: &[u16],
    set: u16,
    weights: [u32; Outcome::ALL.len()],
) -> Vec<(usize, Counts)> {
    let [success, failed, blocked, aborted, unfinished] = &cube.outcomes;
    let [of_success, of_failed, of_blocked, of_aborted, of_unfinished] = weights;
    let at = |column: &[u32], cell: usize| column.get(cell).copied().unwrap_or_default();
    let cells = misses.iter().enumerate().filter(|(_, misses)| **misses == set);
    let counted = cells.map(|(cell, _)| {
        let (success, failed) = (at(success, cell), at(failed, cell));
        let runs = success * of_success
            + failed * of_failed
            + at(blocked, cell) * of_blocked
            + at(aborted, cell) * of_aborted
            + at(unfinished, cell) * of_unfinished;
        (cell, [runs, success, success + failed])
    });
    counted.collect()
}

/// Counts cells by their value of a dimension.
fn count(rows: &mut [Part], axis: &Axis, cells: &[(usize, Counts)]) {
    for (cell, part) in cells {
        let code = axis.codes.get(*cell).copied().unwrap_or_default();
        if let Some(row) = rows.get_mut(usize::from(code)) {
            add(row, *part);
        }
    }
}

#[expect(
    clippy::inline_always,
    reason = "what runs in browsers is built for size, and a call for each cell costs more than it does"
)]
#[inline(always)]
fn add(sum: &mut Part, [runs, success, finished]: Counts) {
    sum.runs += u64::from(runs);
    sum.success += u64::from(success);
    sum.finished += u64::from(finished);
}

/// One bit a dimension whose filter a cell does not pass.
fn misses(cube: &Cube, picks: &Picks) -> Vec<u16> {
    let mut misses = vec![0; cube.len()];
    for (place, axis) in cube.axes.iter().enumerate() {
        let Some(filter) = picks.of(&axis.name) else { continue };
        let passes = passes(axis, filter);
        for (misses, code) in misses.iter_mut().zip(&axis.codes) {
            if !passes.get(usize::from(*code)).copied().unwrap_or(false) {
                *misses |= 1 << place;
            }
        }
    }
    misses
}

/// Which codes pass a filter.
fn passes(axis: &Axis, filter: &Filter) -> Vec<bool> {
    let listed = |value: &str| filter.values.iter().any(|listed| listed == value);
    let values =
        axis.values.iter().map(|value| value.as_deref().is_some_and(listed) != filter.exclude);
    std::iter::once(false).chain(values).collect()
}

/// 1 for each outcome that is picked.
fn weights(picks: &Picks) -> [u32; Outcome::ALL.len()] {
    let filter = picks.of(OUTCOME);
    let listed = |filter: &Filter, outcome: Outcome| {
        filter.values.iter().any(|value| value == outcome.name())
    };
    Outcome::ALL.map(|outcome| {
        u32::from(filter.is_none_or(|filter| listed(filter, outcome) != filter.exclude))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn axis(name: &str, values: &[&str], codes: &[u16]) -> Axis {
        let values = values.iter().map(|value| (!value.is_empty()).then(|| (*value).to_owned()));
        Axis { name: name.to_owned(), values: values.collect(), codes: codes.to_vec() }
    }

    /// Four cells by system and architecture: 40 runs of Debian on amd64, 20 of Debian on arm64, 10 of Alpine on amd64, 5 of any on amd64.
    fn cube() -> Cube {
        Cube {
            axes: vec![
                axis("os", &["debian", "alpine"], &[1, 1, 2, 0]),
                axis("arch", &["amd64", "arm64"], &[1, 2, 1, 1]),
            ],
            outcomes: [vec![30, 20, 10, 5], vec![10, 0, 0, 0], vec![0; 4], vec![0; 4], vec![0; 4]],
            floor: 5,
        }
    }

    fn picks(text: &[(&str, &str)]) -> Picks {
        Picks::new(text.iter().map(|(name, value)| ((*name).to_owned(), Filter::read(value))))
    }

    fn runs(parts: &[Part]) -> Vec<u64> {
        parts.iter().map(|part| part.runs).collect()
    }

    #[test]
    fn a_dimension_shows_its_rows_under_the_filters_of_the_others() {
        let crossed = crossfilter(&cube(), &picks(&[("os", "debian")]));
        assert_eq!(crossed.all, Part { runs: 60, success: 50, finished: 60 });
        assert_eq!(runs(&crossed.rows[0]), [5, 60, 10], "its own filter does not count");
        assert_eq!(runs(&crossed.rows[1]), [0, 40, 20]);
    }

    #[test]
    fn what_was_given_up_passes_no_filter() {
        let crossed = crossfilter(&cube(), &picks(&[("os", "!alpine")]));
        assert_eq!((crossed.all.runs, runs(&crossed.rows[1])), (60, vec![0, 40, 20]));
        assert_eq!(crossfilter(&cube(), &Picks::default()).all.runs, 75);
    }

    #[test]
    fn a_filter_of_outcomes_leaves_the_rate_what_it_is() {
        let crossed = crossfilter(&cube(), &picks(&[(OUTCOME, "failed")]));
        assert_eq!(crossed.all, Part { runs: 10, success: 65, finished: 75 });
        assert_eq!((runs(&crossed.rows[0]), crossed.outcomes), (vec![0, 10, 0], [65, 10, 0, 0, 0]));
    }

    proptest! {
        #[test]
        fn a_crossfilter_is_what_filtering_row_by_row_gives(
            cells in prop::collection::vec((0u16..4, 0u16..4, 0u16..4, 0u32..50, 0u32..50), 0..40),
            filters in prop::collection::vec((0usize..3, prop::collection::vec(1usize..4, 1..3), any::<bool>()), 0..3),
        ) {
            let names = ["a", "b", "c"];
            let values = ["x", "y", ""];
            let codes = |pick: fn(&(u16, u16, u16, u32, u32)) -> u16| cells.iter().map(pick).collect::<Vec<_>>();
            let axes = vec![axis("a", &values, &codes(|cell| cell.0)), axis("b", &values, &codes(|cell| cell.1)), axis("c", &values, &codes(|cell| cell.2))];
            let column = |pick: fn(&(u16, u16, u16, u32, u32)) -> u32| cells.iter().map(pick).collect::<Vec<_>>();
            let outcomes = [column(|cell| cell.3), column(|cell| cell.4), vec![0; cells.len()], vec![0; cells.len()], vec![0; cells.len()]];
            let cube = Cube { axes, outcomes, floor: 1 };
            let picks = Picks::new(filters.iter().map(|(axis, codes, exclude)| {
                let values = codes.iter().map(|code| values[code - 1].to_owned()).filter(|value| !value.is_empty()).collect();
                (names[*axis].to_owned(), Filter { values, exclude: *exclude })
            }));
            let passes = |name: &str, code: u16| picks.of(name).is_none_or(|filter| {
                code > 0 && filter.values.iter().any(|value| value == values[usize::from(code) - 1]) != filter.exclude
            });
            let crossed = crossfilter(&cube, &picks);
            for (place, name) in names.iter().enumerate() {
                for code in 0u16..4 {
                    let mut sum = 0;
                    for cell in &cells {
                        let own = [cell.0, cell.1, cell.2];
                        let others = names.iter().zip(own).all(|(other, code)| other == name || passes(other, code));
                        if others && own[place] == code {
                            sum += u64::from(cell.3 + cell.4);
                        }
                    }
                    prop_assert_eq!(crossed.rows[place][usize::from(code)].runs, sum);
                }
            }
        }
    }
}
