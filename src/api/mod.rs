//! The JSON API: documents with stable paths, strong content ETags and CORS, made from the same answers as the pages.

mod badge;
mod charts;
mod document;
mod embed;
mod image;
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
        .route("/charts/{file}", get(charts::chart))
        .route("/embed/{name}", get(embed::embed))
        .route("/badge/{app}/{file}", get(badge::answer_badge))
        .with_state(state)
}
