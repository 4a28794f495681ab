//! Every document of the default menu keeps to its JSON Schema and to the OpenAPI document, and says nothing that they do not describe.

use crate::served::{GARDEN, SCRIPTS, Served};
use jsonschema::Validator;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A schema that takes no property besides those it describes, though ours promises that some may be added.
fn strict(mut schema: Value) -> Validator {
    close(&mut schema, false);
    jsonschema::draft202012::new(&schema).unwrap()
}

/// Closes each object. Members of `allOf` describe one object together, so it is closed around them.
fn close(schema: &mut Value, is_part: bool) {
    if let Some(parts) = schema.get_mut("$defs") {
        parts.as_object_mut().unwrap().values_mut().for_each(|part| close(part, true));
    }
    let Some(object) = schema.as_object_mut() else { return };
    for (name, value) in object.iter_mut() {
        match name.as_str() {
            "properties" => {
                value.as_object_mut().unwrap().values_mut().for_each(|it| close(it, false));
            }
            "items" | "additionalProperties" => close(value, false),
            "oneOf" | "anyOf" => {
                value.as_array_mut().unwrap().iter_mut().for_each(|it| close(it, false));
            }
            "allOf" => value.as_array_mut().unwrap().iter_mut().for_each(|it| close(it, true)),
            _ => {}
        }
    }
    let describes = ["$ref", "properties", "allOf"].iter().any(|name| object.contains_key(*name));
    if describes && !is_part && !object.contains_key("additionalProperties") {
        object.insert("unevaluatedProperties".to_owned(), json!(false));
    }
}

/// The schema that OpenAPI names for a path, with what it refers to.
fn of_openapi(openapi: &Value, path: &str) -> Option<Value> {
    let parts: Vec<&str> = path.split('/').collect();
    let (_, item) = openapi["paths"].as_object()?.iter().find(|(template, _)| {
        let template: Vec<&str> = template.split('/').collect();
        template.len() == parts.len()
            && template.iter().zip(&parts).all(|(a, b)| match a.split_once('{') {
                Some((_, rest)) => b.ends_with(rest.split_once('}').unwrap().1) && !b.is_empty(),
                None => a == b,
            })
    })?;
    let schema = &item["get"]["responses"]["200"]["content"]["application/json"]["schema"];
    let text = schema.to_string().replace("#/components/schemas/", "#/$defs/");
    let mut schema: Value = serde_json::from_str(&text).unwrap();
    let defs =
        openapi["components"]["schemas"].to_string().replace("#/components/schemas/", "#/$defs/");
    schema["$defs"] = serde_json::from_str(&defs).unwrap();
    Some(schema)
}

fn wrong(validator: &Validator, document: &Value) -> Vec<String> {
    validator
        .iter_errors(document)
        .map(|error| {
            format!(
                "{} at {}",
                error.to_string().chars().take(300).collect::<String>(),
                error.instance_path()
            )
        })
        .collect()
}

fn check(served: &Served) {
    let openapi = served.json("/api/v1/openapi.json");
    let mut by_schema: BTreeMap<String, Validator> = BTreeMap::new();
    let mut by_openapi: BTreeMap<String, Validator> = BTreeMap::new();
    let mut checked = 0;
    for path in served.addresses().iter().filter(|path| path.ends_with(".json")) {
        let document = served.json(path);
        let Some(place) = document["meta"]["links"]["schema"].as_str() else {
            assert!(
                path.contains("/schema/") || path.ends_with("openapi.json"),
                "{path} has no meta"
            );
            continue;
        };
        let own = by_schema.entry(place.to_owned()).or_insert_with(|| strict(served.json(place)));
        assert_eq!(wrong(own, &document), Vec::<String>::new(), "{path} and {place}");
        let described = by_openapi.entry(place.to_owned()).or_insert_with(|| {
            strict(of_openapi(&openapi, path).unwrap_or_else(|| panic!("OpenAPI has no {path}")))
        });
        assert_eq!(wrong(described, &document), Vec::<String>::new(), "{path} and OpenAPI");
        checked += 1;
    }
    assert!(checked > 80, "{checked} documents");
}

#[test]
fn every_document_keeps_to_its_schema_and_to_openapi() {
    check(&SCRIPTS);
}

#[test]
fn every_document_of_another_catalog_does_too() {
    check(&GARDEN);
}

#[test]
fn refusals_keep_to_theirs() {
    let problem = strict(SCRIPTS.json("/api/v1/schema/problem.json"));
    for path in
        ["series.json?kind=x", "series.json?colour=red", "nowhere.json", "catalog.json?range=7d"]
    {
        let answer = SCRIPTS.get(&format!("/api/v1/{path}"));
        assert!(answer.status.is_client_error(), "{path}");
        assert_eq!(answer.header("content-type"), "application/problem+json", "{path}");
        assert_eq!(wrong(&problem, &answer.json()), Vec::<String>::new(), "{path}");
    }
}

#[test]
fn openapi_names_every_route_once_and_every_parameter() {
    let openapi = SCRIPTS.json("/api/v1/openapi.json");
    assert_eq!(openapi["openapi"], "3.1.0");
    let operations: Vec<&str> = openapi["paths"]
        .as_object()
        .unwrap()
        .values()
        .flat_map(|item| item.as_object().unwrap().values())
        .map(|operation| operation["operationId"].as_str().unwrap())
        .collect();
    let mut once = operations.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), operations.len());
    for path in SCRIPTS.addresses() {
        let is_form = path.ends_with(".csv") || path.ends_with(".md");
        assert!(is_form || of_openapi(&openapi, &path).is_some(), "{path}");
    }
    for path in ["/api/dashboard", "/api/exit-codes", "/healthz", "/telemetry", "/api/v1/events"] {
        assert!(openapi["paths"][path].is_object(), "{path}");
    }
    for name in ["range", "cmp", "kind", "os_type", "limit"] {
        assert!(openapi["components"]["parameters"][name].is_object(), "{name}");
    }
}
