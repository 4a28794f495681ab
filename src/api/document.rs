//! A JSON document as it goes out: a strong ETag from its content, revalidation, and permission for other sites to read it.

use super::State;
use crate::error::HttpError;
use crate::stats::{Range, Window};
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_TYPE, ETAG};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// Readers may keep an answer so long, and show it a little longer while they ask again.
const FRESHNESS: &str = "public, max-age=15, stale-while-revalidate=300";
/// Bytes of the hash that make the ETag.
const ETAG_BYTES: usize = 12;

/// What a document says about itself.
#[derive(Debug, Serialize)]
pub(super) struct Meta {
    /// The range as it was understood.
    range: Range,
    /// The days it came to.
    window: Window,
    /// The project whose numbers these are.
    project: String,
    /// The licence they may be used under.
    licence: String,
    /// Whether the numbers are invented.
    demo: bool,
    /// When they were taken, `2026-11-22T14:05Z`.
    as_of: String,
}

impl Meta {
    /// What a document of a range says about itself; `as_of` is in unix seconds.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub(super) async fn of(
        state: &State,
        range: Range,
        window: Window,
        as_of: i64,
    ) -> Result<Self, HttpError> {
        Ok(Self {
            range,
            window,
            project: state.catalog.project.name.clone(),
            licence: state.catalog.project.licence.clone(),
            demo: state.store.has_demo_data().await?,
            as_of: to_the_minute(as_of),
        })
    }
}

/// The parameters that every document of a range takes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Asked {
    range: Option<String>,
}

impl Asked {
    /// The range that was asked for, or the default.
    ///
    /// # Errors
    ///
    /// 400 with the list of ranges when there is none of that name.
    pub(super) fn range(&self) -> Result<Range, HttpError> {
        self.range.as_deref().map_or(Ok(Range::default()), |text| {
            text.parse().map_err(|error: crate::stats::NotARange| {
                HttpError::bad_request("range", error.to_string())
            })
        })
    }
}

/// A moment to the minute, UTC: finer would change a document that says the same.
fn to_the_minute(unix_seconds: i64) -> String {
    let day = crate::day::Day::of_unix_seconds(unix_seconds);
    let minutes = (unix_seconds - day.unix_seconds()) / 60;
    format!("{day}T{:02}:{:02}Z", minutes / 60, minutes % 60)
}

/// Makes the answer that carries a document.
///
/// # Errors
///
/// When it cannot be written as JSON.
pub fn document(content: &impl Serialize) -> Result<Response, HttpError> {
    let bytes = serde_json::to_vec(content).map_err(|_| HttpError::internal())?;
    Ok(answer("application/json", bytes))
}

/// Makes the answer that carries bytes of a media type.
pub(super) fn answer(media_type: &str, bytes: Vec<u8>) -> Response {
    let headers = [
        (CONTENT_TYPE, media_type.to_owned()),
        (CACHE_CONTROL, FRESHNESS.to_owned()),
        (ACCESS_CONTROL_ALLOW_ORIGIN, "*".to_owned()),
        (ETAG, content_etag(&bytes)),
    ];
    (headers, bytes).into_response()
}

/// A strong ETag: the content's hash.
pub fn content_etag(bytes: &[u8]) -> String {
    let mut text = String::from("\"");
    for byte in Sha256::digest(bytes).iter().take(ETAG_BYTES) {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text.push('"');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_content_has_the_same_etag_and_other_content_another() {
        assert_eq!(content_etag(b"{}"), content_etag(b"{}"));
        assert_ne!(content_etag(b"{}"), content_etag(b"[]"));
    }

    #[test]
    fn a_moment_is_told_to_the_minute() {
        assert_eq!(to_the_minute(59), "1970-01-01T00:00Z");
        assert_eq!(to_the_minute(86_399), "1970-01-01T23:59Z");
    }
}
