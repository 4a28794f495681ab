//! The cells of runs that can still change, in memory: rebuilt at start from the unsealed rows, moved by every event at no cost of disk.

use super::cells::{Cell, CellKey, JointKey};
use super::plan::Plan;
use super::run::Run;
use super::terms::{Term, Terms};
use rustc_hash::FxHashMap;

/// Cells of unsealed runs, by app and dimension, so that a question finds its own in one step.
#[derive(Debug, Default)]
pub(super) struct Live {
    cells: FxHashMap<(Term, Term), FxHashMap<CellKey, Cell>>,
    joints: FxHashMap<JointKey, i64>,
}

impl Live {
    /// Adds a run, or takes it away when `n` is -1.
    pub(super) fn add(&mut self, run: &Run, n: i64, plan: &Plan, terms: &Terms) {
        plan.cells(run, terms, |key, sum| {
            let group = self.cells.entry((key.app, key.dimension)).or_default();
            let cell = group.entry(key).or_default();
            cell.add(n, n * sum);
            if *cell == Cell::default() {
                group.remove(&key);
                if group.is_empty() {
                    self.cells.remove(&(key.app, key.dimension));
                }
            }
        });
        plan.joints(run, |key| {
            let cell = self.joints.entry(key).or_default();
            *cell += n;
            if *cell == 0 {
                self.joints.remove(&key);
            }
        });
    }

    /// The cells of an app, or of all, in one dimension.
    pub(super) fn of(&self, app: Term, dimension: Term) -> impl Iterator<Item = (&CellKey, &Cell)> {
        self.cells.get(&(app, dimension)).into_iter().flatten()
    }

    /// The joint cells of all apps.
    pub(super) fn joints(&self) -> impl Iterator<Item = (&JointKey, i64)> {
        self.joints.iter().map(|(key, n)| (key, *n))
    }
}
