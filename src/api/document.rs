//! A document as it goes out: a strong ETag from its content, how long it may be kept, and permission for other sites to read it.

use super::index::hex;
use crate::stats::Query;
use axum::http::HeaderValue;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_EXPOSE_HEADERS, CACHE_CONTROL, CONTENT_TYPE, ETAG,
};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

/// Readers may keep an answer so long, and show it a little longer while they ask again.
const FRESHNESS: HeaderValue =
    HeaderValue::from_static("public, max-age=15, stale-while-revalidate=300");
/// What is pinned to a closed day: longer would outlive what wears off of old days, and changes of the documents' form.
const A_DAY: HeaderValue =
    HeaderValue::from_static("public, max-age=86400, stale-while-revalidate=604800");
/// What is made from all documents, each of which is of its own moment anyway and says so.
const MINUTES: HeaderValue =
    HeaderValue::from_static("public, max-age=600, stale-while-revalidate=3600");
/// What can change no more.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// How long an answer stays as it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Lasts {
    /// Until something happens.
    Now,
    /// Some minutes, whatever happens: it says of what moment it is, and takes long to make.
    Minutes,
    /// As long as the closed day that its question is pinned to is told day by day.
    Pinned,
    /// For ever.
    ForEver,
}

impl Lasts {
    /// How long the answer to a question stays.
    pub(super) fn of(query: &Query) -> Self {
        if query.as_of.is_some() { Self::Pinned } else { Self::Now }
    }

    fn header(self) -> HeaderValue {
        match self {
            Self::Now => FRESHNESS,
            Self::Minutes => MINUTES,
            Self::Pinned => A_DAY,
            Self::ForEver => FOR_EVER,
        }
    }
}

/// Bytes of the hash that make the ETag.
const ETAG_BYTES: usize = 12;

/// Makes the answer that carries a document.
pub(super) fn document(bytes: Vec<u8>, media_type: &'static str, lasts: Lasts) -> Response {
    let mut response = ([(ETAG, content_etag(&bytes))], bytes).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(CACHE_CONTROL, lasts.header());
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
