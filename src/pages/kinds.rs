//! Outcomes by kind: what shares of the runs of each kind ended how, as numbers and as a strip. A table, so it needs no twin.

use super::figure::{Figure, Links};
use super::icons::outcome_icon;
use super::labels;
use super::query::Asked;
use super::words::kinds as words;
use crate::catalog::Catalog;
use crate::charts::share;
use crate::language::t;
use crate::outcome::Outcome;
use crate::stats::words::count;
use crate::stats::{Answer, Counts, Ranking};
use leptos::prelude::*;
use leptos::tachys::html::InertElement;

/// The figure; none where no kind may be told.
pub(super) fn kinds(answer: &Answer<Ranking>, asked: &Asked, catalog: &Catalog) -> Option<AnyView> {
    let found = &answer.found;
    let kind = |value: &str| {
        catalog.kind_named(value).map_or_else(|| value.to_owned(), |(_, kind)| kind.plural.clone())
    };
    let rows: Vec<(String, &str, Counts)> = found
        .rows
        .iter()
        .map(|row| (kind(&row.value), row.value.as_str(), row.outcomes.counts))
        .collect();
    if rows.is_empty() {
        return None;
    }
    let told: Vec<(String, Counts)> =
        rows.iter().map(|(title, _, counts)| (title.clone(), *counts)).collect();
    let heads = Outcome::ALL.map(|outcome| {
        view! { <th scope="col"><span class=format!("outcome is-{}", outcome.name())>{outcome_icon(outcome)}<span>{outcome.title()}</span></span></th> }
    });
    let rows = rows.iter().map(|(title, value, counts)| {
        let cells = Outcome::ALL.map(|outcome| view! { <td class="num">{words::share(counts.of(outcome), counts.runs())}</td> });
        view! {
            <tr><th scope="row"><a href=labels::address(asked, "kind", value)>{title.clone()}</a> " " <small class="muted num">{count(counts.runs())}</small></th>{cells}</tr>
            <tr><td colspan="6">{InertElement::new(share(title, counts))}</td></tr>
        }
    });
    let title = t!("kinds-title", title = labels::in_sentence(&labels::dimension(catalog, "kind")));
    let figure = Figure {
        id: "kinds",
        title,
        sentence: words::sentence(&told),
        body: view! {
            <table class="kinds">
                <thead><tr><th scope="col">{t!("kinds-runs", title = labels::dimension(catalog, "kind"))}</th>{heads}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        }
        .into_any(),
        flush: true,
        twin: None,
        links: Links::of(asked).document(labels::document("kind"), true),
        method: t!("kinds-method"),
        more: "outcomes",
    };
    Some(figure.view())
}
