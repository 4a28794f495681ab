//! What failures have in common: their categories, the families of their texts, and their exit codes.

use super::bar_table::{BarRow, BarTable, part};
use super::families::Families;
use super::faults;
use super::figure::{Figure, Links};
use super::labels;
use super::query::Asked;
use super::words::failures::{families, leading};
use crate::catalog::Catalog;
use crate::language::t;
use crate::stats::words::{count, percent};
use crate::stats::{Answer, Mix, Ranking, Template, encoded, wilson};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The answers; `None` where a filter leaves nothing that is counted together with it.
pub(super) struct Shared {
    pub(super) categories: Option<Answer<Ranking>>,
    pub(super) families: Option<Answer<Ranking>>,
    pub(super) templates: BTreeMap<String, Template>,
    pub(super) mix: Option<Answer<Mix>>,
    pub(super) codes: Option<Answer<Ranking>>,
}

fn told(answer: Option<&Answer<Ranking>>) -> Option<&Ranking> {
    answer.map(|answer| &answer.found).filter(|found| !found.rows.is_empty())
}

/// Runs that did not succeed by category, with whose fault each is.
pub(super) fn category_figure(
    shared: &Shared,
    asked: &Asked,
    catalog: &Catalog,
) -> Option<AnyView> {
    let found = told(shared.categories.as_ref())?;
    let called = |value: &str| labels::category(catalog, value);
    let row = |value: &str| {
        (
            called(value),
            faults::category_note(catalog, value),
            Some(asked.narrowed("category", value)),
        )
    };
    let figure = Figure {
        id: "categories",
        title: t!("failures-categories"),
        sentence: leading(found, &called),
        body: table(found, &t!("labels-category"), &row),
        flush: true,
        twin: None,
        links: Links::of(asked).document(labels::document("category"), true),
        method: t!("failures-categories-method"),
        more: "counts",
    };
    Some(figure.view())
}

/// Runs that did not succeed by exit code.
pub(super) fn code_figure(shared: &Shared, asked: &Asked, catalog: &Catalog) -> Option<AnyView> {
    let found = told(shared.codes.as_ref()).filter(|_| faults::code_field(catalog).is_some())?;
    let (one, many) = faults::code_nouns(catalog);
    let row = |value: &str| {
        let category =
            faults::code(catalog, value).map(|code| labels::category(catalog, &code.category));
        let address = asked.to(&format!("/exit-codes/{}", encoded(value)));
        (faults::code_title(catalog, value), category.unwrap_or_default(), Some(address))
    };
    let body = view! {
        {table(found, &one, &row)}
        <p class="board-rest"><a href=asked.to("/exit-codes")>{t!("failures-all-codes")}</a></p>
    };
    let figure = Figure {
        id: "codes",
        title: many,
        sentence: leading(found, &|value| format!("{one} {value}")),
        body: body.into_any(),
        flush: true,
        twin: None,
        links: Links::of(asked).document("/api/v1/exit-codes", true),
        method: t!("failures-codes-method"),
        more: "counts",
    };
    Some(figure.view())
}

/// The families of error texts.
pub(super) fn family_figure(shared: &Shared, asked: &Asked, catalog: &Catalog) -> Option<AnyView> {
    let found = told(shared.families.as_ref())?;
    let min_cell = catalog.privacy.min_cell;
    let mix = shared.mix.as_ref().map(|answer| &answer.found);
    let figure = Figure {
        id: "errors",
        title: t!("failures-families-title"),
        sentence: families(found, min_cell),
        body: Families { ranking: found, templates: &shared.templates, mix }.view(asked),
        flush: true,
        twin: None,
        links: Links::of(asked).document("/api/v1/errors", true),
        method: t!("failures-families-method", few = count(min_cell)),
        more: "suppression",
    };
    Some(figure.view())
}

/// What a value stands as in a table: its title, its note and its address.
pub(super) type Row = (String, String, Option<String>);

/// A table of runs and shares; `row` gives the title, the note and the address of a value.
pub(super) fn table(found: &Ranking, head: &str, row: &dyn Fn(&str) -> Row) -> AnyView {
    let all = found
        .all
        .map_or_else(|| found.rows.iter().map(|row| row.outcomes.runs).sum(), |all| all.runs);
    let longest = found.rows.iter().map(|row| row.outcomes.runs).max().unwrap_or(1);
    let rows = found.rows.iter().map(|ranked| {
        let (title, note, address) = row(&ranked.value);
        let runs = ranked.outcomes.runs;
        let cells = vec![count(runs), percent(wilson(runs, all), 1)];
        BarRow { title, note, address, part: part(runs, longest), cells }
    });
    let rest = found.more.values + found.hidden.values;
    let runs = (found.more.counts + found.hidden.counts).runs();
    let foot = (rest > 0).then(|| {
        let cells = vec![if runs == 0 { String::new() } else { count(runs) }, String::new()];
        (t!("ranking-more-values", n = rest), cells)
    });
    let head = vec![head.to_owned(), t!("ranking-runs"), t!("ranking-share")];
    BarTable { head, rows: rows.collect(), foot, class: "is-failed" }.view()
}
