//! Reports as documents, page and feed: the same of each, filed once, and together they give no small number away.

use crate::served::{GARDEN, SCRIPTS, Served};
use daylight::reports::{Length, catch_up, listed};
use serde_json::Value;
use std::collections::BTreeMap;

/// The names of filed reports, of one length. Documents may be some seconds old, so the store is asked.
fn filed(served: &Served, length: Length) -> Vec<String> {
    let (store, catalog) = (&served.state.store, &served.state.catalog);
    let listed = served.runtime.block_on(async {
        catch_up(store, catalog).await.unwrap();
        listed(store).await.unwrap()
    });
    let filed = listed
        .into_iter()
        .filter(|report| report.period.length() == length && report.made_at.is_some());
    filed.map(|report| report.period.to_string()).collect()
}

#[test]
fn page_document_and_markdown_say_the_same() {
    for served in [&*SCRIPTS, &*GARDEN] {
        let weeks = filed(served, Length::Week);
        assert!(weeks.len() >= 7, "{weeks:?}");
        let week = &weeks[0];
        let document = served.json(&format!("/api/v1/reports/{week}.json"));
        let page = served.get(&format!("/reports/{week}")).text().replace("<!>", "");
        let text = served.get(&format!("/api/v1/reports/{week}.md"));
        assert_eq!(text.header("content-type"), "text/markdown; charset=utf-8");
        let headline = document["headline"].as_str().unwrap();
        assert!(page.contains(headline) && text.text().contains(headline), "{headline}");
        let sentences = document["sentences"].as_array().unwrap();
        assert!(sentences.len() > 8, "{sentences:?}");
        for sentence in sentences {
            let href = sentence["href"].as_str().unwrap();
            assert!(page.contains(&format!("href=\"{}\"", href.replace('&', "&amp;"))), "{href}");
            assert!(text.text().contains(&format!("]({href})")), "{href}");
            assert_eq!(served.get(href).status, 200, "{href}");
        }
        let runs = &document["facts"]["volume"]["now"]["runs"];
        let days = &document["facts"]["days"];
        let range =
            format!("{}..{}", days["first"].as_str().unwrap(), days["last"].as_str().unwrap());
        let summary = served.json(&format!("/api/v1/stats/summary.json?range={range}&cmp=none"));
        assert_eq!(&summary["runs"], runs, "{week}");
        assert_eq!(served.json(&format!("/api/v1/reports/{week}.json")), document);
    }
}

#[test]
fn what_is_no_report_is_refused() {
    for path in ["2026-W54", "2026-13", "2019-W01", "2031-01", "x", "2026-W47.csv"] {
        assert_eq!(SCRIPTS.get(&format!("/api/v1/reports/{path}")).status, 404, "{path}");
    }
    let page = SCRIPTS.get("/reports/2019-W01");
    assert_eq!(page.status, 404);
    assert!(page.text().contains("/reports\""), "{}", page.text());
    assert_eq!(SCRIPTS.get("/api/v1/reports/2026-W47.json?range=7d").status, 400);
    let open = SCRIPTS.json("/api/v1/reports/2026-W47.json");
    assert!(
        open["filed_at"].is_null() && SCRIPTS.get("/reports/2026-W47").text().contains("So far")
    );
}

#[test]
fn the_feed_is_atom_with_every_filed_report_once() {
    let weeks = filed(&SCRIPTS, Length::Week);
    assert!(weeks.len() >= 7, "{weeks:?}");
    let answer = SCRIPTS.get("/reports/feed.xml");
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("content-type"), "application/atom+xml; charset=utf-8");
    assert!(!answer.header("etag").is_empty());
    let xml = answer.text();
    assert!(xml.starts_with(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\""
    ));
    for week in &weeks {
        assert_eq!(xml.matches(&format!("href=\"/reports/{week}\"/>")).count(), 1, "{week}");
    }
    let between = |text: &str, open: &str, close: &str| -> Vec<String> {
        let parts = text.split(open).skip(1);
        parts.map(|rest| rest.split(close).next().unwrap().to_owned()).collect()
    };
    let mut ids = between(&xml, "<id>", "</id>");
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!((ids.len(), all), (all, between(&xml, "<entry>", "</entry>").len() + 1));
    assert!(ids.iter().all(|id| id.starts_with("urn:uuid:") && id.len() == 45), "{ids:?}");
    let updated = between(&xml, "<updated>", "</updated>");
    assert!(updated.iter().all(|at| at.len() == 20 && at.ends_with('Z')), "{updated:?}");
    // Every tag that is opened is closed, in order.
    let mut open: Vec<String> = Vec::new();
    for tag in between(&xml, "<", ">").into_iter().skip(1).filter(|tag| !tag.ends_with('/')) {
        match tag.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop().as_deref(), Some(name)),
            None => open.push(tag.split_whitespace().next().unwrap().to_owned()),
        }
    }
    assert!(open.is_empty(), "{open:?}");
    let page = SCRIPTS.get("/").text();
    assert!(page.contains("type=\"application/atom+xml\""), "no page leads to the feed");
}

/// The runs of each value of each platform dimension that a report tells.
fn platforms(served: &Served, period: &str) -> BTreeMap<(String, String), u64> {
    let document = served.json(&format!("/api/v1/reports/{period}.json"));
    let mut told = BTreeMap::new();
    for platform in document["facts"]["platforms"].as_array().unwrap() {
        let dimension = platform["dimension"].as_str().unwrap();
        for share in ["most", "moved"].iter().flat_map(|list| platform[*list].as_array().unwrap()) {
            let value = share["value"].as_str().unwrap();
            let key = (dimension.to_owned(), value.to_owned());
            told.insert(key, share["now"]["k"].as_u64().unwrap());
        }
    }
    told
}

#[test]
fn no_month_less_its_weeks_is_a_small_cell() {
    for served in [&*SCRIPTS, &*GARDEN] {
        let min_cell = served.state.catalog.privacy.min_cell;
        let mut compared = 0;
        for month in filed(served, Length::Month) {
            let inside = filed(served, Length::Week).into_iter().filter(|week| {
                let document = served.json(&format!("/api/v1/reports/{week}.json"));
                let days = &document["facts"]["days"];
                ["first", "last"].iter().all(|end| days[*end].as_str().unwrap().starts_with(&month))
            });
            let weeks: Vec<_> = inside.map(|week| platforms(served, &week)).collect();
            for (key, runs) in platforms(served, &month) {
                let told: u64 = weeks.iter().filter_map(|week| week.get(&key)).sum();
                let left = runs.checked_sub(told).expect("weeks have no more than their month");
                assert!(!(1..min_cell).contains(&left), "{month} {key:?}: {left}");
                compared += 1;
            }
        }
        assert!(compared > 3, "{compared} numbers were looked at");
    }
}

#[test]
fn annotations_are_a_document_in_three_forms() {
    let document: Value = SCRIPTS.json("/api/v1/annotations.json");
    assert_eq!(document["annotations"], Value::Array(Vec::new()));
    assert!(SCRIPTS.get("/api/v1/annotations.csv").text().starts_with("day,app,text,link"));
    assert!(
        SCRIPTS.get("/api/v1/annotations.md").text().starts_with("| day | app | text | link |")
    );
}
