//! `/apps/{slug}`: one app: how it does against all and against before, where it works, how long it takes and what it uses, what its failures say, and
//! what can be taken along.

use super::State;
use super::annotations::Noted;
use super::app_answers::Answers;
use super::compare;
use super::figure::Figure;
use super::filters::filters;
use super::frame::Document;
use super::freshness::freshness;
use super::kinds::kinds;
use super::labels;
use super::matrix::{Matrix, matrix_links};
use super::mix_figure::MixFigure;
use super::query::Asked;
use super::shared_failures::{category_figure, code_figure, family_figure};
use super::take_along::take_along;
use super::tiles::tiles;
use super::time_figure::TimeFigure;
use super::trouble::Trouble;
use super::words::app as words;
use super::words::platforms::matrix_method;
use crate::annotations::Annotations;
use crate::catalog::Catalog;
use crate::charts::Reference;
use crate::language::t;
use crate::stats::words::days;
use crate::stats::{Answer, Cross, Filter, Menu, Range, Rate, Summary, Timeseries, Window};
use crate::store::Store;
use leptos::prelude::*;
use std::sync::Arc;

/// Where all apps are listed.
pub(super) const LIST: &str = "/apps";
const SERIES: &str = "/api/v1/series";
/// Columns of the matrix: as many as fit half a page.
const COLUMNS: usize = 5;

/// One app and what is known of it.
struct App {
    catalog: Arc<Catalog>,
    annotations: Arc<Annotations>,
    base_url: Option<String>,
    menu: Menu,
    asked: Asked,
    slug: String,
    summary: Summary,
    answers: Answers,
}

/// Makes the page.
///
/// # Errors
///
/// When there is no such app, or too few of its runs to tell of it; when the store cannot be read.
pub(super) async fn document(state: State, asked: Asked) -> Result<Document, Trouble> {
    let slug = asked.name.clone();
    let asked = asked.about_app(&slug);
    let totals = state.store.totals(asked.whole()).await?;
    if totals.found.now.is_none_or(|now| now.runs == 0) {
        require(&state.store, &state.catalog, slug.clone()).await?;
        return Ok(quiet(&state, asked, &slug, totals.window));
    }
    // It holds some ten questions.
    let answers = Box::pin(Answers::ask(&state.store, &state.catalog, &asked)).await?;
    let json = asked.to(&format!("/api/v1/apps/{}.json", crate::stats::encoded(&slug)));
    let page = App {
        catalog: Arc::clone(&state.catalog),
        annotations: Arc::clone(&state.annotations),
        base_url: state.base_url.clone(),
        menu: state.store.menu().clone(),
        summary: Summary::from(&totals),
        asked,
        slug,
        answers,
    };
    let title = labels::app(&page.catalog, &page.slug);
    let about = words::description(&title, &page.catalog.project.title, &page.lede());
    Ok(Document::new(title, about, move || page.view()).alive(json))
}

/// Refuses a name that never had enough runs to be told. One with too few is refused just as one that was never heard of, for the difference would
/// tell that there are some.
async fn require(store: &Store, catalog: &Catalog, name: String) -> Result<(), Trouble> {
    if store.seen("app", Filter::only(&name)).await?.is_empty() {
        return Err(Trouble::NoSuch { what: labels::app_noun(catalog).0, name, list: LIST });
    }
    Ok(())
}

/// The page of an app of which there is nothing to tell in these days, or under these filters.
fn quiet(state: &State, asked: Asked, slug: &str, window: Window) -> Document {
    let (catalog, menu) = (Arc::clone(&state.catalog), without_dimensions(state.store.menu()));
    let title = labels::app(&catalog, slug);
    let headline = words::quiet(&title, asked.query.range_of(window), window);
    let about = words::description(&title, &catalog.project.title, &headline);
    Document::new(title, about, move || {
        let list = labels::sentence_case(&labels::app_noun(&catalog).1);
        let filtered = asked.query.is_filtered().then(
            || view! { <a class="btn" href=asked.with(&asked.query.unfiltered())>{t!("empty-no-filters")}</a> },
        );
        let all_days = (asked.query.range != Range::All).then(
            || view! { <a class="btn primary" href=asked.for_range(Range::All)>{t!("empty-all-days")}</a> },
        );
        view! {
            <div class="page lede">
                <p class="eyebrow"><a href=asked.to(LIST)>{list}</a><span>{days(window)}</span></p>
                <h1>{headline.clone()}</h1>
                <p>{words::why_quiet(catalog.privacy.min_cell)}</p>
                <p class="row">{all_days} {filtered}</p>
            </div>
            {filters(&asked, &menu, &catalog, window)}
        }
    })
}

/// The menu of a page about an app, with which no other dimension can be filtered.
fn without_dimensions(menu: &Menu) -> Menu {
    Menu { dimensions: Vec::new(), ..menu.clone() }
}

impl App {
    fn nouns(&self) -> (String, String) {
        labels::app_noun(&self.catalog)
    }

    fn noted(&self) -> Noted<'_> {
        Noted { annotations: &self.annotations, app: Some(&self.slug) }
    }

    fn all(&self) -> Option<Rate> {
        self.answers.all.map(|all| all.success_rate).filter(|rate| rate.n > 0)
    }

    fn lede(&self) -> String {
        let (one, many) = self.nouns();
        words::lede(&self.summary, self.all(), (&one, &many))
    }

    fn view(&self) -> AnyView {
        let (one, many) = self.nouns();
        let series = Timeseries::from(&self.answers.series);
        let menu = without_dimensions(&self.menu);
        let annotations = self.noted().of(series.window);
        let reference = self.all().map(|all| Reference {
            share: all.share().unwrap_or_default(),
            label: words::reference(all, &many),
        });
        let history = TimeFigure {
            series: &series,
            document: SERIES,
            annotations: &annotations,
            reference,
            context: None,
        };
        view! {
            {self.opening()}
            {filters(&self.asked, &menu, &self.catalog, self.summary.window)}
            <div class="page stack">
                {tiles(&self.summary, &series, (&one, &many))}
                {history.view(&self.asked)}
                <div class="grid">{self.panels()}</div>
            </div>
        }
        .into_any()
    }

    fn opening(&self) -> AnyView {
        let title = labels::app(&self.catalog, &self.slug);
        let initial: String =
            title.chars().next().map(char::to_uppercase).into_iter().flatten().collect();
        let list = labels::sentence_case(&self.nouns().1);
        let tags = self
            .answers
            .tags(&self.catalog)
            .into_iter()
            .map(|tag| view! { <span class="tag">{tag}</span> });
        view! {
            <div class="page lede">
                <p class="eyebrow">
                    <a href=self.asked.to(LIST)>{list}</a>
                    <span>{days(self.summary.window)}</span>
                    {freshness(&self.asked, self.summary.as_of)}
                </p>
                <div class="row title"><span class="mono-mark" aria-hidden="true">{initial}</span><h1>{title}</h1>{tags.collect_view()}</div>
                <p>{self.lede()}</p>
                <p class="row"><a class="btn" href=self.asked.to_choosing(compare::PATH, "apps", &self.slug)>{t!("app-compare")}</a></p>
            </div>
        }
        .into_any()
    }

    /// The panels, two beside each other; what nobody told has none.
    fn panels(&self) -> AnyView {
        let (answers, asked, catalog) = (&self.answers, &self.asked, &*self.catalog);
        let half = |panel: Option<AnyView>| {
            panel.map(|panel| view! { <div class="w6">{panel}</div> }.into_any())
        };
        let (durations, others): (Vec<_>, Vec<_>) =
            answers.measured.iter().partition(|told| told.measure.is_duration());
        let versions = answers.versions.iter().map(|answer| {
            let title = labels::dimension(catalog, &answer.found.dimension);
            MixFigure { title, answer, catalog, noted: self.noted() }.view(asked)
        });
        let panels: Vec<AnyView> =
            [half(answers.cross.as_ref().and_then(|cross| self.matrix(cross)))]
                .into_iter()
                .chain(durations.into_iter().map(|told| half(Some(told.view(asked, self.noted())))))
                .chain([
                    half(family_figure(&answers.failures, asked, catalog)),
                    half(category_figure(&answers.failures, asked, catalog)),
                    half(code_figure(&answers.failures, asked, catalog)),
                ])
                .chain(others.into_iter().map(|told| half(Some(told.view(asked, self.noted())))))
                .chain(versions.map(|figure| half(Some(figure))))
                .chain([answers
                    .kinds
                    .as_ref()
                    .filter(|kinds| kinds.found.rows.len() > 1)
                    .and_then(|answer| half(kinds(answer, asked, catalog)))])
                .chain([half(Some(take_along(
                    &self.slug,
                    asked,
                    catalog,
                    self.base_url.as_deref(),
                )))])
                .flatten()
                .collect();
        panels.into_any()
    }

    /// On which systems it works.
    fn matrix(&self, answer: &Answer<Cross>) -> Option<AnyView> {
        let all = self.all()?;
        let cross = answer.found.newest_first(COLUMNS);
        let (a, b) = (cross.dimensions.0.clone(), cross.dimensions.1.clone());
        let called = |dimension: &str, value: &str| labels::any(&self.catalog, dimension, value);
        let (row, column) = (|value: &str| called(&a, value), |value: &str| called(&b, value));
        let pairs = cross.rows.iter().zip(&cross.cells).flat_map(|(x, cells)| {
            cross.columns.iter().zip(cells).filter_map(move |(y, cell)| Some((x, y, (*cell)?)))
        });
        let cells: Vec<(String, Rate)> = pairs
            .map(|(x, y, cell)| (format!("{}, {}", row(x), column(y)), cell.success_rate))
            .collect();
        let body = Matrix {
            cross: &cross,
            head: labels::dimension(&self.catalog, &a),
            called: (&row, &column),
            dimensions: (&a, &b),
            asked: &self.asked,
            all,
            columns_max: COLUMNS,
        };
        let others = labels::in_sentence(&labels::dimension(&self.catalog, &b));
        let figure = Figure {
            id: "works",
            title: t!("app-works"),
            sentence: words::works(&cells, all),
            body: body.view(),
            flush: false,
            twin: None,
            links: matrix_links(&self.asked, &self.menu, (&a, &b)),
            method: format!("{} {}", t!("app-works-columns", title = others), matrix_method(all)),
            more: "rates",
        };
        Some(figure.view())
    }
}
