//! Pages through their router, over invented runs of a catalog that ships and of one that the code has never seen.

use super::{PAGES, State, routes};
use crate::catalog::Catalog;
use crate::day::Day;
use crate::ops::demo::{Size, fill};
use crate::server::checker;
use crate::store::{Durability, Store};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::StatusCode;
use leptos::config::LeptosOptions;
use std::collections::BTreeSet;
use std::future::ready;
use std::sync::{Arc, LazyLock};
use tempfile::TempDir;
use tokio::runtime::Runtime;
use tower::ServiceExt;

/// 2026-11-22T14:00Z.
const NOW: i64 = 1_795_356_000;

struct Site {
    router: Router,
    runtime: Runtime,
    _dir: TempDir,
}

static SCRIPTS: LazyLock<Site> =
    LazyLock::new(|| Site::of(include_str!("../../catalogs/community-scripts.toml"), 6_000));
static GARDEN: LazyLock<Site> =
    LazyLock::new(|| Site::of(include_str!("../../tests/data/catalog/garden.toml"), 3_000));

impl Site {
    fn of(catalog: &str, runs: u64) -> Self {
        let catalog = Arc::new(Catalog::parse(catalog, Day::of_unix_seconds(NOW)).unwrap());
        let dir = tempfile::tempdir().unwrap();
        let db = dir.path().join("demo.db");
        let runtime = Runtime::new().unwrap();
        let size = Size { runs, days: 40, seed: 7, until: NOW };
        runtime.block_on(fill(&db, &catalog, &checker(&catalog).unwrap(), size, |_| ())).unwrap();
        let store = Store::open(&db, &catalog, Arc::new(|| NOW), Durability::None).unwrap();
        runtime.block_on(store.seal()).unwrap();
        let options = LeptosOptions::builder().output_name("daylight").build();
        let style = "/pkg/daylight.css".to_owned();
        let answer: super::Answering = Arc::new(|_| Box::pin(ready(None)));
        let state = State {
            store,
            catalog,
            options,
            style,
            base_url: None,
            answer,
            annotations: Arc::default(),
        };
        let router = runtime.block_on(async { routes(&state) });
        Self { router, runtime, _dir: dir }
    }

    fn get(&self, path: &str) -> (StatusCode, String) {
        let request = Request::builder().uri(path).body(Body::empty()).unwrap();
        self.runtime.block_on(async {
            let answer = self.router.clone().oneshot(request).await.unwrap();
            let status = answer.status();
            let body = to_bytes(answer.into_body(), 1 << 22).await.unwrap();
            (status, String::from_utf8(body.to_vec()).unwrap())
        })
    }

    fn page(&self, path: &str) -> String {
        let (status, page) = self.get(path);
        assert_eq!(status, StatusCode::OK, "{path}: {page}");
        page
    }
}

/// The values of an attribute, in the order of the page.
fn values<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    let begin = format!(" {attribute}=\"");
    page.split(&begin).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// What holds of every page.
fn assert_well_made(path: &str, page: &str) {
    assert_eq!(page.matches("<h1").count(), 1, "{path}");
    assert!(!page.contains(" style=") && !page.contains("NaN"), "{path}");
    let ids = values(page, "id");
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), unique.len(), "{path}: {ids:?}");
    let mut level = 0;
    for heading in page.split("<h").skip(1) {
        let Some(next) = heading.chars().next().and_then(|letter| letter.to_digit(10)) else {
            continue;
        };
        assert!(next <= level + 1, "{path}: h{next} after h{level}");
        level = next;
    }
}

#[test]
fn every_page_without_a_name_is_well_made_for_any_catalog() {
    for site in [&SCRIPTS, &GARDEN] {
        for page in PAGES.iter().filter(|page| !page.path.contains('{')) {
            for question in ["", "?range=7d", "?range=365d"] {
                let path = format!("{}{question}", page.path);
                assert_well_made(&path, &site.page(&path));
            }
        }
    }
}

#[test]
fn failures_lead_to_families_codes_and_values_that_there_are() {
    for site in [&SCRIPTS, &GARDEN] {
        let page = site.page("/failures");
        let mut links: Vec<&str> = values(&page, "href");
        links.retain(|link| {
            ["/errors/", "/exit-codes", "/failures?"].iter().any(|at| link.starts_with(at))
        });
        assert!(links.iter().any(|link| link.starts_with("/exit-codes/")), "{links:?}");
        for link in links {
            let path = link.split('#').next().unwrap().replace("&amp;", "&");
            assert_well_made(&path, &site.page(&path));
        }
    }
}

#[test]
fn each_order_of_the_board_is_a_page_and_no_other_is() {
    for order in ["rate", "failures", "newest"] {
        let page = SCRIPTS.page(&format!("/failures?sort={order}"));
        assert!(page.contains("too few to judge"), "{order}");
    }
    let (status, page) = SCRIPTS.get("/failures?sort=worst");
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert!(page.contains("newest"), "{page}");
}

#[test]
fn what_nobody_knows_is_no_page() {
    for path in ["/errors/0000000000000000", "/exit-codes/700", "/exit-codes/%3Cb%3E"] {
        let (status, page) = SCRIPTS.get(path);
        assert_eq!(status, StatusCode::NOT_FOUND, "{path}");
        assert!(!page.contains("<b>"), "{path}");
    }
    let page = SCRIPTS.page("/exit-codes/137");
    assert!(page.contains("The system killed it") || page.contains("the system killed it"));
}

#[test]
fn measures_under_a_filter_that_they_are_not_counted_with_say_what_is() {
    let (status, page) = SCRIPTS.get("/resources?os_type=debian");
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert!(page.contains("kind, source, app"), "{page}");
    assert!(SCRIPTS.page("/failures?os_type=debian").contains("Failing scripts"));
    assert!(SCRIPTS.page("/platforms?kind=vm").contains("Platforms"));
}
