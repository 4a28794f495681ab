//! What a report says, as numbers and names: what is filed, and what every form of a report is made from. No sentence stands here, so that a filed
//! report can be told in any language. Members may be added, and are then missing in older ones; none is ever given another meaning.

use super::period::Period;
use crate::day::Day;
use crate::stats::{Difference, Moved, Outcomes, Rate, Window};
use serde::{Deserialize, Serialize};

/// The form of facts that is written now.
pub(super) const FORM: u32 = 1;

/// What a report says.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Facts {
    /// Which form of facts this is, 1 for now.
    pub form: u32,
    /// The period.
    pub period: Period,
    /// Its days: fewer than the period has while that goes on, or where counting began later.
    pub window: Window,
    /// Whether the numbers are invented.
    pub demo: bool,
    /// How much was run, and how it ended.
    pub volume: Volume,
    /// Which apps changed; `None` when there is nothing to compare with.
    pub apps: Option<Changes>,
    /// Apps that were seen for the first time, as far as they may be told.
    pub new_apps: NewApps,
    /// Families of failures that came, went, and changed.
    pub failures: Failures,
    /// What programs ran on, dimension by dimension.
    pub platforms: Vec<Platform>,
    /// What happened to messages on their way in.
    pub intake: Intake,
    /// What is not told because it is too few.
    pub suppressed: Suppressed,
    /// What was promised about keeping and telling.
    pub retention: Retention,
    /// What the catalog said; `None` in a report that was made too late to know.
    pub catalog: Option<Said>,
    /// What the catalog said otherwise than in the report before; `None` where there is none that knows.
    pub catalog_changes: Option<CatalogChanges>,
}

/// How much was run, and how it ended.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Volume {
    /// The runs.
    pub now: Outcomes,
    /// Apps with at least one run.
    pub apps: Option<u64>,
    /// The period before; `None` where not all of it was counted.
    pub before: Option<Compared>,
    /// The same period a year earlier; `None` where not all of it was counted.
    pub year_before: Option<Compared>,
}

/// Another period that this one is compared with.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Compared {
    /// Which.
    pub period: Period,
    /// Its days that are compared: as many as are over of this one.
    pub window: Window,
    /// Its runs.
    pub runs: Outcomes,
    /// The change of the success rate since then; `None` when nothing finished on one side.
    pub success_rate: Option<Difference>,
}

/// What changed among apps since the period before.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Changes {
    /// More runs a day.
    pub risen: Vec<Moved>,
    /// Fewer runs a day.
    pub fallen: Vec<Moved>,
    /// A higher success rate, of those that can be judged.
    pub improved: Vec<Moved>,
    /// A lower success rate, of those that can be judged.
    pub worsened: Vec<Moved>,
    /// Apps that could be compared.
    pub compared: u64,
    /// Those of them without a clear change of the success rate, all apps looked at together.
    pub steady: u64,
}

/// Apps that were seen for the first time.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct NewApps {
    /// How many.
    pub count: u64,
    /// Those of them with most runs.
    pub named: Vec<String>,
}

/// Families of failures that came, went, and changed.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Failures {
    /// Seen for the first time, those with most runs first.
    pub new: Vec<Family>,
    /// How many were seen for the first time, told here or not.
    pub new_families: u64,
    /// Seen in the period before and not since its end.
    pub gone: Vec<Family>,
    /// Clearly rarer than in the period before, by half at least.
    pub rarer: Vec<Family>,
    /// Clearly more frequent than in the period before, twice at least.
    pub commoner: Vec<Family>,
}

/// A family of failures.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Family {
    /// Its fingerprint.
    pub fingerprint: String,
    /// The text that its failures have in common.
    pub template: String,
    /// The day on which it was seen first.
    pub first_day: Day,
    /// Runs that met it, of all; `None` when they are too few to be told.
    pub now: Option<Rate>,
    /// The same in the period before.
    pub before: Option<Rate>,
    /// The change, where both are told or the first is surely none.
    pub change: Option<Difference>,
}

/// What programs ran on, in one dimension.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Platform {
    /// The dimension.
    pub dimension: String,
    /// The most frequent values, most runs first.
    pub most: Vec<Share>,
    /// Values whose share changed clearly, and by a point at least, the surest first.
    pub moved: Vec<Share>,
}

/// The share of a value among the runs that told one.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Share {
    /// The value as it is stored.
    pub value: String,
    /// Its share.
    pub now: Rate,
    /// Its share in the period before; `None` when there is none, or it is too few to be told.
    pub before: Option<Rate>,
    /// The change.
    pub change: Option<Difference>,
}

/// What happened to messages on their way in, as numbers of times.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Intake {
    /// Messages that arrived.
    pub received: u64,
    /// Messages that were taken in.
    pub accepted: u64,
    /// Messages that were refused.
    pub refused: u64,
    /// Messages that told nothing new.
    pub duplicates: u64,
    /// Repairs of known mistakes.
    pub repaired: u64,
    /// Values outside a list, counted as other.
    pub other: u64,
    /// Fields that the catalog does not ask for, dropped.
    pub dropped: u64,
    /// Error texts that could not be cleaned for certain, dropped.
    pub unclean: u64,
}

/// How many values are not told because they are too few. How many runs those had is not told: of a month less its weeks it would be a few.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Suppressed {
    /// Apps.
    pub apps: u64,
    /// Families of failures.
    pub families: u64,
}

/// What was promised.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Retention {
    /// Seconds that a single run was kept at most.
    pub raw_retention_s: u64,
    /// The smallest number of runs that is told by itself.
    pub min_cell: u64,
}

/// What the catalog said, as far as it is told of.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Said {
    /// The day of its last review.
    pub last_review: Day,
    /// Versions of the policies that people consent to, by category.
    pub policies: Vec<(String, u32)>,
    /// Names of the kinds of events.
    pub kinds: Vec<String>,
    /// Names of the fields.
    pub fields: Vec<String>,
}

/// What the catalog said otherwise.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct CatalogChanges {
    /// The report that it is compared with.
    pub since: Period,
    /// Whether it was reviewed since.
    pub reviewed: bool,
    /// Policies with another version now, with both; 0 for none.
    pub policies: Vec<(String, u32, u32)>,
    /// Kinds that are new.
    pub kinds_added: Vec<String>,
    /// Kinds that are gone.
    pub kinds_removed: Vec<String>,
    /// Fields that are new.
    pub fields_added: Vec<String>,
    /// Fields that are gone.
    pub fields_removed: Vec<String>,
}
