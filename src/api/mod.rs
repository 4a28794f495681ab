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

/// The addresses of the documents that need no question.
///
/// # Errors
///
/// When the store cannot be read.
#[expect(clippy::unused_async, reason = "a list of apps is asked of the store")]
pub async fn addresses(_state: &State) -> Result<Vec<String>, crate::store::Error> {
    Ok(["/api/v1/stats/summary.json", "/api/v1/quality.json"].map(str::to_owned).to_vec())
}

/// The addresses of charts and badges: all charts with their embeds, and the badges of the project and of each app that may be told.
///
/// # Errors
///
/// When the store cannot be read.
pub async fn image_addresses(state: &State) -> Result<Vec<String>, crate::store::Error> {
    let charts = charts::names(state).into_iter();
    let mut addresses: Vec<String> =
        charts.flat_map(|name| [format!("/charts/{name}.svg"), format!("/embed/{name}")]).collect();
    addresses.extend(badge::addresses(state).await?);
    Ok(addresses)
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
