//! `/api/scripts`.

use super::{Ask, percent};
use crate::stats::{LIMIT_MAX, Sort};
use crate::store::Error;
use serde_json::{Value, json};

/// Makes it.
///
/// # Errors
///
/// When the store cannot be read.
pub(super) async fn scripts(ask: &Ask<'_>) -> Result<Value, Error> {
    let totals = ask.totals().await?;
    let kinds = ask.by_app("kind").await?;
    let ranking = ask.ranking("app", LIMIT_MAX, Sort::Runs).await?;
    #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
    let script = |row: &crate::stats::Ranked| {
        let counts = row.outcomes.counts;
        let a_day = counts.runs() as f64 / ask.days as f64;
        json!({
            "app": row.value,
            "type": kinds.top(&row.value),
            "total": counts.runs(),
            "success": counts.success,
            "failed": counts.failed,
            "aborted": counts.aborted,
            "installing": counts.unfinished,
            "success_rate": percent(counts.success, counts.finished()),
            "installs_per_day": (a_day * 100.0).round() / 100.0,
        })
    };
    let scripts: Vec<Value> = ranking.rows.iter().map(script).collect();
    Ok(json!({
        "total_scripts": totals.apps.unwrap_or(scripts.len() as u64),
        "total_installs": totals.now.map_or(0, |now| now.runs),
        "top_scripts": scripts,
        "recent_scripts": [],
    }))
}
