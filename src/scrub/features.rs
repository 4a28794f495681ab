//! What one pass over the bytes of a line tells about it: which scans and which rules are
//! worth their time. Most lines of a log ask for none.

/// A set of features; a rule may require some.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Features(u32);

impl Features {
    /// No feature at all.
    pub(super) const NONE: Features = Features(0);
    /// A run of 16 and more letters, digits and the signs of base64.
    pub(super) const RUN16: Features = Features(1);
    /// The same with 20 and more.
    pub(super) const RUN20: Features = Features(1 << 1);
    /// The same with 27 and more.
    pub(super) const RUN27: Features = Features(1 << 2);
    /// The same with 40 and more.
    pub(super) const RUN40: Features = Features(1 << 3);
    /// Two colons or more: times, addresses.
    pub(super) const COLONS: Features = Features(1 << 4);
    /// Two colons or more with two digits in front: the time of day.
    pub(super) const CLOCK: Features = Features(1 << 5);
    /// Three dashes or more.
    pub(super) const DASHES: Features = Features(1 << 6);
    /// Five dashes or more behind four letters or digits.
    pub(super) const FOURS: Features = Features(1 << 7);
    /// Three dashes or more behind five letters or digits.
    pub(super) const FIVES: Features = Features(1 << 8);
    /// Seven dashes or more behind seven letters or digits.
    pub(super) const SEVENS: Features = Features(1 << 9);
    /// Eight hexadecimal digits and a dash.
    pub(super) const UUID: Features = Features(1 << 10);
    /// Eight hexadecimal digits and a colon.
    pub(super) const UUID_COLONS: Features = Features(1 << 11);
    /// Eight hexadecimal digits and a backslash or an underscore.
    pub(super) const UUID_ESCAPED: Features = Features(1 << 12);
    /// Twelve hexadecimal digits at the end of a word.
    pub(super) const HEX12: Features = Features(1 << 13);
    /// A colon and a single slash or a tilde.
    pub(super) const REMOTE: Features = Features(1 << 14);
    /// A tilde that no letter or digit stands in front of.
    pub(super) const TILDE: Features = Features(1 << 15);
    /// An `@`.
    pub(super) const AT: Features = Features(1 << 16);
    /// Three dots or more with a digit on both sides.
    pub(super) const QUAD: Features = Features(1 << 17);
    /// A dot with a letter behind it.
    pub(super) const DOTTED: Features = Features(1 << 18);
    /// A slash or a backslash.
    pub(super) const SLASH: Features = Features(1 << 19);
    /// Four hexadecimal digits and a dot: the groups of a Cisco address.
    pub(super) const GROUPS: Features = Features(1 << 20);
    /// Five pairs of hexadecimal digits with a dash behind.
    pub(super) const PAIRS: Features = Features(1 << 21);
    /// A quotation mark, or a sign beyond ASCII that may be one.
    pub(super) const QUOTED: Features = Features(1 << 22);
    /// A colon and two slashes.
    pub(super) const URL: Features = Features(1 << 23);
    /// How many features there are.
    pub(super) const COUNT: usize = 24;

    /// Tells whether every feature of `other` is among these.
    pub(super) const fn has(self, other: Features) -> bool {
        self.0 & other.0 == other.0
    }

    /// Returns the union.
    pub(super) const fn and(self, other: Features) -> Features {
        Features(self.0 | other.0)
    }

    /// The feature with the given number.
    pub(super) fn nth(index: usize) -> Features {
        Features(1 << index)
    }

    /// Reads a line once.
    pub(super) fn of(line: &str) -> Self {
        let bytes = line.as_bytes();
        let mut seen = Seen { bytes, ..Seen::default() };
        let mut start = 0;
        for (at, byte) in bytes.iter().enumerate() {
            if !byte.is_ascii_alphanumeric() {
                seen.word(start, at);
                seen.sign(*byte, at, at - start);
                start = at + 1;
            }
        }
        seen.word(start, bytes.len());
        seen.told()
    }
}

#[derive(Default)]
struct Seen<'l> {
    bytes: &'l [u8],
    features: Features,
    run: usize,
    run_max: usize,
    colons: u32,
    clocks: u32,
    dashes: u32,
    fours: u32,
    fives: u32,
    sevens: u32,
    pairs: u32,
    digit_dots: u32,
}

impl Seen<'_> {
    /// Takes a run of letters and digits, which may be empty.
    fn word(&mut self, start: usize, end: usize) {
        self.run += end - start;
        self.run_max = self.run_max.max(self.run);
        if end - start >= 12 {
            self.note(self.hex_digits(end, 12) == 12, Features::HEX12);
        }
    }

    /// Takes any other byte and the length of the word in front of it.
    fn sign(&mut self, byte: u8, at: usize, word: usize) {
        self.run = if matches!(byte, b'+' | b'/' | b'_' | b'-') { self.run + 1 } else { 0 };
        self.run_max = self.run_max.max(self.run);
        match byte {
            b' ' => {}
            b'.' => self.dot(at, word),
            b'/' => self.note(true, Features::SLASH),
            b'-' => self.dash(at, word),
            b':' => self.colon(at, word),
            b'\\' | b'_' => {
                self.note(word >= 8 && self.hex_digits(at, 8) == 8, Features::UUID_ESCAPED);
                self.note(byte == b'\\', Features::SLASH);
            }
            b'@' => self.note(true, Features::AT),
            b'~' => {
                self.note(word == 0, Features::TILDE);
                self.note(at > 0 && self.byte(at - 1) == b':', Features::REMOTE);
            }
            _ => self.note(!byte.is_ascii() || b"\"'`".contains(&byte), Features::QUOTED),
        }
    }

    fn dot(&mut self, at: usize, word: usize) {
        let next = self.byte(at + 1);
        self.note(next.is_ascii_alphabetic(), Features::DOTTED);
        if word > 0 && next.is_ascii_digit() {
            self.digit_dots += u32::from(self.byte(at - 1).is_ascii_digit());
        }
        self.note(word >= 4 && self.hex_digits(at, 5) == 4, Features::GROUPS);
    }

    fn dash(&mut self, at: usize, word: usize) {
        self.dashes += 1;
        match word {
            4 => self.fours += 1,
            5 => self.fives += 1,
            7 => self.sevens += 1,
            _ => {}
        }
        if word >= 2 {
            let hex = self.hex_digits(at, 9);
            self.pairs += u32::from(hex == 2);
            self.note(hex == 8, Features::UUID);
        }
    }

    fn colon(&mut self, at: usize, word: usize) {
        self.colons += 1;
        let digits =
            word >= 2 && self.byte(at - 1).is_ascii_digit() && self.byte(at - 2).is_ascii_digit();
        self.clocks += u32::from(digits);
        self.note(word >= 8 && self.hex_digits(at, 9) == 8, Features::UUID_COLONS);
        if self.byte(at + 1) == b'/' {
            let second = self.bytes.get(at + 2);
            self.note(second == Some(&b'/'), Features::URL);
            self.note(second.is_some_and(|after| *after != b'/'), Features::REMOTE);
        }
    }

    /// How many hexadecimal digits stand directly in front of `end`, counting to `most`.
    fn hex_digits(&self, end: usize, most: usize) -> usize {
        let before = self.bytes.get(..end).unwrap_or_default();
        before.iter().rev().take(most).take_while(|byte| byte.is_ascii_hexdigit()).count()
    }

    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or_default()
    }

    fn note(&mut self, told: bool, feature: Features) {
        if told {
            self.features = self.features.and(feature);
        }
    }

    fn told(&self) -> Features {
        let counted = [
            (self.run_max >= 16, Features::RUN16),
            (self.run_max >= 20, Features::RUN20),
            (self.run_max >= 27, Features::RUN27),
            (self.run_max >= 40, Features::RUN40),
            (self.colons >= 2, Features::COLONS),
            (self.clocks >= 2, Features::CLOCK),
            (self.dashes >= 3, Features::DASHES),
            (self.fours >= 5, Features::FOURS),
            (self.fives >= 3, Features::FIVES),
            (self.sevens >= 7, Features::SEVENS),
            (self.pairs >= 5, Features::PAIRS),
            (self.digit_dots >= 3, Features::QUAD),
        ];
        counted
            .into_iter()
            .filter(|(told, _)| *told)
            .fold(self.features, |all, (_, one)| all.and(one))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_feature_is_told_by_its_line() {
        for (line, feature) in [
            ("abcdefghijklmnop", Features::RUN16),
            ("abcdefghij/klmnopqrst", Features::RUN20),
            ("abcdefghij/klmnopqrst+uvwxyz", Features::RUN27),
            ("0123456789012345678901234567890123456789", Features::RUN40),
            ("12:34:56", Features::COLONS),
            ("at 12:34:56", Features::CLOCK),
            ("a-b-c-d", Features::DASHES),
            ("x-abcd-abcd-abcd-abcd-abcd-x", Features::FOURS),
            ("ABCDE-ABCDE-ABCDE-ABCDE", Features::FIVES),
            ("a234567-a234567-a234567-a234567-a234567-a234567-a234567-x", Features::SEVENS),
            ("0a1b2c3d-1", Features::UUID),
            ("0a1b2c3d:1", Features::UUID_COLONS),
            ("2d0a1b2c3d\\x2d", Features::UUID_ESCAPED),
            ("enx0242ac1a9c3e up", Features::HEX12),
            ("nas:/x", Features::REMOTE),
            ("x://nas", Features::URL),
            (" ~x", Features::TILDE),
            ("a@b", Features::AT),
            ("1.2.3.4", Features::QUAD),
            ("a.b", Features::DOTTED),
            ("a/b", Features::SLASH),
            ("00-1b-21-aa-bb-cc", Features::PAIRS),
            ("bc24.11a0", Features::GROUPS),
            ("no `x`", Features::QUOTED),
            ("no «x»", Features::QUOTED),
        ] {
            assert!(Features::of(line).has(feature), "{line}");
            assert_eq!(Features::of("plain words"), Features::default());
        }
    }
}
