//! The sentences of the page on failures: how many, where, and what costs most.

use crate::language::t;
use crate::stats::words::{between, count, decimals, of, percent};
use crate::stats::{Outcomes, Ranked, Ranking, Rate, TOO_FEW, wilson};

/// Apps that the headline and the sentence of the board name together.
const HEAD: usize = 5;
const NAMED: usize = 3;

/// The headline: how many runs failed, and how many of them in the few worst apps.
pub(in crate::pages) fn headline(all: &Outcomes, apps: &Ranking, many: &str) -> String {
    let failed = all.counts.failed;
    if failed == 0 {
        return t!("failures-none");
    }
    let mut worst: Vec<u64> = apps.rows.iter().map(|row| row.outcomes.counts.failed).collect();
    worst.sort_unstable_by(|a, b| b.cmp(a));
    worst.truncate(HEAD);
    let share = wilson(worst.iter().sum(), failed);
    if worst.len() < HEAD || share.k == 0 {
        return t!("failures-headline", n = failed);
    }
    t!("failures-headline-worst", n = failed, share = percent(share, 0), many = many)
}

/// The paragraph below: the rate with its doubt.
pub(in crate::pages) fn lede(all: &Outcomes) -> String {
    let rate = all.counts.failure_rate();
    if rate.too_few() {
        return t!("failures-few", of = of(rate));
    }
    let fine = decimals(rate);
    let (share, between) = (percent(rate, fine), between(rate, fine));
    t!("failures-lede", share = share, of = of(rate), between = between)
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
    let more = (rest > 0).then(|| t!("failures-board-rest", n = rest));
    let too_few = (few > 0).then(|| t!("failures-board-few", n = few, few = count(TOO_FEW)));
    [more, too_few].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The sentence of the trend.
pub(in crate::pages) fn trend(rate: Rate, blocked: u64, aborted: u64) -> String {
    if blocked + aborted == 0 {
        return t!("failures-trend-alone", of = of(rate));
    }
    t!("failures-trend", of = of(rate), blocked = blocked, aborted = aborted)
}

/// The sentence of a ranking of what failures have in common: which leads, and what share it has.
pub(in crate::pages) fn leading(found: &Ranking, called: &dyn Fn(&str) -> String) -> String {
    let (Some(first), Some(all)) = (found.rows.first(), found.all) else {
        return t!("ranking-none");
    };
    let share = percent(wilson(first.outcomes.runs, all.runs), 0);
    t!("ranking-leads-share", title = called(&first.value), share = share, n = all.runs)
}

/// The sentence of the error families.
pub(in crate::pages) fn families(found: &Ranking, min_cell: u64) -> String {
    let n = found.rows.len() as u64 + found.more.values;
    let told = t!("failures-families", n = n);
    match found.hidden.values {
        0 => told,
        rare => format!("{told} {}", t!("failures-families-rare", n = rare, few = count(min_cell))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Lang, within};
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
        assert!(plain(&board_rest(12, 20, 3)).starts_with("8 more can be judged. 3 with"));
    }

    #[test]
    fn german_bends_its_words_to_the_number() {
        let told = within(Lang::of_tag("de").unwrap(), || {
            [trend(wilson(6, 100), 1, 2), trend(wilson(6, 100), 2, 1)].map(|text| plain(&text))
        });
        assert_eq!(
            told,
            [
                "6 / 100 fehlgeschlagen. Außerdem fand 1 Lauf einen Rechner vor, der nicht bereit war, und 2 wurden von Menschen angehalten.",
                "6 / 100 fehlgeschlagen. Außerdem fanden 2 Läufe einen Rechner vor, der nicht bereit war, und 1 wurde von Menschen angehalten."
            ]
        );
        assert_eq!(
            plain(&trend(wilson(6, 100), 1, 2)),
            "6 / 100 failed. Besides, 1 run found a host that was not ready and 2 were stopped by their people."
        );
    }

    #[test]
    fn a_rate_of_few_runs_is_not_judged() {
        assert!(lede(&told(9, 2)).ends_with("too few to judge."));
        assert!(
            plain(&lede(&told(940, 60))).starts_with("6.0 % of finished runs failed, 60 / 1,000;")
        );
    }
}
