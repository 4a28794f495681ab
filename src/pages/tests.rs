//! Pages on a fresh database, through the same way as requests go: what is refused, what is not there, and what every answer carries.

use super::*;
use axum::body::{Body, to_bytes};
use axum::http::header::CONTENT_SECURITY_POLICY;

/// 2026-11-22T14:00Z.
const NOW: i64 = 1_795_356_000;

async fn asked(path: &str) -> (StatusCode, String, String) {
    // Leptos draws on an executor that a server starts; here this call does.
    drop(leptos_axum::generate_route_list(|| ()));
    let dir = tempfile::tempdir().unwrap();
    let text = include_str!("../../catalogs/community-scripts.toml");
    let catalog = Catalog::parse(text, "2026-11-22".parse().unwrap()).unwrap();
    let store = Store::open(
        &dir.path().join("test.db"),
        &catalog,
        Arc::new(|| NOW),
        crate::store::Durability::None,
    )
    .unwrap();
    let options = LeptosOptions::builder().output_name("daylight").build();
    let style = "/pkg/daylight.css".to_owned();
    let state = State {
        store: store.clone(),
        catalog: Arc::new(catalog),
        options,
        style,
        base_url: None,
        answer: Arc::new(|_| Box::pin(ready(Some("{}".to_owned())))),
        annotations: Arc::default(),
    };
    let request = Request::builder().uri(path).body(Body::empty()).unwrap();
    let uri = request.uri().clone();
    let answer = match PAGES.iter().find(|page| page.path == uri.path()) {
        Some(page) => answer(page, state, String::new(), request).await,
        None => refuse(&state, &Trouble::NoPage(uri.path().to_owned()), request).await,
    };
    let policy = answer.headers().get(CONTENT_SECURITY_POLICY);
    let policy = policy.map(|policy| policy.to_str().unwrap().to_owned()).unwrap_or_default();
    let status = answer.status();
    let body = to_bytes(answer.into_body(), 1 << 20).await.unwrap();
    store.close();
    (status, policy, String::from_utf8(body.to_vec()).unwrap())
}

#[tokio::test]
async fn a_fresh_database_says_how_the_first_run_gets_in() {
    let (status, _, page) = asked("/").await;
    assert_eq!(status, StatusCode::OK);
    assert!(
        page.contains("Nothing has been reported yet.") && page.contains("/telemetry"),
        "{page}"
    );
}

#[tokio::test]
async fn an_unknown_range_is_answered_with_those_that_there_are() {
    let (status, _, page) = asked("/?range=30d").await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    for range in crate::stats::Range::MENU {
        assert!(
            page.contains(&format!("?range={range}")) || page.contains(&range.to_string()),
            "{range}"
        );
    }
}

#[tokio::test]
async fn what_an_address_says_is_shown_as_text() {
    let (status, _, page) = asked("/?kind=%3Cscript%3Ealert(1)%3C/script%3E").await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert!(!page.contains("<script>alert") && page.contains("&lt;script&gt;alert"), "{page}");
    let (status, _, page) = asked("/no/such/page").await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    assert!(page.contains("/no/such/page") && page.contains("href=\"/\""), "{page}");
}

#[tokio::test]
async fn a_page_carries_a_policy_that_its_own_markup_keeps() {
    let (_, policy, page) = asked("/").await;
    assert!(policy.starts_with("default-src 'none'; script-src 'self' 'nonce-"), "{policy}");
    assert!(!policy.contains("unsafe-inline"));
    assert!(
        !page.contains(" style=") && !page.contains("javascript:") && !page.contains(" onclick"),
        "{page}"
    );
    assert!(page.starts_with("<!DOCTYPE html><html lang=\"en\">"), "{}", &page[..80]);
}

#[tokio::test]
async fn every_page_without_a_name_is_whole() {
    for page in PAGES.iter().filter(|page| !page.path.contains('{')) {
        let (status, _, text) = asked(page.path).await;
        assert_eq!(status, StatusCode::OK, "{}", page.path);
        assert_eq!(text.matches("<h1").count(), 1, "{}", page.path);
        let ids: Vec<&str> =
            text.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let unique: std::collections::BTreeSet<&&str> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "{}: {ids:?}", page.path);
        for target in text.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(ids.contains(&target), "{}: nothing is called {target}", page.path);
        }
        assert!(text.contains("role=\"search\" action=\"/search\""), "{}", page.path);
    }
}

#[tokio::test]
async fn the_page_about_the_data_has_all_of_the_catalog() {
    let (_, _, page) = asked("/data").await;
    let text = include_str!("../../catalogs/community-scripts.toml");
    let catalog = Catalog::parse(text, "2026-11-22".parse().unwrap()).unwrap();
    for field in &catalog.fields {
        assert!(page.contains(&format!("id=\"field-{}\"", field.name)), "{}", field.name);
    }
    for kind in &catalog.kinds {
        assert!(page.contains(&format!("id=\"kind-{}\"", kind.name)), "{}", kind.name);
    }
    assert!(page.contains("<script type=\"application/ld+json\">{\"@context\""));
}

#[tokio::test]
async fn search_finds_what_the_catalog_names_and_a_wrong_address_what_was_meant() {
    let (_, _, page) = asked("/search?q=exit%20code%20127").await;
    assert!(page.contains("href=\"/exit-codes/127\""), "{page}");
    let (_, _, page) = asked("/search?q=%3Cb%3E").await;
    assert!(page.contains("&lt;b&gt;") && !page.contains("“<b>"), "{page}");
    let (status, _, page) = asked("/mehtod").await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    assert!(page.contains("Did you mean") && page.contains("href=\"/method\""), "{page}");
}

#[test]
fn the_rules_for_fetching_ahead_are_json() {
    assert!(
        serde_json::from_str::<serde_json::Value>(SPECULATION_RULES).unwrap()["prerender"]
            .is_array()
    );
}
