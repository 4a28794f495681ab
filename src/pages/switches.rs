//! What every page has for those with the program of the islands: the list of keys, the two switches, and the place where what happens is said
//! aloud. Hidden until the program is there.

use super::icons::icon;
use super::words::carried;
use crate::islands::Desk;
use crate::language::t;
use leptos::prelude::*;

/// Keys and what they do.
fn keys() -> [(&'static str, String); 5] {
    [
        ("/", t!("shell-key-search")),
        ("t", t!("shell-key-table")),
        ("1 – 5", t!("shell-key-range")),
        ("?", t!("shell-key-help")),
        ("Esc", t!("shell-key-escape")),
    ]
}

/// Keys of a chart that has the focus.
fn chart_keys() -> [(&'static str, String); 4] {
    [
        ("← →", t!("shell-keys-chart-read")),
        ("Home End", t!("shell-keys-chart-ends")),
        ("Shift ← →", t!("shell-keys-chart-select")),
        ("Enter", t!("shell-keys-chart-open")),
    ]
}

/// The two switches and the way to the list of keys, for the footer.
pub(super) fn switches() -> AnyView {
    view! {
        <div class="switches row">
            <label class="check" hidden=""><input type="checkbox" data-switch="refresh"/> {t!("shell-refresh")}</label>
            <label class="check" hidden=""><input type="checkbox" data-switch="keys"/> {t!("shell-single-keys")}</label>
            <a class="btn quiet" href="#keys" data-keys="">{t!("shell-keys")}</a>
        </div>
    }
    .into_any()
}

/// The list of keys, the live region and the island itself.
pub(super) fn desk() -> AnyView {
    view! {
        <dialog class="sheet" id="keys" aria-labelledby="keys-t">
            <header>
                <h2 id="keys-t">{t!("shell-keys")}</h2>
                <button class="btn quiet icon push" type="button" data-close="" aria-label=t!("shell-keys-close")>{icon("x")}</button>
            </header>
            <div class="pad">
                <dl class="keys">{list(keys())}</dl>
                <h3>{t!("shell-keys-chart")}</h3>
                <dl class="keys">{list(chart_keys())}</dl>
                <p class="note">{t!("shell-keys-note")}</p>
            </div>
        </dialog>
        <div class="read tip" data-tip="" aria-hidden="true" hidden></div>
        <p class="vh" aria-live="polite" data-said=""></p>
        {carried("browser-desk-")}
        <Desk/>
    }
    .into_any()
}

fn list(keys: impl IntoIterator<Item = (&'static str, String)>) -> AnyView {
    keys.into_iter()
        .map(|(key, does)| view! { <div><dt><kbd>{key}</kbd></dt><dd>{does}</dd></div> })
        .collect_view()
        .into_any()
}
