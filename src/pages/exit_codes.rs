//! `/exit-codes`: every code of the catalog with its meaning and how often it was met; `/exit-codes/{n}`: one of them, with its neighbours.

use super::State;
use super::error_family::Met;
use super::faults;
use super::figure::{Figure, Links};
use super::filters::filters;
use super::frame::Document;
use super::labels;
use super::opening::{Opening, kept};
use super::query::Asked;
use super::trouble::Trouble;
use super::words::exit_codes::{headline, lede, list_headline, list_lede};
use crate::catalog::{Catalog, Code};
use crate::language::t;
use crate::stats::words::{NOTHING, count, percent};
use crate::stats::{
    Compare, Filter, LIMIT_MAX, Outcomes, Query, Ranking, Summary, encoded, wilson,
};
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Where all codes are listed.
const LIST: &str = "/exit-codes";
/// Neighbours on each side.
const NEIGHBOURS: usize = 3;

/// Makes the list.
///
/// # Errors
///
/// When the store cannot be read.
pub(super) async fn list(state: State, asked: Asked) -> Result<Document, Trouble> {
    let query = Query { compare: Compare::None, limit: Some(LIMIT_MAX), ..asked.query.clone() };
    let field = faults::code_field(&state.catalog);
    let totals = state.store.totals(query.clone()).await?;
    let found = match field {
        Some(field) => kept(state.store.ranking(&field.name, query).await)?,
        None => None,
    };
    let summary = Summary::from(&totals);
    let (catalog, menu) = (Arc::clone(&state.catalog), state.store.menu().clone());
    let title = faults::code_nouns(&catalog).1;
    let about = t!("exit-codes-about", codes = &title, project = &catalog.project.title);
    Ok(Document::new(title, about, move || {
        let found = found.as_ref().map(|answer| &answer.found);
        let known = if faults::code_field(&catalog).is_some() { catalog.codes.len() } else { 0 };
        let nouns = faults::code_nouns_in_sentence(&catalog);
        let opening = Opening {
            asked: &asked,
            catalog: &catalog,
            above: Some((asked.to("/failures"), t!("page-failures"))),
            window: summary.window,
            as_of: summary.as_of,
            headline: list_headline(known, (&nouns.0, &nouns.1)),
            text: list_lede(known, found, &|value| faults::code_title(&catalog, value)),
        };
        let table = faults::code_field(&catalog).map(|_| list_figure(&catalog, &asked, found));
        view! {
            {opening.view()}
            {filters(&asked, &menu, &catalog, summary.window)}
            <div class="page stack">{table}</div>
        }
    }))
}

fn list_figure(catalog: &Catalog, asked: &Asked, found: Option<&Ranking>) -> AnyView {
    let met: BTreeMap<u64, (&str, Outcomes)> = found
        .into_iter()
        .flat_map(|found| &found.rows)
        .filter_map(|row| Some((row.value.parse().ok()?, (row.value.as_str(), row.outcomes))))
        .collect();
    let all = found.and_then(|found| found.all).map_or(0, |all| all.runs);
    // Also those that were met and are not in the catalog: they want an entry.
    let codes: BTreeSet<u64> =
        catalog.codes.keys().map(|code| u64::from(*code)).chain(met.keys().copied()).collect();
    let by_runs = asked.own("sort") == Some("runs");
    let mut codes: Vec<u64> = codes.into_iter().collect();
    if by_runs {
        codes.sort_by_key(|code| {
            std::cmp::Reverse(met.get(code).map_or(0, |(_, outcomes)| outcomes.runs))
        });
    }
    let rows = codes.into_iter().map(|code| {
        let runs = met.get(&code).map(|(_, outcomes)| outcomes.runs);
        list_row(catalog, asked, code, runs.map(|runs| (runs, all)))
    });
    let orders = [("", t!("exit-codes-by-number")), ("runs", t!("exit-codes-by-runs"))];
    let orders = orders.map(|(word, title)| {
        let current = ((word == "runs") == by_runs).then_some("true");
        view! { <a href=asked.with_own("sort", word) aria-current=current>{title}</a> }
    });
    let heads = [
        t!("exit-codes-code"),
        t!("exit-codes-meaning"),
        t!("labels-category"),
        t!("exit-codes-happened"),
        t!("ranking-runs"),
        t!("ranking-share"),
    ];
    let heads = heads.map(|head| view! { <th scope="col">{head}</th> });
    let body = view! {
        <div class="split tight"><nav class="seg" aria-label=t!("failures-order")>{orders}</nav></div>
        <div class="scroll" tabindex="0" role="region" aria-label=t!("exit-codes-all")>
            <table class="codes">
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    };
    Figure {
        id: "codes",
        title: t!("exit-codes-all"),
        sentence: t!("exit-codes-all-sentence"),
        body: body.into_any(),
        flush: true,
        twin: None,
        links: Links::of(asked).document("/api/v1/exit-codes", true),
        method: t!("exit-codes-all-method"),
        more: "counts",
    }
    .view()
}

fn list_row(catalog: &Catalog, asked: &Asked, number: u64, told: Option<(u64, u64)>) -> AnyView {
    let stored = number.to_string();
    let code = faults::code(catalog, &stored);
    let lang = code.and_then(|_| labels::written_in());
    let meaning = code.map_or_else(|| t!("exit-codes-unlisted-cell"), |code| code.meaning.clone());
    let category = code.map(|code| labels::category(catalog, &code.category));
    // A code of 0 is nobody's fault, whatever outcome stood beside it.
    let code = code.filter(|_| number > 0);
    let fault = code.map(|code| faults::fault_title(catalog, code.fault));
    let class = code.map(|code| format!("outcome is-{}", code.fault.outcome().name()));
    let icon = code.map(|code| super::icons::outcome_icon(code.fault.outcome()));
    let (runs, share) = told.map_or_else(
        || (NOTHING.to_owned(), NOTHING.to_owned()),
        |(runs, all)| (count(runs), percent(wilson(runs, all), 1)),
    );
    let address = asked.to(&format!("{LIST}/{stored}"));
    view! {
        <tr>
            <th scope="row" class="num"><a href=address>{stored}</a></th>
            <td lang=lang>{meaning}</td>
            <td>{category}</td>
            <td><span class=class>{icon} {fault}</span></td>
            <td class="num">{runs}</td>
            <td class="num">{share}</td>
        </tr>
    }
    .into_any()
}

/// Makes the page of one code.
///
/// # Errors
///
/// When the catalog does not know the code and nothing may be told of it, or the store cannot be read.
pub(super) async fn document(state: State, asked: Asked) -> Result<Document, Trouble> {
    let name = asked.name.clone();
    let missing =
        || Trouble::NoSuch { what: t!("exit-codes-noun"), name: name.clone(), list: LIST };
    let field = match faults::code_field(&state.catalog) {
        Some(field) => field.name.clone(),
        None => return Err(missing()),
    };
    let title = faults::code_nouns(&state.catalog).0;
    let asked = asked.asking(Query { dimension: None, ..asked.query.clone() });
    let about = asked.asking(Query {
        dimension: Some((field.clone(), Filter::only(&name))),
        ..asked.query.clone()
    });
    let met = Met::ask(&state, &about.query, &field).await?;
    let known = faults::code(&state.catalog, &name).cloned();
    if known.is_none() && met.told.is_none() {
        return Err(missing());
    }
    let catalog = Arc::clone(&state.catalog);
    let said = headline(&title, &name, known.as_ref().map(|code| code.meaning.as_str()));
    Ok(Document::new(format!("{title} {name}"), said.clone(), move || {
        view(&met, (&said, known.as_ref()), (&asked, &about), &catalog)
    }))
}

fn view(
    met: &Met,
    (said, known): (&str, Option<&Code>),
    (asked, about): (&Asked, &Asked),
    catalog: &Catalog,
) -> AnyView {
    let category = known.map(|code| labels::category(catalog, &code.category));
    let fault = known.map(|code| faults::fault_title(catalog, code.fault));
    let opening = Opening {
        asked,
        catalog,
        above: Some((asked.to(LIST), t!("exit-codes-all"))),
        window: met.summary.window,
        as_of: met.summary.as_of,
        headline: said.to_owned(),
        text: lede(&met.summary, met.told, (category.as_deref(), fault.as_deref())),
    };
    view! {
        {opening.view()}
        {filters(asked, &met.menu, catalog, met.summary.window)}
        <div class="page stack">
            {met.view(asked, about, catalog)}
            {neighbours(asked, catalog)}
        </div>
    }
    .into_any()
}

/// The codes before and after, which are often of one kind.
fn neighbours(asked: &Asked, catalog: &Catalog) -> Option<AnyView> {
    let number: u8 = asked.name.parse().ok()?;
    let before = catalog.codes.range(..number).rev().take(NEIGHBOURS);
    let mut codes: Vec<_> = before.collect();
    codes.reverse();
    codes.extend(
        catalog.codes.range(number..).filter(|(code, _)| **code != number).take(NEIGHBOURS),
    );
    let items = codes.into_iter().map(|(code, _)| {
        let stored = code.to_string();
        let address = asked.to(&format!("{LIST}/{}", encoded(&stored)));
        view! { <li><a href=address lang=labels::written_in()>{faults::code_title(catalog, &stored)}</a></li> }
    });
    let items = items.collect_view();
    (!items.is_empty()).then(|| view! { <section class="card"><h2>{t!("exit-codes-neighbours")}</h2><ul class="plain-list">{items}</ul></section> }.into_any())
}
