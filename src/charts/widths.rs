//! How wide a text is, from a fixed table: the server has no fonts and the browser must not be asked, or the two would lay out differently.

use super::number::Tenths;

/// Advance widths of the printable ASCII characters, space first, in thousandths of an em, as in Helvetica's published metrics.
const ADVANCE: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278,
    278, // space to slash
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // 0 to ?
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // @ to O
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // P to _
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // ` to o
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, // p to ~
];
/// What any other character is taken to be: an em, as in a CJK font.
const OTHER: u16 = 1000;
const NO_BREAK_SPACE: char = '\u{a0}';
/// The size of every word in a chart, in pixels.
const SIZE: u32 = 12;
/// The height of a line of words, in tenths of a pixel.
pub(super) const HEIGHT: u32 = 10 * SIZE;

/// The width of a text in the charts' size. A tenth is added, because the reader's system font may be wider than Helvetica.
pub(super) fn width(text: &str) -> Tenths {
    let thousandths: u32 = text.chars().map(|c| u32::from(advance(c))).sum();
    // Thousandths of an em times pixels are thousandths of a pixel; a tenth of a pixel is a hundred of them.
    i32::try_from(thousandths * SIZE * 11 / 10 / 100).unwrap_or(i32::MAX)
}

/// The same in whole pixels, rounded up.
pub(super) fn pixels(text: &str) -> u32 {
    u32::try_from(width(text)).unwrap_or_default().div_ceil(10)
}

fn advance(c: char) -> u16 {
    let c = if c == NO_BREAK_SPACE { ' ' } else { c };
    let place = u32::from(c).checked_sub(u32::from(' ')).and_then(|n| usize::try_from(n).ok());
    place.and_then(|n| ADVANCE.get(n)).copied().unwrap_or(OTHER)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_about_forty_pixels_wide() {
        assert!((380..460).contains(&width("26 Oct")), "{}", width("26 Oct"));
        assert_eq!(width("96\u{a0}%"), width("96 %"));
        assert_eq!(width(""), 0);
        assert_eq!(width("日"), 132);
    }
}
