//! The wide figure: success rate and runs over time. Drawn here, woken by its island, with a table of the same points for whoever wants
//! the numbers.

use super::annotations::{flags, keys};
use super::figure::{Figure, Links, scrolling};
use super::manner::Switches;
use super::query::Asked;
use super::readable::days_link;
use super::words::carried;
use super::words::manner::method;
use crate::annotations::Annotation;
use crate::charts::{Bucket, Marks, Reference, Step, buckets, can_be_smoothed, condensed};
use crate::islands::{Drawn, TIME_FIGURE, TimeChart, rate_sentence, time_title};
use crate::language::t;
use crate::outcome::Outcome;
use crate::stats::Timeseries;
use crate::stats::words::{clock, count, interval, percent};
use leptos::prelude::*;

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
        let marks = Marks { flags: flags(annotations), reference, manner: asked.manner() };
        let keys = view! { {context} {keys(annotations, series.window)} }.into_any();
        figure(series, asked, document, &marks, keys)
    }
}

fn figure(
    series: &Timeseries,
    asked: &Asked,
    document: &str,
    marks: &Marks,
    below: AnyView,
) -> AnyView {
    let manner = asked.manner();
    let switches = Switches { smooth: can_be_smoothed(series), figure: TIME_FIGURE };
    let open = series.open.map(|_| t!("time-open"));
    let method =
        [Some(t!("time-method")), Some(method(series, manner)), open].into_iter().flatten();
    let (range, rest) = (asked.query.range.to_string(), asked.rest());
    let drawn = Drawn::new(series.clone(), marks, Some(&rest));
    let (values, marked) = (condensed(series).to_string(), marks.to_string());
    let body = view! {
        {switches.view(asked)}
        <TimeChart>
            <div
                data-drawn=""
                data-range=range
                data-rest=rest
                data-values=values
                data-marks=marked
                inner_html=drawn.html
            ></div>
        </TimeChart>
        {carried("browser-chart-")}
        {below}
    };
    Figure {
        id: TIME_FIGURE,
        title: time_title(series),
        sentence: rate_sentence(series, manner),
        body: body.into_any(),
        flush: false,
        twin: Some(twin(series, asked)),
        links: Links::of(asked).document(document, true).chart("success-rate"),
        method: method.collect::<Vec<_>>().join(" "),
        more: "rates",
    }
    .view()
}

/// The same points as a table, the latest first.
fn twin(series: &Timeseries, asked: &Asked) -> AnyView {
    let head = match Step::of_series(series) {
        Step::Day => t!("time-day"),
        Step::Week => t!("time-days-of-week"),
        Step::Month => t!("time-days-of-month"),
        Step::Year => t!("time-days-of-year"),
    };
    let rows = buckets(series)
        .into_iter()
        .rev()
        .map(|bucket| twin_row(&bucket, series.as_of, asked))
        .collect_view();
    let outcomes = Outcome::ALL.map(|outcome| view! { <th scope="col">{outcome.title()}</th> });
    let table = view! {
        <table>
            <thead>
                <tr>
                    <th scope="col">{head}</th>
                    <th scope="col">{t!("browser-chart-runs")}</th>
                    <th scope="col">{t!("browser-chart-rate")}</th>
                    <th scope="col">{t!("browser-chart-interval")}</th>
                    {outcomes}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    };
    scrolling(t!("figure-table-of", title = time_title(series)), table.into_any())
}

fn twin_row(bucket: &Bucket, as_of: i64, asked: &Asked) -> AnyView {
    let rate = bucket.counts.success_rate();
    let (share, doubt) = match rate.n {
        0 => ("–".to_owned(), "–".to_owned()),
        _ if rate.too_few() => (t!("time-too-few"), interval(rate, 0)),
        _ => (percent(rate, 1), interval(rate, 1)),
    };
    let until = bucket.open.then(|| format!(" {}", t!("time-until", time = clock(as_of))));
    let outcomes =
        Outcome::ALL.map(|outcome| view! { <td>{count(bucket.counts.of(outcome))}</td> });
    view! {
        <tr>
            <th scope="row">{days_link(asked, bucket.days)} {until}</th>
            <td>{count(bucket.counts.runs())}</td>
            <td>{share}</td>
            <td>{doubt}</td>
            {outcomes}
        </tr>
    }
    .into_any()
}
