//! The top of a page: where it belongs, which days it is about, and what it says in one sentence. And how answers are asked for that a filter
//! may leave without an answer.

use super::State;
use super::empty;
use super::filters::filters;
use super::frame::Document;
use super::freshness::freshness;
use super::query::Asked;
use super::trouble::Trouble;
use crate::catalog::Catalog;
use crate::language::t;
use crate::stats::words::days;
use crate::stats::{Grain, Range, Window};
use crate::store;
use leptos::prelude::*;
use std::sync::Arc;

/// What the top of a page says.
pub(super) struct Opening<'a> {
    pub(super) catalog: &'a Catalog,
    /// The page above, as its address and its name.
    pub(super) above: Option<(String, String)>,
    pub(super) asked: &'a Asked,
    pub(super) window: Window,
    pub(super) as_of: i64,
    pub(super) headline: String,
    pub(super) text: String,
}

impl Opening<'_> {
    /// What search engines and cards say of the page: its sentence, whose numbers, and of which days.
    pub(super) fn about(&self) -> String {
        format!("{} {}, {}.", self.headline, self.catalog.project.title, days(self.window))
    }

    /// Its markup.
    pub(super) fn view(self) -> AnyView {
        let above = match self.above {
            Some((address, name)) => view! { <a href=address>{name}</a> }.into_any(),
            None => view! { <span>{self.catalog.project.title.clone()}</span> }.into_any(),
        };
        view! {
            <div class="page lede">
                <p class="eyebrow">
                    {above}
                    <span>{days(self.window)}</span>
                    {freshness(self.asked, self.as_of)}
                </p>
                <h1>{self.headline}</h1>
                <p>{self.text}</p>
            </div>
        }
        .into_any()
    }
}

/// The page of a question without runs that can be told: another one where there is no run at all.
///
/// # Errors
///
/// When the store cannot be read.
pub(super) async fn nothing(
    state: &State,
    asked: Asked,
    (title, window): (String, Window),
) -> Result<Document, Trouble> {
    let catalog = Arc::clone(&state.catalog);
    let project = catalog.project.title.clone();
    if state.store.summary(Range::All).await?.counts.is_empty() {
        let address = state.options.site_addr;
        let about = t!("empty-first-about", project = project);
        let steps = Document::new(title, about, move || empty::first_steps(&catalog, address));
        return Ok(steps.alive(SUMMARY.to_owned()));
    }
    let about = t!("empty-no-runs-about", project = project, days = days(window));
    let menu = state.store.menu().clone();
    let json = asked.same(SUMMARY);
    let empty = Document::new(title, about, move || {
        view! {
            {empty::no_runs(&asked, window, catalog.privacy.min_cell)}
            {filters(&asked, &menu, &catalog, window)}
        }
    });
    Ok(empty.alive(json))
}

/// The document that tells when there is something.
const SUMMARY: &str = "/api/v1/stats/summary.json";
/// Ranges longer than this are drawn by week, and by month.
const DAILY_MAX: usize = 35;
const WEEKLY_MAX: usize = 100;

/// The span of a point where many drawings stand side by side: what takes over does so in weeks, and months are read at once.
pub(super) fn grain_of(window: Window) -> Grain {
    match window.days() {
        days if days > WEEKLY_MAX => Grain::Month,
        days if days > DAILY_MAX => Grain::Week,
        _ => Grain::Day,
    }
}

/// An answer, or none where the filter leaves nothing that is counted together with it: the page does without that figure.
///
/// # Errors
///
/// When the store cannot be read.
pub(super) fn kept<T>(answer: Result<T, store::Error>) -> Result<Option<T>, store::Error> {
    match answer {
        Ok(answer) => Ok(Some(answer)),
        Err(store::Error::NotKept { .. } | store::Error::NoSuchDimension) => Ok(None),
        Err(error) => Err(error),
    }
}
