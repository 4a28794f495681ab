//! Keys: `/` or Ctrl-K to the search, `t` to a figure's table, digits to ranges, `?` to the list of them all. Keys without Ctrl can be switched
//! off, for those who speak to their computer or miss a key.

use super::switches::Switch;
use super::{each, find, meant, target};
use crate::language::t;
use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{
    Element, HtmlDialogElement, HtmlElement, HtmlInputElement, KeyboardEvent, MouseEvent,
};

const SEARCH: &str = "input[type=search][name=q]";
const DIALOG: &str = "dialog#keys";
const OPENER: &str = "[data-keys]";
const CLOSER: &str = "[data-close]";
const TWIN: &str = "details[data-twin]";
const RANGES: &str = ".filters .seg a";

/// Does what a key asks for, unless the reader is writing.
pub(super) fn press(event: &KeyboardEvent) {
    let with_control = event.ctrl_key() || event.meta_key();
    let done = if with_control {
        event.key().eq_ignore_ascii_case("k") && search()
    } else {
        !event.alt_key() && !writes(event) && Switch::Keys.is_on() && single(&event.key())
    };
    if done {
        event.prevent_default();
    }
}

fn single(key: &str) -> bool {
    match key {
        "/" => search(),
        "?" => open(),
        "t" => table(),
        digit => digit.parse().is_ok_and(range),
    }
}

/// Opens or closes the list of keys by mouse.
pub(super) fn click(event: &MouseEvent) {
    if meant(event, OPENER).is_some() && open() {
        event.prevent_default();
    }
    if let Some(dialog) = meant(event, CLOSER).and_then(|_| dialog()) {
        dialog.close();
    }
}

/// Whether keys go into a field.
fn writes(event: &KeyboardEvent) -> bool {
    target(event).is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "SELECT" | "TEXTAREA")
    })
}

fn search() -> bool {
    let field = find(SEARCH).and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    field.is_some_and(|field| {
        field.select();
        field.focus().is_ok()
    })
}

fn dialog() -> Option<HtmlDialogElement> {
    find(DIALOG)?.dyn_into().ok()
}

fn open() -> bool {
    dialog().is_some_and(|dialog| dialog.open() || dialog.show_modal().is_ok())
}

/// Opens or closes the table of the figure that has the focus, or else of the first one in sight.
fn table() -> bool {
    let focused = document().active_element().and_then(|element| element.closest("figure").ok()?);
    let twin = focused.and_then(|figure| figure.query_selector(TWIN).ok()?).or_else(in_sight);
    let Some(twin) = twin else { return false };
    let opened = !twin.has_attribute("open");
    // Setting an attribute of that name does not fail.
    let _ = twin.toggle_attribute("open");
    if let Some(summary) =
        twin.first_element_child().and_then(|it| it.dyn_into::<HtmlElement>().ok())
    {
        let _ = summary.focus();
    }
    super::say(&if opened { t!("browser-desk-table") } else { t!("browser-desk-table-hidden") });
    true
}

fn in_sight() -> Option<Element> {
    let mut found = None;
    each(TWIN, |twin| {
        let below_the_top = twin.get_bounding_client_rect().bottom() > 0.0;
        if found.is_none() && below_the_top {
            found = Some(twin);
        }
    });
    found
}

/// Follows the link of a range, counted from one.
fn range(place: u32) -> bool {
    let mut n = 0;
    let mut followed = false;
    each(RANGES, |link| {
        n += 1;
        if n == place
            && let Ok(link) = link.dyn_into::<HtmlElement>()
        {
            link.click();
            followed = true;
        }
    });
    followed
}
