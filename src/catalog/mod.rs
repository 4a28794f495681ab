//! The contract: what one project may collect, for which purpose, how it is checked, coarsened and counted. Everything else (the
//! validator, the wire schemas, the consent text, the data dictionary, the roll-ups) reads from here. No project is known by name.

mod defaults;
mod example;
mod failures;
mod fields;
mod kinds;
mod model;
mod parse;
mod problem;
mod promises;
mod prompt;
mod schema;
mod section;
mod shape;
#[cfg(test)]
mod tests;
mod words;

pub use model::{
    Catalog, Code, Consent, Count, Cross, Ending, ErrorText, Fault, Field, FieldId, IdMode, Kind,
    KindField, KindId, Lifecycle, Paths, Privacy, Project, Purpose, Role, Type, Value,
};
pub use problem::{Problem, Severity};
pub use prompt::prompt;
pub use schema::schemas;
pub use words::raw_retention;
