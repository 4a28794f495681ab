//! The batch format: `{"installId": …, "events": [{…}, …]}`. Each event is checked by itself and answered by itself; what is taken goes to the
//! store together, all or nothing.

use super::check::{Checked, Checker, tallies_of_refusal};
use super::decode::{Decoded, decode};
use crate::day::Day;
use crate::event::{Members, Raw, Reason, Rejected, Repairs, RunKey};
use crate::store::Accepted;
use crate::tally::{Tally, What};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Events that one batch may hold.
pub(super) const EVENTS_MAX: usize = 500;
/// The member that names the installation, for all events or for one.
const INSTALL: &str = "installId";
/// The member that holds the events.
const EVENTS: &str = "events";
/// The version of the format that is spoken here, all its minor ones included.
const VERSION: &str = "1";

/// A batch after its events were checked.
pub(super) struct Batch {
    /// One result an event, in their order.
    results: Vec<Result<Checked, Rejected>>,
    /// What the envelope needed to be read.
    repairs: Repairs,
}

/// Whether the format is spoken here that the `X-Telemetry-Version` header names.
///
/// # Errors
/// When it is not.
pub(super) fn speaks(version: Option<&str>) -> Result<(), Rejected> {
    let major =
        version.map_or(VERSION, |version| version.trim().split('.').next().unwrap_or_default());
    if major == VERSION {
        Ok(())
    } else {
        Err(Rejected::field("X-Telemetry-Version", Reason::UnknownVersion))
    }
}

impl Batch {
    /// Reads and checks a batch. `fresh` makes the keys of runs that nothing names.
    ///
    /// # Errors
    /// When it is no batch, or a longer one than is taken; what is wrong with single events stands in the results.
    pub(super) fn check(
        checker: &Checker,
        body: &[u8],
        today: Day,
        mut fresh: impl FnMut() -> RunKey,
    ) -> Result<Self, Rejected> {
        let mut envelope = decode(body, checker.words())?;
        let events = match envelope.fields.remove(EVENTS) {
            Some(Raw::List(events)) if events.is_empty() => {
                return Err(Rejected::field(EVENTS, Reason::Missing));
            }
            Some(Raw::List(events)) if events.len() > EVENTS_MAX => {
                return Err(Rejected::field(EVENTS, Reason::TooManyEvents));
            }
            Some(Raw::List(events)) => events,
            Some(_) => return Err(Rejected::field(EVENTS, Reason::WrongType)),
            None => return Err(Rejected::field(EVENTS, Reason::Missing)),
        };
        let install = envelope.fields.remove(INSTALL).filter(|_| checker.has_installs());
        let results = events
            .into_iter()
            .map(|event| {
                let fields = with_install(event, install.as_ref())?;
                checker.check(&Decoded { fields, repairs: Repairs::default() }, today, &mut fresh)
            })
            .collect();
        Ok(Self { results, repairs: envelope.repairs })
    }

    /// The events to store.
    pub(super) fn events(&self) -> Vec<crate::event::Event> {
        self.results.iter().flatten().map(|checked| checked.event.clone()).collect()
    }

    /// What there is to count, each thing once.
    pub(super) fn tallies(&self) -> Vec<Tally> {
        let mut sums: BTreeMap<(What, Arc<str>), u64> = BTreeMap::new();
        let of_events = self.results.iter().flat_map(|result| match result {
            Ok(checked) => checked.tallies(),
            Err(rejected) => tallies_of_refusal(rejected),
        });
        let of_envelope =
            self.repairs.iter().map(|repair| Tally::one(What::Repaired, repair.name().into()));
        for tally in of_events.chain(of_envelope) {
            *sums.entry((tally.what, tally.name)).or_default() += tally.n;
        }
        sums.into_iter().map(|((what, name), n)| Tally { what, name, n }).collect()
    }

    /// The answer, with what the store made of each event that it was given.
    pub(super) fn answer(&self, accepted: &[Accepted]) -> Map<String, Value> {
        let mut stored = accepted.iter();
        let results: Vec<Value> = self
            .results
            .iter()
            .enumerate()
            .map(|(index, result)| match result {
                Ok(_) => json!({ "index": index, "status": status_word(stored.next().copied()) }),
                Err(rejected) => json!({
                    "index": index,
                    "status": "rejected",
                    "field": rejected.field,
                    "reason": rejected.reason.name(),
                    "detail": format!("The field {rejected}."),
                }),
            })
            .collect();
        let mut answer = Map::new();
        answer.insert("accepted".to_owned(), accepted.len().into());
        answer.insert(
            "rejected".to_owned(),
            (self.results.len() - accepted.len().min(self.results.len())).into(),
        );
        answer.insert("results".to_owned(), results.into());
        answer
    }
}

/// The word for what became of an event.
pub(super) fn status_word(accepted: Option<Accepted>) -> &'static str {
    match accepted {
        Some(Accepted::Duplicate) => "duplicate",
        _ => "accepted",
    }
}

/// An event's members, with the installation of the envelope where the event names none.
fn with_install<'a>(event: Raw<'a>, install: Option<&Raw<'a>>) -> Result<Members<'a>, Rejected> {
    let Raw::Object(mut fields) = event else { return Err(Rejected::body(Reason::WrongType)) };
    if let (Some(install), None) = (install, fields.get(INSTALL)) {
        fields.push(INSTALL.into(), install.clone());
    }
    Ok(fields)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn version_one_is_spoken_and_so_are_its_minor_ones() {
        for version in [None, Some("1"), Some("1.0"), Some("1.7"), Some(" 1.0 ")] {
            assert_eq!(speaks(version), Ok(()), "{version:?}");
        }
        for version in ["2", "2.0", "0.9", "10", "", "one"] {
            assert!(speaks(Some(version)).is_err(), "{version}");
        }
    }
}
