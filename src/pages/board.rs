//! A board: a table whose rows are failure rates, drawn as a forest on one scale beside `k / n`, the interval, and what a row costs beyond the rate of
//! all. It is a real table, so it needs no twin.

use super::figure::{Figure, Links};
use super::labels;
use super::query::Asked;
use super::words::board as words;
use crate::catalog::Catalog;
use crate::charts::Forest;
use crate::stats::words::{count, interval, of, percent, signed};
use crate::stats::{Outcomes, Ranking};
use leptos::prelude::*;
use leptos::tachys::html::InertElement;

/// A board and what is said of it.
pub(super) struct Board {
    /// Its place on the page, unique there.
    pub(super) id: &'static str,
    pub(super) title: String,
    pub(super) sentence: String,
    /// What the rows are: `Script`.
    pub(super) head: String,
    /// The rows, in their order.
    pub(super) rows: Vec<Row>,
    /// What they are compared with; without it there is no reference line and no extra failures.
    pub(super) all: Option<Outcomes>,
    /// What stands above the table beside the legend, such as links to other orders.
    pub(super) tools: Option<AnyView>,
    pub(super) links: Links,
    /// What the number is; what holds of every board is added.
    pub(super) method: String,
}

/// One row of a board.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Row {
    pub(super) title: String,
    /// Where it leads.
    pub(super) address: Option<String>,
    /// What is said of it besides `k / n`; may be empty.
    pub(super) note: String,
    pub(super) outcomes: Outcomes,
}

/// The rows of a ranking, in its order.
pub(super) fn rows(ranking: &Ranking, asked: &Asked, catalog: &Catalog) -> Vec<Row> {
    let row = |row: &crate::stats::Ranked| Row {
        title: labels::any(catalog, &ranking.dimension, &row.value),
        address: Some(labels::address(asked, &ranking.dimension, &row.value)),
        note: String::new(),
        outcomes: row.outcomes,
    };
    ranking.rows.iter().map(row).collect()
}

impl Board {
    /// The board's markup.
    pub(super) fn view(self) -> AnyView {
        let body = self.body();
        let Self { id, title, sentence, links, method, .. } = self;
        let method = format!("{method} {}", words::METHOD).trim_start().to_owned();
        let more = "impact";
        Figure { id, title, sentence, body, flush: true, twin: None, links, method, more }.view()
    }

    fn body(&self) -> AnyView {
        let share = self.all.and_then(|all| all.counts.failure_rate().share());
        let rates = self.rows.iter().map(|row| row.outcomes.counts.failure_rate());
        let forest = Forest::of(rates, share);
        let reference = self.all.map(|all| words::reference(&all)).unwrap_or_default();
        let extra = self.all.is_some();
        let rows =
            self.rows.iter().enumerate().map(|(place, row)| self.row(place + 1, row, &forest));
        let rows = rows.collect_view();
        view! {
            <div class="split tight">{legend(extra)}</div>
            <table class="forest" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader" class="rk">"#"</th>
                        <th scope="col" role="columnheader" class="nm">{self.head.clone()}</th>
                        <th scope="col" role="columnheader" class="pl"><span class="vh">{words::SCALE}</span>{InertElement::new(forest.head(&reference))}</th>
                        <th scope="col" role="columnheader" class="rt">{words::RATE}</th>
                        {extra.then(|| view! { <th scope="col" role="columnheader" class="im">{words::EXTRA}</th> })}
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        }
        .into_any()
    }

    fn row(&self, place: usize, row: &Row, forest: &Forest) -> AnyView {
        let rate = row.outcomes.counts.failure_rate();
        let title = row.title.clone();
        let title = match row.address.clone() {
            Some(address) => view! { <a href=address>{title}</a> }.into_any(),
            None => title.into_any(),
        };
        let between = if row.note.is_empty() { "" } else { " · " };
        let (share, doubt) = if rate.too_few() {
            (words::FEW.to_owned(), (rate.n > 0).then(|| interval(rate, 0)))
        } else {
            (percent(rate, 1), Some(interval(rate, 1)))
        };
        let few = if rate.too_few() { "rt num few" } else { "rt num" };
        view! {
            <tr role="row">
                <td class="rk num" role="cell">{count(place as u64)}</td>
                <th scope="row" role="rowheader" class="nm">{title}<small>{row.note.clone()} {between} {of(rate)}</small></th>
                <td role="cell" class="pl">{InertElement::new(forest.row(rate, "is-failed"))}</td>
                <td role="cell" class=few><b>{share}</b><small>{doubt}</small></td>
                {self.all.map(|all| view! { <td role="cell" class="im num">{extra(&row.outcomes, &all)}</td> })}
            </tr>
        }
        .into_any()
    }
}

/// How many failures a row has more than the rate of all explains, as far as that is sure.
fn extra(outcomes: &Outcomes, all: &Outcomes) -> AnyView {
    let impact = outcomes.impact(all);
    if impact < 0.5 || outcomes.counts.failure_rate().too_few() {
        return view! { <span class="muted"><span aria-hidden="true">"–"</span><span class="vh">{words::NONE_SURE}</span></span> }.into_any();
    }
    view! { <b>{signed(impact, 0)}</b> }.into_any()
}

fn legend(compared: bool) -> AnyView {
    let key = |class: &'static str, drawing: &'static str, words: &'static str| {
        view! { <li><svg class=class viewBox="0 0 20 12" aria-hidden="true" inner_html=drawing></svg>{words}</li> }
    };
    let others = compared.then(|| {
        view! {
            {key("chart", "<rect class=\"ribbon\" width=\"20\" height=\"12\"/>", words::ABOVE)}
            {key("chart is-", "<path class=\"fleet\" d=\"M0 6H20\"/>", words::ALL)}
        }
    });
    view! {
        <ul class="legend flat is-failed">
            {key("chart", "<path class=\"line\" d=\"M0 6H20\"/><circle class=\"dot\" cx=\"10\" cy=\"6\" r=\"4\"/>", words::DOT)}
            {others}
        </ul>
    }
    .into_any()
}
