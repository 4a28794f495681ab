//! From a catalog's text to the catalog, or to all that is wrong with it. Fields, kinds and failures have files of their own.

use super::failures::{categories, codes, evidence, needles};
use super::fields::{self, FIELDS_MAX, Names, name};
use super::kinds::{self, Dictionary, KINDS_MAX};
use super::model::{
    Catalog, Consent, Cross, ErrorText, Field, FieldId, IdMode, Lifecycle, Paths, Privacy, Project,
    Purpose, Role,
};
use super::problem::{Problem, Problems, Severity};
use super::section::Section;
use crate::day::Day;
use std::collections::BTreeSet;
use std::time::Duration;
use toml::Spanned;
use toml::de::DeTable;

/// A single run is never kept longer.
const RAW_RETENTION_MAX: Duration = Duration::from_secs(86_400);
/// No published cell is ever smaller.
const MIN_CELL_MIN: i64 = 5;
/// Dimensions of the explorer's cube.
const EXPLORE_MAX: usize = 6;

const ID_MODES: [(&str, IdMode); 2] =
    [("per_run", IdMode::PerRun), ("per_install", IdMode::PerInstall)];
const ERROR_TEXTS: [(&str, ErrorText); 3] =
    [("off", ErrorText::Off), ("template", ErrorText::Template), ("scrubbed", ErrorText::Scrubbed)];
const PATHS: [(&str, Paths); 2] = [("all", Paths::All), ("system-kept", Paths::SystemKept)];

impl Catalog {
    /// Reads a catalog as it is to be collected on a day: a field that has expired by then is in no kind any more and counts as
    /// undocumented. So a server does not fail to start because a review was forgotten; [`Catalog::expired`] tells what it left out.
    ///
    /// # Errors
    /// All that makes the catalog unusable, in the order of its text. While its TOML cannot be read, only that.
    pub fn parse(text: &str, today: Day) -> Result<Self, Vec<Problem>> {
        let (catalog, problems) = read(text, today);
        let errors: Vec<Problem> =
            problems.into_iter().filter(|problem| problem.severity == Severity::Error).collect();
        match catalog {
            Some(catalog) if errors.is_empty() => Ok(catalog.without_expired(today)),
            _ => Err(errors),
        }
    }

    /// Tells everything that is wrong with a catalog: what [`Catalog::parse`] refuses, fields that have expired, and warnings, which
    /// alone do not make a check fail: a review that is overdue, a field that no kind carries.
    pub fn check(text: &str, today: Day) -> Vec<Problem> {
        read(text, today).1
    }

    /// Fields that are given up on a day.
    pub fn expired(&self, today: Day) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(move |field| field.is_expired(today))
    }

    fn without_expired(mut self, today: Day) -> Self {
        let gone: Vec<FieldId> = (0..)
            .map(FieldId)
            .zip(&self.fields)
            .filter(|(_, field)| field.is_expired(today))
            .map(|(id, _)| id)
            .collect();
        for kind in &mut self.kinds {
            kind.fields.retain(|carried| !gone.contains(&carried.field));
        }
        self.explore.retain(|id| !gone.contains(id));
        self.crosses.retain(|cross| !gone.contains(&cross.a) && !gone.contains(&cross.b));
        let places: Vec<String> = self.expired(today).flat_map(|field| field.at.clone()).collect();
        self.undocumented.extend(places);
        self
    }
}

fn read(text: &str, today: Day) -> (Option<Catalog>, Vec<Problem>) {
    let problems = Problems::of(text);
    let (table, faults) = DeTable::parse_recoverable(text);
    for fault in faults {
        problems.error(&fault.span().unwrap_or_default(), fault.message());
    }
    if !problems.none() {
        return (None, problems.sorted());
    }
    let catalog = catalog(&Section::of("catalog", 0..0, table.get_ref(), &problems), today);
    (catalog, problems.sorted())
}

fn catalog(top: &Section<'_>, today: Day) -> Option<Catalog> {
    let project = top.table("project", "project").map(|section| project(&section, today));
    let privacy = top.table("privacy", "privacy").map(|section| privacy(&section));
    let lifecycle_section = top.table("lifecycle", "lifecycle");
    let abort_words = lifecycle_section
        .as_ref()
        .map(|section| needles(section, "abort_words"))
        .unwrap_or_default();
    let lifecycle = lifecycle_section.map(|section| lifecycle(&section, privacy.as_ref()));
    let consent = consent(top.tables("consent", "consent"));
    let purposes = purposes(top.tables("purposes", "purpose"));
    let categories = categories(top.tables("categories", "category"));
    let kind_sections = top.tables("kinds", "kind");
    let field_sections = top.tables("fields", "field");
    limit(top, "kinds", kind_sections.len(), KINDS_MAX);
    limit(top, "fields", field_sections.len(), FIELDS_MAX);

    let kind_names = kinds::names(&kind_sections);
    let consent_names: Vec<String> = consent.iter().map(|consent| consent.name.clone()).collect();
    let purpose_names: Vec<String> = purposes.iter().map(|purpose| purpose.name.clone()).collect();
    let names = Names {
        purposes: &purpose_names,
        consent: &consent_names,
        kinds: &kind_names,
        categories: &categories,
    };
    let fields: Vec<Field> =
        field_sections.iter().map(|section| fields::field(section, &names, today)).collect();
    fields::unique(&field_sections, &fields);

    let dictionary = Dictionary(&fields);
    let kinds = kind_sections
        .iter()
        .zip(kind_names.clone())
        .map(|(section, name)| kinds::kind(section, name, &dictionary, &consent_names))
        .collect::<Vec<_>>();
    kinds::unused(&field_sections, &kinds);
    check_roles(top, &fields, privacy.as_ref());
    let (explore, crosses) = top
        .table_maybe("counting", "counting")
        .map(|section| counting(&section, &dictionary))
        .unwrap_or_default();
    let codes = top
        .table_maybe("codes", "codes")
        .map(|section| codes(&section, &categories))
        .unwrap_or_default();
    let evidence = evidence(top.tables("evidence", "evidence"), &categories);
    let undocumented = top
        .table_maybe("undocumented", "undocumented")
        .map(|section| undocumented(&section))
        .unwrap_or_default();

    field_sections.iter().chain(&kind_sections).for_each(Section::finish);
    top.finish();
    Some(Catalog {
        project: project?,
        privacy: privacy?,
        lifecycle: lifecycle?,
        consent,
        purposes,
        kinds,
        fields,
        crosses,
        explore,
        codes,
        categories,
        evidence,
        abort_words,
        undocumented,
    })
}

fn limit(top: &Section<'_>, what: &str, count: usize, max: usize) {
    if count > max {
        top.error(&top.span, format!("{count} {what} are more than the {max} allowed"));
    }
    if count == 0 {
        top.error(&top.span, format!("it has no [[{what}]]"));
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
    if *raw_retention.get_ref() > RAW_RETENTION_MAX {
        section.error(&raw_retention.span(), "`raw_retention` must be 24 h at most");
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
        raw_retention: raw_retention.into_inner(),
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
    let (unfinished_after, seal_after) =
        (section.duration("unfinished_after"), section.duration("seal_after"));
    for (key, duration) in [("unfinished_after", &unfinished_after), ("seal_after", &seal_after)] {
        if privacy.is_some_and(|privacy| *duration.get_ref() > privacy.raw_retention) {
            section.error(&duration.span(), format!("`{key}` is longer than a run is kept"));
        }
    }
    section.finish();
    Lifecycle {
        unfinished_after: unfinished_after.into_inner(),
        seal_after: seal_after.into_inner(),
    }
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

/// Checks what a catalog as a whole must have, whatever it calls it.
fn check_roles(top: &Section<'_>, fields: &[Field], privacy: Option<&Privacy>) {
    let has = |role| fields.iter().any(|field| field.role == role);
    if !fields.is_empty() && !has(Role::Kind) {
        top.error(&top.span, "no field has the role `kind`, so no event could tell what it is");
    }
    match privacy.map(|privacy| privacy.id_mode) {
        Some(IdMode::PerInstall) if !has(Role::Install) => {
            top.error(&top.span, "id_mode is per_install, but no field has the role `install`")
        }
        Some(IdMode::PerRun) if has(Role::Install) => {
            top.error(&top.span, "id_mode is per_run, but a field has the role `install`")
        }
        _ => {}
    }
}

fn counting(section: &Section<'_>, fields: &Dictionary<'_>) -> (Vec<FieldId>, Vec<Cross>) {
    let names = section.texts("explore");
    if let Some(extra) = names.get(EXPLORE_MAX) {
        section.error(&extra.span(), format!("`explore` has more than {EXPLORE_MAX} dimensions"));
    }
    let explore = names.iter().filter_map(|name| dimension(section, fields, name)).collect();
    let mut crosses = Vec::new();
    for pair in section.texts("crosses") {
        let Some((a, b)) = pair.get_ref().split_once('/') else {
            section.error(&pair.span(), "a cross is written `one_field/other_field`");
            continue;
        };
        let part =
            |name: &str| dimension(section, fields, &Spanned::new(pair.span(), name.to_owned()));
        if let (Some(a), Some(b)) = (part(a), part(b)) {
            if a == b
                || crosses.contains(&Cross { a, b })
                || crosses.contains(&Cross { a: b, b: a })
            {
                section
                    .error(&pair.span(), "this cross is there already, or of a field with itself");
            }
            crosses.push(Cross { a, b });
        }
    }
    section.finish();
    (explore, crosses)
}

fn dimension(
    section: &Section<'_>,
    fields: &Dictionary<'_>,
    name: &Spanned<String>,
) -> Option<FieldId> {
    let (id, field) = fields.find(section, name)?;
    if !field.is_dimension() {
        section.error(&name.span(), format!("`{}` is no dimension", field.name));
    }
    Some(id)
}

fn undocumented(section: &Section<'_>) -> Vec<String> {
    let names = section.texts("names");
    section.finish();
    names.into_iter().map(Spanned::into_inner).collect()
}
