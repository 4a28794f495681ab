//! `/healthz`: whether the server can answer questions and take events in.

use crate::stats::Range;
use crate::store::Store;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde_json::json;

/// The route.
pub(super) fn routes(store: Store) -> Router {
    Router::new().route("/healthz", get(health)).with_state(store)
}

async fn health(State(store): State<Store>) -> Response {
    let (reads, takes_in) = (store.summary(Range::Today).await.is_ok(), store.takes_in());
    let (status, word) = if reads && takes_in {
        (StatusCode::OK, "ok")
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "degraded")
    };
    let body = json!({
        "status": word,
        "reads": reads,
        "takes_in": takes_in,
        "version": env!("CARGO_PKG_VERSION"),
        "queue_depth": store.queue_depth(),
    });
    (status, [(CACHE_CONTROL, "no-store")], Json(body)).into_response()
}
