//! The icons of all pages, once a page as an SVG sprite. Shape tells outcomes apart before colour does.

use crate::outcome::Outcome;
use leptos::prelude::*;

/// The symbols, after the design sheet. Colours come from the style sheet's variables.
const SPRITE: &str = include_str!("sprite.svg");

/// The sprite; it must stand before the first icon.
pub(super) fn sprite() -> AnyView {
    view! { <svg width="0" height="0" class="vh" aria-hidden="true" inner_html=SPRITE></svg> }
        .into_any()
}

/// An icon of the sprite; the words beside it carry the meaning.
pub(super) fn icon(name: &'static str) -> AnyView {
    view! { <svg class="i" aria-hidden="true"><use href=format!("#{name}")></use></svg> }.into_any()
}

/// The icon of an outcome, in its colour.
pub(super) fn outcome_icon(outcome: Outcome) -> AnyView {
    view! { <svg class="i o" aria-hidden="true"><use href=format!("#{}", outcome.name())></use></svg> }.into_any()
}
