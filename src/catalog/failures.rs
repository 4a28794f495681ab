//! Reads what a catalog knows about failures: categories, exit codes, and the words that give a category or the user's own stop away.

use super::model::{Code, Fault, Value};
use super::section::Section;
use super::shape::value;
use std::collections::{BTreeMap, BTreeSet};
use toml::Spanned;

const FAULTS: [(&str, Fault); 3] =
    [("script", Fault::Script), ("host", Fault::Host), ("user", Fault::User)];

/// The category of a failure that nothing explains.
const UNKNOWN: &str = "unknown";
/// Shortest word that may decide: shorter ones stand inside too many others.
const NEEDLE_BYTES_MIN: usize = 4;

/// What a catalog knows about failures.
pub(super) struct Failures {
    pub(super) categories: Vec<Value>,
    pub(super) codes: BTreeMap<u8, Code>,
    pub(super) evidence: Vec<(String, String)>,
    pub(super) abort_words: Vec<String>,
}

impl Failures {
    pub(super) fn read(top: &Section<'_>) -> Self {
        let categories = categories(top);
        let aborted = top.table_maybe("aborted", "aborted");
        let abort_words = aborted.map(|section| {
            let words = needles(&section);
            section.finish();
            words
        });
        Self {
            codes: top
                .table_maybe("codes", "codes")
                .map(|section| codes(&section, &categories))
                .unwrap_or_default(),
            evidence: evidence(top.tables("evidence", "evidence"), &categories),
            abort_words: abort_words.unwrap_or_default(),
            categories,
        }
    }
}

/// Reads the categories that may be published.
fn categories(top: &Section<'_>) -> Vec<Value> {
    let mut seen = BTreeSet::new();
    let mut categories = Vec::new();
    for section in top.tables("categories", "category") {
        categories.push(value(&section, &mut seen));
        section.finish();
    }
    if !categories.is_empty() && !seen.contains(UNKNOWN) {
        top.error(&top.span, "a category `unknown` is needed, for failures that nothing explains");
    }
    categories
}

/// Reads the exit codes: `100 = { meaning = "...", category = "apt" }`.
fn codes(section: &Section<'_>, categories: &[Value]) -> BTreeMap<u8, Code> {
    let mut codes = BTreeMap::new();
    for (number, _) in section.entries() {
        let Ok(code) = number.get_ref().parse::<u8>() else {
            section.error(
                &number.span(),
                format!("`{}` is no exit code from 0 to 255", number.get_ref()),
            );
            continue;
        };
        let Some(table) = section.entry(number.get_ref(), &format!("code {code}")) else {
            continue;
        };
        let category = table.text("category");
        known(&table, &category, categories);
        let fault =
            if table.value("fault").is_some() { table.word("fault", &FAULTS) } else { None };
        let meaning = table.text("meaning").into_inner();
        table.finish();
        codes.insert(
            code,
            Code {
                meaning,
                category: category.into_inner(),
                fault: fault.map_or(Fault::Script, Spanned::into_inner),
            },
        );
    }
    codes
}

/// Reads the words that give a category away, in the order in which they decide.
fn evidence(sections: Vec<Section<'_>>, categories: &[Value]) -> Vec<(String, String)> {
    let mut evidence = Vec::new();
    for section in sections {
        let category = section.text("category");
        known(&section, &category, categories);
        let needles = needles(&section);
        evidence.extend(needles.into_iter().map(|needle| (needle, category.get_ref().clone())));
        section.finish();
    }
    evidence
}

/// Reads a list of words to look for in lower-cased text.
fn needles(section: &Section<'_>) -> Vec<String> {
    let words = section.texts("words");
    if words.is_empty() {
        section.error(&section.span, "`words` is missing or empty");
    }
    for word in &words {
        if word.get_ref().to_lowercase() != *word.get_ref() {
            section.error(&word.span(), format!("`{}` must be lower case", word.get_ref()));
        }
        if word.get_ref().len() < NEEDLE_BYTES_MIN {
            section.error(
                &word.span(),
                format!("`{}` is too short: it stands inside too many other words", word.get_ref()),
            );
        }
    }
    words.into_iter().map(Spanned::into_inner).collect()
}

fn known(section: &Section<'_>, category: &Spanned<String>, categories: &[Value]) {
    let name = category.get_ref();
    if !name.is_empty() && !categories.iter().any(|category| category.name == *name) {
        section.error(&category.span(), format!("there is no category `{name}`"));
    }
}
