//! `activity`: what came in, by day, app and the values of one dimension: what a log of runs is looked through for, as counts and without any
//! single run.

use super::asked::Asked;
use super::meta::{About, Meta};
use super::shape::{Folded, Runs, grain};
use super::summary::HEAD;
use super::table::{Cell, Table};
use super::{address, titles};
use crate::error::HttpError;
use crate::stats::{self, Order};
use serde::Serialize;
use utoipa::ToSchema;

/// What came in.
#[derive(Serialize, ToSchema)]
pub(super) struct WhatCame {
    meta: Meta,
    /// The dimension of the values.
    by: String,
    /// The span of a row.
    #[schema(pattern = "^(day|week|month)$")]
    grain: &'static str,
    /// The rows, the latest days first, no more than asked for.
    rows: Vec<Came>,
    /// Rows that may be told but were past the limit.
    more: Folded,
    /// Rows with too few runs to be told, or that the sums of others would give away.
    hidden: Folded,
    /// Runs of apps that are not told one by one.
    others: u64,
}

/// One row.
#[derive(Serialize, ToSchema)]
struct Came {
    /// The first day.
    #[schema(format = Date)]
    first: String,
    /// The last day.
    #[schema(format = Date)]
    last: String,
    /// The app.
    app: String,
    /// The value as it is stored; null for runs that told none.
    value: Option<String>,
    /// The value for people; null for runs that told none.
    title: Option<String>,
    /// Its runs.
    #[serde(flatten)]
    now: Runs,
}

/// Answers with the rows.
///
/// # Errors
///
/// 400 with the names that there are when there is no such dimension; when the store cannot be read.
pub(super) async fn activity(asked: &Asked<'_>) -> Result<WhatCame, HttpError> {
    let valid: Vec<String> =
        address::dimensions(asked.state).into_iter().filter(|name| name != "app").collect();
    let leading = || asked.state.store.menu().leading().unwrap_or("kind").to_owned();
    let by = asked.by.clone().unwrap_or_else(leading);
    if !valid.contains(&by) {
        let detail = format!("by is one of {}.", valid.join(", "));
        return Err(HttpError::bad_request("by", detail).with("valid", valid));
    }
    let answer = asked.state.store.activity(&by, asked.query_alone()).await?;
    let hidden = Folded::from(answer.found.hidden);
    let meta = Meta::new(asked, About::of(&answer).without(&hidden)).await?;
    let found = answer.found.sorted(asked.outcome, Order::Days);
    let limit = asked.limit();
    let past = found.rows.iter().skip(limit);
    let (values, runs) =
        past.fold((0, 0), |(values, runs), row| (values + 1, runs + row.outcomes.runs));
    Ok(WhatCame {
        meta,
        grain: grain(found.grain),
        more: Folded { values, runs: Some(runs) },
        hidden,
        others: found.others.runs,
        rows: found.rows.iter().take(limit).map(|row| one(asked, &by, row)).collect(),
        by,
    })
}

fn one(asked: &Asked<'_>, by: &str, row: &stats::Came) -> Came {
    let title = |value: &str| titles::of_value(&asked.state.catalog, by, value);
    Came {
        first: row.days.first.to_string(),
        last: row.days.last.to_string(),
        app: row.app.to_string(),
        title: row.value.as_deref().map(title),
        value: row.value.as_deref().map(str::to_owned),
        now: row.outcomes.into(),
    }
}

impl WhatCame {
    /// One row a row.
    pub(super) fn table(&self) -> Table {
        let head = ["first", "last", "app", "value", "title"].into_iter().chain(HEAD).collect();
        let row = |row: &Came| -> Vec<Cell> {
            let names =
                [row.first.as_str().into(), row.last.as_str().into(), row.app.as_str().into()];
            let value = [row.value.clone().into(), row.title.clone().into()];
            names.into_iter().chain(value).chain(row.now.cells()).collect()
        };
        Table { head, rows: self.rows.iter().map(row).collect() }
    }
}
