//! The navigator: all days as a hill, and the chosen ones in a window whose ends can be dragged.

use super::backend::PLOT_WIDTH;
use super::bucket::{Bucket, Step, buckets};
use super::columns::length;
use super::dates;
use super::drawing::Drawing;
use super::ink::Ink;
use super::number::{Tenths, of_count, to_tenths};
use super::plot::{self, Chart, Drawn, Page, fill, line, word};
use super::projection::Projection;
use super::scale::Scale;
use crate::language::t;
use crate::stats::{Timeseries, Window};
use plotters::element::{Circle, Rectangle, Text};
use plotters::series::AreaSeries;

const PLOT_PX: u32 = 44;
const DATES_PX: u32 = 20;
/// The free space above the highest day.
const TOP_PX: f64 = 4.0;
/// From the plot to the foot of the dates.
const DATE_WORD_DOWN: Tenths = 150;

/// Draws all days of a series with `selected` as the chosen ones. Its projection counts single days, even where the hill is drawn in
/// longer steps, so that an end can be dragged to any day.
pub fn strip(series: &Timeseries, selected: Window) -> Drawing {
    let buckets = buckets(series);
    let mean = |bucket: &Bucket| of_count(bucket.counts.runs()) / length(bucket);
    let highest = buckets.iter().map(mean).fold(1.0, f64::max);
    let x = plot::across(series.window.days());
    let y = Scale::new(0.0..highest, (f64::from(PLOT_PX), TOP_PX));
    let days = series.window.iter().map(|day| Window { first: day, last: day });
    let projection = Projection::new(days.collect(), Step::Day, y.clone(), PLOT_PX);
    let sheet = plot::draw(&x, &y, (PLOT_WIDTH, PLOT_PX), |chart, page| {
        hill(chart, &hill_points(&buckets, mean))?;
        window(page, projection.span_percent(selected))?;
        words(page, &x, series)
    });
    let label = t!("browser-chart-strip", all = told(series.window), days = told(selected));
    Drawing::framed(&sheet, "chart", PLOT_PX + DATES_PX, &label, projection)
}

fn told(days: Window) -> String {
    t!("browser-chart-strip-days", first = days.first.short(), last = days.last.short())
}

/// The hill's outline, in days. It leaves the day that is not over out, which would be a cliff, and runs level to both edges.
fn hill_points(buckets: &[Bucket], mean: impl Fn(&Bucket) -> f64) -> Vec<(f64, f64)> {
    let mut begin = 0.0;
    let mut points = Vec::new();
    for bucket in buckets {
        if !bucket.open || points.is_empty() {
            points.push((begin + length(bucket) / 2.0, mean(bucket)));
        }
        begin += length(bucket);
    }
    if let (Some(first), Some(last)) = (points.first().copied(), points.last().copied()) {
        points.insert(0, (0.0, first.1));
        points.push((begin, last.1));
    }
    points
}

fn hill(chart: &Chart<'_>, points: &[(f64, f64)]) -> Drawn {
    if !points.is_empty() {
        chart.draw_series(AreaSeries::new(points.iter().copied(), 0.0, fill(Ink::Hill)))?;
    }
    Ok(())
}

fn window(page: &Page<'_>, (begin, end): (f64, f64)) -> Drawn {
    let [begin, end] =
        [begin, end].map(|percent| to_tenths(percent / 100.0 * f64::from(PLOT_WIDTH)));
    let foot = to_tenths(f64::from(PLOT_PX));
    page.draw(&Rectangle::new([(begin, 0), (end, foot)], fill(Ink::Window)))?;
    [begin, end].into_iter().try_for_each(|at| line(page, Ink::Edge, (at, 0), (at, foot)))?;
    [begin, end]
        .into_iter()
        .try_for_each(|at| page.draw(&Circle::new((at, foot / 2), 1, fill(Ink::Grip))))
}

fn words(page: &Page<'_>, x: &Scale, series: &Timeseries) -> Drawn {
    let days: Vec<Bucket> = series.window.iter().map(Bucket::empty).collect();
    let foot = to_tenths(f64::from(PLOT_PX)) + DATE_WORD_DOWN;
    dates::labels_between(&days, Step::of(days.len())).into_iter().try_for_each(|label| {
        let ink = if label.wide { Ink::WideWord } else { Ink::Word };
        page.draw(&Text::new(label.text, (x.tenths(label.at), foot), word(ink, label.anchor)))
    })
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn the_window_covers_the_chosen_days() {
        let series = sample::steady(90);
        let selected = Window { first: series.window.last.plus(-27), last: series.window.last };
        let svg = strip(&series, selected).svg;
        assert!(
            svg.contains(
                "<rect class=\"window\" x=\"68.89%\" y=\"0\" width=\"31.11%\" height=\"44\"/>"
            ),
            "{svg}"
        );
        assert!(svg.contains("aria-label=\"Navigator: runs per day, 25 Aug to 22 Nov; 26 Oct to 22 Nov selected\""), "{svg}");
        assert_eq!(svg.matches("class=\"grip\"").count(), 2);
    }

    #[test]
    fn a_long_hill_is_drawn_in_weeks_but_dragged_in_days() {
        let series = sample::steady(400);
        let drawing = strip(&series, series.window);
        assert_eq!((drawing.projection.len(), drawing.projection.step()), (400, Step::Day));
        assert!(drawing.svg.len() < 3_000, "{}", drawing.svg.len());
    }
}
