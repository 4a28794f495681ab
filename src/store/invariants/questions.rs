//! Tests of the answers: whatever is asked of whatever runs, sealed or live, an answer is a recount of the runs that its window and its
//! filters pick.

use super::*;
use crate::stats::{Answer, Compare, Filter, Grain, Kept, Query, Window};
use std::sync::atomic::AtomicUsize;

const KINDS: [&str; 2] = ["lxc", "vm"];
const SOURCES: [&str; 2] = ["proxmoxve", "devscripts"];
const ARCHES: [&str; 2] = ["amd64", "arm64"];
const VERSIONS: [&str; 3] = ["11", "12", "13"];

/// A run and when it was.
#[derive(Clone, Debug)]
pub(super) struct Told {
    pub(super) day: i32,
    pub(super) kind: usize,
    pub(super) source: usize,
    pub(super) app: usize,
    pub(super) os: usize,
    pub(super) version: usize,
    pub(super) arch: usize,
    pub(super) outcome: usize,
    pub(super) seconds: i64,
}

impl Told {
    pub(super) fn value(&self, dimension: &str) -> String {
        let text = match dimension {
            "kind" => KINDS[self.kind],
            "source" => SOURCES[self.source],
            "app" => APPS[self.app],
            "os_type" => SYSTEMS[self.os],
            "os_version" => VERSIONS[self.version],
            "os_type/os_version" => {
                return format!("{}/{}", SYSTEMS[self.os], VERSIONS[self.version]);
            }
            _ => ARCHES[self.arch],
        };
        text.to_owned()
    }
}

pub(super) fn tolds() -> impl Strategy<Value = Vec<Told>> {
    let told =
        (
            0i32..75,
            0usize..2,
            0usize..2,
            0usize..4,
            0usize..3,
            0usize..3,
            0usize..2,
            (0usize..4, 1i64..5_000),
        )
            .prop_map(|(day, kind, source, app, os, version, arch, (outcome, seconds))| {
                Told { day, kind, source, app, os, version, arch, outcome, seconds }
            });
    prop::collection::vec(told, 1..60).prop_map(|mut told| {
        told.sort_by_key(|told| told.day);
        told
    })
}

fn filters(values: &'static [&'static str]) -> impl Strategy<Value = Filter> {
    let some = (prop::collection::btree_set(prop::sample::select(values), 1..3), any::<bool>());
    prop_oneof![
        Just(Filter::default()),
        some.prop_map(|(values, exclude)| Filter {
            values: values.into_iter().map(str::to_owned).collect(),
            exclude,
        }),
    ]
}

pub(super) fn queries() -> impl Strategy<Value = Query> {
    let range = (0usize..7, 0i32..70, 0i32..40).prop_map(|(n, first, length)| {
        let first = START.parse::<Day>().unwrap().plus(first);
        Range::MENU.get(n).copied().unwrap_or(Range::Custom(first, first.plus(length)))
    });
    let dimension = prop_oneof![
        Just(None),
        filters(&SYSTEMS).prop_map(|filter| Some(("os_type".to_owned(), filter))),
        filters(&ARCHES).prop_map(|filter| Some(("arch".to_owned(), filter))),
    ];
    (range, filters(&KINDS), filters(&SOURCES), filters(&APPS), dimension, 0usize..3).prop_map(
        |(range, kind, source, app, dimension, compare)| Query {
            range,
            kind,
            source,
            app,
            dimension: dimension.filter(|(_, filter)| !filter.is_all()),
            compare: [Compare::None, Compare::Before, Compare::Weekdays][compare],
            limit: Some(1_000),
            ..Query::default()
        },
    )
}

fn keeps(filter: &Filter, value: &str) -> bool {
    filter.is_all() || filter.values.iter().any(|listed| listed == value) != filter.exclude
}

/// The runs that a question picks.
pub(super) fn picked<'a>(
    told: &'a [Told],
    query: &'a Query,
    window: Window,
) -> impl Iterator<Item = &'a Told> {
    let first: Day = START.parse().unwrap();
    told.iter().filter(move |told| {
        let dimension = query.dimension.as_ref();
        window.contains(first.plus(told.day))
            && [("kind", &query.kind), ("source", &query.source), ("app", &query.app)]
                .into_iter()
                .all(|(name, filter)| keeps(filter, &told.value(name)))
            && dimension.is_none_or(|(name, filter)| keeps(filter, &told.value(name)))
    })
}

pub(super) fn sums<'a, K: Ord>(
    told: impl Iterator<Item = &'a Told>,
    by: impl Fn(&Told) -> K,
) -> BTreeMap<K, Counts> {
    let mut sums: BTreeMap<K, Counts> = BTreeMap::new();
    for run in told {
        sums.entry(by(run)).or_default().add(Outcome::ALL[run.outcome], 1);
    }
    sums
}

impl Fixture {
    pub(super) fn take(&self, told: &[Told]) {
        self.take_from(0, told);
    }

    /// Takes runs in, of which `known` others were told before.
    pub(super) fn take_from(&self, known: usize, told: &[Told]) {
        let start = START.parse::<Day>().unwrap().unix_seconds();
        for (place, run) in (known..).zip(told) {
            self.time.store(start + i64::from(run.day) * 24 * HOUR, Ordering::Relaxed);
            let mut event = self.event(
                0,
                APPS[run.app],
                Stage::Ended(Outcome::ALL[run.outcome]),
                Some(SYSTEMS[run.os]),
            );
            event.key.0[..8].copy_from_slice(&place.to_le_bytes());
            event.kind = self.catalog.kind_named(KINDS[run.kind]).unwrap().0;
            SOURCES[run.source].clone_into(&mut event.source);
            for (name, value) in [("os_version", VERSIONS[run.version]), ("arch", ARCHES[run.arch])]
            {
                event.values.push((self.field(name), Value::Text(value.to_owned())));
            }
            event.values.push((self.field("install_duration"), Value::Number(run.seconds)));
            self.accept(vec![event]);
            if place % 9 == 0 {
                self.seal();
            }
        }
        self.seal();
    }

    pub(super) fn ask<T>(
        &self,
        answer: impl Future<Output = Result<Answer<T>, Error>>,
    ) -> Answer<T> {
        self.runtime.block_on(answer).unwrap()
    }
}

/// Dimensions that can be split whatever is filtered: in every cell's key, counted in pairs, or jointly.
pub(super) const SPLIT: [&str; 5] = ["kind", "source", "app", "os_type", "arch"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn an_answer_is_a_recount_of_the_runs_it_picks(told in tolds(), queries in prop::collection::vec(queries(), 4)) {
        let fixture = Fixture::new();
        fixture.take(&told);
        for query in queries {
            let totals = fixture.ask(fixture.store.totals(query.clone()));
            let expected = sums(picked(&told, &query, totals.window), |_| ()).remove(&()).unwrap_or_default();
            prop_assert_eq!(totals.found.now.unwrap().counts, expected, "{}", query.to_query_string());
            if let Some(before) = totals.before {
                let expected = sums(picked(&told, &query, before), |_| ()).remove(&()).unwrap_or_default();
                prop_assert_eq!(totals.found.before.unwrap().counts, expected, "{}", query.to_query_string());
            }
            let series = fixture.ask(fixture.store.series(query.clone()));
            let first: Day = START.parse().unwrap();
            let expected = sums(picked(&told, &query, series.window), |run| first.plus(run.day));
            let days: BTreeMap<Day, Counts> = series.found.points.iter().filter(|point| point.outcomes.runs > 0).map(|point| (point.days.first, point.outcomes.counts)).collect();
            prop_assert_eq!(days, expected, "{}", query.to_query_string());
            prop_assert_eq!(series.found.points.len(), series.window.days());
            for dimension in SPLIT {
                let ranking = fixture.ask(fixture.store.ranking(dimension, query.clone()));
                let expected = sums(picked(&told, &query, ranking.window), |run| run.value(dimension));
                let rows: BTreeMap<String, Counts> = ranking.found.rows.iter().map(|row| (row.value.clone(), row.outcomes.counts)).collect();
                prop_assert_eq!(rows, expected, "{} by {}", query.to_query_string(), dimension);
            }
            for (a, b) in [("app", "os_type"), ("os_type", "kind"), ("source", "kind"), ("arch", "os_type"), ("kind", "app")] {
                if query.dimension.as_ref().is_some_and(|(name, _)| name != a && name != b) {
                    continue;
                }
                let cross = fixture.ask(fixture.store.cross(a, b, query.clone()));
                let expected = sums(picked(&told, &query, cross.window), |run| (run.value(a), run.value(b)));
                let found = &cross.found;
                let cells: BTreeMap<(String, String), Counts> = found.rows.iter().zip(&found.cells).flat_map(|(row, line)| {
                    found.columns.iter().zip(line).map(|(column, cell)| ((row.clone(), column.clone()), cell.unwrap().counts))
                }).filter(|(_, counts)| !counts.is_empty()).collect();
                prop_assert_eq!(cells, expected, "{} by {} and {}", query.to_query_string(), a, b);
            }
            if query.dimension.is_none() {
                let spread = fixture.ask(fixture.store.distribution("install_duration", None, query.clone()));
                let values: Vec<i64> = picked(&told, &query, spread.window).map(|run| run.seconds).collect();
                prop_assert_eq!(spread.found.n, Some(values.len() as u64));
                if !values.is_empty() {
                    #[expect(clippy::cast_precision_loss, reason = "small numbers")]
                    let mean = values.iter().sum::<i64>() as f64 / values.len() as f64;
                    prop_assert!((spread.found.mean.unwrap() - mean).abs() < 1e-6);
                }
            }
        }
    }
}

pub(super) fn some() -> Vec<Told> {
    let run = Told {
        day: 0,
        kind: 0,
        source: 0,
        app: 0,
        os: 1,
        version: 1,
        arch: 0,
        outcome: 0,
        seconds: 60,
    };
    (0..60)
        .map(|n| Told {
            day: n,
            app: usize::from(n % 7 == 0),
            version: usize::from(n % 2 == 0),
            ..run.clone()
        })
        .collect()
}

#[test]
fn a_pair_is_by_day_and_what_is_joint_by_week_and_the_rest_is_refused() {
    let fixture = Fixture::new();
    fixture.take(&some());
    let query = Query {
        dimension: Some(("os_type".to_owned(), Filter::only("debian"))),
        ..Query::default()
    };
    let by_version = fixture.ask(fixture.store.ranking("os_version", query.clone()));
    assert_eq!((by_version.kept, by_version.window.days()), (Kept::Days, 28));
    assert_eq!(by_version.found.rows.iter().map(|row| row.outcomes.runs).sum::<u64>(), 28);
    let by_arch = fixture.ask(fixture.store.ranking("arch", query.clone()));
    assert_eq!(by_arch.kept, Kept::Weeks);
    assert_eq!(by_arch.window.first, by_arch.window.first.week_start());
    let refused = fixture.runtime.block_on(fixture.store.ranking("cpu_vendor", query)).unwrap_err();
    assert!(
        matches!(&refused, Error::NotKept { kept, .. } if kept.contains(&"os_version".to_owned())),
        "{refused}"
    );
}

#[test]
fn small_cells_are_told_by_no_answer() {
    let mut fixture = Fixture::new();
    fixture.store.close();
    fixture.catalog.privacy.min_cell = 10;
    fixture.reopen();
    fixture.take(&some());
    // Of 60 runs on 60 days 9 are of another app.
    let of =
        |app: &str| Query { app: Filter::only(app), range: Range::Quarter, ..Query::default() };
    assert_eq!(fixture.ask(fixture.store.totals(of(APPS[1]))).found.now, None);
    assert_eq!(fixture.ask(fixture.store.totals(of(APPS[0]))).found.now, None);
    assert_eq!(
        fixture.ask(fixture.store.totals(Query::of(Range::Quarter))).found.now.unwrap().runs,
        60
    );
    assert!(fixture.ask(fixture.store.series(of(APPS[1]))).found.points.is_empty());
    let ranking = fixture.ask(fixture.store.ranking("app", Query::of(Range::Quarter))).found;
    assert_eq!((ranking.rows.len(), ranking.hidden.values), (0, 2));
    let debian = Query {
        dimension: Some(("os_type".to_owned(), Filter::only("debian"))),
        range: Range::Quarter,
        ..Query::default()
    };
    let series = fixture.ask(fixture.store.series(debian)).found;
    assert_eq!((series.grain, series.coarsened), (Grain::Month, true));
    assert!(
        series.points.iter().all(|point| point.outcomes.runs >= 10 || point.outcomes.runs == 0)
    );
}

#[test]
fn old_days_of_single_apps_are_told_by_month() {
    let fixture = Fixture::new();
    fixture.take(&some());
    fixture.pass(430 * 24 * HOUR);
    fixture.seal();
    let first = START.parse::<Day>().unwrap().plus(10);
    let range = Range::Custom(first, first.plus(10));
    let app = Query { app: Filter::only(APPS[0]), range, ..Query::default() };
    let answer = fixture.ask(fixture.store.series(app.clone()));
    assert_eq!((answer.kept, answer.found.grain), (Kept::Months, Grain::Month));
    assert_eq!(
        (answer.window.first, answer.window.last.plus(1)),
        (first.month_start(), first.next_month_start())
    );
    let told = some();
    let expected = picked(&told, &app, answer.window).count() as u64;
    assert_eq!(fixture.ask(fixture.store.totals(app)).found.now.unwrap().runs, expected);
    // All apps together are kept by day.
    let all = fixture.ask(fixture.store.totals(Query::of(range)));
    assert_eq!((all.kept, all.found.now.unwrap().runs), (Kept::Days, 11));
}

#[test]
fn so_many_questions_are_answered_at_once_and_no_more() {
    let fixture = Fixture::new();
    let most = readers::at_once();
    let (now, seen) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let question = || {
        let (now, seen, store) = (Arc::clone(&now), Arc::clone(&seen), fixture.store.clone());
        async move {
            let busy = move |_: &readers::Snapshot<'_>| {
                seen.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                std::thread::sleep(std::time::Duration::from_millis(2));
                now.fetch_sub(1, Ordering::SeqCst);
                Ok(())
            };
            store.ask(busy).await
        }
    };
    fixture.runtime.block_on(async {
        let mut asked: Vec<_> = (0..8 * most).map(|_| tokio::spawn(question())).collect();
        tokio::task::yield_now().await;
        // Who gives up takes no turn from others, whether theirs had begun or not.
        asked.drain(..2 * most).for_each(|gone| gone.abort());
        for answer in asked {
            answer.await.unwrap().unwrap();
        }
    });
    let seen = seen.load(Ordering::SeqCst);
    assert!(1 < seen && seen <= most, "{seen} at once");
}
