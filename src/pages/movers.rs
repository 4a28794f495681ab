//! What moved: the apps whose runs or success rates changed most for sure, as four short lists.

use super::labels;
use super::query::Asked;
use super::words::apps as words;
use crate::catalog::Catalog;
use crate::language::t;
use crate::stats::words::{count, of, percent};
use crate::stats::{Moved, Movers, Outcomes};
use leptos::prelude::*;

/// Rows of each list.
const ROWS: usize = 5;

/// The lists; none where nothing moved.
pub(super) fn moved(movers: &Movers, asked: &Asked, catalog: &Catalog) -> Option<AnyView> {
    let Movers { risen, fallen, improved, worsened, .. } = movers;
    let runs = |moved: &Moved| words::runs_change(moved.runs);
    let told = |moved: &Moved, counts: fn(&Outcomes) -> String| {
        format!("{} → {}", counts(&moved.before), counts(&moved.now))
    };
    let of_runs = |moved: &Moved| told(moved, |outcomes| count(outcomes.runs));
    let of_rates = |moved: &Moved| {
        let rates = told(moved, |outcomes| percent(outcomes.success_rate, 1));
        format!("{rates}, {}", of(moved.now.success_rate))
    };
    let [more, less, worse, better] = words::movers();
    let link = |moved: &Moved| {
        let address = labels::address(asked, "app", &moved.value);
        view! { <a href=address>{labels::app(catalog, &moved.value)}</a> }.into_any()
    };
    let lists: Vec<AnyView> = [
        list(more, risen, &link, (&runs, &of_runs)),
        list(less, fallen, &link, (&runs, &of_runs)),
        list(worse, &judged(worsened), &link, (&words::rate_change, &of_rates)),
        list(better, &judged(improved), &link, (&words::rate_change, &of_rates)),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!lists.is_empty()).then(|| {
        view! {
            <section class="part" id="moved" aria-labelledby="moved-t">
                <header><h2 id="moved-t">{t!("apps-movers")}</h2><p>{t!("apps-movers-sentence")}</p></header>
                <div class="movers">{lists}</div>
            </section>
        }
        .into_any()
    })
}

/// Those whose rates can be judged on both sides.
fn judged(moved: &[Moved]) -> Vec<Moved> {
    let few = |outcomes: &Outcomes| outcomes.success_rate.too_few();
    moved.iter().filter(|moved| !few(&moved.now) && !few(&moved.before)).cloned().collect()
}

type Said<'a> = &'a dyn Fn(&Moved) -> String;

fn list(
    title: String,
    moved: &[Moved],
    link: &dyn Fn(&Moved) -> AnyView,
    (loud, quiet): (Said<'_>, Said<'_>),
) -> Option<AnyView> {
    let row = |moved: &Moved| {
        view! { <li>{link(moved)}<b class="num">{loud(moved)}</b><small class="num">{quiet(moved)}</small></li> }
    };
    let rows: Vec<_> = moved.iter().take(ROWS).map(row).collect();
    (!rows.is_empty()).then(|| {
        view! { <article class="card"><h3>{title}</h3><ol>{rows}</ol></article> }.into_any()
    })
}
