//! What the island does to the browser's page: puts drawings in, moves the cursor, places the read-out, writes the address. The only file
//! that touches the DOM by hand; everything it needs to know comes in as numbers.

use super::desk::legend;
use super::drawn::Drawn;
use super::reading::Reading;
use crate::charts::Projection;
use crate::stats::words::exact;
use crate::stats::{Range, Window};
use leptos::ev::PointerEvent;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{Element, HtmlElement};

/// The elements that the island paints on.
#[derive(Clone, Copy, Default)]
pub(super) struct Stage {
    pub(super) root: NodeRef<Div>,
    pub(super) box_: NodeRef<Div>,
}

impl Stage {
    /// What the page says of the chart under a name.
    pub(super) fn told(self, name: &str) -> Option<String> {
        self.find("[data-drawn]")?.get_attribute(name)
    }

    /// Puts drawings in the place of those before.
    pub(super) fn draw(self, html: &str) {
        let Some(place) = self.find("[data-drawn]") else { return };
        let hidden = legend::hidden(&place);
        place.set_inner_html(html);
        legend::hide(&place, &hidden);
    }

    /// Moves cursor, dot, selection and read-out to where the reader is.
    pub(super) fn paint(self, drawn: &Drawn, reading: Reading) {
        self.paint_layer("rate", &drawn.rate, drawn, reading);
        self.paint_layer("runs", &drawn.runs, drawn, reading);
        if let Some(cursor) = reading.cursor {
            self.dot(drawn, cursor);
            self.place_readout(drawn.rate.x_percent(cursor));
        }
    }

    fn paint_layer(self, name: &str, projection: &Projection, drawn: &Drawn, reading: Reading) {
        let x = reading.cursor.map(|cursor| percent(projection.x_percent(cursor)));
        self.set(name, ".cursor", &[("x1", x.as_deref()), ("x2", x.as_deref())]);
        self.set(name, ".dot", &[("cx", None)]);
        let span = reading.span().and_then(|(first, last)| {
            let days = Window {
                first: drawn.points.get(first)?.days.first,
                last: drawn.points.get(last)?.days.last,
            };
            Some(projection.span_percent(days))
        });
        let (from, width) =
            (span.map(|(from, _)| percent(from)), span.map(|(from, to)| percent(to - from)));
        self.set(name, ".window", &[("x", from.as_deref()), ("width", width.as_deref())]);
    }

    fn dot(self, drawn: &Drawn, cursor: usize) {
        let share = drawn.rated.get(cursor).and_then(|point| point.counts.success_rate().share());
        if let Some(share) = share {
            let (x, y) = (percent(drawn.rate.x_percent(cursor)), exact(drawn.rate.y_px(share), 1));
            self.set("rate", ".dot", &[("cx", Some(&x)), ("cy", Some(&y))]);
        }
    }

    /// Beside the point, on the side with more room. Through the object model, for the security policy allows no style attribute.
    fn place_readout(self, x_percent: f64) {
        let Some(readout) = self.box_.get_untracked() else { return };
        let side = if x_percent > 50.0 { "start" } else { "end" };
        // Neither can fail: both names are valid.
        let _ = HtmlElement::style(&readout).set_property("--x", &exact(x_percent / 100.0, 4));
        let _ = readout.set_attribute("data-side", side);
    }

    /// Sets attributes of a mark and shows it, or hides it where a value is missing.
    fn set(self, layer: &str, mark: &str, values: &[(&str, Option<&str>)]) {
        let Some(mark) = self.find(&format!("[data-over={layer}] {mark}")) else { return };
        for (name, value) in values {
            // Setting an attribute fails only for names that are none.
            let _ = mark.set_attribute(name, value.unwrap_or("0"));
        }
        let shown =
            if values.iter().all(|(_, value)| value.is_some()) { "visible" } else { "hidden" };
        let _ = mark.set_attribute("visibility", shown);
    }

    fn find(self, selector: &str) -> Option<Element> {
        self.root.get_untracked()?.query_selector(selector).ok()?
    }
}

/// Where a pointer is on the layer over a drawing, in per cent across; `None` elsewhere.
pub(super) fn place(event: &PointerEvent) -> Option<f64> {
    let layer = event.target()?.dyn_into::<Element>().ok()?.closest("[data-over]").ok()??;
    let bounds = layer.get_bounding_client_rect();
    (bounds.width() > 0.0)
        .then(|| (f64::from(event.client_x()) - bounds.left()) / bounds.width() * 100.0)
}

/// Whether the page lies in a published copy, which has no server to ask.
pub(super) fn is_published() -> bool {
    document().document_element().is_some_and(|root| root.has_attribute("data-published"))
}

/// Writes the address of a page without a new page and without a step in the history.
pub(super) fn show_address(page: &str) {
    if let Ok(history) = window().history() {
        // A page that may not change its address still shows the days.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(page));
    }
}

/// The address of this page about other days.
pub(super) fn address(range: Range, rest: &str) -> String {
    let range = if range == Range::default() { String::new() } else { format!("range={range}") };
    let between = if range.is_empty() || rest.is_empty() { "" } else { "&" };
    let path = location().pathname().unwrap_or_default();
    let question = format!("?{range}{between}{rest}");
    if question == "?" { path } else { path + &question }
}

fn percent(value: f64) -> String {
    format!("{}%", exact(value, 2))
}
