//! "How whole is this picture?": what became of all that was sent, in short; the page about data quality has the rest.

use super::icons::icon;
use super::query::Asked;
use crate::catalog::Catalog;
use crate::language::t;
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
        (t!("whole-received"), count(received), String::new()),
        (t!("whole-accepted"), share, count(accepted)),
        (t!("whole-runs"), count(n(What::Run)), String::new()),
        (t!("whole-merged"), count(n(What::Merged)), String::new()),
        (t!("whole-duplicate"), count(n(What::Duplicate)), String::new()),
        (t!("whole-rejected"), count(n(What::Rejected)), String::new()),
        (t!("whole-kept"), t!("whole-kept-hours", n = hours), t!("whole-at-most")),
    ];
    view! {
        <article class="card" id="whole">
            <h2>{t!("whole-title")}</h2>
            <p class="muted">{t!("whole-why")}</p>
            <dl class="facts">
                {facts.map(|(name, value, note)| view! { <div><dt>{name}</dt><dd>{value} " " <small>{note}</small></dd></div> }).collect_view()}
            </dl>
            <p class="note muted row">{icon("shield")} <span>{t!("whole-note")} " "
                <a href=asked.to("/quality")>{t!("whole-quality")}</a></span>
            </p>
        </article>
    }
    .into_any()
}
