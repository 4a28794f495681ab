//! Families of failures that came, went, and changed by much.

use super::{Sentence, Tone, about, noun};
use crate::reports::facts::{Facts, Family};
use crate::stats::encoded;
use crate::stats::words::{NBSP, count, counted, of, percent, points, points_between};

/// Letters of a failure's text in a sentence.
const TEMPLATE_CHARS: usize = 120;

pub(super) fn sentences(facts: &Facts) -> Vec<Sentence> {
    let failures = &facts.failures;
    let mut sentences: Vec<Sentence> =
        failures.new.iter().map(|family| new(family, facts)).collect();
    sentences.extend(more_new(facts));
    sentences.extend(
        failures
            .commoner
            .iter()
            .map(|family| changed(family, facts, (Tone::Worse, "More frequent: "))),
    );
    sentences.extend(failures.gone.iter().filter_map(|family| gone(family, facts)));
    sentences.extend(
        failures.rarer.iter().map(|family| changed(family, facts, (Tone::Better, "Rarer: "))),
    );
    if sentences.is_empty() && facts.volume.before.is_some() {
        let none =
            Sentence::new(Tone::Plain).text("No ").link("error family", about("/failures", facts));
        sentences.push(none.text(" came, went, or clearly became twice or half as frequent."));
    }
    sentences
}

fn family(family: &Family, tone: Tone, before: &str, facts: &Facts) -> Sentence {
    let to = about(&format!("/errors/{}", encoded(&family.fingerprint)), facts);
    Sentence::new(tone).text(before).code(shortened(&family.template), to)
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
    let met = found.now.map(|rate| {
        format!(", met by {} ({} of all)", counted(rate.k, "run", "runs"), percent(rate, 2))
    });
    family(found, Tone::New, "New: ", facts).text(format!(
        ", first seen on {}{}.",
        found.first_day.short().replace(' ', &NBSP.to_string()),
        met.unwrap_or_default()
    ))
}

/// New families that have no sentence of their own.
fn more_new(facts: &Facts) -> Option<Sentence> {
    let failures = &facts.failures;
    let more = failures.new_families.saturating_sub(failures.new.len() as u64);
    (more > 0).then(|| {
        let what = if failures.new.is_empty() { "" } else { "more " };
        let (one, many) = (format!("{what}error family"), format!("{what}error families"));
        let were = if more == 1 { "was" } else { "were" };
        Sentence::new(Tone::New)
            .link(counted(more, &one, &many), about("/failures", facts))
            .text(format!(" {were} seen for the first time."))
    })
}

fn gone(found: &Family, facts: &Facts) -> Option<Sentence> {
    let before = found.before?;
    Some(family(found, Tone::Better, "Gone: ", facts).text(format!(
        ", met by {} of {} in the {} before, was not seen any more.",
        count(before.k),
        counted(before.n, "run", "runs"),
        noun(facts.period)
    )))
}

fn changed(found: &Family, facts: &Facts, (tone, word): (Tone, &str)) -> Sentence {
    let rates = found.before.zip(found.now).zip(found.change).map(|((before, now), change)| {
        format!(
            ": from {} to {} of all runs, {} ({}), {}",
            percent(before, 2),
            percent(now, 2),
            points(change, 2),
            points_between(change, 2),
            of(now)
        )
    });
    family(found, tone, word, facts).text(format!("{}.", rates.unwrap_or_default()))
}
