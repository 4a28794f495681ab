//! `/explore`: all that is kept together, as small charts that filter each other. The server draws any selection whole, each row a link to the next;
//! the island does the same without a new page.

use super::State;
use super::explore_chart::{Named, Small};
use super::filters::ranges;
use super::frame::Document;
use super::icons::icon;
use super::opening::{Opening, nothing};
use super::query::Asked;
use super::trouble::Trouble;
use super::words::{carried, explore as words};
use crate::catalog::Catalog;
use crate::islands::{Chart, Explorer, charts, chosen, lead, turning};
use crate::language::t;
use crate::stats::{Answer, Crossed, Cube, Picks, Query, Rate, crossfilter, wilson};
use leptos::prelude::*;
use std::sync::Arc;

const DOCUMENT: &str = "/api/v1/stats/cube.json";

/// The page's answer under its filters.
struct Explored {
    catalog: Arc<Catalog>,
    asked: Asked,
    answer: Answer<Cube>,
    all: Crossed,
    now: Crossed,
}

/// Makes the page.
///
/// # Errors
///
/// When the store cannot be read.
pub(super) async fn document(state: State, asked: Asked) -> Result<Document, Trouble> {
    let answer = state.store.cube(asked.query.range).await?;
    if answer.found.is_empty() {
        return nothing(&state, asked, (t!("page-explore"), answer.window)).await;
    }
    let cube = &answer.found;
    let all = crossfilter(cube, &Picks::default());
    let now = crossfilter(cube, &asked.picks);
    let about = words::about(&state.catalog.project.title, all.all.runs, answer.window);
    let json = asked.asking(Query::of(asked.query.range)).same(DOCUMENT);
    let catalog = Arc::clone(&state.catalog);
    let page = Explored { catalog, asked, answer, all, now };
    Ok(Document::new(t!("page-explore"), about, move || page.view()).alive(json))
}

impl Explored {
    fn view(&self) -> AnyView {
        let cube = &self.answer.found;
        let charts = charts(cube, &self.now, &self.asked.picks);
        let shown: Vec<&Chart> = charts.iter().filter(|chart| chart.rows.len() > 1).collect();
        let opening = Opening {
            catalog: &self.catalog,
            asked: &self.asked,
            above: None,
            window: self.answer.window,
            as_of: self.answer.as_of,
            headline: words::headline(self.all.all.runs, shown.len()),
            text: words::lede(self.answer.window, self.asked.query.range),
        };
        let named = Named { catalog: &self.catalog, asked: &self.asked };
        let figures = shown.iter().map(|chart| {
            let small = Small { chart, named: &named };
            view! { <div class="w4">{small.view()}</div> }
        });
        let method = words::method(self.catalog.privacy.min_cell, cube.floor, self.whole());
        view! {
            {opening.view()}
            <div data-explore="">
                {self.controls()}
                <div class="page stack">
                    {self.selection(&named, &shown)}
                    <div class="grid small">{figures.collect_view()}</div>
                    <p class="note">{method} " " <a href="/method#counts">{t!("explore-method-link")}</a></p>
                </div>
            </div>
            {carried("browser-explore-")}
            {carried("browser-chart-outcome-")}
            <Explorer/>
        }
        .into_any()
    }

    fn controls(&self) -> AnyView {
        let without_weeks = self.asked.picks.with(super::query::WEEK, Vec::new(), false);
        let none = self.asked.picking(Picks::default()).here();
        view! {
            <div class="filters" role="group" aria-label=t!("explore-controls")>
                <div class="page">
                    {ranges(&self.asked.picking(without_weeks))}
                    <button type="button" class="btn" data-do="exclude" aria-pressed="false" title=t!("explore-exclude-title") hidden>{t!("explore-exclude")}</button>
                    <button type="button" class="btn" data-do="undo" hidden disabled>{t!("explore-undo")}</button>
                    <a class="btn quiet" data-do="clear" href=none>{t!("explore-clear")}</a>
                </div>
            </div>
        }
        .into_any()
    }

    /// What is chosen, and what it says.
    fn selection(&self, named: &Named<'_>, shown: &[&Chart]) -> AnyView {
        let sentence = lead(self.now.all, self.all.all, &self.asked.picks);
        let chips = shown.iter().map(|chart| self.chip(named, &chart.name));
        view! {
            <section class="card lead" aria-label=t!("explore-chosen")>
                <p class="said" data-lead="" role="status">{sentence}</p>
                <div class="row" data-chips="">{chips.collect_view()}</div>
                <p class="note"><span data-state="" data-waiting=t!("explore-waiting") data-failed=t!("explore-failed") data-ready=t!("explore-keys")>{t!("explore-whole")}</span>
                    " " <button type="button" class="btn" data-do="retry" hidden>{icon("retry")} " " {t!("explore-retry")}</button></p>
            </section>
        }
        .into_any()
    }

    /// The filter of one dimension, with ways to turn it round and to take it away; hidden where there is none.
    fn chip(&self, named: &Named<'_>, name: &str) -> AnyView {
        let filter = self.asked.picks.of(name).cloned().unwrap_or_default();
        let values: Vec<String> =
            filter.values.iter().map(|value| named.value(name, value)).collect();
        let address = |values: Vec<String>, exclude| {
            self.asked.picking(self.asked.picks.with(name, values, exclude)).here()
        };
        let title = named.dimension(name);
        view! {
            <span class="chip" data-chip=name.to_owned() hidden=filter.is_all()>
                <span>{title.clone()} " " <span data-is="">{chosen(&filter)}</span> " " <b data-values="">{values.join(", ")}</b></span>
                <a href=address(filter.values.clone(), !filter.exclude) data-do="turn"><span aria-hidden="true">"≠"</span><span class="vh"><span data-turning="">{turning(&filter)}</span>" " {title.clone()}</span></a>
                <a href=address(Vec::new(), false) data-do="drop">{icon("x")}<span class="vh">{t!("explore-clear-of", title = title)}</span></a>
            </span>
        }
        .into_any()
    }

    /// The share of runs of which everything is told.
    fn whole(&self) -> Rate {
        let cube = &self.answer.found;
        let told = (0..cube.len()).filter(|cell| {
            cube.axes.iter().all(|axis| axis.codes.get(*cell).is_some_and(|code| *code > 0))
        });
        let runs = |cell: usize| -> u64 {
            cube.outcomes.iter().filter_map(|column| column.get(cell)).map(|n| u64::from(*n)).sum()
        };
        wilson(told.map(runs).sum(), self.all.all.runs)
    }
}

/// What leads here from a page: the same days and filters, as far as they are kept together.
pub(super) fn invitation(asked: &Asked) -> AnyView {
    let address = asked.to("/explore");
    view! { <p class="row"><a class="btn" href=address>{t!("explore-invitation")} " " {icon("right")}</a></p> }
        .into_any()
}
