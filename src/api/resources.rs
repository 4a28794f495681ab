//! `stats/resources`: how each measure of the catalog is spread; `distributions/{measure}` is one of them, of runs that ended one way if asked.

use super::asked::Asked;
use super::meta::{About, Meta};
use super::parts::distribution;
use super::shape;
use super::table::Table;
use crate::error::HttpError;
use crate::store::Error;
use serde::Serialize;
use utoipa::ToSchema;

/// How each measure is spread.
#[derive(Serialize, ToSchema)]
pub(super) struct Resources {
    meta: Meta,
    /// One distribution a measure, in the order of the catalog; none under a filter by a dimension, by which measures are not kept.
    resources: Vec<shape::Distribution>,
}

/// Answers with how each measure is spread.
///
/// # Errors
///
/// When the store cannot be read.
pub(super) async fn resources(asked: &Asked<'_>) -> Result<Resources, Error> {
    let answer = asked.state.store.totals(asked.query_alone()).await?;
    let mut resources = Vec::new();
    for measure in &asked.state.store.menu().measures {
        match distribution(asked, measure, None, asked.query_alone()).await {
            Ok(answer) => resources.push(answer.found),
            Err(Error::NotKept { .. } | Error::NoSuchDimension) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(Resources { meta: Meta::new(asked, About::of(&answer)).await?, resources })
}

/// How one measure is spread.
#[derive(Serialize, ToSchema)]
pub(super) struct OneMeasure {
    meta: Meta,
    /// The values.
    distribution: shape::Distribution,
}

/// Answers with how one measure is spread.
///
/// # Errors
///
/// 404 with the names that there are when there is no such measure; when the store cannot be read.
pub(super) async fn one(asked: &Asked<'_>, measure: &str) -> Result<OneMeasure, HttpError> {
    let valid = &asked.state.store.menu().measures;
    if !valid.iter().any(|name| name == measure) {
        let detail = format!("There is no measure of that name; there are {}.", valid.join(", "));
        return Err(HttpError::not_found_but(detail).with("valid", valid.clone()));
    }
    let answer = distribution(asked, measure, None, asked.query_alone()).await?;
    let meta = Meta::new(asked, About::of(&answer)).await?;
    Ok(OneMeasure { meta, distribution: answer.found })
}

impl OneMeasure {
    /// One row a bin.
    pub(super) fn table(&self) -> Table {
        let row = |bin: &shape::Bin| vec![bin.from.into(), bin.to.into(), bin.n.into()];
        let rows = self.distribution.bins.iter().map(row).collect();
        Table { head: vec!["from", "to", "runs"], rows }
    }
}
