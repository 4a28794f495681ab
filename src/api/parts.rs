//! Parts that several documents are put together from: a breakdown with its titles, a distribution with its unit.

use super::asked::Asked;
use super::shape::{Breakdown, Distribution, Folded, Row};
use super::titles;
use crate::outcome::Outcome;
use crate::stats::{self, Answer, Query};
use crate::store::Error;

/// Rows that a document of many breakdowns has of each unless more are asked for.
pub(super) const ROWS: usize = stats::LIMIT_DEFAULT;

/// The breakdown of a question by a dimension, and the answer that it came from.
///
/// # Errors
///
/// When it is not kept together with the dimension that is filtered, there is no such dimension, or the store cannot be read.
pub(super) async fn breakdown(
    asked: &Asked<'_>,
    dimension: &str,
    query: Query,
) -> Result<Answer<Breakdown>, Error> {
    // The rows of a pair could be subtracted from those of its halves; a matrix is told so that nothing small remains.
    if let Some((a, b)) = dimension.split_once('/') {
        return pairs(asked, dimension, (a, b), query).await;
    }
    let answer = asked.state.store.ranking(dimension, query).await?;
    Ok(answer.map(|found| {
        let rows = found.rows.into_iter().map(|row| {
            let before = row.before.map(Into::into);
            one_row(asked, dimension, row.value, row.outcomes, before)
        });
        whole(asked, dimension, rows.collect(), found.more, found.hidden)
    }))
}

async fn pairs(
    asked: &Asked<'_>,
    dimension: &str,
    (a, b): (&str, &str),
    query: Query,
) -> Result<Answer<Breakdown>, Error> {
    let rows_max = query.rows_max();
    let all = Query { limit: Some(stats::LIMIT_MAX), ..query };
    let answer = asked.state.store.cross(a, b, all).await?;
    Ok(answer.map(|found| {
        let mut rows: Vec<Row> = Vec::new();
        for (first, cells) in found.rows.iter().zip(&found.cells) {
            for (second, cell) in found.columns.iter().zip(cells) {
                if let Some(told) = cell.filter(|told| told.runs > 0) {
                    rows.push(one_row(asked, dimension, format!("{first}/{second}"), told, None));
                }
            }
        }
        rows.sort_by(|x, y| y.now.runs.cmp(&x.now.runs).then_with(|| x.value.cmp(&y.value)));
        let cut = rows.split_off(rows_max.min(rows.len()));
        let mut breakdown = whole(asked, dimension, rows, found.more, found.hidden);
        breakdown.more.values += cut.len() as u64;
        let cut: u64 = cut.iter().map(|row| row.now.runs).sum();
        breakdown.more.runs = breakdown.more.runs.map(|runs| runs + cut);
        breakdown
    }))
}

fn one_row(
    asked: &Asked<'_>,
    dimension: &str,
    value: String,
    outcomes: stats::Outcomes,
    before: Option<super::shape::Runs>,
) -> Row {
    let title = titles::of_value(&asked.state.catalog, dimension, &value);
    Row { title, value, now: outcomes.into(), before }
}

fn whole(
    asked: &Asked<'_>,
    dimension: &str,
    rows: Vec<Row>,
    more: stats::Folded,
    hidden: stats::Folded,
) -> Breakdown {
    Breakdown {
        dimension: dimension.to_owned(),
        title: titles::of_dimension(&asked.state.catalog, dimension),
        rows,
        more: more.into(),
        hidden: hidden.into(),
    }
}

/// A breakdown as a part of a larger document: none where it is not kept together with what is filtered.
///
/// # Errors
///
/// When the store cannot be read.
pub(super) async fn part(
    asked: &Asked<'_>,
    dimension: &str,
    query: Query,
) -> Result<Option<Breakdown>, Error> {
    match breakdown(asked, dimension, query).await {
        Ok(answer) => Ok(Some(answer.found)),
        Err(Error::NotKept { .. } | Error::NoSuchDimension) => Ok(None),
        Err(error) => Err(error),
    }
}

/// What some breakdowns hold back together.
pub(super) fn hidden<'a>(parts: impl IntoIterator<Item = &'a Breakdown>) -> Folded {
    parts.into_iter().fold(Folded { values: 0, runs: Some(0) }, |sum, part| Folded {
        values: sum.values + part.hidden.values,
        runs: sum.runs.zip(part.hidden.runs).map(|(a, b)| a + b),
    })
}

/// How a measure is spread.
///
/// # Errors
///
/// Under a filter by a dimension, by which measures are not kept, or when the store cannot be read.
pub(super) async fn distribution(
    asked: &Asked<'_>,
    measure: &str,
    outcome: Option<Outcome>,
    query: Query,
) -> Result<Answer<Distribution>, Error> {
    let catalog = &asked.state.catalog;
    let answer = asked.state.store.distribution(measure, outcome, query).await?;
    Ok(answer.map(|found| Distribution {
        title: titles::of_dimension(catalog, measure),
        unit: titles::unit(catalog, measure),
        measure: found.measure,
        n: found.n,
        mean: found.mean.map(|mean| (mean * 1e6).round() / 1e6),
        median: found.median.map(Into::into),
        p90: found.p90.map(Into::into),
        p95: found.p95.map(Into::into),
        bins: found.bins.into_iter().map(Into::into).collect(),
    }))
}
