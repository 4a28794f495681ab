//! `stats/errors`: what fails; `errors`: all families of failures; `errors/{fingerprint}`: one of them; `exit-codes`: all codes. Of an error
//! text only the template is told, and that only of families with enough runs.

use super::address::{Address, Form};
use super::app::seen;
use super::asked::Asked;
use super::meta::{About, Meta};
use super::parts::{ROWS, breakdown, hidden, part};
use super::shape::{Breakdown, Folded, Row, Seen, Series, Totals};
use super::summary::HEAD;
use super::table::{Cell, Table};
use super::{series, titles};
use crate::error::HttpError;
use crate::stats::{self, Compare, Filter, LIMIT_MAX, Query, Sort, Template};
use crate::store::Error;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// What fails.
#[derive(Serialize, ToSchema)]
pub(super) struct Failures {
    meta: Meta,
    /// The totals.
    totals: Totals,
    /// Runs that did not succeed, by category.
    by_category: Option<Breakdown>,
    /// The same by exit code; null where the catalog has none.
    by_code: Option<Breakdown>,
    /// The most frequent families.
    families: Vec<Family>,
    /// Apps whose failures weigh most: failures beyond what the average of all explains.
    worst_apps: Option<Breakdown>,
}

/// A family of failures: those whose texts have one shape.
#[derive(Clone, Serialize, ToSchema)]
pub(super) struct Family {
    /// The family.
    fingerprint: String,
    /// What the texts of its failures have in common: numbers, paths and names are replaced. Null where the catalog keeps no texts.
    template: Option<String>,
    /// Since when it is seen, over all time; null like the template.
    seen: Option<Seen>,
    /// Its runs.
    #[serde(flatten)]
    now: super::shape::Runs,
    /// Its runs in the window compared with; null when there is none, or they are too few to be told.
    before: Option<super::shape::Runs>,
    /// Its document.
    href: String,
}

/// Answers with what fails.
///
/// # Errors
///
/// When the store cannot be read.
pub(super) async fn failures(asked: &Asked<'_>) -> Result<Failures, Error> {
    let query = || asked.query();
    let answer = asked.state.store.totals(query()).await?;
    let by_category = part(asked, "category", query()).await?;
    let by_code = match titles::code(&asked.state.catalog) {
        Some(code) => part(asked, &code, query()).await?,
        None => None,
    };
    let errors = part(asked, "error", query()).await?;
    let worst_apps = part(asked, "app", Query { sort: Sort::Impact, ..query() }).await?;
    let parts = [&by_category, &by_code, &errors, &worst_apps].into_iter().flatten();
    let about = About::of(&answer).without(&hidden(parts));
    Ok(Failures {
        meta: Meta::new(asked, about).await?,
        totals: answer.found.into(),
        by_category,
        by_code,
        families: families(asked, errors.map(|errors| errors.rows).unwrap_or_default()).await?,
        worst_apps,
    })
}

async fn templates<'a>(
    asked: &Asked<'_>,
    fingerprints: impl Iterator<Item = &'a str>,
) -> Result<BTreeMap<String, Template>, Error> {
    let fingerprints: Vec<String> = fingerprints.map(str::to_owned).collect();
    asked.state.store.templates(&fingerprints).await
}

async fn families(asked: &Asked<'_>, rows: Vec<Row>) -> Result<Vec<Family>, Error> {
    let mut known = templates(asked, rows.iter().map(|row| row.value.as_str())).await?;
    let family = |row: Row| {
        let (template, seen) = known
            .remove(&row.value)
            .map(|Template { template, first_day, last_day }| {
                (template, stats::Seen { first_day, last_day }.into())
            })
            .unzip();
        Family {
            href: Address::Family(row.value.clone()).path_as(Form::Json),
            fingerprint: row.value,
            template,
            seen,
            now: row.now,
            before: row.before,
        }
    };
    Ok(rows.into_iter().map(family).collect())
}

/// All families of failures.
#[derive(Serialize, ToSchema)]
pub(super) struct Errors {
    meta: Meta,
    /// The families, in the order asked for.
    families: Vec<Family>,
    /// Families that may be told but were past the limit.
    more: Folded,
    /// Families with too few runs to be told by themselves.
    hidden: Folded,
}

/// Answers with all families.
///
/// # Errors
///
/// 400 when they are not kept together with what is filtered; when the store cannot be read.
pub(super) async fn errors(asked: &Asked<'_>) -> Result<Errors, Error> {
    let answer = breakdown(asked, "error", asked.query()).await?;
    let about = About::of(&answer).without(&answer.found.hidden);
    let meta = Meta::new(asked, about).await?;
    let Breakdown { rows, more, hidden, .. } = answer.found;
    Ok(Errors { meta, families: families(asked, rows).await?, more, hidden })
}

impl Errors {
    /// One row a family.
    pub(super) fn table(&self) -> Table {
        let names = ["fingerprint", "template", "first_day", "last_day"];
        let head = names.into_iter().chain(HEAD).chain(["runs_before"]).collect();
        let row = |family: &Family| -> Vec<Cell> {
            let before = family.before.as_ref().map(|before| before.runs);
            let seen = family.seen.clone().map(|seen| (seen.first_day, seen.last_day)).unzip();
            let names = [
                family.fingerprint.as_str().into(),
                family.template.as_deref().into(),
                seen.0.into(),
                seen.1.into(),
            ];
            names.into_iter().chain(family.now.cells()).chain([before.into()]).collect()
        };
        Table { head, rows: self.families.iter().map(row).collect() }
    }
}

/// One family of failures.
#[derive(Serialize, ToSchema)]
pub(super) struct OneFamily {
    meta: Meta,
    /// The family.
    fingerprint: String,
    /// What the texts of its failures have in common: numbers, paths and names are replaced.
    template: Option<String>,
    /// Since when it is seen, over all time.
    seen: Seen,
    /// Its totals.
    totals: Totals,
    /// Its runs over time.
    series: Series,
    /// By app.
    by_app: Option<Breakdown>,
    /// By kind of event.
    by_kind: Option<Breakdown>,
    /// By where the program came from.
    by_source: Option<Breakdown>,
}

/// Answers with one family.
///
/// # Errors
///
/// 404 when it never had enough runs to be told; when the store cannot be read.
pub(super) async fn family(asked: &Asked<'_>, fingerprint: &str) -> Result<OneFamily, HttpError> {
    let seen = seen(asked, "error", fingerprint).await?;
    let template = templates(asked, [fingerprint].into_iter()).await?.remove(fingerprint);
    let dimension = Some(("error".to_owned(), Filter::only(fingerprint)));
    let query = Query { dimension, ..asked.query() };
    let answer = asked.state.store.totals(query.clone()).await?;
    let alone = || Query { compare: Compare::None, limit: Some(ROWS), ..query.clone() };
    let by_app = part(asked, "app", alone()).await?;
    let by_kind = part(asked, "kind", alone()).await?;
    let by_source = super::summary::by_source(asked, alone()).await?;
    let parts = [&by_app, &by_kind, &by_source].into_iter().flatten();
    let about = About::of(&answer).without(&hidden(parts));
    Ok(OneFamily {
        meta: Meta::new(asked, about).await?,
        fingerprint: fingerprint.to_owned(),
        template: template.map(|known| known.template),
        seen,
        totals: answer.found.into(),
        series: series::of(asked, query.clone()).await?.found,
        by_app,
        by_kind,
        by_source,
    })
}

/// All exit codes: what they mean, and how often they came.
#[derive(Serialize, ToSchema)]
pub(super) struct ExitCodes {
    meta: Meta,
    /// Codes with a meaning or with runs.
    codes: Vec<ExitCode>,
    /// Codes with too few runs to be told by themselves.
    hidden: Folded,
}

/// One exit code.
#[derive(Serialize, ToSchema)]
pub(super) struct ExitCode {
    /// The code.
    code: String,
    /// What it means; null when the catalog does not say.
    meaning: Option<String>,
    /// The category of a failure with it.
    category: Option<String>,
    /// Whose fault such a failure is: `script`, `host` or `user`.
    fault: Option<&'static str>,
    /// Runs that ended with it and did not succeed; null when they are none, or too few to be told.
    runs: Option<u64>,
}

/// Answers with all exit codes: those with runs first, in the order asked for, then those that the catalog explains besides.
///
/// # Errors
///
/// 400 when they are not kept together with what is filtered; when the store cannot be read.
pub(super) async fn exit_codes(asked: &Asked<'_>) -> Result<ExitCodes, Error> {
    let catalog = &asked.state.catalog;
    let (about, rows, hidden) = if let Some(name) = titles::code(catalog) {
        // The limit is one of codes, not of those whose runs are known.
        let all = Query { limit: Some(LIMIT_MAX), ..asked.query_alone() };
        let answer = breakdown(asked, &name, all).await?;
        let about = About::of(&answer).without(&answer.found.hidden);
        (about, answer.found.rows, answer.found.hidden)
    } else {
        let answer = asked.state.store.totals(asked.query_alone()).await?;
        (About::of(&answer), Vec::new(), Folded { values: 0, runs: Some(0) })
    };
    let explain = |code: String, runs| {
        let known = code.parse().ok().and_then(|number: u8| catalog.codes.get(&number));
        ExitCode {
            meaning: known.map(|known| known.meaning.clone()),
            category: known.map(|known| known.category.clone()),
            fault: known.map(|known| known.fault.name()),
            code,
            runs,
        }
    };
    let mut codes: Vec<ExitCode> =
        rows.into_iter().map(|row| explain(row.value, Some(row.now.runs))).collect();
    for code in catalog.codes.keys().map(ToString::to_string) {
        if !codes.iter().any(|told| told.code == code) {
            codes.push(explain(code, None));
        }
    }
    codes.truncate(asked.limit());
    Ok(ExitCodes { meta: Meta::new(asked, about).await?, codes, hidden })
}

impl ExitCodes {
    /// One row a code.
    pub(super) fn table(&self) -> Table {
        let row = |code: &ExitCode| -> Vec<Cell> {
            vec![
                code.code.as_str().into(),
                code.meaning.clone().into(),
                code.category.clone().into(),
                code.fault.into(),
                code.runs.into(),
            ]
        };
        let head = vec!["code", "meaning", "category", "fault", "runs"];
        Table { head, rows: self.codes.iter().map(row).collect() }
    }
}
