//! Where the server's texts come from: Project Fluent's message files, read once. A language is one file in `lang/`, and one line here.

use crate::language::{Lang, Value, current};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

/// The message files, English first.
const FILES: [(&str, &str); 2] =
    [("en", include_str!("../../lang/en.ftl")), ("de", include_str!("../../lang/de.ftl"))];
/// Stands behind a whole number while a text is put together, and takes the space that follows with it: a number never parts from its noun.
const AFTER_NUMBER: char = '\u{e000}';
/// Numbers that choose each of the forms a text for the browser comes in: one, and any other.
const FORMS: [u64; 2] = [2, 1];
/// Between the name of a carried text and its forms.
const BETWEEN: char = '\t';

static LANGUAGES: LazyLock<Vec<Lang>> =
    LazyLock::new(|| FILES.map(|(code, file)| Lang::new(code, Texts::read(code, file))).to_vec());

/// All languages, English first.
pub(crate) fn languages() -> &'static [Lang] {
    &LANGUAGES
}

/// The texts of one language.
pub struct Texts {
    bundle: FluentBundle<FluentResource>,
    ids: Vec<String>,
}

impl Default for Texts {
    fn default() -> Self {
        Self::read("en", "")
    }
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} texts", self.ids.len())
    }
}

impl Texts {
    /// Reads a message file. What cannot be read in it is left out, and a test finds it missing.
    pub fn read(code: &str, file: &str) -> Self {
        let tag: LanguageIdentifier = code.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(n) => Some(format!("{}{AFTER_NUMBER}", written(n.value))),
            _ => None,
        }));
        let resource = FluentResource::try_new(held(file)).unwrap_or_else(|(resource, _)| resource);
        let ids = ids(file).map(str::to_owned).collect();
        bundle.add_resource_overriding(resource);
        Self { bundle, ids }
    }

    /// A text with its values; none where there is no such text.
    pub fn text(&self, id: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let told: FluentArgs<'_> =
            values.iter().map(|(name, value)| (*name, fluent(value))).collect();
        // A value that a text wants and nobody gives stands there by its name: a test lets it not happen.
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&told), &mut errors);
        let held = text.replace(&format!("{AFTER_NUMBER} "), "\u{a0}");
        Some(held.replace(AFTER_NUMBER, ""))
    }

    /// The texts whose names begin so: a line each, of the name and its forms, in which `{n}` stands for a value.
    pub fn carried(&self, prefix: &str) -> String {
        let ids = self.ids.iter().filter(|id| id.starts_with(prefix));
        ids.map(|id| self.line(id)).collect::<Vec<_>>().join("\n")
    }

    fn line(&self, id: &str) -> String {
        let names = self.variables(id);
        let mut forms = FORMS.map(|n| self.form(id, &names, n).unwrap_or_default()).to_vec();
        forms.dedup();
        [id.to_owned()].into_iter().chain(forms).collect::<Vec<_>>().join(&BETWEEN.to_string())
    }

    /// A text with the names of its values in their places, as it is for so many.
    fn form(&self, id: &str, names: &[String], n: u64) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let told = |name: &String| {
            let value: FluentValue<'_> =
                if name == "n" { n.into() } else { format!("{{{name}}}").into() };
            (name.clone(), value)
        };
        let told: FluentArgs<'_> = names.iter().map(told).collect();
        let text = self.bundle.format_pattern(pattern, Some(&told), &mut Vec::new());
        let number = format!("{}{AFTER_NUMBER}", written_count(n));
        Some(text.replace(&format!("{number} "), "{n}\u{a0}").replace(&number, "{n}"))
    }

    /// The values that a text wants. Asking for it without any says which.
    fn variables(&self, id: &str) -> Vec<String> {
        use fluent_bundle::resolver::ResolverError;
        use fluent_bundle::resolver::errors::ReferenceKind;
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return Vec::new();
        };
        let mut errors = Vec::new();
        let _ = self.bundle.format_pattern(pattern, None, &mut errors);
        let names = errors.into_iter().filter_map(|error| match error {
            fluent_bundle::FluentError::ResolverError(ResolverError::Reference(
                ReferenceKind::Variable { id },
            )) => Some(id),
            _ => None,
        });
        let mut names: Vec<String> = names.collect();
        names.sort_unstable();
        names.dedup();
        names
    }
}

/// A file whose numbers never part from their sign at the end of a line, nor `k / n`.
fn held(file: &str) -> String {
    let file = file.replace("k / n", "k\u{a0}/\u{a0}n");
    ('0'..='9')
        .fold(file, |file, digit| file.replace(&format!("{digit} %"), &format!("{digit}\u{a0}%")))
}

/// The names of the messages of a file: what begins a line and stands before an equals sign.
fn ids(file: &str) -> impl Iterator<Item = &str> {
    let names =
        file.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()));
    names.filter_map(|line| line.split_once('=')).map(|(name, _)| name.trim_end())
}

fn fluent<'v>(value: &'v Value<'_>) -> FluentValue<'v> {
    match value {
        Value::Text(text) => FluentValue::from(&**text),
        Value::Number(n) => FluentValue::from(*n),
    }
}

/// A whole number as the language writes it; Fluent's own way knows no groups.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it was a whole number and is one again"
)]
fn written(n: f64) -> String {
    written_count(n as u64)
}

fn written_count(n: u64) -> String {
    crate::language::grouped(n, current().conventions.group())
}
