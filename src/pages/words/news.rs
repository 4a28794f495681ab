//! What changed this week, a sentence each: written by rules from movers and from what was seen for the first time. Only what is more than chance is
//! told, and where there is nothing to tell nothing is said.

use crate::language::t;
use crate::stats::Moved;
use crate::stats::words::{count, of, percent, points, points_between};

/// The change of a success rate: loud, and what stands beside it.
pub(in crate::pages) fn rate(moved: &Moved) -> Option<(String, String)> {
    let few = moved.before.success_rate.too_few() || moved.now.success_rate.too_few();
    let change = moved.success_rate.filter(|change| change.is_clear() && !few)?;
    let now = moved.now.success_rate;
    let (from, to) = (percent(moved.before.success_rate, 1), percent(now, 1));
    let said = if change.value < 0.0 {
        t!("news-fell", before = from, now = to)
    } else {
        t!("news-rose", before = from, now = to)
    };
    Some((
        format!(" {said}"),
        format!("{} ({}), {}.", points(change, 1), points_between(change, 1), of(now)),
    ))
}

/// The change of runs.
pub(in crate::pages) fn runs(moved: &Moved) -> (String, String) {
    let said = if moved.runs.value < 1.0 { t!("news-less") } else { t!("news-more") };
    let (change, before) = (super::apps::runs_change(moved.runs), count(moved.before.runs));
    (
        format!(" {said}"),
        t!("news-runs-after", change = change, n = moved.now.runs, before = before),
    )
}

/// What stands before the names of things seen for the first time.
pub(in crate::pages) fn first_seen(n: usize, nouns: (&str, &str)) -> String {
    t!("news-apps-seen", n = n, one = nouns.0, many = nouns.1) + " "
}

/// The same of families of errors.
pub(in crate::pages) fn errors_first_seen(n: usize) -> String {
    t!("news-errors-seen", n = n) + " "
}

/// What stands behind the names that were said.
pub(in crate::pages) fn and_more(left: usize) -> String {
    if left == 0 { ".".to_owned() } else { format!(" {}", t!("news-and-more", n = left)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::{Counts, Folded, Ranked, Ranking, movers};

    #[test]
    fn a_change_is_told_with_its_doubt() {
        let counts = |success, failed| Counts { success, failed, ..Counts::default() };
        let row = Ranked {
            value: "a".to_owned(),
            outcomes: counts(700, 300).into(),
            before: Some(counts(450, 50).into()),
        };
        let ranking = Ranking {
            dimension: "app".to_owned(),
            rows: vec![row],
            all: None,
            more: Folded::default(),
            hidden: Folded::default(),
        };
        let found = movers(&ranking, 5);
        let (loud, quiet) = rate(&found.worsened[0]).unwrap();
        assert_eq!(loud.replace('\u{a0}', " "), " fell from 90.0 % to 70.0 % success.");
        assert!(
            quiet.replace('\u{a0}', " ").starts_with("−20.0 pts (−") && quiet.ends_with("1,000."),
            "{quiet}"
        );
        let (loud, quiet) = runs(&found.risen[0]);
        assert_eq!(loud, " was run more often.");
        assert!(quiet.replace('\u{a0}', " ").contains("1,000 runs after 500"), "{quiet}");
    }

    #[test]
    fn new_things_are_counted_and_named() {
        assert_eq!(
            first_seen(1, ("app", "apps")).replace('\u{a0}', " "),
            "1 app was seen for the first time: "
        );
        assert_eq!(and_more(0), ".");
        assert_eq!(and_more(3), " and 3\u{a0}more.");
    }
}
