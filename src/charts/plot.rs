//! The frame that charts share: a plotters chart over our scales, and beside it the page on which words, dates and flags stand.

use super::axis::Axis;
use super::backend::{PLOT_WIDTH, Pen, Sheet};
use super::dates::Label;
use super::ink::Ink;
use super::number::{Tenths, of_index, to_tenths};
use super::scale::Scale;
use plotters::chart::{ChartBuilder, ChartContext};
use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{PathElement, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, IntoFont, ShapeStyle, TRANSPARENT, TextStyle};
use std::convert::Infallible;

/// Which part of a word stands where the word is put.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Anchor {
    /// Its left end.
    Begin,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

/// The chart, in data coordinates.
pub(super) type Chart<'c, 'p> = ChartContext<'c, Pen<'p>, Cartesian2d<Scale, Scale>>;
/// The page around it, in tenths of a pixel.
pub(super) type Page<'p> = DrawingArea<Pen<'p>, Shift>;
/// What drawing gives back: memory never refuses, the type is plotters'.
pub(super) type Drawn = Result<(), DrawingAreaErrorKind<Infallible>>;

/// The space below a plot that dates need.
pub(super) const DATES_PX: u32 = 22;
/// How far words may hang out of a plot: plotters holds every point within the page.
const WORDS_PX: u32 = 100;
/// From the axis to the foot of the dates, and the length of the short line that leads to them.
const DATE_WORD_DOWN: Tenths = 170;
const DATE_TICK: Tenths = 40;
/// From a grid line to the foot of the word beside it, so that the line meets its middle.
const TICK_WORD_DOWN: Tenths = 40;

/// The scale across `points` points; a point lies in the middle of its place, at `index + 0.5`.
pub(super) fn across(points: usize) -> Scale {
    Scale::new(0.0..of_index(points.max(1)), (0.0, f64::from(PLOT_WIDTH)))
}

/// Draws on a new sheet: `x` and `y` span a plot so many units wide and pixels high.
pub(super) fn draw(
    x: &Scale,
    y: &Scale,
    (width, plot_px): (u32, u32),
    painting: impl FnOnce(&mut Chart<'_, '_>, &Page<'_>) -> Drawn,
) -> Sheet {
    let mut sheet = Sheet::default();
    {
        let page = Pen::new(&mut sheet, width, plot_px + WORDS_PX).into_drawing_area();
        let chart = ChartBuilder::on(&page).build_cartesian_2d(x.clone(), y.clone());
        let drawn = chart.and_then(|mut chart| painting(&mut chart, &page));
        debug_assert!(drawn.is_ok(), "drawing to memory does not fail");
    }
    sheet
}

/// Draws the grid lines, by plotters' mesh.
pub(super) fn grid(chart: &mut Chart<'_, '_>) -> Drawn {
    chart
        .configure_mesh()
        .disable_x_mesh()
        .disable_axes()
        .bold_line_style(Ink::Grid.colour())
        .light_line_style(TRANSPARENT)
        .draw()
}

/// Writes the words beside the grid lines.
pub(super) fn tick_words(page: &Page<'_>, axis: &Axis) -> Drawn {
    axis.labels.iter().try_for_each(|(value, label)| {
        let y = axis.scale.tenths(*value) + TICK_WORD_DOWN;
        page.draw(&Text::new(label.clone(), (0, y), word(Ink::Tick, Anchor::End)))
    })
}

/// Draws the strong line at the foot of the plot.
pub(super) fn foot(page: &Page<'_>, plot_px: u32) -> Drawn {
    let y = to_tenths(f64::from(plot_px));
    line(page, Ink::Axis, (0, y), (to_tenths(f64::from(PLOT_WIDTH)), y))
}

/// Writes the dates under the foot.
pub(super) fn dates(page: &Page<'_>, x: &Scale, labels: &[Label], plot_px: u32) -> Drawn {
    let foot = to_tenths(f64::from(plot_px));
    for label in labels {
        let at = x.tenths(label.at);
        if label.anchor == Anchor::Middle {
            line(page, Ink::Axis, (at, foot), (at, foot + DATE_TICK))?;
        }
        let ink = if label.wide { Ink::WideWord } else { Ink::Word };
        page.draw(&Text::new(
            label.text.clone(),
            (at, foot + DATE_WORD_DOWN),
            word(ink, label.anchor),
        ))?;
    }
    Ok(())
}

/// Draws one line of the page's, which is not stretched with the plot.
pub(super) fn line(
    page: &Page<'_>,
    ink: Ink,
    from: (Tenths, Tenths),
    to: (Tenths, Tenths),
) -> Drawn {
    page.draw(&PathElement::new(vec![from, to], stroke(ink)))
}

/// The style of a stroke.
pub(super) fn stroke(ink: Ink) -> ShapeStyle {
    ink.colour().stroke_width(1)
}

/// The style of an area.
pub(super) fn fill(ink: Ink) -> ShapeStyle {
    ink.colour().filled()
}

/// The style of a word.
pub(super) fn word(ink: Ink, anchor: Anchor) -> TextStyle<'static> {
    let anchor = match anchor {
        Anchor::Begin => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    ("sans-serif", 12).into_font().color(&ink.colour()).pos(Pos::new(anchor, VPos::Bottom))
}
