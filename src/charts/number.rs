//! Numbers on their way to text: counts to `f64`, pixels to tenths, tenths to the shortest digits. Nothing here uses the
//! machine's logarithm or power, whose last digit may differ between the server's processor and WebAssembly.

/// Tenths of a pixel: plotters draws in whole numbers, a tenth is finer than any screen shows.
pub(super) type Tenths = i32;

/// A count as a number to draw with.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts stay far below 2^53, and a chart has no more than four digits of precision"
)]
pub(super) fn of_count(n: u64) -> f64 {
    n as f64
}

/// A place in a list as a number to draw with.
#[expect(clippy::cast_precision_loss, reason = "a list never has 2^53 places")]
pub(super) fn of_index(n: usize) -> f64 {
    n as f64
}

/// The place in a list that a number falls on; 0 for what is negative or not a number.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the cast saturates, and takes what is not a number to 0"
)]
pub(super) fn to_index(n: f64) -> usize {
    n.floor() as usize
}

/// Pixels to the nearest tenth; 0 for what is not a number.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the cast saturates, and takes what is not a number to 0"
)]
pub(super) fn to_tenths(pixels: f64) -> Tenths {
    (pixels * 10.0).round() as i32
}

/// Writes `n / 10^places` without trailing zeros: `printed(1250, 2)` is `12.5`.
pub(super) fn printed(n: i32, places: u32) -> String {
    let unit = 10_u32.saturating_pow(places);
    let (whole, part) = (n.unsigned_abs() / unit, n.unsigned_abs() % unit);
    let sign = if n < 0 { "-" } else { "" };
    if part == 0 {
        return format!("{sign}{whole}");
    }
    let digits = format!("{part:0width$}", width = usize::try_from(places).unwrap_or_default());
    format!("{sign}{whole}.{}", digits.trim_end_matches('0'))
}

/// Tenths as SVG wants them: `12.5`.
pub(super) fn pixels(n: Tenths) -> String {
    printed(n, 1)
}

/// A share of the width, given in per cent, as SVG wants it: `42.86%`.
pub(super) fn percent(share: f64) -> String {
    format!("{}%", printed(to_tenths(share * 10.0), 2))
}

/// The logarithm to base 2 of a positive number, from sums and quotients alone, which are the same everywhere; that of the smallest one for
/// what is not positive.
pub(super) fn log2(value: f64) -> f64 {
    let bits = value.max(f64::MIN_POSITIVE).to_bits();
    // A float is its exponent and a part from 1 to 2, whose logarithm is twice the area tangent of (m - 1) / (m + 1), a third at most.
    let exponent = i32::try_from(bits >> 52).unwrap_or_default() - 1023;
    let part = f64::from_bits((bits & ((1 << 52) - 1)) | (1023 << 52));
    let z = (part - 1.0) / (part + 1.0);
    let (mut power, mut sum) = (z, 0.0);
    for odd in (1..32).step_by(2) {
        sum += power / f64::from(odd);
        power *= z * z;
    }
    f64::from(exponent) + 2.0 * sum / std::f64::consts::LN_2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_logarithm_is_that_of_the_machine_up_to_its_last_digits() {
        for value in [1e-9, 0.5, 1.0, 1.05, 2.0, 3.0, 1023.0, 86_400.0, 1e18] {
            assert!((log2(value) - value.log2()).abs() < 1e-12, "{value}");
        }
        assert!(log2(0.0) < -1000.0 && log2(f64::NAN) < -1000.0);
    }

    #[test]
    fn numbers_have_no_trailing_zeros() {
        assert_eq!(
            [printed(1250, 2), printed(-5, 1), printed(1000, 1), printed(7, 2), printed(0, 2)],
            ["12.5", "-0.5", "100", "0.07", "0"]
        );
        assert_eq!([percent(42.857), percent(100.0), percent(0.004)], ["42.86%", "100%", "0%"]);
    }

    #[test]
    fn what_is_not_a_number_is_nothing() {
        assert_eq!((to_tenths(f64::NAN), to_index(f64::NAN), to_index(-3.0)), (0, 0, 0));
        assert_eq!(to_tenths(f64::INFINITY), i32::MAX);
    }
}
