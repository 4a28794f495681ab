//! What happened on which day: releases and incidents that a project writes down in a TOML file which people can read and edit too. Charts over time
//! carry them as lettered flags, so that a reader who sees a dip also sees why. How they are drawn is not told here.

mod edit;

pub use edit::{NotEdited, add, edited, remove};

use crate::day::Day;
use serde::Deserialize;

/// Annotations of one file at most.
const ANNOTATIONS_MAX: usize = 1_000;
const TEXT_CHARS_MAX: usize = 200;
const APP_CHARS_MAX: usize = 120;
const LINK_CHARS_MAX: usize = 500;

/// All that a project wrote down, the first day first.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Annotations(Vec<Annotation>);

/// One thing that happened.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Annotation {
    /// When.
    pub day: Day,
    /// The app that it concerns; all where it is not told.
    pub app: Option<String>,
    /// What, in a line.
    pub text: String,
    /// Where more is told.
    pub link: Option<String>,
}

/// Why a file of annotations is none.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum NotAnnotations {
    /// It is not TOML, or has other keys than there are.
    #[error("{0}")]
    Form(String),
    /// A day is none.
    #[error("annotation {0}: day is written like 2026-11-22")]
    Day(usize),
    /// A text is empty, too long or holds control characters.
    #[error("annotation {0}: text is one line of 1 to 200 characters")]
    Text(usize),
    /// An app's name is empty, too long or holds control characters.
    #[error("annotation {0}: app is a name of 1 to 120 characters")]
    App(usize),
    /// A link leads nowhere that a browser may go.
    #[error("annotation {0}: link begins with https://, http:// or /, without blanks")]
    Link(usize),
    /// There are too many.
    #[error("there are {0} annotations, and 1,000 at most are kept")]
    TooMany(usize),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    annotation: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    day: String,
    app: Option<String>,
    text: String,
    link: Option<String>,
}

impl Annotations {
    /// Reads a file: a list of `[[annotation]]` with `day`, `text`, and where it is so `app` and `link`.
    ///
    /// # Errors
    ///
    /// When it is not such a file; the error says which annotation is wrong.
    pub fn parse(text: &str) -> Result<Self, NotAnnotations> {
        let mut read = in_file_order(text)?;
        read.sort_by(|a, b| (a.day, &a.text).cmp(&(b.day, &b.text)));
        Ok(Self(read))
    }

    /// All of them, the first day first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Annotation> {
        self.0.iter()
    }
}

/// The annotations of a file in its own order, by which they are numbered, all checked.
///
/// # Errors
///
/// As [`Annotations::parse`].
pub fn in_file_order(text: &str) -> Result<Vec<Annotation>, NotAnnotations> {
    let file: File =
        toml::from_str(text).map_err(|error| NotAnnotations::Form(error.to_string()))?;
    if file.annotation.len() > ANNOTATIONS_MAX {
        return Err(NotAnnotations::TooMany(file.annotation.len()));
    }
    let read = file.annotation.into_iter().enumerate();
    read.map(|(place, entry)| checked(place + 1, entry)).collect()
}

fn checked(place: usize, entry: Entry) -> Result<Annotation, NotAnnotations> {
    let Entry { day, app, text, link } = entry;
    let day = day.parse().map_err(|_| NotAnnotations::Day(place))?;
    if !is_line(&text, TEXT_CHARS_MAX) {
        return Err(NotAnnotations::Text(place));
    }
    if app.as_ref().is_some_and(|app| !is_line(app, APP_CHARS_MAX)) {
        return Err(NotAnnotations::App(place));
    }
    let leads = |link: &String| {
        let starts = ["https://", "http://", "/"].iter().any(|start| link.starts_with(start));
        starts && is_line(link, LINK_CHARS_MAX) && !link.contains(char::is_whitespace)
    };
    if link.as_ref().is_some_and(|link| !leads(link)) {
        return Err(NotAnnotations::Link(place));
    }
    Ok(Annotation { day, app, text, link })
}

/// Whether a text is one line with something in it.
fn is_line(text: &str, chars_max: usize) -> bool {
    !text.trim().is_empty()
        && text.chars().count() <= chars_max
        && !text.chars().any(char::is_control)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn annotations_come_in_the_order_of_days() {
        let text = "[[annotation]]\nday = \"2026-11-13\"\ntext = \"b\"\n[[annotation]]\nday = \"2026-11-09\"\napp = \"docker\"\ntext = \"a\"";
        let read = Annotations::parse(text).unwrap();
        let texts: Vec<&str> = read.iter().map(|annotation| annotation.text.as_str()).collect();
        assert_eq!(texts, ["a", "b"]);
        assert_eq!(Annotations::parse(""), Ok(Annotations::default()));
    }

    #[test]
    fn a_wrong_file_says_which_annotation_is_wrong() {
        let with = |line: &str| Annotations::parse(&format!("[[annotation]]\n{line}")).unwrap_err();
        assert_eq!(with("day = \"9 Nov\"\ntext = \"x\""), NotAnnotations::Day(1));
        assert_eq!(with("day = \"2026-11-09\"\ntext = \" \""), NotAnnotations::Text(1));
        let and = |line: &str| with(&format!("day = \"2026-11-09\"\ntext = \"x\"\n{line}"));
        assert_eq!(and("app = \"\""), NotAnnotations::App(1));
        for link in ["javascript:alert(1)", "https://a b", "ftp://x"] {
            assert_eq!(and(&format!("link = \"{link}\"")), NotAnnotations::Link(1), "{link}");
        }
        assert!(matches!(and("colour = \"red\""), NotAnnotations::Form(_)));
    }
}
