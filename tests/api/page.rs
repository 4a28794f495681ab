//! The pages that tell of documents, search and cards, held against the documents, apps and pictures that there are.

use crate::served::{Answer, GARDEN, SCRIPTS, Served};
use daylight::pages::{DOCUMENTED, OLDER_LIST};
use serde_json::Value;

/// The addresses of links in a page.
fn links(page: &str) -> Vec<String> {
    let ends = page.split(" href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    ends.map(|address| address.replace("&amp;", "&")).collect()
}

fn page(served: &Served, path: &str) -> String {
    let answer = served.get(path);
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    answer.text()
}

#[test]
fn every_document_that_the_page_tells_of_is_there() {
    for served in [&*SCRIPTS, &*GARDEN] {
        let page = page(served, "/api");
        let links = links(&page);
        let documents: Vec<&String> =
            links.iter().filter(|link| link.starts_with("/api/v1/")).collect();
        for documented in &DOCUMENTED {
            let stem = documented.path.split('{').next().unwrap();
            assert!(documents.iter().any(|link| link.starts_with(stem)), "{}", documented.path);
        }
        for link in documents {
            let answer = served.get(link);
            let expected = if link.contains("sort=luck") { 400 } else { 200 };
            assert_eq!(answer.status, expected, "{link}: {}", answer.text());
        }
    }
}

#[test]
fn the_page_tells_of_every_document() {
    let openapi = SCRIPTS.json("/api/v1/openapi.json");
    let told: Vec<String> =
        DOCUMENTED.iter().map(|documented| without_names(documented.path)).collect();
    let told: Vec<String> =
        told.into_iter().chain(OLDER_LIST.map(|(path, _)| path.to_owned())).collect();
    // What is sent stands on the page about the data.
    let read = openapi["paths"].as_object().unwrap().iter();
    for (path, _) in read.filter(|(_, methods)| methods.get("get").is_some()) {
        // Whether the server is up is for its operator, who reads of it in the README.
        if path == "/healthz" {
            continue;
        }
        let path = ["json", "csv", "md"]
            .iter()
            .find_map(|ending| path.strip_suffix(&format!(".{ending}")))
            .unwrap_or(path);
        assert!(told.contains(&without_names(path)), "the page about the API lacks {path}");
    }
}

/// A path with each `{name}` made `{}`: the page may call it by another word.
fn without_names(path: &str) -> String {
    let parts = path.split('/').map(|part| if part.starts_with('{') { "{}" } else { part });
    parts.collect::<Vec<_>>().join("/")
}

#[test]
fn each_documents_answer_can_be_shown() {
    for documented in &DOCUMENTED {
        let page = page(&SCRIPTS, &format!("/api?show={}", documented.name));
        assert!(!page.contains("There is no answer yet"), "{}", documented.name);
        assert!(page.len() < 200_000, "{}: {} bytes", documented.name, page.len());
    }
}

#[test]
fn pages_of_words_know_no_project_by_name() {
    for path in ["/data", "/privacy", "/method", "/quality", "/api", "/search?q=s"] {
        let page = page(&GARDEN, path);
        assert!(page.contains("Sprout"), "{path}");
        assert!(!page.to_lowercase().contains("proxmox"), "{path}");
    }
}

#[test]
fn the_search_index_is_small_and_leads_to_apps() {
    let answer = SCRIPTS.request("GET", "/search.json", &[("Accept-Encoding", "br")]);
    assert_eq!((answer.status.as_u16(), answer.header("content-encoding")), (200, "br"));
    assert!(answer.body.len() < 40_000, "{} bytes", answer.body.len());
    let etag = answer.header("etag").to_owned();
    let again = SCRIPTS.request(
        "GET",
        "/search.json",
        &[("Accept-Encoding", "br"), ("If-None-Match", &etag)],
    );
    assert_eq!(again.status, 304);
    let index = SCRIPTS.json("/search.json");
    let first: &Value = &index["apps"][0];
    let (name, runs) = (first[0].as_str().unwrap(), first[2].as_u64().unwrap());
    assert!(runs >= 10);
    let page = page(&SCRIPTS, &format!("/search?q={name}"));
    assert!(links(&page).contains(&format!("/apps/{name}")), "{page}");
}

#[test]
fn cards_are_pictures_and_only_of_what_there_is() {
    let index = SCRIPTS.json("/search.json");
    let app = index["apps"][0][0].as_str().unwrap().to_owned();
    for path in ["/card/overview.png", "/card/data.png", &format!("/card/apps/{app}.png")] {
        let answer: Answer = SCRIPTS.get(path);
        assert_eq!((answer.status.as_u16(), answer.header("content-type")), (200, "image/png"));
        assert!(answer.header("etag").starts_with('"'), "{path}");
    }
    for path in ["/card/nothing.png", "/card/apps/no-such-app.png", "/card/overview"] {
        assert_eq!(SCRIPTS.get(path).status, 404, "{path}");
    }
}
