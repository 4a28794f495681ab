//! A believable year of invented data, made the way real data is: bodies as clients send them, through decoding, checking and the store, with a clock that
//! runs through the year. The same catalog, numbers and seed give the same data. Pages say that it is invented.

mod days;
mod draw;
mod names;
mod world;

pub use world::Regression;

use crate::catalog::Catalog;
use crate::day::Day;
use crate::event::{Event, RunKey};
use crate::ingest::{Checker, decode};
use crate::store::{Clock, Durability, Error as StoreError, Store};
use crate::tally::{Tally, What};
use draw::Draw;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use world::World;

/// Events handed to the store at once.
const BATCH: usize = 512;
const SECONDS_PER_DAY: i64 = 86_400;

/// How much to invent.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Runs in all.
    pub runs: u64,
    /// Days to spread them over.
    pub days: u32,
    /// The same seed invents the same data.
    pub seed: u64,
    /// Nothing happens after this moment, in unix seconds; its day is the last one.
    pub until: i64,
}

/// What can go wrong.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The catalog's own examples do not pass its own rules.
    #[error("an invented event was refused: {0}")]
    Refused(#[from] crate::event::Rejected),
}

/// What was planted, for those who test whether it is found.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Truth {
    /// The regressions.
    pub regressions: Vec<Regression>,
}

/// Fills a database. `progress` is told the number of runs made so far.
///
/// # Errors
///
/// When the database cannot be written, or belongs to another project.
pub async fn fill(
    db: &Path,
    catalog: &Catalog,
    checker: &Checker,
    size: Size,
    mut progress: impl FnMut(u64),
) -> Result<Truth, Error> {
    let last = Day::of_unix_seconds(size.until);
    let first = last.plus(1 - i32::try_from(size.days).unwrap_or(i32::MAX));
    let mut rng = ChaCha8Rng::seed_from_u64(size.seed);
    #[expect(clippy::cast_precision_loss, reason = "an average for the record")]
    let world = World::new(catalog, &mut rng, last, size.runs as f64 / f64::from(size.days));
    let days = days::spread(size.runs, first, size.days, size.until, &mut rng);
    let time = Arc::new(AtomicI64::new(first.unix_seconds()));
    let reading = Arc::clone(&time);
    let clock: Clock = Arc::new(move || reading.load(Ordering::Relaxed));
    let store = Store::open(db, catalog, clock, Durability::None)?;
    store.mark_as_demo().await?;
    let draw = Draw { catalog, world: &world, last };
    let mut made = 0;
    for (day, runs) in days {
        let mut moments: Vec<i64> =
            (0..runs).map(|_| days::moment(day, size.until, &mut rng)).collect();
        moments.sort_unstable();
        for part in moments.chunks(BATCH) {
            time.store(part.last().copied().unwrap_or_default(), Ordering::Relaxed);
            send(&store, &draw, checker, day, part.len(), &mut rng).await?;
            made += part.len() as u64;
            progress(made);
        }
        time.store((day.unix_seconds() + SECONDS_PER_DAY - 1).min(size.until), Ordering::Relaxed);
    }
    time.store(size.until, Ordering::Relaxed);
    store.seal().await?;
    store.close();
    Ok(Truth { regressions: world.regression.map(|planted| planted.truth).into_iter().collect() })
}

async fn send(
    store: &Store,
    draw: &Draw<'_>,
    checker: &Checker,
    day: Day,
    runs: usize,
    rng: &mut ChaCha8Rng,
) -> Result<(), Error> {
    let mut events: Vec<Event> = Vec::with_capacity(runs * 2);
    let mut tallies: BTreeMap<(What, Arc<str>), u64> = BTreeMap::new();
    for _ in 0..runs {
        for body in draw.run(day, rng) {
            let message = decode(&body, checker.words())?;
            let taken = checker.check(&message, day, || RunKey(rng.random()))?;
            for tally in taken.tallies() {
                *tallies.entry((tally.what, tally.name)).or_default() += tally.n;
            }
            events.push(taken.event);
        }
    }
    let tallies = tallies.into_iter().map(|((what, name), n)| Tally { what, name, n }).collect();
    store.accept(events, tallies).await?;
    Ok(())
}
