//! Runs by outcome: the additive heart of every answer.

use super::interval::{Rate, wilson};
use crate::outcome::Outcome;
use serde::{Deserialize, Serialize};
use std::iter::Sum;
use std::ops::{Add, AddAssign};

/// Numbers of runs by outcome.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Counts {
    /// Runs that did what they were started for.
    pub success: u64,
    /// Runs that did not.
    pub failed: u64,
    /// Runs that found the host not ready.
    pub blocked: u64,
    /// Runs that the user stopped.
    pub aborted: u64,
    /// Runs of which nothing more was heard.
    pub unfinished: u64,
}

impl Counts {
    /// All runs, however they ended.
    pub fn runs(&self) -> u64 {
        self.finished() + self.blocked + self.aborted + self.unfinished
    }

    /// The runs that the success rate is about: success + failed.
    pub fn finished(&self) -> u64 {
        self.success + self.failed
    }

    /// success / (success + failed), with its 95 % interval.
    pub fn success_rate(&self) -> Rate {
        wilson(self.success, self.finished())
    }

    /// failed / (success + failed), with its 95 % interval.
    pub fn failure_rate(&self) -> Rate {
        wilson(self.failed, self.finished())
    }

    /// The number of runs with that outcome.
    pub fn of(&self, outcome: Outcome) -> u64 {
        match outcome {
            Outcome::Success => self.success,
            Outcome::Failed => self.failed,
            Outcome::Blocked => self.blocked,
            Outcome::Aborted => self.aborted,
            Outcome::Unfinished => self.unfinished,
        }
    }

    /// Adds `n` runs of an outcome.
    pub fn add(&mut self, outcome: Outcome, n: u64) {
        let slot = match outcome {
            Outcome::Success => &mut self.success,
            Outcome::Failed => &mut self.failed,
            Outcome::Blocked => &mut self.blocked,
            Outcome::Aborted => &mut self.aborted,
            Outcome::Unfinished => &mut self.unfinished,
        };
        *slot += n;
    }

    /// Whether nothing was counted.
    pub fn is_empty(&self) -> bool {
        self.runs() == 0
    }
}

impl Add for Counts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            success: self.success + other.success,
            failed: self.failed + other.failed,
            blocked: self.blocked + other.blocked,
            aborted: self.aborted + other.aborted,
            unfinished: self.unfinished + other.unfinished,
        }
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sum for Counts {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), Add::add)
    }
}
