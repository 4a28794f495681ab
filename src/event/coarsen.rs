//! Makes a value as coarse as the catalog allows: the same code for the client before it sends and for the server before it stores. It knows
//! neither roles nor clocks.

use super::number::integer;
use super::{Raw, Reason, Repair, Repairs};
use crate::catalog::{self, Type};
use crate::day::Day;
use std::borrow::Cow;

/// Bytes of a version that are looked at; nothing longer is one.
const VERSION_BYTES_MAX: usize = 64;
/// Digits that one part of a version may have; a build number or a date stamp has more.
const VERSION_DIGITS_MAX: usize = 4;
/// What clients write where there is nothing to tell.
const NOTHING: [&str; 2] = ["-", "none"];

/// A value after coarsening.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Coarse<'a> {
    /// The sender did not say.
    Absent,
    /// A value that no list or form has: counted as `other`.
    Other,
    /// A text that may be kept.
    Text(Cow<'a, str>),
    /// A whole number.
    Number(i64),
    /// Free text, within its limit; not fit to be kept before it was scrubbed.
    Free(Cow<'a, str>),
    /// Numbers under registered keys, by their places, and how many keys were not registered.
    Counts(Vec<(u16, i64)>, u64),
}

/// Coarsens one value as its type says.
///
/// # Errors
/// A value of another type, out of range, or of no known form where none can stand for `other`.
pub fn coarsen<'a>(
    ty: &'a Type,
    raw: &'a Raw<'_>,
    repairs: &mut Repairs,
) -> Result<Coarse<'a>, Reason> {
    if *raw == Raw::Null {
        return Ok(Coarse::Absent);
    }
    match ty {
        Type::Integer { min, max, unit, zero_is_unknown, .. } => match integer(raw, unit, repairs)?
        {
            None => Ok(Coarse::Absent),
            Some(0) if *zero_is_unknown => Ok(Coarse::Absent),
            Some(n) if (*min..=*max).contains(&n) => Ok(Coarse::Number(n)),
            Some(_) => Err(Reason::OutOfRange),
        },
        Type::Bool => boolean(raw, repairs),
        Type::Map { keys, max } => counts(keys, *max, raw, repairs),
        Type::Slug { .. }
        | Type::Enum { .. }
        | Type::Version { .. }
        | Type::Uuid
        | Type::Day
        | Type::Text { .. } => {
            let text = text_of(raw, repairs)?;
            if text.trim().is_empty() {
                if !text.is_empty() || matches!(ty, Type::Version { .. }) {
                    repairs.add(Repair::Blank);
                }
                return Ok(Coarse::Absent);
            }
            words(ty, text, repairs)
        }
    }
}

/// The step under which a dimension counts a number: the upper bound of the step, which belongs to it, or `>` and the last bound. The number
/// itself where there are no steps.
pub fn step(n: i64, bounds: &[i64]) -> String {
    match (bounds.iter().find(|bound| n <= **bound), bounds.last()) {
        (Some(bound), _) => bound.to_string(),
        (None, Some(last)) => format!(">{last}"),
        (None, None) => n.to_string(),
    }
}

/// A text, or a number where a text is asked for: `"os_version": 12`.
fn text_of<'a>(raw: &'a Raw<'_>, repairs: &mut Repairs) -> Result<Cow<'a, str>, Reason> {
    match raw {
        Raw::Text(text) => Ok(Cow::Borrowed(text)),
        Raw::Number(number) => {
            repairs.add(Repair::NumberAsText);
            Ok(Cow::Owned(number.to_string()))
        }
        _ => Err(Reason::WrongType),
    }
}

/// The types that are written as text. What is not blank comes in, in its full length.
fn words<'a>(
    ty: &'a Type,
    text: Cow<'a, str>,
    repairs: &mut Repairs,
) -> Result<Coarse<'a>, Reason> {
    match ty {
        Type::Text { bytes_max } => Ok(Coarse::Free(cut(text, *bytes_max, repairs))),
        Type::Enum { values } => Ok(listed(ty, values, text.trim(), repairs)),
        Type::Version { parts, words, prefixes } => {
            Ok(version(text.trim(), *parts, words, prefixes))
        }
        Type::Slug { bytes_max } => slug(text, *bytes_max).map(Coarse::Text),
        Type::Uuid => uuid(text.trim()).map(|id| Coarse::Text(Cow::Owned(id))),
        Type::Day => day(text.trim()).map(|day| Coarse::Text(Cow::Owned(day.to_string()))),
        Type::Integer { .. } | Type::Bool | Type::Map { .. } => Err(Reason::WrongType),
    }
}

fn slug(text: Cow<'_, str>, bytes_max: usize) -> Result<Cow<'_, str>, Reason> {
    let fits = |text: &str| {
        text.len() <= bytes_max
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"._+-".contains(&b))
    };
    if fits(&text) && !text.bytes().any(|b| b.is_ascii_uppercase()) {
        return Ok(text);
    }
    let trimmed = text.trim();
    if fits(trimmed) { Ok(Cow::Owned(trimmed.to_ascii_lowercase())) } else { Err(Reason::NotAName) }
}

fn listed<'a>(
    ty: &'a Type,
    values: &'a [catalog::Value],
    text: &str,
    repairs: &mut Repairs,
) -> Coarse<'a> {
    // Nearly every value is written as the catalog writes it, and then nothing has to be lower-cased.
    if let Some(value) = values.iter().find(|value| value.name == text) {
        return Coarse::Text(Cow::Borrowed(&value.name));
    }
    match ty.enum_value(text) {
        Some(value) => {
            if !value.name.eq_ignore_ascii_case(text) {
                repairs.add(Repair::Alias);
            }
            Coarse::Text(Cow::Borrowed(&value.name))
        }
        None if NOTHING.contains(&text) => Coarse::Absent,
        None => Coarse::Other,
    }
}

fn version<'a>(text: &str, parts: u8, words: &'a [String], prefixes: &'a [String]) -> Coarse<'a> {
    if NOTHING.contains(&text) {
        return Coarse::Absent;
    }
    if text.len() > VERSION_BYTES_MAX {
        return Coarse::Other;
    }
    let text = text.to_ascii_lowercase();
    if let Some(word) = words.iter().find(|word| **word == text) {
        return Coarse::Text(Cow::Borrowed(word));
    }
    let (prefix, rest) = prefixes
        .iter()
        .find_map(|p| text.strip_prefix(p.as_str()).map(|rest| (p.as_str(), rest)))
        .unwrap_or(("", &text));
    let rest = rest.strip_prefix('v').unwrap_or(rest);
    let numbers = leading_numbers(rest, parts);
    if numbers.is_empty() {
        Coarse::Other
    } else {
        Coarse::Text(Cow::Owned(format!("{prefix}{numbers}")))
    }
}

/// The first so many numbers of a dotted version; empty when it begins with no number, or with one that is too long for a version.
fn leading_numbers(text: &str, parts: u8) -> String {
    let mut kept = String::new();
    for part in text.split('.').take(usize::from(parts)) {
        let digits = part.bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 || digits > VERSION_DIGITS_MAX {
            break;
        }
        if !kept.is_empty() {
            kept.push('.');
        }
        kept.push_str(part.get(..digits).unwrap_or_default());
        if digits < part.len() {
            break;
        }
    }
    kept
}

fn uuid(text: &str) -> Result<String, Reason> {
    const DASHES: [usize; 4] = [8, 13, 18, 23];
    let shape = |(place, b): (usize, u8)| {
        if DASHES.contains(&place) { b == b'-' } else { b.is_ascii_hexdigit() }
    };
    if text.len() == 36 && text.bytes().enumerate().all(shape) {
        Ok(text.to_ascii_lowercase())
    } else {
        Err(Reason::NotAUuid)
    }
}

/// A day, or a moment cut to the day it names; the hours of its zone are not taken into account.
fn day(text: &str) -> Result<Day, Reason> {
    let (day, rest) = text.split_at_checked(10).ok_or(Reason::NotADay)?;
    if !rest.is_empty() && !rest.starts_with(['T', 't', ' ']) {
        return Err(Reason::NotADay);
    }
    day.parse().map_err(|_| Reason::NotADay)
}

/// Cuts on a character's border, and then back to the last whole line: half a secret would not be recognised as one.
fn cut<'a>(text: Cow<'a, str>, bytes_max: usize, repairs: &mut Repairs) -> Cow<'a, str> {
    if text.len() <= bytes_max {
        return text;
    }
    repairs.add(Repair::TextCut);
    let head = text.get(..text.floor_char_boundary(bytes_max)).unwrap_or_default();
    let end = head.rfind('\n').unwrap_or(head.len());
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.get(..end).unwrap_or_default()),
        Cow::Owned(mut text) => {
            text.truncate(end);
            Cow::Owned(text)
        }
    }
}

fn boolean<'a>(raw: &Raw<'_>, repairs: &mut Repairs) -> Result<Coarse<'a>, Reason> {
    let yes = match raw {
        Raw::Bool(yes) => return Ok(yes_or_no(*yes)),
        Raw::Number(number) => match number.as_i64() {
            Some(0) => false,
            Some(1) => true,
            _ => return Err(Reason::WrongType),
        },
        Raw::Text(text) => match text.trim().to_ascii_lowercase().as_str() {
            "" => return Ok(Coarse::Absent),
            "true" | "yes" | "1" => true,
            "false" | "no" | "0" => false,
            _ => return Err(Reason::WrongType),
        },
        _ => return Err(Reason::WrongType),
    };
    repairs.add(Repair::BoolAsText);
    Ok(yes_or_no(yes))
}

fn yes_or_no<'a>(yes: bool) -> Coarse<'a> {
    Coarse::Text(Cow::Borrowed(if yes { "yes" } else { "no" }))
}

fn counts<'a>(
    keys: &[catalog::Value],
    max: i64,
    raw: &Raw<'_>,
    repairs: &mut Repairs,
) -> Result<Coarse<'a>, Reason> {
    let Raw::Object(map) = raw else { return Err(Reason::WrongType) };
    let mut kept = Vec::new();
    let mut unknown = 0;
    for (name, raw) in map.iter() {
        let name = name.to_lowercase();
        let Some(place) =
            keys.iter().position(|key| key.name == name || key.aliases.contains(&name))
        else {
            unknown += 1;
            continue;
        };
        match (u16::try_from(place), integer(raw, "", repairs)?) {
            (Ok(place), Some(n)) if (0..=max).contains(&n) => kept.push((place, n)),
            (_, None) => {}
            _ => return Err(Reason::OutOfRange),
        }
    }
    // Two spellings of one key are one key.
    kept.sort_by_key(|(place, _)| *place);
    kept.dedup_by_key(|(place, _)| *place);
    Ok(Coarse::Counts(kept, unknown))
}
