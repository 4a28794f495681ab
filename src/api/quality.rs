//! `quality`: how whole the picture is. Every accepted event is accounted for: accepted = runs + merged + duplicates.

use super::asked::Asked;
use super::meta::{About, Meta};
use crate::store;
use crate::tally::What;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// How whole the picture is.
#[derive(Serialize, ToSchema)]
pub(super) struct Quality {
    meta: Meta,
    /// Events by what happened to them on their way in.
    events: BTreeMap<String, u64>,
    /// Repairs by kind.
    repaired: BTreeMap<String, u64>,
    /// Values outside a list, by field.
    other: BTreeMap<String, u64>,
    /// Fields outside the catalog, by name where it is known.
    dropped: BTreeMap<String, u64>,
    /// Refusals by reason and field.
    rejected: BTreeMap<String, u64>,
    /// Error texts dropped because they could not be cleaned for certain.
    unclean: u64,
    /// Runs still held as rows.
    rows: u64,
    /// The age of the oldest of them in seconds.
    oldest_row_age_s: Option<i64>,
    /// The age that none of them reaches.
    raw_retention_s: u64,
    /// Messages that wait to be written.
    queue_depth: u64,
}

/// Answers with how whole the picture is.
///
/// # Errors
///
/// When the store cannot be read.
pub(super) async fn quality(asked: &Asked<'_>) -> Result<Quality, store::Error> {
    let quality = asked.state.store.quality(&asked.query()).await?;
    let counted =
        [What::Received, What::Accepted, What::Run, What::Merged, What::Duplicate, What::Rejected];
    let total = |what: What| (what.name().to_owned(), quality.total(what));
    Ok(Quality {
        meta: Meta::new(asked, About::days(quality.window, quality.as_of)).await?,
        events: counted.into_iter().map(total).collect(),
        repaired: by_name(&quality, What::Repaired),
        other: by_name(&quality, What::Other),
        dropped: by_name(&quality, What::Dropped),
        rejected: by_name(&quality, What::Rejected),
        unclean: quality.total(What::Unclean),
        rows: quality.rows,
        oldest_row_age_s: quality.oldest_row.map(|began| quality.as_of - began),
        raw_retention_s: asked.state.catalog.privacy.raw_retention.as_secs(),
        queue_depth: quality.queue_depth as u64,
    })
}

fn by_name(quality: &store::Quality, what: What) -> BTreeMap<String, u64> {
    quality
        .tallies
        .iter()
        .filter(|tally| tally.what == what.name())
        .map(|tally| (tally.name.clone(), tally.n))
        .collect()
}
