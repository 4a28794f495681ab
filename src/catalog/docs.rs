//! The data dictionary: a catalog as a document for people, in Markdown. Nothing in it is written by hand, so it cannot say anything else than
//! what is checked.

use super::dictionary::{self, Fact};
use super::model::{Catalog, Field, Kind};
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

fn facts(out: &mut String, facts: Vec<Fact>) {
    for Fact { name, text } in facts {
        bullet(out, name, &text);
    }
}

fn head(out: &mut String, catalog: &Catalog) {
    let _ = write!(out, "# What {} collects\n\n", catalog.project.title);
    line(
        out,
        "This page is made from the project's catalog. What is not listed here is not stored, whatever a client sends.\n",
    );
    facts(out, dictionary::project(catalog));
}

fn promises(out: &mut String, catalog: &Catalog) {
    heading(out, "Promises");
    for promise in dictionary::promises(catalog) {
        let _ = writeln!(out, "- {promise}");
    }
    heading(out, "What is never collected");
    for never in &catalog.privacy.never {
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
    let _ = write!(out, "{}\n\n", dictionary::kind(catalog, kind));
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

fn one_field(out: &mut String, catalog: &Catalog, field: &Field) {
    let _ = write!(out, "### {} (`{}`)\n\n{}\n\n", field.title, field.name, field.question);
    facts(out, dictionary::field(catalog, field));
    out.push('\n');
}

fn together(out: &mut String, catalog: &Catalog) {
    heading(out, "What is counted together");
    for together in dictionary::together(catalog) {
        let _ = writeln!(out, "- {together}");
    }
}

fn failures(out: &mut String, catalog: &Catalog) {
    if !catalog.categories.is_empty() {
        heading(out, "Categories of failure");
        line(out, &dictionary::categories(catalog));
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
    if let Some(undocumented) = dictionary::undocumented(catalog) {
        heading(out, "Sent by clients, but not taken");
        line(out, &undocumented);
    }
}
