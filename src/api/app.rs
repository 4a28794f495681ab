//! `apps/{slug}`: one app: its totals, how it fails and where it runs.

use super::address::{Address, Form};
use super::asked::Asked;
use super::meta::{About, Meta};
use super::parts::{ROWS, hidden, part};
use super::shape::{Breakdown, Totals};
use super::titles;
use crate::error::HttpError;
use crate::stats::{Compare, Filter, Query, Range};
use crate::store::Error;
use serde::Serialize;
use utoipa::ToSchema;

/// One app.
#[derive(Serialize, ToSchema)]
pub(super) struct OneApp {
    meta: Meta,
    /// The app.
    app: String,
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

/// The question about one app; a filter by other apps is replaced.
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
    let answer = asked.state.store.totals(query.clone()).await?;
    require(asked, &query, answer.found.now.is_some_and(|now| now.runs > 0)).await?;
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
        totals: answer.found.into(),
        by_kind,
        by_source,
        by_category,
        by_code,
        platforms,
        series: asked.link(&Address::AppSeries(slug.to_owned()).path_as(Form::Json)),
    })
}

/// Refuses a name that never had enough runs to be told. One with too few is refused just as one that was never heard of, for the difference
/// would tell that there are some.
///
/// # Errors
///
/// 404 then; when the store cannot be read.
pub(super) async fn require(
    asked: &Asked<'_>,
    query: &Query,
    has_runs: bool,
) -> Result<(), HttpError> {
    if has_runs {
        return Ok(());
    }
    let Query { app, dimension, .. } = query.clone();
    let ever = Query { app, dimension, compare: Compare::None, ..Query::of(Range::All) };
    let found = match asked.state.store.totals(ever).await {
        Ok(answer) => answer.found,
        Err(Error::NoSuchDimension) => return Err(HttpError::not_found()),
        Err(error) => return Err(error.into()),
    };
    if found.now.is_some_and(|now| now.runs > 0) { Ok(()) } else { Err(HttpError::not_found()) }
}
