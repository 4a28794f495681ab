//! Pairs told beside their halves: what the pairs of a value leave of the value itself, such as runs that told only one of the two, must not be
//! small either.

use super::{Folded, is_small};
use crate::stats::answers::Outcomes;
use std::collections::BTreeMap;

/// A pair of values and its runs.
type Pair = ((String, String), Outcomes);

/// Takes away the smallest pair of each value of which the pairs would leave a few runs; `halves` are the told runs of the values of either
/// side. What is left then is at least that pair, which is no small one, so nothing that was right becomes wrong.
pub fn within_margins(
    mut pairs: Vec<Pair>,
    halves: [&BTreeMap<String, u64>; 2],
    min_cell: u64,
) -> (Vec<Pair>, Folded) {
    let mut hidden = Folded::default();
    for (side, half) in halves.into_iter().enumerate() {
        let value = |((a, b), _): &Pair| if side == 0 { a.clone() } else { b.clone() };
        for (margin, runs) in half {
            let own = || pairs.iter().enumerate().filter(|(_, pair)| value(pair) == *margin);
            let told: u64 = own().map(|(_, (_, outcomes))| outcomes.runs).sum();
            let smallest = own().min_by_key(|(_, (_, outcomes))| outcomes.runs);
            if let Some((place, _)) =
                smallest.filter(|_| is_small(runs.saturating_sub(told), min_cell))
            {
                hidden.take(pairs.remove(place).1.counts);
            }
        }
    }
    (pairs, hidden)
}

#[cfg(test)]
mod tests {
    use super::super::tests::runs;
    use super::*;
    use proptest::prelude::*;

    fn pair(a: &str, b: &str, n: u64) -> Pair {
        ((a.to_owned(), b.to_owned()), runs(n).into())
    }

    fn half(values: &[(&str, u64)]) -> BTreeMap<String, u64> {
        values.iter().map(|(value, n)| ((*value).to_owned(), *n)).collect()
    }

    #[test]
    fn a_few_runs_that_told_one_of_the_two_are_not_left_over() {
        let pairs =
            vec![pair("debian", "12", 60), pair("debian", "13", 37), pair("alpine", "3", 20)];
        let first = half(&[("debian", 100), ("alpine", 20)]);
        let (told, hidden) = within_margins(pairs, [&first, &half(&[])], 10);
        let told: Vec<u64> = told.iter().map(|(_, outcomes)| outcomes.runs).collect();
        assert_eq!((told, hidden.values, hidden.counts.runs()), (vec![60, 20], 1, 37));
    }

    proptest! {
        #[test]
        fn no_margin_leaves_a_few(table in prop::collection::vec(prop::collection::vec(prop_oneof![Just(0u64), 10u64..40], 4), 4), extra in prop::collection::vec(0u64..14, 8)) {
            let mut pairs = Vec::new();
            let (mut rows, mut columns) = (BTreeMap::new(), BTreeMap::new());
            for (row, line) in table.iter().enumerate() {
                for (column, n) in line.iter().enumerate().filter(|(_, n)| **n > 0) {
                    pairs.push(pair(&format!("r{row}"), &format!("c{column}"), *n));
                    *rows.entry(format!("r{row}")).or_insert(extra[row]) += n;
                    *columns.entry(format!("c{column}")).or_insert(extra[4 + column]) += n;
                }
            }
            let (told, _) = within_margins(pairs, [&rows, &columns], 10);
            for (margin, runs) in rows.iter().chain(&columns) {
                let own: Vec<u64> = told.iter().filter(|((a, b), _)| a == margin || b == margin).map(|(_, outcomes)| outcomes.runs).collect();
                let rest = runs - own.iter().sum::<u64>();
                prop_assert!(own.is_empty() || !(1..10).contains(&rest), "{} leaves {}", margin, rest);
            }
        }
    }
}
