//! What the message files say, and what the code asks them for.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};
use fluent_syntax::parser::parse;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{read_dir, read_to_string};
use std::path::{Path, PathBuf};

/// The names of values.
pub(crate) type Names = BTreeSet<String>;

/// The message files, English first.
pub(crate) fn files() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("lang");
    let mut files: Vec<(String, String)> = read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            (path.file_stem().unwrap().to_str().unwrap().to_owned(), read_to_string(&path).unwrap())
        })
        .collect();
    files.sort_by_key(|(code, _)| (code != "en", code.clone()));
    assert!(files.len() > 1);
    files
}

/// Reads a message file, which must be one.
pub(crate) fn resource(file: &str) -> Resource<String> {
    parse(file.to_owned()).unwrap_or_else(|(_, errors)| panic!("{errors:?}"))
}

/// Whether a text is one of those that say how numbers and dates are written, and how the language is called.
pub(crate) fn is_custom(id: &str) -> bool {
    id == "language-name"
        || [
            "between-numbers",
            "date-long",
            "date-short",
            "decimal-sign",
            "group-sign",
            "months",
            "points",
            "to-number",
            "weekdays",
        ]
        .contains(&id)
}

/// Each message and the values that it wants.
pub(crate) fn told(file: &str) -> BTreeMap<String, Names> {
    walk(file, |pattern, names| variables(pattern, names, true))
}

/// Each message and the values that it chooses by.
pub(crate) fn selectors(file: &str) -> BTreeMap<String, Names> {
    walk(file, |pattern, names| variables(pattern, names, false))
}

fn walk(file: &str, take: impl Fn(&Pattern<String>, &mut Names)) -> BTreeMap<String, Names> {
    let mut found = BTreeMap::new();
    for entry in resource(file).body {
        if let Entry::Message(message) = entry {
            let mut names = Names::new();
            take(message.value.as_ref().unwrap(), &mut names);
            assert!(
                found.insert(message.id.name.clone(), names).is_none(),
                "{} stands there twice",
                message.id.name
            );
        }
    }
    found
}

fn variables(pattern: &Pattern<String>, names: &mut Names, all: bool) {
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                variable(selector, names);
                for variant in variants {
                    variables(&variant.value, names, all);
                }
            }
            PatternElement::Placeable { expression: Expression::Inline(inline) } if all => {
                variable(inline, names);
            }
            _ => {}
        }
    }
}

fn variable(inline: &InlineExpression<String>, names: &mut Names) {
    if let InlineExpression::VariableReference { id } = inline {
        names.insert(id.name.clone());
    }
}

/// The sections of a file with the names of their messages.
pub(crate) fn sections(file: &str) -> Vec<(String, Vec<String>)> {
    let mut sections: Vec<(String, Vec<String>)> = Vec::new();
    for line in file.lines() {
        if let Some(name) = line.strip_prefix("## ") {
            sections.push((name.to_owned(), Vec::new()));
        } else if line.starts_with(|first: char| first.is_ascii_lowercase())
            && let (Some((id, _)), Some((_, ids))) = (line.split_once(" ="), sections.last_mut())
        {
            ids.push(id.to_owned());
        }
    }
    sections
}

/// Each text that the code asks for, with the values it gives and where it stands.
pub(crate) fn called() -> BTreeMap<String, (Names, String)> {
    let top = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let (mut folders, mut found) = (vec![top.join("src")], BTreeMap::new());
    while let Some(folder) = folders.pop() {
        for entry in read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let place = path.strip_prefix(&top).unwrap().to_str().unwrap().to_owned();
                for (id, names) in calls(&read_to_string(&path).unwrap()) {
                    let (known, other) =
                        found.entry(id.clone()).or_insert_with(|| (names.clone(), place.clone()));
                    assert_eq!(
                        *known, names,
                        "{id} is called with other values in {place} than in {other}"
                    );
                    // A shared room is the place that matters, whoever else says it.
                    if !place.starts_with("src/pages") {
                        other.clone_from(&place);
                    }
                }
            }
        }
    }
    found
}

fn calls(text: &str) -> Vec<(String, Names)> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("t!(") {
        let is_name =
            text[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_');
        let line = text[..at].rsplit('\n').next().unwrap().trim_start();
        let Some(rest) = text[at + 3..]
            .trim_start()
            .strip_prefix('"')
            .filter(|_| !is_name && !line.starts_with("//"))
        else {
            continue;
        };
        let (id, rest) = rest.split_once('"').unwrap();
        found.push((id.to_owned(), names(rest)));
    }
    found
}

/// The names before equals signs, up to the end of the call.
fn names(rest: &str) -> Names {
    let (mut depth, mut in_text, mut names, mut word) = (0, false, Names::new(), String::new());
    let mut letters = rest.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' if in_text => drop(letters.next()),
            '"' => in_text = !in_text,
            _ if in_text => {}
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            '=' if depth == 0 && letters.peek() == Some(&' ') => {
                names.insert(std::mem::take(&mut word));
            }
            ',' if depth == 0 => word.clear(),
            letter if depth == 0 && (letter.is_alphanumeric() || letter == '_') => {
                word.push(letter);
            }
            _ => {}
        }
    }
    names.into_iter().filter(|name| !name.is_empty()).collect()
}

#[test]
fn calls_are_found_with_their_values() {
    let found = calls(
        "x t!(\"a-b\", n = f(a, b == c), one = \"=\") + t!(\"c\") format!(\"t\") // t!(\"d\")\n /// t!(\"e\")",
    );
    let names = |all: &[&str]| all.iter().map(|name| (*name).to_owned()).collect::<Names>();
    assert_eq!(found[0], ("a-b".to_owned(), names(&["n", "one"])));
    assert_eq!(found[1], ("c".to_owned(), names(&[])));
}
