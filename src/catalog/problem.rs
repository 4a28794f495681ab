//! What is wrong with a catalog, and where. Finding it is the job of the files that read.

use std::cell::RefCell;
use std::fmt;
use std::ops::Range;

/// Something wrong with a catalog, and the place in its text.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Problem {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, a sentence that names the place in the catalog's own words.
    pub message: String,
}

/// How bad a problem is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Severity {
    /// No server can work with the catalog.
    Error,
    /// The catalog breaks its own policy: a server starts with it, a check fails.
    Policy,
    /// Worth a look; a check passes.
    Warning,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = if self.severity == Severity::Warning { "warning: " } else { "" };
        write!(f, "{}:{}: {word}{}", self.line, self.column, self.message)
    }
}

/// The problems found so far. Shared by all that read one text, so that each can go on after a fault and all faults are told at once.
pub(super) struct Problems<'t> {
    text: &'t str,
    found: RefCell<Vec<(usize, Severity, String)>>,
}

impl<'t> Problems<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self { text, found: RefCell::default() }
    }

    pub(super) fn error(&self, span: &Range<usize>, message: impl Into<String>) {
        self.add(span, Severity::Error, message);
    }

    pub(super) fn add(&self, span: &Range<usize>, severity: Severity, message: impl Into<String>) {
        self.found.borrow_mut().push((span.start, severity, message.into()));
    }

    pub(super) fn none(&self) -> bool {
        self.found.borrow().is_empty()
    }

    /// All of them in the order of the text.
    pub(super) fn sorted(self) -> Vec<Problem> {
        let mut all: Vec<Problem> = self
            .found
            .into_inner()
            .into_iter()
            .map(|(at, severity, message)| {
                let before = self.text.get(..at).unwrap_or(self.text);
                let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
                let column = before.get(line_start..).unwrap_or_default().chars().count() + 1;
                Problem { line: before.matches('\n').count() + 1, column, severity, message }
            })
            .collect();
        all.sort();
        all.dedup();
        all
    }
}
