//! A document as it goes out: a strong ETag from its content, how long it may be kept, and permission for other sites to read it.

use super::index::hex;
use axum::http::HeaderValue;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_EXPOSE_HEADERS, CACHE_CONTROL, CONTENT_TYPE, ETAG,
};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

/// Readers may keep an answer so long, and show it a little longer while they ask again.
const FRESHNESS: HeaderValue =
    HeaderValue::from_static("public, max-age=15, stale-while-revalidate=300");
/// What can change no more.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// Bytes of the hash that make the ETag.
const ETAG_BYTES: usize = 12;

/// Makes the answer that carries a document.
pub(super) fn document(bytes: Vec<u8>, media_type: &'static str, is_final: bool) -> Response {
    let mut response = ([(ETAG, content_etag(&bytes))], bytes).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(CACHE_CONTROL, if is_final { FOR_EVER } else { FRESHNESS });
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static("ETag"));
    response
}

/// A strong ETag: the content's hash.
pub fn content_etag(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    format!("\"{}\"", hex(hash.get(..ETAG_BYTES).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_content_has_the_same_etag_and_other_content_another() {
        assert_eq!(content_etag(b"{}"), content_etag(b"{}"));
        assert_ne!(content_etag(b"{}"), content_etag(b"[]"));
        assert_eq!(content_etag(b"{}").len(), 26);
    }
}
