//! What must be refused, and that a refusal says which field and nothing else.

use crate::{Desk, install};
use daylight::event::Reason;
use serde_json::json;

#[test]
fn a_refusal_names_the_field_at_fault() {
    let desk = Desk::community();
    for (changes, field, reason) in [
        (json!({ "type": "teapot" }), "type", Reason::UnknownKind),
        (json!({ "type": null }), "type", Reason::Missing),
        (json!({ "type": "" }), "type", Reason::Missing),
        (json!({ "type": 3 }), "type", Reason::WrongType),
        (json!({ "nsapp": null }), "nsapp", Reason::Missing),
        (json!({ "nsapp": "  " }), "nsapp", Reason::Missing),
        (json!({ "nsapp": "../../etc/passwd" }), "nsapp", Reason::NotAName),
        (json!({ "nsapp": "a".repeat(65) }), "nsapp", Reason::NotAName),
        (json!({ "nsapp": ["docker"] }), "nsapp", Reason::WrongType),
        (json!({ "status": null }), "status", Reason::Missing),
        (json!({ "random_id": null }), "random_id", Reason::Missing),
        (json!({ "random_id": "not a name" }), "random_id", Reason::NotAName),
        (json!({ "core_count": 257 }), "core_count", Reason::OutOfRange),
        (json!({ "core_count": "many" }), "core_count", Reason::WrongType),
        (json!({ "core_count": {} }), "core_count", Reason::WrongType),
        (json!({ "core_count": 1e300 }), "core_count", Reason::OutOfRange),
        (json!({ "exit_code": 256 }), "exit_code", Reason::OutOfRange),
        (json!({ "exit_code": -1 }), "exit_code", Reason::OutOfRange),
        (json!({ "ct_type": 3 }), "ct_type", Reason::OutOfRange),
        (json!({ "disk_size": -1 }), "disk_size", Reason::OutOfRange),
        (json!({ "ram_size": 1_048_577 }), "ram_size", Reason::OutOfRange),
        (json!({ "ram_size": "4096G" }), "ram_size", Reason::OutOfRange),
        (json!({ "install_duration": 86_401 }), "install_duration", Reason::OutOfRange),
    ] {
        let rejected = desk.check(&install(changes.clone())).expect_err(&changes.to_string());
        assert_eq!((rejected.field.as_str(), rejected.reason), (field, reason), "{changes}");
    }
}

#[test]
fn what_is_no_object_is_refused() {
    let desk = Desk::community();
    let deep = format!("{{\"a\":{}\x01{}}}", "[".repeat(100), "]".repeat(100));
    for body in [
        "",
        " ",
        "null",
        "42",
        "\"text\"",
        "[]",
        "[{}]",
        "<html>",
        "type=lxc&nsapp=docker",
        "{\"type\" \"lxc\"}",
        "{type: lxc}",
        "{]",
        &deep,
    ] {
        let rejected = desk.check(body.as_bytes()).expect_err(body);
        assert_eq!((rejected.field.as_str(), rejected.reason), ("body", Reason::NotJson), "{body}");
    }
}

#[test]
fn a_body_with_too_many_members_is_refused() {
    let members: serde_json::Map<_, _> = (0..300).map(|n| (format!("m{n}"), json!(n))).collect();
    let rejected = Desk::community().check(&install(members.into())).unwrap_err();
    assert_eq!((rejected.field.as_str(), rejected.reason), ("body", Reason::TooManyFields));
}

#[test]
fn days_and_numbers_of_the_other_catalog_are_checked_too() {
    let desk = Desk::dollhouse();
    for (changes, field, reason) in [
        (json!({ "weekStart": "yesterday" }), "week", Reason::NotADay),
        (json!({ "weekStart": "2026-02-30" }), "week", Reason::NotADay),
        (json!({ "installId": "me" }), "install_id", Reason::NotAUuid),
        (json!({ "activeDays": 8 }), "active_days", Reason::OutOfRange),
        (json!({ "features": 3 }), "features", Reason::WrongType),
        (json!({ "features": { "personasUsed": -1 } }), "features", Reason::OutOfRange),
    ] {
        let mut body = json!({ "eventType": "weekly_summary", "installId": "3fa85f64-5717-4562-b3fc-2c963f66afa6", "weekStart": "2026-11-16" });
        body.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        let rejected = desk.check(body.to_string().as_bytes()).expect_err(&changes.to_string());
        assert_eq!((rejected.field.as_str(), rejected.reason), (field, reason), "{changes}");
    }
}
