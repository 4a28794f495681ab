//! Activity: what came in, span by span, app by app and value by value of one dimension, as rows of counts. No row is a single run, and none is
//! small.

use super::answers::Outcomes;
use super::query::Grain;
use super::range::Window;
use super::suppress::Folded;
use crate::outcome::Outcome;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::sync::Arc;

/// One row: what came in of an app with a value in some days.
#[derive(Clone, PartialEq, Debug)]
pub struct Came {
    /// The days.
    pub days: Window,
    /// The app.
    pub app: Arc<str>,
    /// The value; `None` for runs that told none.
    pub value: Option<Arc<str>>,
    /// The runs.
    pub outcomes: Outcomes,
}

/// What came in.
#[derive(Clone, PartialEq, Debug)]
pub struct Activity {
    /// The dimension of the values.
    pub dimension: String,
    /// The span of a row.
    pub grain: Grain,
    /// The rows, the latest days first, then most runs first.
    pub rows: Vec<Came>,
    /// Rows that may not be told by themselves, of the apps that were read one by one.
    pub hidden: Folded,
    /// Runs of the apps that were not read one by one.
    pub others: Outcomes,
}

/// The order of rows.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Order {
    /// The latest first.
    #[default]
    Days,
    /// Most runs first.
    Runs,
    /// Most runs of the chosen outcome first, or most failures where none is chosen.
    Outcome,
    /// By the name of the app.
    App,
}

impl Order {
    /// All of them, as an address tells them.
    pub const ALL: [(&'static str, Self); 4] = [
        ("days", Self::Days),
        ("runs", Self::Runs),
        ("outcome", Self::Outcome),
        ("app", Self::App),
    ];
}

impl Activity {
    /// The same with only the rows that have an outcome, in an order.
    #[must_use]
    pub fn sorted(mut self, outcome: Option<Outcome>, order: Order) -> Self {
        let of = |row: &Came, outcome: Outcome| row.outcomes.counts.of(outcome);
        self.rows.retain(|row| outcome.is_none_or(|outcome| of(row, outcome) > 0));
        let failures = outcome.unwrap_or(Outcome::Failed);
        match order {
            Order::Days => {}
            Order::Runs => self.rows.sort_by_key(|row| Reverse(row.outcomes.runs)),
            Order::Outcome => self.rows.sort_by_key(|row| Reverse(of(row, failures))),
            Order::App => self.rows.sort_by(|a, b| a.app.cmp(&b.app)),
        }
        self
    }

    /// The runs of all its rows.
    pub fn told(&self) -> u64 {
        self.rows.iter().map(|row| row.outcomes.runs).sum()
    }
}
