//! How long answers take, and whether that depends on how many runs were counted: databases of simulated cells, 400 days of 660 apps, asked
//! what pages ask. Cells are written straight into the table, for a hundred million runs take hours to send. The runs to simulate come as
//! arguments: `cargo bench --bench answers -- 1000000 10000000`.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_possible_wrap,
    clippy::indexing_slicing,
    reason = "a bench stops at its first mistake, prints what it found, and rounds as it likes"
)]

use daylight::catalog::Catalog;
use daylight::day::Day;
use daylight::reports::catch_up;
use daylight::stats::{Compare, Filter, Query, Range};
use daylight::store::{Clock, Durability, Store};
use rusqlite::{Connection, params};
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Instant;
use tokio::runtime::Runtime;

const DAYS: i32 = 400;
const APPS: usize = 660;
const TODAY: &str = "2026-11-22";
const NOON: i64 = 43_200;
/// Each dimension of the simulation and how many values it has.
const DIMENSIONS: [(&str, usize); 7] = [
    ("os_type", 8),
    ("arch", 3),
    ("method", 4),
    ("pve_version", 6),
    ("category", 12),
    ("error", 40),
    ("~install_duration", 60),
];
/// The explore dimensions, which are counted together by week, and how many values each has.
const EXPLORE: [(&str, usize); 6] = [
    ("os_type", 8),
    ("pve_version", 6),
    ("method", 4),
    ("ct_type", 2),
    ("arch", 3),
    ("platform", 2),
];
/// Different joint cells of an app in a week, at most.
const JOINT_MAX: u32 = 1_500;
/// Shares of outcomes: success, failed, blocked, aborted, unfinished.
const OUTCOMES: [f64; 5] = [0.80, 0.12, 0.02, 0.04, 0.02];
const SOURCES: [(&str, f64); 2] = [("proxmoxve", 0.93), ("devscripts", 0.07)];
const KINDS: [&str; 4] = ["lxc", "vm", "addon", "pve"];
/// Times each question is asked.
const ASKED: usize = 60;

fn main() {
    let sizes: Vec<u64> = std::env::args().skip(1).filter_map(|size| size.parse().ok()).collect();
    let sizes = if sizes.is_empty() { vec![100_000, 1_000_000] } else { sizes };
    let mut columns = Vec::new();
    for runs in &sizes {
        columns.push(measure(*runs));
    }
    println!(
        "\nmedian and p95 in milliseconds by number of runs {sizes:?}, and how much the median grows from the first to the last"
    );
    let Some(first) = columns.first() else { return };
    for (place, (question, (start, _))) in first.iter().enumerate() {
        let times: Vec<(f64, f64)> =
            columns.iter().filter_map(|column| Some(column.get(place)?.1)).collect();
        let growth = times.last().map_or(1.0, |(last, _)| last / start);
        let times: Vec<String> =
            times.iter().map(|(median, p95)| format!("{median:>8.2} {p95:>8.2}")).collect();
        println!("{question:<44}{}  x{growth:.2}", times.join("  "));
    }
}

fn measure(runs: u64) -> Vec<(String, (f64, f64))> {
    let dir = tempfile::tempdir().expect("a folder");
    let db = dir.path().join("bench.db");
    let today: Day = TODAY.parse().expect("a day");
    let catalog = Catalog::parse(include_str!("../catalogs/community-scripts.toml"), today)
        .expect("a catalog");
    let time = Arc::new(AtomicI64::new(today.unix_seconds() + NOON));
    let reading = Arc::clone(&time);
    let clock: Clock = Arc::new(move || reading.load(Ordering::Relaxed));
    let open =
        || Store::open(&db, &catalog, Arc::clone(&clock), Durability::None).expect("a store");
    // The first opening makes the tables and the names of what the catalog counts.
    open().close();
    let begun = Instant::now();
    let cells = simulate(&db, runs, today);
    let simulated = begun.elapsed();
    let store = open();
    let runtime =
        tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    let begun = Instant::now();
    runtime.block_on(store.rebuild()).expect("rebuilt");
    let rebuilt = begun.elapsed();
    let times = questions(today).into_iter().map(|question| {
        let times = ask(&runtime, &store, &question);
        (question.name, times)
    });
    let times: Vec<(String, (f64, f64))> = times.collect();
    let begun = Instant::now();
    let filed = runtime.block_on(catch_up(&store, &catalog)).expect("reports");
    let reported = begun.elapsed();
    // The next day begins: what its close costs, all windows together.
    time.fetch_add(86_400, Ordering::Relaxed);
    let begun = Instant::now();
    runtime.block_on(store.seal()).expect("closed");
    let closed = begun.elapsed();
    store.close();
    let bytes = std::fs::metadata(&db).expect("a file").len();
    println!(
        "{runs} runs: {cells} day cells in {simulated:.1?}, rebuilt in {rebuilt:.1?}, a day closed in {closed:.2?}, {filed} reports filed in {reported:.1?}, {} MiB",
        bytes >> 20
    );
    times
}

struct Question {
    name: String,
    what: What,
    query: Query,
}

enum What {
    Totals,
    Series,
    Ranking(&'static str),
    Distribution,
    Percentiles,
    Mix(&'static str),
    Movers,
    Seen(&'static str),
    Find,
    Cross(&'static str, &'static str),
}

fn questions(today: Day) -> Vec<Question> {
    let all = || Query { compare: Compare::Before, ..Query::default() };
    let app = Query { app: Filter::only("app-7"), ..all() };
    let debian =
        Query { dimension: Some(("os_type".to_owned(), Filter::only("os_type-0"))), ..all() };
    let mut questions = Vec::new();
    let custom = Range::Custom(today.plus(-333), today.plus(-4));
    for range in Range::MENU.into_iter().chain([custom]) {
        let mut put = |name: &str, what, query: &Query| {
            let name = format!("{name}, {range}");
            questions.push(Question { name, what, query: Query { range, ..query.clone() } });
        };
        put("totals", What::Totals, &all());
        put("series", What::Series, &all());
        put("apps", What::Ranking("app"), &all());
        put("apps, one kind", What::Ranking("app"), &Query { kind: Filter::only("lxc"), ..all() });
        put("os", What::Ranking("os_type"), &all());
        put("kinds", What::Ranking("kind"), &all());
        put("durations", What::Distribution, &all());
        put("one app", What::Totals, &app);
        put("one app, series", What::Series, &app);
        put("one app by os", What::Ranking("os_type"), &app);
        put("one app, durations", What::Distribution, &app);
        put("one os, series", What::Series, &debian);
        put("one os by app", What::Ranking("app"), &debian);
        put("apps x os", What::Cross("app", "os_type"), &all());
        put(
            "apps x os, 100 apps",
            What::Cross("app", "os_type"),
            &Query { limit: Some(100), ..all() },
        );
        put("os x arch", What::Cross("os_type", "arch"), &all());
        put("one app, os x arch", What::Cross("os_type", "arch"), &app);
        put("one os by arch", What::Ranking("arch"), &debian);
        put("os over time", What::Mix("os_type"), &all());
        put("apps over time", What::Mix("app"), &all());
        put("one app, os over time", What::Mix("os_type"), &app);
        put("durations over time", What::Percentiles, &all());
        put("one app, durations over time", What::Percentiles, &app);
        put("movers", What::Movers, &all());
    }
    for (name, what) in [
        ("errors seen", What::Seen("error")),
        ("apps seen", What::Seen("app")),
        ("apps found by a text", What::Find),
    ] {
        questions.push(Question { name: name.to_owned(), what, query: all() });
    }
    questions
}

/// The median and the 95th percentile of the time that a question takes, in milliseconds.
fn ask(runtime: &Runtime, store: &Store, question: &Question) -> (f64, f64) {
    let mut times: Vec<f64> = (0..ASKED)
        .map(|_| {
            let begun = Instant::now();
            runtime.block_on(answer(store, question));
            begun.elapsed().as_secs_f64() * 1_000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let at = |percent| times.get(ASKED * percent / 100).copied().unwrap_or_default();
    (at(50), at(95))
}

async fn answer(store: &Store, question: &Question) {
    let query = question.query.clone();
    match question.what {
        What::Totals => drop(store.totals(query).await.expect("totals")),
        What::Series => drop(store.series(query).await.expect("series")),
        What::Ranking(dimension) => drop(store.ranking(dimension, query).await.expect("ranking")),
        What::Distribution => {
            drop(store.distribution("install_duration", None, query).await.expect("distribution"));
        }
        What::Cross(a, b) => drop(store.cross(a, b, query).await.expect("cross")),
        What::Percentiles => {
            drop(store.percentiles("install_duration", None, query).await.expect("percentiles"));
        }
        What::Mix(dimension) => drop(store.mix(dimension, query).await.expect("mix")),
        What::Movers => drop(store.movers("app", query).await.expect("movers")),
        What::Seen(dimension) => {
            drop(store.seen(dimension, Filter::default()).await.expect("seen"));
        }
        What::Find => drop(store.find("app", "pp-7", 10).await.expect("found")),
    }
}

/// Writes the day cells of so many runs: Zipf's law over the apps, a few common values in each dimension. Gives the number of cells.
fn simulate(db: &Path, runs: u64, today: Day) -> usize {
    let mut connection = Connection::open(db).expect("a database");
    let fast = "pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -262144";
    connection.execute_batch(fast).expect("settings");
    let transaction = connection.transaction().expect("a transaction");
    let mut simulation = Simulation::new(&transaction, runs, today);
    for app in 0..APPS {
        simulation.app(app);
    }
    simulation.fleet();
    simulation.joint();
    let cells = simulation.cells;
    drop(simulation);
    transaction.commit().expect("committed");
    cells
}

/// Week, kind, source, the explore dimensions, outcome.
type Joint = [i64; 10];

/// Dimension, day, kind, source, value, outcome.
type Key = (i64, i32, i64, i64, i64, usize);

struct Simulation<'a> {
    connection: &'a Connection,
    state: u64,
    today: Day,
    popularity: Vec<f64>,
    runs_per_day: f64,
    kinds: Vec<i64>,
    sources: Vec<i64>,
    apps: Vec<i64>,
    app_dimension: i64,
    /// Name's number and its values, most frequent first.
    dimensions: Vec<(i64, Vec<i64>)>,
    fleet: HashMap<Key, u32>,
    cells: usize,
}

impl<'a> Simulation<'a> {
    fn new(connection: &'a Connection, runs: u64, today: Day) -> Self {
        let weights: Vec<f64> = (0..APPS).map(|rank| (rank as f64 + 2.7).powf(-1.05)).collect();
        let total: f64 = weights.iter().sum();
        let dimensions = DIMENSIONS.map(|(name, values)| {
            let scope = if name.starts_with('~') { None } else { Some(name) };
            let values = (0..values).map(|value| {
                // A measure's values are its buckets.
                scope.map_or(value as i64 + 60, |scope| {
                    term(connection, stored(scope), &format!("{scope}-{value}"))
                })
            });
            (term(connection, "", stored(name)), values.collect())
        });
        Self {
            connection,
            state: 1,
            today,
            popularity: weights.into_iter().map(|weight| weight / total).collect(),
            runs_per_day: runs as f64 / f64::from(DAYS),
            kinds: KINDS.map(|kind| term(connection, "@kind", kind)).to_vec(),
            sources: SOURCES.map(|(source, _)| term(connection, "@source", source)).to_vec(),
            apps: (0..APPS).map(|app| term(connection, "@app", &format!("app-{app}"))).collect(),
            app_dimension: term(connection, "", "@app"),
            dimensions: dimensions.to_vec(),
            fleet: HashMap::new(),
            cells: 0,
        }
    }

    fn app(&mut self, place: usize) {
        let (app, kind) = (self.apps[place], self.kinds[place % 7 % self.kinds.len()]);
        let mean = self.popularity[place] * self.runs_per_day;
        let dimensions = std::iter::once((0, vec![0])).chain(self.dimensions.clone());
        for (dimension, values) in dimensions.collect::<Vec<_>>() {
            let shares = shares(values.len());
            for back in (0..DAYS).rev() {
                let day = self.today.plus(-back).epoch_days();
                for (source, (_, of_source)) in self.sources.clone().into_iter().zip(SOURCES) {
                    for (value, share) in values.iter().zip(&shares) {
                        self.cell(
                            app,
                            mean * of_source * share,
                            (dimension, day, kind, source, *value),
                        );
                    }
                }
            }
        }
    }

    fn cell(
        &mut self,
        app: i64,
        mean: f64,
        (dimension, day, kind, source, value): (i64, i32, i64, i64, i64),
    ) {
        for (outcome, share) in OUTCOMES.iter().enumerate() {
            // A mean of 2.3 is 2 runs, and with a chance of 3 in 10 a third.
            let n = (mean * share + self.chance()).floor() as u32;
            if n == 0 {
                continue;
            }
            let key = (dimension, day, kind, source, value, outcome);
            *self.fleet.entry(key).or_default() += n;
            if dimension == 0 {
                *self
                    .fleet
                    .entry((self.app_dimension, day, kind, source, app, outcome))
                    .or_default() += n;
            }
            self.insert(app, key, n);
        }
    }

    /// A number from 0 to 1, by `SplitMix64`: there are hundreds of millions to draw.
    fn chance(&mut self) -> f64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.state;
        z = (z ^ z >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ z >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ z >> 31) >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn fleet(&mut self) {
        let mut fleet: Vec<(Key, u32)> = std::mem::take(&mut self.fleet).into_iter().collect();
        fleet.sort_unstable();
        for (key, n) in fleet {
            self.insert(0, key, n);
        }
    }

    /// Writes the joint cells of single apps, and of all of them.
    fn joint(&mut self) {
        let values: Vec<Vec<i64>> = EXPLORE
            .iter()
            .map(|(name, values)| {
                let text = |value| term(self.connection, name, &format!("{name}-{value}"));
                (0..*values).map(text).collect()
            })
            .collect();
        for week in 0..DAYS / 7 {
            let monday = self.today.plus(-7 * week).week_start().epoch_days();
            let mut fleet: HashMap<Joint, u32> = HashMap::new();
            for place in 0..APPS {
                let mean = self.popularity[place] * self.runs_per_day * 7.0;
                let runs = (mean + self.chance()).floor() as u32;
                let draws = runs.min(JOINT_MAX);
                let mut cells: HashMap<Joint, u32> = HashMap::new();
                for draw in 0..draws {
                    let n = runs / draws + u32::from(draw < runs % draws);
                    let kind = self.kinds[place % 7 % self.kinds.len()];
                    let key = self.joint_key(monday, kind, &values);
                    *cells.entry(key).or_default() += n;
                    *fleet.entry(key).or_default() += n;
                }
                self.insert_joints(self.apps[place], &cells);
            }
            self.insert_joints(0, &fleet);
        }
    }

    fn joint_key(&mut self, week: i32, kind: i64, values: &[Vec<i64>]) -> Joint {
        let mut key = [i64::from(week), kind, 0, 0, 0, 0, 0, 0, 0, 0];
        let minor = self.chance() > SOURCES[0].1;
        key[2] = self.sources[usize::from(minor)];
        for (to, values) in key[3..9].iter_mut().zip(values) {
            let rank = -self.chance().max(1e-9).ln() / 1.5_f64.ln();
            *to = values[(rank as usize).min(values.len() - 1)];
        }
        let mut chance = self.chance();
        for (outcome, share) in OUTCOMES.iter().enumerate() {
            key[9] = outcome as i64;
            chance -= share;
            if chance < 0.0 {
                break;
            }
        }
        key
    }

    fn insert_joints(&self, app: i64, cells: &HashMap<Joint, u32>) {
        let sql = "insert into joint_cells (week, app, kind, source, d1, d2, d3, d4, d5, d6, outcome, n) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
        let mut statement = self.connection.prepare_cached(sql).expect("a statement");
        for (key, n) in cells {
            let [week, kind, source, d1, d2, d3, d4, d5, d6, outcome] = key;
            let row = params![week, app, kind, source, d1, d2, d3, d4, d5, d6, outcome, n];
            statement.execute(row).expect("inserted");
        }
    }

    fn insert(&mut self, app: i64, (dimension, day, kind, source, value, outcome): Key, n: u32) {
        let sql = "insert into cells (grain, app, dimension, start, kind, source, value, outcome, n, sum) values (0, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0)";
        self.connection
            .prepare_cached(sql)
            .expect("a statement")
            .execute(params![app, dimension, day, kind, source, value, outcome as i64, n])
            .expect("inserted");
        self.cells += 1;
    }
}

/// The name of a dimension in the store.
fn stored(name: &str) -> &str {
    match name {
        "category" => "@category",
        "error" => "@error",
        name => name,
    }
}

/// Shares of values, each common one half as frequent again as the next.
fn shares(values: usize) -> Vec<f64> {
    let weights: Vec<f64> = (0..values).map(|rank| 1.5_f64.powi(-(rank as i32))).collect();
    let total: f64 = weights.iter().sum();
    weights.into_iter().map(|weight| weight / total).collect()
}

/// The number of a text in the dictionary, new or not.
fn term(connection: &Connection, scope: &str, text: &str) -> i64 {
    connection
        .query_row(
            "insert into terms (scope, text) values (?1, ?2) on conflict do update set text = text returning id",
            [scope, text],
            |row| row.get(0),
        )
        .expect("a term")
}
