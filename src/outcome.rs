//! How a run ended. The same five words on the wire, in SQL, in JSON and on the page.

use crate::language::t;
use serde::{Deserialize, Serialize};

/// How a run ended. Rate = success / (success + failed); the other three stand beside it, never inside it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// It did what it was started for.
    Success,
    /// It did not, and the program is to be looked at.
    Failed,
    /// The host was not ready: no space, a wrong version, no network.
    Blocked,
    /// The user stopped it.
    Aborted,
    /// Nothing more was heard of it.
    Unfinished,
}

impl Outcome {
    /// All outcomes, in the order in which they are stored and drawn.
    pub const ALL: [Self; 5] =
        [Self::Success, Self::Failed, Self::Blocked, Self::Aborted, Self::Unfinished];

    /// The word for it, lower case.
    pub fn name(self) -> &'static str {
        match self {
            Self::Success => "success",
            Self::Failed => "failed",
            Self::Blocked => "blocked",
            Self::Aborted => "aborted",
            Self::Unfinished => "unfinished",
        }
    }

    /// The word as a heading, in the language of the page.
    pub fn title(self) -> String {
        match self {
            Self::Success => t!("browser-chart-outcome-success"),
            Self::Failed => t!("browser-chart-outcome-failed"),
            Self::Blocked => t!("browser-chart-outcome-blocked"),
            Self::Aborted => t!("browser-chart-outcome-aborted"),
            Self::Unfinished => t!("browser-chart-outcome-unfinished"),
        }
    }

    /// So many that ended so: `3 failed`.
    pub fn counted(self, n: u64) -> String {
        match self {
            Self::Success => t!("browser-chart-ended-success", n = n),
            Self::Failed => t!("browser-chart-ended-failed", n = n),
            Self::Blocked => t!("browser-chart-ended-blocked", n = n),
            Self::Aborted => t!("browser-chart-ended-aborted", n = n),
            Self::Unfinished => t!("browser-chart-ended-unfinished", n = n),
        }
    }

    /// Its place in [`Outcome::ALL`], the number that stands in the store.
    pub fn index(self) -> usize {
        match self {
            Self::Success => 0,
            Self::Failed => 1,
            Self::Blocked => 2,
            Self::Aborted => 3,
            Self::Unfinished => 4,
        }
    }

    /// The outcome at a place of [`Outcome::ALL`].
    pub fn from_index(index: usize) -> Option<Self> {
        Self::ALL.get(index).copied()
    }

    /// The outcome of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn index_and_name_lead_back() {
        for outcome in Outcome::ALL {
            assert_eq!(Outcome::from_index(outcome.index()), Some(outcome));
            assert_eq!(Outcome::from_name(outcome.name()), Some(outcome));
        }
        assert_eq!(Outcome::from_index(5), None);
    }
}
