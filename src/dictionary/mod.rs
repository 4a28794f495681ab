//! What a catalog says, in words for people, in the language of who reads: the sentences of the Markdown dictionary and of the page about the data, each
//! made once. Code stands in backticks; how a sentence is laid out is the reader's business.

mod docs;
mod words;

pub use docs::docs;

use crate::catalog::{Catalog, Count, Cross, Ending, Field, Kind, Type, raw_retention};
use crate::language::t;
use words::{becomes, error_promise, holds, id_mode, list, paths, ticked};

/// One thing that is told, under a name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fact {
    /// What it is about: `Example`.
    pub name: String,
    /// What is told.
    pub text: String,
    /// Whether the catalog tells it in its own words, which are of its own language.
    pub is_quoted: bool,
}

/// What is told in our words.
fn fact(name: String, text: impl Into<String>) -> Fact {
    Fact { name, text: text.into(), is_quoted: false }
}

/// What is told in the words of the catalog.
fn quoted(name: String, text: impl Into<String>) -> Fact {
    Fact { name, text: text.into(), is_quoted: true }
}

/// Who asks, where to turn, and when it was reviewed.
pub fn project(catalog: &Catalog) -> Vec<Fact> {
    let project = &catalog.project;
    let (last, next) = (project.last_review.to_string(), project.next_review.to_string());
    vec![
        quoted(t!("dictionary-project"), &project.home),
        quoted(t!("dictionary-source"), &project.source),
        quoted(t!("dictionary-questions"), &project.contact),
        quoted(t!("dictionary-policy"), &project.policy),
        quoted(t!("dictionary-responsible"), &project.controller),
        quoted(t!("dictionary-server"), &project.hosting),
        quoted(t!("dictionary-licence"), &project.licence),
        quoted(t!("dictionary-change"), &project.change),
        fact(t!("dictionary-reviewed"), t!("dictionary-reviewed-when", last = last, next = next)),
    ]
}

/// What is promised about keeping and publishing, a sentence each.
pub fn promises(catalog: &Catalog) -> Vec<String> {
    let privacy = &catalog.privacy;
    let mut promises = vec![
        t!("dictionary-promise-kept", kept = raw_retention(catalog)),
        error_promise(privacy.error_text),
        t!("dictionary-promise-few", few = privacy.min_cell.to_string()),
        id_mode(privacy.id_mode),
        paths(privacy.paths),
    ];
    if !privacy.keep_hosts.is_empty() {
        promises.push(t!("dictionary-promise-hosts", hosts = ticked(&privacy.keep_hosts)));
    }
    promises
}

/// What a kind is also called on the wire, which yes it needs, and how its runs end.
pub fn kind(catalog: &Catalog, kind: &Kind) -> String {
    let aliases = (!kind.aliases.is_empty())
        .then(|| t!("dictionary-kind-aliases", names = ticked(&kind.aliases)));
    let consent = catalog.consent.iter().find(|consent| consent.name == kind.consent);
    let consent = consent.map_or(kind.consent.as_str(), |consent| &consent.title);
    let consent = t!("dictionary-kind-consent", title = consent);
    let told = aliases.into_iter().chain([consent]).chain(ending(catalog, &kind.ending));
    told.collect::<Vec<_>>().join(" ")
}

fn ending(catalog: &Catalog, ending: &Ending) -> Option<String> {
    match ending {
        Ending::Always(outcome) => Some(t!("dictionary-kind-always", outcome = outcome.title())),
        Ending::Field(id) => {
            let field = format!("`{}`", catalog.field(*id)?.name);
            Some(t!("dictionary-kind-field", field = field))
        }
    }
}

/// All that is told of a field besides its question.
pub fn field(catalog: &Catalog, field: &Field) -> Vec<Fact> {
    let mut facts = vec![fact(t!("dictionary-holds"), holds(field))];
    facts.extend(titles(field));
    facts.push(fact(t!("dictionary-becomes"), becomes(field, catalog)));
    facts.push(quoted(t!("dictionary-for"), purposes(catalog, field).join(", ")));
    let consent = field.consent.as_ref();
    if let Some(consent) =
        consent.and_then(|name| catalog.consent.iter().find(|consent| consent.name == *name))
    {
        let besides = t!("dictionary-consent-besides", title = &consent.title);
        facts.push(fact(t!("dictionary-consent"), besides));
    }
    let since = field.since.to_string();
    let collected = match field.expires {
        Some(day) => t!("dictionary-collected-until", day = since, until = day.to_string()),
        None => t!("dictionary-collected-since", day = since),
    };
    let approved = t!("dictionary-approved-by", review = &field.review, owner = &field.owner);
    facts.extend([
        fact(t!("dictionary-at"), ticked(&field.at)),
        fact(t!("dictionary-example"), format!("`{}`", field.example)),
        fact(t!("dictionary-approved"), approved),
        fact(t!("dictionary-collected"), collected),
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
        Count::Progress(step) => t!("dictionary-stage", step = step.to_string()),
        Count::Ended(outcome) => outcome.title(),
    };
    let endings: Vec<String> =
        field.endings.iter().map(|(value, count)| format!("`{value}` {}", means(count))).collect();
    let named = (!named.is_empty()).then(|| quoted(t!("dictionary-called"), named.join(", ")));
    let endings =
        (!endings.is_empty()).then(|| fact(t!("dictionary-counts-as"), endings.join(", ")));
    named.into_iter().chain(endings).collect()
}

/// Which dimensions are counted together, one line each.
pub fn together(catalog: &Catalog) -> Vec<String> {
    let name = |id| catalog.field(id).map(|field| format!("`{}`", field.name)).unwrap_or_default();
    let pairs = catalog
        .crosses
        .iter()
        .map(|Cross { a, b }| t!("dictionary-pair", a = name(*a), b = name(*b)));
    let mut lines: Vec<String> = pairs.collect();
    if !catalog.explore.is_empty() {
        let names: Vec<String> = catalog.explore.iter().map(|id| name(*id)).collect();
        lines.push(t!("dictionary-by-week", names = names.join(", ")));
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
    (!names.is_empty()).then(|| t!("dictionary-undocumented", names = names))
}

#[cfg(test)]
mod tests;
