//! What the page about the API says: `/api`. The list of documents is data of its own; a test asks each of them of a server.

use crate::language::t;
use crate::stats::Menu;

/// A text in the language of who reads the page.
type Says = fn() -> String;

/// The addresses in the shapes of an earlier service, and what each says.
pub const OLDER_LIST: [(&str, Says); 4] = [
    ("/api/dashboard", || t!("api-older-dashboard")),
    ("/api/scripts", || t!("api-older-scripts")),
    ("/api/errors", || t!("api-older-errors")),
    ("/api/exit-codes", || t!("api-older-exit-codes")),
];

/// What is promised.
pub(in crate::pages) fn promised() -> [String; 6] {
    [
        t!("api-promises-members"),
        t!("api-promises-numbers"),
        t!("api-promises-itself"),
        t!("api-promises-null"),
        t!("api-promises-etags"),
        t!("api-promises-any-site"),
    ]
}

/// A document, as it is told of.
pub struct Documented {
    /// By which the page links to it.
    pub name: &'static str,
    /// Its path without its ending; `{…}` stands for a name.
    pub path: &'static str,
    /// What it says.
    pub says: Says,
    /// Which parameters it takes.
    pub takes: Says,
    /// The endings of its forms.
    pub forms: &'static [&'static str],
}

const ALL: Says = || t!("api-takes-all");
const RANGE: Says = || t!("api-takes-range");
const ACTIVITY: Says = || t!("api-takes-activity");
const SIDES: Says = || t!("api-takes-sides");
const NONE: Says = || t!("api-takes-none");
/// A table can be CSV and Markdown too.
const TABLE: &[&str] = &["json", "csv", "md"];
const JSON: &[&str] = &["json"];
const TEXT: &[&str] = &["json", "md"];

const fn document(
    name: &'static str,
    path: &'static str,
    says: Says,
    takes: Says,
    forms: &'static [&'static str],
) -> Documented {
    Documented { name, path, says, takes, forms }
}

/// All documents, in reading order.
pub const DOCUMENTED: [Documented; 26] = [
    document("index", "/api/v1/index", || t!("api-says-index"), NONE, JSON),
    document("summary", "/api/v1/stats/summary", || t!("api-says-summary"), ALL, TABLE),
    document("series", "/api/v1/series", || t!("api-says-series"), ALL, TABLE),
    document("apps", "/api/v1/apps", || t!("api-says-apps"), ALL, TABLE),
    document("app", "/api/v1/apps/{app}", || t!("api-says-app"), ALL, JSON),
    document("app-series", "/api/v1/apps/{app}/series", || t!("api-says-app-series"), ALL, TABLE),
    document(
        "installations",
        "/api/v1/stats/installations",
        || t!("api-says-installations"),
        ALL,
        JSON,
    ),
    document("platforms", "/api/v1/stats/platforms", || t!("api-says-platforms"), ALL, JSON),
    document("failures", "/api/v1/stats/errors", || t!("api-says-failures"), ALL, JSON),
    document("errors", "/api/v1/errors", || t!("api-says-errors"), ALL, TABLE),
    document("error", "/api/v1/errors/{fingerprint}", || t!("api-says-error"), ALL, JSON),
    document("exit-codes", "/api/v1/exit-codes", || t!("api-says-exit-codes"), ALL, TABLE),
    document("resources", "/api/v1/stats/resources", || t!("api-says-resources"), ALL, JSON),
    document("cube", "/api/v1/stats/cube", || t!("api-says-cube"), RANGE, JSON),
    document(
        "distribution",
        "/api/v1/distributions/{measure}",
        || t!("api-says-distribution"),
        ALL,
        TABLE,
    ),
    document(
        "breakdown",
        "/api/v1/breakdowns/{dimension}",
        || t!("api-says-breakdown"),
        ALL,
        TABLE,
    ),
    document("compare", "/api/v1/compare", || t!("api-says-compare"), SIDES, TABLE),
    document("activity", "/api/v1/activity", || t!("api-says-activity"), ACTIVITY, TABLE),
    document("day", "/api/v1/days/{yyyy}/{mm}/{dd}", || t!("api-says-day"), NONE, JSON),
    document("reports", "/api/v1/reports/index", || t!("api-says-reports"), NONE, TABLE),
    document("report", "/api/v1/reports/{period}", || t!("api-says-report"), NONE, TEXT),
    document("annotations", "/api/v1/annotations", || t!("api-says-annotations"), NONE, TABLE),
    document("quality", "/api/v1/quality", || t!("api-says-quality"), RANGE, JSON),
    document("catalog", "/api/v1/catalog", || t!("api-says-catalog"), NONE, JSON),
    document("openapi", "/api/v1/openapi", || t!("api-says-openapi"), NONE, JSON),
    document("schema", "/api/v1/schema/{document}", || t!("api-says-schema"), NONE, JSON),
];

/// Parameters: name, and what it says.
pub(in crate::pages) const PARAMETER_LIST: [(&str, Says); 10] = [
    ("range", || t!("api-parameter-range")),
    ("as_of", || t!("api-parameter-as-of")),
    ("cmp", || t!("api-parameter-cmp")),
    ("grain", || t!("api-parameter-grain")),
    ("sort", || t!("api-parameter-sort")),
    ("limit", || t!("api-parameter-limit")),
    ("kind", || t!("api-parameter-kind")),
    ("source", || t!("api-parameter-source")),
    ("app", || t!("api-parameter-app")),
    ("{dimension}", || t!("api-parameter-dimension")),
];

/// An example of a parameter; those that name something of the project come from its menu.
pub(in crate::pages) fn example(name: &str, menu: &Menu, app: &str) -> String {
    let some = |name: &str, value: Option<&String>| {
        value.map(|value| format!("{name}={value}")).unwrap_or_default()
    };
    match name {
        "range" => "range=2026-01-01..2026-03-31".to_owned(),
        "cmp" => "cmp=weekdays".to_owned(),
        "grain" => "grain=week".to_owned(),
        "sort" => "sort=impact".to_owned(),
        "limit" => "limit=25".to_owned(),
        "kind" => some("kind", menu.kinds.first()),
        "source" => some("source", menu.sources.first()),
        "app" if !app.is_empty() => format!("app={app}"),
        "{dimension}" => {
            let choice = menu.dimensions.iter().find(|choice| !choice.values.is_empty());
            choice.map(|choice| some(&choice.name, choice.values.first())).unwrap_or_default()
        }
        _ => String::new(),
    }
}

/// Images: address, what it is.
pub(in crate::pages) const IMAGE_LIST: [(&str, Says); 5] = [
    ("/charts/{name}.svg", || t!("api-image-chart")),
    ("/embed/{name}", || t!("api-image-embed")),
    ("/badge/{app}/success.svg", || t!("api-image-success")),
    ("/badge/{app}/installs.svg", || t!("api-image-installs")),
    ("/badge/{app}/trend.svg", || t!("api-image-trend")),
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn each_document_has_a_name_of_its_own() {
        let names: BTreeSet<&str> = DOCUMENTED.iter().map(|document| document.name).collect();
        assert_eq!(names.len(), DOCUMENTED.len());
        assert!(
            DOCUMENTED.iter().all(|document| document.path.starts_with("/api/v1/")
                && (document.says)().ends_with('.'))
        );
    }
}
