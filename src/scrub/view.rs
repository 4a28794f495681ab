//! Normalised views of a text, with a map back to the original: terminal colours removed,
//! percent and JSON escapes undone, continued lines joined. Detectors look at views; only
//! the original is ever changed.

/// A text as a detector sees it, and where each byte of it came from.
pub(super) struct View {
    text: String,
    /// For each byte of `text`, where its source begins and ends in the original.
    map: Vec<(u32, u32)>,
}

/// Texts longer than this get no views: their offsets would not fit the map.
const LENGTH_MAX: usize = u32::MAX as usize;

/// Signs of no width, which would break a word in two for a detector.
const INVISIBLE: [&str; 5] = ["\u{200b}", "\u{200c}", "\u{200d}", "\u{feff}", "\u{ad}"];

/// Tells in one cheap pass whether a text can have any view but itself.
pub(super) fn may_differ(text: &str) -> bool {
    let telling =
        |byte: u8| matches!(byte, 0x1b | b'\r' | b'\\' | b'%' | b'&' | 0xc2 | 0xe2 | 0xef);
    // Without a way out in the middle this becomes vector instructions.
    text.bytes().fold(false, |told, byte| told | telling(byte))
}

impl View {
    /// Returns the text without terminal escapes and joined at continued lines, or nothing
    /// if that is the original itself.
    pub(super) fn plain(original: &str) -> Option<View> {
        let needed = original.bytes().any(|byte| byte == 0x1b || byte == b'\r')
            || original.contains("\\\n")
            || INVISIBLE.iter().any(|sign| original.contains(sign));
        if !needed || original.len() > LENGTH_MAX {
            return None;
        }
        Some(View::build(original, |rest| skipped(rest).map(|length| (length, String::new()))))
    }

    /// Returns the view with percent and JSON escapes undone, or nothing if there are none.
    pub(super) fn decoded(original: &str) -> Option<View> {
        let escaped = has_escape(original);
        if !escaped || original.len() > LENGTH_MAX {
            return None;
        }
        Some(View::build(original, |rest| {
            skipped(rest).map(|length| (length, String::new())).or_else(|| unescaped(rest))
        }))
    }

    /// The text of the view.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Undoes escapes once more, for text that was encoded twice.
    pub(super) fn decoded_again(&self) -> Option<View> {
        let mut again = View::decoded(&self.text)?;
        for place in &mut again.map {
            let (start, end) = self.range(place.0 as usize, place.1 as usize)?;
            *place = (u32::try_from(start).ok()?, u32::try_from(end).ok()?);
        }
        Some(again)
    }

    /// Maps a range of the view to the range of the original it came from.
    pub(super) fn range(&self, start: usize, end: usize) -> Option<(usize, usize)> {
        let first = self.map.get(start)?;
        let last = self.map.get(end.checked_sub(1)?)?;
        Some((first.0 as usize, last.1 as usize))
    }

    fn build(original: &str, mut rewrite: impl FnMut(&str) -> Option<(usize, String)>) -> View {
        let mut view = View { text: String::with_capacity(original.len()), map: Vec::new() };
        let mut at = 0;
        while let Some(rest) = original.get(at..).filter(|rest| !rest.is_empty()) {
            let special = matches!(
                rest.as_bytes().first(),
                Some(0x1b | b'\r' | b'\\' | b'%' | b'&' | 0xc2 | 0xe2 | 0xef)
            );
            let found = special.then(|| rewrite(rest)).flatten();
            let (length, new) = found.unwrap_or_else(|| {
                let next = rest.chars().next().map_or(1, char::len_utf8);
                (next, rest.get(..next).unwrap_or_default().to_owned())
            });
            view.push(&new, at, at + length);
            at += length;
        }
        view
    }

    #[allow(clippy::cast_possible_truncation, reason = "lengths are checked against LENGTH_MAX")]
    fn push(&mut self, new: &str, start: usize, end: usize) {
        self.text.push_str(new);
        self.map.extend(new.bytes().map(|_| (start as u32, end as u32)));
    }
}

fn has_escape(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.windows(2).any(|pair| match *pair {
        [b'%', hex] => hex.is_ascii_hexdigit(),
        [b'\\', next] => b"\"\\/nrtux'".contains(&next),
        [b'&', next] => next == b'#' || next.is_ascii_lowercase(),
        _ => false,
    })
}

/// Length of what a terminal would not show at the start of `rest`.
fn skipped(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    match bytes.first()? {
        0x1b => Some(terminal_escape(bytes)),
        b'\r' => Some(1),
        b'\\' if bytes.get(1) == Some(&b'\n') => Some(2),
        b'\\' if bytes.get(1..3) == Some(b"\r\n") => Some(3),
        _ => {
            let first = rest.chars().next()?;
            matches!(first, '\u{200b}'..='\u{200d}' | '\u{feff}' | '\u{ad}')
                .then(|| first.len_utf8())
        }
    }
}

fn terminal_escape(bytes: &[u8]) -> usize {
    let end_of = |from: usize, ends: fn(&u8) -> bool| {
        bytes.iter().skip(from).position(ends).map_or(bytes.len(), |found| from + found + 1)
    };
    match bytes.get(1) {
        Some(b'[') => {
            // A sequence cut off by a non-ASCII character must not cut that character.
            let end = end_of(2, |byte| (0x40..=0x7e).contains(byte) || *byte >= 0x80);
            let cut = bytes.get(end - 1).is_some_and(|byte| *byte >= 0x80);
            if cut { end - 1 } else { end }
        }
        Some(b']') => {
            let end = end_of(2, |byte| *byte == 0x07 || *byte == 0x1b || *byte == b'\n');
            let string_end = bytes.get(end - 1) == Some(&0x1b) && bytes.get(end) == Some(&b'\\');
            if string_end { end + 1 } else { end }
        }
        Some(next) if next.is_ascii() && *next != 0x1b => 2,
        _ => 1,
    }
}

fn unescaped(rest: &str) -> Option<(usize, String)> {
    let bytes = rest.as_bytes();
    match (bytes.first()?, bytes.get(1)?) {
        (b'%', _) => percent(bytes),
        (b'&', _) => entity(rest),
        (b'\\', b'u') => {
            let code = u32::from_str_radix(rest.get(2..6)?, 16).ok()?;
            Some((6, char::from_u32(code)?.to_string()))
        }
        (b'\\', b'x') => {
            let code = u8::from_str_radix(rest.get(2..4)?, 16).ok().filter(u8::is_ascii)?;
            Some((4, char::from(code).to_string()))
        }
        (b'\\', next) => {
            let plain = match next {
                b'n' => "\n",
                b'r' => "\r",
                b't' => "\t",
                b'"' => "\"",
                b'\'' => "'",
                b'/' => "/",
                b'\\' => "\\",
                _ => return None,
            };
            Some((2, plain.to_owned()))
        }
        _ => None,
    }
}

/// Decodes one percent-encoded character, which may take up to four bytes.
fn percent(bytes: &[u8]) -> Option<(usize, String)> {
    let byte_at = |index: usize| {
        let digits = bytes.get(index * 3..index * 3 + 3)?;
        let hex = std::str::from_utf8(digits).ok()?.strip_prefix('%')?;
        hex.bytes().all(|byte| byte.is_ascii_hexdigit()).then_some(())?;
        u8::from_str_radix(hex, 16).ok()
    };
    let mut decoded = Vec::with_capacity(4);
    for index in 0..4 {
        decoded.push(byte_at(index)?);
        if let Ok(text) = std::str::from_utf8(&decoded) {
            return Some(((index + 1) * 3, text.to_owned()));
        }
    }
    None
}

fn entity(rest: &str) -> Option<(usize, String)> {
    const KNOWN: [(&str, &str); 8] = [
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#34;", "\""),
        ("&apos;", "'"),
        ("&amp;", "&"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&#64;", "@"),
    ];
    let (name, plain) = KNOWN.iter().find(|(name, _)| rest.starts_with(name))?;
    Some((name.len(), (*plain).to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_of_a_view_maps_back_to_the_original() {
        let original = "a \u{1b}[31mred\u{1b}[0m b";
        let view = View::plain(original).unwrap();
        assert_eq!(view.text(), "a red b");
        let (start, end) = view.range(2, 5).unwrap();
        assert_eq!(&original[start..end], "red");
    }

    #[test]
    fn percent_and_json_escapes_are_undone() {
        let view = View::decoded(r"%2Fhome%2FJ%C3%BCrgen \/x \u00fc \\y").unwrap();
        assert_eq!(view.text(), "/home/Jürgen /x ü \\y");
    }

    #[test]
    fn double_encoding_maps_back_too() {
        let original = "x%2540y";
        let view = View::decoded(original).unwrap().decoded_again().unwrap();
        assert_eq!(view.text(), "x@y");
        assert_eq!(view.range(1, 2), Some((1, 6)));
    }

    #[test]
    fn a_plain_text_has_no_views() {
        assert!(View::plain("nothing here").is_none());
        assert!(View::decoded("100 % done").is_none());
    }
}
