//! What readers see of the writer's memory, and the lock under which both sides meet.

use super::LiveRun;
use super::tallies::Tallies;
use crate::event::RunKey;
use crate::store::live::Live;
use crate::store::plan::Plan;
use crate::store::run::Run;
use crate::store::terms::Terms;
use rustc_hash::FxHashMap;
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

/// Changes that may wait for a reader; more are settled by the writer.
const PENDING_MAX: usize = 200_000;

/// What readers see of the writer's memory.
#[derive(Debug)]
pub(in crate::store) struct Shared {
    /// Cells of unsealed runs, as far as they are settled.
    pub(in crate::store) live: Live,
    /// The dictionary.
    pub(in crate::store) terms: Terms,
    /// How often events were written since the start.
    pub(in crate::store) changes: Arc<AtomicU64>,
    /// What was counted and is not in its table yet.
    pub(in crate::store) tallies: Tallies,
    /// Runs that are live.
    pub(in crate::store) runs: usize,
    plan: Arc<Plan>,
    /// What happened to runs since then. Whoever reads next settles it: in a storm of events nobody pays for what nobody reads.
    pending: Vec<Change>,
}

/// A run before and after; `None` where it was not live.
type Change = (RunKey, Side, Side);
type Side = Option<Arc<Run>>;

impl Shared {
    /// What the writer knows when it opens the store.
    pub(super) fn new(
        plan: Arc<Plan>,
        terms: Terms,
        runs: &FxHashMap<RunKey, LiveRun>,
        tallies: Tallies,
    ) -> Self {
        let mut live = Live::default();
        for held in runs.values() {
            live.add(&held.run, 1, &plan, &terms);
        }
        Self {
            live,
            terms,
            changes: Arc::default(),
            tallies,
            runs: runs.len(),
            plan,
            pending: Vec::new(),
        }
    }

    /// Whether live cells are up to date.
    pub(in crate::store) fn is_settled(&self) -> bool {
        self.pending.is_empty()
    }

    /// Moves the runs that changed from their old cells to their new ones, each once, whatever happened in between.
    pub(in crate::store) fn settle(&mut self) {
        for (before, after) in self.moved().into_values() {
            if let Some(run) = before {
                self.live.add(&run, -1, &self.plan, &self.terms);
            }
            if let Some(run) = after {
                self.live.add(&run, 1, &self.plan, &self.terms);
            }
        }
    }

    /// Takes note of a change.
    pub(super) fn change(&mut self, key: RunKey, before: Side, after: Side) {
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
    fn moved(&mut self) -> FxHashMap<RunKey, (Side, Side)> {
        let mut moved: FxHashMap<RunKey, (Side, Side)> = FxHashMap::default();
        for (key, before, after) in self.pending.drain(..) {
            moved.entry(key).or_insert((before, None)).1 = after;
        }
        moved.retain(|_, (before, after)| before.is_some() || after.is_some());
        moved
    }
}

/// Takes the lock to change something.
pub(super) fn write(shared: &RwLock<Shared>) -> RwLockWriteGuard<'_, Shared> {
    shared.write().unwrap_or_else(PoisonError::into_inner)
}

/// Takes the lock to read.
pub(super) fn read(shared: &RwLock<Shared>) -> RwLockReadGuard<'_, Shared> {
    shared.read().unwrap_or_else(PoisonError::into_inner)
}
