//! "How whole is this picture?": what became of all that was sent, in short; the page about data quality has the rest.

use super::icons::icon;
use super::query::Asked;
use crate::catalog::Catalog;
use crate::stats::wilson;
use crate::stats::words::{count, percent};
use crate::store::Quality;
use crate::tally::What;
use leptos::prelude::*;

const SECONDS_PER_HOUR: u64 = 3_600;

/// The card.
pub(super) fn whole(quality: &Quality, catalog: &Catalog, asked: &Asked) -> AnyView {
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
            <p class="note muted row">{icon("shield")} <span>"No address, host name or id is stored. "
                <a href=asked.to("/quality")>"What was repaired, dropped and refused"</a></span>
            </p>
        </article>
    }
    .into_any()
}
