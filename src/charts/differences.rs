//! Differences of rates, row by row: each as a dot in its interval, all on one axis on both sides of the line of no difference. An interval that
//! crosses the line is drawn dim: it may be chance.

use super::markup::{escaped, upright};
use super::number::{of_index, percent};
use crate::stats::Difference;
use crate::stats::words::fixed;
use std::fmt::Write;

/// Steps of the axis; it has three at most to either side.
const STEPS: [f64; 7] = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.35];
const STEPS_MAX: f64 = 3.0;
const EPSILON: f64 = 1e-9;

/// The axis that the rows share.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Differences {
    end: f64,
    step: f64,
}

impl Differences {
    /// The axis of some differences, as far to the one side as to the other.
    pub fn new<'a>(differences: impl IntoIterator<Item = &'a Difference>) -> Self {
        let far = differences.into_iter().flat_map(|it| [it.low.abs(), it.high.abs()]);
        let far = far.filter(|end| end.is_finite()).fold(0.01, f64::max).min(1.0);
        let step = STEPS.into_iter().find(|step| far / step <= STEPS_MAX).unwrap_or(0.35);
        Self { end: ((far / step - EPSILON).ceil() * step).min(1.05), step }
    }

    /// The words of the axis, for the head of the column, in percentage points; `label` stands above the line of no difference.
    pub fn head(&self, label: &str) -> String {
        let mut words =
            format!("<text class=\"mid strong\" x=\"50%\" y=\"10\">{}</text>", escaped(label));
        for tick in self.ticks() {
            let at = self.at(tick);
            let class = match at {
                at if at < EPSILON => "",
                at if at > 100.0 - EPSILON => "end",
                _ => "mid",
            };
            let points = tick * 100.0;
            let sign = if tick > EPSILON {
                "+"
            } else if tick < -EPSILON {
                "−"
            } else {
                ""
            };
            let decimals = usize::from(self.step < 0.01);
            let _ = write!(
                words,
                "<text class=\"{class}\" x=\"{}\" y=\"28\">{sign}{}</text>",
                percent(at),
                fixed(points.abs(), decimals)
            );
        }
        format!("<svg class=\"plot\" aria-hidden=\"true\">{words}</svg>")
    }

    /// One difference. It is decoration beside the words of its row, and hidden from screen readers.
    pub fn row(&self, difference: &Difference) -> String {
        let class = match difference {
            it if !it.is_clear() => "plot dim",
            it if it.value > 0.0 => "plot is-success",
            _ => "plot is-failed",
        };
        let mut svg = self
            .ticks()
            .map(|tick| upright("grid", self.at(tick), (-8.0, 40.0)))
            .collect::<String>();
        svg += &upright("fleet", 50.0, (-8.0, 40.0));
        let (low, high) = (self.at(difference.low), self.at(difference.high));
        let _ = write!(
            svg,
            "<line class=\"ci\" x1=\"{}\" x2=\"{}\" y1=\"16\" y2=\"16\"/>",
            percent(low),
            percent(high)
        );
        svg += &upright("cap", low, (11.5, 20.5));
        svg += &upright("cap", high, (11.5, 20.5));
        let at = percent(self.at(difference.value));
        let _ = write!(svg, "<circle class=\"pt\" cx=\"{at}\" cy=\"16\" r=\"5\"/>");
        format!("<svg class=\"{class}\" aria-hidden=\"true\">{svg}</svg>")
    }

    /// The row of what the others are measured against: the axis alone.
    pub fn first(&self) -> String {
        let mut svg = self
            .ticks()
            .map(|tick| upright("grid", self.at(tick), (-8.0, 40.0)))
            .collect::<String>();
        svg += &upright("fleet", 50.0, (-8.0, 40.0));
        format!("<svg class=\"plot\" aria-hidden=\"true\">{svg}</svg>")
    }

    fn ticks(&self) -> impl Iterator<Item = f64> + '_ {
        (0..=6)
            .map(|n| (of_index(n) - STEPS_MAX) * self.step)
            .filter(|tick| tick.abs() <= self.end + EPSILON)
    }

    /// Where a difference lies across, in per cent.
    fn at(&self, value: f64) -> f64 {
        (50.0 + value / self.end * 50.0).clamp(0.0, 100.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::{newcombe, wilson};
    use proptest::prelude::*;

    #[test]
    fn the_axis_is_as_far_to_the_one_side_as_to_the_other() {
        let worse = newcombe(wilson(80, 100), wilson(950, 1_000)).unwrap();
        let axis = Differences::new([&worse]);
        let head = axis.head("docker");
        assert!(head.contains(">−30<") && head.contains(">+30<") && head.contains(">0<"), "{head}");
        let row = axis.row(&worse);
        assert!(row.contains("is-failed") && row.matches("class=\"cap\"").count() == 2, "{row}");
        assert!(!axis.first().contains("pt"));
    }

    #[test]
    fn what_may_be_chance_is_dim() {
        let same = newcombe(wilson(50, 60), wilson(49, 60)).unwrap();
        assert!(Differences::new([&same]).row(&same).contains("plot dim"));
    }

    proptest! {
        #[test]
        fn every_place_is_inside(k in 0u64..200, n in 1u64..200, other in 1u64..200) {
            let difference = newcombe(wilson(k, n), wilson(1, other)).unwrap();
            let axis = Differences::new([&difference]);
            prop_assert!(axis.ticks().count() >= 3);
            for value in [difference.low, difference.value, difference.high] {
                prop_assert!((0.0..=100.0).contains(&axis.at(value)));
                prop_assert!((50.0 + value / axis.end * 50.0 - axis.at(value)).abs() < 1e-6, "nothing is cut off");
            }
        }
    }
}
