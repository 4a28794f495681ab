//! Types and promises in English words, for schemas and for the question of consent, which clients have too. The dictionary has its own, in each language.

use super::model::{Catalog, ErrorText, Field, Role, Type, Value};
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

/// How long a single run is kept at most: `24 h`.
pub fn raw_retention(catalog: &Catalog) -> String {
    duration(catalog.privacy.raw_retention)
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

/// What stays of an error text, for those who are asked.
pub(super) fn error_promise(mode: ErrorText) -> &'static str {
    match mode {
        ErrorText::Off => "Error texts are not kept.",
        ErrorText::Template | ErrorText::Scrubbed => {
            "Of an error text a template stays, in which names, numbers, paths and addresses are replaced."
        }
    }
}

/// A number and its noun.
fn plural(n: u64, noun: &str) -> String {
    if n == 1 { format!("1 {noun}") } else { format!("{n} {noun}s") }
}

/// Names of values as code, joined.
fn list(values: &[Value]) -> String {
    values.iter().map(|value| format!("`{}`", value.name)).collect::<Vec<_>>().join(", ")
}

/// Texts as code, joined.
fn ticked(texts: &[String]) -> String {
    texts.iter().map(|text| format!("`{text}`")).collect::<Vec<_>>().join(", ")
}
