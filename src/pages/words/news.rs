//! What changed this week, a sentence each: written by rules from movers and from what was seen for the first time. Only what is more than chance is
//! told, and where there is nothing to tell nothing is said.

use crate::stats::Moved;
use crate::stats::words::{count, counted, of, percent, points, points_between};

/// The card.
pub(in crate::pages) const TITLE: &str = "What changed this week";
/// What it is made from.
pub(in crate::pages) const NOTE: &str = "Written by rules from the last 7 days against the 7 before; what chance can explain is left out.";

/// The change of a success rate: loud, and what stands beside it.
pub(in crate::pages) fn rate(moved: &Moved) -> Option<(String, String)> {
    let few = moved.before.success_rate.too_few() || moved.now.success_rate.too_few();
    let change = moved.success_rate.filter(|change| change.is_clear() && !few)?;
    let verb = if change.value < 0.0 { "fell" } else { "rose" };
    let (before, now) = (moved.before.success_rate, moved.now.success_rate);
    Some((
        format!(" {verb} from {} to {} success.", percent(before, 1), percent(now, 1)),
        format!("{} ({}), {}.", points(change, 1), points_between(change, 1), of(now)),
    ))
}

/// The change of runs.
pub(in crate::pages) fn runs(moved: &Moved) -> (String, String) {
    let verb = if moved.runs.value < 1.0 { "less" } else { "more" };
    let change = super::apps::runs_change(moved.runs);
    (
        format!(" was run {verb} often."),
        format!(
            "{change}, {} after {}.",
            counted(moved.now.runs, "run", "runs"),
            count(moved.before.runs)
        ),
    )
}

/// What stands before the names of things seen for the first time.
pub(in crate::pages) fn first_seen(n: usize, nouns: (&str, &str)) -> String {
    let was = if n == 1 { "was" } else { "were" };
    format!("{} {was} seen for the first time: ", counted(n as u64, nouns.0, nouns.1))
}

/// What stands behind the names that were said.
pub(in crate::pages) fn and_more(left: usize) -> String {
    if left == 0 { ".".to_owned() } else { format!(" and {left} more.") }
}

/// The noun for families of errors.
pub(in crate::pages) const FAMILY: (&str, &str) = ("error family", "error families");

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
        assert_eq!(and_more(3), " and 3 more.");
    }
}
