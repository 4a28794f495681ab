//! `/data`: what is collected, field by field, all of it from the catalog; and the same as a document for printing and for programs.

use super::State;
use super::figure::scrolling;
use super::frame::Document;
use super::icons::icon;
use super::labels::{in_sentence, written_in};
use super::prose::{Part, block, opening, parts, points, prose, quoted, spec};
use super::words::data as words;
use crate::catalog::{Catalog, Code, Field, FieldId, Kind, schemas};
use crate::dictionary::{self, docs};
use crate::language::t;
use axum::Router;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::routing::get;
use leptos::prelude::*;
use serde_json::json;
use std::sync::Arc;

/// Where the page is.
pub(super) const PATH: &str = "/data";
const MARKDOWN: &str = "/data.md";
const SCHEMAS: &str = "/data/schemas.json";
const DICTIONARY: &str = "/api/v1/catalog.json";
const FRESHNESS: &str = "public, max-age=300, stale-while-revalidate=3600";

/// Makes the page.
pub(super) fn document(state: &State) -> Document {
    let catalog = Arc::clone(&state.catalog);
    let about = words::about(&catalog);
    let described = linked_data(&catalog, &about, state.base_url.as_deref());
    Document::new(t!("page-data"), about, move || view(&catalog))
        .alive(DICTIONARY.to_owned())
        .described(described)
}

/// The dictionary in Markdown, in the language of who asks, and the JSON Schemas of what is sent.
pub(super) fn routes(state: &State) -> Router {
    let catalog = Arc::clone(&state.catalog);
    let schemas = serde_json::to_string_pretty(&schemas(&catalog)).unwrap_or_default();
    let file = |kind: &'static str, text: String| {
        std::future::ready(([(CONTENT_TYPE, kind), (CACHE_CONTROL, FRESHNESS)], text))
    };
    Router::new()
        .route(MARKDOWN, get(move || file("text/markdown; charset=utf-8", docs(&catalog))))
        .route(SCHEMAS, get(move || file("application/json", schemas.clone())))
}

/// What the page is about, for search engines that look for data: schema.org's `Dataset`.
fn linked_data(catalog: &Catalog, about: &str, base_url: Option<&str>) -> String {
    let project = &catalog.project;
    let base = base_url.unwrap_or_default();
    let file = |path: &str, kind: &str| json!({ "@type": "DataDownload", "encodingFormat": kind, "contentUrl": format!("{base}{path}") });
    let measured: Vec<&str> = catalog.fields.iter().map(|field| field.title.as_str()).collect();
    let dataset = json!({
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": t!("data-set", project = &project.title),
        "description": about,
        "url": format!("{base}/data"),
        "license": project.licence,
        "isAccessibleForFree": true,
        "creator": { "@type": "Organization", "name": project.title, "url": project.home },
        "variableMeasured": measured,
        "distribution": [file("/api/v1/index.json", "application/json"), file("/api/v1/apps.csv", "text/csv"), file(MARKDOWN, "text/markdown")],
    });
    // In a script element a `<` could end it.
    dataset.to_string().replace('<', "\\u003c")
}

fn view(catalog: &Catalog) -> AnyView {
    let eyebrow = vec![catalog.project.title.clone(), words::reviewed(catalog)];
    view! {
        {opening(eyebrow, words::headline(catalog), &words::lede(catalog))}
        {parts(sections(catalog))}
    }
    .into_any()
}

fn sections(catalog: &Catalog) -> Vec<Part> {
    let part = |id, title, lead, body| Part { id, title, lead, body };
    let in_card = |body: AnyView| view! { <div class="card">{body}</div> }.into_any();
    let never = in_card(quoted(points("shield", &catalog.privacy.never)));
    let kept = in_card(points("clock", &dictionary::promises(catalog)));
    let together = in_card(points("plus", &dictionary::together(catalog)));
    let mut sections = vec![
        part("fields", t!("data-fields"), t!("data-fields-lead"), fields(catalog)),
        part("never", t!("data-never"), String::new(), never),
        part("kept", t!("data-kept"), String::new(), kept),
        part("purposes", t!("data-purposes"), t!("data-purposes-lead"), in_card(purposes(catalog))),
        part("kinds", t!("data-kinds"), t!("data-kinds-lead"), kinds(catalog)),
        part("carried", t!("data-carried"), t!("data-carried-lead"), in_card(carried(catalog))),
        part("together", t!("data-together"), t!("data-together-lead"), together),
    ];
    if !catalog.codes.is_empty() {
        let codes = in_card(codes(catalog));
        sections.push(part("codes", t!("data-codes"), t!("data-codes-lead"), codes));
    }
    let lead = t!("data-downloads-lead");
    sections.push(part("downloads", t!("data-downloads"), lead, downloads()));
    sections
}

fn fields(catalog: &Catalog) -> AnyView {
    let contents = catalog.fields.iter().map(|field| {
        view! { <li><a class="tag" href=format!("#{}", anchor(field))>{field.title.clone()}</a></li> }
    });
    view! {
        <ul class="row tags" aria-label=t!("data-fields-list")>{contents.collect_view()}</ul>
        <div class="cards">{catalog.fields.iter().map(|field| one_field(catalog, field)).collect_view()}</div>
    }
    .into_any()
}

/// The name by which links find a field.
fn anchor(field: &Field) -> String {
    format!("field-{}", field.name)
}

fn one_field(catalog: &Catalog, field: &Field) -> AnyView {
    let id = anchor(field);
    view! {
        <article class="card entry" id=id.clone() aria-labelledby=format!("{id}-h")>
            <h3 id=format!("{id}-h")><a href=format!("#{id}")>{field.title.clone()}</a> " " <code>{field.name.clone()}</code></h3>
            <p lang=written_in()>{field.question.clone()}</p>
            {spec(&dictionary::field(catalog, field))}
        </article>
    }
    .into_any()
}

fn purposes(catalog: &Catalog) -> AnyView {
    let rows = catalog.purposes.iter().map(|purpose| {
        view! { <div><dt lang=written_in()>{purpose.title.clone()}</dt><dd lang=written_in()>{prose(&purpose.text)}</dd></div> }
    });
    view! { <dl class="spec">{rows.collect_view()}</dl> }.into_any()
}

fn kinds(catalog: &Catalog) -> AnyView {
    let one = |kind: &Kind| {
        let id = format!("kind-{}", kind.name);
        let example: serde_json::Value = serde_json::from_str(&kind.example).unwrap_or_default();
        view! {
            <article class="card entry" id=id.clone() aria-labelledby=format!("{id}-h")>
                <h3 id=format!("{id}-h")>{kind.title.clone()} " " <code>{kind.name.clone()}</code></h3>
                <p>{prose(&dictionary::kind(catalog, kind))}</p>
                <details><summary>{icon("chev")} " " {t!("data-kinds-example")}</summary>{block(t!("data-kinds-example-of", title = &kind.title), format!("{example:#}"))}</details>
            </article>
        }
    };
    view! { <div class="cards">{catalog.kinds.iter().map(one).collect_view()}</div> }.into_any()
}

/// Fields against kinds: which must be there, and which may.
fn carried(catalog: &Catalog) -> AnyView {
    let head = catalog.kinds.iter().map(|kind| view! { <th scope="col">{kind.title.clone()}</th> });
    let rows = catalog.fields.iter().enumerate().map(|(at, field)| {
        let cells = catalog.kinds.iter().map(|kind| cell(kind, at));
        view! {
            <tr><th scope="row"><a href=format!("#{}", anchor(field))>{field.title.clone()}</a></th>{cells.collect_view()}</tr>
        }
    });
    let table = view! {
        <table class="carried">
            <thead><tr><th scope="col">{t!("data-carried-field")}</th>{head.collect_view()}</tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    };
    scrolling(t!("data-carried-table"), table.into_any())
}

fn cell(kind: &Kind, at: usize) -> AnyView {
    let carried = kind.fields.iter().find(|carried| {
        let FieldId(field) = carried.field;
        usize::from(field) == at
    });
    let (sign, says) = match carried {
        Some(carried) if carried.required => ("●", t!("data-carried-must")),
        Some(_) => ("○", t!("data-carried-may")),
        None => ("", t!("data-carried-never")),
    };
    view! { <td><span aria-hidden="true">{sign}</span><span class="vh">{says}</span></td> }
        .into_any()
}

fn codes(catalog: &Catalog) -> AnyView {
    let row = |(number, code): (&u8, &Code)| {
        let outcome = in_sentence(&code.fault.outcome().title());
        view! {
            <tr>
                <th scope="row" class="num"><a href=format!("/exit-codes/{number}")>{number.to_string()}</a></th>
                <td lang=written_in()>{code.meaning.clone()}</td>
                <td>{super::labels::category(catalog, &code.category)}</td>
                <td>{outcome}</td>
            </tr>
        }
    };
    let table = view! {
        <table class="codes">
            <thead><tr><th scope="col">{t!("data-codes-code")}</th><th scope="col">{t!("data-codes-meaning")}</th><th scope="col">{t!("data-codes-category")}</th><th scope="col">{t!("data-codes-counts-as")}</th></tr></thead>
            <tbody>{catalog.codes.iter().map(row).collect_view()}</tbody>
        </table>
    };
    view! {
        <details>
            <summary>{icon("chev")} " " {t!("data-codes-all", n = catalog.codes.len())}</summary>
            {scrolling(t!("data-codes-table"), table.into_any())}
        </details>
    }
    .into_any()
}

fn downloads() -> AnyView {
    view! {
        <p class="row">
            <a class="btn" href=MARKDOWN>{icon("down")} {t!("data-downloads-markdown")}</a>
            <a class="btn" href=DICTIONARY>{icon("down")} {t!("data-downloads-json")}</a>
            <a class="btn" href=SCHEMAS>{icon("down")} {t!("data-downloads-schema")}</a>
            <a class="btn quiet" href="/api">{t!("data-downloads-api")} {icon("right")}</a>
        </p>
    }
    .into_any()
}
