//! The one thread that writes. It takes whatever has queued up, writes it in one transaction, and answers when that is on disk, so that many
//! senders share one fsync. Between times it seals runs and forgets rows.

mod closing;
mod retention;
mod rows;
mod seal;
mod sealed;

pub(super) use closing::app_days_since;
pub(super) use rows::fact;

use super::cells::Additions;
use super::connect::{self, Lock};
use super::live::Live;
use super::plan::Plan;
use super::run::{Row, Run};
use super::terms::{Term, Terms};
use super::windows::Rolled;
use super::{Accepted, Clock, Durability, Error};
use crate::catalog::{Catalog, Lifecycle, Privacy};
use crate::day::Day;
use crate::event::{Event, RunKey};
use crate::tally::{Tally, What};
use rows::{
    claim, close_runs_of_other_plans, set_fact, unsealed, write_run, write_tallies, write_templates,
};
use rusqlite::{Connection, OptionalExtension, params};
use rustc_hash::FxHashMap;
use sealed::Sealed;
use std::collections::{BTreeMap, VecDeque};
use std::path::Path;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::sync::{Arc, PoisonError, RwLock, RwLockWriteGuard};
use std::time::Duration;
use tokio::sync::oneshot;

/// Events that share a transaction, at most.
const GROUP_MAX: usize = 1_024;
/// How often the writer looks for runs to seal, by its clock and while it waits.
const SEAL_EVERY_S: i64 = 10;
const WAIT: Duration = Duration::from_secs(1);
/// How often it forgets. Rows go so much before their time is over, so that none is ever kept longer.
const FORGET_EVERY_S: i64 = 600;
/// Changes that may wait for a reader; more are settled by the writer.
const PENDING_MAX: usize = 200_000;
/// Runs held live at most; the longest silent ones are sealed beyond it, and reopened by news.
const LIVE_MAX: usize = 50_000;

/// The answer to a job.
type Reply<T> = oneshot::Sender<Result<T, Error>>;

/// What can be asked of the writer.
pub(super) enum Job {
    /// Take events in.
    Accept {
        /// The events, all or none.
        events: Vec<Event>,
        /// What happened to them on the way.
        tallies: Vec<Tally>,
        /// When they arrived.
        now: i64,
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
    /// Finish.
    Stop,
}

/// What readers see of the writer's memory.
#[derive(Debug)]
pub(super) struct Shared {
    /// Cells of unsealed runs, as far as they are settled.
    pub(super) live: Live,
    /// The dictionary.
    pub(super) terms: Terms,
    /// How often events were written since the start.
    pub(super) changes: Arc<AtomicU64>,
    plan: Arc<Plan>,
    /// What happened to runs since then. Whoever reads next settles it: in a storm of events nobody pays for what nobody reads.
    pending: Vec<Change>,
}

/// A run before and after; `None` where it was not live.
type Change = (RunKey, Option<Run>, Option<Run>);

impl Shared {
    /// Whether live cells are up to date.
    pub(super) fn is_settled(&self) -> bool {
        self.pending.is_empty()
    }

    /// Moves the runs that changed from their old cells to their new ones, each once, whatever happened in between.
    pub(super) fn settle(&mut self) {
        for (before, after) in self.moved().into_values() {
            if let Some(run) = before {
                self.live.add(&run, -1, &self.plan, &self.terms);
            }
            if let Some(run) = after {
                self.live.add(&run, 1, &self.plan, &self.terms);
            }
        }
    }

    fn change(&mut self, key: RunKey, before: Option<Run>, after: Option<Run>) {
        self.pending.push((key, before, after));
        if self.pending.len() >= PENDING_MAX {
            // Most of a storm has come and been sealed since: that never was in a live cell.
            self.pending = self.moved().into_iter().map(|(key, (a, b))| (key, a, b)).collect();
            if self.pending.len() >= PENDING_MAX / 2 {
                self.settle();
            }
        }
    }

    /// Each run that changed, as it was first and is now, without those that are not live on either side.
    fn moved(&mut self) -> FxHashMap<RunKey, (Option<Run>, Option<Run>)> {
        let mut moved: FxHashMap<RunKey, (Option<Run>, Option<Run>)> = FxHashMap::default();
        for (key, before, after) in self.pending.drain(..) {
            moved.entry(key).or_insert((before, None)).1 = after;
        }
        moved.retain(|_, (before, after)| before.is_some() || after.is_some());
        moved
    }
}

/// The writer.
pub(super) struct Writer {
    connection: Connection,
    shared: Arc<RwLock<Shared>>,
    plan: Arc<Plan>,
    terms: Terms,
    runs: FxHashMap<RunKey, Run>,
    /// Runs that are to be sealed, a few at a time between events.
    due: VecDeque<RunKey>,
    sealed: Sealed,
    rolled: Rolled,
    /// Day cells of single apps are kept since then.
    app_days_since: Day,
    /// The app whose older ones were deleted last, while that goes on.
    folded: Option<Term>,
    /// Whether days are closed as they end: not while data that can be made again pours in, years of it in minutes.
    closes_days: bool,
    lifecycle: Lifecycle,
    privacy: Privacy,
    clock: Clock,
    last_seal: i64,
    last_forget: i64,
    last_purge: Day,
    log_holds_forgotten: bool,
    _lock: Lock,
}

/// How often something happened, by day, what, and to what.
type Tallies = BTreeMap<(i32, What), BTreeMap<String, u64>>;

/// What a transaction has touched so far, and how to undo it in memory.
#[derive(Default)]
struct Touched {
    /// Each touched run's state before; `None` when there was none.
    before: BTreeMap<RunKey, Option<Run>>,
    /// Runs that were sealed, and are live again.
    reopened: Vec<Run>,
    templates: BTreeMap<String, String>,
    tallies: Tallies,
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
        let mut terms = Terms::load(&transaction)?;
        let plan = Plan::new(catalog, &mut terms, &transaction)?;
        close_runs_of_other_plans(&transaction, &plan)?;
        let runs = unsealed(&transaction)?;
        for run in runs.values() {
            plan.intern_pairs(run, &mut terms, &transaction)?;
        }
        let sealed = Sealed::load(&transaction)?;
        let rolled = Rolled::load(&transaction)?;
        let app_days_since = app_days_since(&transaction)?;
        transaction.commit()?;
        let plan = Arc::new(plan);
        let mut shared = Shared {
            live: Live::default(),
            terms: terms.clone(),
            changes: Arc::default(),
            plan: Arc::clone(&plan),
            pending: Vec::new(),
        };
        for run in runs.values() {
            shared.live.add(run, 1, &plan, &shared.terms);
        }
        Ok(Self {
            connection,
            shared: Arc::new(RwLock::new(shared)),
            plan,
            terms,
            runs,
            due: VecDeque::new(),
            sealed,
            rolled,
            app_days_since,
            folded: None,
            closes_days: durability == Durability::Full,
            lifecycle: catalog.lifecycle.clone(),
            privacy: catalog.privacy.clone(),
            clock,
            last_seal: i64::MIN,
            last_forget: i64::MIN,
            last_purge: Day::MIN,
            log_holds_forgotten: true,
            _lock: lock,
        })
    }

    /// What readers share with the writer.
    pub(super) fn shared(&self) -> Arc<RwLock<Shared>> {
        Arc::clone(&self.shared)
    }

    /// Works until it is told to stop.
    pub(super) fn work(mut self, queue: &Receiver<Job>, waiting: &AtomicUsize) {
        let mut behind = false;
        loop {
            let wait = if behind { Duration::ZERO } else { WAIT };
            let jobs = match queue.recv_timeout(wait) {
                Ok(job) => group(job, queue),
                Err(RecvTimeoutError::Timeout) => Vec::new(),
                Err(RecvTimeoutError::Disconnected) => break,
            };
            waiting.fetch_sub(jobs.len(), Ordering::Relaxed);
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

    /// Does jobs in one transaction as far as they are events; tells whether to go on.
    fn run_jobs(&mut self, jobs: Vec<Job>) -> bool {
        let mut touched = Touched::default();
        let mut replies = Vec::new();
        let mut after = Vec::new();
        let mut go_on = true;
        let mut failed = None;
        if !jobs.is_empty() && failed.is_none() {
            failed = self.connection.execute_batch("begin immediate").err().map(Error::from);
        }
        for job in jobs {
            match job {
                Job::Accept { events, tallies, now, reply } => {
                    let answers = if failed.is_some() {
                        Ok(Vec::new())
                    } else {
                        self.take_in(&events, &tallies, now, &mut touched)
                    };
                    match answers {
                        Ok(answers) => replies.push((reply, answers)),
                        Err(error) => {
                            replies.push((reply, Vec::new()));
                            failed = Some(error);
                        }
                    }
                }
                Job::Count { tallies, now } => touched.count(&tallies, now),
                Job::Stop => go_on = false,
                job => after.push(job),
            }
        }
        self.finish(touched, replies, failed);
        for job in after {
            match job {
                Job::Seal { now, reply } => {
                    self.last_forget = i64::MIN;
                    drop(reply.send(self.tidy(now).and_then(|()| self.close_days(now))));
                }
                Job::Rebuild { now, reply } => drop(reply.send(self.rebuild(now))),
                Job::MarkAsDemo { reply } => {
                    drop(reply.send(set_fact(&self.connection, "demo", "yes")));
                }
                Job::Accept { .. } | Job::Count { .. } | Job::Stop => {}
            }
        }
        go_on
    }

    /// Takes events into the open transaction.
    fn take_in(
        &mut self,
        events: &[Event],
        tallies: &[Tally],
        now: i64,
        touched: &mut Touched,
    ) -> Result<Vec<Accepted>, Error> {
        let mut answers = Vec::with_capacity(events.len());
        for event in events {
            let answer = self.take_one(event, now, touched)?;
            let what = match answer {
                Accepted::NewRun => What::Run,
                Accepted::Merged => What::Merged,
                Accepted::Duplicate => What::Duplicate,
            };
            touched.add(Day::of_unix_seconds(now), What::Accepted, "", 1);
            touched.add(Day::of_unix_seconds(now), what, "", 1);
            answers.push(answer);
        }
        touched.count(tallies, now);
        Ok(answers)
    }

    fn take_one(
        &mut self,
        event: &Event,
        now: i64,
        touched: &mut Touched,
    ) -> Result<Accepted, Error> {
        let told = self.plan.run_of(event, now, &mut self.terms, &self.connection)?;
        if let Some(shape) = &event.error {
            touched
                .templates
                .entry(shape.fingerprint.clone())
                .or_insert_with(|| shape.template.clone());
        }
        if let Some(run) = self.runs.get_mut(&event.key) {
            let before = run.clone();
            if !run.merge(&told) {
                return Ok(Accepted::Duplicate);
            }
            touched.before.entry(event.key).or_insert(Some(before));
            return Ok(Accepted::Merged);
        }
        let Some((sealed, is_final)) = self.sealed_run(event.key)? else {
            touched.before.entry(event.key).or_insert(None);
            self.runs.insert(event.key, told);
            return Ok(Accepted::NewRun);
        };
        let mut run = sealed.clone();
        if is_final || !run.merge(&told) {
            return Ok(Accepted::Duplicate);
        }
        touched.before.entry(event.key).or_insert(None);
        touched.reopened.push(sealed);
        self.runs.insert(event.key, run);
        Ok(Accepted::Merged)
    }

    /// The sealed run of that name, and whether it was counted for good.
    fn sealed_run(&self, key: RunKey) -> Result<Option<(Run, bool)>, Error> {
        let Some(id) = self.sealed.row(key) else { return Ok(None) };
        let mut statement = self.connection.prepare_cached(
            "select id, install, first_seen, last_seen, error_text, state, sealed from runs
             where id = ?2 and key = ?1",
        )?;
        let row = statement
            .query_row(params![key.0, id], |row| {
                let head = Row {
                    id: row.get(0)?,
                    key,
                    install: row.get::<_, Option<[u8; 16]>>(1)?.map(RunKey),
                    first_seen: row.get(2)?,
                    last_seen: row.get(3)?,
                    text: row.get(4)?,
                };
                let run = Run::decode(head, row.get_ref(5)?.as_blob()?);
                Ok((run, row.get::<_, i64>(6)? == 2))
            })
            .optional()?;
        row.map(|(run, is_final)| Ok((run?, is_final))).transpose()
    }

    /// Commits and answers, or undoes all and says why.
    fn finish(
        &mut self,
        touched: Touched,
        replies: Vec<(Reply<Vec<Accepted>>, Vec<Accepted>)>,
        failed: Option<Error>,
    ) {
        if replies.is_empty() && touched.tallies.is_empty() {
            if !self.connection.is_autocommit() {
                drop(self.connection.execute_batch("rollback"));
            }
            return;
        }
        let result = failed.map_or_else(|| self.commit(&touched), Err);
        match result {
            Ok(()) => {
                for (reply, answers) in replies {
                    drop(reply.send(Ok(answers)));
                }
            }
            Err(error) => {
                tracing::error!(%error, "events could not be written");
                self.undo(touched);
                for (reply, _) in replies {
                    drop(reply.send(Err(Error::NotWritten)));
                }
            }
        }
    }

    fn commit(&mut self, touched: &Touched) -> Result<(), Error> {
        for key in touched.before.keys() {
            if let Some(run) = self.runs.get_mut(key) {
                self.plan.intern_pairs(run, &mut self.terms, &self.connection)?;
                write_run(&self.connection, run)?;
            }
        }
        let mut additions = Additions::default();
        for run in &touched.reopened {
            self.plan.cells(run, &self.terms, |key, sum| additions.day(key, -1, -sum));
            self.plan.joints(run, |key| additions.joint(key, -1));
        }
        additions.write(&self.connection, &self.rolled)?;
        write_templates(
            &self.connection,
            &touched.templates,
            Day::of_unix_seconds((self.clock)()),
        )?;
        write_tallies(&self.connection, &touched.tallies)?;
        // Readers see the commit and the live cells change together.
        let mut shared = write(&self.shared);
        self.connection.execute_batch("commit")?;
        shared.terms.follow(&self.terms);
        for (key, before) in &touched.before {
            shared.change(*key, before.clone(), self.runs.get(key).cloned());
        }
        shared.changes.fetch_add(1, Ordering::Release);
        Ok(())
    }

    fn undo(&mut self, touched: Touched) {
        if !self.connection.is_autocommit() {
            drop(self.connection.execute_batch("rollback"));
        }
        for (key, before) in touched.before {
            match before {
                Some(run) => drop(self.runs.insert(key, run)),
                None => drop(self.runs.remove(&key)),
            }
        }
        // New terms went with the transaction; the shared dictionary is as it was before it.
        self.terms = read_terms(&self.shared);
    }
}

impl Touched {
    fn count(&mut self, tallies: &[Tally], now: i64) {
        for tally in tallies {
            self.add(Day::of_unix_seconds(now), tally.what, &tally.name, tally.n);
        }
    }

    fn add(&mut self, day: Day, what: What, name: &str, n: u64) {
        let names = self.tallies.entry((day.epoch_days(), what)).or_default();
        match names.get_mut(name) {
            Some(sum) => *sum += n,
            None => drop(names.insert(name.to_owned(), n)),
        }
    }
}

/// The first job and what waits behind it, as far as it fits one transaction.
fn group(first: Job, queue: &Receiver<Job>) -> Vec<Job> {
    let size = |job: &Job| if let Job::Accept { events, .. } = job { events.len() } else { 1 };
    let mut events = size(&first);
    let mut jobs = vec![first];
    while events < GROUP_MAX {
        let Ok(job) = queue.try_recv() else { break };
        events += size(&job);
        jobs.push(job);
    }
    jobs
}

fn write(shared: &RwLock<Shared>) -> RwLockWriteGuard<'_, Shared> {
    shared.write().unwrap_or_else(PoisonError::into_inner)
}

fn read_terms(shared: &RwLock<Shared>) -> Terms {
    shared.read().unwrap_or_else(PoisonError::into_inner).terms.clone()
}
