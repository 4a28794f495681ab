//! "How whole is this picture?": what became of all that was sent, so that readers know what the numbers leave out.

use super::icons::icon;
use crate::catalog::Catalog;
use crate::stats::wilson;
use crate::stats::words::{count, percent};
use crate::store::Quality;
use crate::tally::What;
use leptos::prelude::*;

const SECONDS_PER_HOUR: u64 = 3_600;

/// The kinds of thing that are listed by name, and what they are called.
const LISTED: [(What, &str); 5] = [
    (What::Repaired, "Repaired"),
    (What::Other, "Counted as “other”"),
    (What::Dropped, "Dropped, not in the catalog"),
    (What::Rejected, "Refused"),
    (What::Unclean, "Error text dropped, not clean for certain"),
];

/// The card.
pub(super) fn whole(quality: &Quality, catalog: &Catalog) -> AnyView {
    let n = |what: What| quality.total(what);
    let (received, accepted) = (n(What::Received), n(What::Accepted));
    let share = percent(wilson(accepted, received), 1);
    let hours = catalog.privacy.raw_retention.as_secs() / SECONDS_PER_HOUR;
    let facts = [
        ("Messages received", count(received), String::new()),
        ("Accepted", share, count(accepted)),
        ("Runs they told of", count(n(What::Run)), String::new()),
        ("Merged into a run", count(n(What::Merged)), String::new()),
        ("Told nothing new", count(n(What::Duplicate)), String::new()),
        ("Refused", count(n(What::Rejected)), String::new()),
        ("Single runs are kept", format!("{hours}\u{a0}hours"), "at most".to_owned()),
    ];
    view! {
        <article class="card" id="whole">
            <h2>"How whole is this picture?"</h2>
            <p class="muted">"Only people who said yes are counted, so read shares rather than totals. Accepted = runs + merged + told nothing new."</p>
            <dl class="facts">
                {facts.map(|(name, value, note)| view! { <div><dt>{name}</dt><dd>{value} " " <small>{note}</small></dd></div> }).collect_view()}
            </dl>
            {list(quality)}
            <p class="note muted row">{icon("shield")} <span>"No address, host name or id is stored. "
                <a href=format!("/api/v1/quality.json?range={}", quality.range)>"All of this as JSON"</a></span>
            </p>
        </article>
    }
    .into_any()
}

/// What was repaired, dropped and refused, by name; nothing where there was nothing.
fn list(quality: &Quality) -> Option<AnyView> {
    let rows: Vec<_> = LISTED
        .iter()
        .flat_map(|(what, title)| {
            let of_kind = quality.tallies.iter().filter(move |tally| tally.what == what.name());
            of_kind.map(move |tally| (*title, named(*what, &tally.name), count(tally.n)))
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let rows = rows.into_iter().map(|(title, name, n)| {
        view! { <tr><th scope="row">{title}</th><td><code>{name}</code></td><td class="num">{n}</td></tr> }
    });
    let view = view! {
        <details>
            <summary>"What was repaired, dropped and refused"</summary>
            <div class="twin scroll" tabindex="0" role="region" aria-label="Table: what was repaired, dropped and refused">
                <table>
                    <thead><tr><th scope="col">"What happened"</th><th scope="col">"To what"</th><th scope="col">"Times"</th></tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        </details>
    };
    Some(view.into_any())
}

/// A name that nobody knows is counted, and never told.
fn named(what: What, name: &str) -> String {
    let word = if what == What::Dropped { "(names not in the catalog)" } else { "–" };
    if name.is_empty() { word.to_owned() } else { name.to_owned() }
}
