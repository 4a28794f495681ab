//! The server as an operator and a reader meet it: documents and pages agree, answers carry their headers, signals are obeyed.

mod support;

use support::{Server, command};

fn send(server: &Server, n: u32, status: &str) {
    let id = format!("5c0ffee0-0000-4000-8000-{n:012x}");
    let code = u8::from(status == "failed");
    let body = format!(
        r#"{{"random_id":"{id}","execution_id":"{id}","type":"lxc","nsapp":"quiet-notes","status":"{status}","exit_code":{code},"os_type":"debian","os_version":"13"}}"#
    );
    let answer = server.post("/telemetry", body.as_bytes());
    assert_eq!(answer.status, 202, "{}", answer.text());
}

#[test]
fn the_page_and_the_document_say_the_same() {
    let server = Server::start();
    for n in 0..30 {
        send(&server, n, if n % 6 == 0 { "failed" } else { "success" });
    }
    let document = server.json("/api/v1/stats/summary.json?range=7d");
    assert_eq!(
        (&document["runs"], &document["success_rate"]["k"], &document["success_rate"]["n"]),
        (&30.into(), &25.into(), &30.into())
    );
    let page = server.get("/?range=7d");
    assert_eq!(page.status, 200);
    let text = page.text().replace('\u{a0}', " ");
    assert!(text.contains("25 / 30"), "k / n stands on the page");
    assert!(text.contains("quiet-notes"));
    assert!(!text.contains("Demo data"));
}

#[test]
fn runs_too_few_to_be_told_are_not_called_none() {
    let server = Server::start();
    send(&server, 1, "success");
    let text = server.get("/").text();
    assert!(text.contains("1\u{a0}more script") && text.contains("&lt;\u{a0}10"), "{text}");
    assert!(!text.contains("quiet-notes"), "one run does not name its app");
}

#[test]
fn a_document_is_not_sent_again_to_who_has_it() {
    let server = Server::start();
    send(&server, 1, "success");
    let first = server.get("/api/v1/stats/summary.json?range=28d");
    let etag = first.header("etag").to_owned();
    assert!(etag.starts_with('"') && etag.ends_with('"'), "{etag}");
    assert_eq!(first.header("access-control-allow-origin"), "*");
    let again = server.request(
        "GET",
        "/api/v1/stats/summary.json?range=28d",
        &[("If-None-Match", &etag)],
        b"",
    );
    // The minute in `as_of` may have changed between the two; then the third has what the second brought.
    let held = if again.status == 304 { etag.clone() } else { again.header("etag").to_owned() };
    let third = server.request(
        "GET",
        "/api/v1/stats/summary.json?range=28d",
        &[("If-None-Match", &held)],
        b"",
    );
    assert_eq!((third.status, third.body.len(), third.header("etag")), (304, 0, held.as_str()));
    send(&server, 2, "success");
    let changed = server.request(
        "GET",
        "/api/v1/stats/summary.json?range=28d",
        &[("If-None-Match", &etag)],
        b"",
    );
    assert_eq!(changed.status, 200);
    assert_ne!(changed.header("etag"), etag);
}

#[test]
fn every_answer_carries_the_security_policy() {
    let server = Server::start();
    for path in [
        "/",
        "/?range=nonsense",
        "/nowhere",
        "/healthz",
        "/api/v1/stats/summary.json",
        "/api/v1/nowhere",
        "/favicon.svg",
        "/telemetry",
    ] {
        let answer = server.get(path);
        let policy = answer.header("content-security-policy");
        assert!(
            policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"),
            "{path}: {policy}"
        );
        assert!(
            !policy.contains("unsafe-inline") && !policy.contains(" 'unsafe-eval'"),
            "{path}: {policy}"
        );
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("set-cookie"), "", "{path}");
    }
}

#[test]
fn a_range_that_does_not_exist_is_answered_with_those_that_do() {
    let server = Server::start();
    let answer = server.get("/api/v1/stats/summary.json?range=13d");
    assert_eq!(answer.status, 400);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert!(answer.json()["detail"].as_str().unwrap().contains("28d"), "{}", answer.text());
    assert_eq!(server.get("/?range=13d").status, 400);
    assert_eq!(server.get("/nowhere").status, 404);
}

#[test]
fn the_server_is_healthy_and_ends_with_zero_when_told_to() {
    let mut server = Server::start();
    assert_eq!(server.json("/healthz")["status"], "ok");
    send(&server, 1, "success");
    let (code, error) = server.stop();
    assert_eq!((code, error.as_str()), (Some(0), ""));
}

#[test]
fn a_second_process_on_the_same_database_is_refused_with_a_sentence() {
    let server = Server::start();
    let second = command(server.dir.path()).output().unwrap();
    assert_eq!(second.status.code(), Some(1));
    let error = String::from_utf8(second.stderr).unwrap();
    assert!(error.contains("in use by another daylight process"), "{error}");
}

#[test]
fn a_changed_catalog_is_taken_up_on_sighup() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("catalog.toml");
    let text = std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/catalogs/community-scripts.toml"
    ))
    .unwrap();
    std::fs::write(&path, &text).unwrap();
    let server =
        Server::start_in(dir, &["--rate-limit", "off", "--catalog", path.to_str().unwrap()]);
    send(&server, 1, "success");
    std::fs::write(&path, text.replacen("licence = \"CC-BY-4.0\"", "licence = \"CC0-1.0\"", 1))
        .unwrap();
    server.signal("HUP");
    for _ in 0..100 {
        std::thread::sleep(std::time::Duration::from_millis(50));
        let document = server.json("/api/v1/stats/summary.json");
        assert_eq!(document["runs"], 1, "nothing is lost on the way");
        if document["meta"]["licence"] == "CC0-1.0" {
            return;
        }
    }
    panic!("the catalog was not taken up");
}
