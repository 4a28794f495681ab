//! Reads the fields of the dictionary: their types, roles and what they are for.

use super::example::{fits, is_slug, json};
use super::model::{Count, Field, Role, Type, Value};
use super::problem::Severity;
use super::section::{Section, integer};
use crate::day::Day;
use crate::outcome::Outcome;
use std::collections::{BTreeMap, BTreeSet};
use toml::Spanned;

/// Fields a catalog may have at most.
pub(super) const FIELDS_MAX: usize = 1_000;
const SLUG_BYTES_MAX: usize = 256;
const TEXT_BYTES_MAX: usize = 262_144;
const VERSION_PARTS_MAX: u8 = 4;

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

/// Names that fields may refer to, read before them.
pub(super) struct Names<'a> {
    pub(super) purposes: &'a [String],
    pub(super) consent: &'a [String],
    pub(super) kinds: &'a [Value],
    pub(super) categories: &'a [Value],
}

/// Reads one field, all but its uniqueness.
pub(super) fn field(section: &Section<'_>, names: &Names<'_>, today: Day) -> Field {
    let name = name(section);
    let role = section.word("role", &ROLES);
    let ty = kind_of_value(section, names);
    if let (Some(role), Some(ty)) = (&role, &ty)
        && !suits(*role.get_ref(), ty)
    {
        section.error(&role.span(), "this role does not go with this type");
    }
    let at = section.texts("at").into_iter().map(Spanned::into_inner).collect::<Vec<_>>();
    let field = Field {
        title: section.text("title").into_inner(),
        at: if at.is_empty() { vec![name.clone()] } else { at },
        purposes: purposes(section, names),
        consent: section.text_maybe("consent").map(|consent| {
            if !names.consent.contains(consent.get_ref()) {
                section.error(
                    &consent.span(),
                    format!("there is no consent category `{}`", consent.get_ref()),
                );
            }
            consent.into_inner()
        }),
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
    if field.role == Role::Kind && field.at.iter().any(|place| place.contains('.')) {
        section.error(&section.span, "the kind must stand at the top of an event");
    }
    field
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
                section.error(&section.span, format!("`{first}` has that role already"))
            }
            None if SINGLE.contains(&field.role) && section.value("role").is_some() => {
                roles.push((field.role, &field.name))
            }
            None => {}
        }
    }
}

/// Reads a name that is stored and published: a lower-case word.
pub(super) fn name(section: &Section<'_>) -> String {
    let name = section.text("name");
    let text = name.get_ref();
    let good = text.starts_with(|c: char| c.is_ascii_lowercase()) && is_slug(text);
    if !good && !text.is_empty() {
        section.error(
            &name.span(),
            "a name starts with a letter and has lower-case letters, digits and . _ - + alone",
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

fn kind_of_value(section: &Section<'_>, names: &Names<'_>) -> Option<Type> {
    let ty = section.text("type");
    Some(match ty.get_ref().as_str() {
        "slug" => Type::Slug { bytes_max: section.size("bytes_max", SLUG_BYTES_MAX) },
        "enum" => Type::Enum { values: listed(section, names)? },
        "integer" => whole_number(section)?,
        "version" => Type::Version {
            parts: parts(section),
            words: lower(section, section.texts("words")),
            prefixes: lower(section, section.texts("prefixes")),
        },
        "bool" => Type::Bool,
        "uuid" => Type::Uuid,
        "day" => Type::Day,
        "text" => Type::Text { bytes_max: section.size("bytes_max", TEXT_BYTES_MAX) },
        "map" => {
            Type::Map { keys: values(section, "keys"), max: section.integer("max")?.into_inner() }
        }
        "" => return None,
        _ => {
            section.error(
                &ty.span(),
                "`type` must be one of slug, enum, integer, version, bool, uuid, day, text, map",
            );
            return None;
        }
    })
}

/// The values of an enumeration: written out, or the name of a list that the catalog has anyway.
fn listed(section: &Section<'_>, names: &Names<'_>) -> Option<Vec<Value>> {
    let list = section.value("values")?;
    match list.get_ref().as_str() {
        Some("kinds") => Some(names.kinds.to_vec()),
        Some("categories") => Some(names.categories.to_vec()),
        Some(_) => {
            section.error(&list.span(), "`values` must be a list, or \"kinds\", or \"categories\"");
            None
        }
        None => Some(values(section, "values")),
    }
}

fn whole_number(section: &Section<'_>) -> Option<Type> {
    let (min, max) = (section.integer("min"), section.integer("max"));
    let steps = section.items("steps");
    let unit = section.text_maybe("unit").map(Spanned::into_inner).unwrap_or_default();
    let zero_is_unknown = section.flag("zero_is_unknown");
    let (min, max) = (min?, max?);
    if min.get_ref() > max.get_ref() {
        section.error(&min.span(), format!("`min` is larger than `max`, {}", max.get_ref()));
    }
    let mut bounds: Vec<i64> = Vec::new();
    for step in steps {
        match integer(step.get_ref()) {
            Some(bound) if bounds.last().is_none_or(|last| *last < bound) => bounds.push(bound),
            _ => section.error(
                &step.span(),
                "`steps` must be whole numbers, each larger than the one before",
            ),
        }
    }
    Some(Type::Integer {
        min: min.into_inner(),
        max: max.into_inner(),
        unit,
        steps: bounds,
        zero_is_unknown,
    })
}

fn parts(section: &Section<'_>) -> u8 {
    u8::try_from(section.size("parts", usize::from(VERSION_PARTS_MAX))).unwrap_or(1)
}

fn lower(section: &Section<'_>, texts: Vec<Spanned<String>>) -> Vec<String> {
    for text in texts.iter().filter(|text| text.get_ref().to_lowercase() != **text.get_ref()) {
        section.error(&text.span(), format!("`{}` must be lower case", text.get_ref()));
    }
    texts.into_iter().map(Spanned::into_inner).collect()
}

/// Reads the values of an enumeration or the keys of a map: a bare name, or a table with name, title and aliases.
pub(super) fn values(section: &Section<'_>, key: &'static str) -> Vec<Value> {
    let items = section.items(key);
    if items.is_empty() {
        section.error(&section.span, format!("`{key}` is missing or empty"));
    }
    let mut tables = section.tables_among(key).into_iter();
    let mut seen = BTreeSet::new();
    items
        .iter()
        .filter_map(|item| match item.get_ref().as_str() {
            Some(name) => {
                taken(section, &mut seen, &Spanned::new(item.span(), name.to_owned()));
                Some(Value { name: name.to_owned(), title: name.to_owned(), aliases: Vec::new() })
            }
            None => {
                let table = tables.next()?;
                let value = value(&table, &mut seen);
                table.finish();
                Some(value)
            }
        })
        .collect()
}

/// Reads one value of an enumeration and checks that nothing before it is spelled alike.
pub(super) fn value(section: &Section<'_>, seen: &mut BTreeSet<String>) -> Value {
    let name = section.text("name");
    taken(section, seen, &name);
    let aliases = section.texts("aliases");
    for alias in &aliases {
        if !seen.insert(alias.get_ref().clone()) {
            section.error(&alias.span(), format!("`{}` is there already", alias.get_ref()));
        }
    }
    let title =
        section.text_maybe("title").map_or_else(|| name.get_ref().clone(), Spanned::into_inner);
    Value { name: name.into_inner(), title, aliases: lower(section, aliases) }
}

fn taken(section: &Section<'_>, seen: &mut BTreeSet<String>, name: &Spanned<String>) {
    let text = name.get_ref();
    if text.contains('/') {
        section.error(
            &name.span(),
            format!("`{text}` has a `/`, which joins the two values of a cross"),
        );
    } else if !is_slug(text) && !text.is_empty() {
        section.error(
            &name.span(),
            format!("`{text}` must have lower-case letters, digits and . _ - + alone"),
        );
    } else if !text.is_empty() && !seen.insert(text.clone()) {
        section.error(&name.span(), format!("`{text}` is there already"));
    }
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
        Role::Code => matches!(ty, Type::Integer { .. }),
        Role::Error => matches!(ty, Type::Text { .. }),
        Role::Checked => !matches!(ty, Type::Text { .. } | Type::Map { .. }),
    }
}
