//! What can go wrong with a page, and the page that is shown instead: what happened, and where to go.

use super::frame::Document;
use super::labels::sentence_case;
use super::search::{self, Near};
use super::words::pin as words;
use crate::day::Day;
use crate::stats::{NotAQuery, Range, encoded};
use crate::store;
use axum::http::StatusCode;
use leptos::prelude::*;

/// Names that a refusal lists at most; a longer list helps nobody.
const LISTED_MAX: usize = 40;

/// Why a page is not shown.
#[derive(Debug, thiserror::Error)]
pub(super) enum Trouble {
    /// There is no such page.
    #[error("no page at {0}")]
    NoPage(String),
    /// There is no app, error or code of that name, or too few runs to tell of it.
    #[error("no {what} {name}")]
    NoSuch {
        /// What was looked for.
        what: String,
        /// Its name.
        name: String,
        /// Where all of them are listed.
        list: &'static str,
    },
    /// The address asks for something that is none.
    #[error("{refused}")]
    Refused {
        /// What was not understood.
        refused: NotAQuery,
        /// The page that it was asked of.
        path: String,
    },
    /// The store does not answer.
    #[error(transparent)]
    Store(#[from] store::Error),
}

impl Trouble {
    /// Refuses the question of a page.
    pub(super) fn refused(refused: NotAQuery, path: &str) -> Self {
        Self::Refused { refused, path: path.to_owned() }
    }

    /// The status of the answer.
    pub(super) fn status(&self) -> StatusCode {
        match self {
            Self::NoPage(_) | Self::NoSuch { .. } => StatusCode::NOT_FOUND,
            Self::Refused { .. }
            | Self::Store(
                store::Error::NotKept { .. }
                | store::Error::NotClosed { .. }
                | store::Error::NoSuchDimension,
            ) => StatusCode::BAD_REQUEST,
            Self::Store(_) => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// The page that says so; `near` is what may have been meant.
    pub(super) fn document(&self, near: Vec<Near>) -> Document {
        match self {
            Self::NoPage(path) => no_page(path.clone(), near),
            Self::NoSuch { what, name, list } => no_such(what.clone(), name.clone(), list, near),
            Self::Refused { refused: NotAQuery::Range(_), path } => no_range(path.clone()),
            Self::Refused { refused, path } => not_understood(refused, path.clone()),
            Self::Store(error @ (store::Error::NotKept { .. } | store::Error::NoSuchDimension)) => {
                not_kept(error.to_string())
            }
            Self::Store(error @ store::Error::NotClosed { first, last }) => {
                not_closed(error.to_string(), first.map(|_| *last))
            }
            Self::Store(_) => unanswered(),
        }
    }
}

/// What may have been meant, as links.
fn meant(near: &[Near]) -> Option<AnyView> {
    if near.is_empty() {
        return None;
    }
    let links = near.iter().map(
        |near| view! { <li><a class="btn" href=near.path.clone()>{near.title.clone()}</a></li> },
    );
    Some(view! { <p id="meant">"Did you mean"</p> <ul class="row" aria-labelledby="meant">{links.collect_view()}</ul> }.into_any())
}

fn last_part(path: &str) -> &str {
    path.trim_end_matches('/').rsplit('/').next().unwrap_or_default()
}

/// The address of the search for a text.
fn search_for(text: &str) -> String {
    format!("{}?{}={}", search::PATH, search::TEXT, encoded(text))
}

fn no_page(path: String, near: Vec<Near>) -> Document {
    Document::new("No such page", "There is no page at this address.".to_owned(), move || {
        view! {
            <div class="page lede">
                <p class="eyebrow"><span>"404"</span><span class="mono">{path.clone()}</span></p>
                <h1>"There is no page here."</h1>
                <p>"The address may be mistyped, or belong to something that was renamed. All figures can be reached from the overview."</p>
                {meant(&near)}
                <p class="row"><a class="btn primary" href="/">"Go to the overview"</a> <a class="btn" href=search_for(last_part(&path))>"Search for it"</a></p>
            </div>
        }
    })
}

fn no_such(what: String, name: String, list: &'static str, near: Vec<Near>) -> Document {
    let title = format!("No such {what}");
    Document::new(title, format!("There is no {what} of this name."), move || {
        view! {
            <div class="page lede">
                <p class="eyebrow"><span>"404"</span><span class="mono">{name.clone()}</span></p>
                <h1>{format!("No {what} of this name can be shown.")}</h1>
                <p>"Nothing was reported under it, or so few runs that the privacy rule keeps them back."</p>
                {meant(&near)}
                <p class="row"><a class="btn primary" href=list>"See all that can be shown"</a> <a class="btn" href=search_for(&name)>"Search for it"</a></p>
            </div>
        }
    })
}

fn no_range(path: String) -> Document {
    let about = "The address asks for days that are no range.".to_owned();
    Document::new("No such range", about, move || {
        let known = Range::MENU.map(|range| {
            view! { <li><a class="btn" href=format!("{path}?range={range}")>{range.title()}</a> <code>"?range=" {range.to_string()}</code></li> }
        });
        view! {
            <div class="page lede">
                <p class="eyebrow"><span>"400"</span></p>
                <h1>"These days are not a range."</h1>
                <p>"A range is one of these, or two days of at most ten years, the earlier one first, such as " <code>"?range=2026-01-01..2026-03-31"</code> "."</p>
                <ul class="choices">{known}</ul>
            </div>
        }
    })
}

fn not_understood(refused: &NotAQuery, path: String) -> Document {
    let (name, asked, valid) = match refused {
        NotAQuery::Value { parameter, value, valid } => {
            (parameter.clone(), value.clone(), valid.clone())
        }
        NotAQuery::Parameter { name, valid } => (String::new(), name.clone(), valid.clone()),
        NotAQuery::Range(_) | NotAQuery::TwoDimensions(..) => {
            (String::new(), String::new(), Vec::new())
        }
    };
    let described = valid.iter().any(|value| value.contains(' '));
    let sentence = match refused {
        // What is described cannot be chosen.
        NotAQuery::Value { .. } if described => {
            format!("“{asked}” is not understood as {name}: {}.", valid.join(", "))
        }
        NotAQuery::Value { .. } => format!("“{asked}” is not among the values of {name}."),
        other => format!("{other}."),
    };
    Document::new(
        "Not understood",
        "The address asks for something unknown.".to_owned(),
        move || {
            let choices = valid.iter().take(LISTED_MAX).map(|value| {
            let query: String = form_urlencoded::byte_serialize(value.as_bytes()).collect();
            view! { <li><a class="btn" href=format!("{path}?{name}={query}")>{value.clone()}</a></li> }
        });
            let choices = (!name.is_empty() && !described)
                .then(|| view! { <ul class="choices row">{choices.collect_view()}</ul> });
            view! {
                <div class="page lede">
                    <p class="eyebrow"><span>"400"</span></p>
                    <h1>"This filter was not understood."</h1>
                    <p>{sentence.clone()}</p>
                    {choices}
                    <p><a class="btn primary" href=path.clone()>"The same page without filters"</a></p>
                </div>
            }
        },
    )
}

fn not_kept(sentence: String) -> Document {
    Document::new(
        "Not kept together",
        "These two are not counted together.".to_owned(),
        move || {
            view! {
                <div class="page lede">
                    <p class="eyebrow"><span>"400"</span></p>
                    <h1>"These are not counted together."</h1>
                    <p>{sentence.clone()} ". Counts are kept and single runs are not, so only what was counted together can be asked together."</p>
                    <p class="row"><a class="btn primary" href="?">"The same page without filters"</a> <a class="btn" href="/method">"How numbers are made"</a></p>
                </div>
            }
        },
    )
}

fn not_closed(sentence: String, last: Option<Day>) -> Document {
    Document::new("Not closed", "Nothing can be pinned to that day.".to_owned(), move || {
        let last = last.map(
            |day| view! { <a class="btn primary" href=format!("?as_of={day}")>{words::AS_OF} " " {day.long()}</a> },
        );
        view! {
            <div class="page lede">
                <p class="eyebrow"><span>"400"</span></p>
                <h1>{words::NOT_CLOSED}</h1>
                <p>{sentence_case(&sentence)} ". " {words::WHY_CLOSED}</p>
                <p class="row">{last} <a class="btn" href="?">"The latest figures"</a> <a class="btn" href="/method#pins">"How numbers are made"</a></p>
            </div>
        }
    })
}

fn unanswered() -> Document {
    Document::new("No answer", "The numbers cannot be read just now.".to_owned(), || {
        view! {
            <div class="page lede">
                <p class="eyebrow"><span>"503"</span></p>
                <h1>"The numbers cannot be read just now."</h1>
                <p>"This is a fault of the server and not of your address. Nothing was lost; please try again in a moment."</p>
                <p class="row"><a class="btn primary" href="">"Try again"</a> <a class="btn" href="/healthz">"State of the server"</a></p>
            </div>
        }
    })
}
