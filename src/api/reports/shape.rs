//! The facts of a report as a document says them: types of their own, so that what programs read stays as it is when the facts that are filed change.

use super::parts::{CatalogChanges, CatalogSaid, Platform, ReportFailures};
use crate::api::shape::{Difference, Runs, Window};
use crate::reports;
use crate::stats;
use serde::Serialize;
use utoipa::ToSchema;

/// What a report is made from.
#[derive(Serialize, ToSchema)]
pub(super) struct Facts {
    /// Its days: fewer than the period has while that goes on, or where counting began later.
    days: Window,
    volume: Volume,
    /// Which apps changed; null when there is nothing to compare with.
    apps: Option<Changes>,
    /// Apps that were seen for the first time.
    new_apps: NewApps,
    failures: ReportFailures,
    /// What programs ran on, dimension by dimension.
    platforms: Vec<Platform>,
    intake: Intake,
    suppressed: Suppressed,
    retention: Retention,
    /// What the catalog said; null in a report that was made too late to know.
    catalog: Option<CatalogSaid>,
    /// What the catalog said otherwise than in the report before; null where there is none that knows.
    catalog_changes: Option<CatalogChanges>,
}

/// How much was run, and how it ended.
#[derive(Serialize, ToSchema)]
struct Volume {
    now: Runs,
    /// Apps with at least one run.
    apps: Option<u64>,
    /// The period before; null where not all of it was counted.
    before: Option<OtherPeriod>,
    /// The same period a year earlier; null where not all of it was counted.
    year_before: Option<OtherPeriod>,
}

/// Another period.
#[derive(Serialize, ToSchema)]
struct OtherPeriod {
    /// Which.
    period: String,
    /// Its days that are compared.
    days: Window,
    now: Runs,
    /// The change of the success rate since then; null when nothing finished on one side.
    success_rate_change: Option<Difference>,
}

/// What changed among apps.
#[derive(Serialize, ToSchema)]
struct Changes {
    /// More runs a day.
    risen: Vec<ReportMoved>,
    /// Fewer runs a day.
    fallen: Vec<ReportMoved>,
    /// A higher success rate.
    improved: Vec<ReportMoved>,
    /// A lower success rate.
    worsened: Vec<ReportMoved>,
    /// Apps that could be compared.
    compared: u64,
    /// Those of them without a clear change of the success rate.
    steady: u64,
}

/// An app that changed.
#[derive(Serialize, ToSchema)]
struct ReportMoved {
    /// The app.
    value: String,
    now: Runs,
    before: Runs,
    /// Runs a day now by runs a day before.
    ratio: f64,
    /// The change of the success rate.
    success_rate_change: Option<Difference>,
}

/// Apps that were seen for the first time.
#[derive(Serialize, ToSchema)]
struct NewApps {
    /// How many.
    count: u64,
    /// Those of them with most runs.
    named: Vec<String>,
}

/// What happened to messages on their way in, as numbers of times.
#[derive(Serialize, ToSchema)]
struct Intake {
    received: u64,
    accepted: u64,
    refused: u64,
    /// Messages that told nothing new.
    duplicates: u64,
    /// Repairs of known mistakes.
    repaired: u64,
    /// Values outside a list, counted as other.
    other: u64,
    /// Fields that the catalog does not ask for.
    dropped: u64,
    /// Error texts that could not be cleaned for certain.
    unclean: u64,
}

/// How many values are not told because they are too few.
#[derive(Serialize, ToSchema)]
struct Suppressed {
    /// Apps.
    apps: u64,
    /// Families of failures.
    families: u64,
}

/// What was promised.
#[derive(Serialize, ToSchema)]
struct Retention {
    /// Seconds that a single run was kept at most.
    raw_retention_s: u64,
    /// The smallest number of runs that is told by itself.
    min_cell: u64,
}

impl Facts {
    /// The facts of a report.
    pub(super) fn of(facts: &reports::Facts) -> Self {
        let volume = &facts.volume;
        Self {
            days: facts.window.into(),
            volume: Volume {
                now: volume.now.into(),
                apps: volume.apps,
                before: volume.before.as_ref().map(OtherPeriod::from),
                year_before: volume.year_before.as_ref().map(OtherPeriod::from),
            },
            apps: facts.apps.as_ref().map(Changes::from),
            new_apps: NewApps { count: facts.new_apps.count, named: facts.new_apps.named.clone() },
            failures: ReportFailures::from(&facts.failures),
            platforms: facts.platforms.iter().map(Platform::from).collect(),
            intake: facts.intake.into(),
            suppressed: Suppressed {
                apps: facts.suppressed.apps,
                families: facts.suppressed.families,
            },
            retention: Retention {
                raw_retention_s: facts.retention.raw_retention_s,
                min_cell: facts.retention.min_cell,
            },
            catalog: facts.catalog.as_ref().map(CatalogSaid::from),
            catalog_changes: facts.catalog_changes.as_ref().map(CatalogChanges::from),
        }
    }
}

impl From<&reports::Compared> for OtherPeriod {
    fn from(compared: &reports::Compared) -> Self {
        Self {
            period: compared.period.to_string(),
            days: compared.window.into(),
            now: compared.runs.into(),
            success_rate_change: compared.success_rate.map(Difference::from),
        }
    }
}

impl From<&reports::Changes> for Changes {
    fn from(changes: &reports::Changes) -> Self {
        let moved = |moved: &[stats::Moved]| moved.iter().map(ReportMoved::from).collect();
        Self {
            risen: moved(&changes.risen),
            fallen: moved(&changes.fallen),
            improved: moved(&changes.improved),
            worsened: moved(&changes.worsened),
            compared: changes.compared,
            steady: changes.steady,
        }
    }
}

impl From<&stats::Moved> for ReportMoved {
    fn from(moved: &stats::Moved) -> Self {
        Self {
            value: moved.value.clone(),
            now: moved.now.into(),
            before: moved.before.into(),
            ratio: (moved.runs.value * 1e6).round() / 1e6,
            success_rate_change: moved.success_rate.map(Difference::from),
        }
    }
}

impl From<reports::Intake> for Intake {
    fn from(intake: reports::Intake) -> Self {
        let reports::Intake { received, accepted, refused, duplicates, .. } = intake;
        let reports::Intake { repaired, other, dropped, unclean, .. } = intake;
        Self { received, accepted, refused, duplicates, repaired, other, dropped, unclean }
    }
}
