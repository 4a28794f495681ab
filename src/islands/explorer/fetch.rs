//! The cube as the browser fetches it: one document, read by the browser's own reader of JSON and taken over column by column. A second reader
//! would be 10 KB more to download.

use super::super::desk::find;
use crate::outcome::Outcome;
use crate::stats::{Axis, Cube};
use gloo_net::http::{Request, Response as Answer};
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::js_sys::{Array, Reflect, Uint16Array, Uint32Array};
use leptos::web_sys::{HtmlLinkElement, Response};
use wasm_bindgen_futures::JsFuture;

/// Where the page says its numbers are.
const DOCUMENT: &str = "link[rel=alternate][type='application/json']";

/// The cube and what its values are called; none when it cannot be had.
pub(super) async fn cube() -> Option<(Cube, Vec<Vec<String>>)> {
    let link = find(DOCUMENT)?.dyn_into::<HtmlLinkElement>().ok()?;
    let response = Request::get(&link.href()).send().await.ok().filter(Answer::ok)?;
    let json = Response::from(response).json().ok()?;
    read(&JsFuture::from(json).await.ok()?)
}

fn read(document: &JsValue) -> Option<(Cube, Vec<Vec<String>>)> {
    let (mut axes, mut titles) = (Vec::new(), Vec::new());
    for axis in Array::from(&member(document, "axes")?).iter() {
        let values = Array::from(&member(&axis, "values")?);
        let text = |value: &JsValue, name| member(value, name)?.as_string();
        titles.push(values.iter().map(|value| text(&value, "title").unwrap_or_default()).collect());
        axes.push(Axis {
            name: text(&axis, "name")?,
            values: values.iter().map(|value| text(&value, "value")).collect(),
            codes: Uint16Array::new(&member(&axis, "codes")?).to_vec(),
        });
    }
    let columns = member(document, "outcomes")?;
    let column = |outcome: Outcome| {
        member(&columns, outcome.name())
            .map(|column| Uint32Array::new(&column).to_vec())
            .unwrap_or_default()
    };
    Some((Cube { axes, outcomes: Outcome::ALL.map(column), floor: 0 }, titles))
}

fn member(value: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(value, &JsValue::from_str(name)).ok()
}
