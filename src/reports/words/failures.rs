//! Families of failures that came, went, and changed by much.

use super::sentence::{END, LINK};
use super::{Sentence, Tone, about, length};
use crate::language::{HOLE, t};
use crate::reports::facts::{Facts, Family};
use crate::stats::encoded;
use crate::stats::words::{NBSP, count, of, percent, points, points_between};

/// Letters of a failure's text in a sentence.
const TEMPLATE_CHARS: usize = 120;

pub(super) fn sentences(facts: &Facts) -> Vec<Sentence> {
    let failures = &facts.failures;
    let mut sentences: Vec<Sentence> =
        failures.new.iter().map(|family| new(family, facts)).collect();
    sentences.extend(more_new(facts));
    sentences.extend(failures.commoner.iter().map(|family| commoner(family, facts)));
    sentences.extend(failures.gone.iter().filter_map(|family| gone(family, facts)));
    sentences.extend(failures.rarer.iter().map(|family| rarer(family, facts)));
    if sentences.is_empty() && facts.volume.before.is_some() {
        let none = t!("reports-families-none", link = LINK, end = END);
        sentences.push(Sentence::new(Tone::Plain, &none, [about("/failures", facts)]));
    }
    sentences
}

/// A sentence in which the text of a family stands in the hole.
fn family(family: &Family, tone: Tone, text: &str, facts: &Facts) -> Sentence {
    let to = about(&format!("/errors/{}", encoded(&family.fingerprint)), facts);
    Sentence::about(tone, text, shortened(&family.template), to)
}

fn shortened(template: &str) -> String {
    let one_line = template.split_whitespace().collect::<Vec<_>>().join(" ");
    if one_line.chars().count() <= TEMPLATE_CHARS {
        return one_line;
    }
    let short: String = one_line.chars().take(TEMPLATE_CHARS).collect();
    format!("{}…", short.trim_end())
}

fn new(found: &Family, facts: &Facts) -> Sentence {
    let day = found.first_day.short().replace(' ', &NBSP.to_string());
    let text = match found.now {
        Some(rate) => {
            let share = percent(rate, 2);
            t!("reports-family-new-met", text = HOLE, day = day, n = rate.k, share = share)
        }
        None => t!("reports-family-new", text = HOLE, day = day),
    };
    family(found, Tone::New, &text, facts)
}

/// New families that have no sentence of their own.
fn more_new(facts: &Facts) -> Option<Sentence> {
    let failures = &facts.failures;
    let n = failures.new_families.saturating_sub(failures.new.len() as u64);
    let text = if failures.new.is_empty() {
        t!("reports-families-new", link = LINK, n = n, end = END)
    } else {
        t!("reports-families-new-more", link = LINK, n = n, end = END)
    };
    (n > 0).then(|| Sentence::new(Tone::New, &text, [about("/failures", facts)]))
}

fn gone(found: &Family, facts: &Facts) -> Option<Sentence> {
    let before = found.before?;
    let (k, span) = (count(before.k), t!("reports-in-before", length = length(facts.period)));
    let text = t!("reports-family-gone", text = HOLE, k = k, n = before.n, span = span);
    Some(family(found, Tone::Better, &text, facts))
}

/// What is told of a family that changed: shares before and now, the change, its interval, and what the share of now is of.
fn change(found: &Family) -> Option<[String; 5]> {
    let ((before, now), change) = found.before.zip(found.now).zip(found.change)?;
    Some([
        percent(before, 2),
        percent(now, 2),
        points(change, 2),
        points_between(change, 2),
        of(now),
    ])
}

fn commoner(found: &Family, facts: &Facts) -> Sentence {
    let text = match change(found) {
        Some([before, now, points, between, of]) => t!(
            "reports-family-commoner-by",
            text = HOLE,
            before = before,
            now = now,
            points = points,
            between = between,
            of = of
        ),
        None => t!("reports-family-commoner", text = HOLE),
    };
    family(found, Tone::Worse, &text, facts)
}

fn rarer(found: &Family, facts: &Facts) -> Sentence {
    let text = match change(found) {
        Some([before, now, points, between, of]) => t!(
            "reports-family-rarer-by",
            text = HOLE,
            before = before,
            now = now,
            points = points,
            between = between,
            of = of
        ),
        None => t!("reports-family-rarer", text = HOLE),
    };
    family(found, Tone::Better, &text, facts)
}
