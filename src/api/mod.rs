//! The JSON API: documents with stable paths, strong content ETags and CORS, made from the same answers as the pages. A path is read in
//! `address`, its parameters in `asked`, and `answer` knows which file makes which document.

mod activity;
mod address;
mod annotations;
mod answer;
mod app;
mod asked;
mod badge;
mod breakdowns;
mod charts;
mod compare;
mod compat;
mod cube;
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
mod reports;
mod resources;
mod schema;
mod series;
mod shape;
mod summary;
mod table;
mod titles;

pub use address::addresses;
pub use document::content_etag;

use crate::annotations::Annotations;
use crate::catalog::Catalog;
use crate::error::HttpError;
use crate::store::Store;
use address::Address;
use asked::Asked;
use axum::Router;
use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Path, Query, State as Here};
use axum::handler::Handler;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_MAX_AGE,
};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use document::Lasts;
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
    /// What happened on which day.
    pub annotations: Arc<Annotations>,
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
        .route("/api/v1/{*path}", read_by_all(document))
        .route("/charts/{file}", read_by_all(charts::chart))
        .route("/embed/{name}", read_by_all(embed::embed))
        .route("/badge/{app}/{file}", read_by_all(badge::answer_badge))
        .with_state(state.clone())
        .merge(compat::routes(state))
}

/// What programs of other sites may read, and nobody may write.
fn read_by_all<T: 'static>(handler: impl Handler<T, State>) -> MethodRouter<State> {
    get(handler)
        .options(preflight)
        .fallback(|| async { HttpError::method_not_allowed("GET, HEAD, OPTIONS") })
}

/// What a browser asks before a program of another site sends a header of its own, such as `If-None-Match`.
async fn preflight() -> impl IntoResponse {
    let headers = [
        (ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, OPTIONS"),
        (ACCESS_CONTROL_ALLOW_HEADERS, "*"),
        (ACCESS_CONTROL_MAX_AGE, "86400"),
    ];
    (StatusCode::NO_CONTENT, headers)
}

/// The one address of the document that an address leads to, whatever the order of its parameters; none where there is no document.
pub fn canonical(state: &State, uri: &Uri) -> Option<String> {
    let path = uri.path().strip_prefix(STEM)?;
    let Query(pairs) = Query::<Pairs>::try_from_uri(uri).ok()?;
    let asked = Asked::read(state, path, borrowed(&pairs)).ok()?;
    Some(asked.link(&asked.address.path_as(asked.form)))
}

async fn document(
    Here(state): Here<State>,
    path: Result<Path<String>, PathRejection>,
    pairs: Result<Query<Pairs>, QueryRejection>,
) -> Result<Response, HttpError> {
    let Path(path) = path.map_err(|_| HttpError::not_found())?;
    let Query(pairs) =
        pairs.map_err(|_| HttpError::bad_request("query", "These are no parameters."))?;
    let asked = Asked::read(&state, &path, borrowed(&pairs))?;
    let is_final = matches!(&asked.address, Address::Day(day) if days::is_closed(&asked, *day));
    let lasts = match &asked.address {
        _ if is_final => Lasts::ForEver,
        Address::Index => Lasts::Minutes,
        _ => Lasts::of(&asked.query()),
    };
    let body = answer::body(&asked).await?;
    Ok(document::document(body, asked.form.media_type(), lasts))
}

/// The bytes of a document: `path` is what stands behind `/api/v1/`, its ending tells the form, and `pairs` are the parameters.
///
/// # Errors
///
/// 404 when there is no such document, 400 with the valid names when a parameter has none of them.
pub async fn bytes(
    state: &State,
    path: &str,
    pairs: &[(String, String)],
) -> Result<Vec<u8>, HttpError> {
    answer::body(&Asked::read(state, path, borrowed(pairs))?).await
}

/// A document as text for a terminal: its table, or a report's sentences.
///
/// # Errors
///
/// As [`bytes`]; 404 too when it is neither.
pub async fn terminal(
    state: &State,
    path: &str,
    pairs: &[(String, String)],
) -> Result<String, HttpError> {
    answer::terminal(&Asked::read(state, path, borrowed(pairs))?).await
}

fn borrowed(pairs: &[(String, String)]) -> impl Iterator<Item = (&str, &str)> {
    pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()))
}
