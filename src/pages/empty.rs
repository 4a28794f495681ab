//! What stands where there are no numbers. Empty always says why, and offers the way out.

use super::icons::icon;
use super::query::Asked;
use crate::catalog::Catalog;
use crate::stats::words::days;
use crate::stats::{Range, Window};
use leptos::prelude::*;
use std::net::SocketAddr;

/// Where events are sent.
const INGEST_PATH: &str = "/telemetry";

/// A question without runs, or with too few to be told, in a database that has some.
pub(super) fn no_runs(asked: &Asked, window: Window, min_cell: u64) -> AnyView {
    let query = &asked.query;
    let all_days = (query.range != Range::All).then(
        || view! { <a class="btn primary" href=asked.for_range(Range::All)>"Look at all days"</a> },
    );
    let all_runs = query.is_filtered().then(
        || view! { <a class="btn" href=asked.with(&query.unfiltered())>"Take the filters away"</a> },
    );
    let (headline, why) = if query.is_filtered() {
        (
            "Too few runs to tell of.",
            format!(
                "The filters leave none, or fewer than {min_cell}, which the privacy rule keeps back."
            ),
        )
    } else {
        ("No run was shared in these days.", "There are runs before or after.".to_owned())
    };
    view! {
        <div class="page lede">
            <p class="eyebrow"><span>{days(window)}</span></p>
            <h1>{headline}</h1>
            <p>{why}</p>
            <p class="row">{all_days} {all_runs}</p>
        </div>
    }
    .into_any()
}

/// A database without any run: how the first one gets in, by the address that the server listens on.
pub(super) fn first_steps(catalog: &Catalog, address: SocketAddr) -> AnyView {
    let kind = catalog.kinds.first();
    let example = kind.map(|kind| indented(&kind.example)).unwrap_or_default();
    let origin = format!("http://{address}");
    let title = kind.map_or_else(|| "event".to_owned(), |kind| kind.title.to_lowercase());
    view! {
        <div class="page lede steps-page">
            <p class="eyebrow"><span>{catalog.project.title.clone()}</span></p>
            <h1>"Nothing has been reported yet."</h1>
            <p>"The server is up and its catalog is read. The first numbers appear here as soon as a client, whose person said yes, sends its first event."</p>
            <section class="card">
                <h2>"Send a first event"</h2>
                <p>"Save this example of the catalog (" {title} ") as " <code>"event.json"</code> ":"</p>
                <pre class="code" tabindex="0" role="region" aria-label="Example event"><code>{example}</code></pre>
                <p>"Then post it to " <code>{INGEST_PATH}</code> " on this server, and load this page again:"</p>
                <pre class="code" tabindex="0" role="region" aria-label="Command"><code>"curl --data @event.json "{origin} {INGEST_PATH}</code></pre>
            </section>
            <section class="card">
                <h2>"Or look around first"</h2>
                <p>"Invented data fills a database of its own, marked as such on every page:"</p>
                <pre class="code" tabindex="0" role="region" aria-label="Command"><code>"daylight demo --db demo.db && daylight serve --db demo.db"</code></pre>
                <p class="note">{icon("shield")} " Only what the catalog names is ever stored, and single events are forgotten within a day."</p>
            </section>
        </div>
    }
    .into_any()
}

/// JSON as people read it; as it stands where it is none.
fn indented(json: &str) -> String {
    let value = serde_json::from_str::<serde_json::Value>(json);
    value.and_then(|value| serde_json::to_string_pretty(&value)).unwrap_or_else(|_| json.to_owned())
}
