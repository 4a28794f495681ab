//! What the catalog knows about failures, in words: exit codes, their categories, and whose fault each is.

use super::labels::{self, in_sentence};
use crate::catalog::{Catalog, Code, Fault, Field, Role};
use crate::language::{self, Lang, t};

/// Codes of a category that are named before the others are only counted.
const NAMED_MAX: usize = 4;

/// The field that carries exit codes, if runs of this project have any.
pub(super) fn code_field(catalog: &Catalog) -> Option<&Field> {
    catalog.field_with(Role::Code).map(|(_, field)| field)
}

/// What codes are called, one and many: after the catalog's field in English, the language of catalogs, and by a word of their own elsewhere.
pub(super) fn code_nouns(catalog: &Catalog) -> (String, String) {
    match code_field(catalog).filter(|_| language::current() == Lang::english()) {
        Some(field) => (field.title.clone(), format!("{}s", field.title)),
        None => (t!("page-exit-code"), t!("page-exit-codes")),
    }
}

/// The same inside a sentence.
pub(super) fn code_nouns_in_sentence(catalog: &Catalog) -> (String, String) {
    let (one, many) = code_nouns(catalog);
    (in_sentence(&one), in_sentence(&many))
}

/// What the catalog says of a stored code.
pub(super) fn code<'a>(catalog: &'a Catalog, stored: &str) -> Option<&'a Code> {
    catalog.codes.get(&stored.parse().ok()?)
}

/// A code with its meaning: `137 · The system killed it`.
pub(super) fn code_title(catalog: &Catalog, stored: &str) -> String {
    match code(catalog, stored) {
        Some(code) => format!("{stored} · {}", code.meaning),
        None => format!("{stored} · {}", t!("exit-codes-unlisted")),
    }
}

/// Whose fault a failure is, as a reader says it.
pub(super) fn fault_title(catalog: &Catalog, fault: Fault) -> String {
    match fault {
        Fault::Script => t!("exit-codes-fault-script", one = labels::app_noun(catalog).0),
        Fault::Host => t!("exit-codes-fault-host"),
        Fault::User => t!("exit-codes-fault-user"),
    }
}

/// What is known of a category: whose fault its codes are, and which they are.
pub(super) fn category_note(catalog: &Catalog, category: &str) -> String {
    let codes: Vec<(u8, Fault)> = catalog
        .codes
        .iter()
        .filter(|(_, code)| code.category == category)
        .map(|(number, code)| (*number, code.fault))
        .collect();
    if codes.is_empty() {
        return String::new();
    }
    let faults = [Fault::Script, Fault::Host, Fault::User]
        .into_iter()
        .filter(|fault| codes.iter().any(|(_, of)| of == fault))
        .map(|fault| fault_title(catalog, fault))
        .reduce(|one, other| t!("exit-codes-fault-or", one = one, other = other));
    let named: Vec<String> =
        codes.iter().take(NAMED_MAX).map(|(number, _)| number.to_string()).collect();
    let named = match codes.len().saturating_sub(NAMED_MAX) {
        0 => t!("exit-codes-named", n = codes.len(), codes = named.join(", ")),
        n => t!("exit-codes-named-more", codes = named.join(", "), n = n),
    };
    format!("{} · {named}", faults.unwrap_or_default())
}

/// The category that the words of a template give away, by the catalog's own rules.
pub(super) fn category_of<'a>(catalog: &'a Catalog, template: &str) -> Option<&'a str> {
    let text = template.to_lowercase();
    let found = catalog.evidence.iter().find(|(needle, _)| text.contains(needle.as_str()));
    found.map(|(_, category)| category.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalog() -> Catalog {
        let text = include_str!("../../catalogs/community-scripts.toml");
        Catalog::parse(text, "2026-11-22".parse().unwrap()).unwrap()
    }

    #[test]
    fn a_code_is_told_with_its_meaning_and_an_unknown_one_says_so() {
        let catalog = catalog();
        assert!(code_title(&catalog, "137").starts_with("137 · The system killed it"));
        assert_eq!(code_title(&catalog, "7777"), "7777 · not in the catalog");
    }

    #[test]
    fn a_category_says_whose_fault_it_is() {
        let note = category_note(&catalog(), "preflight");
        assert!(note.starts_with("the host was not ready · codes 103, 104"), "{note}");
        assert!(note.contains("more"), "{note}");
        assert_eq!(category_note(&catalog(), "no-such"), "");
    }

    #[test]
    fn words_give_a_category_away() {
        let catalog = catalog();
        assert_eq!(category_of(&catalog, "E: Failed to fetch <host>"), Some("network"));
        assert_eq!(category_of(&catalog, "something else"), None);
    }
}
