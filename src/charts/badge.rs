//! A badge for a README: a label, a message and, where it is about change, a small line. Its colours are solid, so that it reads on light and
//! dark alike; white on each of them has a contrast of 4.5 to 1 at least.

use super::markup::escaped;
use super::spark::spark;
use super::widths;

const HEIGHT_PX: u32 = 20;
/// The foot of the words, and the space beside them.
const WORD_DOWN_PX: u32 = 14;
const SIDE_PX: u32 = 7;
const SPARK_PX: u32 = 56;
/// The ground below the label.
const LABEL: &str = "4a4338";

/// How a message is meant. The words say the same: a colour never stands alone.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tone {
    /// As it should be.
    Good,
    /// Not quite.
    Fair,
    /// Not as it should be.
    Bad,
    /// Neither good nor bad.
    Plain,
    /// Nothing can be said.
    Unknown,
}

impl Tone {
    /// The colour as six hexadecimal digits, a token of `style/tokens.css`.
    pub fn colour(self) -> &'static str {
        match self {
            Self::Good => "0b7373",
            Self::Fair => "8a5200",
            Self::Bad => "bf3226",
            Self::Plain => "39424f",
            Self::Unknown => "675f50",
        }
    }
}

/// A badge.
#[derive(Clone, PartialEq, Debug)]
pub struct Badge {
    /// What it is about.
    pub label: String,
    /// What is said of it.
    pub message: String,
    /// The whole in a sentence, for those who do not see it.
    pub title: String,
    /// How the message is meant.
    pub tone: Tone,
    /// One value a point for the line; none without.
    pub line: Vec<f64>,
    /// Whether the last value is of a day that is not over.
    pub open: bool,
}

/// Draws a badge, as wide as its words.
pub fn badge(badge: &Badge) -> String {
    let label = widths::pixels(&badge.label) + 2 * SIDE_PX;
    let line = if badge.line.is_empty() { 0 } else { SPARK_PX + SIDE_PX };
    let message = widths::pixels(&badge.message) + 2 * SIDE_PX + line;
    let (width, words, colour) = (label + message, label + SIDE_PX + line, badge.tone.colour());
    let [title, label_words, message_words] =
        [&badge.title, &badge.label, &badge.message].map(|text| escaped(text));
    let line = if badge.line.is_empty() {
        String::new()
    } else {
        let spark = spark(&badge.line, badge.open, None);
        format!(
            "<svg x=\"{}\" y=\"2\" width=\"{SPARK_PX}\" height=\"16\">{spark}</svg>",
            label + SIDE_PX
        )
    };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{HEIGHT_PX}\" viewBox=\"0 0 {width} {HEIGHT_PX}\" role=\"img\" \
         aria-label=\"{title}\">\n<title>{title}</title>\n\
         <style>text{{font:400 12px/1 system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",sans-serif;fill:#fff}}\
         path{{vector-effect:non-scaling-stroke;fill:none;stroke:#fff;stroke-width:1.5;stroke-linejoin:round}}\
         .a{{fill:#fff;opacity:.25;stroke:none}}.o{{stroke-dasharray:1 3;stroke-linecap:round}}.ground{{fill:#{LABEL};stroke:none}}</style>\n\
         <rect width=\"{width}\" height=\"{HEIGHT_PX}\" rx=\"4\" fill=\"#{colour}\"/>\
         <path d=\"M4 0H{label}V{HEIGHT_PX}H4a4 4 0 0 1 -4 -4V4a4 4 0 0 1 4 -4z\" class=\"ground\"/>{line}\n\
         <text x=\"{SIDE_PX}\" y=\"{WORD_DOWN_PX}\" textLength=\"{}\">{label_words}</text>\
         <text x=\"{words}\" y=\"{WORD_DOWN_PX}\" textLength=\"{}\">{message_words}</text>\n</svg>\n",
        widths::pixels(&badge.label),
        widths::pixels(&badge.message),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some() -> Badge {
        Badge {
            label: "success".to_owned(),
            message: "94.2\u{a0}%".to_owned(),
            title: "docker <b>: 94.2 % succeeded".to_owned(),
            tone: Tone::Good,
            line: Vec::new(),
            open: false,
        }
    }

    /// Relative luminance, as WCAG 2 defines it.
    fn luminance(colour: &str) -> f64 {
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.03928 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
    }

    #[test]
    fn white_words_can_be_read_on_every_ground() {
        let tones = [Tone::Good, Tone::Fair, Tone::Bad, Tone::Plain, Tone::Unknown];
        for colour in tones.map(Tone::colour).into_iter().chain([LABEL]) {
            let contrast = 1.05 / (luminance(colour) + 0.05);
            assert!(contrast >= 4.5, "{colour}: {contrast:.2}");
        }
    }

    #[test]
    fn a_badge_says_itself_in_words_and_lets_nothing_out_of_them() {
        let svg = badge(&some());
        assert!(
            svg.contains("role=\"img\" aria-label=\"docker &lt;b&gt;: 94.2 % succeeded\""),
            "{svg}"
        );
        assert!(svg.contains("<title>docker &lt;b&gt;: 94.2 % succeeded</title>"), "{svg}");
        assert!(!svg.contains("class=\"spark"), "{svg}");
    }

    #[test]
    fn a_line_makes_room_for_itself() {
        let wide = |svg: &str| -> u32 {
            svg.split("width=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap()
        };
        let with = badge(&Badge { line: vec![1.0, 3.0, 2.0], open: true, ..some() });
        assert!(with.contains("class=\"spark"), "{with}");
        assert_eq!(wide(&with), wide(&badge(&some())) + SPARK_PX + SIDE_PX);
    }
}
