//! The server: rooms put together, headers, start and end. The only place, with the binary, that knows the clock.

mod conditional;
mod headers;
mod health;
mod listen;
mod shaper;

pub use listen::{Problem, load_catalog, serve, settings};
pub use shaper::{checker, policy};

use crate::catalog::Catalog;
use crate::store::Store;
use crate::{api, ingest, pages};
use axum::Router;
use axum::middleware::from_fn;
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

/// All routes with their headers.
pub fn router(
    store: &Store,
    catalog: &Arc<Catalog>,
    ingest: ingest::Ingest,
    options: &LeptosOptions,
) -> Router {
    assembled(store, catalog, ingest::routes(ingest), options)
}

/// The routes that can be read, with their headers, for who takes nothing in.
pub fn readable(store: &Store, catalog: &Arc<Catalog>, options: &LeptosOptions) -> Router {
    assembled(store, catalog, Router::new(), options)
}

fn assembled(
    store: &Store,
    catalog: &Arc<Catalog>,
    ingest: Router,
    options: &LeptosOptions,
) -> Router {
    let site = Path::new(&*options.site_root);
    let files = ServeDir::new(site)
        .precompressed_br()
        .precompressed_gzip()
        .append_index_html_on_directories(false);
    let state = pages::State {
        store: store.clone(),
        catalog: Arc::clone(catalog),
        options: options.clone(),
        style: style(options),
    };
    let made = Router::new()
        .merge(pages::routes(&state))
        .merge(api::routes(api::State { store: store.clone(), catalog: Arc::clone(catalog) }))
        .merge(health::routes(store.clone()))
        .layer(CompressionLayer::new());
    made.merge(ingest)
        .fallback_service(files.fallback(pages::not_found(state)))
        .layer(from_fn(conditional::revalidate))
        .layer(from_fn(headers::secure))
}
