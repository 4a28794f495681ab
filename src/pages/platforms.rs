//! `/platforms`: what people run on, what takes over, and where it fails: the explorable dimensions of the catalog and its pairs.

use super::State;
use super::annotations::Noted;
use super::figure::Figure;
use super::filters::filters;
use super::frame::Document;
use super::labels::{self, in_sentence};
use super::matrix::{Matrix, matrix_links};
use super::mix_figure::MixFigure;
use super::opening::{Opening, grain_of, kept, nothing};
use super::query::Asked;
use super::trouble::Trouble;
use super::words::platforms::{headline, lede, matrix_method, matrix_sentence};
use crate::annotations::Annotations;
use crate::catalog::Catalog;
use crate::language::t;
use crate::stats::{Answer, Compare, Cross, Menu, Mix, Query, Rate, Totals};
use crate::store::{self, Store};
use leptos::prelude::*;
use std::sync::Arc;

const DOCUMENT: &str = "/api/v1/stats/platforms.json";
/// Values of a dimension that are told by themselves.
const VALUES: usize = 8;
/// Rows and columns of a matrix.
const CROSS_ROWS: usize = 14;
const COLUMNS: usize = 8;
/// Dimensions that have a figure of their own; a catalog may name six to explore and any number of pairs.
const DIMENSIONS_MAX: usize = 8;

/// The answers that the page is drawn from.
struct Platforms {
    catalog: Arc<Catalog>,
    annotations: Arc<Annotations>,
    menu: Menu,
    asked: Asked,
    totals: Answer<Totals>,
    mixes: Vec<Answer<Mix>>,
    crosses: Vec<Answer<Cross>>,
}

/// The dimensions that have a figure: the explorable ones, the first of them refined by what it is paired with.
fn dimensions(menu: &Menu) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in &menu.explore {
        // Counted as a pair, a value says more: a system together with its version.
        let fine = menu.pairs.iter().find(|(a, b)| a == name && !menu.explore.contains(b));
        names.push(name.clone());
        names.extend(fine.map(|(a, b)| format!("{a}/{b}")));
    }
    names.truncate(DIMENSIONS_MAX);
    names
}

/// Makes the page.
///
/// # Errors
///
/// When the question cannot be answered, or the store cannot be read.
pub(super) async fn document(state: State, asked: Asked) -> Result<Document, Trouble> {
    let query = Query { compare: Compare::None, ..asked.query.clone() };
    let totals = state.store.totals(query.clone()).await?;
    if totals.found.now.is_none_or(|now| now.runs == 0) {
        return nothing(&state, asked, (t!("page-platforms"), totals.window)).await;
    }
    let grain = grain_of(totals.window);
    let query = Query { grain: query.grain.max(grain), limit: Some(VALUES), ..query };
    let menu = state.store.menu().clone();
    let mut mixes = Vec::new();
    for name in dimensions(&menu) {
        mixes.extend(mix(&state.store, &name, query.clone()).await?);
    }
    let crosses = crosses(&state.store, &menu, Query { limit: Some(CROSS_ROWS), ..query }).await?;
    let json = asked.same(DOCUMENT);
    let (catalog, annotations) = (Arc::clone(&state.catalog), Arc::clone(&state.annotations));
    let page = Platforms { catalog, annotations, menu, asked, totals, mixes, crosses };
    let about = page.opening().about();
    Ok(Document::new(t!("page-platforms"), about, move || page.view()).alive(json))
}

/// A mix; none where nobody told a value, or a filter leaves nothing that is counted together with it.
async fn mix(store: &Store, name: &str, query: Query) -> Result<Option<Answer<Mix>>, store::Error> {
    let answer = kept(store.mix(name, query).await)?;
    Ok(answer.filter(|answer| !answer.found.strands.is_empty()))
}

/// Apps against the first explorable dimension, and that against the second.
async fn crosses(
    store: &Store,
    menu: &Menu,
    query: Query,
) -> Result<Vec<Answer<Cross>>, store::Error> {
    let Some(first) = menu.explore.first() else { return Ok(Vec::new()) };
    let pairs = [Some(("app", first)), menu.explore.get(1).map(|second| (first.as_str(), second))];
    let mut told = Vec::new();
    for (a, b) in pairs.into_iter().flatten() {
        told.extend(kept(store.cross(a, b, query.clone()).await)?);
    }
    told.retain(|answer| !answer.found.rows.is_empty() && !answer.found.columns.is_empty());
    Ok(told)
}

impl Platforms {
    fn headline(&self) -> String {
        let first = self.mixes.first().map(|answer| &answer.found);
        let dimension = first.map(|mix| mix.dimension.clone()).unwrap_or_default();
        headline(first, &|value| labels::any(&self.catalog, &dimension, value))
    }

    fn opening(&self) -> Opening<'_> {
        let all = self.totals.found.now.map(|now| now.counts).unwrap_or_default();
        Opening {
            catalog: &self.catalog,
            above: None,
            asked: &self.asked,
            window: self.totals.window,
            as_of: self.totals.as_of,
            headline: self.headline(),
            text: lede(all, self.mixes.len()),
        }
    }

    fn view(&self) -> AnyView {
        let all = self.totals.found.now.map(|now| now.counts).unwrap_or_default();
        let figures = self.mixes.iter().map(|answer| {
            let title = labels::dimension(&self.catalog, &answer.found.dimension);
            let figure = MixFigure {
                title,
                answer,
                catalog: &self.catalog,
                noted: Noted::of_all(&self.annotations),
            };
            view! { <div class="w6">{figure.view(&self.asked)}</div> }
        });
        let crosses =
            self.crosses.iter().map(|answer| self.cross(&answer.found, all.success_rate()));
        view! {
            {self.opening().view()}
            {filters(&self.asked, &self.menu, &self.catalog, self.totals.window)}
            <div class="page stack">
                <div class="grid">{figures.collect_view()}</div>
                {crosses.collect_view()}
            </div>
        }
        .into_any()
    }

    /// A matrix of two dimensions.
    fn cross(&self, cross: &Cross, all: Rate) -> AnyView {
        let cross = &cross.newest_first(COLUMNS);
        let (a, b) = (cross.dimensions.0.as_str(), cross.dimensions.1.as_str());
        let (one, other) =
            (labels::dimension(&self.catalog, a), labels::dimension(&self.catalog, b));
        let matrix = Matrix {
            cross,
            head: one.clone(),
            called: (&|value| labels::any(&self.catalog, a, value), &|value| {
                labels::any(&self.catalog, b, value)
            }),
            dimensions: (a, b),
            asked: &self.asked,
            all,
            columns_max: COLUMNS,
        };
        Figure {
            id: format!("x-{a}-{b}"),
            title: format!("{one} × {}", in_sentence(&other)),
            sentence: matrix_sentence(
                cross,
                all,
                &|value| labels::any(&self.catalog, a, value),
                &|value| labels::any(&self.catalog, b, value),
            ),
            body: matrix.view(),
            flush: false,
            twin: None,
            links: matrix_links(&self.asked, &self.menu, (a, b)),
            method: matrix_method(all),
            more: "rates",
        }
        .view()
    }
}
