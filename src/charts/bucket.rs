//! Days gathered into what a chart can show: a year of single days is noise in a line and stripes in columns.

use super::manner::Manner;
use crate::day::Day;
use crate::language::t;
use crate::stats::{Counts, Grain, Point, SMOOTH_DAYS, Timeseries, Window};

/// The span of days that one point of a chart stands for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Step {
    /// Each day by itself.
    Day,
    /// ISO weeks, Monday first.
    Week,
    /// Calendar months.
    Month,
    /// Calendar years.
    Year,
}

/// The most points of a chart before its step grows: columns of two pixels and a gap on a phone; finer ones would become stripes.
const POINTS_MAX: usize = 120;

impl Step {
    /// The step in which so many days are drawn: the finest that gives at most about 120 points. So no chart of a series is ever made of
    /// more points than it has pixels, and a weekly pattern is averaged out rather than drawn as stripes.
    pub fn of(days: usize) -> Self {
        if days <= POINTS_MAX {
            Self::Day
        } else if days <= 7 * POINTS_MAX {
            Self::Week
        } else if days <= 30 * POINTS_MAX {
            Self::Month
        } else {
            Self::Year
        }
    }

    /// The step of a series: that of so many days, or that of its points where they stand for more.
    pub fn of_series(series: &Timeseries) -> Self {
        Self::of_grain(series.grain).max(Self::of(series.window.days()))
    }

    /// The step of points of a grain.
    pub fn of_grain(grain: Grain) -> Self {
        match grain {
            Grain::Day => Self::Day,
            Grain::Week => Self::Week,
            Grain::Month => Self::Month,
        }
    }

    /// The word for it: `day`, `week`, `month`, `year`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
        }
    }

    /// What is drawn in it, as one says: `by day`.
    pub fn by(self) -> String {
        match self {
            Self::Day => t!("browser-chart-by-day"),
            Self::Week => t!("browser-chart-by-week"),
            Self::Month => t!("browser-chart-by-month"),
            Self::Year => t!("browser-chart-by-year"),
        }
    }

    /// What is said of one that is not over: `day not over`.
    pub fn open(self) -> String {
        match self {
            Self::Day => t!("browser-chart-open-day"),
            Self::Week => t!("browser-chart-open-week"),
            Self::Month => t!("browser-chart-open-month"),
            Self::Year => t!("browser-chart-open-year"),
        }
    }

    /// The day that the span of a day is told by.
    fn start(self, day: Day) -> Day {
        match self {
            Self::Day => day,
            Self::Week => day.week_start(),
            Self::Month => day.month_start(),
            Self::Year => Day::from_calendar(day.year(), 1, 1).unwrap_or(day),
        }
    }
}

/// One point of a chart: the days it stands for and their runs together. The first and the last may hold more or fewer days than the others.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bucket {
    /// Its days.
    pub days: Window,
    /// Their runs.
    pub counts: Counts,
    /// Whether it holds the day that is not over: drawn dotted.
    pub open: bool,
}

impl Bucket {
    /// A single day, for what counts in days whatever the step.
    pub(super) fn empty(day: Day) -> Self {
        Self { days: Window { first: day, last: day }, counts: Counts::default(), open: false }
    }
}

/// Gathers a series into the points that its charts are drawn from, so that a tooltip can tell the very numbers.
pub fn buckets(series: &Timeseries) -> Vec<Bucket> {
    grouped(series).filter_map(|group| gathered(group, series.open)).collect()
}

/// The points that a line of a rate goes through: those of the series, or in their places the seven days up to each where that is wanted and
/// points are days. Where these are not known the counts are nought, and the line has a gap.
pub fn rated(series: &Timeseries, manner: Manner) -> Vec<Bucket> {
    let mut buckets = buckets(series);
    if smooths(series, manner) {
        smooth(&mut buckets, series.weeks());
    }
    buckets
}

/// The same of the period before.
pub(super) fn rated_before(series: &Timeseries, manner: Manner) -> Vec<Bucket> {
    let mut buckets = buckets_before(series);
    if smooths(series, manner) {
        smooth(&mut buckets, series.weeks_before());
    }
    buckets
}

/// Whether a chart of a series is smoothed: where its points are weeks or more there is nothing to smooth, and less than a week has no mean.
pub fn smooths(series: &Timeseries, manner: Manner) -> bool {
    manner.smooth && can_be_smoothed(series)
}

/// Whether it could be.
pub fn can_be_smoothed(series: &Timeseries) -> bool {
    Step::of_series(series) == Step::Day && series.points.len() >= SMOOTH_DAYS
}

fn smooth(buckets: &mut [Bucket], weeks: Vec<Option<Counts>>) {
    for (bucket, week) in buckets.iter_mut().zip(weeks) {
        bucket.counts = week.unwrap_or_default();
    }
}

/// The period before in groups of as many points, so that the first lies under the first.
pub(super) fn buckets_before(series: &Timeseries) -> Vec<Bucket> {
    let mut rest = series.before.as_slice();
    let mut before = Vec::new();
    for group in grouped(series) {
        let (under, later) = rest.split_at_checked(group.len()).unwrap_or((rest, &[]));
        before.extend(gathered(under, None));
        rest = later;
    }
    before
}

/// The same series with no more points than its charts draw: what a page carries for them.
#[must_use]
pub fn condensed(series: &Timeseries) -> Timeseries {
    let points = |buckets: Vec<Bucket>| {
        buckets.into_iter().map(|Bucket { days, counts, .. }| Point { days, counts }).collect()
    };
    let (now, before) = (points(buckets(series)), points(buckets_before(series)));
    Timeseries { points: now, before, ..series.clone() }
}

/// The points that are drawn as one.
fn grouped(series: &Timeseries) -> impl Iterator<Item = &[Point]> {
    let step = Step::of_series(series);
    let points = series.points.as_slice();
    let starts_with = |n: usize| points.get(n).map(|point| step.start(point.days.first));
    let mut ends: Vec<usize> =
        (1..=points.len()).filter(|end| starts_with(*end) != starts_with(end - 1)).collect();
    // A Sunday by itself beside weeks would stand out by its weekday alone.
    if let [first, second, _, ..] = ends.as_slice()
        && 2 * first < second - first
    {
        ends.remove(0);
    }
    let mut begin = 0;
    ends.into_iter().filter_map(move |end| points.get(std::mem::replace(&mut begin, end)..end))
}

fn gathered(group: &[Point], open: Option<Day>) -> Option<Bucket> {
    let days = Window { first: group.first()?.days.first, last: group.last()?.days.last };
    let counts = group.iter().map(|point| point.counts).sum();
    Some(Bucket { days, counts, open: open.is_some_and(|day| days.contains(day)) })
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn a_year_is_drawn_in_weeks_and_no_run_is_lost() {
        let series = sample::steady(365);
        let weeks = buckets(&series);
        assert_eq!(weeks.len(), 52);
        assert!(weeks.iter().skip(1).all(|week| week.days.first == week.days.first.week_start()));
        assert_eq!(
            weeks.iter().map(|week| week.counts).sum::<Counts>(),
            series.points.iter().map(|point| point.counts).sum()
        );
        assert_eq!(
            weeks.iter().map(|week| week.open).collect::<Vec<_>>().iter().position(|open| *open),
            Some(51)
        );
        let before = buckets_before(&series);
        assert_eq!(before.len(), 52);
        assert!(
            before.iter().zip(&weeks).all(|(before, now)| before.days.days() == now.days.days())
        );
    }

    #[test]
    fn the_step_grows_with_the_days() {
        let steps = [
            (1, Step::Day),
            (120, Step::Day),
            (121, Step::Week),
            (1200, Step::Month),
            (9000, Step::Year),
        ];
        for (days, step) in steps {
            assert_eq!(Step::of(days), step, "{days}");
        }
    }

    #[test]
    fn what_a_page_carries_is_drawn_the_same() {
        for days in [7, 28, 130, 365, 1300] {
            let series = sample::steady(days);
            let carried = condensed(&series);
            assert_eq!(buckets(&carried), buckets(&series), "{days}");
            assert_eq!(buckets_before(&carried), buckets_before(&series), "{days}");
        }
    }

    #[test]
    fn days_are_smoothed_and_weeks_are_not() {
        let smooth = Manner { smooth: true, log: false };
        let series = sample::steady(28);
        let (plain, rated) = (buckets(&series), rated(&series, smooth));
        assert!(plain.iter().zip(&rated).all(|(day, week)| day.days == week.days));
        let sum: Counts = plain.iter().skip(20).take(7).map(|day| day.counts).sum();
        assert_eq!(rated[26].counts, sum);
        assert_eq!(super::rated(&series, Manner::default()), plain);
        let year = sample::steady(365);
        assert_eq!(super::rated(&year, smooth), buckets(&year));
    }

    #[test]
    fn a_period_before_that_is_too_short_ends_early() {
        let mut series = sample::steady(28);
        series.before.truncate(3);
        assert_eq!(buckets_before(&series).len(), 3);
    }
}
