//! A rate over time with its doubt: the interval as a ribbon, the period before dashed, the day that is not over dotted, and a gap where
//! nothing was observed.

use super::axis::{self, Axis};
use super::backend::PLOT_WIDTH;
use super::bucket::{Bucket, Step, buckets, rated, rated_before};
use super::dates;
use super::drawing::{Drawing, View};
use super::flags::{FLAGS_PX, flags};
use super::ink::Ink;
use super::marks::Reference;
use super::number::of_index;
use super::plot::{self, Anchor, Chart, DATES_PX, Drawn, Page, fill, line, stroke, word};
use super::projection::Projection;
use super::scale::Scale;
use crate::stats::{Counts, Rate, Timeseries};
use plotters::element::{Circle, Polygon, Text};
use plotters::series::LineSeries;

const PLOT_PX: u32 = 210;
/// The pixels below the foot that half of its line needs.
const FOOT_PX: u32 = 2;
/// The free space above the highest value, for the lines' width.
const TOP_PX: f64 = 4.0;
const DOT: i32 = 30;
const HOLLOW: i32 = 40;
/// Half the width of the ribbon of a point that stands alone, in points, and as a share of the whole width at the most.
const ALONE: f64 = 0.2;
const ALONE_MAX: f64 = 0.02;

/// Draws the success rate day by day. The axis may start above zero: `projection.y_low()` tells where.
pub fn success_rate(series: &Timeseries, view: &View) -> Drawing {
    drawn(series, view, "chart is-success", Counts::success_rate)
}

/// Draws the failure rate day by day, in the colour of failures.
pub fn failure_rate(series: &Timeseries, view: &View) -> Drawing {
    drawn(series, view, "chart is-failed", Counts::failure_rate)
}

/// One observed point: its place across, its rate and its share.
#[derive(Clone, Copy)]
struct Seen {
    x: f64,
    rate: Rate,
    share: f64,
    open: bool,
}

/// What was observed of each point, `None` where nothing was.
fn seen(buckets: &[Bucket], rate: fn(&Counts) -> Rate) -> Vec<Option<Seen>> {
    let at = |(index, bucket): (usize, &Bucket)| {
        let rate = rate(&bucket.counts);
        rate.share().map(|share| Seen { x: of_index(index) + 0.5, rate, share, open: bucket.open })
    };
    buckets.iter().enumerate().map(at).collect()
}

fn drawn(series: &Timeseries, view: &View, class: &str, rate: fn(&Counts) -> Rate) -> Drawing {
    let buckets = buckets(series);
    let step = Step::of_series(series);
    let now = seen(&rated(series, view.manner), rate);
    let before = seen(&rated_before(series, view.manner), rate);
    let axis = axis_of(&now, &before, view);
    let x = plot::across(buckets.len());
    let projection = Projection::new(
        buckets.iter().map(|bucket| bucket.days).collect(),
        step,
        axis.scale.clone(),
        PLOT_PX,
    );
    let labels = if view.dates { dates::labels(&buckets, step) } else { Vec::new() };
    let sheet = plot::draw(&x, &axis.scale, (PLOT_WIDTH, PLOT_PX), |chart, page| {
        plot::grid(page, &axis.scale)?;
        reference(page, &axis.scale, view.reference.as_ref())?;
        ribbon(chart, &now)?;
        lines(chart, &before, Ink::Before)?;
        lines(chart, &now, Ink::Line)?;
        plot::foot(page, PLOT_PX)?;
        flags(page, &view.flags, &projection, &x)?;
        plot::tick_words(page, &axis)?;
        dots(page, &x, &axis.scale, &now)?;
        plot::dates(page, &x, &labels, PLOT_PX)
    });
    let height = PLOT_PX + if view.dates { DATES_PX } else { FOOT_PX };
    Drawing::framed(&sheet, class, height, &view.label, projection)
}

/// Every share has its place on the axis, and so has every interval, except those of so few observations that they would flatten the rest.
fn axis_of(now: &[Option<Seen>], before: &[Option<Seen>], view: &View) -> Axis {
    let shares = now.iter().chain(before).flatten().map(|seen| seen.share);
    let sure = now.iter().flatten().filter(|seen| !seen.rate.too_few());
    let ends = sure.flat_map(|seen| [seen.rate.low, seen.rate.high]);
    let reference = view.reference.iter().map(|reference| reference.share.clamp(0.0, 1.0));
    let all: Vec<f64> =
        shares.chain(ends).chain(reference).filter(|share| share.is_finite()).collect();
    let top = if view.flags.is_empty() && view.reference.is_none() { TOP_PX } else { FLAGS_PX };
    let (low, high) = if all.is_empty() { (0.0, 1.0) } else { (1.0, 0.0) };
    let low = all.iter().copied().fold(low, f64::min);
    let high = all.iter().copied().fold(high, f64::max);
    axis::of_rates(low, high, (f64::from(PLOT_PX), top))
}

fn reference(page: &Page<'_>, y: &Scale, reference: Option<&Reference>) -> Drawn {
    let Some(reference) = reference else { return Ok(()) };
    let at = y.tenths(reference.share);
    line(page, Ink::Reference, (0, at), (10_000, at))?;
    page.draw(&Text::new(reference.label.clone(), (10_000, at - 60), word(Ink::Word, Anchor::End)))
}

fn ribbon(chart: &Chart<'_>, now: &[Option<Seen>]) -> Drawn {
    let half = ALONE.min(ALONE_MAX * of_index(now.len()));
    for piece in pieces(now) {
        let corners: Vec<(f64, f64)> = match piece.as_slice() {
            [one] => [
                (-half, one.rate.high),
                (half, one.rate.high),
                (half, one.rate.low),
                (-half, one.rate.low),
            ]
            .map(|(dx, share)| (one.x + dx, share))
            .to_vec(),
            many => {
                let above = many.iter().map(|seen| (seen.x, seen.rate.high));
                above.chain(many.iter().rev().map(|seen| (seen.x, seen.rate.low))).collect()
            }
        };
        chart.draw_series([Polygon::new(corners, fill(Ink::Ribbon))])?;
    }
    Ok(())
}

/// Draws what was observed without a gap as one line each; the way to an open point is dotted.
fn lines(chart: &Chart<'_>, all: &[Option<Seen>], ink: Ink) -> Drawn {
    let place = |seen: &Seen| (seen.x, seen.share);
    for piece in pieces(all) {
        let closed: Vec<_> = piece.iter().filter(|seen| !seen.open).map(place).collect();
        if closed.len() > 1 {
            chart.draw_series(LineSeries::new(closed, stroke(ink)))?;
        }
        for pair in piece.windows(2).filter(|pair| pair.iter().any(|seen| seen.open)) {
            chart.draw_series(LineSeries::new(pair.iter().map(place), stroke(Ink::Open)))?;
        }
    }
    Ok(())
}

/// Draws the open point hollow, and a point between two gaps as a dot, because no line leads to it.
fn dots(page: &Page<'_>, x: &Scale, y: &Scale, now: &[Option<Seen>]) -> Drawn {
    for piece in pieces(now) {
        let alone = piece.iter().filter(|seen| !seen.open).count() == 1;
        for seen in &piece {
            let at = (x.tenths(seen.x), y.tenths(seen.share));
            if seen.open {
                page.draw(&Circle::new(at, HOLLOW, fill(Ink::Hollow)))?;
            } else if alone {
                page.draw(&Circle::new(at, DOT, fill(Ink::Dot)))?;
            }
        }
    }
    Ok(())
}

/// The stretches of points without a gap.
fn pieces(all: &[Option<Seen>]) -> Vec<Vec<Seen>> {
    all.split(Option::is_none)
        .map(|piece| piece.iter().flatten().copied().collect())
        .filter(|piece: &Vec<Seen>| !piece.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::marks::Flag;
    use super::super::sample;
    use super::*;

    fn view() -> View {
        View { label: "Success rate".to_owned(), ..View::default() }
    }

    #[test]
    fn a_day_without_finished_runs_is_a_gap() {
        let mut series = sample::steady(10);
        series.before.clear();
        series.open = None;
        series.points[4].counts = Counts { aborted: 5, ..Counts::default() };
        let drawing = success_rate(&series, &view());
        let line =
            drawing.svg.split("class=\"line\" d=\"").nth(1).unwrap().split('"').next().unwrap();
        assert_eq!(line.matches('M').count(), 2, "{line}");
    }

    #[test]
    fn a_smoothed_line_begins_where_seven_days_are_known() {
        let mut series = sample::steady(28);
        series.before.clear();
        let manner = super::super::Manner { smooth: true, log: false };
        let line = |view: &View| {
            let svg = success_rate(&series, view).svg;
            svg.split("class=\"line\" d=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
        };
        let smooth = line(&View { manner, ..view() });
        assert!(smooth.starts_with("M232.1 "), "{smooth}");
        assert_eq!(
            smooth.split_whitespace().count(),
            line(&view()).split_whitespace().count() - 12
        );
    }

    #[test]
    fn a_day_between_two_gaps_is_a_dot_with_its_interval() {
        let mut series = sample::steady(5);
        series.before.clear();
        series.open = None;
        for index in [1, 3] {
            series.points[index].counts = Counts::default();
        }
        let svg = success_rate(&series, &view()).svg;
        assert_eq!(
            (svg.matches("class=\"dot\"").count(), svg.matches("class=\"line\"").count()),
            (3, 0)
        );
        assert_eq!(
            svg.split("class=\"ribbon\" d=\"")
                .nth(1)
                .unwrap()
                .split('"')
                .next()
                .unwrap()
                .matches('Z')
                .count(),
            3
        );
    }

    #[test]
    fn the_open_day_is_hollow_and_the_way_to_it_dotted() {
        let svg = success_rate(&sample::steady(28), &view()).svg;
        assert_eq!(
            (svg.matches("class=\"hollow\"").count(), svg.matches("class=\"open\"").count()),
            (1, 1)
        );
        assert!(svg.contains("<circle class=\"hollow\" cx=\"98.21%\""), "{svg}");
        assert!(svg.contains("class=\"prev\""));
    }

    #[test]
    fn flags_on_days_outside_are_left_out_and_near_ones_hang_below() {
        let series = sample::steady(28);
        let flag = |n: usize, letter: &str| Flag {
            day: series.points[n].days.first,
            letter: letter.to_owned(),
        };
        let outside = Flag { day: series.window.last.plus(1), letter: "X".to_owned() };
        let flags = vec![flag(3, "A"), flag(4, "B"), flag(20, "<"), outside];
        let svg = success_rate(&series, &View { flags, ..view() }).svg;
        let heights: Vec<&str> = svg
            .split("class=\"flag\"")
            .skip(1)
            .map(|s| s.split("cy=\"").nth(1).unwrap().split('"').next().unwrap())
            .collect();
        assert_eq!(heights, ["9", "27", "9"]);
        assert!(svg.contains(">&lt;</text>") && !svg.contains(">X<"));
    }
}
