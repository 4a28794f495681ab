//! Breakdowns: small values are folded together.

use super::{Folded, Tally};
use crate::stats::answers::{Outcomes, Ranked, Ranking};
use crate::stats::breakdown::Row;
use crate::stats::counts::Counts;
use crate::stats::query::{Query, Sort};
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// Folds rows of fewer than `min_cell` runs together. Where what was folded would itself be smaller than `min_cell`, the total less the shown
/// rows would give it away: then the smallest shown row is folded too (complementary suppression). Rows come out most runs first.
pub fn fold_small(rows: Vec<Row>, min_cell: u64) -> (Vec<Row>, Folded) {
    let rows = rows.into_iter().map(|row| {
        let tally = Tally { part: row.counts, whole: row.counts };
        (row.value, tally)
    });
    fold(rows, min_cell)
}

pub(super) fn fold(
    rows: impl Iterator<Item = (String, Tally)>,
    min_cell: u64,
) -> (Vec<Row>, Folded) {
    let mut hidden = Folded::default();
    let mut shown = Vec::new();
    for (value, tally) in rows.filter(|(_, tally)| !tally.part.is_empty()) {
        if tally.is_tellable(min_cell) {
            shown.push(Row { value, counts: tally.part });
        } else {
            hidden.take(tally.part);
        }
    }
    shown.sort_by(|a, b| by_runs(&a.counts, &b.counts).then_with(|| a.value.cmp(&b.value)));
    // One folded value is given away by the total just as well as a small sum is.
    if (hidden.values == 1 || (hidden.values > 0 && hidden.counts.runs() < min_cell))
        && let Some(row) = shown.pop()
    {
        hidden.take(row.counts);
    }
    (shown, hidden)
}

/// Puts a breakdown together: folded, sorted and cut to its limit, each row beside its runs in the window compared with.
pub fn ranking(
    dimension: &str,
    query: &Query,
    now: BTreeMap<String, Tally>,
    before: Option<BTreeMap<String, Tally>>,
    min_cell: u64,
) -> Ranking {
    let mut all = Tally::default();
    for tally in now.values() {
        all.add(*tally);
    }
    let (mut shown, hidden) = fold(now.into_iter(), min_cell);
    let hidden = hidden.veiled(min_cell);
    let is_told = (!query.is_filtered() || all.is_tellable(min_cell))
        && !(shown.is_empty() && hidden.is_veiled());
    let all = Outcomes::from(all.part);
    let past: Option<BTreeMap<String, Counts>> = before.map(|before| {
        let shown = fold(before.into_iter(), min_cell).0.into_iter();
        shown.map(|row| (row.value, row.counts)).collect()
    });
    sort(&mut shown, query.sort, &all);
    let cut = shown.split_off(query.rows_max().min(shown.len()));
    let mut more = Folded::default();
    for row in &cut {
        more.take(row.counts);
    }
    let rows = shown.into_iter().map(|row| Ranked {
        before: past.as_ref().and_then(|past| past.get(&row.value)).map(|counts| (*counts).into()),
        outcomes: row.counts.into(),
        value: row.value,
    });
    Ranking {
        dimension: dimension.to_owned(),
        rows: rows.collect(),
        all: is_told.then_some(all),
        more,
        hidden,
    }
}

fn by_runs(a: &Counts, b: &Counts) -> Ordering {
    b.runs().cmp(&a.runs())
}

fn sort(rows: &mut [Row], sort: Sort, all: &Outcomes) {
    let impact = |counts: &Counts| Outcomes::from(*counts).impact(all);
    rows.sort_by(|a, b| {
        let (x, y) = (&a.counts, &b.counts);
        let first = match sort {
            Sort::Runs | Sort::Name => Ordering::Equal,
            Sort::Failures => y.failed.cmp(&x.failed),
            // Where nothing finished the interval says nothing; its lower end is 0, and so it stands last.
            Sort::Rate => y.failure_rate().low.total_cmp(&x.failure_rate().low),
            Sort::Impact => impact(y).total_cmp(&impact(x)),
        };
        let then = if sort == Sort::Name { Ordering::Equal } else { by_runs(x, y) };
        first.then(then).then_with(|| a.value.cmp(&b.value))
    });
}

#[cfg(test)]
mod tests {
    use super::super::tests::{runs, tally};
    use super::*;
    use crate::stats::filter::Filter;
    use proptest::prelude::*;

    fn row(value: &str, success: u64) -> Row {
        Row { value: value.to_owned(), counts: runs(success) }
    }

    fn ranked(rows: &[(&str, u64, u64)], query: &Query) -> Vec<String> {
        let rows = rows.iter().map(|(value, success, failed)| {
            let counts = Counts { success: *success, failed: *failed, ..Counts::default() };
            ((*value).to_owned(), Tally { part: counts, whole: counts })
        });
        let ranking = ranking("app", query, rows.collect(), None, 10);
        ranking.rows.into_iter().map(|row| row.value).collect()
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

    #[test]
    fn a_row_of_which_a_filter_left_out_a_few_is_folded() {
        let rows = [
            ("a", tally(50, 53)),
            ("b", tally(80, 80)),
            ("c", tally(60, 90)),
            ("d", tally(12, 12)),
        ];
        let rows = rows.into_iter().map(|(value, tally)| (value.to_owned(), tally));
        let (shown, hidden) = fold(rows, 10);
        assert_eq!(shown, vec![row("b", 80), row("c", 60)]);
        assert_eq!(hidden.values, 2);
    }

    #[test]
    fn rows_are_sorted_as_asked_and_cut() {
        let rows = [("rare", 10, 10), ("big", 9_000, 400), ("bad", 700, 300), ("fine", 5_000, 1)];
        let by = |sort, limit| ranked(&rows, &Query { sort, limit, ..Query::default() });
        assert_eq!(by(Sort::Runs, None), ["big", "fine", "bad", "rare"]);
        assert_eq!(by(Sort::Failures, None), ["big", "bad", "rare", "fine"]);
        assert_eq!(by(Sort::Rate, Some(2)), ["rare", "bad"]);
        assert_eq!(by(Sort::Impact, Some(1)), ["bad"]);
        assert_eq!(by(Sort::Name, None), ["bad", "big", "fine", "rare"]);
    }

    #[test]
    fn what_is_few_even_together_is_not_told() {
        let rows = BTreeMap::from([("a".to_owned(), tally(3, 3)), ("b".to_owned(), tally(2, 2))]);
        let ranking = ranking("os", &Query::default(), rows, None, 10);
        assert_eq!(ranking.hidden, Folded { values: 2, counts: Counts::default() });
        assert!(ranking.rows.is_empty() && ranking.all.is_none());
    }

    #[test]
    fn all_are_told_together_unless_that_tells_a_small_cell() {
        let all = |query: &Query, tallies: &[Tally]| {
            let rows = tallies.iter().enumerate().map(|(n, tally)| (n.to_string(), *tally));
            let told = ranking("os", query, rows.collect(), None, 10);
            (told.all.map(|all| all.runs), told.hidden.counts.runs())
        };
        let (plain, app) =
            (Query::default(), Query { app: Filter::only("docker"), ..Query::default() });
        assert_eq!(all(&plain, &[tally(500, 500), tally(3, 3)]), (Some(503), 503));
        assert_eq!(all(&plain, &[]), (Some(0), 0));
        // All but three runs are of the app: neither its one value nor the sum may be told.
        assert_eq!(all(&app, &[tally(50, 53)]), (None, 0));
        assert_eq!(all(&app, &[tally(50, 90), tally(40, 40)]), (Some(90), 0));
    }

    #[test]
    fn impact_is_what_is_surely_failed_more_than_the_average_explains() {
        let told =
            |success, failed| Outcomes::from(Counts { success, failed, ..Counts::default() });
        let all = told(9_000, 1_000);
        // 300 of 1,000 is surely more than 27 %: at least 17 % more than the average, so 172 failures.
        let impact = told(700, 300).impact(&all);
        assert!((impact - 172.4).abs() < 0.1, "{impact}");
        assert!(told(900, 100).impact(&all) < 0.0 && told(1, 3).impact(&all) < 4.0);
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
