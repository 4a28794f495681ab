//! The hues that tell lines apart, and what is drawn in each.

use super::ink::{Ink, STRANDS};
use crate::outcome::Outcome;

/// The hue of a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Hue {
    /// That of its place among the lines.
    #[default]
    Own,
    /// Grey: it stands for all that have no line of their own.
    Other,
    /// That of an outcome.
    Of(Outcome),
}

/// The inks of a line, of its way to an open span, of a span that stands alone, of one that is open, and of its interval.
#[derive(Clone, Copy)]
pub(super) struct Inks {
    pub(super) line: Ink,
    pub(super) open: Ink,
    pub(super) dot: Ink,
    pub(super) hollow: Ink,
    pub(super) name: Ink,
    pub(super) ribbon: Ink,
}

impl Inks {
    /// Those of a place among the lines.
    pub(super) fn of_strand(n: u8) -> Self {
        let (line, open, name) = (Ink::Strand(n), Ink::StrandOpen(n), Ink::StrandName(n));
        let (dot, hollow, ribbon) = (Ink::StrandDot(n), Ink::StrandHollow(n), Ink::StrandRibbon(n));
        Self { line, open, dot, hollow, name, ribbon }
    }

    /// Those of an outcome.
    pub(super) fn of_outcome(outcome: Outcome) -> Self {
        let (line, open, name) = (Ink::Course(outcome), Ink::CourseOpen(outcome), Ink::WideWord);
        let (dot, hollow) = (Ink::CourseDot(outcome), Ink::CourseHollow(outcome));
        // No interval is drawn around counts.
        Self { line, open, dot, hollow, name, ribbon: Ink::Ribbon }
    }
}

/// Draws the short piece of a line that stands before its name in a legend; `place` is that among the lines, `None` for all others together.
pub fn line_key(place: Option<usize>) -> String {
    let class = Ink::Strand(strand(place)).class();
    format!(
        "<svg class=\"chart\" viewBox=\"0 0 20 12\" aria-hidden=\"true\"><path class=\"{class}\" d=\"M0 6H20\"/></svg>"
    )
}

/// The hue of a place among the lines; the last one is that of all others together.
pub(super) fn strand(place: Option<usize>) -> u8 {
    place.and_then(|place| u8::try_from(place).ok()).map_or(STRANDS, |place| place.min(STRANDS))
}
