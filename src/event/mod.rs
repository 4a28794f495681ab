//! A checked event: what one message says about one run, cut down to what the catalog allows. Only `ingest` and the client make one; nothing
//! downstream checks again.

mod coarsen;
mod number;
mod raw;
mod rejected;
mod repair;

pub use coarsen::{Coarse, coarsen, step};
pub use raw::{Members, Raw};
pub use rejected::{BODY, Reason, Rejected};
pub use repair::{Repair, Repairs};

use crate::catalog::{FieldId, KindId};
use crate::outcome::Outcome;
use sha2::{Digest, Sha256};

/// The name of a run: the hash of what the sender called it. The name itself is never kept.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct RunKey(pub [u8; 16]);

impl RunKey {
    /// Hashes the names that tell a run from others, in an order that both sides agree on.
    pub fn of(parts: &[&str]) -> Self {
        let mut hash = Sha256::new();
        for part in parts {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
        let mut key = [0; 16];
        for (to, from) in key.iter_mut().zip(hash.finalize()) {
            *to = from;
        }
        Self(key)
    }

    /// The key of an installation.
    pub fn of_install(project: &str, install: &str) -> Self {
        Self::of(&["install", project, install])
    }
}

/// How far the run is, as this event tells.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Stage {
    /// It goes on; later stages have higher numbers.
    Progress(u8),
    /// It ended.
    Ended(Outcome),
}

/// A value that may be stored.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Value {
    /// A measure.
    Number(i64),
    /// A value of a dimension, already coarsened: `debian`, `9.1`, `yes`, `4..8`.
    Text(String),
}

/// What the failure of a run looks like, without anything of the sender's own text but its template.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ErrorShape {
    /// The fingerprint of the template, 16 hexadecimal digits.
    pub fingerprint: String,
    /// The template: the scrubbed text with numbers, names and paths replaced.
    pub template: String,
}

/// What one message says about one run.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Event {
    /// The run it is about.
    pub key: RunKey,
    /// The installation it came from, hashed, where the catalog's id mode uses one.
    pub install: Option<RunKey>,
    /// The kind of event.
    pub kind: KindId,
    /// What was installed; empty when the kind has no app.
    pub app: String,
    /// Where the program came from; empty when the catalog has no such field or the sender did not say.
    pub source: String,
    /// How far the run is. Exit codes, fault and abort words are already taken into account.
    pub stage: Stage,
    /// Dimensions and measures, by field, each at most once, in the order of the fields. Registered keys of a map follow the field with
    /// their place in the map.
    pub values: Vec<(Slot, Value)>,
    /// The failure's category, a name of the catalog.
    pub category: Option<String>,
    /// The failure's shape, unless the catalog keeps no error text.
    pub error: Option<ErrorShape>,
    /// The scrubbed text of the failure, where the catalog keeps it as long as the run.
    pub error_text: Option<String>,
}

/// Where a value belongs: a field, or one key of a map field.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Slot {
    /// The field.
    pub field: FieldId,
    /// The key's place in the map, 0 for other fields.
    pub key: u16,
}

impl Slot {
    /// The slot of a field that is not a map.
    pub fn of(field: FieldId) -> Self {
        Self { field, key: 0 }
    }
}
