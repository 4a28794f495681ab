//! The server: rooms put together, headers, start and end. The only place, with the binary, that knows the clock.

mod answering;
mod archive;
mod cache;
mod conditional;
mod headers;
mod health;
mod language;
mod listen;
mod shaper;

pub use listen::{Problem, load_annotations, load_catalog, serve, settings};
pub use shaper::{checker, policy};

use crate::annotations::Annotations;
use crate::catalog::Catalog;
use crate::store::Store;
use crate::{api, ingest, pages};
use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use cache::Cache;
use leptos::config::LeptosOptions;
use std::path::Path;
use std::sync::Arc;
use tower_http::compression::CompressionLayer;
use tower_http::services::ServeDir;

/// The address of the style sheet, with a version from its content: a page never waits for it twice, and never gets an old one.
fn style(options: &LeptosOptions) -> String {
    let path = format!("/{}/{}.css", options.site_pkg_dir, options.output_name);
    let content = std::fs::read(format!("{}{path}", options.site_root)).unwrap_or_default();
    format!("{path}?v={}", api::content_etag(&content).trim_matches('"'))
}

/// All routes with their headers; `base_url` stands before the path of addresses that must be whole, `annotations` on charts over time.
pub fn router(
    store: &Store,
    catalog: &Arc<Catalog>,
    ingest: ingest::Ingest,
    options: &LeptosOptions,
    base_url: Option<&str>,
    annotations: &Arc<Annotations>,
) -> Router {
    let state = of_documents(store, catalog, annotations);
    assembled(&state, ingest::routes(ingest), options, base_url)
        .layer(from_fn_with_state(Cache::new(state), cache::keep))
}

/// The routes that can be read, with their headers, for who takes nothing in and asks for each thing once.
pub fn readable(
    store: &Store,
    catalog: &Arc<Catalog>,
    options: &LeptosOptions,
    base_url: Option<&str>,
    annotations: &Arc<Annotations>,
) -> Router {
    assembled(&of_documents(store, catalog, annotations), Router::new(), options, base_url)
}

fn of_documents(
    store: &Store,
    catalog: &Arc<Catalog>,
    annotations: &Arc<Annotations>,
) -> api::State {
    let (store, catalog) = (store.clone(), Arc::clone(catalog));
    api::State { store, catalog, annotations: Arc::clone(annotations) }
}

fn assembled(
    of_documents: &api::State,
    ingest: Router,
    options: &LeptosOptions,
    base_url: Option<&str>,
) -> Router {
    let api::State { store, catalog, annotations } = of_documents;
    let site = Path::new(&*options.site_root);
    let files = ServeDir::new(site)
        .precompressed_br()
        .precompressed_gzip()
        .append_index_html_on_directories(false);
    let documents = api::routes(of_documents.clone());
    let state = pages::State {
        store: store.clone(),
        catalog: Arc::clone(catalog),
        options: options.clone(),
        style: style(options),
        base_url: base_url.map(str::to_owned),
        answer: answering::answering(documents.clone()),
        annotations: Arc::clone(annotations),
    };
    let made = Router::new()
        .merge(pages::routes(&state))
        .merge(documents)
        .merge(health::routes(store.clone()))
        .layer(from_fn(language::speak))
        .layer(CompressionLayer::new());
    let not_found = pages::not_found(state).layer(from_fn(language::speak));
    made.merge(ingest)
        .fallback_service(files.fallback(not_found))
        .layer(from_fn(conditional::revalidate))
        .layer(from_fn(headers::secure))
}
