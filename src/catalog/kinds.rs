//! Reads the kinds of event: what each carries, how its runs end, and an example that must hold to it.

use super::example::{at, fits, json};

use super::fields::role_name;
use super::model::{Ending, Field, FieldId, Kind, KindField, Role, Value};
use super::problem::Severity;
use super::section::Section;
use super::shape::value;
use crate::outcome::Outcome;
use std::collections::BTreeSet;
use std::ops::Range;
use toml::Spanned;
use toml::de::DeValue;

/// Kinds a catalog may have at most.
pub(super) const KINDS_MAX: usize = 100;
/// What several events in one message are called, beside the kinds.
pub(super) const BATCH: &str = "batch";

const OUTCOMES: [(&str, Outcome); 5] = [
    ("success", Outcome::Success),
    ("failed", Outcome::Failed),
    ("blocked", Outcome::Blocked),
    ("aborted", Outcome::Aborted),
    ("unfinished", Outcome::Unfinished),
];

/// Reads the names of all kinds, which fields may refer to.
pub(super) fn names(sections: &[Section<'_>]) -> Vec<Value> {
    let mut seen = BTreeSet::new();
    sections.iter().map(|section| value(section, &mut seen)).collect()
}

/// The fields that kinds may carry.
pub(super) struct Dictionary<'a> {
    pub(super) fields: &'a [Field],
    /// Those whose role or type could not be read, and of which nothing more is asked.
    pub(super) unsound: &'a [FieldId],
}

impl Dictionary<'_> {
    /// Finds the field that a text names, and tells when there is none.
    pub(super) fn find(
        &self,
        section: &Section<'_>,
        name: &Spanned<String>,
    ) -> Option<(FieldId, &Field)> {
        let place = self.fields.iter().position(|field| field.name == *name.get_ref());
        if place.is_none() && !name.get_ref().is_empty() {
            section.error(&name.span(), format!("there is no field `{}`", name.get_ref()));
        }
        let place = place?;
        Some((FieldId(u16::try_from(place).ok()?), self.fields.get(place)?))
    }

    pub(super) fn is_sound(&self, id: FieldId) -> bool {
        !self.unsound.contains(&id)
    }

    fn field(&self, id: FieldId) -> Option<&Field> {
        self.fields.get(usize::from(id.0))
    }
}

/// Reads one kind.
pub(super) fn kind(
    section: &Section<'_>,
    named: Value,
    fields: &Dictionary<'_>,
    consent: &[String],
) -> Kind {
    if named.name == BATCH {
        section.error(&section.span, "`batch` is what several events in one message are called");
    }
    let carried = carried(section, fields);
    let app = app(section, fields, &carried);
    let ending = ending(section, fields, &carried);
    let category = section.text("consent");
    if !consent.contains(category.get_ref()) && !category.get_ref().is_empty() {
        section.error(
            &category.span(),
            format!("there is no consent category `{}`", category.get_ref()),
        );
    }
    for (id, field) in (0..).map(FieldId).zip(fields.fields) {
        if field.role == Role::Kind
            && !carried.iter().any(|carried| carried.required && carried.field == id)
        {
            section.error(
                &section.span,
                format!("`{}` tells the kind, so it must be required", field.name),
            );
        }
    }
    let example = example(section, &named, fields, &carried);
    Kind {
        name: named.name,
        aliases: named.aliases,
        title: section.text("title").into_inner(),
        plural: section.text("plural").into_inner(),
        app_label: if app.is_some() {
            section.text("app_label").into_inner()
        } else {
            String::new()
        },
        app,
        ending,
        consent: category.into_inner(),
        fields: carried,
        example,
    }
}

fn carried(section: &Section<'_>, fields: &Dictionary<'_>) -> Vec<KindField> {
    let mut carried: Vec<KindField> = Vec::new();
    for (required, names) in [(true, section.texts("required")), (false, section.texts("optional"))]
    {
        for name in names {
            let Some((id, field)) = fields.find(section, &name) else { continue };
            if carried.iter().any(|other| other.field == id) {
                section.error(&name.span(), format!("`{}` is carried already", field.name));
            } else {
                carried.push(KindField { field: id, required });
            }
            if required && field.consent.is_some() {
                section.error(
                    &name.span(),
                    format!("`{}` needs a yes of its own, so it cannot be required", field.name),
                );
            }
            if required && field.expires.is_some() {
                section.error(
                    &name.span(),
                    format!("`{}` expires, so it cannot be required", field.name),
                );
            }
        }
    }
    carried.sort_by_key(|carried| carried.field);
    let mut places: Vec<&String> = Vec::new();
    for at in
        carried.iter().filter_map(|carried| fields.field(carried.field)).flat_map(|field| &field.at)
    {
        if places.contains(&at) {
            section.error(&section.span, format!("two of its fields stand at `{at}`"));
        }
        places.push(at);
    }
    carried
}

/// Reads the name of a field without which no event of the kind could be counted.
fn key_field(
    section: &Section<'_>,
    name: &Spanned<String>,
    role: Role,
    fields: &Dictionary<'_>,
    carried: &[KindField],
) -> Option<FieldId> {
    let (id, field) = fields.find(section, name)?;
    if fields.is_sound(id) && field.role != role {
        section.error(
            &name.span(),
            format!("`{}` does not have the role `{}`", field.name, role_name(role)),
        );
    }
    if !carried.iter().any(|carried| carried.field == id && carried.required) {
        section.error(&name.span(), format!("`{}` must be among the required fields", field.name));
    }
    Some(id)
}

fn app(section: &Section<'_>, fields: &Dictionary<'_>, carried: &[KindField]) -> Option<FieldId> {
    let name = section.text_maybe("app")?;
    key_field(section, &name, Role::App, fields, carried)
}

fn ending(section: &Section<'_>, fields: &Dictionary<'_>, carried: &[KindField]) -> Ending {
    let fallback = Ending::Always(Outcome::Unfinished);
    let Some(table) = section.table_maybe("ending", "ending") else {
        section.error(
            &section.span,
            "`ending` is missing: { field = \"...\" } or { always = \"...\" }",
        );
        return fallback;
    };
    let ending = match table.text_maybe("field") {
        Some(name) => key_field(section, &name, Role::Outcome, fields, carried).map(Ending::Field),
        None => table.word("always", &OUTCOMES).map(|outcome| Ending::Always(outcome.into_inner())),
    };
    table.finish();
    ending.unwrap_or(fallback)
}

fn example(
    section: &Section<'_>,
    named: &Value,
    fields: &Dictionary<'_>,
    carried: &[KindField],
) -> String {
    let Some(example) = section.value("example") else {
        section.error(&section.span, "`example` is missing: the table [kinds.example]");
        return String::new();
    };
    for KindField { field: id, required } in carried {
        let Some(field) = fields.field(*id) else { continue };
        match field.at.iter().find_map(|place| at(example, place)) {
            Some(value) if fields.is_sound(*id) => check_value(section, named, field, value),
            None if *required => {
                section.error(&example.span(), format!("the example lacks `{}`", field.name));
            }
            _ => {}
        }
    }
    for (place, span) in strangers(example, fields, carried) {
        section.error(&span, format!("the example has `{place}`, which this kind does not carry"));
    }
    json(example.get_ref()).to_string()
}

fn check_value(section: &Section<'_>, named: &Value, field: &Field, value: &Spanned<DeValue<'_>>) {
    if let Err(reason) = fits(&field.ty, &json(value.get_ref())) {
        section.error(&value.span(), format!("the example's `{}` {reason}", field.name));
    }
    let spelled = field.ty.enum_value(value.get_ref().as_str().unwrap_or_default());
    if field.role == Role::Kind && spelled.is_some_and(|spelled| spelled.name != named.name) {
        section.error(&value.span(), "the example is of another kind");
    }
}

/// Places of an event that belong to no field of its kind.
fn strangers(
    event: &Spanned<DeValue<'_>>,
    fields: &Dictionary<'_>,
    carried: &[KindField],
) -> Vec<(String, Range<usize>)> {
    let known: Vec<&Field> =
        carried.iter().filter_map(|carried| fields.field(carried.field)).collect();
    let mut strangers = Vec::new();
    let mut left = vec![(String::new(), event)];
    while let Some((place, value)) = left.pop() {
        match value.get_ref().as_table() {
            _ if known.iter().any(|field| field.at.contains(&place)) => {}
            Some(table) => left.extend(table.iter().map(|(key, value)| {
                let key = key.get_ref();
                (if place.is_empty() { key.to_string() } else { format!("{place}.{key}") }, value)
            })),
            None => strangers.push((place, value.span())),
        }
    }
    strangers
}

/// Tells about fields that no kind carries.
pub(super) fn unused(sections: &[Section<'_>], kinds: &[Kind]) {
    for (id, section) in (0..).map(FieldId).zip(sections) {
        if !kinds.iter().any(|kind| kind.fields.iter().any(|carried| carried.field == id)) {
            section.finding(&section.span, Severity::Warning, "no kind carries it");
        }
    }
}
