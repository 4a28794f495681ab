//! Answers in memory, at most so many bytes of them: those that nobody asked for longest go first.

use axum::body::Bytes;
use axum::http::HeaderMap;
use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

/// Part of the memory that is freed at once, so that not every new answer has to look for the oldest.
const FREED: usize = 8;
/// What an entry needs besides the bytes of its body, about.
const OVERHEAD: usize = 2_048;

/// An answer.
#[derive(Debug)]
pub(super) struct Answer {
    /// Its headers.
    pub(super) headers: HeaderMap,
    /// Its body, encoded.
    pub(super) bytes: Bytes,
    /// What the store had written when it was made.
    pub(super) changes: u64,
    /// When that was.
    pub(super) made: Instant,
    /// How long it is true whatever is written; none when that changes it.
    pub(super) lasts: Option<Duration>,
}

/// The answers, by address and encoding.
pub(super) struct Kept {
    bytes_max: usize,
    clock: AtomicU64,
    inner: RwLock<Inner>,
}

#[derive(Default)]
struct Inner {
    bytes: usize,
    answers: HashMap<(Box<str>, usize), Entry>,
}

struct Entry {
    answer: Arc<Answer>,
    used: AtomicU64,
}

impl Kept {
    /// None yet.
    pub(super) fn new(bytes_max: usize) -> Self {
        Self { bytes_max, clock: AtomicU64::new(0), inner: RwLock::default() }
    }

    /// The answer at an address.
    pub(super) fn get(&self, key: &(Box<str>, usize)) -> Option<Arc<Answer>> {
        let inner = self.inner.read().unwrap_or_else(PoisonError::into_inner);
        let entry = inner.answers.get(key)?;
        entry.used.store(self.now(), Ordering::Relaxed);
        Some(Arc::clone(&entry.answer))
    }

    /// Keeps an answer, in place of an older one.
    pub(super) fn put(&self, key: (Box<str>, usize), answer: &Arc<Answer>) {
        let size = size(answer);
        if size > self.bytes_max / FREED {
            return;
        }
        let entry = Entry { answer: Arc::clone(answer), used: AtomicU64::new(self.now()) };
        let mut inner = self.inner.write().unwrap_or_else(PoisonError::into_inner);
        inner.bytes += size;
        if let Some(old) = inner.answers.insert(key, entry) {
            inner.bytes -= self::size(&old.answer);
        }
        if inner.bytes > self.bytes_max {
            inner.free(self.bytes_max - self.bytes_max / FREED);
        }
    }

    fn now(&self) -> u64 {
        self.clock.fetch_add(1, Ordering::Relaxed)
    }
}

impl Inner {
    fn free(&mut self, bytes_max: usize) {
        let mut used: Vec<(u64, usize)> = self
            .answers
            .values()
            .map(|entry| (entry.used.load(Ordering::Relaxed), size(&entry.answer)))
            .collect();
        used.sort_unstable();
        let mut bytes = self.bytes;
        let oldest = used.iter().find(|(_, size)| {
            bytes -= size;
            bytes <= bytes_max
        });
        let oldest = oldest.map_or(u64::MAX, |(used, _)| *used);
        self.answers.retain(|_, entry| *entry.used.get_mut() > oldest);
        self.bytes = self.answers.values().map(|entry| size(&entry.answer)).sum();
    }
}

fn size(answer: &Answer) -> usize {
    answer.bytes.len() + OVERHEAD
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(bytes: usize) -> Arc<Answer> {
        let (headers, bytes) = (HeaderMap::new(), Bytes::from(vec![0; bytes]));
        Arc::new(Answer { headers, bytes, changes: 0, made: Instant::now(), lasts: None })
    }

    fn key(n: usize) -> (Box<str>, usize) {
        (n.to_string().into(), 0)
    }

    #[test]
    fn memory_is_bounded_and_what_is_asked_for_stays() {
        let kept = Kept::new(1 << 20);
        for n in 0..1_000 {
            kept.put(key(n), &answer(10_000));
            assert!(kept.get(&key(0)).is_some(), "it is asked for all the time");
            assert!(kept.inner.read().unwrap().bytes <= 1 << 20);
        }
        assert!(kept.get(&key(1)).is_none(), "nobody asked for it");
        assert!(kept.get(&key(999)).is_some(), "it just came");
    }

    #[test]
    fn the_same_address_is_kept_once_and_what_is_too_large_not_at_all() {
        let kept = Kept::new(1 << 20);
        for _ in 0..1_000 {
            kept.put(key(1), &answer(10_000));
        }
        assert_eq!(kept.inner.read().unwrap().bytes, 10_000 + OVERHEAD);
        kept.put(key(2), &answer(1 << 20));
        assert!(kept.get(&key(2)).is_none());
    }
}
