//! What can be taken from the page of an app to elsewhere: a badge with the words that put it into a README, and the numbers as files.

use super::icons::icon;
use super::query::Asked;
use crate::catalog::Catalog;
use crate::language::{Lang, t, within};
use crate::stats::encoded;
use leptos::prelude::*;

/// Stands for the site's own address where nobody told it.
const UNKNOWN_BASE: &str = "https://YOUR-SITE";

/// The card.
pub(super) fn take_along(
    slug: &str,
    asked: &Asked,
    catalog: &Catalog,
    base_url: Option<&str>,
) -> AnyView {
    let app = encoded(slug);
    let badge = format!("/badge/{app}/success.svg");
    let markdown = markdown(base_url.unwrap_or(UNKNOWN_BASE), &badge, &format!("/apps/{app}"));
    let document = |path: String| asked.to(&path);
    view! {
        <article class="card" id="take" aria-labelledby="take-t">
            <h2 id="take-t">{t!("app-take")}</h2>
            <p class="row"><img class="badge" src=badge.clone() alt=t!("app-badge-alt-of", name = slug) height="22" loading="lazy"/></p>
            <pre class="copy" tabindex="0" role="region" aria-label=t!("app-badge-markdown")><code>{markdown}</code></pre>
            <p class="row">
                <a class="btn" href=badge data-copy="">{icon("link")} {t!("app-badge")}</a>
                <a class="btn" href=document(format!("/api/v1/apps/{app}.json"))>{icon("down")} "JSON"</a>
                <a class="btn" href=document(format!("/api/v1/apps/{app}/series.csv")) download="">{icon("down")} "CSV"</a>
                <a class="btn" href=catalog.project.home.clone() rel="noopener">{icon("globe")} {catalog.project.title.clone()}</a>
            </p>
            <p class="note">{t!("app-badge-note")}</p>
        </article>
    }
    .into_any()
}

/// The badge as Markdown: an image that leads to the page. Where it is taken to it is read in English, as badges are drawn for those who ask for no
/// other language.
fn markdown(base: &str, badge: &str, page: &str) -> String {
    let base = base.trim_end_matches('/');
    let alt = within(Lang::english(), || t!("app-badge-alt"));
    format!("[![{alt}]({base}{badge})]({base}{page})")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_badge_leads_to_the_page() {
        assert_eq!(
            markdown("https://data.example/", "/badge/docker/success.svg", "/apps/docker"),
            "[![success rate](https://data.example/badge/docker/success.svg)](https://data.example/apps/docker)"
        );
    }
}
