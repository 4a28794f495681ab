//! `openapi`: the API as OpenAPI 3.1: every route with its parameters, its schema and its refusals. Names that a project may use come from its
//! catalog.

use super::address::Form;
use super::asked::Takes;
use super::{STEM, State, schema};
use crate::stats::{LIMIT_MAX, Menu, Sides};
use utoipa::openapi::path::{OperationBuilder, Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::request_body::RequestBodyBuilder;
use utoipa::openapi::schema::{ComponentsBuilder, KnownFormat, ObjectBuilder, SchemaFormat, Type};
use utoipa::openapi::{
    ContentBuilder, HttpMethod, InfoBuilder, LicenseBuilder, OpenApi, OpenApiBuilder, PathItem,
    PathsBuilder, Ref, Required, ResponseBuilder,
};

/// A route: its path behind [`STEM`] without an ending, the name of its schema, what it says, and what can be asked.
struct Route {
    path: &'static str,
    name: &'static str,
    says: &'static str,
    takes: Takes,
    forms: &'static [Form],
}

const fn route(path: &'static str, name: &'static str, says: &'static str) -> Route {
    Route { path, name, says, takes: Takes::All, forms: &[Form::Json] }
}

const fn table(path: &'static str, name: &'static str, says: &'static str) -> Route {
    Route { forms: &Form::ALL, ..route(path, name, says) }
}

const fn fixed(path: &'static str, name: &'static str, says: &'static str) -> Route {
    Route { takes: Takes::Nothing, ..route(path, name, says) }
}

const ROUTES: [Route; 26] = [
    fixed("index", "index", "The manifest: which documents there are, with size and hash"),
    fixed("catalog", "catalog", "The data dictionary: what may be collected, and why"),
    table(
        "stats/summary",
        "summary",
        "Runs, outcomes and success rate of a range, beside the period before",
    ),
    route(
        "stats/installations",
        "installations",
        "What was installed: over time, by kind, source and app",
    ),
    route("stats/platforms", "platforms", "Where programs ran"),
    route(
        "stats/errors",
        "failures",
        "What fails: categories, exit codes, families, and the apps where it weighs most",
    ),
    route("stats/resources", "resources", "How each measure is spread"),
    table("series", "series", "Runs over time"),
    table("apps", "apps", "All apps"),
    route("apps/{slug}", "app", "One app"),
    table("apps/{slug}/series", "app-series", "One app over time"),
    table("errors", "errors", "All families of failures"),
    route("errors/{fingerprint}", "error", "One family of failures"),
    table("exit-codes", "exit-codes", "All exit codes: what they mean, and how often they came"),
    Route {
        takes: Takes::Sides,
        ..table(
            "compare",
            "compare",
            "Apps or periods side by side, with the differences of their success rates",
        )
    },
    Route {
        takes: Takes::Activity,
        ..table(
            "activity",
            "activity",
            "What came in, by day, app and the values of one dimension, as counts",
        )
    },
    fixed("days/{yyyy}/{mm}/{dd}", "day", "One day; once it is closed it never changes"),
    table(
        "breakdowns/{dimension}",
        "breakdown",
        "Runs by the values of a dimension; of a pair with a colon: os:arch",
    ),
    table("distributions/{measure}", "distribution", "How one measure is spread"),
    Route {
        path: "stats/cube",
        name: "cube",
        says: "Runs by several dimensions at once: what the explorer filters",
        takes: Takes::Range,
        forms: &[Form::Json],
    },
    Route {
        path: "quality",
        name: "quality",
        says: "How whole the picture is: what happened to events on their way in",
        takes: Takes::Range,
        forms: &[Form::Json],
    },
    Route {
        forms: &Form::ALL,
        ..fixed("reports/index", "reports", "All weekly and monthly reports")
    },
    Route {
        forms: &[Form::Json, Form::Markdown],
        ..fixed("reports/{period}", "report", "One report; once it is filed it never changes")
    },
    Route {
        forms: &Form::ALL,
        ..fixed(
            "annotations",
            "annotations",
            "What happened on which day, as the project wrote it down",
        )
    },
    fixed("openapi", "", "This document"),
    fixed("schema/{name}", "", "The JSON Schema of a document"),
];

/// Routes beside the documents: those in the shapes of the service before, with their parameters, and the server's health.
const BESIDES: [(&str, &str, &[&str]); 5] = [
    (
        "/api/dashboard",
        "Totals and lists, in the shape of the service before",
        &["days", "repo", "platform"],
    ),
    ("/api/scripts", "All apps, in the shape of the service before", &["days", "repo", "platform"]),
    (
        "/api/errors",
        "What fails, in the shape of the service before",
        &["days", "repo", "platform"],
    ),
    ("/api/exit-codes", "What exit codes mean, in the shape of the service before", &[]),
    ("/healthz", "Whether the server can answer and take events in", &[]),
];
/// Where events are sent, and what is taken there.
const TAKES_EVENTS: [(&str, &str); 3] = [
    ("/telemetry", "Takes one event of the catalog"),
    ("/api/v1/telemetry", "Takes one event of the catalog, or several under `events`"),
    ("/api/v1/events", "Takes one event of the catalog, or several under `events`"),
];

/// The whole API.
pub(super) fn openapi(state: &State) -> OpenApi {
    let project = &state.catalog.project;
    let description = "Documents with stable paths, made from counts alone: no address tells a single run. A rate is {k, n, low, high}; days are UTC days; numbers too \
        small to be told are folded together. Fields may be added, never renamed. Any site may read them.";
    let info = InfoBuilder::new()
        .title(format!("{}: telemetry in daylight", project.title))
        .version("1")
        .description(Some(description))
        .license(Some(LicenseBuilder::new().name(project.licence.as_str()).build()))
        .build();
    let mut paths = PathsBuilder::new();
    for route in &ROUTES {
        let path = format!("{STEM}{}.json", route.path);
        paths = paths.path(path, item(state, route, "application/json"));
        for (form, media_type) in [(Form::Csv, "text/csv"), (Form::Markdown, "text/markdown")] {
            if route.forms.contains(&form) {
                let path = format!("{STEM}{}{}", route.path, form.ending());
                paths = paths.path(path, item(state, route, media_type));
            }
        }
    }
    for (path, says, names) in BESIDES {
        paths = paths.path(path, beside(says, path, names));
    }
    for (path, says) in TAKES_EVENTS {
        paths = paths.path(path, taking(says, path));
    }
    let mut components = ComponentsBuilder::new();
    for name in schema::NAMES {
        for (name, schema) in schema::of(name).into_iter().flat_map(|(_, schemas)| schemas) {
            components = components.schema(name, schema);
        }
    }
    for parameter in parameters(state.store.menu()).into_iter().chain(of_sides()) {
        components = components.parameter(parameter.name.clone(), parameter);
    }
    OpenApiBuilder::new().info(info).paths(paths).components(Some(components.build())).build()
}

fn item(state: &State, route: &Route, media_type: &str) -> PathItem {
    let mut operation = OperationBuilder::new()
        .summary(Some(route.says))
        .operation_id(Some(operation_id(route, media_type)));
    for (name, example) in in_path(state, route.path) {
        let text = ObjectBuilder::new().schema_type(Type::String);
        operation = operation.parameter(
            ParameterBuilder::new()
                .name(name)
                .parameter_in(ParameterIn::Path)
                .required(Required::True)
                .schema(Some(text))
                .example(Some(example.into())),
        );
    }
    let names: Vec<String> = match route.takes {
        Takes::Nothing => Vec::new(),
        Takes::Range => vec!["range".to_owned(), "as_of".to_owned()],
        takes @ (Takes::Sides | Takes::Activity) => takes
            .own()
            .iter()
            .map(|name| (*name).to_owned())
            .chain(parameters(state.store.menu()).into_iter().map(|it| it.name))
            .collect(),
        Takes::All => parameters(state.store.menu()).into_iter().map(|it| it.name).collect(),
    };
    for name in names {
        operation = operation.parameter_ref(Ref::new(format!("#/components/parameters/{name}")));
    }
    let content = match (media_type, schema::of(route.name)) {
        ("application/json", Some((name, _))) => {
            ContentBuilder::new().schema(Some(Ref::from_schema_name(name))).build()
        }
        ("application/json", None) => ContentBuilder::new()
            .schema(Some(ObjectBuilder::new().schema_type(Type::Object)))
            .build(),
        _ => ContentBuilder::new()
            .schema(Some(ObjectBuilder::new().schema_type(Type::String)))
            .build(),
    };
    let found = ResponseBuilder::new().description(route.says).content(media_type, content);
    let operation = operation
        .response("200", found)
        .response("304", ResponseBuilder::new().description("The reader has the same already"))
        .response(
            "400",
            problem("A parameter has no such name or value; `valid` lists those there are"),
        )
        .response("404", problem("There is no such document, or too few runs to tell of it"))
        .response("503", problem("The store cannot be used just now; `Retry-After` says when"));
    PathItem::new(HttpMethod::Get, operation)
}

/// A document without a schema of its own.
fn beside(says: &str, path: &str, names: &[&str]) -> PathItem {
    let any = ContentBuilder::new().schema(Some(ObjectBuilder::new().schema_type(Type::Object)));
    let found = ResponseBuilder::new().description(says).content("application/json", any.build());
    let mut operation = OperationBuilder::new()
        .summary(Some(says))
        .operation_id(Some(path.trim_matches('/').replace(['/', '-'], "_")))
        .response("200", found)
        .response("503", problem("The store cannot be used just now; `Retry-After` says when"));
    for name in names {
        let of = if *name == "days" { Type::Integer } else { Type::String };
        operation = operation.parameter(
            ParameterBuilder::new()
                .name(*name)
                .parameter_in(ParameterIn::Query)
                .schema(Some(ObjectBuilder::new().schema_type(of))),
        );
    }
    if !names.is_empty() {
        operation = operation.response("400", problem("A parameter has no such value"));
    }
    PathItem::new(HttpMethod::Get, operation)
}

/// Where events are sent. What one looks like is told by the catalog.
fn taking(says: &str, path: &str) -> PathItem {
    let any = || ContentBuilder::new().schema(Some(ObjectBuilder::new().schema_type(Type::Object)));
    let body = RequestBodyBuilder::new()
        .description(Some("An event; `catalog.json` has an example of each kind"))
        .content("application/json", any().build())
        .required(Some(Required::True));
    let taken =
        ResponseBuilder::new().description("On disk").content("application/json", any().build());
    let operation = OperationBuilder::new()
        .summary(Some(says))
        .operation_id(Some(format!("send_to_{}", path.trim_matches('/').replace('/', "_"))))
        .request_body(Some(body.build()))
        .response("202", taken)
        .response("400", problem("Not an event of the catalog"))
        .response("413", problem("Too long"))
        .response("429", problem("Too many from one place; `Retry-After` says when to come again"))
        .response("503", problem("Not written; `Retry-After` says when to come again"));
    PathItem::new(HttpMethod::Post, operation)
}

fn operation_id(route: &Route, media_type: &str) -> String {
    let words = route.path.split(['/', '-', '{', '}']).filter(|word| !word.is_empty());
    let name = words.collect::<Vec<_>>().join("_");
    match media_type {
        "application/json" => name,
        other => format!("{name}_{}", other.trim_start_matches("text/")),
    }
}

/// The parameters in a path, each with an example.
fn in_path(state: &State, path: &str) -> Vec<(&'static str, String)> {
    let menu = state.store.menu();
    let dimension = menu.dimensions.first().map(|choice| choice.name.clone());
    let all = [
        ("slug", "docker".to_owned()),
        ("fingerprint", "00c0ffee00c0ffee".to_owned()),
        ("yyyy", "2026".to_owned()),
        ("mm", "11".to_owned()),
        ("dd", "21".to_owned()),
        ("dimension", dimension.unwrap_or_else(|| "kind".to_owned())),
        ("measure", menu.measures.first().cloned().unwrap_or_default()),
        ("period", "2026-W47".to_owned()),
        ("name", "summary".to_owned()),
    ];
    all.into_iter().filter(|(name, _)| path.contains(&format!("{{{name}}}"))).collect()
}

fn problem(says: &str) -> ResponseBuilder {
    let example = serde_json::json!({
        "type": "about:blank", "title": "Bad Request", "status": 400, "detail": "kind is one of lxc, vm.",
        "field": "kind", "valid": ["lxc", "vm"],
    });
    let content = ContentBuilder::new()
        .schema(Some(Ref::from_schema_name("Problem")))
        .example(says.contains("valid").then_some(example))
        .build();
    ResponseBuilder::new().description(says).content("application/problem+json", content)
}

/// The parameters of single documents: what can be set side by side, and what rows of activity are.
fn of_sides() -> [Parameter; 4] {
    let names = [Sides::PARAMETERS[0], Sides::PARAMETERS[1], "by", "outcome"];
    let says = [
        "Apps to compare, six at most, separated by commas; the first is what the others are measured against",
        "Periods to compare in place of apps: months, or two days each, separated by commas",
        "The dimension that rows of activity are split by",
        "Only rows with runs of this outcome",
    ];
    let examples = ["docker,jellyfin", "2026-10,2026-11", "kind", "failed"];
    [0, 1, 2, 3].map(|place| {
        let of = |texts: [&'static str; 4]| texts.get(place).copied().unwrap_or_default();
        ParameterBuilder::new()
            .name(of(names))
            .parameter_in(ParameterIn::Query)
            .description(Some(of(says)))
            .schema(Some(ObjectBuilder::new().schema_type(Type::String)))
            .example(Some(of(examples).into()))
            .build()
    })
}

/// The parameters of a question.
fn parameters(menu: &Menu) -> Vec<Parameter> {
    let text = || ObjectBuilder::new().schema_type(Type::String);
    let one_of = |values: &[&str]| text().enum_values(Some(values.iter().copied()));
    let make = |name: &str, says: &str, schema: ObjectBuilder, example: &str| {
        ParameterBuilder::new()
            .name(name)
            .parameter_in(ParameterIn::Query)
            .description(Some(says))
            .schema(Some(schema))
            .example((!example.is_empty()).then(|| example.into()))
            .build()
    };
    let limit = ObjectBuilder::new()
        .schema_type(Type::Integer)
        .minimum(Some(1))
        .maximum(Some(u32::try_from(LIMIT_MAX).unwrap_or(u32::MAX)));
    let values = |of: &str, values: &[String]| {
        let known =
            if values.is_empty() { String::new() } else { format!(": {}", values.join(", ")) };
        format!("{of}, separated by commas; `!` before the first leaves them out{known}")
    };
    let range = "The days: today, 7d, 28d (the default), 90d, 365d, all, or two days";
    let mut all = vec![
        make("range", range, text(), "2026-01-01..2026-03-31"),
        make(
            "as_of",
            "A closed day to pin the answer to: the days end with it in place of today",
            text().format(Some(SchemaFormat::KnownFormat(KnownFormat::Date))),
            "",
        ),
        make("cmp", "What they are compared with", one_of(&["prev", "weekdays", "none"]), "none"),
        make("grain", "The span of a point", one_of(&["day", "week", "month"]), "week"),
        make(
            "sort",
            "The order of rows",
            one_of(&["runs", "failures", "rate", "impact", "name"]),
            "impact",
        ),
        make("limit", "Rows at most", limit, "25"),
        make("kind", &values("Kinds", &menu.kinds), text(), ""),
        make("source", &values("Sources", &menu.sources), text(), ""),
        make("app", &values("Apps", &[]), text(), ""),
    ];
    for choice in &menu.dimensions {
        let says = values("Values of one more dimension", &choice.values);
        all.push(make(&choice.name, &says, text(), ""));
    }
    all
}
