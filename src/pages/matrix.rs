//! Two dimensions against each other as a table of success rates: coloured only where the whole interval lies on one side of the rate of all,
//! hatched where there are too few runs to judge, empty where there are too few to be told.

use super::figure::Links;
use super::labels;
use super::query::Asked;
use super::words::readout::judged;
use crate::language::t;
use crate::stats::words::{count, percent_number};
use crate::stats::{Cross, Menu, Outcomes, Rate};
use leptos::prelude::*;

/// How far beyond the rate of all the nearer end of an interval lies where it is far.
const FAR: f64 = 0.05;
/// The matrix' five steps, far below to far above: their classes and signs.
const STEPS: [(&str, &str); 5] =
    [("m1", "▼▼\u{a0}"), ("m2", "▼\u{a0}"), ("m3", ""), ("m4", "▲\u{a0}"), ("m5", "▲▲\u{a0}")];

/// What a value is called.
type Called<'a> = &'a dyn Fn(&str) -> String;

/// A matrix, and how its values are said.
pub(super) struct Matrix<'a> {
    pub(super) cross: &'a Cross,
    /// What the rows are.
    pub(super) head: String,
    /// What a value of the first or the second dimension is called.
    pub(super) called: (Called<'a>, Called<'a>),
    /// The dimensions of rows and columns.
    pub(super) dimensions: (&'a str, &'a str),
    /// The page, which rows, columns and cells lead to parts of.
    pub(super) asked: &'a Asked,
    /// The success rate of all runs.
    pub(super) all: Rate,
    /// Columns at most.
    pub(super) columns_max: usize,
}

/// The step of a rate: the middle unless its whole interval lies beyond the reference.
fn step(rate: &Rate, all: f64) -> usize {
    match rate {
        rate if rate.high < all - FAR => 0,
        rate if rate.high < all => 1,
        rate if rate.low > all + FAR => 4,
        rate if rate.low > all => 3,
        _ => 2,
    }
}

/// The documents of a matrix, where its pair is counted as one dimension.
pub(super) fn matrix_links(asked: &Asked, menu: &Menu, (a, b): (&str, &str)) -> Links {
    let links = Links::of(asked);
    if menu.pairs.iter().any(|(one, other)| one == a && other == b) {
        links.document(labels::document(&format!("{a}/{b}")), true)
    } else {
        links
    }
}

impl Matrix<'_> {
    /// Its markup.
    pub(super) fn view(&self) -> AnyView {
        let columns = self.cross.columns.iter().take(self.columns_max);
        let (a, b) = self.dimensions;
        let heads = columns.clone().map(|value| {
            view! { <th scope="col"><a href=labels::address(self.asked, b, value)>{(self.called.1)(value)}</a></th> }
        });
        let rows = self.cross.rows.iter().zip(&self.cross.cells).map(|(row, cells)| {
            let cells = columns
                .clone()
                .zip(cells)
                .map(|(column, cell)| self.cell((row, column), cell.as_ref()));
            view! {
                <tr><th scope="row"><a href=labels::address(self.asked, a, row)>{(self.called.0)(row)}</a></th>{cells.collect_view()}</tr>
            }
        });
        view! {
            <div class="scroll" tabindex="0" role="region" aria-label=self.head.clone()>
                <table class="matrix">
                    <thead><tr><th scope="col">{self.head.clone()}</th>{heads.collect_view()}</tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
            {scale()}
        }
        .into_any()
    }

    fn cell(&self, (row, column): (&str, &str), outcomes: Option<&Outcomes>) -> AnyView {
        let rate =
            outcomes.map(|outcomes| outcomes.counts.success_rate()).filter(|rate| rate.n > 0);
        let Some(rate) = rate else {
            return view! { <td class="none-cell"><span aria-hidden="true">"–"</span><span class="vh">{t!("matrix-none")}</span></td> }.into_any();
        };
        let says =
            format!("{}, {}\n{}", (self.called.0)(row), (self.called.1)(column), judged(rate));
        let n = view! { <small>{t!("matrix-of", n = count(rate.n))}</small> };
        let (class, number) = if rate.too_few() {
            ("few-cell", t!("matrix-few"))
        } else {
            let place = self.all.share().map_or(2, |all| step(&rate, all));
            let (class, sign) = STEPS.get(place).copied().unwrap_or_default();
            (class, format!("{sign}{}", percent_number(rate, 1)))
        };
        match self.both(row, column) {
            Some(address) => {
                view! { <td class=class><a href=address data-says=says><b>{number}</b>{n}</a></td> }
                    .into_any()
            }
            None => view! { <td class=class data-says=says><b>{number}</b>{n}</td> }.into_any(),
        }
    }

    /// The page about both values; only one of them may be a filter of the kind of which there can be one.
    fn both(&self, row: &str, column: &str) -> Option<String> {
        let (a, b) = self.dimensions;
        let is_own = |dimension: &str| ["app", "kind", "source"].contains(&dimension);
        match (is_own(a), is_own(b)) {
            (true, _) => {
                let asked = self.asked.choosing_value(b, column);
                Some(labels::address(&asked, a, row))
            }
            (_, true) => {
                let asked = self.asked.choosing_value(a, row);
                Some(labels::address(&asked, b, column))
            }
            _ => None,
        }
    }
}

fn scale() -> AnyView {
    view! {
        <ul class="scale">
            <li><i class="m1"></i>{t!("matrix-far-below")}</li>
            <li><i class="m2"></i>{t!("matrix-below")}</li>
            <li><i class="m3"></i>{t!("matrix-same")}</li>
            <li><i class="m4"></i>{t!("matrix-above")}</li>
            <li><i class="m5"></i>{t!("matrix-far-above")}</li>
            <li><i class="few-cell"></i>{t!("matrix-few-finished")}</li>
        </ul>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::wilson;

    #[test]
    fn a_cell_is_coloured_only_when_its_whole_interval_lies_on_one_side() {
        let steps = [(700, 1000), (920, 1000), (95, 100), (990, 1000), (1000, 1000)];
        let steps = steps.map(|(k, n)| step(&wilson(k, n), 0.94));
        assert_eq!(steps, [0, 1, 2, 3, 4]);
    }
}
