//! How documents travel: revalidation, encodings, methods, other sites, and that a kept answer is the same as a new one.

use crate::served::SCRIPTS;

const PATH: &str = "/api/v1/apps.json";

#[test]
fn each_encoding_has_a_strong_etag_and_is_answered_with_304() {
    let mut etags = Vec::new();
    for encoding in ["identity", "br", "gzip", "zstd"] {
        let first = SCRIPTS.request("GET", PATH, &[("accept-encoding", encoding)]);
        assert_eq!(first.status, 200);
        let sent = first.header("content-encoding");
        assert_eq!(if sent.is_empty() { "identity" } else { sent }, encoding);
        assert_eq!(first.header("content-length"), first.body.len().to_string());
        let etag = first.header("etag").to_owned();
        assert!(etag.starts_with('"'), "{etag}");
        let again = SCRIPTS.request(
            "GET",
            PATH,
            &[("accept-encoding", encoding), ("if-none-match", &etag)],
        );
        assert_eq!((again.status.as_u16(), again.body.len()), (304, 0));
        assert_eq!(again.header("etag"), etag);
        assert!(again.header("cache-control").contains("stale-while-revalidate"));
        etags.push(etag);
    }
    etags.sort();
    etags.dedup();
    assert_eq!(etags.len(), 4, "a strong ETag is that of one encoding");
}

#[test]
fn a_kept_answer_is_the_same_as_a_new_one() {
    let (first, second) = (
        SCRIPTS.get("/api/v1/series.json?range=90d"),
        SCRIPTS.get("/api/v1/series.json?range=90d"),
    );
    assert_eq!(first.body, second.body);
    assert_eq!(first.headers, second.headers);
    let turned = SCRIPTS.get("/api/v1/series.json?cmp=prev&range=90d&kind=");
    assert_eq!(first.body, turned.body);
}

#[test]
fn head_tells_the_length_and_sends_nothing() {
    let (get, head) = (SCRIPTS.get(PATH), SCRIPTS.request("HEAD", PATH, &[]));
    assert_eq!((head.status.as_u16(), head.body.len()), (200, 0));
    for name in ["etag", "content-length", "content-type", "cache-control"] {
        assert_eq!(head.header(name), get.header(name), "{name}");
    }
}

#[test]
fn other_sites_may_ask_and_other_methods_are_refused() {
    let preflight = SCRIPTS.request(
        "OPTIONS",
        PATH,
        &[
            ("origin", "https://other.example"),
            ("access-control-request-method", "GET"),
            ("access-control-request-headers", "if-none-match"),
        ],
    );
    assert_eq!(preflight.status, 204);
    assert_eq!(preflight.header("access-control-allow-origin"), "*");
    assert!(preflight.header("access-control-allow-methods").contains("GET"));
    let post = SCRIPTS.request("POST", PATH, &[]);
    assert_eq!(post.status, 405);
    assert_eq!(post.header("content-type"), "application/problem+json");
    assert_eq!(post.header("access-control-allow-origin"), "*");
}

#[test]
fn whatever_may_be_read_tells_other_sites_what_went_wrong() {
    let wrong = [
        ("/charts/nonsense.svg", 404),
        ("/charts/runs.png?range=9d", 400),
        ("/embed/runs?range=9d", 400),
        ("/badge/x/success.json?range=9d", 400),
        ("/badge/x/nonsense.svg", 404),
        ("/api/dashboard?days=many", 400),
        ("/api/records", 404),
        ("/api/v1", 404),
        ("/api/v1/", 404),
    ];
    for (path, status) in wrong {
        let answer = SCRIPTS.get(path);
        assert_eq!(answer.status, status, "{path}");
        assert_eq!(answer.header("content-type"), "application/problem+json", "{path}");
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
    }
    for path in ["/charts/runs.svg", "/badge/x/success.json", "/api/scripts"] {
        assert_eq!(SCRIPTS.request("OPTIONS", path, &[]).status, 204, "{path}");
        let post = SCRIPTS.request("POST", path, &[]);
        assert_eq!(post.header("content-type"), "application/problem+json", "{path}");
        assert_eq!(post.header("access-control-allow-origin"), "*", "{path}");
    }
    // Whoever typed the address gets a page that leads on.
    let page = SCRIPTS.request("GET", "/api/v1/", &[("accept", "text/html,*/*;q=0.8")]);
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
}

#[test]
fn a_closed_day_never_changes_and_an_open_one_may() {
    let closed = SCRIPTS.get("/api/v1/days/2026/11/20.json");
    assert!(closed.header("cache-control").contains("immutable"));
    assert_eq!(closed.json()["closed"], true);
    assert_eq!(closed.json()["meta"]["as_of"], "2026-11-22T00:00Z");
    for day in ["21", "22"] {
        let open = SCRIPTS.get(&format!("/api/v1/days/2026/11/{day}.json"));
        assert!(open.header("cache-control").contains("max-age=15"), "{day}");
        assert_eq!(open.json()["closed"], false);
    }
}

#[test]
fn no_document_is_longer_than_a_hundred_kilobytes_on_the_way() {
    for path in SCRIPTS.addresses() {
        let sent = SCRIPTS.request("GET", &path, &[("accept-encoding", "br")]);
        assert!(sent.body.len() <= 100_000, "{path}: {} bytes", sent.body.len());
    }
}
