//! A forgiving reader of JSON for the bodies that shell scripts put together by hand. One pass, linear in the length, bounded in depth. It
//! guesses only where the shape leaves one reading: a quote inside a text is told from its end by what follows, and a value that was cut off
//! is kept only if it is free text, for half a name or number would be a wrong one.

mod escape;

use super::plan::Words;
use crate::event::{Members, Raw, Repair, Repairs};
use serde_json::Number;
use std::borrow::Cow;

/// Objects and lists inside each other.
const DEPTH_MAX: usize = 16;
/// Bytes of a name that may tell the end of the text before it.
const NAME_BYTES_MAX: usize = 64;
/// Letters of a unit.
const UNIT_BYTES_MAX: usize = 4;

/// Tells that no reading makes the bytes an object.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct NotJson;

/// What a string is, which decides how its end is recognised.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// A name, or an item of a list: it ends at its first quote.
    Plain,
    /// A value: it ends where a name or the end of the object follows.
    Value,
    /// Free text: it ends where a name, or the end of the whole follows.
    Free,
    /// Free text that had a bare quote already: what looks like a name in it must be one that the catalog knows.
    Quoted,
}

impl Part {
    fn is_free(self) -> bool {
        matches!(self, Self::Free | Self::Quoted)
    }
}

/// Reads one text.
pub(super) struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
    /// The text ended too early; everything that is open closes without another look.
    cut: bool,
    words: &'a Words,
    repairs: Repairs,
}

impl<'a> Reader<'a> {
    /// Begins at the start of a text, with the repairs it already needed.
    pub(super) fn new(text: &'a str, words: &'a Words, repairs: Repairs) -> Self {
        Self { text, at: 0, depth: 0, cut: false, words, repairs }
    }

    /// What was repaired so far.
    pub(super) fn repairs(&self) -> Repairs {
        self.repairs
    }

    /// Reads the object that the text is.
    ///
    /// # Errors
    /// When it is none.
    pub(super) fn object_alone(&mut self) -> Result<Members<'static>, NotJson> {
        self.blanks();
        if self.peek() != Some(b'{') {
            return Err(NotJson);
        }
        let fields = self.object()?;
        self.blanks();
        if self.cut {
            self.repairs.add(Repair::CutOff);
        } else if self.peek().is_some() {
            self.repairs.add(Repair::TrailingBytes);
        }
        Ok(fields)
    }

    fn object(&mut self) -> Result<Members<'static>, NotJson> {
        self.enter()?;
        let mut fields = Members::default();
        while self.more(b'}', !fields.is_empty())? {
            if self.peek() != Some(b'"') {
                return Err(NotJson);
            }
            let Some(name) = self.string(Part::Plain) else { break };
            self.blanks();
            match self.peek() {
                Some(b':') => self.at += 1,
                Some(_) => return Err(NotJson),
                None => self.cut = true,
            }
            let part = if self.words.is_free_text(&name) { Part::Free } else { Part::Value };
            if let Some(value) = self.value(part)? {
                fields.push(Cow::Owned(name), value);
            }
        }
        self.depth -= 1;
        Ok(fields)
    }

    fn list(&mut self) -> Result<Vec<Raw<'static>>, NotJson> {
        self.enter()?;
        let mut items = Vec::new();
        while self.more(b']', !items.is_empty())? {
            items.extend(self.value(Part::Plain)?);
        }
        self.depth -= 1;
        Ok(items)
    }

    fn enter(&mut self) -> Result<(), NotJson> {
        self.at += 1;
        self.depth += 1;
        if self.depth > DEPTH_MAX { Err(NotJson) } else { Ok(()) }
    }

    /// Goes to the next member: past the comma, if there is a member before it. `false` when there is none, past the closing bracket.
    fn more(&mut self, close: u8, comma: bool) -> Result<bool, NotJson> {
        self.blanks();
        let mut commas = 0;
        while self.peek() == Some(b',') {
            self.at += 1;
            commas += 1;
            self.blanks();
        }
        let Some(next) = self.peek() else {
            self.cut = true;
            return Ok(false);
        };
        let closed = next == close;
        if commas > usize::from(comma && !closed) {
            self.repairs.add(Repair::StrayComma);
        }
        if closed {
            self.at += 1;
        } else if comma && commas == 0 {
            return Err(NotJson);
        }
        Ok(!closed)
    }

    /// Reads a value; `None` for one that was cut off and would be wrong.
    fn value(&mut self, part: Part) -> Result<Option<Raw<'static>>, NotJson> {
        self.blanks();
        match self.peek() {
            None => {
                self.cut = true;
                Ok(None)
            }
            Some(b'{') => self.object().map(|fields| Some(Raw::Object(fields))),
            Some(b'[') => self.list().map(|items| Some(Raw::List(items))),
            Some(b'"') => Ok(self.string(part).map(|text| Raw::Text(Cow::Owned(text)))),
            Some(b',' | b'}') => {
                self.repairs.add(Repair::MissingValue);
                Ok(Some(Raw::Null))
            }
            Some(_) => self.bare(),
        }
    }

    /// Reads what stands without quotes: a number, a number with a unit, one of JSON's words or another.
    fn bare(&mut self) -> Result<Option<Raw<'static>>, NotJson> {
        let token = self.take(|b| b.is_ascii_alphanumeric() || b"+-._%".contains(&b));
        if token.is_empty() {
            return Err(NotJson);
        }
        if self.peek().is_none() {
            self.cut = true;
            return Ok(None);
        }
        let word = token.trim_start_matches(|c: char| c.is_ascii_digit() || "+-.".contains(c));
        Ok(Some(match token {
            "true" => Raw::Bool(true),
            "false" => Raw::Bool(false),
            "null" => Raw::Null,
            _ => match number(token) {
                Some(number) => Raw::Number(number),
                None if (1..=UNIT_BYTES_MAX).contains(&word.len()) && word.len() < token.len() => {
                    self.repairs.add(Repair::UnitSuffix);
                    Raw::Text(Cow::Owned(token.to_owned()))
                }
                None => {
                    self.repairs.add(Repair::BareWord);
                    Raw::Text(Cow::Owned(token.to_owned()))
                }
            },
        }))
    }

    /// Reads a string, with the reader on its opening quote; `None` when it was cut off and half of it would be wrong.
    fn string(&mut self, mut part: Part) -> Option<String> {
        self.at += 1;
        let mut out = String::new();
        loop {
            out.push_str(self.take(|b| b != b'"' && b != b'\\' && !b.is_ascii_control()));
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    if self.closes(part, self.at) {
                        return Some(out);
                    }
                    self.repairs.add(Repair::InnerQuote);
                    out.push('"');
                    if part == Part::Free {
                        part = Part::Quoted;
                    }
                }
                Some(b'\\') => {
                    if self.escape(part, &mut out) {
                        return Some(out);
                    }
                }
                Some(control) => {
                    self.at += 1;
                    self.repairs.add(Repair::ControlCharacter);
                    out.push(char::from(control));
                }
                None => {
                    self.cut = true;
                    return part.is_free().then_some(out);
                }
            }
        }
    }

    /// Whether a quote before `at` ends its string, judged by what follows. It looks past two runs of blanks and one name at most.
    fn closes(&self, part: Part, at: usize) -> bool {
        if part == Part::Plain {
            return true;
        }
        let rest = after_blanks(self.rest(at));
        match rest.as_bytes().first() {
            None => true,
            Some(b'}') => {
                let beyond = after_blanks(rest.get(1..).unwrap_or_default());
                beyond.is_empty()
                    || part == Part::Value
                    || (self.depth > 1 && beyond.starts_with([',', '}', ']']))
            }
            Some(b',') => {
                let beyond = after_blanks(rest.get(1..).unwrap_or_default());
                match beyond.strip_prefix('"') {
                    Some(name) => self.begins_with_name(part, name),
                    None => {
                        beyond.is_empty() || (part == Part::Value && beyond.starts_with([',', '}']))
                    }
                }
            }
            Some(_) => false,
        }
    }

    fn begins_with_name(&self, part: Part, text: &str) -> bool {
        let Some(end) = text.bytes().take(NAME_BYTES_MAX + 1).position(|b| b == b'"') else {
            return false;
        };
        let (name, rest) = text.split_at_checked(end).unwrap_or_default();
        let colon = after_blanks(rest.get(1..).unwrap_or_default()).starts_with(':');
        colon && (part != Part::Quoted || self.words.is_known(name))
    }

    fn blanks(&mut self) {
        let blanks = self.take(|b| b.is_ascii_control() || b == b' ');
        if blanks.bytes().any(|b| !b"\t\n\r ".contains(&b)) {
            self.repairs.add(Repair::ControlCharacter);
        }
    }

    /// Takes bytes as long as they fit. Tests must not split a character: they accept all bytes beyond ASCII or none.
    fn take(&mut self, fits: impl Fn(u8) -> bool) -> &'a str {
        let rest = self.rest(self.at);
        let end = rest.bytes().position(|b| !fits(b)).unwrap_or(rest.len());
        self.at += end;
        rest.get(..end).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn rest(&self, at: usize) -> &'a str {
        self.text.get(at..).unwrap_or_default()
    }
}

fn after_blanks(text: &str) -> &str {
    text.trim_start_matches(|c: char| c.is_ascii_control() || c == ' ')
}

/// A number, also with the zeros and signs that JSON does not allow. One too large for any counts as the largest.
fn number(token: &str) -> Option<Number> {
    if !token.bytes().any(|b| b.is_ascii_digit())
        || token.bytes().any(|b| b.is_ascii_alphabetic() && b != b'e' && b != b'E')
    {
        return None;
    }
    match token.parse::<i64>() {
        Ok(n) => Some(n.into()),
        Err(_) => Number::from_f64(token.parse::<f64>().ok()?.clamp(f64::MIN, f64::MAX)),
    }
}
