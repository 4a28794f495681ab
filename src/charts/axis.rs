//! Upright axes: which values they span, where the grid lines lie and what stands beside them.

use super::number::log2;
use super::scale::Scale;
use crate::language::current;
use crate::stats::words::fixed;

/// An upright scale with the words of its ticks.
pub(super) struct Axis {
    /// Data to pixels.
    pub(super) scale: Scale,
    /// Each tick with its label, the lowest first.
    pub(super) labels: Vec<(f64, String)>,
}

/// Steps of a rate axis. A quarter is the widest, so that 0 to 100 % takes four.
const RATE_STEPS: [f64; 7] = [0.01, 0.02, 0.03, 0.05, 0.1, 0.2, 0.25];
/// No rate axis spans less, or the noise of a steady app would fill it.
const RATE_SPAN_MIN: f64 = 0.02;
/// How much of the span is left free above and below a rate.
const RATE_PADDING: f64 = 0.08;
/// The most grid lines above the axis: of a rate, of counts.
const TICKS_MAX: (f64, f64) = (4.0, 3.0);
/// The most grid lines of a logarithmic axis.
const LOG_TICKS_MAX: usize = 6;
/// What takes a quotient such as 0.3 / 0.1 over its whole number.
const EPSILON: f64 = 1e-9;

/// The axis of shares from `low` to `high`. It may start above zero, at a whole per cent; the page says so.
pub(super) fn of_rates(low: f64, high: f64, pixels: (f64, f64)) -> Axis {
    let padding = (high - low) * RATE_PADDING;
    let high = (high + padding).clamp(RATE_SPAN_MIN, 1.0);
    let low = (low - padding).min(high - RATE_SPAN_MIN).max(0.0);
    // An axis that would start just above zero starts at zero.
    let low = if low < (high - low) / 2.0 { 0.0 } else { (low * 100.0 + EPSILON).floor() / 100.0 };
    let step =
        RATE_STEPS.into_iter().find(|step| above(low, high, *step) <= TICKS_MAX.0).unwrap_or(0.25);
    let ticks = multiples(low, high, step);
    let labels = ticks.iter().map(|share| (*share, fixed(share * 100.0, 0) + "\u{a0}%")).collect();
    Axis { scale: Scale::new(low..high, pixels).with_ticks(ticks), labels }
}

/// The axis of counts from zero to `high`.
pub(super) fn of_counts(high: f64, pixels: (f64, f64)) -> Axis {
    let high = (high * 1.06).max(1.0);
    let mut unit = 1.0;
    let step = loop {
        if let Some(step) = [unit, 2.0 * unit, 5.0 * unit]
            .into_iter()
            .find(|step| above(0.0, high, *step) <= TICKS_MAX.1)
        {
            break step;
        }
        unit *= 10.0;
    };
    // The strong line already stands at zero.
    let ticks: Vec<f64> =
        multiples(0.0, high, step).into_iter().filter(|count| *count > 0.0).collect();
    let labels = ticks.iter().map(|count| (*count, counted(*count))).collect();
    Axis { scale: Scale::new(0.0..high, pixels).with_ticks(ticks), labels }
}

/// The place of a count on an axis that is straight from zero to one and logarithmic from there on: a tenfold count is one higher.
pub(super) fn log_count(count: f64) -> f64 {
    if count <= 1.0 { count.max(0.0) } else { 1.0 + log2(count) / log2(10.0) }
}

/// Such an axis, up to `high`.
pub(super) fn of_log_counts(high: f64, pixels: (f64, f64)) -> Axis {
    let top = log_count(high.max(1.0));
    let (mut ticks, mut count) = (vec![(0.0, "0".to_owned())], 1.0);
    while log_count(count) <= top {
        ticks.push((log_count(count), counted(count)));
        count *= 10.0;
    }
    // Every second or third power of ten where they would crowd; zero and one keep their words.
    let each = ticks.len().div_ceil(LOG_TICKS_MAX);
    let ticks = ticks.into_iter().enumerate().filter(|(n, _)| *n < 2 || (n - 1) % each == 0);
    of_values(0.0, top * 1.03, ticks.map(|(_, tick)| tick).collect(), pixels)
}

/// The axis of values from `low` to `high` with ticks that the caller chose.
pub(super) fn of_values(
    low: f64,
    high: f64,
    labels: Vec<(f64, String)>,
    pixels: (f64, f64),
) -> Axis {
    let ticks = labels.iter().map(|(value, _)| *value).collect();
    Axis { scale: Scale::new(low..high, pixels).with_ticks(ticks), labels }
}

/// How many multiples of a step lie above `low`, up to `high`.
fn above(low: f64, high: f64, step: f64) -> f64 {
    (high / step + EPSILON).floor() - (low / step + EPSILON).floor()
}

fn multiples(low: f64, high: f64, step: f64) -> Vec<f64> {
    // Adding nothing turns the negative zero that rounding up may give into a plain one.
    let mut at = (low / step - EPSILON).ceil() + 0.0;
    let last = (high / step + EPSILON).floor();
    let mut ticks = Vec::new();
    while at <= last {
        ticks.push(at * step);
        at += 1.0;
    }
    ticks
}

/// A round count as short as the 44 pixels beside the plot need it: `6,000`, `20k`, `1.5M`.
fn counted(count: f64) -> String {
    let (unit, letter) = match count {
        n if n < 10_000.0 => (1.0, ""),
        n if n < 1e6 => (1e3, "k"),
        n if n < 1e9 => (1e6, "M"),
        n if n < 1e12 => (1e9, "G"),
        _ => (1e12, "T"),
    };
    let digits = fixed(count / unit, 0);
    match digits.split_at_checked(digits.len().saturating_sub(3)) {
        Some((thousands, rest)) if !thousands.is_empty() => {
            format!("{thousands}{}{rest}{letter}", current().conventions.group())
        }
        _ => format!("{digits}{letter}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(axis: &Axis) -> Vec<&str> {
        axis.labels.iter().map(|(_, word)| word.as_str()).collect()
    }

    #[test]
    fn a_rate_axis_may_start_above_zero_and_has_few_lines() {
        let axis = of_rates(0.872, 0.963, (210.0, 20.0));
        assert_eq!(
            (axis.scale.low(), words(&axis)),
            (0.86, vec!["87\u{a0}%", "90\u{a0}%", "93\u{a0}%", "96\u{a0}%"])
        );
        let axis = of_rates(0.1, 0.9, (210.0, 0.0));
        assert_eq!((axis.scale.low(), words(&axis).len()), (0.0, 5));
        let axis = of_rates(0.0, 1.0, (210.0, 0.0));
        assert_eq!(words(&axis), ["0\u{a0}%", "25\u{a0}%", "50\u{a0}%", "75\u{a0}%", "100\u{a0}%"]);
    }

    #[test]
    fn a_steady_rate_keeps_a_span() {
        for share in [0.0, 0.001, 0.5, 0.9999, 1.0] {
            let axis = of_rates(share, share, (210.0, 0.0));
            assert!(axis.scale.value(0.0) - axis.scale.low() >= RATE_SPAN_MIN - EPSILON, "{share}");
            assert!(axis.scale.low() <= share && share <= axis.scale.value(0.0), "{share}");
            assert!(axis.labels.len() >= 2, "{share}");
        }
    }

    #[test]
    fn counts_start_at_zero_and_stay_short() {
        assert_eq!(words(&of_counts(5_900.0, (130.0, 0.0))), ["2,000", "4,000", "6,000"]);
        assert_eq!(words(&of_counts(0.0, (130.0, 0.0))), ["1"]);
        assert_eq!(words(&of_counts(61_000.0, (130.0, 0.0))), ["20k", "40k", "60k"]);
        assert_eq!(words(&of_counts(1.7e15, (130.0, 0.0))), ["500T", "1,000T", "1,500T"]);
    }

    #[test]
    fn nought_has_a_place_of_its_own_below_the_powers_of_ten() {
        let axis = of_log_counts(5_900.0, (120.0, 0.0));
        assert_eq!(words(&axis), ["0", "1", "10", "100", "1,000"]);
        let heights = [0.0, 1.0, 10.0, 100.0].map(log_count);
        assert!(
            heights.windows(2).all(|pair| (pair[1] - pair[0] - 1.0).abs() < 1e-9),
            "{heights:?}"
        );
        assert_eq!((log_count(-1.0), log_count(0.4)), (0.0, 0.4));
        assert_eq!(
            words(&of_log_counts(1e9, (120.0, 0.0))),
            ["0", "1", "100", "10k", "1M", "100M"]
        );
        assert_eq!(words(&of_log_counts(0.0, (120.0, 0.0))), ["0", "1"]);
    }
}
