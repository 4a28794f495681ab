//! Several lines over time: how values share runs, or how the percentiles of a measure move. Each line has a hue and a dash, and its name at
//! its end; what was not observed is a gap, the span that is not over is dotted. Which lines belong together is the caller's choice.

use super::axis::{self, Axis};
use super::backend::PLOT_WIDTH;
use super::bucket::{Bucket, Step};
use super::dates;
use super::drawing::Drawing;
use super::flags::{FLAGS_PX, flags};
use super::hue::{Hue, Inks, strand};
use super::ink::STRANDS;
use super::marks::Flag;
use super::names::{NAMES_PX, names};
use super::number::{log2, of_index};
use super::plot::{self, Chart, DATES_PX, Drawn, Page, fill, stroke};
use super::projection::Projection;
use super::scale::Scale;
use crate::stats::{Counts, Window};
use plotters::element::{Circle, Polygon};
use plotters::series::LineSeries;

const PLOT_PX: u32 = 210;
const COMPACT_PX: u32 = 120;
/// The free space above the highest value, for the lines' width.
const TOP_PX: f64 = 6.0;
const DOT: i32 = 30;
const HOLLOW: i32 = 40;
/// The part of the width that a line must have come along for its name to stand beside it.
const NAMED_FROM: f64 = 0.9;
/// How much of the span of logarithms is left free above and below.
const LOG_PADDING: f64 = 0.06;
/// No logarithmic axis spans less than a factor of four, or the noise of steady values would fill it.
const LOG_SPAN_MIN: f64 = 2.0;

/// One line.
#[derive(Clone, PartialEq, Debug)]
pub struct Line {
    /// What stands at its end.
    pub name: String,
    /// Its values, span by span; `None` where there is none.
    pub values: Vec<Option<f64>>,
    /// Whose hue it has.
    pub hue: Hue,
    /// An area around it in its hue, such as its interval or the middle half of the values; none where it is empty.
    pub band: Vec<Option<(f64, f64)>>,
}

/// What the values are, and so which axis they stand on.
#[derive(Clone, PartialEq, Debug)]
pub enum Upright {
    /// Shares, 0 to 1; the axis starts at zero.
    Shares,
    /// Rates, 0 to 1, on an axis from one to the other, so that several drawings can share it.
    Rates(f64, f64),
    /// Counts; the axis starts at zero.
    Counts,
    /// Counts whose axis is straight from zero to one and logarithmic from there on, so that nought has a place of its own.
    LogCounts,
    /// Values of a measure with the ticks to stand beside them. On a logarithmic axis equal distances are equal ratios, and the heights of
    /// the projection are logarithms to base 2; a linear one starts at zero.
    Values {
        /// Places of grid lines and their words.
        ticks: Vec<(f64, String)>,
        /// Whether the axis is logarithmic.
        log: bool,
    },
}

/// Several lines over the same spans.
#[derive(Clone, PartialEq, Debug)]
pub struct Lines {
    /// What the drawing shows, in a sentence, for those who do not see it.
    pub label: String,
    /// The days of each span.
    pub spans: Vec<Window>,
    /// What a span is.
    pub step: Step,
    /// Whether the last span is not over.
    pub open: bool,
    /// The lines, six and one for all others at most; more are not drawn.
    pub lines: Vec<Line>,
    /// The axis.
    pub upright: Upright,
    /// Whether it is one of many small drawings: lower, and without names at the ends.
    pub compact: bool,
    /// The place of the first line among those of all drawings, where each of many shows one of them.
    pub hue: usize,
}

/// A place on a line: across, and up in the axis' own measure.
#[derive(Clone, Copy)]
struct Seen {
    x: f64,
    y: f64,
    open: bool,
}

/// A line with its places, and the ink of its hue.
struct Drawable<'a> {
    name: &'a str,
    inks: Inks,
    seen: Vec<Option<Seen>>,
    band: &'a [Option<(f64, f64)>],
}

/// Draws the lines.
pub fn lines(lines: &Lines) -> Drawing {
    flagged(lines, &[])
}

/// Draws the lines, with flags on the days that something happened on.
pub fn flagged(lines: &Lines, on: &[Flag]) -> Drawing {
    let plot_px = if lines.compact { COMPACT_PX } else { PLOT_PX };
    let top_px = if on.is_empty() { TOP_PX } else { FLAGS_PX };
    let axis = axis_of(lines, (f64::from(plot_px), top_px));
    let projection = Projection::new(lines.spans.clone(), lines.step, axis.scale.clone(), plot_px);
    let drawable = drawable(lines);
    let x = plot::across(lines.spans.len());
    let buckets: Vec<Bucket> = lines.spans.iter().map(|days| spanning(*days)).collect();
    let labels = dates::labels(&buckets, lines.step);
    let named = !lines.compact && drawable.iter().any(|line| end(line).is_some());
    let sheet = plot::draw(&x, &axis.scale, (PLOT_WIDTH, plot_px), |chart, page| {
        plot::grid(page, &axis.scale)?;
        drawable.iter().rev().try_for_each(|line| band(chart, lines, line))?;
        // The first lines matter most, so they lie above the others.
        drawable.iter().rev().try_for_each(|line| draw_line(chart, line))?;
        plot::foot(page, plot_px)?;
        flags(page, on, &projection, &x)?;
        plot::tick_words(page, &axis)?;
        drawable.iter().rev().try_for_each(|line| dots(page, &x, &axis.scale, line))?;
        if named {
            let ends = drawable.iter().filter_map(|line| {
                end(line).map(|seen| (axis.scale.tenths(seen.y), line.name, line.inks.name))
            });
            names(page, ends, plot_px)?;
        }
        plot::dates(page, &x, &labels, plot_px)
    });
    let (class, end_px) = if named { ("chart s1 named", NAMES_PX) } else { ("chart s1", 0) };
    let drawing = Drawing::framed(&sheet, class, plot_px + DATES_PX, &lines.label, projection);
    Drawing { end_px, ..drawing }
}

fn spanning(days: Window) -> Bucket {
    Bucket { days, counts: Counts::default(), open: false }
}

fn drawable(lines: &Lines) -> Vec<Drawable<'_>> {
    let own = lines.lines.iter().filter(|line| line.hue != Hue::Other).take(usize::from(STRANDS));
    let other = lines.lines.iter().find(|line| line.hue == Hue::Other);
    let placed = own.enumerate().map(|(place, line)| (Some(lines.hue + place), line));
    placed
        .chain(other.map(|line| (None, line)))
        .map(|(place, line)| Drawable {
            name: &line.name,
            inks: match line.hue {
                Hue::Of(outcome) => Inks::of_outcome(outcome),
                Hue::Own | Hue::Other => Inks::of_strand(strand(place)),
            },
            seen: seen(lines, &line.values),
            band: &line.band,
        })
        .collect()
}

fn seen(lines: &Lines, values: &[Option<f64>]) -> Vec<Option<Seen>> {
    let last = lines.spans.len().checked_sub(1);
    let at = |(index, value): (usize, &Option<f64>)| {
        let y = value.filter(|value| value.is_finite()).map(|value| height(lines, value))?;
        Some(Seen { x: of_index(index) + 0.5, y, open: lines.open && Some(index) == last })
    };
    values.iter().take(lines.spans.len()).enumerate().map(at).collect()
}

/// A value in the measure of the axis.
fn height(lines: &Lines, value: f64) -> f64 {
    match lines.upright {
        Upright::Values { log: true, .. } => log2(value),
        Upright::LogCounts => axis::log_count(value),
        _ => value,
    }
}

fn axis_of(lines: &Lines, pixels: (f64, f64)) -> Axis {
    let own = lines.lines.iter().flat_map(|line| line.values.iter().flatten().copied());
    let band = lines
        .lines
        .iter()
        .flat_map(|line| line.band.iter().flatten())
        .flat_map(|(low, high)| [*low, *high]);
    let values = || own.clone().chain(band.clone()).filter(|value| value.is_finite());
    let high = values().fold(0.0, f64::max);
    match &lines.upright {
        Upright::Shares => axis::of_rates(0.0, high.min(1.0), pixels),
        Upright::Rates(low, high) => axis::of_rates(*low, *high, pixels),
        Upright::Counts => axis::of_counts(high, pixels),
        Upright::LogCounts => axis::of_log_counts(high, pixels),
        Upright::Values { ticks, log: false } => {
            axis::of_values(0.0, (high * 1.06).max(f64::MIN_POSITIVE), ticks.clone(), pixels)
        }
        Upright::Values { ticks, log: true } => {
            let logs = values().filter(|value| *value > 0.0).map(log2);
            let (low, high) = logs
                .fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(value), high.max(value)));
            let (low, high) = if low > high { (0.0, 1.0) } else { (low, high) };
            let padding = ((high - low) * LOG_PADDING).max((LOG_SPAN_MIN - (high - low)) / 2.0);
            let (low, high) = (low - padding, high + padding);
            let ticks = ticks.iter().map(|(value, word)| (log2(*value), word.clone()));
            let inside = ticks.filter(|(value, _)| (low..=high).contains(value)).collect();
            axis::of_values(low, high, inside, pixels)
        }
    }
}

/// The stretches without a gap.
fn pieces(seen: &[Option<Seen>]) -> Vec<Vec<Seen>> {
    let pieces = seen.split(Option::is_none);
    pieces
        .map(|piece| piece.iter().flatten().copied().collect())
        .filter(|piece: &Vec<Seen>| !piece.is_empty())
        .collect()
}

fn band(chart: &Chart<'_>, lines: &Lines, line: &Drawable<'_>) -> Drawn {
    let ends = |end: fn(&(f64, f64)) -> f64| -> Vec<Option<f64>> {
        line.band.iter().map(|band| band.as_ref().map(end)).collect()
    };
    let (low, high) = (seen(lines, &ends(|band| band.0)), seen(lines, &ends(|band| band.1)));
    for (low, high) in pieces(&low).iter().zip(pieces(&high)) {
        let corners = high.iter().chain(low.iter().rev()).map(|seen| (seen.x, seen.y));
        chart.draw_series([Polygon::new(corners.collect::<Vec<_>>(), fill(line.inks.ribbon))])?;
    }
    Ok(())
}

fn draw_line(chart: &Chart<'_>, line: &Drawable<'_>) -> Drawn {
    let place = |seen: &Seen| (seen.x, seen.y);
    for piece in pieces(&line.seen) {
        let closed: Vec<_> = piece.iter().filter(|seen| !seen.open).map(place).collect();
        if closed.len() > 1 {
            chart.draw_series(LineSeries::new(closed, stroke(line.inks.line)))?;
        }
        for pair in piece.windows(2).filter(|pair| pair.iter().any(|seen| seen.open)) {
            chart.draw_series(LineSeries::new(pair.iter().map(place), stroke(line.inks.open)))?;
        }
    }
    Ok(())
}

fn dots(page: &Page<'_>, x: &Scale, y: &Scale, line: &Drawable<'_>) -> Drawn {
    for piece in pieces(&line.seen) {
        let alone = piece.iter().filter(|seen| !seen.open).count() == 1;
        for seen in &piece {
            let at = (x.tenths(seen.x), y.tenths(seen.y));
            if seen.open {
                page.draw(&Circle::new(at, HOLLOW, fill(line.inks.hollow)))?;
            } else if alone {
                page.draw(&Circle::new(at, DOT, fill(line.inks.dot)))?;
            }
        }
    }
    Ok(())
}

/// Where a line ends, if that is near enough to the right end for its name to stand there. The last span often holds too few runs to be told,
/// as today does each morning.
fn end(line: &Drawable<'_>) -> Option<Seen> {
    let last = line.seen.iter().flatten().next_back().copied()?;
    (last.x + 0.5 >= of_index(line.seen.len()) * NAMED_FROM).then_some(last)
}

#[cfg(test)]
mod tests {
    use super::super::hue::line_key;
    use super::super::sample;
    use super::*;

    fn three() -> Lines {
        sample::adoption(28)
    }

    #[test]
    fn lines_have_hues_and_dashes_of_their_own_and_the_others_are_grey() {
        let svg = lines(&three()).svg;
        for class in ["s1 line", "s2 line", "s0 line"] {
            assert_eq!(svg.matches(&format!("<path class=\"{class}\"")).count(), 1, "{class}");
        }
        assert!(
            svg.contains(">\u{a0}\u{a0}other</text>") && svg.contains("class=\"chart s1 named\"")
        );
        assert_eq!(svg.matches("hollow\"").count(), 3);
        assert!(line_key(Some(2)).contains("s3 line alt") && line_key(None).contains("s0 line"));
    }

    #[test]
    fn what_was_not_observed_is_a_gap() {
        let mut lines_with_gap = three();
        lines_with_gap.lines[0].values[9] = None;
        let svg = lines(&lines_with_gap).svg;
        let path = svg.split("s1 line\" d=\"").nth(1).unwrap().split('"').next().unwrap();
        assert_eq!(path.matches('M').count(), 2, "{path}");
    }

    #[test]
    fn names_never_cover_each_other() {
        let mut close = three();
        for (n, line) in close.lines.iter_mut().enumerate() {
            line.values.iter_mut().for_each(|value| *value = Some(0.5));
            line.name = format!("n{n}");
        }
        let svg = lines(&close).svg;
        let heights: Vec<f64> = svg
            .split(" wide\" x=\"100%\" y=\"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap().parse().unwrap())
            .collect();
        assert_eq!(heights.len(), 3, "{svg}");
        assert!(heights.windows(2).all(|pair| pair[1] - pair[0] >= 15.0), "{heights:?}");
    }

    #[test]
    fn a_name_stands_where_its_line_almost_comes_and_takes_no_room_where_none_does() {
        let mut early = three();
        let ends_before = |lines: &mut Lines, spans: usize| {
            lines.lines.iter_mut().for_each(|line| {
                line.values.iter_mut().rev().take(spans).for_each(|value| *value = None);
            });
        };
        ends_before(&mut early, 1);
        let drawing = lines(&early);
        assert!(drawing.svg.contains(">\u{a0}\u{a0}other</text>") && drawing.end_px == NAMES_PX);
        ends_before(&mut early, 9);
        let drawing = lines(&early);
        assert!(!drawing.svg.contains("named") && drawing.end_px == 0, "{}", drawing.svg);
    }

    #[test]
    fn on_a_logarithmic_axis_equal_ratios_are_equal_distances() {
        let ticks = [10.0, 100.0, 1000.0].map(|value: f64| (value, value.to_string())).to_vec();
        let line = Line {
            name: "median".to_owned(),
            values: vec![Some(10.0), Some(100.0), Some(1000.0)],
            hue: Hue::Own,
            band: Vec::new(),
        };
        let mut drawn = three();
        drawn.spans.truncate(3);
        drawn.open = false;
        drawn.lines = vec![line];
        drawn.upright = Upright::Values { ticks, log: true };
        let drawing = lines(&drawn);
        let [a, b, c] = [10.0, 100.0, 1000.0].map(|value| drawing.projection.y_px(log2(value)));
        assert!(((a - b) - (b - c)).abs() < 1e-9, "{a} {b} {c}");
    }

    #[test]
    fn flags_stand_on_their_days_and_the_highest_value_below_them() {
        let three = three();
        let flag = |day| Flag { day, letter: "A".to_owned() };
        let first = three.spans[0].first;
        let drawing = flagged(&three, &[flag(first), flag(first.plus(-1))]);
        assert_eq!(drawing.svg.matches("class=\"flag\"").count(), 1, "{}", drawing.svg);
        let highest = three.lines.iter().flat_map(|line| line.values.iter().flatten());
        let highest = highest.copied().fold(0.0, f64::max);
        assert!(drawing.projection.y_px(highest) >= FLAGS_PX - 0.1);
    }
}
