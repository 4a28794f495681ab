//! What real clients sent, byte for byte. The recording is not part of the repository: without it this test says so and passes.

use crate::{Desk, repairs};
use daylight::event::{Repair, Stage};
use daylight::outcome::Outcome;
use serde_json::Value;

const RECORDING: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/client-reports.jsonl");

/// How an event must be understood, by what its sender said.
fn expected(scenario: &str, status: &str) -> Stage {
    match (scenario, status) {
        (_, "installing") => Stage::Progress(1),
        (_, "validation") => Stage::Progress(2),
        (_, "configuring") => Stage::Progress(3),
        (_, "success") => Stage::Ended(Outcome::Success),
        (_, "aborted") => Stage::Ended(Outcome::Aborted),
        ("lxc_blocked_storage" | "vm_failed", "failed") => Stage::Ended(Outcome::Blocked),
        (_, "failed") => Stage::Ended(Outcome::Failed),
        _ => panic!("no such status in the recording"),
    }
}

#[test]
fn every_real_body_is_understood() {
    let Ok(recording) = std::fs::read_to_string(RECORDING) else {
        eprintln!("SKIPPED: no recording of real clients at {RECORDING}");
        return;
    };
    let desk = Desk::community();
    let mut taken = 0;
    for line in recording.lines() {
        let report: Value = serde_json::from_str(line).unwrap();
        let (scenario, body) =
            (report["scenario"].as_str().unwrap(), report["body"].as_str().unwrap());
        let sent: Value = serde_json::from_str(body).unwrap();
        let checked = desk.take(body.as_bytes());
        assert_eq!(
            checked.event.stage,
            expected(scenario, sent["status"].as_str().unwrap()),
            "{scenario}"
        );
        assert_eq!(checked.event.app, sent["nsapp"].as_str().unwrap());
        assert!(
            checked.repairs.is_empty() || repairs(&checked) == [Repair::Alias],
            "{scenario}: {:?}",
            checked.repairs
        );
        assert!(checked.others.is_empty(), "{scenario}: {:?}", checked.others);
        assert_eq!(checked.dropped_unnamed, 0, "{scenario}");
        taken += 1;
    }
    assert_eq!(taken, 60);
}
