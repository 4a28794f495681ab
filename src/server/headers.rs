//! Headers that every answer carries: the security policy, and for how long what may be kept.

use axum::extract::Request;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName,
    REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

/// The policy of answers that are no pages: they load nothing and nobody frames them. Pages send their own, with a nonce.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
);
/// What programs of other sites read stands under these.
const OPEN: [&str; 4] = ["/api/", "/charts/", "/embed/", "/badge/"];
const PERMISSIONS: HeaderName = HeaderName::from_static("permissions-policy");
const OPENER: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
/// What an address with a version in it answers never changes.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// Other names do not change with their content, so browsers ask each time, and mostly hear 304.
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("no-cache");

/// Adds what an answer does not say by itself.
pub(super) async fn secure(request: Request, next: Next) -> Response {
    let is_versioned = request.uri().query().is_some_and(|query| query.starts_with("v="));
    let is_open = OPEN.iter().any(|stem| request.uri().path().starts_with(stem));
    let mut response = next.run(request).await;
    let is_found = response.status().is_success();
    let headers = response.headers_mut();
    add(headers, CONTENT_SECURITY_POLICY, POLICY);
    add(headers, CACHE_CONTROL, if is_versioned && is_found { FOR_EVER } else { ASK_AGAIN });
    add(headers, X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    add(headers, REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    add(headers, PERMISSIONS, HeaderValue::from_static("interest-cohort=(), browsing-topics=()"));
    if is_open {
        // They may read what went wrong, too.
        add(headers, ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    }
    add(headers, OPENER, HeaderValue::from_static("same-origin"));
    response
}

fn add(headers: &mut HeaderMap, name: HeaderName, value: HeaderValue) {
    headers.entry(name).or_insert(value);
}
