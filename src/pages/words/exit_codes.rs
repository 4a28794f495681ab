//! The sentences about exit codes: one of them, and all of them.

use super::when;
use crate::language::{self, Lang, t};
use crate::stats::words::percent;
use crate::stats::{Outcomes, Ranking, Summary, wilson};

/// The headline of one code: its meaning, as a sentence.
pub(in crate::pages) fn headline(title: &str, stored: &str, meaning: Option<&str>) -> String {
    match meaning {
        Some(meaning) => {
            t!("exit-codes-headline", title = title, code = stored, meaning = lowered(meaning))
        }
        None => t!("exit-codes-headline-unlisted", title = title, code = stored),
    }
}

/// The paragraph below: what it counts as, and how often it was met.
pub(in crate::pages) fn lede(
    summary: &Summary,
    told: Option<Outcomes>,
    (category, fault): (Option<&str>, Option<&str>),
) -> String {
    let often = match told {
        Some(outcomes) => t!("exit-codes-lede", n = outcomes.runs, when = when(summary)),
        None => t!("exit-codes-lede-few", when = when(summary)),
    };
    match (category, fault) {
        (Some(category), Some(fault)) => {
            let kind = t!("exit-codes-lede-category", category = category, fault = fault);
            format!("{kind} {often}")
        }
        _ => often,
    }
}

/// The headline of the list.
pub(in crate::pages) fn list_headline(known: usize, (one, many): (&str, &str)) -> String {
    match known {
        0 => t!("exit-codes-list-none", many = many),
        n => t!("exit-codes-list-headline", n = n, one = one, many = many),
    }
}

/// The paragraph below: which are met at all, and which most.
pub(in crate::pages) fn list_lede(
    known: usize,
    found: Option<&Ranking>,
    called: &dyn Fn(&str) -> String,
) -> String {
    let most = found.and_then(|found| {
        let first = found.rows.iter().max_by_key(|row| row.outcomes.runs)?;
        Some((found.rows.len(), first, found.all?.runs))
    });
    let Some((n, first, all)) = most else {
        return if known == 0 { t!("exit-codes-list-unnamed") } else { t!("exit-codes-list-few") };
    };
    let (code, share) = (called(&first.value), percent(wilson(first.outcomes.runs, all), 0));
    let most = t!("exit-codes-list-most", code = code, share = share, n = all);
    format!("{} {most}", t!("exit-codes-list-met", n = n))
}

/// A meaning inside a sentence: its first letter small, unless it begins with a name such as `SSH`. In another language it is a quotation.
fn lowered(meaning: &str) -> String {
    if language::current() != Lang::english() {
        return meaning.to_owned();
    }
    let mut letters = meaning.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), second) if !second.is_some_and(char::is_uppercase) && is_common(meaning) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => meaning.to_owned(),
    }
}

/// Whether a text begins with a word of grammar rather than a name.
fn is_common(text: &str) -> bool {
    const COMMON: [&str; 12] = [
        "A", "An", "The", "It", "There", "No", "This", "These", "What", "Access", "Another",
        "Reading",
    ];
    text.split(' ').next().is_some_and(|word| COMMON.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::within;

    #[test]
    fn german_counts_codes_and_leaves_their_meanings_alone() {
        let nouns = ("Exit-Code", "Exit-Codes");
        let said = within(Lang::of_tag("de").unwrap(), || {
            let meaning = Some("The system killed it");
            [list_headline(1, nouns), list_headline(89, nouns), headline(nouns.0, "137", meaning)]
        });
        assert_eq!(
            said.map(|text| text.replace('\u{a0}', " ")),
            [
                "Was 1 Exit-Code bedeutet.",
                "Was 89 Exit-Codes bedeuten.",
                "Exit-Code 137: The system killed it."
            ]
        );
    }

    #[test]
    fn a_code_is_said_with_its_meaning() {
        assert_eq!(
            headline("Exit code", "137", Some("The system killed it")),
            "Exit code 137: the system killed it."
        );
        assert_eq!(
            headline("Exit code", "170", Some("PostgreSQL cannot be reached")),
            "Exit code 170: PostgreSQL cannot be reached."
        );
        assert_eq!(headline("Exit code", "9", None), "Exit code 9 is not in the catalog.");
    }

    #[test]
    fn a_project_without_codes_says_so() {
        assert!(list_headline(0, ("exit code", "exit codes")).contains("without exit codes"));
        assert!(list_lede(0, None, &str::to_owned).starts_with("The catalog names none"));
        assert!(list_lede(3, None, &str::to_owned).starts_with("None"));
    }
}
