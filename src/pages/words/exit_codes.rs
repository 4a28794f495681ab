//! The sentences about exit codes: one of them, and all of them.

use super::when;
use crate::stats::words::{counted, percent};
use crate::stats::{Outcomes, Ranking, Summary, wilson};

/// The headline of one code: its meaning, as a sentence.
pub(in crate::pages) fn headline(title: &str, stored: &str, meaning: Option<&str>) -> String {
    match meaning {
        Some(meaning) => format!("{title} {stored}: {}.", lowered(meaning)),
        None => format!("{title} {stored} is not in the catalog."),
    }
}

/// The paragraph below: what it counts as, and how often it was met.
pub(in crate::pages) fn lede(
    summary: &Summary,
    told: Option<Outcomes>,
    (category, fault): (Option<&str>, Option<&str>),
) -> String {
    let kind = match (category, fault) {
        (Some(category), Some(fault)) => format!("Category “{category}”: {fault}. "),
        _ => String::new(),
    };
    let often = match told {
        Some(outcomes) => {
            format!("{} ended with it {}.", counted(outcomes.runs, "run", "runs"), when(summary))
        }
        None => format!("None ended with it {}, or too few to be told.", when(summary)),
    };
    format!("{kind}{often}")
}

/// The headline of the list.
pub(in crate::pages) fn list_headline(known: usize, many: &str) -> String {
    match known {
        0 => format!("This project's runs end without {many}."),
        n => format!("What {} mean.", counted(n as u64, many, many)),
    }
}

/// The paragraph below: which are met at all, and which most.
pub(in crate::pages) fn list_lede(
    found: Option<&Ranking>,
    called: &dyn Fn(&str) -> String,
) -> String {
    let Some((ranking, all)) = found.and_then(|found| Some((found, found.all?))) else {
        return "None was met often enough in these days to be counted.".to_owned();
    };
    let Some(first) = ranking.rows.iter().max_by_key(|row| row.outcomes.runs) else {
        return "None was met often enough in these days to be counted.".to_owned();
    };
    format!(
        "{} of them were met in these days. The most frequent, {}, ended {} of {} that did not succeed.",
        ranking.rows.len(),
        called(&first.value),
        percent(wilson(first.outcomes.runs, all.runs), 0),
        counted(all.runs, "run", "runs")
    )
}

/// A meaning inside a sentence: its first letter small, unless it begins with a name such as `SSH`.
fn lowered(meaning: &str) -> String {
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
        assert!(list_headline(0, "exit codes").contains("without exit codes"));
        assert!(list_lede(None, &str::to_owned).starts_with("None"));
    }
}
