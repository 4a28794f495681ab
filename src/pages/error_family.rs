//! `/errors/{fingerprint}`: one family of failures: its template, since when, how often, which apps met it and what else is counted with it.

use super::State;
use super::annotations::Noted;
use super::families::{short, template};
use super::faults;
use super::figure::{Figure, Links};
use super::filters::filters;
use super::frame::Document;
use super::labels::{self, in_sentence};
use super::opening::{Opening, kept};
use super::query::Asked;
use super::shared_failures::table;
use super::trend::met_figure;
use super::trouble::Trouble;
use super::words::errors::{headline, lede};
use super::words::failures::leading;
use crate::annotations::Annotations;
use crate::catalog::Catalog;
use crate::language::{HOLE, around, t};
use crate::stats::words::count;
use crate::stats::{
    Answer, Compare, Filter, Menu, Outcomes, Query, Range, Ranking, Summary, Template, Timeseries,
};
use crate::store;
use leptos::prelude::*;
use std::sync::Arc;

/// Where all families are listed.
const LIST: &str = "/failures";
const SERIES: &str = "/api/v1/series";

/// The answers about one value of a dimension that only failures have.
pub(super) struct Met {
    pub(super) menu: Menu,
    annotations: Arc<Annotations>,
    pub(super) summary: Summary,
    /// Its runs; `None` when they are too few to be told.
    pub(super) told: Option<Outcomes>,
    pub(super) series: Timeseries,
    /// The apps and kinds that met it, and whatever else is counted together with it.
    pub(super) by: Vec<Answer<Ranking>>,
}

impl Met {
    /// Asks about one value.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub(super) async fn ask(
        state: &State,
        query: &Query,
        dimension: &str,
    ) -> Result<Self, store::Error> {
        let store = &state.store;
        let plain = Query { compare: Compare::None, ..query.clone() };
        let (totals, series) =
            tokio::try_join!(store.totals(plain.clone()), store.series(plain.clone()))?;
        let mut names = vec!["app".to_owned(), "kind".to_owned()];
        names.extend(store.menu().kept_with(dimension));
        let mut by = Vec::new();
        for name in names {
            by.extend(kept(store.ranking(&name, plain.clone()).await)?);
        }
        by.retain(|answer| !answer.found.rows.is_empty());
        // Another dimension cannot be filtered besides the one that the page is about.
        let menu = Menu { dimensions: Vec::new(), ..store.menu().clone() };
        let (summary, told) = (Summary::from(&totals), totals.found.now.filter(|now| now.runs > 0));
        let annotations = Arc::clone(&state.annotations);
        Ok(Self { menu, annotations, summary, told, series: Timeseries::from(&series), by })
    }

    /// The figures: its course, and the rankings of who met it.
    pub(super) fn view(&self, asked: &Asked, about: &Asked, catalog: &Catalog) -> AnyView {
        let links = Links::of(asked).asking(asked, about.query.clone()).document(SERIES, true);
        let noted = Noted::of_all(&self.annotations);
        let course = self.told.map(|_| met_figure(&self.series, asked, links, noted));
        let figures = self.by.iter().map(|answer| {
            view! { <div class="w6">{met_by(answer, asked, catalog)}</div> }
        });
        let untold = self.told.is_none().then(|| untold(asked, catalog.privacy.min_cell));
        view! { {course} {untold} <div class="grid">{figures.collect_view()}</div> }.into_any()
    }
}

/// Who met it, by the values of one dimension.
fn met_by(answer: &Answer<Ranking>, asked: &Asked, catalog: &Catalog) -> AnyView {
    let found = &answer.found;
    let title = labels::dimension(catalog, &found.dimension);
    let called = |value: &str| labels::any(catalog, &found.dimension, value);
    let row = |value: &str| {
        (called(value), String::new(), Some(labels::address(asked, &found.dimension, value)))
    };
    Figure {
        id: format!("by-{}", found.dimension),
        title: t!("errors-by", title = in_sentence(&title)),
        sentence: leading(found, &called),
        body: table(found, &title, &row),
        flush: true,
        twin: None,
        links: Links::of(asked),
        method: t!("errors-by-method"),
        more: "counts",
    }
    .view()
}

/// What stands where the days of the page tell nothing.
fn untold(asked: &Asked, min_cell: u64) -> AnyView {
    view! {
        <section class="card">
            <h2>{t!("errors-nothing")}</h2>
            <p>{t!("errors-nothing-why", few = count(min_cell))}</p>
            <p><a class="btn" href=asked.for_range(Range::All)>{t!("empty-all-days")}</a></p>
        </section>
    }
    .into_any()
}

/// Makes the page.
///
/// # Errors
///
/// When nothing may be told of the family, or the store cannot be read.
pub(super) async fn document(state: State, asked: Asked) -> Result<Document, Trouble> {
    let name = asked.name.clone();
    let mut templates = state.store.templates(std::slice::from_ref(&name)).await?;
    let Some(known) = templates.remove(&name) else {
        return Err(Trouble::NoSuch { what: t!("errors-noun"), name, list: LIST });
    };
    let asked = asked.asking(Query { dimension: None, ..asked.query.clone() });
    let about = asked.asking(Query {
        dimension: Some(("error".to_owned(), Filter::only(&name))),
        ..asked.query.clone()
    });
    let met = Met::ask(&state, &about.query, "error").await?;
    let catalog = Arc::clone(&state.catalog);
    let title = t!("errors-title", name = short(&name));
    let said = format!("{} {}", known.template, headline(&met.summary, met.told));
    Ok(Document::new(title, said, move || view(&met, &known, (&asked, &about), &catalog)))
}

fn view(
    met: &Met,
    known: &Template,
    (asked, about): (&Asked, &Asked),
    catalog: &Catalog,
) -> AnyView {
    let category = faults::category_of(catalog, &known.template);
    let category = category.map(|category| labels::category(catalog, category));
    let (before, after) = around(&t!("errors-template-note", fingerprint = HOLE));
    let opening = Opening {
        catalog,
        above: Some((asked.to(LIST), t!("page-failures"))),
        asked,
        window: met.summary.window,
        as_of: met.summary.as_of,
        headline: headline(&met.summary, met.told),
        text: lede(known.first_day, known.last_day, category.as_deref()),
    };
    view! {
        {opening.view()}
        {filters(asked, &met.menu, catalog, met.summary.window)}
        <div class="page stack">
            <section class="card family">
                <h2>{t!("errors-template")}</h2>
                {template(&known.template)}
                <p class="note">{before}<code>{asked.name.clone()}</code>{after}</p>
            </section>
            {met.view(asked, about, catalog)}
        </div>
    }
    .into_any()
}
