//! Cards: the pictures that other sites show where a page is linked to, 1200 × 630 PNG with title and key number, drawn here.

mod drawing;

use super::trouble::Trouble;
use super::words::card as words;
use super::{PAGES, Place, State};
use crate::raster::png;
use crate::stats::{Compare, Filter, Query, Summary, encoded};
use crate::store::Error;
use axum::Router;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, RETRY_AFTER};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use drawing::Card;

pub(super) use drawing::{HEIGHT_PX, WIDTH_PX};

const FRESHNESS: &str = "public, max-age=3600, stale-while-revalidate=86400";
const RETRY_AFTER_S: &str = "5";
const OVERVIEW: &str = "overview";
const ENDING: &str = ".png";

/// Where the card of a page stands: `route` is its route, `name` what it is about.
pub(super) fn address(route: &str, name: &str) -> String {
    if route == "/apps/{name}" {
        return format!("/card/apps/{}{ENDING}", encoded(name));
    }
    let known = PAGES.iter().find(|page| page.path == route && page.place != Place::Lists);
    format!("/card/{}{ENDING}", known.map_or(OVERVIEW, |page| card_name(page.path)))
}

fn card_name(path: &str) -> &str {
    let name = path.trim_start_matches('/');
    if name.is_empty() { OVERVIEW } else { name }
}

/// The routes of all cards.
pub(super) fn routes(state: &State) -> Router {
    let (of_page, of_app) = (state.clone(), state.clone());
    let page = move |Path(file): Path<String>| {
        let state = of_page.clone();
        async move { answer(page(&state, &file).await).await }
    };
    let app = move |Path(file): Path<String>| {
        let state = of_app.clone();
        async move { answer(app(&state, &file).await).await }
    };
    Router::new().route("/card/{file}", get(page)).route("/card/apps/{file}", get(app))
}

/// What stands on the card of a page.
async fn page(state: &State, file: &str) -> Result<Card, Trouble> {
    let name = file.strip_suffix(ENDING).unwrap_or_default();
    let page = PAGES
        .iter()
        .find(|page| page.place != Place::Lists && card_name(page.path) == name)
        .ok_or_else(|| Trouble::NoPage(String::new()))?;
    let summary = summary(state, Filter::default()).await?;
    let (number, caption) = words::key(page.path, &summary, &state.catalog);
    card(state, (page.title)(), number, caption).await
}

/// What stands on the card of an app.
async fn app(state: &State, file: &str) -> Result<Card, Trouble> {
    let name = file.strip_suffix(ENDING).unwrap_or_default();
    let summary = summary(state, Filter::only(name)).await?;
    if name.is_empty() || summary.counts.is_empty() {
        let what = super::labels::app_noun(&state.catalog).0;
        return Err(Trouble::NoSuch { what, name: name.to_owned(), list: "/apps" });
    }
    let (number, caption) = words::key("/", &summary, &state.catalog);
    let title = super::labels::app(&state.catalog, name);
    card(state, title, number, caption).await
}

async fn summary(state: &State, app: Filter) -> Result<Summary, Error> {
    let query = Query { app, compare: Compare::None, ..Query::default() };
    Ok(Summary::from(&state.store.totals(query).await?))
}

async fn card(
    state: &State,
    title: String,
    number: String,
    caption: String,
) -> Result<Card, Trouble> {
    let project = state.catalog.project.title.clone();
    let demo = state.store.has_demo_data().await?;
    Ok(Card { title, number, caption, project, demo })
}

async fn answer(card: Result<Card, Trouble>) -> Response {
    let card = match card {
        Ok(card) => card,
        Err(trouble) => {
            if let (Trouble::Store(error), true) = (&trouble, trouble.status().is_server_error()) {
                tracing::error!(%error, "a card could not be made");
            }
            return trouble.status().into_response();
        }
    };
    match png(card.svg(), 1).await {
        Some(png) => {
            let headers = [(CONTENT_TYPE, "image/png"), (CACHE_CONTROL, FRESHNESS)];
            (headers, png.to_vec()).into_response()
        }
        None => (StatusCode::SERVICE_UNAVAILABLE, [(RETRY_AFTER, RETRY_AFTER_S)]).into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_page_has_a_card_and_an_app_its_own() {
        assert_eq!(address("/", ""), "/card/overview.png");
        assert_eq!(address("/data", ""), "/card/data.png");
        assert_eq!(address("/apps/{name}", "c++"), format!("/card/apps/{}.png", encoded("c++")));
        assert_eq!(address("/search", ""), "/card/overview.png");
    }
}
