//! A group of jobs in one transaction: events are merged into their runs in memory, all that changed goes into one row of the journal, and who
//! waits is handed on to hear of it once the disk has it. A group that cannot be written is undone in memory.

use super::disk::Answers;
use super::journal::{Draft, Journal};
use super::rows::{set_fact, write_templates};
use super::shared::{read, write};
use super::tallies::Tallies;
use super::{Job, LiveRun, Writer};
use crate::day::Day;
use crate::event::{ErrorShape, RunKey};
use crate::store::archive::{correct, file};
use crate::store::cells::Additions;
use crate::store::run::Run;
use crate::store::told::Told;
use crate::store::{Accepted, Error};
use crate::tally::{Tally, What};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// What a transaction has touched so far, and how to undo it in memory.
#[derive(Default)]
struct Touched {
    /// Each touched run's state before; `None` when it was not live.
    before: FxHashMap<RunKey, Option<LiveRun>>,
    /// Runs that were sealed, and are live again.
    reopened: Vec<Run>,
    templates: BTreeMap<String, String>,
    tallies: Tallies,
}

impl Writer {
    /// Does jobs in one transaction as far as they are events; tells whether to go on.
    pub(super) fn run_jobs(&mut self, jobs: Vec<Job>) -> bool {
        let mut touched = Touched::default();
        let mut answers = Answers::default();
        let mut after = Vec::new();
        let mut go_on = true;
        let mut failed = None;
        if !jobs.is_empty() {
            failed = self.begin().err();
        }
        for job in jobs {
            match job {
                Job::Accept { told, tallies, now, runtime, reply } => {
                    answers.runtime.get_or_insert(runtime);
                    let taken = match failed {
                        Some(_) => Ok(Vec::new()),
                        None => self.take_in(told, &tallies, now, &mut touched),
                    };
                    let taken = taken.unwrap_or_else(|error| {
                        failed = Some(error);
                        Vec::new()
                    });
                    answers.to.push((reply, taken));
                }
                Job::Count { tallies, now } => {
                    touched.tallies.count(Day::of_unix_seconds(now), &tallies);
                }
                Job::Stop => go_on = false,
                job => after.push(job),
            }
        }
        self.finish(touched, answers, failed);
        for job in after {
            self.run_alone(job);
        }
        go_on
    }

    /// Does a job that has transactions of its own.
    fn run_alone(&mut self, job: Job) {
        match job {
            Job::Seal { now, reply } => {
                self.last_forget = i64::MIN;
                let done = self.tidy(now).and_then(|()| self.close_days(now));
                drop(reply.send(self.on_disk(done)));
            }
            Job::Rebuild { now, reply } => {
                let done = self.rebuild(now);
                drop(reply.send(self.on_disk(done)));
            }
            Job::MarkAsDemo { reply } => {
                let done = set_fact(&self.connection, "demo", "yes");
                drop(reply.send(self.on_disk(done)));
            }
            Job::File { period, facts, now, reply } => {
                let done = file(&self.connection, &period, &facts, now);
                drop(reply.send(self.on_disk(done)));
            }
            Job::Correct { period, text, now, reply } => {
                let done = correct(&self.connection, &period, &text, now);
                drop(reply.send(self.on_disk(done)));
            }
            Job::Accept { .. } | Job::Count { .. } | Job::Stop => {}
        }
    }

    /// What was done, once the disk has it.
    fn on_disk<T>(&self, done: Result<T, Error>) -> Result<T, Error> {
        let done = done?;
        self.disk.wait()?;
        Ok(done)
    }

    fn begin(&self) -> Result<(), Error> {
        if self.disk.has_failed() {
            return Err(Error::NotWritten);
        }
        self.connection.prepare_cached("begin immediate")?.execute([])?;
        Ok(())
    }

    /// Takes events into the open transaction.
    fn take_in(
        &mut self,
        told: Vec<Told>,
        tallies: &[Tally],
        now: i64,
        touched: &mut Touched,
    ) -> Result<Vec<Accepted>, Error> {
        let today = Day::of_unix_seconds(now);
        touched.tallies.add(today, What::Accepted, told.len() as u64);
        let mut answers = Vec::with_capacity(told.len());
        for told in told {
            let (run, shape) = self.numbered(told, now)?;
            if let Some(shape) = shape {
                touched.templates.insert(shape.fingerprint, shape.template);
            }
            let answer = self.take_one(run, touched)?;
            let what = match answer {
                Accepted::NewRun => What::Run,
                Accepted::Merged => What::Merged,
                Accepted::Duplicate => What::Duplicate,
            };
            touched.tallies.add(today, what, 1);
            answers.push(answer);
        }
        touched.tallies.count(today, tallies);
        Ok(answers)
    }

    /// The run that an event tells of. What it names for the first time gets its number.
    fn numbered(&mut self, told: Told, now: i64) -> Result<(Arc<Run>, Option<ErrorShape>), Error> {
        match told {
            Told::Run(run, shape) => Ok((run, shape)),
            Told::Event(event) => {
                let (terms, connection) = (&mut self.terms, &self.connection);
                let number = |scope: &str, text: &str| terms.intern(connection, scope, text);
                let run = self.plan.run_of(&event, now, number)?;
                Ok((Arc::new(run), event.error))
            }
        }
    }

    fn take_one(&mut self, told: Arc<Run>, touched: &mut Touched) -> Result<Accepted, Error> {
        let key = told.key;
        if let Some(live) = self.runs.get_mut(&key) {
            let before = live.clone();
            if !Arc::make_mut(&mut live.run).merge(&told) {
                return Ok(Accepted::Duplicate);
            }
            touched.before.entry(key).or_insert(Some(before));
            return Ok(Accepted::Merged);
        }
        let (run, answer) = match self.sealed.find(&self.connection, key)? {
            None => (told, Accepted::NewRun),
            Some((_, true)) => return Ok(Accepted::Duplicate),
            Some((sealed, false)) => {
                let mut run = sealed.clone();
                if !run.merge(&told) {
                    return Ok(Accepted::Duplicate);
                }
                touched.reopened.push(sealed);
                (Arc::new(run), Accepted::Merged)
            }
        };
        touched.before.entry(key).or_insert(None);
        self.runs.insert(key, LiveRun { run, row: 0 });
        Ok(answer)
    }

    /// Commits and answers, or undoes all and says why.
    fn finish(&mut self, touched: Touched, answers: Answers, failed: Option<Error>) {
        if answers.to.is_empty() && touched.tallies.is_empty() {
            self.roll_back();
            return;
        }
        match failed.map_or_else(|| self.commit(&touched), Err) {
            Ok(()) => {
                self.refused.store(false, Ordering::Release);
                self.disk.answer(answers);
            }
            Err(error) => {
                tracing::error!(%error, "events could not be written");
                self.refused.store(true, Ordering::Release);
                self.undo(touched);
                answers.refuse();
            }
        }
    }

    fn commit(&mut self, touched: &Touched) -> Result<(), Error> {
        let mut draft = Draft::of(touched.before.len());
        for key in touched.before.keys() {
            if let Some(live) = self.runs.get(key) {
                self.plan.intern_pairs(&live.run, &mut self.terms, &self.connection)?;
                draft.add(&live.run);
            }
        }
        let tallies = touched.tallies.bytes();
        let row = Journal::write(&self.connection, self.journal.last(), &draft, &tallies)?;
        self.take_out(&touched.reopened)?;
        write_templates(
            &self.connection,
            &touched.templates,
            Day::of_unix_seconds((self.clock)()),
        )?;
        // Readers see the commit and the live cells change together.
        let mut shared = write(&self.shared);
        self.connection.prepare_cached("commit")?.execute([])?;
        shared.terms.follow(&self.terms);
        self.known.follow(&self.terms);
        shared.tallies.add_all(&touched.tallies);
        shared.runs = self.runs.len();
        self.journal.wrote(row, &draft, touched.before.len());
        for (key, before) in &touched.before {
            if let Some(before) = before {
                self.journal.leave(before.row);
            }
            let after = self.runs.get_mut(key).map(|live| {
                live.row = row;
                Arc::clone(&live.run)
            });
            shared.change(*key, before.as_ref().map(|live| Arc::clone(&live.run)), after);
        }
        shared.changes.fetch_add(1, Ordering::Release);
        Ok(())
    }

    /// Takes runs out of the cells on disk and out of their blocks.
    fn take_out(&self, reopened: &[Run]) -> Result<(), Error> {
        if reopened.is_empty() {
            return Ok(());
        }
        let mut additions = Additions::default();
        for run in reopened {
            self.plan.cells(run, &self.terms, |key, sum| additions.day(key, -1, -sum));
            self.plan.joints(run, |key| additions.joint(key, -1));
            self.sealed.take_out(&self.connection, run.key)?;
        }
        additions.write(&self.connection, &self.rolled)
    }

    fn undo(&mut self, touched: Touched) {
        self.roll_back();
        for (key, before) in touched.before {
            match before {
                Some(live) => drop(self.runs.insert(key, live)),
                None => drop(self.runs.remove(&key)),
            }
        }
        // New terms went with the transaction; the shared dictionary is as it was before it.
        self.terms = read(&self.shared).terms.clone();
    }

    fn roll_back(&self) {
        if !self.connection.is_autocommit() {
            drop(self.connection.execute_batch("rollback"));
        }
    }
}
