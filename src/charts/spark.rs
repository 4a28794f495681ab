//! A sparkline: how a key figure moved, without axis or words.

use super::backend::Sheet;
use super::ink::Ink;
use super::number::of_index;
use super::plot::{self, Drawn, fill, stroke};
use super::scale::Scale;
use crate::outcome::Outcome;
use plotters::series::{AreaSeries, LineSeries};

const WIDTH: u32 = 100;
const HEIGHT: u32 = 28;
/// Where the highest and the lowest value lie, in pixels from the top.
const TOP: f64 = 4.0;
const BOTTOM: f64 = 24.0;
/// The least span, as a share of the highest value: what hardly moves is to look so.
const SPAN_MIN: f64 = 0.25;
/// The most columns of a sparkline that is 200 pixels wide at the most; more values are thinned to the lowest and highest of each.
const COLUMNS: usize = 100;

/// Draws one value a day. With `open_last` the way to the last value is dotted. `outcome` gives it its colour, `None` the plain one; a value
/// that is not a finite number is left out. It is decoration beside a figure, and hidden from screen readers.
pub fn spark(values: &[f64], open_last: bool, outcome: Option<Outcome>) -> String {
    let class = outcome.map_or(String::new(), |outcome| format!(" is-{}", outcome.name()));
    let paths = drawn(values, open_last).paths();
    format!(
        "<svg class=\"spark{class}\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" preserveAspectRatio=\"none\" aria-hidden=\"true\">{paths}</svg>"
    )
}

fn drawn(values: &[f64], open_last: bool) -> Sheet {
    let last_place = values.len().saturating_sub(1);
    let x = Scale::new(0.0..of_index(last_place), (0.0, f64::from(WIDTH)));
    let mut points: Vec<(f64, f64)> =
        values.iter().enumerate().map(|(n, value)| (of_index(n), *value)).collect();
    let open = if open_last { points.pop() } else { None };
    points.retain(|(_, value)| value.is_finite());
    let points = thinned(&points);
    let y = scale(
        points.iter().chain(&open).map(|(_, value)| *value).filter(|value| value.is_finite()),
    );
    plot::draw(&x, &y, (WIDTH, HEIGHT), |chart, _| -> Drawn {
        let Some(last) = points.last().copied() else { return Ok(()) };
        chart.draw_series(AreaSeries::new(
            points.iter().copied(),
            y.low(),
            fill(Ink::SparkArea),
        ))?;
        chart.draw_series(LineSeries::new(points.iter().copied(), stroke(Ink::SparkLine)))?;
        if let Some(open) = open.filter(|(_, value)| value.is_finite()) {
            chart.draw_series(LineSeries::new([last, open], stroke(Ink::SparkOpen)))?;
        }
        Ok(())
    })
}

/// From the foot of the drawing to its top, with the data between [`BOTTOM`] and [`TOP`].
fn scale(values: impl Iterator<Item = f64> + Clone) -> Scale {
    let high = values.clone().fold(f64::NEG_INFINITY, f64::max);
    let low = values.fold(f64::INFINITY, f64::min);
    let (low, high) = if low > high { (0.0, 1.0) } else { (low, high) };
    let missing = (SPAN_MIN * high.abs() - (high - low)).max(0.0);
    // What hardly moves lies a little above the middle, as a level that is held, not as a floor.
    let (low, high) = (low - 0.7 * missing, high + 0.3 * missing);
    let high = if high > low { high } else { low + 1.0 };
    let per_pixel = (high - low) / (BOTTOM - TOP);
    let foot = low - per_pixel * (f64::from(HEIGHT) - BOTTOM);
    Scale::new(foot..high + per_pixel * TOP, (f64::from(HEIGHT), 0.0))
}

/// The lowest and the highest of each column, in the order in which they came: no peak is lost.
fn thinned(points: &[(f64, f64)]) -> Vec<(f64, f64)> {
    if points.len() <= 2 * COLUMNS {
        return points.to_vec();
    }
    let ends = |column: &[(f64, f64)]| {
        let low = column.iter().copied().min_by(|a, b| a.1.total_cmp(&b.1));
        let high = column.iter().copied().max_by(|a, b| a.1.total_cmp(&b.1));
        let mut pair: Vec<(f64, f64)> = low.into_iter().chain(high).collect();
        pair.sort_by(|a, b| a.0.total_cmp(&b.0));
        pair.dedup();
        pair
    };
    points.chunks(points.len().div_ceil(COLUMNS)).flat_map(ends).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_day_is_dotted_when_it_is_open() {
        let svg = spark(&[1.0, 3.0, 2.0], true, Some(Outcome::Failed));
        let start = "<svg class=\"spark is-failed\" viewBox=\"0 0 100 28\" preserveAspectRatio=\"none\" aria-hidden=\"true\">";
        assert!(svg.starts_with(start), "{svg}");
        assert!(
            svg.contains(
                "<path class=\"l\" d=\"M0 24 50 4\"/><path class=\"o\" d=\"M50 4 100 14\"/>"
            ),
            "{svg}"
        );
        assert!(!spark(&[1.0, 3.0], false, None).contains("class=\"o\""));
    }

    #[test]
    fn very_many_values_are_thinned_and_no_peak_is_lost() {
        let mut values = vec![1.0; 5000];
        values[2345] = 9.0;
        let svg = spark(&values, false, None);
        assert!(svg.len() < 4_000, "{}", svg.len());
        assert!(svg.contains(" 4 "), "{svg}");
    }

    #[test]
    fn what_cannot_be_drawn_is_left_out() {
        for values in [
            vec![],
            vec![f64::NAN],
            vec![f64::INFINITY, f64::NEG_INFINITY],
            vec![0.0],
            vec![5.0, f64::NAN, 5.0],
        ] {
            for open in [false, true] {
                let svg = spark(&values, open, None);
                assert!(!svg.contains("NaN") && !svg.contains("inf"), "{values:?}: {svg}");
            }
        }
    }
}
