//! Reads one TOML table key by key, tells what is missing, of the wrong type or unknown, and goes on. What the values mean is not known here.

use super::problem::{Problems, Severity};
use crate::day::Day;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;
use std::time::Duration;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A table of the catalog's text.
pub(super) struct Section<'t> {
    /// What it is, for the messages: `field os_type`.
    pub(super) label: String,
    /// Where it stands.
    pub(super) span: Range<usize>,
    table: &'t DeTable<'t>,
    known: RefCell<BTreeSet<&'static str>>,
    problems: &'t Problems<'t>,
}

impl<'t> Section<'t> {
    pub(super) fn of(
        what: &str,
        span: Range<usize>,
        table: &'t DeTable<'t>,
        problems: &'t Problems<'t>,
    ) -> Self {
        let name = table.get("name").and_then(|name| name.get_ref().as_str());
        let label = name.map_or_else(|| what.to_owned(), |name| format!("{what} `{name}`"));
        Self { label, span, table, known: RefCell::default(), problems }
    }

    /// Adds a problem with this table.
    pub(super) fn error(&self, span: &Range<usize>, message: impl AsRef<str>) {
        self.problems.error(span, format!("{}: {}", self.label, message.as_ref()));
    }

    /// Adds a finding that does not make the catalog unusable.
    pub(super) fn finding(
        &self,
        span: &Range<usize>,
        severity: Severity,
        message: impl AsRef<str>,
    ) {
        self.problems.add(span, severity, format!("{}: {}", self.label, message.as_ref()));
    }

    /// The value under a key, which from now on counts as known.
    pub(super) fn value(&self, key: &'static str) -> Option<&'t Spanned<DeValue<'t>>> {
        self.known.borrow_mut().insert(key);
        self.table.get(key)
    }

    /// All keys and values, for tables whose keys are data.
    pub(super) fn entries(
        &self,
    ) -> impl Iterator<Item = (Spanned<String>, &'t Spanned<DeValue<'t>>)> + use<'t> {
        self.table
            .iter()
            .map(|(key, value)| (Spanned::new(key.span(), key.get_ref().to_string()), value))
    }

    /// The table under a key that is data.
    pub(super) fn entry(&self, key: &str, what: &str) -> Option<Self> {
        let value = self.table.get(key)?;
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.wrong(key, value, "a table");
        }
        Some(Self::of(what, value.span(), table?, self.problems))
    }

    /// Tells about each key that nobody asked for.
    pub(super) fn finish(&self) {
        let known = self.known.borrow();
        for key in self.table.keys().filter(|key| !known.contains(key.get_ref().as_ref())) {
            self.error(
                &key.span(),
                format!("`{}` is no key of this table, or not with this type", key.get_ref()),
            );
        }
    }

    fn missing(&self, key: &str) {
        self.error(&self.span, format!("`{key}` is missing"));
    }

    fn wrong(&self, key: &str, value: &Spanned<DeValue<'_>>, wanted: &str) {
        self.error(
            &value.span(),
            format!("`{key}` must be {wanted}, not {}", article(value.get_ref())),
        );
    }

    /// The text under a key, if there is one.
    pub(super) fn text_maybe(&self, key: &'static str) -> Option<Spanned<String>> {
        let value = self.value(key)?;
        match value.get_ref().as_str().map(str::trim) {
            Some("") => self.error(&value.span(), format!("`{key}` is empty")),
            Some(text) => return Some(Spanned::new(value.span(), text.to_owned())),
            None => self.wrong(key, value, "a text"),
        }
        None
    }

    /// The text under a key that must be there; empty once the problem is told.
    pub(super) fn text(&self, key: &'static str) -> Spanned<String> {
        if self.value(key).is_none() {
            self.missing(key);
        }
        self.text_maybe(key).unwrap_or_else(|| Spanned::new(self.span.clone(), String::new()))
    }

    /// The texts of a list; none when the key is absent.
    pub(super) fn texts(&self, key: &'static str) -> Vec<Spanned<String>> {
        let mut texts = Vec::new();
        for item in self.items(key) {
            match item.get_ref().as_str() {
                Some(text) if !text.is_empty() => {
                    texts.push(Spanned::new(item.span(), text.to_owned()));
                }
                _ => self.error(&item.span(), format!("`{key}` holds texts that are not empty")),
            }
        }
        texts
    }

    /// The items of a list; none when the key is absent.
    pub(super) fn items(&self, key: &'static str) -> &'t [Spanned<DeValue<'t>>] {
        let Some(value) = self.value(key) else { return &[] };
        value.get_ref().as_array().map_or_else(
            || {
                self.wrong(key, value, "a list");
                &[][..]
            },
            |array| &array[..],
        )
    }

    /// The whole number under a key, if there is one.
    pub(super) fn integer_maybe(&self, key: &'static str) -> Option<Spanned<i64>> {
        let value = self.value(key)?;
        let number = integer(value.get_ref());
        if number.is_none() {
            self.wrong(key, value, "a whole number");
        }
        Some(Spanned::new(value.span(), number?))
    }

    /// The whole number under a key that must be there.
    pub(super) fn integer(&self, key: &'static str) -> Option<Spanned<i64>> {
        if self.value(key).is_none() {
            self.missing(key);
        }
        self.integer_maybe(key)
    }

    /// A number from 1 up to a limit that must be there; the limit once a problem is told.
    pub(super) fn size(&self, key: &'static str, max: usize) -> usize {
        let Some(number) = self.integer(key) else { return max };
        let size = usize::try_from(*number.get_ref()).ok().filter(|size| (1..=max).contains(size));
        if size.is_none() {
            self.error(&number.span(), format!("`{key}` must be from 1 to {max}"));
        }
        size.unwrap_or(max)
    }

    /// Yes or no under a key; no when it is absent.
    pub(super) fn flag(&self, key: &'static str) -> bool {
        let Some(value) = self.value(key) else { return false };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.wrong(key, value, "true or false");
            false
        })
    }

    /// The day under a key, if there is one.
    pub(super) fn day_maybe(&self, key: &'static str) -> Option<Spanned<Day>> {
        let value = self.value(key)?;
        let day = value.get_ref().as_datetime().and_then(|day| day.to_string().parse().ok());
        if day.is_none() {
            self.wrong(key, value, "a day such as 2026-11-22, without quotes");
        }
        Some(Spanned::new(value.span(), day?))
    }

    /// The day under a key that must be there.
    pub(super) fn day(&self, key: &'static str) -> Spanned<Day> {
        if self.value(key).is_none() {
            self.missing(key);
        }
        self.day_maybe(key).unwrap_or_else(|| Spanned::new(self.span.clone(), Day::default()))
    }

    /// The duration under a key that must be there: `24 h`; `None` once a problem is told.
    pub(super) fn duration(&self, key: &'static str) -> Option<Spanned<Duration>> {
        let text = self.text(key);
        let duration = duration(text.get_ref());
        if duration.is_none() && !text.get_ref().is_empty() {
            self.error(
                &text.span(),
                format!("`{key}` must be a duration such as \"90 s\", \"30 min\" or \"24 h\""),
            );
        }
        Some(Spanned::new(text.span(), duration?))
    }

    /// The meaning of the word under a key that must be there, out of a list of words.
    pub(super) fn word<T: Copy>(
        &self,
        key: &'static str,
        words: &[(&str, T)],
    ) -> Option<Spanned<T>> {
        let text = self.text(key);
        if text.get_ref().is_empty() {
            return None;
        }
        let meaning =
            words.iter().find(|(word, _)| word == text.get_ref()).map(|(_, meaning)| *meaning);
        if meaning.is_none() {
            let words: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            self.error(&text.span(), format!("`{key}` must be one of {}", words.join(", ")));
        }
        Some(Spanned::new(text.span(), meaning?))
    }

    /// The table under a key, if there is one.
    pub(super) fn table_maybe(&self, key: &'static str, what: &str) -> Option<Self> {
        let value = self.value(key)?;
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.wrong(key, value, "a table");
        }
        Some(Self::of(what, value.span(), table?, self.problems))
    }

    /// The table under a key that must be there.
    pub(super) fn table(&self, key: &'static str, what: &str) -> Option<Self> {
        if self.value(key).is_none() {
            self.problems.error(&self.span, format!("the table [{key}] is missing"));
        }
        self.table_maybe(key, what)
    }

    /// The table that an item of a list is; anything else is a problem.
    pub(super) fn of_item(&self, item: &'t Spanned<DeValue<'t>>) -> Option<Self> {
        let table = item.get_ref().as_table();
        if table.is_none() {
            self.error(
                &item.span(),
                format!("this list holds texts and tables, not {}", article(item.get_ref())),
            );
        }
        Some(Self::of(&self.label, item.span(), table?, self.problems))
    }

    /// The tables of a list of tables.
    pub(super) fn tables(&self, key: &'static str, what: &str) -> Vec<Self> {
        let mut tables = Vec::new();
        for item in self.items(key) {
            match item.get_ref().as_table() {
                Some(table) => tables.push(Self::of(what, item.span(), table, self.problems)),
                None => self.wrong(key, item, "a list of tables"),
            }
        }
        tables
    }
}

/// A whole number of TOML that fits 64 bits.
pub(super) fn integer(value: &DeValue<'_>) -> Option<i64> {
    let number = value.as_integer()?;
    i64::from_str_radix(number.as_str(), number.radix()).ok()
}

fn duration(text: &str) -> Option<Duration> {
    let digits = text.find(|c: char| !c.is_ascii_digit())?;
    let (number, unit) = text.split_at(digits);
    let seconds = match unit.trim() {
        "s" => 1,
        "min" => 60,
        "h" => 3_600,
        "d" => 86_400,
        _ => return None,
    };
    Some(Duration::from_secs(number.parse::<u64>().ok()?.checked_mul(seconds)?))
}

fn article(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(_) => "a text".to_owned(),
        DeValue::Integer(_) => "a whole number".to_owned(),
        DeValue::Datetime(_) => "a day or time".to_owned(),
        DeValue::Boolean(yes) => format!("{yes}"),
        other => format!("a {}", if other.is_array() { "list" } else { other.type_str() }),
    }
}
