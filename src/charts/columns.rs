//! Runs over time as stacked columns, one colour an outcome. Where a column stands for more than a day it shows the runs of a mean day, so
//! that the axis keeps its meaning and a short first week is no dip.

use super::axis;
use super::backend::PLOT_WIDTH;
use super::bucket::{Bucket, Step, buckets};
use super::courses::runs_by_outcome;
use super::dates;
use super::drawing::{Drawing, View};
use super::flags::{FLAGS_PX, flags};
use super::ink::Ink;
use super::number::{of_count, of_index};
use super::plot::{self, Chart, DATES_PX, Drawn, fill, stroke};
use super::projection::Projection;
use super::scale::Scale;
use crate::outcome::Outcome;
use crate::stats::Timeseries;
use plotters::element::Rectangle;

const PLOT_PX: u32 = 130;
/// From the foot upwards: what went well carries the rest, what failed lies on top, where it is seen best.
const STACK: [Outcome; 5] =
    [Outcome::Success, Outcome::Unfinished, Outcome::Aborted, Outcome::Blocked, Outcome::Failed];
/// How much of its place a column fills, and of the whole width at the most: seven columns are no walls.
const FILLED: f64 = 0.72;
const FILLED_MAX: f64 = 0.07;
/// The free space above the highest column, where the word of a grid line may stand.
const TOP_PX: f64 = 8.0;
/// The gap between two outcomes, and the least that is left of one, in pixels.
const GAP_PX: f64 = 0.8;
const LEFT_PX: f64 = 0.4;

/// Draws the runs of each day by outcome. The axis starts at zero; where a logarithmic one is wanted, outcomes are lines.
pub fn runs_per_day(series: &Timeseries, view: &View) -> Drawing {
    if view.manner.log {
        return runs_by_outcome(series, view);
    }
    let buckets = buckets(series);
    let step = Step::of_series(series);
    let highest = buckets
        .iter()
        .map(|bucket| of_count(bucket.counts.runs()) / length(bucket))
        .fold(0.0, f64::max);
    let top_px = if view.flags.is_empty() { TOP_PX } else { FLAGS_PX };
    let axis = axis::of_counts(highest, (f64::from(PLOT_PX), top_px));
    let x = plot::across(buckets.len());
    let labels = dates::labels(&buckets, step);
    let projection = Projection::new(
        buckets.iter().map(|bucket| bucket.days).collect(),
        step,
        axis.scale.clone(),
        PLOT_PX,
    );
    let sheet = plot::draw(&x, &axis.scale, (PLOT_WIDTH, PLOT_PX), |chart, page| {
        plot::grid(page, &axis.scale)?;
        columns(chart, &axis.scale, &buckets)?;
        plot::foot(page, PLOT_PX)?;
        flags(page, &view.flags, &projection, &x)?;
        plot::tick_words(page, &axis)?;
        plot::dates(page, &x, &labels, PLOT_PX)
    });
    Drawing::framed(&sheet, "chart", PLOT_PX + DATES_PX, &view.label, projection)
}

/// The days of a bucket, to take a mean by.
pub(super) fn length(bucket: &Bucket) -> f64 {
    of_index(bucket.days.days().max(1))
}

fn columns(chart: &Chart<'_>, y: &Scale, buckets: &[Bucket]) -> Drawn {
    let (gap, left) = (GAP_PX * y.per_pixel(), LEFT_PX * y.per_pixel());
    let half = FILLED.min(FILLED_MAX * of_index(buckets.len())) / 2.0;
    for (level, outcome) in STACK.into_iter().enumerate() {
        for (index, bucket) in buckets.iter().enumerate() {
            let value = of_count(bucket.counts.of(outcome)) / length(bucket);
            if value <= 0.0 {
                continue;
            }
            let below: f64 = STACK
                .iter()
                .take(level)
                .map(|under| of_count(bucket.counts.of(*under)) / length(bucket))
                .sum();
            let top = (below + value).max(left);
            // Outlines may touch, areas may not, or two outcomes would be told apart by hue alone.
            let foot =
                if bucket.open || below == 0.0 { below } else { (below + gap).min(top - left) };
            let style =
                if bucket.open { stroke(Ink::Part(outcome)) } else { fill(Ink::Column(outcome)) };
            let x = of_index(index) + 0.5;
            chart.draw_series([Rectangle::new(
                [(x - half, top), (x + half, foot.max(0.0))],
                style,
            )])?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::stats::Counts;

    #[test]
    fn each_outcome_is_one_path_and_the_open_day_an_outline() {
        let svg = runs_per_day(&sample::steady(28), &View::default()).svg;
        for outcome in Outcome::ALL {
            for ink in [Ink::Column(outcome), Ink::Part(outcome)] {
                assert_eq!(
                    svg.matches(&format!("<path class=\"{}\"", ink.class())).count(),
                    1,
                    "{ink:?}"
                );
            }
        }
        assert_eq!(
            svg.split("is-success fillc\" d=\"")
                .nth(1)
                .unwrap()
                .split('"')
                .next()
                .unwrap()
                .matches('M')
                .count(),
            27
        );
    }

    #[test]
    fn one_run_among_very_many_is_still_to_be_seen() {
        let mut series = sample::steady(3);
        series.open = None;
        series.points[1].counts = Counts { success: 1_000_000, blocked: 1, ..Counts::default() };
        let svg = runs_per_day(&series, &View::default()).svg;
        assert!(svg.contains("is-blocked fillc"), "{svg}");
        assert!(!svg.contains("v0h"), "{svg}");
    }

    #[test]
    fn a_year_of_days_is_drawn_in_mean_days_of_weeks() {
        let drawing = runs_per_day(&sample::steady(365), &View::default());
        assert_eq!((drawing.projection.len(), drawing.projection.step()), (52, Step::Week));
        assert!(drawing.svg.len() < 12_000, "{}", drawing.svg.len());
    }
}
