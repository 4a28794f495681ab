//! Reports on a store whose clock the test moves: what is filed stays whatever comes later, and nothing is filed before its time.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test tells by panicking"
)]

use daylight::catalog::Catalog;
use daylight::day::Day;
use daylight::event::{Event, RunKey, Stage};
use daylight::outcome::Outcome;
use daylight::reports::{Facts, Report, catch_up, find, listed};
use daylight::stats::Window;
use daylight::stats::suppress::spans_are_tellable;
use daylight::store::{Clock, Durability, Store};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use tokio::runtime::Runtime;

const DAY: i64 = 86_400;
/// A Monday.
const START: &str = "2026-10-26";

struct Fixture {
    dir: tempfile::TempDir,
    catalog: Catalog,
    time: Arc<AtomicI64>,
    store: Store,
    runtime: Runtime,
    runs: u64,
}

impl Fixture {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let text = include_str!("../catalogs/community-scripts.toml");
        let catalog = Catalog::parse(text, START.parse().unwrap()).unwrap();
        let time = Arc::new(AtomicI64::new(START.parse::<Day>().unwrap().unix_seconds()));
        let store = open(&dir, &catalog, &time);
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        Self { dir, catalog, time, store, runtime, runs: 0 }
    }

    fn pass(&self, seconds: i64) {
        self.time.fetch_add(seconds, Ordering::Relaxed);
    }

    fn run(&mut self, app: &str, outcome: Outcome, n: u64) {
        let kind = self.catalog.kind_named("lxc").unwrap().0;
        let events = (0..n).map(|_| {
            self.runs += 1;
            let mut key = [0; 16];
            key[..8].copy_from_slice(&self.runs.to_be_bytes());
            Event {
                key: RunKey(key),
                install: None,
                kind,
                app: app.to_owned(),
                source: String::new(),
                stage: Stage::Ended(outcome),
                values: Vec::new(),
                category: None,
                error: None,
                error_text: None,
            }
        });
        let events = events.collect();
        self.runtime.block_on(self.store.accept(events, Vec::new())).unwrap();
    }

    fn find(&self, period: &str) -> Option<Report> {
        let period = period.parse().unwrap();
        self.runtime.block_on(find(&self.store, &self.catalog, period)).unwrap()
    }

    fn catch_up(&self) -> usize {
        self.runtime.block_on(catch_up(&self.store, &self.catalog)).unwrap()
    }

    fn reopen(&mut self) {
        self.store.close();
        self.store = open(&self.dir, &self.catalog, &self.time);
    }
}

fn open(dir: &tempfile::TempDir, catalog: &Catalog, time: &Arc<AtomicI64>) -> Store {
    let time = Arc::clone(time);
    let clock: Clock = Arc::new(move || time.load(Ordering::Relaxed));
    Store::open(&dir.path().join("t.db"), catalog, clock, Durability::Full).unwrap()
}

/// Two whole weeks, and some of the third.
fn weeks() -> Fixture {
    let mut fixture = Fixture::new();
    for day in 0..15 {
        fixture.run("docker", Outcome::Success, 12);
        fixture.run("docker", Outcome::Failed, if day < 7 { 1 } else { 9 });
        fixture.pass(DAY);
    }
    fixture
}

#[test]
fn a_week_is_filed_when_the_day_after_it_is_over_and_not_before() {
    let mut fixture = Fixture::new();
    fixture.run("docker", Outcome::Success, 30);
    fixture.pass(8 * DAY - 1);
    let open = fixture.find("2026-W44").unwrap();
    // October, of which the first day was counted on this Monday, is over for a day already.
    assert!(!open.is_filed() && fixture.catch_up() == 1);
    fixture.pass(1);
    let filed = fixture.find("2026-W44").unwrap();
    assert!(filed.is_filed());
    assert_eq!(filed.facts, open.facts);
    assert_eq!(filed.facts.volume.now.runs, 30);
    assert_eq!(fixture.find("2026-W43"), None);
    assert_eq!(fixture.find("2027-01"), None);
}

#[test]
fn what_fell_due_while_nobody_was_there_is_caught_up_once() {
    let mut fixture = weeks();
    fixture.pass(41 * DAY);
    // Weeks 44 to 50, of which nothing was shared in the last, and the months of October and November.
    fixture.run("docker", Outcome::Success, 1);
    assert_eq!(fixture.catch_up(), 9);
    assert_eq!(fixture.catch_up(), 0);
    fixture.reopen();
    assert_eq!(fixture.catch_up(), 0);
    let listed = fixture.runtime.block_on(listed(&fixture.store)).unwrap();
    assert_eq!(listed.iter().filter(|listed| listed.made_at.is_some()).count(), 9);
    assert_eq!(listed.first().map(|listed| listed.period.to_string()).as_deref(), Some("2026-W52"));
}

#[test]
fn a_change_that_is_more_than_chance_is_told_and_the_first_week_is_no_news() {
    let fixture = weeks();
    let first = fixture.find("2026-W44").unwrap().facts;
    assert!(first.apps.is_none() && first.new_apps.count == 0 && first.volume.before.is_none());
    let second = fixture.find("2026-W45").unwrap().facts;
    let changes = second.apps.unwrap();
    assert_eq!((changes.worsened.len(), changes.compared, changes.steady), (1, 1, 0));
    assert!(second.volume.before.unwrap().success_rate.unwrap().is_clear());
    assert_eq!(second.catalog_changes.unwrap().since, "2026-W44".parse().unwrap());
}

/// The apps of which a report tells numbers, each with the days that those are about.
fn tells(facts: &Facts) -> Vec<(String, Window)> {
    let (Some(changes), Some(before)) = (&facts.apps, &facts.volume.before) else {
        return Vec::new();
    };
    let lists = [&changes.risen, &changes.fallen, &changes.improved, &changes.worsened];
    let spans = |value: &String| [facts.window, before.window].map(|span| (value.clone(), span));
    lists.into_iter().flatten().flat_map(|moved| spans(&moved.value)).collect()
}

#[test]
fn what_reports_tell_together_is_no_small_cell() {
    let mut fixture = Fixture::new();
    let mut counted: BTreeMap<&str, BTreeMap<Day, u64>> = BTreeMap::new();
    for day in 0..72 {
        // One app has weeks of a few runs between others, one changes its rate by the month, one by the week.
        let few = if day / 7 % 3 == 1 { 1 } else { 40 };
        let by_month = if day < 36 { Outcome::Success } else { Outcome::Failed };
        let by_week = if day / 7 % 2 == 0 { Outcome::Success } else { Outcome::Failed };
        let today = Day::of_unix_seconds(fixture.time.load(Ordering::Relaxed));
        for (app, outcome, n) in
            [("docker", Outcome::Success, few), ("alpine", by_month, 30), ("debian", by_week, 20)]
        {
            fixture.run(app, outcome, n);
            *counted.entry(app).or_default().entry(today).or_default() += n;
        }
        fixture.pass(DAY);
    }
    assert_eq!(fixture.catch_up(), 13);
    let mut told: BTreeMap<String, Vec<Window>> = BTreeMap::new();
    for listed in fixture.runtime.block_on(listed(&fixture.store)).unwrap() {
        for (value, span) in tells(&fixture.find(&listed.period.to_string()).unwrap().facts) {
            told.entry(value).or_default().push(span);
        }
    }
    assert_eq!(told.len(), 3, "{told:?}");
    for (value, mut spans) in told {
        spans.sort_by_key(|span| (span.first, span.last));
        spans.dedup();
        assert!(spans.len() > 1, "{value}");
        assert!(spans_are_tellable(&counted[value.as_str()], &spans, 10), "{value}: {spans:?}");
    }
}

#[test]
fn the_database_itself_refuses_to_rewrite_a_report() {
    let fixture = weeks();
    assert!(fixture.find("2026-W44").unwrap().is_filed());
    let corrected = fixture.store.correct_report("2026-W44", "One host lied.");
    assert!(fixture.runtime.block_on(corrected).unwrap());
    let nothing = fixture.store.correct_report("2026-W40", "x");
    assert!(!fixture.runtime.block_on(nothing).unwrap());
    let report = fixture.find("2026-W44").unwrap();
    assert_eq!(report.corrections()[0].text, "One host lied.");
    assert_eq!(report.updated_at(), fixture.time.load(Ordering::Relaxed));
    fixture.store.close();
    let raw = rusqlite::Connection::open(fixture.dir.path().join("t.db")).unwrap();
    for sql in [
        "update reports set facts = '{}'",
        "delete from reports",
        "update corrections set text = ''",
        "delete from corrections",
    ] {
        assert!(raw.execute(sql, []).is_err(), "{sql}");
    }
}

/// What can come after a report was filed.
#[derive(Clone, Debug)]
enum Later {
    Runs(u8, u64),
    Pass(i64),
    Back(i64),
    Seal,
    Rebuild,
    Reopen,
    CatchUp,
}

fn later() -> impl Strategy<Value = Later> {
    prop_oneof![
        4 => (0u8..3, 1u64..30).prop_map(|(app, n)| Later::Runs(app, n)),
        3 => (0i64..3 * DAY).prop_map(Later::Pass),
        2 => (0i64..20 * DAY).prop_map(Later::Back),
        1 => Just(Later::Seal),
        1 => Just(Later::Rebuild),
        1 => Just(Later::Reopen),
        1 => Just(Later::CatchUp),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn a_filed_report_does_not_change_whatever_comes_later(steps in prop::collection::vec(later(), 1..14)) {
        let mut fixture = weeks();
        let filed = fixture.find("2026-W44").unwrap();
        let month = fixture.find("2026-10").unwrap();
        prop_assert!(filed.is_filed() && month.is_filed());
        for step in steps {
            match step {
                Later::Runs(app, n) => fixture.run(["docker", "alpine", "new-one"][usize::from(app)], Outcome::Failed, n),
                Later::Pass(seconds) => fixture.pass(seconds),
                Later::Back(seconds) => fixture.pass(-seconds),
                Later::Seal => fixture.runtime.block_on(fixture.store.seal()).unwrap(),
                Later::Rebuild => fixture.runtime.block_on(fixture.store.rebuild()).unwrap(),
                Later::Reopen => fixture.reopen(),
                Later::CatchUp => { fixture.catch_up(); }
            }
            prop_assert_eq!(&fixture.find("2026-W44").unwrap(), &filed);
            prop_assert_eq!(&fixture.find("2026-10").unwrap(), &month);
        }
    }
}
