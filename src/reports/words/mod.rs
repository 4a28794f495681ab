//! The sentences of a report, in English: pure functions from facts. Each says how sure it is, says so where nothing is sure, and leads to the view of
//! the same days. Other languages stand beside this one; what things are called comes from the catalog.

mod changes;
mod failures;
mod names;
mod sentence;
mod state;
mod volume;

pub use names::Names;
pub use sentence::{Part, Section, Sentence, Tone};

use super::facts::Facts;
use super::period::Period;
use crate::stats::words::{counted, decimals, percent};
use crate::stats::{Range, encoded};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A period: `Week 47 of 2026`, `November 2026`.
pub fn title(period: Period) -> String {
    if let Some((year, week)) = period.week() {
        return format!("Week {week} of {year}");
    }
    let first = period.window().first;
    let month = MONTHS.get(usize::from(first.month()) - 1).copied().unwrap_or_default();
    format!("{month} {}", first.year())
}

/// The same inside a sentence.
fn named(period: Period) -> String {
    let title = title(period);
    match period {
        Period::Week(_) => title.replacen('W', "w", 1),
        Period::Month(_) => title,
    }
}

/// What a period is: `week`, `month`.
fn noun(period: Period) -> &'static str {
    match period {
        Period::Week(_) => "week",
        Period::Month(_) => "month",
    }
}

/// The report in one sentence.
pub fn headline(facts: &Facts) -> String {
    let now = facts.volume.now;
    if now.runs == 0 {
        return "No run was shared.".to_owned();
    }
    let runs = counted(now.runs, "run", "runs");
    if now.success_rate.too_few() {
        return format!("{runs}, too few to judge.");
    }
    let rate = percent(now.success_rate, decimals(now.success_rate).min(1));
    let change = facts.volume.before.as_ref().and_then(|before| before.success_rate);
    let change = match change {
        Some(change) if change.is_clear() && change.value < 0.0 => ": a clear fall",
        Some(change) if change.is_clear() => ": a clear rise",
        Some(_) => ": no clear change",
        None => "",
    };
    format!("{runs}, {rate} succeeded{change}.")
}

/// All that a report says.
pub fn sections(facts: &Facts, names: &Names<'_>) -> Vec<Section> {
    let all = [
        ("runs", "Runs", volume::sentences(facts, names)),
        ("changes", "What changed", changes::sentences(facts, names)),
        ("failures", "Failures", failures::sentences(facts)),
        ("platforms", "Platforms", state::platforms(facts, names)),
        ("intake", "What came in", state::intake(facts)),
        ("held-back", "What is held back, and forgotten", state::held_back(facts, names)),
        ("catalog", "The catalog", state::catalog(facts)),
    ];
    let filled = all.into_iter().filter(|(_, _, sentences)| !sentences.is_empty());
    filled.map(|(id, title, sentences)| Section { id, title, sentences }).collect()
}

/// The address of a page about the days of a report.
fn about(path: &str, facts: &Facts) -> String {
    format!("{path}?range={}", Range::Custom(facts.window.first, facts.window.last))
}

/// The address of the page about an app.
fn about_app(app: &str, facts: &Facts) -> String {
    about(&format!("/apps/{}", encoded(app)), facts)
}

/// Names one after the other: `a`, `a and b`, `a, b and c`.
fn listed(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

#[cfg(test)]
pub(in crate::reports) mod tests;
