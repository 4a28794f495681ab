//! What happened on which day: releases and incidents that a project writes down in `annotations.toml`. They stand as lettered flags on charts over
//! time and as a list below, so that a reader who sees a dip also sees why. Where the file comes from is not told here.

use crate::charts::Flag;
use crate::day::Day;
use crate::stats::words::days;
use crate::stats::{Timeseries, Window};
use leptos::prelude::*;
use serde::Deserialize;

/// Annotations of one file at most, and those on one drawing: there are as many letters.
const ANNOTATIONS_MAX: usize = 1_000;
const SHOWN_MAX: usize = 26;
const TEXT_CHARS_MAX: usize = 200;

/// All that a project wrote down, the first day first.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Annotations(Vec<Annotation>);

/// One thing that happened.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Annotation {
    day: Day,
    app: Option<String>,
    text: String,
    link: Option<String>,
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
    /// A link leads nowhere that a browser may go.
    #[error("annotation {0}: link begins with https://, http:// or /")]
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
        let file: File =
            toml::from_str(text).map_err(|error| NotAnnotations::Form(error.to_string()))?;
        if file.annotation.len() > ANNOTATIONS_MAX {
            return Err(NotAnnotations::TooMany(file.annotation.len()));
        }
        let read = file.annotation.into_iter().enumerate();
        let mut read: Vec<Annotation> =
            read.map(|(place, entry)| checked(place + 1, entry)).collect::<Result<_, _>>()?;
        read.sort_by(|a, b| (a.day, &a.text).cmp(&(b.day, &b.text)));
        Ok(Self(read))
    }

    /// What happened in these days, to all apps or to this one; the latest where there is more than has letters.
    pub(super) fn of(&self, window: Window, app: Option<&str>) -> Vec<&Annotation> {
        let concerns = |annotation: &&Annotation| {
            window.contains(annotation.day)
                && (annotation.app.is_none() || annotation.app.as_deref() == app)
        };
        let found: Vec<&Annotation> = self.0.iter().filter(concerns).collect();
        found.into_iter().rev().take(SHOWN_MAX).rev().collect()
    }
}

fn checked(place: usize, entry: Entry) -> Result<Annotation, NotAnnotations> {
    let Entry { day, app, text, link } = entry;
    let day = day.parse().map_err(|_| NotAnnotations::Day(place))?;
    if text.trim().is_empty()
        || text.chars().count() > TEXT_CHARS_MAX
        || text.chars().any(char::is_control)
    {
        return Err(NotAnnotations::Text(place));
    }
    let leads =
        |link: &String| ["https://", "http://", "/"].iter().any(|start| link.starts_with(start));
    if link.as_ref().is_some_and(|link| !leads(link)) {
        return Err(NotAnnotations::Link(place));
    }
    Ok(Annotation { day, app, text, link })
}

/// The letter of a place in the list.
fn letter(place: usize) -> String {
    let letter = u8::try_from(place).ok().and_then(|place| b'A'.checked_add(place));
    char::from(letter.unwrap_or(b'?')).to_string()
}

/// The flags for a drawing.
pub(super) fn flags(annotations: &[&Annotation]) -> Vec<Flag> {
    let flag = |(place, annotation): (usize, &&Annotation)| Flag {
        day: annotation.day,
        letter: letter(place),
    };
    annotations.iter().enumerate().map(flag).collect()
}

/// The list below the drawing; nothing where nothing happened.
pub(super) fn keys(annotations: &[&Annotation], series: &Timeseries) -> Option<AnyView> {
    if annotations.is_empty() {
        return None;
    }
    let year = series.window.first.year() != series.window.last.year();
    let key = |(place, annotation): (usize, &&Annotation)| {
        let day = if year {
            days(Window { first: annotation.day, last: annotation.day })
        } else {
            annotation.day.short()
        };
        let text = match annotation.link.clone() {
            Some(link) => {
                view! { <a href=link rel="noopener">{annotation.text.clone()}</a> }.into_any()
            }
            None => annotation.text.clone().into_any(),
        };
        view! { <li><b>{letter(place)}</b><span>{day} ": " {text}</span></li> }
    };
    let keys: Vec<_> = annotations.iter().enumerate().map(key).collect();
    Some(view! { <ol class="keys">{keys}</ol> }.into_any())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "
        [[annotation]]
        day = \"2026-11-13\"
        text = \"Core 2.14 released\"
        link = \"https://project.example/releases/2.14\"

        [[annotation]]
        day = \"2026-11-09\"
        app = \"docker\"
        text = \"Mirror fault\"";

    fn window(first: &str, last: &str) -> Window {
        Window { first: first.parse().unwrap(), last: last.parse().unwrap() }
    }

    #[test]
    fn what_concerns_one_app_stands_on_its_page_alone() {
        let read = Annotations::parse(FILE).unwrap();
        let days = window("2026-11-01", "2026-11-22");
        let texts = |app| {
            read.of(days, app).iter().map(|annotation| annotation.text.clone()).collect::<Vec<_>>()
        };
        assert_eq!(texts(None), ["Core 2.14 released"]);
        assert_eq!(texts(Some("docker")), ["Mirror fault", "Core 2.14 released"]);
        assert!(read.of(window("2026-11-14", "2026-11-22"), Some("docker")).is_empty());
        let letters: Vec<String> =
            flags(&read.of(days, Some("docker"))).into_iter().map(|flag| flag.letter).collect();
        assert_eq!(letters, ["A", "B"]);
    }

    #[test]
    fn a_wrong_file_says_which_annotation_is_wrong() {
        let with = |line: &str| Annotations::parse(&format!("[[annotation]]\n{line}")).unwrap_err();
        assert_eq!(with("day = \"9 Nov\"\ntext = \"x\""), NotAnnotations::Day(1));
        assert_eq!(with("day = \"2026-11-09\"\ntext = \" \""), NotAnnotations::Text(1));
        assert_eq!(
            with("day = \"2026-11-09\"\ntext = \"x\"\nlink = \"javascript:alert(1)\""),
            NotAnnotations::Link(1)
        );
        assert!(matches!(
            with("day = \"2026-11-09\"\ntext = \"x\"\ncolour = \"red\""),
            NotAnnotations::Form(_)
        ));
        assert_eq!(Annotations::parse(""), Ok(Annotations::default()));
    }
}
