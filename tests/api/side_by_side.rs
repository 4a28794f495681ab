//! Comparing, activity, and pages as text: page and document say the same, nothing small is told, and what is asked wrongly is refused.

use crate::served::{GARDEN, SCRIPTS, Served};
use serde_json::Value;
use std::collections::BTreeMap;

fn page(served: &Served, path: &str) -> (u16, String) {
    let answer = served.get(path);
    (answer.status.as_u16(), String::from_utf8(answer.body).unwrap())
}

/// The two apps with most runs.
fn two(served: &Served) -> [String; 2] {
    let apps = served.json("/api/v1/apps.json");
    [0, 1].map(|place| apps["apps"][place]["value"].as_str().unwrap().to_owned())
}

#[test]
fn apps_side_by_side_are_what_their_own_documents_say() {
    for served in [&SCRIPTS, &GARDEN] {
        let [first, second] = two(served);
        let found = served.json(&format!("/api/v1/compare.json?apps={first},{second}"));
        let sides = found["sides"].as_array().unwrap();
        assert_eq!((sides.len(), &found["by"]), (2, &"apps".into()));
        for side in sides {
            let name = side["name"].as_str().unwrap();
            let own = served.json(&format!("/api/v1/apps/{name}.json"));
            assert_eq!(side["now"]["runs"], own["totals"]["now"]["runs"], "{name}");
        }
        assert!(sides[0]["difference"].is_null() && sides[1]["difference"]["low"].is_number());
        let (low, high) = (
            sides[1]["difference"]["low"].as_f64().unwrap(),
            sides[1]["difference"]["high"].as_f64().unwrap(),
        );
        assert_eq!(sides[1]["clear"], low > 0.0 || high < 0.0);
        let (status, html) = page(served, &format!("/compare?apps={first},{second}"));
        assert_eq!(status, 200);
        assert!(html.contains(&format!("/api/v1/compare.csv?apps={first},{second}")), "{html}");
    }
}

#[test]
fn periods_side_by_side_are_what_their_ranges_say() {
    let found = SCRIPTS.json("/api/v1/compare.json?periods=2026-10,2026-11");
    assert_eq!(found["by"], "periods");
    assert_eq!(found["sides"][0]["window"]["last"], "2026-10-31");
    let last = &found["sides"][1];
    assert_eq!((&last["name"], &last["window"]["last"]), (&"2026-11".into(), &"2026-11-22".into()));
    let range = SCRIPTS.json("/api/v1/stats/summary.json?range=2026-11-01..2026-11-22");
    assert_eq!(last["now"]["runs"], range["runs"]);
    let table =
        String::from_utf8(SCRIPTS.get("/api/v1/compare.csv?periods=2026-10,2026-11").body).unwrap();
    assert!(table.lines().nth(1).unwrap().starts_with("2026-10,"), "{table}");
}

#[test]
fn what_cannot_be_compared_or_split_is_refused_with_what_can() {
    for (path, status, says) in [
        ("/api/v1/compare.json?apps=a,b,c,d,e,f,g", 400, "six apps"),
        ("/api/v1/compare.json?apps=a&periods=2026-10", 400, "apps are told"),
        ("/api/v1/compare.json?periods=october", 400, "months such as"),
        ("/api/v1/compare.json?apps=no-such-app", 404, "not known"),
        ("/api/v1/activity.json?by=colour", 400, "kind"),
        ("/api/v1/activity.json?outcome=lost", 400, "failed"),
        ("/api/v1/activity.json?apps=a", 400, "no parameter"),
        ("/compare?apps=no-such-app", 404, "No script of this name"),
        ("/compare?periods=october", 400, "months such as"),
        ("/activity?by=colour", 400, "kind"),
        ("/activity?outcome=lost", 400, "failed"),
    ] {
        let (found, body) = page(&SCRIPTS, path);
        assert_eq!(found, status, "{path}");
        assert!(body.contains(says), "{path}: {body}");
    }
    let amber = SCRIPTS.get("/api/v1/compare.json?apps=amber-atlsa").json();
    assert!(amber["valid"].as_array().unwrap().contains(&"amber-atlas".into()), "{amber}");
}

#[test]
fn several_values_of_a_form_become_one_list() {
    let [first, second] = two(&SCRIPTS);
    let led = SCRIPTS.get(&format!("/compare?apps={first}&apps={second}"));
    assert_eq!(led.status, 303);
    assert_eq!(led.header("location"), format!("/compare?apps={first},{second}"));
}

fn number(value: &Value) -> u64 {
    value.as_u64().unwrap_or(0)
}

/// Rows by what two of app, value and span are, with what the documents about these tell.
fn sums(found: &Value, name: impl Fn(&Value) -> String) -> BTreeMap<String, u64> {
    let mut sums = BTreeMap::new();
    for row in found["rows"].as_array().unwrap() {
        *sums.entry(name(row)).or_default() += number(&row["runs"]);
    }
    sums
}

#[test]
fn activity_gives_no_small_number_away() {
    let mut compared = 0;
    for (served, dimensions) in
        [(&SCRIPTS, vec!["os_type", "exit_code", "kind"]), (&GARDEN, vec!["kind"])]
    {
        let min_cell = served.state.catalog.privacy.min_cell;
        for by in dimensions {
            for grain in ["day", "week", "month"] {
                let found =
                    served.json(&format!("/api/v1/activity.json?by={by}&grain={grain}&range=90d"));
                // A quarter has no rows of days.
                let grain = found["grain"].as_str().unwrap();
                for row in found["rows"].as_array().unwrap() {
                    assert!(number(&row["runs"]) >= min_cell, "{row}");
                }
                let told: u64 =
                    found["rows"].as_array().unwrap().iter().map(|row| number(&row["runs"])).sum();
                assert!(
                    number(&found["more"]["values"]) > 0
                        || told + number(&found["hidden"]["runs"]) + number(&found["others"]) > 0
                );
                let named = |row: &Value| row["app"].as_str().unwrap().to_owned();
                for (app, runs) in sums(&found, named) {
                    let own = served.json(&format!("/api/v1/apps/{app}.json?range=90d"));
                    let rest = number(&own["totals"]["now"]["runs"]).checked_sub(runs);
                    compared += 1;
                    assert!(
                        !rest.is_some_and(|rest| (1..min_cell).contains(&rest))
                            || by == "exit_code",
                        "{app} by {by}, {grain}: {rest:?}"
                    );
                }
                let spans = |row: &Value| {
                    format!("{}|{}", row["app"].as_str().unwrap(), row["first"].as_str().unwrap())
                };
                for (span, runs) in sums(&found, spans) {
                    let (app, first) = span.split_once('|').unwrap();
                    let series = served
                        .json(&format!("/api/v1/apps/{app}/series.json?range=90d&grain={grain}"));
                    let points = series["series"]["points"].as_array().unwrap();
                    let point = points.iter().find(|point| point["first"] == first);
                    let rest = point.and_then(|point| number(&point["runs"]).checked_sub(runs));
                    compared += 1;
                    assert!(
                        !rest.is_some_and(|rest| (1..min_cell).contains(&rest))
                            || by == "exit_code",
                        "{span} by {by}: {rest:?}"
                    );
                }
            }
        }
    }
    assert!(compared > 30, "{compared}");
}

#[test]
fn activity_by_week_of_a_filter_is_a_part_of_that_without() {
    let all = SCRIPTS.json("/api/v1/activity.json?by=kind&grain=month&range=90d");
    let row = &all["rows"][0];
    let (app, kind) = (row["app"].as_str().unwrap(), row["value"].as_str().unwrap());
    let one =
        SCRIPTS.json(&format!("/api/v1/activity.json?by=kind&grain=month&range=90d&app={app}"));
    let rows = one["rows"].as_array().unwrap();
    assert!(rows.iter().all(|row| row["app"] == app) && rows.contains(row), "{app} {kind}");
}

#[test]
fn a_terminal_and_a_reader_of_markdown_get_text() {
    let [app, _] = two(&SCRIPTS);
    for path in ["/", "/failures", "/compare", "/activity", "/method", "/quality"]
        .map(str::to_owned)
        .into_iter()
        .chain([format!("/apps/{app}")])
    {
        let text = SCRIPTS.request("GET", &path, &[("accept", "text/plain")]);
        assert_eq!(
            (text.status.as_u16(), text.header("content-type")),
            (200, "text/plain; charset=utf-8"),
            "{path}"
        );
        assert!(text.headers.get_all("vary").iter().any(|value| value == "accept"), "{path}");
        let body = String::from_utf8(text.body).unwrap();
        assert!(!body.contains('<') || path == "/method", "{path}: {body}");
        for line in body.lines().filter(|line| !line.starts_with("    ")) {
            assert!(line.chars().count() <= 80 || !line.contains(' '), "{path}: {line}");
        }
        let markdown = if path == "/" { "/index.md".to_owned() } else { format!("{path}.md") };
        let marked = SCRIPTS.get(&markdown);
        assert_eq!(
            (marked.status.as_u16(), marked.header("content-type")),
            (200, "text/markdown; charset=utf-8"),
            "{markdown}"
        );
        assert!(
            marked.header("content-security-policy").is_empty()
                || !marked.header("content-security-policy").contains("nonce")
        );
        let marked = String::from_utf8(marked.body).unwrap();
        assert!(marked.starts_with("# ") && marked.contains("\n## "), "{markdown}: {marked}");
        let html = page(&SCRIPTS, &path).1;
        assert!(html.contains(&format!("type=\"text/markdown\" href=\"{markdown}\"")), "{path}");
    }
    let app =
        SCRIPTS.request("GET", &format!("/apps/{app}?range=90d"), &[("accept", "text/plain")]);
    let app = String::from_utf8(app.body).unwrap();
    assert!(app.contains('█') && app.contains("Success rate"), "{app}");
    let missing = SCRIPTS.request("GET", "/no/such/page", &[("accept", "text/plain")]);
    assert_eq!(
        (missing.status.as_u16(), missing.header("content-type")),
        (404, "text/plain; charset=utf-8")
    );
}
