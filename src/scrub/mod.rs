//! Finds personal data and secrets in free text (log lines, error messages) and puts typed
//! placeholders in their place. What remains after a second look is not let through: the
//! text is dropped. Pure: no clock, no files, no logging; linear in the length of the text.

mod at_signs;
mod blocks;
mod cli;
mod dotted;
mod entropy;
mod features;
mod hardware;
mod hex_addresses;
mod hosts;
mod ipv4;
mod keys;
mod names;
mod paths;
mod pipeline;
mod public_hosts;
mod rules;
mod secret_values;
mod secrets;
mod spans;
mod template;
mod triggers;
mod urls;
mod view;
mod words;

use std::borrow::Cow;
use std::fmt;

pub use cli::{Report, scrub_lines};
pub use pipeline::Scrubber;
pub use spans::{Class, Counts};
pub use template::{Template, template};

/// What may stay in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Which paths go.
    pub paths: Paths,
    /// Hosts that may be named; an entry with a leading dot means all hosts below it.
    pub keep_hosts: Vec<String>,
}

impl Default for Policy {
    /// The policy of the command line: paths that packages own and public package hosts
    /// stay readable. A server makes its own from the catalog.
    fn default() -> Self {
        let keep_hosts = public_hosts::PUBLIC.iter().map(|host| (*host).to_owned()).collect();
        Self { paths: Paths::SystemKept, keep_hosts }
    }
}

/// Which paths go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paths {
    /// Every path becomes `<path>`.
    All,
    /// Names of people and what people chose go; paths that a package owns stay.
    SystemKept,
}

/// A text that may be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scrubbed<'t> {
    /// The text; borrowed if there was nothing to replace.
    pub text: Cow<'t, str>,
    /// What was replaced.
    pub counts: Counts,
}

/// Something was still found after the text had been scrubbed: it must not be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dropped;

impl fmt::Display for Dropped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the text could not be scrubbed and was dropped")
    }
}

impl std::error::Error for Dropped {}

/// A pattern or word list could not be compiled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(String);

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the scrubber could not be built: {}", self.0)
    }
}

impl std::error::Error for Error {}
