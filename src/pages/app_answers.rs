//! What the page about one app asks the store. A filter may leave nothing that is counted together with it: then the page does without that panel.

use super::faults;
use super::labels;
use super::measure::measures;
use super::measure_figure::Measured;
use super::opening::kept;
use super::query::Asked;
use super::resources;
use super::shared_failures::Shared;
use crate::catalog::{Catalog, Role, Type};
use crate::stats::{Answer, Compare, Cross, Grain, Mix, Outcomes, Query, Ranking, Series};
use crate::store::{Error, Store};

/// Rows of a table, of error families, of a matrix, and lines of a mix.
const ROWS: usize = 8;
const FAMILIES: usize = 5;
const SYSTEMS: usize = 6;
const VALUES: usize = 6;
/// Measures and versions that have a panel; a catalog with more shows those named first.
const MEASURES_MAX: usize = 4;
const VERSIONS_MAX: usize = 2;
/// Kinds and sources that are named beside the title.
const TAGS: usize = 3;
/// Longer ranges have their percentiles by week.
const DAILY_MAX: usize = 35;

/// The answers.
pub(super) struct Answers {
    /// The runs of all apps under the same filters.
    pub(super) all: Option<Outcomes>,
    pub(super) series: Answer<Series>,
    pub(super) kinds: Option<Answer<Ranking>>,
    pub(super) sources: Option<Answer<Ranking>>,
    pub(super) cross: Option<Answer<Cross>>,
    pub(super) measured: Vec<Measured>,
    pub(super) versions: Vec<Answer<Mix>>,
    pub(super) failures: Shared,
}

impl Answers {
    /// Asks for all of them.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub(super) async fn ask(
        store: &Store,
        catalog: &Catalog,
        asked: &Asked,
    ) -> Result<Self, Error> {
        let query = asked.whole();
        let plain = |limit| Query { compare: Compare::None, limit: Some(limit), ..query.clone() };
        let of_all = Query { compare: Compare::None, ..asked.query.clone() };
        let (all, series, kinds, sources, cross, measured, versions, failures) = tokio::try_join!(
            store.totals(of_all),
            store.series(query.clone()),
            async { kept(store.ranking("kind", plain(ROWS)).await) },
            async { kept(store.ranking("source", plain(ROWS)).await) },
            cross(store, plain(SYSTEMS)),
            measured(store, catalog, plain(ROWS)),
            versions(store, catalog, plain(VALUES)),
            failures(store, catalog, plain(ROWS)),
        )?;
        let all = all.found.now;
        Ok(Self { all, series, kinds, sources, cross, measured, versions, failures })
    }

    /// What kinds of runs these are and where they come from, most runs first.
    pub(super) fn tags(&self, catalog: &Catalog) -> Vec<String> {
        let named = |answer: &Option<Answer<Ranking>>| -> Vec<String> {
            let rows = answer.iter().flat_map(|answer| {
                answer.found.rows.iter().map(|row| (&answer.found.dimension, &row.value))
            });
            rows.take(TAGS)
                .map(|(dimension, value)| labels::any(catalog, dimension, value))
                .collect()
        };
        let mut tags = named(&self.kinds);
        tags.extend(named(&self.sources));
        tags
    }
}

/// Two independent dimensions: the first pair of the catalog that is more than a thing and its version, or else the first that can be explored.
async fn cross(store: &Store, query: Query) -> Result<Option<Answer<Cross>>, Error> {
    let menu = store.menu();
    let independent = menu.pairs.iter().find(|(a, b)| !is_version_of(a, b));
    let explored = menu.explore.first().zip(menu.explore.get(1));
    let Some((a, b)) = independent.map(|(a, b)| (a, b)).or(explored) else { return Ok(None) };
    let answer = kept(store.cross(a, b, query).await)?;
    Ok(answer.filter(|answer| !answer.found.rows.is_empty() && !answer.found.columns.is_empty()))
}

/// Whether one name says the version of the other, as `os_version` does of `os_type`: such a pair is one thing, and a matrix of it is mostly empty.
fn is_version_of(a: &str, b: &str) -> bool {
    let first = |name: &str| name.split('_').next().map(str::to_owned);
    first(a) == first(b)
}

async fn measured(store: &Store, catalog: &Catalog, query: Query) -> Result<Vec<Measured>, Error> {
    let today = crate::day::Day::of_unix_seconds(store.now());
    let long = query.window(today, None).days() > DAILY_MAX;
    let grain = if long { Grain::Week } else { Grain::Day };
    let query = Query { grain: query.grain.max(grain), limit: None, ..query };
    let mut told = Vec::new();
    for measure in measures(catalog) {
        told.extend(resources::ask(store, catalog, &measure, &query).await?);
        if told.len() == MEASURES_MAX {
            break;
        }
    }
    Ok(told)
}

/// How the versions of what it runs on share its runs.
async fn versions(
    store: &Store,
    catalog: &Catalog,
    query: Query,
) -> Result<Vec<Answer<Mix>>, Error> {
    let is_version = |field: &&crate::catalog::Field| {
        field.role == Role::Dimension && matches!(field.ty, Type::Version { .. })
    };
    let mut told = Vec::new();
    for field in catalog.fields.iter().filter(is_version) {
        let answer = kept(store.mix(&field.name, query.clone()).await)?;
        told.extend(answer.filter(|answer| answer.found.strands.len() > 1));
        if told.len() == VERSIONS_MAX {
            break;
        }
    }
    Ok(told)
}

async fn failures(store: &Store, catalog: &Catalog, query: Query) -> Result<Shared, Error> {
    let code = async {
        match faults::code_field(catalog) {
            Some(field) => kept(store.ranking(&field.name, query.clone()).await),
            None => Ok(None),
        }
    };
    let few = Query { limit: Some(FAMILIES), ..query.clone() };
    let (categories, codes, families, mix) = tokio::try_join!(
        async { kept(store.ranking("category", query.clone()).await) },
        code,
        async { kept(store.ranking("error", few.clone()).await) },
        async { kept(store.mix("error", few.clone()).await) },
    )?;
    let rows =
        families.iter().flat_map(|answer| answer.found.rows.iter().map(|row| row.value.clone()));
    let templates = store.templates(&rows.collect::<Vec<_>>()).await?;
    Ok(Shared { categories, families, templates, mix, codes })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_and_its_version_are_one() {
        assert!(is_version_of("os_type", "os_version") && is_version_of("os", "os_version"));
        assert!(!is_version_of("os_type", "pve_version") && !is_version_of("soil", "climate"));
    }
}
