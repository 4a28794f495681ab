//! What stands where there are no numbers. Empty always says why, and offers the way out.

use super::icons::icon;
use super::labels::in_sentence;
use super::query::Asked;
use crate::catalog::Catalog;
use crate::language::{HOLE, around, t};
use crate::stats::words::{count, days};
use crate::stats::{Range, Window};
use leptos::prelude::*;
use std::net::SocketAddr;

/// Where events are sent.
const INGEST_PATH: &str = "/telemetry";

/// A question without runs, or with too few to be told, in a database that has some.
pub(super) fn no_runs(asked: &Asked, window: Window, min_cell: u64) -> AnyView {
    let query = &asked.query;
    let all_days = (query.range != Range::All).then(
        || view! { <a class="btn primary" href=asked.for_range(Range::All)>{t!("empty-all-days")}</a> },
    );
    let all_runs = query.is_filtered().then(
        || view! { <a class="btn" href=asked.with(&query.unfiltered())>{t!("empty-no-filters")}</a> },
    );
    let (headline, why) = if query.is_filtered() {
        (t!("empty-few"), t!("empty-few-why", few = count(min_cell)))
    } else {
        (t!("empty-days"), t!("empty-days-why"))
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
    let title = kind.map_or_else(|| t!("empty-first-event"), |kind| in_sentence(&kind.title));
    let save = around(&t!("empty-first-save", title = title, file = HOLE));
    let post = around(&t!("empty-first-post", path = HOLE));
    view! {
        <div class="page lede steps-page">
            <p class="eyebrow"><span>{catalog.project.title.clone()}</span></p>
            <h1>{t!("empty-first-headline")}</h1>
            <p>{t!("empty-first-lede")}</p>
            <section class="card">
                <h2>{t!("empty-first-send")}</h2>
                <p>{save.0}<code>"event.json"</code>{save.1}</p>
                <pre class="code" tabindex="0" role="region" aria-label=t!("empty-example")><code>{example}</code></pre>
                <p>{post.0}<code>{INGEST_PATH}</code>{post.1}</p>
                <pre class="code" tabindex="0" role="region" aria-label=t!("empty-command")><code>"curl --data @event.json "{origin} {INGEST_PATH}</code></pre>
            </section>
            <section class="card">
                <h2>{t!("empty-first-look")}</h2>
                <p>{t!("empty-first-demo")}</p>
                <pre class="code" tabindex="0" role="region" aria-label=t!("empty-command")><code>"daylight demo --db demo.db && daylight serve --db demo.db"</code></pre>
                <p class="note">{icon("shield")} " " {t!("empty-first-note")}</p>
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
