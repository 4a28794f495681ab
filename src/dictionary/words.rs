//! Types, roles and promises in words, in the language of who reads.

use crate::catalog::{Catalog, ErrorText, Field, IdMode, Paths, Role, Type, Value, raw_retention};
use crate::language::t;

/// What a field may hold. What programs read of it stands in the schemas, in English.
pub(super) fn holds(field: &Field) -> String {
    match &field.ty {
        Type::Slug { bytes_max } => t!("dictionary-holds-slug", bytes = bytes_max.to_string()),
        Type::Enum { values } => {
            let values = list(values);
            match field.role {
                Role::Kind => t!("dictionary-holds-kind", values = values),
                Role::Category => t!("dictionary-holds-category", values = values),
                _ => t!("dictionary-holds-one-of", values = values),
            }
        }
        Type::Integer { .. } => number(&field.ty),
        Type::Version { parts, words, .. } => {
            let n = u64::from(*parts);
            if words.is_empty() {
                t!("dictionary-holds-version", n = n)
            } else {
                t!("dictionary-holds-version-words", n = n, words = ticked(words))
            }
        }
        Type::Bool => t!("dictionary-holds-bool"),
        Type::Uuid => t!("dictionary-holds-uuid"),
        Type::Day => t!("dictionary-holds-day"),
        Type::Text { bytes_max } => t!("dictionary-holds-text", bytes = bytes_max.to_string()),
        Type::Map { keys, max } => {
            t!("dictionary-holds-map", max = max.to_string(), keys = list(keys))
        }
    }
}

fn number(ty: &Type) -> String {
    let Type::Integer { min, max, unit, steps, zero_is_unknown } = ty else { return String::new() };
    let (min, mut max) = (min.to_string(), max.to_string());
    if !unit.is_empty() {
        max = format!("{max} {unit}");
    }
    let counted = steps.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    match (steps.is_empty(), *zero_is_unknown) {
        (true, false) => t!("dictionary-holds-number", min = min, max = max),
        (true, true) => t!("dictionary-holds-number-zero", min = min, max = max),
        (false, false) => {
            t!("dictionary-holds-number-steps", min = min, max = max, steps = counted)
        }
        (false, true) => {
            t!("dictionary-holds-number-steps-zero", min = min, max = max, steps = counted)
        }
    }
}

/// What becomes of a field's values, and for how long.
pub(super) fn becomes(field: &Field, catalog: &Catalog) -> String {
    let kept = raw_retention(catalog);
    match field.role {
        Role::Execution | Role::Run | Role::Install => {
            t!("dictionary-becomes-hashed", kept = kept)
        }
        Role::Error => match catalog.privacy.error_text {
            ErrorText::Off => t!("dictionary-becomes-dropped"),
            ErrorText::Template => t!("dictionary-becomes-template"),
            ErrorText::Scrubbed => t!("dictionary-becomes-scrubbed", kept = kept),
        },
        Role::Checked => t!("dictionary-becomes-checked"),
        Role::Measure => t!("dictionary-becomes-summed", kept = kept),
        _ => t!("dictionary-becomes-counted", kept = kept),
    }
}

/// What stays of an error text.
pub(super) fn error_promise(mode: ErrorText) -> String {
    match mode {
        ErrorText::Off => t!("dictionary-promise-no-texts"),
        ErrorText::Template | ErrorText::Scrubbed => t!("dictionary-promise-template"),
    }
}

/// How events are linked.
pub(super) fn id_mode(mode: IdMode) -> String {
    match mode {
        IdMode::PerRun => t!("dictionary-promise-per-run"),
        IdMode::PerInstall => t!("dictionary-promise-per-install"),
    }
}

/// What becomes of paths.
pub(super) fn paths(paths: Paths) -> String {
    match paths {
        Paths::All => t!("dictionary-promise-paths"),
        Paths::SystemKept => t!("dictionary-promise-paths-kept"),
    }
}

/// Names of values as code, joined.
pub(super) fn list(values: &[Value]) -> String {
    values.iter().map(|value| format!("`{}`", value.name)).collect::<Vec<_>>().join(", ")
}

/// Texts as code, joined.
pub(super) fn ticked(texts: &[String]) -> String {
    texts.iter().map(|text| format!("`{text}`")).collect::<Vec<_>>().join(", ")
}
