//! Reads what a project says of itself and promises: who asks, what is kept how long, what people agree to, and what for.

use super::fields::name;
use super::model::{Consent, ErrorText, IdMode, Lifecycle, Paths, Privacy, Project, Purpose};
use super::problem::Severity;
use super::section::Section;
use crate::day::Day;
use std::collections::BTreeSet;
use std::time::Duration;
use toml::Spanned;

/// A single run is never kept longer.
const RAW_RETENTION_MAX: Duration = Duration::from_hours(24);
/// No published cell is ever smaller.
const MIN_CELL_MIN: i64 = 5;

const ID_MODES: [(&str, IdMode); 2] =
    [("per_run", IdMode::PerRun), ("per_install", IdMode::PerInstall)];
const ERROR_TEXTS: [(&str, ErrorText); 3] =
    [("off", ErrorText::Off), ("template", ErrorText::Template), ("scrubbed", ErrorText::Scrubbed)];
const PATHS: [(&str, Paths); 2] = [("all", Paths::All), ("system-kept", Paths::SystemKept)];

/// What stands before the fields. A part is `None` once the problem with it is told.
pub(super) struct Promises {
    pub(super) project: Option<Project>,
    pub(super) privacy: Option<Privacy>,
    pub(super) lifecycle: Option<Lifecycle>,
    pub(super) consent: Vec<Consent>,
    pub(super) purposes: Vec<Purpose>,
}

impl Promises {
    pub(super) fn read(top: &Section<'_>, today: Day) -> Self {
        let privacy = top.table("privacy", "privacy").map(|section| privacy(&section));
        Self {
            project: top.table("project", "project").map(|section| project(&section, today)),
            lifecycle: top
                .table("lifecycle", "lifecycle")
                .map(|section| lifecycle(&section, privacy.as_ref())),
            privacy,
            consent: consent(top.tables("consent", "consent")),
            purposes: purposes(top.tables("purposes", "purpose")),
        }
    }
}

fn project(section: &Section<'_>, today: Day) -> Project {
    let next_review = section.day("next_review");
    if *next_review.get_ref() < today {
        section.finding(
            &next_review.span(),
            Severity::Warning,
            format!("the review of {} is overdue", next_review.get_ref()),
        );
    }
    let project = Project {
        name: name(section),
        title: section.text("title").into_inner(),
        home: section.text("home").into_inner(),
        source: section.text("source").into_inner(),
        contact: section.text("contact").into_inner(),
        policy: section.text("policy").into_inner(),
        change: section.text("change").into_inner(),
        controller: section.text("controller").into_inner(),
        hosting: section.text("hosting").into_inner(),
        licence: section.text("licence").into_inner(),
        last_review: section.day("last_review").into_inner(),
        next_review: next_review.into_inner(),
    };
    section.finish();
    project
}

fn privacy(section: &Section<'_>) -> Privacy {
    let raw_retention = section.duration("raw_retention");
    if let Some(long) = raw_retention.as_ref().filter(|kept| *kept.get_ref() > RAW_RETENTION_MAX) {
        section.error(&long.span(), "`raw_retention` must be 24 h at most");
    }
    let min_cell = section.integer("min_cell");
    if let Some(min_cell) = min_cell.as_ref().filter(|min_cell| *min_cell.get_ref() < MIN_CELL_MIN)
    {
        section.error(&min_cell.span(), format!("`min_cell` must be {MIN_CELL_MIN} at least"));
    }
    let never = section.texts("never");
    if never.is_empty() {
        section.error(&section.span, "`never` is missing: what is never collected");
    }
    let privacy = Privacy {
        raw_retention: raw_retention.map_or(RAW_RETENTION_MAX, Spanned::into_inner),
        min_cell: min_cell
            .and_then(|min_cell| u64::try_from(min_cell.into_inner()).ok())
            .unwrap_or_default(),
        id_mode: section.word("id_mode", &ID_MODES).map_or(IdMode::PerRun, Spanned::into_inner),
        error_text: section
            .word("error_text", &ERROR_TEXTS)
            .map_or(ErrorText::Off, Spanned::into_inner),
        paths: section.word("paths", &PATHS).map_or(Paths::All, Spanned::into_inner),
        keep_hosts: section.texts("keep_hosts").into_iter().map(Spanned::into_inner).collect(),
        never: never.into_iter().map(Spanned::into_inner).collect(),
    };
    section.finish();
    privacy
}

fn lifecycle(section: &Section<'_>, privacy: Option<&Privacy>) -> Lifecycle {
    let kept = privacy.map_or(RAW_RETENTION_MAX, |privacy| privacy.raw_retention);
    let within = |key| {
        let duration = section.duration(key);
        if let Some(long) = duration.as_ref().filter(|duration| *duration.get_ref() > kept) {
            section.error(&long.span(), format!("`{key}` is longer than a run is kept"));
        }
        duration.map(Spanned::into_inner).unwrap_or_default()
    };
    let lifecycle = Lifecycle {
        unfinished_after: within("unfinished_after"),
        seal_after: within("seal_after"),
    };
    section.finish();
    lifecycle
}

fn consent(sections: Vec<Section<'_>>) -> Vec<Consent> {
    let mut seen = BTreeSet::new();
    sections
        .into_iter()
        .map(|section| {
            let name = fresh_name(&section, &mut seen);
            let policy = section.integer("policy");
            let version = policy
                .as_ref()
                .and_then(|policy| u32::try_from(*policy.get_ref()).ok())
                .filter(|version| *version > 0);
            if let (Some(policy), None) = (&policy, version) {
                section.error(&policy.span(), "`policy` is a version, counted from 1");
            }
            let consent = Consent {
                name,
                title: section.text("title").into_inner(),
                text: section.text("text").into_inner(),
                policy: version.unwrap_or(1),
            };
            section.finish();
            consent
        })
        .collect()
}

fn purposes(sections: Vec<Section<'_>>) -> Vec<Purpose> {
    let mut seen = BTreeSet::new();
    sections
        .into_iter()
        .map(|section| {
            let name = fresh_name(&section, &mut seen);
            let purpose = Purpose {
                name,
                title: section.text("title").into_inner(),
                text: section.text("text").into_inner(),
            };
            section.finish();
            purpose
        })
        .collect()
}

fn fresh_name(section: &Section<'_>, seen: &mut BTreeSet<String>) -> String {
    let name = name(section);
    if !seen.insert(name.clone()) {
        section.error(&section.span, "that name is there already");
    }
    name
}
