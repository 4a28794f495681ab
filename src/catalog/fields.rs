//! Reads the fields of the dictionary: their types, roles and what they are for.

use super::example::{fits, json};
use super::model::{Count, Field, Role, Type, Value};
use super::problem::Severity;
use super::section::{Section, integer};
use super::shape;
use crate::day::Day;
use crate::outcome::Outcome;
use std::collections::{BTreeMap, BTreeSet};
use toml::Spanned;

/// Fields a catalog may have at most.
pub(super) const FIELDS_MAX: usize = 1_000;

const ROLES: [(&str, Role); 13] = [
    ("kind", Role::Kind),
    ("app", Role::App),
    ("source", Role::Source),
    ("outcome", Role::Outcome),
    ("dimension", Role::Dimension),
    ("measure", Role::Measure),
    ("execution", Role::Execution),
    ("run", Role::Run),
    ("install", Role::Install),
    ("code", Role::Code),
    ("category", Role::Category),
    ("error", Role::Error),
    ("checked", Role::Checked),
];

/// Roles that one field at most may have, for an event says such a thing once.
const SINGLE: [Role; 8] = [
    Role::Kind,
    Role::Source,
    Role::Execution,
    Role::Run,
    Role::Install,
    Role::Code,
    Role::Category,
    Role::Error,
];

/// What pages and documents call what every run has: no counted field may have such a name, or nobody could ask for it.
const RESERVED: [&str; 7] = ["app", "category", "error", "kind", "outcome", "range", "source"];

/// Names that fields may refer to, read before them.
pub(super) struct Names<'a> {
    pub(super) purposes: &'a [String],
    pub(super) consent: &'a [String],
    pub(super) kinds: &'a [Value],
    pub(super) categories: &'a [Value],
}

/// Reads one field, all but its uniqueness, and tells whether its role and type are sound, so that more can be asked of it.
pub(super) fn field(section: &Section<'_>, names: &Names<'_>, today: Day) -> (Field, bool) {
    let name = name(section);
    let role = section.word("role", &ROLES);
    let ty = shape::ty(section, names);
    let suited = role.as_ref().zip(ty.as_ref()).map(|(role, ty)| suits(*role.get_ref(), ty));
    if let (Some(role), Some(false)) = (&role, suited) {
        section.error(&role.span(), "this role does not go with this type");
    }
    let field = Field {
        title: section.text("title").into_inner(),
        at: places(section, &name, role.as_ref()),
        purposes: purposes(section, names),
        consent: consent(section, names),
        question: section.text("question").into_inner(),
        example: example(section, ty.as_ref()),
        owner: section.text("owner").into_inner(),
        review: section.text("review").into_inner(),
        since: since(section, today),
        expires: expires(section, today),
        endings: endings(section, role.as_ref(), ty.as_ref()),
        titles: titles(section, ty.as_ref()),
        role: role.map_or(Role::Checked, Spanned::into_inner),
        ty: ty.unwrap_or(Type::Bool),
        name,
    };
    let is_counted = matches!(field.role, Role::Dimension | Role::Measure | Role::Code);
    if is_counted && RESERVED.contains(&field.name.as_str()) {
        section.error(&section.span, "this name stands for something that every run has");
    }
    (field, suited == Some(true))
}

fn places(section: &Section<'_>, name: &str, role: Option<&Spanned<Role>>) -> Vec<String> {
    let at = section.texts("at");
    for place in &at {
        if place.get_ref().split('.').any(str::is_empty) {
            section.error(&place.span(), "a place is written `key` or `table.key`");
        } else if place.get_ref().contains('.')
            && role.is_some_and(|role| *role.get_ref() == Role::Kind)
        {
            section.error(&place.span(), "the kind must stand at the top of an event");
        }
    }
    if at.is_empty() {
        vec![name.to_owned()]
    } else {
        at.into_iter().map(Spanned::into_inner).collect()
    }
}

fn consent(section: &Section<'_>, names: &Names<'_>) -> Option<String> {
    let consent = section.text_maybe("consent")?;
    if !names.consent.contains(consent.get_ref()) {
        section.error(
            &consent.span(),
            format!("there is no consent category `{}`", consent.get_ref()),
        );
    }
    Some(consent.into_inner())
}

/// Tells about fields that share a name, or a role that only one may have.
pub(super) fn unique(sections: &[Section<'_>], fields: &[Field]) {
    let mut names = BTreeSet::new();
    let mut roles: Vec<(Role, &str)> = Vec::new();
    for (section, field) in sections.iter().zip(fields) {
        if !names.insert(field.name.as_str()) {
            section.error(&section.span, "there is a field of that name already");
        }
        match roles.iter().find(|(role, _)| *role == field.role) {
            Some((_, first)) => {
                section.error(&section.span, format!("`{first}` has that role already"));
            }
            None if SINGLE.contains(&field.role) && section.value("role").is_some() => {
                roles.push((field.role, &field.name));
            }
            None => {}
        }
    }
}

/// The catalog's word for a role.
pub(super) fn role_name(role: Role) -> &'static str {
    ROLES.iter().find(|(_, other)| *other == role).map(|(word, _)| *word).unwrap_or_default()
}

/// Reads a name that is stored, published and part of addresses: a lower-case word.
pub(super) fn name(section: &Section<'_>) -> String {
    let name = section.text("name");
    let text = name.get_ref();
    let is_letter = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'-';
    let good = text.starts_with(|c: char| c.is_ascii_lowercase()) && text.bytes().all(is_letter);
    if !good && !text.is_empty() {
        section.error(
            &name.span(),
            "a name starts with a letter and has lower-case letters, digits, _ and - alone",
        );
    }
    name.into_inner()
}

fn purposes(section: &Section<'_>, names: &Names<'_>) -> Vec<String> {
    let purposes = section.texts("purposes");
    if purposes.is_empty() {
        section.error(&section.span, "it has no purpose");
    }
    for purpose in purposes.iter().filter(|purpose| !names.purposes.contains(purpose.get_ref())) {
        section.error(&purpose.span(), format!("there is no purpose `{}`", purpose.get_ref()));
    }
    purposes.into_iter().map(Spanned::into_inner).collect()
}

fn since(section: &Section<'_>, today: Day) -> Day {
    let since = section.day("since");
    if *since.get_ref() > today {
        section.finding(&since.span(), Severity::Warning, "`since` lies in the future");
    }
    since.into_inner()
}

fn expires(section: &Section<'_>, today: Day) -> Option<Day> {
    let expires = section.day_maybe("expires")?;
    if *expires.get_ref() <= today {
        section.finding(
            &expires.span(),
            Severity::Policy,
            format!("it expired on {}: renew it after a review, or remove it", expires.get_ref()),
        );
    }
    Some(expires.into_inner())
}

fn example(section: &Section<'_>, ty: Option<&Type>) -> String {
    let Some(example) = section.value("example") else {
        section.error(&section.span, "`example` is missing");
        return String::new();
    };
    let value = json(example.get_ref());
    if let Some(Err(reason)) = ty.map(|ty| fits(ty, &value)) {
        section.error(&example.span(), format!("the example {reason}"));
    }
    value.to_string()
}

fn endings(
    section: &Section<'_>,
    role: Option<&Spanned<Role>>,
    ty: Option<&Type>,
) -> BTreeMap<String, Count> {
    let is_outcome = role.is_some_and(|role| *role.get_ref() == Role::Outcome);
    let table = if is_outcome { section.table_maybe("endings", "endings") } else { None };
    let Some(table) = table else {
        if is_outcome {
            section
                .error(&section.span, "an outcome needs `endings`: what each of its values means");
        }
        return BTreeMap::new();
    };
    let stored: Vec<&str> = match ty {
        Some(Type::Enum { values }) => values.iter().map(|value| value.name.as_str()).collect(),
        Some(Type::Bool) => vec!["yes", "no"],
        _ => return BTreeMap::new(),
    };
    let mut endings = BTreeMap::new();
    for (value, meaning) in table.entries() {
        let count = match meaning.get_ref().as_str() {
            Some(word) => Outcome::from_name(word).map(Count::Ended),
            None => integer(meaning.get_ref())
                .and_then(|stage| u8::try_from(stage).ok())
                .map(Count::Progress),
        };
        if !stored.contains(&value.get_ref().as_str()) && value.get_ref() != "other" {
            section
                .error(&value.span(), format!("`{}` is no value of this field", value.get_ref()));
        }
        match count {
            Some(count) => drop(endings.insert(value.into_inner(), count)),
            None => section.error(&meaning.span(), "an ending is success, failed, blocked, aborted, unfinished, or the number of a stage on the way"),
        }
    }
    for value in stored.into_iter().filter(|value| !endings.contains_key(*value)) {
        section.error(&table.span, format!("`endings` does not tell what `{value}` means"));
    }
    endings
}

fn titles(section: &Section<'_>, ty: Option<&Type>) -> BTreeMap<String, String> {
    let Some(Type::Integer { min, max, .. }) = ty else { return BTreeMap::new() };
    let Some(table) = section.table_maybe("titles", "titles") else { return BTreeMap::new() };
    let mut titles = BTreeMap::new();
    for (number, title) in table.entries() {
        let inside =
            number.get_ref().parse::<i64>().is_ok_and(|number| (*min..=*max).contains(&number));
        match title.get_ref().as_str() {
            Some(title) if inside => drop(titles.insert(number.into_inner(), title.to_owned())),
            _ => section.error(
                &number.span(),
                format!("`titles` gives names to numbers from {min} to {max}"),
            ),
        }
    }
    titles
}

/// Which types a role can work with.
fn suits(role: Role, ty: &Type) -> bool {
    match role {
        Role::Kind | Role::Category => matches!(ty, Type::Enum { .. }),
        Role::App => matches!(ty, Type::Slug { .. } | Type::Enum { .. } | Type::Version { .. }),
        Role::Source => matches!(ty, Type::Slug { .. } | Type::Enum { .. }),
        Role::Outcome => matches!(ty, Type::Enum { .. } | Type::Bool),
        Role::Dimension => {
            matches!(
                ty,
                Type::Slug { .. }
                    | Type::Enum { .. }
                    | Type::Integer { .. }
                    | Type::Version { .. }
                    | Type::Bool
            )
        }
        Role::Measure => matches!(ty, Type::Integer { .. } | Type::Map { .. }),
        Role::Execution | Role::Run | Role::Install => {
            matches!(ty, Type::Uuid | Type::Slug { .. } | Type::Day)
        }
        Role::Code => matches!(ty, Type::Integer { min: 0.., max: ..=255, .. }),
        Role::Error => matches!(ty, Type::Text { .. }),
        Role::Checked => !matches!(ty, Type::Text { .. } | Type::Map { .. }),
    }
}
