//! How sure a share is: the Wilson score interval for one, Newcombe's hybrid interval for the difference of two.

use serde::{Deserialize, Serialize};

/// The normal quantile of a two-sided 95 % interval.
const Z: f64 = 1.959_963_984_540_054;

/// Under so many observations the pages say "too few to judge".
pub const TOO_FEW: u64 = 30;

/// A share of `k` in `n`, never without its 95 % interval.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
pub struct Rate {
    /// Observations that count.
    pub k: u64,
    /// All observations.
    pub n: u64,
    /// The lower end of the interval, 0 to 1.
    pub low: f64,
    /// The upper end of the interval, 0 to 1.
    pub high: f64,
}

impl Rate {
    /// `k / n`, or `None` when nothing was observed.
    pub fn share(&self) -> Option<f64> {
        (self.n > 0).then(|| ratio(self.k, self.n))
    }

    /// Whether there are too few observations to judge by.
    pub fn too_few(&self) -> bool {
        self.n < TOO_FEW
    }
}

/// A difference of two shares, with its 95 % interval; all three from -1 to 1.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
pub struct Difference {
    /// The first share less the second.
    pub value: f64,
    /// The lower end of the interval.
    pub low: f64,
    /// The upper end of the interval.
    pub high: f64,
}

impl Difference {
    /// Whether the whole interval lies on one side of nothing.
    pub fn is_clear(&self) -> bool {
        self.low > 0.0 || self.high < 0.0
    }
}

/// The Wilson score interval of `k` in `n` (Wilson 1927); 0 to 1 when nothing was observed.
pub fn wilson(k: u64, n: u64) -> Rate {
    if n == 0 {
        return Rate { k, n, low: 0.0, high: 1.0 };
    }
    let k = k.min(n);
    let count = ratio(n, 1);
    let p = ratio(k, n);
    let z2 = Z * Z;
    let middle = p + z2 / (2.0 * count);
    let spread = Z * (p * (1.0 - p) / count + z2 / (4.0 * count * count)).sqrt();
    let scale = 1.0 + z2 / count;
    // The formula gives the ends 0 and 1 only up to rounding: none of k or all of k is exact.
    let low = if k == 0 { 0.0 } else { ((middle - spread) / scale).max(0.0) };
    let high = if k == n { 1.0 } else { ((middle + spread) / scale).min(1.0) };
    Rate { k, n, low, high }
}

/// Newcombe's hybrid score interval for `a - b` (Newcombe 1998, method 10); `None` when either was not observed.
pub fn newcombe(a: Rate, b: Rate) -> Option<Difference> {
    let (p, q) = (a.share()?, b.share()?);
    let below = ((p - a.low).powi(2) + (b.high - q).powi(2)).sqrt();
    let above = ((a.high - p).powi(2) + (q - b.low).powi(2)).sqrt();
    Some(Difference { value: p - q, low: p - q - below, high: p - q + above })
}

#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
fn ratio(k: u64, n: u64) -> f64 {
    k as f64 / n as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn wilson_gives_the_published_examples() {
        // Newcombe 1998, table I: 81/263 and 15/148 by the score method.
        let rate = wilson(81, 263);
        assert!((rate.low - 0.2553).abs() < 5e-5 && (rate.high - 0.3662).abs() < 5e-5, "{rate:?}");
        let rate = wilson(15, 148);
        assert!((rate.low - 0.0624).abs() < 5e-5 && (rate.high - 0.1605).abs() < 5e-5, "{rate:?}");
        let rate = wilson(0, 20);
        assert!(rate.low == 0.0 && (rate.high - 0.1611).abs() < 5e-5, "{rate:?}");
    }

    #[test]
    fn newcombe_gives_the_published_example() {
        // Newcombe 1998, table II, method 10, example (a): 56/70 - 48/80.
        let difference = newcombe(wilson(56, 70), wilson(48, 80)).unwrap();
        assert!(
            (difference.low - 0.0524).abs() < 5e-5 && (difference.high - 0.3339).abs() < 5e-5,
            "{difference:?}"
        );
        assert!(difference.is_clear());
    }

    #[test]
    fn nothing_observed_has_no_share_and_the_widest_interval() {
        assert_eq!(wilson(0, 0), Rate { k: 0, n: 0, low: 0.0, high: 1.0 });
        assert_eq!(wilson(0, 0).share(), None);
        assert_eq!(newcombe(wilson(0, 0), wilson(1, 2)), None);
    }

    proptest! {
        #[test]
        fn the_share_lies_inside_its_interval(n in 1u64..1_000_000, part in 0.0f64..=1.0) {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a share of a small count")]
            let k = (n as f64 * part) as u64;
            let rate = wilson(k, n);
            let share = rate.share().unwrap();
            prop_assert!(0.0 <= rate.low && rate.low <= share && share <= rate.high && rate.high <= 1.0, "{:?}", rate);
        }
    }
}
