//! Where the browser's texts come from: lines in the page, which the server wrote. No message file and no grammar stands in what is downloaded.

use crate::language::{Lang, Value, current, grouped};
use std::sync::LazyLock;

/// Between the name of a text and its forms.
const BETWEEN: char = '\t';

static LANGUAGES: LazyLock<[Lang; 1]> = LazyLock::new(|| [Lang::new("en", Texts::default())]);

/// English without words, only its numbers and dates: the page says what is spoken in it.
pub(crate) fn languages() -> &'static [Lang] {
    &*LANGUAGES
}

/// The texts of a page.
#[derive(Default, Debug)]
pub struct Texts(Vec<String>);

impl Texts {
    /// Reads lines as the server wrote them.
    pub fn read(_code: &str, lines: &str) -> Self {
        Self(lines.lines().map(str::to_owned).collect())
    }

    /// A text with its values; none where the page has none of that name.
    pub fn text(&self, id: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
        let found =
            |line: &&String| line.strip_prefix(id).is_some_and(|rest| rest.starts_with(BETWEEN));
        let mut forms = self.0.iter().find(found)?.split(BETWEEN).skip(1);
        let (other, one) = (forms.next()?, forms.next());
        let is_one = values.iter().any(|(_, value)| *value == Value::Number(1));
        let mut text = one.filter(|_| is_one).unwrap_or(other).to_owned();
        for (name, value) in values {
            let written = match value {
                Value::Text(text) => text.to_string(),
                Value::Number(n) => grouped(*n, current().conventions.group()),
            };
            text = text.replace(&["{", name, "}"].concat(), &written);
        }
        Some(text)
    }

    /// None: what was carried here is not carried on.
    pub fn carried(&self, _prefix: &str) -> String {
        String::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_by_its_whole_name_and_takes_its_values() {
        let texts =
            Texts::read("de", "run-count\t{n}\u{a0}Läufe\t{n}\u{a0}Lauf\nrun\tLauf {k} von {n}");
        let said = |id: &str, values: &[(&str, Value<'_>)]| texts.text(id, values);
        assert_eq!(said("run-count", &[("n", 1_204_u64.into())]).unwrap(), "1,204\u{a0}Läufe");
        assert_eq!(said("run-count", &[("n", 1_u64.into())]).unwrap(), "1\u{a0}Lauf");
        assert_eq!(said("run", &[("k", "3".into()), ("n", "4".into())]).unwrap(), "Lauf 3 von 4");
        assert_eq!(said("run-", &[]), None);
    }
}
