//! The table machine: rules (a pattern, the words without which it cannot match, a sample)
//! and the one pass over a line that decides which rules are worth running on it. The
//! rules themselves stand with their subject (`secrets.rs`, `names.rs`, …).

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use regex::{Captures, Regex};

use super::features::Features;
use super::spans::{Class, Span};

/// One detector: where `keys` occur in a line (in any case), `pattern` is tried, and its
/// named groups are what it found. The first letter of a group's name is its class; `r` is a
/// secret that must not be trimmed.
pub(super) struct Rule {
    pub(super) name: &'static str,
    pub(super) keys: &'static [&'static str],
    pub(super) pattern: &'static str,
    /// A text this rule must find something in; each rule is tested with it.
    #[cfg_attr(not(test), allow(dead_code, reason = "read by the test of every rule"))]
    pub(super) sample: &'static str,
    pub(super) check: fn(&Captures<'_>) -> bool,
    /// What a line must have besides a key; a rule without keys needs this alone.
    pub(super) shape: Features,
}

impl Rule {
    pub(super) const fn new(
        name: &'static str,
        keys: &'static [&'static str],
        pattern: &'static str,
        sample: &'static str,
    ) -> Self {
        Self { name, keys, pattern, sample, check: |_| true, shape: Features::NONE }
    }

    /// Adds features that a line must have.
    pub(super) const fn needs(mut self, shape: Features) -> Self {
        self.shape = shape;
        self
    }

    /// Adds a condition that a regular expression cannot tell.
    pub(super) const fn when(mut self, check: fn(&Captures<'_>) -> bool) -> Self {
        self.check = check;
        self
    }
}

/// Something a rule found: still to be judged by the guard of its class.
pub(super) struct Hit<'t> {
    pub(super) span: Span,
    pub(super) value: &'t str,
    /// Whether the value is whole as it is; others lose what hangs on them.
    pub(super) raw: bool,
}

struct Compiled {
    regex: Regex,
    groups: Vec<(usize, Class, bool)>,
    check: fn(&Captures<'_>) -> bool,
}

/// Which rules may match a line; wide enough for [`RULES_MAX`] of them.
#[derive(Clone, Copy, Default)]
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

    fn rules(self) -> impl Iterator<Item = usize> {
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

/// All rules, compiled, behind one keyword automaton.
pub(super) struct Rules {
    keys: AhoCorasick,
    by_key: Vec<Mask>,
    /// The rules that need no key.
    keyless: Mask,
    /// For each feature, the rules that need it.
    by_feature: [Mask; Features::COUNT],
    compiled: Vec<Compiled>,
}

impl Rules {
    pub(super) fn new<'r>(rules: impl Iterator<Item = &'r Rule>) -> Result<Self, String> {
        let mut keys: Vec<&str> = Vec::new();
        let mut by_key: Vec<Mask> = Vec::new();
        let mut compiled = Vec::new();
        let mut keyless = Mask::default();
        let mut by_feature = [Mask::default(); Features::COUNT];
        for (index, rule) in rules.enumerate() {
            if rule.keys.is_empty() {
                keyless.set(index);
            }
            for (number, mask) in by_feature.iter_mut().enumerate() {
                if rule.shape.has(Features::nth(number)) {
                    mask.set(index);
                }
            }
            for key in rule.keys {
                let slot = keys.iter().position(|known| known == key).unwrap_or_else(|| {
                    keys.push(key);
                    by_key.push(Mask::default());
                    keys.len() - 1
                });
                if let Some(mask) = by_key.get_mut(slot) {
                    mask.set(index);
                }
            }
            compiled.push(compile(rule).map_err(|error| format!("{}: {error}", rule.name))?);
        }
        if compiled.len() > RULES_MAX {
            return Err(format!("more than {RULES_MAX} rules"));
        }
        let keys = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::DFA))
            .build(keys)
            .map_err(|error| error.to_string())?;
        Ok(Self { keys, by_key, keyless, by_feature, compiled })
    }

    /// Tells in one pass which rules may match `line`.
    pub(super) fn triggered(&self, line: &str, features: Features) -> Mask {
        let mut mask = self.keyless;
        for found in self.keys.find_overlapping_iter(line) {
            if let Some(rules) = self.by_key.get(found.pattern().as_usize()) {
                mask.join(rules);
            }
        }
        for (number, needing) in self.by_feature.iter().enumerate() {
            if !features.has(Features::nth(number)) {
                mask.without(needing);
            }
        }
        mask
    }

    /// Runs the rules of `mask` and hands each thing found to `take`.
    pub(super) fn run<'t>(&self, line: &'t str, mask: Mask, mut take: impl FnMut(Hit<'t>)) {
        for rule in mask.rules().filter_map(|index| self.compiled.get(index)) {
            // The cheap question first: most lines with a keyword hold nothing.
            if !rule.regex.is_match(line) {
                continue;
            }
            for captures in rule.regex.captures_iter(line) {
                if !(rule.check)(&captures) {
                    continue;
                }
                for (group, class, raw) in &rule.groups {
                    if let Some(found) = captures.get(*group) {
                        let span = Span::new(found.start(), found.end(), *class);
                        take(Hit { span, value: found.as_str(), raw: *raw });
                    }
                }
            }
        }
    }
}

fn compile(rule: &Rule) -> Result<Compiled, regex::Error> {
    let regex = Regex::new(&expand(rule.pattern))?;
    let groups = regex.capture_names().enumerate().filter_map(|(index, name)| {
        let class = match name?.as_bytes().first()? {
            b's' | b'r' => Class::Secret,
            b'e' => Class::Email,
            b'h' => Class::Host,
            b'u' => Class::User,
            b'n' => Class::Serial,
            b'i' => Class::Id,
            b'p' => Class::Path,
            b'm' => Class::Name,
            b'a' => Class::Ip,
            b'w' => Class::Mac,
            _ => return None,
        };
        Some((index, class, name?.starts_with('r')))
    });
    let groups = groups.collect();
    Ok(Compiled { regex, groups, check: rule.check })
}

/// Fills in the pieces that many patterns share. Letters are given as ranges and not as
/// `\p{L}`: the automaton stays small, and quotation marks of no alphabet slip in.
fn expand(pattern: &str) -> String {
    const LETTERS: &str = r"\x{C0}-\x{24F}\x{370}-\x{52F}";
    let user = format!("[A-Za-z_{LETTERS}][A-Za-z0-9_.{LETTERS}-]*");
    let host = format!("[A-Za-z0-9{LETTERS}][A-Za-z0-9_.{LETTERS}-]*");
    let value = concat!(
        r#"(?:"(?P<s1>(?:[^"\\\n]|\\.)+)(?:"|$)|'(?P<s2>[^'\n]+)(?:'|$)|`(?P<s3>[^`\n]+)`"#,
        r"|[«„“‘](?P<s4>[^»“”’\n]+)|(?P<s5>[^\s«»“”„‘’<>|][^\s«»“”„‘’]*))"
    );
    pattern
        .replace("%V%", value)
        // The automaton cannot look around for letters of all alphabets; ASCII it can.
        .replace(r"\b", r"(?-u:\b)")
        .replace("%Q%", r#"["'`´‘’‚‛“”„«»‹›]"#)
        .replace("%N%", r#"[^"'`´‘’‚‛“”„«»‹›\n<>]"#)
        .replace("%U%", &user)
        .replace("%H%", &host)
}
