//! The sentences of a report, in the language of who reads it: pure functions from facts. Each says how sure it is, says so where nothing is sure, and
//! leads to the view of the same days. What things are called comes from the catalog.

mod changes;
mod failures;
mod names;
mod sentence;
mod state;
mod volume;

pub use names::Names;
pub use sentence::{Part, Section, Sentence, Tone};

use super::facts::{Facts, Volume};
use super::period::{Length, Period};
use crate::language::t;
use crate::stats::words::{decimals, percent};
use crate::stats::{Range, encoded};
use sentence::{END, LINK};

/// A period: `Week 47 of 2026`, `November 2026`.
pub fn title(period: Period) -> String {
    match period.week() {
        Some((year, week)) => {
            t!("reports-week", week = week.to_string(), year = year.to_string())
        }
        None => month(period),
    }
}

fn month(period: Period) -> String {
    let first = period.window().first;
    let month = t!("reports-month-name", month = format!("m{}", first.month()));
    t!("reports-month", month = month, year = first.year().to_string())
}

/// The same inside a sentence.
fn named(period: Period) -> String {
    match period.week() {
        Some((year, week)) => {
            t!("reports-week-named", week = week.to_string(), year = year.to_string())
        }
        None => month(period),
    }
}

/// Which texts are about a period: those of a `week` or of a `month`.
fn length(period: Period) -> &'static str {
    match period.length() {
        Length::Week => "week",
        Length::Month => "month",
    }
}

/// The report in one sentence.
pub fn headline(volume: &Volume) -> String {
    let now = volume.now;
    if now.runs == 0 {
        return t!("reports-headline-none");
    }
    let runs = t!("browser-chart-run-count", n = now.runs);
    if now.success_rate.too_few() {
        return t!("reports-headline-few", runs = runs);
    }
    let share = percent(now.success_rate, decimals(now.success_rate).min(1));
    let change = volume.before.as_ref().and_then(|before| before.success_rate);
    match change {
        Some(change) if change.is_clear() && change.value < 0.0 => {
            t!("reports-headline-fall", runs = runs, share = share)
        }
        Some(change) if change.is_clear() => {
            t!("reports-headline-rise", runs = runs, share = share)
        }
        Some(_) => t!("reports-headline-unclear", runs = runs, share = share),
        None => t!("reports-headline-alone", runs = runs, share = share),
    }
}

/// All that a report says.
pub fn sections(facts: &Facts, names: &Names<'_>) -> Vec<Section> {
    let all = [
        ("runs", t!("reports-section-runs"), volume::sentences(facts, names)),
        ("changes", t!("reports-section-changes"), changes::sentences(facts, names)),
        ("failures", t!("reports-section-failures"), failures::sentences(facts)),
        ("platforms", t!("reports-section-platforms"), state::platforms(facts, names)),
        ("intake", t!("reports-section-intake"), state::intake(facts)),
        ("held-back", t!("reports-section-held-back"), state::held_back(facts, names)),
        ("catalog", t!("reports-section-catalog"), state::catalog(facts)),
    ];
    let filled = all.into_iter().filter(|(_, _, sentences)| !sentences.is_empty());
    filled.map(|(id, title, sentences)| Section { id, title, sentences }).collect()
}

/// The words of a link, inside a text.
fn linked(words: &str) -> String {
    format!("{LINK}{words}{END}")
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
        [first @ .., last] => t!("list-and", names = first.join(", "), last = last),
    }
}

#[cfg(test)]
pub(in crate::reports) mod tests;
