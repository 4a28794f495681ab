//! The data dictionary: a catalog as a document for people, in Markdown. Nothing in it is written by hand, so it cannot say anything else than
//! what is checked.

use super::model::{Catalog, Count, Cross, Ending, Field, Kind, Type};
use super::words::{becomes, duration, error_promise, holds, id_mode, list, paths, ticked};
use serde_json::Value as Json;
use std::fmt::Write as _;

/// Renders the data dictionary of a catalog.
pub fn docs(catalog: &Catalog) -> String {
    let mut out = String::new();
    head(&mut out, catalog);
    promises(&mut out, catalog);
    heading(&mut out, "What is sent");
    for kind in &catalog.kinds {
        one_kind(&mut out, catalog, kind);
    }
    heading(&mut out, "Fields");
    for field in &catalog.fields {
        one_field(&mut out, catalog, field);
    }
    together(&mut out, catalog);
    failures(&mut out, catalog);
    out
}

fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push('\n');
}

fn heading(out: &mut String, text: &str) {
    let _ = write!(out, "\n## {text}\n\n");
}

fn bullet(out: &mut String, name: &str, text: &str) {
    let _ = writeln!(out, "- {name}: {text}");
}

fn head(out: &mut String, catalog: &Catalog) {
    let project = &catalog.project;
    let _ = write!(out, "# What {} collects\n\n", project.title);
    line(
        out,
        "This page is made from the project's catalog. What is not listed here is not stored, whatever a client sends.\n",
    );
    for (name, text) in [
        ("Project", &project.home),
        ("Source code", &project.source),
        ("Questions about privacy", &project.contact),
        ("Privacy policy", &project.policy),
        ("Responsible", &project.controller),
        ("Where the server stands", &project.hosting),
        ("Licence of the published numbers", &project.licence),
        ("To change your answer", &project.change),
    ] {
        bullet(out, name, text);
    }
    let reviewed = format!("last on {}, next by {}", project.last_review, project.next_review);
    bullet(out, "Reviewed", &reviewed);
}

fn promises(out: &mut String, catalog: &Catalog) {
    let privacy = &catalog.privacy;
    heading(out, "Promises");
    let kept = duration(privacy.raw_retention);
    let _ = writeln!(
        out,
        "- A single run is kept for {kept} at most. Then only counts are left, and they stay."
    );
    let _ = writeln!(out, "- {}", error_promise(privacy.error_text));
    let _ = writeln!(out, "- A count below {} is not published by itself.", privacy.min_cell);
    let _ = writeln!(out, "- {}", id_mode(privacy.id_mode));
    let _ = writeln!(out, "- {}", paths(privacy.paths));
    if !privacy.keep_hosts.is_empty() {
        let _ = writeln!(
            out,
            "- Host names in an error text are replaced, except {}.",
            ticked(&privacy.keep_hosts)
        );
    }
    heading(out, "What is never collected");
    for never in &privacy.never {
        let _ = writeln!(out, "- {never}");
    }
    heading(out, "What you agree to");
    for consent in &catalog.consent {
        bullet(out, &format!("**{}** (policy {})", consent.title, consent.policy), &consent.text);
    }
    heading(out, "What the data is for");
    line(out, "For these purposes, and for no other.\n");
    for purpose in &catalog.purposes {
        bullet(out, &format!("**{}**", purpose.title), &purpose.text);
    }
}

fn one_kind(out: &mut String, catalog: &Catalog, kind: &Kind) {
    let _ = write!(out, "### {} (`{}`)\n\n", kind.title, kind.name);
    if !kind.aliases.is_empty() {
        let _ = write!(out, "Also sent as {}. ", ticked(&kind.aliases));
    }
    let consent = catalog.consent.iter().find(|consent| consent.name == kind.consent);
    let consent = consent.map_or(kind.consent.as_str(), |consent| &consent.title);
    let _ = write!(out, "Needs your yes to “{consent}”. {}\n\n", ending(catalog, &kind.ending));
    line(out, "| Field | Must be there | What it says |");
    line(out, "|---|---|---|");
    for carried in &kind.fields {
        let Some(field) = catalog.field(carried.field) else { continue };
        let required = if carried.required { "yes" } else { "" };
        let is_app = kind.app == Some(carried.field) && kind.app_label != field.title;
        let app = if is_app { format!(", here called {}", kind.app_label) } else { String::new() };
        let _ = writeln!(out, "| `{}` | {required} | {}{app} |", field.name, field.title);
    }
    let example: Json = serde_json::from_str(&kind.example).unwrap_or_default();
    let _ = write!(out, "\n```json\n{example:#}\n```\n\n");
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

fn one_field(out: &mut String, catalog: &Catalog, field: &Field) {
    let _ = write!(out, "### {} (`{}`)\n\n{}\n\n", field.title, field.name, field.question);
    bullet(out, "Holds", &holds(field));
    titles(out, field);
    bullet(out, "What becomes of it", &becomes(field, catalog));
    bullet(out, "For", &field.purposes.join(", "));
    if let Some(consent) = field
        .consent
        .as_ref()
        .and_then(|name| catalog.consent.iter().find(|consent| consent.name == *name))
    {
        bullet(out, "Only with a yes to", &format!("“{}” besides", consent.title));
    }
    bullet(out, "Stands at", &ticked(&field.at));
    bullet(out, "Example", &format!("`{}`", field.example));
    bullet(out, "Approved", &format!("{}, answered for by {}", field.review, field.owner));
    let until =
        field.expires.map(|day| format!(", given up on {day} unless renewed")).unwrap_or_default();
    bullet(out, "Collected", &format!("since {}{until}", field.since));
    out.push('\n');
}

fn titles(out: &mut String, field: &Field) {
    let stored: Vec<&str> = match &field.ty {
        Type::Enum { values } | Type::Map { keys: values, .. } => {
            values.iter().map(|value| value.name.as_str()).collect()
        }
        _ => field.titles.keys().map(String::as_str).collect(),
    };
    let named = stored.iter().filter(|value| field.value_title(value) != **value);
    let named: Vec<String> =
        named.map(|value| format!("`{value}` {}", field.value_title(value))).collect();
    if !named.is_empty() {
        bullet(out, "Called", &named.join(", "));
    }
    let means = |count: &Count| match count {
        Count::Progress(step) => format!("stage {step} on the way"),
        Count::Ended(outcome) => outcome.name().to_owned(),
    };
    let endings: Vec<String> =
        field.endings.iter().map(|(value, count)| format!("`{value}` {}", means(count))).collect();
    if !endings.is_empty() {
        bullet(out, "Counts as", &endings.join(", "));
    }
}

fn together(out: &mut String, catalog: &Catalog) {
    let name = |id| catalog.field(id).map(|field| format!("`{}`", field.name)).unwrap_or_default();
    heading(out, "What is counted together");
    for Cross { a, b } in &catalog.crosses {
        let _ = writeln!(out, "- {} with {}", name(*a), name(*b));
    }
    if !catalog.explore.is_empty() {
        let names: Vec<String> = catalog.explore.iter().map(|id| name(*id)).collect();
        let _ =
            writeln!(out, "- By week, together with kind, source and app: {}", names.join(", "));
    }
}

fn failures(out: &mut String, catalog: &Catalog) {
    if !catalog.categories.is_empty() {
        heading(out, "Categories of failure");
        let _ = writeln!(out, "{}", list(&catalog.categories));
    }
    if !catalog.codes.is_empty() {
        heading(out, "Exit codes");
        line(out, "| Code | Meaning | Category | Fault | A failure counts as |");
        line(out, "|---:|---|---|---|---|");
        for (number, code) in &catalog.codes {
            let (fault, outcome) = (code.fault.name(), code.fault.outcome().name());
            let _ = writeln!(
                out,
                "| {number} | {} | {} | {fault} | {outcome} |",
                code.meaning, code.category
            );
        }
    }
    if !catalog.undocumented.is_empty() {
        heading(out, "Sent by clients, but not taken");
        let _ = writeln!(
            out,
            "Dropped unread, and counted by name: {}.",
            ticked(&catalog.undocumented)
        );
    }
}
