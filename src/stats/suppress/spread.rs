//! Distributions: percentiles from log-spaced buckets, told where there are enough values on both sides, and a histogram of which no bin is
//! small.

use super::is_small;
use crate::stats::answers::{Bin, Distribution, Quantile};
use crate::stats::bucket::bucket_middle;
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
    let n: u64 = spread.buckets.values().sum();
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
