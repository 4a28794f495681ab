//! The only room that knows SQLite. A run is counted exactly once: in live cells while it can change, in sealed cells on disk afterwards. What
//! comes out is free of SQLite's types, so that a second store can stand beside this one.

mod answer;
mod archive;
mod cells;
mod closed;
mod connect;
mod cubes;
#[cfg(test)]
mod invariants;
mod live;
mod menu;
mod packs;
mod parts;
mod plan;
mod quality;
mod readers;
mod run;
mod seen;
mod snapshot;
mod terms;
mod told;
mod varint;
mod windows;
mod writer;

pub use archive::{Correction, Filed};
pub use menu::menu;
pub use quality::{Quality, QualityDay, Tallied};
pub use snapshot::Snapshot;

use crate::catalog::Catalog;
use crate::day::Day;
use crate::event::Event;
use crate::stats::Menu;
use crate::tally::Tally;
use closed::Closing;
use readers::Readers;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::mpsc::{SyncSender, TrySendError};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use tokio::sync::oneshot;
use told::Known;
use writer::{Job, Writer};

/// Jobs that may wait for the writer; more are refused, so that a slow disk slows senders and not the memory.
const QUEUE_MAX: usize = 4_096;

/// Tells the time in seconds since 1970-01-01T00:00Z. It comes in as an argument, so that tests drive it.
pub type Clock = Arc<dyn Fn() -> i64 + Send + Sync>;

/// When an answer is given.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Durability {
    /// Once the disk has it: nothing that was answered is ever lost.
    Full,
    /// At once: for data that can be made again.
    None,
}

/// What became of an accepted event.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Accepted {
    /// It began a run.
    NewRun,
    /// It told something new about a run.
    Merged,
    /// It told nothing new.
    Duplicate,
}

/// What can go wrong in the store.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Another process has the database open.
    #[error("{} is in use by another daylight process; stop that one first, or give this one another --db", .0.display())]
    InUse(PathBuf),
    /// The file cannot be opened.
    #[error("cannot open {}: {source}", .path.display())]
    Open {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A later version of Daylight wrote the database.
    #[error("the database was written by a newer version of daylight")]
    Newer,
    /// The database belongs to another catalog.
    #[error(
        "the database holds the numbers of {found}, and the catalog is of {asked}; give each project a --db of its own"
    )]
    OtherProject {
        /// The project whose numbers it holds.
        found: String,
        /// The project of the catalog.
        asked: String,
    },
    /// Too much is waiting to be written.
    #[error("too many events are waiting to be written")]
    Busy,
    /// The disk refused; nothing of the events was taken in.
    #[error("the events could not be written")]
    NotWritten,
    /// The writer has stopped.
    #[error("the store is closed")]
    Closed,
    /// A question names a dimension that is not counted.
    #[error("there is no dimension of that name")]
    NoSuchDimension,
    /// A question asks for two dimensions that are not kept together.
    #[error("{b} is not kept together with {a}; {} are", .kept.join(", "))]
    NotKept {
        /// The dimension that is filtered, or the first of a matrix.
        a: String,
        /// The other one.
        b: String,
        /// What is kept together with the first.
        kept: Vec<String>,
    },
    /// A question is pinned to a day that can still change, or was never counted.
    #[error("{}", closed::pinnable(*.first, *.last))]
    NotClosed {
        /// The first counted day.
        first: Option<Day>,
        /// The last day that can change no more.
        last: Day,
    },
    /// A row cannot be read.
    #[error("a row of the database is damaged")]
    Damaged,
    /// SQLite refused.
    #[error("database: {0}")]
    Sqlite(#[from] rusqlite::Error),
}

impl From<rusqlite::types::FromSqlError> for Error {
    fn from(_: rusqlite::types::FromSqlError) -> Self {
        Self::Damaged
    }
}

/// A database of one project, open for writing and reading. Clones share it.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    jobs: SyncSender<Job>,
    waiting: Arc<AtomicUsize>,
    changes: Arc<AtomicU64>,
    faults: [Arc<AtomicBool>; 2],
    readers: Readers,
    known: Known,
    clock: Clock,
    menu: Menu,
    min_cell: u64,
    closing: Closing,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl Store {
    /// Opens the database, makes it if there is none, and takes up the runs that were live when it was last closed.
    ///
    /// # Errors
    ///
    /// When the file cannot be opened, another process has it open, or it belongs to another project.
    pub fn open(
        db: &Path,
        catalog: &Catalog,
        clock: Clock,
        durability: Durability,
    ) -> Result<Self, Error> {
        let writer = Writer::open(db, catalog, Arc::clone(&clock), durability)?;
        let readers = Readers::new(db, writer.shared());
        let (known, faults) = (writer.known(), writer.faults());
        let (jobs, queue) = std::sync::mpsc::sync_channel(QUEUE_MAX);
        let waiting = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&waiting);
        let thread = std::thread::Builder::new()
            .name("store writer".to_owned())
            .spawn(move || writer.work(&queue, &counter))
            .map_err(|source| Error::Open { path: db.to_owned(), source })?;
        let min_cell = catalog.privacy.min_cell;
        let kept = catalog.privacy.raw_retention.as_secs();
        let closing = Closing { raw_retention_s: i64::try_from(kept).unwrap_or(0) };
        Ok(Self {
            inner: Arc::new(Inner {
                jobs,
                waiting,
                changes: readers.changes(),
                faults,
                readers,
                known,
                clock,
                menu: menu(catalog),
                min_cell,
                closing,
                thread: Mutex::new(Some(thread)),
            }),
        })
    }

    /// Takes events in, all or none, and answers once they are on disk: one answer an event, in their order.
    ///
    /// # Errors
    ///
    /// [`Error::Busy`] when too much is waiting; any other when the disk refused.
    pub async fn accept(
        &self,
        events: Vec<Event>,
        tallies: Vec<Tally>,
    ) -> Result<Vec<Accepted>, Error> {
        let (reply, answer) = oneshot::channel();
        let (now, runtime) = (self.now(), tokio::runtime::Handle::current());
        let told = self.inner.known.tell(events, now);
        self.send(Job::Accept { told, tallies, now, runtime, reply })?;
        answer.await.map_err(|_| Error::Closed)?
    }

    /// Counts what happened to messages that were refused. Nothing waits for it; a full queue loses it.
    pub fn count(&self, tallies: Vec<Tally>) {
        // A refusal is not worth a second refusal: what cannot be counted now is not counted.
        let _ = self.send(Job::Count { tallies, now: self.now() });
    }

    /// Seals what is due, forgets what is past its time and closes the days that are over, as the writer does by itself every few seconds.
    ///
    /// # Errors
    ///
    /// When the disk refused.
    pub async fn seal(&self) -> Result<(), Error> {
        let (reply, answer) = oneshot::channel();
        self.send(Job::Seal { now: self.now(), reply })?;
        answer.await.map_err(|_| Error::Closed)?
    }

    /// Makes month cells and rolling windows anew from day cells, as far back as those are kept.
    ///
    /// # Errors
    ///
    /// When the disk refused; then nothing is changed.
    pub async fn rebuild(&self) -> Result<(), Error> {
        let (reply, answer) = oneshot::channel();
        self.send(Job::Rebuild { now: self.now(), reply })?;
        answer.await.map_err(|_| Error::Closed)?
    }

    /// Marks the database as holding invented data, which every page then says.
    ///
    /// # Errors
    ///
    /// When the disk refused.
    pub async fn mark_as_demo(&self) -> Result<(), Error> {
        let (reply, answer) = oneshot::channel();
        self.send(Job::MarkAsDemo { reply })?;
        answer.await.map_err(|_| Error::Closed)?
    }

    /// Files the report of a closed period, its facts as JSON. The first one stays: tells whether this is it.
    ///
    /// # Errors
    ///
    /// When the disk refused.
    pub async fn file_report(&self, period: &str, facts: String) -> Result<bool, Error> {
        let (reply, answer) = oneshot::channel();
        self.send(Job::File { period: period.to_owned(), facts, now: self.now(), reply })?;
        answer.await.map_err(|_| Error::Closed)?
    }

    /// Writes down beside a filed report what has to be put right about it. Tells whether there is such a report.
    ///
    /// # Errors
    ///
    /// When the disk refused.
    pub async fn correct_report(&self, period: &str, text: &str) -> Result<bool, Error> {
        let (reply, answer) = oneshot::channel();
        let (period, text) = (period.to_owned(), text.to_owned());
        self.send(Job::Correct { period, text, now: self.now(), reply })?;
        answer.await.map_err(|_| Error::Closed)?
    }

    /// Finishes what is queued and closes the file.
    pub fn close(&self) {
        self.inner.readers.close();
        let _ = self.inner.jobs.send(Job::Stop);
        let thread = self.inner.thread.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(thread) = thread {
            let _ = thread.join();
        }
    }

    /// The time, in seconds since 1970-01-01T00:00Z.
    pub fn now(&self) -> i64 {
        (self.inner.clock)()
    }

    /// The names that questions may use.
    pub fn menu(&self) -> &Menu {
        &self.inner.menu
    }

    /// A number that goes up with every message that was written: as long as it stays, what was answered a moment ago is still true. Sealing and
    /// forgetting, which change no answer, leave it as it is.
    pub fn changes(&self) -> u64 {
        self.inner.changes.load(Ordering::Acquire)
    }

    /// Whether events are taken in: the writer works, its disk never failed, and the last events could be written.
    pub fn takes_in(&self) -> bool {
        let thread = self.inner.thread.lock().unwrap_or_else(PoisonError::into_inner);
        let works = thread.as_ref().is_some_and(|thread| !thread.is_finished());
        works && !self.inner.faults.iter().any(|fault| fault.load(Ordering::Acquire))
    }

    /// Jobs that wait for the writer.
    pub fn queue_depth(&self) -> usize {
        self.inner.waiting.load(Ordering::Relaxed)
    }

    fn send(&self, job: Job) -> Result<(), Error> {
        self.inner.waiting.fetch_add(1, Ordering::Relaxed);
        self.inner.jobs.try_send(job).map_err(|error| {
            self.inner.waiting.fetch_sub(1, Ordering::Relaxed);
            match error {
                TrySendError::Full(_) => Error::Busy,
                TrySendError::Disconnected(_) => Error::Closed,
            }
        })
    }
}
