//! What holds of every language, whatever it says.

use super::*;
use std::future::poll_fn;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

fn german() -> Lang {
    Lang::of_tag("de-AT").unwrap()
}

#[test]
fn a_language_is_known_by_its_tag_with_or_without_a_country() {
    assert_eq!(german().code, "de");
    assert_eq!(Lang::of_tag("EN-gb"), Some(Lang::english()));
    assert_eq!(Lang::of_tag("tlh"), None);
}

#[test]
fn english_in_its_file_is_the_english_that_needs_none() {
    assert_eq!(Lang::english().conventions, Conventions::default());
}

#[test]
fn conventions_read_back_what_they_write() {
    for lang in Lang::all() {
        assert_eq!(Conventions::read(&lang.conventions.line()), lang.conventions);
    }
}

#[test]
fn a_number_never_parts_from_its_noun_and_chooses_it() {
    let said = |n: u64| within(german(), || t!("browser-chart-run-count", n = n));
    assert_eq!((said(1), said(1_204)), ("1\u{a0}Lauf".to_owned(), "1.204\u{a0}Läufe".to_owned()));
    assert_eq!(t!("browser-chart-run-count", n = 2_u64), "2\u{a0}runs");
}

#[test]
fn the_browser_gets_each_text_with_its_forms() {
    let lines = german().carried("browser-chart-run-");
    assert_eq!(lines, "browser-chart-run-count\t{n}\u{a0}Läufe\t{n}\u{a0}Lauf");
    let lines = german().carried("browser-chart-whole");
    assert_eq!(lines, "browser-chart-whole\t{share}, zwischen {between}");
}

#[test]
fn a_future_speaks_its_language_and_leaves_the_thread_to_others() {
    let mut spoken = Vec::new();
    let mut future = pin!(scope(
        german(),
        poll_fn(|_| {
            spoken.push(current());
            if spoken.len() < 2 { Poll::Pending } else { Poll::Ready(()) }
        })
    ));
    let mut context = Context::from_waker(Waker::noop());
    assert!(future.as_mut().poll(&mut context).is_pending());
    assert_eq!(current(), Lang::english());
    assert!(future.as_mut().poll(&mut context).is_ready());
    assert_eq!(spoken, [german(), german()]);
    assert_eq!(current(), Lang::english());
}

#[test]
fn a_hole_is_where_no_text_stands() {
    assert_eq!(around(&format!("a{HOLE}b")), ("a".to_owned(), "b".to_owned()));
    assert_eq!(around("a"), ("a".to_owned(), String::new()));
}
