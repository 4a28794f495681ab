//! Series: where the days of a single app or value are too few runs each, they are told by week or by month, and where months are too few
//! still, small ones are folded into their neighbours. A regular grain is kept as long as possible: irregular spans are hard to read.

use super::Tally;
use crate::day::Day;
use crate::stats::answers::{Series, Span};
use crate::stats::query::{Grain, Query};
use crate::stats::range::Window;
use std::collections::BTreeMap;

/// Runs over a window, by the first day of what they were counted by.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Course {
    /// The days.
    pub window: Window,
    /// The runs.
    pub tallies: BTreeMap<Day, Tally>,
}

impl Grain {
    /// The first day of the span that holds a day.
    pub fn start(self, day: Day) -> Day {
        match self {
            Self::Day => day,
            Self::Week => day.week_start(),
            Self::Month => day.month_start(),
        }
    }

    /// The first day of the span after.
    pub fn next_start(self, day: Day) -> Day {
        match self {
            Self::Day => day.plus(1),
            Self::Week => day.week_start().plus(7),
            Self::Month => day.next_month_start(),
        }
    }

    pub(super) fn coarser(self) -> Option<Self> {
        match self {
            Self::Day => Some(Self::Week),
            Self::Week => Some(Self::Month),
            Self::Month => None,
        }
    }
}

/// A span of days and its runs, before it is known whether they can be told.
pub(super) type Bucket = (Window, Tally);

/// Puts a series together in the grain asked for, or the finest coarser one in which every span can be told. The days of all apps together
/// are told as they are; those of a kind or a source as long as the whole window can be.
pub fn series(
    query: &Query,
    finest: Grain,
    now: &Course,
    before: Option<&Course>,
    today: Day,
    min_cell: u64,
) -> Series {
    let asked = query.grain.max(finest);
    let told = |course: &Course, grain| {
        if query.picks_runs() {
            coarsen(course, grain, min_cell)
        } else {
            let tellable = !query.is_filtered() || total(course).is_tellable(min_cell);
            (grain, if tellable { course.buckets(grain) } else { Vec::new() })
        }
    };
    let (mut grain, mut points) = told(now, asked);
    let mut past = Vec::new();
    if let Some(before) = before {
        let (coarser, buckets) = told(before, grain);
        past = buckets;
        if coarser > grain {
            (grain, points) = told(now, coarser);
        }
    }
    let all = now.buckets(grain).len();
    Series {
        grain,
        coarsened: grain > asked || points.len() < all,
        points: spans(points),
        before: spans(past),
        open: now.window.contains(today),
    }
}

impl Course {
    pub(super) fn buckets(&self, grain: Grain) -> Vec<Bucket> {
        buckets(self.window, &self.tallies, grain)
    }
}

/// The spans of a window, without gaps, and what was counted in each.
pub(super) fn buckets(window: Window, days: &BTreeMap<Day, Tally>, grain: Grain) -> Vec<Bucket> {
    let mut buckets = Vec::new();
    let mut first = window.first;
    while first <= window.last {
        let next = grain.next_start(first);
        let last = next.plus(-1).min(window.last);
        let mut tally = Tally::default();
        days.range(grain.start(first)..next).for_each(|(_, day)| tally.add(*day));
        buckets.push((Window { first, last }, tally));
        if next <= first {
            break;
        }
        first = next;
    }
    buckets
}

fn total(course: &Course) -> Tally {
    let mut total = Tally::default();
    course.tallies.values().for_each(|tally| total.add(*tally));
    total
}

/// The spans of the finest grain in which each can be told; none when not even the whole can.
pub(super) fn coarsen(course: &Course, from: Grain, min_cell: u64) -> (Grain, Vec<Bucket>) {
    let mut grain = from;
    if !total(course).is_tellable(min_cell) {
        return (grain, Vec::new());
    }
    loop {
        let mut buckets = course.buckets(grain);
        fold_ends(&mut buckets, min_cell);
        if buckets.iter().all(|(_, tally)| tally.is_tellable(min_cell)) {
            return (grain, buckets);
        }
        match grain.coarser() {
            Some(coarser) => grain = coarser,
            None => return (grain, fold_all(buckets, min_cell)),
        }
    }
}

/// The first and the last span are often cut short by the window, and the last one is not over: they alone are no reason to coarsen the rest.
fn fold_ends(buckets: &mut Vec<Bucket>, min_cell: u64) {
    if buckets.len() > 2
        && buckets.last().is_some_and(|(_, tally)| !tally.is_tellable(min_cell))
        && let Some(last) = buckets.pop()
        && let Some(neighbour) = buckets.last_mut()
    {
        *neighbour = joined(*neighbour, last);
    }
    if let [first, second, _, ..] = buckets.as_mut_slice()
        && !first.1.is_tellable(min_cell)
    {
        *second = joined(*first, *second);
        buckets.remove(0);
    }
}

/// Joins each span that cannot be told with the ones after it, and the last with the one before.
fn fold_all(buckets: Vec<Bucket>, min_cell: u64) -> Vec<Bucket> {
    let mut folded: Vec<Bucket> = Vec::new();
    let mut open: Option<Bucket> = None;
    for bucket in buckets {
        let bucket = open.take().map_or(bucket, |open| joined(open, bucket));
        if bucket.1.is_tellable(min_cell) {
            folded.push(bucket);
        } else {
            open = Some(bucket);
        }
    }
    while let Some(last) = open.take() {
        let bucket = folded.pop().map_or(last, |before| joined(before, last));
        // The whole can be told, so this ends at the latest when all are one.
        if bucket.1.is_tellable(min_cell) || folded.is_empty() {
            folded.push(bucket);
        } else {
            open = Some(bucket);
        }
    }
    folded
}

pub(super) fn joined(a: Bucket, b: Bucket) -> Bucket {
    let mut tally = a.1;
    tally.add(b.1);
    (Window { first: a.0.first, last: b.0.last }, tally)
}

fn spans(buckets: Vec<Bucket>) -> Vec<Span> {
    buckets.into_iter().map(|(days, tally)| Span { days, outcomes: tally.part.into() }).collect()
}

#[cfg(test)]
mod tests {
    use super::super::is_small;
    use super::super::tests::tally;
    use super::*;
    use crate::stats::filter::Filter;
    use proptest::prelude::*;

    fn course(days: &[u64], others: u64) -> Course {
        // A Monday.
        let first: Day = "2026-06-01".parse().unwrap();
        let at = |place: usize| first.plus(i32::try_from(place).unwrap());
        Course {
            window: Window { first, last: at(days.len() - 1) },
            tallies: days
                .iter()
                .enumerate()
                .map(|(place, n)| (at(place), tally(*n, n + others)))
                .collect(),
        }
    }

    fn of_app(course: &Course) -> Series {
        let query = Query { app: Filter::only("docker"), ..Query::default() };
        series(&query, Grain::Day, course, None, course.window.last, 10)
    }

    fn runs(series: &Series) -> Vec<u64> {
        series.points.iter().map(|point| point.outcomes.runs).collect()
    }

    #[test]
    fn days_that_can_be_told_stay_days() {
        let series = of_app(&course(&[20, 0, 30, 40], 500));
        assert_eq!(
            (series.grain, runs(&series), series.coarsened),
            (Grain::Day, vec![20, 0, 30, 40], false)
        );
    }

    #[test]
    fn a_small_day_makes_weeks_and_a_small_week_months() {
        let mut days = [20; 28];
        days[9] = 3;
        let series = of_app(&course(&days, 500));
        assert_eq!((series.grain, runs(&series)), (Grain::Week, vec![140, 123, 140, 140]));
        days[7..14].fill(0);
        days[9] = 3;
        let series = of_app(&course(&days, 500));
        assert_eq!((series.grain, runs(&series)), (Grain::Month, vec![423]));
        assert!(series.coarsened);
    }

    #[test]
    fn the_day_that_is_not_over_goes_with_the_one_before() {
        let series = of_app(&course(&[20, 30, 25, 2], 500));
        assert_eq!((series.grain, runs(&series)), (Grain::Day, vec![20, 30, 27]));
        assert_eq!(series.points.last().map(|point| point.days.days()), Some(2));
    }

    #[test]
    fn what_a_filter_leaves_out_is_not_given_away_by_any_day() {
        let series = of_app(&course(&[20; 7], 3));
        assert_eq!((series.grain, runs(&series)), (Grain::Week, vec![140]));
        assert!(of_app(&course(&[20], 3)).points.is_empty());
    }

    #[test]
    fn all_apps_together_are_told_by_day() {
        let query = Query::default();
        let course = course(&[1, 0, 2], 0);
        assert_eq!(
            runs(&series(&query, Grain::Day, &course, None, course.window.last, 10)),
            [1, 0, 2]
        );
    }

    #[test]
    fn what_is_compared_has_one_grain() {
        let query = Query { app: Filter::only("docker"), ..Query::default() };
        let (now, mut before) = (course(&[20; 14], 500), course(&[20; 14], 500));
        before.tallies.insert(before.window.first.plus(3), tally(1, 500));
        let series = series(&query, Grain::Day, &now, Some(&before), now.window.last, 10);
        assert_eq!((series.grain, series.points.len(), series.before.len()), (Grain::Week, 2, 2));
    }

    proptest! {
        #[test]
        fn no_point_is_small_and_none_is_lost(days in prop::collection::vec(prop_oneof![Just(0u64), 0u64..40], 1..120), others in 0u64..30) {
            let course = course(&days, others);
            let series = of_app(&course);
            let total: u64 = days.iter().sum();
            let left = others * days.len() as u64;
            if is_small(total, 10) || (total > 0 && is_small(left, 10)) {
                prop_assert!(series.points.is_empty());
            } else {
                prop_assert_eq!(runs(&series).iter().sum::<u64>(), total);
                prop_assert!(series.points.iter().all(|point| !is_small(point.outcomes.runs, 10)));
                prop_assert!(series.points.iter().filter(|point| point.outcomes.runs > 0).all(|point| !is_small(point.days.days() as u64 * others, 10)));
                let gaps = series.points.windows(2).all(|two| two[0].days.last.plus(1) == two[1].days.first);
                prop_assert!(gaps);
            }
        }
    }
}
