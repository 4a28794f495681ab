//! Runs over time as one line an outcome on a logarithmic axis: what is rare is seen beside what is common, and columns, whose heights say
//! "so many times as much", have no meaning there. A day without such a run lies at nought.

use super::bucket::{Step, buckets};
use super::columns::length;
use super::drawing::{Drawing, View};
use super::hue::Hue;
use super::lines::{Line, Lines, Upright, lines};
use super::number::of_count;
use crate::outcome::Outcome;
use crate::stats::Timeseries;

/// Draws the runs of a mean day of each outcome that there was.
pub(super) fn runs_by_outcome(series: &Timeseries, view: &View) -> Drawing {
    let buckets = buckets(series);
    let met = Outcome::ALL
        .into_iter()
        .filter(|outcome| buckets.iter().any(|bucket| bucket.counts.of(*outcome) > 0));
    let line = |outcome: Outcome| Line {
        name: outcome.title(),
        values: buckets
            .iter()
            .map(|bucket| Some(of_count(bucket.counts.of(outcome)) / length(bucket)))
            .collect(),
        hue: Hue::Of(outcome),
        band: Vec::new(),
    };
    lines(&Lines {
        label: view.label.clone(),
        spans: buckets.iter().map(|bucket| bucket.days).collect(),
        step: Step::of_series(series),
        open: buckets.last().is_some_and(|bucket| bucket.open),
        lines: met.map(line).collect(),
        upright: Upright::LogCounts,
        compact: true,
        hue: 0,
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Manner, runs_per_day, sample};
    use super::*;
    use crate::stats::Counts;

    fn log() -> View {
        View { manner: Manner { log: true, smooth: false }, ..View::default() }
    }

    #[test]
    fn an_outcome_is_a_line_and_one_that_was_not_met_is_none() {
        let mut series = sample::steady(28);
        for point in &mut series.points {
            point.counts.blocked = 0;
        }
        let svg = runs_per_day(&series, &log()).svg;
        assert!(
            svg.contains("class=\"is-failed line alt\"") && !svg.contains("is-blocked"),
            "{svg}"
        );
        assert!(!svg.contains("fillc") && svg.contains(">10</text>") && svg.contains(">0</text>"));
    }

    #[test]
    fn a_day_without_runs_lies_at_nought_and_is_no_gap() {
        let mut series = sample::steady(5);
        series.open = None;
        series.points[2].counts = Counts::default();
        let drawing = runs_per_day(&series, &log());
        let path = drawing.svg.split("is-success line\" d=\"").nth(1).unwrap();
        let path = path.split('"').next().unwrap();
        assert_eq!(path.matches('M').count(), 1, "{path}");
        assert!(path.contains("500 120"), "{path}");
    }
}
