//! `/api/dashboard`, `/api/scripts`, `/api/errors`, `/api/exit-codes`: the same numbers in the shapes of the service that came before, for
//! programs that read those. Lists of single runs are empty: no run is told by itself. A key whose field a catalog does not have is left out.

mod dashboard;
mod errors;
mod scripts;

use super::document::{Lasts, document};
use super::{State, read_by_all};
use crate::day::Day;
use crate::error::HttpError;
use crate::stats::{Compare, Filter, NotAQuery, Query, Range, Ranking, Sort, Totals};
use crate::store::Error;
use axum::Router;
use axum::extract::{Query as Parameters, State as Here};
use axum::response::Response;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The longest span that could be asked for.
const DAYS_MAX: i64 = 365;
const JSON: &str = "application/json";

/// The routes.
pub(super) fn routes(state: State) -> Router {
    Router::new()
        .route("/api/dashboard", read_by_all(dashboard))
        .route("/api/scripts", read_by_all(scripts))
        .route("/api/errors", read_by_all(errors))
        .route("/api/exit-codes", read_by_all(exit_codes))
        .with_state(state)
}

/// The parameters; others are not looked at, as they were not.
#[derive(Deserialize)]
struct Asked {
    days: Option<i64>,
    repo: Option<String>,
    platform: Option<String>,
}

/// A question, with what answers it.
struct Ask<'a> {
    state: &'a State,
    query: Query,
    days: i64,
}

impl<'a> Ask<'a> {
    fn new(state: &'a State, asked: &Asked, days_default: i64) -> Result<Self, HttpError> {
        let days = match asked.days.unwrap_or(days_default) {
            days if days < 0 => 1,
            0 | 366.. => DAYS_MAX,
            days => days,
        };
        let span = Range::MENU.into_iter().find(|range| range.to_string() == format!("{days}d"));
        let today = Day::of_unix_seconds(state.store.now());
        let back = i32::try_from(days).unwrap_or(1);
        let range = match days {
            1 => Range::Today,
            _ => span.unwrap_or(Range::Custom(today.plus(1 - back), today)),
        };
        let mut query = Query { compare: Compare::None, ..Query::of(range) };
        if let Some(repo) = asked.repo.as_deref().filter(|repo| !repo.is_empty()) {
            query.source = source(state, repo)?;
        }
        let platform = asked.platform.as_deref().filter(|_| has(state, "platform"));
        if let Some(platform) = platform.filter(|platform| !platform.is_empty()) {
            query.dimension = Some(("platform".to_owned(), Filter::only(platform)));
        }
        Ok(Self { state, query, days })
    }

    async fn totals(&self) -> Result<Totals, Error> {
        Ok(self.state.store.totals(self.query.clone()).await?.found)
    }

    /// The breakdown by a dimension; an empty one where it is not kept together with what is filtered.
    async fn ranking(&self, dimension: &str, limit: usize, sort: Sort) -> Result<Ranking, Error> {
        let query = Query { limit: Some(limit), sort, ..self.query.clone() };
        match self.state.store.ranking(dimension, query).await {
            Ok(answer) => Ok(answer.found),
            Err(Error::NotKept { .. } | Error::NoSuchDimension) => Ok(Ranking {
                all: None,
                dimension: dimension.to_owned(),
                rows: Vec::new(),
                more: crate::stats::Folded::default(),
                hidden: crate::stats::Folded::default(),
            }),
            Err(error) => Err(error),
        }
    }

    /// A list of values and their runs, under names of theirs.
    async fn list(&self, dimension: &str, name: &str, limit: usize) -> Result<Value, Error> {
        let rows = self.ranking(dimension, limit, Sort::Runs).await?.rows;
        let item = |row: &crate::stats::Ranked| {
            Value::Object(Map::from_iter([
                (name.to_owned(), json!(row.value)),
                ("count".to_owned(), json!(row.outcomes.runs)),
            ]))
        };
        Ok(rows.iter().map(item).collect())
    }

    /// The most frequent value of a dimension with each app, as far as it may be told, and the apps with each value.
    async fn by_app(&self, dimension: &str) -> Result<ByApp, Error> {
        let query = Query { limit: Some(crate::stats::LIMIT_MAX), ..self.query.clone() };
        let cross = match self.state.store.cross("app", dimension, query).await {
            Ok(answer) => answer.found,
            Err(Error::NotKept { .. } | Error::NoSuchDimension) => return Ok(ByApp::default()),
            Err(error) => return Err(error),
        };
        let mut found = ByApp::default();
        for (app, cells) in cross.rows.iter().zip(&cross.cells) {
            let told = cross.columns.iter().zip(cells);
            let told = told.filter_map(|(value, cell)| Some((value, cell.as_ref()?.runs)));
            let told = told.filter(|(_, runs)| *runs > 0);
            if let Some((value, _)) = told.clone().max_by_key(|(_, runs)| *runs) {
                found.top.insert(app.clone(), value.clone());
            }
            for (value, _) in told {
                found.apps.entry(value.clone()).or_default().push(app.clone());
            }
        }
        Ok(found)
    }
}

/// What goes with which app.
#[derive(Default)]
struct ByApp {
    /// The most frequent value of each app.
    top: BTreeMap<String, String>,
    /// The apps of each value, most runs first.
    apps: BTreeMap<String, Vec<String>>,
}

impl ByApp {
    fn top(&self, app: &str) -> &str {
        self.top.get(app).map_or("", String::as_str)
    }
}

/// Whether something is counted under a name.
fn has(state: &State, dimension: &str) -> bool {
    state.store.menu().dimension(dimension).is_some()
}

fn source(state: &State, repo: &str) -> Result<Filter, HttpError> {
    use crate::catalog::{Role, Type};
    let field = state.catalog.field_with(Role::Source).map(|(_, field)| &field.ty);
    let known = match field {
        Some(ty @ Type::Enum { .. }) => ty.enum_value(repo).map(|value| value.name.as_str()),
        _ => Some(repo),
    };
    known.map(Filter::only).ok_or_else(|| {
        let valid = state.store.menu().sources.clone();
        let value = String::new();
        NotAQuery::Value { parameter: "repo".to_owned(), value, valid }.into()
    })
}

/// A share in per cent, with two decimals; 0 of nothing.
#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
fn percent(k: u64, n: u64) -> f64 {
    if n == 0 { 0.0 } else { (k as f64 * 10_000.0 / n as f64).round() / 100.0 }
}

fn respond(value: &Value) -> Result<Response, HttpError> {
    let bytes = serde_json::to_vec(value).map_err(|_| HttpError::internal())?;
    Ok(document(bytes, JSON, Lasts::Now))
}

type Read = Result<Parameters<Asked>, axum::extract::rejection::QueryRejection>;

fn read(asked: Read) -> Result<Asked, HttpError> {
    let refused = |_| HttpError::bad_request("days", "days is a number of days, 0 to 365.");
    asked.map(|Parameters(asked)| asked).map_err(refused)
}

async fn dashboard(Here(state): Here<State>, asked: Read) -> Result<Response, HttpError> {
    respond(&dashboard::dashboard(&Ask::new(&state, &read(asked)?, 1)?).await?)
}

async fn scripts(Here(state): Here<State>, asked: Read) -> Result<Response, HttpError> {
    respond(&scripts::scripts(&Ask::new(&state, &read(asked)?, 30)?).await?)
}

async fn errors(Here(state): Here<State>, asked: Read) -> Result<Response, HttpError> {
    respond(&errors::errors(&Ask::new(&state, &read(asked)?, 7)?).await?)
}

async fn exit_codes(Here(state): Here<State>) -> Result<Response, HttpError> {
    let codes = state.catalog.codes.iter();
    let codes = codes.map(|(code, known)| (code.to_string(), json!(known.meaning)));
    respond(&Value::Object(codes.collect()))
}
