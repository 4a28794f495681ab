//! How much time may be spent on making answers anew that readers could keep a little longer. It fills slowly: on a quiet server every change is
//! seen at once, and on a busy one, where each moment brings an event, hot documents are not made again for each.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// A tenth of one core's time flows in.
const INFLOW: f64 = 0.1;
/// And so much fits, which is some hundred documents.
const SIZE: Duration = Duration::from_secs(1);

/// Time that may be spent.
pub(super) struct Purse {
    inner: Mutex<(Instant, f64)>,
}

impl Purse {
    /// A full one.
    pub(super) fn new() -> Self {
        Self { inner: Mutex::new((Instant::now(), SIZE.as_secs_f64())) }
    }

    /// Whether nothing may be spent.
    pub(super) fn is_empty(&self) -> bool {
        self.change(0.0) <= 0.0
    }

    /// Spends time, which may leave a debt.
    pub(super) fn pay(&self, spent: Duration) {
        self.change(spent.as_secs_f64());
    }

    fn change(&self, spent: f64) -> f64 {
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        let (since, left) = *inner;
        let left = (left + since.elapsed().as_secs_f64() * INFLOW).min(SIZE.as_secs_f64()) - spent;
        *inner = (Instant::now(), left.max(-SIZE.as_secs_f64()));
        left
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_empty_when_it_was_spent_and_fills_again() {
        let purse = Purse::new();
        assert!(!purse.is_empty());
        purse.pay(Duration::from_millis(1_001));
        assert!(purse.is_empty());
        std::thread::sleep(Duration::from_millis(30));
        assert!(!purse.is_empty());
    }
}
