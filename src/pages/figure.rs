//! A figure: title, sentence, drawing, the ways to take it along, and what the number is, always in this order.

use super::icons::icon;
use super::query::Asked;
use crate::language::t;
use crate::stats::Query;
use leptos::prelude::*;

/// A drawing or table with what every figure has around it.
pub(super) struct Figure<Id = &'static str, Method = String> {
    /// Its place on the page, unique there.
    pub(super) id: Id,
    pub(super) title: String,
    /// What it says, in a sentence.
    pub(super) sentence: String,
    pub(super) body: AnyView,
    /// Whether the body reaches the figure's edges, as tables do.
    pub(super) flush: bool,
    /// The same values as a table; a table needs none.
    pub(super) twin: Option<AnyView>,
    pub(super) links: Links,
    /// What the number is, and what is left out.
    pub(super) method: Method,
    /// The part of the page on methods that tells more.
    pub(super) more: &'static str,
}

/// The addresses under which a figure can be taken along.
#[derive(Clone, Default, Debug)]
pub(super) struct Links {
    page: String,
    document: Option<String>,
    tables: bool,
    chart: Option<String>,
    question: String,
    /// How the chart is drawn, as it stands behind the question.
    manner: String,
}

impl Links {
    /// Those of a figure on a page.
    pub(super) fn of(asked: &Asked) -> Self {
        let manner = asked.manner().pairs().map(|(name, value)| format!("{name}={value}"));
        Self {
            page: asked.here(),
            question: asked.same(""),
            manner: manner.collect::<Vec<_>>().join("&"),
            ..Self::default()
        }
    }

    /// The same for a question that the page's address does not tell by itself.
    #[must_use]
    pub(super) fn asking(self, asked: &Asked, query: Query) -> Self {
        Self { question: asked.asking(query).same(""), ..self }
    }

    /// The same with the question as it stands behind the `?`, where it has more than every question has.
    #[must_use]
    pub(super) fn plain(self, question: String) -> Self {
        Self { question, ..self }
    }

    /// Its document: a path without its ending, such as `/api/v1/series`, which there is as JSON, and as CSV where it is a table.
    #[must_use]
    pub(super) fn document(self, path: impl Into<String>, tables: bool) -> Self {
        Self { document: Some(path.into()), tables, ..self }
    }

    /// Its name as an image, as in `/charts/{name}.svg`.
    #[must_use]
    pub(super) fn chart(self, name: impl Into<String>) -> Self {
        Self { chart: Some(name.into()), ..self }
    }

    fn view(&self, id: &str) -> AnyView {
        let question = &self.question;
        let document =
            |ending: &str| self.document.as_ref().map(|path| format!("{path}.{ending}{question}"));
        let csv = document("csv").filter(|_| self.tables);
        let between = match (question.as_str(), self.manner.as_str()) {
            (_, "") => "",
            ("", _) => "?",
            _ => "&",
        };
        let drawn = format!("{question}{between}{}", self.manner);
        let image = |ending: &str| {
            self.chart.as_ref().map(|name| format!("/charts/{name}.{ending}{drawn}"))
        };
        let (svg, png) = (image("svg"), image("png"));
        let embed = self.chart.as_ref().map(|name| format!("/embed/{name}{drawn}"));
        view! {
            <a href=format!("{}#{id}", self.page) data-copy="">{icon("link")} {t!("figure-link")}</a>
            {csv.map(|csv| view! { <a href=csv download="">{icon("down")} "CSV"</a> })}
            {document("json").map(|json| view! { <a href=json>{icon("down")} "JSON"</a> })}
            {svg.map(|svg| view! { <a href=svg data-image="">{icon("down")} "SVG"</a> })}
            {png.map(|png| view! { <a href=png data-image="">{icon("down")} "PNG"</a> })}
            {embed.map(|embed| view! { <a href=embed data-embed="">{icon("embed")} {t!("figure-embed")}</a> })}
        }
        .into_any()
    }
}

impl<Id: Into<String>, Method: IntoAny> Figure<Id, Method> {
    /// The figure's markup.
    pub(super) fn view(self) -> AnyView {
        let Self { id, title, sentence, body, flush, twin, links, method, more } = self;
        let id = id.into();
        let class = if flush { "body flush" } else { "body" };
        let twin = twin.map(|twin| view! { <details data-twin=""><summary>{icon("chev")} {t!("figure-table")}</summary>{twin}</details> });
        view! {
            <figure class="fig" id=id.clone() aria-labelledby=format!("{id}-t") aria-describedby=format!("{id}-s")>
                <figcaption>
                    <h2 id=format!("{id}-t")>{title}</h2>
                    <p class="sum" id=format!("{id}-s")>{sentence}</p>
                </figcaption>
                <div class=class>{body}</div>
                <div class="fig-foot">{twin}{links.view(&id)}</div>
                <div class="method"><p>{method.into_any()} " " <a href=format!("/method#{more}")>{t!("figure-method")}</a></p></div>
            </figure>
        }
        .into_any()
    }
}

/// A table that scrolls by itself where it is too wide; `label` names it.
pub(super) fn scrolling(label: String, table: AnyView) -> AnyView {
    view! { <div class="twin scroll" tabindex="0" role="region" aria-label=label>{table}</div> }
        .into_any()
}
