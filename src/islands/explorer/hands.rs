//! What readers do to the explorer, by pointer and by keys: keep, leave out, brush over several, take back.

use super::super::desk::meant;
use super::{HELD, begin, choose, paint, show, undo};
use crate::stats::Picks;
use leptos::ev::{KeyboardEvent, MouseEvent, PointerEvent};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, HtmlElement};
use std::cell::RefCell;

const PICK: &str = "[data-pick]";
const ROW: &str = "tr[data-value]";
const CHART: &str = "[data-chart]";

/// A row: its dimension and its value.
type Place = (String, String);

thread_local! {
    /// Where the pointer went down, and the row that was chosen last: the other ends of a span.
    static ENDS: RefCell<(Option<Place>, Option<Place>)> = const { RefCell::new((None, None)) };
}

/// Answers what the browser tells.
pub(super) fn answer(event: &Event) {
    match event.type_().as_str() {
        "click" => event.dyn_ref().map(click),
        "keydown" => event.dyn_ref().map(press),
        "pointerdown" => event.dyn_ref().map(down),
        "pointerup" => event.dyn_ref().map(up),
        _ => {
            show();
            None
        }
    };
}

/// Does what was clicked. Until the cube is there, links are links.
fn click(event: &MouseEvent) {
    let asks = meant(event, "[data-do]")
        .and_then(|button| Some((button.get_attribute("data-do")?, button)));
    if asks.as_ref().is_some_and(|(what, _)| what == "retry") {
        begin();
        return;
    }
    let is_ready = HELD.with_borrow(Option::is_some);
    if !is_ready || event.ctrl_key() || event.meta_key() {
        return;
    }
    if let Some(row) = meant(event, PICK) {
        event.prevent_default();
        pick(&row, event.alt_key(), event.shift_key());
    } else if let Some((what, button)) = asks {
        event.prevent_default();
        act(&what, &button);
    }
}

fn act(what: &str, button: &Element) {
    let name = button.closest("[data-chip]").ok().flatten();
    let name = name.and_then(|chip| chip.get_attribute("data-chip")).unwrap_or_default();
    match what {
        "exclude" => paint::flip(button),
        "undo" => undo(),
        "clear" => choose(|_| Picks::default()),
        "drop" => {
            choose(|picks| picks.with(&name, Vec::new(), false));
            // The button is gone with its filter.
            paint::focus("[data-do=clear]");
        }
        _ => choose(|picks| {
            let filter = picks.of(&name).cloned().unwrap_or_default();
            picks.with(&name, filter.values, !filter.exclude)
        }),
    }
}

/// Does what a key asks for.
fn press(event: &KeyboardEvent) {
    let key = event.key();
    if (event.ctrl_key() || event.meta_key()) && !event.shift_key() && key.eq_ignore_ascii_case("z")
    {
        event.prevent_default();
        undo();
        return;
    }
    let is_chosen = matches!(key.as_str(), "Enter" | " ");
    // A link that became a button answers to the keys of one.
    if let Some(button) = meant(event, "a[data-do]").filter(|_| is_chosen) {
        event.prevent_default();
        act(&button.get_attribute("data-do").unwrap_or_default(), &button);
        return;
    }
    let Some(row) = meant(event, PICK).filter(|_| HELD.with_borrow(Option::is_some)) else {
        return;
    };
    let done = match key.as_str() {
        "Enter" | " " => {
            pick(&row, event.alt_key(), event.shift_key());
            true
        }
        "ArrowDown" | "ArrowRight" => step(&row, key == "ArrowRight", 1),
        "ArrowUp" | "ArrowLeft" => step(&row, key == "ArrowLeft", -1),
        _ => false,
    };
    if done {
        event.prevent_default();
    }
}

/// Notes where a drag begins.
fn down(event: &PointerEvent) {
    let place = if event.pointer_type() == "mouse" { place_of(event) } else { None };
    ENDS.with_borrow_mut(|ends| ends.0 = place);
}

/// Ends a drag over several rows of a chart.
fn up(event: &PointerEvent) {
    let began = ENDS.with_borrow_mut(|ends| ends.0.take());
    if let (Some(from), Some(to)) = (began, place_of(event))
        && from.0 == to.0
        && from.1 != to.1
    {
        span(&from, &to, event.alt_key() != paint::excludes());
    }
}

fn place_of(event: &Event) -> Option<Place> {
    place(&meant(event, ROW)?)
}

fn place(inside: &Element) -> Option<Place> {
    let row = inside.closest(ROW).ok()??;
    let name = row.closest(CHART).ok()??.get_attribute("data-chart")?;
    Some((name, row.get_attribute("data-value")?))
}

fn pick(row: &Element, other_way: bool, as_far_as: bool) {
    let Some(here) = place(row) else { return };
    let exclude = other_way != paint::excludes();
    let last = ENDS.with_borrow_mut(|ends| ends.1.replace(here.clone()));
    match last.filter(|last| as_far_as && last.0 == here.0 && last.1 != here.1) {
        Some(last) => span(&last, &here, exclude),
        None => choose(|picks| picks.toggled(&here.0, &here.1, exclude)),
    }
}

/// Chooses the rows of a chart from one to another.
fn span(from: &Place, to: &Place, exclude: bool) {
    let values = paint::values(&from.0);
    let at = |place: &Place| values.iter().position(|value| *value == place.1);
    if let (Some(a), Some(b)) = (at(from), at(to)) {
        let between = values.get(a.min(b)..=a.max(b)).unwrap_or_default().to_vec();
        choose(|picks| picks.with(&from.0, between, exclude));
    }
}

/// Moves among the rows that are seen, or to the first one of the next chart.
fn step(row: &Element, across: bool, by: i32) -> bool {
    let mut seen = Vec::new();
    paint::each(PICK, |row| {
        if row.get_bounding_client_rect().height() > 0.0 {
            seen.push(row);
        }
    });
    let Some(here) = seen.iter().position(|other| other == row) else { return false };
    let chart = |row: &Element| row.closest(CHART).ok().flatten();
    let mine = chart(row);
    let mut at = here;
    loop {
        let next = if by < 0 { at.checked_sub(1) } else { Some(at + 1) };
        let Some(next) = next.filter(|next| *next < seen.len()) else { return true };
        at = next;
        let other = seen.get(at).and_then(chart);
        let is_first = at == 0 || seen.get(at - 1).and_then(chart) != other;
        if !across || (other != mine && is_first) {
            break;
        }
    }
    if let Some(row) = seen.get(at).and_then(|row| row.dyn_ref::<HtmlElement>()) {
        let _ = row.focus();
    }
    true
}
