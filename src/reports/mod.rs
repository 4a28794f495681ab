//! Weekly and monthly reports: what changed, told by rules from the numbers, and filed for good once nothing can change them any more. Facts are
//! numbers and names; sentences are made from them when they are read.

mod comparing;
mod facts;
mod feed;
mod making;
mod markdown;
mod moving;
mod period;
mod said;
mod shelf;
mod told;
mod volume;
pub mod words;

pub use facts::{
    CatalogChanges, Changes, Compared, Facts, Failures, Family, Intake, NewApps, Platform,
    Retention, Said, Share, Suppressed, Volume,
};
pub use feed::{Entry, Feed, entry, id, timestamp};
pub use markdown::{address, html, markdown, moment, plain, safe, standing};
pub use period::{Length, NotAPeriod, Period};
pub use shelf::{Listed, Report, State, catch_up, find, listed, so_far};
