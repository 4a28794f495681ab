//! The routes on which events come in. The content type is not looked at, for real clients differ; limits are kept here, so that each answer is
//! a problem document of ours.

use super::address::TrustedProxies;
use super::batch::{Batch, speaks};
use super::check::{Checker, fresh_key, tallies_of_refusal};
use super::limit::{Limiter, RateLimit};
use crate::day::Day;
use crate::error::HttpError;
use crate::event::{Reason, Rejected};
use crate::store::{Accepted, Store};
use crate::tally::{Tally, What};
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, post};
use axum::{Json, Router};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// Bytes of one event; the longest that a real client sends is an error text of 120 KiB.
const EVENT_BYTES_MAX: usize = 256 * 1024;
/// Bytes of a batch.
const BATCH_BYTES_MAX: usize = 1024 * 1024;
/// Bytes beyond a limit that are read and thrown away, so that the sender gets to the answer instead of a closed connection.
const DRAINED_BYTES_MAX: usize = 1024 * 1024;
/// How long a body may take to arrive.
const BODY_TIME_MAX: Duration = Duration::from_secs(15);
/// Longer bodies are checked on a thread of their own, so that their scrubbing does not hold up other requests.
const INLINE_BYTES_MAX: usize = 16 * 1024;

const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// What the routes work with. Clones share it.
#[derive(Clone)]
pub struct Ingest {
    inner: Arc<Inner>,
}

struct Inner {
    checker: Checker,
    store: Store,
    limiter: Option<Limiter>,
    proxies: TrustedProxies,
    /// Refusals for haste that were not counted yet: a flood of them must not fill the store's queue.
    turned_away: AtomicU64,
}

impl Ingest {
    /// Puts the parts together.
    pub fn new(checker: Checker, store: Store, rate: RateLimit, proxies: TrustedProxies) -> Self {
        let limiter = match rate {
            RateLimit::On(rate) => Some(Limiter::new(rate)),
            RateLimit::Off => None,
        };
        Self {
            inner: Arc::new(Inner {
                checker,
                store,
                limiter,
                proxies,
                turned_away: AtomicU64::new(0),
            }),
        }
    }
}

/// `POST /telemetry` takes one event, `POST /api/v1/telemetry` and its alias `/api/v1/events` take a batch.
pub fn routes(ingest: Ingest) -> Router {
    let batches = || only_post(post(take_batch));
    Router::new()
        .route("/telemetry", only_post(post(take_event)))
        .route("/api/v1/telemetry", batches())
        .route("/api/v1/events", batches())
        .with_state(ingest)
}

fn only_post(route: MethodRouter<Ingest>) -> MethodRouter<Ingest> {
    route.fallback(|| async { HttpError::method_not_allowed("POST") })
}

async fn take_event(State(ingest): State<Ingest>, request: Request) -> Result<Response, HttpError> {
    let ingest = ingest.inner;
    let request = ingest.admit(request).await?;
    let checked = async {
        let body = read(request.into_body(), EVENT_BYTES_MAX).await?;
        let (today, ingest) = (ingest.today(), Arc::clone(&ingest));
        off_the_path(body, move |body| ingest.checker.check_body(body, today)).await
    };
    let checked = checked.await.map_err(|rejected| ingest.refuse(rejected))?;
    let tallies = ingest.with_turned_away(checked.tallies());
    let accepted = ingest.store.accept(vec![checked.event], tallies).await?;
    Ok(answer_to_one(accepted.first().copied()))
}

async fn take_batch(State(ingest): State<Ingest>, request: Request) -> Result<Response, HttpError> {
    let ingest = ingest.inner;
    let request = ingest.admit(request).await?;
    let batch = async {
        speaks(version(request.headers()))?;
        let body = read(request.into_body(), BATCH_BYTES_MAX).await?;
        let (today, ingest) = (ingest.today(), Arc::clone(&ingest));
        off_the_path(body, move |body| Batch::check(&ingest.checker, body, today, fresh_key)).await
    };
    let batch = batch.await.map_err(|rejected| ingest.refuse(rejected))?;
    let tallies = ingest.with_turned_away(batch.tallies());
    let events = batch.events();
    if events.is_empty() {
        ingest.store.count(tallies);
        let refused = HttpError::new(StatusCode::BAD_REQUEST, "None of the events could be taken.");
        return Err(batch
            .answer(&[])
            .into_iter()
            .fold(refused, |error, (name, value)| error.with(&name, value)));
    }
    let accepted = ingest.store.accept(events, tallies).await?;
    Ok((StatusCode::ACCEPTED, Json(batch.answer(&accepted))).into_response())
}

impl Inner {
    fn today(&self) -> Day {
        Day::of_unix_seconds(self.store.now())
    }

    /// Lets a request in, unless its place sent too much.
    async fn admit(&self, request: Request) -> Result<Request, HttpError> {
        let Some(limiter) = &self.limiter else { return Ok(request) };
        // Without a peer, as behind a Unix socket, all senders count as one place.
        let peer = request
            .extensions()
            .get::<ConnectInfo<SocketAddr>>()
            .map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |info| info.0.ip());
        let hops: Vec<&str> = request
            .headers()
            .get_all("x-forwarded-for")
            .iter()
            .filter_map(|line| line.to_str().ok())
            .collect();
        let client = self.proxies.client(peer, hops.into_iter());
        let Err(wait) = limiter.admit(client, self.store.now()) else { return Ok(request) };
        self.turned_away.fetch_add(1, Ordering::Relaxed);
        // Closing on an unread body resets the connection, and the sender would never see why.
        drop(read(request.into_body(), 0).await);
        Err(HttpError::too_often(wait.as_secs().saturating_add(1)))
    }

    /// Counts a refusal and makes the answer of it.
    fn refuse(&self, rejected: Rejected) -> HttpError {
        self.store.count(self.with_turned_away(tallies_of_refusal(&rejected)));
        rejected.into()
    }

    /// Adds the refusals for haste since the last time to what is counted anyway.
    fn with_turned_away(&self, mut tallies: Vec<Tally>) -> Vec<Tally> {
        let n = self.turned_away.swap(0, Ordering::Relaxed);
        if n > 0 {
            let name = Reason::RateLimited.name().into();
            tallies.push(Tally::plain(What::Received, n));
            tallies.push(Tally { what: What::Rejected, name, n });
        }
        tallies
    }
}

fn version(headers: &HeaderMap) -> Option<&str> {
    headers.get("x-telemetry-version").map(|version| version.to_str().unwrap_or_default())
}

/// Checks a short body at once and a long one on a thread for such work.
async fn off_the_path<T: Send + 'static>(
    body: Bytes,
    check: impl FnOnce(&[u8]) -> Result<T, Rejected> + Send + 'static,
) -> Result<T, Rejected> {
    if body.len() <= INLINE_BYTES_MAX {
        return check(&body);
    }
    // The thread only fails to answer when the server is going down.
    tokio::task::spawn_blocking(move || check(&body))
        .await
        .unwrap_or(Err(Rejected::body(Reason::NotRead)))
}

/// The answer to a single event.
fn answer_to_one(accepted: Option<Accepted>) -> Response {
    let document = match accepted {
        Some(Accepted::Duplicate) => r#"{"status":"duplicate"}"#,
        _ => r#"{"status":"accepted"}"#,
    };
    let mut response = Response::new(Body::from(Bytes::from_static(document.as_bytes())));
    *response.status_mut() = StatusCode::ACCEPTED;
    response.headers_mut().insert(CONTENT_TYPE, JSON);
    response
}

/// Reads a body within its limits.
async fn read(body: Body, bytes_max: usize) -> Result<Bytes, Rejected> {
    let whole = tokio::time::timeout(BODY_TIME_MAX, read_all(body, bytes_max)).await;
    whole.unwrap_or(Err(Rejected::body(Reason::NotRead)))
}

async fn read_all(body: Body, bytes_max: usize) -> Result<Bytes, Rejected> {
    let mut body = pin!(body);
    let mut kept = Vec::new();
    let mut arrived = 0_usize;
    while let Some(frame) = std::future::poll_fn(|context| body.as_mut().poll_frame(context)).await
    {
        let Ok(data) = frame.map_err(|_| Rejected::body(Reason::NotRead))?.into_data() else {
            continue;
        };
        arrived = arrived.saturating_add(data.len());
        if arrived > bytes_max.saturating_add(DRAINED_BYTES_MAX) {
            break;
        }
        if arrived <= bytes_max {
            kept.extend_from_slice(&data);
        }
    }
    if arrived > bytes_max { Err(Rejected::body(Reason::TooLarge)) } else { Ok(kept.into()) }
}
