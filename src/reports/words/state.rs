//! How things stand rather than what changed: platforms, what came in, what is held back and forgotten, and what the catalog says.

use super::{Names, Sentence, Tone, about, listed, named, noun};
use crate::reports::facts::{CatalogChanges, Facts, Platform, Share};
use crate::stats::words::{count, counted, of, percent, points, points_between};

const SECONDS_PER_HOUR: u64 = 3_600;
const SECONDS_PER_MINUTE: u64 = 60;

pub(super) fn platforms(facts: &Facts, names: &Names<'_>) -> Vec<Sentence> {
    facts.platforms.iter().filter_map(|platform| one(platform, facts, names)).collect()
}

fn one(platform: &Platform, facts: &Facts, names: &Names<'_>) -> Option<Sentence> {
    let called = |share: &Share| (names.value)(&platform.dimension, &share.value);
    let (first, others) = platform.most.split_first()?;
    let mut sentence = Sentence::new(Tone::Plain)
        .link((names.dimension)(&platform.dimension), about("/platforms", facts))
        .text(format!(
            ": {} most often, {} ({})",
            called(first),
            percent(first.now, 1),
            of(first.now)
        ));
    let others: Vec<String> =
        others.iter().map(|share| format!("{} {}", called(share), percent(share.now, 1))).collect();
    if !others.is_empty() {
        sentence = sentence.text(format!(", then {}", listed(&others)));
    }
    sentence = sentence.text(".");
    if platform.moved.is_empty() {
        let compared = platform.most.iter().any(|share| share.change.is_some());
        let none = " No share changed clearly by a point or more.";
        return Some(sentence.text(if compared { none } else { "" }));
    }
    for share in &platform.moved {
        let Some(change) = share.change else { continue };
        let verb = if change.value < 0.0 { "lost" } else { "gained" };
        let value = called(share);
        sentence = sentence.text(format!(
            " {value} {verb}: {} ({}).",
            points(change, 1),
            points_between(change, 1)
        ));
    }
    Some(sentence)
}

pub(super) fn intake(facts: &Facts) -> Vec<Sentence> {
    let intake = &facts.intake;
    let to = about("/quality", facts);
    if intake.received == 0 {
        return vec![Sentence::new(Tone::Plain).link("No message", to).text(" was received.")];
    }
    let first = Sentence::new(Tone::Plain)
        .link(counted(intake.received, "message", "messages"), to.clone())
        .text(format!(
            " received: {} accepted, of which {} told nothing new, and {} refused.",
            count(intake.accepted),
            count(intake.duplicates),
            count(intake.refused)
        ));
    let happened = [
        (intake.repaired, ("mistake was repaired", "mistakes were repaired")),
        (intake.other, ("value was counted as “other”", "values were counted as “other”")),
        (
            intake.dropped,
            ("field outside the catalog was dropped", "fields outside the catalog were dropped"),
        ),
        (
            intake.unclean,
            ("error text was dropped as unclean", "error texts were dropped as unclean"),
        ),
    ];
    let happened = happened.into_iter().filter(|(n, _)| *n > 0);
    let happened: Vec<String> = happened.map(|(n, (one, many))| counted(n, one, many)).collect();
    let what = if happened.is_empty() {
        " nothing had to be repaired or dropped".to_owned()
    } else {
        format!(": {}", listed(&happened))
    };
    vec![first, Sentence::new(Tone::Plain).link("On the way in", to).text(format!("{what}."))]
}

pub(super) fn held_back(facts: &Facts, names: &Names<'_>) -> Vec<Sentence> {
    let retention = facts.retention;
    let folded = |n: u64, one: &str, many: &str| (n > 0).then(|| counted(n, one, many));
    let hidden: Vec<String> = [
        folded(facts.suppressed.apps, &names.app.0, &names.app.1),
        folded(facts.suppressed.families, "error family", "error families"),
    ]
    .into_iter()
    .flatten()
    .collect();
    let least = format!("What is fewer than {} is not told", retention.min_cell);
    let rule = if hidden.is_empty() { ".".to_owned() } else { format!(": {}.", listed(&hidden)) };
    vec![
        Sentence::new(Tone::Plain).link(least, "/method#suppression".to_owned()).text(rule),
        Sentence::new(Tone::Plain).link("Privacy", "/privacy".to_owned()).text(format!(
            ": every single run is forgotten {} after it began at the latest; only sums are left.",
            duration(retention.raw_retention_s)
        )),
    ]
}

fn duration(seconds: u64) -> String {
    match seconds {
        seconds if seconds.is_multiple_of(SECONDS_PER_HOUR) => {
            counted(seconds / SECONDS_PER_HOUR, "hour", "hours")
        }
        seconds => counted(seconds.div_ceil(SECONDS_PER_MINUTE), "minute", "minutes"),
    }
}

pub(super) fn catalog(facts: &Facts) -> Vec<Sentence> {
    let to = "/data".to_owned();
    let Some(said) = &facts.catalog else {
        return vec![Sentence::new(Tone::Plain).link("The catalog", to).text(format!(
            " of that {} is not known: this report was made later.",
            noun(facts.period)
        ))];
    };
    let fields = counted(said.fields.len() as u64, "field", "fields");
    let kinds = counted(said.kinds.len() as u64, "kind of event", "kinds of events");
    let first = Sentence::new(Tone::Plain).link("The catalog", to).text(format!(
        " names {kinds} and {fields}; it was last reviewed on {}.",
        said.last_review.long()
    ));
    let changes = match &facts.catalog_changes {
        None => String::new(),
        Some(changes) if changes.is_none() => {
            format!(" Nothing in it changed since the report on {}.", named(changes.since))
        }
        Some(changes) => {
            format!(
                " Since the report on {}: {}.",
                named(changes.since),
                changed(changes).join("; ")
            )
        }
    };
    vec![first.text(changes)]
}

fn changed(changes: &CatalogChanges) -> Vec<String> {
    let lists = [
        ("fields added: ", &changes.fields_added),
        ("fields removed: ", &changes.fields_removed),
        ("kinds of events added: ", &changes.kinds_added),
        ("kinds of events removed: ", &changes.kinds_removed),
    ];
    let lists = lists.into_iter().filter(|(_, names)| !names.is_empty());
    let mut told: Vec<String> =
        lists.map(|(what, names)| format!("{what}{}", listed(names))).collect();
    told.extend(changes.policies.iter().map(|(name, before, now)| match (before, now) {
        (0, now) => format!("consent to {name} is asked for, policy version {now}"),
        (_, 0) => format!("consent to {name} is no longer asked for"),
        (before, now) => format!("the policy of {name} went from version {before} to {now}"),
    }));
    if changes.reviewed {
        told.push("it was reviewed".to_owned());
    }
    told
}
