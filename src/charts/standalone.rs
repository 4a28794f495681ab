//! A drawing as a file of its own, for `/charts/*.svg` and a project's README: fixed width, a heading, and its own colours for light and
//! dark. It asks for nothing outside itself.

use super::backend::PLOT_WIDTH;
use super::drawing::Drawing;
use super::markup::escaped;
use super::ranked::Ranked;
use super::widths;
use crate::outcome::Outcome;
use std::fmt::Write;

/// The palette of `style/tokens.css` by value. It names `currentColor` and no variables, which renderers outside browsers do not know.
const STYLE: &str = include_str!("standalone.css");
const DARK: &str = "@media (prefers-color-scheme:dark){";
/// What a drawing narrower than this leaves out; on a page a container query does it.
const NARROW_PX: u32 = 480;
const NARROW_STYLE: &str = ".wide{display:none}\n";
/// No file is narrower: the words of the axis and a few days have to find room. None is wider than a wide screen.
const WIDTH_PX: (u32, u32) = (240, 2_000);
/// The space left of a plot, which holds the words of the grid lines, and on the other sides.
const LEFT_PX: u32 = 60;
const SIDE_PX: u32 = 16;
const HEADING_PX: u32 = 44;
const HEADING_FOOT_PX: u32 = 28;
/// The row of a legend; its swatches, and the space after a swatch and after a word.
const LEGEND_PX: u32 = 24;
const SWATCH_PX: u32 = 10;
const LEGEND_GAP_PX: (u32, u32) = (5, 16);

/// The light that a file is drawn for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Theme {
    /// Whatever the reader's system prefers: both are inside.
    #[default]
    Auto,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// All of them with their names in an address.
    pub const ALL: [(&'static str, Self); 3] =
        [("auto", Self::Auto), ("light", Self::Light), ("dark", Self::Dark)];

    /// The style sheet of a drawing outside our pages.
    pub fn style(self) -> String {
        self.of(STYLE)
    }

    /// What is left of a style sheet that ends with the rules for the dark, when the theme was chosen.
    pub fn of(self, sheet: &str) -> String {
        match (self, sheet.split_once(DARK)) {
            (Self::Light, Some((light, _))) => light.to_owned(),
            (Self::Dark, Some((light, dark))) => {
                // Renderers outside browsers know no conditions, so none is left.
                light.to_owned() + dark.trim_end().strip_suffix('}').unwrap_or(dark)
            }
            _ => sheet.to_owned(),
        }
    }
}

/// What stands around a drawing in its file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sheet {
    /// The heading.
    pub title: String,
    /// What it shows, for those who do not see it.
    pub description: String,
    /// How wide the file is; what is too narrow or too wide to read is brought within bounds.
    pub width_px: u32,
    /// The light.
    pub theme: Theme,
    /// Whether the colours of outcomes are explained.
    pub legend: bool,
}

/// What stands inside: a plot with the words of its axis beside it, or rows from edge to edge.
#[derive(Clone, Copy, Debug)]
pub struct Inside<'a> {
    svg: &'a str,
    height_px: u32,
    left_px: u32,
    /// What hangs out at the right, such as the names of lines.
    end_px: u32,
}

impl<'a> From<&'a Drawing> for Inside<'a> {
    fn from(drawing: &'a Drawing) -> Self {
        Self {
            svg: &drawing.svg,
            height_px: drawing.height_px,
            left_px: LEFT_PX,
            end_px: drawing.end_px,
        }
    }
}

impl<'a> From<&'a Ranked> for Inside<'a> {
    fn from(ranked: &'a Ranked) -> Self {
        Self { svg: &ranked.svg, height_px: ranked.height_px, left_px: SIDE_PX, end_px: 0 }
    }
}

/// The width at which a drawing's plot is as wide as it was drawn.
pub fn unstretched_px(drawing: &Drawing) -> u32 {
    PLOT_WIDTH + LEFT_PX + SIDE_PX + drawing.end_px
}

/// Makes the file of a drawing.
pub fn standalone<'a>(inside: impl Into<Inside<'a>>, sheet: &Sheet) -> String {
    let Inside { svg, height_px: plot_height, left_px, end_px } = inside.into();
    let width = sheet.width_px.clamp(WIDTH_PX.0, WIDTH_PX.1);
    let top = HEADING_PX + if sheet.legend { LEGEND_PX } else { 0 };
    let height = top + plot_height + SIDE_PX;
    let narrow = if width < NARROW_PX { NARROW_STYLE } else { "" };
    let right = if width < NARROW_PX { SIDE_PX } else { SIDE_PX + end_px };
    let plot_width = width - left_px - right;
    let (title, description) = (escaped(&sheet.title), escaped(&sheet.description));
    let legend = if sheet.legend { legend(left_px) } else { String::new() };
    let style = sheet.theme.style();
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
         aria-labelledby=\"t d\">\n<title id=\"t\">{title}</title>\n<desc id=\"d\">{description}</desc>\n<style>\n{style}{narrow}</style>\n\
         <rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n\
         <text class=\"heading\" x=\"{SIDE_PX}\" y=\"{HEADING_FOOT_PX}\">{title}</text>\n{legend}\
         <svg x=\"{left_px}\" y=\"{top}\" width=\"{plot_width}\" height=\"{plot_height}\" overflow=\"visible\">\n{svg}\n</svg>\n</svg>\n"
    )
}

/// The outcomes with their colours, side by side under the heading.
fn legend(left_px: u32) -> String {
    let mut row = String::new();
    let (mut x, y) = (left_px, HEADING_PX);
    for outcome in Outcome::ALL {
        let (name, words) = (outcome.name(), outcome.title());
        let text_x = x + SWATCH_PX + LEGEND_GAP_PX.0;
        // Writing to a String cannot fail.
        let _ = writeln!(
            row,
            "<rect class=\"fillc is-{name}\" x=\"{x}\" y=\"{y}\" width=\"{SWATCH_PX}\" height=\"{SWATCH_PX}\" rx=\"2\"/>\
             <text x=\"{text_x}\" y=\"{}\">{words}</text>",
            y + SWATCH_PX
        );
        x = text_x + widths::pixels(&words) + LEGEND_GAP_PX.1;
    }
    row
}

#[cfg(test)]
mod tests {
    use super::super::{View, runs_per_day, sample};
    use super::*;

    fn sheet(title: &str, description: &str, width_px: u32) -> Sheet {
        Sheet {
            title: title.to_owned(),
            description: description.to_owned(),
            width_px,
            theme: Theme::Auto,
            legend: false,
        }
    }

    #[test]
    fn a_file_asks_for_nothing_outside_itself() {
        let drawing = runs_per_day(&sample::steady(28), &View::default());
        let file = standalone(&drawing, &sheet("Runs <per> day", "a & b", 760));
        assert!(
            file.contains("<title id=\"t\">Runs &lt;per&gt; day</title>")
                && file.contains("<desc id=\"d\">a &amp; b</desc>")
        );
        assert_eq!(
            file.matches("http").count(),
            1,
            "the name of the SVG vocabulary is the only address"
        );
        assert!(
            !file.contains("url(")
                && !file.contains("@import")
                && !file.contains("href")
                && !file.contains("var(")
        );
    }

    #[test]
    fn every_ink_has_its_colours_in_both_themes() {
        let (light, dark) = STYLE.split_once("@media").unwrap();
        for ink in super::super::ink::Ink::all() {
            let spark = ["l", "a", "o"].contains(&ink.class());
            for class in
                ink.class().split(' ').filter(|class| !spark && !["", "wide"].contains(class))
            {
                assert!(light.contains(&format!(".{class}")), "{class}");
                let inherits = ["line", "alt", "third", "prev", "open", "ribbon", "fillc", "part"]
                    .contains(&class);
                assert!(inherits || dark.contains(&format!(".{class}")), "{class} in the dark");
            }
        }
    }

    #[test]
    fn a_theme_that_was_chosen_asks_the_system_nothing() {
        assert!(Theme::Auto.style().contains(DARK));
        assert!(!Theme::Light.style().contains("@media"));
        let dark = Theme::Dark.style();
        assert!(!dark.contains("prefers-color-scheme") && dark.contains("#171c25"), "{dark}");
        assert_eq!(dark.matches('{').count(), dark.matches('}').count());
    }

    #[test]
    fn a_narrow_file_leaves_out_the_wide_labels() {
        let drawing = runs_per_day(&sample::steady(28), &View::default());
        assert!(standalone(&drawing, &sheet("", "", 320)).contains(NARROW_STYLE));
        assert!(!standalone(&drawing, &sheet("", "", 760)).contains(NARROW_STYLE));
        assert!(standalone(&drawing, &sheet("", "", 0)).contains("width=\"240\""));
        assert!(standalone(&drawing, &sheet("", "", u32::MAX)).contains("width=\"2000\""));
    }

    #[test]
    fn a_legend_names_every_outcome() {
        let drawing = runs_per_day(&sample::steady(28), &View::default());
        let file = standalone(&drawing, &Sheet { legend: true, ..sheet("", "", 760) });
        for outcome in Outcome::ALL {
            assert!(file.contains(&format!(">{}</text>", outcome.title())), "{file}");
        }
    }
}
