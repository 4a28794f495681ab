//! Reads what a field may hold: its type, and the values of an enumeration.

use super::example::is_slug;
use super::fields::Names;
use super::model::{Type, Value};
use super::section::{Section, integer};
use std::collections::BTreeSet;
use toml::Spanned;

const TYPES: &str = "slug, enum, integer, version, bool, uuid, day, text, map";
const KEYS: [&str; 12] = [
    "bytes_max",
    "values",
    "min",
    "max",
    "unit",
    "steps",
    "zero_is_unknown",
    "titles",
    "parts",
    "words",
    "prefixes",
    "keys",
];
const SLUG_BYTES_MAX: usize = 256;
const TEXT_BYTES_MAX: usize = 262_144;
const VERSION_PARTS_MAX: usize = 4;

/// Reads the type of a field; `None` once a problem is told.
pub(super) fn ty(section: &Section<'_>, names: &Names<'_>) -> Option<Type> {
    let word = section.text("type");
    Some(match word.get_ref().as_str() {
        "slug" => Type::Slug { bytes_max: section.size("bytes_max", SLUG_BYTES_MAX) },
        "enum" => Type::Enum { values: listed(section, names)? },
        "integer" => whole_number(section)?,
        "version" => Type::Version {
            parts: parts(section),
            words: lower(section, section.texts("words")),
            prefixes: lower(section, section.texts("prefixes")),
        },
        "bool" => Type::Bool,
        "uuid" => Type::Uuid,
        "day" => Type::Day,
        "text" => Type::Text { bytes_max: section.size("bytes_max", TEXT_BYTES_MAX) },
        "map" => {
            Type::Map { keys: values(section, "keys"), max: section.integer("max")?.into_inner() }
        }
        "" => return None,
        _ => {
            section.error(&word.span(), format!("`type` must be one of {TYPES}"));
            // Which of these belong to it cannot be told, so none is called unknown.
            for key in KEYS {
                section.value(key);
            }
            return None;
        }
    })
}

/// The values of an enumeration: written out, or the name of a list that the catalog has anyway.
fn listed(section: &Section<'_>, names: &Names<'_>) -> Option<Vec<Value>> {
    let Some(list) = section.value("values") else {
        section.error(&section.span, "`values` is missing");
        return None;
    };
    match list.get_ref().as_str() {
        Some("kinds") => Some(names.kinds.to_vec()),
        Some("categories") => Some(names.categories.to_vec()),
        Some(_) => {
            section.error(&list.span(), "`values` must be a list, or \"kinds\", or \"categories\"");
            None
        }
        None => Some(values(section, "values")).filter(|values| !values.is_empty()),
    }
}

fn whole_number(section: &Section<'_>) -> Option<Type> {
    let (min, max) = (section.integer("min"), section.integer("max"));
    let steps = section.items("steps");
    let unit = section.text_maybe("unit").map(Spanned::into_inner).unwrap_or_default();
    let zero_is_unknown = section.flag("zero_is_unknown");
    let (min, max) = (min?, max?);
    if min.get_ref() > max.get_ref() {
        section.error(&min.span(), format!("`min` is larger than `max`, {}", max.get_ref()));
    }
    let mut bounds: Vec<i64> = Vec::new();
    for step in steps {
        match integer(step.get_ref()) {
            Some(bound) if bounds.last().is_none_or(|last| *last < bound) => bounds.push(bound),
            _ => section.error(
                &step.span(),
                "`steps` must be whole numbers, each larger than the one before",
            ),
        }
    }
    Some(Type::Integer {
        min: min.into_inner(),
        max: max.into_inner(),
        unit,
        steps: bounds,
        zero_is_unknown,
    })
}

fn parts(section: &Section<'_>) -> u8 {
    u8::try_from(section.size("parts", VERSION_PARTS_MAX)).unwrap_or(1)
}

fn lower(section: &Section<'_>, texts: Vec<Spanned<String>>) -> Vec<String> {
    for text in texts.iter().filter(|text| text.get_ref().to_lowercase() != **text.get_ref()) {
        section.error(&text.span(), format!("`{}` must be lower case", text.get_ref()));
    }
    texts.into_iter().map(Spanned::into_inner).collect()
}

/// Reads the values of an enumeration or the keys of a map: a bare name, or a table with name, title and aliases.
pub(super) fn values(section: &Section<'_>, key: &'static str) -> Vec<Value> {
    let items = section.items(key);
    if items.is_empty() {
        section.error(&section.span, format!("`{key}` is empty or missing"));
    }
    let mut seen = BTreeSet::new();
    let mut read = Vec::with_capacity(items.len());
    for item in items {
        if let Some(name) = item.get_ref().as_str() {
            taken(section, &mut seen, &Spanned::new(item.span(), name.to_owned()));
            read.push(Value { name: name.to_owned(), title: name.to_owned(), aliases: Vec::new() });
        } else if let Some(table) = section.of_item(item) {
            read.push(value(&table, &mut seen));
            table.finish();
        }
    }
    read
}

/// Reads one value of an enumeration and checks that nothing before it is spelled alike.
pub(super) fn value(section: &Section<'_>, seen: &mut BTreeSet<String>) -> Value {
    let name = section.text("name");
    taken(section, seen, &name);
    let aliases = section.texts("aliases");
    for alias in &aliases {
        if !seen.insert(alias.get_ref().clone()) {
            section.error(&alias.span(), format!("`{}` is there already", alias.get_ref()));
        }
    }
    let title =
        section.text_maybe("title").map_or_else(|| name.get_ref().clone(), Spanned::into_inner);
    Value { name: name.into_inner(), title, aliases: lower(section, aliases) }
}

fn taken(section: &Section<'_>, seen: &mut BTreeSet<String>, name: &Spanned<String>) {
    let text = name.get_ref();
    if text.contains('/') {
        section.error(
            &name.span(),
            format!("`{text}` has a `/`, which joins the two values of a cross"),
        );
    } else if !is_slug(text) && !text.is_empty() {
        section.error(
            &name.span(),
            format!("`{text}` must have lower-case letters, digits and . _ - + alone"),
        );
    } else if !text.is_empty() && !seen.insert(text.clone()) {
        section.error(&name.span(), format!("`{text}` is there already"));
    }
}
