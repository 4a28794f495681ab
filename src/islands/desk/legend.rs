//! Legends: a box hides its series without any program; with Alt, or with Enter, it is shown alone, and once more brings the others back.

use super::{meant, say, target};
use crate::language::t;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, HtmlInputElement, KeyboardEvent, MouseEvent, NodeList};

/// Boxes, and what holds those that belong together.
const BOX: &str = "[data-series]";
const SERIES: &str = "data-series";
const LEGEND: &str = "[data-legend]";

/// Shows the series alone whose words were clicked with Alt.
pub(super) fn click(event: &MouseEvent) {
    if event.alt_key()
        && let Some(label) = meant(event, "label")
        && let Ok(Some(chosen)) = label.query_selector(BOX)
    {
        alone(event, chosen);
    }
}

/// Shows the series alone whose box has the focus.
pub(super) fn press(event: &KeyboardEvent) {
    if event.key() == "Enter"
        && let Some(chosen) = target(event).filter(|it| it.has_attribute(SERIES))
    {
        alone(event, chosen);
    }
}

fn alone(event: &Event, chosen: Element) {
    let Ok(chosen) = chosen.dyn_into::<HtmlInputElement>() else { return };
    let Ok(Some(legend)) = chosen.closest(LEGEND) else { return };
    event.prevent_default();
    let others: Vec<_> = boxes(&legend).filter(|it| *it != chosen).collect();
    let was_alone = chosen.checked() && others.iter().all(|it| !it.checked());
    for other in &others {
        other.set_checked(was_alone);
    }
    chosen.set_checked(true);
    say(&if was_alone { t!("browser-desk-series") } else { t!("browser-desk-alone") });
}

fn boxes(inside: &Element) -> impl Iterator<Item = HtmlInputElement> + use<> {
    let found = inside.query_selector_all(BOX).ok();
    let length = found.as_ref().map_or(0, NodeList::length);
    (0..length).filter_map(move |place| found.as_ref()?.get(place)?.dyn_into().ok())
}

/// The series that are hidden, to hide them again when their legend was drawn anew.
pub(in crate::islands) fn hidden(inside: &Element) -> Vec<String> {
    boxes(inside).filter(|it| !it.checked()).filter_map(|it| it.get_attribute(SERIES)).collect()
}

/// Hides series.
pub(in crate::islands) fn hide(inside: &Element, series: &[String]) {
    for it in boxes(inside) {
        if it.get_attribute(SERIES).is_some_and(|name| series.contains(&name)) {
            it.set_checked(false);
        }
    }
}
