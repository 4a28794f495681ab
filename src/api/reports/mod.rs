//! `reports/index` and `reports/{period}`: weekly and monthly reports as facts and as sentences. A filed one never changes; what was put right about it
//! stands beside it.

mod parts;
mod shape;

use super::State;
use super::asked::Asked;
use super::meta::{About, Meta, to_the_minute};
use super::shape::Window;
use super::table::{Cell, Table};
use crate::error::HttpError;
use crate::reports::words::{Names, headline, sections, title};
use crate::reports::{
    Length, Period, Report, State as Standing, catch_up, find, listed, markdown, plain,
};
use crate::store::Error;
use serde::Serialize;
use shape::Facts;
use utoipa::ToSchema;

/// All reports.
#[derive(Serialize, ToSchema)]
pub(super) struct Reports {
    meta: Meta,
    /// Weeks, then months, the latest of each first.
    reports: Vec<ReportListed>,
}

/// One report of the list.
#[derive(Serialize, ToSchema)]
struct ReportListed {
    /// An ISO week or a calendar month.
    #[schema(examples("2026-W47", "2026-11"), pattern = "^\\d{4}-(W\\d{2}|\\d{2})$")]
    period: String,
    /// `week` or `month`.
    #[schema(pattern = "^(week|month)$")]
    length: &'static str,
    /// The period for people.
    title: String,
    /// Its days.
    days: Window,
    /// When it was filed; null while it can change.
    filed_at: Option<String>,
    /// Where it is as JSON.
    json: String,
    /// Where it is as Markdown.
    md: String,
    /// Where people read it.
    html: String,
}

/// One report.
#[derive(Serialize, ToSchema)]
pub(super) struct OneReport {
    meta: Meta,
    /// An ISO week or a calendar month.
    #[schema(pattern = "^\\d{4}-(W\\d{2}|\\d{2})$")]
    period: String,
    /// The period for people.
    title: String,
    /// When it was filed; null while its numbers can change.
    filed_at: Option<String>,
    /// What was put right about it since it was filed.
    corrections: Vec<Correction>,
    /// The report in one sentence.
    headline: String,
    /// All of it in sentences.
    sentences: Vec<ReportSentence>,
    /// What the sentences are made from.
    facts: Facts,
}

/// What was put right.
#[derive(Serialize, ToSchema)]
struct Correction {
    /// When.
    at: String,
    /// What is right.
    text: String,
}

/// One sentence.
#[derive(Serialize, ToSchema)]
struct ReportSentence {
    /// What it is about: `runs`, `changes`, `failures`, `platforms`, `intake`, `held-back`, `catalog`.
    section: &'static str,
    /// Its words.
    text: String,
    /// The view of the same numbers, on this site.
    href: Option<String>,
}

fn length(period: Period) -> &'static str {
    match period.length() {
        Length::Week => "week",
        Length::Month => "month",
    }
}

/// The list of all reports.
///
/// # Errors
///
/// When the store cannot be read.
pub(super) async fn reports(asked: &Asked<'_>) -> Result<Reports, Error> {
    let store = &asked.state.store;
    let reports = listed(store).await?.into_iter().map(|listed| {
        let period = listed.period;
        ReportListed {
            period: period.to_string(),
            length: length(period),
            title: title(period),
            days: period.window().into(),
            filed_at: listed.made_at.map(to_the_minute),
            json: format!("/api/v1/reports/{period}.json"),
            md: format!("/api/v1/reports/{period}.md"),
            html: format!("/reports/{period}"),
        }
    });
    let reports = reports.collect();
    Ok(Reports { meta: Meta::new(asked, About::moment(store.now())).await?, reports })
}

impl Reports {
    /// As a table.
    pub(super) fn table(&self) -> Table {
        let row = |report: &ReportListed| {
            let ReportListed { period, length, title, days, filed_at, .. } = report;
            let cells = [period, *length, title, &days.first, &days.last].map(Cell::from);
            cells.into_iter().chain([filed_at.clone().into()]).collect()
        };
        Table {
            head: vec!["period", "length", "title", "first_day", "last_day", "filed_at"],
            rows: self.reports.iter().map(row).collect(),
        }
    }
}

/// The periods of all reports; those that are due are filed first.
///
/// # Errors
///
/// When the store cannot be read or written.
pub(super) async fn periods(state: &State) -> Result<Vec<Period>, Error> {
    // Whoever asks for one files it: a list of all documents must not change while they are asked for.
    catch_up(&state.store, &state.catalog).await?;
    Ok(listed(&state.store).await?.into_iter().map(|listed| listed.period).collect())
}

/// The report of a period.
///
/// # Errors
///
/// 404 when nothing of it was counted; when the store cannot be used.
async fn one(state: &State, period: Period) -> Result<Report, HttpError> {
    let found = find(&state.store, &state.catalog, period).await?;
    found.ok_or_else(HttpError::not_found)
}

/// The report of a period as a document.
///
/// # Errors
///
/// 404 when nothing of it was counted; when the store cannot be used.
pub(super) async fn report(asked: &Asked<'_>, period: Period) -> Result<OneReport, HttpError> {
    let state = asked.state;
    let report = one(state, period).await?;
    let about = About::days(report.facts.window, report.made_at());
    let meta = Meta::new(asked, about).await?;
    let sections = sections(&report.facts, &Names::of(&state.catalog));
    let sentences = sections.iter().flat_map(|section| {
        section.sentences.iter().map(|sentence| ReportSentence {
            section: section.id,
            text: sentence.plain(),
            href: sentence.to().map(str::to_owned),
        })
    });
    let corrections = report.corrections().iter().map(|correction| Correction {
        at: to_the_minute(correction.at),
        text: correction.text.clone(),
    });
    let filed_at = match &report.state {
        Standing::Filed { made_at, .. } => Some(to_the_minute(*made_at)),
        Standing::Open { .. } => None,
    };
    Ok(OneReport {
        meta,
        period: period.to_string(),
        title: title(period),
        filed_at,
        corrections: corrections.collect(),
        headline: headline(&report.facts.volume),
        sentences: sentences.collect(),
        facts: Facts::of(&report.facts),
    })
}

/// The report of a period as Markdown.
///
/// # Errors
///
/// As [`report`].
pub(super) async fn text(state: &State, period: Period) -> Result<String, HttpError> {
    let report = one(state, period).await?;
    let project = &state.catalog.project.title;
    Ok(markdown(&report, project, &Names::of(&state.catalog), ""))
}

/// The report of a period as text for a terminal.
///
/// # Errors
///
/// As [`report`].
pub(super) async fn terminal(state: &State, period: Period) -> Result<String, HttpError> {
    let report = one(state, period).await?;
    let project = &state.catalog.project.title;
    Ok(plain(&report, project, &Names::of(&state.catalog)))
}
