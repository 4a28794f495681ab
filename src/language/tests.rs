//! What holds of every language, whatever it says.

use super::*;
use crate::day::Day;
use crate::stats::words::{count, days, exact, fixed, percent, points};
use crate::stats::{Window, newcombe, wilson};

fn german() -> Lang {
    Lang::of_tag("de-AT").unwrap()
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
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
fn numbers_and_dates_are_written_as_the_language_does() {
    let last: Day = "2026-11-22".parse().unwrap();
    let change = newcombe(wilson(9_416, 10_000), wilson(9_370, 10_000)).unwrap();
    within(german(), || {
        assert_eq!((count(137_599), fixed(93.736, 2)), ("137.599".to_owned(), "93,74".to_owned()));
        assert_eq!(plain(&percent(wilson(119_274, 126_672), 1)), "94,2 %");
        assert_eq!(plain(&percent(wilson(1, 9_000), 1)), "< 0,1 %");
        assert_eq!(plain(&points(change, 2)), "+0,46 %-Pkt.");
        assert_eq!(days(Window { first: last.plus(-6), last }), "16. – 22. Nov. 2026");
        assert_eq!(days(Window { first: last.plus(-27), last }), "26. Okt. – 22. Nov. 2026");
        assert_eq!(last.weekday_short(), "So");
        assert_eq!(exact(93.736, 2), "93.74", "what programs read has no language");
    });
    assert_eq!(count(137_599), "137,599");
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
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let spoken = runtime.block_on(scope(german(), async {
        let before = current();
        tokio::task::yield_now().await;
        (before, current())
    }));
    assert_eq!(spoken, (german(), german()));
    assert_eq!(current(), Lang::english());
}

#[test]
fn a_hole_is_where_no_text_stands() {
    assert_eq!(around(&format!("a{HOLE}b")), ("a".to_owned(), "b".to_owned()));
    assert_eq!(around("a"), ("a".to_owned(), String::new()));
}
