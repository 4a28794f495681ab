//! How long answers take, and whether that depends on how many runs were counted: databases of simulated cells, 400 days of 660 apps, asked
//! what pages ask. The runs to simulate come as arguments: `cargo bench --bench answers -- 1000000 10000000`.
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

mod simulation;

use daylight::catalog::Catalog;
use daylight::day::Day;
use daylight::reports::catch_up;
use daylight::stats::{Compare, Filter, Query, Range};
use daylight::store::{Clock, Durability, Store};
use simulation::simulate;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Instant;
use tokio::runtime::Runtime;

const TODAY: &str = "2026-11-22";
const NOON: i64 = 43_200;
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
    Cube,
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
        put("cube", What::Cube, &all());
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
        What::Cube => drop(store.cube(query.range).await.expect("a cube")),
        What::Find => drop(store.find("app", "pp-7", 10).await.expect("found")),
    }
}
