//! Flags: lettered discs on the days that something happened on, each on a line down to the foot of its drawing. What they stand for is listed below
//! the drawing, by whoever drew it.

use super::ink::Ink;
use super::marks::Flag;
use super::number::{of_index, to_tenths};
use super::plot::{Anchor, Drawn, Page, fill, line, word};
use super::projection::Projection;
use super::scale::Scale;
use plotters::element::{Circle, Text};

/// The free space above the highest value that flags, or the words of a reference, need.
pub(super) const FLAGS_PX: f64 = 22.0;
/// A flag's radius, and where its middle and the foot of its letter stand.
const FLAG: (i32, i32, i32) = (85, 90, 130);
/// How near flags may stand side by side, in tenths of the plot's units; nearer ones hang one below the other.
const FLAG_APART: i32 = 500;

/// Draws flags on the days of a drawing; those on other days are left out.
pub(super) fn flags(page: &Page<'_>, flags: &[Flag], projection: &Projection, x: &Scale) -> Drawn {
    let (radius, middle, foot) = FLAG;
    let mut last: Option<(i32, i32)> = None;
    for flag in flags {
        let Some(index) = projection.index_of(flag.day) else { continue };
        let at = x.tenths(of_index(index) + 0.5);
        // Flags whose discs would cover each other hang one below the other.
        let down = last
            .filter(|(other, _)| at.abs_diff(*other) < FLAG_APART.unsigned_abs())
            .map_or(0, |(_, down)| down + 2 * radius + 10);
        last = Some((at, down));
        line(
            page,
            Ink::Mark,
            (at, down + middle + radius - 5),
            (at, to_tenths(f64::from(projection.plot_px()))),
        )?;
        page.draw(&Circle::new((at, middle + down), radius, fill(Ink::Flag)))?;
        page.draw(&Text::new(
            flag.letter.clone(),
            (at, foot + down),
            word(Ink::Word, Anchor::Begin),
        ))?;
    }
    Ok(())
}
