//! Distributions: percentiles from log-spaced buckets, told where there are enough values on both sides, and a histogram of which no bin is
//! small.

use super::series::{Course, coarsen};
use super::{Tally, is_small};
use crate::day::Day;
use crate::stats::answers::{Bin, Distribution, Quantile};
use crate::stats::bucket::bucket_middle;
use crate::stats::counts::Counts;
use crate::stats::query::{Grain, Query};
use crate::stats::range::Window;
use crate::stats::trends::{Percentiles, Spell};
use std::collections::BTreeMap;

/// The normal quantile of a two-sided 95 % interval.
const Z: f64 = 1.959_963_984_540_054;

/// The values of a measure as they are kept.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Spread {
    /// Runs by bucket.
    pub buckets: BTreeMap<i64, u64>,
    /// All values together.
    pub sum: i64,
    /// Runs without any filter.
    pub whole: u64,
}

/// Puts a distribution together.
#[expect(
    clippy::cast_precision_loss,
    reason = "sums of measures far below 2^53, and a mean needs no more"
)]
pub fn distribution(measure: &str, spread: &Spread, min_cell: u64) -> Distribution {
    let n = spread.n();
    let is_told = !is_small(n, min_cell) && !is_small(spread.whole.saturating_sub(n), min_cell);
    let some = is_told && n > 0;
    let quantile = |part| if some { quantile(&spread.buckets, n, part) } else { None };
    Distribution {
        measure: measure.to_owned(),
        n: is_told.then_some(n),
        mean: some.then(|| spread.sum as f64 / n as f64),
        median: quantile(0.5),
        p90: quantile(0.9),
        p95: quantile(0.95),
        bins: if some { bins(&spread.buckets, min_cell) } else { Vec::new() },
    }
}

/// The values of a measure, by the first day of what they were counted by.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Spreads {
    /// The days.
    pub window: Window,
    /// The values.
    pub days: BTreeMap<Day, Spread>,
}

/// Puts a measure over time together, in the grain asked for, or the finest coarser one in which every span can be told.
pub fn percentiles(
    measure: &str,
    query: &Query,
    finest: Grain,
    spreads: &Spreads,
    today: Day,
    min_cell: u64,
) -> Percentiles {
    let tally = |spread: &Spread| {
        let runs = |n| Counts { success: n, ..Counts::default() };
        Tally { part: runs(spread.n()), whole: runs(spread.whole) }
    };
    let course = Course {
        window: spreads.window,
        tallies: spreads.days.iter().map(|(day, spread)| (*day, tally(spread))).collect(),
    };
    let (grain, spans) = coarsen(&course, query.grain.max(finest), min_cell);
    Percentiles {
        measure: measure.to_owned(),
        grain,
        points: spans.iter().map(|(days, _)| spell(*days, grain, &spreads.days)).collect(),
        open: spreads.window.contains(today),
        coarsened: grain > query.grain,
    }
}

fn spell(days: Window, grain: Grain, spreads: &BTreeMap<Day, Spread>) -> Spell {
    let mut buckets: BTreeMap<i64, u64> = BTreeMap::new();
    for (_, spread) in spreads.range(grain.start(days.first)..=days.last) {
        for (bucket, n) in &spread.buckets {
            *buckets.entry(*bucket).or_default() += n;
        }
    }
    let n = buckets.values().sum();
    let at = |part| quantile(&buckets, n, part);
    let (p10, p25, median) = (at(0.1), at(0.25), at(0.5));
    Spell { days, n, p10, p25, median, p75: at(0.75), p90: at(0.9), p95: at(0.95) }
}

impl Spread {
    /// Runs that told the measure.
    fn n(&self) -> u64 {
        self.buckets.values().sum()
    }
}

/// A percentile, with the interval between the values whose ranks a binomial count leaves within two standard errors (Conover 1999, 3.2);
/// `None` when a rank lies outside the values.
#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
fn quantile(buckets: &BTreeMap<i64, u64>, n: u64, part: f64) -> Option<Quantile> {
    let count = n as f64;
    let error = Z * (count * part * (1.0 - part)).sqrt();
    let (low, high) = ((count * part - error).ceil(), (count * part + error).ceil());
    if low < 1.0 || high > count {
        return None;
    }
    let value = |rank| Some(bucket_middle(at_rank(buckets, rank)?));
    Some(Quantile { value: value((count * part).ceil())?, low: value(low)?, high: value(high)? })
}

/// The bucket of the value of a rank, 1 for the lowest.
#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
fn at_rank(buckets: &BTreeMap<i64, u64>, rank: f64) -> Option<i64> {
    let mut seen = 0;
    buckets.iter().find_map(|(bucket, n)| {
        seen += n;
        (seen as f64 >= rank).then_some(*bucket)
    })
}

/// Neighbouring buckets, joined until none is small.
fn bins(buckets: &BTreeMap<i64, u64>, min_cell: u64) -> Vec<Bin> {
    let mut bins: Vec<Bin> = Vec::new();
    let mut filled = true;
    for (bucket, n) in buckets {
        let middle = bucket_middle(*bucket);
        match bins.last_mut() {
            Some(last) if !filled => {
                last.to = middle;
                last.n += n;
            }
            _ => bins.push(Bin { from: middle, to: middle, n: *n }),
        }
        filled = bins.last().is_some_and(|last| last.n >= min_cell);
    }
    if !filled
        && bins.len() > 1
        && let Some(rest) = bins.pop()
        && let Some(last) = bins.last_mut()
    {
        last.to = rest.to;
        last.n += rest.n;
    }
    bins
}

#[cfg(test)]
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "small numbers of a test"
)]
mod tests {
    use super::*;
    use crate::stats::bucket::bucket_of;
    use proptest::prelude::*;

    fn spread(values: &[i64], whole: u64) -> Spread {
        let mut spread = Spread { whole, ..Spread::default() };
        for value in values {
            *spread.buckets.entry(bucket_of(*value)).or_default() += 1;
            spread.sum += value;
        }
        spread
    }

    #[test]
    fn percentiles_are_those_of_the_values() {
        let values: Vec<i64> = (1..=1_000).collect();
        let told = distribution("duration", &spread(&values, 1_000), 10);
        assert_eq!((told.n, told.mean), (Some(1_000), Some(500.5)));
        for (quantile, exact) in [(told.median, 500.0), (told.p90, 900.0), (told.p95, 950.0)] {
            let quantile = quantile.unwrap();
            assert!((quantile.value - exact).abs() / exact <= 0.025, "{quantile:?}");
            assert!(quantile.low <= quantile.value && quantile.value <= quantile.high);
        }
        // Ranks 470 and 531 of 1,000, to the bucket.
        let median = told.median.unwrap();
        assert!(
            (median.low - 470.0).abs() / 470.0 <= 0.025
                && (median.high - 531.0).abs() / 531.0 <= 0.025
        );
    }

    #[test]
    fn few_values_have_no_high_percentiles_and_very_few_none() {
        let values: Vec<i64> = (1..=40).collect();
        let told = distribution("duration", &spread(&values, 40), 10);
        assert!(told.median.is_some() && told.p95.is_none());
        let told = distribution("duration", &spread(&values[..9], 9), 10);
        assert_eq!((told.n, told.mean, told.median, told.bins.len()), (None, None, None, 0));
        assert_eq!(distribution("duration", &spread(&values, 43), 10).n, None);
        assert_eq!(distribution("duration", &Spread::default(), 10).n, Some(0));
    }

    #[test]
    fn a_measure_over_time_is_told_by_day_or_coarser() {
        let first: Day = "2026-06-01".parse().unwrap();
        let days = |sizes: &[usize]| {
            let day = |(place, n): (usize, &usize)| {
                let values: Vec<i64> = (0..*n as i64).map(|value| 100 + value).collect();
                (first.plus(place as i32), spread(&values, *n as u64))
            };
            let window = Window { first, last: first.plus(sizes.len() as i32 - 1) };
            Spreads { window, days: sizes.iter().enumerate().map(day).collect() }
        };
        let told = |sizes: &[usize]| {
            let spreads = days(sizes);
            let (query, last) = (Query::default(), spreads.window.last);
            percentiles("duration", &query, Grain::Day, &spreads, last, 10)
        };
        let by_day = told(&[200, 20, 0, 60]);
        assert_eq!((by_day.grain, by_day.coarsened, by_day.open), (Grain::Day, false, true));
        let n: Vec<u64> = by_day.points.iter().map(|point| point.n).collect();
        assert_eq!(n, [200, 20, 0, 60]);
        let median = |place: usize| by_day.points[place].median.map(|median| median.value);
        assert!((median(0).unwrap() - 200.0).abs() < 6.0 && median(2).is_none());
        assert!(by_day.points[1].p95.is_none() && by_day.points[0].p95.is_some());
        let by_week = told(&[20, 3, 20, 20, 20, 20, 20, 30]);
        assert_eq!((by_week.grain, by_week.points.len()), (Grain::Week, 2));
        assert_eq!(by_week.points[0].n, 123);
        assert!(told(&[3, 4]).points.is_empty());
    }

    proptest! {
        #[test]
        fn a_percentile_is_off_by_two_and_a_half_per_cent_at_most(mut values in prop::collection::vec(1i64..10_000_000, 100..400)) {
            let told = distribution("duration", &spread(&values, values.len() as u64), 10);
            values.sort_unstable();
            for (quantile, part) in [(told.median, 0.5), (told.p90, 0.9), (told.p95, 0.95)] {
                let exact = values[(values.len() as f64 * part).ceil() as usize - 1] as f64;
                let value = quantile.unwrap().value;
                prop_assert!((value - exact).abs() / exact <= 0.025, "{} for {}", value, exact);
            }
        }

        #[test]
        fn no_bin_is_small_and_no_value_is_lost(values in prop::collection::vec(1i64..100_000, 10..200)) {
            let told = distribution("duration", &spread(&values, values.len() as u64), 10);
            prop_assert!(told.bins.iter().all(|bin| bin.n >= 10));
            prop_assert_eq!(told.bins.iter().map(|bin| bin.n).sum::<u64>(), values.len() as u64);
        }
    }
}
