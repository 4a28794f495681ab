//! What the explorer does to the page that the server drew: writes other numbers, lengths and names into its rows. It makes no element and
//! removes none.

use super::super::desk::{each as each_in_page, find};
use super::super::paint::is_published;
use super::rows::{Chart, Row, WEEK, charts, week};
use super::words::{chosen, lead, turning};
use super::{Held, address, here, steps};
use crate::language::t;
use crate::outcome::Outcome;
use crate::stats::words::count;
use crate::stats::{OUTCOME, crossfilter, encoded};
use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement};

const STATE: &str = "[data-state]";
const EXCLUDE: &str = "[data-do=exclude]";
/// Stands in an address for a value.
const PLACE: &str = "{}";

/// Calls `give` with each element that fits.
pub(super) fn each(selector: &str, give: impl FnMut(Element)) {
    each_in_page(selector, give);
}

/// Says what the explorer is about to do, in the words that the page holds for it.
pub(super) fn state(name: &str) {
    let said = find(STATE).and_then(|state| state.get_attribute(&format!("data-{name}")));
    text(None, STATE, &said.unwrap_or_default());
    for (what, when) in [("retry", "failed"), ("exclude", "ready"), ("undo", "ready")] {
        if let Some(button) = find(&format!("[data-do={what}]")) {
            put(&button, "hidden", (name != when).then_some(""));
        }
    }
}

/// Makes buttons of links, also of those that lead nowhere in a published copy.
pub(super) fn press_like_buttons() {
    each("[data-pick], a[data-do]", |link| {
        put(&link, "role", Some("button"));
        put(&link, "tabindex", Some("0"));
        put(&link, "aria-disabled", None);
        put(&link, "aria-current", None);
    });
}

/// Whether rows are left out rather than kept.
pub(super) fn excludes() -> bool {
    find(EXCLUDE)
        .is_some_and(|button| button.get_attribute("aria-pressed").as_deref() == Some("true"))
}

/// Presses a button that stays pressed.
pub(super) fn flip(button: &Element) {
    put(button, "aria-pressed", Some(if excludes() { "false" } else { "true" }));
}

/// Moves the focus.
pub(super) fn focus(selector: &str) {
    if let Some(element) = find(selector).and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// The values of a chart in the order of its rows.
pub(super) fn values(name: &str) -> Vec<String> {
    let mut values = Vec::new();
    each(&format!("[data-chart='{name}'] tr[data-value]"), |row| {
        values.extend(row.get_attribute("data-value"));
    });
    values
}

/// Writes all that depends on the filters.
pub(super) fn all(held: &Held) {
    let crossed = crossfilter(&held.cube, &held.picks);
    text(None, "[data-lead]", &lead(crossed.all, held.all, &held.picks));
    if let Some(undo) = find("[data-do=undo]") {
        put(&undo, "disabled", (steps() <= 0.0).then_some(""));
    }
    // In a published copy a choice has no address of its own.
    let here = (!is_published()).then(here);
    for chart in charts(&held.cube, &crossed, &held.picks) {
        if let Some(figure) = find(&format!("[data-chart='{}']", chart.name)) {
            held.chart(&figure, &chart, here.as_deref());
        }
    }
    each("[data-chip]", |chip| held.chip(&chip));
}

impl Held {
    fn title(&self, name: &str, code: usize) -> String {
        let place = code.saturating_sub(1);
        if name == OUTCOME {
            return Outcome::from_index(place).map(Outcome::title).unwrap_or_default();
        }
        let axis = self.cube.axes.iter().position(|axis| axis.name == name);
        let title = axis.and_then(|axis| self.titles.get(axis)?.get(place));
        // The document has the days of weeks in English.
        let first = axis.and_then(|axis| self.cube.axes.get(axis)?.values.get(place)?.as_ref());
        match first.and_then(|first| first.parse().ok()) {
            Some(first) if name == WEEK => week(first),
            _ => title.cloned().unwrap_or_default(),
        }
    }

    fn chart(&self, figure: &Element, chart: &Chart, here: Option<&str>) {
        put(figure, "data-filtered", chart.is_filtered.then_some(""));
        let Ok(places) = figure.query_selector_all("tr[data-value]") else { return };
        let longest = chart.longest();
        let mut rest = chart.given_up;
        for (place, row) in (0..).zip(&chart.rows) {
            match places.get(place).and_then(|it| it.dyn_into().ok()) {
                Some(element) => self.row(&element, (figure, chart), (row, longest), here),
                None => rest += row.runs,
            }
        }
        for (what, runs) in [("none", chart.told_none), ("other", rest)] {
            text(Some(figure), &format!("[data-rest={what}] td"), &count(runs));
        }
    }

    fn row(
        &self,
        place: &Element,
        (figure, chart): (&Element, &Chart),
        (row, longest): (&Row, u64),
        here: Option<&str>,
    ) {
        let Some(pick) = inside(place, "[data-pick]") else { return };
        if place.get_attribute("data-value").as_deref() != Some(&row.value) {
            put(place, "data-value", Some(&row.value));
            let title = self.title(&chart.name, row.code);
            text(Some(place), "[data-pick] span", &title);
            leads_on(place, figure, chart, &row.value);
        }
        put(place, "data-out", row.is_out.then_some(""));
        put(&pick, "aria-pressed", Some(if row.is_named { "true" } else { "false" }));
        // Left out is said in words as well as shown.
        let is_left_out = row.is_named && row.is_out;
        let left_out = is_left_out.then(|| t!("browser-explore-left-out"));
        put(&pick, "title", left_out.as_deref());
        if let Some(here) = here {
            let next = self.picks.toggled(&chart.name, &row.value, false);
            put(&pick, "href", Some(&address(here, &next)));
        }
        let texts = row.texts(longest, chart.has_marks());
        text(Some(place), "td", &texts.runs);
        text(Some(place), ".rate span", &texts.rate);
        text(Some(place), ".rate span + span", &texts.of);
        set(place, ".bar rect", &[("width", &texts.bar)]);
        set(place, ".bar line", &[("x2", &texts.bar)]);
        if let Some(mark) = inside(place, ".mark") {
            put(&mark, "data-none", texts.mark.is_none().then_some(""));
        }
        if let Some([at, low, high]) = texts.mark {
            set(place, ".ends", &[("x1", &low), ("x2", &high)]);
            set(place, "circle", &[("cx", &at)]);
        }
    }

    fn chip(&self, chip: &Element) {
        let name = chip.get_attribute("data-chip").unwrap_or_default();
        let filter = self.picks.of(&name).cloned().unwrap_or_default();
        put(chip, "hidden", filter.is_all().then_some(""));
        let axis = self.cube.axes.iter().find(|axis| axis.name == name);
        let code = |value: &String| match axis {
            Some(axis) => axis.values.iter().position(|known| known.as_ref() == Some(value)),
            None => Outcome::from_name(value).map(Outcome::index),
        };
        let titles: Vec<String> = filter
            .values
            .iter()
            .map(|value| {
                code(value).map_or_else(|| value.clone(), |code| self.title(&name, code + 1))
            })
            .collect();
        text(Some(chip), "[data-values]", &titles.join(", "));
        text(Some(chip), "[data-is]", &chosen(&filter));
        text(Some(chip), "[data-turning]", &turning(&filter));
    }
}

/// Where a row leads on to; in a published copy only to what is there.
fn leads_on(place: &Element, figure: &Element, chart: &Chart, value: &str) {
    let Some(link) = inside(place, "[data-on]") else { return };
    let pattern = figure.get_attribute("data-page").unwrap_or_default();
    let address =
        match document().document_element().and_then(|it| it.get_attribute("data-published")) {
            Some(root) if chart.name == "app" => Some(format!("{root}/apps/{}/", encoded(value))),
            Some(_) => None,
            None => Some(pattern.replace(PLACE, &encoded(value))),
        };
    put(&link, "href", address.as_deref());
}

fn inside(place: &Element, selector: &str) -> Option<Element> {
    place.query_selector(selector).ok().flatten()
}

fn text(place: Option<&Element>, selector: &str, words: &str) {
    let element = place.map_or_else(|| find(selector), |place| inside(place, selector));
    if let Some(element) = element.filter(|it| it.text_content().as_deref() != Some(words)) {
        element.set_text_content(Some(words));
    }
}

fn set(place: &Element, selector: &str, values: &[(&str, &String)]) {
    if let Some(element) = inside(place, selector) {
        for (name, value) in values {
            put(&element, name, Some(value));
        }
    }
}

/// Sets an attribute, or takes it away; neither fails for names such as these.
fn put(element: &Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}
