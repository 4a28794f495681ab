//! How long documents and pages take to be made, each asked of the finished routes in process and none of them kept, for every address of the
//! default menu, every range of the menu, and two ranges that begin and end anywhere; and what an event costs. Databases of simulated cells, as many runs as the arguments say:
//! `cargo bench --features ssr --bench documents -- 1000000 10000000`.
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

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use daylight::api;
use daylight::catalog::Catalog;
use daylight::day::Day;
use daylight::ingest::{Ingest, RateLimit, TrustedProxies, routes};
use daylight::pages::PAGES;
use daylight::server::{checker, readable, settings};
use daylight::stats::Range;
use daylight::store::{Clock, Durability, Store};
use mimalloc::MiMalloc;
use simulation::simulate;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Instant;
use tower::ServiceExt;

/// As in the server.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

const TODAY: &str = "2026-11-22";
const NOON: i64 = 43_200;
/// Most of a year and a quarter, neither made of whole weeks or months.
const CUSTOM: [&str; 2] = ["2025-11-05..2026-10-14", "2026-02-03..2026-04-28"];
/// Times each address is asked.
const ASKED: usize = 8;
/// Of addresses that differ in a name alone, so many are asked: the first, which have most runs, and the last.
const OF_A_KIND: usize = 6;
/// Events that are sent, and how many wait for their answer at once.
const EVENTS: usize = 20_000;
const AT_ONCE: usize = 64;
const BODY: &str = include_str!("../tests/data/wire/success.json");
const ID: &str = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

/// Milliseconds by what was asked.
type Times = BTreeMap<String, Vec<f64>>;

fn main() {
    let sizes: Vec<u64> = std::env::args().skip(1).filter_map(|size| size.parse().ok()).collect();
    let sizes = if sizes.is_empty() { vec![100_000, 1_000_000] } else { sizes };
    let runtime =
        tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    let columns: Vec<Times> = sizes.iter().map(|runs| runtime.block_on(measure(*runs))).collect();
    println!(
        "\nmedian and p95 in milliseconds by number of runs {sizes:?}, slowest first, and how much the median grows from the first to the last"
    );
    let at = |times: &[f64], percent: usize| {
        times.get(times.len() * percent / 100).copied().unwrap_or_default()
    };
    let Some((first, last)) = columns.first().zip(columns.last()) else { return };
    let mut names: Vec<&String> = last.keys().collect();
    names.sort_by(|a, b| at(&last[*b], 95).total_cmp(&at(&last[*a], 95)));
    for name in names {
        let told = columns.iter().filter_map(|times| times.get(name));
        let told: Vec<String> =
            told.map(|times| format!("{:>8.2} {:>8.2}", at(times, 50), at(times, 95))).collect();
        let growth = first.get(name).map_or(1.0, |first| at(&last[name], 50) / at(first, 50));
        println!("{name:<56}{}  x{growth:.2}", told.join("  "));
    }
}

async fn measure(runs: u64) -> Times {
    let dir = tempfile::tempdir().expect("a folder");
    let db = dir.path().join("bench.db");
    let today: Day = TODAY.parse().expect("a day");
    let text = include_str!("../catalogs/community-scripts.toml");
    let catalog = Arc::new(Catalog::parse(text, today).expect("a catalog"));
    let time = Arc::new(AtomicI64::new(today.unix_seconds() + NOON));
    let reading = Arc::clone(&time);
    let clock: Clock = Arc::new(move || reading.load(Ordering::Relaxed));
    let open =
        || Store::open(&db, &catalog, Arc::clone(&clock), Durability::Full).expect("a store");
    // The first opening makes the tables and the names of what the catalog counts.
    open().close();
    let cells = simulate(&db, runs, today);
    let store = open();
    store.rebuild().await.expect("rebuilt");
    println!("{runs} runs: {cells} day cells");
    let mut times = ask_all(&store, &catalog, dir.path()).await;
    let begun = Instant::now();
    send(&store, &catalog).await;
    let sent = begun.elapsed();
    // What was sent is sealed when its time is over.
    time.fetch_add(7_200, Ordering::Relaxed);
    let begun = Instant::now();
    store.seal().await.expect("sealed");
    let per_event =
        |elapsed: std::time::Duration| vec![elapsed.as_secs_f64() * 1e3 / EVENTS as f64];
    times.insert("event: taken in and answered".to_owned(), per_event(sent));
    times.insert("event: sealed".to_owned(), per_event(begun.elapsed()));
    store.close();
    times
}

/// Asks for every document of the default menu and every page, in every range of the menu.
async fn ask_all(store: &Store, catalog: &Arc<Catalog>, site: &Path) -> Times {
    let options = settings(Some(site)).expect("settings");
    let router = readable(store, catalog, &options, None, &Arc::default());
    let state = api::State {
        store: store.clone(),
        catalog: Arc::clone(catalog),
        annotations: Arc::default(),
    };
    let mut addresses = api::addresses(&state).await.expect("addresses");
    // The manifest is made from all the others.
    addresses.retain(|address| {
        address.strip_suffix(".json").is_some_and(|path| path != "/api/v1/index")
    });
    let pages = PAGES.iter().map(|page| page.path.replace("{name}", "app-7"));
    addresses.extend(pages.filter(|path| !path.contains('{')));
    let mut kinds: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for address in addresses {
        kinds.entry(kind_of(&address)).or_default().push(address);
    }
    let mut times = Times::new();
    for (kind, mut addresses) in kinds {
        if addresses.len() > OF_A_KIND {
            addresses.drain(OF_A_KIND / 2..addresses.len() - OF_A_KIND / 2);
        }
        let custom = CUSTOM.map(|range| range.parse::<Range>().expect("a range"));
        for range in Range::MENU.into_iter().chain(custom) {
            let mut taken = Vec::new();
            for address in addresses.iter().cycle().take(addresses.len() * ASKED) {
                let address = format!("{address}?range={range}");
                let begun = Instant::now();
                if get(&router, &address).await {
                    taken.push(begun.elapsed().as_secs_f64() * 1e3);
                }
            }
            taken.sort_by(f64::total_cmp);
            if !taken.is_empty() {
                times.insert(format!("{kind} {range}"), taken);
            }
        }
    }
    times
}

/// The address with a star for what is one of many.
fn kind_of(address: &str) -> String {
    let parts: Vec<&str> = address.split('/').collect();
    match parts.as_slice() {
        ["", "api", "v1", list @ ("apps" | "errors" | "exit-codes"), _, ..] => {
            format!("/api/v1/{list}/*")
        }
        _ => address.to_owned(),
    }
}

/// Whether it was answered: days that are over have no ranges.
async fn get(router: &Router, address: &str) -> bool {
    let request = Request::get(address).body(Body::empty()).expect("a request");
    let answer = router.clone().oneshot(request).await.expect("an answer");
    let answered = answer.status() == StatusCode::OK;
    to_bytes(answer.into_body(), 1 << 26).await.expect("a body");
    answered
}

/// Sends events, as many at once as a crowd of senders has under way.
async fn send(store: &Store, catalog: &Catalog) {
    let ingest = Ingest::new(
        checker(catalog).expect("a checker"),
        store.clone(),
        RateLimit::Off,
        TrustedProxies::default(),
    );
    let router = routes(ingest);
    let senders: Vec<_> = (0..AT_ONCE)
        .map(|sender| {
            let router = router.clone();
            tokio::spawn(async move {
                for event in (sender..EVENTS).step_by(AT_ONCE) {
                    let body = BODY.replace(ID, &format!("00000000-0000-4000-8000-{event:012x}"));
                    let request = Request::post("/telemetry").body(Body::from(body)).expect("sent");
                    let answer = router.clone().oneshot(request).await.expect("an answer");
                    assert_eq!(answer.status(), StatusCode::ACCEPTED);
                }
            })
        })
        .collect();
    for sender in senders {
        sender.await.expect("a sender");
    }
}
