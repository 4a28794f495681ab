//! The island of the explorer: any row of any chart filters all others, at once and without a new page. It fetches the cube once, counts it in
//! the browser, and writes into the rows that the server drew; what it counts stands in `stats`, what a row shows in `rows`.

#![allow(
    unreachable_pub,
    reason = "the macro repeats what it is given, in a place that is not public"
)]

mod fetch;
mod hands;
mod paint;
mod rows;
mod words;

pub use rows::{Chart, Row, Texts, charts, week};
pub use words::{chosen, lead, turning};

use crate::stats::{Cube, OUTCOME, Part, Picks, crossfilter};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsValue;
use leptos::web_sys::js_sys::decode_uri_component;
use std::cell::RefCell;

/// What the explorer holds once the cube is there.
struct Held {
    cube: Cube,
    /// The values of each dimension for people, in the order of their codes.
    titles: Vec<Vec<String>>,
    /// All runs.
    all: Part,
    picks: Picks,
}

/// What of an address stays whatever is filtered.
const KEPT: [&str; 3] = ["range=", "as_of=", "lang="];

thread_local! {
    static HELD: RefCell<Option<Held>> = const { RefCell::new(None) };
}

/// Wakes the page's explorer.
#[island]
pub fn Explorer() -> impl IntoView {
    Effect::new(move || {
        for event in ["click", "keydown", "pointerdown", "pointerup", "popstate"] {
            drop(window_event_listener_untyped(event, |event| hands::answer(&event)));
        }
        begin();
    });
}

/// Fetches the cube.
fn begin() {
    paint::state("waiting");
    spawn_local(async {
        let Some((cube, titles)) = fetch::cube().await else {
            paint::state("failed");
            return;
        };
        let all = crossfilter(&cube, &Picks::default()).all;
        let held = Held { cube, titles, all, picks: Picks::default() };
        HELD.with_borrow_mut(|slot| *slot = Some(held));
        paint::state("ready");
        paint::press_like_buttons();
        show();
    });
}

/// Shows what the address says.
fn show() {
    let search = search();
    HELD.with_borrow_mut(|held| {
        if let Some(held) = held {
            let decoded = |text: &str| decode_uri_component(text).ok()?.as_string();
            held.picks = Picks::read(&search, |name| held.has(name), decoded);
            paint::all(held);
        }
    });
}

/// Changes the filters: a step in the history, which is what undoes it.
fn choose(change: impl FnOnce(&Picks) -> Picks) {
    let picks = HELD.with_borrow(|held| held.as_ref().map(|held| change(&held.picks)));
    let Some(picks) = picks else { return };
    if let Ok(history) = window().history() {
        let next = JsValue::from_f64(steps() + 1.0);
        // A page that may not change its address still shows what was chosen.
        let _ = history.push_state_with_url(&next, "", Some(&address(&here(), &picks)));
    }
    show();
}

fn undo() {
    if steps() > 0.0
        && let Ok(history) = window().history()
    {
        let _ = history.back();
    }
}

/// Steps that can be undone.
fn steps() -> f64 {
    let state = window().history().and_then(|history| history.state());
    state.ok().and_then(|state| state.as_f64()).unwrap_or(0.0)
}

/// This page's address about the same days and in the same language, ready for filters to follow.
fn here() -> String {
    let mut here = location().pathname().unwrap_or_default() + "?";
    for pair in search().split('&').filter(|pair| KEPT.iter().any(|name| pair.starts_with(name))) {
        here.push_str(pair);
        here.push('&');
    }
    here
}

/// This page's address with filters.
fn address(here: &str, picks: &Picks) -> String {
    let picks = picks.to_query_string();
    if picks.is_empty() {
        return here.trim_end_matches(['?', '&']).to_owned();
    }
    [here, &picks].concat()
}

/// What stands behind the `?` of the address.
fn search() -> String {
    location().search().unwrap_or_default().trim_start_matches('?').to_owned()
}

impl Held {
    fn has(&self, name: &str) -> bool {
        name == OUTCOME || self.cube.axes.iter().any(|axis| axis.name == name)
    }
}
