//! `/api/v1/stats/summary.json`: the totals of a range, the same numbers as the overview.

use super::State;
use super::document::{Asked, Meta, document};
use crate::error::HttpError;
use crate::stats::{Counts, Difference, Rate};
use axum::extract::{Query, State as Here};
use axum::response::Response;
use serde::Serialize;

/// The document.
#[derive(Serialize)]
struct Document {
    meta: Meta,
    runs: u64,
    apps: Option<u64>,
    outcomes: Counts,
    success_rate: Rate,
    before: Option<Before>,
    change: Option<Difference>,
}

/// The period of the same length before.
#[derive(Serialize)]
struct Before {
    runs: u64,
    outcomes: Counts,
    success_rate: Rate,
}

/// Answers with the document.
pub(super) async fn summary(
    Here(state): Here<State>,
    asked: Result<Query<Asked>, axum::extract::rejection::QueryRejection>,
) -> Result<Response, HttpError> {
    let Query(asked) =
        asked.map_err(|_| HttpError::bad_request("query", "the only parameter is range"))?;
    let summary = state.store.summary(asked.range()?).await?;
    let before = summary.before.map(|counts| Before {
        runs: counts.runs(),
        outcomes: counts,
        success_rate: counts.success_rate(),
    });
    document(&Document {
        meta: Meta::of(&state, summary.range, summary.window, summary.as_of).await?,
        runs: summary.counts.runs(),
        apps: summary.apps,
        outcomes: summary.counts,
        success_rate: summary.counts.success_rate(),
        before,
        change: summary.change(),
    })
}
