//! `/api`: every document with its address, its parameters and an answer of this very server; how errors look, and what can be relied on.
//! Pages know nothing of how documents are made: they ask for one as a reader would.

use super::State;
use super::figure::scrolling;
use super::frame::Document;
use super::icons::icon;
use super::prose::{Part, block, opening, parts, points, prose};
use super::query::Asked;
use super::trouble::Trouble;
use super::words::api::{self as words, DOCUMENTED, Documented};
use crate::catalog::Catalog;
use crate::language::{HOLE, around, t};
use crate::reports::Length;
use crate::stats::{Compare, Menu, Query, encoded};
use crate::store::{Error, Store};
use leptos::prelude::*;
use serde_json::Value;
use std::sync::Arc;

/// The parameter that says whose answer is shown.
pub(super) const SHOW: &str = "show";
const SHOWN: &str = "summary";
const OPENAPI: &str = "/api/v1/openapi.json";
const MANIFEST: &str = "/api/v1/index.json";
/// An address that is refused, to show how.
const REFUSED: &str = "/api/v1/apps.json?sort=luck";
/// Members of a list and lines of an answer that are shown.
const ITEMS_MAX: usize = 2;
const LINES_MAX: usize = 90;

/// What the page is drawn from.
struct Figures {
    catalog: Arc<Catalog>,
    menu: Menu,
    asked: Asked,
    names: Names,
    shown: &'static Documented,
    answer: Option<String>,
    refusal: Option<String>,
}

/// Names that there are, to fill addresses with; empty where there are none yet.
#[derive(Default)]
struct Names {
    app: String,
    fingerprint: String,
    dimension: String,
    measure: String,
    day: String,
    period: String,
}

/// Makes the page.
///
/// # Errors
///
/// When the store cannot be read.
pub(super) async fn document(state: State, asked: Asked) -> Result<Document, Trouble> {
    let wanted = asked.own(SHOW).unwrap_or(SHOWN);
    let documented = DOCUMENTED.iter().find(|document| document.name == wanted);
    let Some(shown) = documented.or_else(|| DOCUMENTED.get(1)) else {
        return Err(Trouble::NoPage(asked.path));
    };
    let names = Names::ask(&state.store).await?;
    let answer = match names.fill(shown.path) {
        Some(path) => (state.answer)(format!("{path}.json")).await,
        None => None,
    };
    let refusal = (state.answer)(REFUSED.to_owned()).await;
    let (catalog, menu) = (Arc::clone(&state.catalog), state.store.menu().clone());
    let figures = Figures {
        catalog,
        menu,
        asked,
        names,
        shown,
        answer: answer.as_deref().map(shortened),
        refusal: refusal.as_deref().map(shortened),
    };
    let document = Document::new(t!("page-api"), t!("api-about"), move || figures.view());
    Ok(document.alive(OPENAPI.to_owned()))
}

impl Names {
    async fn ask(store: &Store) -> Result<Self, Error> {
        let (app, fingerprint) = tokio::try_join!(first(store, "app"), first(store, "error"))?;
        let menu = store.menu();
        let dimension = menu.dimensions.first().map(|choice| choice.name.clone());
        let yesterday = crate::day::Day::of_unix_seconds(store.now()).plus(-1);
        Ok(Self {
            app,
            fingerprint,
            dimension: dimension.unwrap_or_else(|| "kind".to_owned()),
            measure: menu.measures.first().cloned().unwrap_or_default(),
            day: yesterday.to_string().replace('-', "/"),
            period: Length::Week.holding(yesterday).to_string(),
        })
    }

    /// A path with names in the place of `{…}`; `None` where there is no such name yet.
    fn fill(&self, path: &str) -> Option<String> {
        let names = [
            ("{app}", encoded(&self.app)),
            ("{fingerprint}", encoded(&self.fingerprint)),
            ("{dimension}", encoded(&self.dimension)),
            ("{measure}", encoded(&self.measure)),
            ("{yyyy}/{mm}/{dd}", self.day.clone()),
            ("{period}", self.period.clone()),
            ("{document}", SHOWN.to_owned()),
            ("{name}", "success-rate".to_owned()),
        ];
        let missing = names.iter().any(|(hole, name)| path.contains(hole) && name.is_empty());
        let filled =
            names.iter().fold(path.to_owned(), |path, (hole, name)| path.replace(hole, name));
        (!missing).then_some(filled)
    }
}

/// The value of a dimension with most runs; nothing where there is none.
async fn first(store: &Store, dimension: &str) -> Result<String, Error> {
    let query = Query { compare: Compare::None, limit: Some(1), ..Query::default() };
    match store.ranking(dimension, query).await {
        Ok(answer) => {
            Ok(answer.found.rows.into_iter().next().map(|row| row.value).unwrap_or_default())
        }
        // Nothing was counted by it yet.
        Err(Error::NoSuchDimension) => Ok(String::new()),
        Err(error) => Err(error),
    }
}

/// A document as people read it, its lists cut to what shows their shape.
fn shortened(json: &str) -> String {
    let Ok(value) = serde_json::from_str::<Value>(json) else { return json.to_owned() };
    let text = format!("{:#}", cut(value));
    if text.lines().count() <= LINES_MAX {
        return text;
    }
    let mut lines: Vec<&str> = text.lines().take(LINES_MAX).collect();
    lines.push("…");
    lines.join("\n")
}

fn cut(value: Value) -> Value {
    match value {
        Value::Array(items) => {
            let more = items.len().saturating_sub(ITEMS_MAX);
            let kept = if more > 1 { ITEMS_MAX } else { items.len() };
            let mut items: Vec<Value> = items.into_iter().take(kept).map(cut).collect();
            if more > 1 {
                items.push(Value::from(t!("api-more", n = more)));
            }
            Value::Array(items)
        }
        Value::Object(members) => {
            Value::Object(members.into_iter().map(|(name, value)| (name, cut(value))).collect())
        }
        value => value,
    }
}

/// The addresses of the service before.
fn older() -> AnyView {
    let rows = words::OLDER_LIST.map(|(path, says)| {
        view! { <li><a href=path><code>{path}</code></a> " " {says()}</li> }
    });
    view! { <ul class="list">{rows}</ul> }.into_any()
}

impl Figures {
    fn view(&self) -> AnyView {
        let licence = t!("api-licence", licence = &self.catalog.project.licence);
        view! {
            {opening(vec![self.catalog.project.title.clone(), licence], t!("api-headline"), &t!("api-lede"))}
            <p class="page row">
                <a class="btn primary" href=OPENAPI>{icon("down")} "OpenAPI 3.1"</a>
                <a class="btn" href=MANIFEST>{icon("down")} {t!("api-manifest")}</a>
            </p>
            {parts(self.sections())}
        }
        .into_any()
    }

    fn sections(&self) -> Vec<Part> {
        let part = |id, title, lead, body: AnyView| Part {
            id,
            title,
            lead,
            body: view! { <div class="card">{body}</div> }.into_any(),
        };
        let parameters = parameters(&self.menu, &self.names.app);
        let promised = points("info", &words::promised());
        vec![
            part("documents", t!("api-documents"), t!("api-documents-lead"), self.documents()),
            part("answer", t!("api-answer"), String::new(), self.answer()),
            part("parameters", t!("api-parameters"), t!("api-parameters-lead"), parameters),
            part("images", t!("api-images"), t!("api-images-lead"), self.images()),
            part("older", t!("api-older"), t!("api-older-lead"), older()),
            part("errors", t!("api-errors"), t!("api-errors-lead"), self.refusal()),
            part("promises", t!("api-promises"), String::new(), promised),
        ]
    }

    fn documents(&self) -> AnyView {
        let rows = DOCUMENTED.iter().map(|document| self.row(document));
        let table = view! {
            <table class="documents">
                <thead><tr><th scope="col">{t!("api-document")}</th><th scope="col">{t!("api-parameters")}</th><th scope="col">{t!("api-open")}</th></tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        };
        scrolling(t!("api-documents-table"), table.into_any())
    }

    fn row(&self, document: &'static Documented) -> AnyView {
        let links = self.names.fill(document.path).map(|path| {
            let all = [("json", "JSON"), ("csv", "CSV"), ("md", "Markdown")];
            let endings = all.into_iter().filter(|(ending, _)| document.forms.contains(ending));
            let links = endings.map(|(ending, title)| {
                let says = format!(" {}", document.name);
                view! { <a href=format!("{path}.{ending}")>{title}<span class="vh" translate="no">{says}</span></a> " " }
            });
            let show = format!("{}#answer", self.asked.with_own(SHOW, document.name));
            let links = links.collect_view();
            view! { {links} <a href=show>{t!("api-show")}<span class="vh" translate="no">{format!(" {}", document.name)}</span></a> }
        });
        view! {
            <tr>
                <th scope="row"><code>{document.path} ".json"</code><small>{(document.says)()}</small></th>
                <td>{(document.takes)()}</td>
                <td class="links">{links}</td>
            </tr>
        }
        .into_any()
    }

    fn answer(&self) -> AnyView {
        let path = self.names.fill(self.shown.path);
        let (Some(path), Some(answer)) = (path, self.answer.clone()) else {
            return view! { <p class="note">{t!("api-answer-none")}</p> }.into_any();
        };
        let address = format!("{path}.json");
        let (before, after) = around(&t!("api-answer-what", address = HOLE));
        view! {
            <p>{before}<a href=address.clone()><code>{address.clone()}</code></a>{after}</p>
            {block(t!("api-answer-of", address = &address), answer)}
        }
        .into_any()
    }

    fn images(&self) -> AnyView {
        let rows = words::IMAGE_LIST.map(|(path, says)| {
            let says = says();
            let link = self.names.fill(path).map(|path| view! { <a href=path>{t!("api-open")}<span class="vh">" " {says.clone()}</span></a> });
            view! { <tr><th scope="row"><code>{path}</code><small>{prose(&says)}</small></th><td class="links">{link}</td></tr> }
        });
        view! {
            <table class="documents">
                <thead><tr><th scope="col">{t!("api-images-address")}</th><th scope="col">{t!("api-open")}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    }

    fn refusal(&self) -> AnyView {
        let refusal = self.refusal.clone().unwrap_or_default();
        let (before, after) = around(&t!("api-errors-to", address = HOLE));
        view! {
            <p>{before}<a href=REFUSED><code>{REFUSED}</code></a>{after}</p>
            {block(t!("api-errors-one"), refusal)}
        }
        .into_any()
    }
}

fn parameters(menu: &Menu, app: &str) -> AnyView {
    let rows = words::PARAMETER_LIST.map(|(name, says)| {
        let example = words::example(name, menu, app);
        let example = (!example.is_empty()).then(|| view! { <code>{example}</code> });
        view! { <tr><th scope="row"><code>{name}</code><small>{prose(&says())}</small></th><td>{example}</td></tr> }
    });
    view! {
        <table class="documents">
            <thead><tr><th scope="col">{t!("api-parameter")}</th><th scope="col">{t!("api-parameter-example")}</th></tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lists_are_cut_to_their_shape_and_short_ones_stay() {
        let text = shortened(r#"{"rows":[1,2,3,4,5],"few":[1,2,3],"deep":[{"a":[1,2,3,4]}]}"#);
        let text = text.replace('\u{a0}', " ");
        assert!(text.contains("\"… 3 more\"") && text.contains("\"… 2 more\""), "{text}");
        assert_eq!(text.matches("more").count(), 2);
        assert_eq!(shortened("no json"), "no json");
    }

    #[test]
    fn an_address_is_filled_only_with_names_that_there_are() {
        let names =
            Names { app: "c++".to_owned(), day: "2026/11/21".to_owned(), ..Names::default() };
        assert_eq!(
            names.fill("/api/v1/apps/{app}").unwrap(),
            format!("/api/v1/apps/{}", encoded("c++"))
        );
        assert_eq!(names.fill("/api/v1/days/{yyyy}/{mm}/{dd}").unwrap(), "/api/v1/days/2026/11/21");
        assert_eq!(names.fill("/api/v1/errors/{fingerprint}"), None);
    }
}
