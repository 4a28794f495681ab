//! `/privacy`: how people are asked, what is kept, what they can do, and who answers for it, all of it from the catalog.

use super::State;
use super::frame::Document;
use super::prose::{Part, block, opening, parts, points, prose, spec};
use super::words::privacy as words;
use crate::catalog::{Catalog, dictionary, prompt};
use crate::language::t;
use leptos::prelude::*;
use std::sync::Arc;

/// Makes the page.
pub(super) fn document(state: &State) -> Document {
    let catalog = Arc::clone(&state.catalog);
    Document::new(t!("page-privacy"), words::about(&catalog), move || view(&catalog))
}

fn view(catalog: &Catalog) -> AnyView {
    let reviewed = super::words::data::reviewed(catalog);
    view! {
        {opening(vec![catalog.project.title.clone(), reviewed], words::HEADLINE.to_owned(), &words::lede(catalog))}
        {parts(sections(catalog))}
    }
    .into_any()
}

fn sections(catalog: &Catalog) -> Vec<Part> {
    let card = |body: AnyView| view! { <div class="card">{body}</div> }.into_any();
    let plain = |id, title, body| Part { id, title, lead: String::new(), body: card(body) };
    vec![
        Part {
            id: "asked",
            title: words::ASKED,
            lead: words::ASKED_LEAD.to_owned(),
            body: card(block(words::QUESTION.to_owned(), prompt(catalog))),
        },
        Part {
            id: "categories",
            title: words::CATEGORIES,
            lead: words::CATEGORIES_LEAD.to_owned(),
            body: card(categories(catalog)),
        },
        plain("change", words::CHANGE, change(catalog)),
        plain("kept", words::KEPT, points("clock", &words::kept(catalog))),
        plain("never", words::NEVER, points("shield", &catalog.privacy.never)),
        plain("rights", words::RIGHTS, points("info", &words::rights(catalog))),
        plain("who", words::WHO, spec(&dictionary::project(catalog))),
    ]
}

/// Categories of consent with the version of their policy and what they let out.
fn categories(catalog: &Catalog) -> AnyView {
    let rows = catalog.consent.iter().map(|consent| {
        let kinds: Vec<String> = catalog
            .kinds
            .iter()
            .filter(|kind| kind.consent == consent.name)
            .map(|kind| kind.title.clone())
            .collect();
        let kinds = if kinds.is_empty() { String::new() } else { format!("Events: {}.", kinds.join(", ")) };
        view! {
            <div>
                <dt>{consent.title.clone()} " " <small class="muted">{format!("policy {}", consent.policy)}</small></dt>
                <dd>{prose(&consent.text)} " " <span class="muted">{kinds}</span></dd>
            </div>
        }
    });
    view! { <dl class="spec">{rows.collect_view()}</dl> }.into_any()
}

fn change(catalog: &Catalog) -> AnyView {
    view! {
        {points("right", &words::change(catalog))}
        <p class="row"><a class="btn" href="/data">"What can be sent, field by field"</a> <a class="btn quiet" href="/data#kinds">"Whole events as examples"</a></p>
    }
    .into_any()
}
