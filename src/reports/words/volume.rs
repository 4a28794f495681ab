//! How much was run and how it ended, against the period before and the same period a year earlier.

use super::sentence::{END, LINK};
use super::{Names, Sentence, Tone, about, length, linked, listed, named};
use crate::language::t;
use crate::outcome::Outcome;
use crate::reports::facts::{Compared, Facts};
use crate::stats::Difference;
use crate::stats::words::{
    count, days, decimals, fixed, interval, of, percent, points, points_between,
};

/// A change of less than this share is told as about as many.
const ABOUT: f64 = 0.01;

pub(super) fn sentences(facts: &Facts, names: &Names<'_>) -> Vec<Sentence> {
    if facts.volume.now.runs == 0 {
        let text = t!("reports-no-run", link = LINK, end = END);
        return vec![Sentence::new(Tone::Plain, &text, [about("/", facts)])];
    }
    let mut sentences = vec![runs(facts, names), success(facts)];
    sentences.extend(others(facts));
    sentences
}

fn runs(facts: &Facts, names: &Names<'_>) -> Sentence {
    let volume = &facts.volume;
    let n = volume.now.runs;
    let runs = linked(&t!("browser-chart-run-count", n = n));
    let (one, many) = (&names.app.0, &names.app.1);
    let runs = match volume.apps.filter(|apps| *apps > 0) {
        Some(apps) => t!("overview-of-apps", runs = runs, n = apps, one = one, many = many),
        None => runs,
    };
    let others = [&volume.before, &volume.year_before].into_iter().flatten();
    let than: Vec<String> = others.map(|other| than(facts, other)).collect();
    let text = if than.is_empty() {
        t!("reports-reported", n = n, runs = runs)
    } else {
        t!("reports-reported-than", n = n, runs = runs, than = listed(&than))
    };
    Sentence::new(Tone::Plain, &text, [about("/", facts)])
}

/// `8.2 % more than in the week before (11,400)`.
#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
fn than(facts: &Facts, other: &Compared) -> String {
    let (here, there) = (facts.window.days(), other.window.days());
    let before = other.runs.runs as f64 / there.max(1) as f64;
    let change = facts.volume.now.runs as f64 / here.max(1) as f64 / before - 1.0;
    let (span, runs) = (within(facts, other), count(other.runs.runs));
    if !change.is_finite() {
        return t!("reports-than-none", span = span, runs = runs);
    }
    let by = fixed(change.abs() * 100.0, 1);
    match (change.abs() < ABOUT, change < 0.0, here == there) {
        (true, _, true) => t!("reports-than-same", span = span, runs = runs),
        (true, _, false) => t!("reports-than-same-a-day", span = span, runs = runs),
        (_, false, true) => t!("reports-than-more", change = by, span = span, runs = runs),
        (_, false, false) => t!("reports-than-more-a-day", change = by, span = span, runs = runs),
        (_, true, true) => t!("reports-than-fewer", change = by, span = span, runs = runs),
        (_, true, false) => t!("reports-than-fewer-a-day", change = by, span = span, runs = runs),
    }
}

/// The days of the other period, where not all of it is compared.
fn part(other: &Compared) -> Option<String> {
    (other.window.days() < other.period.window().days()).then(|| days(other.window))
}

/// In the other period, the one before or by its own name: `in the week before`, `in week 47 of 2025`.
fn within(facts: &Facts, other: &Compared) -> String {
    let length = length(facts.period);
    match (other.period == facts.period.before(), part(other)) {
        (true, None) => t!("reports-in-before", length = length),
        (true, Some(days)) => t!("reports-in-part-before", length = length, days = days),
        (false, None) => t!("reports-in-named", length = length, name = named(other.period)),
        (false, Some(days)) => {
            t!("reports-in-part-named", name = named(other.period), days = days)
        }
    }
}

/// The same where something is held against it: `the week before`, `week 47 of 2025`.
fn against(facts: &Facts, other: &Compared) -> String {
    let length = length(facts.period);
    match (other.period == facts.period.before(), part(other)) {
        (true, None) => t!("reports-against-before", length = length),
        (true, Some(days)) => t!("reports-against-part-before", length = length, days = days),
        (false, None) => t!("reports-against-named", length = length, name = named(other.period)),
        (false, Some(days)) => {
            t!("reports-against-part-named", name = named(other.period), days = days)
        }
    }
}

fn success(facts: &Facts) -> Sentence {
    let rate = facts.volume.now.success_rate;
    let to = [about("/failures", facts)];
    if rate.n == 0 {
        let text = t!("reports-none-finished", link = LINK, end = END);
        return Sentence::new(Tone::Plain, &text, to);
    }
    if rate.too_few() {
        let k = count(rate.k);
        let text = t!("reports-few-finished", n = rate.n, k = k, link = LINK, end = END);
        return Sentence::new(Tone::Plain, &text, to);
    }
    let exact = decimals(rate);
    let others = [&facts.volume.before, &facts.volume.year_before].into_iter().flatten();
    let changes: Vec<(&Compared, Difference)> =
        others.filter_map(|other| Some((other, other.success_rate?))).collect();
    let (share, of, interval) = (percent(rate, exact), of(rate), interval(rate, exact));
    let text =
        t!("reports-success", link = LINK, share = share, end = END, of = of, interval = interval);
    let tone = tone(changes.first().map(|(_, change)| *change));
    let sentence = Sentence::new(tone, &text, to);
    changes.into_iter().fold(sentence, |sentence, (other, change)| {
        sentence.then(&success_than(facts, other, change, exact))
    })
}

fn success_than(facts: &Facts, other: &Compared, change: Difference, exact: usize) -> String {
    let between = points_between(change, exact);
    if !change.is_clear() {
        let against = against(facts, other);
        return t!("reports-success-unclear", against = against, between = between);
    }
    let (span, points) = (within(facts, other), points(change, exact));
    if change.value < 0.0 {
        t!("reports-success-fewer", span = span, points = points, between = between)
    } else {
        t!("reports-success-more", span = span, points = points, between = between)
    }
}

fn tone(change: Option<Difference>) -> Tone {
    match change.filter(Difference::is_clear) {
        Some(change) if change.value < 0.0 => Tone::Worse,
        Some(_) => Tone::Better,
        None => Tone::Plain,
    }
}

/// What stands beside the rate and never inside it.
fn others(facts: &Facts) -> Option<Sentence> {
    let counts = facts.volume.now.counts;
    let beside = [Outcome::Blocked, Outcome::Aborted, Outcome::Unfinished];
    let told = beside.map(|outcome| (outcome, counts.of(outcome))).into_iter();
    let told = told.filter(|(_, n)| *n > 0).map(|(outcome, n)| match outcome {
        Outcome::Blocked => t!("reports-beside-blocked", n = n),
        Outcome::Aborted => t!("reports-beside-aborted", n = n),
        _ => t!("reports-beside-unfinished", n = n),
    });
    let told: Vec<String> = told.collect();
    let text = t!("reports-beside", link = LINK, end = END, outcomes = listed(&told));
    (!told.is_empty()).then(|| Sentence::new(Tone::Plain, &text, [about("/", facts)]))
}
