//! From a catalog's text to the catalog, or to all that is wrong with it. Each part of the text has a file of its own.

use super::defaults;
use super::failures::Failures;
use super::fields::{self, FIELDS_MAX, Names};
use super::kinds::{self, Dictionary, KINDS_MAX};
use super::model::{Catalog, Cross, Field, FieldId, IdMode, Kind, Privacy, Role};
use super::problem::{Problem, Problems, Severity};
use super::promises::Promises;
use super::section::Section;
use crate::day::Day;
use toml::Spanned;
use toml::de::DeTable;

/// Dimensions of the explorer's cube.
const EXPLORE_MAX: usize = 6;

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
    let promises = Promises::read(top, today);
    let failures = Failures::read(top);
    let (fields, unsound, kinds) = dictionary(top, &promises, &failures, today);
    if unsound.is_empty() {
        check_roles(top, &fields, promises.privacy.as_ref());
    }
    let counting = top.table_maybe("counting", "counting");
    let dictionary = Dictionary { fields: &fields, unsound: &unsound };
    let (explore, crosses) =
        counting.map(|section| counted(&section, &dictionary)).unwrap_or_default();
    let defaults = top.table_maybe("defaults", "defaults");
    let defaults = defaults.map(|section| defaults::defaults(&section, &dictionary));
    let undocumented = top.table_maybe("undocumented", "undocumented");
    let undocumented = undocumented.map(|section| undocumented_names(&section)).unwrap_or_default();
    top.finish();
    Some(Catalog {
        project: promises.project?,
        privacy: promises.privacy?,
        lifecycle: promises.lifecycle?,
        consent: promises.consent,
        purposes: promises.purposes,
        kinds,
        fields,
        crosses,
        explore,
        codes: failures.codes,
        categories: failures.categories,
        evidence: failures.evidence,
        abort_words: failures.abort_words,
        undocumented,
        defaults: defaults.unwrap_or_default(),
    })
}

/// Reads the fields and the kinds, which name each other; between them the fields of which no more can be asked.
fn dictionary(
    top: &Section<'_>,
    promises: &Promises,
    failures: &Failures,
    today: Day,
) -> (Vec<Field>, Vec<FieldId>, Vec<Kind>) {
    let (field_sections, kind_sections) =
        (top.tables("fields", "field"), top.tables("kinds", "kind"));
    limit(top, "fields", field_sections.len(), FIELDS_MAX);
    limit(top, "kinds", kind_sections.len(), KINDS_MAX);
    let kind_names = kinds::names(&kind_sections);
    let consent: Vec<String> =
        promises.consent.iter().map(|consent| consent.name.clone()).collect();
    let purposes: Vec<String> =
        promises.purposes.iter().map(|purpose| purpose.name.clone()).collect();
    let names = Names {
        purposes: &purposes,
        consent: &consent,
        kinds: &kind_names,
        categories: &failures.categories,
    };
    let (fields, sound): (Vec<Field>, Vec<bool>) =
        field_sections.iter().map(|section| fields::field(section, &names, today)).unzip();
    fields::unique(&field_sections, &fields);

    let unsound: Vec<FieldId> =
        (0..).map(FieldId).zip(sound).filter(|(_, sound)| !sound).map(|(id, _)| id).collect();
    let dictionary = Dictionary { fields: &fields, unsound: &unsound };
    let pairs = kind_sections.iter().zip(kind_names.clone());
    let kinds: Vec<Kind> =
        pairs.map(|(section, name)| kinds::kind(section, name, &dictionary, &consent)).collect();
    kinds::unused(&field_sections, &kinds);
    field_sections.iter().chain(&kind_sections).for_each(Section::finish);
    (fields, unsound, kinds)
}

fn limit(top: &Section<'_>, what: &str, count: usize, max: usize) {
    if count > max {
        top.error(&top.span, format!("{count} {what} are more than the {max} allowed"));
    }
    if count == 0 {
        top.error(&top.span, format!("it has no [[{what}]]"));
    }
}

/// Checks what a catalog as a whole must have, whatever it calls it.
fn check_roles(top: &Section<'_>, fields: &[Field], privacy: Option<&Privacy>) {
    let has = |role| fields.iter().any(|field| field.role == role);
    if !fields.is_empty() && !has(Role::Kind) {
        top.error(&top.span, "no field has the role `kind`, so no event could tell what it is");
    }
    match privacy.map(|privacy| privacy.id_mode) {
        Some(IdMode::PerInstall) if !has(Role::Install) => {
            top.error(&top.span, "id_mode is per_install, but no field has the role `install`");
        }
        Some(IdMode::PerRun) if has(Role::Install) => {
            top.error(&top.span, "id_mode is per_run, but a field has the role `install`");
        }
        _ => {}
    }
}

fn counted(section: &Section<'_>, fields: &Dictionary<'_>) -> (Vec<FieldId>, Vec<Cross>) {
    let names = section.texts("explore");
    if let Some(extra) = names.get(EXPLORE_MAX) {
        section.error(&extra.span(), format!("`explore` has more than {EXPLORE_MAX} dimensions"));
    }
    let mut explore = Vec::new();
    for name in &names {
        let Some(id) = dimension(section, fields, name) else { continue };
        if explore.contains(&id) {
            section.error(&name.span(), format!("`{}` is there already", name.get_ref()));
        }
        explore.push(id);
    }
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
    if fields.is_sound(id) && !field.is_dimension() {
        section.error(&name.span(), format!("`{}` is no dimension", field.name));
    }
    Some(id)
}

fn undocumented_names(section: &Section<'_>) -> Vec<String> {
    let names = section.texts("names");
    section.finish();
    names.into_iter().map(Spanned::into_inner).collect()
}
