//! The wide figure: success rate and runs over time. Drawn here, woken by its island, with a table of the same points for whoever wants
//! the numbers.

use super::figure::{Figure, Links, scrolling};
use super::query::Asked;
use crate::charts::{Bucket, Step, buckets, condensed};
use crate::islands::{Drawn, TimeChart, rate_sentence, time_title};
use crate::outcome::Outcome;
use crate::stats::Timeseries;
use crate::stats::words::{clock, count, days, interval, percent};
use leptos::prelude::*;

const METHOD: &str = "Success rate = success / (success + failed). Blocked (the host was not ready), aborted (the person stopped it) and \
unfinished runs (nothing more was heard) stand beside it, never inside it. The rate axis is cut to the values; the axis of runs starts at \
zero.";
const MEAN: &str = " Columns show the runs of a mean day.";
const OPEN: &str = " What is not over yet is drawn dotted and left out of the sentence.";

/// The figure of a series; `document` is the path of the same numbers without its ending.
pub(super) fn time_figure(series: &Timeseries, asked: &Asked, document: &str) -> AnyView {
    let drawn = Drawn::new(series.clone());
    let mean = if Step::of_series(series) == Step::Day { "" } else { MEAN };
    let open = if series.open.is_some() { OPEN } else { "" };
    let body = view! {
        <TimeChart id="runs".to_owned() range=asked.query.range filters=asked.filters() series=condensed(series)>
            <div data-drawn="" inner_html=drawn.html></div>
        </TimeChart>
    };
    Figure {
        id: "runs",
        title: time_title(series),
        sentence: rate_sentence(series),
        body: body.into_any(),
        flush: false,
        twin: Some(twin(series)),
        links: Links::of(asked).document(document, true).chart("success-rate"),
        method: format!("{METHOD}{mean}{open}"),
        more: "rates",
    }
    .view()
}

/// The same points as a table, the latest first.
fn twin(series: &Timeseries) -> AnyView {
    let step = Step::of_series(series);
    let head = if step == Step::Day {
        "Day (UTC)".to_owned()
    } else {
        format!("Days of the {} (UTC)", step.name())
    };
    let rows = buckets(series)
        .into_iter()
        .rev()
        .map(|bucket| twin_row(&bucket, series.as_of))
        .collect_view();
    let outcomes = Outcome::ALL.map(|outcome| view! { <th scope="col">{outcome.title()}</th> });
    let table = view! {
        <table>
            <thead>
                <tr>
                    <th scope="col">{head}</th>
                    <th scope="col">"Runs"</th>
                    <th scope="col">"Success rate"</th>
                    <th scope="col">"95\u{a0}% interval"</th>
                    {outcomes}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    };
    scrolling(format!("Table: {}", time_title(series)), table.into_any())
}

fn twin_row(bucket: &Bucket, as_of: i64) -> AnyView {
    let rate = bucket.counts.success_rate();
    let (share, doubt) = match rate.n {
        0 => ("–".to_owned(), "–".to_owned()),
        _ if rate.too_few() => ("too few".to_owned(), interval(rate, 0)),
        _ => (percent(rate, 1), interval(rate, 1)),
    };
    let until = bucket.open.then(|| format!(" (until {})", clock(as_of)));
    let outcomes =
        Outcome::ALL.map(|outcome| view! { <td>{count(bucket.counts.of(outcome))}</td> });
    view! {
        <tr>
            <th scope="row">{days(bucket.days)} {until}</th>
            <td>{count(bucket.counts.runs())}</td>
            <td>{share}</td>
            <td>{doubt}</td>
            {outcomes}
        </tr>
    }
    .into_any()
}
