//! Every catalog is served alike: an invented one that the code has never seen, and both that ship, run through ingest, documents and pages.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what is not there fails the test"
)]

mod support;

use daylight::catalog::Catalog;
use serde_json::{Value, json};
use std::path::Path;
use support::Server;

const GARDEN: &str = "tests/data/catalog/garden.toml";
const DOLLHOUSE: &str = "catalogs/dollhouse-mcp.toml";
const COMMUNITY: &str = "catalogs/community-scripts.toml";

fn start(catalog: &str) -> Server {
    Server::start_with(&["--rate-limit", "off", "--catalog", catalog])
}

fn parsed(catalog: &str) -> Catalog {
    let text =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(catalog)).unwrap();
    Catalog::parse(&text, "2026-11-22".parse().unwrap()).unwrap()
}

fn outcomes(server: &Server) -> Value {
    server.json("/api/v1/stats/summary.json?range=all")["outcomes"].take()
}

#[test]
fn the_example_of_every_kind_is_taken_and_counted_as_one_run() {
    for file in [GARDEN, DOLLHOUSE, COMMUNITY] {
        let (catalog, server) = (parsed(file), start(file));
        for kind in &catalog.kinds {
            let answer = server.post("/telemetry", kind.example.as_bytes());
            assert_eq!(answer.status, 202, "{file}, {}: {}", kind.name, answer.text());
        }
        let document = server.json("/api/v1/stats/summary.json?range=all");
        assert_eq!(document["runs"], catalog.kinds.len(), "{file}");
        assert_eq!(document["meta"]["project"], catalog.project.name);
        let page = server.get("/").text();
        assert!(page.contains(&catalog.project.title), "{file}: the page bears the project's name");
    }
}

#[test]
fn an_invented_project_is_served_under_its_own_words() {
    let server = start(GARDEN);
    for n in 0..24 {
        let clean = n % 4 != 0;
        let event = json!({ "what": "pull", "package": "tomato", "clean": clean, "soil": "loam", "seedling": format!("{n}") });
        assert_eq!(server.post("/telemetry", event.to_string().as_bytes()).status, 202);
    }
    assert_eq!(
        (&outcomes(&server)["success"], &outcomes(&server)["failed"]),
        (&18.into(), &6.into())
    );
    let page = server.get("/?range=7d").text();
    for word in ["Sprout", "tomato"] {
        assert!(page.contains(word), "{word}");
    }
    for foreign in ["Proxmox", "community-scripts", "container", "nsapp"] {
        assert!(!page.contains(foreign), "{foreign} is another project's word");
    }
}

#[test]
fn defaults_stand_against_what_people_choose() {
    let server = start(GARDEN);
    for n in 0..40 {
        let plot = if n < 26 { 10 } else { 40 };
        let event = json!({ "what": "plant", "package": "tomato", "phase": "ripe", "bed": { "plot": plot }, "seedling": format!("{n}") });
        let answer = server.post("/telemetry", event.to_string().as_bytes());
        assert_eq!(answer.status, 202, "{}", answer.text());
    }
    let page = server.get("/resources?range=7d").text().replace('\u{a0}', " ");
    assert!(page.contains("Of 1 default, 1 is kept by most."), "the table: {page}");
    let app = server.get("/apps/tomato?range=7d").text().replace('\u{a0}', " ");
    assert!(app.contains("Default 10 m²: 65 % keep it, 35 % take more, 0 % less."), "{app}");
}

#[test]
fn a_batch_is_answered_event_by_event() {
    let server = start(DOLLHOUSE);
    let install = "0d9e5a1c-6b7f-4c2d-8e3a-112233445566";
    let installation = json!({ "eventType": "installation", "timestamp": "2026-11-22T10:00:00Z", "version": "1.9.16", "platform": { "os": "linux", "arch": "x64" } });
    let spaceship = json!({ "eventType": "spaceship", "version": "1.9.16" });
    let batch = json!({ "installId": install, "events": [installation, installation, spaceship] });
    for path in ["/api/v1/telemetry", "/api/v1/events"] {
        let answer = server.request(
            "POST",
            path,
            &[("X-Telemetry-Version", "1.0")],
            batch.to_string().as_bytes(),
        );
        assert_eq!(answer.status, 202, "{}", answer.text());
        let results = answer.json()["results"].take();
        let status = |place: usize| results[place]["status"].as_str().unwrap().to_owned();
        let first = if path.ends_with("events") { "duplicate" } else { "accepted" };
        assert_eq!(
            (status(0).as_str(), status(1).as_str(), status(2).as_str()),
            (first, "duplicate", "rejected"),
            "{path}"
        );
        assert_eq!(results[2]["field"], "event_type", "{results}");
    }
    assert_eq!(outcomes(&server)["success"], 1);
    let other = server.request(
        "POST",
        "/api/v1/telemetry",
        &[("X-Telemetry-Version", "7.0")],
        batch.to_string().as_bytes(),
    );
    assert_eq!(other.status, 400);
}
