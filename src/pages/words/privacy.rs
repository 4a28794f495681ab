//! What the page about privacy says: `/privacy`. What differs between projects comes from their catalogs.

use crate::catalog::{Catalog, IdMode, raw_retention};
use crate::dictionary;
use crate::language::t;
use crate::stats::words::count;

/// The paragraph below the headline.
pub(in crate::pages) fn lede(catalog: &Catalog) -> String {
    let (kept, few) = (raw_retention(catalog), count(catalog.privacy.min_cell));
    t!("privacy-lede", project = &catalog.project.title, kept = kept, few = few)
}

/// How to see what is sent, and what a no does.
pub(in crate::pages) fn change(catalog: &Catalog) -> [String; 2] {
    [t!("privacy-change-at-once"), t!("privacy-change-listed", n = catalog.fields.len())]
}

/// What becomes of network addresses, of single runs and of counts.
pub(in crate::pages) fn kept(catalog: &Catalog) -> Vec<String> {
    let mut kept = dictionary::promises(catalog);
    kept.extend([t!("privacy-kept-address"), t!("privacy-kept-visitors")]);
    kept
}

/// What can be asked for, and what can be done.
pub(in crate::pages) fn rights(catalog: &Catalog) -> Vec<String> {
    let linked = match catalog.privacy.id_mode {
        IdMode::PerRun => t!("privacy-rights-per-run"),
        IdMode::PerInstall => t!("privacy-rights-per-install"),
    };
    vec![
        linked,
        t!("privacy-rights-withdraw", kept = raw_retention(catalog)),
        t!("privacy-rights-complain", contact = &catalog.project.contact),
    ]
}

/// The page in a sentence, for search engines and previews.
pub(in crate::pages) fn about(catalog: &Catalog) -> String {
    t!("privacy-about", project = &catalog.project.title)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Lang, within};

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
        assert!(change(&garden)[1].contains("on the page about the data"));
    }

    #[test]
    fn it_is_promised_in_german_too() {
        let garden = include_str!("../../../tests/data/catalog/garden.toml");
        let garden = Catalog::parse(garden, "2026-11-22".parse().unwrap()).unwrap();
        within(Lang::of_tag("de").unwrap(), || {
            assert!(lede(&garden).contains("höchstens 6 h") && lede(&garden).contains("als 5."));
            assert!(rights(&garden)[0].contains("einer Installation"));
        });
    }
}
