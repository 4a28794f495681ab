//! The pages people read: each is a function from a question to a document, drawn whole on the server. Pages change by plain links; what
//! moves inside one stands in `islands`.

mod activity;
mod annotations;
mod api;
mod app;
mod app_answers;
mod apps;
mod bar_table;
mod board;
mod card;
mod compare;
mod context;
mod costly;
mod data;
mod defaults;
mod empty;
mod error_family;
mod exit_codes;
mod explore;
mod explore_chart;
mod failing;
mod failures;
mod families;
mod faults;
mod figure;
mod filters;
mod frame;
mod freshness;
mod icons;
mod kinds;
mod labels;
mod manner;
pub mod markup;
mod matrix;
mod measure;
mod measure_figure;
mod method;
mod mix_figure;
mod movers;
mod news;
mod opening;
mod overview;
mod pager;
mod plain;
mod platforms;
mod privacy;
mod prose;
mod quality;
mod query;
mod rank;
mod readable;
mod refused;
mod report;
mod reports;
mod resources;
mod search;
mod shared_failures;
mod shell;
mod switches;
mod take_along;
mod tiles;
mod time_figure;
mod toggle;
mod trend;
mod trouble;
mod whole;
mod words;

use crate::annotations::Annotations;
use crate::catalog::Catalog;
use crate::charts::Manner;
use crate::error::HttpError;
use crate::language::t;
use crate::store::Store;
use axum::Router;
use axum::extract::{Path, Request};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use frame::{Document, Frame};
use leptos::config::LeptosOptions;
use plain::Form;
use query::{Asked, Read};
use std::future::{Future, ready};
use std::pin::Pin;
use std::sync::Arc;
use trouble::Trouble;

/// What stands below is for programs.
const DOCUMENTS: &str = "/api/";
/// Where the rules stand by which browsers fetch ahead; each page's header names it.
const SPECULATION_PATH: &str = "/speculation.json";
const SPECULATION_RULES: &str = include_str!("speculation.json");

pub use search::DOCUMENT as SEARCH_INDEX;
pub use words::api::{DOCUMENTED, Documented, OLDER_LIST};

/// Answers an address of this server as a reader would hear it: the page about the API shows real answers. How documents are made is no
/// business of pages, so the function comes from who puts rooms together. `None` where the answer is no text.
pub type Answering = Arc<dyn Fn(String) -> Answered + Send + Sync>;
/// What [`Answering`] gives.
pub type Answered = Pin<Box<dyn Future<Output = Option<String>> + Send>>;

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
    /// What stands before the path where the site is known by an address of its own, such as `https://data.example.org`.
    pub base_url: Option<String>,
    /// How documents are asked for.
    pub answer: Answering,
    /// What happened on which day.
    pub annotations: Arc<Annotations>,
}

type Drawn = Pin<Box<dyn Future<Output = Result<Document, Trouble>> + Send>>;

/// A page: where it is, what it is called, and how its document is made.
pub struct Page {
    /// Its path, as a route: `{name}` stands for the one thing that it is about.
    pub path: &'static str,
    /// Its name in menus.
    pub title: fn() -> String,
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
    /// The footer, among those of the top bar.
    Along,
    /// The footer.
    Foot,
    /// Nowhere: it is about one thing, and its lists lead to it.
    Lists,
}

/// All pages, in the order of the menus.
pub const PAGES: &[Page] = &[
    Page {
        path: "/",
        title: || t!("page-overview"),
        place: Place::Top,
        own: &Manner::NAMES,
        draw: |state, asked| Box::pin(overview::document(state, asked)),
    },
    Page {
        path: "/apps",
        title: || t!("page-apps"),
        place: Place::Top,
        own: apps::OWN,
        draw: |state, asked| Box::pin(apps::document(state, asked)),
    },
    Page {
        path: "/apps/{name}",
        title: || t!("page-app"),
        place: Place::Lists,
        own: &Manner::NAMES,
        draw: |state, asked| Box::pin(app::document(state, asked)),
    },
    Page {
        path: "/failures",
        title: || t!("page-failures"),
        place: Place::Top,
        own: &["sort", "smooth", "scale"],
        draw: |state, asked| Box::pin(failures::document(state, asked)),
    },
    Page {
        path: "/errors/{fingerprint}",
        title: || t!("page-error-family"),
        place: Place::Lists,
        own: &["scale"],
        draw: |state, asked| Box::pin(error_family::document(state, asked)),
    },
    Page {
        path: "/exit-codes",
        title: || t!("page-exit-codes"),
        place: Place::Foot,
        own: &["sort"],
        draw: |state, asked| Box::pin(exit_codes::list(state, asked)),
    },
    Page {
        path: "/exit-codes/{code}",
        title: || t!("page-exit-code"),
        place: Place::Lists,
        own: &["scale"],
        draw: |state, asked| Box::pin(exit_codes::document(state, asked)),
    },
    Page {
        path: "/resources",
        title: || t!("page-resources"),
        place: Place::Top,
        own: &[],
        draw: |state, asked| Box::pin(resources::document(state, asked)),
    },
    Page {
        path: "/platforms",
        title: || t!("page-platforms"),
        place: Place::Top,
        own: &[],
        draw: |state, asked| Box::pin(platforms::document(state, asked)),
    },
    Page {
        path: activity::PATH,
        title: || t!("page-activity"),
        place: Place::Foot,
        own: activity::OWN,
        draw: |state, asked| Box::pin(activity::document(state, asked)),
    },
    Page {
        path: compare::PATH,
        title: || t!("page-compare"),
        place: Place::Foot,
        own: compare::OWN,
        draw: |state, asked| Box::pin(compare::document(state, asked)),
    },
    Page {
        path: "/explore",
        title: || t!("page-explore"),
        place: Place::Along,
        own: &[query::PICKS],
        draw: |state, asked| Box::pin(explore::document(state, asked)),
    },
    Page {
        path: data::PATH,
        title: || t!("page-data"),
        place: Place::Top,
        own: &[],
        draw: |state, _| Box::pin(ready(Ok(data::document(&state)))),
    },
    Page {
        path: reports::LIST,
        title: || t!("page-reports"),
        place: Place::Foot,
        own: &[],
        draw: |state, asked| Box::pin(reports::document(state, asked)),
    },
    Page {
        path: "/reports/{period}",
        title: || t!("page-report"),
        place: Place::Lists,
        own: &[],
        draw: |state, asked| Box::pin(report::document(state, asked)),
    },
    Page {
        path: "/method",
        title: || t!("page-method"),
        place: Place::Foot,
        own: &[],
        draw: |state, asked| Box::pin(method::document(state, asked)),
    },
    Page {
        path: "/quality",
        title: || t!("page-quality"),
        place: Place::Foot,
        own: &[],
        draw: |state, asked| Box::pin(quality::document(state, asked)),
    },
    Page {
        path: "/privacy",
        title: || t!("page-privacy"),
        place: Place::Foot,
        own: &[],
        draw: |state, _| Box::pin(ready(Ok(privacy::document(&state)))),
    },
    Page {
        path: "/api",
        title: || t!("page-api"),
        place: Place::Foot,
        own: &[api::SHOW],
        draw: |state, asked| Box::pin(api::document(state, asked)),
    },
    Page {
        path: search::PATH,
        title: || t!("page-search"),
        place: Place::Lists,
        own: &[search::TEXT],
        draw: |state, asked| Box::pin(search::document(state, asked)),
    },
];

/// The routes of all pages, of cards, of the search index, and of the rules by which browsers fetch ahead.
pub fn routes(state: &State) -> Router {
    // Views are drawn by tasks; whoever comes second finds the executor set.
    let _ = any_spawner::Executor::init_tokio();
    let (indexed, fed) = (state.clone(), state.clone());
    let mut routes = Router::new()
        .route(SPECULATION_PATH, get(speculation))
        .route(search::DOCUMENT, get(move || search::answer_index(indexed.clone())))
        .route(reports::FEED, get(move || reports::answer_feed(fed.clone())))
        .merge(data::routes(state))
        .merge(card::routes(state));
    for page in PAGES {
        let state = state.clone();
        // A page about no single thing has nothing to take from its path.
        let handler = move |name: Option<Path<String>>, request: Request| {
            let name = name.map(|Path(name)| name).unwrap_or_default();
            answer(page, state, name, request)
        };
        routes = routes.route(page.path, get(handler.clone()));
        // The page about the data has a Markdown of its own, and names in a path have theirs behind them.
        if !page.path.contains('{') && page.path != data::PATH {
            routes = routes.route(&plain::path(page.path), get(handler));
        }
    }
    routes
}

/// Answers whatever has no route: a page that says so and leads on, or to programs that look for a document what they get for one.
pub fn not_found(state: State) -> Router {
    Router::new().fallback(move |request: Request| async move {
        let path = request.uri().path().to_owned();
        if path.starts_with(DOCUMENTS) && !Form::is_browser(request.headers()) {
            return HttpError::not_found().into_response();
        }
        let form = Form::asked(request.headers());
        plain::written(refuse(&state, &Trouble::NoPage(path), request).await, form).await
    })
}

async fn answer(page: &'static Page, state: State, name: String, request: Request) -> Response {
    let uri = request.uri().clone();
    let markdown = plain::page(uri.path());
    let form = markdown.map_or_else(|| Form::asked(request.headers()), |_| Form::Markdown);
    let name =
        if markdown.is_some() { plain::page(&name).unwrap_or(&name).to_owned() } else { name };
    let path = (markdown.unwrap_or(uri.path()), name.as_str());
    let answer = match drawn(page, &state, path, uri.query().unwrap_or_default()).await {
        Ok(Ok((frame, document))) => shell::respond(frame, document, StatusCode::OK, request).await,
        Ok(Err(address)) => return Redirect::to(&address).into_response(),
        Err(trouble) => refuse(&state, &trouble, request).await,
    };
    plain::written(answer, form).await
}

/// A page in its frame, or the address where it stands.
async fn drawn(
    page: &'static Page,
    state: &State,
    (path, name): (&str, &str),
    text: &str,
) -> Result<Result<(Frame, Document), String>, Trouble> {
    match Asked::read(path, name, text, page.own, state.store.menu())? {
        Read::Elsewhere(address) => Ok(Err(address)),
        Read::Asked(asked) => {
            let mut asked = *asked;
            asked.closed = Some(state.store.closed());
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
    let near = search::near(state, trouble).await;
    shell::respond(Frame::bare(state), trouble.document(near), status, request).await
}

async fn speculation() -> impl IntoResponse {
    const TYPE: HeaderValue = HeaderValue::from_static("application/speculationrules+json");
    const FRESH: HeaderValue = HeaderValue::from_static("public, max-age=86400");
    ([(CONTENT_TYPE, TYPE), (CACHE_CONTROL, FRESH)], SPECULATION_RULES)
}

#[cfg(test)]
mod tests;
