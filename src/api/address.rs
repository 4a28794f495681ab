//! Which documents there are and where each stands. A path is read once, here; what a document says stands in the file of its name.

use super::{STEM, State};
use crate::catalog::Role;
use crate::day::Day;
use crate::reports::Period;
use crate::stats::{Compare, LIMIT_MAX, Query, Range, encoded};
use crate::store::Error;

/// Days that the list of addresses goes back.
const DAYS_MAX: i32 = 366;
/// Stands in a path for the slash in the name of a pair of dimensions.
const PAIR: char = ':';

/// One document, whatever its form.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(super) enum Address {
    Index,
    Catalog,
    Summary,
    Installations,
    Platforms,
    Failures,
    Resources,
    Cube,
    Quality,
    Series,
    Apps,
    App(String),
    AppSeries(String),
    Errors,
    Family(String),
    ExitCodes,
    Compare,
    Activity,
    Day(Day),
    Reports,
    Report(Period),
    Annotations,
    Breakdown(String),
    Distribution(String),
    OpenApi,
    Schema(String),
}

/// How a document is written.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Form {
    Json,
    Csv,
    Markdown,
}

impl Form {
    /// All of them.
    pub(super) const ALL: [Self; 3] = [Self::Json, Self::Csv, Self::Markdown];

    /// The ending of its addresses.
    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::Json => ".json",
            Self::Csv => ".csv",
            Self::Markdown => ".md",
        }
    }

    /// Its media type.
    pub(super) fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Csv => "text/csv; charset=utf-8; header=present",
            Self::Markdown => "text/markdown; charset=utf-8",
        }
    }
}

impl Address {
    /// Reads the part of a path behind `/api/v1/`, already decoded. Without an ending it is JSON.
    pub(super) fn parse(path: &str) -> Option<(Self, Form)> {
        let ending = |form: Form| Some((path.strip_suffix(form.ending())?, form));
        let (path, form) = Form::ALL.into_iter().find_map(ending).unwrap_or((path, Form::Json));
        let parts: Vec<&str> = path.split('/').collect();
        let address = Self::read(&parts)?;
        address.forms().contains(&form).then_some((address, form))
    }

    fn read(parts: &[&str]) -> Option<Self> {
        let own = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let dimension = |text: &str| own(&text.replace(PAIR, "/"));
        Some(match parts {
            ["index"] => Self::Index,
            ["catalog"] => Self::Catalog,
            ["stats", "summary"] => Self::Summary,
            ["stats", "installations"] => Self::Installations,
            ["stats", "platforms"] => Self::Platforms,
            ["stats", "errors"] => Self::Failures,
            ["stats", "resources"] => Self::Resources,
            ["stats", "cube"] => Self::Cube,
            ["quality"] => Self::Quality,
            ["series"] => Self::Series,
            ["apps"] => Self::Apps,
            ["apps", slug] => Self::App(own(slug)?),
            ["apps", slug, "series"] => Self::AppSeries(own(slug)?),
            ["errors"] => Self::Errors,
            ["errors", fingerprint] => Self::Family(own(fingerprint)?),
            ["exit-codes"] => Self::ExitCodes,
            ["compare"] => Self::Compare,
            ["activity"] => Self::Activity,
            ["days", year, month, day] => Self::Day(format!("{year}-{month}-{day}").parse().ok()?),
            ["reports", "index"] => Self::Reports,
            ["reports", period] => Self::Report(period.parse().ok()?),
            ["annotations"] => Self::Annotations,
            ["breakdowns", name] => Self::Breakdown(dimension(name)?),
            ["distributions", name] => Self::Distribution(own(name)?),
            ["openapi"] => Self::OpenApi,
            ["schema", name] => Self::Schema(own(name)?),
            _ => return None,
        })
    }

    /// Its path without an ending, as it stands in an address.
    pub(super) fn path(&self) -> String {
        let rest = match self {
            Self::Index => "index".to_owned(),
            Self::Catalog => "catalog".to_owned(),
            Self::Summary => "stats/summary".to_owned(),
            Self::Installations => "stats/installations".to_owned(),
            Self::Platforms => "stats/platforms".to_owned(),
            Self::Failures => "stats/errors".to_owned(),
            Self::Resources => "stats/resources".to_owned(),
            Self::Cube => "stats/cube".to_owned(),
            Self::Quality => "quality".to_owned(),
            Self::Series => "series".to_owned(),
            Self::Apps => "apps".to_owned(),
            Self::App(slug) => format!("apps/{}", encoded(slug)),
            Self::AppSeries(slug) => format!("apps/{}/series", encoded(slug)),
            Self::Errors => "errors".to_owned(),
            Self::Family(fingerprint) => format!("errors/{}", encoded(fingerprint)),
            Self::ExitCodes => "exit-codes".to_owned(),
            Self::Compare => "compare".to_owned(),
            Self::Activity => "activity".to_owned(),
            Self::Day(day) => format!("days/{}", day.to_string().replace('-', "/")),
            Self::Reports => "reports/index".to_owned(),
            Self::Report(period) => format!("reports/{period}"),
            Self::Annotations => "annotations".to_owned(),
            Self::Breakdown(name) => {
                let halves: Vec<String> = name.split('/').map(encoded).collect();
                format!("breakdowns/{}", halves.join(&PAIR.to_string()))
            }
            Self::Distribution(name) => format!("distributions/{}", encoded(name)),
            Self::OpenApi => "openapi".to_owned(),
            Self::Schema(name) => format!("schema/{}", encoded(name)),
        };
        format!("{STEM}{rest}")
    }

    /// Its path in a form.
    pub(super) fn path_as(&self, form: Form) -> String {
        self.path() + form.ending()
    }

    /// The name of its kind, which is that of its schema.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Index => "index",
            Self::Catalog => "catalog",
            Self::Summary => "summary",
            Self::Installations => "installations",
            Self::Platforms => "platforms",
            Self::Failures => "failures",
            Self::Resources => "resources",
            Self::Cube => "cube",
            Self::Quality => "quality",
            Self::Series => "series",
            Self::Apps => "apps",
            Self::App(_) => "app",
            Self::AppSeries(_) => "app-series",
            Self::Errors => "errors",
            Self::Family(_) => "error",
            Self::ExitCodes => "exit-codes",
            Self::Compare => "compare",
            Self::Activity => "activity",
            Self::Day(_) => "day",
            Self::Reports => "reports",
            Self::Report(_) => "report",
            Self::Annotations => "annotations",
            Self::Breakdown(_) => "breakdown",
            Self::Distribution(_) => "distribution",
            Self::OpenApi => "openapi",
            Self::Schema(_) => "schema",
        }
    }

    /// Whether it is one table, which CSV and Markdown can hold.
    pub(super) fn is_table(&self) -> bool {
        matches!(
            self,
            Self::Summary
                | Self::Series
                | Self::Apps
                | Self::AppSeries(_)
                | Self::Errors
                | Self::ExitCodes
                | Self::Compare
                | Self::Activity
                | Self::Reports
                | Self::Annotations
                | Self::Breakdown(_)
                | Self::Distribution(_)
        )
    }

    /// The forms that it is written in.
    pub(super) fn forms(&self) -> &'static [Form] {
        match self {
            Self::Report(_) => &[Form::Json, Form::Markdown],
            address if address.is_table() => &Form::ALL,
            _ => &[Form::Json],
        }
    }

    /// Whether it lists all there is unless fewer are asked for.
    pub(super) fn is_list(&self) -> bool {
        matches!(
            self,
            Self::Apps | Self::Errors | Self::ExitCodes | Self::Activity | Self::Breakdown(_)
        )
    }

    /// The page on which people read the same.
    pub(super) fn page(&self) -> String {
        match self {
            Self::Summary
            | Self::Series
            | Self::Installations
            | Self::Day(_)
            | Self::Annotations => "/".to_owned(),
            Self::Reports => "/reports".to_owned(),
            Self::Report(period) => format!("/reports/{period}"),
            Self::Apps => "/apps".to_owned(),
            Self::App(slug) | Self::AppSeries(slug) => format!("/apps/{}", encoded(slug)),
            Self::Failures | Self::Errors | Self::ExitCodes => "/failures".to_owned(),
            Self::Family(fingerprint) => format!("/errors/{}", encoded(fingerprint)),
            Self::Platforms | Self::Breakdown(_) => "/platforms".to_owned(),
            Self::Resources | Self::Distribution(_) => "/resources".to_owned(),
            Self::Compare => "/compare".to_owned(),
            Self::Activity => "/activity".to_owned(),
            Self::Catalog => "/data".to_owned(),
            Self::Cube => "/explore".to_owned(),
            Self::Quality => "/quality".to_owned(),
            Self::Index | Self::OpenApi | Self::Schema(_) => "/api".to_owned(),
        }
    }
}

/// The documents of the default menu: all that can be asked without parameters.
///
/// # Errors
///
/// When the store cannot be read.
pub(super) async fn menu(state: &State) -> Result<Vec<Address>, Error> {
    let mut menu = vec![
        Address::Catalog,
        Address::Summary,
        Address::Installations,
        Address::Platforms,
        Address::Failures,
        Address::Resources,
        Address::Cube,
        Address::Quality,
        Address::Series,
        Address::Apps,
        Address::Errors,
        Address::ExitCodes,
        Address::Compare,
        Address::Activity,
        Address::Annotations,
        Address::Reports,
        Address::OpenApi,
    ];
    menu.extend(super::schema::NAMES.map(|name| Address::Schema(name.to_owned())));
    menu.extend(dimensions(state).into_iter().map(Address::Breakdown));
    menu.extend(state.store.menu().measures.iter().cloned().map(Address::Distribution));
    for slug in values(state, "app").await? {
        menu.push(Address::App(slug.clone()));
        menu.push(Address::AppSeries(slug));
    }
    menu.extend(values(state, "error").await?.into_iter().map(Address::Family));
    menu.extend(super::reports::periods(state).await?.into_iter().map(Address::Report));
    let whole = Query { compare: Compare::None, ..Query::of(Range::All) };
    let window = state.store.totals(whole).await?.window;
    let first = window.first.max(window.last.plus(1 - DAYS_MAX));
    menu.extend((0..=window.last.since(first)).map(|n| Address::Day(first.plus(n))));
    Ok(menu)
}

/// The addresses of the default menu in each of their forms, without query strings, such as `/api/v1/apps/docker.json`. The manifest comes
/// last.
///
/// # Errors
///
/// When the store cannot be read.
pub async fn addresses(state: &State) -> Result<Vec<String>, Error> {
    let mut menu = menu(state).await?;
    menu.push(Address::Index);
    let forms = |address: &Address| -> Vec<String> {
        address.forms().iter().map(|form| address.path_as(*form)).collect()
    };
    Ok(menu.iter().flat_map(forms).collect())
}

/// The dimensions that a breakdown can be asked for.
pub(super) fn dimensions(state: &State) -> Vec<String> {
    let menu = state.store.menu();
    let has_source = state.catalog.field_with(Role::Source).is_some();
    let always =
        ["kind", "source", "app"].into_iter().filter(|name| *name != "source" || has_source);
    let fields = menu.dimensions.iter().map(|choice| choice.name.clone());
    always.map(str::to_owned).chain(fields).collect()
}

/// The values of a dimension that may be told, most runs first.
async fn values(state: &State, dimension: &str) -> Result<Vec<String>, Error> {
    let query = Query { compare: Compare::None, limit: Some(LIMIT_MAX), ..Query::default() };
    match state.store.ranking(dimension, query).await {
        Ok(answer) => Ok(answer.found.rows.into_iter().map(|row| row.value).collect()),
        // Nothing was counted by it yet.
        Err(Error::NoSuchDimension) => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(path: &str) -> Option<(Address, Form)> {
        Address::parse(path)
    }

    #[test]
    fn a_path_reads_back_what_it_writes() {
        let word = str::to_owned;
        for address in [
            Address::Index,
            Address::Failures,
            Address::App(word("node.js")),
            Address::AppSeries(word("c++")),
            Address::Family(word("0123abcd")),
            Address::Day("2026-11-02".parse().unwrap()),
            Address::Reports,
            Address::Report("2026-W47".parse().unwrap()),
            Address::Report("2026-11".parse().unwrap()),
            Address::Annotations,
            Address::Breakdown(word("os_type/os_version")),
            Address::Distribution(word("tools.read")),
            Address::Schema(word("app-series")),
        ] {
            let path = address.path_as(Form::Json).replace("%2B", "+");
            assert_eq!(read(path.strip_prefix(STEM).unwrap()), Some((address, Form::Json)));
        }
    }

    #[test]
    fn endings_tell_the_form_and_only_tables_have_all() {
        assert_eq!(read("stats/summary"), Some((Address::Summary, Form::Json)));
        assert_eq!(read("apps.csv"), Some((Address::Apps, Form::Csv)));
        assert_eq!(read("apps/docker/series.md").map(|found| found.1), Some(Form::Markdown));
        for none in [
            "stats/resources.csv",
            "",
            "apps/",
            "days/2026/13/01",
            "days/2026/1/1",
            "x",
            "apps/a/b",
        ] {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
