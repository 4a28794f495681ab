//! How a run stands, from what the client said, its exit code and its words. The client's own word counts, except where its code or its text
//! shows better.

use super::evidence::Evidence;
use crate::catalog::{Catalog, Count};
use crate::event::Stage;
use crate::outcome::Outcome;

/// The category of a failure that nothing explains.
const UNKNOWN: &str = "unknown";

/// Settles the stage. `said` is what the catalog makes of the client's word; `None` is a word that it does not know.
///
/// A failure with exit code 0 was none. A failure is the user's or the host's when its code is, and the user's when its text says so. Success
/// stays success whatever the code, and what the client calls aborted stays aborted.
pub(super) fn stage(
    catalog: &Catalog,
    said: Option<Count>,
    code: Option<u8>,
    evidence: &Evidence,
) -> Stage {
    let outcome = match said {
        Some(Count::Progress(step)) => return Stage::Progress(step),
        Some(Count::Ended(outcome)) => outcome,
        None => Outcome::Unfinished,
    };
    Stage::Ended(match (outcome, code) {
        (Outcome::Failed, Some(0)) => Outcome::Success,
        (Outcome::Failed, _) if evidence.of_abort(catalog) => Outcome::Aborted,
        (Outcome::Failed, Some(code)) => {
            catalog.codes.get(&code).map_or(Outcome::Failed, |code| code.fault.outcome())
        }
        (outcome, _) => outcome,
    })
}

/// Settles the category of a failure: what the exit code says, unless that says nothing; what the text shows; what the client believes.
pub(super) fn category(
    catalog: &Catalog,
    code: Option<u8>,
    evidence: &Evidence,
    client: Option<&str>,
) -> String {
    let of_code = code
        .and_then(|code| catalog.codes.get(&code))
        .map(|code| code.category.as_str())
        .filter(|category| *category != UNKNOWN);
    of_code
        .or_else(|| evidence.category(catalog))
        .or_else(|| known(catalog, client?))
        .unwrap_or(UNKNOWN)
        .to_owned()
}

/// The catalog's name for a category that a client sent.
fn known<'a>(catalog: &'a Catalog, name: &str) -> Option<&'a str> {
    let name = name.trim().to_lowercase();
    let found = catalog
        .categories
        .iter()
        .find(|category| category.name == name || category.aliases.contains(&name))?;
    Some(&found.name)
}
