//! What a catalog says of itself in a report, and how two of them differ. A report keeps it, because the catalog of then is nowhere else.

use super::facts::{CatalogChanges, Said};
use super::period::Period;
use crate::catalog::Catalog;
use crate::day::Day;
use std::collections::{BTreeMap, BTreeSet};

impl Said {
    /// What a catalog says on a day: fields that it has given up by then are none of it.
    pub(super) fn of(catalog: &Catalog, on: Day) -> Self {
        let fields = catalog.fields.iter().filter(|field| !field.is_expired(on));
        let mut fields: Vec<String> = fields.map(|field| field.name.clone()).collect();
        let mut kinds: Vec<String> = catalog.kinds.iter().map(|kind| kind.name.clone()).collect();
        let policies = catalog.consent.iter().map(|consent| (consent.name.clone(), consent.policy));
        let mut policies: Vec<(String, u32)> = policies.collect();
        fields.sort_unstable();
        kinds.sort_unstable();
        policies.sort_unstable();
        Self { last_review: catalog.project.last_review, policies, kinds, fields }
    }

    /// How it differs from what an earlier report says.
    pub(super) fn since(&self, earlier: &Self, of: Period) -> CatalogChanges {
        let before: BTreeMap<&String, u32> =
            earlier.policies.iter().map(|(name, version)| (name, *version)).collect();
        let now: BTreeMap<&String, u32> =
            self.policies.iter().map(|(name, version)| (name, *version)).collect();
        let names: BTreeSet<&String> = before.keys().chain(now.keys()).copied().collect();
        let version = |of: &BTreeMap<&String, u32>, name| of.get(name).copied().unwrap_or(0);
        let policies =
            names.into_iter().map(|name| (name, version(&before, name), version(&now, name)));
        let policies = policies.filter(|(_, before, now)| before != now);
        CatalogChanges {
            since: of,
            reviewed: self.last_review > earlier.last_review,
            policies: policies.map(|(name, before, now)| (name.clone(), before, now)).collect(),
            kinds_added: missing(&self.kinds, &earlier.kinds),
            kinds_removed: missing(&earlier.kinds, &self.kinds),
            fields_added: missing(&self.fields, &earlier.fields),
            fields_removed: missing(&earlier.fields, &self.fields),
        }
    }
}

impl CatalogChanges {
    /// Whether nothing is other than it was.
    pub fn is_none(&self) -> bool {
        !self.reviewed
            && self.policies.is_empty()
            && [&self.kinds_added, &self.kinds_removed, &self.fields_added, &self.fields_removed]
                .iter()
                .all(|names| names.is_empty())
    }
}

/// The names of one list that the other has not.
fn missing(these: &[String], others: &[String]) -> Vec<String> {
    these.iter().filter(|name| !others.contains(name)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Said {
        let today = "2026-11-22".parse().unwrap();
        Said::of(&Catalog::parse(text, today).unwrap(), today)
    }

    #[test]
    fn a_catalog_says_the_same_as_itself_and_names_what_is_new() {
        let now = said(include_str!("../../tests/data/catalog/garden.toml"));
        let before: Period = "2026-W46".parse().unwrap();
        assert!(now.since(&now, before).is_none());
        let mut earlier = now.clone();
        let gone = earlier.fields.remove(0);
        earlier.fields.push("was_there".to_owned());
        earlier.policies[0].1 += 1;
        let changes = now.since(&earlier, before);
        assert_eq!(changes.fields_added, [gone]);
        assert_eq!(changes.fields_removed, ["was_there"]);
        assert_eq!(changes.policies[0].1, changes.policies[0].2 + 1);
        assert!(!changes.is_none() && !changes.reviewed);
    }
}
