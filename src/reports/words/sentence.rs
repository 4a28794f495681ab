//! A sentence of a report: text with links to the views of the same numbers. How it is written down, as HTML, Markdown or plain text, is told elsewhere.

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
    pub title: &'static str,
    /// Its sentences; never none.
    pub sentences: Vec<Sentence>,
}

impl Sentence {
    /// Begins one.
    pub(super) fn new(tone: Tone) -> Self {
        Self { parts: Vec::new(), tone }
    }

    /// Goes on with words.
    #[must_use]
    pub(super) fn text(mut self, text: impl Into<String>) -> Self {
        let text = text.into();
        match self.parts.last_mut() {
            _ if text.is_empty() => {}
            Some(Part::Text(last)) => last.push_str(&text),
            _ => self.parts.push(Part::Text(text)),
        }
        self
    }

    /// Goes on with words that lead to a view.
    #[must_use]
    pub(super) fn link(mut self, text: impl Into<String>, to: String) -> Self {
        self.parts.push(Part::Link { text: text.into(), to, is_code: false });
        self
    }

    /// Goes on with somebody's output that leads to a view.
    #[must_use]
    pub(super) fn code(mut self, text: impl Into<String>, to: String) -> Self {
        self.parts.push(Part::Link { text: text.into(), to, is_code: true });
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
