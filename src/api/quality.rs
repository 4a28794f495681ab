//! `/api/v1/quality.json`: how whole the picture is. Every accepted event is accounted for: accepted = runs + merged + duplicates.

use super::State;
use super::document::{Asked, Meta, document};
use crate::error::HttpError;
use crate::store::Quality;
use crate::tally::What;
use axum::extract::{Query, State as Here};
use axum::response::Response;
use serde::Serialize;
use std::collections::BTreeMap;

/// The document.
#[derive(Serialize)]
struct Document {
    meta: Meta,
    /// Events by what happened to them, in the order of their way in.
    events: BTreeMap<&'static str, u64>,
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
    /// Runs still held as rows, and the age of the oldest in seconds.
    rows: u64,
    oldest_row_age_s: Option<i64>,
    raw_retention_s: u64,
    queue_depth: usize,
}

/// Answers with the document.
pub(super) async fn quality(
    Here(state): Here<State>,
    asked: Result<Query<Asked>, axum::extract::rejection::QueryRejection>,
) -> Result<Response, HttpError> {
    let Query(asked) =
        asked.map_err(|_| HttpError::bad_request("query", "the only parameter is range"))?;
    let range = asked.range()?;
    let quality = state.store.quality(range).await?;
    let counted =
        [What::Received, What::Accepted, What::Run, What::Merged, What::Duplicate, What::Rejected];
    document(&Document {
        meta: Meta::of(&state, range, quality.window, quality.as_of).await?,
        events: counted.into_iter().map(|what| (what.name(), quality.total(what))).collect(),
        repaired: by_name(&quality, What::Repaired),
        other: by_name(&quality, What::Other),
        dropped: by_name(&quality, What::Dropped),
        rejected: by_name(&quality, What::Rejected),
        unclean: quality.total(What::Unclean),
        rows: quality.rows,
        oldest_row_age_s: quality.oldest_row.map(|began| quality.as_of - began),
        raw_retention_s: state.catalog.privacy.raw_retention.as_secs(),
        queue_depth: quality.queue_depth,
    })
}

fn by_name(quality: &Quality, what: What) -> BTreeMap<String, u64> {
    quality
        .tallies
        .iter()
        .filter(|tally| tally.what == what.name())
        .map(|tally| (tally.name.clone(), tally.n))
        .collect()
}
