//! Cards: the pictures that other sites show where a page is linked to, 1200 × 630 PNG with title and key number, drawn here. A card costs
//! processor time, so few are made at once, and those made last are kept.

mod drawing;

use super::trouble::Trouble;
use super::words::card as words;
use super::{PAGES, Place, State};
use crate::stats::{Compare, Filter, Query, Summary, encoded};
use crate::store::Error;
use axum::Router;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, RETRY_AFTER};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use drawing::Card;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::Semaphore;

pub(super) use drawing::{HEIGHT_PX, WIDTH_PX};

const FRESHNESS: &str = "public, max-age=3600, stale-while-revalidate=86400";
/// Cards that are kept; one takes some 40 kB.
const KEPT_MAX: usize = 64;
/// Cards that are made at once, and readers that wait for one.
const AT_ONCE: usize = 1;
const WAITING_MAX: usize = 16;
const RETRY_AFTER_S: &str = "5";
const OVERVIEW: &str = "overview";
const ENDING: &str = ".png";

/// The cards made last, by what stands on them.
struct Cards {
    kept: Mutex<VecDeque<(String, Arc<Vec<u8>>)>>,
    waiting: Semaphore,
    making: Arc<Semaphore>,
}

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
    let cards = Arc::new(Cards {
        kept: Mutex::new(VecDeque::new()),
        waiting: Semaphore::new(WAITING_MAX),
        making: Arc::new(Semaphore::new(AT_ONCE)),
    });
    let (of_page, of_app) = ((state.clone(), Arc::clone(&cards)), (state.clone(), cards));
    let page = move |Path(file): Path<String>| {
        let (state, cards) = of_page.clone();
        async move { answer(&cards, page(&state, &file).await).await }
    };
    let app = move |Path(file): Path<String>| {
        let (state, cards) = of_app.clone();
        async move { answer(&cards, app(&state, &file).await).await }
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
    card(state, page.title.to_owned(), number, caption).await
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

async fn answer(cards: &Cards, card: Result<Card, Trouble>) -> Response {
    let card = match card {
        Ok(card) => card,
        Err(trouble) => {
            if let (Trouble::Store(error), true) = (&trouble, trouble.status().is_server_error()) {
                tracing::error!(%error, "a card could not be made");
            }
            return trouble.status().into_response();
        }
    };
    match cards.png(card).await {
        Some(png) => {
            let headers = [(CONTENT_TYPE, "image/png"), (CACHE_CONTROL, FRESHNESS)];
            (headers, png.to_vec()).into_response()
        }
        None => (StatusCode::SERVICE_UNAVAILABLE, [(RETRY_AFTER, RETRY_AFTER_S)]).into_response(),
    }
}

impl Cards {
    /// The picture of a card; `None` where too many wait already.
    async fn png(&self, card: Card) -> Option<Arc<Vec<u8>>> {
        let svg = card.svg();
        if let Some(png) = self.kept(&svg) {
            return Some(png);
        }
        let _place = self.waiting.try_acquire().ok()?;
        let turn = Arc::clone(&self.making).acquire_owned().await.ok()?;
        // Whoever waited may find that it was made meanwhile.
        if let Some(png) = self.kept(&svg) {
            return Some(png);
        }
        let drawn = tokio::task::spawn_blocking(move || {
            // It is held until the work is done, whether or not the reader still waits.
            let _turn = turn;
            drawing::png(&svg).map(|png| (svg, Arc::new(png)))
        });
        let (svg, png) = drawn.await.ok()??;
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push_front((svg, Arc::clone(&png)));
        kept.truncate(KEPT_MAX);
        Some(png)
    }

    /// One that was made before; it becomes the newest.
    fn kept(&self, svg: &str) -> Option<Arc<Vec<u8>>> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let at = kept.iter().position(|(known, _)| known == svg)?;
        let found = kept.remove(at)?;
        let png = Arc::clone(&found.1);
        kept.push_front(found);
        Some(png)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cards() -> Cards {
        Cards {
            kept: Mutex::new(VecDeque::new()),
            waiting: Semaphore::new(WAITING_MAX),
            making: Arc::new(Semaphore::new(AT_ONCE)),
        }
    }

    fn named(title: &str) -> Card {
        Card {
            title: title.to_owned(),
            number: "94.2\u{a0}%".to_owned(),
            caption: "of runs succeeded".to_owned(),
            project: "Sprout".to_owned(),
            demo: true,
        }
    }

    #[test]
    fn each_page_has_a_card_and_an_app_its_own() {
        assert_eq!(address("/", ""), "/card/overview.png");
        assert_eq!(address("/data", ""), "/card/data.png");
        assert_eq!(address("/apps/{name}", "c++"), format!("/card/apps/{}.png", encoded("c++")));
        assert_eq!(address("/search", ""), "/card/overview.png");
    }

    #[tokio::test]
    async fn the_same_card_is_made_once_and_the_oldest_is_given_up() {
        let cards = cards();
        let first = cards.png(named("a")).await.unwrap();
        let again = cards.png(named("a")).await.unwrap();
        assert!(Arc::ptr_eq(&first, &again));
        for n in 0..KEPT_MAX {
            cards.kept.lock().unwrap().push_front((n.to_string(), Arc::new(Vec::new())));
        }
        cards.png(named("b")).await.unwrap();
        let kept = cards.kept.lock().unwrap();
        assert_eq!(kept.len(), KEPT_MAX);
        assert!(kept.iter().all(|(svg, _)| *svg != named("a").svg()));
    }

    #[tokio::test]
    async fn nobody_waits_in_a_long_row() {
        let cards = cards();
        let _all = cards.waiting.try_acquire_many(u32::try_from(WAITING_MAX).unwrap()).unwrap();
        assert!(cards.png(named("a")).await.is_none());
    }
}
