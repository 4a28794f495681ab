//! The question in a page's address. The address is the state: defaults are left out of it, and what is not understood is refused with help.

use super::trouble::Trouble;
use crate::stats::Range;
use serde::Deserialize;

/// What stands behind the `?` of a page's address.
#[derive(Clone, Default, Debug, Deserialize)]
pub(super) struct Asked {
    range: Option<String>,
}

impl Asked {
    /// The range that was asked for, or the default.
    ///
    /// # Errors
    ///
    /// When there is none of that name.
    pub(super) fn range(&self) -> Result<Range, Trouble> {
        match self.range.as_deref() {
            None | Some("") => Ok(Range::default()),
            Some(text) => text.parse().map_err(|_| Trouble::NoRange(text.to_owned())),
        }
    }
}

/// The address of a page for a range.
pub(super) fn href(path: &str, range: Range) -> String {
    if range == Range::default() { path.to_owned() } else { format!("{path}?range={range}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_is_left_out_of_the_address_and_read_from_its_absence() {
        assert_eq!(href("/", Range::default()), "/");
        assert_eq!(href("/", Range::Year), "/?range=365d");
        assert_eq!(Asked::default().range().unwrap(), Range::default());
        assert_eq!(Asked { range: Some("all".to_owned()) }.range().unwrap(), Range::All);
    }

    #[test]
    fn an_unknown_range_is_refused() {
        assert!(
            matches!(Asked { range: Some("30d".to_owned()) }.range(), Err(Trouble::NoRange(text)) if text == "30d")
        );
    }
}
