//! Tests of the answers over time: each number is a recount of the runs of its span.

use super::questions::{SPLIT, Told, picked, queries, some, sums, tolds};
use super::*;
use crate::stats::{Filter, Grain, Kept, Outcomes, Query, Window};

fn grains() -> impl Strategy<Value = Grain> {
    prop_oneof![Just(Grain::Day), Just(Grain::Week), Just(Grain::Month)]
}

/// The runs of a value in each span.
fn recount(told: &[Told], query: &Query, spans: &[Window], by: (&str, &str)) -> Vec<Counts> {
    let (dimension, value) = by;
    let of_span = |span: &Window| {
        let runs = picked(told, query, *span).filter(|run| run.value(dimension) == value);
        sums(runs, |_| ()).remove(&()).unwrap_or_default()
    };
    spans.iter().map(of_span).collect()
}

fn counts(line: &[Outcomes]) -> Vec<Counts> {
    line.iter().map(|told| told.counts).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn an_answer_over_time_is_a_recount_of_the_runs_it_picks(
        told in tolds(),
        queries in prop::collection::vec((queries(), grains()), 4),
    ) {
        let fixture = Fixture::new();
        fixture.take(&told);
        for (query, grain) in queries {
            let query = Query { grain, ..query };
            for dimension in SPLIT {
                let mix = fixture.ask(fixture.store.mix(dimension, query.clone()));
                let values = sums(picked(&told, &query, mix.window), |run| run.value(dimension));
                let found = &mix.found;
                let names: BTreeSet<String> = found.strands.iter().map(|strand| strand.value.clone()).collect();
                prop_assert_eq!(names, values.into_keys().collect(), "{} by {}", query.to_query_string(), dimension);
                prop_assert!(found.other.is_empty());
                for strand in &found.strands {
                    let expected = recount(&told, &query, &found.spans, (dimension, &strand.value));
                    prop_assert_eq!(counts(&strand.runs), expected, "{} by {}", query.to_query_string(), dimension);
                }
                if let (Some(first), Some(last)) = (found.spans.first(), found.spans.last()) {
                    prop_assert_eq!((first.first, last.last), (mix.window.first, mix.window.last));
                }
            }
            if query.dimension.is_none() {
                let measure = fixture.ask(fixture.store.percentiles("install_duration", None, query.clone()));
                for point in &measure.found.points {
                    prop_assert_eq!(point.n, picked(&told, &query, point.days).count() as u64);
                }
                let all: usize = measure.found.points.iter().map(|point| point.days.days()).sum();
                prop_assert_eq!(all, measure.window.days());
            }
        }
    }
}

#[test]
fn what_is_kept_by_week_is_told_by_week() {
    let fixture = Fixture::new();
    fixture.take(&some());
    let query = Query {
        dimension: Some(("os_type".to_owned(), Filter::only("debian"))),
        grain: Grain::Month,
        ..Query::default()
    };
    let mix = fixture.ask(fixture.store.mix("arch", query));
    assert_eq!((mix.kept, mix.found.grain), (Kept::Weeks, Grain::Week));
    assert_eq!(mix.found.strands.len(), 1);
    assert_eq!(mix.found.all.iter().map(|told| told.runs).sum::<u64>(), 32);
}

#[test]
fn a_matrix_of_one_app_comes_from_its_joint_cells() {
    let fixture = Fixture::new();
    fixture.take(&some());
    let query = Query { app: Filter::only(APPS[0]), range: Range::Quarter, ..Query::default() };
    let (arch, method) = ("arch", "os_type");
    let cross = fixture.ask(fixture.store.cross(arch, method, query.clone()));
    assert_eq!(cross.kept, Kept::Weeks);
    let expected = picked(&some(), &query, cross.window).count() as u64;
    assert_eq!(cross.found.cells[0][0].unwrap().runs, expected);
    let counted = fixture.ask(fixture.store.cross("os_type", "os_version", query));
    assert_eq!((counted.kept, counted.found.columns.len()), (Kept::Days, 2));
}

#[test]
fn durations_of_one_app_that_ended_well_are_those() {
    let fixture = Fixture::new();
    let mut told = some();
    for run in &mut told {
        (run.outcome, run.seconds) = if run.app == 0 { (0, 600) } else { (1, 5) };
    }
    told[3].outcome = 1;
    fixture.take(&told);
    let query = Query { app: Filter::only(APPS[0]), range: Range::Quarter, ..Query::default() };
    let spread = |outcome, query: &Query| {
        let asked = fixture.store.distribution("install_duration", outcome, query.clone());
        fixture.ask(asked).found
    };
    let well = spread(Some(Outcome::Success), &query);
    assert_eq!((well.n, well.mean), (Some(50), Some(600.0)));
    assert_eq!(spread(Some(Outcome::Failed), &query).n, Some(1));
    assert_eq!(spread(None, &query).n, Some(51));
    let median = well.median.unwrap().value;
    assert!((median - 600.0).abs() / 600.0 <= 0.025, "{median}");
}

#[test]
fn an_app_that_changed_clearly_is_a_mover() {
    let fixture = Fixture::new();
    let run = some().remove(0);
    let mut told = Vec::new();
    for n in 0..400 {
        let (day, app) = (i32::from(n >= 200), n % 2);
        // The first app fails on the second day, the other one never.
        let outcome = usize::from(day == 1 && app == 0);
        told.push(Told { day, app, outcome, ..run.clone() });
    }
    fixture.take(&told);
    let query = Query { range: Range::Today, ..Query::default() };
    let movers = fixture.ask(fixture.store.movers("app", query)).found;
    let names: Vec<&str> = movers.worsened.iter().map(|moved| moved.value.as_str()).collect();
    assert_eq!((names, movers.compared, movers.steady), (vec![APPS[0]], 2, 1));
    assert!(movers.improved.is_empty() && movers.risen.is_empty());
}
