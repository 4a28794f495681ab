//! The sentences of an invented week.

use super::*;
use crate::reports::facts::*;
use crate::stats::{Counts, Moved, Outcomes, Ratio, Window, newcombe, wilson};

fn counts(success: u64, failed: u64) -> Outcomes {
    Counts { success, failed, ..Counts::default() }.into()
}

fn moved(value: &str, now: Outcomes, before: Outcomes) -> Moved {
    let runs = Ratio { value: 2.5, low: 2.0, high: 3.0 };
    let success_rate = newcombe(now.success_rate, before.success_rate);
    Moved { value: value.to_owned(), now, before, runs, success_rate }
}

fn family(template: &str, now: Option<u64>, before: Option<u64>) -> Family {
    let (now, before) = (now.map(|k| wilson(k, 1_000)), before.map(|k| wilson(k, 1_000)));
    Family {
        fingerprint: "00c0ffee00c0ffee".to_owned(),
        template: template.to_owned(),
        first_day: "2026-11-18".parse().unwrap(),
        now,
        before,
        change: newcombe(now.unwrap_or(wilson(0, 1_000)), before.unwrap_or(wilson(0, 1_000))),
    }
}

fn compared(period: &str, runs: Outcomes, now: Outcomes) -> Compared {
    let period: Period = period.parse().unwrap();
    let success_rate = newcombe(now.success_rate, runs.success_rate);
    Compared { period, window: period.window(), runs, success_rate }
}

fn sentence_case(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A week in which something of everything happened.
pub(in crate::reports) fn facts() -> Facts {
    let period: Period = "2026-W47".parse().unwrap();
    let now = counts(900, 100);
    let share = |value: &str, k, before| Share {
        value: value.to_owned(),
        now: wilson(k, 1_000),
        before: Some(wilson(before, 1_000)),
        change: newcombe(wilson(k, 1_000), wilson(before, 1_000)),
    };
    Facts {
        form: 1,
        period,
        window: period.window(),
        demo: false,
        volume: Volume {
            now,
            apps: Some(12),
            before: Some(compared("2026-W46", counts(660, 140), now)),
            year_before: Some(compared("2025-W47", counts(905, 95), now)),
        },
        apps: Some(Changes {
            risen: vec![moved("rake", counts(200, 50), counts(90, 10))],
            worsened: vec![moved("spade", counts(70, 30), counts(90, 10))],
            compared: 12,
            steady: 11,
            ..Changes::default()
        }),
        new_apps: NewApps { count: 3, named: vec!["hoe".to_owned(), "fork".to_owned()] },
        failures: Failures {
            new: vec![family("no space left on <path>", Some(45), None)],
            new_families: 2,
            gone: vec![family("cannot resolve <host>", None, Some(60))],
            rarer: vec![family("timed out", Some(10), Some(50))],
            commoner: Vec::new(),
        },
        platforms: vec![Platform {
            dimension: "soil".to_owned(),
            most: vec![share("loam", 500, 400), share("clay", 300, 310)],
            moved: vec![share("loam", 500, 400)],
        }],
        intake: Intake {
            received: 2_000,
            accepted: 1_990,
            refused: 10,
            repaired: 1,
            ..Intake::default()
        },
        suppressed: Suppressed { apps: 4, families: 1 },
        retention: Retention { raw_retention_s: 86_400, min_cell: 10 },
        catalog: Some(Said {
            last_review: "2026-11-01".parse().unwrap(),
            policies: Vec::new(),
            kinds: vec!["dig".to_owned()],
            fields: vec!["soil".to_owned(), "tool".to_owned()],
        }),
        catalog_changes: Some(CatalogChanges {
            since: "2026-W46".parse().unwrap(),
            reviewed: false,
            policies: vec![("use".to_owned(), 1, 2)],
            kinds_added: Vec::new(),
            kinds_removed: Vec::new(),
            fields_added: vec!["soil".to_owned()],
            fields_removed: Vec::new(),
        }),
    }
}

pub(in crate::reports) fn names() -> Names<'static> {
    Names {
        app: ("tool".to_owned(), "tools".to_owned()),
        dimension: Box::new(sentence_case),
        value: Box::new(|_, value| sentence_case(value)),
    }
}

/// All sentences below each other, with plain spaces.
fn told(facts: &Facts) -> String {
    let sections = sections(facts, &names());
    let lines = sections.iter().flat_map(|section| section.sentences.iter().map(Sentence::plain));
    lines.collect::<Vec<_>>().join("\n").replace('\u{a0}', " ")
}

#[test]
fn a_week_is_told_with_its_doubt() {
    let told = told(&facts());
    for sentence in [
        "1,000 runs of 12 tools were reported: 25.0 % more than in the week before (800) and about as many as in week 47 of 2025 (1,000).",
        "90.0 % of those that finished succeeded (900 / 1,000, 95 % interval 88.0 – 91.7 %). More than in the week before: +7.5 pts (",
        ". No clear change against week 47 of 2025 (",
        "Spade fell from 90.0 % to 70.0 % success: −20.0 pts (",
        "Rake was run 150 % more often: 250 runs after 100.",
        "Of 12 tools that can be compared with the week before, 11 show no clear change of their success rate. All are looked at together: of the changes told here about one in 20 is chance at most.",
        "3 tools were seen for the first time: Hoe, Fork and 1 more.",
        "New: no space left on <path>, first seen on 18 Nov, met by 45 runs (4.50 % of all).",
        "1 more error family was seen for the first time.",
        "Gone: cannot resolve <host>, met by 60 of 1,000 runs in the week before, was not seen any more.",
        "Rarer: timed out: from 5.00 % to 1.00 % of all runs, −4.00 pts (",
        "Soil: Loam most often, 50.0 % (500 / 1,000), then Clay 30.0 %. Loam gained: +10.0 pts (",
        "2,000 messages received: 1,990 accepted, of which 0 told nothing new, and 10 refused.",
        "What is fewer than 10 is not told: 4 tools and 1 error family.",
        "Privacy: every single run is forgotten 24 hours after it began at the latest; only sums are left.",
        "The catalog names 1 kind of event and 2 fields; it was last reviewed on 1 Nov 2026. Since the report on week 46 of 2026: fields added: soil; the policy of use went from version 1 to 2.",
    ] {
        assert!(told.contains(sentence), "{sentence}\nis not in\n{told}");
    }
}

#[test]
fn every_sentence_leads_to_its_view() {
    for section in sections(&facts(), &names()) {
        for sentence in section.sentences {
            let to = sentence.to().unwrap_or_else(|| panic!("{} leads nowhere", sentence.plain()));
            assert!(to.starts_with('/'), "{to}");
            let fixed = ["/method", "/privacy", "/data"].iter().any(|page| to.starts_with(page));
            assert!(fixed || to.ends_with("?range=2026-11-16..2026-11-22"), "{to}");
        }
    }
}

#[test]
fn nothing_is_claimed_of_too_few_runs() {
    let mut few = facts();
    few.volume.now = counts(8, 1);
    few.volume.before = None;
    let told = told(&few);
    assert!(told.contains("9 runs finished, 8 with success: too few to judge."), "{told}");
    assert_eq!(headline(&few.volume).replace('\u{a0}', " "), "9 runs, too few to judge.");
}

#[test]
fn a_quiet_week_says_so() {
    let mut quiet = facts();
    quiet.volume.now = counts(0, 0);
    quiet.apps = Some(Changes { compared: 5, steady: 5, ..Changes::default() });
    quiet.new_apps = NewApps::default();
    quiet.failures = Failures::default();
    quiet.intake = Intake::default();
    (quiet.catalog, quiet.catalog_changes) = (None, None);
    let told = told(&quiet);
    for sentence in [
        "No run was shared in these days.",
        "none changed its success rate clearly",
        "No error family came, went, or clearly became twice or half as frequent.",
        "No message was received.",
        "The catalog of that week is not known: this report was made later.",
    ] {
        assert!(told.contains(sentence), "{sentence}\nis not in\n{told}");
    }
    assert_eq!(headline(&quiet.volume), "No run was shared.");
}

#[test]
fn a_month_is_compared_by_the_day_and_so_far_with_its_first_days() {
    let mut month = facts();
    month.period = "2026-11".parse().unwrap();
    month.window =
        Window { first: "2026-11-01".parse().unwrap(), last: "2026-11-10".parse().unwrap() };
    let mut october = compared("2026-10", counts(900, 100), counts(900, 100));
    october.window =
        Window { first: "2026-10-01".parse().unwrap(), last: "2026-10-10".parse().unwrap() };
    month.volume.before = Some(october);
    month.volume.year_before = Some(compared("2025-11", counts(1_500, 0), counts(900, 100)));
    let told = told(&month);
    assert!(
        told.contains(
            "about as many as in the same part of the month before, 1 – 10 Oct 2026 (1,000)"
        ),
        "{told}"
    );
    assert!(told.contains("100.0 % more a day than in November 2025 (1,500)"), "{told}");
    assert_eq!(title(month.period), "November 2026");
}

#[test]
fn a_filed_report_reads_back_what_was_written() {
    let text = serde_json::to_string(&facts()).unwrap();
    assert_eq!(serde_json::from_str::<Facts>(&text).unwrap(), facts());
}
