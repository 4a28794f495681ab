//! The wire as JSON Schema 2020-12, one for each kind and one for several events in a message. A schema says what is asked for; the server is
//! milder: it drops what is not, and repairs what clients in the field get wrong.

use super::kinds::BATCH;
use super::model::{Catalog, Field, Kind, Role, Type};
use super::words::holds;
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeMap;

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";
/// A slug on the wire; its case does not matter.
const SLUG: &str = "^[A-Za-z0-9._+-]+$";
const DAY: &str = "^[0-9]{4}-[0-9]{2}-[0-9]{2}";

/// Renders the JSON Schemas of a catalog, by kind; the one for several events is called `batch`.
pub fn schemas(catalog: &Catalog) -> BTreeMap<String, Json> {
    let kinds: Map<String, Json> =
        catalog.kinds.iter().map(|kind| (kind.name.clone(), of_kind(catalog, kind))).collect();
    let batch = of_batch(catalog, &kinds);
    let alone = kinds.into_iter().chain([(BATCH.to_owned(), batch)]);
    alone
        .map(|(name, mut schema)| {
            if let Some(schema) = schema.as_object_mut() {
                schema.insert("$schema".to_owned(), Json::from(DIALECT));
            }
            (name, schema)
        })
        .collect()
}

fn of_batch(catalog: &Catalog, kinds: &Map<String, Json>) -> Json {
    let any: Vec<Json> =
        kinds.keys().map(|name| json!({ "$ref": format!("#/$defs/{name}") })).collect();
    let mut properties =
        json!({ "events": { "type": "array", "minItems": 1, "items": { "anyOf": any } } });
    if let (Some((_, install)), Some(properties)) =
        (catalog.field_with(Role::Install), properties.as_object_mut())
    {
        for place in install.at.iter().filter(|place| !place.contains('.')) {
            properties.insert(place.clone(), of_field(install, None));
        }
    }
    json!({
        "title": format!("{}: several events", catalog.project.title),
        "type": "object",
        "required": ["events"],
        "additionalProperties": false,
        "properties": properties,
        "$defs": kinds,
    })
}

fn of_kind(catalog: &Catalog, kind: &Kind) -> Json {
    let mut schema = object();
    let (mut required, mut one_of_places) = (Vec::new(), Vec::new());
    for carried in &kind.fields {
        let Some(field) = catalog.field(carried.field) else { continue };
        let value = of_field(field, Some(kind));
        for place in &field.at {
            put(&mut schema, place, &value);
        }
        match field.at.as_slice() {
            _ if !carried.required => {}
            [place] if !place.contains('.') => required.push(place.as_str()),
            places => one_of_places.push(
                json!({ "anyOf": places.iter().map(|place| requires(place)).collect::<Vec<_>>() }),
            ),
        }
    }
    if let Some(schema) = schema.as_object_mut() {
        schema.insert(
            "title".to_owned(),
            Json::from(format!("{}: {}", catalog.project.title, kind.title)),
        );
        schema.insert("required".to_owned(), Json::from(required));
        if !one_of_places.is_empty() {
            schema.insert("allOf".to_owned(), Json::from(one_of_places));
        }
        let example: Json = serde_json::from_str(&kind.example).unwrap_or_default();
        schema.insert("examples".to_owned(), Json::from(vec![example]));
    }
    schema
}

fn object() -> Json {
    json!({ "type": "object", "additionalProperties": false, "properties": {} })
}

/// Puts the schema of a value at its place, with the objects that lead there.
fn put(schema: &mut Json, place: &str, value: &Json) {
    let Some(properties) = schema.get_mut("properties").and_then(Json::as_object_mut) else {
        return;
    };
    match place.split_once('.') {
        Some((first, rest)) => put(properties.entry(first).or_insert_with(object), rest, value),
        None => drop(properties.insert(place.to_owned(), value.clone())),
    }
}

/// The schema that asks for nothing but a value at a place.
fn requires(place: &str) -> Json {
    match place.split_once('.') {
        Some((first, rest)) => {
            json!({ "required": [first], "properties": { first: requires(rest) } })
        }
        None => json!({ "required": [place] }),
    }
}

fn of_field(field: &Field, kind: Option<&Kind>) -> Json {
    let mut schema = match (field.role, kind) {
        (Role::Kind, Some(kind)) => {
            let names: Vec<&String> = std::iter::once(&kind.name).chain(&kind.aliases).collect();
            json!({ "enum": names })
        }
        _ => of_type(&field.ty),
    };
    if let Some(schema) = schema.as_object_mut() {
        schema.insert("title".to_owned(), Json::from(field.title.as_str()));
        schema.insert(
            "description".to_owned(),
            Json::from(format!("{} Holds {}.", field.question, holds(field).replace('`', ""))),
        );
    }
    schema
}

fn of_type(ty: &Type) -> Json {
    match ty {
        Type::Slug { bytes_max } => {
            json!({ "type": "string", "pattern": SLUG, "maxLength": bytes_max })
        }
        // Not an `enum`: the case of a value does not matter, and one that is not listed counts as `other`.
        Type::Enum { values } => {
            let names: Vec<&str> = values.iter().map(|value| value.name.as_str()).collect();
            json!({ "type": "string", "examples": names })
        }
        Type::Integer { min, max, .. } => {
            json!({ "type": "integer", "minimum": min, "maximum": max })
        }
        Type::Version { .. } => json!({ "type": "string", "maxLength": 64 }),
        Type::Bool => json!({ "type": "boolean" }),
        Type::Uuid => json!({ "type": "string", "format": "uuid" }),
        Type::Day => json!({ "type": "string", "pattern": DAY }),
        Type::Text { bytes_max } => json!({ "type": "string", "maxLength": bytes_max }),
        Type::Map { max, .. } => {
            json!({ "type": "object", "additionalProperties": { "type": "integer", "minimum": 0, "maximum": max } })
        }
    }
}
