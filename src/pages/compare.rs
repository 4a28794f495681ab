//! `/compare`: some apps, or some periods, side by side. Without a choice the apps with most runs are, as an example of what can be seen.

mod drawn;
mod pick;

use super::State;
use super::filters::filters;
use super::frame::Document;
use super::labels;
use super::opening::{Opening, grain_of, nothing};
use super::query::Asked;
use super::trouble::Trouble;
use super::words::compare as words;
use crate::catalog::Catalog;
use crate::day::Day;
use crate::language::t;
use crate::stats::words::days;
use crate::stats::{
    Answer, Compare, Comparison, Filter, Grain, Menu, Period, Query, Range, Side, Sides, Sort,
    encoded,
};
use crate::store::Store;
use leptos::prelude::*;
use pick::Pick;
use std::sync::Arc;

/// Where it is.
pub(super) const PATH: &str = "/compare";
/// Its document, without an ending.
const DOCUMENT: &str = "/api/v1/compare";
/// The parameters that only this page has.
pub(super) const OWN: &[&str] = &Sides::PARAMETERS;
/// Apps that are compared unless others are chosen.
const APPS_DEFAULT: usize = 3;
/// Apps that are offered to be added.
const OFFERED: usize = 200;
/// Months that are offered.
const MONTHS: usize = 13;

/// Everything that the page shows.
struct Page {
    catalog: Arc<Catalog>,
    menu: Menu,
    asked: Asked,
    sides: Sides,
    answer: Answer<Comparison>,
    pick: Pick,
}

/// Makes the page.
///
/// # Errors
///
/// When a side is none, or the store cannot be read.
pub(super) async fn document(state: State, asked: Asked) -> Result<Document, Trouble> {
    let (store, catalog) = (&state.store, Arc::clone(&state.catalog));
    let told = Sides::read(asked.own("apps"), asked.own("periods"));
    let told = told.map_err(|refused| Trouble::refused(refused, PATH))?;
    let offered = offered(store, &asked.query).await?;
    let sides = told
        .clone()
        .unwrap_or_else(|| Sides::Apps(offered.iter().take(APPS_DEFAULT).cloned().collect()));
    check(store, &catalog, &sides).await?;
    let answer = ask(store, &sides, &asked.query).await?;
    if answer.found.sides.is_empty() {
        return nothing(&state, asked, (t!("page-compare"), answer.window)).await;
    }
    let whole = store.totals(Query { compare: Compare::None, ..Query::of(Range::All) }).await?;
    let pick = Pick { chosen: told.is_some(), apps: offered, months: months(whole.window) };
    let menu = store.menu().clone();
    let page = Page { catalog, menu, asked, sides, answer, pick };
    let json = format!("{DOCUMENT}.json{}", page.question());
    let about = format!("{}: {}", page.catalog.project.title, page.headline());
    Ok(Document::new(t!("page-compare"), about, move || page.view()).alive(json))
}

/// The apps with most runs.
async fn offered(store: &Store, query: &Query) -> Result<Vec<String>, Trouble> {
    let query = Query {
        app: Filter::default(),
        compare: Compare::None,
        sort: Sort::Runs,
        limit: Some(OFFERED),
        ..query.clone()
    };
    let ranking = super::opening::kept(store.ranking("app", query).await)?;
    Ok(ranking
        .map(|answer| answer.found.rows)
        .unwrap_or_default()
        .into_iter()
        .map(|row| row.value)
        .collect())
}

/// Refuses apps that nobody ran, or too few.
async fn check(store: &Store, catalog: &Catalog, sides: &Sides) -> Result<(), Trouble> {
    let Sides::Apps(apps) = sides else { return Ok(()) };
    if apps.is_empty() {
        return Ok(());
    }
    let seen = store.seen("app", Filter { values: apps.clone(), exclude: false }).await;
    let seen = super::opening::kept(seen)?.unwrap_or_default();
    match apps.iter().find(|app| !seen.contains_key(*app)) {
        None => Ok(()),
        Some(app) => Err(Trouble::NoSuch {
            what: labels::app_noun(catalog).0,
            name: app.clone(),
            list: "/apps",
        }),
    }
}

/// Asks for the sides in points of the finest span in which most can be judged.
async fn ask(store: &Store, sides: &Sides, query: &Query) -> Result<Answer<Comparison>, Trouble> {
    let today = Day::of_unix_seconds(store.now());
    let longest = sides.queries(query, today).into_iter().map(|side| side.window(today, None));
    let longest = longest.max_by_key(crate::stats::Window::days);
    let finest = query.grain.max(longest.map_or(Grain::Day, grain_of));
    let mut grains = [Grain::Day, Grain::Week, Grain::Month].into_iter().filter(|it| *it >= finest);
    loop {
        let grain = grains.next().unwrap_or(Grain::Month);
        let answer = store.compare(sides, Query { grain, ..query.clone() }).await?;
        // Seven weeks of which a few can be judged tell more than one month.
        let coarser = answer.window.days()
            > 7 * usize::from(grain == Grain::Day) + 60 * usize::from(grain == Grain::Week);
        if grain == Grain::Month || !coarser || drawn::most_can_be_judged(&answer.found) {
            return Ok(answer);
        }
    }
}

/// The months that anything was counted in, the latest first.
fn months(whole: crate::stats::Window) -> Vec<Period> {
    let mut month = Period::month(whole.last);
    let mut months = Vec::new();
    while months.len() < MONTHS && month.0.last >= whole.first {
        months.push(month);
        month = Period::month(month.0.first.plus(-1));
    }
    months
}

impl Page {
    /// What a side is called.
    fn called(&self, side: &Side) -> String {
        match self.sides {
            Sides::Apps(_) => labels::app(&self.catalog, &side.name),
            Sides::Periods(_) => days(side.window),
        }
    }

    fn headline(&self) -> String {
        words::headline(&self.answer.found, &|side| self.called(side))
    }

    /// The question with its sides, as it stands behind the path of a document.
    fn question(&self) -> String {
        let (name, value) = self.sides.pair();
        let question = self.asked.asking(self.asked.query.clone()).same("");
        let rest = question.strip_prefix('?').map(|rest| format!("&{rest}")).unwrap_or_default();
        format!("?{name}={}{rest}", encoded(&value))
    }

    fn view(&self) -> AnyView {
        let found = &self.answer.found;
        let when = match self.sides {
            Sides::Apps(_) => Some(days(self.answer.window)),
            Sides::Periods(_) => None,
        };
        let opening = Opening {
            catalog: &self.catalog,
            above: None,
            asked: &self.asked,
            window: self.answer.window,
            as_of: self.answer.as_of,
            headline: self.headline(),
            text: words::lede(found, when, &|side| self.called(side)),
        };
        let figures: Vec<AnyView> =
            [Some(self.differences()), self.rates(), self.each(), self.shares()]
                .into_iter()
                .flatten()
                .collect();
        view! {
            {opening.view()}
            {filters(&self.asked, &self.menu, &self.catalog, self.answer.window)}
            <div class="page stack">
                {self.picker()}
                {figures}
            </div>
        }
        .into_any()
    }
}
