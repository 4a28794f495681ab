//! A ranking: a real table whose rows are also bars, most runs first, with what was folded in its foot.

use super::figure::{Figure, Links};
use super::labels;
use super::query::Asked;
use super::words::{folded, ranking};
use crate::catalog::Catalog;
use crate::charts::bar;
use crate::language::t;
use crate::stats::words::{count, of, percent};
use crate::stats::{Answer, Counts, Ranked, Ranking};
use leptos::prelude::*;
use leptos::tachys::html::InertElement;

/// What a ranking is of, and how it is said.
pub(super) struct Rank<'a> {
    /// Its place on the page, unique there.
    pub(super) id: &'static str,
    pub(super) title: String,
    /// What the values are called, one and many.
    pub(super) nouns: (String, String),
    pub(super) method: String,
    pub(super) answer: &'a Answer<Ranking>,
    pub(super) catalog: &'a Catalog,
}

impl Rank<'_> {
    /// The figure on the page that was asked for. A row leads to the page of its value, or to this page about that value alone.
    pub(super) fn view(&self, asked: &Asked) -> AnyView {
        let found = &self.answer.found;
        let min_cell = self.catalog.privacy.min_cell;
        let folded = folded(found, &self.nouns.0, &self.nouns.1, min_cell).unwrap_or_default();
        let method = format!("{} {} {folded}", self.method, t!("ranking-kn"));
        Figure {
            id: self.id,
            title: self.title.clone(),
            sentence: ranking(found, |row| self.called(row)),
            body: self.table(asked),
            flush: true,
            twin: None,
            links: Links::of(asked).document(labels::document(&found.dimension), true),
            method,
            more: "counts",
        }
        .view()
    }

    fn table(&self, asked: &Asked) -> AnyView {
        let rows = &self.answer.found.rows;
        let longest = rows.iter().map(|row| row.outcomes.runs).max().unwrap_or(1);
        let rows = rows.iter().map(|row| {
            let address = labels::address(asked, &self.answer.found.dimension, &row.value);
            table_row(self.called(row), address, row.outcomes.counts, longest)
        });
        view! {
            <table class="rank">
                <thead>
                    <tr>
                        <th scope="col">{labels::dimension(self.catalog, &self.answer.found.dimension)}</th>
                        <th scope="col">{t!("ranking-runs")}</th>
                        <th scope="col"><span class="rate"><span>{t!("ranking-rate")}</span> <span>"k\u{a0}/\u{a0}n"</span></span></th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
                {self.foot()}
            </table>
        }
        .into_any()
    }

    /// The rest, so that the column adds up: what is past the limit and what is too small to be named.
    fn foot(&self) -> Option<AnyView> {
        let Ranking { more, hidden, .. } = &self.answer.found;
        let values = more.values + hidden.values;
        let runs = (more.counts + hidden.counts).runs();
        // How many runs too small values have together may itself be too small to tell.
        let runs = if runs == 0 {
            format!("<\u{a0}{}", self.catalog.privacy.min_cell)
        } else {
            count(runs)
        };
        let more = t!("ranking-more", n = values, one = &self.nouns.0, many = &self.nouns.1);
        (values > 0).then(|| {
            view! { <tfoot><tr><th scope="row">{more}</th><td class="num">{runs}</td><td></td></tr></tfoot> }.into_any()
        })
    }

    fn called(&self, row: &Ranked) -> String {
        labels::any(self.catalog, &self.answer.found.dimension, &row.value)
    }
}

fn table_row(title: String, address: String, counts: Counts, longest: u64) -> AnyView {
    let rate = counts.success_rate();
    let share = if rate.too_few() { t!("ranking-too-few") } else { percent(rate, 1) };
    #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
    let bar = InertElement::new(bar(counts.runs() as f64 / longest.max(1) as f64));
    view! {
        <tr>
            <th scope="row">{bar}<a href=address>{title}</a></th>
            <td class="num">{count(counts.runs())}</td>
            <td class="num"><span class="rate"><span>{share}</span> <span>{of(rate)}</span></span></td>
        </tr>
    }
    .into_any()
}
