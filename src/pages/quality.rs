//! `/quality`: what became of all that was sent, so that readers know what the numbers leave out. The overview has its short form.

use super::State;
use super::filters::ranges;
use super::frame::Document;
use super::freshness::{pinned_line, row};
use super::icons::icon;
use super::prose::{Part, opening, parts};
use super::query::Asked;
use super::refused::refused;
use super::trouble::Trouble;
use super::words::quality as words;
use crate::catalog::{Catalog, raw_retention};
use crate::language::t;
use crate::stats::words::{count, days, percent};
use crate::stats::{Query, wilson};
use crate::store::{Quality, QualityDay, Tallied};
use crate::tally::What;
use leptos::prelude::*;
use std::sync::Arc;

const DOCUMENT: &str = "/api/v1/quality.json";

/// Makes the page.
///
/// # Errors
///
/// When the store cannot be read.
pub(super) async fn document(state: State, asked: Asked) -> Result<Document, Trouble> {
    let (quality, course) = tokio::try_join!(
        state.store.quality(&asked.query),
        state.store.quality_by_day(&asked.query)
    )?;
    let about = words::about(&quality, &state.catalog.project.title);
    let json = document_of(&asked.query);
    let catalog = Arc::clone(&state.catalog);
    let document =
        Document::new(t!("page-quality"), about, move || view(&quality, &course, &catalog, &asked));
    Ok(document.alive(json))
}

/// The same as JSON, which takes the range alone.
fn document_of(query: &Query) -> String {
    let query = Query { as_of: query.as_of, ..Query::of(query.range) };
    let text = query.to_query_string();
    if text.is_empty() { DOCUMENT.to_owned() } else { format!("{DOCUMENT}?{text}") }
}

fn view(quality: &Quality, course: &[QualityDay], catalog: &Catalog, asked: &Asked) -> AnyView {
    let eyebrow = vec![
        catalog.project.title.clone(),
        days(quality.window),
        pinned_line(asked, quality.as_of),
    ];
    let mut sections = vec![sum(quality, refused(course, asked))];
    sections.extend(
        words::listed().into_iter().zip(IDS).filter_map(|(listed, id)| list(quality, id, listed)),
    );
    sections.push(held(quality, catalog));
    view! {
        {opening(eyebrow, words::headline(quality), &words::lede(quality))}
        <div class="page row">{ranges(asked)} <a class="btn quiet" href=document_of(&asked.query)>{icon("down")} "JSON"</a></div>
        {row(asked)}
        {parts(sections)}
    }
    .into_any()
}

fn sum(quality: &Quality, course: Option<AnyView>) -> Part {
    let received = quality.total(What::Received);
    let rows = words::sums().map(|(what, title, means)| {
        let n = quality.total(what);
        // Of what was accepted, where it is a part of that.
        let of = if matches!(what, What::Run | What::Merged | What::Duplicate) {
            quality.total(What::Accepted)
        } else {
            received
        };
        view! {
            <tr>
                <th scope="row">{title}<small>{means}</small></th>
                <td class="num">{count(n)}</td>
                <td class="num">{percent(wilson(n, of), 1)}</td>
            </tr>
        }
    });
    let body = view! {
        <div class="card">
            <table class="tallies">
                <thead><tr><th scope="col">{t!("quality-happened")}</th><th scope="col">{t!("quality-times")}</th><th scope="col">{t!("ranking-share")}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {course}
    };
    Part {
        id: "sum",
        title: t!("quality-sum"),
        lead: t!("quality-sum-lead"),
        body: body.into_any(),
    }
}

const IDS: [&str; 5] = ["refused", "repaired", "other", "dropped", "unclean"];

/// What happened to what, by name; `None` where nothing of the kind happened.
fn list(
    quality: &Quality,
    id: &'static str,
    (what, title, means): (What, String, String),
) -> Option<Part> {
    let of_kind: Vec<&Tallied> =
        quality.tallies.iter().filter(|tally| tally.what == what.name()).collect();
    let table =
        (!of_kind.is_empty()).then(|| table(what, &of_kind, quality.total(What::Received)))?;
    let body = view! { <div class="card">{table}</div> }.into_any();
    Some(Part { id, title, lead: means, body })
}

fn table(what: What, tallies: &[&Tallied], received: u64) -> AnyView {
    let rows = tallies.iter().map(|tally| {
        view! {
            <tr><th scope="row"><code>{named(what, &tally.name)}</code></th><td class="num">{count(tally.n)}</td><td class="num">{words::per_hundred(tally.n, received)}</td></tr>
        }
    });
    view! {
        <table class="tallies">
            <thead><tr><th scope="col">{t!("quality-name")}</th><th scope="col">{t!("quality-times")}</th><th scope="col">{t!("quality-per-hundred")}</th></tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// A name that nobody knows is counted, and never told.
fn named(what: What, name: &str) -> String {
    match what {
        _ if !name.is_empty() => name.to_owned(),
        What::Dropped => t!("quality-dropped-unnamed"),
        _ => t!("quality-unnamed"),
    }
}

fn held(quality: &Quality, catalog: &Catalog) -> Part {
    let facts = [
        (t!("quality-held-runs"), count(quality.rows)),
        (t!("quality-held-oldest"), words::oldest(quality)),
        (t!("quality-held-kept"), raw_retention(catalog)),
        (t!("quality-held-least"), count(catalog.privacy.min_cell)),
        (t!("quality-held-jobs"), count(quality.queue_depth as u64)),
    ];
    let facts = facts.map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> });
    Part {
        id: "held",
        title: t!("quality-held"),
        lead: String::new(),
        body: view! { <div class="card"><dl class="facts">{facts}</dl></div> }.into_any(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_nobody_knows_is_not_told() {
        assert_eq!(named(What::Dropped, ""), "(names not in the catalog)");
        assert_eq!(named(What::Rejected, "missing nsapp"), "missing nsapp");
        assert_eq!(named(What::Unclean, ""), "(no name)");
    }
}
