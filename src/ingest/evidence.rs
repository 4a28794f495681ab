//! What an error text gives away about its failure, without keeping any of it. The head that clients put before the log, `exit_code=1 | what
//! the code means | …`, is set aside first: it says what the code says, and its words once filed every exit 1 as a matter of permissions.

use crate::catalog::Catalog;

/// Bytes of a text in which words are looked for: what went wrong stands near its beginning or its end.
const LOOKED_AT_BYTES_MAX: usize = 16 * 1024;

/// The text behind the head, or all of it where there is no head.
pub(super) fn without_head(text: &str) -> &str {
    if !text.trim_start().starts_with("exit_code=") {
        return text;
    }
    let line_end = text.find('\n').unwrap_or(text.len());
    let second_bar =
        text.match_indices('|').map(|(at, _)| at).take_while(|at| *at < line_end).nth(1);
    text.get(second_bar.unwrap_or(line_end) + 1..).unwrap_or_default()
}

/// Words of a text, lower-cased once for any number of look-ups.
pub(super) struct Evidence(String);

impl Evidence {
    /// Takes a text without its head.
    pub(super) fn of(text: &str) -> Self {
        if text.len() <= 2 * LOOKED_AT_BYTES_MAX {
            return Self(text.to_ascii_lowercase());
        }
        let head = text.get(..text.floor_char_boundary(LOOKED_AT_BYTES_MAX)).unwrap_or_default();
        let tail = text
            .get(text.ceil_char_boundary(text.len() - LOOKED_AT_BYTES_MAX)..)
            .unwrap_or_default();
        Self(format!("{head}\n{tail}").to_ascii_lowercase())
    }

    /// Whether the text shows that the user stopped the run.
    pub(super) fn of_abort(&self, catalog: &Catalog) -> bool {
        catalog.abort_words.iter().any(|needle| self.has(needle))
    }

    /// The category that the text gives away.
    pub(super) fn category<'a>(&self, catalog: &'a Catalog) -> Option<&'a str> {
        catalog
            .evidence
            .iter()
            .find(|(needle, _)| self.has(needle))
            .map(|(_, category)| category.as_str())
    }

    /// Whether a needle stands there as a word: `apt` does not stand in `captured`.
    fn has(&self, needle: &str) -> bool {
        let inside_word = |left: Option<char>, right: Option<char>| {
            left.is_some_and(char::is_alphanumeric) && right.is_some_and(char::is_alphanumeric)
        };
        let (first, last) = (needle.chars().next(), needle.chars().next_back());
        self.0.match_indices(needle).any(|(at, _)| {
            let before = self.0.get(..at).and_then(|text| text.chars().next_back());
            let after = self.0.get(at + needle.len()..).and_then(|text| text.chars().next());
            !inside_word(before, first) && !inside_word(last, after)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_is_set_aside() {
        for (text, left) in [
            (
                "exit_code=1 | General error / Operation not permitted | at line 7: curl x\n---\nlog",
                " at line 7: curl x\n---\nlog",
            ),
            ("exit_code=214 | Proxmox: Not enough storage space", ""),
            ("exit_code=1 | General error\n---\nlog", "---\nlog"),
            ("exit_code=1", ""),
            ("exit_code=1 |", ""),
            ("exit_code=1 ||", ""),
            ("Cannot find module", "Cannot find module"),
            ("", ""),
        ] {
            assert_eq!(without_head(text), left, "{text}");
        }
    }

    #[test]
    fn words_are_found_as_words() {
        let evidence = Evidence::of("Packets captured. E: dpkg was interrupted; TLS: curl: (35)");
        assert!(!evidence.has("apt") && !evidence.has("packet") && !evidence.has("rupt"));
        assert!(
            evidence.has("packets")
                && evidence.has("dpkg")
                && evidence.has("curl: (35)")
                && evidence.has("curl:")
                && evidence.has("tls")
        );
    }

    #[test]
    fn of_a_long_text_both_ends_are_looked_at() {
        let text = format!("no space left\n{}\nconnection refused", "ä".repeat(70_000));
        let evidence = Evidence::of(&text);
        assert!(evidence.has("no space left") && evidence.has("connection refused"));
    }
}
