//! Spans of text to be replaced: their classes, how overlapping ones are merged, how a
//! text is rewritten. Knows nothing of how a span was found.

/// What kind of personal data a span holds; each has its own placeholder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// A credential of any kind: password, token, key, cookie.
    Secret,
    /// An e-mail address.
    Email,
    /// An IPv4 or IPv6 address.
    Ip,
    /// A hardware address of a network card.
    Mac,
    /// A host or domain name.
    Host,
    /// A login name.
    User,
    /// A serial number of a piece of hardware.
    Serial,
    /// An identifier of one machine, disk or account (UUID, machine-id).
    Id,
    /// A path somebody chose.
    Path,
    /// A person's name, a network's name, or a word the caller made known.
    Name,
}

impl Class {
    /// Every class, the one that wins a tie first.
    pub const ALL: [Class; 10] = [
        Class::Secret,
        Class::Email,
        Class::Ip,
        Class::Mac,
        Class::Host,
        Class::User,
        Class::Serial,
        Class::Id,
        Class::Path,
        Class::Name,
    ];

    /// Returns the text that stands in the place of what was removed.
    ///
    /// Never a hash and never a partial mask: both can be undone with a dictionary.
    pub const fn placeholder(self) -> &'static str {
        match self {
            Class::Secret => "<secret>",
            Class::Email => "<email>",
            Class::Ip => "<ip>",
            Class::Mac => "<mac>",
            Class::Host => "<host>",
            Class::User => "<user>",
            Class::Serial => "<serial>",
            Class::Id => "<id>",
            Class::Path => "<path>",
            Class::Name => "<name>",
        }
    }
}

/// How many spans of each class were replaced.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts([u32; Class::ALL.len()]);

impl Counts {
    /// Returns how many spans of `class` were replaced.
    pub fn of(&self, class: Class) -> u32 {
        self.0.get(class as usize).copied().unwrap_or(0)
    }

    /// Returns how many spans were replaced in all.
    pub fn total(&self) -> u32 {
        self.0.iter().sum()
    }

    /// Adds the counts of another text.
    pub fn add(&mut self, other: &Counts) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine = mine.saturating_add(theirs);
        }
    }

    pub(super) fn count(&mut self, class: Class) {
        if let Some(slot) = self.0.get_mut(class as usize) {
            *slot = slot.saturating_add(1);
        }
    }
}

/// A half-open byte range and what it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) class: Class,
}

impl Span {
    pub(super) fn new(start: usize, end: usize, class: Class) -> Self {
        Self { start, end, class }
    }

    fn len(&self) -> usize {
        self.end.saturating_sub(self.start)
    }
}

/// Sorts spans and unites those that overlap; the longest gives its class, then the
/// class that stands first in [`Class::ALL`].
pub(super) fn merge(mut spans: Vec<Span>) -> Vec<Span> {
    spans.retain(|span| span.end > span.start);
    spans.sort_by_key(|span| (span.start, usize::MAX - span.end, span.class));
    let mut merged: Vec<(Span, usize)> = Vec::with_capacity(spans.len());
    for span in spans {
        match merged.last_mut() {
            Some((last, best)) if span.start < last.end => {
                if span.len() > *best || (span.len() == *best && span.class < last.class) {
                    *best = span.len();
                    last.class = span.class;
                }
                last.end = last.end.max(span.end);
            }
            _ => merged.push((span, span.len())),
        }
    }
    merged.into_iter().map(|(span, _)| span).collect()
}

/// Writes `text` with each of the merged `spans` replaced by its placeholder.
pub(super) fn replace(text: &str, spans: &[Span], counts: &mut Counts) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for span in spans {
        out.push_str(text.get(at..span.start).unwrap_or_default());
        out.push_str(span.class.placeholder());
        counts.count(span.class);
        at = span.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

/// Tells whether the text at `at` opens one of our own placeholders, and returns its end.
pub(super) fn placeholder_at(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let known = |class: &Class| rest.starts_with(class.placeholder());
    Class::ALL.iter().find(|class| known(class)).map(|class| at + class.placeholder().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlapping_spans_become_one_with_the_class_of_the_longest() {
        let spans = vec![Span::new(4, 9, Class::Host), Span::new(0, 6, Class::Email)];
        assert_eq!(merge(spans), [Span::new(0, 9, Class::Email)]);
    }

    #[test]
    fn touching_spans_stay_apart() {
        let spans = vec![Span::new(0, 3, Class::User), Span::new(3, 5, Class::Host)];
        assert_eq!(merge(spans.clone()), spans);
    }

    #[test]
    fn replacing_keeps_what_stands_between() {
        let mut counts = Counts::default();
        let spans = [Span::new(5, 10, Class::User)];
        assert_eq!(replace("user marta failed", &spans, &mut counts), "user <user> failed");
        assert_eq!(counts.of(Class::User), 1);
    }
}
