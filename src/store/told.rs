//! What events say, put into the store's numbers by the senders' own threads as far as they know them: the writer is one, and its time is dear.

use super::plan::Plan;
use super::run::Run;
use super::terms::Terms;
use crate::event::{ErrorShape, Event};
use std::sync::{Arc, PoisonError, RwLock};

/// What one event says.
#[derive(Debug)]
pub(super) enum Told {
    /// The run that it tells of by itself, and the shape of its failure.
    Run(Arc<Run>, Option<ErrorShape>),
    /// The event as it is, for it names what has no number yet.
    Event(Box<Event>),
}

/// What senders need to know of the store: the plan, and the numbers that are on disk.
#[derive(Clone, Debug)]
pub(super) struct Known {
    plan: Arc<Plan>,
    terms: Arc<RwLock<Terms>>,
}

impl Known {
    /// What is known when the store is opened.
    pub(super) fn new(plan: Arc<Plan>, terms: Terms) -> Self {
        Self { plan, terms: Arc::new(RwLock::new(terms)) }
    }

    /// Puts events into numbers.
    pub(super) fn tell(&self, events: Vec<Event>, now: i64) -> Vec<Told> {
        let terms = self.terms.read().unwrap_or_else(PoisonError::into_inner);
        let tell = |mut event: Event| {
            let run =
                self.plan.run_of(&event, now, |scope, text| terms.find(scope, text).ok_or(()));
            match run {
                Ok(run) => Told::Run(Arc::new(run), event.error.take()),
                Err(()) => Told::Event(Box::new(event)),
            }
        };
        events.into_iter().map(tell).collect()
    }

    /// Takes over the numbers that another dictionary has more.
    pub(super) fn follow(&self, other: &Terms) {
        let behind = {
            let terms = self.terms.read().unwrap_or_else(PoisonError::into_inner);
            terms.is_behind(other)
        };
        if behind {
            self.terms.write().unwrap_or_else(PoisonError::into_inner).follow(other);
        }
    }
}
