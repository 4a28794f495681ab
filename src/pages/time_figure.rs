//! The wide figure: success rate and runs over time. Drawn here, woken by its island, with a table of the same points for whoever wants
//! the numbers.

use super::annotations::{flags, keys};
use super::figure::{Figure, Links, scrolling};
use super::query::Asked;
use crate::annotations::Annotation;
use crate::charts::{Bucket, Marks, Reference, Step, buckets, condensed};
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

/// The figure of a series and what stands on it.
pub(super) struct TimeFigure<'a> {
    pub(super) series: &'a Timeseries,
    /// The path of the same numbers without its ending.
    pub(super) document: &'a str,
    /// What happened in these days.
    pub(super) annotations: &'a [&'a Annotation],
    /// A share to compare the rate with.
    pub(super) reference: Option<Reference>,
    /// What stands below the drawings, such as the days around these.
    pub(super) context: Option<AnyView>,
}

impl TimeFigure<'_> {
    /// Its markup.
    pub(super) fn view(self, asked: &Asked) -> AnyView {
        let Self { series, document, annotations, reference, context } = self;
        let marks = Marks { flags: flags(annotations), reference };
        let keys = view! { {context} {keys(annotations, series.window)} }.into_any();
        figure(series, asked, document, marks, keys)
    }
}

fn figure(
    series: &Timeseries,
    asked: &Asked,
    document: &str,
    marks: Marks,
    below: AnyView,
) -> AnyView {
    let drawn = Drawn::new(series.clone(), &marks);
    let mean = if Step::of_series(series) == Step::Day { "" } else { MEAN };
    let open = if series.open.is_some() { OPEN } else { "" };
    let body = view! {
        <TimeChart id="runs".to_owned() range=asked.query.range filters=asked.filters() series=condensed(series) marks=marks>
            <div data-drawn="" inner_html=drawn.html></div>
        </TimeChart>
        {below}
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
