//! What a catalog says, in words for people: the sentences of the Markdown dictionary and of the page about the data, each made once. Code
//! stands in backticks; how a sentence is laid out is the reader's business.

use super::model::{Catalog, Count, Cross, Ending, Field, Kind, Type};
use super::words::{becomes, duration, error_promise, holds, id_mode, list, paths, ticked};

/// One thing that is told, under a name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fact {
    /// What it is about: `Example`.
    pub name: &'static str,
    /// What is told.
    pub text: String,
}

fn fact(name: &'static str, text: impl Into<String>) -> Fact {
    Fact { name, text: text.into() }
}

/// Who asks, where to turn, and when it was reviewed.
pub fn project(catalog: &Catalog) -> Vec<Fact> {
    let project = &catalog.project;
    vec![
        fact("Project", &project.home),
        fact("Source code", &project.source),
        fact("Questions about privacy", &project.contact),
        fact("Privacy policy", &project.policy),
        fact("Responsible", &project.controller),
        fact("Where the server stands", &project.hosting),
        fact("Licence of the published numbers", &project.licence),
        fact("To change your answer", &project.change),
        fact(
            "Reviewed",
            format!("last on {}, next by {}", project.last_review, project.next_review),
        ),
    ]
}

/// How long a single run is kept at most: `24 h`.
pub fn raw_retention(catalog: &Catalog) -> String {
    duration(catalog.privacy.raw_retention)
}

/// What is promised about keeping and publishing, a sentence each.
pub fn promises(catalog: &Catalog) -> Vec<String> {
    let privacy = &catalog.privacy;
    let kept = raw_retention(catalog);
    let mut promises = vec![
        format!(
            "A single run is kept for {kept} at most. Then only counts are left, and they stay."
        ),
        error_promise(privacy.error_text).to_owned(),
        format!("A count below {} is not published by itself.", privacy.min_cell),
        id_mode(privacy.id_mode).to_owned(),
        paths(privacy.paths).to_owned(),
    ];
    if !privacy.keep_hosts.is_empty() {
        let kept = ticked(&privacy.keep_hosts);
        promises.push(format!("Host names in an error text are replaced, except {kept}."));
    }
    promises
}

/// What a kind is also called on the wire, which yes it needs, and how its runs end.
pub fn kind(catalog: &Catalog, kind: &Kind) -> String {
    let aliases = if kind.aliases.is_empty() {
        String::new()
    } else {
        format!("Also sent as {}. ", ticked(&kind.aliases))
    };
    let consent = catalog.consent.iter().find(|consent| consent.name == kind.consent);
    let consent = consent.map_or(kind.consent.as_str(), |consent| &consent.title);
    format!("{aliases}Needs your yes to “{consent}”. {}", ending(catalog, &kind.ending))
}

fn ending(catalog: &Catalog, ending: &Ending) -> String {
    match ending {
        Ending::Always(outcome) => format!("Each is an end: {}.", outcome.name()),
        Ending::Field(id) => catalog
            .field(*id)
            .map(|field| format!("`{}` tells how it went.", field.name))
            .unwrap_or_default(),
    }
}

/// All that is told of a field besides its question.
pub fn field(catalog: &Catalog, field: &Field) -> Vec<Fact> {
    let mut facts = vec![fact("Holds", holds(field))];
    facts.extend(titles(field));
    facts.push(fact("What becomes of it", becomes(field, catalog)));
    facts.push(fact("For", purposes(catalog, field).join(", ")));
    let consent = field.consent.as_ref();
    if let Some(consent) =
        consent.and_then(|name| catalog.consent.iter().find(|consent| consent.name == *name))
    {
        facts.push(fact("Only with a yes to", format!("“{}” besides", consent.title)));
    }
    let until =
        field.expires.map(|day| format!(", given up on {day} unless renewed")).unwrap_or_default();
    facts.extend([
        fact("Stands at", ticked(&field.at)),
        fact("Example", format!("`{}`", field.example)),
        fact("Approved", format!("{}, answered for by {}", field.review, field.owner)),
        fact("Collected", format!("since {}{until}", field.since)),
    ]);
    facts
}

/// The titles of a field's purposes.
pub fn purposes<'a>(catalog: &'a Catalog, field: &'a Field) -> Vec<&'a str> {
    let title = |name: &'a String| {
        let purpose = catalog.purposes.iter().find(|purpose| purpose.name == *name);
        purpose.map_or(name.as_str(), |purpose| purpose.title.as_str())
    };
    field.purposes.iter().map(title).collect()
}

/// What single values are called, and how those of an outcome field count.
fn titles(field: &Field) -> Vec<Fact> {
    let stored: Vec<&str> = match &field.ty {
        Type::Enum { values } | Type::Map { keys: values, .. } => {
            values.iter().map(|value| value.name.as_str()).collect()
        }
        _ => field.titles.keys().map(String::as_str).collect(),
    };
    let named = stored.iter().filter(|value| field.value_title(value) != **value);
    let named: Vec<String> =
        named.map(|value| format!("`{value}` {}", field.value_title(value))).collect();
    let means = |count: &Count| match count {
        Count::Progress(step) => format!("stage {step} on the way"),
        Count::Ended(outcome) => outcome.name().to_owned(),
    };
    let endings: Vec<String> =
        field.endings.iter().map(|(value, count)| format!("`{value}` {}", means(count))).collect();
    [("Called", named), ("Counts as", endings)]
        .into_iter()
        .filter(|(_, words)| !words.is_empty())
        .map(|(name, words)| fact(name, words.join(", ")))
        .collect()
}

/// Which dimensions are counted together, one line each.
pub fn together(catalog: &Catalog) -> Vec<String> {
    let name = |id| catalog.field(id).map(|field| format!("`{}`", field.name)).unwrap_or_default();
    let pairs =
        catalog.crosses.iter().map(|Cross { a, b }| format!("{} with {}", name(*a), name(*b)));
    let mut lines: Vec<String> = pairs.collect();
    if !catalog.explore.is_empty() {
        let names: Vec<String> = catalog.explore.iter().map(|id| name(*id)).collect();
        lines.push(format!("By week, together with kind, source and app: {}", names.join(", ")));
    }
    lines
}

/// The categories of failure that may be published; empty where there are none.
pub fn categories(catalog: &Catalog) -> String {
    list(&catalog.categories)
}

/// What clients send although nobody asks for it; `None` where nothing is known of.
pub fn undocumented(catalog: &Catalog) -> Option<String> {
    let names = ticked(&catalog.undocumented);
    (!names.is_empty()).then(|| format!("Dropped unread, and counted by name: {names}."))
}
