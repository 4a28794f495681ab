//! The search box as one types: what fits is listed below it, found in the site's own index, which is fetched when the box is first entered.
//! Arrow keys choose, Enter goes there. Without script the box is a form that leads to a page of results, and Enter without a choice still
//! is, except in a published copy, which has no server to send it to.

use super::{find, meant, say, target};
use crate::stats::search::{Entry, Index, Topic, pieces, search};
use crate::stats::words::counted;
use gloo_net::http::{Request, Response as GlooResponse};
use leptos::prelude::{document, location};
use leptos::task::spawn_local;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::js_sys::{Array, Reflect};
use leptos::web_sys::{Element, Event, HtmlInputElement, KeyboardEvent, MouseEvent, Response};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_futures::JsFuture;

/// The box, the list below it, and one of its rows.
const BOX: &str = "[data-search] input";
const LIST: &str = "[data-found]";
const ROW: &str = "[data-found] [role=option]";
/// What the list says of itself: where the index stands, and what its topics are called, in the order of [`Topic::ALL`].
const INDEX: &str = "data-found";
const TOPICS: &str = "data-topics";
/// Where a row leads.
const LEADS_TO: &str = "data-to";
/// Whether the page is a published copy, and where its root lies.
const PUBLISHED: &str = "data-published";
/// Where the root says which language the address asks for, as it stands in an address.
const LANGUAGE: &str = "data-lang";
const ROWS_MAX: usize = 8;

thread_local! {
    static STATE: RefCell<State> = const { RefCell::new(State { index: None, is_asked: false, chosen: None }) };
}

struct State {
    index: Option<Rc<Index>>,
    is_asked: bool,
    chosen: Option<u32>,
}

/// Fetches the index when the box is entered.
pub(super) fn enter(event: &Event) {
    if meant(event, BOX).is_none()
        || STATE.with_borrow_mut(|s| std::mem::replace(&mut s.is_asked, true))
    {
        return;
    }
    spawn_local(async {
        let index = index().await.map(Rc::new);
        STATE.with_borrow_mut(|state| {
            // What did not come is asked for again the next time.
            state.is_asked = index.is_some();
            state.index = index;
        });
        list();
    });
}

/// Lists what fits what was typed.
pub(super) fn input(event: &Event) {
    if meant(event, BOX).is_some() {
        list();
    }
}

/// Hides the list when the box is left.
pub(super) fn leave(event: &Event) {
    if meant(event, BOX).is_some() {
        hide();
    }
}

/// Keeps the focus in the box while a row is pressed.
pub(super) fn hold(event: &Event) {
    if meant(event, LIST).is_some() {
        event.prevent_default();
    }
}

/// Goes where a row leads.
pub(super) fn click(event: &MouseEvent) {
    if let Some(row) = meant(event, ROW) {
        go(&row);
    }
}

/// Chooses among the rows, goes to one, or hides them.
pub(super) fn press(event: &KeyboardEvent) {
    if target(event).is_none_or(|it| !it.matches(BOX).unwrap_or(false)) {
        return;
    }
    let rows = rows();
    let last = u32::try_from(rows.len()).unwrap_or(0).checked_sub(1);
    let chosen = STATE.with_borrow(|state| state.chosen);
    match (event.key().as_str(), last) {
        ("ArrowDown", Some(last)) => {
            choose(Some(chosen.map_or(0, |n| if n < last { n + 1 } else { 0 })));
        }
        ("ArrowUp", Some(last)) => {
            choose(Some(chosen.map_or(last, |n| n.checked_sub(1).unwrap_or(last))));
        }
        ("Escape", Some(_)) => hide(),
        ("Enter", _) => {
            let place =
                chosen.or_else(|| published().map(|_| 0)).and_then(|n| usize::try_from(n).ok());
            match place.and_then(|place| rows.get(place)) {
                Some(row) => go(row),
                None if published().is_some() => say(&nothing()),
                None => return,
            }
        }
        _ => return,
    }
    event.prevent_default();
}

fn list() {
    let Some((field, index)) = field().zip(STATE.with_borrow(|state| state.index.clone())) else {
        return;
    };
    let Some(list) = find(LIST) else { return };
    let text = field.value();
    let hits = search(&index, &text, ROWS_MAX);
    list.set_inner_html("");
    for hit in &hits {
        if let Some(row) =
            row(hit.entry, &hit.marks, list.get_attribute(TOPICS).unwrap_or_default().as_str())
        {
            let _ = row.set_attribute("id", &format!("found-{}", list.child_element_count()));
            let _ = list.append_child(&row);
        }
    }
    choose(None);
    let is_empty = hits.is_empty();
    show(&field, &list, !is_empty);
    if !text.trim().is_empty() {
        say(&if is_empty { nothing() } else { counted(hits.len() as u64, "result", "results") });
    }
}

/// A row: its label with what was looked for marked, and its topic.
fn row(entry: &Entry, marks: &[(usize, usize)], topics: &str) -> Option<Element> {
    let place = Topic::ALL.iter().position(|topic| *topic == entry.topic)?;
    let row = element("li", "")?;
    let label = element("span", "")?;
    for (is_marked, piece) in pieces(entry.label(), marks) {
        let piece = element(if is_marked { "mark" } else { "span" }, &piece)?;
        label.append_child(&piece).ok()?;
    }
    let topic = element("small", topics.split('|').nth(place).unwrap_or_default())?;
    row.append_child(&label).ok()?;
    row.append_child(&topic).ok()?;
    for (name, value) in
        [("role", "option"), ("aria-selected", "false"), (LEADS_TO, &address(entry))]
    {
        row.set_attribute(name, value).ok()?;
    }
    Some(row)
}

/// Where an entry stands, in the language that the reader chose: in a published copy each page is a folder.
fn address(entry: &Entry) -> String {
    let path = entry.path();
    let Some(root) = published() else { return spoken(&path) };
    match path.split_once('#') {
        Some((page, fragment)) => format!("{root}{}/#{fragment}", page.trim_end_matches('/')),
        None => format!("{root}{}/", path.trim_end_matches('/')),
    }
}

fn spoken(path: &str) -> String {
    let root = document().document_element();
    let Some(lang) = root.and_then(|root| root.get_attribute(LANGUAGE)) else {
        return path.to_owned();
    };
    let (page, fragment) = path.split_once('#').unwrap_or((path, ""));
    let (hash, between) =
        (if fragment.is_empty() { "" } else { "#" }, if page.contains('?') { "&" } else { "?" });
    [page, between, &lang, hash, fragment].concat()
}

fn element(name: &str, text: &str) -> Option<Element> {
    let made = document().create_element(name).ok()?;
    made.set_text_content(Some(text));
    Some(made)
}

fn choose(place: Option<u32>) {
    STATE.with_borrow_mut(|state| state.chosen = place);
    let Some(field) = field() else { return };
    // What is chosen is read out by the box, which keeps the focus.
    let _ = field.remove_attribute("aria-activedescendant");
    for (n, row) in (0..).zip(rows()) {
        let is_chosen = place == Some(n);
        let _ = row.set_attribute("aria-selected", if is_chosen { "true" } else { "false" });
        if is_chosen {
            let _ = field.set_attribute("aria-activedescendant", &row.id());
            row.scroll_into_view_with_bool(false);
        }
    }
}

fn hide() {
    choose(None);
    if let Some((field, list)) = field().zip(find(LIST)) {
        list.set_inner_html("");
        show(&field, &list, false);
    }
}

fn show(field: &HtmlInputElement, list: &Element, is_shown: bool) {
    let _ = list.toggle_attribute_with_force("hidden", !is_shown);
    for (name, value) in [
        ("role", "combobox"),
        ("aria-autocomplete", "list"),
        ("aria-controls", &list.id()),
        ("aria-expanded", if is_shown { "true" } else { "false" }),
    ] {
        let _ = field.set_attribute(name, value);
    }
}

fn go(row: &Element) {
    if let Some(address) = row.get_attribute(LEADS_TO) {
        // Who may not leave the page stays on it.
        let _ = location().set_href(&address);
    }
}

fn rows() -> Vec<Element> {
    let mut rows = Vec::new();
    super::each(ROW, |row| rows.push(row));
    rows
}

fn field() -> Option<HtmlInputElement> {
    find(BOX)?.dyn_into().ok()
}

fn nothing() -> String {
    find(LIST).and_then(|list| list.get_attribute("data-nothing")).unwrap_or_default()
}

fn published() -> Option<String> {
    document().document_element()?.get_attribute(PUBLISHED)
}

/// The index; none when it cannot be had.
async fn index() -> Option<Index> {
    let address = find(LIST)?.get_attribute(INDEX)?;
    let root = published().unwrap_or_default();
    let response =
        Request::get(&format!("{root}{address}")).send().await.ok().filter(GlooResponse::ok)?;
    // The browser's own reader: a second one would be 10 KB more to download.
    let json = JsFuture::from(Response::from(response).json().ok()?).await.ok()?;
    let mut entries = Vec::new();
    for topic in Topic::ALL {
        let Ok(rows) = Reflect::get(&json, &JsValue::from_str(topic.key())) else { continue };
        if rows.is_undefined() {
            continue;
        }
        entries.extend(Array::from(&rows).iter().filter_map(|row| {
            let row = Array::from(&row);
            let text = |place| row.get(place).as_string();
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a count, which JSON writes as a number"
            )]
            let runs = row.get(2).as_f64().unwrap_or_default() as u64;
            Some(Entry { topic, name: text(0)?, title: text(1)?, runs })
        }));
    }
    Some(Index { entries })
}
