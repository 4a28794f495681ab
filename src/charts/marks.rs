//! What stands on a drawing besides its values, and how a page carries it as text for the browser.

use super::manner::Manner;
use crate::day::Day;
use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

/// A share is carried in millionths, which is finer than any screen shows.
const MILLION: f64 = 1e6;

/// What stands on a drawing besides its values.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Marks {
    /// Annotations.
    pub flags: Vec<Flag>,
    /// A share to compare a rate with.
    pub reference: Option<Reference>,
    /// How the reader wants it drawn.
    pub manner: Manner,
}

/// A day that something happened on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Flag {
    /// The day.
    pub day: Day,
    /// The letter or number that leads to the list.
    pub letter: String,
}

/// A share drawn across the whole chart, such as that of all apps.
#[derive(Clone, PartialEq, Debug)]
pub struct Reference {
    /// The share, 0 to 1.
    pub share: f64,
    /// Its words: `all apps 5.8 %`.
    pub label: String,
}

/// Tells that a text is no marks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("carried marks are a manner, flags and a reference")]
pub struct NotMarks;

impl Display for Marks {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}{};", u8::from(self.manner.smooth), u8::from(self.manner.log))?;
        for Flag { day, letter } in &self.flags {
            write!(f, "{} {letter},", day.epoch_days())?;
        }
        f.write_str(";")?;
        if let Some(Reference { share, label }) = &self.reference {
            write!(f, "{} {label}", millionths(*share))?;
        }
        Ok(())
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the share is held between 0 and 1"
)]
fn millionths(share: f64) -> u32 {
    (share.clamp(0.0, 1.0) * MILLION).round() as u32
}

impl FromStr for Marks {
    type Err = NotMarks;

    fn from_str(text: &str) -> Result<Self, NotMarks> {
        let mut parts = text.splitn(3, ';');
        let mut part = || parts.next().ok_or(NotMarks);
        let manner = part()?;
        let manner = Manner { smooth: manner.starts_with('1'), log: manner.ends_with('1') };
        let flags = part()?.split(',').filter(|flag| !flag.is_empty());
        let flags = flags.map(flag).collect::<Option<_>>().ok_or(NotMarks)?;
        let reference = match part()? {
            "" => None,
            text => Some(reference(text).ok_or(NotMarks)?),
        };
        Ok(Self { flags, reference, manner })
    }
}

fn flag(text: &str) -> Option<Flag> {
    let (day, letter) = text.split_once(' ')?;
    Some(Flag { day: Day::from_epoch_days(day.parse().ok()?), letter: letter.to_owned() })
}

fn reference(text: &str) -> Option<Reference> {
    let (share, label) = text.split_once(' ')?;
    let share = f64::from(share.parse::<u32>().ok()?) / MILLION;
    Some(Reference { share, label: label.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_arrive_as_they_were_sent() {
        let flag =
            |n, letter: &str| Flag { day: Day::from_epoch_days(n), letter: letter.to_owned() };
        let reference =
            Reference { share: 0.942, label: "all apps; 94.2\u{a0}%, of 12".to_owned() };
        let marks = Marks {
            flags: vec![flag(20_778, "A"), flag(20_780, "B")],
            reference: Some(reference),
            manner: Manner { smooth: true, log: false },
        };
        assert_eq!(marks.to_string().parse(), Ok(marks));
        assert_eq!(Marks::default().to_string().parse(), Ok(Marks::default()));
    }

    #[test]
    fn other_texts_are_no_marks() {
        for text in ["", "00", "00;", "00;x A,;", "00;;lots all apps", "00;1;"] {
            assert_eq!(text.parse::<Marks>(), Err(NotMarks), "{text}");
        }
    }
}
