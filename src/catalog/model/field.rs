//! A field of the dictionary after it was checked: what it is for, what it may hold, and what its values are called.

use crate::day::Day;
use crate::outcome::Outcome;
use std::collections::BTreeMap;

/// A place in [`Catalog::fields`](super::Catalog::fields).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct FieldId(pub u16);

/// A field as one kind carries it.
#[derive(Clone, Copy, Debug)]
pub struct KindField {
    /// Which field.
    pub field: FieldId,
    /// Whether an event without it is refused.
    pub required: bool,
}

/// One field of the dictionary.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name, stored and published.
    pub name: String,
    /// Its name for people.
    pub title: String,
    /// Places in an event where it may stand, the first that is there counts: `os`, `platform.os`.
    pub at: Vec<String>,
    /// What it may hold.
    pub ty: Type,
    /// What is done with it.
    pub role: Role,
    /// Names of its purposes, at least one.
    pub purposes: Vec<String>,
    /// The consent category it needs besides that of its kind, if any.
    pub consent: Option<String>,
    /// The question it answers.
    pub question: String,
    /// An example value, as JSON.
    pub example: String,
    /// Who answers for it.
    pub owner: String,
    /// Where it was approved.
    pub review: String,
    /// Since when it is collected.
    pub since: Day,
    /// When it is to be given up unless renewed.
    pub expires: Option<Day>,
    /// What each value of an outcome field means, by stored value; empty for others. `other` stands for values that are not listed.
    pub endings: BTreeMap<String, Count>,
    /// Names for people of single values of an integer: `1` is `Unprivileged`.
    pub titles: BTreeMap<String, String>,
}

/// What a field is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Role {
    /// Tells the kind of event.
    Kind,
    /// Tells what was installed, in the kinds that name it as their app; a dimension in others.
    App,
    /// Tells where the program came from.
    Source,
    /// Tells how the run stands or ended.
    Outcome,
    /// Runs are counted by its values.
    Dimension,
    /// Its numbers are summed, and kept in log-spaced buckets. One with steps is a dimension too.
    Measure,
    /// Names the execution: events with the same value are one run. Hashed on arrival.
    Execution,
    /// Names the run when there is no execution, together with the kind, the app and the installation as far as they are there. Hashed on
    /// arrival.
    Run,
    /// Names the installation, where the id mode allows. Hashed on arrival.
    Install,
    /// The exit code: looked up in [`Catalog::codes`](super::Catalog::codes) and counted.
    Code,
    /// The category of a failure, as the client sees it.
    Category,
    /// The free text of a failure.
    Error,
    /// Checked, then dropped: it is on the wire for the reader of the client's log alone.
    Checked,
}

/// What a field may hold.
#[derive(Clone, PartialEq, Debug)]
pub enum Type {
    /// A short name: letters, digits, `.`, `_`, `-`, `+`; lower case; at most so many bytes.
    Slug {
        /// Bytes at most.
        bytes_max: usize,
    },
    /// One of a list; anything else becomes `other`.
    Enum {
        /// The list.
        values: Vec<Value>,
    },
    /// A whole number.
    Integer {
        /// Smallest allowed.
        min: i64,
        /// Largest allowed.
        max: i64,
        /// Its unit, for people: `MiB`.
        unit: String,
        /// Upper bounds of the steps under which a dimension counts it; empty for exact values.
        steps: Vec<i64>,
        /// Whether 0 means that the client did not know.
        zero_is_unknown: bool,
    },
    /// A version, cut to so many parts.
    Version {
        /// Parts kept: 1 is major only.
        parts: u8,
        /// Words that may stand instead of a number, such as `stable`; lower case.
        words: Vec<String>,
        /// Prefixes that stay, such as `incus-`; lower case.
        prefixes: Vec<String>,
    },
    /// Yes or no.
    Bool,
    /// A UUID, any version.
    Uuid,
    /// A day, or a moment that is cut to its day.
    Day,
    /// Free text; scrubbed before anything else happens to it.
    Text {
        /// Bytes at most; more is cut on a character's border.
        bytes_max: usize,
    },
    /// Numbers under registered keys.
    Map {
        /// The keys.
        keys: Vec<Value>,
        /// Largest number under a key.
        max: i64,
    },
}

/// One value of an enumeration.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Value {
    /// As it is stored and published.
    pub name: String,
    /// For people.
    pub title: String,
    /// Other spellings that clients send.
    pub aliases: Vec<String>,
}

/// What a value of an outcome field means.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Count {
    /// The run goes on; later stages have higher numbers.
    Progress(u8),
    /// The run ended.
    Ended(Outcome),
}

impl Field {
    /// Whether runs are counted by its values, apart from their app.
    pub fn is_dimension(&self) -> bool {
        let stepped = matches!(&self.ty, Type::Integer { steps, .. } if !steps.is_empty());
        self.role == Role::Dimension || (self.role == Role::Measure && stepped)
    }

    /// Whether it is given up on a day: from then on it counts as undocumented.
    pub fn is_expired(&self, on: Day) -> bool {
        self.expires.is_some_and(|expires| expires <= on)
    }

    /// What a stored value is called on the page; the value itself where the catalog has no name for it.
    pub fn value_title<'a>(&'a self, stored: &'a str) -> &'a str {
        let listed = match &self.ty {
            Type::Enum { values } | Type::Map { keys: values, .. } => {
                values.iter().find(|value| value.name == stored).map(|value| value.title.as_str())
            }
            _ => self.titles.get(stored).map(String::as_str),
        };
        listed.unwrap_or(stored)
    }
}

impl Type {
    /// The entry of an enumeration for a spelling that a client sent; names and aliases are lower case.
    pub fn enum_value(&self, spelling: &str) -> Option<&Value> {
        let Self::Enum { values } = self else { return None };
        let spelling = spelling.to_lowercase();
        values.iter().find(|value| value.name == spelling || value.aliases.contains(&spelling))
    }
}
