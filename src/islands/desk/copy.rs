//! Copying: the address of a figure, or a snippet to paste elsewhere. Without the browser's leave the link is simply followed.

use super::{meant, say};
use crate::language::t;
use leptos::prelude::window;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlAnchorElement, MouseEvent};
use wasm_bindgen_futures::JsFuture;

/// Links whose address is copied, and buttons that copy the text of the element they name.
const LINK: &str = "a[data-copy]";
const BUTTON: &str = "button[data-copies]";

/// Copies what was clicked, when it is for copying.
pub(super) fn click(event: &MouseEvent) {
    if event.ctrl_key() || event.meta_key() || event.shift_key() {
        return;
    }
    let link = meant(event, LINK).and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(link) = link {
        event.prevent_default();
        let address = link.href();
        // The address bar says it too, as a link that is followed would.
        let _ = window().location().set_hash(&link.hash());
        copy(address, link.into());
    } else if let Some(button) = meant(event, BUTTON) {
        let named =
            button.get_attribute("data-copies").and_then(|id| super::find(&format!("#{id}")));
        if let Some(text) = named.and_then(|named| named.text_content()) {
            copy(text, button);
        }
    }
}

fn copy(text: String, place: Element) {
    spawn_local(async move {
        let written = JsFuture::from(window().navigator().clipboard().write_text(&text)).await;
        let words =
            if written.is_ok() { t!("browser-desk-copied") } else { t!("browser-desk-not-copied") };
        say(&words);
        // Seen as well as heard; the style sheet shows it for a while.
        let _ = place.set_attribute("data-done", &words);
    });
}
