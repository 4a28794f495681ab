//! “What changed this week”: the surest movers and what was seen for the first time, each line with the way to its view. Nothing where nothing changed.

use super::families::{short, template};
use super::icons::{icon, outcome_icon};
use super::labels;
use super::opening::kept;
use super::query::Asked;
use super::words::news as words;
use crate::catalog::Catalog;
use crate::day::Day;
use crate::language::t;
use crate::outcome::Outcome;
use crate::stats::{Filter, Moved, Movers, Query, Range, Template, Window};
use crate::store::{Error, Store};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Days that are news.
const DAYS: i32 = 7;
/// Lines about rates, one for each way; lines about runs; names in a line.
const RATES: usize = 2;
const RUNS: usize = 1;
const NAMES: usize = 4;
/// Movers of which those are taken that can be judged.
const JUDGED: usize = 20;

/// What is new.
#[derive(Default)]
pub(super) struct News {
    movers: Movers,
    apps: Vec<String>,
    errors: Vec<(String, Template)>,
}

impl News {
    /// Asks for it. Only under the filters by kind and source, which movers know too; what is new is new for all.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub(super) async fn ask(store: &Store, query: &Query) -> Result<Self, Error> {
        let Query { as_of, kind, source, .. } = query.clone();
        let week = Query { as_of, kind, source, limit: Some(JUDGED), ..Query::of(Range::Week) };
        let is_whole = !query.is_filtered();
        let last = as_of.unwrap_or_else(|| Day::of_unix_seconds(store.now()));
        let days = Window { first: last.plus(1 - DAYS), last };
        let fresh = |dimension: &'static str| async move {
            if !is_whole {
                return Ok(Vec::new());
            }
            let seen = kept(store.seen(dimension, Filter::default()).await)?.unwrap_or_default();
            // In the first week of a project everything is new, which is no news.
            let older = seen.values().any(|seen| seen.first_day < days.first);
            let fresh = seen.into_iter().filter(|(_, seen)| older && days.contains(seen.first_day));
            Ok::<_, Error>(fresh.map(|(value, _)| value).collect::<Vec<_>>())
        };
        let (movers, apps, errors) =
            tokio::try_join!(store.movers("app", week), fresh("app"), fresh("error"))?;
        let templates: BTreeMap<String, Template> = store.templates(&errors).await?;
        Ok(Self { movers: movers.found, apps, errors: templates.into_iter().collect() })
    }

    /// The card; none where there is nothing to tell.
    pub(super) fn view(&self, asked: &Asked, catalog: &Catalog) -> Option<AnyView> {
        let week = asked.asking(Query { range: Range::Week, ..asked.query.clone() });
        let rates = |moved: &[Moved], outcome: Outcome| -> Vec<AnyView> {
            let line = |moved: &Moved| {
                let (loud, quiet) = words::rate(moved)?;
                Some(line(outcome_line(outcome), app(moved, &week, catalog), loud, quiet))
            };
            moved.iter().filter_map(line).take(RATES).collect()
        };
        let runs = |moved: &[Moved]| -> Vec<AnyView> {
            let line = |moved: &Moved| {
                let (loud, quiet) = words::runs(moved);
                line(icon("info"), app(moved, &week, catalog), loud, quiet)
            };
            moved.iter().take(RUNS).map(line).collect()
        };
        let mut lines = rates(&self.movers.worsened, Outcome::Failed);
        lines.extend(rates(&self.movers.improved, Outcome::Success));
        lines.extend(self.new_errors(asked));
        lines.extend(self.new_apps(asked, catalog));
        lines.extend(runs(&self.movers.risen));
        lines.extend(runs(&self.movers.fallen));
        (!lines.is_empty()).then(|| {
            view! {
                <article class="card" id="news" aria-labelledby="news-t">
                    <h2 id="news-t">{t!("news-title")}</h2>
                    <ul class="news">{lines}</ul>
                    <p class="note">{t!("news-note")}</p>
                </article>
            }
            .into_any()
        })
    }

    fn new_apps(&self, asked: &Asked, catalog: &Catalog) -> Option<AnyView> {
        let nouns = labels::app_noun(catalog);
        let named = self.apps.iter().take(NAMES).enumerate().map(|(place, app)| {
            let between = if place == 0 { "" } else { ", " };
            view! { {between}<a href=labels::address(asked, "app", app)>{labels::app(catalog, app)}</a> }
        });
        let named = named.collect_view();
        let n = self.apps.len();
        (n > 0).then(|| view! { <li>{icon("plus")}<span>{words::first_seen(n, (&nouns.0, &nouns.1))}{named}{words::and_more(n.saturating_sub(NAMES))}</span></li> }.into_any())
    }

    fn new_errors(&self, asked: &Asked) -> Option<AnyView> {
        let named = self.errors.iter().take(RATES).map(|(fingerprint, known)| {
            view! { <a class="plain family" href=labels::address(asked, "error", fingerprint) title=short(fingerprint)>{template(&known.template)}</a> }
        });
        let named = named.collect_view();
        let n = self.errors.len();
        let more = (n > RATES)
            .then(|| view! { <a href=asked.to("/failures")>{words::and_more(n - RATES)}</a> });
        (n > 0).then(|| view! { <li>{icon("warn")}<span>{words::errors_first_seen(n)}{named}{more}</span></li> }.into_any())
    }
}

fn outcome_line(outcome: Outcome) -> AnyView {
    view! { <span class=format!("is-{}", outcome.name())>{outcome_icon(outcome)}</span> }.into_any()
}

fn app(moved: &Moved, asked: &Asked, catalog: &Catalog) -> AnyView {
    view! { <a href=labels::address(asked, "app", &moved.value)>{labels::app(catalog, &moved.value)}</a> }.into_any()
}

fn line(sign: AnyView, link: AnyView, loud: String, quiet: String) -> AnyView {
    view! { <li>{sign}<span>{link}{loud} " " <span class="muted">{quiet}</span></span></li> }
        .into_any()
}
