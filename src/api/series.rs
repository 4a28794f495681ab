//! `series`: runs over time, of all or as filtered; `apps/{slug}/series` is the same of one app.

use super::asked::Asked;
use super::meta::{About, Meta};
use super::shape;
use super::summary::HEAD;
use super::table::{Cell, Table};
use crate::stats::{Answer, Query};
use crate::store::Error;
use serde::Serialize;
use utoipa::ToSchema;

/// Runs over time.
#[derive(Serialize, ToSchema)]
pub(super) struct Timeseries {
    meta: Meta,
    /// The app that it is about; null for all.
    app: Option<String>,
    /// The values.
    series: shape::Series,
}

/// The series of a question.
///
/// # Errors
///
/// When the store cannot be read.
pub(super) async fn of(asked: &Asked<'_>, query: Query) -> Result<Answer<shape::Series>, Error> {
    Ok(asked.state.store.series(query).await?.map(Into::into))
}

/// Answers with a series.
///
/// # Errors
///
/// When the store cannot be read.
pub(super) async fn series(
    asked: &Asked<'_>,
    app: Option<String>,
    query: Query,
) -> Result<Timeseries, Error> {
    let answer = of(asked, query).await?;
    let meta = Meta::new(asked, About::of(&answer)).await?;
    Ok(Timeseries { meta, app, series: answer.found })
}

impl Timeseries {
    /// One row a point; the points compared with come after, under a name of their own.
    pub(super) fn table(&self) -> Table {
        let head = ["period", "first", "last"].into_iter().chain(HEAD).collect();
        let rows = |name: &'static str, points: &[shape::Point]| -> Vec<Vec<Cell>> {
            let row = |point: &shape::Point| {
                let days = [name.into(), point.first.as_str().into(), point.last.as_str().into()];
                days.into_iter().chain(point.now.cells()).collect()
            };
            points.iter().map(row).collect()
        };
        let mut all = rows("now", &self.series.points);
        all.extend(rows("before", &self.series.before));
        Table { head, rows: all }
    }
}
