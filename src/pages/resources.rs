//! `/resources`: every measure of the catalog: how it is spread, how its percentiles move, what is chosen most, and for durations how long
//! each outcome takes.

use super::State;
use super::annotations::Noted;
use super::defaults::{self, Chosen, default_of};
use super::filters::filters;
use super::frame::Document;
use super::labels::in_sentence;
use super::measure::{Measure, measures};
use super::measure_figure::{Measured, by_outcome};
use super::opening::{Opening, grain_of, kept, nothing};
use super::query::Asked;
use super::trouble::Trouble;
use super::words::resources::{headline, lede};
use crate::annotations::Annotations;
use crate::catalog::Catalog;
use crate::language::t;
use crate::outcome::Outcome;
use crate::stats::{Answer, Compare, Distribution, LIMIT_MAX, Menu, Query, Totals};
use crate::store::{self, Store};
use leptos::prelude::*;
use std::sync::Arc;

const DOCUMENT: &str = "/api/v1/stats/resources.json";
/// Measures of the page; a catalog with more shows those named first.
const MEASURES_MAX: usize = 16;
/// The outcomes whose durations stand side by side.
const COMPARED: [Outcome; 3] = [Outcome::Success, Outcome::Failed, Outcome::Aborted];

/// The answers that the page is drawn from.
struct Resources {
    catalog: Arc<Catalog>,
    annotations: Arc<Annotations>,
    menu: Menu,
    asked: Asked,
    totals: Answer<Totals>,
    measured: Vec<Measured>,
    durations: Vec<(Measure, Vec<(Outcome, Distribution)>)>,
    chosen: Vec<Chosen>,
}

/// Makes the page.
///
/// # Errors
///
/// When the question cannot be answered, or the store cannot be read.
pub(super) async fn document(state: State, asked: Asked) -> Result<Document, Trouble> {
    let query = Query { compare: Compare::None, limit: Some(LIMIT_MAX), ..asked.query.clone() };
    let totals = state.store.totals(query.clone()).await?;
    if totals.found.now.is_none_or(|now| now.runs == 0) {
        return nothing(&state, asked, (t!("page-resources"), totals.window)).await;
    }
    let grain = grain_of(totals.window);
    let query = Query { grain: query.grain.max(grain), ..query };
    let (mut measured, mut durations) = (Vec::new(), Vec::new());
    for measure in measures(&state.catalog).into_iter().take(MEASURES_MAX) {
        let Some(told) = ask(&state.store, &state.catalog, &measure, &query).await? else {
            continue;
        };
        measured.push(told);
        if measure.is_duration() {
            let outcomes = outcomes(&state.store, &measure, &query).await?;
            durations.push((measure, outcomes));
        }
    }
    if measured.is_empty() && asked.query.dimension.is_some() {
        // Measures are counted with kind, source and app alone.
        let name = asked.query.dimension.as_ref().map(|(name, _)| name.clone());
        let kept = ["kind", "source", "app"].map(str::to_owned).to_vec();
        let error =
            store::Error::NotKept { a: name.unwrap_or_default(), b: t!("resources-measure"), kept };
        return Err(error.into());
    }
    let chosen = defaults::chosen(&state.store, &state.catalog, &query).await?;
    let json = asked.same(DOCUMENT);
    let (catalog, menu) = (Arc::clone(&state.catalog), state.store.menu().clone());
    let annotations = Arc::clone(&state.annotations);
    let page = Resources { catalog, annotations, menu, asked, totals, measured, durations, chosen };
    let about = page.opening().about();
    Ok(Document::new(t!("page-resources"), about, move || page.view()).alive(json))
}

/// What is known of a measure; none where a filter leaves nothing that is counted together with it, or too few told it.
pub(super) async fn ask(
    store: &Store,
    catalog: &Catalog,
    measure: &Measure,
    query: &Query,
) -> Result<Option<Measured>, store::Error> {
    let steps = async {
        if measure.is_stepped() {
            kept(store.ranking(&measure.name, query.clone()).await)
        } else {
            Ok(None)
        }
    };
    let (spread, course, steps) = tokio::try_join!(
        async { kept(store.distribution(&measure.name, None, query.clone()).await) },
        async { kept(store.percentiles(&measure.name, None, query.clone()).await) },
        steps,
    )?;
    let told = spread.zip(course).filter(|(spread, _)| spread.found.median.is_some());
    let default = query.app.single().and_then(|app| default_of(catalog, app, measure));
    let measure = measure.clone();
    Ok(told.map(|(spread, course)| Measured { measure, spread, course, steps, default }))
}

async fn outcomes(
    store: &Store,
    measure: &Measure,
    query: &Query,
) -> Result<Vec<(Outcome, Distribution)>, store::Error> {
    let mut told = Vec::new();
    for outcome in COMPARED {
        let answer = kept(store.distribution(&measure.name, Some(outcome), query.clone()).await)?;
        told.extend(answer.map(|answer| (outcome, answer.found)));
    }
    told.retain(|(_, found)| found.median.is_some());
    Ok(told)
}

impl Resources {
    fn headline(&self) -> String {
        let middle = |told: &Measured| {
            let median = told.spread.found.median?;
            Some((in_sentence(&told.measure.title), told.measure.value(median.value)))
        };
        headline(&self.measured.iter().filter_map(middle).collect::<Vec<_>>())
    }

    fn opening(&self) -> Opening<'_> {
        Opening {
            catalog: &self.catalog,
            above: None,
            asked: &self.asked,
            window: self.totals.window,
            as_of: self.totals.as_of,
            headline: self.headline(),
            text: lede(self.measured.len()),
        }
    }

    fn view(&self) -> AnyView {
        let figures = self.measured.iter().map(|told| {
            view! { <div class="w6">{told.view(&self.asked, Noted::of_all(&self.annotations))}</div> }
        });
        let durations = self.durations.iter().filter(|(_, told)| told.len() > 1);
        let durations = durations.map(|(measure, told)| by_outcome(measure, told, &self.asked));
        view! {
            {self.opening().view()}
            {filters(&self.asked, &self.menu, &self.catalog, self.totals.window)}
            <div class="page stack">
                <div class="grid">{figures.collect_view()}</div>
                {defaults::table(&self.chosen, &self.asked, &self.catalog)}
                {durations.collect_view()}
            </div>
        }
        .into_any()
    }
}
