//! A ranking as a drawing of its own: rows with a bar behind each name and two numbers at the right, as the page's table has them.

use super::markup::escaped;
use super::number::percent;
use crate::outcome::Outcome;
use std::fmt::Write;

const ROW_PX: u32 = 28;
/// The height of a bar, and where the foot of the words in it stands.
const BAR_PX: u32 = 24;
const WORD_DOWN_PX: u32 = 16;
/// Letters of a name; more would run into the numbers.
const LETTERS_MAX: usize = 34;

/// A row.
#[derive(Clone, PartialEq, Debug)]
pub struct RankedRow {
    /// What the row is called.
    pub title: String,
    /// The length of its bar, 0 to 1.
    pub share: f64,
    /// What stands at its right, as written.
    pub numbers: [String; 2],
    /// The outcome that gives it its colour; the plain one without.
    pub outcome: Option<Outcome>,
}

/// A drawn ranking.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ranked {
    /// One `<svg>` element.
    pub svg: String,
    /// How high it is.
    pub height_px: u32,
}

/// Draws rows below the names of their two numbers. `label` says what it shows, for those who do not see it.
pub fn ranked(columns: [&str; 2], rows: &[RankedRow], label: &str) -> Ranked {
    let mut inside = numbers(0, columns.map(escaped), "");
    for (place, row) in (1..).zip(rows) {
        inside.push_str(&drawn(place * ROW_PX, row));
    }
    let height_px = ROW_PX * u32::try_from(rows.len() + 1).unwrap_or(u32::MAX);
    let label = escaped(label);
    let svg = format!(
        "<svg class=\"ranked\" width=\"100%\" height=\"{height_px}\" role=\"img\" aria-label=\"{label}\"><g aria-hidden=\"true\">{inside}</g></svg>"
    );
    Ranked { svg, height_px }
}

fn drawn(y: u32, row: &RankedRow) -> String {
    let share = if row.share.is_finite() { row.share.clamp(0.0, 1.0) } else { 0.0 };
    let (width, foot, word) = (percent(share * 100.0), y + BAR_PX, y + WORD_DOWN_PX);
    let class = row.outcome.map_or(String::new(), |outcome| format!(" is-{}", outcome.name()));
    let mut title: String = row.title.chars().take(LETTERS_MAX).collect();
    if row.title.chars().count() > LETTERS_MAX {
        title.push('…');
    }
    let mut svg = format!(
        "<g class=\"row{class}\"><rect y=\"{y}\" width=\"{width}\" height=\"{BAR_PX}\" rx=\"2\"/><line x2=\"{width}\" y1=\"{foot}\" y2=\"{foot}\"/>\
         <text class=\"strong\" x=\"8\" y=\"{word}\">{}</text>",
        escaped(&title)
    );
    svg.push_str(&numbers(y, row.numbers.each_ref().map(|text| escaped(text)), " strong"));
    svg.push_str("</g>");
    svg
}

fn numbers(y: u32, [first, second]: [String; 2], class: &str) -> String {
    let y = y + WORD_DOWN_PX;
    let mut svg = String::new();
    // Writing to a String cannot fail.
    let _ = write!(
        svg,
        "<text class=\"end{class}\" x=\"68%\" y=\"{y}\">{first}</text><text class=\"end\" x=\"100%\" y=\"{y}\">{second}</text>"
    );
    svg
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(title: &str, share: f64) -> RankedRow {
        let numbers = ["1,204".to_owned(), "94.2 %".to_owned()];
        RankedRow { title: title.to_owned(), share, numbers, outcome: Some(Outcome::Failed) }
    }

    #[test]
    fn a_row_has_a_bar_a_name_and_two_numbers() {
        let Ranked { svg, height_px } =
            ranked(["Runs", "Success rate"], &[row("<b>", 0.5)], "Runs by app");
        assert_eq!(height_px, 2 * ROW_PX);
        assert!(svg.contains("&lt;b&gt;") && !svg.contains("<b>"), "{svg}");
        assert!(svg.contains("width=\"50%\"") && svg.contains("class=\"row is-failed\""), "{svg}");
        assert!(svg.contains("1,204") && svg.contains(">Success rate</text>"), "{svg}");
    }

    #[test]
    fn what_is_no_share_has_no_bar_and_long_names_are_cut() {
        let rows = [row(&"a".repeat(80), f64::NAN), row("b", 7.0)];
        let Ranked { svg, .. } = ranked(["", ""], &rows, "");
        assert!(svg.contains("width=\"0%\"") && svg.contains("width=\"100%\""), "{svg}");
        assert!(svg.contains(&format!("{}…", "a".repeat(LETTERS_MAX))) && !svg.contains("NaN"));
    }
}
