//! The words of the list of apps: how many there are, how unevenly runs lie, and what moved.

use super::spoken;
use crate::language::t;
use crate::stats::words::{arrow, fixed, points, signed};
use crate::stats::{Moved, Range, Ranking, Ratio, TOO_FEW, Window};

/// From so many times as many on, a ratio is told as one.
const MANY_TIMES: f64 = 3.0;

/// The headline: how many apps were run.
pub(in crate::pages) fn headline(
    found: &Ranking,
    nouns: (&str, &str),
    range: Range,
    window: Window,
) -> String {
    let n = found.rows.len() as u64 + found.more.values + found.hidden.values;
    t!("apps-headline", n = n, one = nouns.0, many = nouns.1, when = spoken(range, window))
}

/// The paragraph below it: who leads, how few make up half, and of how many nothing can be judged.
pub(in crate::pages) fn lede(found: &Ranking, title: impl Fn(&str) -> String) -> String {
    let mut runs: Vec<(u64, &str)> =
        found.rows.iter().map(|row| (row.outcomes.runs, row.value.as_str())).collect();
    runs.sort_unstable_by(|a, b| b.cmp(a));
    let Some((most, first)) = runs.first() else {
        return t!("apps-none-named");
    };
    let all = runs.iter().map(|(n, _)| n).sum::<u64>()
        + found.more.counts.runs()
        + found.hidden.counts.runs();
    let mut sum = 0;
    let half = runs
        .iter()
        .take_while(|(n, _)| {
            let before = sum * 2 < all;
            sum += n;
            before
        })
        .count();
    let few = found.rows.iter().filter(|row| row.outcomes.counts.finished() < TOO_FEW).count()
        as u64
        + found.hidden.values;
    let half = match half {
        0 | 1 => String::new(),
        n => format!(" {}", t!("apps-half", n = n)),
    };
    let few = match few {
        0 => String::new(),
        n => format!(" {}", t!("apps-few", n = n)),
    };
    t!("apps-leads", title = title(first), n = *most) + &half + &few
}

/// A change of runs: loud where it is clear.
pub(in crate::pages) fn runs_change(ratio: Ratio) -> String {
    if !ratio.is_clear() {
        return t!("change-none");
    }
    let way = arrow(ratio.value - 1.0);
    if ratio.value >= MANY_TIMES {
        format!("{way} ×{}", fixed(ratio.value, 1))
    } else {
        format!("{way} {}\u{a0}%", signed((ratio.value - 1.0) * 100.0, 0))
    }
}

/// A change of the success rate.
pub(in crate::pages) fn rate_change(moved: &Moved) -> String {
    moved
        .success_rate
        .map_or_else(String::new, |change| format!("{} {}", arrow(change.value), points(change, 1)))
}

/// What is said where a search finds nothing.
pub(in crate::pages) fn nothing_found(text: &str, nouns: (&str, &str)) -> String {
    t!("apps-nothing-found", one = nouns.0, text = text)
}

/// How many a search found.
pub(in crate::pages) fn matches(n: usize, nouns: (&str, &str)) -> String {
    t!("apps-matches", n = n, one = nouns.0, many = nouns.1)
}

/// The lists of movers: what each is called.
pub(in crate::pages) fn movers() -> [String; 4] {
    [
        t!("apps-movers-more"),
        t!("apps-movers-less"),
        t!("apps-movers-worse"),
        t!("apps-movers-better"),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::{Counts, Folded, Ranked};

    fn ranking(runs: &[u64]) -> Ranking {
        let row = |(place, n): (usize, &u64)| Ranked {
            value: format!("app{place}"),
            outcomes: Counts { success: *n, ..Counts::default() }.into(),
            before: None,
        };
        let rows = runs.iter().enumerate().map(row).collect();
        Ranking {
            dimension: "app".to_owned(),
            rows,
            all: None,
            more: Folded::default(),
            hidden: Folded { values: 2, ..Folded::default() },
        }
    }

    #[test]
    fn the_lede_says_how_unevenly_runs_lie() {
        let found = ranking(&[500, 300, 200, 100, 20]);
        let said = lede(&found, str::to_owned).replace('\u{a0}', " ");
        assert_eq!(
            said,
            "app0 leads with 500 runs. Half of all runs are of 2 of them. Of 3 there are too few finished runs to judge."
        );
        assert!(lede(&ranking(&[]), str::to_owned).starts_with("None"));
    }

    #[test]
    fn a_change_is_loud_only_when_it_is_clear() {
        let ratio =
            |value, low, high| runs_change(Ratio { value, low, high }).replace('\u{a0}', " ");
        assert_eq!(ratio(1.24, 1.1, 1.4), "▲ +24 %");
        assert_eq!(ratio(0.5, 0.4, 0.6), "▼ −50 %");
        assert_eq!(ratio(4.0, 3.0, 5.0), "▲ ×4.0");
        assert_eq!(ratio(1.24, 0.9, 1.6), t!("change-none"));
    }
}
