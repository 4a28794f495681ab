//! What happened to events on their way in, as counters: the vocabulary of the data-quality panel. Names are ours or the catalog's, never the sender's.

use std::sync::Arc;

/// So many times something happened.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tally {
    /// What happened: `repaired`, `dropped`, `rejected`, and so on.
    pub what: What,
    /// To what: the kind of repair, the catalog's name of the field, the reason.
    pub name: Arc<str>,
    /// How many times.
    pub n: u64,
}

impl Tally {
    /// Something that happened once.
    pub fn one(what: What, name: Arc<str>) -> Self {
        Self { what, name, n: 1 }
    }

    /// Something that happened so many times to nothing that has a name.
    pub fn plain(what: What, n: u64) -> Self {
        Self { what, name: Arc::default(), n }
    }
}

/// What can happen to an event or a part of it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum What {
    /// A message or an event of a batch arrived.
    Received,
    /// It was taken in.
    Accepted,
    /// It began a run.
    Run,
    /// It told something new about a run.
    Merged,
    /// It told nothing new.
    Duplicate,
    /// It was put right; the name is the kind of repair.
    Repaired,
    /// A value outside a list became `other`; the name is the field.
    Other,
    /// A field outside the catalog was dropped; the name is the field where it is known, else empty.
    Dropped,
    /// It was refused; the name is the reason, and the field where there is one.
    Rejected,
    /// An error text could not be cleaned for certain, and was dropped.
    Unclean,
}

impl What {
    /// All of them, in the order of the way in.
    pub const ALL: [Self; 10] = [
        Self::Received,
        Self::Accepted,
        Self::Run,
        Self::Merged,
        Self::Duplicate,
        Self::Repaired,
        Self::Other,
        Self::Dropped,
        Self::Rejected,
        Self::Unclean,
    ];

    /// The word for it in the store and in documents.
    pub fn name(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Accepted => "accepted",
            Self::Run => "runs",
            Self::Merged => "merged",
            Self::Duplicate => "duplicates",
            Self::Repaired => "repaired",
            Self::Other => "other",
            Self::Dropped => "dropped",
            Self::Rejected => "rejected",
            Self::Unclean => "unclean",
        }
    }
}
