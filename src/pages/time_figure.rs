//! The wide figure: success rate and runs over time. Drawn here, woken by its island, with a table of the same points for whoever wants
//! the numbers.

use super::icons::icon;
use crate::charts::{Bucket, Step, buckets};
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

/// The figure of a series; `link` is the address of the page with its range.
pub(super) fn time_figure(series: &Timeseries, link: &str) -> AnyView {
    let drawn = Drawn::new(series.clone());
    let mean = (Step::of(series.points.len()) != Step::Day).then_some(MEAN);
    let json = format!("/api/v1/stats/summary.json?range={}", series.range);
    view! {
        <figure class="fig" id="runs" aria-labelledby="runs-t" aria-describedby="runs-s">
            <figcaption>
                <h2 id="runs-t">{time_title(series)}</h2>
                <p class="sum" id="runs-s">{rate_sentence(series)}</p>
            </figcaption>
            <div class="body">
                <TimeChart range=series.range><div data-drawn="" inner_html=drawn.html></div></TimeChart>
            </div>
            <div class="fig-foot">
                <details>
                    <summary>{icon("chev")} "Table"</summary>
                    {twin(series)}
                </details>
                <a href=format!("{link}#runs")>{icon("link")} "Link"</a>
                <a href=json>{icon("down")} "JSON"</a>
            </div>
            <div class="method"><p>{METHOD} {mean} {series.open.map(|_| OPEN)}</p></div>
        </figure>
    }
    .into_any()
}

/// The same points as a table, the latest first.
fn twin(series: &Timeseries) -> AnyView {
    let step = Step::of(series.points.len());
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
    view! {
        <div class="twin scroll" tabindex="0" role="region" aria-label=format!("Table: {}", time_title(series))>
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
        </div>
    }
    .into_any()
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
