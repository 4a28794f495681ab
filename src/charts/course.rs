//! What a chart over time is drawn from: points with the period before, whether they came day by day or in coarser spans.

use super::bucket::{Bucket, Step, buckets, buckets_before};
use crate::stats::{Grain, Series, Span, Timeseries};

/// Runs over time, gathered into the points of a chart.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Course {
    pub(super) points: Vec<Bucket>,
    /// The period before, the first point under the first.
    pub(super) before: Vec<Bucket>,
    /// The span of a point.
    pub(super) step: Step,
}

impl Course {
    /// The points, so that words can tell the very numbers that are drawn.
    pub fn points(&self) -> &[Bucket] {
        &self.points
    }

    /// The span of a point.
    pub fn step(&self) -> Step {
        self.step
    }
}

impl From<&Timeseries> for Course {
    fn from(series: &Timeseries) -> Self {
        Self {
            points: buckets(series),
            before: buckets_before(series),
            step: Step::of(series.points.len()),
        }
    }
}

impl From<&Series> for Course {
    fn from(series: &Series) -> Self {
        let days = series.points.iter().map(|span| span.days.days()).sum();
        let kept = match series.grain {
            Grain::Day => Step::Day,
            Grain::Week => Step::Week,
            Grain::Month => Step::Month,
        };
        let step = kept.max(Step::of(days));
        let groups =
            series.points.chunk_by(|a, b| step.start(a.days.first) == step.start(b.days.first));
        let (mut points, mut before, mut rest) = (Vec::new(), Vec::new(), series.before.as_slice());
        for group in groups {
            points.extend(gathered(group));
            // Groups of as many spans, not of the same calendar: the first point is to lie under the first.
            let (past, later) = rest.split_at_checked(group.len()).unwrap_or((rest, &[]));
            before.extend(gathered(past));
            rest = later;
        }
        if let Some(last) = points.last_mut() {
            last.open = series.open;
        }
        Self { points, before, step }
    }
}

fn gathered(spans: &[Span]) -> Option<Bucket> {
    let (first, last) = (spans.first()?.days.first, spans.last()?.days.last);
    let counts = spans.iter().map(|span| span.outcomes.counts).sum();
    Some(Bucket { days: crate::stats::Window { first, last }, counts, open: false })
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::stats::{Counts, Outcomes, Point, Window};

    fn span(points: &[Point]) -> Span {
        let days = Window { first: points[0].day, last: points[points.len() - 1].day };
        let counts: Counts = points.iter().map(|point| point.counts).sum();
        Span { days, outcomes: Outcomes::from(counts) }
    }

    fn spans(points: &[Point], grain: Grain) -> Vec<Span> {
        points
            .chunk_by(|a, b| grain == Grain::Week && a.day.week_start() == b.day.week_start())
            .map(span)
            .collect()
    }

    fn series(days: usize, grain: Grain) -> (Timeseries, Series) {
        let daily = sample::steady(days);
        let (points, before) = (spans(&daily.points, grain), spans(&daily.before, grain));
        (daily, Series { grain, points, before, open: true, coarsened: false })
    }

    #[test]
    fn days_are_the_same_points_whichever_way_they_came() {
        let (daily, series) = series(28, Grain::Day);
        assert_eq!(Course::from(&series), Course::from(&daily));
    }

    #[test]
    fn weeks_stay_weeks_and_no_run_is_lost() {
        let (daily, series) = series(28, Grain::Week);
        let course = Course::from(&series);
        assert_eq!((course.step(), course.points().len()), (Step::Week, series.points.len()));
        let sum = |counts: &mut dyn Iterator<Item = Counts>| counts.sum::<Counts>();
        assert_eq!(
            sum(&mut course.points().iter().map(|point| point.counts)),
            sum(&mut daily.points.iter().map(|point| point.counts))
        );
        assert!(course.points().last().is_some_and(|last| last.open));
    }

    #[test]
    fn a_year_of_days_is_drawn_in_weeks() {
        let (_, series) = series(365, Grain::Day);
        let course = Course::from(&series);
        assert_eq!(course.step(), Step::Week);
        assert!(course.points().len() < 54 && course.before.len() == course.points().len());
    }
}
