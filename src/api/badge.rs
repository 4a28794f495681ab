//! `/badge/{app}/{kind}.svg` for a README, and `.json` for those who let shields.io draw it. `all` stands for the whole project. An app that
//! nobody ran gets a grey badge and no 404: what stands in a README must show, image proxies pass no other status on, and it may be run
//! tomorrow.

use super::State;
use super::document::Lasts;
use super::image::{answer, asked, policy};
use super::titles;
use crate::charts::{Badge, Tone, badge};
use crate::error::HttpError;
use crate::stats::words::{NBSP, count, days, percent, signed};
use crate::stats::{Compare, Filter, LIMIT_MAX, Outcomes, Query, Range, Window, encoded};
use axum::extract::{Path, Query as Parameters, State as Here};
use axum::http::StatusCode;
use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

/// Stands for all apps.
const ALL: &str = "all";
/// From this success rate on, by the lower end of its interval, all is well; below that one, by the upper end, it is not.
const GOOD: f64 = 0.9;
const BAD: f64 = 0.75;

/// What a badge tells.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    Success,
    Installs,
    Trend,
}

const KINDS: [(&str, Kind); 3] =
    [("success", Kind::Success), ("installs", Kind::Installs), ("trend", Kind::Trend)];

/// The document that shields.io draws a badge from.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Shield {
    schema_version: u8,
    label: String,
    message: String,
    color: &'static str,
    cache_seconds: u32,
}

/// Answers with the badge, as an image or for shields.io.
pub(super) async fn answer_badge(
    Here(state): Here<State>,
    Path((app, file)): Path<(String, String)>,
    Parameters(pairs): Parameters<Vec<(String, String)>>,
) -> Result<Response, HttpError> {
    let (name, form) = file.rsplit_once('.').ok_or_else(no_such_badge)?;
    let found = KINDS.iter().find(|(known, _)| *known == name);
    let (_, kind) = found.filter(|_| ["svg", "json"].contains(&form)).ok_or_else(no_such_badge)?;
    let mut query = asked(&pairs, state.store.menu())?.query;
    if app != ALL {
        query.app = Filter::only(&app);
    }
    let lasts = Lasts::of(&query);
    let whose = if app == ALL {
        state.catalog.project.title.clone()
    } else {
        titles::of_value(&state.catalog, "app", &app)
    };
    let drawn = make(&state, *kind, query, &whose).await?;
    if form == "svg" {
        let svg = badge(&drawn);
        let head = [(CONTENT_SECURITY_POLICY, policy(&svg, "'none'"))];
        return Ok((head, answer(svg, "image/svg+xml", lasts)).into_response());
    }
    let shield = Shield {
        schema_version: 1,
        label: drawn.label,
        message: drawn.message,
        color: drawn.tone.colour(),
        cache_seconds: 300,
    };
    let text = serde_json::to_string(&shield).map_err(|_| HttpError::internal())?;
    Ok(answer(text, "application/json", lasts))
}

/// The addresses of all badges: those of the project, and those of each app that may be told.
pub(super) async fn addresses(state: &State) -> Result<Vec<String>, crate::store::Error> {
    let query = Query { compare: Compare::None, limit: Some(LIMIT_MAX), ..Query::default() };
    let apps = state.store.ranking("app", query).await?.found.rows;
    let slugs = std::iter::once(ALL.to_owned()).chain(apps.iter().map(|app| encoded(&app.value)));
    let of_app = |app: String| {
        KINDS
            .iter()
            .flat_map(move |(kind, _)| {
                ["svg", "json"].map(|form| format!("/badge/{app}/{kind}.{form}"))
            })
            .collect::<Vec<_>>()
    };
    Ok(slugs.flat_map(of_app).collect())
}

fn no_such_badge() -> HttpError {
    let valid = KINDS.map(|(name, _)| name);
    let detail = format!(
        "There is no badge of that name; there are {}, each as .svg and .json.",
        valid.join(", ")
    );
    HttpError::new(StatusCode::NOT_FOUND, detail).with("valid", valid.to_vec())
}

async fn make(state: &State, kind: Kind, query: Query, whose: &str) -> Result<Badge, HttpError> {
    let totals = state.store.totals(query.clone()).await?;
    let span = span(query.range_of(totals.window), totals.window);
    let (now, before) = (totals.found.now, totals.found.before);
    let mut badge = match kind {
        Kind::Success => success(now, &span),
        Kind::Installs => installs(now, &span),
        Kind::Trend => {
            let mut badge = trend(now, before, &span);
            if badge.tone != Tone::Unknown {
                let series = state.store.series(query).await?.found;
                badge.open = series.open;
                let runs =
                    series.points.iter().map(|point| per_day(point.outcomes.runs, point.days));
                badge.line = runs.collect();
            }
            badge
        }
    };
    badge.title = format!("{whose}, {}: {}", badge.label, badge.message);
    Ok(badge)
}

fn success(now: Option<Outcomes>, span: &str) -> Badge {
    let label = format!("success, {span}");
    let rate = match now {
        None => return unknown(label, "too few"),
        Some(now) if now.runs == 0 => return unknown(label, "no data"),
        Some(now) => now.success_rate,
    };
    if rate.too_few() {
        return unknown(label, "too few");
    }
    let tone = match rate {
        rate if rate.low >= GOOD => Tone::Good,
        rate if rate.high < BAD => Tone::Bad,
        _ => Tone::Fair,
    };
    plain(label, percent(rate, 1), tone)
}

fn installs(now: Option<Outcomes>, span: &str) -> Badge {
    let label = format!("runs, {span}");
    match now {
        None => unknown(label, "too few"),
        Some(now) if now.runs == 0 => unknown(label, "no data"),
        Some(now) => plain(label, count(now.runs), Tone::Plain),
    }
}

/// The change of the number of runs against the period before, where both are enough to judge by.
fn trend(now: Option<Outcomes>, before: Option<Outcomes>, span: &str) -> Badge {
    let label = format!("runs, {span}");
    let (now, before) = match (now, before) {
        (Some(now), _) if now.runs == 0 => return unknown(label, "no data"),
        (Some(now), Some(before)) => (now.runs, before.runs),
        (Some(now), None) => return plain(label, count(now.runs), Tone::Plain),
        (None, _) => return unknown(label, "too few"),
    };
    if now.min(before) < crate::stats::TOO_FEW {
        return unknown(label, "too few");
    }
    let change = (as_number(now) / as_number(before) - 1.0) * 100.0;
    plain(label, format!("{}{NBSP}%", signed(change, 0)), Tone::Plain)
}

fn per_day(runs: u64, days: Window) -> f64 {
    as_number(runs) / as_number(u64::try_from(days.days().max(1)).unwrap_or(1))
}

#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
fn as_number(count: u64) -> f64 {
    count as f64
}

fn plain(label: String, message: String, tone: Tone) -> Badge {
    Badge { label, message, title: String::new(), tone, line: Vec::new(), open: false }
}

fn unknown(label: String, message: &str) -> Badge {
    plain(label, message.to_owned(), Tone::Unknown)
}

/// The days in few words.
fn span(range: Range, window: Window) -> String {
    match range {
        Range::Custom(..) => days(window),
        other => other.title().to_lowercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::Counts;

    fn some(success: u64, failed: u64) -> Outcomes {
        Outcomes::from(Counts { success, failed, ..Counts::default() })
    }

    fn said(badge: &Badge) -> (String, Tone) {
        (badge.message.replace('\u{a0}', " "), badge.tone)
    }

    #[test]
    fn too_few_runs_make_a_grey_badge_that_says_so() {
        assert_eq!(said(&success(None, "")), ("too few".to_owned(), Tone::Unknown));
        assert_eq!(said(&success(Some(some(20, 2)), "")), ("too few".to_owned(), Tone::Unknown));
        assert_eq!(said(&success(Some(some(0, 0)), "")), ("no data".to_owned(), Tone::Unknown));
        assert_eq!(said(&installs(None, "")), ("too few".to_owned(), Tone::Unknown));
        assert_eq!(
            said(&trend(Some(some(40, 0)), Some(some(20, 0)), "")),
            ("too few".to_owned(), Tone::Unknown)
        );
    }

    #[test]
    fn a_rate_is_called_good_or_bad_only_where_it_surely_is() {
        assert_eq!(said(&success(Some(some(970, 30)), "")), ("97.0 %".to_owned(), Tone::Good));
        assert_eq!(said(&success(Some(some(46, 4)), "")), ("92.0 %".to_owned(), Tone::Fair));
        assert_eq!(said(&success(Some(some(600, 400)), "")), ("60.0 %".to_owned(), Tone::Bad));
    }

    #[test]
    fn a_trend_is_the_change_of_the_number_of_runs() {
        assert_eq!(said(&trend(Some(some(112, 0)), Some(some(100, 0)), "")).0, "+12 %");
        assert_eq!(said(&trend(Some(some(88, 0)), Some(some(100, 0)), "")).0, "−12 %");
        assert_eq!(said(&trend(Some(some(1_200, 0)), None, "")).0, "1,200");
    }
}
