//! What the page about privacy says: `/privacy`. What differs between projects comes from their catalogs.

use crate::catalog::{Catalog, IdMode, dictionary};
use crate::stats::words::counted;

pub(in crate::pages) const HEADLINE: &str = "Nothing is sent unless you say yes.";
pub(in crate::pages) const ASKED: &str = "How you are asked";
pub(in crate::pages) const QUESTION: &str = "The text of the question";
pub(in crate::pages) const ASKED_LEAD: &str = "This text, word for word, with two answers of equal weight and none chosen beforehand. Whoever does not answer has not said yes.";
pub(in crate::pages) const CATEGORIES: &str = "What you can agree to";
pub(in crate::pages) const CATEGORIES_LEAD: &str = "Each by itself. When one comes to mean more than before, its version rises, and a yes to an earlier version no longer counts: you are asked again.";
pub(in crate::pages) const CHANGE: &str = "Say no, change your mind, see what is sent";
pub(in crate::pages) const KEPT: &str = "What is kept, and for how long";
pub(in crate::pages) const NEVER: &str = "What is never collected";
pub(in crate::pages) const RIGHTS: &str = "Your rights";
pub(in crate::pages) const WHO: &str = "Who answers for it";

/// The paragraph below the headline.
pub(in crate::pages) fn lede(catalog: &Catalog) -> String {
    format!(
        "{} asks before anything leaves a machine. What is sent is checked against a public list, a single run is forgotten after {} at most, and what remains are counts that anyone can see, \
         none of them below {} by itself. Everything works the same without a yes.",
        catalog.project.title,
        dictionary::raw_retention(catalog),
        catalog.privacy.min_cell
    )
}

/// How to say no, and how to see what is sent.
pub(in crate::pages) fn change(catalog: &Catalog) -> Vec<String> {
    let fields = counted(catalog.fields.len() as u64, "field", "fields");
    vec![
        catalog.project.change.clone(),
        "A no takes effect at once: what still waits to be sent is not sent. Nothing else changes, and nobody is told.".to_owned(),
        format!("What can be sent is listed on the page about the data: {fields}, each with its purpose and an example, and for each kind a whole event."),
    ]
}

/// What becomes of network addresses, of single runs and of counts.
pub(in crate::pages) fn kept(catalog: &Catalog) -> Vec<String> {
    let mut kept = dictionary::promises(catalog);
    kept.push("A network address is used to answer a request and, hashed with a key that changes every hour and stands in memory alone, to limit how many come at once. It is never written down.".to_owned());
    kept.push(
        "These pages set no cookie, ask no other host for anything, and count no visitors."
            .to_owned(),
    );
    kept
}

/// What can be asked for, and what can be done.
pub(in crate::pages) fn rights(catalog: &Catalog) -> Vec<String> {
    let kept = dictionary::raw_retention(catalog);
    let linked = match catalog.privacy.id_mode {
        IdMode::PerRun => {
            "Runs are not linked to a person, a machine or to each other, so nobody, the project included, can look up yours. That is also why there is no copy of them to hand out."
        }
        IdMode::PerInstall => {
            "Runs of one installation can be linked only as long as they are kept, by a number that was hashed on arrival. Nobody can tell from it who you are."
        }
    };
    vec![
        linked.to_owned(),
        format!(
            "Withdraw your yes at any time. Single runs that were sent before are gone after {kept} at most without your doing anything; counts hold nothing about you and stay."
        ),
        format!(
            "Ask, object or complain: {}. You may also turn to the data protection authority of where you live.",
            catalog.project.contact
        ),
    ]
}

/// The page in a sentence, for search engines and previews.
pub(in crate::pages) fn about(catalog: &Catalog) -> String {
    format!(
        "How {} asks for consent, what is kept for how long, your rights, and who answers for it.",
        catalog.project.title
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_promised_follows_the_catalog() {
        let garden = include_str!("../../../tests/data/catalog/garden.toml");
        let garden = Catalog::parse(garden, "2026-11-22".parse().unwrap()).unwrap();
        let scripts = include_str!("../../../catalogs/community-scripts.toml");
        let scripts = Catalog::parse(scripts, "2026-11-22".parse().unwrap()).unwrap();
        assert!(lede(&garden).contains("6 h") && lede(&garden).contains("below 5"));
        assert!(lede(&scripts).contains("24 h"));
        assert!(rights(&garden)[0].contains("one installation"));
        assert!(rights(&scripts)[0].contains("not linked"));
        assert!(change(&garden)[0].contains("sprout telemetry off"));
    }
}
