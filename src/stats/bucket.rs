//! Log-spaced buckets: a measure is kept as counts in buckets whose borders grow by 5 %, so that medians and percentiles come from additive
//! cells with an error of 2.5 % at most.

/// Each bucket's middle is so much larger than the one before.
const GROWTH: f64 = 1.05;

/// The bucket of 0 and of anything below.
const ZERO: i64 = -1;

/// The bucket that a value falls into: -1 for 0, else the nearest power of 1.05.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "a logarithm of an i64 is at most 895"
)]
pub fn bucket_of(value: i64) -> i64 {
    if value <= 0 { ZERO } else { ((value as f64).ln() / GROWTH.ln()).round() as i64 }
}

/// The value in the middle of a bucket.
#[expect(clippy::cast_possible_truncation, reason = "clamped to where f64 can hold it")]
pub fn bucket_middle(bucket: i64) -> f64 {
    if bucket <= ZERO { 0.0 } else { GROWTH.powi(bucket.min(900) as i32) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_middle_of_a_bucket_is_within_two_and_a_half_per_cent(value in 1i64..1_000_000_000_000) {
            #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
            let exact = value as f64;
            let error = (bucket_middle(bucket_of(value)) - exact).abs() / exact;
            prop_assert!(error <= 0.025, "{} off by {}", value, error);
        }
    }

    #[test]
    fn nothing_has_a_bucket_of_its_own() {
        assert_eq!((bucket_of(0), bucket_of(1)), (-1, 0));
        assert!(bucket_middle(-1).abs() < f64::EPSILON);
    }
}
