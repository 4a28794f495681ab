//! How a language writes numbers and dates. A handful of words and signs, so that the browser has them from one attribute.

use std::array::from_fn;

/// Between the parts where they are written as one line; no part holds it.
const BETWEEN: char = '|';
/// The texts that say them, in the order of the line.
const SIGNS: [&str; 7] = [
    "decimal-sign",
    "group-sign",
    "date-short",
    "date-long",
    "between-numbers",
    "to-number",
    "points",
];
const MONTHS: &str = "months";
const WEEKDAYS: &str = "weekdays";

/// Signs, names and patterns.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Conventions {
    signs: [String; SIGNS.len()],
    months: [String; 12],
    weekdays: [String; 7],
}

impl Default for Conventions {
    /// Those of English, which need no message file.
    fn default() -> Self {
        let months =
            ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
        Self {
            signs: [".", ",", "D M", "D M Y", "and", "to", "pts"].map(str::to_owned),
            months: months.map(str::to_owned),
            weekdays: weekdays.map(str::to_owned),
        }
    }
}

impl Conventions {
    /// Takes them from texts, and from English what these do not say.
    pub(super) fn said(text: impl Fn(&str) -> Option<String>) -> Self {
        let Self { mut signs, mut months, mut weekdays } = Self::default();
        for (sign, id) in signs.iter_mut().zip(SIGNS) {
            *sign = text(id).unwrap_or_else(|| std::mem::take(sign));
        }
        take(&mut months, text(MONTHS).as_deref());
        take(&mut weekdays, text(WEEKDAYS).as_deref());
        Self { signs, months, weekdays }
    }

    /// Reads what [`Conventions::line`] wrote; what is missing is as in English.
    pub fn read(line: &str) -> Self {
        let mut parts = line.split(BETWEEN);
        let Self { mut signs, mut months, mut weekdays } = Self::default();
        for part in signs.iter_mut().chain(&mut months).chain(&mut weekdays) {
            if let Some(told) = parts.next() {
                told.clone_into(part);
            }
        }
        Self { signs, months, weekdays }
    }

    /// All of them in one line.
    pub fn line(&self) -> String {
        let parts = self.signs.iter().chain(&self.months).chain(&self.weekdays);
        parts.map(String::as_str).collect::<Vec<_>>().join(&BETWEEN.to_string())
    }

    /// Before the decimals: `.`
    pub fn decimal(&self) -> &str {
        &self.signs[0]
    }

    /// Between three digits and the next three: `,`
    pub fn group(&self) -> &str {
        &self.signs[1]
    }

    /// Between the ends of an interval that is read in a sentence: `and`.
    pub fn and(&self) -> &str {
        &self.signs[4]
    }

    /// Between the ends of an interval of changes: `to`.
    pub fn to(&self) -> &str {
        &self.signs[5]
    }

    /// Percentage points, short: `pts`.
    pub fn points(&self) -> &str {
        &self.signs[6]
    }

    /// A month by its number from 1, short.
    pub fn month(&self, month: u8) -> &str {
        usize::from(month)
            .checked_sub(1)
            .and_then(|place| self.months.get(place))
            .map_or("", String::as_str)
    }

    /// A weekday by its number from Monday, which is 0, short.
    pub fn weekday(&self, day: u8) -> &str {
        self.weekdays.get(usize::from(day)).map_or("", String::as_str)
    }

    /// A day of the month: `9 Nov`; the day by itself is what stands before the month.
    pub fn short(&self, day: u8, month: u8) -> String {
        self.filled(&self.signs[2], day, month, 0)
    }

    /// A day: `9 Nov 2026`.
    pub fn long(&self, day: u8, month: u8, year: i32) -> String {
        self.filled(&self.signs[3], day, month, year)
    }

    /// A day without its month, as it begins a span within one: `16` of `16 – 22 Nov 2026`.
    pub fn alone(&self, day: u8) -> String {
        let pattern = self.signs[2].split('M').next().unwrap_or("D");
        self.filled(pattern.trim_end(), day, 0, 0)
    }

    fn filled(&self, pattern: &str, day: u8, month: u8, year: i32) -> String {
        let mut text = String::with_capacity(pattern.len() + 8);
        for letter in pattern.chars() {
            match letter {
                'D' => text += &day.to_string(),
                'M' => text += self.month(month),
                'Y' => text += &year.to_string(),
                other => text.push(other),
            }
        }
        text
    }
}

/// Names in one text, with spaces between them.
fn take<const N: usize>(names: &mut [String; N], said: Option<&str>) {
    let told: Vec<&str> = said.unwrap_or_default().split_whitespace().collect();
    if told.len() == N {
        *names = from_fn(|place| told.get(place).copied().unwrap_or_default().to_owned());
    }
}
