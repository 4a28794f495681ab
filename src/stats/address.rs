//! How a question stands in the address of a page: flat, in one order, defaults left out, so that the same question always has the same address.

use super::filter::Filter;
use super::menu::Menu;
use super::query::{Compare, Grain, LIMIT_DEFAULT, LIMIT_MAX, Query, Sort};
use super::range::{NotARange, Range};
use crate::day::Day;
use std::fmt::Write;

/// Tells why something is not a question, and what could be asked.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum NotAQuery {
    /// A parameter has no such name.
    #[error("there is no parameter {name}; there are {}", .valid.join(", "))]
    Parameter {
        /// What was asked for.
        name: String,
        /// What could have been.
        valid: Vec<String>,
    },
    /// A parameter has no such value.
    #[error("{parameter} is one of {}, not {value}", .valid.join(", "))]
    Value {
        /// Which parameter.
        parameter: String,
        /// What was asked for.
        value: String,
        /// What could have been.
        valid: Vec<String>,
    },
    /// The range is none.
    #[error(transparent)]
    Range(#[from] NotARange),
    /// Only one dimension besides kind, source and app can be filtered.
    #[error(
        "runs can be filtered by one dimension besides kind, source and app, not by both {0} and {1}"
    )]
    TwoDimensions(String, String),
}

/// The parameters that every question has, in the order of an address.
const PARAMETERS: [&str; 9] =
    ["range", "as_of", "cmp", "kind", "source", "app", "grain", "sort", "limit"];

const COMPARES: [(&str, Compare); 3] =
    [("prev", Compare::Before), ("weekdays", Compare::Weekdays), ("none", Compare::None)];
const GRAINS: [(&str, Grain); 3] =
    [("day", Grain::Day), ("week", Grain::Week), ("month", Grain::Month)];
const SORTS: [(&str, Sort); 5] = [
    ("runs", Sort::Runs),
    ("failures", Sort::Failures),
    ("rate", Sort::Rate),
    ("impact", Sort::Impact),
    ("name", Sort::Name),
];

impl Query {
    /// Reads the parameters of an address, already decoded. An empty one is as good as none.
    ///
    /// # Errors
    ///
    /// When a name or a value is unknown, with those that there are.
    pub fn parse<'a>(
        pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
        menu: &Menu,
    ) -> Result<Self, NotAQuery> {
        let mut query = Self::default();
        for (name, value) in pairs.into_iter().filter(|(_, value)| !value.is_empty()) {
            match name {
                "range" => query.range = value.parse()?,
                "as_of" => query.as_of = Some(day(name, value)?),
                "cmp" => query.compare = word(name, value, &COMPARES)?,
                "grain" => query.grain = word(name, value, &GRAINS)?,
                "sort" => query.sort = word(name, value, &SORTS)?,
                "limit" => query.limit = limit(value)?,
                "kind" => query.kind = filter(name, value, &menu.kinds)?,
                "source" => query.source = filter(name, value, &menu.sources)?,
                "app" => query.app = Filter::read(value),
                name => query.take_dimension(name, value, menu)?,
            }
        }
        query.ended()
    }

    /// The same question with no day after the one that it is pinned to.
    ///
    /// # Errors
    ///
    /// When all of its days are after that one.
    pub fn ended(mut self) -> Result<Self, NotAQuery> {
        if let (Range::Custom(first, last), Some(pinned)) = (self.range, self.as_of) {
            if first > pinned {
                let valid = vec![format!("days until {pinned}")];
                let value = self.range.to_string();
                return Err(NotAQuery::Value { parameter: "range".to_owned(), value, valid });
            }
            self.range = Range::Custom(first, last.min(pinned));
        }
        Ok(self)
    }

    /// Whether a question has a parameter of that name.
    pub fn is_parameter(name: &str, menu: &Menu) -> bool {
        PARAMETERS.contains(&name) || menu.dimension(name).is_some()
    }

    /// Sets the filter of kind, source, app or one more dimension, in whose place it comes.
    pub fn set(&mut self, dimension: &str, filter: Filter) {
        match dimension {
            "kind" => self.kind = filter,
            "source" => self.source = filter,
            "app" => self.app = filter,
            name => self.dimension = (!filter.is_all()).then(|| (name.to_owned(), filter)),
        }
    }

    /// Reads what stands behind the `?` of an address.
    ///
    /// # Errors
    ///
    /// As [`Query::parse`].
    pub fn read(text: &str, menu: &Menu) -> Result<Self, NotAQuery> {
        let pairs: Vec<_> = form_urlencoded::parse(text.as_bytes()).collect();
        Self::parse(pairs.iter().map(|(name, value)| (&**name, &**value)), menu)
    }

    fn take_dimension(&mut self, name: &str, value: &str, menu: &Menu) -> Result<(), NotAQuery> {
        let Some(choice) = menu.dimension(name) else {
            let dimensions = menu.dimensions.iter().map(|choice| choice.name.as_str());
            let valid = PARAMETERS.into_iter().chain(dimensions).map(str::to_owned).collect();
            return Err(NotAQuery::Parameter { name: name.to_owned(), valid });
        };
        let asked = filter(name, value, &choice.values)?;
        match &self.dimension {
            Some((first, _)) if first != name => {
                Err(NotAQuery::TwoDimensions(first.clone(), name.to_owned()))
            }
            _ => {
                self.dimension = (!asked.is_all()).then(|| (name.to_owned(), asked));
                Ok(())
            }
        }
    }

    /// The parameters that differ from the default, in one order.
    pub fn pairs(&self) -> Vec<(&str, String)> {
        let default = Self::default();
        let mut pairs: Vec<(&str, String)> = Vec::new();
        let mut put = |name, text: String, differs: bool| {
            if differs {
                pairs.push((name, text));
            }
        };
        put("range", self.range.to_string(), self.range != default.range);
        let pinned = self.as_of.map(|day| day.to_string()).unwrap_or_default();
        put("as_of", pinned, self.as_of.is_some());
        put("cmp", name_of(&self.compare, &COMPARES), self.compare != default.compare);
        for (name, filter) in [("kind", &self.kind), ("source", &self.source), ("app", &self.app)] {
            put(name, filter.to_string(), !filter.is_all());
        }
        if let Some((name, filter)) = &self.dimension {
            put(name, filter.to_string(), !filter.is_all());
        }
        put("grain", name_of(&self.grain, &GRAINS), self.grain != default.grain);
        put("sort", name_of(&self.sort, &SORTS), self.sort != default.sort);
        let limit = self.rows_max();
        put("limit", limit.to_string(), limit != LIMIT_DEFAULT);
        pairs
    }

    /// The question as it stands behind the `?` of an address; empty for the default.
    pub fn to_query_string(&self) -> String {
        let mut text = String::new();
        for (name, value) in self.pairs() {
            if !text.is_empty() {
                text.push('&');
            }
            encode(name, &mut text);
            text.push('=');
            encode(&value, &mut text);
        }
        text
    }
}

fn word<T: Copy>(parameter: &str, value: &str, words: &[(&str, T)]) -> Result<T, NotAQuery> {
    words.iter().find(|(word, _)| *word == value).map(|(_, found)| *found).ok_or_else(|| {
        let valid = words.iter().map(|(word, _)| (*word).to_owned()).collect();
        NotAQuery::Value { parameter: parameter.to_owned(), value: value.to_owned(), valid }
    })
}

fn name_of<T: PartialEq>(value: &T, words: &[(&str, T)]) -> String {
    words
        .iter()
        .find(|(_, known)| known == value)
        .map(|(word, _)| *word)
        .unwrap_or_default()
        .to_owned()
}

fn day(parameter: &str, value: &str) -> Result<Day, NotAQuery> {
    value.parse().map_err(|_| NotAQuery::Value {
        parameter: parameter.to_owned(),
        value: value.to_owned(),
        valid: vec!["a day such as 2026-01-31".to_owned()],
    })
}

fn limit(value: &str) -> Result<Option<usize>, NotAQuery> {
    match value.parse() {
        Ok(LIMIT_DEFAULT) => Ok(None),
        Ok(limit @ 1..=LIMIT_MAX) => Ok(Some(limit)),
        _ => Err(NotAQuery::Value {
            parameter: "limit".to_owned(),
            value: value.to_owned(),
            valid: vec![format!("1 to {LIMIT_MAX}")],
        }),
    }
}

fn filter(parameter: &str, text: &str, valid: &[String]) -> Result<Filter, NotAQuery> {
    let filter = Filter::read(text);
    let unknown = filter.values.iter().find(|value| !valid.is_empty() && !valid.contains(value));
    match unknown {
        None => Ok(filter),
        Some(value) => Err(NotAQuery::Value {
            parameter: parameter.to_owned(),
            value: value.clone(),
            valid: valid.to_vec(),
        }),
    }
}

/// A text as it stands in an address: what may stand there as it is, and the rest as bytes in hexadecimal.
pub fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    encode(text, &mut out);
    out
}

fn encode(text: &str, out: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~!,".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::{Choice, Range};
    use proptest::prelude::*;

    fn menu() -> Menu {
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        Menu {
            kinds: words(&["lxc", "vm"]),
            dimensions: vec![
                Choice { name: "os_type".to_owned(), values: words(&["debian", "alpine"]) },
                Choice { name: "version".to_owned(), values: Vec::new() },
            ],
            ..Menu::default()
        }
    }

    fn read(text: &str) -> Result<Query, NotAQuery> {
        let decoded: Vec<(String, String)> = text
            .split('&')
            .filter_map(|pair| pair.split_once('='))
            .map(|(name, value)| (decode(name), decode(value)))
            .collect();
        Query::parse(decoded.iter().map(|(name, value)| (name.as_str(), value.as_str())), &menu())
    }

    fn decode(text: &str) -> String {
        let mut bytes = Vec::new();
        let mut rest = text.bytes();
        while let Some(byte) = rest.next() {
            let digit = |byte: Option<u8>| char::from(byte.unwrap()).to_digit(16).unwrap();
            bytes.push(match byte {
                b'%' => u8::try_from(digit(rest.next()) * 16 + digit(rest.next())).unwrap(),
                byte => byte,
            });
        }
        String::from_utf8(bytes).unwrap()
    }

    fn filters(values: &'static str) -> impl Strategy<Value = Filter> {
        (prop::collection::vec(values, 0..3), any::<bool>()).prop_map(|(values, exclude)| {
            let filter = Filter { values, exclude };
            Filter::read(&filter.to_string())
        })
    }

    fn queries() -> impl Strategy<Value = Query> {
        let word = |n: usize| 0..n;
        let ranges = (0usize..7, 20_000i32..21_000, 0i32..500).prop_map(|(n, first, days)| {
            let first = Day::from_epoch_days(first);
            Range::MENU.get(n).copied().unwrap_or(Range::Custom(first, first.plus(days)))
        });
        let dimension =
            (filters("debian|alpine"), filters("[0-9.a-z,&=+%é/!]{1,5}"), any::<bool>()).prop_map(
                |(os, version, first)| {
                    let (name, filter) = if first { ("os_type", os) } else { ("version", version) };
                    (!filter.is_all()).then(|| (name.to_owned(), filter))
                },
            );
        let words = (word(3), word(3), word(5), prop::option::of(1usize..=LIMIT_MAX));
        (
            ranges,
            filters("lxc|vm"),
            filters("[a-z]{1,4}"),
            filters("[a-z ,]{1,4}"),
            dimension,
            words,
            prop::option::of(20_000i32..21_000),
        )
            .prop_map(
                |(range, kind, source, app, dimension, (compare, grain, sort, limit), pinned)| {
                    Query {
                        range,
                        as_of: pinned.map(Day::from_epoch_days),
                        kind,
                        source,
                        app,
                        dimension,
                        compare: COMPARES[compare].1,
                        grain: GRAINS[grain].1,
                        sort: SORTS[sort].1,
                        limit: limit.filter(|limit| *limit != LIMIT_DEFAULT),
                    }
                },
            )
    }

    proptest! {
        #[test]
        fn a_question_reads_back_what_it_writes(query in queries()) {
            let text = query.to_query_string();
            prop_assert!(text.bytes().all(|byte| byte.is_ascii_graphic()));
            prop_assert_eq!(read(&text), query.ended());
        }

        #[test]
        fn no_day_of_a_pinned_question_is_after_its_pin(query in queries(), today in 20_000i32..22_000, oldest in prop::option::of(20_000i32..21_000)) {
            let day = Day::from_epoch_days;
            if let Ok(query) = query.ended() {
                let window = query.window(day(today), oldest.map(day));
                prop_assert!(window.first <= window.last);
                prop_assert!(query.as_of.is_none_or(|pinned| window.last <= pinned));
                if query.as_of.is_some() {
                    prop_assert_eq!(window, query.window(day(today + 100), oldest.map(day)));
                    prop_assert_eq!(query.range_of(window).window(day(today), None), window);
                }
            }
        }
    }

    #[test]
    fn defaults_are_left_out() {
        assert_eq!(Query::default().to_query_string(), "");
        assert_eq!(
            read("range=28d&cmp=prev&sort=runs&limit=10&kind=&os_type="),
            Ok(Query::default())
        );
        assert_eq!(
            read("as_of=2026-03-10&range=2026-03-01..2026-03-31").unwrap().to_query_string(),
            "range=2026-03-01..2026-03-10&as_of=2026-03-10"
        );
        let text = "range=90d&kind=lxc&os_type=!alpine,debian&sort=impact";
        assert_eq!(read(text).unwrap().to_query_string(), text);
    }

    #[test]
    fn unknown_names_are_refused_with_the_valid_ones() {
        let refused = |text: &str| read(text).unwrap_err().to_string();
        assert_eq!(refused("kind=ct"), "kind is one of lxc, vm, not ct");
        assert_eq!(
            refused("sort=best"),
            "sort is one of runs, failures, rate, impact, name, not best"
        );
        assert_eq!(refused("limit=0"), "limit is one of 1 to 1000, not 0");
        assert_eq!(
            refused("colour=red"),
            "there is no parameter colour; there are range, as_of, cmp, kind, source, app, grain, sort, limit, os_type, version"
        );
        assert_eq!(refused("as_of=today"), "as_of is one of a day such as 2026-01-31, not today");
        assert_eq!(
            refused("range=2026-03-01..2026-03-31&as_of=2026-02-28"),
            "range is one of days until 2026-02-28, not 2026-03-01..2026-03-31"
        );
        assert!(matches!(read("range=30d"), Err(NotAQuery::Range(_))));
        assert!(matches!(read("os_type=debian&version=12"), Err(NotAQuery::TwoDimensions(..))));
    }
}
