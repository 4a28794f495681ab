//! `schema/{name}`: the JSON Schema of each document, made from the very types that it is written from.

use super::index::Index;
use super::{
    activity, annotations, app, breakdowns, compare, cube, days, dictionary, failures, platforms,
    quality, reports, resources, series, summary,
};
use serde_json::{Map, Value, json};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// Names of the documents that have a schema.
pub(super) const NAMES: [&str; 25] = [
    "index",
    "catalog",
    "summary",
    "installations",
    "platforms",
    "failures",
    "resources",
    "cube",
    "quality",
    "series",
    "app-series",
    "apps",
    "app",
    "errors",
    "error",
    "exit-codes",
    "compare",
    "activity",
    "day",
    "reports",
    "report",
    "annotations",
    "breakdown",
    "distribution",
    "problem",
];

/// A problem document (RFC 9457): why a request is not answered as asked.
#[derive(ToSchema)]
#[expect(dead_code, reason = "problems are written in `error`; here they are described")]
pub(super) struct Problem {
    /// Always `about:blank`: the status tells the kind.
    r#type: String,
    /// The name of the status.
    title: String,
    /// The status.
    status: u16,
    /// A sentence.
    detail: String,
    /// The parameter that cannot be used.
    #[schema(required = false, nullable = false)]
    field: Option<String>,
    /// What it could have been.
    #[schema(required = false, nullable = false)]
    valid: Option<Vec<String>>,
}

/// Schemas by name, those that a type refers to among them.
pub(super) type Schemas = Vec<(String, RefOr<Schema>)>;

/// The name of a document's type, with the schemas of all types in it.
pub(super) fn of(name: &str) -> Option<(String, Schemas)> {
    Some(match name {
        "index" => all::<Index>(),
        "catalog" => all::<dictionary::Dictionary>(),
        "summary" => all::<summary::Summary>(),
        "installations" => all::<summary::Installations>(),
        "platforms" => all::<platforms::Platforms>(),
        "failures" => all::<failures::Failures>(),
        "resources" => all::<resources::Resources>(),
        "cube" => all::<cube::Cube>(),
        "quality" => all::<quality::Quality>(),
        "series" | "app-series" => all::<series::Timeseries>(),
        "apps" => all::<breakdowns::AllApps>(),
        "app" => all::<app::OneApp>(),
        "errors" => all::<failures::Errors>(),
        "error" => all::<failures::OneFamily>(),
        "exit-codes" => all::<failures::ExitCodes>(),
        "activity" => all::<activity::WhatCame>(),
        "compare" => all::<compare::Compared>(),
        "day" => all::<days::OneDay>(),
        "reports" => all::<reports::Reports>(),
        "report" => all::<reports::OneReport>(),
        "annotations" => all::<annotations::Annotations>(),
        "breakdown" => all::<breakdowns::ByValue>(),
        "distribution" => all::<resources::OneMeasure>(),
        "problem" => all::<Problem>(),
        _ => return None,
    })
}

fn all<T: ToSchema + PartialSchema>() -> (String, Schemas) {
    let mut schemas = vec![(T::name().into_owned(), T::schema())];
    T::schemas(&mut schemas);
    (T::name().into_owned(), schemas)
}

/// The JSON Schema of a document by its name.
pub(super) fn schema(name: &str) -> Option<Value> {
    let (root, schemas) = of(name)?;
    let mut parts = Map::new();
    for (name, schema) in schemas {
        let schema = serde_json::to_string(&schema).ok()?;
        // OpenAPI keeps them elsewhere.
        let schema = schema.replace("#/components/schemas/", "#/$defs/");
        parts.insert(name, serde_json::from_str(&schema).ok()?);
    }
    Some(json!({
        "$schema": DIALECT,
        "title": name,
        "$ref": format!("#/$defs/{root}"),
        "$defs": parts,
    }))
}
