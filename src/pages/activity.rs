//! `/activity`: what came in, by day, app and the values of one dimension: what a log of runs is looked through for, without any single run.

use super::State;
use super::figure::{Figure, Links, scrolling};
use super::filters::filters;
use super::frame::Document;
use super::icons::{icon, outcome_icon};
use super::labels;
use super::opening::{Opening, nothing};
use super::pager::{PAGE, pager};
use super::query::Asked;
use super::trouble::Trouble;
use super::words::steps::head;
use super::words::{activity as words, spoken};
use crate::catalog::Catalog;
use crate::charts::Step;
use crate::language::t;
use crate::outcome::Outcome;
use crate::stats::words::{count, days};
use crate::stats::{
    Activity, Answer, Came, Compare, Grain, Menu, NotAQuery, Order, Query, Range, encoded,
};
use crate::store::{Error, Store};
use leptos::prelude::*;
use std::sync::Arc;

/// Where it is.
pub(super) const PATH: &str = "/activity";
/// The parameters that only this page has.
pub(super) const OWN: &[&str] = &[BY, OUTCOME, ORDER, PAGE];
const BY: &str = "by";
const OUTCOME: &str = "outcome";
const ORDER: &str = "order";
const DOCUMENT: &str = "/api/v1/activity";
/// Rows of one page.
const ROWS: usize = 50;

/// Everything that the page shows.
struct Page {
    catalog: Arc<Catalog>,
    menu: Menu,
    asked: Asked,
    by: String,
    /// What rows can be split by.
    names: Vec<String>,
    outcome: Option<Outcome>,
    order: Order,
    answer: Answer<Activity>,
}

/// Makes the page.
///
/// # Errors
///
/// When a parameter has no such value, or the store cannot be read.
pub(super) async fn document(state: State, asked: Asked) -> Result<Document, Trouble> {
    let (store, catalog) = (&state.store, Arc::clone(&state.catalog));
    let refused = |refused| Trouble::refused(refused, PATH);
    let by = by(&asked, store.menu()).map_err(refused)?;
    let outcomes = Outcome::ALL.map(|outcome| (outcome.name(), outcome));
    let outcome = chosen(&asked, OUTCOME, &outcomes).map_err(refused)?;
    let order = chosen(&asked, ORDER, &Order::ALL).map_err(refused)?.unwrap_or_default();
    let Some(answer) = ask(store, &by, &asked.query).await? else {
        let window = store.totals(asked.query.clone()).await?.window;
        return nothing(&state, asked, (t!("page-activity"), window)).await;
    };
    let answer = answer.map(|found| found.sorted(outcome, order));
    let menu = only(store.menu(), &by);
    let names = match &asked.query.dimension {
        Some((filtered, _)) => vec![filtered.clone()],
        None => dimensions(store.menu()).into_iter().map(str::to_owned).collect(),
    };
    let page = Page { catalog, menu, asked, by, names, outcome, order, answer };
    let json = format!("{DOCUMENT}.json{}", page.question());
    let about = format!("{}: {}", page.catalog.project.title, page.headline());
    Ok(Document::new(t!("page-activity"), about, move || page.view()).alive(json))
}

/// The dimension that rows are split by.
fn by(asked: &Asked, menu: &Menu) -> Result<String, NotAQuery> {
    let valid = || dimensions(menu).into_iter();
    // A filter by a dimension asks about that one.
    let filtered = asked.query.dimension.as_ref().map(|(name, _)| name.as_str());
    match asked.own(BY) {
        None => Ok(filtered.or_else(|| menu.leading()).unwrap_or("kind").to_owned()),
        Some(name) if valid().any(|valid| valid == name) => Ok(name.to_owned()),
        Some(name) => Err(NotAQuery::Value {
            parameter: BY.to_owned(),
            value: name.to_owned(),
            valid: valid().map(str::to_owned).collect(),
        }),
    }
}

fn dimensions(menu: &Menu) -> Vec<&str> {
    let source = (!menu.sources.is_empty()).then_some("source");
    let fields = menu.dimensions.iter().map(|choice| choice.name.as_str());
    fields.chain(["kind"]).chain(source).collect()
}

/// The menu of a page on which no other dimension can be filtered.
fn only(menu: &Menu, by: &str) -> Menu {
    let dimensions = menu.dimensions.iter().filter(|choice| choice.name == by).cloned();
    Menu { dimensions: dimensions.collect(), ..menu.clone() }
}

fn chosen<T: Copy>(
    asked: &Asked,
    name: &'static str,
    words: &[(&str, T)],
) -> Result<Option<T>, NotAQuery> {
    let Some(text) = asked.own(name) else { return Ok(None) };
    let found = words.iter().find(|(word, _)| *word == text);
    found.map(|(_, value)| Some(*value)).ok_or_else(|| NotAQuery::Value {
        parameter: name.to_owned(),
        value: text.to_owned(),
        valid: words.iter().map(|(word, _)| (*word).to_owned()).collect(),
    })
}

/// Asks in the finest span, no finer than asked for, in which most runs of the listed apps can be told. None where nothing was counted yet.
async fn ask(store: &Store, by: &str, query: &Query) -> Result<Option<Answer<Activity>>, Trouble> {
    let query = Query { compare: Compare::None, ..query.clone() };
    let mut answered = None;
    for grain in [Grain::Day, Grain::Week, Grain::Month] {
        // A long range has no rows of days, whatever is asked for.
        if grain < query.grain || answered.is_some_and(|answered| grain <= answered) {
            continue;
        }
        match store.activity(by, Query { grain, ..query.clone() }).await {
            Ok(answer) => {
                let hidden = answer.found.hidden.counts.runs();
                if answer.found.told() >= hidden || answer.found.grain >= Grain::Month {
                    return Ok(Some(answer));
                }
                answered = Some(answer.found.grain);
            }
            Err(Error::NoSuchDimension) => return Ok(None),
            Err(error) => return Err(error.into()),
        }
    }
    Ok(None)
}

impl Page {
    fn step(&self) -> &'static str {
        Step::of_grain(self.answer.found.grain).name()
    }

    fn headline(&self) -> String {
        let window = self.answer.window;
        words::headline(&self.answer.found, &spoken(self.answer.query.range_of(window), window))
    }

    /// The question of the document, which is about this page's rows.
    fn question(&self) -> String {
        let query = Query { grain: self.answer.found.grain, ..self.asked.query.clone() };
        let rest = self.asked.asking(query).same("");
        let rest = rest.strip_prefix('?').map(|rest| format!("&{rest}")).unwrap_or_default();
        let outcome = self.outcome.map(|it| format!("&{OUTCOME}={}", it.name()));
        format!("?{BY}={}{}{rest}", encoded(&self.by), outcome.unwrap_or_default())
    }

    fn view(&self) -> AnyView {
        let noun = labels::app_noun(&self.catalog).0;
        let opening = Opening {
            catalog: &self.catalog,
            above: None,
            asked: &self.asked,
            window: self.answer.window,
            as_of: self.answer.as_of,
            headline: self.headline(),
            text: words::lede(&labels::dimension(&self.catalog, &self.by), &noun, self.step()),
        };
        view! {
            {opening.view()}
            {filters(&self.asked, &self.menu, &self.catalog, self.answer.window)}
            <div class="page stack">{self.form()} {self.figure()}</div>
        }
        .into_any()
    }

    /// What a row is, and which rows there are.
    fn form(&self) -> AnyView {
        let kept = Query { grain: Grain::Day, ..self.asked.query.clone() };
        let kept = kept.pairs().into_iter().map(|(name, value)| {
            view! { <input type="hidden" name=name.to_owned() value=value/> }.into_any()
        });
        let kept: Vec<AnyView> = kept.collect();
        let by =
            self.names.iter().map(|name| (name.clone(), labels::dimension(&self.catalog, name)));
        let outcomes = Outcome::ALL.map(|it| (it.name().to_owned(), it.title()));
        let any = [(String::new(), t!("activity-any"))].into_iter().chain(outcomes);
        let orders = words::orders().map(|(word, title)| {
            let word = if word == "days" { String::new() } else { word.to_owned() };
            (word, title)
        });
        let spans = words::spans().map(|(word, title)| (word.to_owned(), title));
        let order =
            Order::ALL.iter().find(|(_, it)| *it == self.order).map_or("", |(word, _)| *word);
        let order = if order == "days" { "" } else { order };
        let outcome = self.outcome.map_or("", Outcome::name);
        view! {
            <form class="row" method="get" action=PATH autocomplete="off" aria-label=t!("activity-rows")>
                {kept}
                {select(t!("activity-span"), "grain", self.step(), spans)}
                {select(t!("activity-by"), BY, &self.by, by)}
                {select(t!("activity-outcome"), OUTCOME, outcome, any)}
                {select(t!("activity-order"), ORDER, order, orders)}
                <button class="btn">{t!("activity-show")}</button>
            </form>
        }
        .into_any()
    }

    fn figure(&self) -> AnyView {
        let found = &self.answer.found;
        let many = labels::app_noun(&self.catalog).1;
        let pages = found.rows.len().div_ceil(ROWS).max(1);
        let page = self.asked.own(PAGE).and_then(|page| page.parse().ok()).unwrap_or(1_usize);
        let page = page.clamp(1, pages);
        let body = view! { {self.table(page)} {pager(&self.asked, page, pages)} };
        let min_cell = self.catalog.privacy.min_cell;
        Figure {
            id: "rows",
            title: t!("activity-rows"),
            sentence: words::sentence(found, &|row| self.called(row)),
            body: body.into_any(),
            flush: true,
            twin: None,
            links: Links::of(&self.asked).document(DOCUMENT, true).plain(self.question()),
            method: words::folded(found, min_cell, &many),
            more: "suppression",
        }
        .view()
    }

    fn called(&self, row: &Came) -> String {
        let app = labels::app(&self.catalog, &row.app);
        format!("{app}, {}, {}", self.value(row), days(row.days))
    }

    fn value(&self, row: &Came) -> String {
        row.value.as_ref().map_or_else(
            || t!("activity-not-told"),
            |value| labels::any(&self.catalog, &self.by, value),
        )
    }

    fn table(&self, page: usize) -> AnyView {
        let rows = self.answer.found.rows.iter().skip((page - 1) * ROWS).take(ROWS);
        let rows = rows.map(|row| self.row(row)).collect_view();
        let heads = Outcome::ALL.map(|outcome| {
            view! { <th scope="col"><span class="outcome">{outcome_icon(outcome)} <span>{outcome.title()}</span></span></th> }
        });
        let table = view! {
            <table class="came">
                <thead>
                    <tr>
                        <th scope="col">{head(Step::of_grain(self.answer.found.grain))}</th>
                        <th scope="col">{labels::sentence_case(&labels::app_noun(&self.catalog).0)}</th>
                        <th scope="col">{labels::dimension(&self.catalog, &self.by)}</th>
                        <th scope="col">{t!("activity-runs")}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        };
        scrolling(t!("activity-rows"), table.into_any())
    }

    fn row(&self, row: &Came) -> AnyView {
        let cells = Outcome::ALL.map(|outcome| {
            let n = row.outcomes.counts.of(outcome);
            view! { <td class="num">{if n == 0 { "–".to_owned() } else { count(n) }}</td> }
        });
        let day = self.asked.for_range(Range::Custom(row.days.first, row.days.last));
        let value = match &row.value {
            Some(value) => {
                view! { <a href=self.asked.narrowed(&self.by, value)>{self.value(row)}</a> }
                    .into_any()
            }
            None => view! { <span class="muted">{t!("activity-not-told")}</span> }.into_any(),
        };
        view! {
            <tr>
                <td><a href=day>{days(row.days)}</a></td>
                <th scope="row"><a href=labels::address(&self.asked, "app", &row.app)>{labels::app(&self.catalog, &row.app)}</a></th>
                <td>{value}</td>
                <td class="num">{count(row.outcomes.runs)}</td>
                {cells}
            </tr>
        }
        .into_any()
    }
}

fn select(
    label: String,
    name: &'static str,
    chosen: &str,
    options: impl IntoIterator<Item = (String, String)>,
) -> AnyView {
    let options: Vec<AnyView> = options
        .into_iter()
        .map(|(value, title)| {
            let selected = value == chosen;
            view! { <option value=value selected=selected>{title}</option> }.into_any()
        })
        .collect();
    view! { <label class="pick">{label}<select name=name>{options}</select>{icon("vchev")}</label> }
        .into_any()
}
