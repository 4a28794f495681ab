//! How a card looks: an SVG in the style of the pages.

use crate::language::t;
use crate::raster::FONT;

/// As wide and as high as other sites show cards.
pub(in crate::pages) const WIDTH_PX: u32 = 1_200;
/// See [`WIDTH_PX`].
pub(in crate::pages) const HEIGHT_PX: u32 = 630;

/// A letter is about so wide, as a share of its size.
const LETTER: f64 = 0.56;
/// Text reaches from one margin to the other.
const MARGIN_PX: f64 = 80.0;
const TITLE_CHARS_MAX: usize = 60;
const CAPTION_CHARS_MAX: usize = 90;

/// What stands on a card.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Card {
    /// The page, or what it is about.
    pub(super) title: String,
    /// The number that stands large; may be empty.
    pub(super) number: String,
    /// What the number is.
    pub(super) caption: String,
    /// Whose numbers they are.
    pub(super) project: String,
    /// Whether they are invented.
    pub(super) demo: bool,
}

impl Card {
    /// The card as SVG; the same words give the same bytes.
    pub(super) fn svg(&self) -> String {
        let title = line(&self.title, TITLE_CHARS_MAX);
        let title_px = fitting(&title, 76.0);
        let caption = line(&self.caption, CAPTION_CHARS_MAX);
        let caption_px = fitting(&caption, 36.0);
        let number = line(&self.number, TITLE_CHARS_MAX);
        let number_px = fitting(&number, 168.0);
        let foot = if self.demo { t!("card-demo") } else { t!("card-foot") };
        format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH_PX}" height="{HEIGHT_PX}" viewBox="0 0 {WIDTH_PX} {HEIGHT_PX}" font-family="{FONT}" font-weight="500">
<rect width="{WIDTH_PX}" height="{HEIGHT_PX}" fill="#f8f5ee"/>
<defs><linearGradient id="l" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#ffe3a1" stop-opacity=".75"/><stop offset="1" stop-color="#ffe3a1" stop-opacity="0"/></linearGradient></defs>
<g fill="url(#l)"><path d="M640 0h110l-255 630h-110Z"/><path d="M770 0h150l-255 630h-150Z"/><path d="M940 0h180l-255 630h-180Z"/></g>
<g transform="translate(80 64) scale(2.5)"><circle cx="7.5" cy="7" r="4.5" fill="#efad31"/><path d="M3 21v-4.5M9 21v-6M15 21V10.500M21 21V4" stroke="#1d1913" stroke-width="3.2" stroke-linecap="round" fill="none"/></g>
<text x="160" y="112" font-size="40" font-weight="600" fill="#1d1913" letter-spacing="-.8">Daylight</text>
<text x="346" y="112" font-size="32" fill="#675f50">{}</text>
<text x="78" y="248" font-size="{title_px}" font-weight="600" fill="#1d1913" letter-spacing="-1.5">{}</text>
<text x="72" y="430" font-size="{number_px}" font-weight="600" fill="#1d1913" letter-spacing="-6">{}</text>
<text x="80" y="500" font-size="{caption_px}" fill="#4a4338">{}</text>
<path d="M80 552h1040" stroke="#e7e0d1" stroke-width="2"/>
<path d="M80 552h180" stroke="#efad31" stroke-width="6"/>
<text x="80" y="594" font-size="24" fill="#675f50">{}</text>
</svg>"##,
            escaped(&line(&self.project, 40)),
            escaped(&title),
            escaped(&number),
            escaped(&caption),
            escaped(&foot),
        )
    }
}

/// A text that is not longer than a line may be.
fn line(text: &str, chars_max: usize) -> String {
    if text.chars().count() <= chars_max {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(chars_max.saturating_sub(1)).collect();
    short.push('…');
    short
}

/// The size at which a line fits between the margins, `size_px` at most.
fn fitting(text: &str, size_px: f64) -> u32 {
    let letters = u32::try_from(text.chars().count().max(1)).unwrap_or(u32::MAX);
    let room = f64::from(WIDTH_PX) - 2.0 * MARGIN_PX;
    let fits = (room / (LETTER * f64::from(letters))).min(size_px);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and the size asked for"
    )]
    let whole = fits as u32;
    whole
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::raster::png;

    fn card(title: &str) -> Card {
        Card {
            title: title.to_owned(),
            number: "94.2\u{a0}%".to_owned(),
            caption: "of 126,672 finished runs succeeded".to_owned(),
            project: "Sprout".to_owned(),
            demo: false,
        }
    }

    #[tokio::test]
    async fn a_card_is_a_picture_of_its_size_and_not_a_large_one() {
        let png = png(card("Overview").svg(), 1).await.unwrap();
        assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
        let side = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
        assert_eq!((side(16), side(20)), (WIDTH_PX, HEIGHT_PX));
        assert!(png.len() < 120_000, "{} bytes", png.len());
    }

    #[tokio::test]
    async fn whatever_the_title_the_card_is_drawn() {
        for title in ["<b>&\"'", "", "日本語", &"long ".repeat(80)] {
            assert!(png(card(title).svg(), 1).await.is_some(), "{title}");
        }
        assert!(card("<b>").svg().contains("&lt;b&gt;"));
    }
}
