//! `days/{yyyy}/{mm}/{dd}`: one day. Once nothing can change it any more it says the same for ever. It has no breakdowns: those of all days
//! could be subtracted from those of a range.

use super::asked::Asked;
use super::meta::{About, Meta};
use super::shape::Totals;
use crate::day::Day;
use crate::error::HttpError;
use crate::stats::{Compare, Query, Range};
use serde::Serialize;
use utoipa::ToSchema;

/// One day.
#[derive(Serialize, ToSchema)]
pub(super) struct OneDay {
    meta: Meta,
    /// The day.
    #[schema(format = Date)]
    day: String,
    /// Whether nothing can change it any more.
    closed: bool,
    /// Its totals, beside those of the same weekday before.
    totals: Totals,
}

/// Whether nothing can change a day any more.
pub(super) fn is_closed(asked: &Asked<'_>, day: Day) -> bool {
    day <= asked.state.store.closed()
}

/// Answers with one day.
///
/// # Errors
///
/// 404 before the first counted day and after today; when the store cannot be read.
pub(super) async fn day(asked: &Asked<'_>, day: Day) -> Result<OneDay, HttpError> {
    let store = &asked.state.store;
    let whole = Query { compare: Compare::None, ..Query::of(Range::All) };
    if !store.totals(whole).await?.window.contains(day) {
        return Err(HttpError::not_found());
    }
    let query = Query { compare: Compare::Weekdays, ..Query::of(Range::Custom(day, day)) };
    let mut answer = store.totals(query).await?;
    let closed = is_closed(asked, day);
    if closed {
        answer.as_of = store.closes(day);
    }
    let meta = Meta::new(asked, About::of(&answer)).await?;
    Ok(OneDay { meta, day: day.to_string(), closed, totals: answer.found.into() })
}
