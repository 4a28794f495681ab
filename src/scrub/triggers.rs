//! The one pass over a line that decides which rules are worth running on it: the keys of
//! all rules, and a look at what stands behind each key. What a rule finds
//! is not known here.

use super::features::Features;
use super::keys::Keys;
use super::rules::Rule;
use super::spans;

/// What must stand behind a key for its rule to be able to match. Each is a necessary
/// condition, far cheaper than the pattern; signs of other alphabets always pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Behind {
    /// Nothing in particular.
    Anything,
    /// The end of a name, then `=` or `:`.
    Pair,
    /// A few words, then a quotation mark.
    Quote,
    /// The end of the word, then a blank.
    Blank,
    /// The same, then a word that is not all small letters.
    Word,
    /// Some words, then a colon, and no `=` before it.
    Colon,
}

/// How far a line is read behind a key; what goes on longer passes. It bounds the time a
/// line full of keys can take.
const BEHIND_MAX: usize = 96;
/// The most words that a colon may stand away.
const WORDS_MAX: usize = 10;

impl Behind {
    /// Tells whether `rest`, the line behind a key, lets the rule match.
    fn holds(self, rest: &[u8]) -> bool {
        let mut blanks = 0;
        let mut before = b'x';
        for &byte in rest.iter().take(BEHIND_MAX) {
            let inside = match self {
                Behind::Anything => return true,
                _ if !byte.is_ascii() => return true,
                Behind::Pair if matches!(byte, b'=' | b':') => return true,
                Behind::Pair => {
                    byte.is_ascii_alphanumeric() || b"_-. \t\r\x0b\x0c\"']".contains(&byte)
                }
                Behind::Quote if matches!(byte, b'"' | b'\'' | b'`') => return true,
                Behind::Quote => byte.is_ascii_alphanumeric() || b" \t:=-_".contains(&byte),
                Behind::Blank if matches!(byte, b' ' | b'\t') => return true,
                Behind::Blank => byte.is_ascii_alphabetic(),
                Behind::Word => {
                    let (blank, first) = (is_blank(byte), blanks == 0);
                    blanks += usize::from(blank && !is_blank(before));
                    before = byte;
                    if !blank && !first && !byte.is_ascii_lowercase() {
                        return true;
                    }
                    blanks < 2 && (blank || byte.is_ascii_alphabetic())
                }
                Behind::Colon if byte == b':' => return true,
                Behind::Colon => {
                    blanks += usize::from(is_blank(byte) && !is_blank(before));
                    before = byte;
                    byte != b'=' && blanks <= WORDS_MAX
                }
            };
            if !inside {
                return false;
            }
        }
        self == Behind::Anything || rest.len() > BEHIND_MAX
    }

    /// What is left to ask for when the key itself ends with the sign in question.
    fn after(self, key: &str) -> Behind {
        match self {
            Behind::Pair if key.ends_with(['=', ':']) => Behind::Anything,
            Behind::Blank if key.ends_with(' ') => Behind::Anything,
            other => other,
        }
    }
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t')
}

/// A set of rules; wide enough for [`RULES_MAX`] of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Mask([u64; MASK_WORDS]);

const MASK_WORDS: usize = 4;
/// The most rules a set can hold.
pub(super) const RULES_MAX: usize = MASK_WORDS * 64;

impl Mask {
    fn set(&mut self, rule: usize) {
        if let Some(word) = self.0.get_mut(rule / 64) {
            *word |= 1 << (rule % 64);
        }
    }

    fn join(&mut self, other: &Mask) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine |= theirs;
        }
    }

    fn without(&mut self, other: &Mask) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine &= !theirs;
        }
    }

    fn holds(&self, other: &Mask) -> bool {
        self.0.iter().zip(other.0).all(|(mine, theirs)| theirs & !mine == 0)
    }

    /// The numbers of the rules, smallest first.
    pub(super) fn rules(self) -> impl Iterator<Item = usize> {
        self.0.into_iter().enumerate().flat_map(|(index, word)| {
            let mut left = word;
            std::iter::from_fn(move || {
                let bit = left.trailing_zeros() as usize;
                left &= left.checked_sub(1)?;
                Some(index * 64 + bit)
            })
        })
    }

    pub(super) fn is_empty(self) -> bool {
        self.0 == [0; MASK_WORDS]
    }
}

/// What a key speaks for.
#[derive(Default)]
struct Key {
    /// Rules that may match if this is what stands behind the key.
    rules: Vec<(Behind, Mask)>,
    /// Rules that need this word, or another of its kind, besides their key.
    besides: Mask,
}

/// Decides which rules to run.
pub(super) struct Triggers {
    keys: Keys,
    /// For each key, what it speaks for.
    spoken_for: Vec<Key>,
    /// The rules that need no key.
    keyless: Mask,
    /// The rules that need a second word.
    two_words: Mask,
    /// For each feature, the rules that need it.
    by_feature: [Mask; Features::COUNT],
}

impl Triggers {
    pub(super) fn new<'r>(rules: impl Iterator<Item = &'r Rule>) -> Result<Self, String> {
        let mut words: Vec<&str> = Vec::new();
        let mut keys: Vec<Key> = Vec::new();
        let mut slot = |word: &'r str, add: &dyn Fn(&mut Key)| {
            let known = words.iter().position(|known| *known == word);
            let slot = known.unwrap_or_else(|| {
                words.push(word);
                keys.push(Key::default());
                words.len() - 1
            });
            keys.get_mut(slot).into_iter().for_each(add);
        };
        let mut keyless = Mask::default();
        let mut two_words = Mask::default();
        let mut by_feature = [Mask::default(); Features::COUNT];
        for (index, rule) in rules.enumerate() {
            if rule.keys.is_empty() {
                keyless.set(index);
            }
            if !rule.besides.is_empty() {
                two_words.set(index);
            }
            for (number, mask) in by_feature.iter_mut().enumerate() {
                if rule.shape.has(Features::nth(number)) {
                    mask.set(index);
                }
            }
            for word in rule.keys {
                slot(word, &|key| key.add(index, rule.behind.after(word)));
            }
            for word in rule.besides {
                slot(word, &|key| key.besides.set(index));
            }
        }
        let spoken_for = keys;
        Ok(Self { keys: Keys::new(&words)?, spoken_for, keyless, two_words, by_feature })
    }

    /// Tells in one pass which rules may match `line`. Words inside our own placeholders are
    /// nobody's.
    pub(super) fn of(&self, line: &str, features: Features) -> Mask {
        let mut mask = self.keyless;
        let mut besides = Mask::default();
        let bytes = line.as_bytes();
        let skip = |at: usize| spans::placeholder_at(line, at).map(|end| end - 1);
        self.keys.each(line, skip, |number, end| {
            let Some(key) = self.spoken_for.get(number) else { return };
            besides.join(&key.besides);
            for (behind, rules) in &key.rules {
                if !mask.holds(rules) && behind.holds(bytes.get(end..).unwrap_or_default()) {
                    mask.join(rules);
                }
            }
        });
        let mut alone = self.two_words;
        alone.without(&besides);
        mask.without(&alone);
        for (number, needing) in self.by_feature.iter().enumerate() {
            if !features.has(Features::nth(number)) {
                mask.without(needing);
            }
        }
        mask
    }
}

impl Key {
    fn add(&mut self, rule: usize, behind: Behind) {
        let known = self.rules.iter().position(|(known, _)| *known == behind);
        let slot = known.unwrap_or_else(|| {
            self.rules.push((behind, Mask::default()));
            self.rules.len() - 1
        });
        if let Some((_, mask)) = self.rules.get_mut(slot) {
            mask.set(rule);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_behind_a_key_decides() {
        for (behind, passes, fails) in [
            (Behind::Pair, "name\"] = x", " from here"),
            (Behind::Quote, " name: 'x'", " marta (x)"),
            (Behind::Blank, "s are", ": x"),
            (Behind::Word, "s  is7", " for 7"),
            (Behind::Colon, " for you was made: x", " for a=b: x"),
        ] {
            assert!(behind.holds(passes.as_bytes()), "{behind:?}");
            assert!(behind.holds("ñ".as_bytes()), "{behind:?}");
            assert!(!behind.holds(fails.as_bytes()), "{behind:?}");
            assert!(!behind.holds(b""), "{behind:?}");
        }
        assert!(Behind::Anything.holds(b""));
    }

    #[test]
    fn words_of_placeholders_are_no_keys() {
        let rule = Rule::new("x", &["user"], "user", "user");
        let triggers = Triggers::new(std::iter::once(&rule)).unwrap();
        let found = |line: &str| !triggers.of(line, Features::of(line)).is_empty();
        assert!(found("a user b") && found("<user") && found("<User> user"));
        assert!(!found("a <user> b"));
    }
}
