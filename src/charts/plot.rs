//! The frame that charts share: an area of plotters over our scales, and beside it the page on which words, dates and flags stand. Its
//! `ChartBuilder` and mesh would be twice their weight in WebAssembly: they measure words that ours never write.

use super::axis::Axis;
use super::backend::{PLOT_WIDTH, Pen, Sheet};
use super::dates::Label;
use super::ink::Ink;
use super::number::{Tenths, of_index, to_tenths};
use super::scale::Scale;
use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{Drawable, PathElement, PointCollection, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, ShapeStyle, TextStyle};
use std::convert::Infallible;

impl<'p> Chart<'p> {
    /// Draws elements, the first one lowest.
    pub(super) fn draw_series<E>(&self, elements: impl IntoIterator<Item = E>) -> Drawn
    where
        for<'e> &'e E: PointCollection<'e, (f64, f64)>,
        E: Drawable<Pen<'p>>,
    {
        elements.into_iter().try_for_each(|element| self.0.draw(&element))
    }
}

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
pub(super) struct Chart<'p>(DrawingArea<Pen<'p>, Cartesian2d<Scale, Scale>>);
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
    painting: impl FnOnce(&Chart<'_>, &Page<'_>) -> Drawn,
) -> Sheet {
    let mut sheet = Sheet::default();
    {
        let page = Pen::new(&mut sheet, width, plot_px + WORDS_PX).into_drawing_area();
        // The scales know their pixels; the spans that plotters wants besides are never asked for.
        let chart =
            Chart(page.apply_coord_spec(Cartesian2d::new(x.clone(), y.clone(), (0..1, 0..1))));
        let drawn = painting(&chart, &page);
        debug_assert!(drawn.is_ok(), "drawing to memory does not fail");
    }
    sheet
}

/// Draws the grid lines.
pub(super) fn grid(page: &Page<'_>, y: &Scale) -> Drawn {
    let right = to_tenths(f64::from(PLOT_WIDTH));
    y.ticks().iter().try_for_each(|tick| {
        let at = y.tenths(*tick);
        line(page, Ink::Grid, (0, at), (right, at))
    })
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
    let font = FontDesc::new(FontFamily::SansSerif, 12.0, FontStyle::Normal);
    font.color(&ink.colour()).pos(Pos::new(anchor, VPos::Bottom))
}
