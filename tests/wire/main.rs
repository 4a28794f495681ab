//! Messages as they come over the wire, through decoding and checking, with the catalogs that ship. Real bodies, bodies broken in every way that
//! is repaired, bodies that must be refused, and properties that hold for any bytes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test tells by panicking, and by words when it has to skip something"
)]

mod events;
mod http;
mod properties;
mod real;
mod refusals;
mod repairs;

use daylight::catalog::Catalog;
use daylight::day::Day;
use daylight::event::{ErrorShape, Rejected, Repair, RunKey, Slot, Value};
use daylight::ingest::{Checked, Checker, Shaped, decode, telling_line};
use serde_json::json;
use std::sync::Arc;

/// A checker and its catalog.
struct Desk {
    catalog: Arc<Catalog>,
    checker: Checker,
}

impl Desk {
    fn of(text: &str) -> Self {
        let catalog =
            Arc::new(Catalog::parse(text, today()).expect("a catalog that ships is sound"));
        let shaper = |text: &str| {
            let shape = telling_line(text).map(|line| ErrorShape {
                fingerprint: "0123456789abcdef".to_owned(),
                template: line.to_owned(),
            });
            Ok(Shaped { shape, text: text.to_owned() })
        };
        Self { checker: Checker::new(Arc::clone(&catalog), Box::new(shaper)), catalog }
    }

    fn community() -> Self {
        Self::of(include_str!("../../catalogs/community-scripts.toml"))
    }

    fn dollhouse() -> Self {
        Self::of(include_str!("../../catalogs/dollhouse-mcp.toml"))
    }

    fn check(&self, body: &[u8]) -> Result<Checked, Rejected> {
        let message = decode(body, self.checker.words())?;
        self.checker.check(&message, today(), || RunKey([7; 16]))
    }

    /// Checks what must be fine.
    fn take(&self, body: &[u8]) -> Checked {
        self.check(body)
            .unwrap_or_else(|rejected| panic!("{rejected}: {}", String::from_utf8_lossy(body)))
    }

    /// The stored value of a field, as text.
    fn value(&self, checked: &Checked, field: &str) -> Option<String> {
        let (id, _) = self.catalog.field_named(field).expect("a field of the catalog");
        let found = checked.event.values.iter().find(|(slot, _)| *slot == Slot::of(id));
        found.map(|(_, value)| match value {
            Value::Number(n) => n.to_string(),
            Value::Text(text) => text.clone(),
        })
    }
}

fn today() -> Day {
    "2026-11-22".parse().expect("a day")
}

/// A sound event of the community, with some members set to other values; `null` takes one out.
fn install(changes: serde_json::Value) -> Vec<u8> {
    let mut event = json!({
        "random_id": "0f8fad5b-d9cb-469f-a165-70867728950e",
        "execution_id": "7c9e6679-7425-40de-944b-e07fc1f90ae7",
        "type": "lxc", "nsapp": "docker", "status": "success", "exit_code": 0,
        "core_count": 2, "ram_size": 2048, "disk_size": 8, "ct_type": 1, "os_type": "debian", "os_version": "13",
    });
    let (Some(event_members), serde_json::Value::Object(changes)) =
        (event.as_object_mut(), changes)
    else {
        panic!("objects")
    };
    for (name, value) in changes {
        if value.is_null() {
            event_members.remove(&name);
        } else {
            event_members.insert(name, value);
        }
    }
    event.to_string().into_bytes()
}

fn repairs(checked: &Checked) -> Vec<Repair> {
    checked.repairs.iter().collect()
}
