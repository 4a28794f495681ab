//! The routes, on a store of their own and without a network.

use crate::{Desk, install};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{Method, Request, Response};
use daylight::ingest::{Ingest, routes};
use daylight::store::{Durability, Store};
use daylight::tally::What;
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::sync::Arc;
use tempfile::TempDir;
use tower::ServiceExt;

/// 2026-11-22T12:00Z.
const NOW: i64 = 1_795_348_800;

struct Site {
    router: Router,
    store: Store,
    _folder: TempDir,
}

impl Site {
    fn new(desk: Desk, rate_limit: &str, proxies: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(
            &folder.path().join("test.db"),
            &desk.catalog,
            Arc::new(|| NOW),
            Durability::None,
        )
        .unwrap();
        let ingest = Ingest::new(
            desk.checker,
            store.clone(),
            rate_limit.parse().unwrap(),
            proxies.parse().unwrap(),
        );
        Self { router: routes(ingest), store, _folder: folder }
    }

    async fn send(&self, request: Request<Body>) -> (Response<Body>, Value) {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (head, body) = response.into_parts();
        let body = to_bytes(body, 1 << 20).await.unwrap();
        (
            Response::from_parts(head, Body::empty()),
            serde_json::from_slice(&body).unwrap_or_default(),
        )
    }

    async fn post(&self, path: &str, body: impl Into<Body>) -> (u16, Value) {
        let (response, answer) = self.send(post(path, body)).await;
        (response.status().as_u16(), answer)
    }

    /// How often something was counted, once what is queued was written.
    async fn total(&self, what: What) -> u64 {
        self.store.seal().await.unwrap();
        self.store
            .quality(&daylight::stats::Query::of(daylight::stats::Range::Today))
            .await
            .unwrap()
            .total(what)
    }
}

fn post(path: &str, body: impl Into<Body>) -> Request<Body> {
    Request::builder().method(Method::POST).uri(path).body(body.into()).unwrap()
}

#[tokio::test]
async fn an_event_is_taken_once() {
    let site = Site::new(Desk::community(), "off", "");
    assert_eq!(
        site.post("/telemetry", install(json!({}))).await,
        (202, json!({ "status": "accepted" }))
    );
    assert_eq!(
        site.post("/telemetry", install(json!({}))).await,
        (202, json!({ "status": "duplicate" }))
    );
    assert_eq!((site.total(What::Received).await, site.total(What::Accepted).await), (2, 2));
}

#[tokio::test]
async fn wrong_input_gets_a_problem_document_and_leaves_nothing() {
    let site = Site::new(Desk::community(), "off", "");
    for (body, status, field, reason) in [
        (b"hello, is anybody there".to_vec(), 400, "body", "not_json"),
        (install(json!({ "core_count": 257 })), 400, "core_count", "out_of_range"),
        (vec![b' '; 256 * 1024 + 1], 413, "body", "too_large"),
        (vec![b'x'; 3 * 1024 * 1024], 413, "body", "too_large"),
    ] {
        let (response, answer) = site.send(post("/telemetry", body)).await;
        assert_eq!(response.status(), status);
        assert_eq!(response.headers()["content-type"], "application/problem+json");
        assert_eq!(
            (&answer["status"], &answer["field"], &answer["reason"]),
            (&json!(status), &json!(field), &json!(reason))
        );
    }
    assert_eq!((site.total(What::Accepted).await, site.total(What::Rejected).await), (0, 4));
}

#[tokio::test]
async fn a_body_of_the_largest_size_is_taken() {
    let site = Site::new(Desk::community(), "off", "");
    let mut body =
        install(json!({ "status": "failed", "exit_code": 1, "error": "x".repeat(200_000) }));
    body.resize(256 * 1024, b' ');
    assert_eq!(site.post("/telemetry", body).await.0, 202);
}

#[tokio::test]
async fn only_post_is_taken() {
    let site = Site::new(Desk::community(), "off", "");
    for (method, path) in [
        (Method::GET, "/telemetry"),
        (Method::PUT, "/api/v1/telemetry"),
        (Method::DELETE, "/api/v1/events"),
    ] {
        let request = Request::builder().method(method).uri(path).body(Body::empty()).unwrap();
        let (response, answer) = site.send(request).await;
        assert_eq!((response.status().as_u16(), &answer["status"]), (405, &json!(405)), "{path}");
        assert_eq!(response.headers()["allow"], "POST");
    }
}

#[tokio::test]
async fn who_sends_too_often_waits() {
    let site = Site::new(Desk::community(), "60/2", "10.0.0.0/8");
    let from = |peer: &str, forwarded: &str| {
        let mut request = post("/telemetry", install(json!({})));
        request
            .extensions_mut()
            .insert(ConnectInfo(format!("{peer}:1").parse::<SocketAddr>().unwrap()));
        request.headers_mut().insert("x-forwarded-for", forwarded.parse().unwrap());
        request
    };
    for _ in 0..2 {
        assert_eq!(site.send(from("10.0.0.1", "9.9.9.9, 192.0.2.1")).await.0.status(), 202);
    }
    let (response, answer) = site.send(from("10.0.0.1", "8.8.8.8, 192.0.2.1")).await;
    assert_eq!(response.status(), 429);
    assert!(response.headers()["retry-after"].to_str().unwrap().parse::<u64>().unwrap() >= 1);
    assert!(!answer.to_string().contains("192.0.2"), "an address must not be told");
    // Another sender behind the same proxy, and one that only claims to be behind it.
    assert_eq!(site.send(from("10.0.0.1", "192.0.2.2")).await.0.status(), 202);
    assert_eq!(site.send(from("192.0.2.3", "192.0.2.1")).await.0.status(), 202);
    assert_eq!(site.total(What::Rejected).await, 1, "counted with the next message that is taken");
}

#[tokio::test]
async fn a_batch_is_answered_event_by_event() {
    let site = Site::new(Desk::dollhouse(), "off", "");
    let body = include_bytes!("../data/wire/batch.json").as_slice();
    for (path, status) in [("/api/v1/telemetry", "accepted"), ("/api/v1/events", "duplicate")] {
        let (code, answer) = site.post(path, body).await;
        assert_eq!((code, &answer["accepted"], &answer["rejected"]), (202, &json!(2), &json!(1)));
        assert_eq!(answer["results"][0], json!({ "index": 0, "status": status }));
        assert_eq!(answer["results"][1], json!({ "index": 1, "status": status }));
        assert_eq!(answer["results"][2]["field"], "event_type");
        assert_eq!(answer["results"][2]["reason"], "unknown_kind");
    }
    assert_eq!((site.total(What::Received).await, site.total(What::Rejected).await), (6, 2));
}

#[tokio::test]
async fn what_is_no_batch_is_refused_as_a_whole() {
    let site = Site::new(Desk::dollhouse(), "off", "");
    let event = json!({ "eventType": "installation", "version": "1.0" });
    for (body, field) in [
        (json!({}), "events"),
        (json!({ "events": [] }), "events"),
        (json!({ "events": {} }), "events"),
        (json!({ "events": vec![event.clone(); 501] }), "events"),
    ] {
        let (code, answer) = site.post("/api/v1/telemetry", body.to_string()).await;
        assert_eq!((code, &answer["field"]), (400, &json!(field)));
    }
    let (code, answer) = site
        .post("/api/v1/telemetry", json!({ "events": [1, { "eventType": "x" }] }).to_string())
        .await;
    assert_eq!(
        (code, &answer["accepted"], answer["results"].as_array().unwrap().len()),
        (400, &json!(0), 2)
    );
    assert_eq!(
        site.post("/api/v1/telemetry", json!({ "events": vec![event; 500] }).to_string()).await.0,
        202
    );
    let mut request =
        post("/api/v1/telemetry", include_bytes!("../data/wire/batch.json").as_slice());
    request.headers_mut().insert("x-telemetry-version", "2.0".parse().unwrap());
    let (response, answer) = site.send(request).await;
    assert_eq!(
        (response.status().as_u16(), &answer["field"]),
        (400, &json!("X-Telemetry-Version"))
    );
}

#[tokio::test]
async fn a_store_that_is_gone_is_told_and_not_explained() {
    let site = Site::new(Desk::community(), "off", "");
    site.store.close();
    let (response, answer) = site.send(post("/telemetry", install(json!({})))).await;
    assert_eq!((response.status().as_u16(), &answer["status"]), (503, &json!(503)));
    assert!(response.headers().contains_key("retry-after"));
}
