//! A straight way between data and pixels, and back. plotters maps with it while it draws, islands map with it afterwards, so the two
//! cannot disagree.

use super::number::{Tenths, to_tenths};
use plotters::coord::ranged1d::{DefaultFormatting, KeyPointHint, Ranged};
use std::ops::Range;

/// Maps the values from `low` to `high` to the pixels from `at_low` to `at_high`.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Scale {
    low: f64,
    high: f64,
    at_low: f64,
    at_high: f64,
    ticks: Vec<f64>,
}

impl Scale {
    /// Makes a scale. An empty span of values is taken to be one wide, so that nothing is ever divided by zero.
    pub(super) fn new(values: Range<f64>, pixels: (f64, f64)) -> Self {
        let high = if values.end > values.start { values.end } else { values.start + 1.0 };
        Self { low: values.start, high, at_low: pixels.0, at_high: pixels.1, ticks: Vec::new() }
    }

    /// The same scale with a grid line at each of these values.
    pub(super) fn with_ticks(self, ticks: Vec<f64>) -> Self {
        Self { ticks, ..self }
    }

    /// The values with a grid line.
    pub(super) fn ticks(&self) -> &[f64] {
        &self.ticks
    }

    /// The smallest value.
    pub(super) fn low(&self) -> f64 {
        self.low
    }

    /// Where a value lies. What is beyond an end is drawn at the end, what is not a number at the lower one.
    pub(super) fn pixel(&self, value: f64) -> f64 {
        let value = if value.is_nan() { self.low } else { value.clamp(self.low, self.high) };
        self.at_low + (value - self.low) / (self.high - self.low) * (self.at_high - self.at_low)
    }

    /// The same in tenths of a pixel.
    pub(super) fn tenths(&self, value: f64) -> Tenths {
        to_tenths(self.pixel(value))
    }

    /// The value that lies at a pixel, held between the ends.
    pub(super) fn value(&self, pixel: f64) -> f64 {
        let share = ((pixel - self.at_low) / (self.at_high - self.at_low)).clamp(0.0, 1.0);
        self.low + share * (self.high - self.low)
    }

    /// How much of the data one pixel stands for.
    pub(super) fn per_pixel(&self) -> f64 {
        ((self.high - self.low) / (self.at_high - self.at_low)).abs()
    }
}

impl Ranged for Scale {
    type FormatOption = DefaultFormatting;
    type ValueType = f64;

    // plotters takes a pixel off the range it hands down; ours is known before it draws.
    fn map(&self, value: &f64, _range: (i32, i32)) -> i32 {
        self.tenths(*value)
    }

    // Grid lines are drawn by `plot::grid`.
    fn key_points<Hint: KeyPointHint>(&self, _hint: Hint) -> Vec<f64> {
        Vec::new()
    }

    fn range(&self) -> Range<f64> {
        self.low..self.high
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_leads_to_its_pixel_and_back() {
        let scale = Scale::new(0.8..1.0, (210.0, 10.0));
        assert_eq!((scale.tenths(0.8), scale.tenths(1.0), scale.tenths(0.9)), (2100, 100, 1100));
        assert!(
            (scale.value(110.0) - 0.9).abs() < 1e-9 && (scale.per_pixel() - 0.001).abs() < 1e-9
        );
    }

    #[test]
    fn nothing_leaves_the_viewport() {
        let scale = Scale::new(0.0..0.0, (100.0, 0.0));
        for value in [f64::NAN, f64::NEG_INFINITY, -1.0, 0.0] {
            assert_eq!(scale.tenths(value), 1000, "{value}");
        }
        assert_eq!(
            (scale.tenths(f64::INFINITY), scale.value(-5.0), scale.value(500.0)),
            (0, 1.0, 0.0)
        );
    }
}
