//! How much was run and how it ended, against the period before and the same period a year earlier.

use super::{Names, Sentence, Tone, about, listed, named, noun};
use crate::outcome::Outcome;
use crate::reports::facts::{Compared, Facts};
use crate::stats::Difference;
use crate::stats::words::{
    NBSP, count, counted, days, decimals, fixed, interval, of, percent, points, points_between,
};

/// A change of less than this share is told as about as many.
const ABOUT: f64 = 0.01;

pub(super) fn sentences(facts: &Facts, names: &Names<'_>) -> Vec<Sentence> {
    if facts.volume.now.runs == 0 {
        let text = Sentence::new(Tone::Plain);
        return vec![text.link("No run", about("/", facts)).text(" was shared in these days.")];
    }
    let mut sentences = vec![runs(facts, names)];
    sentences.push(success(facts));
    sentences.extend(others(facts));
    sentences
}

fn runs(facts: &Facts, names: &Names<'_>) -> Sentence {
    let volume = &facts.volume;
    let of_apps = volume
        .apps
        .filter(|apps| *apps > 0)
        .map(|apps| format!(" of {}", counted(apps, &names.app.0, &names.app.1)));
    let were = if volume.now.runs == 1 { "was" } else { "were" };
    let mut sentence = Sentence::new(Tone::Plain)
        .link(counted(volume.now.runs, "run", "runs"), about("/", facts))
        .text(format!("{} {were} reported", of_apps.unwrap_or_default()));
    let others = [&volume.before, &volume.year_before].into_iter().flatten();
    let compared: Vec<String> = others.map(|other| against(facts, other)).collect();
    if !compared.is_empty() {
        sentence = sentence.text(format!(": {}", listed(&compared)));
    }
    sentence.text(".")
}

/// `8.2 % more than in the week before (11,400)`.
#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
fn against(facts: &Facts, other: &Compared) -> String {
    let (here, there) = (facts.window.days(), other.window.days());
    let per_day = if here == there { "" } else { " a day" };
    let before = other.runs.runs as f64 / there.max(1) as f64;
    let change = facts.volume.now.runs as f64 / here.max(1) as f64 / before - 1.0;
    let how = match change {
        change if !change.is_finite() => "after none".to_owned(),
        change if change.abs() < ABOUT => format!("about as many{per_day} as"),
        change => {
            let more = if change < 0.0 { "fewer" } else { "more" };
            format!("{}{NBSP}% {more}{per_day} than", fixed(change.abs() * 100.0, 1))
        }
    };
    format!("{how} in {} ({})", which(facts, other), count(other.runs.runs))
}

/// What the other period is called: the one before, or by its own name.
fn which(facts: &Facts, other: &Compared) -> String {
    let noun = noun(facts.period);
    let is_part = other.window.days() < other.period.window().days();
    let name = if other.period == facts.period.before() {
        format!("the {noun} before")
    } else {
        named(other.period)
    };
    if is_part { format!("the same part of {name}, {}", days(other.window)) } else { name }
}

fn success(facts: &Facts) -> Sentence {
    let rate = facts.volume.now.success_rate;
    let to = about("/failures", facts);
    if rate.n == 0 {
        return Sentence::new(Tone::Plain).link("None", to).text(" of them finished.");
    }
    if rate.too_few() {
        let text = format!(" finished, {} with success: too few to judge.", count(rate.k));
        return Sentence::new(Tone::Plain).link(counted(rate.n, "run", "runs"), to).text(text);
    }
    let exact = decimals(rate);
    let changes = [&facts.volume.before, &facts.volume.year_before].into_iter().flatten();
    let changes: Vec<(String, Difference)> =
        changes.filter_map(|other| Some((which(facts, other), other.success_rate?))).collect();
    let mut sentence = Sentence::new(tone(changes.first().map(|(_, change)| *change)))
        .link(percent(rate, exact), to)
        .text(format!(
            " of those that finished succeeded ({}, 95{NBSP}% interval {}).",
            of(rate),
            interval(rate, exact)
        ));
    for (name, change) in changes {
        let words = if change.is_clear() {
            let more = if change.value < 0.0 { "Fewer" } else { "More" };
            format!(
                " {more} than in {name}: {} ({}).",
                points(change, exact),
                points_between(change, exact)
            )
        } else {
            format!(" No clear change against {name} ({}).", points_between(change, exact))
        };
        sentence = sentence.text(words);
    }
    sentence
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
    let told = beside.into_iter().filter(|outcome| counts.of(*outcome) > 0).map(|outcome| {
        let means = match outcome {
            Outcome::Blocked => "blocked, because the host was not ready",
            Outcome::Aborted => "stopped by the person",
            _ => "unfinished, as nothing more was heard of them",
        };
        format!("{} {means}", count(counts.of(outcome)))
    });
    let told: Vec<String> = told.collect();
    (!told.is_empty()).then(|| {
        let sentence = Sentence::new(Tone::Plain).text("Beside the rate stand ");
        sentence.link("the others", about("/", facts)).text(format!(": {}.", listed(&told)))
    })
}
