//! The pages people read: each is a function from a question to a document, drawn whole on the server. Pages change by plain links; what
//! moves inside one stands in `islands`.

mod apps;
mod board;
mod empty;
mod figure;
mod filters;
mod frame;
mod icons;
mod labels;
mod matrix;
mod overview;
mod query;
mod rank;
mod shell;
mod switches;
mod tiles;
mod time_figure;
mod trouble;
mod whole;
mod words;

use crate::catalog::Catalog;
use crate::store::Store;
use axum::Router;
use axum::extract::{Path, Request};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use frame::{Document, Frame};
use leptos::config::LeptosOptions;
use leptos::prelude::provide_context;
use query::{Asked, Read};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use trouble::Trouble;

/// Where the rules stand by which browsers fetch ahead; each page's header names it.
const SPECULATION_PATH: &str = "/speculation.json";
const SPECULATION_RULES: &str = include_str!("speculation.json");
/// Where the server functions of islands answer.
const FUNCTIONS_PATH: &str = "/api/fn/{*name}";

/// What pages are made from.
#[derive(Clone)]
pub struct State {
    /// Where answers come from.
    pub store: Store,
    /// Whose numbers they are, and what they are called.
    pub catalog: Arc<Catalog>,
    /// Where the browser finds scripts.
    pub options: LeptosOptions,
    /// The address of the style sheet.
    pub style: String,
}

type Drawn = Pin<Box<dyn Future<Output = Result<Document, Trouble>> + Send>>;

/// A page: where it is, what it is called, and how its document is made.
pub struct Page {
    /// Its path, as a route: `{name}` stands for the one thing that it is about.
    pub path: &'static str,
    /// Its name in menus.
    pub title: &'static str,
    /// Where links to it stand.
    place: Place,
    /// The parameters that it has besides those of the question.
    own: &'static [&'static str],
    draw: fn(State, Asked) -> Drawn,
}

/// Where a page is linked from, on every page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Place {
    /// The top bar, which has six places at most, and the footer.
    Top,
    /// The footer.
    Foot,
    /// Nowhere: it is about one thing, and its lists lead to it.
    Lists,
}

/// All pages, in the order of the menus.
pub const PAGES: &[Page] = &[
    Page {
        path: "/",
        title: "Overview",
        place: Place::Top,
        own: &[],
        draw: |state, asked| Box::pin(overview::document(state, asked)),
    },
    Page {
        path: "/apps",
        title: words::apps::TITLE,
        place: Place::Top,
        own: apps::OWN,
        draw: |state, asked| Box::pin(apps::document(state, asked)),
    },
];

/// The routes of all pages, of the server functions that their islands ask, and of the rules by which browsers fetch ahead.
pub fn routes(state: &State) -> Router {
    // Views are drawn by tasks; whoever comes second finds the executor set.
    let _ = any_spawner::Executor::init_tokio();
    let store = state.store.clone();
    let functions = move |request: Request| {
        let store = store.clone();
        leptos_axum::handle_server_fns_with_context(move || provide_context(store.clone()), request)
    };
    let mut routes = Router::new()
        .route(FUNCTIONS_PATH, get(functions))
        .route(SPECULATION_PATH, get(speculation));
    for page in PAGES {
        let state = state.clone();
        // A page about no single thing has nothing to take from its path.
        let handler = move |name: Option<Path<String>>, request: Request| {
            let name = name.map(|Path(name)| name).unwrap_or_default();
            answer(page, state, name, request)
        };
        routes = routes.route(page.path, get(handler));
    }
    routes
}

/// Answers whatever has no route: a page that says so and leads on.
pub fn not_found(state: State) -> Router {
    Router::new().fallback(move |request: Request| async move {
        let path = request.uri().path().to_owned();
        refuse(&state, &Trouble::NoPage(path), request).await
    })
}

async fn answer(page: &'static Page, state: State, name: String, request: Request) -> Response {
    match drawn(page, &state, &name, request.uri().clone()).await {
        Ok(Ok((frame, document))) => shell::respond(frame, document, StatusCode::OK, request).await,
        Ok(Err(address)) => Redirect::to(&address).into_response(),
        Err(trouble) => refuse(&state, &trouble, request).await,
    }
}

/// A page in its frame, or the address where it stands.
async fn drawn(
    page: &'static Page,
    state: &State,
    name: &str,
    uri: Uri,
) -> Result<Result<(Frame, Document), String>, Trouble> {
    let (path, text) = (uri.path(), uri.query().unwrap_or_default());
    match Asked::read(path, name, text, page.own, state.store.menu())? {
        Read::Elsewhere(address) => Ok(Err(address)),
        Read::Asked(asked) => {
            let (frame, document) = tokio::try_join!(
                Frame::new(state, page.path, &asked),
                (page.draw)(state.clone(), asked.clone())
            )?;
            Ok(Ok((frame, document)))
        }
    }
}

async fn refuse(state: &State, trouble: &Trouble, request: Request) -> Response {
    let status = trouble.status();
    if let (Trouble::Store(error), true) = (trouble, status.is_server_error()) {
        tracing::error!(%error, "a page could not be made");
    }
    shell::respond(Frame::bare(state), trouble.document(), status, request).await
}

async fn speculation() -> impl IntoResponse {
    const TYPE: HeaderValue = HeaderValue::from_static("application/speculationrules+json");
    const FRESH: HeaderValue = HeaderValue::from_static("public, max-age=86400");
    ([(CONTENT_TYPE, TYPE), (CACHE_CONTROL, FRESH)], SPECULATION_RULES)
}

#[cfg(test)]
mod tests {
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
        let state = State { store: store.clone(), catalog: Arc::new(catalog), options, style };
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
            !page.contains(" style=")
                && !page.contains("javascript:")
                && !page.contains(" onclick"),
            "{page}"
        );
        assert!(page.starts_with("<!DOCTYPE html><html lang=\"en\">"), "{}", &page[..80]);
    }

    #[test]
    fn the_rules_for_fetching_ahead_are_json() {
        assert!(
            serde_json::from_str::<serde_json::Value>(SPECULATION_RULES).unwrap()["prerender"]
                .is_array()
        );
    }
}
