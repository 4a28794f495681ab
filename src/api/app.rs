//! `apps/{slug}`: one app: its totals, how it fails and where it runs.

use super::address::{Address, Form};
use super::asked::Asked;
use super::meta::{About, Meta};
use super::parts::{ROWS, hidden, part};
use super::shape::{Breakdown, Seen, Totals};
use super::titles;
use crate::error::HttpError;
use crate::stats::{Compare, Filter, Query};
use crate::store::Error;
use serde::Serialize;
use utoipa::ToSchema;

/// One app.
#[derive(Serialize, ToSchema)]
pub(super) struct OneApp {
    meta: Meta,
    /// The app.
    app: String,
    /// Since when it is seen, over all time.
    seen: Seen,
    /// Its totals.
    totals: Totals,
    /// By kind of event.
    by_kind: Option<Breakdown>,
    /// By where it came from.
    by_source: Option<Breakdown>,
    /// Its failures by category.
    by_category: Option<Breakdown>,
    /// Its failures by exit code; null where the catalog has none.
    by_code: Option<Breakdown>,
    /// Where it ran: one breakdown a dimension of the catalog.
    platforms: Vec<Breakdown>,
    /// The same over time.
    series: String,
}

/// The question about one app.
pub(super) fn query(asked: &Asked<'_>, slug: &str) -> Query {
    Query { app: Filter::only(slug), ..asked.query() }
}

/// Answers with one app.
///
/// # Errors
///
/// 404 when it never had enough runs to be told; when the store cannot be read.
pub(super) async fn app(asked: &Asked<'_>, slug: &str) -> Result<OneApp, HttpError> {
    let query = query(asked, slug);
    let seen = seen(asked, "app", slug).await?;
    let answer = asked.state.store.totals(query.clone()).await?;
    let alone = || Query { compare: Compare::None, limit: Some(ROWS), ..query.clone() };
    let by_kind = part(asked, "kind", alone()).await?;
    let by_source = super::summary::by_source(asked, alone()).await?;
    let by_category = part(asked, "category", alone()).await?;
    let by_code = match titles::code(&asked.state.catalog) {
        Some(code) => part(asked, &code, alone()).await?,
        None => None,
    };
    let platforms = super::platforms::breakdowns(asked, &alone()).await?;
    let parts = [&by_kind, &by_source, &by_category, &by_code].into_iter().flatten();
    let about = About::of(&answer).without(&hidden(parts.chain(&platforms)));
    Ok(OneApp {
        meta: Meta::new(asked, about).await?,
        app: slug.to_owned(),
        seen,
        totals: answer.found.into(),
        by_kind,
        by_source,
        by_category,
        by_code,
        platforms,
        series: asked.link(&Address::AppSeries(slug.to_owned()).path_as(Form::Json)),
    })
}

/// Since when an app or a family is seen; refuses one that never had enough runs to be told just as one that was never heard of, for the
/// difference would tell that there are some.
///
/// # Errors
///
/// 404 then; when the store cannot be read.
pub(super) async fn seen(
    asked: &Asked<'_>,
    dimension: &str,
    value: &str,
) -> Result<Seen, HttpError> {
    match asked.state.store.seen(dimension, Filter::only(value)).await {
        Ok(seen) => seen.get(value).map(|seen| (*seen).into()).ok_or_else(HttpError::not_found),
        Err(Error::NoSuchDimension) => Err(HttpError::not_found()),
        Err(error) => Err(error.into()),
    }
}
