//! The read-out of every drawing but the wide one, and of the cells of matrices: what a place of it says is shown beside it, under a pointer or a finger, and by arrow keys,
//! which is said aloud. What is said stands in the page; a second touch, or Enter, follows the place's link.

use super::{each, find, meant, say, target};
use leptos::prelude::{location, window};
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{Element, Event, HtmlElement, KeyboardEvent, MouseEvent, PointerEvent};
use std::cell::RefCell;

/// Layers of places, and a place.
const LAYER: &str = "[data-hits]";
const LABEL: &str = "data-hits";
const PLACE: &str = "[data-hits] a, [data-says]";
/// What is shown beside a place, and the words of one that was shown.
const TIP: &str = "[data-tip]";
const SAYS: &str = "data-says";
/// The mark of the place that is shown.
const SHOWN: &str = "data-shown";
/// The distance from a place to what is shown beside it, in pixels.
const APART: f64 = 12.0;

thread_local! {
    static STATE: RefCell<State> = const { RefCell::new(State { place: None, reads_first: false }) };
}

struct State {
    place: Option<Element>,
    /// Whether a finger has come to a place that was not shown before.
    reads_first: bool,
}

/// Makes each layer a stop of the Tab key, whose arrow keys are its own.
pub(super) fn begin() {
    each(LAYER, |layer| {
        let label = layer.get_attribute(LABEL).unwrap_or_default();
        for (name, value) in [
            ("tabindex", "0"),
            ("role", "application"),
            ("aria-roledescription", "chart"),
            ("aria-label", &label),
        ] {
            // Setting attributes of these names does not fail.
            let _ = layer.set_attribute(name, value);
        }
    });
}

/// Shows the place that a pointer is on, and hides it when the pointer leaves; a finger comes with a touch.
pub(super) fn point(event: &Event) {
    if !touches(event) {
        show(meant(event, PLACE).as_ref());
    }
}

fn touches(event: &Event) -> bool {
    event.dyn_ref::<PointerEvent>().is_some_and(|event| event.pointer_type() == "touch")
}

/// Shows the place that has the focus.
pub(super) fn focus(event: &Event) {
    if let Some(place) = target(event).filter(|it| it.has_attribute(SAYS)) {
        show(Some(&place));
    }
}

/// Remembers whether a finger is new to a place.
pub(super) fn touch(event: &Event) {
    let place = meant(event, PLACE);
    STATE.with_borrow_mut(|state| state.reads_first = touches(event) && place != state.place);
    show(place.as_ref());
}

/// Keeps a first touch from following the link.
pub(super) fn click(event: &MouseEvent) {
    if meant(event, PLACE).is_some() && STATE.with_borrow(|state| state.reads_first) {
        event.prevent_default();
    }
}

/// Hides what is shown when the focus goes elsewhere.
pub(super) fn leave(_event: &Event) {
    show(None);
}

/// Goes from place to place, follows one, or hides it.
pub(super) fn press(event: &KeyboardEvent) {
    let Some(layer) = target(event).filter(|it| it.has_attribute(LABEL)) else { return };
    let Ok(places) = layer.query_selector_all("a") else { return };
    let (last, here) = (places.length().saturating_sub(1), STATE.with_borrow(|s| s.place.clone()));
    let here = (0..=last).find(|n| places.get(*n).as_ref() == here.as_deref());
    let to = match event.key().as_str() {
        "ArrowRight" => here.map_or(0, |n| (n + 1).min(last)),
        "ArrowLeft" => here.map_or(last, |n| n.saturating_sub(1)),
        "Home" => 0,
        "End" => last,
        "Enter" => return follow(),
        "Escape" => return show(None),
        _ => return,
    };
    event.prevent_default();
    let place = places.get(to).and_then(|node| node.dyn_into::<Element>().ok());
    let said = place.as_ref().map(says).unwrap_or_default();
    show(place.as_ref());
    say(&said.replace('\n', ". "));
}

fn follow() {
    let address = STATE.with_borrow(|state| state.place.as_ref()?.get_attribute("href"));
    if let Some(address) = address {
        // Who may not leave the page stays on it.
        let _ = location().set_href(&address);
    }
}

/// What a place says. Its words are taken out of its title, or the browser would show them too.
fn says(place: &Element) -> String {
    if let Ok(Some(title)) = place.query_selector("title") {
        let words = title.text_content().unwrap_or_default();
        title.remove();
        let _ = place.set_attribute(SAYS, &words);
    }
    place.get_attribute(SAYS).unwrap_or_default()
}

fn show(place: Option<&Element>) {
    let Some(tip) = find(TIP).and_then(|tip| tip.dyn_into::<HtmlElement>().ok()) else { return };
    let words = place.map(says).unwrap_or_default();
    tip.set_hidden(words.is_empty());
    if let Some(place) = place
        && !words.is_empty()
    {
        tip.set_text_content(Some(&words));
        beside(&tip, place);
        let _ = place.set_attribute(SHOWN, "");
    }
    let before = STATE.with_borrow_mut(|state| std::mem::replace(&mut state.place, place.cloned()));
    if let Some(before) = before.filter(|before| Some(before) != place) {
        let _ = before.remove_attribute(SHOWN);
    }
}

/// Puts what is shown on the side of the place with more room, through the object model, for the security policy allows no style attribute.
fn beside(tip: &HtmlElement, place: &Element) {
    let bounds = place.get_bounding_client_rect();
    let number =
        |value: Result<JsValue, _>| value.ok().and_then(|value| value.as_f64()).unwrap_or_default();
    let width = number(window().inner_width());
    let right_of = bounds.right() + APART;
    let fits = right_of + f64::from(tip.offset_width()) < width;
    let x = if fits { right_of } else { bounds.left() - APART - f64::from(tip.offset_width()) };
    let y = bounds.top() + number(window().scroll_y().map(Into::into));
    for (name, value) in [("--x", x.max(0.0)), ("--y", y)] {
        // Neither can fail: both names are valid.
        let _ = HtmlElement::style(tip)
            .set_property(name, &(crate::stats::words::exact(value, 0) + "px"));
    }
}
