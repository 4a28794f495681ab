//! Key blocks of several lines (PEM, OpenSSH, PGP, `PuTTY`), whole or cut off, in one text
//! or line by line.

use super::spans::{Class, Span};

/// The longest block that is followed from line to line; a log with a stray BEGIN must not
/// be swallowed whole.
const LINES_MAX: usize = 400;

/// Where a reader that goes line by line stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Inside {
    lines: Option<usize>,
}

impl Inside {
    /// Takes the next line and tells whether it belongs to a key block.
    pub(super) fn next(&mut self, line: &str) -> bool {
        let opens = line.contains("-----BEGIN") || line.contains("PuTTY-User-Key-File");
        let closes = line.contains("-----END");
        match self.lines {
            _ if opens && closes => self.lines = None,
            _ if opens => {
                self.lines = Some(0);
                // What stands before the block on its first line is still a line of the log.
                return false;
            }
            None => return false,
            Some(_) if closes => {
                self.lines = None;
                return line.trim_start_matches(is_lead).starts_with("-----END");
            }
            Some(count) if count < LINES_MAX && is_body(line) => {
                self.lines = Some(count + 1);
                return true;
            }
            Some(_) => self.lines = None,
        }
        false
    }
}

/// Finds key blocks in a whole text. A block that was cut off ends with its last line that
/// looks like one.
pub(super) fn find(text: &str, out: &mut Vec<Span>) {
    let mut at = 0;
    while let Some(begin) = text.get(at..).and_then(|rest| rest.find("-----BEGIN")) {
        let start = at + begin;
        let end = block_end(text, start);
        out.push(Span::new(start, end, Class::Secret));
        at = end;
    }
    headless(text, out);
}

fn block_end(text: &str, start: usize) -> usize {
    let after_label = text.get(start + 10..).and_then(|rest| rest.find("-----"));
    let body = after_label.map_or(text.len(), |found| start + 10 + found + 5);
    let next_begin = find_from(text, body, "-----BEGIN").unwrap_or(text.len());
    if let Some(end) = find_from(text, body, "-----END").filter(|end| *end < next_begin) {
        let label = text.get(end + 8..).and_then(|rest| rest.find("-----"));
        return label.filter(|length| *length < 60).map_or(end + 8, |length| end + 8 + length + 5);
    }
    truncated_end(text, body)
}

fn find_from(text: &str, from: usize, needle: &str) -> Option<usize> {
    text.get(from..)?.find(needle).map(|found| from + found)
}

/// The end of a block without an end: all following lines, or escaped lines, of its alphabet.
fn truncated_end(text: &str, body: usize) -> usize {
    let mut end = body;
    let mut at = body;
    for piece in text.get(body..).unwrap_or_default().split_inclusive('\n') {
        at += piece.len();
        let first = at - piece.len() == body;
        if first && piece.trim_end().contains(' ') {
            // A block on one line: its words end it.
            let word = piece.trim_start();
            let lead = piece.len() - word.len();
            return body + lead + word.find([' ', '"', '\'']).unwrap_or(word.len());
        }
        if !is_body(piece) {
            break;
        }
        if !piece.trim().is_empty() {
            end = body + (at - body) - (piece.len() - piece.trim_end().len());
        }
    }
    end
}

/// A text that begins in the middle of a block: everything up to its END line.
fn headless(text: &str, out: &mut Vec<Span>) {
    let Some(end) = text.find("-----END") else { return };
    if out.iter().any(|span| span.start <= end && end < span.end) {
        return;
    }
    let mut start = end;
    for line in text.get(..end).unwrap_or_default().rsplit_inclusive_lines() {
        if !is_body(line) {
            break;
        }
        start -= line.len();
    }
    let stop = find_from(text, end + 8, "-----").map_or(end + 8, |found| found + 5);
    out.push(Span::new(start, stop, Class::Secret));
}

trait LinesBackwards {
    fn rsplit_inclusive_lines(&self) -> impl Iterator<Item = &str>;
}

impl LinesBackwards for str {
    fn rsplit_inclusive_lines(&self) -> impl Iterator<Item = &str> {
        let mut rest = self;
        std::iter::from_fn(move || {
            let body = rest.strip_suffix('\n').unwrap_or(rest);
            let start = body.rfind('\n').map_or(0, |found| found + 1);
            let line = rest.get(start..).filter(|line| !line.is_empty())?;
            rest = rest.get(..start)?;
            Some(line)
        })
    }
}

/// What logs put in front of each line of a file they show: blanks, diff signs, quotes.
fn is_lead(c: char) -> bool {
    matches!(c, ' ' | '\t' | '+' | '>' | '|' | '#' | '"' | '\'' | ',')
}

/// Tells whether a line can be part of a key block: base64, a header of the block, or empty.
fn is_body(line: &str) -> bool {
    const HEADERS: [&str; 16] = [
        "Proc-Type:",
        "DEK-Info:",
        "Version:",
        "Comment:",
        "Hash:",
        "Charset:",
        "MessageID:",
        "Encryption:",
        "Public-Lines:",
        "Private-Lines:",
        "Private-MAC:",
        "Private-Hash:",
        "Key-Derivation:",
        "Argon2",
        "PuTTY-",
        "Subject:",
    ];
    let body = line.trim_end().trim_end_matches(['"', '\'', ',', '\\']).trim_start_matches(is_lead);
    let body = body.strip_suffix("\\n").unwrap_or(body);
    body.is_empty()
        || body == "<secret>"
        || HEADERS.iter().any(|header| body.starts_with(header))
        || (!body.contains(' ')
            && (body.len() >= 24 || body.ends_with('=') || body.starts_with('='))
            && body.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+/=\\".contains(&byte)))
        || is_tail(body)
}

/// The last, shorter line of base64: mixed letters, no word.
fn is_tail(body: &str) -> bool {
    body.len() >= 4
        && body.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte))
        && body.bytes().any(|byte| byte.is_ascii_uppercase())
        && body.bytes().skip(1).any(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(text: &str) -> String {
        let mut spans = Vec::new();
        find(text, &mut spans);
        super::super::spans::replace(
            text,
            &super::super::spans::merge(spans),
            &mut super::super::spans::Counts::default(),
        )
    }

    const BODY: &str = "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ";

    #[test]
    fn a_whole_block_goes_and_the_error_after_it_stays() {
        let text = format!("a\n-----BEGIN X KEY-----\n{BODY}\n-----END X KEY-----\nerror: bad");
        assert_eq!(left(&text), "a\n<secret>\nerror: bad");
    }

    #[test]
    fn a_block_without_end_stops_at_the_first_line_of_text() {
        let text = format!("-----BEGIN X KEY-----\n{BODY}\n{BODY}\nerror: unexpected end");
        assert_eq!(left(&text), "<secret>\nerror: unexpected end");
    }

    #[test]
    fn a_block_without_begin_is_found_from_its_end() {
        let text = format!("cat key\n{BODY}\n{BODY}\n-----END X KEY-----\nerror");
        assert_eq!(left(&text), "cat key\n<secret>\nerror");
    }

    #[test]
    fn line_by_line_the_block_is_followed_to_its_end() {
        let mut inside = Inside::default();
        let lines = ["x", "-----BEGIN X KEY-----", BODY, "AbC0==", "-----END X KEY-----", "y"];
        let told: Vec<bool> = lines.iter().map(|line| inside.next(line)).collect();
        assert_eq!(told, [false, false, true, true, true, false]);
    }
}
