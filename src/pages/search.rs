//! `/search`: a page of results for those without script, the same index as a document for those with, and what is near to an address that
//! leads nowhere. How names are compared stands in `stats::search`.

use super::frame::Document;
use super::query::Asked;
use super::trouble::Trouble;
use super::words::search as words;
use super::{PAGES, Place, State, labels};
use crate::catalog::{Catalog, Role};
use crate::language::t;
use crate::stats::search::{Entry, Hit, Index, Topic, pieces, search};
use crate::stats::{Compare, LIMIT_MAX, Query, Range, Ranked};
use crate::store::{Error, Store};
use axum::Json;
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;
use std::sync::Arc;

/// Where results are shown.
pub(super) const PATH: &str = "/search";
/// The parameter that holds what is looked for.
pub(super) const TEXT: &str = "q";
/// Where the index stands as a document.
pub const DOCUMENT: &str = "/search.json";
const FRESHNESS: &str = "public, max-age=300, stale-while-revalidate=3600";
const HITS_MAX: usize = 40;
/// Families of failures that can be found; the index is to stay small.
const ERRORS_MAX: usize = 200;
/// Letters of a failure's text in the index.
const ERROR_CHARS_MAX: usize = 100;
const NEAR_MAX: usize = 4;

/// What was found, taken out of the index for the page.
struct Found {
    topic: Topic,
    path: String,
    pieces: Vec<(bool, String)>,
    name: String,
    runs: u64,
}

impl Found {
    fn of(hit: &Hit<'_>) -> Self {
        let entry = hit.entry;
        Self {
            topic: entry.topic,
            path: entry.path(),
            pieces: pieces(entry.label(), &hit.marks),
            // What addresses call it helps where that is what people know: an exit code, a field.
            name: match entry.topic {
                Topic::Codes | Topic::Fields => entry.name.clone(),
                Topic::Apps | Topic::Pages | Topic::Errors => String::new(),
            },
            runs: entry.runs,
        }
    }
}

/// Something that somebody may have meant.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Near {
    pub(super) title: String,
    pub(super) path: String,
}

/// Makes the page of results.
///
/// # Errors
///
/// When the store cannot be read.
pub(super) async fn document(state: State, asked: Asked) -> Result<Document, Trouble> {
    let text = asked.own(TEXT).unwrap_or_default().trim().to_owned();
    let index = index(&state).await?;
    let found: Vec<Found> = search(&index, &text, HITS_MAX).iter().map(Found::of).collect();
    let catalog = Arc::clone(&state.catalog);
    Ok(Document::new(t!("page-search"), t!("search-about"), move || view(&text, &found, &catalog)))
}

/// Answers with the index.
pub(super) async fn answer_index(state: State) -> Response {
    match index(&state).await {
        Ok(index) => ([(CACHE_CONTROL, FRESHNESS)], Json(index)).into_response(),
        Err(error) => {
            tracing::error!(%error, "the search index could not be made");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

/// What may have been meant by an address that leads nowhere: nothing where nobody can tell.
pub(super) async fn near(state: &State, trouble: &Trouble) -> Vec<Near> {
    let (index, text) = match trouble {
        // Whoever tries many addresses must not make the store work.
        Trouble::NoPage(path) => {
            (Index { entries: of_pages() }, path.rsplit('/').next().unwrap_or_default())
        }
        Trouble::NoSuch { name, .. } => (index(state).await.unwrap_or_default(), name.as_str()),
        Trouble::Refused { .. } | Trouble::Store(_) => return Vec::new(),
    };
    let near = |hit: &Hit<'_>| Near { title: hit.entry.label().to_owned(), path: hit.entry.path() };
    search(&index, text, NEAR_MAX).iter().map(near).collect()
}

/// All that can be found.
async fn index(state: &State) -> Result<Index, Error> {
    let (store, catalog) = (&state.store, &state.catalog);
    let (apps, errors) =
        tokio::try_join!(ranked(store, "app", LIMIT_MAX), ranked(store, "error", ERRORS_MAX))?;
    let fingerprints: Vec<String> = errors.iter().map(|row| row.value.clone()).collect();
    let texts = store.templates(&fingerprints).await?;
    let mut entries = of_pages();
    entries.extend(apps.into_iter().map(|row| {
        let title = labels::app(catalog, &row.value);
        entry(Topic::Apps, row.value, title, row.outcomes.runs)
    }));
    entries.extend(errors.into_iter().filter_map(|row| {
        let text = &texts.get(&row.value)?.template;
        let title = text.chars().take(ERROR_CHARS_MAX).collect();
        Some(entry(Topic::Errors, row.value, title, row.outcomes.runs))
    }));
    entries.extend(of_catalog(catalog));
    Ok(Index { entries })
}

async fn ranked(store: &Store, dimension: &str, limit: usize) -> Result<Vec<Ranked>, Error> {
    let query = Query { compare: Compare::None, limit: Some(limit), ..Query::of(Range::All) };
    match store.ranking(dimension, query).await {
        Ok(answer) => Ok(answer.found.rows),
        // Nothing was counted by it yet.
        Err(Error::NoSuchDimension) => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

fn entry(topic: Topic, name: String, title: String, runs: u64) -> Entry {
    let title = if title == name { String::new() } else { title };
    Entry { topic, name, title, runs }
}

fn of_pages() -> Vec<Entry> {
    let pages = PAGES.iter().filter(|page| page.place != Place::Lists);
    pages.map(|page| entry(Topic::Pages, page.path.to_owned(), (page.title)(), 0)).collect()
}

fn of_catalog(catalog: &Catalog) -> Vec<Entry> {
    // Where no field tells exit codes, none can be looked at.
    let told = catalog.field_with(Role::Code).is_some();
    let codes = catalog
        .codes
        .iter()
        .filter(|_| told)
        .map(|(number, code)| entry(Topic::Codes, number.to_string(), code.meaning.clone(), 0));
    let fields = catalog
        .fields
        .iter()
        .map(|field| entry(Topic::Fields, field.name.clone(), field.title.clone(), 0));
    codes.chain(fields).collect()
}

fn view(text: &str, found: &[Found], catalog: &Catalog) -> AnyView {
    let headline = words::headline(text, found.len());
    let none = found.is_empty() && !text.is_empty();
    let lede = if none { t!("search-lede-none") } else { t!("search-lede") };
    // The topic of the best hit comes first.
    let mut topics: Vec<Topic> = Vec::new();
    for hit in found {
        if !topics.contains(&hit.topic) {
            topics.push(hit.topic);
        }
    }
    let groups = topics.into_iter().map(|topic| group(topic, found, catalog));
    view! {
        <div class="page lede">
            <h1>{headline}</h1>
            <p>{lede}</p>
            {found.is_empty().then(ways_out)}
        </div>
        <div class="page stack">{groups.collect_view()}</div>
    }
    .into_any()
}

fn group(topic: Topic, found: &[Found], catalog: &Catalog) -> AnyView {
    let hits = found.iter().filter(|hit| hit.topic == topic).map(one);
    let id = format!("hits-{topic:?}").to_lowercase();
    view! {
        <section class="card hits" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{words::topic(topic, catalog)}</h2>
            <ul>{hits.collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn one(hit: &Found) -> AnyView {
    let pieces = hit.pieces.iter().map(|(marked, piece)| {
        if *marked {
            view! { <mark>{piece.clone()}</mark> }.into_any()
        } else {
            piece.clone().into_any()
        }
    });
    let runs = (hit.runs > 0).then(|| t!("browser-chart-run-count", n = hit.runs));
    let is_of_catalog = matches!(hit.topic, Topic::Codes | Topic::Fields);
    let lang = labels::written_in().filter(|_| is_of_catalog);
    let name = (!hit.name.is_empty()).then(|| view! { <code>{hit.name.clone()}</code> });
    view! {
        <li><a href=hit.path.clone()>{name}<span lang=lang>{pieces.collect_view()}</span><span class="num">{runs}</span></a></li>
    }
    .into_any()
}

/// Where to look instead.
fn ways_out() -> AnyView {
    let pages = PAGES.iter().filter(|page| page.place != Place::Lists);
    let links = pages.map(|page| view! { <a class="btn" href=page.path>{(page.title)()}</a> });
    view! { <p class="row">{links.collect_view()}</p> }.into_any()
}
