//! What can be wrong with a message and still be put right. Each kind has a name under which it is counted; what was repaired is not kept.

/// One kind of repair.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Repair {
    /// A byte order mark stood before the message.
    ByteOrderMark,
    /// Bytes that are not UTF-8, such as half a character, became U+FFFD.
    InvalidUtf8,
    /// A raw control character stood inside a string, or between tokens.
    ControlCharacter,
    /// A backslash began no escape that JSON knows: `\x41`, `\'`, `\U`, half a surrogate pair.
    BadEscape,
    /// A quote inside a string was not escaped.
    InnerQuote,
    /// The message ended too early; what was whole by then was kept.
    CutOff,
    /// Something followed the message and was ignored.
    TrailingBytes,
    /// A comma too many.
    StrayComma,
    /// A name with nothing behind it counts as absent.
    MissingValue,
    /// A word without quotes.
    BareWord,
    /// A number with a unit: `32G`.
    UnitSuffix,
    /// A number in quotes.
    NumberAsText,
    /// A fraction where a whole number is asked for; the fraction was cut.
    Fraction,
    /// Yes or no in other words than `true` and `false`.
    BoolAsText,
    /// Another spelling of a listed value.
    Alias,
    /// A value of blanks only, or an empty version, counts as absent.
    Blank,
    /// A text beyond its limit was cut.
    TextCut,
    /// An ending that the catalog does not know counts as unfinished.
    UnknownEnding,
}

impl Repair {
    /// All kinds, in the order of their bits in [`Repairs`].
    pub const ALL: [Self; 18] = [
        Self::ByteOrderMark,
        Self::InvalidUtf8,
        Self::ControlCharacter,
        Self::BadEscape,
        Self::InnerQuote,
        Self::CutOff,
        Self::TrailingBytes,
        Self::StrayComma,
        Self::MissingValue,
        Self::BareWord,
        Self::UnitSuffix,
        Self::NumberAsText,
        Self::Fraction,
        Self::BoolAsText,
        Self::Alias,
        Self::Blank,
        Self::TextCut,
        Self::UnknownEnding,
    ];

    /// The name it is counted under.
    pub fn name(self) -> &'static str {
        match self {
            Self::ByteOrderMark => "byte_order_mark",
            Self::InvalidUtf8 => "invalid_utf8",
            Self::ControlCharacter => "control_character",
            Self::BadEscape => "bad_escape",
            Self::InnerQuote => "inner_quote",
            Self::CutOff => "cut_off",
            Self::TrailingBytes => "trailing_bytes",
            Self::StrayComma => "stray_comma",
            Self::MissingValue => "missing_value",
            Self::BareWord => "bare_word",
            Self::UnitSuffix => "unit_suffix",
            Self::NumberAsText => "number_as_text",
            Self::Fraction => "fraction",
            Self::BoolAsText => "bool_as_text",
            Self::Alias => "alias",
            Self::Blank => "blank",
            Self::TextCut => "text_cut",
            Self::UnknownEnding => "unknown_ending",
        }
    }

    fn bit(self) -> u32 {
        1 << (self as u32)
    }
}

/// The kinds of repair that one message needed. A set: a text with nine raw tabs needed one kind of repair.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Repairs(u32);

impl Repairs {
    /// Notes a repair.
    pub fn add(&mut self, repair: Repair) {
        self.0 |= repair.bit();
    }

    /// Notes the repairs of another set.
    pub fn add_all(&mut self, others: Self) {
        self.0 |= others.0;
    }

    /// Whether that kind was needed.
    pub fn contains(self, repair: Repair) -> bool {
        self.0 & repair.bit() != 0
    }

    /// Whether the message was fine as it was.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The kinds, in the order of [`Repair::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Repair> {
        Repair::ALL.into_iter().filter(move |repair| self.contains(*repair))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_repair_has_its_own_bit_and_name() {
        for (place, repair) in Repair::ALL.into_iter().enumerate() {
            let mut repairs = Repairs::default();
            repairs.add(repair);
            assert_eq!(repairs.iter().collect::<Vec<_>>(), [repair]);
            assert_eq!(repair as usize, place);
            assert!(Repair::ALL.iter().filter(|other| other.name() == repair.name()).count() == 1);
        }
    }
}
