//! Those who want the same answer at the same time: one makes it, the others wait for it.

use super::Key;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::MutexGuard;

/// Answers that are wanted just now.
#[derive(Default)]
pub(super) struct Lanes(Mutex<HashMap<Key, Arc<tokio::sync::Mutex<()>>>>);

impl Lanes {
    /// Where those wait who want an answer.
    pub(super) fn of<'a>(&'a self, key: &'a Key) -> Lane<'a> {
        let mut lanes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Lane { lanes: self, key, turn: Arc::clone(lanes.entry(key.clone()).or_default()) }
    }
}

/// One of those who want an answer. The last to go, or to give up, takes the lane away.
pub(super) struct Lane<'a> {
    lanes: &'a Lanes,
    key: &'a Key,
    turn: Arc<tokio::sync::Mutex<()>>,
}

impl Lane<'_> {
    /// Waits until no other makes the answer.
    pub(super) async fn turn(&self) -> MutexGuard<'_, ()> {
        self.turn.lock().await
    }
}

impl Drop for Lane<'_> {
    fn drop(&mut self) {
        let mut lanes = self.lanes.0.lock().unwrap_or_else(PoisonError::into_inner);
        // The map has one, and this is one.
        if Arc::strong_count(&self.turn) <= 2 {
            lanes.remove(self.key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::task::{Context, Waker};

    #[test]
    fn one_at_a_time_has_its_turn_and_nothing_is_left() {
        let (lanes, key) = (Lanes::default(), ("/api/v1/apps.json".into(), 0));
        let mut context = Context::from_waker(Waker::noop());
        let (first, second) = (lanes.of(&key), lanes.of(&key));
        let (mut mine, mut waiting) = (Box::pin(first.turn()), Box::pin(second.turn()));
        let making = mine.as_mut().poll(&mut context);
        assert!(making.is_ready());
        assert!(waiting.as_mut().poll(&mut context).is_pending());
        drop((making, mine));
        drop(first);
        // Who comes now waits in the same lane.
        let third = lanes.of(&key);
        let mut late = Box::pin(third.turn());
        let making = waiting.as_mut().poll(&mut context);
        assert!(making.is_ready());
        assert!(late.as_mut().poll(&mut context).is_pending());
        drop((making, waiting));
        drop(second);
        // One that gives up leaves nothing behind either.
        drop(late);
        drop(third);
        assert!(lanes.0.lock().unwrap().is_empty());
    }
}
