//! When the figures of a page are true: now, or as they stood when a day closed, to which an address can pin them.

use super::icons::icon;
use super::query::Asked;
use super::words::pin as words;
use crate::day::Day;
use crate::language::t;
use crate::stats::Query;
use crate::stats::words::clock;
use leptos::prelude::*;

/// The line at the top of a page, with the way to a view that stays as it is.
pub(super) fn freshness(asked: &Asked, as_of: i64) -> AnyView {
    if let Some(day) = asked.query.as_of {
        return view! { <span>{icon("link")} " " {words::pinned_long(day)}</span> }.into_any();
    }
    let pin = asked.pinned().map(|address| {
        view! { <a href=address rel="nofollow" title=t!("pin-why")>{t!("pin-this")}</a> }
    });
    view! { <span>{icon("clock")} " " {live(as_of)}</span> {pin} }.into_any()
}

fn live(as_of: i64) -> String {
    t!("pin-live", time = clock(as_of))
}

/// What the page is pinned to, with a way to take the pin out; none where it is not.
pub(super) fn pill(asked: &Asked) -> Option<AnyView> {
    let day = asked.query.as_of?;
    let loose = asked.with(&Query { as_of: None, ..asked.query.clone() });
    let view = view! {
        <span class="chip">
            <span>{icon("link")} " " {t!("pin-as-of")} " " <b>{day.long()}</b></span>
            <a href=loose>{icon("x")}<span class="vh">{words::unpin(day)}</span></a>
        </span>
    };
    Some(view.into_any())
}

/// The row of a page without filters that says what it is pinned to.
pub(super) fn row(asked: &Asked) -> Option<AnyView> {
    let pill = pill(asked)?;
    Some(
        view! { <div class="page active" role="group" aria-label=t!("pin-group")>{pill}</div> }
            .into_any(),
    )
}

/// The last day that the page is about, where it is pinned: what a line says in place of the time of the day.
pub(super) fn pinned_line(asked: &Asked, as_of: i64) -> String {
    let day: Option<Day> = asked.query.as_of;
    day.map_or_else(|| live(as_of), words::pinned_long)
}
