//! The JSON API: documents with stable paths, strong content ETags and CORS, made from the same answers as the pages. A path is read in
//! `address`, its parameters in `asked`, and `answer` knows which file makes which document.

mod address;
mod answer;
mod app;
mod asked;
mod badge;
mod breakdowns;
mod charts;
mod days;
mod dictionary;
mod document;
mod embed;
mod failures;
mod image;
mod index;
mod meta;
mod openapi;
mod parts;
mod platforms;
mod quality;
mod resources;
mod schema;
mod series;
mod shape;
mod summary;
mod table;
mod titles;

pub use address::addresses;
pub use document::content_etag;
pub use table::Table;

use crate::catalog::Catalog;
use crate::error::HttpError;
use crate::store::Store;
use address::Address;
use asked::Asked;
use axum::Router;
use axum::extract::{Path, Query, State as Here};
use axum::response::Response;
use axum::routing::get;
use std::sync::Arc;

/// What every path of the API begins with.
const STEM: &str = "/api/v1/";

/// What the documents are made from.
#[derive(Clone)]
pub struct State {
    /// Where answers come from.
    pub store: Store,
    /// Whose numbers they are.
    pub catalog: Arc<Catalog>,
}

/// The parameters of an address, in its order.
type Pairs = Vec<(String, String)>;

/// The addresses of charts and badges: all charts with their embeds, and the badges of the project and of each app that may be told.
///
/// # Errors
///
/// When the store cannot be read.
pub async fn image_addresses(state: &State) -> Result<Vec<String>, crate::store::Error> {
    let charts = charts::names(state).into_iter();
    let mut addresses: Vec<String> =
        charts.flat_map(|name| [format!("/charts/{name}.svg"), format!("/embed/{name}")]).collect();
    addresses.extend(badge::addresses(state).await?);
    Ok(addresses)
}

/// The routes of the API.
pub fn routes(state: State) -> Router {
    Router::new()
        .route("/api/v1/{*path}", get(document))
        .route("/charts/{file}", get(charts::chart))
        .route("/embed/{name}", get(embed::embed))
        .route("/badge/{app}/{file}", get(badge::answer_badge))
        .with_state(state)
}

async fn document(
    Here(state): Here<State>,
    Path(path): Path<String>,
    Query(pairs): Query<Pairs>,
) -> Result<Response, HttpError> {
    let asked = Asked::read(&state, &path, borrowed(&pairs))?;
    let is_final = matches!(&asked.address, Address::Day(day) if days::is_closed(&asked, *day));
    let body = answer::body(&asked).await?;
    Ok(document::document(body, asked.form.media_type(), is_final))
}

/// The table of a document, for those who read on a terminal: `path` is what stands behind `/api/v1/`.
///
/// # Errors
///
/// 404 when there is no such document or it is no table, 400 with the valid names when a parameter has none of them.
pub async fn table(
    state: &State,
    path: &str,
    pairs: &[(String, String)],
) -> Result<Table, HttpError> {
    answer::table(&Asked::read(state, path, borrowed(pairs))?).await
}

fn borrowed(pairs: &[(String, String)]) -> impl Iterator<Item = (&str, &str)> {
    pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()))
}
