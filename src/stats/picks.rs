//! Filters by any dimensions, as many as a reader chooses, and how they stand in an address.

use super::address::encoded;
use super::filter::{Filter, put};

/// Filters by the names of dimensions, in the order in which they were chosen.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Picks(Vec<(String, Filter)>);

impl Picks {
    /// Takes filters up; those that keep everything are none.
    pub fn new(filters: impl IntoIterator<Item = (String, Filter)>) -> Self {
        Self(filters.into_iter().filter(|(_, filter)| !filter.is_all()).collect())
    }

    /// The filters.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Filter)> {
        self.0.iter().map(|(name, filter)| (name.as_str(), filter))
    }

    /// Reads filters from the parameters of an address, as far as they are no other's. `decoded` takes the percent signs out.
    pub fn read(
        text: &str,
        is_name: impl Fn(&str) -> bool,
        decoded: impl Fn(&str) -> Option<String>,
    ) -> Self {
        let pairs = text.split('&').filter_map(|pair| pair.split_once('='));
        let filters = pairs.filter_map(|(name, value)| {
            let name = decoded(name).filter(|name| is_name(name))?;
            Some((name, Filter::read(&decoded(value)?)))
        });
        Self::new(filters)
    }

    /// The filters as they stand in an address.
    pub fn to_query_string(&self) -> String {
        let mut text = String::new();
        for (name, filter) in self.iter() {
            if !text.is_empty() {
                text.push('&');
            }
            text.push_str(&encoded(name));
            text.push('=');
            text.push_str(&encoded(&filter.to_string()));
        }
        text
    }

    /// Whether nothing is filtered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The filter of a dimension.
    pub fn of(&self, name: &str) -> Option<&Filter> {
        self.iter().find(|(other, _)| *other == name).map(|(_, filter)| filter)
    }

    /// The same with a value chosen, or left out with `exclude`. Said again, it is taken back; said the other way, what was said before is
    /// forgotten, for a filter either keeps some values or leaves some out.
    #[must_use]
    pub fn toggled(&self, name: &str, value: &str, exclude: bool) -> Self {
        let before = self.of(name).filter(|filter| filter.exclude == exclude);
        let mut values = before.map(|filter| filter.values.clone()).unwrap_or_default();
        match values.iter().position(|known| known == value) {
            Some(place) => drop(values.remove(place)),
            None => values.push(value.to_owned()),
        }
        self.with(name, values, exclude)
    }

    /// The same with a dimension's filter set.
    #[must_use]
    pub fn with(&self, name: &str, values: Vec<String>, exclude: bool) -> Self {
        let mut filters = self.0.clone();
        let mut filter = Filter { exclude, values: Vec::new() };
        for value in values {
            put(&mut filter.values, value);
        }
        match filters.iter_mut().find(|(other, _)| other == name) {
            Some((_, before)) => *before = filter,
            None => filters.push((name.to_owned(), filter)),
        }
        Self::new(filters)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_read_back_what_they_write() {
        let text = "os=!alpine,debian%20x&arch=arm64";
        let decoded = |text: &str| Some(text.replace("%20", " "));
        let read = Picks::read(&format!("range=7d&{text}"), |name| name != "range", decoded);
        assert_eq!(read.to_query_string(), text);
    }

    #[test]
    fn a_value_said_again_is_taken_back_and_said_otherwise_alone() {
        let none = Picks::default();
        let two = none.toggled("os", "debian", false).toggled("os", "alpine", false);
        assert_eq!(two.of("os").unwrap().to_string(), "alpine,debian");
        assert_eq!(two.toggled("os", "debian", false).of("os").unwrap().to_string(), "alpine");
        assert_eq!(two.toggled("os", "debian", true).of("os").unwrap().to_string(), "!debian");
        assert!(two.toggled("os", "debian", true).toggled("os", "debian", true).is_empty());
    }
}
