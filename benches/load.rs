//! Requests a second of `POST /telemetry`, each answered after the fsync, against an empty handler of the same server library: both in one run, in
//! turn, from 64 connections, so that what else the machine does hits both. Prints medians, their ratio, and the processor time of a request by
//! the threads that spent it, which other programs disturb less.
//!
//! `cargo bench --features ssr --bench load -- [SECONDS]`; a last argument `--runs N` first fills the database with N invented runs.

#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a bench prints its figures and ends when it cannot measure"
)]

use axum::Router;
use axum::http::StatusCode;
use axum::routing::post;
use daylight::catalog::Catalog;
use daylight::ingest::{Ingest, RateLimit, TrustedProxies, routes};
use daylight::ops::demo::{Size, fill};
use daylight::server::checker;
use daylight::store::{Clock, Durability, Store};
use mimalloc::MiMalloc;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// As in the server.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

const CONNECTIONS: usize = 64;
const ROUNDS: usize = 3;
const CLIENTS: &str = "clients";
const SERVER: &str = "server";
/// Threads by name: those of both runtimes, and the store's own.
const THREADS: [&str; 4] = [CLIENTS, SERVER, "store writer", "store disk"];
const BODY: &str = include_str!("../tests/data/wire/success.json");
/// Where the run's id stands in the body, to be replaced by a fresh one each time.
const ID: &str = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

fn main() {
    let arguments: Vec<String> =
        std::env::args().filter(|argument| argument != "--bench").collect();
    let seconds = arguments.get(1).and_then(|text| text.parse().ok()).unwrap_or(5);
    let runs = arguments
        .iter()
        .position(|argument| argument == "--runs")
        .and_then(|at| arguments.get(at + 1)?.parse().ok());
    let (server, clients) = (runtime(SERVER), runtime(CLIENTS));
    let dir = tempfile::tempdir().expect("a folder");
    let (catalog, clock) = (catalog(), clock());
    if let Some(runs) = runs {
        server.block_on(prepare(&dir.path().join("load.db"), &catalog, runs));
    }
    let store = Store::open(&dir.path().join("load.db"), &catalog, clock, Durability::Full)
        .expect("a store");
    let ingest = Ingest::new(
        checker(&catalog).expect("a checker"),
        store.clone(),
        RateLimit::Off,
        TrustedProxies::default(),
    );
    let empty = server
        .block_on(listen(Router::new().route("/telemetry", post(async || StatusCode::ACCEPTED))));
    let real = server.block_on(listen(routes(ingest)));
    let (mut of_empty, mut of_real) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        of_empty.push(clients.block_on(load(empty, Duration::from_secs(seconds))));
        of_real.push(clients.block_on(load(real, Duration::from_secs(seconds))));
    }
    let (empty, real) = (median(of_empty), median(of_real));
    for (name, round) in [("empty handler", empty), ("POST /telemetry", real)] {
        println!(
            "{name:<15} {:>8.0} requests/s   p50 {:>6.2} ms   p99 {:>6.2} ms   µs of processor: {:.1} clients, {:.1} server, {:.1} writer, {:.1} disk",
            round.rate,
            round.p50_ms,
            round.p99_ms,
            round.cpu_us[0],
            round.cpu_us[1],
            round.cpu_us[2],
            round.cpu_us[3]
        );
    }
    println!("ratio {:.2}", real.rate / empty.rate);
    store.close();
}

/// What one round gave.
#[derive(Clone, Copy)]
struct Round {
    rate: f64,
    p50_ms: f64,
    p99_ms: f64,
    /// Processor time of a request, by [`THREADS`].
    cpu_us: [f64; 4],
}

/// Seconds of processor time that threads have spent, by [`THREADS`].
fn cpu() -> [f64; 4] {
    let mut spent = [0.0; 4];
    for task in std::fs::read_dir("/proc/self/task").expect("threads") {
        let task = task.expect("a thread").path();
        let read = |name| std::fs::read_to_string(task.join(name)).unwrap_or_default();
        let name = read("comm");
        let Some(place) = THREADS.iter().position(|thread| *thread == name.trim()) else {
            continue;
        };
        let nanoseconds: f64 = read("schedstat")
            .split(' ')
            .next()
            .and_then(|text| text.parse().ok())
            .unwrap_or_default();
        spent[place] += nanoseconds / 1e9;
    }
    spent
}

fn runtime(name: &str) -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .thread_name(name)
        .enable_all()
        .build()
        .expect("a runtime")
}

fn median(mut rounds: Vec<Round>) -> Round {
    rounds.sort_by(|a, b| a.rate.total_cmp(&b.rate));
    rounds[rounds.len() / 2]
}

fn catalog() -> Catalog {
    let today = daylight::day::Day::of_unix_seconds(clock()());
    Catalog::parse(include_str!("../catalogs/community-scripts.toml"), today)
        .expect("a sound catalog")
}

fn clock() -> Clock {
    Arc::new(|| {
        SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(0, |since| since.as_secs().cast_signed())
    })
}

async fn prepare(db: &Path, catalog: &Catalog, runs: u64) {
    let size = Size { runs, days: 400, seed: 1, until: clock()() };
    let began = Instant::now();
    fill(db, catalog, &checker(catalog).expect("a checker"), size, |_| {})
        .await
        .expect("invented data");
    println!(
        "{runs} runs made in {:.0} s, {} MB",
        began.elapsed().as_secs_f64(),
        std::fs::metadata(db).map_or(0, |file| file.len() >> 20)
    );
}

async fn listen(router: Router) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let addr = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, router).await });
    addr
}

/// Keeps all connections busy for a while.
async fn load(addr: SocketAddr, length: Duration) -> Round {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let (began, before) = (Instant::now(), cpu());
    let clients: Vec<_> = (0..CONNECTIONS)
        .map(|_| {
            tokio::spawn(async move {
                let mut stream = TcpStream::connect(addr).await.expect("a connection");
                stream.set_nodelay(true).expect("no delay");
                let mut times = Vec::new();
                while began.elapsed() < length {
                    let request = request(NEXT.fetch_add(1, Ordering::Relaxed));
                    let sent = Instant::now();
                    stream.write_all(&request).await.expect("sent");
                    answer(&mut stream).await;
                    times.push(sent.elapsed());
                }
                times
            })
        })
        .collect();
    let mut times = Vec::new();
    for client in clients {
        times.extend(client.await.expect("a client"));
    }
    let seconds = began.elapsed().as_secs_f64();
    times.sort_unstable();
    let at = |share: usize| times[(times.len() - 1) * share / 100].as_secs_f64() * 1e3;
    #[expect(clippy::cast_precision_loss, reason = "a count of requests")]
    let requests = times.len() as f64;
    let after = cpu();
    let cpu_us = std::array::from_fn(|place| (after[place] - before[place]) / requests * 1e6);
    Round { rate: requests / seconds, p50_ms: at(50), p99_ms: at(99), cpu_us }
}

fn request(n: u64) -> Vec<u8> {
    let body = BODY.replace(ID, &format!("{:08x}-0000-4000-8000-{n:012x}", std::process::id()));
    format!("POST /telemetry HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}", body.len()).into_bytes()
}

/// Reads one answer, which fits one buffer, and sees that the event was taken.
async fn answer(stream: &mut TcpStream) {
    let mut buffer = [0; 2_048];
    let mut read = 0;
    loop {
        read += stream.read(&mut buffer[read..]).await.expect("an answer");
        let head = String::from_utf8_lossy(&buffer[..read]).to_lowercase();
        let Some(end) = head.find("\r\n\r\n") else { continue };
        let length = head
            .split("content-length: ")
            .nth(1)
            .and_then(|rest| rest.split("\r\n").next()?.parse().ok())
            .unwrap_or(0);
        if read >= end + 4 + length {
            assert!(head.starts_with("http/1.1 202"), "{head}");
            return;
        }
    }
}
