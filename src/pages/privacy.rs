//! `/privacy`: how people are asked, what is kept, what they can do, and who answers for it, all of it from the catalog.

use super::State;
use super::frame::Document;
use super::icons::icon;
use super::labels::written_in;
use super::prose::{Part, block, opening, parts, points, prose, quoted, spec};
use super::words::privacy as words;
use crate::catalog::{Catalog, prompt};
use crate::dictionary;
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
        {opening(vec![catalog.project.title.clone(), reviewed], t!("privacy-headline"), &words::lede(catalog))}
        {parts(sections(catalog))}
    }
    .into_any()
}

fn sections(catalog: &Catalog) -> Vec<Part> {
    let card = |body: AnyView| view! { <div class="card">{body}</div> }.into_any();
    let plain = |id, title, body| Part { id, title, lead: String::new(), body: card(body) };
    let asked = block(t!("privacy-question"), prompt(catalog));
    vec![
        Part {
            id: "asked",
            title: t!("privacy-asked"),
            lead: t!("privacy-asked-lead"),
            body: card(quoted(asked)),
        },
        Part {
            id: "categories",
            title: t!("privacy-categories"),
            lead: t!("privacy-categories-lead"),
            body: card(categories(catalog)),
        },
        plain("change", t!("privacy-change"), change(catalog)),
        plain("kept", t!("privacy-kept"), points("clock", &words::kept(catalog))),
        plain("never", t!("privacy-never"), quoted(points("shield", &catalog.privacy.never))),
        plain("rights", t!("privacy-rights"), points("info", &words::rights(catalog))),
        plain("who", t!("privacy-who"), spec(&dictionary::project(catalog))),
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
        let kinds = (!kinds.is_empty()).then(|| t!("privacy-categories-events", kinds = kinds.join(", ")));
        view! {
            <div>
                <dt><span lang=written_in()>{consent.title.clone()}</span> " " <small class="muted">{t!("privacy-categories-policy", version = consent.policy.to_string())}</small></dt>
                <dd><span lang=written_in()>{prose(&consent.text)}</span> " " <span class="muted">{kinds}</span></dd>
            </div>
        }
    });
    view! { <dl class="spec">{rows.collect_view()}</dl> }.into_any()
}

fn change(catalog: &Catalog) -> AnyView {
    view! {
        <ul class="news">
            <li>{icon("right")}<span lang=written_in()>{prose(&catalog.project.change)}</span></li>
            {words::change(catalog).map(|text| view! { <li>{icon("right")}<span>{text}</span></li> })}
        </ul>
        <p class="row"><a class="btn" href="/data">{t!("privacy-change-fields")}</a> <a class="btn quiet" href="/data#kinds">{t!("privacy-change-examples")}</a></p>
    }
    .into_any()
}
