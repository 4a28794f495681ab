//! The failure rate over time, with the runs that did not succeed below it. No island wakes it: the overview's figure is the one to look closer.

use super::annotations::{Noted, flags, keys};
use super::figure::{Figure, Links, scrolling};
use super::manner::Switches;
use super::query::Asked;
use super::readable::{days_link, days_of, readable};
use super::toggle::toggle;
use super::words::failures::trend;
use super::words::manner::method;
use super::words::readout;
use crate::charts::{
    Bucket, Hit, Manner, Projection, Step, View, buckets, can_be_smoothed, failure_rate, rated,
    runs_per_day, smoothed, smooths,
};
use crate::language::t;
use crate::outcome::Outcome;
use crate::stats::words::{count, days, interval, of, percent};
use crate::stats::{Counts, Point, Timeseries};
use leptos::prelude::*;

/// The outcomes of the columns.
const SHOWN: [Outcome; 3] = [Outcome::Failed, Outcome::Blocked, Outcome::Aborted];

/// The figure of a series.
pub(super) fn trend_figure(series: &Timeseries, asked: &Asked, noted: Noted<'_>) -> AnyView {
    let all: Counts = series.points.iter().map(|point| point.counts).sum();
    let rate = all.failure_rate();
    let step = Step::of_series(series);
    let label = t!("failures-trend-label", by = step.by(), days = days(series.window));
    let manner = asked.manner();
    let annotations = noted.of(series.window);
    let view = View { label, manner, flags: flags(&annotations), ..View::default() };
    let label = t!("failures-trend-columns", by = step.by());
    let columns = View { label, manner, ..View::default() };
    let smooth = if smooths(series, manner) { smoothed(Outcome::Failed) } else { String::new() };
    let switches = Switches { smooth: can_be_smoothed(series), figure: "trend" };
    let (upper, lower) =
        (failure_rate(series, &view), runs_per_day(&unsuccessful(series), &columns));
    let hits = failure_hits(series, asked, &upper.projection);
    let body = view! {
        {switches.view(asked)}
        {readable(&upper, &view.label, &hits)}
        {legend(manner)}
        {readable(&lower, &columns.label, &hits)}
        {keys(&annotations, series.window)}
    };
    Figure {
        id: "trend",
        title: t!("failures-trend-title", by = step.by()),
        sentence: format!("{} {smooth}", trend(rate, all.blocked, all.aborted))
            .trim_end()
            .to_owned(),
        body: body.into_any(),
        flush: false,
        twin: Some(twin(series, asked)),
        links: Links::of(asked).document("/api/v1/series", true),
        method: format!("{} {}", t!("failures-trend-method"), method(series, manner)),
        more: "rates",
    }
    .view()
}

/// Runs over time by outcome, of those that did not succeed: all that there is of an error family or an exit code.
pub(super) fn met_figure(
    series: &Timeseries,
    asked: &Asked,
    links: Links,
    noted: Noted<'_>,
) -> AnyView {
    let manner = asked.manner();
    let switches = Switches { smooth: false, figure: "course" };
    let step = Step::of_series(series);
    let label = t!("errors-course-label", by = step.by(), days = days(series.window));
    let all: Counts = series.points.iter().map(|point| point.counts).sum();
    let annotations = noted.of(series.window);
    let view = View { label, manner, flags: flags(&annotations), ..View::default() };
    let drawing = runs_per_day(series, &view);
    let points = buckets(series);
    let hits = Hit::of_points(&drawing.projection, |point| {
        let says = points.get(point).map(|bucket| readout::runs(bucket, &SHOWN));
        (says.unwrap_or_default(), days_of(asked, &drawing.projection, point))
    });
    let body = view! {
        {switches.view(asked)}
        {legend(manner)}
        {readable(&drawing, &view.label, &hits)}
        {keys(&annotations, series.window)}
    };
    let sentence = SHOWN.into_iter().filter(|outcome| all.of(*outcome) > 0);
    let sentence: Vec<String> = sentence.map(|outcome| outcome.counted(all.of(outcome))).collect();
    let sentence = if sentence.is_empty() {
        t!("errors-course-none")
    } else {
        format!("{}.", sentence.join(", "))
    };
    Figure {
        id: "course",
        title: t!("errors-course-title", by = step.by()),
        sentence,
        body: body.into_any(),
        flush: false,
        twin: Some(twin(series, asked)),
        links,
        method: format!("{} {}", t!("errors-course-method"), method(series, manner)),
        more: "counts",
    }
    .view()
}

/// The places of a failure rate: what a day says, and its days.
fn failure_hits(series: &Timeseries, asked: &Asked, projection: &Projection) -> Vec<Hit> {
    let manner = asked.manner();
    let (points, weeks) = (buckets(series), rated(series, manner));
    Hit::of_points(projection, |point| {
        let week = weeks.get(point).filter(|_| smooths(series, manner));
        let says = points.get(point).map(|bucket| readout::failures(bucket, week, &SHOWN));
        (says.unwrap_or_default(), days_of(asked, projection, point))
    })
}

/// The outcomes that are shown; where they are lines each can be hidden.
fn legend(manner: Manner) -> AnyView {
    let keys = SHOWN.map(|outcome| {
        let title = outcome.title();
        let key = view! { {super::icons::outcome_icon(outcome)} {title} };
        let class = format!("is-{}", outcome.name());
        if manner.log {
            view! { <li class=class><label>{toggle(outcome.name(), None)} {key}</label></li> }
                .into_any()
        } else {
            view! { <li class=class>{key}</li> }.into_any()
        }
    });
    view! { <ul class="legend" data-legend=manner.log.then_some("")>{keys}</ul> }.into_any()
}

/// The series without the runs that went well, or of which nothing more was heard.
fn unsuccessful(series: &Timeseries) -> Timeseries {
    let without = |point: &Point| Point {
        counts: Counts { success: 0, unfinished: 0, ..point.counts },
        ..*point
    };
    Timeseries { points: series.points.iter().map(without).collect(), ..series.clone() }
}

fn twin(series: &Timeseries, asked: &Asked) -> AnyView {
    let rows = buckets(series).into_iter().rev().map(|bucket| row(bucket, asked));
    let table = view! {
        <table>
            <thead>
                <tr>
                    <th scope="col">{t!("failures-days")}</th>
                    <th scope="col">{t!("board-rate")}</th>
                    <th scope="col">"k\u{a0}/\u{a0}n"</th>
                    <th scope="col">{t!("browser-chart-interval")}</th>
                    {SHOWN.map(|outcome| view! { <th scope="col">{outcome.title()}</th> })}
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    };
    scrolling(t!("figure-table-of", title = t!("failures-over-time")), table.into_any())
}

fn row(bucket: Bucket, asked: &Asked) -> AnyView {
    let rate = bucket.counts.failure_rate();
    let (share, doubt) = match rate.n {
        0 => ("–".to_owned(), "–".to_owned()),
        _ if rate.too_few() => (t!("time-too-few"), interval(rate, 0)),
        _ => (percent(rate, 1), interval(rate, 1)),
    };
    view! {
        <tr>
            <th scope="row">{days_link(asked, bucket.days)}</th>
            <td>{share}</td>
            <td>{of(rate)}</td>
            <td>{doubt}</td>
            {SHOWN.map(|outcome| view! { <td>{count(bucket.counts.of(outcome))}</td> })}
        </tr>
    }
    .into_any()
}
