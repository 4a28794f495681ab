//! A language that nobody speaks: English in brackets. What a page shows outside of them is data, or a text that somebody forgot.

use crate::messages::resource;
use crate::served::Served;
use daylight::catalog::Type;
use daylight::language::{Lang, Texts};
use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement};
use fluent_syntax::serializer::serialize;

const BEGIN: char = '⟦';
const END: char = '⟧';
/// Signs, which are no words.
const SIGNS: [&str; 2] = ["decimal-sign", "group-sign"];
/// Elements whose content is for programs, or is said as it is in every language.
const SILENT: [&str; 6] = ["script", "style", "code", "pre", "kbd", "template"];
/// Elements inside of a sentence: what stands in them is a part of it.
const INLINE: [&str; 12] =
    ["a", "abbr", "b", "code", "em", "i", "kbd", "q", "span", "strong", "time", "wbr"];
/// Elements without an end.
const VOID: [&str; 10] = ["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "wbr"];
/// Attributes that are read out or shown.
const SAID: [&str; 6] =
    ["aria-label", "title", "alt", "placeholder", "aria-roledescription", "label"];
/// Names and units that are the same in every language.
const NEUTRAL: [&str; 24] = [
    "Daylight", "OpenAPI", "Markdown", "JSON", "CSV", "SVG", "PNG", "UTC", "API", "Atom",
    "English", "Deutsch", "GiB", "MiB", "KiB", "MB", "GB", "ms", "min", "p10", "p25", "p75", "p90",
    "p95",
];
/// Single letters that stand for a number, a power of ten or a flag.
const LETTERS: &str = "knskMGThdxAB";

/// Makes the language from the English file.
pub(crate) fn language(english: &str) -> Lang {
    let mut resource = resource(english);
    for entry in &mut resource.body {
        if let Entry::Message(message) = entry
            && let Some(pattern) =
                message.value.as_mut().filter(|_| !SIGNS.contains(&message.id.name.as_str()))
        {
            let words = ["months", "weekdays"].contains(&message.id.name.as_str());
            bracket(pattern, words);
        }
    }
    Lang::new("xx", Texts::read("xx", &serialize(&resource)))
}

fn bracket(pattern: &mut Pattern<String>, each_word: bool) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } if each_word => {
                let words = value.split_whitespace().map(|word| format!("{BEGIN}{word}{END}"));
                *value = words.collect::<Vec<_>>().join(" ");
            }
            PatternElement::TextElement { value } if value.contains(char::is_alphabetic) => {
                let ends = value.trim_end().len();
                let begins = value.len() - value.trim_start().len();
                *value = format!(
                    "{}{BEGIN}{}{END}{}",
                    &value[..begins],
                    &value[begins..ends],
                    &value[ends..]
                );
            }
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                for variant in variants {
                    bracket(&mut variant.value, each_word);
                }
            }
            _ => {}
        }
    }
}

/// What a site calls its things: names and titles of its catalog, and what its runs told. The longest first, so that none hides in another.
pub(crate) fn data(site: &Served) -> Vec<String> {
    let catalog = &site.state.catalog;
    let project = &catalog.project;
    let mut data: Vec<String> =
        [&project.name, &project.title, &project.licence, &project.controller, &project.hosting]
            .map(Clone::clone)
            .into();
    // What stands between backticks is shown as code.
    data.extend(project.contact.split(['`', ' ', '(']).map(str::to_owned));
    data.extend(catalog.consent.iter().map(|consent| consent.title.clone()));
    data.extend(catalog.kinds.iter().flat_map(|kind| {
        [kind.title.clone(), kind.plural.clone(), kind.name.clone(), kind.app_label.clone()]
    }));
    data.extend(
        catalog
            .categories
            .iter()
            .flat_map(|category| [category.title.clone(), category.name.clone()]),
    );
    let menu = site.state.store.menu();
    let mut fields = menu
        .dimensions
        .iter()
        .map(|choice| choice.name.clone())
        .chain(menu.explore.clone())
        .collect::<Vec<_>>();
    fields.extend(menu.sources.clone());
    for field in &catalog.fields {
        data.extend([field.title.clone(), field.name.clone(), field.owner.clone()]);
        data.extend(field.titles.values().cloned());
        if let Type::Enum { values } | Type::Map { keys: values, .. } = &field.ty {
            data.extend(values.iter().flat_map(|value| [value.title.clone(), value.name.clone()]));
        }
        if let Type::Integer { unit, .. } = &field.ty {
            // One of many has no s at its end.
            data.extend([unit.clone(), unit.trim_end_matches('s').to_owned()]);
        }
    }
    // What pairs of dimensions hold, among it what programs wrote by themselves.
    for (a, b) in
        catalog.crosses.iter().filter_map(|it| catalog.field(it.a).zip(catalog.field(it.b)))
    {
        let table = site.get(&format!("/api/v1/breakdowns/{}:{}.csv", a.name, b.name)).text();
        let values = table.lines().skip(1).filter_map(|line| line.split(',').next());
        data.extend(values.flat_map(|value| value.split('/')).map(str::to_owned));
    }
    data.extend(fields);
    let index: serde_json::Value = site.json("/search.json");
    strings(&index, &mut data);
    data.retain(|text| text.contains(char::is_alphabetic) && text.len() > 1);
    data.sort_by_key(|text| std::cmp::Reverse(text.len()));
    data.dedup();
    data
}

fn strings(value: &serde_json::Value, found: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => found.push(text.clone()),
        serde_json::Value::Array(values) => values.iter().for_each(|value| strings(value, found)),
        serde_json::Value::Object(values) => {
            values.values().for_each(|value| strings(value, found));
        }
        _ => {}
    }
}

/// What a page says outside the brackets that is no data.
pub(crate) fn strays(page: &str, data: &[String]) -> Vec<String> {
    let mut found: Vec<String> =
        said(page).into_iter().filter(|text| is_stray(text, data)).collect();
    found.sort();
    found.dedup();
    found
}

fn is_stray(text: &str, data: &[String]) -> bool {
    // A name that is cut short in a drawing.
    let cut = text.strip_suffix('…').filter(|cut| !cut.is_empty());
    if cut.is_some_and(|cut| data.iter().any(|name| name.starts_with(cut))) {
        return false;
    }
    let is_address = |word: &&str| word.starts_with("https://") || word.starts_with('/');
    let outside = outside(text);
    let words = outside.split_whitespace().filter(|word| !is_address(word));
    let mut rest = words.collect::<Vec<_>>().join(" ");
    for name in data {
        if rest.contains(name.as_str()) {
            rest = without(&rest, name);
        }
    }
    let words = rest
        .split(|letter: char| !letter.is_alphanumeric() && letter != '’')
        .filter(|word| word.contains(char::is_alphabetic));
    words.into_iter().any(|word| {
        let is_unit =
            word.trim_start_matches(|letter: char| letter.is_ascii_digit()).chars().count() == 1
                && word.ends_with(|last| LETTERS.contains(last));
        !NEUTRAL.contains(&word) && !is_unit && !is_fingerprint(word)
    })
}

/// Whether a word is the short name of an error family.
fn is_fingerprint(word: &str) -> bool {
    word.len() == 6
        && word.contains(|letter: char| letter.is_ascii_digit())
        && word.chars().all(|letter| letter.is_ascii_hexdigit())
}

/// A text without a name, where that is no part of a longer word.
fn without(text: &str, name: &str) -> String {
    let mut left = String::new();
    let mut from = 0;
    for (at, _) in text.match_indices(name) {
        let is_word = !text[..at].ends_with(char::is_alphanumeric)
            && !text[at + name.len()..].starts_with(char::is_alphanumeric);
        if is_word && at >= from {
            left += &text[from..at];
            left.push(' ');
            from = at + name.len();
        }
    }
    left + &text[from..]
}

/// A text without what stands in brackets.
fn outside(text: &str) -> String {
    let mut depth = 0_usize;
    let kept = text.chars().filter(|letter| {
        depth += usize::from(*letter == BEGIN);
        let is_kept = depth == 0;
        depth -= usize::from(*letter == END && depth > 0);
        is_kept
    });
    kept.collect()
}

/// All that is shown or read out: texts, and attributes that say something.
fn said(page: &str) -> Vec<String> {
    let (mut said, mut sentence, mut silent) = (Vec::new(), String::new(), Vec::<String>::new());
    let mut rest = page;
    while let Some((text, after)) = rest.split_once('<') {
        if silent.is_empty() {
            sentence += text;
        } else {
            sentence.extend(text.chars().filter(|letter| [BEGIN, END].contains(letter)));
        }
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, rest)| rest);
            continue;
        }
        let (tag, next) = after.split_once('>').unwrap_or((after, ""));
        rest = next;
        let name = tag
            .trim_start_matches('/')
            .split(|c: char| c.is_whitespace() || c == '/')
            .next()
            .unwrap_or_default();
        if INLINE.contains(&name) {
            sentence.push(' ');
        } else {
            said.push(plain(&std::mem::take(&mut sentence)));
        }
        if tag.starts_with('/') {
            if silent.last().is_some_and(|open| open == name) {
                silent.pop();
            }
            continue;
        }
        let is_as_it_is =
            tag.contains("translate=\"no\"") || (tag.contains(" lang=\"") && name != "html");
        if !silent.is_empty() || is_as_it_is {
            // The same name may stand inside itself, so each is waited for.
            if !VOID.contains(&name)
                && !tag.ends_with('/')
                && (is_as_it_is || silent.last().is_some_and(|open| open == name))
            {
                silent.push(name.to_owned());
            }
            continue;
        }
        for attribute in SAID {
            let value = tag
                .split(&format!(" {attribute}=\""))
                .nth(1)
                .and_then(|value| value.split('"').next());
            said.extend(value.map(plain));
        }
        if SILENT.contains(&name) {
            silent.push(name.to_owned());
        }
    }
    said.retain(|text| text.contains(char::is_alphabetic));
    said
}

fn plain(text: &str) -> String {
    let text = text
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">");
    text.replace("&amp;", "&").trim().to_owned()
}

#[test]
fn a_text_outside_the_brackets_is_found_and_data_is_not() {
    let data = ["Debian 13".to_owned()];
    let page = "<html lang=\"xx\"><p title=\"⟦x⟧\">⟦Of ⟧12⟦ runs⟧, Debian 13, 40 k</p><script>x</script><p aria-label=\"Runs\">⟦a⟧ and</p><p>⟦Show <code>x</code> all⟧ 1</p><i translate=\"no\">b <i>c</i> d</i>";
    assert_eq!(strays(page, &data), ["Runs", "⟦a⟧ and"]);
}
