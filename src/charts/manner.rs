//! How a reader wants a chart over time drawn, as it stands in the address of a page or an image.

use crate::language::t;
use crate::outcome::Outcome;

/// The parameters of an address.
const SMOOTH: &str = "smooth";
const SCALE: &str = "scale";
/// Their only values besides the default, which is left out.
const WEEK: &str = "7";
const LOG: &str = "log";

/// How a chart over time is drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Manner {
    /// Whether rates are those of seven days, up to and with the day that they stand at.
    pub smooth: bool,
    /// Whether counts stand on a logarithmic axis.
    pub log: bool,
}

impl Manner {
    /// The parameters, in the order in which they stand in an address.
    pub const NAMES: [&'static str; 2] = [SMOOTH, SCALE];

    /// Takes a parameter in; the values that there are when it is none of them.
    ///
    /// # Errors
    ///
    /// When the value is not known.
    pub fn take(&mut self, name: &str, value: &str) -> Result<(), &'static [&'static str]> {
        match (name, value) {
            (SMOOTH, WEEK) => self.smooth = true,
            (SCALE, LOG) => self.log = true,
            (SMOOTH, "") | (SCALE, "" | "linear") => {}
            (SMOOTH, _) => return Err(&[WEEK]),
            _ => return Err(&[LOG, "linear"]),
        }
        Ok(())
    }

    /// What stands in an address for it; nothing for the default.
    pub fn pairs(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        [(SMOOTH, WEEK, self.smooth), (SCALE, LOG, self.log)]
            .into_iter()
            .filter_map(|(name, value, is_set)| is_set.then_some((name, value)))
    }
}

/// What is said of a line of seven days: of successes, or of failures.
pub fn smoothed(what: Outcome) -> String {
    match what {
        Outcome::Success => t!("browser-chart-smoothed-successes"),
        _ => t!("browser-chart-smoothed-failures"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manner_reads_back_what_it_writes() {
        for (smooth, log) in [(false, false), (true, false), (false, true), (true, true)] {
            let manner = Manner { smooth, log };
            let mut read = Manner::default();
            manner.pairs().for_each(|(name, value)| read.take(name, value).unwrap());
            assert_eq!(read, manner);
        }
    }

    #[test]
    fn what_is_not_known_is_refused_with_what_is() {
        let mut manner = Manner::default();
        assert_eq!(manner.take("smooth", "9"), Err(["7"].as_slice()));
        assert_eq!(manner.take("scale", "cube"), Err(["log", "linear"].as_slice()));
        assert_eq!((manner.take("scale", "linear"), manner), (Ok(()), Manner::default()));
    }
}
