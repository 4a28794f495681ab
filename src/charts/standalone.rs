//! A drawing as a file of its own, for `/charts/*.svg` and a project's README: fixed width, a heading, and its own colours for light and
//! dark. It asks for nothing outside itself.

use super::drawing::Drawing;
use super::markup::escaped;

/// The palette of `style/tokens.css` by value. It names `currentColor` and no variables, which renderers outside browsers do not know.
const STYLE: &str = include_str!("standalone.css");
/// What a drawing narrower than this leaves out; on a page a container query does it.
const NARROW_PX: u32 = 480;
const NARROW_STYLE: &str = ".wide{display:none}\n";
/// No file is narrower: the words of the axis and a few days have to find room.
const WIDTH_MIN_PX: u32 = 240;
/// The space left of the plot, which holds the words of the grid lines, and on the other sides.
const LEFT_PX: u32 = 60;
const SIDE_PX: u32 = 16;
const HEADING_PX: u32 = 44;
const HEADING_FOOT_PX: u32 = 28;

/// Wraps a drawing into an SVG file `width_px` wide, with `title` as its heading and `description` for those who do not see it.
pub fn standalone(drawing: &Drawing, title: &str, description: &str, width_px: u32) -> String {
    let width = width_px.max(WIDTH_MIN_PX);
    let height = HEADING_PX + drawing.height_px + SIDE_PX;
    let narrow = if width < NARROW_PX { NARROW_STYLE } else { "" };
    let right = if width < NARROW_PX { SIDE_PX } else { SIDE_PX + drawing.end_px };
    let (title, description) = (escaped(title), escaped(description));
    let (plot_width, plot_height, svg) = (width - LEFT_PX - right, drawing.height_px, &drawing.svg);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
         aria-labelledby=\"t d\">\n<title id=\"t\">{title}</title>\n<desc id=\"d\">{description}</desc>\n<style>\n{STYLE}{narrow}</style>\n\
         <rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n\
         <text class=\"heading\" x=\"{SIDE_PX}\" y=\"{HEADING_FOOT_PX}\">{title}</text>\n\
         <svg x=\"{LEFT_PX}\" y=\"{HEADING_PX}\" width=\"{plot_width}\" height=\"{plot_height}\" overflow=\"visible\">\n{svg}\n</svg>\n</svg>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::super::{View, runs_per_day, sample};
    use super::*;

    #[test]
    fn a_file_asks_for_nothing_outside_itself() {
        let drawing = runs_per_day(&sample::steady(28), &View::default());
        let file = standalone(&drawing, "Runs <per> day", "a & b", 760);
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
    fn a_narrow_file_leaves_out_the_wide_labels() {
        let drawing = runs_per_day(&sample::steady(28), &View::default());
        assert!(standalone(&drawing, "", "", 320).contains(NARROW_STYLE));
        assert!(!standalone(&drawing, "", "", 760).contains(NARROW_STYLE));
        assert!(standalone(&drawing, "", "", 0).contains("width=\"240\""));
    }
}
