//! Looking again: every few seconds the page asks for its own document, of which only changes travel, and only when it says something new are the
//! page's figures fetched and put in the place of the old ones. Charts under the reader's hands get their new values and stay.

use super::switches::Switch;
use super::{each, find, legend, marks, say};
use crate::language::t;
use gloo_net::http::{Request, Response};
use leptos::leptos_dom::helpers::{IntervalHandle, set_interval_with_handle};
use leptos::prelude::{document, window};
use leptos::task::spawn_local;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{
    CustomEvent, CustomEventInit, Document, DomParser, Element, HtmlLinkElement, RequestCache,
    SupportedType,
};
use std::cell::RefCell;
use std::time::Duration;

/// How often a page looks.
const EVERY: Duration = Duration::from_secs(15);
/// The page's document.
const DOCUMENT: &str = "link[rel=alternate][type='application/json']";
/// What is put in the place of the same in the old page; each has an id or is alone of its kind.
const PARTS: &str = "main .lede, main .kpis, main figure.fig[id], main .card[id]";
/// A part with an island in it keeps its drawing and gets new words and a new table.
const WORDS: [&str; 2] = ["figcaption", "details[data-twin] table"];
/// What a time chart carries, and where it stands.
pub(in crate::islands) const VALUES: &str = "data-values";
const CARRIED: &str = "[data-values]";
/// The event that brings a time chart the values of the newer page.
const NEWER: &str = "daylight-newer";

thread_local! {
    static LOOKING: RefCell<(Option<IntervalHandle>, Option<String>)> = const { RefCell::new((None, None)) };
}

/// Begins to look when the reader wants it, or stops.
pub(super) fn begin() {
    let on = Switch::Refresh.is_on() && find(DOCUMENT).is_some();
    LOOKING.with_borrow_mut(|(timer, _)| {
        if let Some(timer) = timer.take() {
            timer.clear();
        }
        *timer = if on { set_interval_with_handle(look, EVERY).ok() } else { None };
    });
    if on {
        look();
    }
}

fn look() {
    // A page that nobody looks at asks nothing.
    if !document().hidden() {
        spawn_local(async {
            if let Some(seen) = etag().await
                && LOOKING.with_borrow_mut(|(_, last)| {
                    last.replace(seen.clone()).is_some_and(|last| last != seen)
                })
            {
                renew().await;
            }
        });
    }
}

async fn ask(address: &str) -> Option<Response> {
    let answer = Request::get(address).cache(RequestCache::NoCache).send().await.ok()?;
    answer.ok().then_some(answer)
}

async fn etag() -> Option<String> {
    let link = find(DOCUMENT)?.dyn_into::<HtmlLinkElement>().ok()?;
    ask(&link.href()).await?.headers().get("etag")
}

async fn renew() -> Option<()> {
    let newer = page(&window().location().href().ok()?).await?;
    if count(&newer) != count(&document()) {
        // What had nothing to show has something now: that is another page.
        return window().location().reload().ok();
    }
    each(PARTS, |old| {
        if let Some(new) = twin(&newer, &old) {
            replace(&old, &new);
        }
    });
    marks::begin();
    say(&t!("browser-desk-renewed"));
    Some(())
}

fn count(page: &Document) -> Option<u32> {
    page.query_selector_all(PARTS).ok().map(|parts| parts.length())
}

async fn page(address: &str) -> Option<Document> {
    let text = ask(address).await?.text().await.ok()?;
    DomParser::new().ok()?.parse_from_string(&text, SupportedType::TextHtml).ok()
}

/// The values that the time chart of another page carries.
pub(in crate::islands) async fn carried(address: &str) -> Option<String> {
    page(address).await?.query_selector(CARRIED).ok()??.get_attribute(VALUES)
}

/// The same part of the newer page.
fn twin(newer: &Document, old: &Element) -> Option<Element> {
    let id = old.id();
    let class = old.class_list().item(0)?;
    let selector = if id.is_empty() { format!("main .{class}") } else { format!("#{id}") };
    newer.query_selector(&selector).ok()?
}

fn replace(old: &Element, new: &Element) {
    let inside = |part: &Element, selector: &str| part.query_selector(selector).ok().flatten();
    let (Some(live), Some(newer)) = (inside(old, "[data-live]"), inside(new, CARRIED)) else {
        // What a reader has opened stays open.
        let open = inside(old, "details[open]").is_some();
        let hidden = legend::hidden(old);
        old.set_inner_html(&new.inner_html());
        legend::hide(old, &hidden);
        if let (true, Some(details)) = (open, inside(old, "details")) {
            drop(details.set_attribute("open", ""));
        }
        return;
    };
    for words in WORDS {
        if let (Some(old), Some(new)) = (inside(old, words), inside(new, words)) {
            old.set_inner_html(&new.inner_html());
        }
    }
    let told = CustomEventInit::new();
    told.set_detail(&JsValue::from_str(&newer.get_attribute(VALUES).unwrap_or_default()));
    if let Ok(event) = CustomEvent::new_with_event_init_dict(NEWER, &told) {
        // Nobody stops the event.
        let _ = live.dispatch_event(&event);
    }
}
