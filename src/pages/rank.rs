//! A ranking: a real table whose rows are also bars, most runs first, with what was folded in its foot.

use super::icons::icon;
use super::words::{folded, ranking};
use crate::charts::bar;
use crate::stats::words::{count, counted, of, percent};
use crate::stats::{Breakdown, Counts, Row};
use leptos::prelude::*;
use leptos::tachys::html::InertElement;

/// What a ranking is of, and how it is said.
pub(super) struct Ranking {
    /// Its place on the page, unique there.
    pub(super) id: &'static str,
    pub(super) title: String,
    /// The head of the first column.
    pub(super) column: String,
    /// What the values are called, one and many.
    pub(super) nouns: (String, String),
    pub(super) method: &'static str,
    pub(super) min_cell: u64,
    pub(super) breakdown: Breakdown,
    /// What each row is called, in the order of the rows.
    pub(super) titles: Vec<String>,
}

impl Ranking {
    /// The figure; `link` is the address of the page with its range.
    pub(super) fn view(&self, link: &str) -> AnyView {
        let (id, method) = (self.id, self.method);
        let folded = folded(&self.breakdown, &self.nouns.0, &self.nouns.1, self.min_cell);
        view! {
            <figure class="fig" id=id aria-labelledby=format!("{id}-t") aria-describedby=format!("{id}-s")>
                <figcaption>
                    <h2 id=format!("{id}-t")>{self.title.clone()}</h2>
                    <p class="sum" id=format!("{id}-s")>{ranking(&self.breakdown, |row| self.called(row))}</p>
                </figcaption>
                <div class="body flush">{self.table()}</div>
                <div class="fig-foot"><a href=format!("{link}#{id}")>{icon("link")} "Link"</a></div>
                <div class="method"><p>{method} " k\u{a0}/\u{a0}n: successes of finished runs. " {folded}</p></div>
            </figure>
        }
        .into_any()
    }

    fn table(&self) -> AnyView {
        let longest = self.breakdown.rows.iter().map(|row| row.counts.runs()).max().unwrap_or(1);
        let rows = self
            .breakdown
            .rows
            .iter()
            .zip(&self.titles)
            .map(|(row, title)| table_row(title.clone(), row.counts, longest))
            .collect_view();
        view! {
            <table class="rank">
                <thead>
                    <tr>
                        <th scope="col">{self.column.clone()}</th>
                        <th scope="col">"Runs"</th>
                        <th scope="col"><span class="rate"><span>"Success rate"</span> <span>"k\u{a0}/\u{a0}n"</span></span></th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
                {self.foot()}
            </table>
        }
        .into_any()
    }

    /// The rest, so that the column adds up: what is past the limit and what is too small to be named.
    fn foot(&self) -> Option<AnyView> {
        let values = self.breakdown.more.values + self.breakdown.hidden.values;
        let runs = (self.breakdown.more.counts + self.breakdown.hidden.counts).runs();
        // How many runs too small values have together may itself be too small to tell.
        let runs = if runs == 0 { format!("<\u{a0}{}", self.min_cell) } else { count(runs) };
        let (one, many) = (format!("more {}", self.nouns.0), format!("more {}", self.nouns.1));
        (values > 0).then(|| {
            view! { <tfoot><tr><th scope="row">{counted(values, &one, &many)}</th><td class="num">{runs}</td><td></td></tr></tfoot> }.into_any()
        })
    }

    fn called(&self, row: &Row) -> String {
        let place = self.breakdown.rows.iter().position(|other| other.value == row.value);
        place.and_then(|place| self.titles.get(place)).unwrap_or(&row.value).clone()
    }
}

fn table_row(title: String, counts: Counts, longest: u64) -> AnyView {
    let rate = counts.success_rate();
    let share = if rate.too_few() { "too few".to_owned() } else { percent(rate, 1) };
    #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
    let bar = InertElement::new(bar(counts.runs() as f64 / longest as f64));
    view! {
        <tr>
            <th scope="row">{bar}<span>{title}</span></th>
            <td class="num">{count(counts.runs())}</td>
            <td class="num"><span class="rate"><span>{share}</span> <span>{of(rate)}</span></span></td>
        </tr>
    }
    .into_any()
}
