//! What a time chart says: its title, its one sentence, the names of its drawings and the day under the cursor. Written by rules from
//! the numbers that are drawn.

use crate::charts::{Bucket, Manner, Step, rated, smoothed, smooths};
use crate::language::t;
use crate::outcome::Outcome;
use crate::stats::words::{between, count, days, decimals, of, percent, percent_number};
use crate::stats::{Counts, Rate, Timeseries, Window};

/// A day is worth a sentence when its rate lies so far below the whole.
const NOTABLE: f64 = 0.02;

/// The title of the figure: `Success rate and runs per day`; longer steps are named too.
pub fn time_title(series: &Timeseries) -> String {
    [vec![t!("browser-chart-title")], by(step(series))].concat().join(", ")
}

/// `by week`: columns of a longer step show the runs of a mean day.
fn by(step: Step) -> Vec<String> {
    if step == Step::Day { Vec::new() } else { vec![step.by()] }
}

/// The step that a series is drawn in.
pub(super) fn step(series: &Timeseries) -> Step {
    Step::of(series.points.len())
}

/// The success rate of the whole series.
pub(super) fn overall(series: &Timeseries) -> Counts {
    series.points.iter().map(|point| point.counts).sum()
}

/// The sentence of the figure: the lowest point if it stands out, and the whole with its doubt.
pub fn rate_sentence(series: &Timeseries, manner: Manner) -> String {
    let told = told(series, manner);
    if smooths(series, manner) { format!("{told} {}", smoothed(Outcome::Success)) } else { told }
}

fn told(series: &Timeseries, manner: Manner) -> String {
    let rate = overall(series).success_rate();
    if rate.n == 0 {
        return t!("browser-chart-none-finished", days = days(series.window));
    }
    if rate.too_few() {
        return t!("browser-chart-few-succeeded", k = count(rate.k), n = rate.n);
    }
    let fine = decimals(rate);
    let whole =
        t!("browser-chart-whole", share = percent(rate, fine), between = between(rate, fine));
    let span = days(series.window);
    match lowest(series, manner, rate) {
        Some((bucket, low)) if smooths(series, manner) => {
            let day = bucket.days.last.short();
            let low = percent(low, 1);
            t!("browser-chart-fell-week", low = low, day = day, span = span, whole = whole)
        }
        Some((bucket, low)) => {
            let when = on(bucket.days, step(series));
            t!("browser-chart-fell", low = percent(low, 1), when = when, span = span, whole = whole)
        }
        None => t!("browser-chart-steady", span = span, whole = whole),
    }
}

/// The lowest closed point, when the whole of its interval lies clearly below the rate of all.
fn lowest(series: &Timeseries, manner: Manner, all: Rate) -> Option<(Bucket, Rate)> {
    let closed = rated(series, manner)
        .into_iter()
        .filter(|bucket| !bucket.open)
        .map(|bucket| (bucket, bucket.counts.success_rate()));
    let judged = closed.filter(|(_, rate)| !rate.too_few());
    let (bucket, rate) = judged
        .min_by(|(_, a), (_, b)| a.share().unwrap_or(1.0).total_cmp(&b.share().unwrap_or(1.0)))?;
    (rate.high < all.share()? - NOTABLE).then_some((bucket, rate))
}

fn on(span: Window, step: Step) -> String {
    match step {
        Step::Day => t!("browser-chart-on-day", day = span.first.short()),
        Step::Week => t!("browser-chart-in-week", day = span.first.short()),
        Step::Month => {
            let year = span.first.year().to_string();
            t!("browser-chart-in-month", month = span.first.month_short(), year = year)
        }
        Step::Year => t!("browser-chart-in-year", year = span.first.year().to_string()),
    }
}

/// What the upper drawing shows, for those who do not see it.
pub(super) fn rate_label(series: &Timeseries, manner: Manner) -> String {
    let rates = rated(series, manner)
        .into_iter()
        .filter(|bucket| !bucket.open)
        .map(|bucket| bucket.counts.success_rate());
    let judged: Vec<Rate> = rates.filter(|rate| !rate.too_few()).collect();
    let by_share =
        |a: &&Rate, b: &&Rate| a.share().unwrap_or(0.0).total_cmp(&b.share().unwrap_or(0.0));
    let mean = smooths(series, manner).then(|| t!("browser-chart-mean"));
    let rate = t!("browser-chart-rate-by", by = step(series).by());
    let name: Vec<String> = [rate].into_iter().chain(mean).chain([days(series.window)]).collect();
    let name = name.join(", ");
    match (judged.iter().min_by(by_share), judged.iter().max_by(by_share)) {
        (Some(low), Some(high)) => {
            let (low, high) = (percent_number(*low, 1), percent_number(*high, 1));
            t!("browser-chart-label-span", name = name, low = low, high = high)
        }
        _ => t!("browser-chart-label-few", name = name),
    }
}

/// What the lower drawing shows.
pub(super) fn runs_label(series: &Timeseries, manner: Manner) -> String {
    let axis = manner.log.then(|| t!("browser-chart-log-axis"));
    let parts =
        [t!("browser-chart-runs-by-outcome")].into_iter().chain(by(step(series))).chain(axis);
    parts.chain([days(series.window)]).collect::<Vec<_>>().join(", ")
}

/// What a point is called: `Sun 9 Nov 2026`, or the days of a longer span.
pub(super) fn point_title(bucket: &Bucket) -> String {
    let span = if bucket.days.days() == 1 {
        let Window { first, .. } = bucket.days;
        t!("browser-chart-weekday", weekday = first.weekday_short(), day = first.long())
    } else {
        days(bucket.days)
    };
    if bucket.open { t!("browser-chart-not-over", days = span) } else { span }
}

/// A point said aloud: the day, the rate with its doubt, that of the seven days where the line is theirs, the runs and how the others ended.
pub(super) fn spoken(bucket: &Bucket, week: Option<&Bucket>) -> String {
    let week =
        week.map(|week| format!(" {}", t!("browser-chart-in-seven-days", judged = judged(week))));
    let week = week.unwrap_or_default();
    let others = Outcome::ALL.into_iter().skip(1).filter(|outcome| bucket.counts.of(*outcome) > 0);
    let others: Vec<String> =
        others.map(|outcome| outcome.counted(bucket.counts.of(outcome))).collect();
    let runs = t!("browser-chart-run-count", n = bucket.counts.runs());
    let ended = if others.is_empty() { String::new() } else { format!(": {}", others.join(", ")) };
    format!("{}: {}.{week} {runs}{ended}.", point_title(bucket), judged(bucket))
}

fn judged(bucket: &Bucket) -> String {
    let rate = bucket.counts.success_rate();
    if rate.n == 0 {
        t!("browser-chart-unfinished-none")
    } else if rate.too_few() {
        t!("browser-chart-few-judged", k = count(rate.k), all = count(rate.n))
    } else {
        t!(
            "browser-chart-judged",
            share = percent(rate, 1),
            of = of(rate),
            between = between(rate, 1)
        )
    }
}

/// What a zoomed chart says about the days that it shows.
pub(super) fn zoomed(series: &Timeseries) -> String {
    let rate = overall(series).success_rate();
    if rate.too_few() {
        return t!("browser-chart-zoomed-few", days = days(series.window), of = of(rate));
    }
    let (share, between) = (percent(rate, decimals(rate)), between(rate, decimals(rate)));
    let days = days(series.window);
    t!("browser-chart-zoomed", days = days, share = share, of = of(rate), between = between)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::buckets;
    use crate::day::Day;
    use crate::stats::{Grain, Point};

    fn series(days: &[(u64, u64)]) -> Timeseries {
        let first: Day = "2026-11-01".parse().unwrap();
        let point = |(n, (success, failed)): (usize, &(u64, u64))| {
            let counts = Counts { success: *success, failed: *failed, ..Counts::default() };
            Point::of_day(first.plus(i32::try_from(n).unwrap()), counts)
        };
        let points: Vec<Point> = days.iter().enumerate().map(point).collect();
        let window = Window { first, last: points.last().unwrap().days.last };
        Timeseries { window, grain: Grain::Day, points, before: Vec::new(), open: None, as_of: 0 }
    }

    fn plain(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn a_day_that_stands_out_is_named() {
        let sentence = plain(&rate_sentence(
            &series(&[(950, 50), (950, 50), (800, 200), (950, 50)]),
            Manner::default(),
        ));
        assert_eq!(
            sentence,
            "The success rate fell to 80.0 % on 3 Nov; over 1 – 4 Nov 2026 it is 91.3 %, between 90.3 and 92.1 %."
        );
    }

    #[test]
    fn a_steady_rate_is_said_to_be_steady() {
        let sentence =
            rate_sentence(&series(&[(950, 50), (948, 52), (951, 49)]), Manner::default());
        assert!(sentence.starts_with("Nothing stands out"), "{sentence}");
    }

    #[test]
    fn few_runs_are_not_judged() {
        assert_eq!(
            plain(&rate_sentence(&series(&[(9, 2)]), Manner::default())),
            "9 of 11 finished runs succeeded: too few to judge."
        );
        assert_eq!(
            rate_sentence(&series(&[(0, 0)]), Manner::default()),
            "No run finished: 1 Nov 2026."
        );
        assert!(
            rate_label(&series(&[(9, 2)]), Manner::default())
                .ends_with("too few finished runs to judge")
        );
    }

    #[test]
    fn a_point_is_told_with_its_doubt_and_the_other_outcomes() {
        let mut bucket = *buckets(&series(&[(3_902, 522)])).first().unwrap();
        bucket.counts.blocked = 100;
        assert_eq!(
            plain(&spoken(&bucket, None)),
            "Sun 1 Nov 2026: success rate 88.2 %, 3,902 / 4,424 finished runs, between 87.2 and 89.1 %. 4,524 runs: 522 failed, 100 blocked."
        );
    }

    #[test]
    fn a_smoothed_line_is_said_to_be_one_and_tells_of_seven_days() {
        let mut days = [(950, 50); 14];
        days[8..].fill((700, 300));
        let smooth = Manner { smooth: true, log: false };
        let sentence = plain(&rate_sentence(&series(&days), smooth));
        assert!(
            sentence.contains("in the seven days to 14 Nov")
                && sentence.ends_with(&smoothed(Outcome::Success)),
            "{sentence}"
        );
        assert!(rate_label(&series(&days), smooth).contains("by day, 7-day mean"));
        let short = rate_sentence(&series(&days[..3]), smooth);
        assert!(!short.contains("7-day"), "{short}");
        let points = rated(&series(&days), smooth);
        let said = plain(&spoken(&buckets(&series(&days))[7], points.get(7)));
        assert!(
            said.contains("950 / 1,000 finished runs")
                && said.contains("In seven days success rate 95.0 %, 6,650 / 7,000"),
            "{said}"
        );
    }
}
