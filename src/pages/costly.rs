//! “Where failures weigh most”: the apps that cost the most failures beyond the rate of all, as a forest.

use super::board::{Board, BoardRow};
use super::figure::{Figure, Links};
use super::labels;
use super::query::Asked;
use super::words::failures::board;
use crate::catalog::Catalog;
use crate::language::t;
use crate::stats::{Answer, Query, Ranked, Ranking, Sort};
use leptos::prelude::*;

/// The figure of a ranking by impact; none where all are too few to compare, or nothing weighs.
pub(super) fn costly(
    answer: Option<&Answer<Ranking>>,
    asked: &Asked,
    catalog: &Catalog,
) -> Option<AnyView> {
    let found = &answer?.found;
    let all = found.all?;
    let nouns = labels::app_noun(catalog);
    let called = |value: &str| labels::app(catalog, value);
    let weighs = |row: &&Ranked| {
        row.outcomes.impact(&all) >= 1.0 && !row.outcomes.counts.failure_rate().too_few()
    };
    let shown: Vec<&Ranked> = found.rows.iter().filter(weighs).collect();
    let row = |row: &&Ranked| BoardRow {
        title: called(&row.value),
        address: labels::address(asked, "app", &row.value),
        note: String::new(),
        outcomes: row.outcomes,
    };
    let rows: Vec<BoardRow> = shown.iter().map(row).collect();
    let (noun, all_name) = (labels::sentence_case(&nouns.0), t!("board-all", many = &nouns.1));
    let sorted = Query { sort: Sort::Impact, ..asked.query.clone() };
    let links = Links::of(asked).asking(asked, sorted).document(labels::document("app"), true);
    let figure = Figure {
        id: "costly",
        title: t!("overview-costly"),
        sentence: board(&shown, &all, &called),
        body: Board { noun, all_name, all, rows }.view(),
        flush: true,
        twin: None,
        links,
        method: t!("overview-costly-method"),
        more: "impact",
    };
    (!shown.is_empty()).then(|| figure.view())
}
