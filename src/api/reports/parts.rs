//! The parts of a report's facts about families of failures, platforms and the catalog, as a document says them.

use crate::api::shape::{Difference, Rate};
use crate::reports;
use serde::Serialize;
use utoipa::ToSchema;

/// Families of failures that came, went, and changed.
#[derive(Serialize, ToSchema)]
pub(super) struct ReportFailures {
    /// Seen for the first time, those with most runs first.
    new: Vec<ReportFamily>,
    /// How many were.
    new_families: u64,
    /// Seen in the period before and not since.
    gone: Vec<ReportFamily>,
    /// Clearly rarer, by half at least.
    rarer: Vec<ReportFamily>,
    /// Clearly more frequent, twice at least.
    commoner: Vec<ReportFamily>,
}

/// A family of failures.
#[derive(Serialize, ToSchema)]
pub(super) struct ReportFamily {
    fingerprint: String,
    /// The text that its failures have in common.
    template: String,
    /// The day on which it was seen first.
    #[schema(format = Date)]
    first_day: String,
    /// Runs that met it, of all; null when they are too few to be told.
    now: Option<Rate>,
    /// The same in the period before.
    before: Option<Rate>,
    change: Option<Difference>,
}

/// What programs ran on, in one dimension.
#[derive(Serialize, ToSchema)]
pub(super) struct Platform {
    dimension: String,
    /// The most frequent values.
    most: Vec<ReportShare>,
    /// Values whose share changed clearly, and by a point at least.
    moved: Vec<ReportShare>,
}

/// The share of a value among the runs that told one.
#[derive(Serialize, ToSchema)]
pub(super) struct ReportShare {
    value: String,
    now: Rate,
    /// The same in the period before; null when there is none, or it is too few to be told.
    before: Option<Rate>,
    change: Option<Difference>,
}

/// What the catalog said.
#[derive(Serialize, ToSchema)]
pub(super) struct CatalogSaid {
    #[schema(format = Date)]
    last_review: String,
    policies: Vec<PolicyVersion>,
    kinds: Vec<String>,
    fields: Vec<String>,
}

/// The version of the policy that people consent to.
#[derive(Serialize, ToSchema)]
pub(super) struct PolicyVersion {
    name: String,
    /// The version; null for none.
    version: Option<u32>,
    /// The version before, where it was another; null for none.
    before: Option<u32>,
}

/// What the catalog said otherwise.
#[derive(Serialize, ToSchema)]
pub(super) struct CatalogChanges {
    /// The report that it is compared with.
    since: String,
    /// Whether it was reviewed since.
    reviewed: bool,
    /// Policies with another version.
    policies: Vec<PolicyVersion>,
    kinds_added: Vec<String>,
    kinds_removed: Vec<String>,
    fields_added: Vec<String>,
    fields_removed: Vec<String>,
}

impl From<&reports::Failures> for ReportFailures {
    fn from(failures: &reports::Failures) -> Self {
        let families = |list: &[reports::Family]| list.iter().map(ReportFamily::from).collect();
        Self {
            new: families(&failures.new),
            new_families: failures.new_families,
            gone: families(&failures.gone),
            rarer: families(&failures.rarer),
            commoner: families(&failures.commoner),
        }
    }
}

impl From<&reports::Family> for ReportFamily {
    fn from(family: &reports::Family) -> Self {
        Self {
            fingerprint: family.fingerprint.clone(),
            template: family.template.clone(),
            first_day: family.first_day.to_string(),
            now: family.now.map(Rate::from),
            before: family.before.map(Rate::from),
            change: family.change.map(Difference::from),
        }
    }
}

impl From<&reports::Platform> for Platform {
    fn from(platform: &reports::Platform) -> Self {
        let shares = |list: &[reports::Share]| list.iter().map(ReportShare::from).collect();
        Self {
            dimension: platform.dimension.clone(),
            most: shares(&platform.most),
            moved: shares(&platform.moved),
        }
    }
}

impl From<&reports::Share> for ReportShare {
    fn from(share: &reports::Share) -> Self {
        Self {
            value: share.value.clone(),
            now: share.now.into(),
            before: share.before.map(Rate::from),
            change: share.change.map(Difference::from),
        }
    }
}

impl From<&reports::Said> for CatalogSaid {
    fn from(said: &reports::Said) -> Self {
        let policy = |(name, version): &(String, u32)| PolicyVersion {
            name: name.clone(),
            version: Some(*version),
            before: None,
        };
        Self {
            last_review: said.last_review.to_string(),
            policies: said.policies.iter().map(policy).collect(),
            kinds: said.kinds.clone(),
            fields: said.fields.clone(),
        }
    }
}

impl From<&reports::CatalogChanges> for CatalogChanges {
    fn from(changes: &reports::CatalogChanges) -> Self {
        let some = |version: u32| (version > 0).then_some(version);
        let policy = |(name, before, now): &(String, u32, u32)| PolicyVersion {
            name: name.clone(),
            version: some(*now),
            before: some(*before),
        };
        Self {
            since: changes.since.to_string(),
            reviewed: changes.reviewed,
            policies: changes.policies.iter().map(policy).collect(),
            kinds_added: changes.kinds_added.clone(),
            kinds_removed: changes.kinds_removed.clone(),
            fields_added: changes.fields_added.clone(),
            fields_removed: changes.fields_removed.clone(),
        }
    }
}
