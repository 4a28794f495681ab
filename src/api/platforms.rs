//! `stats/platforms`: where programs ran, one breakdown for each dimension that the catalog has of it. Which those are is told by the roles of
//! its fields: what is no failure and no measure.

use super::asked::Asked;
use super::meta::{About, Meta};
use super::parts::{hidden, part};
use super::shape::Breakdown;
use super::titles;
use crate::stats::Query;
use crate::store::Error;
use serde::Serialize;
use utoipa::ToSchema;

/// Where programs ran.
#[derive(Serialize, ToSchema)]
pub(super) struct Platforms {
    meta: Meta,
    /// One breakdown a dimension, in the order of the catalog; those that are not kept together with what is filtered are left out.
    platforms: Vec<Breakdown>,
}

/// Answers with where programs ran.
///
/// # Errors
///
/// When the store cannot be read.
pub(super) async fn platforms(asked: &Asked<'_>) -> Result<Platforms, Error> {
    let answer = asked.state.store.totals(asked.query()).await?;
    let platforms = breakdowns(asked, &asked.query()).await?;
    let about = About::of(&answer).without(&hidden(&platforms));
    Ok(Platforms { meta: Meta::new(asked, about).await?, platforms })
}

/// One breakdown for each dimension of the catalog that is about where programs ran.
///
/// # Errors
///
/// When the store cannot be read.
pub(super) async fn breakdowns(asked: &Asked<'_>, query: &Query) -> Result<Vec<Breakdown>, Error> {
    let mut platforms = Vec::new();
    for choice in &asked.state.store.menu().dimensions {
        if titles::is_platform(&asked.state.catalog, &choice.name) {
            platforms.extend(part(asked, &choice.name, query.clone()).await?);
        }
    }
    Ok(platforms)
}
