//! What one pass over the bytes of a line tells about it: which scans and which rules are
//! worth their time. Most lines of a log ask for none.

/// A set of features; a rule may require some.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Features(u16);

impl Features {
    /// No feature at all.
    pub(super) const NONE: Features = Features(0);
    /// A run of 16 and more letters, digits and the signs of base64.
    pub(super) const RUN16: Features = Features(1);
    /// The same with 20 and more.
    pub(super) const RUN20: Features = Features(1 << 1);
    /// Two colons or more: times, addresses.
    pub(super) const COLONS: Features = Features(1 << 2);
    /// Three dashes or more.
    pub(super) const DASHES: Features = Features(1 << 3);
    /// Eight hexadecimal digits and a dash, a colon, a backslash or an underscore.
    pub(super) const UUID: Features = Features(1 << 4);
    /// A colon and a single slash or a tilde.
    pub(super) const REMOTE: Features = Features(1 << 5);
    /// A tilde that no letter or digit stands in front of.
    pub(super) const TILDE: Features = Features(1 << 6);
    /// An `@`.
    pub(super) const AT: Features = Features(1 << 7);
    /// Three dots or more with a digit on both sides.
    pub(super) const QUAD: Features = Features(1 << 8);
    /// A dot with a letter behind it.
    pub(super) const DOTTED: Features = Features(1 << 9);
    /// A slash or a backslash.
    pub(super) const SLASH: Features = Features(1 << 10);
    /// Four hexadecimal digits and a dot: the groups of a Cisco address.
    pub(super) const GROUPS: Features = Features(1 << 11);
    /// Five pairs of hexadecimal digits with a dash behind.
    pub(super) const PAIRS: Features = Features(1 << 12);
    /// How many features there are.
    pub(super) const COUNT: usize = 13;

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
        let mut seen = Seen::default();
        for byte in line.bytes() {
            seen.take(byte);
        }
        let counted = [
            (seen.run_max >= 16, Self::RUN16),
            (seen.run_max >= 20, Self::RUN20),
            (seen.colons >= 2, Self::COLONS),
            (seen.dashes >= 3, Self::DASHES),
            (seen.digit_dots >= 3, Self::QUAD),
            (seen.pairs >= 5, Self::PAIRS),
        ];
        counted
            .into_iter()
            .filter(|(told, _)| *told)
            .fold(seen.features, |all, (_, one)| all.and(one))
    }
}

#[derive(Default)]
struct Seen {
    features: Features,
    before: u8,
    second_before: u8,
    run: u32,
    run_max: u32,
    hex_run: u32,
    colons: u32,
    dashes: u32,
    pairs: u32,
    digit_dots: u32,
}

impl Seen {
    fn take(&mut self, byte: u8) {
        if byte.is_ascii_alphanumeric() {
            self.run += 1;
            self.hex_run = if byte.is_ascii_hexdigit() { self.hex_run + 1 } else { 0 };
            if self.before == b'.' {
                self.digit_dots +=
                    u32::from(byte.is_ascii_digit() && self.second_before.is_ascii_digit());
                self.note(byte.is_ascii_alphabetic(), Features::DOTTED);
            }
        } else {
            self.sign(byte);
            self.hex_run = 0;
        }
        self.run_max = self.run_max.max(self.run);
        self.note(
            self.second_before == b':' && self.before == b'/' && byte != b'/',
            Features::REMOTE,
        );
        self.second_before = self.before;
        self.before = byte;
    }

    fn sign(&mut self, byte: u8) {
        self.run = if matches!(byte, b'+' | b'/' | b'_' | b'-') { self.run + 1 } else { 0 };
        match byte {
            b':' => {
                self.colons += 1;
                self.note(self.hex_run == 8, Features::UUID);
            }
            b'-' => {
                self.dashes += 1;
                self.pairs += u32::from(self.hex_run == 2);
                self.note(self.hex_run == 8, Features::UUID);
            }
            b'\\' | b'_' => {
                self.note(self.hex_run == 8, Features::UUID);
                self.note(byte == b'\\', Features::SLASH);
            }
            b'/' => self.note(true, Features::SLASH),
            b'@' => self.note(true, Features::AT),
            b'.' => self.note(self.hex_run == 4, Features::GROUPS),
            b'~' => {
                self.note(!self.before.is_ascii_alphanumeric(), Features::TILDE);
                self.note(self.before == b':', Features::REMOTE);
            }
            _ => {}
        }
    }

    fn note(&mut self, told: bool, feature: Features) {
        if told {
            self.features = self.features.and(feature);
        }
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
            ("12:34:56", Features::COLONS),
            ("a-b-c-d", Features::DASHES),
            ("0a1b2c3d-1", Features::UUID),
            ("nas:/x", Features::REMOTE),
            (" ~x", Features::TILDE),
            ("a@b", Features::AT),
            ("1.2.3.4", Features::QUAD),
            ("a.b", Features::DOTTED),
            ("a/b", Features::SLASH),
            ("00-1b-21-aa-bb-cc", Features::PAIRS),
            ("bc24.11a0", Features::GROUPS),
        ] {
            assert!(Features::of(line).has(feature), "{line}");
            assert_eq!(Features::of("plain words"), Features::default());
        }
    }
}
