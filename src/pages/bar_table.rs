//! A table whose rows are also bars: like a ranking, with columns of the caller's own. For what is no plain ranking of runs, such as exit codes
//! with their share and their meaning.

use crate::charts::bar;
use leptos::prelude::*;
use leptos::tachys::html::InertElement;

/// One row.
pub(super) struct BarRow {
    pub(super) title: String,
    /// What stands below the title, smaller.
    pub(super) note: String,
    /// Where the title leads, if anywhere.
    pub(super) address: Option<String>,
    /// How long the bar is, 0 to 1.
    pub(super) part: f64,
    /// The other columns.
    pub(super) cells: Vec<String>,
}

/// The table.
pub(super) struct BarTable {
    /// The titles of the columns, that of the bars first.
    pub(super) head: Vec<String>,
    pub(super) rows: Vec<BarRow>,
    /// What was folded: its title and its columns.
    pub(super) foot: Option<(String, Vec<String>)>,
    /// The class that colours the bars: of an outcome, or none for the plain ones.
    pub(super) class: &'static str,
}

impl BarTable {
    /// Its markup.
    pub(super) fn view(self) -> AnyView {
        let class = format!("rank bars {}", self.class);
        let head = self.head.into_iter().map(|title| view! { <th scope="col">{title}</th> });
        let rows = self.rows.into_iter().map(|row| {
            let title = match row.address {
                Some(address) => view! { <a href=address>{row.title}</a> }.into_any(),
                None => view! { <span>{row.title}</span> }.into_any(),
            };
            let note = (!row.note.is_empty()).then(|| view! { <small>{row.note}</small> });
            let cells = row.cells.into_iter().map(|cell| view! { <td class="num">{cell}</td> });
            view! { <tr><th scope="row">{InertElement::new(bar(row.part))}{title}{note}</th>{cells.collect_view()}</tr> }
        });
        let foot = self.foot.map(|(title, cells)| {
            let cells = cells.into_iter().map(|cell| view! { <td class="num">{cell}</td> });
            view! { <tfoot><tr><th scope="row">{title}</th>{cells.collect_view()}</tr></tfoot> }
        });
        view! {
            <table class=class>
                <thead><tr>{head.collect_view()}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
                {foot}
            </table>
        }
        .into_any()
    }
}

/// A length as a part of the longest.
#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
pub(super) fn part(n: u64, longest: u64) -> f64 {
    n as f64 / longest.max(1) as f64
}
