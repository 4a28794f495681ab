//! The host of each URL, and who is named in front of it. A scan by hand: every second line
//! of an install log has a URL, and a pattern would cost more than the rest of the line.

use super::spans::{Class, Span};

/// Hands the user and the host of each URL to `take`, to be judged as what a rule finds.
pub(super) fn find(line: &str, mut take: impl FnMut(Span)) {
    for (at, sign) in line.match_indices("://") {
        let start = at + sign.len();
        let rest = line.get(start..).unwrap_or("");
        if let Some((user, from)) = user_info(rest)
            && let Some(length) = host_length(rest, from)
        {
            take(Span::new(start, start + user, Class::User));
            take(Span::new(start + from, start + from + length, Class::Host));
        } else if let Some(length) = host_length(rest, 0) {
            take(Span::new(start, start + length, Class::Host));
        }
    }
}

/// The length of the user's name and where the host begins behind its `@`.
fn user_info(rest: &str) -> Option<(usize, usize)> {
    let ends = |c: char| c.is_whitespace() || "/:@'\"<>?#,".contains(c);
    let user = rest.find(ends).filter(|length| *length > 0)?;
    let after = rest.get(user..)?;
    if after.starts_with('@') {
        return Some((user, user + 1));
    }
    let password = after.strip_prefix(':')?;
    let length = password.find(|c: char| c.is_whitespace() || "/@'\"<>".contains(c))?;
    password.get(length..)?.starts_with('@').then_some((user, user + length + 2))
}

/// How long the host is that begins at `from`, if what stands behind lets it be one.
fn host_length(rest: &str, from: usize) -> Option<usize> {
    let host = rest.get(from..)?;
    let letter = |c: char| c.is_ascii_alphanumeric() || c == '_' || ('À'..='ž').contains(&c);
    let length = host.find(|c| !(letter(c) || c == '.' || c == '-')).unwrap_or(host.len());
    let mut behind = host.get(length..)?.chars();
    let ends = match (behind.next(), behind.next()) {
        (Some('@'), _) => false,
        (Some(':'), Some(next)) => {
            next.is_ascii_digit() || next.is_whitespace() || "'\"/),".contains(next)
        }
        _ => true,
    };
    (ends && host.starts_with(letter)).then_some(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(line: &str) -> Vec<&str> {
        let mut found = Vec::new();
        find(line, |span| found.push(&line[span.start..span.end]));
        found
    }

    #[test]
    fn the_host_ends_where_the_port_or_the_path_begins() {
        for line in [
            "Get \"http://nas7:9000/minio\": EOF",
            "http://nas7",
            "see http://nas7: refused",
            "(tcp://nas7)",
            "git+https://nas7/x",
        ] {
            assert_eq!(found(line), ["nas7"], "{line}");
        }
        assert_eq!(found("http://a.b/c?u=http://d/e"), ["a.b", "d"]);
    }

    #[test]
    fn who_is_named_in_front_of_the_host_is_found_too() {
        assert_eq!(found("ssh://marta@nas7/x"), ["marta", "nas7"]);
        assert_eq!(found("postgres://marta:x:y@nas7/x"), ["marta", "nas7"]);
    }

    #[test]
    fn no_host_no_hit() {
        for line in ["file:///etc/x", "http://[fe80::1]/", "://", "http://nas7:x", "http://:x@nas7"]
        {
            assert!(found(line).is_empty(), "{line}");
        }
    }
}
