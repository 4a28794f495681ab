//! Which values of a dimension a question is about.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Some values, or all but some. The default keeps all.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
pub struct Filter {
    /// The values, as they are stored; none means no filter.
    pub values: Vec<String>,
    /// Whether it is about all but these.
    pub exclude: bool,
}

impl Filter {
    /// Keeps one value.
    pub fn only(value: &str) -> Self {
        Self { values: vec![value.to_owned()], exclude: false }
    }

    /// Whether it keeps everything.
    pub fn is_all(&self) -> bool {
        self.values.is_empty()
    }

    /// The value, where it keeps only one.
    pub fn single(&self) -> Option<&str> {
        match self.values.as_slice() {
            [value] if !self.exclude => Some(value),
            _ => None,
        }
    }

    /// Whether it keeps a value.
    pub fn keeps(&self, value: &str) -> bool {
        self.is_all() || self.values.iter().any(|listed| listed == value) != self.exclude
    }

    /// Reads `a`, `a,b` or `!a,b`. A comma or a mark that belongs to a value stands behind a backslash.
    pub fn read(text: &str) -> Self {
        let (exclude, text) = text.strip_prefix('!').map_or((false, text), |rest| (true, rest));
        let mut values = Vec::new();
        for value in listed(text) {
            put(&mut values, value);
        }
        Self { exclude: exclude && !values.is_empty(), values }
    }
}

/// The values of a list such as `a,b`, in its order; none of them empty.
pub(super) fn listed(text: &str) -> Vec<String> {
    let (mut values, mut value) = (Vec::new(), String::new());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => value.extend(letters.next()),
            ',' => values.push(std::mem::take(&mut value)),
            letter => value.push(letter),
        }
    }
    values.push(value);
    values.retain(|value| !value.is_empty());
    values
}

/// Puts a value among others in one order, so that the same question has one address. Filters name few values, and browsers download what
/// sorts many.
pub(super) fn put(values: &mut Vec<String>, value: String) {
    if let Some(place) = place(values, &value) {
        values.insert(place, value);
    }
}

/// Where a value belongs; nowhere when it is there or nothing.
fn place(values: &[String], value: &str) -> Option<usize> {
    let place = values.iter().position(|other| other.as_str() >= value).unwrap_or(values.len());
    let is_new = values.get(place).is_none_or(|other| other != value);
    (is_new && !value.is_empty()).then_some(place)
}

/// Values as a list that reads back.
pub(super) struct List<'a>(pub(super) &'a [String]);

impl fmt::Display for List<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, value) in self.0.iter().enumerate() {
            f.write_str(if place > 0 { "," } else { "" })?;
            for letter in value.chars() {
                f.write_str(if matches!(letter, ',' | '\\' | '!') { "\\" } else { "" })?;
                write!(f, "{letter}")?;
            }
        }
        Ok(())
    }
}

impl fmt::Display for Filter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.exclude { "!" } else { "" })?;
        List(&self.values).fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_filter_names_values_or_all_but_them() {
        assert_eq!(Filter::read("debian"), Filter::only("debian"));
        let rest = Filter { values: vec!["alpine".to_owned(), "debian".to_owned()], exclude: true };
        assert_eq!(Filter::read("!debian,alpine,alpine"), rest);
        assert!(Filter::read("").is_all() && Filter::read("!").is_all());
    }

    proptest! {
        #[test]
        fn a_filter_reads_back_what_it_writes(values in prop::collection::btree_set("[a-z,!\\\\ é&=+%]{1,6}", 0..4), exclude in any::<bool>()) {
            let values: Vec<String> = values.into_iter().collect();
            let filter = Filter { exclude: exclude && !values.is_empty(), values };
            prop_assert_eq!(Filter::read(&filter.to_string()), filter);
        }
    }
}
