//! `/api/dashboard`.

use super::{Ask, has, percent};
use crate::stats::{Compare, Counts, Filter, Query, Range, Sort};
use crate::store::Error;
use serde_json::{Map, Value, json};

/// Lists by a field of the catalog: its key, the name of a value in it, the field, and how long it may be.
const LISTS: [(&str, &str, &str, usize); 5] = [
    ("os_distribution", "os", "os_type", 15),
    ("method_stats", "method", "method", 10),
    ("pve_versions", "version", "pve_version", 15),
    ("platform_stats", "platform", "platform", 10),
    ("repo_slugs", "slug", "repo_slug", 20),
];
/// Lists of the apps of one kind: its key, the name of an app in it, the kind, and the key of its runs.
const KINDS: [(&str, &str, &str, &str); 2] =
    [("top_tools", "tool", "pve", "total_tools"), ("top_addons", "addon", "addon", "total_addons")];
const DURATION: &str = "install_duration";

/// Makes it.
///
/// # Errors
///
/// When the store cannot be read.
pub(super) async fn dashboard(ask: &Ask<'_>) -> Result<Value, Error> {
    let now = ask.totals().await?.now.map(|now| now.counts).unwrap_or_default();
    let ever = Query { range: Range::All, compare: Compare::None, ..ask.query.clone() };
    let ever = ask.state.store.totals(ever).await?.found.now.map_or(0, |all| all.runs);
    let mut all = Map::new();
    let mut put = |key: &str, value: Value| drop(all.insert(key.to_owned(), value));
    put("total_installs", json!(now.runs()));
    put("total_all_time", json!(ever));
    put("sample_size", json!(now.runs()));
    put("success_count", json!(now.success));
    put("failed_count", json!(now.failed));
    put("aborted_count", json!(now.aborted));
    put("installing_count", json!(now.unfinished));
    put("success_rate", json!(percent(now.success, now.finished())));
    put("top_apps", ask.list("app", "app", 20).await?);
    put("type_stats", ask.list("kind", "type", 10).await?);
    put("error_categories", ask.list("category", "category", 20).await?);
    put("error_analysis", analysis(ask).await?);
    put("failed_apps", failed_apps(ask).await?);
    put("daily_stats", daily(ask).await?);
    put("recent_records", json!([]));
    for (key, name, field, limit) in LISTS {
        if has(ask.state, field) {
            put(key, ask.list(field, name, limit).await?);
        }
    }
    for (key, name, kind, total) in KINDS {
        if ask.state.store.menu().kinds.iter().any(|known| known == kind) {
            let query = Query { kind: Filter::only(kind), ..ask.query.clone() };
            let of_kind = Ask { state: ask.state, query, days: ask.days };
            put(total, json!(of_kind.totals().await?.now.map_or(0, |now| now.runs)));
            put(key, of_kind.list("app", name, 15).await?);
        }
    }
    if ask.state.store.menu().measures.iter().any(|measure| measure == DURATION)
        && ask.query.dimension.is_none()
    {
        let spread = ask.state.store.distribution(DURATION, None, ask.query.clone()).await?;
        put("avg_install_duration", json!(spread.found.mean.unwrap_or(0.0).round()));
    }
    Ok(Value::Object(all))
}

/// Families of failures, by the fingerprint of their shape.
async fn analysis(ask: &Ask<'_>) -> Result<Value, Error> {
    let families = ask.ranking("error", 15, Sort::Runs).await?.rows;
    let mut all = Vec::new();
    for family in families {
        let dimension = Some(("error".to_owned(), Filter::only(&family.value)));
        // One dimension can be filtered; a platform already is.
        let apps = if ask.query.dimension.is_some() {
            Vec::new()
        } else {
            let query = Query { dimension, ..ask.query.clone() };
            let of_family = Ask { state: ask.state, query, days: ask.days };
            of_family.ranking("app", 5, Sort::Runs).await?.rows
        };
        let names: Vec<&str> = apps.iter().map(|app| app.value.as_str()).collect();
        all.push(json!({
            "pattern": family.value,
            "count": family.outcomes.runs,
            "unique_apps": names.len(),
            "apps": names.join(", "),
        }));
    }
    Ok(Value::Array(all))
}

async fn failed_apps(ask: &Ask<'_>) -> Result<Value, Error> {
    let kinds = ask.by_app("kind").await?;
    let apps = ask.ranking("app", 16, Sort::Impact).await?.rows;
    let app = |row: &crate::stats::Ranked| {
        let counts = row.outcomes.counts;
        json!({
            "app": row.value,
            "type": kinds.top(&row.value),
            "total_count": counts.runs(),
            "failed_count": counts.failed,
            "failure_rate": percent(counts.failed, counts.finished()),
        })
    };
    Ok(apps.iter().filter(|row| row.outcomes.counts.failed > 0).map(app).collect())
}

async fn daily(ask: &Ask<'_>) -> Result<Value, Error> {
    let points = ask.state.store.series(ask.query.clone()).await?.found.points;
    let day = |point: &crate::stats::Span| {
        let Counts { success, failed, .. } = point.outcomes.counts;
        json!({ "date": point.days.first, "success": success, "failed": failed })
    };
    Ok(points.iter().map(day).collect())
}
