//! Search among names: apps, failures, exit codes, pages and fields, forgiving of typing mistakes. A pure function over plain data, the same
//! on the server and in the browser; where the names come from stands elsewhere.

use super::address::encoded;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Letters of a search that are looked at; nobody types more, and each costs time.
pub const NEEDLE_CHARS_MAX: usize = 64;
/// Letters of a name that are looked at.
const HAY_CHARS_MAX: usize = 160;
/// From so many letters a search may hold one mistake, and from so many two.
const ONE_MISTAKE_FROM: usize = 4;
const TWO_MISTAKES_FROM: usize = 8;
/// Longer words are not compared mistake by mistake.
const MISTAKEN_CHARS_MAX: usize = 32;

/// What an entry is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Topic {
    /// A page of the site; its name is its path.
    Pages,
    /// An app.
    Apps,
    /// A family of failures; its name is its fingerprint.
    Errors,
    /// An exit code.
    Codes,
    /// A field of the data dictionary.
    Fields,
}

/// Something that can be found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// What it is about.
    pub topic: Topic,
    /// Its name, as it stands in addresses.
    pub name: String,
    /// Its name for people; empty where that is the same.
    pub title: String,
    /// Its runs; 0 for what has none.
    pub runs: u64,
}

/// All that can be found, as short as a document can say it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(from = "Packed", into = "Packed")]
pub struct Index {
    /// In the order of topics.
    pub entries: Vec<Entry>,
}

type Packed = BTreeMap<Topic, Vec<(String, String, u64)>>;

impl From<Packed> for Index {
    fn from(packed: Packed) -> Self {
        let entry = |topic, (name, title, runs)| Entry { topic, name, title, runs };
        let entries = packed
            .into_iter()
            .flat_map(|(topic, rows)| rows.into_iter().map(move |row| entry(topic, row)));
        Self { entries: entries.collect() }
    }
}

impl From<Index> for Packed {
    fn from(index: Index) -> Self {
        let mut packed = Self::new();
        for Entry { topic, name, title, runs } in index.entries {
            packed.entry(topic).or_default().push((name, title, runs));
        }
        packed
    }
}

/// An entry that was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Hit<'a> {
    /// What was found.
    pub entry: &'a Entry,
    /// How well it fits; only the order means something.
    pub score: u32,
    /// Which letters of its label were looked for, as spans `from..to`; none where letters were mistaken.
    pub marks: Vec<(usize, usize)>,
}

impl Topic {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Self; 5] = [Self::Apps, Self::Pages, Self::Errors, Self::Codes, Self::Fields];

    /// What the index calls it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Pages => "pages",
            Self::Apps => "apps",
            Self::Errors => "errors",
            Self::Codes => "codes",
            Self::Fields => "fields",
        }
    }

    /// Words by which people narrow a search to the topic, as in `exit code 1`.
    fn words(self) -> &'static [&'static str] {
        match self {
            Self::Pages => &["page"],
            Self::Apps => &["app"],
            Self::Errors => &["error", "failure"],
            Self::Codes => &["exit", "code", "exitcode"],
            Self::Fields => &["field"],
        }
    }
}

impl Entry {
    /// What it is called on the page.
    pub fn label(&self) -> &str {
        if self.title.is_empty() { &self.name } else { &self.title }
    }

    /// The path of its page.
    pub fn path(&self) -> String {
        let name = encoded(&self.name);
        match self.topic {
            Topic::Pages => self.name.clone(),
            Topic::Apps => format!("/apps/{name}"),
            Topic::Errors => format!("/errors/{name}"),
            Topic::Codes => format!("/exit-codes/{name}"),
            Topic::Fields => format!("/data#field-{name}"),
        }
    }
}

/// The entries that fit a search, the best first, `limit` at most. Exact names come before beginnings, those before words and parts of
/// words, those before mistaken and left-out letters; among equals, more runs first.
pub fn search<'a>(index: &'a Index, text: &str, limit: usize) -> Vec<Hit<'a>> {
    let needle: Vec<char> = folded(text.trim()).take(NEEDLE_CHARS_MAX).collect();
    let mut hits: Vec<Hit<'a>> =
        index.entries.iter().filter_map(|entry| hit(entry, &needle)).collect();
    hits.sort_by_key(|hit| {
        (Reverse(hit.score), Reverse(hit.entry.runs), hit.entry.label().len(), &hit.entry.name)
    });
    hits.truncate(limit);
    hits
}

/// A label cut at its marks: the pieces in order, each with whether it was looked for.
pub fn pieces(label: &str, marks: &[(usize, usize)]) -> Vec<(bool, String)> {
    let mut pieces: Vec<(bool, String)> = Vec::new();
    for (at, c) in label.chars().enumerate() {
        let is_marked = marks.iter().any(|(from, to)| (*from..*to).contains(&at));
        match pieces.last_mut() {
            Some((marked, piece)) if *marked == is_marked => piece.push(c),
            _ => pieces.push((is_marked, c.to_string())),
        }
    }
    pieces
}

/// Letters without their case, each one for one; what stands between words is a space.
fn folded(text: &str) -> impl Iterator<Item = char> {
    text.chars().map(|c| match c {
        '-' | '_' | '.' | '/' | ':' => ' ',
        c => c.to_lowercase().next().unwrap_or(c),
    })
}

fn hit<'a>(entry: &'a Entry, needle: &[char]) -> Option<Hit<'a>> {
    let label: Vec<char> = folded(entry.label()).take(HAY_CHARS_MAX).collect();
    let name: Vec<char> = folded(&entry.name).take(HAY_CHARS_MAX).collect();
    let (score, marks) = whole(needle, &label, &name)
        .or_else(|| word_by_word(needle, &label, &name, entry.topic))?;
    Some(Hit { entry, score, marks })
}

type Fit = (u32, Vec<(usize, usize)>);

/// How well a search fits the label, or else the name.
fn whole(needle: &[char], label: &[char], name: &[char]) -> Option<Fit> {
    let of_label = fit(needle, label);
    // A name in an address, where it is another word than the label, is worth a little less: it cannot be marked.
    let of_name = (name != label)
        .then(|| fit(needle, name))
        .flatten()
        .map(|(score, _)| (score.saturating_sub(5), Vec::new()));
    match (of_label, of_name) {
        (Some(label), Some(name)) if name.0 > label.0 => Some(name),
        (label, name) => label.or(name),
    }
}

/// How well the words of a search fit, in any order; a word of the topic itself fits by itself, but not alone.
fn word_by_word(needle: &[char], label: &[char], name: &[char], topic: Topic) -> Option<Fit> {
    let words: Vec<&[char]> = needle.split(|c| *c == ' ').filter(|word| !word.is_empty()).collect();
    if words.len() < 2 {
        return None;
    }
    let (mut least, mut marks) = (None, Vec::new());
    for word in words {
        let is_topic = topic.words().iter().any(|known| known.chars().eq(word.iter().copied()));
        match whole(word, label, name) {
            Some((score, found)) => {
                least = Some(least.map_or(score, |least: u32| least.min(score)));
                marks.extend(found);
            }
            None if is_topic => {}
            None => return None,
        }
    }
    Some((least?.saturating_sub(50), marks))
}

/// How well letters fit others.
fn fit(needle: &[char], hay: &[char]) -> Option<Fit> {
    if needle.is_empty() {
        return None;
    }
    if needle == hay {
        return Some((1_000, vec![(0, hay.len())]));
    }
    let mut best: Option<Fit> = None;
    for at in places(needle, hay) {
        let far = u32::try_from(at.min(50)).unwrap_or(50);
        let long = u32::try_from((hay.len() - needle.len()).min(49)).unwrap_or(49);
        let score = match at {
            0 => 950 - long,
            at if begins_word(hay, at) => 850 - far,
            _ => 750 - far,
        };
        if best.as_ref().is_none_or(|(best, _)| score > *best) {
            best = Some((score, vec![(at, at + needle.len())]));
        }
    }
    best.or_else(|| mistaken(needle, hay)).or_else(|| left_out(needle, hay))
}

/// Where letters stand in others.
fn places(needle: &[char], hay: &[char]) -> Vec<usize> {
    let windows = hay.windows(needle.len()).enumerate();
    windows.filter(|(_, window)| *window == needle).map(|(at, _)| at).collect()
}

fn begins_word(hay: &[char], at: usize) -> bool {
    at == 0 || at.checked_sub(1).and_then(|before| hay.get(before)) == Some(&' ')
}

/// A word that begins like the search but for one or two letters: wrong, missing, too many, or swapped.
fn mistaken(needle: &[char], hay: &[char]) -> Option<Fit> {
    let allowed = match needle.len() {
        0..ONE_MISTAKE_FROM => return None,
        ONE_MISTAKE_FROM..TWO_MISTAKES_FROM => 1,
        TWO_MISTAKES_FROM..=MISTAKEN_CHARS_MAX => 2,
        _ => return None,
    };
    let starts = (0..hay.len()).filter(|at| begins_word(hay, *at));
    let mistakes = starts.filter_map(|at| {
        let rest = hay.get(at..)?;
        let (mistakes, left) = distance(needle, rest, allowed)?;
        let late = u32::from(at > 0) * 30;
        Some(600 - 100 * u32::try_from(mistakes).ok()? - late - u32::try_from(left.min(40)).ok()?)
    });
    mistakes.max().map(|score| (score, Vec::new()))
}

/// The fewest mistakes between a search and any beginning of a text, and how many letters that leaves; `None` above `allowed`.
fn distance(needle: &[char], hay: &[char], allowed: usize) -> Option<(usize, usize)> {
    let hay_part = hay.get(..hay.len().min(needle.len() + allowed)).unwrap_or(hay);
    let width = hay_part.len() + 1;
    let mut before: Vec<usize> = vec![0; width];
    let mut row: Vec<usize> = (0..width).collect();
    let mut last = None;
    for (i, a) in needle.iter().enumerate() {
        let mut next = Vec::with_capacity(width);
        next.push(i + 1);
        let mut last_b = None;
        for (j, b) in hay_part.iter().enumerate() {
            let at =
                |row: &[usize], place: usize| row.get(place).copied().unwrap_or(usize::MAX / 2);
            let mut fewest =
                (at(&row, j) + usize::from(a != b)).min(at(&row, j + 1) + 1).min(at(&next, j) + 1);
            // Two letters in the wrong order are one mistake.
            if last == Some(b) && last_b == Some(a) && j > 0 {
                fewest = fewest.min(at(&before, j - 1) + 1);
            }
            next.push(fewest);
            last_b = Some(b);
        }
        last = Some(a);
        before = std::mem::replace(&mut row, next);
    }
    let (end, mistakes) = row.into_iter().enumerate().min_by_key(|(end, n)| (*n, Reverse(*end)))?;
    (mistakes <= allowed).then(|| (mistakes, hay.len() - end))
}

/// A text that has the letters of the search in their order, with others between; it must begin a word with the first of them.
fn left_out(needle: &[char], hay: &[char]) -> Option<Fit> {
    let first = needle.first().filter(|_| needle.len() > 1)?;
    let starts = hay.iter().enumerate().filter(|(at, c)| *c == first && begins_word(hay, *at));
    starts.filter_map(|(at, _)| in_order(needle, hay, at)).max_by_key(|(score, _)| *score)
}

fn in_order(needle: &[char], hay: &[char], from: usize) -> Option<Fit> {
    let mut marks: Vec<(usize, usize)> = Vec::new();
    let mut at = from;
    for c in needle {
        at += hay.get(at..)?.iter().position(|other| other == c)?;
        match marks.last_mut() {
            Some((_, to)) if *to == at => *to += 1,
            _ => marks.push((at, at + 1)),
        }
        at += 1;
    }
    // Letters strewn over a whole sentence are chance.
    let between = at - from - needle.len();
    (between <= needle.len() * 2)
        .then(|| (300 - u32::try_from((marks.len() * 20 + between).min(290)).unwrap_or(290), marks))
}

#[cfg(test)]
mod tests;
