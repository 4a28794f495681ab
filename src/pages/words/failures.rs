//! The sentences of the page on failures: how many, where, and what costs most.

use crate::language::t;
use crate::stats::words::{between, count, counted, decimals, of, percent};
use crate::stats::{Outcomes, Ranked, Ranking, Rate, wilson};

/// Apps that the headline and the sentence of the board name together.
const HEAD: usize = 5;
const NAMED: usize = 3;

/// The headline: how many runs failed, and how many of them in the few worst apps.
pub(in crate::pages) fn headline(all: &Outcomes, apps: &Ranking, many: &str) -> String {
    let failed = all.counts.failed;
    if failed == 0 {
        return "No run failed.".to_owned();
    }
    let lead = format!("{} failed", counted(failed, "run", "runs"));
    let mut worst: Vec<u64> = apps.rows.iter().map(|row| row.outcomes.counts.failed).collect();
    worst.sort_unstable_by(|a, b| b.cmp(a));
    worst.truncate(HEAD);
    let share = wilson(worst.iter().sum(), failed);
    if worst.len() < HEAD || share.k == 0 {
        return format!("{lead}.");
    }
    format!("{lead}, {} of them in five {many}.", percent(share, 0))
}

/// The paragraph below: the rate with its doubt.
pub(in crate::pages) fn lede(all: &Outcomes) -> String {
    let rate = all.counts.failure_rate();
    if rate.too_few() {
        return format!("{} finished runs failed: too few to judge.", of(rate));
    }
    let fine = decimals(rate);
    format!(
        "{} of finished runs failed, {}; the true rate lies between {}. Ranked by what failures cost people, with small samples seen to be small.",
        percent(rate, fine),
        of(rate),
        between(rate, fine)
    )
}

/// The sentence of the board: which cost most together, beyond what apps of their size cost on average.
pub(in crate::pages) fn board(
    rows: &[&Ranked],
    all: &Outcomes,
    called: &dyn Fn(&str) -> String,
) -> String {
    let mut worst: Vec<(f64, &Ranked)> = rows
        .iter()
        .map(|row| (row.outcomes.impact(all), *row))
        .filter(|(impact, row)| *impact >= 1.0 && !row.outcomes.counts.failure_rate().too_few())
        .collect();
    worst.sort_by(|a, b| b.0.total_cmp(&a.0));
    worst.truncate(NAMED);
    let names: Vec<String> = worst.iter().map(|(_, row)| called(&row.value)).collect();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "each is at least one, and the cast saturates"
    )]
    let extra = worst.iter().map(|(impact, _)| impact).sum::<f64>().round() as u64;
    match names.split_last() {
        None => t!("failures-board-none"),
        Some((name, [])) => t!("failures-board-one", name = name, n = extra),
        Some((last, others)) => {
            t!("failures-board-more", names = others.join(", "), last = last, n = extra)
        }
    }
}

/// The line below the board: what it does not show.
pub(in crate::pages) fn board_rest(shown: usize, judged: usize, few: usize) -> String {
    let rest = judged.saturating_sub(shown);
    let more = (rest > 0).then(|| format!("{} more can be judged", count(rest as u64)));
    let too_few = (few > 0).then(|| {
        format!(
            "{} with failures have fewer than 30 finished runs: too few to judge",
            count(few as u64)
        )
    });
    let parts: Vec<String> = [more, too_few].into_iter().flatten().collect();
    if parts.is_empty() { String::new() } else { format!("{}.", parts.join("; ")) }
}

/// The sentence of the trend.
pub(in crate::pages) fn trend(rate: Rate, blocked: u64, aborted: u64) -> String {
    format!(
        "{} failed. Besides, {} found a host that was not ready and {} were stopped by their people.",
        of(rate),
        counted(blocked, "run", "runs"),
        count(aborted)
    )
}

/// The sentence of a ranking of what failures have in common: which leads, and what share it has.
pub(in crate::pages) fn leading(found: &Ranking, called: &dyn Fn(&str) -> String) -> String {
    let (Some(first), Some(all)) = (found.rows.first(), found.all) else {
        return "No value has enough runs to be shown by itself.".to_owned();
    };
    format!(
        "{} leads with {} of {}.",
        called(&first.value),
        percent(wilson(first.outcomes.runs, all.runs), 0),
        counted(all.runs, "run", "runs")
    )
}

/// The sentence of the error families.
pub(in crate::pages) fn families(found: &Ranking, min_cell: u64) -> String {
    let n = found.rows.len() as u64 + found.more.values;
    let hidden = match found.hidden.values {
        0 => String::new(),
        rare => format!(
            " {} met by fewer than {min_cell} runs are not shown.",
            counted(rare, "text", "texts")
        ),
    };
    format!(
        "{} were met often enough to be told.{hidden}",
        counted(n, "family of texts", "families of texts")
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::{Counts, Folded};

    fn told(success: u64, failed: u64) -> Outcomes {
        Counts { success, failed, ..Counts::default() }.into()
    }

    fn apps(rows: &[(&str, u64, u64)]) -> Ranking {
        let row = |(value, success, failed): &(&str, u64, u64)| Ranked {
            value: (*value).to_owned(),
            outcomes: told(*success, *failed),
            before: None,
        };
        Ranking {
            dimension: "app".to_owned(),
            rows: rows.iter().map(row).collect(),
            all: None,
            more: Folded::default(),
            hidden: Folded::default(),
        }
    }

    fn plain(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn the_headline_says_where_failures_are() {
        let apps = apps(&[
            ("a", 10, 300),
            ("b", 9, 100),
            ("c", 9, 50),
            ("d", 9, 30),
            ("e", 9, 20),
            ("f", 9, 1),
        ]);
        let said = plain(&headline(&told(9_000, 1_000), &apps, "scripts"));
        assert_eq!(said, "1,000 runs failed, 50 % of them in five scripts.");
        assert_eq!(headline(&told(9, 0), &apps, "scripts"), "No run failed.");
    }

    #[test]
    fn the_board_names_only_what_surely_costs() {
        let (all, apps) = (
            told(94_000, 6_000),
            apps(&[("a", 700, 300), ("b", 800, 200), ("few", 1, 9), ("ok", 950, 50)]),
        );
        let rows: Vec<&Ranked> = apps.rows.iter().collect();
        let said = plain(&board(&rows, &all, &str::to_owned));
        assert!(said.starts_with("a and b cost most: together at least "), "{said}");
        assert!(board(&rows[3..], &all, &str::to_owned).starts_with("None"));
        assert_eq!(board_rest(12, 12, 0), "");
        assert!(board_rest(12, 20, 3).starts_with("8 more can be judged; 3 with"));
    }

    #[test]
    fn a_rate_of_few_runs_is_not_judged() {
        assert!(lede(&told(9, 2)).ends_with("too few to judge."));
        assert!(
            plain(&lede(&told(940, 60))).starts_with("6.0 % of finished runs failed, 60 / 1,000;")
        );
    }
}
