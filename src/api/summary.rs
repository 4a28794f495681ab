//! `stats/summary`: the totals of a range, the same numbers as the overview; `stats/installations`: the same over time, by kind, source and app.

use super::asked::Asked;
use super::meta::{About, Meta};
use super::parts::{hidden, part};
use super::series;
use super::shape::{Breakdown, Difference, Outcomes, Rate, Runs, Series, Totals};
use super::table::{Cell, Table};
use crate::stats::Query;
use crate::store::Error;
use serde::Serialize;
use utoipa::ToSchema;

/// The totals of a range.
#[derive(Serialize, ToSchema)]
pub(super) struct Summary {
    meta: Meta,
    /// Runs; null when they are too few to be told.
    runs: Option<u64>,
    /// Apps with at least one run; null under a filter by app or dimension.
    apps: Option<u64>,
    /// Runs by outcome.
    outcomes: Option<Outcomes>,
    /// success / (success + failed).
    success_rate: Option<Rate>,
    /// The window compared with; null when there is none, or its runs are too few to be told.
    before: Option<Runs>,
    /// The change of the success rate.
    change: Option<Difference>,
}

/// Answers with the totals.
///
/// # Errors
///
/// When the store cannot be read.
pub(super) async fn summary(asked: &Asked<'_>) -> Result<Summary, Error> {
    let answer = asked.state.store.totals(asked.query()).await?;
    let meta = Meta::new(asked, About::of(&answer)).await?;
    let Totals { now, before, change, apps } = answer.found.into();
    let runs = now.as_ref().map(|now| now.runs);
    let (outcomes, success_rate) = now.map(|now| (now.outcomes, now.success_rate)).unzip();
    Ok(Summary { meta, runs, apps, outcomes, success_rate, before, change })
}

impl Summary {
    /// One row for the window, and one for that compared with.
    pub(super) fn table(&self) -> Table {
        let mut table =
            Table { head: ["days"].into_iter().chain(HEAD).collect(), rows: Vec::new() };
        if let (Some(runs), Some(outcomes), Some(success_rate)) =
            (self.runs, self.outcomes.clone(), self.success_rate.clone())
        {
            let now = Runs { runs, outcomes, success_rate };
            table.rows.push(row("now", &now));
        }
        table.rows.extend(self.before.iter().map(|before| row("before", before)));
        table
    }
}

fn row(days: &str, runs: &Runs) -> Vec<Cell> {
    std::iter::once(Cell::from(days)).chain(runs.cells()).collect()
}

/// Names of what every row of runs tells.
pub(super) const HEAD: [&str; 10] = [
    "runs",
    "success",
    "failed",
    "blocked",
    "aborted",
    "unfinished",
    "success_rate_k",
    "success_rate_n",
    "success_rate_low",
    "success_rate_high",
];

impl Runs {
    /// The cells under [`HEAD`].
    pub(super) fn cells(&self) -> [Cell; 10] {
        let (outcomes, rate) = (&self.outcomes, &self.success_rate);
        [
            self.runs.into(),
            outcomes.success.into(),
            outcomes.failed.into(),
            outcomes.blocked.into(),
            outcomes.aborted.into(),
            outcomes.unfinished.into(),
            rate.k.into(),
            rate.n.into(),
            rate.low.into(),
            rate.high.into(),
        ]
    }
}

/// What was installed: totals, over time, and by kind, source and app.
#[derive(Serialize, ToSchema)]
pub(super) struct Installations {
    meta: Meta,
    /// The totals.
    totals: Totals,
    /// The same over time.
    series: Series,
    /// By kind of event; null where it is not kept together with what is filtered.
    by_kind: Option<Breakdown>,
    /// By where programs came from; null where the catalog does not tell, or it is not kept together with what is filtered.
    by_source: Option<Breakdown>,
    /// The apps with the most runs.
    top_apps: Option<Breakdown>,
}

/// Answers with what was installed.
///
/// # Errors
///
/// When the store cannot be read.
pub(super) async fn installations(asked: &Asked<'_>) -> Result<Installations, Error> {
    let query = || asked.query();
    let answer = asked.state.store.totals(query()).await?;
    let series = series::of(asked, query()).await?.found;
    let by_kind = part(asked, "kind", query()).await?;
    let by_source = by_source(asked, query()).await?;
    let top_apps = part(asked, "app", query()).await?;
    let parts = [&by_kind, &by_source, &top_apps].into_iter().flatten();
    let about = About::of(&answer).without(&hidden(parts));
    let meta = Meta::new(asked, about).await?;
    let totals = answer.found.into();
    Ok(Installations { meta, totals, series, by_kind, by_source, top_apps })
}

/// By where programs came from, if the catalog tells.
///
/// # Errors
///
/// When the store cannot be read.
pub(super) async fn by_source(asked: &Asked<'_>, query: Query) -> Result<Option<Breakdown>, Error> {
    match asked.state.catalog.field_with(crate::catalog::Role::Source) {
        Some(_) => part(asked, "source", query).await,
        None => Ok(None),
    }
}
