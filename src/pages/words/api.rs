//! What the page about the API says: `/api`. The list of documents is data of its own; a test asks each of them of a server.

use crate::stats::Menu;

pub(in crate::pages) const HEADLINE: &str = "Every number here is also a document.";
pub(in crate::pages) const LEDE: &str = "All documents lie below `/api/v1/`, need no key, and may be read from any site. Add the parameters of any page to its document: the same question gives the same numbers. \
     For programs there is a manifest of all documents and a description in OpenAPI 3.1.";
pub(in crate::pages) const ABOUT: &str = "The public API: every document with its address, parameters, forms and a live answer; errors, caching, versions and licence.";

pub(in crate::pages) const DOCUMENTS: &str = "Documents";
pub(in crate::pages) const DOCUMENTS_LEAD: &str = "`{…}` stands for a name. Tables come as CSV and Markdown too: change the ending. “Show” puts this server's own answer below.";
pub(in crate::pages) const ANSWER: &str = "An answer";
pub(in crate::pages) const PARAMETERS: &str = "Parameters";
pub(in crate::pages) const PARAMETERS_LEAD: &str = "Behind a `?`, and the same as in the addresses of pages. An unknown name or value is refused with those that there are, so a typing mistake never looks like an answer.";
pub(in crate::pages) const IMAGES: &str = "Images, embeds, badges";
pub(in crate::pages) const IMAGES_LEAD: &str =
    "Charts for a README or another site. They take the same parameters.";
pub(in crate::pages) const OLDER: &str = "Shapes of an earlier service";
pub(in crate::pages) const OLDER_LEAD: &str = "For programs that read the JSON of an earlier telemetry service: the same keys, made of counts alone. Their lists of single runs (`recent_…`) are always empty, because no single run is published.";
/// The addresses in the shapes of an earlier service, and what each says.
pub const OLDER_LIST: [(&str, &str); 4] = [
    ("/api/dashboard", "the key figures, by day, app and system; takes days, repo, platform"),
    ("/api/scripts", "each app with its outcomes and rate"),
    ("/api/errors", "what fails, by category, code and app"),
    ("/api/exit-codes", "what each exit code means"),
];
pub(in crate::pages) const ERRORS: &str = "Errors";
pub(in crate::pages) const ERRORS_LEAD: &str = "An error is a problem document (RFC 9457) with a sentence in `detail`, the parameter in `field`, and what would have been valid. This is one:";
pub(in crate::pages) const PROMISES: &str = "What you can rely on";

/// What is promised.
pub(in crate::pages) const PROMISED: [&str; 6] = [
    "In version 1 members may be added and are never renamed, removed or given another meaning. Ignore members that you do not know.",
    "Numbers are JSON numbers. A rate is `k`, `n`, `low` and `high`, so nobody has to trust our rounding.",
    "Each document says of itself which question it answers, for which days, when it was true, and how much was held back.",
    "What is fewer than the smallest cell is `null`, never 0.",
    "Strong ETags from the content: ask with `If-None-Match`, and an answer that did not change costs 304 and no body. A closed day never changes and may be kept for ever; everything else is fresh for 15 seconds.",
    "Any site may read the documents, errors included (`Access-Control-Allow-Origin: *`). Compressed with Brotli, Zstandard or gzip. HEAD works.",
];

/// A document, as it is told of.
pub struct Documented {
    /// By which the page links to it.
    pub name: &'static str,
    /// Its path without its ending; `{…}` stands for a name.
    pub path: &'static str,
    /// What it says.
    pub says: &'static str,
    /// Which parameters it takes.
    pub takes: &'static str,
    /// The endings of its forms.
    pub forms: &'static [&'static str],
}

const ALL: &str = "all parameters";
const RANGE: &str = "only range and as_of";
const ACTIVITY: &str = "by, outcome, and all parameters";
const SIDES: &str = "apps or periods, and all parameters";
const NONE: &str = "no parameters";
/// A table can be CSV and Markdown too.
const TABLE: &[&str] = &["json", "csv", "md"];
const JSON: &[&str] = &["json"];
const TEXT: &[&str] = &["json", "md"];

const fn document(
    name: &'static str,
    path: &'static str,
    says: &'static str,
    takes: &'static str,
    forms: &'static [&'static str],
) -> Documented {
    Documented { name, path, says, takes, forms }
}

/// All documents, in reading order.
pub const DOCUMENTED: [Documented; 26] = [
    document(
        "index",
        "/api/v1/index",
        "The manifest: which documents there are, with size and hash.",
        NONE,
        JSON,
    ),
    document(
        "summary",
        "/api/v1/stats/summary",
        "Runs, outcomes and success rate, beside the period before.",
        ALL,
        TABLE,
    ),
    document("series", "/api/v1/series", "Runs over time.", ALL, TABLE),
    document("apps", "/api/v1/apps", "All apps with their runs and success rates.", ALL, TABLE),
    document("app", "/api/v1/apps/{app}", "One app.", ALL, JSON),
    document("app-series", "/api/v1/apps/{app}/series", "One app over time.", ALL, TABLE),
    document(
        "installations",
        "/api/v1/stats/installations",
        "What was run: over time, by kind, source and app.",
        ALL,
        JSON,
    ),
    document("platforms", "/api/v1/stats/platforms", "Where programs ran.", ALL, JSON),
    document(
        "failures",
        "/api/v1/stats/errors",
        "What fails: categories, exit codes, families, and the apps where it weighs most.",
        ALL,
        JSON,
    ),
    document("errors", "/api/v1/errors", "All families of failures.", ALL, TABLE),
    document("error", "/api/v1/errors/{fingerprint}", "One family of failures.", ALL, JSON),
    document(
        "exit-codes",
        "/api/v1/exit-codes",
        "All exit codes: what they mean, and how often they came.",
        ALL,
        TABLE,
    ),
    document("resources", "/api/v1/stats/resources", "How each measure is spread.", ALL, JSON),
    document(
        "cube",
        "/api/v1/stats/cube",
        "Runs by several dimensions at once: what the explorer filters.",
        RANGE,
        JSON,
    ),
    document(
        "distribution",
        "/api/v1/distributions/{measure}",
        "How one measure is spread.",
        ALL,
        TABLE,
    ),
    document(
        "breakdown",
        "/api/v1/breakdowns/{dimension}",
        "Runs by the values of a dimension; of a pair with a colon between.",
        ALL,
        TABLE,
    ),
    document(
        "compare",
        "/api/v1/compare",
        "Apps or periods side by side: totals, differences of the success rate against the first, and the same over time.",
        SIDES,
        TABLE,
    ),
    document(
        "activity",
        "/api/v1/activity",
        "What came in, by day, app and the values of one dimension, as counts and never as single runs.",
        ACTIVITY,
        TABLE,
    ),
    document(
        "day",
        "/api/v1/days/{yyyy}/{mm}/{dd}",
        "One day. Once it is closed it never changes.",
        NONE,
        JSON,
    ),
    document("reports", "/api/v1/reports/index", "All weekly and monthly reports.", NONE, TABLE),
    document(
        "report",
        "/api/v1/reports/{period}",
        "One report, as facts and in sentences. Once it is filed it never changes.",
        NONE,
        TEXT,
    ),
    document(
        "annotations",
        "/api/v1/annotations",
        "What happened on which day, as the project wrote it down.",
        NONE,
        TABLE,
    ),
    document(
        "quality",
        "/api/v1/quality",
        "What was repaired, dropped and refused on the way in.",
        RANGE,
        JSON,
    ),
    document(
        "catalog",
        "/api/v1/catalog",
        "The data dictionary: what may be collected, and why.",
        NONE,
        JSON,
    ),
    document("openapi", "/api/v1/openapi", "All of this for programs, as OpenAPI 3.1.", NONE, JSON),
    document("schema", "/api/v1/schema/{document}", "The JSON Schema of a document.", NONE, JSON),
];

/// Parameters: name, and what it says.
pub(in crate::pages) const PARAMETER_LIST: [(&str, &str); 10] = [
    ("range", "The days: `today`, `7d`, `28d` (when not told), `90d`, `365d`, `all`, or two days"),
    (
        "as_of",
        "A closed day to pin the answer to, such as `2026-01-31`: the days end with it in place of today",
    ),
    ("cmp", "What they are compared with: `prev` (when not told), `weekdays`, `none`"),
    ("grain", "The span of a point: `day` (when not told), `week`, `month`"),
    ("sort", "The order of rows: `runs` (when not told), `failures`, `rate`, `impact`, `name`"),
    ("limit", "Rows at most, 1,000 at most"),
    ("kind", "Kinds of event, separated by commas; `!` before the first leaves them out"),
    ("source", "Where programs come from, in the same way"),
    ("app", "Apps, in the same way"),
    ("{dimension}", "One more dimension of the data dictionary by its name, in the same way"),
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
pub(in crate::pages) const IMAGE_LIST: [(&str, &str); 5] = [
    (
        "/charts/{name}.svg",
        "A chart as an image, light, dark (`theme=dark`) or as the reader's system has it; `width` in pixels",
    ),
    ("/embed/{name}", "A chart as a small page for an `iframe`"),
    (
        "/badge/{app}/success.svg",
        "A badge with the success rate and its doubt; grey while there are too few runs. `all` stands for the whole project",
    ),
    ("/badge/{app}/installs.svg", "A badge with the number of runs"),
    ("/badge/{app}/trend.svg", "A badge with the change against the days before"),
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
            DOCUMENTED
                .iter()
                .all(|document| document.path.starts_with("/api/v1/")
                    && document.says.ends_with('.'))
        );
    }
}
