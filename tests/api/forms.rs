//! The same numbers in each form: JSON, CSV, Markdown, and on the terminal; and what is refused, with what could have been asked.

use crate::served::{GARDEN, SCRIPTS};
use serde_json::Value;

fn rows(csv: &[u8]) -> Vec<csv::StringRecord> {
    csv::Reader::from_reader(csv).records().map(Result::unwrap).collect()
}

#[test]
fn csv_and_markdown_say_what_json_says() {
    for (path, rows_at) in [
        ("breakdowns/os_type", "/breakdown/rows"),
        ("breakdowns/os_type:os_version", "/breakdown/rows"),
        ("apps", "/apps"),
        ("errors", "/families"),
        ("series", "/series/points"),
        ("exit-codes", "/codes"),
        ("distributions/install_duration", "/distribution/bins"),
    ] {
        let json = SCRIPTS.json(&format!("/api/v1/{path}.json?cmp=none&range=90d"));
        let json = json.pointer(rows_at).and_then(Value::as_array).unwrap();
        let csv = SCRIPTS.get(&format!("/api/v1/{path}.csv?cmp=none&range=90d"));
        assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8; header=present");
        let records = rows(&csv.body);
        assert_eq!(records.len(), json.len(), "{path}");
        let head = csv::Reader::from_reader(&csv.body[..]).headers().unwrap().clone();
        let column = head.iter().position(|name| name == "runs").unwrap();
        for (row, record) in json.iter().zip(&records) {
            let runs = row["runs"].as_u64().or(row["n"].as_u64());
            assert_eq!(record[column].parse().ok(), runs, "{path} {record:?}");
        }
        let markdown = SCRIPTS.get(&format!("/api/v1/{path}.md?cmp=none&range=90d"));
        assert_eq!(markdown.header("content-type"), "text/markdown; charset=utf-8");
        assert_eq!(markdown.text().lines().count(), json.len() + 2, "{path}");
    }
}

#[test]
fn a_document_has_one_address_whatever_its_parameters_order() {
    let of = |path: &str| SCRIPTS.json(path)["meta"]["links"].clone();
    let links = of("/api/v1/apps.json?sort=impact&kind=vm,lxc&range=28d&limit=5");
    assert_eq!(links["self"], "/api/v1/apps.json?kind=lxc,vm&sort=impact&limit=5");
    assert_eq!(links["csv"], "/api/v1/apps.csv?kind=lxc,vm&sort=impact&limit=5");
    assert_eq!(links["html"], "/apps?kind=lxc,vm&sort=impact&limit=5");
    assert_eq!(of("/api/v1/apps.json?limit=1000")["self"], "/api/v1/apps.json");
    assert_eq!(of("/api/v1/apps.json?limit=10")["self"], "/api/v1/apps.json?limit=10");
    assert_eq!(of("/api/v1/stats/platforms")["self"], "/api/v1/stats/platforms.json");
}

#[test]
fn a_question_is_repeated_as_it_was_understood() {
    let meta = SCRIPTS.json("/api/v1/series.json?range=7d&cmp=weekdays&grain=week&os_type=!debian")
        ["meta"]
        .clone();
    assert_eq!(meta["query"]["range"], "7d");
    assert_eq!(meta["query"]["cmp"], "weekdays");
    assert_eq!(meta["query"]["filters"][0]["name"], "os_type");
    assert_eq!(meta["query"]["filters"][0]["exclude"], true);
    assert_eq!(meta["window"]["last"], "2026-11-22");
    assert_eq!(meta["as_of"], "2026-11-22T14:00Z");
    assert_eq!(meta["demo"], true);
}

#[test]
fn unknown_names_are_refused_with_those_that_there_are() {
    for (path, field, valid) in [
        ("series.json?kind=docker", "kind", "lxc"),
        ("series.json?colour=red", "query", "os_type"),
        ("series.json?sort=best", "sort", "impact"),
        ("apps.json?limit=0", "limit", "1 to 1000"),
        ("quality.json?kind=lxc", "query", "range"),
    ] {
        let answer = SCRIPTS.get(&format!("/api/v1/{path}"));
        assert_eq!(answer.status, 400, "{path}");
        let problem = answer.json();
        assert_eq!(problem["field"], field, "{path}");
        assert!(problem["valid"].as_array().unwrap().iter().any(|word| word == valid), "{problem}");
        for sent in ["docker", "colour", "red", "best"] {
            assert!(!problem["detail"].as_str().unwrap().contains(sent), "{problem}");
        }
    }
    let problem = SCRIPTS.get("/api/v1/breakdowns/colour.json");
    assert_eq!(problem.status, 404);
    assert!(problem.json()["valid"].as_array().unwrap().iter().any(|word| word == "os_type"));
}

#[test]
fn a_filter_does_not_say_again_what_the_path_says() {
    let apps = SCRIPTS.json("/api/v1/apps.json");
    let first = apps["apps"][0]["href"].as_str().unwrap();
    assert_eq!(SCRIPTS.get(&format!("{first}?app=another")).json()["field"], "app");
    assert_eq!(SCRIPTS.get(&format!("{first}?range=90d")).status, 200);
    let errors = SCRIPTS.json("/api/v1/errors.json");
    let first = errors["families"][0]["href"].as_str().unwrap();
    assert_eq!(SCRIPTS.get(&format!("{first}?os_type=debian")).status, 400);
    assert!(SCRIPTS.json(first)["template"].is_string());
}

#[test]
fn the_page_of_a_document_understands_what_was_asked() {
    let documents = ["apps", "errors", "exit-codes", "stats/errors", "stats/platforms", "series"];
    for document in documents.iter().chain(&["stats/resources", "compare", "activity"]) {
        for query in ["sort=rate", "sort=impact", "sort=name", "grain=week", "os_type=debian"] {
            let path = format!("/api/v1/{document}.json?{query}");
            let answer = SCRIPTS.get(&path);
            if answer.status == 200 {
                let page = answer.json()["meta"]["links"]["html"].as_str().unwrap().to_owned();
                assert_eq!(SCRIPTS.get(&page).status, 200, "{path}: {page}");
            }
        }
    }
    let of = |path: &str| SCRIPTS.json(path)["meta"]["links"]["html"].clone();
    assert_eq!(of("/api/v1/errors.json?sort=failures"), "/failures?sort=failures");
    assert_eq!(of("/api/v1/errors.json?sort=name&range=7d"), "/failures?range=7d");
}

#[test]
fn a_limit_of_codes_leaves_codes_out_and_no_runs() {
    let codes =
        |query: &str| SCRIPTS.json(&format!("/api/v1/exit-codes.json{query}"))["codes"].clone();
    let (all, two) = (codes(""), codes("?limit=2"));
    assert!(all[2]["runs"].is_u64(), "{all}");
    assert_eq!(two, Value::from(&all.as_array().unwrap()[..2]));
}

#[test]
fn what_there_is_not_is_a_problem_of_404() {
    for path in [
        "apps/no-such-app.json",
        "apps/no-such-app/series.json",
        "errors/0000000000000000.json",
        "days/1999/01/01.json",
        "days/2026/11/23.json",
        "days/2026/02/30.json",
        "schema/nothing.json",
        "distributions/nothing.json",
        "stats/resources.csv",
        "nowhere",
        "..%2f..%2fetc%2fpasswd",
        "apps/%00.json",
        "apps/%ff.json",
    ] {
        let answer = SCRIPTS.get(&format!("/api/v1/{path}"));
        assert_eq!(answer.status, 404, "{path}: {}", answer.text());
        assert_eq!(answer.header("content-type"), "application/problem+json", "{path}");
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
    }
}

#[test]
fn the_manifest_names_what_is_served() {
    use sha2::{Digest, Sha256};
    use std::fmt::Write;
    let index = GARDEN.json("/api/v1/index.json");
    let documents = index["documents"].as_array().unwrap();
    let json = |path: &&String| path.ends_with(".json") && *path != "/api/v1/index.json";
    assert_eq!(documents.len(), GARDEN.addresses().iter().filter(json).count());
    for document in documents {
        let served = GARDEN.get(document["path"].as_str().unwrap());
        let hash = Sha256::digest(&served.body).iter().fold(String::new(), |mut text, byte| {
            write!(text, "{byte:02x}").unwrap();
            text
        });
        assert_eq!(document["sha256"], hash, "{document}");
        assert_eq!(document["bytes"], served.body.len(), "{document}");
        assert_eq!(document["licence"], "CC0-1.0");
    }
}

#[test]
fn the_terminal_shows_the_same_table() {
    let draw = |path: &str, pairs: &[(&str, &str)]| {
        let pairs: Vec<(String, String)> =
            pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        SCRIPTS.runtime.block_on(daylight::api::terminal(&SCRIPTS.state, path, &pairs))
    };
    let table = draw("breakdowns/os_type", &[("range", "90d")]).unwrap();
    assert!(table.contains("debian") && table.contains("success rate low"), "{table}");
    let refused = draw("breakdowns/os_type", &[("range", "90")]).unwrap_err().to_string();
    assert!(refused.contains("28d"), "{refused}");
    let refused = draw("breakdowns/which", &[]).unwrap_err().to_string();
    assert!(refused.contains("os_type"), "{refused}");
}
