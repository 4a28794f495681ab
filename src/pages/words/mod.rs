//! The sentences of the pages, written by rules from the same numbers that stand below them. Pure functions; how a number is written stands
//! in `stats::words`.

pub(super) mod activity;
pub(super) mod api;
pub(super) mod app;
pub(super) mod apps;
pub(super) mod card;
pub(super) mod compare;
pub(super) mod data;
pub(super) mod defaults;
pub(super) mod errors;
pub(super) mod exit_codes;
pub(super) mod explore;
pub(super) mod failures;
pub(super) mod kinds;
pub(super) mod manner;
pub(super) mod method;
pub(super) mod news;
pub(super) mod pin;
pub(super) mod platforms;
pub(super) mod privacy;
pub(super) mod quality;
pub(super) mod readout;
pub(super) mod reports;
pub(super) mod resources;
pub(super) mod search;
pub(super) mod steps;

use crate::language::{current, t};
use crate::outcome::Outcome;
use crate::stats::words::{
    arrow, count, days, decimals, fixed, of, percent, points, points_between, signed,
};
use crate::stats::{
    Counts, Difference, Point, Range, Ranked, Ranking, Summary, Timeseries, Window, newcombe,
    wilson,
};
use leptos::prelude::*;

/// A ranked row's rate is worth a sentence when it lies so far below that of all.
const NOTABLE: f64 = 0.01;

/// A change: what is said loudly, and what beside it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Change {
    pub(super) loud: String,
    pub(super) quiet: String,
}

/// The headline: how many runs finished, and how many of them succeeded.
pub(super) fn headline(summary: &Summary) -> String {
    let rate = summary.counts.success_rate();
    if rate.n == 0 {
        return t!("overview-none-finished", n = summary.counts.runs());
    }
    if rate.too_few() {
        return t!("overview-few", k = count(rate.k), n = rate.n);
    }
    t!("overview-headline", n = rate.n, share = percent(rate, 1))
}

/// The paragraph below the headline: how much was shared, and whether that is better or worse than before.
pub(super) fn lede(summary: &Summary, apps: (&str, &str)) -> String {
    let n = summary.counts.runs();
    let runs = t!("browser-chart-run-count", n = n);
    let runs = match summary.apps {
        Some(n) => t!("overview-of-apps", runs = runs, n = n, one = apps.0, many = apps.1),
        None => runs,
    };
    t!("overview-shared", runs = runs, n = n, when = when(summary)) + &compared(summary)
}

pub(super) fn compared(summary: &Summary) -> String {
    let Some(change) = summary.change() else { return String::new() };
    let before = match summary.window.days() {
        1 => t!("overview-day-before"),
        n => t!("overview-days-before", n = n),
    };
    if summary.counts.success_rate().too_few() || !change.is_clear() {
        return format!(" {}", t!("overview-unclear", before = before));
    }
    let way = if change.value < 0.0 { "below" } else { "above" };
    let by = fixed(change.value.abs() * 100.0, decimals(summary.counts.success_rate()));
    format!(" {}", t!("overview-clear", way = way, by = by, before = before))
}

/// The days of a summary, as they are spoken of.
pub(super) fn when(summary: &Summary) -> String {
    spoken(summary.range, summary.window)
}

/// The days of a range, as they are spoken of.
pub(super) fn spoken(range: Range, window: Window) -> String {
    match range {
        Range::Today => t!("overview-when-today"),
        Range::All => t!("overview-when-since", day = window.first.long()),
        Range::Custom(first, last) if first == last => {
            t!("overview-when-on", day = first.long())
        }
        Range::Custom(..) => {
            let (first, last) = (window.first.long(), window.last.long());
            t!("overview-when-between", first = first, last = last)
        }
        _ => t!("overview-when-days", n = window.days()),
    }
}

/// The change of runs a day. Only whole days are compared: the open one would make every morning look like a fall.
pub(super) fn runs_change(series: &Timeseries) -> Option<Change> {
    let closed = series
        .points
        .iter()
        .filter(|point| !series.open.is_some_and(|open| point.days.contains(open)));
    let (now, before) = (daily(closed)?, daily(series.before.iter())?);
    let change = (now / before - 1.0) * 100.0;
    change.is_finite().then(|| Change {
        loud: format!("{} {}\u{a0}%", arrow(change), signed(change, 1)),
        quiet: t!("change-from", before = whole(before)),
    })
}

/// Runs a day, over so many days.
fn daily<'a>(points: impl Iterator<Item = &'a Point>) -> Option<f64> {
    let (runs, days) = points
        .fold((0, 0), |(runs, days), point| (runs + point.counts.runs(), days + point.days.days()));
    #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
    (days > 0).then(|| runs as f64 / days as f64)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a number of runs is never negative, and the cast saturates"
)]
fn whole(n: f64) -> String {
    count(n.round() as u64)
}

/// The change of the success rate.
pub(super) fn rate_change(now: Counts, before: Option<Counts>) -> Option<Change> {
    let (now, before) = (now.success_rate(), before?.success_rate());
    Some(share_change(newcombe(now, before)?, decimals(now)))
}

/// The change of an outcome's share of all runs: totals grow with those who take part, shares do not.
pub(super) fn outcome_change(
    outcome: Outcome,
    now: Counts,
    before: Option<Counts>,
) -> Option<Change> {
    let before = before?;
    let (now, before) =
        (wilson(now.of(outcome), now.runs()), wilson(before.of(outcome), before.runs()));
    Some(share_change(newcombe(now, before)?, decimals(now)))
}

fn share_change(change: Difference, decimals: usize) -> Change {
    if !change.is_clear() {
        return Change { loud: t!("change-none"), quiet: String::new() };
    }
    let loud = format!("{} {}", arrow(change.value), points(change, decimals));
    Change { loud, quiet: format!("({})", points_between(change, decimals)) }
}

/// The sentence of a ranking: who leads, what the named ones make up, and who falls behind.
pub(super) fn ranking(ranked: &Ranking, title: impl Fn(&Ranked) -> String) -> String {
    let all: Counts = ranked.rows.iter().map(|row| row.outcomes.counts).sum::<Counts>()
        + ranked.more.counts
        + ranked.hidden.counts;
    let Some(first) = ranked.rows.first() else {
        return t!("ranking-none");
    };
    let lead = t!("ranking-leads", title = title(first), n = first.outcomes.counts.runs());
    let share = |counts: Counts| percent(wilson(counts.runs(), all.runs()), 0);
    let named = match ranked.rows.len() {
        1 => String::new(),
        n if all.runs()
            == ranked.rows.iter().map(|row| row.outcomes.counts.runs()).sum::<u64>() =>
        {
            t!("ranking-all", share = share(first.outcomes.counts), n = n)
        }
        n => {
            let named = ranked.rows.iter().map(|row| row.outcomes.counts).sum();
            t!("ranking-largest", n = n, share = share(named))
        }
    };
    format!("{lead}{named}.{}", behind(ranked, all, title).unwrap_or_default())
}

/// The row that succeeds least often, when its whole interval lies clearly below the rate of all.
fn behind(ranked: &Ranking, all: Counts, title: impl Fn(&Ranked) -> String) -> Option<String> {
    let rated = ranked
        .rows
        .iter()
        .map(|row| (row, row.outcomes.counts.success_rate()))
        .filter(|(_, rate)| !rate.too_few());
    let (row, rate) = rated
        .min_by(|(_, a), (_, b)| a.share().unwrap_or(1.0).total_cmp(&b.share().unwrap_or(1.0)))?;
    let clear = rate.high < all.success_rate().share()? - NOTABLE;
    clear.then(|| {
        let (title, rate, of) = (title(row), percent(rate, 1), of(rate));
        format!(" {}", t!("ranking-behind", title = title, rate = rate, of = of))
    })
}

/// What is counted but not named in a ranking.
pub(super) fn folded(ranked: &Ranking, one: &str, many: &str, min_cell: u64) -> Option<String> {
    let n = ranked.hidden.values;
    (n > 0).then(|| t!("ranking-folded", n = n, one = one, many = many, few = count(min_cell)))
}

/// The same where a list has no “more”.
pub(super) fn unlisted(ranked: &Ranking, one: &str, many: &str, min_cell: u64) -> Option<String> {
    let n = ranked.hidden.values;
    let few = count(min_cell);
    (n > 0).then(|| t!("ranking-folded-unlisted", n = n, one = one, many = many, few = few))
}

/// Texts that islands say, for the browser has no message files: those whose names begin so. It reads them from the page before they wake.
pub(super) fn carried(prefix: &'static str) -> AnyView {
    let texts = current().carried(prefix);
    view! { <script type="text/plain" data-words="" inner_html=texts></script> }.into_any()
}

/// What a page is about, for search engines and previews.
pub(super) fn description(summary: &Summary, project: &str) -> String {
    let (headline, days) = (headline(summary), days(summary.window));
    t!("overview-about", headline = headline, project = project, days = days)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::Day;
    use crate::stats::{Folded, Grain};

    fn summary(success: u64, failed: u64, before: Option<(u64, u64)>) -> Summary {
        let last: Day = "2026-11-22".parse().unwrap();
        let counts = |(success, failed)| Counts { success, failed, ..Counts::default() };
        Summary {
            range: Range::FourWeeks,
            window: Window { first: last.plus(-27), last },
            counts: counts((success, failed)),
            before: before.map(counts),
            apps: Some(642),
            as_of: 0,
        }
    }

    fn plain(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn the_headline_says_the_rate_only_when_it_can_be_judged() {
        assert_eq!(
            plain(&headline(&summary(119_274, 7_398, None))),
            "Of 126,672 finished runs, 94.2 % succeeded."
        );
        assert_eq!(
            plain(&headline(&summary(9, 2, None))),
            "9 of 11 finished runs succeeded: too few to judge."
        );
        let unfinished = Summary {
            counts: Counts { unfinished: 4, ..Counts::default() },
            ..summary(0, 0, None)
        };
        assert_eq!(plain(&headline(&unfinished)), "4 runs so far, and none has finished.");
    }

    #[test]
    fn the_lede_calls_a_difference_by_its_sureness() {
        let apps = ("script", "scripts");
        let clear = plain(&lede(&summary(94_160, 5_840, Some((93_700, 6_300))), apps));
        assert_eq!(
            clear,
            "100,000 runs of 642 scripts were shared in the last 28 days. The success rate is 0.46 points above the 28 days before, \
             a difference too steady to be chance."
        );
        assert!(lede(&summary(942, 58, Some((937, 63))), apps).contains("no clear change"));
        assert!(lede(&summary(94_160, 5_840, None), apps).ends_with("28\u{a0}days."));
        let one = Summary { apps: Some(1), ..summary(1, 0, None) };
        assert!(plain(&lede(&one, apps)).starts_with("1 run of 1 script was shared"));
    }

    #[test]
    fn a_range_is_spoken_of_as_people_do() {
        let day: Day = "2026-11-22".parse().unwrap();
        let of = |range| {
            when(&Summary {
                range,
                window: range.window(day, Some(day.plus(-400))),
                ..summary(1, 0, None)
            })
        };
        assert_eq!(of(Range::Today), "today");
        assert_eq!(of(Range::Year), "in the last 365\u{a0}days");
        assert_eq!(of(Range::All), "since 18 Oct 2025");
        assert_eq!(of(Range::Custom(day, day)), "on 22 Nov 2026");
        assert_eq!(of(Range::Custom(day.plus(-3), day)), "from 19 Nov 2026 to 22 Nov 2026");
    }

    #[test]
    fn the_open_day_does_not_make_runs_fall() {
        let first: Day = "2026-11-20".parse().unwrap();
        let point =
            |n, runs| Point::of_day(first.plus(n), Counts { success: runs, ..Counts::default() });
        let series = Timeseries {
            window: Window { first, last: first.plus(2) },
            grain: Grain::Day,
            points: vec![point(0, 110), point(1, 110), point(2, 3)],
            before: vec![point(-3, 100), point(-2, 100), point(-1, 100)],
            open: Some(first.plus(2)),
            as_of: 0,
        };
        let change = runs_change(&series).unwrap();
        assert_eq!(
            (plain(&change.loud).as_str(), change.quiet.as_str()),
            ("▲ +10.0 %", "from 100 a day")
        );
        assert_eq!(runs_change(&Timeseries { before: Vec::new(), ..series.clone() }), None);
        let nothing = series
            .before
            .iter()
            .map(|point| Point { counts: Counts::default(), ..*point })
            .collect();
        assert_eq!(runs_change(&Timeseries { before: nothing, ..series }), None);
    }

    #[test]
    fn a_change_within_its_doubt_has_no_arrow() {
        let (now, before) = (
            Counts { success: 942, failed: 58, ..Counts::default() },
            Counts { success: 937, failed: 63, ..Counts::default() },
        );
        assert_eq!(rate_change(now, Some(before)).unwrap().loud, t!("change-none"));
        assert_eq!(rate_change(now, None), None);
        let worse = Counts { success: 800, failed: 200, ..Counts::default() };
        let change = outcome_change(Outcome::Failed, worse, Some(before)).unwrap();
        assert!(change.loud.starts_with("▲ +13.7") && change.quiet.starts_with("(+"), "{change:?}");
    }

    #[test]
    fn a_ranking_names_its_head_and_its_tail() {
        let row = |value: &str, success, failed| Ranked {
            value: value.to_owned(),
            outcomes: Counts { success, failed, ..Counts::default() }.into(),
            before: None,
        };
        let more =
            Folded { values: 3, counts: Counts { success: 400, failed: 20, ..Counts::default() } };
        let rows = vec![row("docker", 950, 50), row("immich", 400, 100)];
        let ranked = Ranking {
            dimension: "app".to_owned(),
            all: None,
            rows,
            more,
            hidden: Folded { values: 1, ..more },
        };
        let sentence = plain(&ranking(&ranked, |row| row.value.clone()));
        assert_eq!(
            sentence,
            "docker leads with 1,000 runs; the 2 largest make up 64 % of all. immich succeeds least often: 80.0 %, 400 / 500."
        );
        assert_eq!(
            plain(&folded(&ranked, "script", "scripts", 10).unwrap()),
            "1 script under 10 runs is counted in “more” and not named."
        );
        let none = Ranking { rows: Vec::new(), hidden: Folded::default(), ..ranked };
        assert!(
            ranking(&none, |row| row.value.clone()).starts_with("No value")
                && folded(&none, "a", "b", 10).is_none()
        );
    }
}
