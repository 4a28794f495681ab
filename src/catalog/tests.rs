//! Catalogs that ship, catalogs that are wrong in one place, and what is rendered from a catalog of a project that does not exist.

use super::*;
use crate::day::Day;
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;

const COMMUNITY_SCRIPTS: &str = include_str!("../../catalogs/community-scripts.toml");
const DOLLHOUSE_MCP: &str = include_str!("../../catalogs/dollhouse-mcp.toml");
const GARDEN: &str = include_str!("../../tests/data/catalog/garden.toml");
const MINIMAL: &str = include_str!("../../tests/data/catalog/minimal.toml");
const WRONG: &str = include_str!("../../tests/data/catalog/wrong.txt");
const ALL: [&str; 4] = [COMMUNITY_SCRIPTS, DOLLHOUSE_MCP, GARDEN, MINIMAL];

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn parsed(text: &str) -> Catalog {
    Catalog::parse(text, day("2026-11-22")).unwrap()
}

fn problems(text: &str) -> Vec<String> {
    Catalog::check(text, day("2026-11-22")).iter().map(ToString::to_string).collect()
}

fn fields_of<'a>(catalog: &'a Catalog, kind: &str) -> BTreeSet<&'a str> {
    let (_, kind) = catalog.kind_named(kind).unwrap();
    kind.fields.iter().map(|carried| catalog.field(carried.field).unwrap().name.as_str()).collect()
}

#[test]
fn the_catalogs_that_ship_have_no_problem() {
    for text in ALL {
        assert_eq!(problems(text), Vec::<String>::new());
        parsed(text);
    }
}

#[test]
fn each_fault_is_told_at_its_place() {
    let cases: Vec<&str> =
        WRONG.split("\n\n").skip(1).filter(|case| !case.trim().is_empty()).collect();
    assert!(cases.len() > 70, "{} cases", cases.len());
    for case in cases {
        let lines = |mark: char| -> Vec<&str> {
            let marked = case.lines().filter_map(|line| line.strip_prefix(mark));
            marked.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect()
        };
        let (from, to) = (lines('-').join("\n"), lines('+').join("\n"));
        assert_eq!(
            MINIMAL.matches(&from).count(),
            1,
            "{from:?} stands once in the minimal catalog"
        );
        assert_eq!(problems(&MINIMAL.replacen(&from, &to, 1)), lines('!'), "{case}");
    }
}

#[test]
fn all_faults_are_told_at_once_and_in_the_order_of_the_text() {
    let text = MINIMAL
        .replace("min_cell = 10", "min_cell = 1")
        .replace("policy = 1", "policy = 0")
        .replace("example = 4", "example = 99");
    let found = Catalog::parse(&text, day("2026-11-22")).unwrap_err();
    assert_eq!(
        found.iter().map(|problem| (problem.line, problem.column)).collect::<Vec<_>>(),
        [(17, 12), (31, 10), (102, 11)]
    );
}

#[test]
fn a_catalog_that_breaks_off_anywhere_is_refused_with_places_inside_it() {
    for end in (0..GARDEN.len()).step_by(97).filter(|end| GARDEN.is_char_boundary(*end)) {
        let lines = GARDEN[..end].lines().count().max(1);
        for problem in Catalog::check(&GARDEN[..end], day("2026-11-22")) {
            assert!(problem.line <= lines + 1 && problem.column > 0, "{problem} after {end} bytes");
        }
    }
    assert!(Catalog::parse("", day("2026-11-22")).is_err());
}

#[test]
fn too_many_fields_are_refused() {
    let field = &MINIMAL[MINIMAL.rfind("[[fields]]").unwrap()..MINIMAL.find("[[kinds]]").unwrap()];
    let many: String = (0..fields::FIELDS_MAX)
        .map(|n| field.replace("name = \"size\"", &format!("name = \"size{n}\"")))
        .collect();
    let found = problems(&MINIMAL.replace("[[kinds]]", &format!("{many}[[kinds]]")));
    assert!(
        found
            .iter()
            .any(|problem| problem == "1:1: catalog: 1005 fields are more than the 1000 allowed"),
        "{:?}",
        found.first()
    );
}

#[test]
fn a_server_starts_with_an_expired_field_and_does_not_collect_it() {
    let (before, after) = (day("2026-12-31"), day("2027-01-01"));
    assert!(fields_of(&Catalog::parse(MINIMAL, before).unwrap(), "run").contains("os"));

    let catalog = Catalog::parse(MINIMAL, after).unwrap();
    assert!(!fields_of(&catalog, "run").contains("os"));
    assert!(catalog.crosses.is_empty() && catalog.explore.len() == 1);
    assert_eq!(catalog.undocumented, ["os"]);
    assert_eq!(catalog.expired(after).map(|field| field.name.as_str()).collect::<Vec<_>>(), ["os"]);
    assert!(catalog.field_named("os").is_some(), "what was counted under it keeps its name");
    let severities: Vec<Severity> =
        Catalog::check(MINIMAL, after).iter().map(|problem| problem.severity).collect();
    assert_eq!(severities, [Severity::Policy]);
}

#[test]
fn defaults_are_of_measures_and_within_their_range() {
    let with = |line: &str| GARDEN.replace("tomato = { plot = 10, days_to_ripe = 70 }", line);
    let catalog = Catalog::parse(&with("tomato = { plot = 12 }"), day("2026-11-22")).unwrap();
    assert_eq!(catalog.defaults["tomato"]["plot"], 12);
    let problem = |line: &str| {
        let problems = Catalog::parse(&with(line), day("2026-11-22")).unwrap_err();
        problems.first().map(|problem| problem.message.clone()).unwrap_or_default()
    };
    for (line, why) in [
        ("tomato = { plot = 10_001 }", "`plot` must be from 0 to 10000"),
        ("tomato = { plot = \"12\" }", "`plot` must be a whole number"),
        ("tomato = { soil = 1 }", "`soil` is no measure"),
        ("tomato = { tools = 1 }", "`tools` is no measure"),
        ("tomato = { hedge = 1 }", "there is no field `hedge`"),
        ("tomato = 3", "`tomato` must be a table"),
    ] {
        assert!(problem(line).contains(why), "{line}: {}", problem(line));
    }
}

#[test]
fn a_review_that_is_overdue_is_a_warning() {
    let found = Catalog::check(GARDEN, day("2027-06-02"));
    assert_eq!(
        found.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["16:15: warning: project `sprout`: the review of 2027-06-01 is overdue"]
    );
}

#[test]
fn exit_codes_tell_whose_fault_a_failure_is() {
    let catalog = parsed(COMMUNITY_SCRIPTS);
    assert_eq!(catalog.codes.len(), 165);
    let with = |fault| {
        catalog.codes.iter().filter(move |(_, code)| code.fault == fault).map(|(number, _)| *number)
    };
    assert_eq!(with(Fault::User).collect::<Vec<_>>(), [113, 114, 122, 129, 130, 143, 253, 254]);
    let host: Vec<u8> =
        (103..=111).chain(116..=121).chain([123, 200]).chain(203..=227).chain([231]).collect();
    assert_eq!(with(Fault::Host).collect::<Vec<_>>(), host);
    assert_eq!(catalog.codes[&214].category, "storage");
    assert_eq!(catalog.codes[&1].category, "unknown");
    let meanings: BTreeSet<&str> =
        catalog.codes.values().map(|code| code.meaning.as_str()).collect();
    assert_eq!(meanings.len(), 165, "no two codes mean the same");
}

#[test]
fn a_host_tool_and_an_add_on_carry_no_more_than_promised() {
    let catalog = parsed(COMMUNITY_SCRIPTS);
    let runs = [
        "type",
        "random_id",
        "execution_id",
        "repo_source",
        "platform",
        "nsapp",
        "status",
        "exit_code",
        "install_duration",
    ];
    let with = |more: &[&'static str]| {
        runs.into_iter().chain(more.iter().copied()).collect::<BTreeSet<_>>()
    };
    assert_eq!(fields_of(&catalog, "pve"), with(&["pve_version"]));
    assert_eq!(fields_of(&catalog, "tool"), with(&["pve_version"]));
    assert_eq!(fields_of(&catalog, "addon"), with(&["os_type", "os_version"]));
}

#[test]
fn every_key_that_clients_in_the_field_send_is_known() {
    let catalog = parsed(COMMUNITY_SCRIPTS);
    let sent = "random_id execution_id type nsapp status ct_type disk_size core_count ram_size os_type os_version pve_version method \
        exit_code error error_category install_duration cpu_vendor cpu_model gpu_vendor gpu_model gpu_passthrough ram_speed arch \
        platform has_arm repo_source repo_slug payload_version kernel_version app_version failed_command failed_line";
    let sent: BTreeSet<&str> = sent.split_whitespace().collect();
    let asked: BTreeSet<&str> = catalog.fields.iter().map(|field| field.name.as_str()).collect();
    let dropped: BTreeSet<&str> = catalog.undocumented.iter().map(String::as_str).collect();
    assert!(asked.is_disjoint(&dropped));
    assert_eq!(asked.union(&dropped).copied().collect::<BTreeSet<_>>(), sent);
    let models: Vec<&&str> = dropped.iter().filter(|name| name.ends_with("_model")).collect();
    assert_eq!(models, [&"cpu_model", &"gpu_model"]);
}

#[test]
fn spellings_that_clients_send_lead_to_one_value() {
    let catalog = parsed(COMMUNITY_SCRIPTS);
    let value = |field: &str, sent: &str| {
        catalog.field_named(field).unwrap().1.ty.enum_value(sent).map(|value| value.name.clone())
    };
    for (field, sent, kept) in [
        ("os_type", "almalinux", "alma"),
        ("os_type", "rockylinux", "rocky"),
        ("os_type", "archlinux", "arch-linux"),
        ("os_type", "Debian", "debian"),
        ("status", "sucess", "success"),
        ("repo_source", "ProxmoxVE", "proxmoxve"),
        ("repo_source", "ProxmoxVED", "devscripts"),
        ("repo_source", "DevScripts", "devscripts"),
        ("method", "mydefaults-global", "mydefaults"),
        ("type", "tool", "pve"),
    ] {
        assert_eq!(value(field, sent).as_deref(), Some(kept), "{field}: {sent}");
    }
    assert_eq!(catalog.field_named("ct_type").unwrap().1.value_title("1"), "Unprivileged");
    assert_eq!(catalog.field_named("os_type").unwrap().1.value_title("alma"), "AlmaLinux");
    assert_eq!(catalog.field_named("os_type").unwrap().1.value_title("other"), "other");
}

#[test]
fn a_garden_is_explained() {
    let garden = parsed(GARDEN);
    insta::assert_snapshot!("garden_prompt", prompt(&garden));
    insta::assert_json_snapshot!("garden_schemas", schemas(&garden));
}

#[test]
fn schemas_take_the_examples_and_refuse_what_is_not_asked_for() {
    for text in ALL {
        let catalog = parsed(text);
        let schemas = schemas(&catalog);
        assert_eq!(schemas.len(), catalog.kinds.len() + 1);
        for kind in &catalog.kinds {
            let example: Json = serde_json::from_str(&kind.example).unwrap();
            let schema = &schemas[&kind.name];
            assert_eq!(validate(schema, schema, &example), Ok(()), "{}", kind.name);
            let batch = json!({ "events": [example] });
            assert_eq!(
                validate(&schemas["batch"], &schemas["batch"], &batch),
                Ok(()),
                "{}",
                kind.name
            );

            let mut more = example.clone();
            more["hostname"] = json!("pve");
            assert!(validate(schema, schema, &more).is_err(), "{}", kind.name);
            assert!(validate(schema, schema, &json!({})).is_err(), "{}", kind.name);
        }
    }
}

#[test]
fn both_shapes_of_a_crash_and_of_a_week_are_taken() {
    let schemas = schemas(&parsed(DOLLHOUSE_MCP));
    let id = "1c9e4b5f-60ab-4df1-9a0a-2f6f6b1f7c77";
    for (kind, event) in [
        (
            "crash",
            json!({ "eventType": "crash", "installId": id, "crashId": id, "component": "SkillManager", "os": "linux", "nodeVersion": "20" }),
        ),
        (
            "crash",
            json!({ "eventType": "crash", "component": "SkillManager", "platform": { "os": "linux", "nodeVersion": "20" } }),
        ),
        (
            "weekly_summary",
            json!({ "eventType": "weekly_summary", "installId": id, "weekStart": "2026-11-16", "avgStartupTime": 5, "crashCount": 0 }),
        ),
        (
            "weekly_summary",
            json!({ "eventType": "weekly_summary", "installId": id, "weekStart": "2026-11-16", "timestamp": "2026-11-23",
            "performance": { "avgStartupTime": 5 }, "health": { "crashCount": 0 }, "features": { "personasUsed": 1 } }),
        ),
        (
            "installation",
            json!({ "event": "install", "install_id": id, "version": "1.9.13", "os": "darwin", "node_version": "v20.1.0",
            "mcp_client": "claude-code", "timestamp": "2026-11-16T10:00:00Z" }),
        ),
    ] {
        assert_eq!(validate(&schemas[kind], &schemas[kind], &event), Ok(()), "{event}");
    }
}

/// Checks a value against the part of JSON Schema that our schemas use.
fn validate(root: &Json, schema: &Json, value: &Json) -> Result<(), String> {
    if let Some(path) = schema["$ref"].as_str() {
        return validate(root, root.pointer(path.trim_start_matches('#')).unwrap(), value);
    }
    let right_type = match schema["type"].as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.as_str().is_some_and(|text| {
            text.len() as u64 <= schema["maxLength"].as_u64().unwrap_or(u64::MAX)
        }),
        Some("boolean") => value.is_boolean(),
        Some("integer") => value.as_i64().is_some_and(|n| {
            n >= schema["minimum"].as_i64().unwrap() && n <= schema["maximum"].as_i64().unwrap()
        }),
        Some(other) => return Err(format!("{other} is no type of ours")),
        None => true,
    };
    if !right_type || schema["enum"].as_array().is_some_and(|values| !values.contains(value)) {
        return Err(format!("{value} is not {schema}"));
    }
    for name in schema["required"].as_array().into_iter().flatten() {
        value.get(name.as_str().unwrap()).ok_or_else(|| format!("{name} is missing"))?;
    }
    for (name, inner) in value.as_object().into_iter().flatten() {
        match (schema["properties"].get(name), &schema["additionalProperties"]) {
            (None, Json::Bool(false)) => return Err(format!("{name} is not asked for")),
            (None, Json::Null) => {}
            (Some(schema), _) | (None, schema) => validate(root, schema, inner)?,
        }
    }
    for item in value.as_array().into_iter().flatten() {
        validate(root, &schema["items"], item)?;
    }
    for schema in schema["allOf"].as_array().into_iter().flatten() {
        validate(root, schema, value)?;
    }
    match schema["anyOf"].as_array() {
        Some(any) if !any.iter().any(|schema| validate(root, schema, value).is_ok()) => {
            Err(format!("{value} is none of these"))
        }
        _ => Ok(()),
    }
}
