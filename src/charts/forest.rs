//! The forest: rates as dots with their intervals on one scale, one small drawing a row of a table, so that rows can be compared by eye. The words
//! of the scale stand in the table's head.

use super::markup::escaped;
use super::number::{of_count, percent};
use crate::stats::Rate;
use crate::stats::words::{fixed, percent as in_percent};
use std::fmt::Write;

/// Steps of the scale, as shares; a scale has six at most.
const STEPS: [f64; 8] = [0.005, 0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25];
const STEPS_MAX: f64 = 6.0;
/// What takes a quotient such as 0.3 / 0.1 over its whole number.
const EPSILON: f64 = 1e-9;
/// The highest share that the words of a reference may stand over the middle of; beyond, they would leave the drawing.
const MIDDLE_MAX: f64 = 80.0;
const MIDDLE_MIN: f64 = 20.0;

/// The scale that the rows of a table share, from none up to the highest interval worth comparing.
#[derive(Clone, PartialEq, Debug)]
pub struct Forest {
    high: f64,
    step: f64,
    reference: Option<f64>,
}

impl Forest {
    /// The scale on which all these rates can be compared with `reference`, such as the rate of all. Rates of too few observations do not widen
    /// it: their intervals are cut at its edge.
    pub fn of(rates: impl IntoIterator<Item = Rate>, reference: Option<f64>) -> Self {
        let reference =
            reference.filter(|share| share.is_finite()).map(|share| share.clamp(0.0, 1.0));
        let sure = rates.into_iter().filter(|rate| !rate.too_few()).map(|rate| rate.high);
        let highest = sure.chain(reference).fold(0.0, f64::max).clamp(0.01, 1.0);
        let steps = |step: f64| (highest / step - EPSILON).ceil();
        let step = STEPS.into_iter().find(|step| steps(*step) <= STEPS_MAX).unwrap_or(0.25);
        Self { high: (steps(step) * step).min(1.0), step, reference }
    }

    /// Draws the scale for the table's head: the shares at its grid lines and, above them, the words of the reference.
    pub fn head(&self, reference: &str) -> String {
        let mut words = String::new();
        if let Some(share) = self.reference {
            let at = self.at(share);
            let anchor = if at > MIDDLE_MAX {
                "end"
            } else if at < MIDDLE_MIN {
                ""
            } else {
                "mid"
            };
            let (x, words_of) = (percent(at), escaped(reference));
            let _ = write!(
                words,
                "<text class=\"{anchor} strong\" x=\"{x}\" y=\"10\">{words_of}</text>"
            );
        }
        let ticks: Vec<f64> = self.ticks().collect();
        let decimals = if self.step < 0.01 - EPSILON { 1 } else { 0 };
        for (place, share) in ticks.iter().enumerate() {
            let (first, last) = (place == 0, place + 1 == ticks.len());
            let anchor = if first {
                ""
            } else if last {
                "end"
            } else {
                "mid"
            };
            let odd = if place % 2 == 1 && !last { " odd" } else { "" };
            let number = fixed(share * 100.0, if first { 0 } else { decimals });
            let unit = if first || last { "\u{a0}%" } else { "" };
            let x = percent(self.at(*share));
            let _ = write!(
                words,
                "<text class=\"{anchor}{odd}\" x=\"{x}\" y=\"28\">{number}{unit}</text>"
            );
        }
        format!("<svg class=\"plot\" aria-hidden=\"true\">{words}</svg>")
    }

    /// Draws one row: the rate and its interval, with the way from the reference where the whole interval lies above it. Where there are too few
    /// observations to judge by, the dot is hollow. `class` is that of the outcome, such as `is-failed`.
    pub fn row(&self, rate: Rate, class: &str) -> String {
        let class = if rate.too_few() { "dim" } else { class };
        let mut inside = String::new();
        for share in self.ticks() {
            upright(&mut inside, "grid", self.at(share), (-8.0, 40.0));
        }
        if let Some(reference) = self.reference {
            self.over(&mut inside, rate, reference);
            upright(&mut inside, "fleet", self.at(reference), (-8.0, 40.0));
        }
        let Some(share) = rate.share() else {
            return format!(
                "<svg class=\"plot {class}\" role=\"img\" aria-label=\"none finished\">{inside}</svg>"
            );
        };
        self.interval(&mut inside, rate);
        let _ = write!(
            inside,
            "<circle class=\"pt\" cx=\"{}\" cy=\"16\" r=\"5\"/>",
            percent(self.at(share))
        );
        let label = format!(
            "{}, interval {} to {}{}",
            in_percent(rate, 1),
            fixed(rate.low * 100.0, 1),
            fixed(rate.high * 100.0, 1),
            if rate.too_few() { ", too few to judge" } else { "" }
        );
        format!(
            "<svg class=\"plot {class}\" role=\"img\" aria-label=\"{}\">{inside}</svg>",
            escaped(&label)
        )
    }

    /// From the reference to the lower end of an interval that lies above it.
    fn over(&self, inside: &mut String, rate: Rate, reference: f64) {
        let (from, to) = (self.at(reference), self.at(rate.low));
        if !rate.too_few() && to > from {
            let (x, width) = (percent(from), percent(to - from));
            let _ = write!(
                inside,
                "<rect class=\"over\" x=\"{x}\" width=\"{width}\" y=\"9\" height=\"14\"/>"
            );
        }
    }

    fn interval(&self, inside: &mut String, rate: Rate) {
        let (low, high) = (self.at(rate.low), self.at(rate.high));
        let _ = write!(
            inside,
            "<line class=\"ci\" x1=\"{}\" x2=\"{}\" y1=\"16\" y2=\"16\"/>",
            percent(low),
            percent(high)
        );
        // An end that lies beyond the scale has no cap: the interval goes on.
        for share in [rate.low, rate.high].into_iter().filter(|share| *share <= self.high) {
            upright(inside, "cap", self.at(share), (11.5, 20.5));
        }
    }

    fn ticks(&self) -> impl Iterator<Item = f64> + use<> {
        let (step, high) = (self.step, self.high);
        (0_u64..).map(move |n| of_count(n) * step).take_while(move |share| *share <= high + EPSILON)
    }

    /// Where a share lies across, in per cent.
    fn at(&self, share: f64) -> f64 {
        (share / self.high * 100.0).clamp(0.0, 100.0)
    }
}

fn upright(inside: &mut String, class: &str, at: f64, (from, to): (f64, f64)) {
    let x = percent(at);
    let _ =
        write!(inside, "<line class=\"{class}\" x1=\"{x}\" x2=\"{x}\" y1=\"{from}\" y2=\"{to}\"/>");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::wilson;

    #[test]
    fn the_scale_reaches_the_highest_sure_interval_and_few_runs_do_not_widen_it() {
        let forest = Forest::of([wilson(13, 100), wilson(9, 10)], Some(0.058));
        assert!((forest.high - 0.25).abs() < 1e-9, "{forest:?}");
        let few = forest.row(wilson(9, 10), "is-failed");
        assert!(few.contains("class=\"plot dim\"") && few.contains("too few to judge"), "{few}");
        assert!(few.contains("cx=\"100%\"") && !few.contains("class=\"cap\""), "{few}");
        assert!(forest.head("all 5.8 %").contains("all 5.8 %"));
    }

    #[test]
    fn only_an_interval_above_the_reference_has_a_way_from_it() {
        let forest = Forest::of([wilson(300, 1_000)], Some(0.1));
        assert!(forest.row(wilson(300, 1_000), "is-failed").contains("class=\"over\""));
        assert!(!forest.row(wilson(100, 1_000), "is-failed").contains("class=\"over\""));
        assert!(!forest.row(wilson(10, 1_000), "is-failed").contains("class=\"over\""));
    }

    #[test]
    fn nothing_that_finished_has_no_dot() {
        let forest = Forest::of([], None);
        let row = forest.row(wilson(0, 0), "is-failed");
        assert!(!row.contains("class=\"pt\"") && row.contains("none finished"), "{row}");
    }
}
