//! Real clients' bytes against a real server: what is taken in, what is refused and how, and that nothing is lost or leaked.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what is not there fails the test"
)]

mod support;

use support::{Answer, Server, recorded};

/// A report as a shell script writes it, with one thing to change.
fn report(change: &str, to: &str) -> String {
    let body = r#"{"random_id":"3f0c9a52-7d1e-4b68-9c11-aa20c4d5e6f7","execution_id":"9b1f6d2e-0c3a-4f57-8e44-bb31d5e6f708","type":"lxc","nsapp":"quiet-notes","status":"success","ct_type":1,"disk_size":8,"core_count":2,"ram_size":2048,"os_type":"debian","os_version":"13","pve_version":"9.1.2","method":"default","exit_code":0,"error":"","install_duration":120}"#;
    assert!(change.is_empty() || body.contains(change), "{change}");
    body.replace(change, to)
}

fn outcomes(server: &Server) -> (u64, u64, u64, u64, u64) {
    let document = server.json("/api/v1/stats/summary.json?range=all");
    let n = |name: &str| document["outcomes"][name].as_u64().unwrap();
    (n("success"), n("failed"), n("blocked"), n("aborted"), n("unfinished"))
}

fn refused(answer: &Answer, status: u16, field: &str) {
    assert_eq!(answer.status, status, "{}", answer.text());
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let problem = answer.json();
    assert_eq!(problem["status"], status);
    assert_eq!(problem["field"], field, "{problem}");
}

#[test]
fn all_recorded_reports_are_taken_in_and_count_as_runs() {
    let Some(reports) = recorded() else { return };
    let server = Server::start();
    for (client, scenario, body) in &reports {
        let answer = server.post("/telemetry", body.as_bytes());
        assert_eq!(answer.status, 202, "{client} {scenario}: {}", answer.text());
    }
    assert_eq!(reports.len(), 60);
    // By execution: lxc success three times, vm success twice, pve success three times, add-on success twice; immich twice, the tools with codes
    // 236 and 3 and the add-on with 238 failed; no space (214) and the import (226) blocked; one stopped by its user.
    let ids: std::collections::BTreeSet<String> = reports
        .iter()
        .map(|(_, _, body)| {
            serde_json::from_str::<serde_json::Value>(body).unwrap()["execution_id"].to_string()
        })
        .collect();
    let (success, failed, blocked, aborted, unfinished) = outcomes(&server);
    assert_eq!(success + failed + blocked + aborted + unfinished, ids.len() as u64);
    assert_eq!((success, failed, blocked, aborted, unfinished), (10, 7, 2, 1, 0));
}

#[test]
fn nine_events_of_one_install_are_one_run_in_any_order() {
    let server = Server::start();
    let stages = ["installing", "validation", "configuring", "configuring", "configuring"];
    let end = report("", "");
    assert_eq!(server.post("/telemetry", end.as_bytes()).status, 202);
    for stage in stages.into_iter().chain(["configuring", "configuring", "configuring"]) {
        let body = report(r#""success""#, &format!(r#""{stage}""#));
        assert_eq!(server.post("/telemetry", body.as_bytes()).status, 202);
    }
    assert_eq!(outcomes(&server), (1, 0, 0, 0, 0));
    let events = &server.json("/api/v1/quality.json")["events"];
    let n = |name: &str| events[name].as_u64().unwrap();
    assert_eq!((n("accepted"), n("runs"), n("merged") + n("duplicates")), (9, 1, 8));
}

#[test]
fn what_is_not_an_event_is_refused_and_the_field_is_named() {
    let server = Server::start();
    let telemetry = |body: &str| server.post("/telemetry", body.as_bytes());
    refused(&telemetry("hello"), 400, "body");
    refused(&telemetry(""), 400, "body");
    refused(&telemetry("[]"), 400, "body");
    refused(&telemetry("{}"), 400, "type");
    refused(&telemetry(&report(r#""lxc""#, r#""spaceship""#)), 400, "type");
    refused(&telemetry(&report(r#""nsapp":"quiet-notes","#, "")), 400, "nsapp");
    refused(&telemetry(&report(r#""status":"success","#, "")), 400, "status");
    refused(&telemetry(&report(r#""core_count":2"#, r#""core_count":257"#)), 400, "core_count");
    refused(&telemetry(&report(r#""core_count":2"#, r#""core_count":[2]"#)), 400, "core_count");
    refused(&telemetry(&report(r#""ct_type":1"#, r#""ct_type":3"#)), 400, "ct_type");
    refused(&telemetry(&report(r#""disk_size":8"#, r#""disk_size":-8"#)), 400, "disk_size");
    refused(&telemetry(&report(r#""exit_code":0"#, r#""exit_code":256"#)), 400, "exit_code");
    assert_eq!(server.get("/telemetry").status, 405);
    assert_eq!(outcomes(&server), (0, 0, 0, 0, 0));
    // Nobody waits until a refusal is counted, so it may take a moment.
    let mut events = serde_json::Value::Null;
    for _ in 0..100 {
        events = server.json("/api/v1/quality.json")["events"].take();
        if events["rejected"] == 12 {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    assert_eq!((&events["rejected"], &events["accepted"]), (&12.into(), &0.into()), "{events}");
}

#[test]
fn a_legacy_clients_long_log_is_taken_and_a_longer_body_is_not() {
    let server = Server::start();
    let with_log = |bytes: usize| {
        let log = "npm ERR! network request failed\\n".repeat(bytes / 33);
        report(r#""error":"""#, &format!(r#""error":"{log}""#))
            .replace(r#""success""#, r#""failed""#)
            .replace(r#""exit_code":0"#, r#""exit_code":1"#)
    };
    assert_eq!(server.post("/telemetry", with_log(130_000).as_bytes()).status, 202);
    refused(&server.post("/telemetry", with_log(300_000).as_bytes()), 413, "body");
    assert_eq!(outcomes(&server), (0, 1, 0, 0, 0));
}

#[test]
fn what_was_answered_survives_a_killed_process() {
    let mut server = Server::start();
    for n in 0..40u32 {
        let body = report(
            "9b1f6d2e-0c3a-4f57-8e44-bb31d5e6f708",
            &format!("9b1f6d2e-0c3a-4f57-8e44-{n:012x}"),
        );
        assert_eq!(server.post("/telemetry", body.as_bytes()).status, 202);
        if n % 10 == 9 {
            let dir = server.kill();
            server = Server::start_in(dir, &["--rate-limit", "off"]);
            assert_eq!(outcomes(&server), (u64::from(n) + 1, 0, 0, 0, 0));
        }
    }
    let again = report(
        "9b1f6d2e-0c3a-4f57-8e44-bb31d5e6f708",
        &format!("9b1f6d2e-0c3a-4f57-8e44-{:012x}", 3),
    );
    assert_eq!(server.post("/telemetry", again.as_bytes()).status, 202);
    assert_eq!(outcomes(&server).0, 40, "a duplicate after a crash is a duplicate");
}

#[test]
fn nothing_of_a_request_is_left_but_what_the_catalog_allows() {
    let mut server = Server::start_with(&["--rate-limit", "1/1"]);
    let canary = "zq7canary4711xw";
    let body = report(
        r#""method":"default""#,
        &format!(
            r#""method":"default","cpu_model":"{canary}","{canary}":1,"error_category":"{canary}""#
        ),
    )
    .replace(r#""success""#, r#""failed""#)
    .replace(
        r#""error":"""#,
        &format!(r#""error":"password={canary} for {canary}@mail.example from 203.0.113.77""#),
    )
    .replace("3f0c9a52-7d1e-4b68-9c11-aa20c4d5e6f7", "3f0c9a52-7d1e-4b68-9c11-77c0ffee7777");
    let headers = [
        ("User-Agent", canary),
        ("Cookie", canary),
        ("X-Forwarded-For", "203.0.113.77"),
        ("Authorization", canary),
    ];
    assert_eq!(server.request("POST", "/telemetry", &headers, body.as_bytes()).status, 202);
    assert_eq!(server.request("POST", "/telemetry", &headers, body.as_bytes()).status, 429);
    server.request("POST", "/telemetry", &headers, canary.as_bytes());
    server.request("GET", &format!("/{canary}"), &headers, b"");
    let quality = server.get("/api/v1/quality.json").text();
    assert!(!quality.contains(canary));
    let db = server.db();
    let (code, log) = server.stop();
    assert_eq!(code, Some(0), "{log}");
    for needle in [canary, "203.0.113", "127.0.0.1", "77c0ffee7777"] {
        assert!(!log.contains(needle), "{needle} is in the log: {log}");
        for file in std::fs::read_dir(db.parent().unwrap()).unwrap() {
            let bytes = std::fs::read(file.unwrap().path()).unwrap();
            assert!(
                !bytes.windows(needle.len()).any(|window| window == needle.as_bytes()),
                "{needle} is in a file"
            );
        }
    }
}

#[test]
fn repairs_and_dropped_fields_are_counted() {
    let server = Server::start();
    let body = report(r#""disk_size":8"#, r#""disk_size":8G,"gpu_model":"x","who_am_i":"x""#);
    assert_eq!(server.post("/telemetry", body.as_bytes()).status, 202);
    let quality = server.json("/api/v1/quality.json");
    let repaired: u64 =
        quality["repaired"].as_object().unwrap().values().map(|n| n.as_u64().unwrap()).sum();
    assert_eq!(repaired, 1, "{quality}");
    assert_eq!(quality["dropped"]["gpu_model"], 1, "{quality}");
    assert!(!quality.to_string().contains("who_am_i"), "a name nobody knows is not published");
    assert_eq!(quality["events"]["accepted"], 1);
    assert_eq!(quality["events"]["runs"], 1);
}
