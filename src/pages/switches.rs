//! What every page has for those with the program of the islands: the list of keys, the two switches, and the place where what happens is said
//! aloud. Hidden until the program is there.

use super::icons::icon;
use crate::islands::Desk;
use leptos::prelude::*;

/// Keys and what they do.
const KEYS: [(&str, &str); 5] = [
    ("/", "Search, as Ctrl K does"),
    ("t", "Show or hide a figure's table"),
    ("1 – 5", "Choose a range, from 7 days to all"),
    ("?", "Show this list"),
    ("Esc", "Close, or go one step back"),
];
/// Keys of a chart that has the focus.
const CHART_KEYS: [(&str, &str); 4] = [
    ("← →", "Read point by point; Page Up and Page Down by the week"),
    ("Home End", "First and last point"),
    ("Shift ← →", "Select"),
    ("Enter", "Open the point, or look closer at what is selected"),
];

/// The two switches and the way to the list of keys, for the footer.
pub(super) fn switches() -> AnyView {
    view! {
        <div class="switches row">
            <label class="check" hidden=""><input type="checkbox" data-switch="refresh"/> "Look for new numbers every 15 seconds"</label>
            <label class="check" hidden=""><input type="checkbox" data-switch="keys"/> "Single-key shortcuts"</label>
            <a class="btn quiet" href="#keys" data-keys="">"Keyboard shortcuts"</a>
        </div>
    }
    .into_any()
}

/// The list of keys, the live region and the island itself.
pub(super) fn desk() -> AnyView {
    view! {
        <dialog class="sheet" id="keys" aria-labelledby="keys-t">
            <header>
                <h2 id="keys-t">"Keyboard shortcuts"</h2>
                <button class="btn quiet icon push" type="button" data-close="" aria-label="Close">{icon("x")}</button>
            </header>
            <div class="pad">
                <dl class="keys">{list(&KEYS)}</dl>
                <h3>"In a chart"</h3>
                <dl class="keys">{list(&CHART_KEYS)}</dl>
                <p class="note">"Keys without Ctrl can be switched off at the foot of each page."</p>
            </div>
        </dialog>
        <div class="read tip" data-tip="" aria-hidden="true" hidden></div>
        <p class="vh" aria-live="polite" data-said=""></p>
        <Desk/>
    }
    .into_any()
}

fn list(keys: &[(&'static str, &'static str)]) -> AnyView {
    keys.iter()
        .map(|(key, does)| view! { <div><dt><kbd>{*key}</kbd></dt><dd>{*does}</dd></div> })
        .collect_view()
        .into_any()
}
