//! The one thread that writes. It takes whatever has queued up, writes it in one transaction, and hands it to the one that waits for the disk and
//! answers then, so that many senders share one fsync. Between times it seals runs and forgets them.

mod adopt;
mod closing;
mod disk;
mod group;
mod journal;
mod retention;
mod rows;
mod seal;
mod sealed;
mod shared;
mod tallies;

pub(super) use closing::app_days_since;
pub(super) use rows::fact;
pub(super) use shared::Shared;

use super::connect::{self, Lock, lengthen_log};
use super::plan::Plan;
use super::run::Run;
use super::terms::{Term, Terms};
use super::told::{Known, Told};
use super::windows::Rolled;
use super::{Accepted, Clock, Durability, Error};
use crate::catalog::{Catalog, Lifecycle, Privacy};
use crate::day::Day;
use crate::event::RunKey;
use crate::tally::Tally;
use adopt::adopt_rows;
use disk::Disk;
use journal::Journal;
use rows::{claim, close_runs_of_other_plans, set_fact};
use rusqlite::Connection;
use rustc_hash::FxHashMap;
use sealed::Sealed;
use std::collections::VecDeque;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::sync::{Arc, RwLock};
use std::time::{Duration, Instant};
use tokio::runtime::Handle;
use tokio::sync::oneshot;

/// Events that share a transaction, at most.
const GROUP_MAX: usize = 1_024;
/// Commits begin so far apart at least, so that more senders share one. Half of them are decoded while the other half is written.
const COMMIT_EVERY: Duration = Duration::from_micros(600);
/// Jobs at once that tell of a crowd of senders, for which the log is made long.
const CROWD: usize = 8;
/// How often the writer looks for runs to seal, by its clock and while it waits.
const SEAL_EVERY_S: i64 = 10;
const WAIT: Duration = Duration::from_secs(1);
/// How often it forgets. Rows go so much before their time is over, so that none is ever kept longer.
const FORGET_EVERY_S: i64 = 600;
/// Runs held live at most; the longest silent ones are sealed beyond it, and reopened by news.
const LIVE_MAX: usize = 50_000;

/// The answer to a job.
type Reply<T> = oneshot::Sender<Result<T, Error>>;

/// What can be asked of the writer.
pub(super) enum Job {
    /// Take events in.
    Accept {
        /// What the events say, all or none.
        told: Vec<Told>,
        /// What happened to them on the way.
        tallies: Vec<Tally>,
        /// When they arrived.
        now: i64,
        /// Where the sender waits.
        runtime: Handle,
        /// Where to answer.
        reply: Reply<Vec<Accepted>>,
    },
    /// Count what happened to refused messages.
    Count {
        /// What happened.
        tallies: Vec<Tally>,
        /// When.
        now: i64,
    },
    /// Seal what is due, and forget.
    Seal {
        /// The time to go by.
        now: i64,
        /// Where to answer.
        reply: Reply<()>,
    },
    /// Make months and windows anew.
    Rebuild {
        /// The time to go by.
        now: i64,
        /// Where to answer.
        reply: Reply<()>,
    },
    /// Remember that the data is invented.
    MarkAsDemo {
        /// Where to answer.
        reply: Reply<()>,
    },
    /// File the report of a closed period.
    File {
        /// Which period.
        period: String,
        /// What it says.
        facts: String,
        /// When.
        now: i64,
        /// Where to answer.
        reply: Reply<bool>,
    },
    /// Put something right about a filed report, beside it.
    Correct {
        /// Of which period.
        period: String,
        /// What.
        text: String,
        /// When.
        now: i64,
        /// Where to answer.
        reply: Reply<bool>,
    },
    /// Finish.
    Stop,
}

/// A run that can still change.
#[derive(Clone, Debug)]
struct LiveRun {
    run: Arc<Run>,
    /// The journal's row with its last snapshot.
    row: i64,
}

/// The writer.
pub(super) struct Writer {
    connection: Connection,
    disk: Disk,
    /// Whether the last events could not be written.
    refused: Arc<AtomicBool>,
    shared: Arc<RwLock<Shared>>,
    known: Known,
    plan: Arc<Plan>,
    terms: Terms,
    runs: FxHashMap<RunKey, LiveRun>,
    journal: Journal,
    /// Runs that are to be sealed, a few at a time between events.
    due: VecDeque<RunKey>,
    sealed: Sealed,
    rolled: Rolled,
    /// Day cells of single apps are kept since then.
    app_days_since: Day,
    /// The app whose older ones were deleted last, while that goes on.
    folded: Option<Term>,
    /// When the packs of single apps were made last.
    last_app_packs: i64,
    /// The day for which every cube is kept.
    cubes_of: Option<Day>,
    /// Whether days are closed as they end: not while data that can be made again pours in, years of it in minutes.
    closes_days: bool,
    lifecycle: Lifecycle,
    privacy: Privacy,
    clock: Clock,
    last_seal: i64,
    last_forget: i64,
    last_purge: Day,
    log_holds_forgotten: bool,
    /// Whether the log was made long since it was cut.
    log_is_long: bool,
    _lock: Lock,
}

impl Writer {
    /// Opens the database and takes up unsealed runs.
    pub(super) fn open(
        db: &Path,
        catalog: &Catalog,
        clock: Clock,
        durability: Durability,
    ) -> Result<Self, Error> {
        let lock = connect::lock(db)?;
        let mut connection = connect::writer(db, durability)?;
        let transaction = connection.transaction()?;
        claim(&transaction, &catalog.project.name)?;
        adopt_rows(&transaction)?;
        let mut terms = Terms::load(&transaction)?;
        let plan = Plan::new(catalog, &mut terms, &transaction)?;
        close_runs_of_other_plans(&transaction, &plan)?;
        let (mut journal, replayed) = Journal::load(&transaction)?;
        let mut runs = replayed.runs;
        let sealed = Sealed::load(&transaction, |key| drop(runs.remove(&key)))?;
        journal.holds(runs.values());
        for live in runs.values() {
            plan.intern_pairs(&live.run, &mut terms, &transaction)?;
        }
        let rolled = Rolled::load(&transaction)?;
        let app_days_since = app_days_since(&transaction)?;
        transaction.commit()?;
        let plan = Arc::new(plan);
        let shared = Shared::new(Arc::clone(&plan), terms.clone(), &runs, replayed.tallies);
        Ok(Self {
            connection,
            disk: Disk::open(db, durability)?,
            refused: Arc::default(),
            shared: Arc::new(RwLock::new(shared)),
            known: Known::new(Arc::clone(&plan), terms.clone()),
            plan,
            terms,
            runs,
            journal,
            due: VecDeque::new(),
            sealed,
            rolled,
            app_days_since,
            folded: None,
            last_app_packs: i64::MIN,
            cubes_of: None,
            closes_days: durability == Durability::Full,
            lifecycle: catalog.lifecycle.clone(),
            privacy: catalog.privacy.clone(),
            clock,
            last_seal: i64::MIN,
            last_forget: i64::MIN,
            last_purge: Day::MIN,
            log_holds_forgotten: true,
            log_is_long: durability == Durability::None,
            _lock: lock,
        })
    }

    /// What readers share with the writer.
    pub(super) fn shared(&self) -> Arc<RwLock<Shared>> {
        Arc::clone(&self.shared)
    }

    /// What senders know.
    pub(super) fn known(&self) -> Known {
        self.known.clone()
    }

    /// What tells whether events cannot be taken in: that the disk failed, or that the last ones could not be written.
    pub(super) fn faults(&self) -> [Arc<AtomicBool>; 2] {
        [self.disk.failed(), Arc::clone(&self.refused)]
    }

    /// Works until it is told to stop.
    pub(super) fn work(mut self, queue: &Receiver<Job>, waiting: &AtomicUsize) {
        let mut behind = false;
        let mut last_commit = Instant::now();
        loop {
            let wait = if behind { Duration::ZERO } else { WAIT };
            let jobs = match queue.recv_timeout(wait) {
                Ok(job) => {
                    std::thread::sleep(COMMIT_EVERY.saturating_sub(last_commit.elapsed()));
                    last_commit = Instant::now();
                    group(job, queue)
                }
                Err(RecvTimeoutError::Timeout) => Vec::new(),
                Err(RecvTimeoutError::Disconnected) => break,
            };
            waiting.fetch_sub(jobs.len(), Ordering::Relaxed);
            if jobs.len() >= CROWD && !self.log_is_long {
                self.log_is_long = true;
                if let Err(error) = lengthen_log(&self.connection) {
                    tracing::warn!(%error, "the write-ahead log was not made long");
                }
            }
            if !self.run_jobs(jobs) {
                break;
            }
            let now = (self.clock)();
            // A failing disk is told to senders by their own answers; the next round tries again.
            if let Err(error) = self.tidy_a_little(now) {
                tracing::error!(%error, "sealing failed");
            }
            behind = !self.due.is_empty();
            behind |= self.closes_days
                && self.close_day(now).unwrap_or_else(|error| {
                    tracing::error!(%error, "a day could not be closed");
                    false
                });
        }
        if let Err(error) = self.connection.pragma_update(None, "wal_checkpoint", "truncate") {
            tracing::warn!(%error, "the write-ahead log was not carried over");
        }
    }
}

/// The first job and what waits behind it, as far as it fits one transaction.
fn group(first: Job, queue: &Receiver<Job>) -> Vec<Job> {
    let size = |job: &Job| if let Job::Accept { told, .. } = job { told.len() } else { 1 };
    let mut events = size(&first);
    let mut jobs = vec![first];
    while events < GROUP_MAX {
        let Ok(job) = queue.try_recv() else { break };
        events += size(&job);
        jobs.push(job);
    }
    jobs
}
