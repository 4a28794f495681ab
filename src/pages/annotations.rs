//! How what happened on which day stands on charts over time: as lettered flags, with a list below that says what each is.

use crate::annotations::{Annotation, Annotations};
use crate::charts::Flag;
use crate::stats::Window;
use crate::stats::words::days;
use leptos::prelude::*;

/// Annotations on one drawing: there are as many letters.
const SHOWN_MAX: usize = 26;

/// What was written down, as far as it concerns a page.
#[derive(Clone, Copy)]
pub(super) struct Noted<'a> {
    /// All that was written down.
    pub(super) annotations: &'a Annotations,
    /// The app that the page is about.
    pub(super) app: Option<&'a str>,
}

impl<'a> Noted<'a> {
    /// What concerns all apps.
    pub(super) fn of_all(annotations: &'a Annotations) -> Self {
        Self { annotations, app: None }
    }

    /// What happened in these days, to all apps or to this one; the latest where there is more than has letters.
    pub(super) fn of(self, window: Window) -> Vec<&'a Annotation> {
        let concerns = |annotation: &&Annotation| {
            window.contains(annotation.day)
                && (annotation.app.is_none() || annotation.app.as_deref() == self.app)
        };
        let found: Vec<&Annotation> = self.annotations.iter().filter(concerns).collect();
        found.into_iter().rev().take(SHOWN_MAX).rev().collect()
    }
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
pub(super) fn keys(annotations: &[&Annotation], window: Window) -> Option<AnyView> {
    if annotations.is_empty() {
        return None;
    }
    let year = window.first.year() != window.last.year();
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
        let noted = |app| Noted { annotations: &read, app };
        let texts = |app| {
            noted(app).of(days).iter().map(|annotation| annotation.text.clone()).collect::<Vec<_>>()
        };
        assert_eq!(texts(None), ["Core 2.14 released"]);
        assert_eq!(texts(Some("docker")), ["Mirror fault", "Core 2.14 released"]);
        assert!(noted(Some("docker")).of(window("2026-11-14", "2026-11-22")).is_empty());
        let letters: Vec<String> =
            flags(&noted(Some("docker")).of(days)).into_iter().map(|flag| flag.letter).collect();
        assert_eq!(letters, ["A", "B"]);
    }
}
