//! From a question to the bytes of its answer: one place that knows which file makes which document, and in which forms it is written.

use super::address::{Address, Form};
use super::asked::Asked;
use super::table::Table;
use super::{
    activity, annotations, app, breakdowns, compare, cube, days, dictionary, failures, index,
    openapi, platforms, quality, reports, resources, schema, series, summary,
};
use crate::error::HttpError;
use serde::Serialize;

/// A document, before it is written.
struct Document {
    json: Result<Vec<u8>, serde_json::Error>,
    table: Option<Table>,
}

impl Document {
    fn new(content: &impl Serialize) -> Self {
        Self { json: serde_json::to_vec(content), table: None }
    }

    fn with(content: &impl Serialize, table: Table) -> Self {
        Self { table: Some(table), ..Self::new(content) }
    }
}

/// The bytes of the answer, in the form asked for.
///
/// # Errors
///
/// As the document's own function says; 404 for a table of what is none.
pub(super) async fn body(asked: &Asked<'_>) -> Result<Vec<u8>, HttpError> {
    if let (Address::Report(period), Form::Markdown) = (&asked.address, asked.form) {
        return Ok(reports::text(asked.state, *period).await?.into_bytes());
    }
    let document = make(asked).await?;
    match (asked.form, document.table) {
        (Form::Json, _) => document.json.map_err(|_| HttpError::internal()),
        (Form::Csv, Some(table)) => table.csv(),
        (Form::Markdown, Some(table)) => Ok(table.markdown().into_bytes()),
        (_, None) => Err(HttpError::not_found()),
    }
}

/// The answer as text for a terminal: a table, or a report's sentences.
///
/// # Errors
///
/// As [`body`].
pub(super) async fn terminal(asked: &Asked<'_>) -> Result<String, HttpError> {
    if let Address::Report(period) = &asked.address {
        return reports::terminal(asked.state, *period).await;
    }
    let table = make(asked).await?.table.ok_or_else(HttpError::not_found)?;
    Ok(table.terminal())
}

async fn make(asked: &Asked<'_>) -> Result<Document, HttpError> {
    let document = match &asked.address {
        Address::Index => Document::new(&index::index(asked).await?),
        Address::Catalog => Document::new(&dictionary::dictionary(asked).await?),
        Address::Summary => {
            let summary = summary::summary(asked).await?;
            Document::with(&summary, summary.table())
        }
        Address::Installations => Document::new(&summary::installations(asked).await?),
        Address::Platforms => Document::new(&platforms::platforms(asked).await?),
        Address::Failures => Document::new(&failures::failures(asked).await?),
        Address::Resources => Document::new(&resources::resources(asked).await?),
        Address::Cube => Document::new(&cube::cube(asked).await?),
        Address::Quality => Document::new(&quality::quality(asked).await?),
        Address::Series => {
            let series = series::series(asked, None, asked.query()).await?;
            Document::with(&series, series.table())
        }
        Address::Apps => {
            let apps = breakdowns::apps(asked).await?;
            Document::with(&apps, apps.table())
        }
        Address::App(slug) => Document::new(&app::app(asked, slug).await?),
        Address::AppSeries(slug) => {
            let query = app::query(asked, slug);
            app::seen(asked, "app", slug).await?;
            let series = series::series(asked, Some(slug.clone()), query).await?;
            Document::with(&series, series.table())
        }
        Address::Errors => {
            let errors = failures::errors(asked).await?;
            Document::with(&errors, errors.table())
        }
        Address::Family(fingerprint) => Document::new(&failures::family(asked, fingerprint).await?),
        Address::ExitCodes => {
            let codes = failures::exit_codes(asked).await?;
            Document::with(&codes, codes.table())
        }
        Address::Compare => {
            let compared = compare::compare(asked).await?;
            Document::with(&compared, compared.table())
        }
        Address::Activity => {
            let came = activity::activity(asked).await?;
            Document::with(&came, came.table())
        }
        Address::Day(day) => Document::new(&days::day(asked, *day).await?),
        Address::Reports => {
            let reports = reports::reports(asked).await?;
            Document::with(&reports, reports.table())
        }
        Address::Report(period) => Document::new(&reports::report(asked, *period).await?),
        Address::Annotations => {
            let annotations = annotations::annotations(asked).await?;
            Document::with(&annotations, annotations.table())
        }
        Address::Breakdown(name) => {
            let breakdown = breakdowns::by_value(asked, name).await?;
            Document::with(&breakdown, breakdown.table())
        }
        Address::Distribution(name) => {
            let one = resources::one(asked, name).await?;
            Document::with(&one, one.table())
        }
        Address::OpenApi => Document::new(&openapi::openapi(asked.state)),
        Address::Schema(name) => {
            Document::new(&schema::schema(name).ok_or_else(HttpError::not_found)?)
        }
    };
    Ok(document)
}
