//! Whether an example fits the type that the catalog gives it. Coarsening real values is the work of those who take events in.

use super::model::{Type, Value};
use super::section::integer;
use crate::day::Day;
use serde_json::Value as Json;
use toml::Spanned;
use toml::de::DeValue;

const VERSION_BYTES_MAX: usize = 64;

/// A value of TOML as JSON.
pub(super) fn json(value: &DeValue<'_>) -> Json {
    match value {
        DeValue::String(text) => Json::from(text.as_ref()),
        DeValue::Integer(_) => integer(value).map_or(Json::Null, Json::from),
        DeValue::Float(number) => number.as_str().parse::<f64>().map_or(Json::Null, Json::from),
        DeValue::Boolean(yes) => Json::from(*yes),
        DeValue::Datetime(moment) => Json::from(moment.to_string()),
        DeValue::Array(items) => items.iter().map(|item| json(item.get_ref())).collect(),
        DeValue::Table(table) => table
            .iter()
            .map(|(key, value)| (key.get_ref().to_string(), json(value.get_ref())))
            .collect(),
    }
}

/// The value at a place of a table: `os`, `platform.os`.
pub(super) fn at<'t>(
    table: &'t Spanned<DeValue<'t>>,
    place: &str,
) -> Option<&'t Spanned<DeValue<'t>>> {
    place.split('.').try_fold(table, |within, key| within.get_ref().as_table()?.get(key))
}

/// Tells why a value does not fit a type.
///
/// # Errors
/// A half sentence that follows the name of the value.
pub(super) fn fits(ty: &Type, value: &Json) -> Result<(), String> {
    match ty {
        Type::Slug { bytes_max } => text(value).and_then(|text| slug(text, *bytes_max)),
        Type::Enum { values } => {
            let text = text(value)?;
            ty.enum_value(text)
                .map(|_| ())
                .ok_or_else(|| format!("`{text}` is none of {}", names(values)))
        }
        Type::Integer { min, max, .. } => whole(value, *min, *max),
        Type::Version { words, prefixes, .. } => {
            text(value).and_then(|text| version(text, words, prefixes))
        }
        Type::Bool => {
            value.as_bool().map(|_| ()).ok_or_else(|| "is neither true nor false".to_owned())
        }
        Type::Uuid => text(value).and_then(uuid),
        Type::Day => text(value).and_then(day),
        Type::Text { bytes_max } => text(value).and_then(|text| short(text, *bytes_max)),
        Type::Map { keys, max } => map(value, keys, *max),
    }
}

fn text(value: &Json) -> Result<&str, String> {
    value.as_str().ok_or_else(|| "is not a text".to_owned())
}

fn short(text: &str, bytes_max: usize) -> Result<(), String> {
    if text.len() <= bytes_max { Ok(()) } else { Err(format!("has more than {bytes_max} bytes")) }
}

/// Whether a text is made of the letters that a slug may have.
pub(super) fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"._-+".contains(&b))
}

fn slug(text: &str, bytes_max: usize) -> Result<(), String> {
    short(text, bytes_max)?;
    if is_slug(text) {
        Ok(())
    } else {
        Err("is not made of lower-case letters, digits and . _ - + alone".to_owned())
    }
}

fn whole(value: &Json, min: i64, max: i64) -> Result<(), String> {
    let inside = value.as_i64().is_some_and(|number| (min..=max).contains(&number));
    if inside { Ok(()) } else { Err(format!("is not a whole number from {min} to {max}")) }
}

fn version(text: &str, words: &[String], prefixes: &[String]) -> Result<(), String> {
    let text = text.to_lowercase();
    if words.contains(&text) {
        return Ok(());
    }
    let bare =
        prefixes.iter().find_map(|prefix| text.strip_prefix(prefix.as_str())).unwrap_or(&text);
    let starts_with_number = bare.bytes().next().is_some_and(|b| b.is_ascii_digit());
    if starts_with_number {
        short(&text, VERSION_BYTES_MAX)
    } else {
        Err("is not a version".to_owned())
    }
}

fn uuid(text: &str) -> Result<(), String> {
    let dashes = [8, 13, 18, 23];
    let good = text.len() == 36
        && text
            .bytes()
            .enumerate()
            .all(|(at, b)| if dashes.contains(&at) { b == b'-' } else { b.is_ascii_hexdigit() });
    if good { Ok(()) } else { Err("is not a UUID".to_owned()) }
}

fn day(text: &str) -> Result<(), String> {
    let (day, rest) = text.split_at_checked(10).unwrap_or((text, ""));
    let good = day.parse::<Day>().is_ok() && (rest.is_empty() || rest.starts_with('T'));
    if good { Ok(()) } else { Err("is not a day such as 2026-11-22".to_owned()) }
}

fn map(value: &Json, keys: &[Value], max: i64) -> Result<(), String> {
    let entries = value.as_object().ok_or_else(|| "is not a table".to_owned())?;
    for (key, number) in entries {
        let spelling = key.to_lowercase();
        if !keys.iter().any(|known| known.name == spelling || known.aliases.contains(&spelling)) {
            return Err(format!("has the key `{key}`, which is none of {}", names(keys)));
        }
        whole(number, 0, max).map_err(|reason| format!("has a `{key}` that {reason}"))?;
    }
    Ok(())
}

fn names(values: &[Value]) -> String {
    values.iter().map(|value| value.name.as_str()).collect::<Vec<_>>().join(", ")
}
