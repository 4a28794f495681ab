//! Errors as the sender or the reader of the API sees them: a status and sentences of ours, as RFC 9457 problem documents. The text of a
//! library or of a request never gets in.

use crate::event::Rejected;
use crate::stats::NotAQuery;
use crate::store;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value};
use std::fmt;

/// Seconds after which a busy server is to be asked again.
const BUSY_RETRY_AFTER_S: u64 = 5;

/// A request that is not answered as asked.
#[derive(Clone, PartialEq, Debug)]
pub struct HttpError {
    status: StatusCode,
    detail: String,
    members: Map<String, Value>,
    retry_after_s: Option<u64>,
    allow: Option<&'static str>,
}

impl HttpError {
    /// Answers with a status and a sentence of ours.
    pub fn new(status: StatusCode, detail: impl Into<String>) -> Self {
        Self {
            status,
            detail: detail.into(),
            members: Map::new(),
            retry_after_s: None,
            allow: None,
        }
    }

    /// A parameter of the request, by our name for it, cannot be used.
    pub fn bad_request(field: &str, detail: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, detail).with("field", field)
    }

    /// Something failed that the reader cannot help.
    pub fn internal() -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "This could not be answered.")
    }

    /// There is nothing under the address.
    pub fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "There is nothing here.")
    }

    /// There is nothing under the address; a sentence of ours tells what there is.
    pub fn not_found_but(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, detail)
    }

    /// The address takes other methods, listed as `Allow` lists them.
    pub fn method_not_allowed(allow: &'static str) -> Self {
        let mut error =
            Self::new(StatusCode::METHOD_NOT_ALLOWED, format!("This address takes {allow} alone."));
        error.allow = Some(allow);
        error
    }

    /// Too many requests came from one place.
    pub fn too_often(retry_after_s: u64) -> Self {
        let detail =
            format!("Too many messages came from one network. Send again in {retry_after_s} s.");
        Self::new(StatusCode::TOO_MANY_REQUESTS, detail).retry_after(retry_after_s)
    }

    /// Tells when to come again.
    #[must_use]
    pub fn retry_after(mut self, seconds: u64) -> Self {
        self.retry_after_s = Some(seconds);
        self
    }

    /// Adds a member to the document.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.members.insert(name.to_owned(), value.into());
        self
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The problem document.
    pub fn document(&self) -> Value {
        let mut document = self.members.clone();
        document.insert("type".to_owned(), "about:blank".into());
        document
            .insert("title".to_owned(), self.status.canonical_reason().unwrap_or("Error").into());
        document.insert("status".to_owned(), self.status.as_u16().into());
        document.insert("detail".to_owned(), self.detail.as_str().into());
        Value::Object(document)
    }
}

impl fmt::Display for HttpError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.detail)
    }
}

impl From<Rejected> for HttpError {
    fn from(rejected: Rejected) -> Self {
        let status = match rejected.reason {
            crate::event::Reason::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            _ => StatusCode::BAD_REQUEST,
        };
        Self::new(status, format!("The field {rejected}."))
            .with("field", rejected.field)
            .with("reason", rejected.reason.name())
    }
}

impl From<NotAQuery> for HttpError {
    /// Tells which names there are, and repeats none that was sent.
    fn from(not: NotAQuery) -> Self {
        match not {
            NotAQuery::Parameter { valid, .. } if valid.is_empty() => {
                Self::bad_request("query", "This address takes no parameters.").with("valid", valid)
            }
            NotAQuery::Parameter { valid, .. } => {
                let detail =
                    format!("There is no parameter of that name; there are {}.", valid.join(", "));
                Self::bad_request("query", detail).with("valid", valid)
            }
            NotAQuery::Value { parameter, valid, .. } => {
                let detail = format!("{parameter} is one of {}.", valid.join(", "));
                Self::bad_request(&parameter, detail).with("valid", valid)
            }
            NotAQuery::Range(not) => Self::bad_request("range", not.to_string()),
            not @ NotAQuery::TwoDimensions(..) => Self::bad_request("query", format!("{not}.")),
        }
    }
}

impl From<store::Error> for HttpError {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::Busy => Self::new(
                StatusCode::SERVICE_UNAVAILABLE,
                "Too many events are waiting to be written. Nothing of this message was kept.",
            )
            .retry_after(BUSY_RETRY_AFTER_S),
            store::Error::NoSuchDimension => {
                Self::new(StatusCode::BAD_REQUEST, "There is no dimension of that name.")
            }
            error @ store::Error::NotClosed { .. } => {
                Self::bad_request("as_of", format!("{error}."))
            }
            error @ store::Error::NotKept { .. } => {
                Self::new(StatusCode::BAD_REQUEST, format!("{error}."))
            }
            error => {
                // The only place where an error of the disk is told; it holds our paths and SQLite's words, and nothing of a request.
                tracing::error!(%error, "the store failed");
                Self::new(StatusCode::SERVICE_UNAVAILABLE, "The store cannot be used just now.")
                    .retry_after(BUSY_RETRY_AFTER_S)
            }
        }
    }
}

impl IntoResponse for HttpError {
    fn into_response(self) -> Response {
        let mut response = (self.status, self.document().to_string()).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(seconds) = self.retry_after_s {
            headers.insert(header::RETRY_AFTER, seconds.into());
        }
        if let Some(allow) = self.allow {
            headers.insert(header::ALLOW, HeaderValue::from_static(allow));
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::Reason;

    #[test]
    fn a_refusal_names_the_field_in_a_problem_document() {
        let error = HttpError::from(Rejected::field("core_count", Reason::OutOfRange));
        let document = error.document();
        assert_eq!(document["status"], 400);
        assert_eq!(document["title"], "Bad Request");
        assert_eq!(document["field"], "core_count");
        assert_eq!(document["reason"], "out_of_range");
        assert_eq!(document["detail"], "The field core_count is out of its range.");
    }

    #[test]
    fn headers_tell_the_type_and_when_to_come_again() {
        let response = HttpError::too_often(7).into_response();
        assert_eq!(response.status(), 429);
        assert_eq!(response.headers()["content-type"], "application/problem+json");
        assert_eq!(response.headers()["retry-after"], "7");
        assert_eq!(
            HttpError::method_not_allowed("POST").into_response().headers()["allow"],
            "POST"
        );
    }
}
