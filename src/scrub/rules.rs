//! The table machine: what a rule is (a pattern, the words without which it cannot match, a
//! sample), and how those that `triggers.rs` found worth it are run on a line. The rules
//! themselves stand with their subject (`secrets.rs`, `names.rs`, …).

use regex::{Captures, Regex};

use super::features::Features;
use super::spans::{Class, Span};
use super::triggers::{Behind, Mask, RULES_MAX, Triggers};

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
    /// What must stand behind a key.
    pub(super) behind: Behind,
    /// Words of which a line must have one besides a key, if there are any.
    pub(super) besides: &'static [&'static str],
}

impl Rule {
    pub(super) const fn new(
        name: &'static str,
        keys: &'static [&'static str],
        pattern: &'static str,
        sample: &'static str,
    ) -> Self {
        Self {
            name,
            keys,
            pattern,
            sample,
            check: |_| true,
            shape: Features::NONE,
            behind: Behind::Anything,
            besides: &[],
        }
    }

    /// Adds features that a line must have.
    pub(super) const fn needs(mut self, shape: Features) -> Self {
        self.shape = shape;
        self
    }

    /// Adds what must stand behind each key.
    pub(super) const fn behind(mut self, behind: Behind) -> Self {
        self.behind = behind;
        self
    }

    /// Adds words of which a line must have one.
    pub(super) const fn besides(mut self, words: &'static [&'static str]) -> Self {
        self.besides = words;
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

/// All rules, compiled.
pub(super) struct Rules {
    triggers: Triggers,
    compiled: Vec<Compiled>,
}

impl Rules {
    pub(super) fn new<'r>(rules: impl Iterator<Item = &'r Rule> + Clone) -> Result<Self, String> {
        let compiled = rules
            .clone()
            .map(|rule| compile(rule).map_err(|error| format!("{}: {error}", rule.name)))
            .collect::<Result<Vec<_>, _>>()?;
        if compiled.len() > RULES_MAX {
            return Err(format!("more than {RULES_MAX} rules"));
        }
        Ok(Self { triggers: Triggers::new(rules)?, compiled })
    }

    /// Tells which rules may match `line`.
    pub(super) fn triggered(&self, line: &str, features: Features) -> Mask {
        self.triggers.of(line, features)
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
