//! Tests of the store's promises: whatever the order of events, closes, seals and steps of the clock, live + sealed cells equal a recount of what was
//! accepted, and a run is in exactly one of the two.

mod journal;
mod known;
mod packs;
mod pins;
mod questions;
mod trends;
mod windows;

use super::{Accepted, Clock, Durability, Error, Store, readers};
use crate::catalog::Catalog;
use crate::day::Day;
use crate::event::{ErrorShape, Event, RunKey, Slot, Stage, Value};
use crate::outcome::Outcome;
use crate::stats::{Counts, Query, Range};
use crate::tally::{Tally, What};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

const START: &str = "2026-03-30";
const HOUR: i64 = 3_600;

fn catalog() -> Catalog {
    let text = include_str!("../../catalogs/community-scripts.toml");
    let mut catalog = Catalog::parse(text, START.parse().unwrap()).unwrap();
    // Small worlds are tested: nothing is to be folded.
    catalog.privacy.min_cell = 1;
    catalog
}

/// A store whose clock the test moves.
struct Fixture {
    dir: tempfile::TempDir,
    catalog: Catalog,
    time: Arc<AtomicI64>,
    store: Store,
    runtime: tokio::runtime::Runtime,
}

impl Fixture {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let catalog = catalog();
        let time = Arc::new(AtomicI64::new(START.parse::<Day>().unwrap().unix_seconds()));
        let store = Store::open(&dir.path().join("t.db"), &catalog, clock(&time), Durability::Full)
            .unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        Self { dir, catalog, time, store, runtime }
    }

    fn accept(&self, events: Vec<Event>) -> Vec<Accepted> {
        self.runtime.block_on(self.store.accept(events, Vec::new())).unwrap()
    }

    fn pass(&self, seconds: i64) {
        self.time.fetch_add(seconds, Ordering::Relaxed);
    }

    fn seal(&self) {
        self.runtime.block_on(self.store.seal()).unwrap();
    }

    fn reopen(&mut self) {
        self.store.close();
        self.store =
            Store::open(&self.db(), &self.catalog, clock(&self.time), Durability::Full).unwrap();
    }

    /// Goes on with what a crash at this moment would leave on disk.
    fn crash(&mut self) {
        let dir = tempfile::tempdir().unwrap();
        // While a reader looks on, nothing of what it sees is written over.
        let reader = rusqlite::Connection::open(self.db()).unwrap();
        reader.execute_batch("begin; select count(*) from facts").unwrap();
        for name in ["t.db", "t.db-wal"] {
            std::fs::copy(self.dir.path().join(name), dir.path().join(name)).unwrap();
        }
        reader.execute_batch("rollback").unwrap();
        self.store.close();
        self.dir = dir;
        self.store =
            Store::open(&self.db(), &self.catalog, clock(&self.time), Durability::Full).unwrap();
    }

    fn db(&self) -> std::path::PathBuf {
        self.dir.path().join("t.db")
    }

    fn total(&self) -> Counts {
        self.runtime.block_on(self.store.summary(Range::All)).unwrap().counts
    }

    fn rows(&self, dimension: &str) -> BTreeMap<String, Counts> {
        let query = Query { limit: Some(usize::MAX), ..Query::of(Range::All) };
        let ranking = self.runtime.block_on(self.store.ranking(dimension, query)).unwrap().found;
        ranking.rows.into_iter().map(|row| (row.value, row.outcomes.counts)).collect()
    }

    fn field(&self, name: &str) -> Slot {
        Slot::of(self.catalog.field_named(name).unwrap().0)
    }

    fn event(&self, run: u8, app: &str, stage: Stage, os: Option<&str>) -> Event {
        let os = os.map(|os| (self.field("os_type"), Value::Text(os.to_owned())));
        Event {
            key: RunKey([run; 16]),
            install: None,
            kind: self.catalog.kind_named("lxc").unwrap().0,
            app: app.to_owned(),
            source: String::new(),
            stage,
            values: os.into_iter().collect(),
            category: None,
            error: None,
            error_text: None,
        }
    }
}

fn clock(time: &Arc<AtomicI64>) -> Clock {
    let time = Arc::clone(time);
    Arc::new(move || time.load(Ordering::Relaxed))
}

/// What can happen to a store.
#[derive(Clone, Debug)]
enum Step {
    Tell { run: u8, stage: Stage, os: Option<u8> },
    Seal,
    Reopen,
    Crash,
    Pass(i64),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let stage = prop_oneof![
        3 => (1u8..4).prop_map(Stage::Progress),
        1 => Just(Stage::Ended(Outcome::Unfinished)),
        4 => Just(Stage::Ended(Outcome::Success)),
    ];
    let tell = (0u8..12, stage, prop::option::of(0u8..3)).prop_map(|(run, stage, os)| Step::Tell {
        run,
        stage,
        os,
    });
    let step = prop_oneof![8 => tell, 2 => Just(Step::Seal), 1 => Just(Step::Reopen), 2 => Just(Step::Crash), 3 => (0i64..3 * HOUR).prop_map(Step::Pass)];
    prop::collection::vec(step, 1..40)
}

/// How one run ends: each has its own, so that the recount needs no rule for two ends that disagree.
fn ending(run: u8) -> Outcome {
    Outcome::ALL[usize::from(run % 4)]
}

const SYSTEMS: [&str; 3] = ["alpine", "debian", "ubuntu"];
const APPS: [&str; 4] = ["docker", "pihole", "immich", "vaultwarden"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn live_and_sealed_cells_are_a_recount_of_what_was_accepted(steps in steps()) {
        let mut fixture = Fixture::new();
        let mut model: BTreeMap<u8, (Day, bool)> = BTreeMap::new();
        let mut systems: BTreeMap<u8, BTreeSet<u8>> = BTreeMap::new();
        let (mut accepted, mut passed) = (0u64, 0);
        for step in steps {
            match step {
                Step::Tell { run, stage, os } => {
                    let stage = if stage == Stage::Ended(Outcome::Success) { Stage::Ended(ending(run)) } else { stage };
                    let app = APPS[usize::from(run) % APPS.len()];
                    let os = os.map(|_| run % 3);
                    let answers = fixture.accept(vec![fixture.event(run, app, stage, os.map(|os| SYSTEMS[usize::from(os)]))]);
                    accepted += 1;
                    prop_assert_eq!(answers[0] == Accepted::NewRun, !model.contains_key(&run));
                    let day = Day::of_unix_seconds(fixture.time.load(Ordering::Relaxed));
                    let entry = model.entry(run).or_insert((day, false));
                    entry.1 |= matches!(stage, Stage::Ended(outcome) if outcome != Outcome::Unfinished);
                    systems.entry(run).or_default().extend(os);
                }
                Step::Seal => fixture.seal(),
                Step::Reopen => fixture.reopen(),
                Step::Crash => fixture.crash(),
                // Rows are to stand until the end: what comes after their time is another run, which another test is about.
                Step::Pass(seconds) if passed + seconds < 20 * HOUR => {
                    passed += seconds;
                    fixture.pass(seconds);
                }
                Step::Pass(_) => {}
            }
        }
        let outcome = |run: u8, ended: bool| if ended { ending(run) } else { Outcome::Unfinished };
        let (mut total, mut by_app, mut by_os, mut by_day) = (Counts::default(), BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        for (run, (day, ended)) in &model {
            let outcome = outcome(*run, *ended);
            total.add(outcome, 1);
            by_app.entry(APPS[usize::from(*run) % APPS.len()].to_owned()).or_insert_with(Counts::default).add(outcome, 1);
            by_day.entry(*day).or_insert_with(Counts::default).add(outcome, 1);
            for os in &systems[run] {
                by_os.entry(SYSTEMS[usize::from(*os)].to_owned()).or_insert_with(Counts::default).add(outcome, 1);
            }
        }
        prop_assert_eq!(fixture.total(), total);
        prop_assert_eq!(fixture.rows("app"), by_app);
        prop_assert_eq!(fixture.rows("os_type"), by_os);
        let series = fixture.runtime.block_on(fixture.store.series(Query::of(Range::All))).unwrap().found;
        let days: BTreeMap<Day, Counts> = series.points.iter().filter(|point| point.outcomes.runs > 0).map(|point| (point.days.first, point.outcomes.counts)).collect();
        prop_assert_eq!(days, by_day);
        let quality = fixture.runtime.block_on(fixture.store.quality(&Query::of(Range::All))).unwrap();
        let n = |what: What| quality.total(what);
        prop_assert_eq!(n(What::Accepted), accepted);
        prop_assert_eq!(n(What::Run) + n(What::Merged) + n(What::Duplicate), accepted);
        prop_assert_eq!(n(What::Run), total.runs());
        // Once all is sealed, the disk alone holds the same, and each cell at both grains.
        fixture.pass(23 * HOUR);
        fixture.reopen();
        fixture.seal();
        fixture.store.close();
        let on_disk = sealed_totals(&fixture.db());
        let expected = i64::try_from(total.runs()).unwrap();
        prop_assert_eq!(on_disk, (expected, expected, expected));
        prop_assert!(known::seen_is_whole(&fixture.db()));
    }
}

/// Runs in sealed cells: by day, by month, and jointly.
fn sealed_totals(db: &Path) -> (i64, i64, i64) {
    let connection = rusqlite::Connection::open(db).unwrap();
    let one = |sql: &str| {
        connection.query_row(sql, [], |row| row.get::<_, Option<i64>>(0)).unwrap().unwrap_or(0)
    };
    let of = |grain: i64| {
        one(&format!(
            "select sum(n) from cells where app = 0 and dimension = 0 and grain = {grain}"
        ))
    };
    (of(0), of(1), one("select sum(n) from joint_cells where app = 0"))
}

#[test]
fn nine_events_of_one_install_are_one_run() {
    let fixture = Fixture::new();
    let stages = [1, 2, 3, 3, 3, 3, 3, 3].map(Stage::Progress);
    for stage in stages.into_iter().chain([Stage::Ended(Outcome::Success)]) {
        fixture.accept(vec![fixture.event(1, "docker", stage, Some("debian"))]);
    }
    assert_eq!(fixture.total(), Counts { success: 1, ..Counts::default() });
}

#[test]
fn a_real_end_replaces_unfinished_even_after_sealing() {
    let fixture = Fixture::new();
    fixture.accept(vec![fixture.event(1, "docker", Stage::Progress(1), Some("debian"))]);
    fixture.pass(8 * HOUR);
    fixture.seal();
    assert_eq!(fixture.total().unfinished, 1);
    let late = fixture.accept(vec![fixture.event(
        1,
        "docker",
        Stage::Ended(Outcome::Failed),
        Some("debian"),
    )]);
    assert_eq!(late, [Accepted::Merged]);
    assert_eq!(fixture.total(), Counts { failed: 1, ..Counts::default() });
    fixture.pass(8 * HOUR);
    fixture.seal();
    assert_eq!(fixture.total(), Counts { failed: 1, ..Counts::default() });
    assert_eq!(fixture.rows("os_type").len(), 1);
}

#[test]
fn after_raw_retention_no_row_is_left_and_every_count_stays() {
    let fixture = Fixture::new();
    for run in 0..50 {
        fixture.accept(vec![fixture.event(
            run,
            "docker",
            Stage::Ended(Outcome::Success),
            Some("debian"),
        )]);
    }
    fixture.pass(25 * HOUR);
    fixture.seal();
    let tally = |what, n| Tally { what, name: "".into(), n };
    fixture.store.count(vec![tally(What::Received, 7), tally(What::Rejected, 3)]);
    fixture.seal();
    let query = Query::of(Range::All);
    let days = fixture.runtime.block_on(fixture.store.quality_by_day(&query)).unwrap();
    let quality = fixture.runtime.block_on(fixture.store.quality(&query)).unwrap();
    let (received, refused) =
        days.iter().fold((0, 0), |sums, day| (sums.0 + day.received, sums.1 + day.refused));
    assert_eq!((received, refused), (7, 3));
    assert_eq!((quality.total(What::Received), quality.total(What::Rejected)), (7, 3));
    assert_eq!((quality.rows, quality.oldest_row), (0, None));
    assert_eq!(fixture.total().success, 50);
}

#[test]
fn what_was_deleted_is_in_no_file_any_more() {
    let fixture = Fixture::new();
    let canary = [
        0xC3, 0x5A, 0x99, 0x17, 0xE4, 0x2B, 0x70, 0xD8, 0x3F, 0x61, 0xAE, 0x0C, 0x95, 0x48, 0xB2,
        0x7D,
    ];
    let mut event = fixture.event(1, "docker", Stage::Ended(Outcome::Success), Some("debian"));
    event.key = RunKey(canary);
    fixture.accept(vec![event]);
    let found = |dir: &Path| {
        let files = std::fs::read_dir(dir)
            .unwrap()
            .map(|entry| std::fs::read(entry.unwrap().path()).unwrap());
        files.filter(|bytes| bytes.windows(16).any(|window| window == canary)).count()
    };
    assert!(found(fixture.dir.path()) > 0);
    fixture.pass(25 * HOUR);
    fixture.seal();
    assert_eq!(found(fixture.dir.path()), 0);
}

#[test]
fn a_failure_is_counted_by_category_and_shape_and_a_success_is_not() {
    let fixture = Fixture::new();
    for (run, stage) in [(1, Stage::Ended(Outcome::Failed)), (2, Stage::Ended(Outcome::Success))] {
        let mut event = fixture.event(run, "docker", stage, None);
        event.category = Some("network".to_owned());
        event.error = Some(ErrorShape {
            fingerprint: "00000000deadbeef".to_owned(),
            template: "curl: (<n>) timed out".to_owned(),
        });
        fixture.accept(vec![event]);
    }
    let failed = Counts { failed: 1, ..Counts::default() };
    assert_eq!(fixture.rows("category").into_values().collect::<Vec<_>>(), [failed]);
    assert_eq!(fixture.rows("error").into_values().collect::<Vec<_>>(), [failed]);
}

#[test]
fn a_pair_whose_halves_come_in_different_events_is_counted() {
    let fixture = Fixture::new();
    let mut second = fixture.event(1, "docker", Stage::Ended(Outcome::Success), None);
    second.values = vec![(fixture.field("os_version"), Value::Text("13".to_owned()))];
    fixture.accept(vec![fixture.event(1, "docker", Stage::Progress(1), Some("debian")), second]);
    assert_eq!(fixture.rows("os_type/os_version").into_keys().collect::<Vec<_>>(), ["debian/13"]);
}

#[test]
fn a_second_process_is_refused_and_so_is_another_project() {
    let mut fixture = Fixture::new();
    let second =
        Store::open(&fixture.db(), &fixture.catalog, clock(&fixture.time), Durability::Full);
    assert!(matches!(second, Err(Error::InUse(_))));
    fixture.store.close();
    fixture.catalog.project.name = "another".to_owned();
    let other =
        Store::open(&fixture.db(), &fixture.catalog, clock(&fixture.time), Durability::Full);
    assert!(matches!(other, Err(Error::OtherProject { .. })));
}

#[test]
fn cells_of_a_dimension_that_the_catalog_gave_up_stay_readable() {
    let mut fixture = Fixture::new();
    fixture.accept(vec![fixture.event(
        1,
        "docker",
        Stage::Ended(Outcome::Success),
        Some("debian"),
    )]);
    fixture.pass(8 * HOUR);
    fixture.seal();
    let (id, _) = fixture.catalog.field_named("os_type").unwrap();
    fixture.catalog.fields[usize::from(id.0)].role = crate::catalog::Role::Checked;
    fixture.catalog.crosses.retain(|cross| cross.a != id && cross.b != id);
    fixture.catalog.explore.retain(|field| *field != id);
    fixture.reopen();
    assert_eq!(fixture.rows("os_type").into_keys().collect::<Vec<_>>(), ["debian"]);
    // It was counted by another plan, so news about it cannot move it any more.
    let late =
        fixture.accept(vec![fixture.event(1, "docker", Stage::Ended(Outcome::Failed), None)]);
    assert_eq!(late, [Accepted::Duplicate]);
    assert_eq!(fixture.total().success, 1);
}
