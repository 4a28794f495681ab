//! A sentence of a report: text with links to the views of the same numbers. How it is written down, as HTML, Markdown or plain text, is told elsewhere.

use crate::language::around;

/// Stands in a text before words that lead to a view.
pub(super) const LINK: &str = "\u{e002}";
/// Stands behind them.
pub(super) const END: &str = "\u{e003}";

/// A part of a sentence.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Part {
    /// Words.
    Text(String),
    /// Words that lead to a view.
    Link {
        /// The words.
        text: String,
        /// The address on this site.
        to: String,
        /// Whether they are somebody's output rather than ours, such as the text of a failure.
        is_code: bool,
    },
}

/// One sentence.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Sentence {
    /// Its parts, in order.
    pub parts: Vec<Part>,
    /// What it tells of, for a sign before it.
    pub tone: Tone,
}

/// What a sentence tells of.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Tone {
    /// How things are.
    #[default]
    Plain,
    /// Something got better.
    Better,
    /// Something got worse.
    Worse,
    /// Something is new.
    New,
}

/// Sentences about one matter.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Section {
    /// Its name in addresses.
    pub id: &'static str,
    /// Its heading.
    pub title: String,
    /// Its sentences; never none.
    pub sentences: Vec<Sentence>,
}

impl Sentence {
    /// Makes one from a text in which [`LINK`] and [`END`] stand around words that lead to a view; `to` are the addresses, in order.
    pub(super) fn new(tone: Tone, text: &str, to: impl IntoIterator<Item = String>) -> Self {
        let mut parts = Vec::new();
        let mut to = to.into_iter();
        let mut pieces = text.split(LINK);
        add(&mut parts, pieces.next().unwrap_or_default());
        for piece in pieces {
            let (words, rest) = piece.split_once(END).unwrap_or((piece, ""));
            match to.next() {
                Some(to) => parts.push(Part::Link { text: words.to_owned(), to, is_code: false }),
                None => add(&mut parts, words),
            }
            add(&mut parts, rest);
        }
        Self { parts, tone }
    }

    /// Makes one from a text in which a [`HOLE`](crate::language::HOLE) stands for somebody's output, which leads to a view.
    pub(super) fn about(tone: Tone, text: &str, output: String, to: String) -> Self {
        let (before, after) = around(text);
        let mut parts = Vec::new();
        add(&mut parts, &before);
        parts.push(Part::Link { text: output, to, is_code: true });
        add(&mut parts, &after);
        Self { parts, tone }
    }

    /// Goes on with another sentence.
    #[must_use]
    pub(super) fn then(mut self, text: &str) -> Self {
        add(&mut self.parts, " ");
        add(&mut self.parts, text);
        self
    }

    /// Its words alone.
    pub fn plain(&self) -> String {
        let words = |part: &Part| match part {
            Part::Text(text) | Part::Link { text, .. } => text.clone(),
        };
        self.parts.iter().map(words).collect()
    }

    /// The address of the view that it tells of.
    pub fn to(&self) -> Option<&str> {
        self.parts.iter().find_map(|part| match part {
            Part::Link { to, .. } => Some(to.as_str()),
            Part::Text(_) => None,
        })
    }
}

fn add(parts: &mut Vec<Part>, text: &str) {
    match parts.last_mut() {
        _ if text.is_empty() => {}
        Some(Part::Text(last)) => last.push_str(text),
        _ => parts.push(Part::Text(text.to_owned())),
    }
}
