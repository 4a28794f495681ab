//! Backslashes in strings: the escapes that JSON knows, those that other languages know, and those that are none.

use super::{Part, Reader};
use crate::event::Repair;

impl Reader<'_> {
    /// Reads an escape, with the reader on the backslash. Whether it was no escape at all but a backslash before the quote that ends a text.
    pub(super) fn escape(&mut self, part: Part, out: &mut String) -> bool {
        let letter = self.text.as_bytes().get(self.at + 1).copied();
        let plain = match letter {
            None => {
                self.at += 1;
                return false;
            }
            Some(b'"') if part.is_free() && self.closes(Part::Quoted, self.at + 2) => {
                self.repairs.add(Repair::BadEscape);
                out.push('\\');
                self.at += 2;
                return true;
            }
            Some(b'u') => {
                self.unicode_escape(out);
                return false;
            }
            Some(b'x') => {
                self.hexadecimal_escape(out);
                return false;
            }
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'\'') => {
                self.repairs.add(Repair::BadEscape);
                '\''
            }
            Some(_) => {
                self.lone_backslash(out);
                return false;
            }
        };
        self.at += 2;
        out.push(plain);
        false
    }

    fn lone_backslash(&mut self, out: &mut String) {
        self.repairs.add(Repair::BadEscape);
        out.push('\\');
        self.at += 1;
    }

    fn hexadecimal_escape(&mut self, out: &mut String) {
        let Some(code) = self.hexadecimal(self.at + 2, 2).and_then(char::from_u32) else {
            return self.lone_backslash(out);
        };
        self.repairs.add(Repair::BadEscape);
        out.push(code);
        self.at += 4;
    }

    fn unicode_escape(&mut self, out: &mut String) {
        let Some(first) = self.hexadecimal(self.at + 2, 4) else {
            return self.lone_backslash(out);
        };
        self.at += 6;
        let second = if self.rest(self.at).starts_with("\\u") {
            self.hexadecimal(self.at + 2, 4)
        } else {
            None
        };
        let pair = match (first, second) {
            (0xd800..=0xdbff, Some(second @ 0xdc00..=0xdfff)) => {
                char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00))
            }
            _ => None,
        };
        if pair.is_some() {
            self.at += 6;
        }
        out.push(pair.or_else(|| char::from_u32(first)).unwrap_or_else(|| {
            self.repairs.add(Repair::BadEscape);
            char::REPLACEMENT_CHARACTER
        }));
    }

    fn hexadecimal(&self, at: usize, digits: usize) -> Option<u32> {
        let text = self.text.get(at..at + digits)?;
        if text.bytes().all(|b| b.is_ascii_hexdigit()) {
            u32::from_str_radix(text, 16).ok()
        } else {
            None
        }
    }
}
