//! `/failures`: where failures are, how sure that is, and what they have in common: apps by what they cost, the trend, categories, error
//! families, exit codes, and the systems they happen on.

use super::State;
use super::annotations::Noted;
use super::failing::{Failing, Order};
use super::faults;
use super::filters::filters;
use super::frame::Document;
use super::labels;
use super::opening::{Opening, kept, nothing};
use super::query::Asked;
use super::shared_failures::{Shared, category_figure, code_figure, family_figure};
use super::trend::trend_figure;
use super::trouble::Trouble;
use super::words::failures::{headline, lede};
use crate::annotations::Annotations;
use crate::catalog::Catalog;
use crate::language::t;
use crate::stats::{
    Answer, Compare, Filter, LIMIT_MAX, Menu, Mix, NotAQuery, Outcomes, Query, Ranking, Sort,
    Template, Timeseries, Totals,
};
use crate::store::{self, Store};
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

const DOCUMENT: &str = "/api/v1/stats/errors.json";
/// Error families that have a row.
const FAMILIES: usize = 8;
/// Rows of what failures have in common.
const ROWS: usize = 10;
/// Dimensions that failures are told by.
const SYSTEMS: usize = 2;

/// The answers that the page is drawn from.
struct Failures {
    catalog: Arc<Catalog>,
    annotations: Arc<Annotations>,
    menu: Menu,
    asked: Asked,
    totals: Answer<Totals>,
    all: Outcomes,
    series: Timeseries,
    failing: Failing,
    shared: Shared,
    systems: Vec<Answer<Ranking>>,
}

/// Makes the page.
///
/// # Errors
///
/// When the question cannot be answered, or the store cannot be read.
pub(super) async fn document(state: State, asked: Asked) -> Result<Document, Trouble> {
    let order = Order::read(asked.own("sort")).map_err(|valid| {
        let value = asked.own("sort").unwrap_or_default().to_owned();
        Trouble::refused(
            NotAQuery::Value { parameter: "sort".to_owned(), value, valid },
            &asked.path,
        )
    })?;
    let totals = state.store.totals(asked.query.clone()).await?;
    let Some(all) = totals.found.now.filter(|now| now.runs > 0) else {
        return nothing(&state, asked, (t!("page-failures"), totals.window)).await;
    };
    let json = asked.same(DOCUMENT);
    let page = Failures::ask(&state, asked, order, (totals, all)).await?;
    let about = page.opening().about();
    Ok(Document::new(t!("page-failures"), about, move || page.view()).alive(json))
}

impl Failures {
    async fn ask(
        state: &State,
        asked: Asked,
        order: Order,
        (totals, all): (Answer<Totals>, Outcomes),
    ) -> Result<Self, store::Error> {
        let (store, catalog) = (&state.store, Arc::clone(&state.catalog));
        let query = Query { compare: Compare::None, ..asked.query.clone() };
        let rows = |limit| Query { limit: Some(limit), sort: Sort::Runs, ..query.clone() };
        let seen = async {
            if order == Order::Newest {
                store.seen("app", Filter::default()).await
            } else {
                Ok(BTreeMap::new())
            }
        };
        let code = async {
            match faults::code_field(&catalog) {
                Some(field) => kept(store.ranking(&field.name, rows(ROWS)).await),
                None => Ok(None),
            }
        };
        let (series, apps, seen, categories, codes, families, systems) = tokio::try_join!(
            store.series(asked.query.clone()),
            store.ranking("app", rows(LIMIT_MAX)),
            seen,
            async { kept(store.ranking("category", rows(ROWS)).await) },
            code,
            families(store, rows(FAMILIES)),
            systems(store, query.clone()),
        )?;
        let (families, templates, mix) = families;
        Ok(Self {
            menu: store.menu().clone(),
            all,
            series: Timeseries::from(&series),
            failing: Failing { apps, seen, order, limit: asked.query.limit },
            shared: Shared { categories, families, templates, mix, codes },
            systems,
            catalog,
            annotations: Arc::clone(&state.annotations),
            asked,
            totals,
        })
    }

    fn headline(&self) -> String {
        let nouns = labels::app_noun(&self.catalog);
        headline(&self.all, &self.failing.apps.found, &nouns.1)
    }

    fn opening(&self) -> Opening<'_> {
        Opening {
            catalog: &self.catalog,
            above: None,
            asked: &self.asked,
            window: self.totals.window,
            as_of: self.totals.as_of,
            headline: self.headline(),
            text: lede(&self.all),
        }
    }

    fn view(&self) -> AnyView {
        let systems = self.systems.iter().map(|answer| {
            view! { <div class="w6">{super::failing::by_dimension(answer, &self.catalog, &self.asked)}</div> }
        });
        view! {
            {self.opening().view()}
            {filters(&self.asked, &self.menu, &self.catalog, self.totals.window)}
            <div class="page stack">
                {self.failing.view(&self.asked, &self.catalog, &self.all)}
                {trend_figure(&self.series, &self.asked, Noted::of_all(&self.annotations))}
                <div class="grid">
                    {family_figure(&self.shared, &self.asked, &self.catalog).map(|figure| view! { <div class="w7">{figure}</div> })}
                    {code_figure(&self.shared, &self.asked, &self.catalog).map(|figure| view! { <div class="w5">{figure}</div> })}
                </div>
                {category_figure(&self.shared, &self.asked, &self.catalog)}
                <div class="grid">{systems.collect_view()}</div>
            </div>
        }
        .into_any()
    }
}

/// The families met most, with their texts and their course; none where a filter leaves nothing that is counted together with them.
type Met = (Option<Answer<Ranking>>, BTreeMap<String, Template>, Option<Answer<Mix>>);

async fn families(store: &Store, query: Query) -> Result<Met, store::Error> {
    let Some(found) = kept(store.ranking("error", query.clone()).await)? else {
        return Ok((None, BTreeMap::new(), None));
    };
    let names: Vec<String> = found.found.rows.iter().map(|row| row.value.clone()).collect();
    let (templates, mix) =
        tokio::try_join!(store.templates(&names), async { kept(store.mix("error", query).await) })?;
    Ok((Some(found), templates, mix))
}

/// Failures by what the catalog's first explorable dimensions tell of the system.
async fn systems(store: &Store, query: Query) -> Result<Vec<Answer<Ranking>>, store::Error> {
    let mut told = Vec::new();
    for name in store.menu().explore.iter().take(SYSTEMS) {
        let query = Query { limit: Some(ROWS), ..query.clone() };
        told.extend(kept(store.ranking(name, query).await)?);
    }
    told.retain(|answer| !answer.found.rows.is_empty());
    Ok(told)
}
