//! Revalidation: an ETag of an answer is told apart by encoding, as a strong one must be, and a reader who has the same gets 304 and no body.

use crate::api::content_etag;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, ETAG, IF_NONE_MATCH,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

const BYTES_MAX: usize = 4 * 1024 * 1024;

/// Answers 304 where the reader's copy is the same. Answers that may be shared and bring no ETag get one.
pub(super) async fn revalidate(request: Request, next: Next) -> Response {
    let readable = matches!(*request.method(), Method::GET | Method::HEAD);
    let copies = request.headers().get(IF_NONE_MATCH).cloned();
    let mut response = next.run(request).await;
    if !readable || response.status() != StatusCode::OK {
        return response;
    }
    if is_shared(response.headers()) && !response.headers().contains_key(ETAG) {
        response = with_etag(response).await;
    }
    let Some(etag) = etag_of(response.headers()) else { return response };
    let same = copies.is_some_and(|copies| matches(&copies, &etag));
    response.headers_mut().insert(ETAG, etag);
    if same {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        for name in [CONTENT_LENGTH, CONTENT_TYPE, CONTENT_ENCODING] {
            response.headers_mut().remove(name);
        }
        *response.body_mut() = Body::empty();
    }
    response
}

/// Whether an answer may be kept by anyone: then it is worth an ETag.
fn is_shared(headers: &HeaderMap) -> bool {
    let control = headers.get(CACHE_CONTROL).and_then(|value| value.to_str().ok());
    control.is_some_and(|control| control.starts_with("public"))
}

/// Gives an answer the ETag of its content.
async fn with_etag(response: Response) -> Response {
    let (mut head, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, BYTES_MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    if let Ok(etag) = HeaderValue::from_str(&content_etag(&bytes)) {
        head.headers.insert(ETAG, etag);
    }
    Response::from_parts(head, Body::from(bytes))
}

/// The ETag with the encoding's name inside its quotes.
fn etag_of(headers: &HeaderMap) -> Option<HeaderValue> {
    let etag = headers.get(ETAG)?;
    let Some(encoding) = headers.get(CONTENT_ENCODING) else { return Some(etag.clone()) };
    let (etag, encoding) = (etag.to_str().ok()?, encoding.to_str().ok()?);
    let inside = etag.trim_start_matches("W/").trim_matches('"');
    HeaderValue::from_str(&format!("\"{inside}-{encoding}\"")).ok()
}

/// Whether one of the reader's copies is the same.
pub(super) fn matches(copies: &HeaderValue, etag: &HeaderValue) -> bool {
    let (Ok(copies), Ok(etag)) = (copies.to_str(), etag.to_str()) else { return false };
    copies
        .split(',')
        .map(str::trim)
        .any(|copy| copy == "*" || copy.trim_start_matches("W/") == etag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_of_one_document_have_etags_of_their_own() {
        let mut headers = HeaderMap::from_iter([(ETAG, HeaderValue::from_static("\"abc\""))]);
        assert_eq!(etag_of(&headers).unwrap(), "\"abc\"");
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static("br"));
        assert_eq!(etag_of(&headers).unwrap(), "\"abc-br\"");
    }

    #[test]
    fn any_of_the_readers_copies_may_match() {
        let etag = HeaderValue::from_static("\"abc-br\"");
        for copies in ["\"abc-br\"", "\"x\", \"abc-br\"", "W/\"abc-br\"", "*"] {
            assert!(matches(&HeaderValue::from_static(copies), &etag), "{copies}");
        }
        assert!(!matches(&HeaderValue::from_static("\"abc\""), &etag));
    }
}
