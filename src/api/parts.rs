//! Parts that several documents are put together from: a breakdown with its titles, a distribution with its unit.

use super::asked::Asked;
use super::shape::{Breakdown, Distribution, Folded, Row};
use super::titles;
use crate::outcome::Outcome;
use crate::stats::suppress::within_margins;
use crate::stats::{self, Answer, Compare, Query};
use crate::store::Error;
use std::collections::BTreeMap;

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
        let all = found.all.map(Into::into);
        Breakdown { all, ..whole(asked, dimension, rows.collect(), found.more, found.hidden) }
    }))
}

async fn pairs(
    asked: &Asked<'_>,
    dimension: &str,
    (a, b): (&str, &str),
    query: Query,
) -> Result<Answer<Breakdown>, Error> {
    let rows_max = query.rows_max();
    let all = Query { limit: Some(stats::LIMIT_MAX), compare: Compare::None, ..query };
    let (first, second) = (half(asked, a, &all).await?, half(asked, b, &all).await?);
    let min_cell = asked.state.catalog.privacy.min_cell;
    let answer = asked.state.store.cross(a, b, all).await?;
    Ok(answer.map(|found| {
        let mut told = Vec::new();
        for (x, cells) in found.rows.iter().zip(&found.cells) {
            for (y, cell) in found.columns.iter().zip(cells) {
                if let Some(outcomes) = cell.filter(|cell| cell.runs > 0) {
                    told.push(((x.clone(), y.clone()), outcomes));
                }
            }
        }
        let (mut told, besides) = within_margins(told, [&first, &second], min_cell);
        told.sort_by(|x, y| y.1.runs.cmp(&x.1.runs).then_with(|| x.0.cmp(&y.0)));
        let (mut more, mut hidden) = (found.more, found.hidden);
        if besides.values > 0 {
            // Their runs, less what the halves leave, would tell how few those are.
            hidden = stats::Folded { values: hidden.values + besides.values, ..Default::default() };
        }
        for (_, outcomes) in told.split_off(rows_max.min(told.len())) {
            more.values += 1;
            more.counts += outcomes.counts;
        }
        let row =
            |((x, y), outcomes)| one_row(asked, dimension, format!("{x}/{y}"), outcomes, None);
        whole(asked, dimension, told.into_iter().map(row).collect(), more, hidden)
    }))
}

/// The told runs of the values of one dimension of a pair; none where it is not kept together with what is filtered.
async fn half(
    asked: &Asked<'_>,
    name: &str,
    query: &Query,
) -> Result<BTreeMap<String, u64>, Error> {
    match asked.state.store.ranking(name, query.clone()).await {
        Ok(answer) => {
            let rows = answer.found.rows.into_iter();
            Ok(rows.map(|row| (row.value, row.outcomes.runs)).collect())
        }
        Err(Error::NotKept { .. } | Error::NoSuchDimension) => Ok(BTreeMap::new()),
        Err(error) => Err(error),
    }
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
        all: None,
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
