//! The server function behind a time chart: the values of other days, asked with GET so that browsers and caches may keep the answer.

#![allow(
    unreachable_pub,
    reason = "the macro repeats what it is given, in a place that is not public"
)]

use crate::stats::{Range, Timeseries};
use leptos::prelude::*;
use leptos::server_fn::codec::{GetUrl, Json};

/// Answers with the runs of a range over time; `filters` are the other parameters of the page, as they stand in its address.
///
/// # Errors
///
/// When the server is out of reach, the filters are none, or the numbers cannot be read.
#[server(name = AskTimeseries, prefix = "/api/fn", endpoint = "timeseries", input = GetUrl, output = Json)]
pub async fn timeseries(range: Range, filters: String) -> Result<Timeseries, ServerFnError> {
    let store = expect_context::<crate::store::Store>();
    let query = crate::stats::Query::read(&filters, store.menu())
        .map_err(|refused| ServerFnError::new(refused.to_string()))?;
    let answer = store.series(crate::stats::Query { range, ..query }).await.map_err(|error| {
        tracing::error!(%error, "a time series could not be read");
        ServerFnError::new("The numbers cannot be read just now.")
    })?;
    Ok(crate::charts::condensed(&Timeseries::from(&answer)))
}
