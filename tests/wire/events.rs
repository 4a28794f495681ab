//! What becomes of sound events: endings, categories, keys, coarse values.

use crate::{Desk, install, repairs};
use daylight::event::{Repair, Slot, Stage, Value};
use daylight::outcome::Outcome;
use serde_json::json;
use std::sync::Arc;

fn outcome(desk: &Desk, changes: serde_json::Value) -> Outcome {
    match desk.take(&install(changes)).event.stage {
        Stage::Ended(outcome) => outcome,
        Stage::Progress(_) => panic!("still going on"),
    }
}

fn names(names: &[Arc<str>]) -> Vec<&str> {
    names.iter().map(|name| &**name).collect()
}

#[test]
fn a_success_is_counted_with_what_it_was_given() {
    let desk = Desk::community();
    let checked = desk.take(include_bytes!("../data/wire/success.json"));
    assert_eq!(
        (checked.event.app.as_str(), checked.event.source.as_str()),
        ("jellyfin", "proxmoxve")
    );
    assert_eq!(checked.event.stage, Stage::Ended(Outcome::Success));
    for (field, value) in [
        ("core_count", "2"),
        ("ram_size", "2048"),
        ("disk_size", "16"),
        ("ct_type", "1"),
        ("os_type", "debian"),
        ("os_version", "13"),
        ("pve_version", "9.1"),
        ("install_duration", "187"),
        ("cpu_vendor", "intel"),
    ] {
        assert_eq!(desk.value(&checked, field).as_deref(), Some(value), "{field}");
    }
    assert_eq!(desk.value(&checked, "exit_code"), None);
    assert_eq!(
        (checked.event.category, checked.event.error, checked.event.install),
        (None, None, None)
    );
    let mut dropped = checked.dropped.clone();
    dropped.sort();
    assert_eq!(names(&dropped), ["cpu_model", "gpu_model", "has_arm", "ram_speed", "repo_slug"]);
}

#[test]
fn endings_follow_the_code_and_the_words() {
    let desk = Desk::community();
    for (status, code, error, expected) in [
        ("success", 0, "", Outcome::Success),
        ("success", 1, "", Outcome::Success),
        ("sucess", 0, "", Outcome::Success),
        ("failed", 0, "text of no failure", Outcome::Success),
        ("failed", 1, "", Outcome::Failed),
        ("failed", 100, "", Outcome::Failed),
        ("failed", 113, "", Outcome::Aborted),
        ("failed", 114, "", Outcome::Aborted),
        ("failed", 122, "", Outcome::Aborted),
        ("failed", 129, "", Outcome::Aborted),
        ("failed", 130, "", Outcome::Aborted),
        ("failed", 143, "", Outcome::Aborted),
        ("failed", 253, "", Outcome::Aborted),
        ("failed", 254, "", Outcome::Aborted),
        ("failed", 105, "", Outcome::Blocked),
        ("failed", 214, "", Outcome::Blocked),
        ("failed", 1, "exit_code=1 | General error\n---\nAborted by user", Outcome::Aborted),
        ("failed", 1, "exit_code=1 | Aborted by user\n---\nsomething else", Outcome::Failed),
        ("aborted", 0, "", Outcome::Aborted),
        ("aborted", 1, "", Outcome::Aborted),
        ("unknown", 1, "", Outcome::Unfinished),
        ("exploded", 1, "", Outcome::Unfinished),
    ] {
        let found = outcome(&desk, json!({ "status": status, "exit_code": code, "error": error }));
        assert_eq!(found, expected, "{status} {code} {error}");
    }
}

#[test]
fn failed_tools_and_add_ons_stay_failed() {
    let desk = Desk::community();
    for kind in ["pve", "addon"] {
        let checked = desk.take(&install(
            json!({ "type": kind, "status": "failed", "exit_code": 238, "error": "x went wrong" }),
        ));
        assert_eq!(checked.event.stage, Stage::Ended(Outcome::Failed), "{kind}");
        assert_eq!(desk.value(&checked, "exit_code").as_deref(), Some("238"));
        // The privacy document gives these kinds no error text.
        assert_eq!(checked.event.error, None, "{kind}");
        assert!(names(&checked.dropped).contains(&"error"), "{kind}");
    }
}

#[test]
fn an_unknown_ending_is_counted() {
    let checked = Desk::community().take(&install(json!({ "status": "exploded" })));
    assert!(checked.repairs.contains(Repair::UnknownEnding));
    let checked = Desk::community().take(&install(json!({ "status": "unknown" })));
    assert!(!checked.repairs.contains(Repair::UnknownEnding));
}

#[test]
fn a_category_comes_from_the_code_then_the_text_then_the_client() {
    let desk = Desk::community();
    for (code, error, client, expected) in [
        (100, "", "network", "apt"),
        (7, "No space left on device", "storage", "network"),
        (
            1,
            "exit_code=1 | General error / Operation not permitted\n---\ncurl: (7) Could not resolve host",
            "shell",
            "network",
        ),
        (1, "exit_code=1 | General error / Permission denied", "shell", "shell"),
        (1, "", "SHELL", "shell"),
        (1, "", "no such category", "unknown"),
        (1, "", "", "unknown"),
    ] {
        let body = install(
            json!({ "status": "failed", "exit_code": code, "error": error, "error_category": client }),
        );
        assert_eq!(
            desk.take(&body).event.category.as_deref(),
            Some(expected),
            "{code} {error} {client}"
        );
    }
    for (status, code) in [("success", 0), ("aborted", 130), ("installing", 0)] {
        let body = install(
            json!({ "status": status, "exit_code": code, "error_category": "network", "error": "E: x" }),
        );
        let event = desk.take(&body).event;
        assert_eq!((event.category, event.error), (None, None), "{status}");
    }
}

#[test]
fn of_an_error_text_one_line_becomes_its_shape() {
    let checked = Desk::community().take(include_bytes!("../data/wire/failed.json"));
    assert_eq!(checked.event.error.unwrap().template, "E: Unable to locate package libfoo");
}

#[test]
fn values_outside_their_lists_become_other_and_are_counted() {
    let desk = Desk::community();
    let checked = desk.take(&install(json!({ "os_type": "templeos", "os_version": "n.d.", "method": "by hand", "repo_source": "evil" })));
    for field in ["os_type", "os_version", "method"] {
        assert_eq!(desk.value(&checked, field).as_deref(), Some("other"), "{field}");
    }
    assert_eq!(checked.event.source, "other");
    let mut others = checked.others;
    others.sort();
    assert_eq!(names(&others), ["method", "os_type", "os_version", "repo_source"]);
}

#[test]
fn what_says_nothing_is_absent() {
    let desk = Desk::community();
    let checked = desk.take(&install(json!({
        "os_type": "-", "os_version": "", "pve_version": " ", "core_count": 0, "ram_size": "", "gpu_vendor": "", "gpu_passthrough": "none",
    })));
    for field in ["os_type", "os_version", "pve_version", "core_count", "ram_size", "gpu_vendor"] {
        assert_eq!(desk.value(&checked, field), None, "{field}");
    }
    assert_eq!(desk.value(&checked, "gpu_passthrough").as_deref(), Some("none"));
    assert_eq!(repairs(&checked), [Repair::Blank]);
}

#[test]
fn versions_are_cut_to_their_parts() {
    let desk = Desk::community();
    for (sent, kept) in [
        ("9.1.2", "9.1"),
        ("v8.4", "8.4"),
        ("incus-6.14", "incus-6.14"),
        ("Incus-6.14.1", "incus-6.14"),
        ("12", "12"),
        ("8.4-pve3", "8.4"),
        ("20260101", "other"),
        ("nine", "other"),
        ("9.20260101", "9"),
    ] {
        let checked = desk.take(&install(json!({ "pve_version": sent })));
        assert_eq!(desk.value(&checked, "pve_version").as_deref(), Some(kept), "{sent}");
    }
    for (sent, kept) in [("24.04.1", "24.04"), ("stable", "stable"), ("Trixie", "trixie")] {
        let checked = desk.take(&install(json!({ "os_version": sent })));
        assert_eq!(desk.value(&checked, "os_version").as_deref(), Some(kept), "{sent}");
    }
}

#[test]
fn events_of_one_execution_share_a_key_and_others_do_not() {
    let desk = Desk::community();
    let key = |changes| desk.take(&install(changes)).event.key;
    let one = key(json!({}));
    assert_eq!(one, key(json!({ "status": "installing", "core_count": null })));
    assert_eq!(one, key(json!({ "execution_id": "7C9E6679-7425-40DE-944B-E07FC1F90AE7" })));
    assert_ne!(one, key(json!({ "execution_id": "8c9e6679-7425-40de-944b-e07fc1f90ae7" })));
    assert_ne!(one, key(json!({ "type": "vm" })));
    // Without an execution the run's own number counts, together with its app.
    let run = key(json!({ "execution_id": null }));
    assert_ne!(one, run);
    assert_eq!(run, key(json!({ "execution_id": "", "status": "failed", "exit_code": 1 })));
    assert_ne!(run, key(json!({ "execution_id": null, "nsapp": "plex" })));
}

#[test]
fn without_any_name_each_event_is_a_run_of_its_own() {
    let desk = Desk::dollhouse();
    let body = br#"{"eventType": "installation", "version": "1.9.13", "timestamp": "2026-11-16"}"#;
    assert_eq!(desk.take(body).event.key, daylight::event::RunKey([7; 16]));
}

#[test]
fn a_weekly_summary_is_named_by_its_installation_and_week() {
    let desk = Desk::dollhouse();
    let summary = |install: &str, day: &str, sessions: u32| {
        let body = json!({ "eventType": "weekly_summary", "installId": install, "weekStart": day, "sessionCount": sessions });
        desk.take(body.to_string().as_bytes()).event
    };
    let (ours, theirs) =
        ("3fa85f64-5717-4562-b3fc-2c963f66afa6", "4fa85f64-5717-4562-b3fc-2c963f66afa6");
    let one = summary(ours, "2026-11-16", 3);
    assert_eq!(one.key, summary(ours, "2026-11-16T08:00:00Z", 4).key);
    assert_ne!(one.key, summary(ours, "2026-11-09", 3).key);
    assert_ne!(one.key, summary(theirs, "2026-11-16", 3).key);
    assert!(one.install.is_some() && one.install != summary(theirs, "2026-11-16", 3).install);
}

#[test]
fn nested_and_flat_shapes_say_the_same() {
    let desk = Desk::dollhouse();
    let nested = br#"{"eventType": "crash", "installId": "3fa85f64-5717-4562-b3fc-2c963f66afa6", "component": "PortfolioManager",
        "errorCategory": "MODULE_NOT_FOUND", "errorMessage": "Cannot find module", "recovered": "false",
        "platform": {"os": "darwin", "osVersion": "Ubuntu 22", "nodeVersion": "v20.11.1", "hostname": "marta-pc"}}"#;
    let flat = br#"{"recovered": false, "errorMessage": "Cannot find module", "errorCategory": "dependencies", "component": "portfolio-manager",
        "nodeVersion": "20", "osVersion": "ubuntu 22.04", "os": "macos", "eventType": "crash", "installId": "3fa85f64-5717-4562-b3fc-2c963f66afa6"}"#;
    let (nested, flat) = (desk.take(nested), desk.take(flat));
    assert_eq!(nested.event, flat.event);
    assert_eq!(nested.event.category.as_deref(), Some("dependencies"));
    assert_eq!(desk.value(&nested, "node_version").as_deref(), Some("20"));
    assert_eq!(desk.value(&nested, "os_version").as_deref(), Some("ubuntu 22"));
    assert_eq!(desk.value(&nested, "recovered").as_deref(), Some("no"));
    assert_eq!(
        nested.dropped_unnamed, 1,
        "a name that is not known at its place is not counted by it"
    );
}

#[test]
fn registered_features_are_counted_and_others_are_not() {
    let desk = Desk::dollhouse();
    let body = json!({ "eventType": "weekly_summary", "installId": "3fa85f64-5717-4562-b3fc-2c963f66afa6", "weekStart": "2026-11-16",
        "features": { "personasUsed": 3, "agents": "2", "secretProject": 7 } });
    let checked = desk.take(body.to_string().as_bytes());
    let (features, _) = desk.catalog.field_named("features").unwrap();
    let counted: Vec<_> =
        checked.event.values.iter().filter(|(slot, _)| slot.field == features).cloned().collect();
    let slot = |key| Slot { field: features, key };
    assert_eq!(counted, [(slot(0), Value::Number(3)), (slot(3), Value::Number(2))]);
    assert_eq!(checked.dropped_unnamed, 1);
}

#[test]
fn every_example_of_the_catalogs_is_taken_as_it_stands() {
    for desk in [Desk::community(), Desk::dollhouse()] {
        for kind in &desk.catalog.kinds {
            let checked = desk.take(kind.example.as_bytes());
            assert_eq!(names(&checked.dropped), [""; 0], "{}", kind.name);
            assert_eq!(checked.dropped_unnamed, 0, "{}", kind.name);
            assert_eq!(names(&checked.others), [""; 0], "{}", kind.name);
        }
    }
}
