//! What stands where there are no numbers. Empty always says why, and offers the way out.

use super::icons::icon;
use crate::catalog::Catalog;
use crate::stats::Summary;
use crate::stats::words::days;
use leptos::prelude::*;
use std::net::SocketAddr;

/// Where events are sent.
const INGEST_PATH: &str = "/telemetry";

/// A range without runs, in a database that has some.
pub(super) fn no_runs(summary: &Summary) -> AnyView {
    view! {
        <div class="page lede">
            <p class="eyebrow"><span>{days(summary.window)}</span></p>
            <h1>"No run was shared in these days."</h1>
            <p>"There are runs before or after. Choose other days below, or look at everything."</p>
            <p><a class="btn primary" href="/?range=all">"Look at all days"</a></p>
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
