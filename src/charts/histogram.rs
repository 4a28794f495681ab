//! How a measure is spread: columns over equal ratios of its values, or over whole numbers where these are few, with its percentiles marked.
//! The values come in bins of any width; one that is wider than a column is drawn evenly over those it covers.

use super::axis;
use super::backend::PLOT_WIDTH;
use super::bucket::Step;
use super::drawing::Drawing;
use super::ink::Ink;
use super::number::{log2, of_count, of_index, to_index, to_tenths};
use super::plot::{self, Anchor, Chart, DATES_PX, Drawn, Page, fill, line, word};
use super::projection::Projection;
use super::scale::Scale;
use super::widths;
use crate::stats::Bin;
use plotters::element::{Rectangle, Text};

const PLOT_PX: u32 = 132;
/// Each row of words of percentiles, and the space between a line and its word.
const ROW: i32 = 140;
/// Up to this place words stand on the right of their line.
const WORDS_UNTIL: i32 = 7_200;
const WORD_GAP: &str = "\u{a0}";
/// Columns at most.
const COLUMNS_MAX: usize = 24;
/// Up to this value a measure is drawn by whole numbers.
const WHOLE_MAX: f64 = 24.0;
/// The logarithm of the ratio of neighbouring buckets, in which measures are kept: 1.05.
const BUCKET: f64 = 0.070_389_327_891_398;
/// How much of its place a column fills.
const FILLED: f64 = 0.84;
/// The least space between two words on the narrowest plot, and the width of that, in tenths of a pixel.
const TICK_APART: i32 = 60;
const NARROW: i32 = 2_500;
/// The narrowest plot that is no phone's: 480 pixels of container less padding and axis words.
const WIDE: i32 = 3_880;
/// How near to an end a word would hang out of the drawing.
const EDGE: i32 = 400;
const TICK_WORD_DOWN: i32 = 170;
const TICK_PX: i32 = 40;

/// What is drawn.
#[derive(Clone, PartialEq, Debug)]
pub struct Histogram<'a> {
    /// What the drawing shows, in a sentence, for those who do not see it.
    pub label: String,
    /// The values, the lowest first.
    pub bins: &'a [Bin],
    /// Percentiles and their words, three at most.
    pub marks: Vec<(f64, String)>,
    /// Values to stand under the columns, as they are written.
    pub ticks: Vec<(f64, String)>,
}

/// Where values lie across: in columns.
#[derive(Clone, Copy, Debug)]
enum Across {
    /// Column `n` is the whole number `low + n`.
    Whole { low: f64 },
    /// Column `n` is so many buckets from the `low`th on; zero, if there is any, has a column of its own before them.
    Ratios { low: f64, buckets: f64, zero: bool },
}

/// Draws a histogram; the axis of runs starts at zero.
pub fn histogram(what: &Histogram<'_>) -> Drawing {
    let (across, columns) = Across::of(what.bins);
    let heights = heights(what.bins, across, columns);
    let highest = heights.iter().copied().fold(0.0, f64::max);
    let top = f64::from(ROW) / 10.0 * of_index(what.marks.len()) + 4.0;
    let axis = axis::of_counts(highest, (f64::from(PLOT_PX), top));
    let x = plot::across(columns);
    let sheet = plot::draw(&x, &axis.scale, (PLOT_WIDTH, PLOT_PX), |chart, page| {
        plot::grid(page, &axis.scale)?;
        draw_columns(chart, &heights)?;
        plot::foot(page, PLOT_PX)?;
        plot::tick_words(page, &axis)?;
        marks(page, &x, across, what)?;
        ticks(page, &x, across, columns, what)
    });
    let projection = Projection::new(Vec::new(), Step::Day, axis.scale, PLOT_PX);
    Drawing::framed(&sheet, "chart", PLOT_PX + DATES_PX, &what.label, projection)
}

/// The columns of a histogram for a read-out: where each lies across, in per cent, and the values and runs that it is made of. Bins that share a
/// column are told together.
pub fn histogram_columns(bins: &[Bin]) -> Vec<((f64, f64), Bin)> {
    let (across, columns) = Across::of(bins);
    let mut found: Vec<(usize, usize, Bin)> = Vec::new();
    for bin in bins {
        let (first, last) = across.columns(bin);
        match found.last_mut() {
            Some((_, end, before)) if first <= *end => {
                *end = last.max(*end);
                *before = Bin { from: before.from, to: bin.to, n: before.n + bin.n };
            }
            _ => found.push((first, last, *bin)),
        }
    }
    let share = |columns_before: usize| of_index(columns_before) / of_index(columns.max(1)) * 100.0;
    let place = |first: usize, last: usize| (share(first), share(last + 1 - first));
    found.into_iter().map(|(first, last, bin)| (place(first, last), bin)).collect()
}

impl Across {
    /// The scale of some values, and how many columns it has.
    fn of(bins: &[Bin]) -> (Self, usize) {
        let (Some(first), Some(last)) = (bins.first(), bins.last()) else {
            return (Self::Whole { low: 0.0 }, 1);
        };
        if last.to.round() <= WHOLE_MAX {
            let low = first.from.round().min(1.0);
            return (Self::Whole { low }, to_index(last.to.round() - low) + 1);
        }
        let zero = first.from <= 0.0;
        let lowest = bins.iter().map(|bin| bin.from).find(|from| *from > 0.0).unwrap_or(1.0);
        let (low, high) = (bucket(lowest), bucket(last.to));
        let buckets = ((high - low + 1.0) / of_index(COLUMNS_MAX)).ceil().max(1.0);
        let columns = to_index((high - low) / buckets) + 1 + usize::from(zero);
        (Self::Ratios { low, buckets, zero }, columns)
    }

    /// Where a value lies, in columns; the middle of a column's values lies in its middle.
    fn place(self, value: f64) -> f64 {
        match self {
            Self::Whole { low } => value - low + 0.5,
            Self::Ratios { zero: true, .. } if value <= 0.0 => 0.5,
            Self::Ratios { low, buckets, zero } => {
                let bucket = (log2(value.max(f64::MIN_POSITIVE)) / BUCKET - low + 0.5) / buckets;
                bucket.max(0.0) + f64::from(u8::from(zero))
            }
        }
    }

    /// The first and the last column of a bin.
    fn columns(self, bin: &Bin) -> (usize, usize) {
        let value = |value: f64| match self {
            Self::Whole { .. } => value.round(),
            Self::Ratios { .. } => value,
        };
        let first = to_index(self.place(value(bin.from)));
        (first, to_index(self.place(value(bin.to))).max(first))
    }
}

/// The number of a value's bucket.
fn bucket(value: f64) -> f64 {
    (log2(value) / BUCKET).round()
}

fn heights(bins: &[Bin], across: Across, columns: usize) -> Vec<f64> {
    let mut heights = vec![0.0; columns];
    for bin in bins {
        let (first, last) = across.columns(bin);
        let each = of_count(bin.n) / of_index(last - first + 1);
        heights.iter_mut().take(last + 1).skip(first).for_each(|height| *height += each);
    }
    heights
}

fn draw_columns(chart: &Chart<'_>, heights: &[f64]) -> Drawn {
    for (index, height) in heights.iter().enumerate().filter(|(_, height)| **height > 0.0) {
        let x = of_index(index) + 0.5;
        let corners = [(x - FILLED / 2.0, *height), (x + FILLED / 2.0, 0.0)];
        chart.draw_series([Rectangle::new(corners, fill(Ink::Bin))])?;
    }
    Ok(())
}

/// Draws the percentiles, each with its word in a row of its own, on its right where there is room for it.
fn marks(page: &Page<'_>, x: &Scale, across: Across, what: &Histogram<'_>) -> Drawn {
    let foot = to_tenths(f64::from(PLOT_PX));
    let mut top = ROW;
    for (value, text) in what.marks.iter().take(3) {
        let at = x.tenths(across.place(*value));
        line(page, Ink::Percentile, (at, top - ROW + 30), (at, foot))?;
        let (text, anchor) = if at < WORDS_UNTIL {
            (format!("{WORD_GAP}{text}"), Anchor::Begin)
        } else {
            (format!("{text}{WORD_GAP}"), Anchor::End)
        };
        page.draw(&Text::new(text, (at, top - 10), word(Ink::Word, anchor)))?;
        top += ROW;
    }
    Ok(())
}

/// Writes values under the columns; a narrow drawing leaves out those that stand too near to the one before, and so does each where no
/// width that it has there would part them.
fn ticks(
    page: &Page<'_>,
    x: &Scale,
    across: Across,
    columns: usize,
    what: &Histogram<'_>,
) -> Drawn {
    let foot = to_tenths(f64::from(PLOT_PX));
    let right = to_tenths(f64::from(PLOT_WIDTH));
    let (mut taken, mut taken_wide) = (i32::MIN, i32::MIN);
    for (value, text) in &what.ticks {
        let place = across.place(*value);
        if !(0.0..=of_index(columns)).contains(&place) {
            continue;
        }
        let at = x.tenths(place);
        // At an end a word would hang out of the drawing.
        let anchor = match at {
            at if at < EDGE => Anchor::Begin,
            at if at > right - EDGE => Anchor::End,
            _ => Anchor::Middle,
        };
        line(page, Ink::Axis, (at, foot), (at, foot + TICK_PX))?;
        let (begin, end) = extent(at, anchor, text, WIDE);
        if begin < taken_wide {
            continue;
        }
        taken_wide = end + TICK_APART;
        let (begin, end) = extent(at, anchor, text, NARROW);
        let wide = begin < taken;
        if !wide {
            taken = end + TICK_APART;
        }
        let ink = if wide { Ink::WideWord } else { Ink::Word };
        page.draw(&Text::new(text.clone(), (at, foot + TICK_WORD_DOWN), word(ink, anchor)))?;
    }
    Ok(())
}

/// Where a word begins and ends when the plot is so wide, in tenths of a pixel.
fn extent(at: i32, anchor: Anchor, text: &str, plot: i32) -> (i32, i32) {
    let at = at.saturating_mul(plot) / to_tenths(f64::from(PLOT_WIDTH));
    let width = widths::width(text);
    match anchor {
        Anchor::Begin => (at, at + width),
        Anchor::Middle => (at - width / 2, at + width / 2),
        Anchor::End => (at - width, at),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_that_are_read_out_hold_every_run_once() {
        let bins: Vec<Bin> = (0..40)
            .map(|n| Bin { from: 1.3_f64.powi(n), to: 1.3_f64.powi(n + 1), n: 10 })
            .collect();
        let columns = histogram_columns(&bins);
        assert_eq!(columns.iter().map(|(_, bin)| bin.n).sum::<u64>(), 400);
        assert!(columns.windows(2).all(|pair| pair[0].0.0 + pair[0].0.1 <= pair[1].0.0 + 1e-9));
        assert!(columns.iter().all(|((x, width), _)| *x >= 0.0 && x + width <= 100.0 + 1e-9));
    }

    fn drawn(bins: &[Bin]) -> String {
        let marks = vec![(200.0, "median 200".to_owned())];
        let ticks = [10.0, 100.0, 1000.0].map(|tick: f64| (tick, tick.to_string())).to_vec();
        histogram(&Histogram { label: "How long".to_owned(), bins, marks, ticks }).svg
    }

    fn bin(from: f64, to: f64, n: u64) -> Bin {
        Bin { from, to, n }
    }

    #[test]
    fn equal_ratios_have_equal_columns() {
        let bins: Vec<Bin> = (0..10).map(|n| f64::from(1 << n)).map(|v| bin(v, v, 50)).collect();
        let (across, columns) = Across::of(&bins);
        let at: Vec<f64> = bins.iter().map(|bin| across.place(bin.from)).collect();
        assert!(columns <= COLUMNS_MAX);
        for pair in at.windows(3) {
            assert!((pair[2] - pair[1] - (pair[1] - pair[0])).abs() < 1e-9, "{at:?}");
        }
    }

    #[test]
    fn few_whole_numbers_have_a_column_each() {
        let bins = [bin(0.0, 0.0, 20), bin(1.0, 1.0, 30), bin(2.0, 3.0, 40)];
        let (across, columns) = Across::of(&bins);
        assert!(matches!(across, Across::Whole { .. }), "{across:?}");
        assert_eq!(heights(&bins, across, columns), [20.0, 30.0, 20.0, 20.0]);
    }

    #[test]
    fn no_run_is_lost_and_zero_stands_apart() {
        let bins = [
            bin(0.0, 0.0, 12),
            bin(1.0, 1.0, 30),
            bin(1.05, 900.0, 400),
            bin(5000.0, 86_400.0, 11),
        ];
        let (across, columns) = Across::of(&bins);
        let heights = heights(&bins, across, columns);
        assert!((heights.iter().sum::<f64>() - 453.0).abs() < 1e-6, "{heights:?}");
        assert!((heights[0] - 12.0).abs() < 1e-9);
    }

    #[test]
    fn percentiles_and_ticks_stand_where_their_values_lie() {
        let svg = drawn(&[bin(10.0, 1000.0, 500)]);
        assert!(svg.contains("class=\"pc\"") && svg.contains("median 200"), "{svg}");
        assert_eq!(svg.matches("class=\"axis\"").count(), 4, "the foot and three ticks");
        let near = histogram(&Histogram {
            label: String::new(),
            bins: &[bin(1.0, 1000.0, 500)],
            marks: Vec::new(),
            ticks: [1.0, 1.2, 900.0].map(|value| (value, format!("{value} sessions"))).to_vec(),
        });
        assert!(near.svg.contains(">1 sessions<") && near.svg.contains(">900 sessions<"));
        assert!(!near.svg.contains(">1.2 sessions<"), "{}", near.svg);
        assert!(
            histogram(&Histogram {
                label: String::new(),
                bins: &[],
                marks: Vec::new(),
                ticks: Vec::new()
            })
            .svg
            .starts_with("<svg")
        );
    }
}
