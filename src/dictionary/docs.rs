//! The data dictionary: a catalog as a document for people, in Markdown. Nothing in it is written by hand, so it cannot say anything else than
//! what is checked.

use super::Fact;
use crate::catalog::{Catalog, Field, Kind};
use crate::language::t;
use serde_json::Value as Json;
use std::fmt::Write as _;

/// Renders the data dictionary of a catalog.
pub fn docs(catalog: &Catalog) -> String {
    let mut out = String::new();
    head(&mut out, catalog);
    promises(&mut out, catalog);
    heading(&mut out, &t!("dictionary-sent"));
    for kind in &catalog.kinds {
        one_kind(&mut out, catalog, kind);
    }
    heading(&mut out, &t!("dictionary-fields"));
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

/// The head of a table.
fn head_row(out: &mut String, titles: &[String]) {
    let _ = writeln!(out, "| {} |", titles.join(" | "));
}

fn bullet(out: &mut String, name: &str, text: &str) {
    let _ = writeln!(out, "- {name}: {text}");
}

fn facts(out: &mut String, facts: Vec<Fact>) {
    for Fact { name, text, .. } in facts {
        bullet(out, &name, &text);
    }
}

fn head(out: &mut String, catalog: &Catalog) {
    let _ = write!(out, "# {}\n\n", t!("dictionary-title", project = &catalog.project.title));
    line(out, &format!("{}\n", t!("dictionary-made")));
    facts(out, super::project(catalog));
}

fn promises(out: &mut String, catalog: &Catalog) {
    heading(out, &t!("dictionary-promises"));
    for promise in super::promises(catalog) {
        let _ = writeln!(out, "- {promise}");
    }
    heading(out, &t!("dictionary-never"));
    for never in &catalog.privacy.never {
        let _ = writeln!(out, "- {never}");
    }
    heading(out, &t!("dictionary-agree"));
    for consent in &catalog.consent {
        let policy = t!("dictionary-agree-policy", version = consent.policy.to_string());
        bullet(out, &format!("**{}** {policy}", consent.title), &consent.text);
    }
    heading(out, &t!("dictionary-purposes"));
    line(out, &format!("{}\n", t!("dictionary-purposes-only")));
    for purpose in &catalog.purposes {
        bullet(out, &format!("**{}**", purpose.title), &purpose.text);
    }
}

fn one_kind(out: &mut String, catalog: &Catalog, kind: &Kind) {
    let _ = write!(out, "### {} (`{}`)\n\n", kind.title, kind.name);
    let _ = write!(out, "{}\n\n", super::kind(catalog, kind));
    head_row(
        out,
        &[t!("dictionary-sent-field"), t!("dictionary-sent-required"), t!("dictionary-sent-says")],
    );
    line(out, "|---|---|---|");
    for carried in &kind.fields {
        let Some(field) = catalog.field(carried.field) else { continue };
        let required = if carried.required { t!("dictionary-sent-yes") } else { String::new() };
        let is_app = kind.app == Some(carried.field) && kind.app_label != field.title;
        let says = if is_app {
            t!("dictionary-sent-app", title = &field.title, name = &kind.app_label)
        } else {
            field.title.clone()
        };
        let _ = writeln!(out, "| `{}` | {required} | {says} |", field.name);
    }
    let example: Json = serde_json::from_str(&kind.example).unwrap_or_default();
    let _ = write!(out, "\n```json\n{example:#}\n```\n\n");
}

fn one_field(out: &mut String, catalog: &Catalog, field: &Field) {
    let _ = write!(out, "### {} (`{}`)\n\n{}\n\n", field.title, field.name, field.question);
    facts(out, super::field(catalog, field));
    out.push('\n');
}

fn together(out: &mut String, catalog: &Catalog) {
    heading(out, &t!("dictionary-together"));
    for together in super::together(catalog) {
        let _ = writeln!(out, "- {together}");
    }
}

fn failures(out: &mut String, catalog: &Catalog) {
    if !catalog.categories.is_empty() {
        heading(out, &t!("dictionary-categories"));
        line(out, &super::categories(catalog));
    }
    if !catalog.codes.is_empty() {
        heading(out, &t!("dictionary-codes"));
        head_row(
            out,
            &[
                t!("dictionary-codes-code"),
                t!("dictionary-codes-meaning"),
                t!("dictionary-codes-category"),
                t!("dictionary-codes-fault"),
                t!("dictionary-codes-counts-as"),
            ],
        );
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
    if let Some(undocumented) = super::undocumented(catalog) {
        heading(out, &t!("dictionary-not-taken"));
        line(out, &undocumented);
    }
}
