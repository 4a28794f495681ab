//! Waits for the disk beside the writer, so that a group of events is merged and written while the one before it is on its way to the platter.
//! The log is written in order: once it is on disk up to some point, everything committed before is.

use super::Reply;
use crate::store::{Accepted, Durability, Error};
use std::fs::{File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;
use tokio::runtime::Handle;

/// Who waits for what was committed, and what they will hear.
#[derive(Default)]
pub(super) struct Answers {
    pub(super) runtime: Option<Handle>,
    pub(super) to: Vec<(Reply<Vec<Accepted>>, Vec<Accepted>)>,
}

/// Puts on disk what was written so far.
type Sync = Arc<dyn Fn() -> io::Result<()> + Send + std::marker::Sync>;

/// The disk, as far as answers wait for it.
pub(super) struct Disk {
    sync: Sync,
    /// Whether the disk failed. What it holds is unknown since then, and asking again may get a yes that means nothing, so nothing is promised
    /// any more until the log is read back at the next start.
    failed: Arc<AtomicBool>,
    waiting: Option<Sender<Answers>>,
    thread: Option<JoinHandle<()>>,
}

impl Disk {
    /// The disk under a database whose log is there already.
    pub(super) fn open(db: &Path, durability: Durability) -> Result<Self, Error> {
        let sync: Sync = match durability {
            Durability::None => Arc::new(|| Ok(())),
            Durability::Full => {
                let log = open_log(db)?;
                Arc::new(move || log.sync_data())
            }
        };
        Self::new(sync).map_err(|source| Error::Open { path: db.to_owned(), source })
    }

    fn new(sync: Sync) -> io::Result<Self> {
        let failed = Arc::new(AtomicBool::new(false));
        let (waiting, queue) = channel();
        let (with, flag) = (Arc::clone(&sync), Arc::clone(&failed));
        let thread = std::thread::Builder::new()
            .name("store disk".to_owned())
            .spawn(move || answer(&queue, &with, &flag))?;
        Ok(Self { sync, failed, waiting: Some(waiting), thread: Some(thread) })
    }

    /// Answers once all that is committed by now is on disk.
    pub(super) fn answer(&self, answers: Answers) {
        if let (Some(waiting), false) = (&self.waiting, answers.to.is_empty()) {
            // The other side lives as long as this one.
            let _ = waiting.send(answers);
        }
    }

    /// Waits until all that is committed by now is on disk.
    pub(super) fn wait(&self) -> Result<(), Error> {
        put(&self.sync, &self.failed)
    }

    /// Whether something may be lost of what was committed.
    pub(super) fn has_failed(&self) -> bool {
        self.failed.load(Ordering::Acquire)
    }

    /// What tells whether it has failed.
    pub(super) fn failed(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.failed)
    }
}

impl Drop for Disk {
    /// Answers who still waits.
    fn drop(&mut self) {
        drop(self.waiting.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Whoever has come while the disk was busy shares the next wait.
fn answer(queue: &Receiver<Answers>, sync: &Sync, failed: &AtomicBool) {
    while let Ok(first) = queue.recv() {
        let all: Vec<Answers> = std::iter::once(first).chain(queue.try_iter()).collect();
        let done = put(sync, failed);
        for answers in all {
            match &done {
                Ok(()) => answers.send(),
                Err(_) => answers.refuse(),
            }
        }
    }
}

fn put(sync: &Sync, failed: &AtomicBool) -> Result<(), Error> {
    if failed.load(Ordering::Acquire) {
        return Err(Error::NotWritten);
    }
    sync().map_err(|error| {
        failed.store(true, Ordering::Release);
        tracing::error!(%error, "the disk failed to keep the log: nothing is taken in until the server is started again");
        Error::NotWritten
    })
}

fn open_log(db: &Path) -> Result<File, Error> {
    let mut name = db.as_os_str().to_owned();
    name.push("-wal");
    let path = PathBuf::from(name);
    OpenOptions::new().write(true).open(&path).map_err(|source| Error::Open { path, source })
}

impl Answers {
    /// Answers all from within the senders' runtime: waking it once costs less than waking it for each.
    fn send(self) {
        let Some(runtime) = self.runtime else { return };
        drop(runtime.spawn(async move {
            for (reply, answers) in self.to {
                drop(reply.send(Ok(answers)));
            }
        }));
    }

    /// Tells all that nothing is promised.
    pub(super) fn refuse(self) {
        for (reply, _) in self.to {
            drop(reply.send(Err(Error::NotWritten)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Mutex;
    use std::sync::atomic::AtomicUsize;
    use std::time::Duration;
    use tokio::sync::oneshot::{self, error::TryRecvError};

    type Heard = oneshot::Receiver<Result<Vec<Accepted>, Error>>;

    fn asked() -> (Answers, Heard) {
        let (reply, heard) = oneshot::channel();
        let to = vec![(reply, vec![Accepted::NewRun])];
        (Answers { runtime: Some(Handle::current()), to }, heard)
    }

    #[tokio::test]
    async fn nobody_hears_anything_before_the_disk_has_it() {
        let (go, wait) = channel::<()>();
        let (wait, syncs) = (Mutex::new(wait), Arc::new(AtomicUsize::new(0)));
        let counted = Arc::clone(&syncs);
        let disk = Disk::new(Arc::new(move || {
            let _ = wait.lock().map(|wait| wait.recv());
            counted.fetch_add(1, Ordering::Release);
            Ok(())
        }))
        .unwrap();
        let (first, mut first_heard) = asked();
        disk.answer(first);
        tokio::time::sleep(Duration::from_millis(20)).await;
        // The disk is busy with the first, so these two share the second wait.
        let (second, second_heard) = asked();
        let (third, third_heard) = asked();
        disk.answer(second);
        disk.answer(third);
        assert_eq!(first_heard.try_recv().unwrap_err(), TryRecvError::Empty);
        go.send(()).unwrap();
        assert_eq!(first_heard.await.unwrap().unwrap(), [Accepted::NewRun]);
        go.send(()).unwrap();
        assert!(second_heard.await.unwrap().is_ok() && third_heard.await.unwrap().is_ok());
        assert_eq!(syncs.load(Ordering::Acquire), 2);
    }

    #[tokio::test]
    async fn a_disk_that_failed_once_is_never_believed_again() {
        let asks = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&asks);
        let disk = Disk::new(Arc::new(move || match counted.fetch_add(1, Ordering::AcqRel) {
            0 => Err(io::Error::other("no")),
            _ => Ok(()),
        }))
        .unwrap();
        for _ in 0..2 {
            let (answers, heard) = asked();
            disk.answer(answers);
            assert!(matches!(heard.await.unwrap(), Err(Error::NotWritten)));
        }
        assert!(disk.has_failed() && disk.wait().is_err());
        assert_eq!(asks.load(Ordering::Acquire), 1);
    }

    #[tokio::test]
    async fn who_still_waits_at_the_end_is_answered() {
        let disk = Disk::new(Arc::new(|| Ok(()))).unwrap();
        let (answers, heard) = asked();
        disk.answer(answers);
        drop(disk);
        assert!(heard.await.unwrap().is_ok());
    }
}
