//! `/`: how much was run, how much of it succeeded, what it was and on which systems.

use super::State;
use super::empty;
use super::filters::filters;
use super::frame::Document;
use super::icons::icon;
use super::labels::{self, Dimension};
use super::query::{Asked, href};
use super::rank::Ranking;
use super::tiles::tiles;
use super::time_figure::time_figure;
use super::trouble::Trouble;
use super::whole::whole;
use super::words::{description, headline, lede};
use crate::catalog::Catalog;
use crate::stats::words::{clock, days};
use crate::stats::{Breakdown, Range, Summary, Timeseries};
use crate::store::{self, Quality, Store};
use leptos::prelude::*;
use std::sync::Arc;

const PATH: &str = "/";
const TITLE: &str = "Overview";
/// Rows of a ranking; a screen of a phone.
const APPS: usize = 10;
const VALUES: usize = 10;

/// The answers that the page is drawn from.
struct Figures {
    catalog: Arc<Catalog>,
    summary: Summary,
    series: Timeseries,
    apps: Breakdown,
    leading: Option<(Dimension, Breakdown)>,
    quality: Quality,
}

/// Makes the page.
///
/// # Errors
///
/// When the range is none, or the store cannot be read.
pub(super) async fn document(state: State, asked: Asked) -> Result<Document, Trouble> {
    let range = asked.range()?;
    let summary = state.store.summary(range).await?;
    if summary.counts.is_empty() {
        return nothing(&state, summary).await;
    }
    let figures = Figures::ask(&state, summary).await?;
    let about = description(&figures.summary, &state.catalog.project.title);
    Ok(Document::new(TITLE, about, move || figures.view()).alive(range))
}

/// The page of a range without runs: another one where there is no run at all.
async fn nothing(state: &State, summary: Summary) -> Result<Document, Trouble> {
    let catalog = Arc::clone(&state.catalog);
    let title = catalog.project.title.clone();
    if state.store.summary(Range::All).await?.counts.is_empty() {
        let address = state.options.site_addr;
        let about = format!("{title}: nothing was reported yet.");
        return Ok(Document::new(TITLE, about, move || empty::first_steps(&catalog, address)));
    }
    let about = format!("{title}: no runs, {}.", days(summary.window));
    Ok(Document::new(
        TITLE,
        about,
        move || view! { {empty::no_runs(&summary)} {filters(PATH, summary.range)} },
    ))
}

impl Figures {
    async fn ask(state: &State, summary: Summary) -> Result<Self, store::Error> {
        let range = summary.range;
        let store = &state.store;
        let (series, apps, leading, quality) = tokio::try_join!(
            store.timeseries(range),
            store.breakdown("app", range, APPS),
            leading(store, &state.catalog, range),
            store.quality(range),
        )?;
        Ok(Self { catalog: Arc::clone(&state.catalog), summary, series, apps, leading, quality })
    }

    fn view(&self) -> AnyView {
        let link = href(PATH, self.summary.range);
        let nouns = labels::app_noun(&self.catalog);
        let words = (nouns.0.as_str(), nouns.1.as_str());
        view! {
            {self.opening(words)}
            {filters(PATH, self.summary.range)}
            <div class="page stack">
                {tiles(&self.summary, &self.series, words)}
                {time_figure(&self.series, &link)}
                <div class="grid">
                    <div class="w6">{self.apps().view(&link)}</div>
                    {self.leading().map(|ranking| view! { <div class="w6">{ranking.view(&link)}</div> })}
                </div>
                {whole(&self.quality, &self.catalog)}
            </div>
        }
        .into_any()
    }

    fn opening(&self, apps: (&str, &str)) -> AnyView {
        view! {
            <div class="page lede">
                <p class="eyebrow">
                    <span>{self.catalog.project.title.clone()}</span>
                    <span>{days(self.summary.window)}</span>
                    <span>{icon("clock")} " as of today " {clock(self.summary.as_of)}</span>
                </p>
                <h1>{headline(&self.summary)}</h1>
                <p>{lede(&self.summary, apps)}</p>
            </div>
        }
        .into_any()
    }

    fn apps(&self) -> Ranking {
        let nouns = labels::app_noun(&self.catalog);
        Ranking {
            id: "apps",
            title: format!("Most used {}", nouns.1),
            column: capitalised(&nouns.0),
            nouns,
            method: "Runs of every outcome.",
            min_cell: self.catalog.privacy.min_cell,
            titles: self
                .apps
                .rows
                .iter()
                .map(|row| labels::app(&self.catalog, &row.value))
                .collect(),
            breakdown: self.apps.clone(),
        }
    }

    fn leading(&self) -> Option<Ranking> {
        let (dimension, breakdown) = self.leading.as_ref()?;
        Some(Ranking {
            id: "leading",
            title: format!("Runs by {}", dimension.title.to_lowercase()),
            column: dimension.title.clone(),
            nouns: ("value".to_owned(), "values".to_owned()),
            method: "Runs that said it, of every outcome.",
            min_cell: self.catalog.privacy.min_cell,
            titles: breakdown
                .rows
                .iter()
                .map(|row| labels::value(&self.catalog, &dimension.name, &row.value))
                .collect(),
            breakdown: breakdown.clone(),
        })
    }
}

async fn leading(
    store: &Store,
    catalog: &Catalog,
    range: Range,
) -> Result<Option<(Dimension, Breakdown)>, store::Error> {
    let Some(dimension) = labels::leading(catalog) else { return Ok(None) };
    let breakdown = store.breakdown(&dimension.name, range, VALUES).await?;
    Ok((!breakdown.rows.is_empty()).then_some((dimension, breakdown)))
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::frame::Frame;
    use super::super::shell;
    use super::*;
    use crate::day::Day;
    use crate::stats::{Counts, Folded, Point, Row};
    use crate::store::Tallied;
    use axum::body::{Body, to_bytes};
    use axum::extract::Request;
    use axum::http::StatusCode;
    use leptos::config::LeptosOptions;

    fn figures() -> Figures {
        let last: Day = "2026-11-22".parse().unwrap();
        let window = Range::Week.window(last, None);
        let counts = Counts { success: 940, failed: 60, blocked: 20, aborted: 30, unfinished: 10 };
        let day = |day| Point { day, counts };
        let series = Timeseries {
            range: Range::Week,
            window,
            points: window.iter().map(day).collect(),
            before: Vec::new(),
            open: Some(last),
            as_of: last.unix_seconds() + 50_400,
        };
        let total: Counts = series.points.iter().map(|point| point.counts).sum();
        let ranked = |dimension: &str, value: &str| Breakdown {
            dimension: dimension.to_owned(),
            range: Range::Week,
            window,
            rows: vec![Row { value: value.to_owned(), counts: total }],
            more: Folded::default(),
            hidden: Folded { values: 2, counts },
            as_of: series.as_of,
        };
        let text = include_str!("../../catalogs/community-scripts.toml");
        let catalog = Arc::new(Catalog::parse(text, last).unwrap());
        let leading =
            labels::leading(&catalog).map(|it| (it.clone(), ranked(&it.name, "debian/13")));
        let summary = Summary {
            range: Range::Week,
            window,
            counts: total,
            before: None,
            apps: 1,
            as_of: series.as_of,
        };
        let tally =
            |what: &str, name: &str, n| Tallied { what: what.to_owned(), name: name.to_owned(), n };
        let quality = Quality {
            range: Range::Week,
            window,
            tallies: vec![
                tally("received", "", 2_000),
                tally("accepted", "", 1_990),
                tally("dropped", "", 3),
                tally("rejected", "missing nsapp", 10),
            ],
            rows: 12,
            oldest_row: None,
            queue_depth: 0,
            as_of: series.as_of,
        };
        let apps = ranked("app", "<b>docker</b>");
        Figures { catalog, summary, series, apps, leading, quality }
    }

    async fn page() -> String {
        // Leptos draws on an executor that a server starts; here this call does.
        drop(leptos_axum::generate_route_list(|| ()));
        let figures = figures();
        let options = LeptosOptions::builder().output_name("daylight").build();
        let frame = Frame {
            catalog: Arc::clone(&figures.catalog),
            options,
            style: "/pkg/daylight.css".to_owned(),
            path: PATH,
            demo: true,
        };
        let document =
            Document::new(TITLE, String::new(), move || figures.view()).alive(Range::Week);
        let request = Request::new(Body::empty());
        let answer = shell::respond(frame, document, StatusCode::OK, request).await;
        let page = to_bytes(answer.into_body(), 1 << 20).await.unwrap();
        String::from_utf8(page.to_vec()).unwrap().replace('\u{a0}', " ")
    }

    #[tokio::test]
    async fn each_rate_stands_with_k_n() {
        let page = page().await;
        assert!(page.contains("Of 7,000 finished runs, 94.0 % succeeded."), "{page}");
        // The tile, and one row in each of the two rankings.
        assert_eq!(page.matches("6,580 / 7,000").count(), 3);
        assert!(page.contains("93.4 – 94.5 %"));
    }

    #[tokio::test]
    async fn the_chart_is_drawn_once_and_its_values_are_not_sent_again() {
        let page = page().await;
        assert_eq!(page.matches("role=\"img\"").count(), 2);
        assert!(page.contains("data-props") && !page.contains("\"points\""), "{page}");
    }

    #[tokio::test]
    async fn values_are_called_as_the_catalog_says_and_shown_as_text() {
        let page = page().await;
        assert!(page.contains("Debian 13") && page.contains("2 more scripts"), "{page}");
        assert!(
            page.contains("&lt;b&gt;docker&lt;/b&gt;") && !page.contains("<b>docker"),
            "{page}"
        );
    }

    #[tokio::test]
    async fn what_was_left_out_is_told_and_no_name_that_nobody_knows() {
        let page = page().await;
        assert!(page.contains("99.5 %") && page.contains("missing nsapp"), "{page}");
        assert!(page.contains("(names not in the catalog)"));
    }

    #[tokio::test]
    async fn invented_numbers_say_so_and_no_other_host_is_asked() {
        let page = page().await;
        assert!(page.contains("Demo data.") && !page.contains(" style="), "{page}");
        for loaded in page.split(" src=\"").skip(1) {
            assert!(loaded.starts_with('/'), "{loaded}");
        }
    }
}
