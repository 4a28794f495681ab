//! How a page asks for a document of the API without knowing how it is made: by its address, within the process.

use crate::pages::Answering;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::handler::Handler;
use axum::routing::get_service;
use std::sync::Arc;

/// A longer document is not shown on a page.
const BYTES_MAX: usize = 4 * 1024 * 1024;

/// Makes the function that answers addresses of some routes with their text.
pub(super) fn answering(routes: Router) -> Answering {
    let routes = get_service(routes);
    Arc::new(move |address| {
        let routes = routes.clone();
        Box::pin(async move {
            let request = Request::builder().uri(address).body(Body::empty()).ok()?;
            let answer = Handler::call(routes, request, ()).await;
            let bytes = to_bytes(answer.into_body(), BYTES_MAX).await.ok()?;
            String::from_utf8(bytes.to_vec()).ok()
        })
    })
}
