//! What the places of charts say when a pointer, a finger or an arrow key stands on them: the days or values first, then each series in a line of
//! its own with what it is made of and its doubt.

use crate::charts::Bucket;
use crate::language::t;
use crate::outcome::Outcome;
use crate::stats::words::{NOTHING, count, days, interval, of, percent};
use crate::stats::{Bin, Mix, Quantile, Rate, Spell, Window, wilson};

/// A point of a failure rate, with the seven days up to it where the line is theirs, and the runs of some outcomes.
pub(in crate::pages) fn failures(
    bucket: &Bucket,
    week: Option<&Bucket>,
    shown: &[Outcome],
) -> String {
    let rate = bucket.counts.failure_rate();
    let mut lines =
        vec![day(bucket.days, bucket.open), t!("readout-failure-rate", judged = judged(rate))];
    lines.extend(
        week.map(|week| t!("readout-failure-mean", judged = judged(week.counts.failure_rate()))),
    );
    lines.extend(outcomes(bucket, shown));
    lines.join("\n")
}

/// A point of runs by outcome.
pub(in crate::pages) fn runs(bucket: &Bucket, shown: &[Outcome]) -> String {
    let lines = [day(bucket.days, bucket.open)].into_iter().chain(outcomes(bucket, shown));
    lines.collect::<Vec<_>>().join("\n")
}

fn outcomes(bucket: &Bucket, shown: &[Outcome]) -> Vec<String> {
    let line =
        |outcome: &Outcome| format!("{} {}", outcome.title(), count(bucket.counts.of(*outcome)));
    shown.iter().map(line).collect()
}

/// A span of a mix: each value with its share of the runs.
pub(in crate::pages) fn shares(mix: &Mix, span: usize, called: &dyn Fn(&str) -> String) -> String {
    let Some(window) = mix.spans.get(span) else { return String::new() };
    let all = mix.all.get(span).map_or(0, |all| all.runs);
    let open = mix.open && span + 1 == mix.spans.len();
    let line = |name: String, runs: u64| {
        let share = wilson(runs, all);
        format!("{name} {}, {}, {}", percent(share, 1), of(share), interval(share, 1))
    };
    let own = mix
        .strands
        .iter()
        .filter_map(|strand| Some(line(called(&strand.value), strand.runs.get(span)?.runs)));
    let other = mix.other.get(span).map(|other| line(t!("readout-other"), other.runs));
    let head = format!("{} · {}", day(*window, open), t!("browser-chart-run-count", n = all));
    let lines = [head].into_iter().chain(own).chain(other);
    lines.collect::<Vec<_>>().join("\n")
}

/// A span of a measure: its percentiles with their doubt.
pub(in crate::pages) fn percentiles(
    spell: &Spell,
    open: bool,
    written: &dyn Fn(f64) -> String,
) -> String {
    let told = |quantile: Option<Quantile>| {
        quantile.map_or_else(|| NOTHING.to_owned(), |told| doubtful(told, written))
    };
    let line = |name: &str, quantile: Option<Quantile>| format!("{name} {}", told(quantile));
    let head =
        format!("{} · {}", day(spell.days, open), t!("browser-chart-run-count", n = spell.n));
    [
        head,
        line("p25", spell.p25),
        t!("readout-quantile-median", value = told(spell.median)),
        line("p75", spell.p75),
        line("p90", spell.p90),
    ]
    .join("\n")
}

fn doubtful(told: Quantile, written: &dyn Fn(f64) -> String) -> String {
    let (value, low, high) = (written(told.value), written(told.low), written(told.high));
    if low == high { value } else { format!("{value}, {low}\u{a0}– {high}") }
}

/// A column of a histogram.
pub(in crate::pages) fn column(bin: &Bin, all: u64, written: &dyn Fn(f64) -> String) -> String {
    let (from, to) = (written(bin.from), written(bin.to));
    let values = if from == to { from } else { format!("{from}\u{a0}– {to}") };
    let share = wilson(bin.n, all);
    let runs = t!("browser-chart-run-count", n = bin.n);
    let (part, doubt) = (percent(share, 1), interval(share, 1));
    format!(
        "{values}\n{runs}\n{}",
        t!("readout-share", share = part, all = count(all), interval = doubt)
    )
}

/// A rate as far as it can be judged.
pub(in crate::pages) fn judged(rate: Rate) -> String {
    if rate.n == 0 {
        t!("readout-none-finished")
    } else if rate.too_few() {
        t!("readout-few", of = of(rate))
    } else {
        format!("{}, {}, {}", percent(rate, 1), of(rate), interval(rate, 1))
    }
}

/// Some days, and that they are not over where they are not.
pub(super) fn day(window: Window, open: bool) -> String {
    if open { t!("browser-chart-not-over", days = days(window)) } else { days(window) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Lang, within};
    use crate::stats::{Counts, Folded, Grain, Outcomes, Strand};

    fn window() -> Window {
        let first = "2026-11-09".parse().unwrap();
        Window { first, last: first }
    }

    fn plain(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn a_point_says_its_day_its_rate_with_doubt_and_its_outcomes() {
        let counts = Counts { success: 940, failed: 60, blocked: 7, ..Counts::default() };
        let bucket = Bucket { days: window(), counts, open: true };
        let said = plain(&failures(&bucket, Some(&bucket), &[Outcome::Failed, Outcome::Blocked]));
        let lines: Vec<&str> = said.lines().collect();
        assert_eq!(
            lines[..2],
            ["9 Nov 2026, not over yet", "Failure rate 6.0 %, 60 / 1,000, 4.7 – 7.6 %"]
        );
        assert_eq!(
            lines[2..],
            ["7-day mean 6.0 %, 60 / 1,000, 4.7 – 7.6 %", "Failed 60", "Blocked 7"]
        );
        assert_eq!(judged(wilson(0, 0)), "–, no run finished");
        assert_eq!(plain(&judged(wilson(2, 9))), "2 / 9, too few to judge");
    }

    #[test]
    fn in_german_a_point_says_the_same() {
        let counts = Counts { success: 940, failed: 60, ..Counts::default() };
        let bucket = Bucket { days: window(), counts, open: true };
        let german = Lang::of_tag("de").unwrap();
        let said = within(german, || plain(&failures(&bucket, None, &[Outcome::Failed])));
        let lines: Vec<&str> = said.lines().collect();
        assert_eq!(
            lines,
            [
                "9. Nov. 2026, noch nicht vorbei",
                "Fehlerquote 6,0 %, 60 / 1.000, 4,7 – 7,6 %",
                "Fehlgeschlagen 60"
            ]
        );
    }

    #[test]
    fn a_span_of_a_mix_says_every_series() {
        let told = |runs| Outcomes::from(Counts { success: runs, ..Counts::default() });
        let strand = |value: &str, runs| Strand { value: value.to_owned(), runs: vec![told(runs)] };
        let mix = Mix {
            dimension: "os".to_owned(),
            grain: Grain::Day,
            spans: vec![window()],
            all: vec![told(1_000)],
            strands: vec![strand("debian", 700), strand("alpine", 250)],
            other: vec![told(50)],
            more: Folded::default(),
            open: false,
            coarsened: false,
        };
        let said = plain(&shares(&mix, 0, &str::to_uppercase));
        assert_eq!(said.lines().count(), 4, "{said}");
        assert!(
            said.starts_with("9 Nov 2026 · 1,000 runs\nDEBIAN 70.0 %, 700 / 1,000, 67.1 – 72.8 %"),
            "{said}"
        );
        assert_eq!(shares(&mix, 1, &str::to_uppercase), "");
    }

    #[test]
    fn a_column_says_its_values_and_its_share() {
        let bin = Bin { from: 2.0, to: 4.0, n: 120 };
        let said = plain(&column(&bin, 1_000, &|value| format!("{value} s")));
        assert_eq!(said, "2 s – 4 s\n120 runs\n12.0 % of 1,000, 10.1 – 14.2 %");
    }
}
