//! How things stand rather than what changed: platforms, what came in, what is held back and forgotten, and what the catalog says.

use super::sentence::{END, LINK};
use super::{Names, Sentence, Tone, about, length, listed, named};
use crate::language::t;
use crate::reports::facts::{CatalogChanges, Facts, Platform, Share, Suppressed};
use crate::stats::words::{count, of, percent, points, points_between};

const SECONDS_PER_HOUR: u64 = 3_600;
const SECONDS_PER_MINUTE: u64 = 60;

pub(super) fn platforms(facts: &Facts, names: &Names<'_>) -> Vec<Sentence> {
    facts.platforms.iter().filter_map(|platform| one(platform, facts, names)).collect()
}

fn one(platform: &Platform, facts: &Facts, names: &Names<'_>) -> Option<Sentence> {
    let called = |share: &Share| (names.value)(&platform.dimension, &share.value);
    let (first, others) = platform.most.split_first()?;
    let title = (names.dimension)(&platform.dimension);
    let (name, share, of) = (called(first), percent(first.now, 1), of(first.now));
    let others: Vec<String> =
        others.iter().map(|share| format!("{} {}", called(share), percent(share.now, 1))).collect();
    let text = if others.is_empty() {
        t!(
            "reports-platform",
            link = LINK,
            title = title,
            end = END,
            first = name,
            share = share,
            of = of
        )
    } else {
        let others = listed(&others);
        t!(
            "reports-platform-then",
            link = LINK,
            title = title,
            end = END,
            first = name,
            share = share,
            of = of,
            others = others
        )
    };
    let sentence = Sentence::new(Tone::Plain, &text, [about("/platforms", facts)]);
    if platform.moved.is_empty() {
        let compared = platform.most.iter().any(|share| share.change.is_some());
        return Some(if compared {
            sentence.then(&t!("reports-platform-steady"))
        } else {
            sentence
        });
    }
    let moved = platform.moved.iter().filter_map(|share| Some((called(share), share.change?)));
    Some(moved.fold(sentence, |sentence, (value, change)| {
        let (points, between) = (points(change, 1), points_between(change, 1));
        sentence.then(&if change.value < 0.0 {
            t!("reports-platform-lost", value = value, points = points, between = between)
        } else {
            t!("reports-platform-gained", value = value, points = points, between = between)
        })
    }))
}

pub(super) fn intake(facts: &Facts) -> Vec<Sentence> {
    let intake = &facts.intake;
    let to = about("/quality", facts);
    if intake.received == 0 {
        let none = t!("reports-intake-none", link = LINK, end = END);
        return vec![Sentence::new(Tone::Plain, &none, [to])];
    }
    let [accepted, duplicates, refused] =
        [intake.accepted, intake.duplicates, intake.refused].map(count);
    let first = t!(
        "reports-intake",
        link = LINK,
        n = intake.received,
        end = END,
        accepted = accepted,
        duplicates = duplicates,
        refused = refused
    );
    let happened = [
        (intake.repaired, t!("reports-intake-repaired", n = intake.repaired)),
        (intake.other, t!("reports-intake-other", n = intake.other)),
        (intake.dropped, t!("reports-intake-dropped", n = intake.dropped)),
        (intake.unclean, t!("reports-intake-unclean", n = intake.unclean)),
    ];
    let happened: Vec<String> =
        happened.into_iter().filter(|(n, _)| *n > 0).map(|(_, text)| text).collect();
    let then = if happened.is_empty() {
        t!("reports-intake-way-clean", link = LINK, end = END)
    } else {
        t!("reports-intake-way", link = LINK, end = END, what = listed(&happened))
    };
    vec![Sentence::new(Tone::Plain, &first, [to.clone()]), Sentence::new(Tone::Plain, &then, [to])]
}

pub(super) fn held_back(facts: &Facts, names: &Names<'_>) -> Vec<Sentence> {
    let (retention, Suppressed { apps, families }) = (facts.retention, facts.suppressed);
    let (one, many) = (&names.app.0, &names.app.1);
    let hidden = [
        (apps, t!("reports-held-back-apps", n = apps, one = one, many = many)),
        (families, t!("reports-held-back-families", n = families)),
    ];
    let hidden: Vec<String> =
        hidden.into_iter().filter(|(n, _)| *n > 0).map(|(_, text)| text).collect();
    let few = retention.min_cell.to_string();
    let least = if hidden.is_empty() {
        t!("reports-held-back", link = LINK, few = few, end = END)
    } else {
        t!("reports-held-back-what", link = LINK, few = few, end = END, what = listed(&hidden))
    };
    let after = duration(retention.raw_retention_s);
    let forgotten = t!("reports-forgotten", link = LINK, end = END, after = after);
    vec![
        Sentence::new(Tone::Plain, &least, ["/method#suppression".to_owned()]),
        Sentence::new(Tone::Plain, &forgotten, ["/privacy".to_owned()]),
    ]
}

fn duration(seconds: u64) -> String {
    match seconds {
        seconds if seconds.is_multiple_of(SECONDS_PER_HOUR) => {
            t!("whole-kept-hours", n = seconds / SECONDS_PER_HOUR)
        }
        seconds => t!("reports-forgotten-minutes", n = seconds.div_ceil(SECONDS_PER_MINUTE)),
    }
}

pub(super) fn catalog(facts: &Facts) -> Vec<Sentence> {
    let to = ["/data".to_owned()];
    let Some(said) = &facts.catalog else {
        let length = length(facts.period);
        let unknown = t!("reports-catalog-unknown", length = length, link = LINK, end = END);
        return vec![Sentence::new(Tone::Plain, &unknown, to)];
    };
    let kinds = t!("reports-catalog-kinds", n = said.kinds.len());
    let fields = t!("reports-catalog-fields", n = said.fields.len());
    let day = said.last_review.long();
    let text =
        t!("reports-catalog", link = LINK, end = END, kinds = kinds, fields = fields, day = day);
    let sentence = Sentence::new(Tone::Plain, &text, to);
    let then = facts.catalog_changes.as_ref().map(|changes| {
        let report = named(changes.since);
        if changes.is_none() {
            t!("reports-catalog-same", report = report)
        } else {
            t!("reports-catalog-since", report = report, changes = changed(changes).join("; "))
        }
    });
    vec![match then {
        Some(then) => sentence.then(&then),
        None => sentence,
    }]
}

fn changed(changes: &CatalogChanges) -> Vec<String> {
    let CatalogChanges { fields_added, fields_removed, kinds_added, kinds_removed, .. } = changes;
    let lists = [
        (fields_added, t!("reports-catalog-fields-added", names = listed(fields_added))),
        (fields_removed, t!("reports-catalog-fields-removed", names = listed(fields_removed))),
        (kinds_added, t!("reports-catalog-kinds-added", names = listed(kinds_added))),
        (kinds_removed, t!("reports-catalog-kinds-removed", names = listed(kinds_removed))),
    ];
    let mut told: Vec<String> =
        lists.into_iter().filter(|(names, _)| !names.is_empty()).map(|(_, text)| text).collect();
    told.extend(changes.policies.iter().map(|(name, before, now)| {
        let [version, was] = [now, before].map(u32::to_string);
        match (before, now) {
            (0, _) => t!("reports-catalog-asked", name = name, version = version),
            (_, 0) => t!("reports-catalog-not-asked", name = name),
            _ => t!("reports-catalog-policy", name = name, before = was, now = version),
        }
    }));
    told.extend(changes.reviewed.then(|| t!("reports-catalog-reviewed")));
    told
}
