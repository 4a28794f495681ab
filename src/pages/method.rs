//! `/method`: how each number is made, in words and in its exact form. Figures link to its parts by name.

use super::State;
use super::frame::Document;
use super::prose::{Part, block, opening, parts, prose};
use super::query::Asked;
use super::trouble::Trouble;
use super::words::method::{self as words, RULES, Rule};
use super::words::when;
use crate::catalog::Catalog;
use crate::language::t;
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
    Ok(Document::new(t!("page-method"), words::ABOUT.to_owned(), move || view(&catalog, &totals)))
}

fn view(catalog: &Catalog, totals: &Answer<Totals>) -> AnyView {
    let when = when(&Summary::from(totals));
    let mut sections: Vec<Part> =
        RULES.iter().map(|rule| part(rule, &totals.found, &when)).collect();
    sections.insert(BEFORE_SUPPRESSION.min(sections.len()), suppression(catalog.privacy.min_cell));
    view! {
        {opening(vec![catalog.project.title.clone()], words::HEADLINE.to_owned(), words::LEDE)}
        {parts(sections)}
    }
    .into_any()
}

fn part(rule: &Rule, totals: &Totals, when: &str) -> Part {
    let texts: Vec<String> = rule.words.iter().map(|text| (*text).to_owned()).collect();
    let example = words::example(rule.id, totals, when);
    Part {
        id: rule.id,
        title: rule.title,
        lead: String::new(),
        body: body(rule.title, &texts, rule.form.to_owned(), example, rule.source),
    }
}

fn suppression(min_cell: u64) -> Part {
    let (texts, form) = (words::suppression(min_cell), words::suppression_form(min_cell));
    Part {
        id: "suppression",
        title: words::SUPPRESSION,
        lead: String::new(),
        body: body(words::SUPPRESSION, &texts, form, None, ""),
    }
}

fn body(
    title: &str,
    texts: &[String],
    form: String,
    example: Option<String>,
    source: &'static str,
) -> AnyView {
    let texts = texts.iter().map(|text| view! { <p>{prose(text)}</p> }).collect_view();
    let form = (!form.is_empty()).then(|| block(format!("Exact form: {title}"), form));
    let example = example
        .map(|example| view! { <p class="example"><b>"With numbers."</b> " " {example}</p> });
    let source = (!source.is_empty()).then(|| view! { <p class="note">"Source: " {source}</p> });
    let beside = (form.is_some() || example.is_some()).then(
        || view! { <aside aria-label=format!("{title}, exactly")>{form}{example}{source}</aside> },
    );
    view! { <div class="card words"><div>{texts}</div>{beside}</div> }.into_any()
}
