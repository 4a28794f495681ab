//! The guard that tells a secret from the words *about* secrets, and where a bare value ends.

use super::words::{self, Words, words};

/// Tells whether a value in a secret's place is one, and not a word about secrets.
pub(super) fn is_secret(value: &str) -> bool {
    let value = trim(value);
    let bytes = value.as_bytes();
    let Some(first) = bytes.first() else { return false };
    let variable = *first == b'$'
        && bytes.get(1).is_some_and(|next| next.is_ascii_alphabetic() || b"{(_".contains(next))
        && value.matches('$').count() < 3;
    let masked = value.chars().all(|c| !c.is_alphanumeric())
        || value.to_ascii_lowercase().bytes().all(|byte| byte == b'x' || byte == b'*')
        || value.contains("***");
    let template = value.starts_with("{{")
        || value.starts_with("%(")
        || value.starts_with("${")
        || (*first == b'%' && value.ends_with('%') && value.len() > 2)
        || (*first == b'<' && value.ends_with('>'));
    let told = ["[redacted", "(redacted", "redacted", "[hidden", "[filtered", "[masked", "(hidden"];
    let lower = value.to_lowercase();
    !(variable
        || masked
        || template
        || told.iter().any(|word| lower.starts_with(word))
        || is_about(&lower))
}

fn is_about(lower: &str) -> bool {
    static ABOUT: Words = words!(
        " yes no true false null none nil undefined nan string number integer boolean bool object function array str int hidden masked unchanged default optional mandatory incorrect mismatch denied permission enter confirm retype repeat confirmation reset generated saved stored accepted verified verify confirmed strength weak short long minimum characters field prompt text hash hashed plain plaintext md5 sha256 bcrypt scram-sha-256 postgres ******** authentication-failed punc eof end identifier expecting expected failed failure error errors success successful warning warn info debug fatal ok okay done skip skipped skipping "
    );
    let word = lower.trim_matches(|c: char| !c.is_alphanumeric());
    words::is_sentence(word) || ABOUT.has(word)
}

/// Tells whether a word in running text has the look of a password and not of a word:
/// a digit, capitals inside, or signs that words do not have.
pub(super) fn looks_secret(value: &str) -> bool {
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let inner_capital = value.bytes().skip(1).any(|byte| byte.is_ascii_uppercase())
        && value.bytes().any(|byte| byte.is_ascii_lowercase());
    let signs = value.bytes().any(|byte| b"!#%^&*+=@$~?|".contains(&byte)) && value.len() > 5;
    let number = digits == value.len() || is_version(value);
    is_secret(value)
        && value.len() >= 4
        && !number
        && (digits > 0 || inner_capital || signs)
        && !value.starts_with(['/', '-', '.'])
}

/// The same for values whose place alone does not speak for a secret.
pub(super) fn looks_random(value: &str) -> bool {
    value.len() >= 6 && looks_secret(value) && !value.contains("://")
}

fn is_version(value: &str) -> bool {
    let value = value.trim_start_matches('v');
    value.contains('.') && value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

/// Cuts off what the sentence or the syntax around a bare value left hanging on it.
pub(super) fn trim(value: &str) -> &str {
    if value.starts_with('<') && value.ends_with('>') {
        return value;
    }
    let mut end = value.len();
    if let Some(tag) = value.find("</") {
        end = tag;
    }
    for (index, byte) in value.bytes().enumerate() {
        let next = value.get(index + 1..end).unwrap_or("");
        if matches!(byte, b'&' | b';' | b',') && index < end && starts_with_pair(next) {
            end = index;
        }
    }
    let cut = value.get(..end).unwrap_or(value);
    cut.trim_start_matches(['"', '\''])
        .trim_end_matches(['"', '\'', ',', ';', ')', ']', '}', '\\', '`', '>', '|'])
}

/// `name=` or `"name":` at the start: the next pair of a list.
fn starts_with_pair(text: &str) -> bool {
    let text = text.trim_start_matches(['"', '\'', ' ']);
    let name =
        text.bytes().take_while(|b| b.is_ascii_alphanumeric() || b"_-. ".contains(b)).count();
    name > 0 && matches!(text.as_bytes().get(name), Some(b'=' | b':' | b'"' | b'\''))
        || text.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_about_secrets_are_no_secrets() {
        for word in ["YES", "required", "$DB_PASS", "<redacted>", "***", "${TOKEN}", "xxxxx", "''"]
        {
            assert!(!is_secret(word), "{word}");
        }
        for word in ["hunter2", "$y$j9T$abc$def", "q", "sunshine"] {
            assert!(is_secret(word), "{word}");
        }
    }

    #[test]
    fn a_value_ends_where_the_next_pair_begins() {
        assert_eq!(trim("abc&user=x"), "abc");
        assert_eq!(trim("a,b;Database=x"), "a,b");
        assert_eq!(trim("p&q"), "p&q");
        assert_eq!(trim("abc</Password>"), "abc");
    }
}
