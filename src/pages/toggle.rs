//! The box in a legend by which a reader hides a series of the figure, or shows it again. The style sheet does it, so it works without script;
//! the desk adds showing one alone.

use leptos::prelude::*;

/// A box for a series, which goes by the class of its lines; `label` names it where no words stand beside it.
pub(super) fn toggle(series: impl Into<String>, label: Option<String>) -> AnyView {
    view! { <input type="checkbox" checked="" autocomplete="off" data-series=series.into() aria-label=label/> }
        .into_any()
}
