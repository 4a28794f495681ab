//! How long one event takes from bytes to checked: what a server does for each message before the store.
#![allow(
    clippy::expect_used,
    missing_docs,
    reason = "a bench stops at its first mistake, and criterion makes functions without a comment"
)]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use daylight::catalog::Catalog;
use daylight::day::Day;
use daylight::event::{ErrorShape, RunKey};
use daylight::ingest::{Checker, Shaped, decode, telling_line};
use std::hint::black_box;
use std::sync::Arc;

const BODIES: [(&str, &[u8]); 4] = [
    ("success", include_bytes!("../tests/data/wire/success.json")),
    ("ping", include_bytes!("../tests/data/wire/ping.json")),
    ("failed", include_bytes!("../tests/data/wire/failed.json")),
    ("broken", include_bytes!("../tests/data/wire/broken.json")),
];

fn ingest(criterion: &mut Criterion) {
    let today: Day = "2026-11-22".parse().expect("a day");
    let catalog = Catalog::parse(include_str!("../catalogs/community-scripts.toml"), today)
        .expect("a catalog");
    let shaper = |text: &str| {
        let shape = telling_line(text)
            .map(|line| ErrorShape { fingerprint: String::new(), template: line.to_owned() });
        Ok(Shaped { shape, text: text.to_owned() })
    };
    let checker = Checker::new(Arc::new(catalog), Box::new(shaper));
    let mut group = criterion.benchmark_group("decode and check");
    for (name, body) in BODIES {
        group.throughput(Throughput::Elements(1));
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                let message = decode(black_box(body), checker.words()).expect("readable");
                checker.check(&message, today, || RunKey([0; 16])).expect("an event")
            });
        });
    }
    group.finish();
}

criterion_group!(benches, ingest);
criterion_main!(benches);
