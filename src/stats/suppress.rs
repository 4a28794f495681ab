//! The publishing rule: no cell of a breakdown smaller than `min_cell` is shown, nor one that a subtraction would give away.

use super::breakdown::Row;
use super::counts::Counts;
use serde::{Deserialize, Serialize};

/// Values that are counted together instead of one by one.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Folded {
    /// How many values.
    pub values: u64,
    /// Their runs together.
    pub counts: Counts,
}

impl Folded {
    fn take(&mut self, row: &Row) {
        self.values += 1;
        self.counts += row.counts;
    }
}

/// Folds rows of fewer than `min_cell` runs together. Where what was folded would itself be smaller than `min_cell`, the total less the shown
/// rows would give it away: then the smallest shown row is folded too (complementary suppression). Rows come out most runs first.
pub fn fold_small(rows: Vec<Row>, min_cell: u64) -> (Vec<Row>, Folded) {
    let mut hidden = Folded::default();
    let (mut shown, small): (Vec<Row>, Vec<Row>) =
        rows.into_iter().partition(|row| row.counts.runs() >= min_cell);
    for row in small.iter().filter(|row| !row.counts.is_empty()) {
        hidden.take(row);
    }
    shown.sort_by(|a, b| b.counts.runs().cmp(&a.counts.runs()).then_with(|| a.value.cmp(&b.value)));
    // One folded value is given away by the total just as well as a small sum is.
    if (hidden.values == 1 || (hidden.values > 0 && hidden.counts.runs() < min_cell))
        && let Some(row) = shown.pop()
    {
        hidden.take(&row);
    }
    (shown, hidden)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn row(value: &str, success: u64) -> Row {
        Row { value: value.to_owned(), counts: Counts { success, ..Counts::default() } }
    }

    #[test]
    fn one_small_value_takes_the_smallest_shown_one_with_it() {
        let (shown, hidden) = fold_small(vec![row("a", 500), row("b", 40), row("c", 3)], 10);
        assert_eq!(shown, vec![row("a", 500)]);
        assert_eq!((hidden.values, hidden.counts.runs()), (2, 43));
    }

    #[test]
    fn nothing_is_folded_when_nothing_is_small() {
        let (shown, hidden) = fold_small(vec![row("b", 10), row("a", 10)], 10);
        assert_eq!(shown, vec![row("a", 10), row("b", 10)]);
        assert_eq!(hidden, Folded::default());
    }

    proptest! {
        #[test]
        fn no_difference_of_published_numbers_is_a_small_cell(sizes in prop::collection::vec(0u64..60, 0..40)) {
            let rows: Vec<Row> = sizes.iter().enumerate().map(|(i, n)| row(&i.to_string(), *n)).collect();
            let total: u64 = sizes.iter().sum();
            let (shown, hidden) = fold_small(rows, 10);
            prop_assert!(shown.iter().all(|row| row.counts.runs() >= 10));
            prop_assert_eq!(shown.iter().map(|row| row.counts.runs()).sum::<u64>() + hidden.counts.runs(), total);
            let given_away = hidden.values == 1 || (hidden.values > 0 && hidden.counts.runs() < 10);
            prop_assert!(!given_away || shown.is_empty());
        }
    }
}
