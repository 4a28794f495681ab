//! In which language pages speak: texts by their names, numbers and dates by custom, and the language of who is being answered, which is ambient,
//! as in every library of the kind, so that no sentence has to be told it. Who decides on it stands in `server` and `islands`.

mod ambient;
mod conventions;
mod value;

pub use ambient::{Scope, current, scope, speak, within};
pub use conventions::Conventions;
pub use value::Value;

pub use crate::texts::Texts;

/// A text by its name in `lang/*.ftl`, in the language of who is being answered: `t!("pager-next")`, `t!("app-headline", n = 3, one = noun)`.
/// Whole numbers choose the plural and are written by [`crate::stats::words::count`]; whatever else is a number comes in as a text.
macro_rules! t {
    ($id:literal $(,)?) => {
        $crate::language::text($id, &[])
    };
    ($id:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::language::text($id, &[$((stringify!($name), $crate::language::Value::from($value))),+])
    };
}
pub(crate) use t;

/// A language that pages speak; cheap to copy, for each lives as long as the program.
#[derive(Clone, Copy)]
pub struct Lang(&'static Language);

/// What makes a language.
#[derive(Debug)]
pub struct Language {
    /// Its tag, such as `de`.
    pub code: String,
    /// What its speakers call it.
    pub name: String,
    /// How it writes numbers and dates.
    pub conventions: Conventions,
    texts: Texts,
}

impl Lang {
    /// The language of those who asked for none.
    pub fn english() -> Self {
        Self::all().first().copied().unwrap_or_else(|| Self::new("en", Texts::default()))
    }

    /// All that pages speak, English first.
    pub fn all() -> &'static [Self] {
        crate::texts::languages()
    }

    /// The one of a tag, or of the language without its country: `de` for `de-AT`.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let main = tag.split('-').next().unwrap_or(tag);
        Self::all().iter().copied().find(|lang| lang.code.eq_ignore_ascii_case(main))
    }

    /// Makes a language from its texts, for the rest of the program's life. What they do not say is as in English.
    pub fn new(code: &str, texts: Texts) -> Self {
        let said = |id: &str| texts.text(id, &[]);
        let conventions = Conventions::said(said);
        let name = said("language-name").unwrap_or_else(|| code.to_owned());
        Self(Box::leak(Box::new(Language { code: code.to_owned(), name, conventions, texts })))
    }

    /// Makes the language of a page from what the page says of it.
    pub fn of(code: &str, conventions: Conventions, texts: Texts) -> Self {
        let (code, name) = (code.to_owned(), String::new());
        Self(Box::leak(Box::new(Language { code, name, conventions, texts })))
    }

    /// How it writes numbers and dates, for as long as the program runs.
    pub fn said(self) -> &'static Conventions {
        &self.0.conventions
    }

    /// The texts whose names begin so, for the browser, which has no message files.
    pub fn carried(self, prefix: &str) -> String {
        self.0.texts.carried(prefix)
    }
}

impl std::ops::Deref for Lang {
    type Target = Language;

    fn deref(&self) -> &Language {
        self.0
    }
}

impl PartialEq for Lang {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl std::fmt::Debug for Lang {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.code)
    }
}

/// What `t!` stands for. What a language does not say is said in English, and what nobody says by its name: tests let neither happen.
pub fn text(id: &str, values: &[(&str, Value<'_>)]) -> String {
    let said = current().0.texts.text(id, values);
    said.or_else(|| Lang::english().0.texts.text(id, values)).unwrap_or_else(|| id.to_owned())
}

/// Stands in a text for what is no text, such as a link or a piece of code: `t!("empty-post", path = HOLE)`.
pub const HOLE: &str = "\u{e001}";

/// What stands before and behind the [`HOLE`] of a text.
pub fn around(text: &str) -> (String, String) {
    let (before, after) = text.split_once(HOLE).unwrap_or((text, ""));
    (before.to_owned(), after.to_owned())
}

/// A whole number with a sign between each three digits.
pub(crate) fn grouped(n: u64, group: &str) -> String {
    let digits = n.to_string();
    let head = digits.len() % 3;
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && place % 3 == head {
            text.push_str(group);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests;
