//! The JSON API: documents with stable paths, strong content ETags and CORS, made from the same answers as the pages.

mod document;
mod quality;
mod summary;

pub use document::{content_etag, document};

use crate::catalog::Catalog;
use crate::store::Store;
use axum::Router;
use axum::routing::get;
use std::sync::Arc;

/// What the documents are made from.
#[derive(Clone)]
pub struct State {
    /// Where answers come from.
    pub store: Store,
    /// Whose numbers they are.
    pub catalog: Arc<Catalog>,
}

/// The routes of the API.
pub fn routes(state: State) -> Router {
    Router::new()
        .route("/api/v1/stats/summary.json", get(summary::summary))
        .route("/api/v1/quality.json", get(quality::quality))
        .with_state(state)
}
