//! The names of lines, beside their ends. Which lines come near enough to the right end to be named there is for who draws them to say.

use super::backend::PLOT_WIDTH;
use super::ink::Ink;
use super::number::{Tenths, to_tenths};
use super::plot::{Anchor, Drawn, Page, word};
use super::widths;
use plotters::element::Text;

/// The room that names have beyond the right end.
pub(super) const NAMES_PX: u32 = 112;
/// What of it they may fill.
const NAME_MAX: Tenths = 1_000;
/// The least distance from one name to the next, and from a line's end to the foot of its name.
const NAME_APART: Tenths = 150;
const NAME_DOWN: Tenths = 40;

/// Writes names at the heights where their lines end, moved apart where they would cover each other.
pub(super) fn names<'a>(
    page: &Page<'_>,
    ends: impl Iterator<Item = (Tenths, &'a str, Ink)>,
    plot_px: u32,
) -> Drawn {
    let mut sorted: Vec<(Tenths, &str, Ink)> = Vec::new();
    for end in ends {
        // Sorted by hand: for seven names the library's way to sort is a lot to download.
        let place = sorted.partition_point(|(other, ..)| *other <= end.0);
        sorted.insert(place, end);
    }
    for place in 1..sorted.len() {
        let above = sorted.get(place - 1).map_or(0, |(height, ..)| *height);
        if let Some((height, ..)) = sorted.get_mut(place) {
            *height = (*height).max(above + NAME_APART);
        }
    }
    let mut below = to_tenths(f64::from(plot_px)) + NAME_APART;
    for (height, ..) in sorted.iter_mut().rev() {
        *height = (*height).min(below - NAME_APART);
        below = *height;
    }
    let right = to_tenths(f64::from(PLOT_WIDTH));
    sorted.into_iter().try_for_each(|(height, name, ink)| {
        // A word has no place in per cent plus pixels; no-break spaces keep it off the line's end.
        let name = format!("\u{a0}\u{a0}{}", shortened(name));
        page.draw(&Text::new(name, (right, height + NAME_DOWN), word(ink, Anchor::Begin)))
    })
}

/// A name that fits beside the drawing.
fn shortened(name: &str) -> String {
    if widths::width(name) <= NAME_MAX {
        return name.to_owned();
    }
    let mut short = String::new();
    for letter in name.chars() {
        if widths::width(&short) + widths::width("m…") > NAME_MAX {
            break;
        }
        short.push(letter);
    }
    format!("{}…", short.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_is_shortened() {
        assert_eq!(shortened("Debian 13"), "Debian 13");
        let short = shortened("A system with a very long name indeed");
        assert!(short.ends_with('…') && widths::width(&short) <= NAME_MAX + 132, "{short}");
    }
}
