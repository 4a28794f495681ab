//! Around every page: the document's head, the banner, the top bar and the footer, and the security policy of the answer, whose nonce only
//! the page knows.

use super::frame::{Document, Frame};
use super::icons::{icon, sprite};
use super::prose::web_address;
use super::switches::{desk, switches};
use super::words::search::topic_name;
use super::{PAGES, Page, Place, SPECULATION_PATH};
use super::{card, reports, search};
use crate::catalog::Project;
use crate::language::{self, Conventions, Lang, t, within};
use crate::stats::search::Topic;
use axum::extract::Request;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName};
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use leptos::html::meta;
use leptos::hydration::HydrationScripts;
use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use std::sync::Arc;

const SPECULATION_RULES: HeaderName = HeaderName::from_static("speculation-rules");
/// A page may be shown again at once while a newer one is fetched: what is prerendered and what is gone back to costs no second request.
/// Not in shared caches: each page has a nonce of its own.
const FRESHNESS: HeaderValue =
    HeaderValue::from_static("private, max-age=15, stale-while-revalidate=300");
/// A page that is pinned to a closed day stays as it is; what stands around it changes with a new release.
const PINNED: HeaderValue =
    HeaderValue::from_static("private, max-age=3600, stale-while-revalidate=86400");

/// Draws a document into its frame.
pub(super) async fn respond(
    frame: Frame,
    document: Document,
    status: StatusCode,
    request: Request,
) -> Response {
    let is_pinned = frame.asked.query.as_of.is_some();
    let (lang, page) = (language::current(), Arc::new((frame, document)));
    let head = move || {
        let answer = expect_context::<ResponseOptions>();
        answer.set_status(status);
        if let Some(policy) = policy() {
            answer.insert_header(CONTENT_SECURITY_POLICY, policy);
        }
        if status == StatusCode::OK {
            answer.insert_header(CACHE_CONTROL, if is_pinned { PINNED } else { FRESHNESS });
        }
        if let Ok(rules) = HeaderValue::from_str(&format!("\"{SPECULATION_PATH}\"")) {
            answer.insert_header(SPECULATION_RULES, rules);
        }
    };
    let draw = leptos_axum::render_app_async_with_context(head, move || {
        within(lang, || shell(&page.0, &page.1))
    });
    draw(request).await
}

/// What the page may load: its own host's scripts, styles, images and answers; inline nothing but the script that carries the nonce.
fn policy() -> Option<HeaderValue> {
    let nonce = use_nonce()?;
    let policy = format!(
        "default-src 'none'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
         base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    );
    HeaderValue::from_str(&policy).ok()
}

fn shell(frame: &Frame, document: &Document) -> AnyView {
    let lang = language::current();
    // English is what the program of the islands knows by itself.
    let conventions = Some(&lang.conventions).filter(|told| **told != Conventions::default());
    view! {
        <!DOCTYPE html>
        <html lang=lang.code.clone() data-conventions=conventions.map(Conventions::line)>
            {head(frame, document)}
            <body class="dawn">
                {sprite()}
                <a class="skip" href="#main">{t!("shell-skip")}</a>
                {frame.demo.then(demo_banner)}
                {top_bar(frame)}
                <main id="main">{document.content()}</main>
                {footer(frame, document)}
                {desk()}
            </body>
        </html>
    }
    .into_any()
}

fn head(frame: &Frame, document: &Document) -> AnyView {
    let options = frame.options.clone();
    let style = frame.style.clone();
    view! {
        <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <title>{full_title(frame, document)}</title>
            <meta name="description" content=document.description.clone()/>
            <meta name="theme-color" content="#f8f5ee" media="(prefers-color-scheme: light)"/>
            <meta name="theme-color" content="#10141b" media="(prefers-color-scheme: dark)"/>
            {social(frame, document)}
            <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
            <link rel="stylesheet" href=style/>
            // Not deferred: the theme that was chosen must stand before the first paint.
            <script src="/theme.js"></script>
            {document.json.clone().map(|json| view! { <link rel="alternate" type="application/json" href=json/> })}
            <link rel="alternate" type="application/atom+xml" title=t!("page-reports") href=reports::FEED/>
            {(!frame.path.is_empty()).then(|| view! { <link rel="alternate" type="text/markdown" href=frame.asked.markdown()/> })}
            {alternates(frame)}
            {document.described.clone().map(|json| view! { <script type="application/ld+json" inner_html=json></script> })}
            <HydrationScripts options islands=true/>
        </head>
    }
    .into_any()
}

fn full_title(frame: &Frame, document: &Document) -> String {
    format!("{} · {} · Daylight", document.title, frame.catalog.project.title)
}

/// What other sites show where a page is linked to. Addresses must be whole there, so without a known base there is no picture.
fn social(frame: &Frame, document: &Document) -> AnyView {
    let mut told = vec![
        ("og:type", "website".to_owned()),
        ("og:site_name", format!("{} · Daylight", frame.catalog.project.title)),
        ("og:title", full_title(frame, document)),
        ("og:description", document.description.clone()),
    ];
    // A page of trouble stands at no address of its own.
    let base = frame.base_url.as_ref().filter(|_| !frame.path.is_empty());
    if let Some(base) = base {
        let image = format!("{base}{}", card::address(frame.path, &frame.asked.name));
        told.extend([
            ("og:url", format!("{base}{}", frame.asked.here())),
            ("og:image", image),
            ("og:image:type", "image/png".to_owned()),
            ("og:image:width", card::WIDTH_PX.to_string()),
            ("og:image:height", card::HEIGHT_PX.to_string()),
            ("og:image:alt", document.description.clone()),
        ]);
    }
    let told =
        told.into_iter().map(|(name, content)| meta().attr("property", name).content(content));
    let whole = base.map(|base| {
        view! {
            <link rel="canonical" href=format!("{base}{}", frame.asked.path)/>
            <meta name="twitter:card" content="summary_large_image"/>
        }
    });
    view! { {told.collect_view()} {whole} }.into_any()
}

fn demo_banner() -> AnyView {
    view! {
        <aside class="banner demo thin" aria-label=t!("shell-demo")>
            {icon("flask")}
            <p><b>{t!("shell-demo-loud")}</b> " " {t!("shell-demo-quiet")}</p>
        </aside>
    }
    .into_any()
}

fn top_bar(frame: &Frame) -> AnyView {
    let project = &frame.catalog.project;
    let places = PAGES.iter().filter(|page| page.place == Place::Top).map(|page| {
        let current = current(frame.path, page);
        view! { <a href=frame.asked.to(page.path) aria-current=current>{(page.title)()}</a> }
    });
    view! {
        <header class="page topbar">
            <a class="brand" href="/" aria-label=t!("shell-brand", project = &project.title)>
                <svg aria-hidden="true"><use href="#logo"></use></svg>
                "Daylight"
                <small>{project.name.clone()}</small>
            </a>
            <nav class="places" aria-label=t!("shell-main")>{places.collect_view()}</nav>
            <div class="topbar-end">
                {search_form(frame)}
                // Shown by theme.js: without script the system decides and there is nothing to press.
                <button class="btn quiet icon" id="theme" type="button" hidden>{icon("auto")}</button>
            </div>
        </header>
    }
    .into_any()
}

/// The search of every page: without script it leads to the page of results.
fn search_form(frame: &Frame) -> AnyView {
    let found = (frame.path == search::PATH).then(|| frame.asked.own(search::TEXT)).flatten();
    let topics = Topic::ALL.map(|topic| topic_name(topic, &frame.catalog)).join("|");
    view! {
        <form class="search" role="search" action=search::PATH method="get" aria-label=t!("shell-search") data-search="">
            <label class="vh" for="q">{t!("shell-searched")}</label>
            {icon("search")}
            <input id="q" name=search::TEXT type="search" placeholder=t!("shell-search-hint") value=found.unwrap_or_default().to_owned() maxlength="64" autocomplete="off"/>
            <kbd aria-hidden="true">"/"</kbd>
            <ul id="found" role="listbox" aria-label=t!("search-found") data-found=search::DOCUMENT data-topics=topics data-nothing=t!("search-nothing") hidden></ul>
        </form>
    }
    .into_any()
}

/// Whether a page of the menu is the one that is shown, or the list that led to it.
fn current(path: &str, page: &Page) -> Option<&'static str> {
    let below =
        page.path != "/" && path.strip_prefix(page.path).is_some_and(|rest| rest.starts_with('/'));
    if path == page.path { Some("page") } else { below.then_some("true") }
}

fn footer(frame: &Frame, document: &Document) -> AnyView {
    let project = &frame.catalog.project;
    let summary = document.json.clone().unwrap_or_else(|| "/api/v1/stats/summary.json".to_owned());
    let pages = |place| {
        let pages = PAGES.iter().filter(move |page| page.place == place);
        pages.map(|page| view! { <li><a href=page.path>{(page.title)()}</a></li> }).collect_view()
    };
    view! {
        <footer class="foot">
            <div class="page">
                <nav aria-label=t!("shell-about")>
                    <div><h2>{t!("shell-explore")}</h2><ul>{pages(Place::Top)} {pages(Place::Along)}</ul></div>
                    <div><h2>{t!("shell-understand")}</h2><ul>{pages(Place::Foot)}</ul></div>
                    <div>
                        <h2>{t!("shell-take")}</h2>
                        <ul><li><a href=summary>{t!("shell-json")}</a></li><li><a href="/data.md">{t!("shell-data-dictionary")}</a></li><li><a href="/api/v1/openapi.json">"OpenAPI"</a></li></ul>
                    </div>
                    {about(project)}
                </nav>
                <div class="split">{switches()}{tongues(frame)}</div>
                <p class="fine"><span>{t!("shell-footnote")}</span><span>{t!("shell-data-from", licence = &project.licence)}</span><span>{t!("shell-utc")}</span></p>
            </div>
        </footer>
    }
    .into_any()
}

/// This page in every language, for search engines, which take whole addresses only.
fn alternates(frame: &Frame) -> AnyView {
    let base = frame.base_url.clone().filter(|_| !frame.path.is_empty());
    let Some(base) = base else { return ().into_any() };
    let links = Lang::all().iter().map(|lang| {
        let address = format!("{base}{}", frame.asked.in_language(*lang));
        view! { <link rel="alternate" hreflang=lang.code.clone() href=address/> }
    });
    links.collect_view().into_any()
}

/// The choice of a language: links, each in the language that it leads to.
fn tongues(frame: &Frame) -> AnyView {
    let links = Lang::all().iter().map(|lang| {
        let current = (*lang == language::current()).then_some("true");
        let (code, address) = (lang.code.clone(), frame.asked.in_language(*lang));
        view! { <a class="btn quiet" href=address hreflang=code.clone() lang=code rel="nofollow" aria-current=current>{lang.name.clone()}</a> }
    });
    view! { <div class="switches row" role="group" aria-label=t!("shell-language")>{links.collect_view()}</div> }
        .into_any()
}

/// The project's own addresses, as far as the catalog knows them.
fn about(project: &Project) -> AnyView {
    let link = |words: String, address: &str| {
        let address = web_address(address)?;
        Some(view! { <li><a href=address>{words}</a></li> })
    };
    view! {
        <div>
            <h2>{t!("shell-project")}</h2>
            <ul>{link(t!("shell-home"), &project.home)} {link(t!("shell-source"), &project.source)}</ul>
        </div>
        <div>
            <h2>{t!("shell-your-choice")}</h2>
            <ul>{link(t!("shell-policy"), &project.policy)} {link(t!("shell-privacy"), &project.contact)}</ul>
        </div>
    }
    .into_any()
}
