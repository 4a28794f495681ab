//! The key figures: six tiles on one sheet, each with its number, what it is out of, its change against the period before and its course.

use super::icons::outcome_icon;
use super::words::{Change, outcome_change, rate_change, runs_change};
use crate::charts::{Bucket, buckets, spark};
use crate::language::t;
use crate::outcome::Outcome;
use crate::stats::words::{count, decimals, interval, of, percent, percent_number};
use crate::stats::{Counts, Rate, Summary, Timeseries, wilson};
use leptos::prelude::*;
use leptos::tachys::html::InertElement;

/// The tiles of a range; `apps` are the words for one app and for many.
pub(super) fn tiles(summary: &Summary, series: &Timeseries, apps: (&str, &str)) -> AnyView {
    let others = [Outcome::Failed, Outcome::Blocked, Outcome::Aborted, Outcome::Unfinished];
    let others = others.map(|outcome| outcome_tile(outcome, summary, series));
    view! {
        <h2 class="vh">{t!("tiles-title")}</h2>
        <section class="kpis" aria-label=t!("tiles-title")>
            <ul>{runs_tile(summary, series, apps)} {rate_tile(summary, series)} {others}</ul>
        </section>
    }
    .into_any()
}

fn runs_tile(summary: &Summary, series: &Timeseries, apps: (&str, &str)) -> AnyView {
    view! {
        <li>
            <div class="kpi">
                <span class="label">{t!("tiles-runs")}</span>
                <span class="value">{count(summary.counts.runs())}</span>
                <span class="of">{summary.apps.map(|n| t!("tiles-apps", n = n, one = apps.0, many = apps.1))}</span>
                {delta(runs_change(series))}
                {course(series, None, Counts::runs)}
            </div>
        </li>
    }
    .into_any()
}

fn rate_tile(summary: &Summary, series: &Timeseries) -> AnyView {
    let rate = summary.counts.success_rate();
    let shares: Vec<f64> = buckets(series)
        .iter()
        .map(|bucket| bucket.counts.success_rate().share().unwrap_or(f64::NAN))
        .collect();
    view! {
        <li>
            <div class="kpi main">
                <span class="label is-success">{outcome_icon(Outcome::Success)} {t!("tiles-rate")}</span>
                {rate_value(rate)}
                {(!rate.too_few()).then(|| delta(rate_change(summary.counts, summary.before)))}
                {InertElement::new(spark(&shares, series.open.is_some(), Some(Outcome::Success)))}
            </div>
        </li>
    }
    .into_any()
}

/// The rate with `k / n` and its interval; where there are too few runs, only what they allow to say.
fn rate_value(rate: Rate) -> AnyView {
    if rate.too_few() {
        return view! {
            <span class="value"><span class="vh">{t!("tiles-few")}</span><span aria-hidden="true">"–"</span></span>
            <span class="of">{t!("tiles-few-of", of = of(rate))}</span>
            <span class="delta">{(rate.n > 0).then(|| t!("tiles-possible", interval = interval(rate, 0)))}</span>
        }
        .into_any();
    }
    let fine = decimals(rate);
    view! {
        <span class="value">
            <span>{percent_number(rate, fine)}<small>"\u{a0}%"</small></span>
            <span class="ci">{interval(rate, fine)}</span>
        </span>
        <span class="of">{of(rate)}</span>
    }
    .into_any()
}

fn outcome_tile(outcome: Outcome, summary: &Summary, series: &Timeseries) -> AnyView {
    let n = summary.counts.of(outcome);
    let share = wilson(n, summary.counts.runs());
    view! {
        <li>
            <div class="kpi">
                <span class=format!("label is-{}", outcome.name())>{outcome_icon(outcome)} {outcome.title()}</span>
                <span class="value">{count(n)}</span>
                <span class="of">{t!("tiles-of-runs", share = percent(share, 1))}</span>
                {delta(outcome_change(outcome, summary.counts, summary.before))}
                {course(series, Some(outcome), move |counts| counts.of(outcome))}
            </div>
        </li>
    }
    .into_any()
}

fn delta(change: Option<Change>) -> AnyView {
    let words = change.map(|change| view! { <b>{change.loud}</b> {(!change.quiet.is_empty()).then(|| format!(" {}", change.quiet))} });
    view! { <span class="delta">{words}</span> }.into_any()
}

/// The course of a count: runs a day, in the steps of the figure below.
fn course(
    series: &Timeseries,
    outcome: Option<Outcome>,
    of: impl Fn(&Counts) -> u64,
) -> InertElement {
    #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
    let mean = |bucket: &Bucket| of(&bucket.counts) as f64 / bucket.days.days() as f64;
    let values: Vec<f64> = buckets(series).iter().map(mean).collect();
    InertElement::new(spark(&values, series.open.is_some(), outcome))
}
