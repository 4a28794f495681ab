//! A drawing that no island wakes, with the places of it that answer to pointer, finger and arrow keys. The desk shows what they say; without
//! script the browser does.

use super::query::Asked;
use crate::charts::{Drawing, Hit, Projection, layer};
use crate::stats::words::days;
use crate::stats::{Range, Window};
use leptos::prelude::*;
use leptos::tachys::html::InertElement;

/// The drawing under its places; `label` names them for those who go through them with arrow keys.
pub(super) fn readable(drawing: &Drawing, label: &str, hits: &[Hit]) -> AnyView {
    let layer = layer(hits, drawing.projection.plot_px(), label);
    InertElement::new(format!("<div class=\"layers\">{}{layer}</div>", drawing.svg)).into_any()
}

/// Where a point of a drawing over time leads: to the same page about its days, unless these are all that there are.
pub(super) fn days_of(asked: &Asked, projection: &Projection, point: usize) -> Option<String> {
    let Window { first, last } = projection.days(point).filter(|_| projection.len() > 1)?;
    Some(asked.for_range(Range::Custom(first, last)))
}

/// Days that lead to the same page about them: how a reader without a pointer gets from a table to what a row is made of.
pub(super) fn days_link(asked: &Asked, window: Window) -> AnyView {
    let Window { first, last } = window;
    view! { <a href=asked.for_range(Range::Custom(first, last))>{days(window)}</a> }.into_any()
}
