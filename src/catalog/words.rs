//! Types, roles and promises in words, for the documents that are made from a catalog.

use super::model::{Catalog, ErrorText, Field, IdMode, Paths, Role, Type, Value};
use std::time::Duration;

/// A duration as people write it: `24 h`.
pub(super) fn duration(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match seconds {
        0 => "no time".to_owned(),
        s if s % 3_600 == 0 => format!("{} h", s / 3_600),
        s if s % 60 == 0 => format!("{} min", s / 60),
        s => format!("{s} s"),
    }
}

/// What a field may hold.
pub(super) fn holds(field: &Field) -> String {
    match &field.ty {
        Type::Slug { bytes_max } => {
            format!(
                "a short name of {bytes_max} bytes at most: letters, digits, `.`, `_`, `-`, `+`"
            )
        }
        Type::Enum { values } => format!("one of {}; {}", list(values), otherwise(field)),
        Type::Integer { .. } => number(&field.ty),
        Type::Version { parts, words, .. } => {
            let cut = format!("a version, cut to {}", plural(u64::from(*parts), "number"));
            if words.is_empty() { cut } else { format!("{cut}, or one of {}", ticked(words)) }
        }
        Type::Bool => "yes or no".to_owned(),
        Type::Uuid => "a random UUID".to_owned(),
        Type::Day => "a day; a time of day is cut off".to_owned(),
        Type::Text { bytes_max } => format!("free text, {bytes_max} bytes at most"),
        Type::Map { keys, max } => format!("numbers from 0 to {max} under the keys {}", list(keys)),
    }
}

/// What becomes of a value that no list has.
fn otherwise(field: &Field) -> &'static str {
    match field.role {
        Role::Kind => "an event of another kind is refused",
        Role::Category => "anything else counts as `unknown`",
        _ => "anything else counts as `other`",
    }
}

fn number(ty: &Type) -> String {
    let Type::Integer { min, max, unit, steps, zero_is_unknown } = ty else { return String::new() };
    let mut words = format!("a whole number from {min} to {max}");
    if !unit.is_empty() {
        words = format!("{words} {unit}");
    }
    if !steps.is_empty() {
        let steps: Vec<String> = steps.iter().map(ToString::to_string).collect();
        words = format!("{words}, counted up to {}, and above", steps.join(", "));
    }
    if *zero_is_unknown { format!("{words}; 0 means that it is not known") } else { words }
}

/// What becomes of a field's values, and for how long.
pub(super) fn becomes(field: &Field, catalog: &Catalog) -> String {
    let kept = duration(catalog.privacy.raw_retention);
    match field.role {
        Role::Execution | Role::Run | Role::Install => {
            format!(
                "hashed on arrival, forgotten with the run after {kept} at most, never published"
            )
        }
        Role::Error => error_text(catalog.privacy.error_text, &kept),
        Role::Checked => "checked, then dropped".to_owned(),
        Role::Measure => format!(
            "summed and counted in buckets; the number itself is forgotten after {kept} at most"
        ),
        _ => format!("counted; the count stays, the run is forgotten after {kept} at most"),
    }
}

fn error_text(mode: ErrorText, kept: &str) -> String {
    match mode {
        ErrorText::Off => "dropped".to_owned(),
        ErrorText::Template => "scrubbed, then made a template in which numbers, names, paths and addresses are replaced; the text is dropped at once".to_owned(),
        ErrorText::Scrubbed => format!("scrubbed; the text is forgotten after {kept} at most, its template stays"),
    }
}

/// What stays of an error text, for those who are asked.
pub(super) fn error_promise(mode: ErrorText) -> &'static str {
    match mode {
        ErrorText::Off => "Error texts are not kept.",
        ErrorText::Template | ErrorText::Scrubbed => {
            "Of an error text a template stays, in which names, numbers, paths and addresses are replaced."
        }
    }
}

/// How events are linked.
pub(super) fn id_mode(mode: IdMode) -> &'static str {
    match mode {
        IdMode::PerRun => {
            "Each run draws a fresh random number: nobody can tell that two runs were on one machine."
        }
        IdMode::PerInstall => {
            "Each installation has a random number that changes from time to time. It is hashed on arrival and forgotten with the run."
        }
    }
}

/// What becomes of paths.
pub(super) fn paths(paths: Paths) -> &'static str {
    match paths {
        Paths::All => "Every path in an error text is replaced.",
        Paths::SystemKept => {
            "Paths in an error text are replaced, except those that belong to packages."
        }
    }
}

/// A number and its noun.
pub(super) fn plural(n: u64, noun: &str) -> String {
    if n == 1 { format!("1 {noun}") } else { format!("{n} {noun}s") }
}

/// Names of values as code, joined.
pub(super) fn list(values: &[Value]) -> String {
    values.iter().map(|value| format!("`{}`", value.name)).collect::<Vec<_>>().join(", ")
}

/// Texts as code, joined.
pub(super) fn ticked(texts: &[String]) -> String {
    texts.iter().map(|text| format!("`{text}`")).collect::<Vec<_>>().join(", ")
}
