//! What can go wrong with a page, and the page that is shown instead: what happened, and where to go.

use super::frame::Document;
use super::search::{self, Near};
use crate::day::Day;
use crate::language::{HOLE, around, t};
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
            Self::Store(store::Error::NotKept { a, b, kept }) => {
                not_kept(t!("trouble-not-kept", a = a, b = b, kept = kept.join(", ")))
            }
            Self::Store(store::Error::NoSuchDimension) => not_kept(t!("trouble-no-dimension")),
            Self::Store(store::Error::NotClosed { first, last }) => {
                not_closed(pinnable(*first, *last), first.map(|_| *last))
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
    Some(view! { <p id="meant">{t!("trouble-meant")}</p> <ul class="row" aria-labelledby="meant">{links.collect_view()}</ul> }.into_any())
}

fn last_part(path: &str) -> &str {
    path.trim_end_matches('/').rsplit('/').next().unwrap_or_default()
}

/// The address of the search for a text.
fn search_for(text: &str) -> String {
    format!("{}?{}={}", search::PATH, search::TEXT, encoded(text))
}

fn no_page(path: String, near: Vec<Near>) -> Document {
    Document::new(t!("trouble-no-page-title"), t!("trouble-no-page-about"), move || {
        view! {
            <div class="page lede">
                <p class="eyebrow"><span>"404"</span><span class="mono" translate="no">{path.clone()}</span></p>
                <h1>{t!("trouble-no-page")}</h1>
                <p>{t!("trouble-no-page-why")}</p>
                {meant(&near)}
                <p class="row"><a class="btn primary" href="/">{t!("trouble-overview")}</a> <a class="btn" href=search_for(last_part(&path))>{t!("trouble-search")}</a></p>
            </div>
        }
    })
}

fn no_such(what: String, name: String, list: &'static str, near: Vec<Near>) -> Document {
    let title = t!("trouble-no-such-title", what = &what);
    Document::new(title, t!("trouble-no-such-about", what = &what), move || {
        view! {
            <div class="page lede">
                <p class="eyebrow"><span>"404"</span><span class="mono" translate="no">{name.clone()}</span></p>
                <h1>{t!("trouble-no-such", what = &what)}</h1>
                <p>{t!("trouble-no-such-why")}</p>
                {meant(&near)}
                <p class="row"><a class="btn primary" href=list>{t!("trouble-see-all")}</a> <a class="btn" href=search_for(&name)>{t!("trouble-search")}</a></p>
            </div>
        }
    })
}

fn no_range(path: String) -> Document {
    Document::new(t!("trouble-range-title"), t!("trouble-range-about"), move || {
        let why = t!("trouble-range-why", example = HOLE);
        let (before, after) = around(&why);
        let known = Range::MENU.map(|range| {
            view! { <li><a class="btn" href=format!("{path}?range={range}")>{range.title()}</a> <code>"?range=" {range.to_string()}</code></li> }
        });
        view! {
            <div class="page lede">
                <p class="eyebrow"><span>"400"</span></p>
                <h1>{t!("trouble-range")}</h1>
                <p>{before}<code>"?range=2026-01-01..2026-03-31"</code>{after}</p>
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
            t!("trouble-filter-described", asked = &asked, name = &name, valid = valid.join(", "))
        }
        NotAQuery::Value { .. } => t!("trouble-filter-value", asked = &asked, name = &name),
        NotAQuery::Parameter { .. } => {
            t!("trouble-unknown", name = &asked, valid = valid.join(", "))
        }
        NotAQuery::TwoDimensions(a, b) => t!("trouble-two-dimensions", a = a, b = b),
        NotAQuery::Range(_) => t!("trouble-range"),
    };
    Document::new(t!("trouble-filter-title"), t!("trouble-filter-about"), move || {
        let choices = valid.iter().take(LISTED_MAX).map(|value| {
            let query: String = form_urlencoded::byte_serialize(value.as_bytes()).collect();
            view! { <li><a class="btn" href=format!("{path}?{name}={query}")>{value.clone()}</a></li> }
        });
        let choices = (!name.is_empty() && !described)
            .then(|| view! { <ul class="choices row">{choices.collect_view()}</ul> });
        view! {
            <div class="page lede">
                <p class="eyebrow"><span>"400"</span></p>
                <h1>{t!("trouble-filter")}</h1>
                <p>{sentence.clone()}</p>
                {choices}
                <p><a class="btn primary" href=path.clone()>{t!("trouble-unfiltered")}</a></p>
            </div>
        }
    })
}

fn not_kept(sentence: String) -> Document {
    Document::new(t!("trouble-together-title"), t!("trouble-together-about"), move || {
        view! {
            <div class="page lede">
                <p class="eyebrow"><span>"400"</span></p>
                <h1>{t!("trouble-together")}</h1>
                <p>{sentence.clone()} " " {t!("trouble-together-why")}</p>
                <p class="row"><a class="btn primary" href="?">{t!("trouble-unfiltered")}</a> <a class="btn" href="/method">{t!("trouble-made")}</a></p>
            </div>
        }
    })
}

/// The days that figures can be pinned to.
fn pinnable(first: Option<Day>, last: Day) -> String {
    first.map_or_else(
        || t!("trouble-not-closed-none"),
        |first| t!("trouble-not-closed-from", first = first.long(), last = last.long()),
    )
}

fn not_closed(sentence: String, last: Option<Day>) -> Document {
    Document::new(t!("trouble-not-closed-title"), t!("trouble-not-closed-about"), move || {
        let last = last.map(
            |day| view! { <a class="btn primary" href=format!("?as_of={day}")>{t!("trouble-as-of", day = day.long())}</a> },
        );
        view! {
            <div class="page lede">
                <p class="eyebrow"><span>"400"</span></p>
                <h1>{t!("pin-not-closed")}</h1>
                <p>{sentence.clone()} " " {t!("pin-why-closed")}</p>
                <p class="row">{last} <a class="btn" href="?">{t!("trouble-latest")}</a> <a class="btn" href="/method#pins">{t!("trouble-made")}</a></p>
            </div>
        }
    })
}

fn unanswered() -> Document {
    Document::new(t!("trouble-no-answer-title"), t!("trouble-no-answer"), || {
        view! {
            <div class="page lede">
                <p class="eyebrow"><span>"503"</span></p>
                <h1>{t!("trouble-no-answer")}</h1>
                <p>{t!("trouble-no-answer-why")}</p>
                <p class="row"><a class="btn primary" href="">{t!("trouble-try-again")}</a> <a class="btn" href="/healthz">{t!("trouble-server")}</a></p>
            </div>
        }
    })
}
