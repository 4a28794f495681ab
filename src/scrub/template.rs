//! Templates: a scrubbed text with everything that varies from run to run replaced, so that
//! equal failures have equal texts, and a fingerprint of that text.

use super::spans;

/// The longest template, in bytes.
const LENGTH_MAX: usize = 400;

/// What many runs that failed in the same way have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// The text, at most 400 bytes.
    pub text: String,
    /// Sixteen hexadecimal digits that are the same for the same text, on every machine.
    pub fingerprint: String,
}

/// Makes the template of a text that has been scrubbed; it removes no personal data itself.
pub fn template(scrubbed: &str) -> Template {
    let mut text = String::with_capacity(scrubbed.len().min(LENGTH_MAX));
    for word in scrubbed.split_whitespace() {
        if !text.is_empty() {
            text.push(' ');
        }
        generalise(word, &mut text);
        if text.len() > LENGTH_MAX * 2 {
            break;
        }
    }
    let text = cut(&collapse_quotes(&text));
    let fingerprint = format!("{:016x}", fnv1a(text.as_bytes()));
    Template { text, fingerprint }
}

/// FNV-1a with 64 bits: stable, short, and no secret depends on it.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

fn cut(text: &str) -> String {
    let mut end = LENGTH_MAX.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or("").trim_end().to_owned()
}

const EDGES: &str = "\"'`‘’“”„«»()[]{},;:!?|";

/// Writes a word with its punctuation kept and its core replaced if it varies.
fn generalise(word: &str, out: &mut String) {
    let core = word.trim_start_matches(|c| EDGES.contains(c));
    let lead = word.len() - core.len();
    let core = core.trim_end_matches(|c| EDGES.contains(c) || c == '.');
    let tail = word.get(lead + core.len()..).unwrap_or("");
    out.push_str(word.get(..lead).unwrap_or(""));
    if let Some((name, value)) = core.split_once('=').filter(|(name, _)| is_name(name)) {
        out.push_str(name);
        out.push('=');
        generalise(value, out);
    } else {
        match kind(core) {
            Some(placeholder) => out.push_str(placeholder),
            None => numbers(core, out),
        }
    }
    out.push_str(tail);
}

fn is_name(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-.".contains(&byte))
}

/// The placeholder for a word that varies as a whole.
fn kind(word: &str) -> Option<&'static str> {
    let placeholder =
        word.starts_with('<') && word.ends_with('>') && word.matches('<').count() == 1;
    if placeholder || word.is_empty() {
        return None;
    }
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let hex = word.trim_start_matches("0x");
    let is_hex = hex.len() >= 7 && hex.bytes().all(|byte| byte.is_ascii_hexdigit()) && digits > 0;
    if word.contains("://") {
        Some("<url>")
    } else if word.contains('/')
        && (word.starts_with(['/', '~', '.']) || word.matches('/').count() > 1)
        || word.contains('\\')
    {
        Some("<path>")
    } else if word.contains("sha256:")
        || word.starts_with("sha512-")
        || is_hex && (digits < hex.len() || word.starts_with("0x"))
        || is_uuid(word)
    {
        Some("<id>")
    } else if is_version(word) {
        Some("<version>")
    } else if digits == word.len() {
        Some("<n>")
    } else {
        None
    }
}

fn is_uuid(word: &str) -> bool {
    word.len() == 36 && word.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
}

/// A number with dots, and what distributions hang on it.
fn is_version(word: &str) -> bool {
    let bare = word.trim_start_matches(['v', 'V', '^', '~', '>', '<', '=']);
    let starts = bare.starts_with(|c: char| c.is_ascii_digit());
    starts
        && bare.contains('.')
        && bare.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-+~:_".contains(&byte))
}

/// Replaces runs of digits inside a word, and a version behind `@`, `-`, `=` or `:`.
fn numbers(word: &str, out: &mut String) {
    for sign in ['@', '='] {
        if let Some((front, _)) = word
            .rsplit_once(sign)
            .filter(|(front, version)| !front.is_empty() && is_version(version))
        {
            numbers(front, out);
            out.push(sign);
            out.push_str("<version>");
            return;
        }
    }
    let mut at = 0;
    while let Some(c) = word.get(at..).and_then(|rest| rest.chars().next()) {
        if let Some(end) = spans::placeholder_at(word, at) {
            out.push_str(word.get(at..end).unwrap_or(""));
            at = end;
        } else if c.is_ascii_digit() {
            out.push_str("<n>");
            at += word.get(at..).unwrap_or("").bytes().take_while(u8::is_ascii_digit).count();
        } else {
            out.push(c);
            at += c.len_utf8();
        }
    }
}

/// Puts `<name>` in the place of a quoted word, keeping placeholders and known shapes.
fn collapse_quotes(text: &str) -> String {
    const PAIRS: [(char, char); 6] =
        [('\'', '\''), ('"', '"'), ('`', '`'), ('‘', '’'), ('“', '”'), ('«', '»')];
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut before = ' ';
    while let Some(c) = rest.chars().next() {
        let close = PAIRS.iter().find(|(open, _)| *open == c).map(|(_, close)| *close);
        let after = rest.get(c.len_utf8()..).unwrap_or("");
        let quoted = close
            .filter(|_| !before.is_alphanumeric())
            .and_then(|close| after.find(close).map(|end| (close, end)));
        if let Some((close, end)) = quoted.filter(|(_, end)| *end > 0 && *end < 120) {
            let inner = after.get(..end).unwrap_or("");
            let whole = spans::placeholder_at(inner, 0) == Some(inner.len())
                || ["<n>", "<version>", "<url>"].contains(&inner);
            out.push(c);
            out.push_str(if whole { inner } else { "<name>" });
            out.push(close);
            rest = after.get(end + close.len_utf8()..).unwrap_or("");
        } else {
            out.push(c);
            rest = after;
        }
        before = c;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_varies_is_replaced() {
        let made = |text: &str| template(text).text;
        assert_eq!(made("Killed process 1234 (node)"), "Killed process <n> (node)");
        assert_eq!(
            made("open '/opt/x/y.js'  failed\n after 3s"),
            "open '<path>' failed after <n>s"
        );
        assert_eq!(made("react@17.0.2 needs v18.1.0-rc1"), "react@<version> needs <version>");
        assert_eq!(made("unit 'foo-12' and \"<user>\""), "unit '<name>' and \"<user>\"");
        assert_eq!(made("GET https://x/y?z: 404"), "GET <url>: <n>");
        assert_eq!(made("image sha256:9b7e gone, 3f1a2b4c5d"), "image <id> gone, <id>");
        assert_eq!(made("exit_code=100 at line 42"), "exit_code=<n> at line <n>");
    }

    #[test]
    fn the_fingerprint_is_that_of_fnv_1a() {
        assert_eq!(format!("{:016x}", fnv1a(b"a")), "af63dc4c8601ec8c");
        assert_eq!(template("at line 1").fingerprint, template("at  line 22").fingerprint);
        assert_ne!(template("at line").fingerprint, template("in line").fingerprint);
    }

    #[test]
    fn a_long_text_is_cut_on_a_character() {
        let made = template(&"ü ".repeat(900));
        assert!(made.text.len() <= LENGTH_MAX && made.text.ends_with('ü'));
    }
}
