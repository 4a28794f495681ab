//! What a reader has switched on or off for good: kept in the browser, nowhere else.

use super::{each, target};
use leptos::prelude::window;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Event, HtmlInputElement, Storage};

/// The attribute by which a box in the page names its switch.
const SWITCH: &str = "data-switch";
/// The word that is kept for a switch that does not stand as it does at first.
const TURNED: &str = "turned";

/// Something that can be switched.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Switch {
    /// Keys without Ctrl do something; on at first.
    Keys,
    /// The page looks for new numbers by itself; off at first.
    Refresh,
}

impl Switch {
    fn name(self) -> &'static str {
        match self {
            Self::Keys => "keys",
            Self::Refresh => "refresh",
        }
    }

    /// Whether it is on.
    pub(super) fn is_on(self) -> bool {
        let turned = storage().and_then(|kept| kept.get_item(self.name()).ok().flatten());
        (turned.as_deref() == Some(TURNED)) != (self == Self::Keys)
    }

    fn set(self, on: bool) {
        let Some(kept) = storage() else { return };
        // A browser that keeps nothing forgets it with the page.
        let _ = if on == (self == Self::Keys) {
            kept.remove_item(self.name())
        } else {
            kept.set_item(self.name(), TURNED)
        };
    }
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// Shows the boxes, as they stand.
pub(super) fn show() {
    each(&format!("[{SWITCH}]"), |element| {
        // The label around it was hidden for those without this program.
        if let Some(label) = element.parent_element() {
            drop(label.remove_attribute("hidden"));
        }
        if let (Some(switch), Ok(input)) = (
            switch(element.get_attribute(SWITCH).as_deref()),
            element.dyn_into::<HtmlInputElement>(),
        ) {
            input.set_checked(switch.is_on());
        }
    });
}

/// Keeps what was switched.
pub(super) fn change(event: &Event) {
    let Some(element) = target(event) else { return };
    let Some(switch) = switch(element.get_attribute(SWITCH).as_deref()) else { return };
    if let Ok(input) = element.dyn_into::<HtmlInputElement>() {
        switch.set(input.checked());
        if switch == Switch::Refresh {
            super::refresh::begin();
        }
    }
}

fn switch(name: Option<&str>) -> Option<Switch> {
    [Switch::Keys, Switch::Refresh].into_iter().find(|switch| Some(switch.name()) == name)
}
