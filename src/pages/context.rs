//! The days around those of the page: all of them as a hill, with the chosen ones in a window. Without script it shows; the ranges in the filter row
//! choose.

use super::query::Asked;
use crate::charts::strip;
use crate::language::t;
use crate::stats::{Answer, Compare, Query, Range, Series, Timeseries, Window};
use crate::store::{Error, Store};
use leptos::prelude::*;
use leptos::tachys::html::InertElement;

/// Fewer days around the chosen ones tell nothing.
const AROUND_MIN: usize = 3;

/// All days of what the page is about.
///
/// # Errors
///
/// When the store cannot be read.
pub(super) async fn ask(store: &Store, query: &Query) -> Result<Answer<Series>, Error> {
    store.series(Query { range: Range::All, compare: Compare::None, ..query.clone() }).await
}

/// The strip; none where the page already shows all there is.
pub(super) fn context(answer: &Answer<Series>, chosen: Window, asked: &Asked) -> Option<AnyView> {
    let series = Timeseries::from(answer);
    if series.points.is_empty() || series.window.days() < chosen.days() + AROUND_MIN {
        return None;
    }
    let drawn = InertElement::new(strip(&series, chosen).svg);
    let all = asked.for_range(Range::All);
    Some(view! { <a class="nav-strip" href=all data-strip="" aria-label=t!("strip-all-days")>{drawn}</a> }.into_any())
}
