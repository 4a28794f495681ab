//! `/apps`: all apps that can be shown, to search, to sort and to page through, and those that moved against the period before.

use super::State;
use super::empty;
use super::figure::{Figure, Links};
use super::filters::filters;
use super::frame::Document;
use super::icons::icon;
use super::labels;
use super::movers::moved;
use super::pager::{PAGE, pager};
use super::query::Asked;
use super::trouble::Trouble;
use super::words::apps as words;
use super::words::unlisted;
use crate::catalog::Catalog;
use crate::charts::{bar, share};
use crate::language::t;
use crate::stats::words::{count, days, interval, of, percent, signed};
use crate::stats::{
    Answer, LIMIT_MAX, Menu, Movers, Outcomes, Query, Ranked, Ranking, Ratio, Sort, movers,
};
use leptos::prelude::*;
use leptos::tachys::html::InertElement;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The page's own parameters: a text to search for, the page of the list, and whether it stands the other way round.
pub(super) const OWN: &[&str] = &[TEXT, PAGE, ORDER];
const TEXT: &str = "q";
const ORDER: &str = "order";
const REVERSED: &str = "reverse";
const DOCUMENT: &str = "/api/v1/apps";
/// Rows of one page, unless the address asks for another number.
const ROWS: usize = 50;

/// The answers that the page is drawn from.
struct List {
    catalog: Arc<Catalog>,
    menu: Menu,
    asked: Asked,
    answer: Answer<Ranking>,
    /// The clear changes of runs, by app.
    changes: BTreeMap<String, Ratio>,
    movers: Movers,
}

/// Makes the page.
///
/// # Errors
///
/// When the question cannot be answered, or the store cannot be read.
pub(super) async fn document(state: State, asked: Asked) -> Result<Document, Trouble> {
    let whole = Query { limit: Some(LIMIT_MAX), ..asked.query.clone() };
    let answer = state.store.ranking("app", whole).await?;
    let every = movers(&answer.found, LIMIT_MAX);
    let changes = every
        .risen
        .iter()
        .chain(&every.fallen)
        .map(|moved| (moved.value.clone(), moved.runs))
        .collect();
    let movers = every;
    let (catalog, menu) = (Arc::clone(&state.catalog), state.store.menu().clone());
    let json = asked.same(&format!("{DOCUMENT}.json"));
    let list = List { catalog, menu, asked, answer, changes, movers };
    let title = labels::sentence_case(&labels::app_noun(&list.catalog).1);
    let about = format!("{} {}", list.headline(), list.lede());
    Ok(Document::new(title, about, move || list.view()).alive(json))
}

impl List {
    fn view(&self) -> AnyView {
        let window = self.answer.window;
        let filters = filters(&self.asked, &self.menu, &self.catalog, window);
        if self.answer.found.rows.is_empty() {
            return view! { {empty::no_runs(&self.asked, window, self.catalog.privacy.min_cell)} {filters} }.into_any();
        }
        let first = self.text().is_empty() && self.page() == 1;
        view! {
            <div class="page lede">
                <p class="eyebrow"><span>{self.catalog.project.title.clone()}</span><span>{days(window)}</span></p>
                <h1>{self.headline()}</h1>
                <p>{self.lede()}</p>
            </div>
            {filters}
            <div class="page stack">
                {self.figure()}
                {first.then(|| moved(&self.movers, &self.asked, &self.catalog))}
            </div>
        }
        .into_any()
    }

    fn nouns(&self) -> (String, String) {
        labels::app_noun(&self.catalog)
    }

    fn headline(&self) -> String {
        let nouns = self.nouns();
        words::headline(
            &self.answer.found,
            (&nouns.0, &nouns.1),
            self.answer.query.range_of(self.answer.window),
            self.answer.window,
        )
    }

    fn lede(&self) -> String {
        words::lede(&self.answer.found, |app| labels::app(&self.catalog, app))
    }

    fn text(&self) -> &str {
        self.asked.own(TEXT).unwrap_or_default()
    }

    fn page(&self) -> usize {
        self.asked.own(PAGE).and_then(|page| page.parse().ok()).unwrap_or(1).max(1)
    }

    fn is_reversed(&self) -> bool {
        self.asked.own(ORDER) == Some(REVERSED)
    }

    /// The rows that the search leaves, in the order asked for.
    fn rows(&self) -> Vec<&Ranked> {
        let text = self.text().to_lowercase();
        let holds = |app: &str| app.to_lowercase().contains(&text);
        let found = self.answer.found.rows.iter();
        let found =
            found.filter(|row| holds(&row.value) || holds(&labels::app(&self.catalog, &row.value)));
        if self.is_reversed() { found.rev().collect() } else { found.collect() }
    }

    fn figure(&self) -> AnyView {
        let rows = self.rows();
        let size = self.asked.query.limit.unwrap_or(ROWS).max(1);
        let pages = rows.len().div_ceil(size).max(1);
        let page = self.page().min(pages);
        let begin = (page - 1) * size;
        let shown: Vec<&Ranked> = rows.iter().skip(begin).take(size).copied().collect();
        let nouns = self.nouns();
        let sentence = if self.text().is_empty() {
            let from = count(begin as u64 + 1);
            let (to, all) = (count((begin + shown.len()) as u64), count(rows.len() as u64));
            t!("apps-span", from = from, to = to, all = all)
        } else {
            words::matches(rows.len(), (&nouns.0, &nouns.1))
        };
        let body = if rows.is_empty() { self.nothing(&nouns) } else { self.table(&shown) };
        Figure {
            id: "list",
            title: t!("apps-all", many = &nouns.1),
            sentence,
            body: view! { {self.search(&nouns)} {body} {pager(&self.asked, page, pages)} }
                .into_any(),
            flush: true,
            twin: None,
            links: Links::of(&self.asked).document(DOCUMENT, true),
            method: format!("{} {}", t!("apps-method"), self.left_out(&nouns)),
            more: "counts",
        }
        .view()
    }

    /// What is counted and not listed.
    fn left_out(&self, nouns: &(String, String)) -> String {
        let min_cell = self.catalog.privacy.min_cell;
        unlisted(&self.answer.found, &nouns.0, &nouns.1, min_cell).unwrap_or_default()
    }

    /// The search, a form that keeps the question, and the orders for screens on which the table has no head.
    fn search(&self, nouns: &(String, String)) -> AnyView {
        let kept =
            self.asked.query.pairs().into_iter().map(|(name, value)| (name.to_owned(), value));
        let kept: Vec<_> = kept
            .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
            .collect();
        let orders = orders().map(|(sort, title)| {
            let current = (self.asked.query.sort == sort && !self.is_reversed()).then_some("true");
            view! { <a href=self.sorted(sort, false) aria-current=current>{title}</a> }
        });
        let label = t!("apps-search", many = &nouns.1);
        let (hint, name) = (format!("{label}…"), label.clone());
        view! {
            <div class="split tight finder">
                <form class="search" method="get" action=self.asked.path.clone() role="search" aria-label=name>
                    {icon("search")}
                    <input type="search" name=TEXT value=self.text().to_owned() placeholder=hint aria-label=label autocomplete="off"/>
                    {kept}
                </form>
                <nav class="seg orders" aria-label=t!("apps-order")>{orders}</nav>
            </div>
        }
        .into_any()
    }

    fn nothing(&self, nouns: &(String, String)) -> AnyView {
        view! {
            <div class="split tight">
                <p>{words::nothing_found(self.text(), (&nouns.0, &nouns.1))}</p>
                <p class="row"><a class="btn" href=self.asked.with_own(TEXT, "")>{t!("apps-see-all", many = &nouns.1)}</a></p>
            </div>
        }
        .into_any()
    }

    /// The address of the list in another order, from its first page.
    fn sorted(&self, sort: Sort, reversed: bool) -> String {
        let asked =
            self.asked.choosing(PAGE, "").choosing(ORDER, if reversed { REVERSED } else { "" });
        asked.with(&Query { sort, ..asked.query.clone() })
    }

    fn table(&self, rows: &[&Ranked]) -> AnyView {
        let longest = self.answer.found.rows.iter().map(|row| row.outcomes.runs).max().unwrap_or(1);
        let rows = rows.iter().map(|row| self.row(row, longest)).collect_view();
        let head = |sort: Sort, title: &str| self.head(sort, title);
        view! {
            <table class="rank list" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        {head(Sort::Name, &labels::sentence_case(&self.nouns().0))}
                        {head(Sort::Runs, &t!("apps-runs"))}
                        <th scope="col" role="columnheader">{t!("apps-change")}</th>
                        {head(Sort::Rate, &t!("apps-rate-kn"))}
                        <th scope="col" role="columnheader" class="strip">{t!("apps-outcomes")}</th>
                        {head(Sort::Failures, &t!("apps-failed"))}
                        {head(Sort::Impact, &t!("apps-extra"))}
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        }
        .into_any()
    }

    /// The head of a column by which the list can be sorted: a link to that order, or to its reverse.
    fn head(&self, sort: Sort, title: &str) -> AnyView {
        let current = self.asked.query.sort == sort;
        let ascends = ASCENDING.contains(&sort) != self.is_reversed();
        let sorted = current.then_some(if ascends { "ascending" } else { "descending" });
        let sign = match sorted {
            Some("ascending") => " ▲",
            Some(_) => " ▼",
            None => "",
        };
        let address = self.sorted(sort, current && !self.is_reversed());
        view! {
            <th scope="col" role="columnheader" aria-sort=sorted><a href=address>{title.to_owned()}<span aria-hidden="true">{sign}</span></a></th>
        }
        .into_any()
    }

    fn row(&self, row: &Ranked, longest: u64) -> AnyView {
        let (title, outcomes) = (labels::app(&self.catalog, &row.value), row.outcomes);
        let rate = outcomes.success_rate;
        let (number, doubt) = if rate.too_few() {
            (t!("apps-too-few"), String::new())
        } else {
            (percent(rate, 1), interval(rate, 1))
        };
        #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
        let bar = InertElement::new(bar(outcomes.runs as f64 / longest.max(1) as f64));
        let change = self.changes.get(&row.value).map(|ratio| words::runs_change(*ratio));
        let mix = InertElement::new(share(&title, &outcomes.counts));
        view! {
            <tr role="row">
                <th scope="row" role="rowheader">{bar}<a href=labels::address(&self.asked, "app", &row.value)>{title}</a></th>
                <td role="cell" class="num runs">{count(outcomes.runs)}</td>
                <td role="cell" class="num change">{change.unwrap_or_else(|| if row.before.is_some() { "≈".to_owned() } else { "–".to_owned() })}</td>
                <td role="cell" class="num"><span class="rate"><span>{number} <small>{doubt}</small></span> <span>{of(rate)}</span></span></td>
                <td role="cell" class="strip">{mix}</td>
                <td role="cell" class="num failed">{count(outcomes.counts.failed)}</td>
                <td role="cell" class="num extra">{self.extra(&outcomes)}</td>
            </tr>
        }
        .into_any()
    }

    fn extra(&self, outcomes: &Outcomes) -> String {
        let impact = self.answer.found.all.map(|all| outcomes.impact(&all)).unwrap_or_default();
        if impact < 0.5 || outcomes.success_rate.too_few() {
            "–".to_owned()
        } else {
            signed(impact, 0)
        }
    }
}

/// The orders that begin with the lowest.
const ASCENDING: [Sort; 2] = [Sort::Rate, Sort::Name];

/// The orders and what they are called.
fn orders() -> [(Sort, String); 5] {
    [
        (Sort::Runs, t!("apps-most-used")),
        (Sort::Rate, t!("apps-rate")),
        (Sort::Failures, t!("apps-failed")),
        (Sort::Impact, t!("apps-extra")),
        (Sort::Name, t!("apps-name")),
    ]
}
