//! The failure rate over time, with the runs that did not succeed below it. No island wakes it: the overview's figure is the one to look closer.

use super::annotations::{Noted, flags, keys};
use super::figure::{Figure, Links, scrolling};
use super::opening::still;
use super::query::Asked;
use super::words::failures::trend;
use crate::charts::{Bucket, Step, View, buckets, failure_rate, runs_per_day};
use crate::outcome::Outcome;
use crate::stats::words::{count, days, interval, of, percent};
use crate::stats::{Counts, Point, Timeseries};
use leptos::prelude::*;

const METHOD: &str = "Failure rate = failed / (success + failed). Columns show the runs that failed, were blocked or were stopped, on a mean day \
where a column stands for more. The axis of the rate is cut to the values.";
/// The outcomes of the columns.
const SHOWN: [Outcome; 3] = [Outcome::Failed, Outcome::Blocked, Outcome::Aborted];

/// The figure of a series.
pub(super) fn trend_figure(series: &Timeseries, asked: &Asked, noted: Noted<'_>) -> AnyView {
    let all: Counts = series.points.iter().map(|point| point.counts).sum();
    let rate = all.failure_rate();
    let step = Step::of_series(series);
    let label = format!("Failure rate by {}, {}", step.name(), days(series.window));
    let annotations = noted.of(series.window);
    let view = View { label, flags: flags(&annotations), ..View::default() };
    let columns =
        View { label: format!("Runs that did not succeed, by {}", step.name()), ..View::default() };
    let body = view! {
        <div class="layers">{still(failure_rate(series, &view))}</div>
        <ul class="legend">{SHOWN.map(legend)}</ul>
        {still(runs_per_day(&unsuccessful(series), &columns))}
        {keys(&annotations, series.window)}
    };
    Figure {
        id: "trend",
        title: format!("Failure rate by {}", step.name()),
        sentence: trend(rate, all.blocked, all.aborted),
        body: body.into_any(),
        flush: false,
        twin: Some(twin(series)),
        links: Links::of(asked).document("/api/v1/series", true),
        method: METHOD.to_owned(),
        more: "rates",
    }
    .view()
}

/// Runs over time by outcome, of those that did not succeed: all that there is of an error family or an exit code.
pub(super) fn met_figure(series: &Timeseries, links: Links, noted: Noted<'_>) -> AnyView {
    let step = Step::of_series(series);
    let label = format!("Runs by {}, {}", step.name(), days(series.window));
    let all: Counts = series.points.iter().map(|point| point.counts).sum();
    let annotations = noted.of(series.window);
    let view = View { label, flags: flags(&annotations), ..View::default() };
    let body = view! {
        <ul class="legend">{SHOWN.map(legend)}</ul>
        {still(runs_per_day(series, &view))}
        {keys(&annotations, series.window)}
    };
    let sentence = SHOWN.into_iter().filter(|outcome| all.of(*outcome) > 0);
    let sentence: Vec<String> = sentence
        .map(|outcome| format!("{} {}", count(all.of(outcome)), outcome.title().to_lowercase()))
        .collect();
    Figure {
        id: "course",
        title: format!("How often, by {}", step.name()),
        sentence: format!(
            "{}.",
            if sentence.is_empty() { "None".to_owned() } else { sentence.join(", ") }
        ),
        body: body.into_any(),
        flush: false,
        twin: Some(twin(series)),
        links,
        method: "Runs by how they ended, on a mean day where a column stands for more than one."
            .to_owned(),
        more: "counts",
    }
    .view()
}

fn legend(outcome: Outcome) -> AnyView {
    view! { <li class=format!("is-{}", outcome.name())>{super::icons::outcome_icon(outcome)} {outcome.title()}</li> }
        .into_any()
}

/// The series without the runs that went well, or of which nothing more was heard.
fn unsuccessful(series: &Timeseries) -> Timeseries {
    let without = |point: &Point| Point {
        counts: Counts { success: 0, unfinished: 0, ..point.counts },
        ..*point
    };
    Timeseries { points: series.points.iter().map(without).collect(), ..series.clone() }
}

fn twin(series: &Timeseries) -> AnyView {
    let rows = buckets(series).into_iter().rev().map(row);
    let table = view! {
        <table>
            <thead>
                <tr>
                    <th scope="col">"Days (UTC)"</th>
                    <th scope="col">"Failure rate"</th>
                    <th scope="col">"k\u{a0}/\u{a0}n"</th>
                    <th scope="col">"95\u{a0}% interval"</th>
                    {SHOWN.map(|outcome| view! { <th scope="col">{outcome.title()}</th> })}
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    };
    scrolling("Table: failures over time".to_owned(), table.into_any())
}

fn row(bucket: Bucket) -> AnyView {
    let rate = bucket.counts.failure_rate();
    let (share, doubt) = match rate.n {
        0 => ("–".to_owned(), "–".to_owned()),
        _ if rate.too_few() => ("too few".to_owned(), interval(rate, 0)),
        _ => (percent(rate, 1), interval(rate, 1)),
    };
    view! {
        <tr>
            <th scope="row">{days(bucket.days)}</th>
            <td>{share}</td>
            <td>{of(rate)}</td>
            <td>{doubt}</td>
            {SHOWN.map(|outcome| view! { <td>{count(bucket.counts.of(outcome))}</td> })}
        </tr>
    }
    .into_any()
}
