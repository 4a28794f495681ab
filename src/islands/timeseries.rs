//! The server function behind a time chart: the values of a range, asked with GET so that browsers and caches may keep the answer.

#![allow(
    unreachable_pub,
    reason = "the macro repeats what it is given, in a place that is not public"
)]

use crate::stats::{Range, Timeseries};
use leptos::prelude::*;
use leptos::server_fn::codec::{GetUrl, Json};

/// Answers with the runs of a range, day by day.
///
/// # Errors
///
/// When the server is out of reach or cannot read its numbers.
#[server(name = AskTimeseries, prefix = "/api/fn", endpoint = "timeseries", input = GetUrl, output = Json)]
pub async fn timeseries(range: Range) -> Result<Timeseries, ServerFnError> {
    let store = expect_context::<crate::store::Store>();
    store.timeseries(range).await.map_err(|error| {
        tracing::error!(%error, "a time series could not be read");
        ServerFnError::new("The numbers cannot be read just now.")
    })
}
