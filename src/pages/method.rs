//! `/method`: how each number is made, in words and in its exact form. Figures link to its parts by name.

use super::State;
use super::frame::Document;
use super::labels::written_in;
use super::prose::{Part, block, opening, parts, prose};
use super::query::Asked;
use super::trouble::Trouble;
use super::words::method::{self as words, Rule, rules};
use super::words::when;
use crate::catalog::Catalog;
use crate::language::{HOLE, around, t};
use crate::stats::{Answer, Summary, Totals};
use leptos::prelude::*;
use std::sync::Arc;

/// Rules that stand before the one about what is held back.
const BEFORE_SUPPRESSION: usize = 4;

/// Makes the page.
///
/// # Errors
///
/// When the store cannot be read.
pub(super) async fn document(state: State, asked: Asked) -> Result<Document, Trouble> {
    let totals = state.store.totals(asked.query).await?;
    let catalog = Arc::clone(&state.catalog);
    Ok(Document::new(t!("page-method"), t!("method-about"), move || view(&catalog, &totals)))
}

fn view(catalog: &Catalog, totals: &Answer<Totals>) -> AnyView {
    let when = when(&Summary::from(totals));
    let mut sections: Vec<Part> =
        rules().into_iter().map(|rule| part(rule, &totals.found, &when)).collect();
    let few = words::suppression(catalog.privacy.min_cell);
    sections.insert(BEFORE_SUPPRESSION.min(sections.len()), part(few, &totals.found, &when));
    view! {
        {opening(vec![catalog.project.title.clone()], t!("method-headline"), &t!("method-lede"))}
        {parts(sections)}
    }
    .into_any()
}

fn part(rule: Rule, totals: &Totals, when: &str) -> Part {
    let example = words::example(rule.id, totals, when);
    let Rule { id, title, words, form, source } = rule;
    let texts = words.iter().map(|text| view! { <p>{prose(text)}</p> }).collect_view();
    let form = (!form.is_empty()).then(|| block(t!("method-exact-form", title = &title), form));
    let example = example.map(
        |example| view! { <p class="example"><b>{t!("method-with-numbers")}</b> " " {example}</p> },
    );
    let source = (!source.is_empty()).then(|| sourced(source));
    let beside = (form.is_some() || example.is_some()).then(
        || view! { <aside aria-label=t!("method-exactly", title = &title)>{form}{example}{source}</aside> },
    );
    let body = view! { <div class="card words"><div>{texts}</div>{beside}</div> }.into_any();
    Part { id, title, lead: String::new(), body }
}

/// Where a rule comes from: a title of the literature, which stays as it is.
fn sourced(source: &'static str) -> AnyView {
    let (before, after) = around(&t!("method-source", source = HOLE));
    view! { <p class="note">{before}<span lang=written_in()>{source}</span>{after}</p> }.into_any()
}
