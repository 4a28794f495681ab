//! The sticky row below the headline: which days the page is about. Plain links, so that it works everywhere and the address tells all.

use super::icons::icon;
use super::query::href;
use crate::stats::words::days;
use crate::stats::{Range, Window};
use leptos::prelude::*;

/// The ranges of the row; the open day alone is too little for most questions, and has no link.
const SHOWN: [Range; 5] = [Range::Week, Range::FourWeeks, Range::Quarter, Range::Year, Range::All];

/// The row of a page for a range.
pub(super) fn filters(path: &'static str, range: Range) -> AnyView {
    let links = SHOWN.map(|other| {
        let current = (other == range).then_some("true");
        view! { <a href=href(path, other) aria-current=current>{other.title()}</a> }
    });
    let own = (!SHOWN.contains(&range)).then(|| {
        let title = title(range);
        view! { <a class="chip" href=path><b>{title.clone()}</b>{icon("x")}<span class="vh">": back to the last 28 days"</span></a> }
    });
    view! { <nav class="filters" aria-label="Range"><div class="page"><div class="seg">{links}</div>{own}</div></nav> }.into_any()
}

/// A range of its own is called by its days.
fn title(range: Range) -> String {
    match range {
        Range::Custom(first, last) => days(Window { first, last }),
        other => other.title(),
    }
}
