//! The text that asks for consent. It favours neither answer and has none of its own: whoever shows it waits until one is chosen.

use super::model::{Catalog, Consent, Field, Role};
use super::words::{duration, error_promise};
use std::fmt::Write as _;

/// Columns of a terminal that is taken for granted.
const COLUMNS: usize = 78;

/// Renders the consent text of a catalog.
pub fn prompt(catalog: &Catalog) -> String {
    let (project, privacy) = (&catalog.project, &catalog.privacy);
    let mut out = String::new();
    wrap(
        &mut out,
        "",
        &format!("May {} learn from how its software does on this machine?", project.title),
    );
    out.push_str("\nSent, if you say yes:\n");
    for consent in &catalog.consent {
        wrap(&mut out, "  - ", &format!("{}. {}", consent.title, consent.text));
        wrap(&mut out, "    ", &format!("In it: {}.", sent(catalog, consent)));
    }
    out.push_str("\nNever sent:\n");
    for never in &privacy.never {
        wrap(&mut out, "  - ", never);
    }
    out.push('\n');
    let kept = duration(privacy.raw_retention);
    let promise = format!(
        "What is sent is kept for {kept} at most. Then only counts are left, which anyone can see; a count below {} is hidden. {}",
        privacy.min_cell,
        error_promise(privacy.error_text),
    );
    wrap(&mut out, "", &promise);
    out.push_str("\n    [ Yes, send this ]        [ No, send nothing ]\n\n");
    wrap(
        &mut out,
        "",
        "Everything works the same either way. You can change your answer at any time:",
    );
    wrap(&mut out, "", &project.change);
    out.push('\n');
    let policies: Vec<String> = catalog
        .consent
        .iter()
        .map(|consent| format!("{} {}", consent.name, consent.policy))
        .collect();
    let _ = writeln!(out, "Read more: {}\nPolicy: {}", project.policy, policies.join(", "));
    out
}

/// The titles of all that a category of consent lets out, each once.
fn sent(catalog: &Catalog, consent: &Consent) -> String {
    let mut titles: Vec<&str> = Vec::new();
    for kind in &catalog.kinds {
        let fields = kind.fields.iter().filter_map(|carried| catalog.field(carried.field));
        let belongs =
            |field: &&Field| field.consent.as_ref().unwrap_or(&kind.consent) == &consent.name;
        for field in fields.filter(belongs).filter(|field| field.role != Role::Kind) {
            if !titles.contains(&field.title.as_str()) {
                titles.push(&field.title);
            }
        }
    }
    titles.join(", ")
}

/// Writes a paragraph in lines that fit, the first behind a lead, the others below its text.
fn wrap(out: &mut String, lead: &str, text: &str) {
    let mut line = lead.to_owned();
    let mut width = 0;
    for word in text.split_whitespace() {
        if width > 0 && line.chars().count() + 1 + word.chars().count() > COLUMNS {
            out.push_str(&line);
            out.push('\n');
            line = " ".repeat(lead.len());
            width = 0;
        }
        if width > 0 {
            line.push(' ');
        }
        line.push_str(word);
        width += 1;
    }
    out.push_str(&line);
    out.push('\n');
}
