//! `/`: how much was run, how much of it succeeded, what it was and on which systems.

use super::State;
use super::annotations::Noted;
use super::context;
use super::costly::costly;
use super::explore::invitation;
use super::filters::filters;
use super::frame::Document;
use super::kinds;
use super::labels::{self, Dimension, in_sentence};
use super::news::News;
use super::opening::{Opening, kept, nothing};
use super::query::Asked;
use super::rank::Rank;
use super::tiles::tiles;
use super::time_figure::TimeFigure;
use super::trouble::Trouble;
use super::whole::whole;
use super::words::{description, headline, lede};
use crate::annotations::Annotations;
use crate::catalog::Catalog;
use crate::language::t;
use crate::stats::{Answer, Compare, Menu, Query, Ranking, Series, Sort, Summary, Timeseries};
use crate::store::{self, Quality, Store};
use leptos::prelude::*;
use std::sync::Arc;

const DOCUMENT: &str = "/api/v1/stats/summary.json";
const SERIES: &str = "/api/v1/series";
/// Rows of the board.
const COSTLY: usize = 7;

/// The answers that the page is drawn from.
struct Figures {
    catalog: Arc<Catalog>,
    menu: Menu,
    asked: Asked,
    summary: Summary,
    series: Timeseries,
    apps: Answer<Ranking>,
    leading: Option<(Dimension, Answer<Ranking>)>,
    quality: Quality,
    costly: Option<Answer<Ranking>>,
    kinds: Option<Answer<Ranking>>,
    news: News,
    around: Answer<Series>,
    annotations: Arc<Annotations>,
}

/// Makes the page.
///
/// # Errors
///
/// When the question cannot be answered, or the store cannot be read.
pub(super) async fn document(state: State, asked: Asked) -> Result<Document, Trouble> {
    let summary = Summary::from(&state.store.totals(asked.query.clone()).await?);
    if summary.counts.is_empty() {
        return nothing(&state, asked, (t!("page-overview"), summary.window)).await;
    }
    let json = asked.same(DOCUMENT);
    let figures = Figures::ask(&state, asked, summary).await?;
    let about = description(&figures.summary, &state.catalog.project.title);
    Ok(Document::new(t!("page-overview"), about, move || figures.view()).alive(json))
}

impl Figures {
    async fn ask(state: &State, asked: Asked, summary: Summary) -> Result<Self, store::Error> {
        let (store, query) = (&state.store, &asked.query);
        let rows = Query { compare: Compare::None, ..query.clone() };
        let costly = Query { sort: Sort::Impact, limit: Some(COSTLY), ..rows.clone() };
        let (series, apps, leading, quality, costly, kinds, news, around) = tokio::try_join!(
            store.series(query.clone()),
            store.ranking("app", rows.clone()),
            leading(store, &state.catalog, rows.clone()),
            store.quality(query),
            async { kept(store.ranking("app", costly).await) },
            async { kept(store.ranking("kind", rows.clone()).await) },
            News::ask(store, query),
            context::ask(store, query),
        )?;
        let (catalog, menu) = (Arc::clone(&state.catalog), store.menu().clone());
        let series = Timeseries::from(&series);
        let annotations = Arc::clone(&state.annotations);
        Ok(Self {
            catalog,
            menu,
            asked,
            summary,
            series,
            apps,
            leading,
            quality,
            costly,
            kinds,
            news,
            around,
            annotations,
        })
    }

    fn view(&self) -> AnyView {
        let nouns = labels::app_noun(&self.catalog);
        let words = (nouns.0.as_str(), nouns.1.as_str());
        view! {
            {self.opening(words).view()}
            {filters(&self.asked, &self.menu, &self.catalog, self.summary.window)}
            <div class="page stack">
                {tiles(&self.summary, &self.series, words)}
                {self.history()}
                {invitation(&self.asked)}
                <div class="grid">{self.panels()}</div>
            </div>
        }
        .into_any()
    }

    fn history(&self) -> AnyView {
        let annotations = Noted::of_all(&self.annotations).of(self.series.window);
        let context = context::context(&self.around, self.summary.window, &self.asked);
        let (series, document) = (&self.series, SERIES);
        let figure =
            TimeFigure { series, document, annotations: &annotations, reference: None, context };
        figure.view(&self.asked)
    }

    /// The panels, two beside each other; what nobody told has none.
    fn panels(&self) -> AnyView {
        let kinds = self.kinds.as_ref().filter(|kinds| kinds.found.rows.len() > 1);
        let panels = [
            Some(self.apps().view(&self.asked)),
            costly(self.costly.as_ref(), &self.asked, &self.catalog),
            self.leading().map(|rank| rank.view(&self.asked)),
            kinds.and_then(|answer| kinds::kinds(answer, &self.asked, &self.catalog)),
            self.news.view(&self.asked, &self.catalog),
            Some(whole(&self.quality, &self.catalog, &self.asked)),
        ];
        let panels = panels.into_iter().flatten();
        panels.map(|panel| view! { <div class="w6">{panel}</div> }).collect_view().into_any()
    }

    fn opening(&self, apps: (&str, &str)) -> Opening<'_> {
        Opening {
            catalog: &self.catalog,
            asked: &self.asked,
            above: None,
            window: self.summary.window,
            as_of: self.summary.as_of,
            headline: headline(&self.summary),
            text: lede(&self.summary, apps),
        }
    }

    fn apps(&self) -> Rank<'_> {
        let nouns = labels::app_noun(&self.catalog);
        Rank {
            id: "apps",
            title: t!("overview-apps", many = &nouns.1),
            nouns,
            method: t!("overview-apps-method"),
            answer: &self.apps,
            catalog: &self.catalog,
        }
    }

    fn leading(&self) -> Option<Rank<'_>> {
        let (dimension, answer) = self.leading.as_ref()?;
        Some(Rank {
            id: "leading",
            title: t!("overview-leading", title = in_sentence(&dimension.title)),
            nouns: (t!("overview-value"), t!("overview-values")),
            method: t!("overview-leading-method"),
            answer,
            catalog: &self.catalog,
        })
    }
}

async fn leading(
    store: &Store,
    catalog: &Catalog,
    query: Query,
) -> Result<Option<(Dimension, Answer<Ranking>)>, store::Error> {
    let Some(dimension) = labels::leading(catalog) else { return Ok(None) };
    let answer = match store.ranking(&dimension.name, query).await {
        Ok(answer) => answer,
        // Under a filter by a dimension that it is not counted with, the page does without.
        Err(store::Error::NotKept { .. }) => return Ok(None),
        Err(error) => return Err(error),
    };
    Ok((!answer.found.rows.is_empty()).then_some((dimension, answer)))
}

#[cfg(test)]
mod tests {
    use super::super::frame::Frame;
    use super::super::query::Read;
    use super::super::shell;
    use super::*;
    use crate::day::Day;
    use crate::stats::{Counts, Folded, Grain, Kept, Point, Range, Ranked, Window};
    use crate::store::Tallied;
    use axum::body::{Body, to_bytes};
    use axum::extract::Request;
    use axum::http::StatusCode;
    use leptos::config::LeptosOptions;

    /// 2026-11-22T14:00Z.
    const AS_OF: i64 = 1_795_356_000;

    fn answer<T>(window: Window, found: T) -> Answer<T> {
        let query = Query::of(Range::Week);
        Answer { query, window, before: None, kept: Kept::Days, as_of: AS_OF, found }
    }

    fn figures() -> Figures {
        let last = Day::of_unix_seconds(AS_OF);
        let window = Range::Week.window(last, None);
        let counts = Counts { success: 940, failed: 60, blocked: 20, aborted: 30, unfinished: 10 };
        let series = Timeseries {
            window,
            grain: Grain::Day,
            points: window.iter().map(|day| Point::of_day(day, counts)).collect(),
            before: Vec::new(),
            open: Some(last),
            as_of: AS_OF,
        };
        let total: Counts = series.points.iter().map(|point| point.counts).sum();
        let ranked = |dimension: &str, value: &str| {
            let row = Ranked { value: value.to_owned(), outcomes: total.into(), before: None };
            let hidden = Folded { values: 2, counts };
            answer(
                window,
                Ranking {
                    dimension: dimension.to_owned(),
                    all: Some(total.into()),
                    rows: vec![row],
                    more: Folded::default(),
                    hidden,
                },
            )
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
            apps: Some(1),
            as_of: AS_OF,
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
            as_of: AS_OF,
        };
        let apps = ranked("app", "<b>docker</b>");
        let (menu, asked) = (store::menu(&catalog), asked());
        let around = Series {
            grain: Grain::Day,
            points: Vec::new(),
            before: Vec::new(),
            open: true,
            coarsened: false,
        };
        Figures {
            costly: Some(ranked("app", "immich")),
            kinds: Some(ranked("kind", "lxc")),
            news: News::default(),
            around: answer(window, around),
            annotations: Arc::default(),
            catalog,
            menu,
            asked,
            summary,
            series,
            apps,
            leading,
            quality,
        }
    }

    fn asked() -> Asked {
        match Asked::read("/", "", "range=7d", &[], &Menu::default()) {
            Ok(Read::Asked(asked)) => *asked,
            _ => panic!("an address"),
        }
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
            path: "/",
            asked: figures.asked.clone(),
            demo: true,
            base_url: None,
        };
        let document = Document::new("Overview", String::new(), move || figures.view())
            .alive(DOCUMENT.to_owned());
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
        assert!(page.contains("data-values") && !page.contains("data-props"), "{page}");
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
    async fn what_was_left_out_is_told_in_short_and_leads_to_the_rest() {
        let page = page().await;
        assert!(page.contains("99.5 %") && page.contains("href=\"/quality?range=7d\""), "{page}");
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
