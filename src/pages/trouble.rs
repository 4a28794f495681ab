//! What can go wrong with a page, and the page that is shown instead: what happened, and where to go.

use super::frame::Document;
use super::query::href;
use crate::stats::Range;
use crate::store;
use axum::http::StatusCode;
use leptos::prelude::*;

/// Why a page is not shown.
#[derive(Debug, thiserror::Error)]
pub(super) enum Trouble {
    /// There is no such page.
    #[error("no page at {0}")]
    NoPage(String),
    /// The address asks for a range that is none.
    #[error("no range {0}")]
    NoRange(String),
    /// The store does not answer.
    #[error(transparent)]
    Store(#[from] store::Error),
}

impl Trouble {
    /// The status of the answer.
    pub(super) fn status(&self) -> StatusCode {
        match self {
            Self::NoPage(_) => StatusCode::NOT_FOUND,
            Self::NoRange(_) => StatusCode::BAD_REQUEST,
            Self::Store(_) => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// The page that says so.
    pub(super) fn document(&self) -> Document {
        match self {
            Self::NoPage(path) => no_page(path.clone()),
            Self::NoRange(text) => no_range(text.clone()),
            Self::Store(_) => unanswered(),
        }
    }
}

fn no_page(path: String) -> Document {
    Document::new("No such page", "There is no page at this address.".to_owned(), move || {
        view! {
            <div class="page lede">
                <p class="eyebrow"><span>"404"</span><span class="mono">{path.clone()}</span></p>
                <h1>"There is no page here."</h1>
                <p>"The address may be mistyped, or belong to something that was renamed. All figures can be reached from the overview."</p>
                <p><a class="btn primary" href="/">"Go to the overview"</a></p>
            </div>
        }
    })
}

fn no_range(text: String) -> Document {
    Document::new(
        "No such range",
        "The address asks for days that are no range.".to_owned(),
        move || {
            let known = Range::MENU.map(|range| {
            view! { <li><a class="btn" href=href("/", range)>{range.title()}</a> <code>"?range=" {range.to_string()}</code></li> }
        });
            view! {
                <div class="page lede">
                    <p class="eyebrow"><span>"400"</span><span class="mono">"?range=" {text.clone()}</span></p>
                    <h1>"These days are not a range."</h1>
                    <p>"A range is one of these, or two days, the earlier one first, such as " <code>"?range=2026-01-01..2026-03-31"</code> "."</p>
                    <ul class="choices">{known}</ul>
                </div>
            }
        },
    )
}

fn unanswered() -> Document {
    Document::new("No answer", "The numbers cannot be read just now.".to_owned(), || {
        view! {
            <div class="page lede">
                <p class="eyebrow"><span>"503"</span></p>
                <h1>"The numbers cannot be read just now."</h1>
                <p>"This is a fault of the server and not of your address. Nothing was lost; please try again in a moment."</p>
                <p><a class="btn primary" href="">"Try again"</a> <a class="btn" href="/healthz">"State of the server"</a></p>
            </div>
        }
    })
}
