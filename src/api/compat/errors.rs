//! `/api/errors`.

use super::super::titles;
use super::{Ask, ByApp, percent};
use crate::stats::{Counts, Ranked, Sort, Span};
use crate::store::Error;
use serde_json::{Value, json};

/// Makes it.
///
/// # Errors
///
/// When the store cannot be read.
pub(super) async fn errors(ask: &Ask<'_>) -> Result<Value, Error> {
    let now = ask.totals().await?.now.map(|now| now.counts).unwrap_or_default();
    let categories = ask.by_app("category").await?;
    let code = titles::code(&ask.state.catalog);
    let codes = match &code {
        Some(code) => ask.by_app(code).await?,
        None => ByApp::default(),
    };
    Ok(json!({
        "total_errors": now.failed,
        "total_installs": now.runs(),
        "overall_fail_rate": percent(now.failed, now.finished()),
        "exit_code_stats": match &code {
            Some(code) => code_stats(ask, code).await?,
            None => json!([]),
        },
        "category_stats": category_stats(ask, &categories).await?,
        "app_errors": app_errors(ask, &categories, &codes).await?,
        "recent_errors": [],
        "stuck_installing": now.unfinished,
        "error_timeline": timeline(ask).await?,
    }))
}

/// Runs of some rows, of which each is a share.
fn all(rows: &[Ranked]) -> u64 {
    rows.iter().map(|row| row.outcomes.runs).sum()
}

async fn code_stats(ask: &Ask<'_>, code: &str) -> Result<Value, Error> {
    let rows = ask.ranking(code, 30, Sort::Runs).await?.rows;
    let stat = |row: &Ranked| {
        let number: Option<u8> = row.value.parse().ok();
        let known = number.and_then(|number| ask.state.catalog.codes.get(&number));
        json!({
            "exit_code": number,
            "count": row.outcomes.runs,
            "description": known.map_or("", |known| &known.meaning),
            "category": known.map_or("unknown", |known| &known.category),
            "percentage": percent(row.outcomes.runs, all(&rows)),
        })
    };
    Ok(rows.iter().map(stat).collect())
}

async fn category_stats(ask: &Ask<'_>, categories: &ByApp) -> Result<Value, Error> {
    let rows = ask.ranking("category", 30, Sort::Runs).await?.rows;
    let stat = |row: &Ranked| {
        let apps = categories.apps.get(&row.value).map(Vec::as_slice).unwrap_or_default();
        let top: Vec<&str> = apps.iter().take(5).map(String::as_str).collect();
        json!({
            "category": row.value,
            "count": row.outcomes.runs,
            "percentage": percent(row.outcomes.runs, all(&rows)),
            "top_apps": top.join(", "),
        })
    };
    Ok(rows.iter().map(stat).collect())
}

async fn app_errors(ask: &Ask<'_>, categories: &ByApp, codes: &ByApp) -> Result<Value, Error> {
    let kinds = ask.by_app("kind").await?;
    let rows = ask.ranking("app", 50, Sort::Failures).await?.rows;
    let app = |row: &Ranked| {
        let counts = row.outcomes.counts;
        json!({
            "app": row.value,
            "type": kinds.top(&row.value),
            "total_count": counts.runs(),
            "failed_count": counts.failed,
            "aborted_count": counts.aborted,
            "failure_rate": percent(counts.failed, counts.finished()),
            "top_exit_code": codes.top(&row.value).parse::<u8>().ok(),
            "top_category": categories.top(&row.value),
        })
    };
    Ok(rows.iter().filter(|row| row.outcomes.counts.failed > 0).map(app).collect())
}

async fn timeline(ask: &Ask<'_>) -> Result<Value, Error> {
    let points = ask.state.store.series(ask.query.clone()).await?.found.points;
    let day = |point: &Span| {
        let Counts { failed, aborted, .. } = point.outcomes.counts;
        json!({ "date": point.days.first, "failed": failed, "aborted": aborted })
    };
    Ok(points.iter().map(day).collect())
}
