//! Why an event is refused: a field of the catalog and one of a closed list of reasons, so that nothing of what was sent can ever stand in an
//! answer or a log.

use std::fmt;

/// The name that stands for the message as a whole where a field is asked for.
pub const BODY: &str = "body";

/// Why an event was refused. Never a part of what was sent.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{field} {reason}")]
pub struct Rejected {
    /// The catalog's name of the field, or [`BODY`].
    pub field: String,
    /// What is wrong with it.
    pub reason: Reason,
}

impl Rejected {
    /// Refuses for one field.
    pub fn field(name: &str, reason: Reason) -> Self {
        Self { field: name.to_owned(), reason }
    }

    /// Refuses the message as a whole.
    pub fn body(reason: Reason) -> Self {
        Self::field(BODY, reason)
    }
}

/// What can be wrong with a field or a message.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Reason {
    /// The message cannot be read as JSON, even after repairs.
    NotJson,
    /// The message did not arrive whole.
    NotRead,
    /// The message is longer than the limit.
    TooLarge,
    /// It has more fields than any event has.
    TooManyFields,
    /// The batch holds more events than one batch may.
    TooManyEvents,
    /// The batch is in a version of the format that is not spoken here.
    UnknownVersion,
    /// The kind of event is not in the catalog.
    UnknownKind,
    /// A required field is not there.
    Missing,
    /// It holds another type than the catalog says.
    WrongType,
    /// A number or a day outside its range.
    OutOfRange,
    /// Too long, or with characters that a name may not have.
    NotAName,
    /// Not a UUID.
    NotAUuid,
    /// Not a day.
    NotADay,
    /// Too many messages from one place.
    RateLimited,
}

impl Reason {
    /// The name it is counted under.
    pub fn name(self) -> &'static str {
        match self {
            Self::NotJson => "not_json",
            Self::NotRead => "not_read",
            Self::TooLarge => "too_large",
            Self::TooManyFields => "too_many_fields",
            Self::TooManyEvents => "too_many_events",
            Self::UnknownVersion => "unknown_version",
            Self::UnknownKind => "unknown_kind",
            Self::Missing => "missing",
            Self::WrongType => "wrong_type",
            Self::OutOfRange => "out_of_range",
            Self::NotAName => "not_a_name",
            Self::NotAUuid => "not_a_uuid",
            Self::NotADay => "not_a_day",
            Self::RateLimited => "rate_limited",
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotJson => "is not a JSON object and could not be repaired",
            Self::NotRead => "did not arrive whole",
            Self::TooLarge => "is longer than is taken",
            Self::TooManyFields => "has more fields than an event may have",
            Self::TooManyEvents => "holds more events than a batch may",
            Self::UnknownVersion => {
                "is in a version of the format that is not spoken here; version 1 is"
            }
            Self::UnknownKind => "names no kind of event of the catalog",
            Self::Missing => "is missing",
            Self::WrongType => "holds another type than the catalog says",
            Self::OutOfRange => "is out of its range",
            Self::NotAName => "is not a short name of letters, digits and . _ + -",
            Self::NotAUuid => "is not a UUID",
            Self::NotADay => "is not a day like 2026-11-22",
            Self::RateLimited => "came too soon after others; wait and send it again",
        })
    }
}
