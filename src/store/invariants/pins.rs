//! Tests of pinned questions: they count what they say, no day after their pin, and say the same for ever.

use super::questions::{SPLIT, Told, picked, queries, sums, tolds};
use super::*;
use crate::stats::{Answer, Filter, Kept, Query};

/// Days after which a day is closed: single runs are kept for one.
const CLOSES_AFTER: i32 = 2;

fn last_day(told: &[Told]) -> i32 {
    told.iter().map(|run| run.day).max().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn a_pinned_answer_is_a_recount_and_stays_as_it_is(
        told in tolds(),
        later in tolds(),
        asked in prop::collection::vec((queries(), 0i32..80), 4),
    ) {
        let fixture = Fixture::new();
        fixture.take(&told);
        fixture.pass(i64::from(CLOSES_AFTER) * 24 * HOUR);
        fixture.seal();
        let start: Day = START.parse().unwrap();
        let (first, last) = (start.plus(told[0].day), start.plus(last_day(&told)));
        let pinned = |(query, day): (Query, i32)| {
            Query { as_of: Some(start.plus(day).max(first).min(last)), ..query }.ended().ok()
        };
        // A year of a single app or of joint cells wears off before the later runs are over.
        let is_kept = |query: &Query| query.range != Range::Year;
        let queries: Vec<Query> = asked.into_iter().filter_map(pinned).filter(is_kept).collect();
        let ask = |query: &Query| {
            let totals = fixture.ask(fixture.store.totals(query.clone()));
            let rankings = SPLIT.map(|dimension| fixture.ask(fixture.store.ranking(dimension, query.clone())));
            let series = fixture.ask(fixture.store.series(query.clone()));
            (totals, rankings, series)
        };
        let told_then: Vec<_> = queries.iter().map(ask).collect();
        for (query, (totals, rankings, _)) in queries.iter().zip(&told_then) {
            let all = sums(picked(&told, query, totals.window), |_| ()).remove(&()).unwrap_or_default();
            prop_assert_eq!(totals.found.now.unwrap().counts, all, "{}", query.to_query_string());
            for (dimension, ranking) in SPLIT.iter().zip(rankings) {
                prop_assert!(Some(ranking.window.last) <= query.as_of);
                let expected = sums(picked(&told, query, ranking.window), |run| run.value(dimension));
                let rows: BTreeMap<String, Counts> =
                    ranking.found.rows.iter().map(|row| (row.value.clone(), row.outcomes.counts)).collect();
                prop_assert_eq!(rows, expected, "{} by {}", query.to_query_string(), dimension);
            }
        }
        let after = last_day(&told) + CLOSES_AFTER;
        let later: Vec<Told> = later.into_iter().map(|run| Told { day: run.day + after, ..run }).collect();
        fixture.take_from(told.len(), &later);
        for (query, then) in queries.iter().zip(told_then) {
            prop_assert_eq!(ask(query), then, "{}", query.to_query_string());
        }
    }
}

#[test]
fn a_day_that_can_still_change_or_was_never_counted_is_refused() {
    let fixture = Fixture::new();
    let start: Day = START.parse().unwrap();
    let pinned = |day: i32| Query { as_of: Some(start.plus(day)), ..Query::default() };
    let refused = |day: i32| -> Error {
        fixture.runtime.block_on(fixture.store.totals(pinned(day))).unwrap_err()
    };
    assert!(matches!(refused(0), Error::NotClosed { first: None, .. }));
    fixture.take(&questions::some());
    // The last run began on the 60th day, and 60 hours later its day is closed and the next is not.
    let last = start.plus(59);
    fixture.pass(60 * HOUR);
    for day in [-1, 61, 62, 400] {
        let closed = fixture.store.closed();
        assert!(
            matches!(refused(day), Error::NotClosed { first: Some(first), last } if first == start && last == closed),
            "{day}"
        );
    }
    let answer: Answer<_> = fixture.ask(fixture.store.totals(pinned(59)));
    assert_eq!((answer.window.last, answer.as_of), (last, fixture.store.closes(last)));
    assert!(fixture.runtime.block_on(fixture.store.quality(&pinned(62))).is_err());
    assert_eq!(
        fixture.runtime.block_on(fixture.store.quality(&pinned(59))).unwrap().window.last,
        last
    );
}

#[test]
fn a_week_that_goes_on_after_the_pin_is_left_out() {
    let fixture = Fixture::new();
    fixture.take(&questions::some());
    fixture.pass(60 * HOUR);
    let wednesday = START.parse::<Day>().unwrap().plus(40).week_start().plus(2);
    let query = Query {
        as_of: Some(wednesday),
        dimension: Some(("os_type".to_owned(), Filter::only("debian"))),
        ..Query::default()
    };
    let answer = fixture.ask(fixture.store.ranking("arch", query));
    assert_eq!((answer.kept, answer.window.last), (Kept::Weeks, wednesday.plus(-3)));
}
