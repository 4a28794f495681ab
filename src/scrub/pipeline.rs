//! The order of work: known words, key blocks, then line by line the rules and scans that
//! one pass over the line asked for, then every name found is looked for again, then a
//! second look at the result.

use std::borrow::Cow;

use aho_corasick::{AhoCorasick, MatchKind};

use super::dotted::Hosts;
use super::features::Features;
use super::rules::{Hit, Rule, Rules};
use super::spans::{self, Class, Counts, Span};
use super::view::{self, View};
use super::{Dropped, Error, Paths, Policy, Scrubbed};
use super::{
    at_signs, blocks, entropy, hardware, hex_addresses, hosts, ipv4, names, paths, secret_values,
    secrets, urls, words,
};

/// How often a text is looked at again until nothing more is found.
const ROUNDS_MAX: usize = 4;
/// The most names that are looked for again in the same text.
const NAMES_MAX: usize = 256;
/// The shortest known word that is removed; shorter ones would hit half the log.
const KNOWN_LENGTH_MIN: usize = 4;

/// Finds and replaces personal data. Building one compiles every pattern: keep it.
pub struct Scrubber {
    rules: Rules,
    hosts: Hosts,
    paths: Paths,
    known: Option<AhoCorasick>,
}

/// What one look at a text found.
#[derive(Default)]
struct Found {
    spans: Vec<Span>,
    names: Vec<(String, Class)>,
}

pub(super) fn all_rules() -> impl Iterator<Item = &'static Rule> + Clone {
    [
        secrets::RULES,
        names::RULES,
        hosts::RULES,
        hex_addresses::RULES,
        hardware::RULES,
        paths::RULES,
    ]
    .into_iter()
    .flatten()
}

impl Scrubber {
    /// Compiles the patterns for a policy.
    ///
    /// # Errors
    /// If a pattern does not compile, which the tests rule out.
    pub fn new(policy: &Policy) -> Result<Self, Error> {
        let rules = Rules::new(all_rules()).map_err(Error)?;
        Ok(Self { rules, hosts: Hosts::new(&policy.keep_hosts), paths: policy.paths, known: None })
    }

    /// Adds what a machine knows about itself: its users, host name, addresses, serials,
    /// the values of secret variables. Words that are too short or too common are left out.
    ///
    /// # Errors
    /// If the words are too many to be compiled.
    #[must_use = "returns the scrubber that knows the words"]
    pub fn with_known<W: AsRef<str>>(
        mut self,
        words: impl IntoIterator<Item = W>,
    ) -> Result<Self, Error> {
        let usable = |word: &W| {
            word.as_ref().trim().len() >= KNOWN_LENGTH_MIN
                && !words::is_too_common(word.as_ref().trim())
        };
        let words: Vec<String> =
            words.into_iter().filter(usable).map(|word| word.as_ref().trim().to_owned()).collect();
        self.known = if words.is_empty() { None } else { Some(literals(&words).map_err(Error)?) };
        Ok(self)
    }

    /// Replaces personal data and secrets in a text of any number of lines.
    ///
    /// # Errors
    /// [`Dropped`] if something is still found after several rounds.
    pub fn scrub<'t>(&self, text: &'t str) -> Result<Scrubbed<'t>, Dropped> {
        let mut counts = Counts::default();
        let mut current = Cow::Borrowed(text);
        for _ in 0..ROUNDS_MAX {
            let spans = self.look(&current);
            if spans.is_empty() {
                return Ok(Scrubbed { text: current, counts });
            }
            current = Cow::Owned(spans::replace(&current, &spans, &mut counts));
        }
        Err(Dropped)
    }

    fn look(&self, text: &str) -> Vec<Span> {
        let mut found = Found::default();
        self.look_at_views(text, &mut found);
        if let Some(known) = &self.known {
            literal(known, text, &mut found.spans);
        }
        propagate(text, &mut found);
        found.spans.retain(|span| !is_inside_placeholder(text, span));
        spans::merge(found.spans)
    }

    fn look_at_views(&self, text: &str, found: &mut Found) {
        if !view::may_differ(text) {
            return self.look_at(text, found);
        }
        match View::plain(text) {
            Some(plain) => self.look_at_view(&plain, text, found),
            None => self.look_at(text, found),
        }
        if let Some(decoded) = View::decoded(text) {
            self.look_at_view(&decoded, text, found);
            if let Some(again) = decoded.decoded_again() {
                self.look_at_view(&again, text, found);
            }
        }
    }

    fn look_at_view(&self, view: &View, original: &str, found: &mut Found) {
        let mut seen = Found::default();
        self.look_at(view.text(), &mut seen);
        let mapped = seen.spans.iter().filter_map(|span| {
            let (start, end) = view.range(span.start, span.end)?;
            original.get(start..end).map(|_| Span::new(start, end, span.class))
        });
        found.spans.extend(mapped);
        found.names.append(&mut seen.names);
    }

    fn look_at(&self, text: &str, found: &mut Found) {
        if text.contains("-----") {
            blocks::find(text, &mut found.spans);
        }
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            self.look_at_line(line.trim_end_matches('\n'), at, found);
            at += line.len();
        }
    }

    fn look_at_line(&self, line: &str, offset: usize, found: &mut Found) {
        let features = Features::of(line);
        let mask = self.rules.triggered(line, features);
        let first = found.spans.len();
        if !mask.is_empty() {
            self.rules.run(line, mask, |hit| self.judge(line, &hit, found));
        }
        if features.has(Features::URL) {
            urls::find(line, |span| {
                let value = line.get(span.start..span.end).unwrap_or("");
                self.judge(line, &Hit { span, value, raw: false }, found);
            });
        }
        scan(line, features, &self.hosts, &mut found.spans);
        if self.paths == Paths::All && features.has(Features::SLASH) {
            paths::all(line, &mut found.spans);
        }
        for span in found.spans.iter_mut().skip(first) {
            remember(line, *span, &mut found.names);
            span.start += offset;
            span.end += offset;
        }
    }

    /// Lets through what a rule found unless it is nobody's: a system account, a public
    /// host, a word about secrets, one of our own placeholders.
    fn judge(&self, line: &str, hit: &Hit<'_>, found: &mut Found) {
        let class = hit.span.class;
        let (lead, value) = if hit.raw { (0, hit.value) } else { trim(class, hit.value) };
        let personal = match class {
            Class::Secret => secret_values::is_secret(value),
            Class::User => {
                !words::is_public_account(value)
                    && !value.starts_with('$')
                    && !words::is_sentence(value)
            }
            Class::Host => {
                !self.hosts.keeps(value)
                    && !words::is_sentence(value)
                    && value.parse::<std::net::IpAddr>().is_err()
                    && !value.contains('$')
            }
            Class::Name => !value.starts_with('$') && !words::is_public_account(value),
            Class::Path => value.len() > 1,
            _ => true,
        };
        if value.is_empty() || !personal || spans::placeholder_at(value, 0) == Some(value.len()) {
            return;
        }
        let start = hit.span.start + lead;
        let end = start + value.len();
        found.spans.push(Span::new(start, end, class));
        if class == Class::User && line.get(..start).is_some_and(|head| head.ends_with(['/', '\\']))
        {
            paths::below_home(line, end, &mut found.spans);
        }
    }
}

fn trim(class: Class, value: &str) -> (usize, &str) {
    let trimmed = match class {
        Class::Secret => secret_values::trim(value),
        Class::Path => value.trim_end_matches(['.', ',', ':']),
        _ => value
            .trim_start_matches([' ', '"', '\''])
            .trim_end_matches(['.', '-', ':', ',', ' ', '\'', '"', ';', ')']),
    };
    (value.find(trimmed).unwrap_or(0), trimmed)
}

fn is_inside_placeholder(text: &str, span: &Span) -> bool {
    let word = text.get(span.start..span.end).unwrap_or("");
    let opened = text.get(..span.start).is_some_and(|head| head.ends_with('<'));
    opened && Class::ALL.iter().any(|class| class.placeholder().trim_matches(['<', '>']) == word)
        || spans::placeholder_at(text, span.start) == Some(span.end)
}

/// Runs the scans a line asked for.
fn scan(line: &str, features: Features, hosts: &Hosts, out: &mut Vec<Span>) {
    if features.has(Features::QUAD) {
        ipv4::find(line, out);
    }
    if features.has(Features::COLONS) {
        hex_addresses::colons(line, out);
    }
    if features.has(Features::PAIRS) || features.has(Features::GROUPS) {
        hex_addresses::dashed_mac(line, out);
    }
    if features.has(Features::AT) {
        at_signs::find(line, &|host| hosts.keeps(host), out);
    }
    if features.has(Features::DOTTED) {
        hosts.find(line, out);
    }
    if features.has(Features::RUN20) {
        entropy::find(line, out);
    }
}

/// Notes a name that may stand elsewhere in the text without the words that gave it away.
fn remember(line: &str, span: Span, names: &mut Vec<(String, Class)>) {
    let word = line.get(span.start..span.end).unwrap_or("");
    let parts: Vec<(&str, Class)> = match span.class {
        Class::User | Class::Serial | Class::Secret => vec![(word, span.class)],
        Class::Host => {
            vec![(word, Class::Host), (word.split('.').next().unwrap_or(""), Class::Host)]
        }
        Class::Email => vec![(word.split('@').next().unwrap_or(""), Class::User)],
        Class::Name => {
            std::iter::once(word).chain(word.split(' ')).map(|part| (part, Class::Name)).collect()
        }
        _ => return,
    };
    for (part, class) in parts {
        let long_enough = part.len() >= if class == Class::User { 3 } else { 4 };
        let new = names.len() < NAMES_MAX && !names.iter().any(|(known, _)| known == part);
        let number = part.bytes().all(|byte| byte.is_ascii_digit());
        if long_enough && new && !number && !words::is_too_common(part) {
            names.push((part.to_owned(), class));
        }
    }
}

fn propagate(text: &str, found: &mut Found) {
    if found.names.is_empty() {
        return;
    }
    // For the few names of one text a plain search beats building an automaton.
    let lower = text.to_ascii_lowercase();
    for (name, class) in &found.names {
        let name = name.to_ascii_lowercase();
        for (start, hit) in lower.match_indices(name.as_str()) {
            let end = start + hit.len();
            if is_whole(text, start, end) {
                found.spans.push(Span::new(start, end, *class));
            }
        }
    }
}

/// Tells whether no letter or digit touches the range.
fn is_whole(text: &str, start: usize, end: usize) -> bool {
    let before = text.get(..start).and_then(|head| head.chars().last());
    let after = text.get(end..).and_then(|tail| tail.chars().next());
    let bounded = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    text.get(start..end).is_some() && bounded(before) && bounded(after)
}

fn literals<W: AsRef<[u8]>>(words: &[W]) -> Result<AhoCorasick, String> {
    AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .match_kind(MatchKind::LeftmostLongest)
        .build(words)
        .map_err(|error| error.to_string())
}

/// Finds whole words of a list.
fn literal(words: &AhoCorasick, text: &str, out: &mut Vec<Span>) {
    let hits = words.find_iter(text).filter(|hit| is_whole(text, hit.start(), hit.end()));
    out.extend(hits.map(|hit| Span::new(hit.start(), hit.end(), Class::Name)));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scrubbed(text: &str) -> String {
        Scrubber::new(&Policy::default()).unwrap().scrub(text).unwrap().text.into_owned()
    }

    #[test]
    fn every_rule_finds_its_own_sample() {
        for rule in all_rules() {
            let alone = Rules::new(std::iter::once(rule)).unwrap();
            let mut hits = 0;
            let mask = alone.triggered(rule.sample, Features::of(rule.sample));
            assert!(!mask.is_empty(), "no key of `{}` stands in its sample", rule.name);
            alone.run(rule.sample, mask, |_| hits += 1);
            assert!(hits > 0, "`{}` does not find its sample", rule.name);
            assert_ne!(scrubbed(rule.sample), rule.sample, "`{}` is judged away", rule.name);
        }
    }

    #[test]
    fn a_name_found_once_is_found_everywhere() {
        assert_eq!(
            scrubbed("/home/marta/.npm denied, owner is Marta"),
            "/home/<user>/.npm denied, owner is <user>"
        );
    }

    #[test]
    fn known_words_go_wherever_they_stand() {
        let scrubber = Scrubber::new(&Policy::default())
            .unwrap()
            .with_known(["zugspitze", "root", "ab"])
            .unwrap();
        assert_eq!(scrubber.scrub("root at zugspitze ab").unwrap().text, "root at <name> ab");
    }

    #[test]
    fn nothing_found_borrows_the_text() {
        let scrubber = Scrubber::new(&Policy::default()).unwrap();
        assert!(matches!(
            scrubber.scrub("Reading package lists... Done").unwrap().text,
            Cow::Borrowed(_)
        ));
    }

    #[test]
    fn every_path_goes_if_the_policy_says_so() {
        let scrubber =
            Scrubber::new(&Policy { paths: Paths::All, keep_hosts: Vec::new() }).unwrap();
        assert_eq!(
            scrubber.scrub("E: /etc/apt/x from deb.debian.org").unwrap().text,
            "E: <path> from <host>"
        );
    }
}
