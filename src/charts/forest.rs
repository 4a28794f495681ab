//! A forest plot, row by row: each rate as a dot in its interval, all on one axis, beside the line of all runs together. A row is small enough
//! to stand in a cell of a table, which so is drawing and numbers at once.

use super::markup::{escaped, upright};
use super::number::{of_index, percent};
use crate::stats::Rate;
use std::fmt::Write;

/// Steps of the axis; it has six at most.
const STEPS: [f64; 6] = [0.01, 0.02, 0.05, 0.1, 0.2, 0.25];
const STEPS_MAX: f64 = 6.0;
/// Room beyond the highest interval.
const ROOM: f64 = 1.02;
const EPSILON: f64 = 1e-9;
/// Past these places a word would hang out of the drawing, so it stands on its other side.
const EDGES: (f64, f64) = (12.0, 88.0);

/// The axis that the rows share.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Forest {
    high: f64,
    step: f64,
    reference: Option<f64>,
}

impl Forest {
    /// The axis of some rates, from zero; `reference` is the share of all runs together. Rates of few observations reach beyond it rather than
    /// flatten the others.
    pub fn new<'a>(rates: impl IntoIterator<Item = &'a Rate>, reference: Option<f64>) -> Self {
        let sure = rates.into_iter().filter(|rate| !rate.too_few()).map(|rate| rate.high);
        let high = sure.chain(reference).fold(STEPS[0], f64::max) * ROOM;
        let high = high.min(1.0);
        let step = STEPS.into_iter().find(|step| high / step <= STEPS_MAX).unwrap_or(0.25);
        let high = ((high / step - EPSILON).ceil() * step).min(1.0);
        Self { high, step, reference: reference.map(|share| share.clamp(0.0, 1.0)) }
    }

    /// The words of the axis, for the head of the column; `label` stands above the line of all runs.
    pub fn head(&self, label: &str) -> String {
        let mut words = String::new();
        if let Some(share) = self.reference {
            let at = self.at(share);
            let (anchor, x) = match at {
                at if at < EDGES.0 => ("", at),
                at if at > EDGES.1 => ("end ", at),
                at => ("mid ", at),
            };
            let _ = write!(
                words,
                "<text class=\"{anchor}strong\" x=\"{}\" y=\"10\">{}</text>",
                percent(x),
                escaped(label)
            );
        }
        let last = self.ticks().count().saturating_sub(1);
        for (place, tick) in self.ticks().enumerate() {
            let class = match place {
                0 => "",
                place if place == last => "end",
                // The last word stands whatever its place, so the one before it gives way as well.
                place if place % 2 == 1 || place + 1 == last => "mid odd",
                _ => "mid",
            };
            let sign = if place == 0 || place == last { "\u{a0}%" } else { "" };
            let _ = write!(
                words,
                "<text class=\"{class}\" x=\"{}\" y=\"28\">{:.0}{sign}</text>",
                percent(self.at(tick)),
                tick * 100.0
            );
        }
        format!("<svg class=\"plot\" aria-hidden=\"true\">{words}</svg>")
    }

    /// One rate. It is decoration beside the numbers of its row, and hidden from screen readers.
    pub fn row(&self, rate: &Rate) -> String {
        let Some(share) = rate.share() else { return String::new() };
        let class = if rate.too_few() { "plot dim" } else { "plot is-failed" };
        let mut svg = String::new();
        for tick in self.ticks() {
            svg += &upright("grid", self.at(tick), (-8.0, 40.0));
        }
        if let Some(all) = self.reference {
            // What is surely above all runs: from their rate to the lower end.
            if rate.low > all && !rate.too_few() {
                let (x, width) = (percent(self.at(all)), percent(self.at(rate.low) - self.at(all)));
                let _ = write!(
                    svg,
                    "<rect class=\"over\" x=\"{x}\" width=\"{width}\" y=\"9\" height=\"14\"/>"
                );
            }
            svg += &upright("fleet", self.at(all), (-8.0, 40.0));
        }
        let (low, high) = (self.at(rate.low), self.at(rate.high));
        let _ = write!(
            svg,
            "<line class=\"ci\" x1=\"{}\" x2=\"{}\" y1=\"16\" y2=\"16\"/>",
            percent(low),
            percent(high)
        );
        svg += &upright("cap", low, (11.5, 20.5));
        // An interval that goes on beyond the axis has no end to be drawn.
        if rate.high <= self.high + EPSILON {
            svg += &upright("cap", high, (11.5, 20.5));
        }
        let _ = write!(
            svg,
            "<circle class=\"pt\" cx=\"{}\" cy=\"16\" r=\"5\"/>",
            percent(self.at(share))
        );
        format!("<svg class=\"{class}\" aria-hidden=\"true\">{svg}</svg>")
    }

    fn ticks(&self) -> impl Iterator<Item = f64> + '_ {
        (0..=6).map(|n| of_index(n) * self.step).filter(|tick| *tick <= self.high + EPSILON)
    }

    /// Where a share lies across, in per cent.
    fn at(&self, share: f64) -> f64 {
        (share / self.high).clamp(0.0, 1.0) * 100.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::wilson;

    #[test]
    fn the_axis_holds_every_sure_interval_and_ends_at_a_tick() {
        let rates = [wilson(654, 4_803), wilson(27, 139), wilson(6, 17)];
        let forest = Forest::new(&rates, Some(0.058));
        assert!((forest.high - 0.3).abs() < 1e-9, "{forest:?}");
        let head = forest.head("all apps 5.8 %");
        assert!(head.contains(">30\u{a0}%</text>") && head.contains("all apps"), "{head}");
    }

    #[test]
    fn in_half_a_column_no_word_stands_beside_the_last() {
        let words = Forest::new(&[wilson(98, 100)], None).head("");
        let classes: Vec<&str> = words.split("<text class=\"").skip(1).collect();
        assert_eq!(classes.len(), 6, "{words}");
        assert!(classes[4].starts_with("mid odd") && classes[2].starts_with("mid\""), "{words}");
    }

    #[test]
    fn a_row_is_a_dot_in_its_interval_and_few_observations_are_dim() {
        let forest = Forest::new(&[wilson(654, 4_803)], Some(0.058));
        let row = forest.row(&wilson(654, 4_803));
        assert!(row.contains("class=\"over\"") && row.contains("class=\"pt\""), "{row}");
        assert_eq!(row.matches("class=\"cap\"").count(), 2);
        let few = forest.row(&wilson(6, 17));
        assert!(
            few.contains("plot dim")
                && !few.contains("over")
                && few.matches("class=\"cap\"").count() == 1,
            "{few}"
        );
        assert!(forest.row(&wilson(0, 0)).is_empty());
    }

    #[test]
    fn no_rates_still_make_an_axis() {
        let forest = Forest::new(&[], None);
        assert!(forest.head("").contains('%') && !forest.head("").contains("NaN"));
        assert!(
            Forest::new(&[wilson(50, 50)], Some(2.0)).row(&wilson(50, 50)).contains("cx=\"100%\"")
        );
    }
}
