//! The drawing backend of plotters that writes our SVG: x in per cent, y in pixels, classes instead of colours, text measured from a
//! table. It draws at ten times the size, so that plotters' whole numbers are tenths of a pixel.

use super::ink::{Ink, Layer};
use super::markup::escaped;
use super::number::{Tenths, pixels, printed};
use super::widths;
use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};
use std::convert::Infallible;
use std::fmt::Write;

/// Writing to memory cannot fail; plotters wants a type for it all the same.
pub(super) type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// The width of the stretched plot in its own units, of which a thousandth part is a tenth of a per cent.
pub(super) const PLOT_WIDTH: u32 = 1000;
/// How far to the left of the plot the words of its ticks end, in pixels.
const TICK_WORD_X: i32 = -8;

/// What has been drawn, by layer. Every ink has one path in the plot, however many columns it is made of: a year of five outcomes is ten
/// elements, not eighteen hundred.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    under: String,
    plot: Vec<(Ink, String)>,
    over: String,
}

impl Sheet {
    /// The elements of a whole drawing, whose plot is so many pixels high.
    pub(super) fn layers(&self, plot_px: u32) -> String {
        let plot = self.paths();
        let (under, over) = (&self.under, &self.over);
        format!(
            "{under}<svg width=\"100%\" height=\"{plot_px}\" viewBox=\"0 0 {PLOT_WIDTH} {plot_px}\" preserveAspectRatio=\"none\" \
             overflow=\"visible\">{plot}</svg>{over}"
        )
    }

    /// The plot alone: one path an ink.
    pub(super) fn paths(&self) -> String {
        self.plot.iter().fold(String::new(), |svg, (ink, path)| {
            svg + &format!("<path class=\"{}\" d=\"{path}\"/>", ink.class())
        })
    }

    fn path(&mut self, ink: Ink) -> &mut String {
        let place =
            self.plot.iter().position(|(other, _)| *other == ink).unwrap_or(self.plot.len());
        if place == self.plot.len() {
            self.plot.push((ink, String::new()));
        }
        // The place was found or made just above; the arm for its absence is only there for the type.
        match self.plot.get_mut(place) {
            Some((_, path)) => path,
            None => &mut self.over,
        }
    }

    fn element(&mut self, ink: Ink, element: &str) {
        let layer = if ink.layer() == Layer::Under { &mut self.under } else { &mut self.over };
        layer.push_str(element);
    }
}

/// Draws on a [`Sheet`].
pub(super) struct Pen<'a> {
    sheet: &'a mut Sheet,
    size: (u32, u32),
}

impl<'a> Pen<'a> {
    /// A pen for a sheet so many units wide and pixels high.
    pub(super) fn new(sheet: &'a mut Sheet, width: u32, height_px: u32) -> Self {
        Self { sheet, size: (width * 10, height_px * 10) }
    }

    fn line(&mut self, ink: Ink, from: BackendCoord, to: BackendCoord) {
        let element = format!(
            "<line class=\"{}\" x1=\"{}\" x2=\"{}\" y1=\"{}\" y2=\"{}\"/>",
            ink.class(),
            across(from.0),
            across(to.0),
            pixels(from.1),
            pixels(to.1)
        );
        self.sheet.element(ink, &element);
    }

    fn polyline(&mut self, ink: Ink, points: impl IntoIterator<Item = BackendCoord>, end: &str) {
        let path = self.sheet.path(ink);
        for (n, (x, y)) in points.into_iter().enumerate() {
            let _ = write!(path, "{}{} {}", if n == 0 { "M" } else { " " }, pixels(x), pixels(y));
        }
        path.push_str(end);
    }
}

/// A place across the page: the plot's thousand units are the page's hundred per cent.
fn across(x: Tenths) -> String {
    if x == 0 { "0".to_owned() } else { printed(x, 2) + "%" }
}

impl DrawingBackend for Pen<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    // No chart of ours sets single pixels, and every shape that plotters would break into pixels is drawn whole below.
    fn draw_pixel(&mut self, _point: BackendCoord, _colour: BackendColor) -> Drawn {
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        if let Some(ink) = Ink::of(style.color()) {
            self.line(ink, from, to);
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let Some(ink) = Ink::of(style.color()) else { return Ok(()) };
        if ink.layer() == Layer::Plot {
            self.polyline(ink, path, "");
        } else {
            let points: Vec<BackendCoord> = path.into_iter().collect();
            for ends in points.windows(2) {
                if let [from, to] = ends {
                    self.line(ink, *from, *to);
                }
            }
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        if let Some(ink) = Ink::of(style.color()) {
            self.polyline(ink, corners, "Z");
        }
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        let Some(ink) = Ink::of(style.color()) else { return Ok(()) };
        let (width, height) = (to.0 - from.0, to.1 - from.1);
        if ink.layer() == Layer::Plot {
            let path = self.sheet.path(ink);
            let (x, y, w, h) = (pixels(from.0), pixels(from.1), pixels(width), pixels(height));
            let _ = write!(path, "M{x} {y}h{w}v{h}h-{w}z");
        } else {
            let (x, y, w, h) = (across(from.0), pixels(from.1), across(width), pixels(height));
            self.sheet.element(
                ink,
                &format!(
                    "<rect class=\"{}\" x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\"/>",
                    ink.class()
                ),
            );
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        let Some(ink) = Ink::of(style.color()) else { return Ok(()) };
        let radius = Tenths::try_from(radius).unwrap_or(Tenths::MAX);
        let element = if ink == Ink::Grip {
            // A rectangle has no per cent less pixels; an inner svg stands at the per cent, and holds the pixels around it.
            let (x, y) = (across(centre.0), pixels(centre.1));
            format!(
                "<svg x=\"{x}\" y=\"{y}\" overflow=\"visible\"><rect class=\"grip\" x=\"-4.5\" y=\"-9\" width=\"9\" height=\"18\" rx=\"3\"/></svg>"
            )
        } else {
            let (x, y, r) = (across(centre.0), pixels(centre.1), pixels(radius));
            format!("<circle class=\"{}\" cx=\"{x}\" cy=\"{y}\" r=\"{r}\"/>", ink.class())
        };
        self.sheet.element(ink, &element);
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        let Some(ink) = Ink::of(style.color()) else { return Ok(()) };
        let (x, anchor) = match (ink, style.anchor().h_pos) {
            (Ink::Tick, _) => (TICK_WORD_X.to_string(), "end"),
            (_, HPos::Left) => (across(at.0), ""),
            (_, HPos::Center) => (across(at.0), "mid"),
            (_, HPos::Right) => (across(at.0), "end"),
        };
        let class = [anchor, ink.class()].join(" ");
        let class = if class.trim().is_empty() {
            String::new()
        } else {
            format!(" class=\"{}\"", class.trim())
        };
        self.sheet.element(
            ink,
            &format!("<text{class} x=\"{x}\" y=\"{}\">{}</text>", pixels(at.1), escaped(text)),
        );
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        _style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        Ok((u32::try_from(widths::width(text)).unwrap_or_default(), widths::HEIGHT))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outcome::Outcome;
    use plotters::prelude::*;

    #[test]
    fn columns_of_one_ink_become_one_path() {
        let mut sheet = Sheet::default();
        let area = Pen::new(&mut sheet, PLOT_WIDTH, 100).into_drawing_area();
        let style = Ink::Column(Outcome::Failed).colour().filled();
        for x in [0, 100, 205] {
            area.draw(&Rectangle::new([(x, 505), (x + 80, 1000)], style)).unwrap();
        }
        drop(area);
        let path = "M0 50.5h8v49.5h-8zM10 50.5h8v49.5h-8zM20.5 50.5h8v49.5h-8z";
        assert_eq!(sheet.paths(), format!("<path class=\"is-failed fillc\" d=\"{path}\"/>"));
    }

    #[test]
    fn words_are_escaped_and_stand_outside_the_stretched_plot() {
        let mut sheet = Sheet::default();
        let area = Pen::new(&mut sheet, PLOT_WIDTH, 100).into_drawing_area();
        let style = ("sans-serif", 12).into_font().color(&Ink::Word.colour());
        area.draw(&Text::new("a < b", (4250, 120), style.clone())).unwrap();
        assert_eq!(
            area.estimate_text_size("96 %", &style).unwrap(),
            (u32::try_from(widths::width("96 %")).unwrap(), widths::HEIGHT)
        );
        drop(area);
        assert_eq!(sheet.over, "<text x=\"42.5%\" y=\"12\">a &lt; b</text>");
        assert!(sheet.plot.is_empty());
    }
}
