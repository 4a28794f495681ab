//! The runs of seven days as one: what a smoothed rate is made of. Successes over what finished, both summed over the days, so that a day of few
//! runs weighs little; a mean of seven rates would give it a seventh.

use super::counts::Counts;
use super::timeseries::{Point, Timeseries};

/// How many days are summed: each weekday once.
pub const SMOOTH_DAYS: usize = 7;

impl Timeseries {
    /// At each point the runs of the seven days up to it; `None` where one of them is not known. The days before the first point are those of
    /// the period compared with, where it ends the day before.
    pub fn weeks(&self) -> Vec<Option<Counts>> {
        let joins = self
            .before
            .last()
            .zip(self.points.first())
            .is_some_and(|(last, first)| last.days.last.plus(1) == first.days.first);
        let earlier = if joins { self.before.as_slice() } else { &[] };
        let all: Vec<Point> = earlier.iter().chain(&self.points).copied().collect();
        summed(&all).into_iter().skip(earlier.len()).collect()
    }

    /// The same for the period compared with; what lies before it is not known.
    pub fn weeks_before(&self) -> Vec<Option<Counts>> {
        summed(&self.before)
    }
}

fn summed(points: &[Point]) -> Vec<Option<Counts>> {
    let up_to = |end: usize| {
        let week = points.get(end.checked_sub(SMOOTH_DAYS)?..end)?;
        let daily = week.iter().all(|point| point.days.first == point.days.last);
        daily.then(|| week.iter().map(|point| point.counts).sum())
    };
    (1..=points.len()).map(up_to).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::Day;
    use crate::stats::{Grain, Window};
    use proptest::prelude::*;

    fn series(before: &[u64], now: &[u64]) -> Timeseries {
        let first: Day = "2026-11-01".parse().unwrap();
        let days = |runs: &[u64], from: i32| -> Vec<Point> {
            let point = |(n, success): (usize, &u64)| {
                let counts = Counts { success: *success, failed: 1, ..Counts::default() };
                Point::of_day(first.plus(from + i32::try_from(n).unwrap()), counts)
            };
            runs.iter().enumerate().map(point).collect()
        };
        let length = |runs: &[u64]| i32::try_from(runs.len()).unwrap();
        Timeseries {
            window: Window { first, last: first.plus(length(now) - 1) },
            grain: Grain::Day,
            points: days(now, 0),
            before: days(before, -length(before)),
            open: None,
            as_of: 0,
        }
    }

    #[test]
    fn a_week_is_summed_and_not_its_rates() {
        let sums = series(&[], &[1, 1, 1, 1, 1, 1, 1, 1_000]).weeks();
        assert_eq!(sums.iter().flatten().count(), 2);
        let rate = sums.last().unwrap().unwrap().success_rate();
        assert_eq!((rate.k, rate.n), (1_006, 1_013));
    }

    #[test]
    fn the_head_is_a_gap_unless_the_days_before_are_known() {
        let now = [9; 8];
        assert_eq!(series(&[], &now).weeks().iter().take_while(|week| week.is_none()).count(), 6);
        assert_eq!(series(&[1; 3], &now).weeks().iter().position(Option::is_some), Some(3));
        let whole = series(&[1; 8], &now);
        assert_eq!(whole.weeks().first().unwrap().unwrap().success, 6 + 9);
        assert_eq!(whole.weeks_before().iter().flatten().count(), 2);
        let mut apart = series(&[1; 8], &now);
        apart.before.pop();
        assert_eq!(apart.weeks().first(), Some(&None));
    }

    #[test]
    fn points_of_more_than_a_day_are_not_summed() {
        let mut series = series(&[], &[9; 9]);
        series.points[3].days.last = series.points[3].days.first.plus(6);
        assert_eq!(series.weeks().iter().flatten().count(), 0);
    }

    proptest! {
        #[test]
        fn a_week_is_the_sum_of_its_days(before in prop::collection::vec(0u64..100, 0..20), now in prop::collection::vec(0u64..100, 1..40)) {
            let weeks = series(&before, &now).weeks();
            prop_assert_eq!(weeks.len(), now.len());
            let all: Vec<u64> = before.iter().chain(&now).copied().collect();
            for (place, week) in weeks.iter().enumerate() {
                let end = before.len() + place + 1;
                let sum = end.checked_sub(SMOOTH_DAYS).map(|begin| all[begin..end].iter().sum::<u64>());
                prop_assert_eq!(week.map(|week| week.success), sum);
            }
        }
    }
}
