//! What a project gives by default against what people choose, for the apps that are run most: whether a default fits is seen by how many change it.

use super::bar_table::{BarRow, BarTable};
use super::figure::{Figure, Links, scrolling};
use super::labels;
use super::measure::{Measure, measures};
use super::opening::kept;
use super::query::Asked;
use super::words::defaults as words;
use crate::catalog::Catalog;
use crate::language::t;
use crate::stats::words::percent;
use crate::stats::{
    Against, Compare, Distribution, Filter, LIMIT_MAX, Query, Ranking, Sort, wilson,
};
use crate::store::{Error, Store};
use leptos::prelude::*;

/// Apps of the table.
const APPS_MAX: usize = 8;

/// A default and what is chosen in its place.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Chosen {
    pub(super) app: String,
    pub(super) measure: Measure,
    pub(super) default: f64,
    pub(super) median: f64,
    pub(super) against: Against,
}

/// What users of the apps that are run most choose where the catalog knows a default.
///
/// # Errors
///
/// When the store cannot be read.
pub(super) async fn chosen(
    store: &Store,
    catalog: &Catalog,
    query: &Query,
) -> Result<Vec<Chosen>, Error> {
    if catalog.defaults.is_empty() {
        return Ok(Vec::new());
    }
    let query = Query { compare: Compare::None, sort: Sort::Runs, ..query.clone() };
    let apps = Query { limit: Some(LIMIT_MAX), ..query.clone() };
    let Some(ranking) = kept(store.ranking("app", apps).await)? else { return Ok(Vec::new()) };
    let mut told = Vec::new();
    for app in most_run(&ranking.found, catalog) {
        for measure in measures(catalog) {
            let Some(default) = default_of(catalog, app, &measure) else { continue };
            let one = Query { app: Filter::only(app), ..query.clone() };
            let Some(spread) = kept(store.distribution(&measure.name, None, one).await)? else {
                continue;
            };
            told.extend(compared(app, measure, default, &spread.found));
        }
    }
    Ok(told)
}

/// The default of a measure, where the catalog knows one.
#[expect(clippy::cast_precision_loss, reason = "a measure stays far below 2^53")]
pub(super) fn default_of(catalog: &Catalog, app: &str, measure: &Measure) -> Option<f64> {
    catalog.defaults.get(app)?.get(&measure.name).map(|default| *default as f64)
}

fn most_run<'a>(ranking: &'a Ranking, catalog: &Catalog) -> Vec<&'a str> {
    let apps = ranking.rows.iter().map(|row| row.value.as_str());
    apps.filter(|app| catalog.defaults.contains_key(*app)).take(APPS_MAX).collect()
}

fn compared(app: &str, measure: Measure, default: f64, found: &Distribution) -> Option<Chosen> {
    let (median, against) = (found.median?.value, found.against(default)?);
    Some(Chosen { app: app.to_owned(), measure, default, median, against })
}

/// The table; none where nothing can be told.
pub(super) fn table(told: &[Chosen], asked: &Asked, catalog: &Catalog) -> Option<AnyView> {
    if told.is_empty() {
        return None;
    }
    let app = |chosen: &Chosen| labels::app(catalog, &chosen.app);
    let rows = told.iter().map(|chosen| {
        let runs = chosen.against.runs();
        let share = |n: u64| percent(wilson(n, runs), 0);
        let Against { less, same, more } = chosen.against;
        let cells = [chosen.default, chosen.median].map(|value| chosen.measure.value(value));
        BarRow {
            title: app(chosen),
            note: chosen.measure.title.clone(),
            address: Some(labels::address(asked, "app", &chosen.app)),
            part: wilson(same, runs).share().unwrap_or_default(),
            cells: cells.into_iter().chain([share(less), share(same), share(more)]).collect(),
        }
    });
    let head = vec![
        labels::sentence_case(&labels::app_noun(catalog).0),
        t!("defaults-default"),
        t!("defaults-median"),
        t!("defaults-less"),
        t!("defaults-same"),
        t!("defaults-more"),
    ];
    let table = BarTable { head, rows: rows.collect(), foot: None, class: "" }.view();
    let figure = Figure {
        id: "defaults",
        title: t!("defaults-title"),
        sentence: words::sentence(told, app),
        body: scrolling(t!("defaults-table"), table),
        flush: true,
        twin: None,
        links: Links::of(asked),
        method: t!("defaults-method"),
        more: "percentiles",
    };
    Some(figure.view())
}
