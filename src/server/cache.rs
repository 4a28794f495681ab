//! Finished answers, kept in memory: the bytes of a document in each encoding, so that who asks again waits for neither the store nor the
//! compressor. What may be kept is told by the answer itself, in `Cache-Control`; an answer is given only as long as it is true, or as nobody
//! who may keep it so long himself could tell the difference.

mod kept;
mod lanes;
mod purse;

use super::conditional::matches;
use super::language;
use crate::api;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, ETAG,
    IF_MODIFIED_SINCE, IF_NONE_MATCH, RANGE,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use kept::{Answer, Kept};
use lanes::Lanes;
use purse::Purse;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Bytes of all kept answers.
const BYTES_MAX: usize = 32 << 20;
/// Documents may be kept so long by anybody, so they may be so old here too, whatever happened since.
const AGE_MAX: Duration = Duration::from_secs(15);
/// What an answer says that may be kept so long.
const FRESH: &str = "public, max-age=15,";
/// What an answer says that stays true whatever is written, and how long: one that never changes, one that is pinned to a closed day, and the
/// manifest, which says of what moment it is.
const LASTING: [(&str, Duration); 3] = [
    ("immutable", Duration::MAX),
    ("public, max-age=86400,", Duration::from_hours(24)),
    ("public, max-age=600,", Duration::from_mins(10)),
];
/// Where answers are that may be kept.
const KEPT: [&str; 4] = ["/api/", "/charts/", "/embed/", "/badge/"];
/// Encodings in the order of our liking; the last is none.
const ENCODINGS: [&str; 4] = ["br", "zstd", "gzip", "identity"];

/// The cache, and what tells whether it is true.
pub(super) struct Cache {
    state: api::State,
    kept: Kept,
    purse: Purse,
    lanes: Lanes,
}

/// An address and an encoding.
type Key = (Box<str>, usize);

impl Cache {
    /// An empty one.
    pub(super) fn new(state: api::State) -> Arc<Self> {
        let (kept, purse, lanes) = (Kept::new(BYTES_MAX), Purse::new(), Lanes::default());
        Arc::new(Self { state, kept, purse, lanes })
    }

    /// An answer that may be given: a true one, or one that could still be with the reader when nothing is left to renew it.
    fn fresh(&self, key: &Key) -> Option<Arc<Answer>> {
        let answer = self.kept.get(key)?;
        if answer.lasts.is_some_and(|lasts| answer.made.elapsed() < lasts) {
            return Some(answer);
        }
        let is_young = answer.made.elapsed() < AGE_MAX;
        let is_true = answer.changes == self.state.store.changes();
        (is_young && (is_true || self.purse.is_empty())).then_some(answer)
    }
}

/// Answers from memory where that is as good.
pub(super) async fn keep(
    State(cache): State<Arc<Cache>>,
    request: Request,
    next: Next,
) -> Response {
    let Some(key) = key(&cache, &request) else { return next.run(request).await };
    let asked = Asked::of(&request);
    if let Some(answer) = cache.fresh(&key) {
        return asked.respond(&answer);
    }
    let lane = cache.lanes.of(&key);
    let _mine = lane.turn().await;
    if let Some(answer) = cache.fresh(&key) {
        return asked.respond(&answer);
    }
    let renews = cache.kept.get(&key).is_some_and(|old| old.made.elapsed() < AGE_MAX);
    let (changes, begun) = (cache.state.store.changes(), Instant::now());
    let response = next.run(plain(request, key.1)).await;
    if renews {
        cache.purse.pay(begun.elapsed());
    }
    match take(response, changes, begun).await {
        Ok(answer) => {
            let answer = Arc::new(answer);
            cache.kept.put(key.clone(), &answer);
            asked.respond(&answer)
        }
        Err(response) => response,
    }
}

/// Where an answer is kept, if it may be.
fn key(cache: &Cache, request: &Request) -> Option<Key> {
    let (uri, method) = (request.uri(), request.method());
    if !matches!(*method, Method::GET | Method::HEAD)
        || !KEPT.iter().any(|prefix| uri.path().starts_with(prefix))
    {
        return None;
    }
    let path = match uri.query() {
        None => uri.path().into(),
        Some(query) => api::canonical(&cache.state, uri)
            .map_or_else(|| format!("{}?{query}", uri.path()).into(), String::into_boxed_str),
    };
    let spoken = language::asked(uri).map(|lang| format!("{path} {}", lang.code));
    Some((spoken.map_or(path, String::into_boxed_str), preferred(request.headers())))
}

/// The encoding that the reader likes most, of those that we have; on a draw the smallest.
fn preferred(headers: &HeaderMap) -> usize {
    let none = ENCODINGS.len() - 1;
    let accepted = headers.get_all(ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    let mut best = (0.0, none);
    for word in accepted.flat_map(|value| value.split(',')) {
        let mut parts = word.split(';').map(str::trim);
        let Some(name) = parts.next() else { continue };
        let weight = parts.find_map(|part| part.strip_prefix("q=")?.parse().ok()).unwrap_or(1.0);
        let place = ENCODINGS.iter().position(|known| name.eq_ignore_ascii_case(known));
        if let Some(place) = place.filter(|_| weight > 0.0)
            && (weight > best.0 || (weight >= best.0 && place < best.1))
        {
            best = (weight, place);
        }
    }
    best.1
}

/// The request for the whole answer in one encoding.
fn plain(mut request: Request, encoding: usize) -> Request {
    *request.method_mut() = Method::GET;
    let headers = request.headers_mut();
    for name in [IF_NONE_MATCH, IF_MODIFIED_SINCE, RANGE] {
        headers.remove(name);
    }
    let encoding = ENCODINGS.get(encoding).copied().unwrap_or("identity");
    headers.insert(ACCEPT_ENCODING, HeaderValue::from_static(encoding));
    request
}

/// Takes an answer apart to keep it; gives back one that is not to be kept.
async fn take(response: Response, changes: u64, made: Instant) -> Result<Answer, Response> {
    let says = |response: &Response, word: &str| {
        let control = response.headers().get(CACHE_CONTROL);
        control.and_then(|value| value.to_str().ok()).is_some_and(|value| value.contains(word))
    };
    let known = LASTING.iter().find(|(word, _)| says(&response, word));
    let lasts = known.map(|(_, lasts)| *lasts);
    if response.status() != StatusCode::OK || !(lasts.is_some() || says(&response, FRESH)) {
        return Err(response);
    }
    let (head, body) = response.into_parts();
    // What is longer was made by us all the same: nobody is served half of it.
    let Ok(bytes) = to_bytes(body, usize::MAX).await else {
        return Err(Response::from_parts(head, Body::empty()));
    };
    let mut headers = head.headers;
    headers.insert(CONTENT_LENGTH, bytes.len().into());
    Ok(Answer { headers, bytes, changes, made, lasts })
}

/// What the reader wants of an answer.
struct Asked {
    is_head: bool,
    copies: Option<HeaderValue>,
}

impl Asked {
    fn of(request: &Request) -> Self {
        let copies = request.headers().get(IF_NONE_MATCH).cloned();
        Self { is_head: request.method() == Method::HEAD, copies }
    }

    fn respond(&self, answer: &Answer) -> Response {
        let mut response = Response::new(Body::empty());
        *response.headers_mut() = answer.headers.clone();
        let etag = answer.headers.get(ETAG);
        let is_same =
            self.copies.as_ref().zip(etag).is_some_and(|(copies, etag)| matches(copies, etag));
        if is_same {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            for name in [CONTENT_LENGTH, CONTENT_TYPE, CONTENT_ENCODING] {
                response.headers_mut().remove(name);
            }
        } else if !self.is_head {
            *response.body_mut() = Body::from(answer.bytes.clone());
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(accepted: &'static str) -> &'static str {
        let headers = HeaderMap::from_iter([(ACCEPT_ENCODING, HeaderValue::from_static(accepted))]);
        ENCODINGS[preferred(&headers)]
    }

    #[test]
    fn the_reader_chooses_the_encoding() {
        assert_eq!(chosen("gzip, deflate, br, zstd"), "br");
        assert_eq!(chosen("gzip;q=0.8, zstd;q=0.9, br;q=0.1"), "zstd");
        assert_eq!(chosen("br;q=0, GZIP"), "gzip");
        assert_eq!(chosen("deflate"), "identity");
        assert_eq!(chosen(""), "identity");
    }
}
