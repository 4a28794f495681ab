//! What a time chart says: its title, its one sentence, the names of its drawings and the day under the cursor. Written by rules from
//! the numbers that are drawn.

use crate::charts::{Bucket, Manner, Step, rated, smoothed, smooths};
use crate::outcome::Outcome;
use crate::stats::words::{between, count, counted, days, decimals, of, percent, percent_number};
use crate::stats::{Counts, Rate, Timeseries, Window};

/// A day is worth a sentence when its rate lies so far below the whole.
const NOTABLE: f64 = 0.02;

/// The title of the figure: `Success rate and runs per day`; longer steps are named too.
pub fn time_title(series: &Timeseries) -> String {
    format!("Success rate and runs per day{}", by(step(series)))
}

/// `, by week`: columns of a longer step show the runs of a mean day.
fn by(step: Step) -> String {
    if step == Step::Day { String::new() } else { format!(", by {}", step.name()) }
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
    if smooths(series, manner) { format!("{told} {}", smoothed("successes")) } else { told }
}

fn told(series: &Timeseries, manner: Manner) -> String {
    let rate = overall(series).success_rate();
    if rate.n == 0 {
        return format!("No run finished: {}.", days(series.window));
    }
    if rate.too_few() {
        return format!(
            "{} of {} succeeded: too few to judge.",
            count(rate.k),
            counted(rate.n, "finished run", "finished runs")
        );
    }
    let fine = decimals(rate);
    let whole = format!("{}, between {}", percent(rate, fine), between(rate, fine));
    let span = days(series.window);
    match lowest(series, manner, rate) {
        Some((bucket, low)) if smooths(series, manner) => {
            let when = bucket.days.last.short();
            format!(
                "The success rate fell to {} in the seven days to {when}; over {span} it is {whole}.",
                percent(low, 1)
            )
        }
        Some((bucket, low)) => {
            let when = on(bucket.days, step(series));
            format!(
                "The success rate fell to {} {when}; over {span} it is {whole}.",
                percent(low, 1)
            )
        }
        None => format!("Nothing stands out: over {span} the success rate is {whole}."),
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
        Step::Day => format!("on {}", span.first.short()),
        Step::Week => format!("in the week of {}", span.first.short()),
        Step::Month => format!("in {} {}", span.first.month_short(), span.first.year()),
        Step::Year => format!("in {}", span.first.year()),
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
    let mean = if smooths(series, manner) { ", 7-day mean" } else { "" };
    let name = format!("Success rate by {}{mean}, {}", step(series).name(), days(series.window));
    match (judged.iter().min_by(by_share), judged.iter().max_by(by_share)) {
        (Some(low), Some(high)) => format!(
            "{name}: from {} to {} per cent",
            percent_number(*low, 1),
            percent_number(*high, 1)
        ),
        _ => format!("{name}: too few finished runs to judge"),
    }
}

/// What the lower drawing shows.
pub(super) fn runs_label(series: &Timeseries, manner: Manner) -> String {
    let axis = if manner.log { ", logarithmic axis" } else { "" };
    format!("Runs per day by outcome{}{axis}, {}", by(step(series)), days(series.window))
}

/// What a point is called: `Sun 9 Nov 2026`, or the days of a longer span.
pub(super) fn point_title(bucket: &Bucket) -> String {
    let span = if bucket.days.days() == 1 {
        format!("{} {}", bucket.days.first.weekday_short(), bucket.days.first.long())
    } else {
        days(bucket.days)
    };
    if bucket.open { format!("{span}, not over yet") } else { span }
}

/// A point said aloud: the day, the rate with its doubt, that of the seven days where the line is theirs, the runs and how the others ended.
pub(super) fn spoken(bucket: &Bucket, week: Option<&Bucket>) -> String {
    let week = week.map(|week| format!(" In seven days {}.", judged(week))).unwrap_or_default();
    let others = Outcome::ALL.into_iter().skip(1).filter(|outcome| bucket.counts.of(*outcome) > 0);
    let others: Vec<String> = others
        .map(|outcome| format!("{} {}", count(bucket.counts.of(outcome)), outcome.name()))
        .collect();
    let runs = counted(bucket.counts.runs(), "run", "runs");
    let ended = if others.is_empty() { String::new() } else { format!(": {}", others.join(", ")) };
    format!("{}: {}.{week} {runs}{ended}.", point_title(bucket), judged(bucket))
}

fn judged(bucket: &Bucket) -> String {
    let rate = bucket.counts.success_rate();
    if rate.n == 0 {
        "no run finished".to_owned()
    } else if rate.too_few() {
        format!("{} of {} finished runs succeeded, too few to judge", count(rate.k), count(rate.n))
    } else {
        format!(
            "success rate {}, {} finished runs, between {}",
            percent(rate, 1),
            of(rate),
            between(rate, 1)
        )
    }
}

/// What a zoomed chart says about the days that it shows.
pub(super) fn zoomed(series: &Timeseries) -> String {
    let rate = overall(series).success_rate();
    if rate.too_few() {
        return format!("{}: {} finished runs, too few to judge.", days(series.window), of(rate));
    }
    let fine = decimals(rate);
    format!(
        "{}: {} succeeded, {}, between {}.",
        days(series.window),
        percent(rate, fine),
        of(rate),
        between(rate, fine)
    )
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
                && sentence.ends_with(&smoothed("successes")),
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
