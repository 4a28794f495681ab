//! A matrix: two dimensions against each other, coloured only where a whole interval lies on one side of the rate of all, hatched where there are too
//! few runs to judge, empty where the privacy rule keeps them back.

use super::figure::{Figure, Links};
use super::labels;
use super::query::Asked;
use super::words::matrix as words;
use crate::catalog::Catalog;
use crate::stats::words::{count, counted, percent, percent_number};
use crate::stats::{Answer, Cross, Outcomes, Rate};
use leptos::prelude::*;

/// From so far beyond the rate of all on, the nearer end of an interval is far.
const FAR: f64 = 0.05;

/// A matrix and what is said of it.
pub(super) struct Matrix<'a> {
    /// Its place on the page, unique there.
    pub(super) id: &'static str,
    pub(super) title: String,
    pub(super) answer: &'a Answer<Cross>,
    /// The success rate that cells are compared with.
    pub(super) all: Option<Rate>,
    /// Columns at most; a page shows what fits it, the document has them all.
    pub(super) columns_max: usize,
    /// The path of its document without the ending, where there is one.
    pub(super) document: Option<String>,
    pub(super) catalog: &'a Catalog,
}

/// How a cell stands to the rate of all.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Standing {
    FarBelow,
    Below,
    Unclear,
    Above,
    FarAbove,
}

impl Standing {
    const ALL: [Self; 5] =
        [Self::FarBelow, Self::Below, Self::Unclear, Self::Above, Self::FarAbove];

    /// Where a rate with its whole interval stands.
    pub(super) fn of(rate: Rate, all: Rate) -> Self {
        let Some(all) = all.share() else { return Self::Unclear };
        match rate {
            Rate { high, .. } if high < all - FAR => Self::FarBelow,
            Rate { high, .. } if high < all => Self::Below,
            Rate { low, .. } if low > all + FAR => Self::FarAbove,
            Rate { low, .. } if low > all => Self::Above,
            _ => Self::Unclear,
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::FarBelow => "m1",
            Self::Below => "m2",
            Self::Unclear => "m3",
            Self::Above => "m4",
            Self::FarAbove => "m5",
        }
    }

    fn sign(self) -> &'static str {
        match self {
            Self::FarBelow => "▼▼ ",
            Self::Below => "▼ ",
            Self::Unclear => "",
            Self::Above => "▲ ",
            Self::FarAbove => "▲▲ ",
        }
    }
}

impl Matrix<'_> {
    /// The figure; a cell leads to this page about its row, or its column where the row is what the page is about.
    pub(super) fn view(&self, asked: &Asked) -> AnyView {
        let Cross { hidden, .. } = &self.answer.found;
        let links = match &self.document {
            Some(document) => Links::of(asked).document(document.clone(), true),
            None => Links::of(asked),
        };
        Figure {
            id: self.id,
            title: self.title.clone(),
            sentence: words::sentence(&self.named(), self.all),
            body: view! { {self.table(asked)} {scale()} }.into_any(),
            flush: false,
            twin: None,
            links,
            method: words::method(self.all, hidden.values, self.catalog.privacy.min_cell),
            more: "matrix",
        }
        .view()
    }

    /// The cells that are told, by the names of their row and column.
    fn named(&self) -> Vec<(String, Rate)> {
        let found = &self.answer.found;
        let mut named = Vec::new();
        for (row, cells) in found.rows.iter().zip(&found.cells) {
            for (column, cell) in found.columns.iter().zip(cells) {
                if let Some(outcomes) = cell.filter(|cell| cell.counts.finished() > 0) {
                    let (row, column) = (self.called(0, row), self.called(1, column));
                    named.push((format!("{row} on {column}"), outcomes.success_rate));
                }
            }
        }
        named
    }

    fn called(&self, side: usize, value: &str) -> String {
        let (a, b) = &self.answer.found.dimensions;
        labels::any(self.catalog, if side == 0 { a } else { b }, value)
    }

    fn table(&self, asked: &Asked) -> AnyView {
        let found = &self.answer.found;
        let shown = self.columns();
        let heads = shown.iter().filter_map(|place| found.columns.get(*place));
        let heads = heads
            .map(|column| view! { <th scope="col">{self.called(1, column)}</th> })
            .collect_view();
        let rows = found.rows.iter().zip(&found.cells).map(|(row, cells)| {
            let cells = shown.iter().map(|place| {
                let column = found.columns.get(*place).map(String::as_str).unwrap_or_default();
                self.cell(asked, (row, column), cells.get(*place).copied().flatten())
            });
            view! { <tr><th scope="row">{self.called(0, row)}</th>{cells.collect_view()}</tr> }
        });
        let (a, b) = &found.dimensions;
        let label =
            words::label(&labels::dimension(self.catalog, a), &labels::dimension(self.catalog, b));
        view! {
            <div class="scroll" tabindex="0" role="region" aria-label=label>
                <table class="matrix">
                    <thead><tr><th scope="col">{labels::dimension(self.catalog, a)}</th>{heads}</tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        }
        .into_any()
    }

    /// The places of the columns that are shown: those with most runs; versions stand with the newest first.
    fn columns(&self) -> Vec<usize> {
        let columns = &self.answer.found.columns;
        let mut places: Vec<usize> = (0..columns.len()).take(self.columns_max).collect();
        let numbers = |place: &usize| -> Vec<u64> {
            columns.get(*place).map(|text| version(text)).unwrap_or_default()
        };
        if places.iter().any(|place| !numbers(place).is_empty()) {
            places.sort_by_key(|place| std::cmp::Reverse(numbers(place)));
        }
        places
    }

    fn cell(&self, asked: &Asked, values: (&str, &str), cell: Option<Outcomes>) -> AnyView {
        let min_cell = self.catalog.privacy.min_cell;
        let Some(outcomes) = cell else {
            let hidden = words::hidden(min_cell);
            return view! { <td class="none-cell"><span class="vh">{hidden}</span><small aria-hidden="true">{format!("<\u{a0}{min_cell}")}</small></td> }.into_any();
        };
        let rate = outcomes.success_rate;
        if rate.n == 0 {
            return view! { <td class="none-cell"><span aria-hidden="true">"–"</span><span class="vh">{words::NONE}</span></td> }.into_any();
        }
        if rate.too_few() {
            return view! { <td class="few-cell"><small>"n = " {count(rate.n)}</small><span class="vh">{words::FEW}</span></td> }.into_any();
        }
        let standing = self.all.map_or(Standing::Unclear, |all| Standing::of(rate, all));
        let (number, words) = (percent_number(rate, 1), counted(rate.n, "run", "runs"));
        view! {
            <td class=standing.class()>
                <a href=self.address(asked, values) title=format!("{} of {words}", percent(rate, 1))><b>{standing.sign()} {number}</b><small>"of " {count(rate.n)}</small></a>
            </td>
        }
        .into_any()
    }

    /// What a cell leads to: this page about its row, or its column where the row is not a dimension that can be filtered beside it.
    fn address(&self, asked: &Asked, (row, column): (&str, &str)) -> String {
        let (a, b) = &self.answer.found.dimensions;
        if a == "app" {
            labels::address(&narrowed(asked, b, column), a, row)
        } else {
            asked.narrowed(a, row)
        }
    }
}

fn narrowed(asked: &Asked, dimension: &str, value: &str) -> Asked {
    let mut asked = asked.clone();
    asked.query.set(dimension, crate::stats::Filter::only(value));
    asked
}

/// The numbers of a version, to sort by; nothing for what begins with none.
fn version(text: &str) -> Vec<u64> {
    let numbers = text.split(|c: char| !c.is_ascii_digit()).map_while(|number| number.parse().ok());
    numbers.collect()
}

fn scale() -> AnyView {
    let keys = Standing::ALL.map(|standing| {
        view! { <li><i class=standing.class()></i>{standing.sign()} {words::standing(standing)}</li> }
    });
    view! { <ul class="scale">{keys}<li><i class="few-cell"></i>{words::FEW_KEY}</li></ul> }
        .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::wilson;

    #[test]
    fn a_cell_is_coloured_only_when_its_whole_interval_lies_on_one_side() {
        let all = wilson(9_420, 10_000);
        assert_eq!(Standing::of(wilson(46, 58), all), Standing::FarBelow);
        assert_eq!(Standing::of(wilson(116, 131), all), Standing::Below);
        assert_eq!(Standing::of(wilson(55, 58), all), Standing::Unclear);
        assert_eq!(Standing::of(wilson(2_257, 2_341), all), Standing::Above);
        assert_eq!(Standing::of(wilson(999, 1_000), wilson(5, 10)), Standing::FarAbove);
        assert_eq!(Standing::of(wilson(10, 100), wilson(0, 0)), Standing::Unclear);
    }

    #[test]
    fn versions_are_ordered_as_numbers() {
        assert!(version("9.10") > version("9.2") && version("9") < version("9.0"));
        assert!(version("debian").is_empty() && version("other").is_empty());
    }
}
