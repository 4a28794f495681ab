//! `breakdowns/{dimension}`: runs by the values of any dimension that the catalog counts; `apps` is that of the app, with links.

use super::address::{Address, Form, dimensions};
use super::asked::Asked;
use super::meta::{About, Meta};
use super::parts::breakdown;
use super::shape::{self, Row};
use super::summary::HEAD;
use super::table::{Cell, Table};
use crate::error::HttpError;
use serde::Serialize;
use utoipa::ToSchema;

/// Runs by the values of a dimension.
#[derive(Serialize, ToSchema)]
pub(super) struct ByValue {
    meta: Meta,
    /// The values.
    breakdown: shape::Breakdown,
}

/// Answers with a breakdown.
///
/// # Errors
///
/// 404 with the names that there are when there is no such dimension; when the store cannot be read.
pub(super) async fn by_value(asked: &Asked<'_>, dimension: &str) -> Result<ByValue, HttpError> {
    let valid = dimensions(asked.state);
    if !valid.iter().any(|name| name == dimension) {
        let detail = format!("There is no dimension of that name; there are {}.", valid.join(", "));
        return Err(HttpError::not_found_but(detail).with("valid", valid));
    }
    let answer = breakdown(asked, dimension, asked.query()).await?;
    let about = About::of(&answer).without(&answer.found.hidden);
    let meta = Meta::new(asked, about).await?;
    Ok(ByValue { meta, breakdown: answer.found })
}

impl ByValue {
    /// One row a value.
    pub(super) fn table(&self) -> Table {
        table(&self.breakdown)
    }
}

/// A breakdown as a table. What was folded is told by the JSON document alone: a row for it could be mistaken for a value.
pub(super) fn table(breakdown: &shape::Breakdown) -> Table {
    let head = ["value", "title"].into_iter().chain(HEAD).chain(["runs_before"]).collect();
    let row = |row: &Row| -> Vec<Cell> {
        let names = [row.value.as_str().into(), row.title.as_str().into()];
        let before = row.before.as_ref().map(|before| before.runs);
        names.into_iter().chain(row.now.cells()).chain([before.into()]).collect()
    };
    Table { head, rows: breakdown.rows.iter().map(row).collect() }
}

/// All apps.
#[derive(Serialize, ToSchema)]
pub(super) struct AllApps {
    meta: Meta,
    /// The apps, in the order asked for.
    apps: Vec<AppRow>,
    /// Apps that may be told but were past the limit.
    more: shape::Folded,
    /// Apps with too few runs to be told by themselves.
    hidden: shape::Folded,
}

/// One app.
#[derive(Serialize, ToSchema)]
pub(super) struct AppRow {
    /// The app and its runs.
    #[serde(flatten)]
    row: Row,
    /// Its document.
    href: String,
}

/// Answers with all apps.
///
/// # Errors
///
/// When the store cannot be read.
pub(super) async fn apps(asked: &Asked<'_>) -> Result<AllApps, HttpError> {
    let answer = breakdown(asked, "app", asked.query()).await?;
    let about = About::of(&answer).without(&answer.found.hidden);
    let meta = Meta::new(asked, about).await?;
    let shape::Breakdown { rows, more, hidden, .. } = answer.found;
    let apps = rows
        .into_iter()
        .map(|row| AppRow { href: Address::App(row.value.clone()).path_as(Form::Json), row });
    Ok(AllApps { meta, apps: apps.collect(), more, hidden })
}

impl AllApps {
    /// One row an app.
    pub(super) fn table(&self) -> Table {
        let rows = self.apps.iter().map(|app| app.row.clone()).collect();
        let (dimension, title) = (String::new(), String::new());
        let (more, hidden) = (self.more.clone(), self.hidden.clone());
        table(&shape::Breakdown { dimension, title, all: None, rows, more, hidden })
    }
}
