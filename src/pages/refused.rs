//! The course of the data's quality: what share of the messages of each day was refused, so that a client that began to send something else is
//! seen on the day that it did.

use super::query::Asked;
use super::readable::{days_of, readable};
use super::words::quality::{refused_label, refused_says, refused_sentence};
use crate::charts::{Bucket, Hit, Hue, Line, Lines, Step, Upright, buckets, lines};
use crate::stats::{Counts, Grain, Point, Timeseries, Window, wilson};
use crate::store::QualityDay;
use leptos::prelude::*;

/// The drawing and its sentence; nothing where one day is all there is, or nothing was refused.
pub(super) fn refused(days: &[QualityDay], asked: &Asked) -> Option<AnyView> {
    let series = gathered(days)?;
    let points = buckets(&series);
    if points.len() < 2 || points.iter().all(|point| point.counts.failed == 0) {
        return None;
    }
    let step = Step::of_series(&series);
    let label = refused_label(step, series.window);
    let share = |point: &Bucket| wilson(point.counts.failed, point.counts.runs()).share();
    let drawing = lines(&Lines {
        label: label.clone(),
        spans: points.iter().map(|point| point.days).collect(),
        step,
        open: true,
        lines: vec![Line {
            name: String::new(),
            values: points.iter().map(share).collect(),
            hue: Hue::Own,
            band: Vec::new(),
        }],
        upright: Upright::Shares,
        compact: true,
        hue: 0,
    });
    let hits = Hit::of_points(&drawing.projection, |point| {
        let says = points.get(point).map(refused_says).unwrap_or_default();
        (says, days_of(asked, &drawing.projection, point))
    });
    let view = view! {
        <div class="card" id="course">
            <p>{refused_sentence(&points)}</p>
            {readable(&drawing, &label, &hits)}
        </div>
    };
    Some(view.into_any())
}

/// Messages as a series, so that they are gathered into weeks and months as runs are: what was refused in the place of what failed.
fn gathered(days: &[QualityDay]) -> Option<Timeseries> {
    let window = Window { first: days.first()?.day, last: days.last()?.day };
    let point = |told: &QualityDay| {
        let success = told.received.saturating_sub(told.refused);
        Point::of_day(told.day, Counts { success, failed: told.refused, ..Counts::default() })
    };
    Some(Timeseries {
        window,
        grain: Grain::Day,
        points: days.iter().map(point).collect(),
        before: Vec::new(),
        open: None,
        as_of: 0,
    })
}
