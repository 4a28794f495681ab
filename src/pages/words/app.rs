//! The words of the page about one app: how it does, against all and against before.

use super::{compared, spoken, when};
use crate::language::t;
use crate::stats::words::{between, count, decimals, of, percent};
use crate::stats::{Range, Rate, Summary, Window};

/// The paragraph below the name.
pub(in crate::pages) fn lede(summary: &Summary, all: Option<Rate>, nouns: (&str, &str)) -> String {
    let rate = summary.counts.success_rate();
    let when = when(summary);
    if rate.n == 0 {
        return t!("app-none-finished", n = summary.counts.runs(), when = when);
    }
    if rate.too_few() {
        return t!("app-few", k = count(rate.k), n = rate.n, when = when);
    }
    let fine = decimals(rate);
    let (share, between) = (percent(rate, fine), between(rate, fine));
    let told = t!(
        "app-lede",
        k = count(rate.k),
        n = rate.n,
        when = when,
        share = share,
        between = between
    );
    let standing = all.and_then(|all| standing(rate, all, nouns)).unwrap_or_default();
    format!("{told}{standing}{}", compared(summary))
}

/// The headline where there is nothing to tell.
pub(in crate::pages) fn quiet(title: &str, range: Range, window: Window) -> String {
    t!("app-quiet", title = title, when = spoken(range, window))
}

/// Why there is nothing to tell.
pub(in crate::pages) fn why_quiet(min_cell: u64) -> String {
    t!("app-quiet-why", few = count(min_cell))
}

/// How it does against all apps together.
fn standing(rate: Rate, all: Rate, (_, many): (&str, &str)) -> Option<String> {
    let share = all.share()?;
    let whole = percent(all, decimals(all));
    let told = match rate {
        Rate { low, .. } if low > share => t!("app-standing-better", many = many, rate = whole),
        Rate { high, .. } if high < share => t!("app-standing-worse", many = many, rate = whole),
        _ => t!("app-standing-same", many = many, rate = whole),
    };
    Some(format!(" {told}"))
}

/// What the page is about, for search engines and previews.
pub(in crate::pages) fn description(title: &str, project: &str, lede: &str) -> String {
    format!("{title}, {project}: {lede}")
}

/// The words of the reference line.
pub(in crate::pages) fn reference(all: Rate, many: &str) -> String {
    t!("app-reference", many = many, rate = percent(all, 1))
}

/// The sentence of the matrix in the tongue of a reader who wants to know where it works: the pair that does best and the one to avoid, as far as that
/// is sure.
pub(in crate::pages) fn works(cells: &[(String, Rate)], all: Rate) -> String {
    let judged = || cells.iter().filter(|(_, rate)| !rate.too_few());
    let told = |(name, rate): &(String, Rate)| {
        t!("app-pair", name = name, rate = percent(*rate, 1), of = of(*rate))
    };
    if judged().next().is_none() {
        return t!("app-pair-few");
    }
    let Some(share) = all.share() else { return String::new() };
    let best = judged()
        .filter(|(_, rate)| rate.low > share)
        .max_by(|(_, a), (_, b)| a.low.total_cmp(&b.low));
    let worst = judged()
        .filter(|(_, rate)| rate.high < share)
        .min_by(|(_, a), (_, b)| a.high.total_cmp(&b.high));
    match (best, worst) {
        (Some(best), Some(worst)) => {
            t!("app-pair-best-and-worst", best = told(best), worst = told(worst))
        }
        (None, Some(worst)) => t!("app-pair-worst", worst = told(worst)),
        (Some(best), None) => t!("app-pair-best", best = told(best)),
        (None, None) => t!("app-pair-same"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Lang, within};
    use crate::stats::{Counts, wilson};

    fn summary(success: u64, failed: u64) -> Summary {
        let last: crate::day::Day = "2026-11-22".parse().unwrap();
        Summary {
            range: Range::FourWeeks,
            window: Window { first: last.plus(-27), last },
            counts: Counts { success, failed, ..Counts::default() },
            before: None,
            apps: None,
            as_of: 0,
        }
    }

    #[test]
    fn an_app_is_held_against_all_apps_only_when_it_can_be_judged() {
        let (all, nouns) = (Some(wilson(94_200, 100_000)), ("app", "apps"));
        let said =
            |success, failed| lede(&summary(success, failed), all, nouns).replace('\u{a0}', " ");
        assert_eq!(
            said(6_758, 313),
            "6,758 of 7,071 finished runs succeeded in the last 28 days: 95.6 %, between 95.1 and 96.0 %. It does better than all apps together, 94.20 %."
        );
        assert!(said(700, 300).contains("worse than all apps"));
        assert!(said(94, 6).contains("neither clearly better nor worse"));
        assert_eq!(
            said(9, 2),
            "9 of 11 finished runs succeeded in the last 28 days: too few to judge."
        );
        assert!(said(0, 0).contains("none has finished"));
    }

    #[test]
    fn where_there_is_nothing_to_tell_the_app_is_named_and_the_reason_given() {
        let window = summary(0, 0).window;
        assert_eq!(
            quiet("immich", Range::FourWeeks, window),
            "Too few runs of immich were shared in the last 28\u{a0}days."
        );
        assert!(why_quiet(10).contains("fewer than 10"));
    }

    #[test]
    fn in_german_an_app_is_told_as_in_english() {
        let said = |success, failed| {
            within(Lang::of_tag("de").unwrap(), || {
                let all = Some(wilson(94_200, 100_000));
                lede(&summary(success, failed), all, ("App", "Apps")).replace('\u{a0}', " ")
            })
        };
        assert_eq!(
            said(6_758, 313),
            "6.758 von 7.071 beendeten Läufen waren in den letzten 28 Tagen erfolgreich: 95,6 %, zwischen 95,1 und 96,0 %. Das ist besser als alle Apps \
             zusammen, 94,20 %."
        );
        assert_eq!(
            said(1, 0),
            "1 von 1 beendeten Lauf war in den letzten 28 Tagen erfolgreich: zu wenige für ein Urteil."
        );
    }

    #[test]
    fn the_pair_to_avoid_is_named_only_when_it_is_sure() {
        let all = wilson(9_420, 10_000);
        let cell = |name: &str, k, n| (name.to_owned(), wilson(k, n));
        let plain = |cells: &[_]| works(cells, all).replace('\u{a0}', " ");
        assert_eq!(
            plain(&[cell("Debian, 9.1", 2_257, 2_341), cell("Ubuntu, 9.0", 46, 58)]),
            "Best is Debian, 9.1: 96.4 %, 2,257 / 2,341. The pair to avoid is Ubuntu, 9.0: 79.3 %, 46 / 58."
        );
        assert_eq!(plain(&[cell("a", 94, 100)]), "No pair differs clearly from all.");
        assert!(plain(&[cell("a", 1, 10)]).starts_with("No pair has enough"));
    }
}
