//! The island of a whole page: keys, copying, forms that send themselves, and looking again every few seconds. It draws nothing: all that it
//! answers to stands in the page already, and works less handily without it.

#![allow(
    unreachable_pub,
    reason = "the macro repeats what it is given, in a place that is not public"
)]

mod copy;
mod finder;
mod keys;
pub(super) mod legend;
mod marks;
pub(super) mod refresh;
mod switches;

use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, EventTarget, HtmlFormElement};

/// Where what happened is said aloud.
const LIVE: &str = "[data-said]";
/// The filter form, and its button, which nobody needs once each choice sends it.
const FORM: &str = "form[data-filters]";
const APPLY: &str = "[data-apply]";

/// Makes a page handier.
#[island]
pub fn Desk() -> impl IntoView {
    Effect::new(move || {
        hide_all(APPLY);
        drop(window_event_listener(ev::keydown, |event| {
            finder::press(&event);
            keys::press(&event);
            legend::press(&event);
            marks::press(&event);
        }));
        drop(window_event_listener(ev::click, |event| {
            copy::click(&event);
            keys::click(&event);
            legend::click(&event);
            marks::click(&event);
            finder::click(&event);
        }));
        drop(window_event_listener(ev::change, |event| {
            send(&event);
            switches::change(&event);
        }));
        // A page that is gone back to stands as it was left; its form must say again what its figures show.
        drop(window_event_listener_untyped("pageshow", |_| each(FORM, reset)));
        drop(window_event_listener_untyped("pointerover", |event| marks::point(&event)));
        drop(window_event_listener_untyped("pointerdown", |event| marks::touch(&event)));
        drop(window_event_listener_untyped("focusin", |event| marks::focus(&event)));
        drop(window_event_listener_untyped("focusout", |event| {
            marks::leave(&event);
            finder::leave(&event);
        }));
        drop(window_event_listener_untyped("focusin", |event| finder::enter(&event)));
        drop(window_event_listener_untyped("input", |event| finder::input(&event)));
        drop(window_event_listener_untyped("mousedown", |event| finder::hold(&event)));
        marks::begin();
        switches::show();
        refresh::begin();
    });
}

/// Sends the filter form when one of its choices changes; days wait for their button, for one of two dates says nothing.
fn send(event: &Event) {
    let Some(chosen) = target(event).filter(|chosen| chosen.tag_name() == "SELECT") else { return };
    let form = chosen.closest(FORM).ok().flatten();
    if let Some(form) = form.and_then(|form| form.dyn_into::<HtmlFormElement>().ok()) {
        // A form that cannot be sent keeps its button.
        let _ = form.request_submit();
    }
}

fn reset(form: Element) {
    if let Ok(form) = form.dyn_into::<HtmlFormElement>() {
        form.reset();
    }
}

fn target(event: &Event) -> Option<Element> {
    event.target().and_then(|target: EventTarget| target.dyn_into().ok())
}

/// The element that was meant: the one under the pointer or the nearest around it that fits.
pub(in crate::islands) fn meant(event: &Event, selector: &str) -> Option<Element> {
    target(event)?.closest(selector).ok().flatten()
}

pub(in crate::islands) fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

pub(in crate::islands) fn each(selector: &str, mut give: impl FnMut(Element)) {
    give_each(selector, &mut give);
}

/// Once, whatever is done with each: browsers download it.
fn give_each(selector: &str, give: &mut dyn FnMut(Element)) {
    let Ok(found) = document().query_selector_all(selector) else { return };
    for place in 0..found.length() {
        if let Some(element) = found.get(place).and_then(|node| node.dyn_into().ok()) {
            give(element);
        }
    }
}

fn hide_all(selector: &str) {
    each(selector, |element| drop(element.set_attribute("hidden", "")));
}

/// Says what happened to those who do not see it.
fn say(words: &str) {
    if let Some(live) = find(LIVE) {
        live.set_text_content(Some(words));
    }
}
