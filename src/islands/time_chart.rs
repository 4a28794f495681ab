//! The island of a time chart. The page carries its values; finer ones come from the page about fewer days, when the reader looks closer than
//! they tell. It has no properties of its own, for reading those takes a JSON parser.
//! Pointer, finger and keyboard read out points, a drag or Enter zooms without a new page, and the address says so.

#![allow(
    unreachable_pub,
    reason = "the macro repeats what it is given, in a place that is not public"
)]

use super::desk::refresh::{VALUES, carried};
use super::drawn::Drawn;
use super::paint::{Stage, address, is_published, place, show_address};
use super::reading::{Reading, Step};
use super::readout::readout;
use super::words::{spoken, zoomed};
use crate::charts::{Bucket, Marks};
use crate::language::t;
use crate::stats::{Range, Timeseries, Window};
use leptos::ev::{KeyboardEvent, MouseEvent, PointerEvent};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::web_sys::CustomEvent;
use std::sync::Arc;

/// The figure's id; what names and describes it has ids that begin with it.
pub const TIME_FIGURE: &str = "runs";
/// Where the page says how the chart is drawn, which days it is about, and what its address says besides.
const MARKS: &str = "data-marks";
const RANGE: &str = "data-range";
const REST: &str = "data-rest";

/// Where a reader stands with a chart, as one value: what is shown follows from it, and each event makes a new one.
#[derive(Clone, Default)]
struct State {
    /// Whether the program has arrived.
    awake: bool,
    drawn: Option<Arc<Drawn>>,
    /// The range that is drawn instead of the page's.
    shown: Option<Range>,
    reading: Reading,
    /// The range that is being fetched.
    awaited: Option<Range>,
    /// Whether the last fetch failed.
    trouble: bool,
    /// Whether a finger has come to a point that it did not read before.
    reads_first: bool,
    /// What a screen reader is to say.
    said: String,
}

impl State {
    /// The point under the cursor, and the seven days up to it where the line is theirs.
    fn point(&self) -> Option<(&Bucket, Option<&Bucket>)> {
        let (drawn, cursor) = (self.drawn.as_ref()?, self.reading.cursor?);
        Some((drawn.points.get(cursor)?, drawn.week(cursor)))
    }

    fn len(&self) -> usize {
        self.drawn.as_ref().map_or(0, |drawn| drawn.points.len())
    }

    fn readout(&self) -> Option<String> {
        if self.trouble {
            Some(format!("<b>{}</b>", t!("browser-chart-out-of-reach")))
        } else {
            self.point().map(|(point, week)| readout(point, week))
        }
    }

    /// The days that are shown instead of the page's.
    fn zoom(&self) -> Option<(Range, &Timeseries)> {
        Some((self.shown?, &self.drawn.as_ref()?.series))
    }

    /// The days from one point to another.
    fn span(&self, first: usize, last: usize) -> Option<Range> {
        let points = &self.drawn.as_ref()?.points;
        Some(Range::Custom(points.get(first)?.days.first, points.get(last)?.days.last))
    }
}

/// What the page says of its chart.
#[derive(Clone)]
struct Given {
    /// The range of the page.
    whole: Range,
    /// What its address says besides the range.
    rest: String,
    /// The page's own values.
    series: Timeseries,
    /// What stands on the drawing besides.
    marks: Marks,
}

impl Given {
    /// Draws a series as the page is drawn; a published copy has no pages about single days.
    fn drawn(&self, series: Timeseries) -> Drawn {
        Drawn::new(series, &self.marks, (!is_published()).then_some(self.rest.as_str()))
    }
}

/// A chart in the hands of a reader.
#[derive(Clone, Copy)]
struct Chart {
    /// Nothing until the chart is first touched.
    given: StoredValue<Option<Given>>,
    // One signal and not one for each part: each type of signal is code of its own, 4 KB of it.
    state: RwSignal<State>,
    stage: Stage,
}

impl Chart {
    fn given(self) -> Option<Given> {
        self.given.get_value()
    }

    /// Reads what the page says.
    fn read_page(self) -> Option<Given> {
        let told = |name| self.stage.told(name);
        let (whole, marks) = (told(RANGE)?.parse().ok()?, told(MARKS)?.parse().ok()?);
        let given = Given { whole, rest: told(REST)?, series: told(VALUES)?.parse().ok()?, marks };
        self.given.set_value(Some(given.clone()));
        Some(given)
    }

    fn now(self) -> State {
        self.state.get_untracked()
    }

    /// Gets ready when the chart is first touched.
    fn wake(self) {
        let now = self.now();
        if now.drawn.is_none()
            && now.awaited.is_none()
            && let Some(given) = self.read_page()
        {
            let drawn = given.drawn(given.series.clone());
            self.state.set(State { drawn: Some(Arc::new(drawn)), ..now });
        }
    }

    fn fetch(self, range: Range, page: String) {
        self.state.set(State { awaited: Some(range), reading: Reading::default(), ..self.now() });
        spawn_local(async move {
            let answer = carried(&page).await.and_then(|values| values.parse().ok());
            let asked = State { awaited: None, ..self.now() };
            // Only the last question counts: an answer to an earlier one comes too late.
            if self.now().awaited != Some(range) {
                return;
            }
            // Better coarse than nothing: without an answer, what the page holds is shown larger.
            self.state.set(match answer.or_else(|| self.held(range)) {
                Some(series) => self.drawn(range, series, &asked),
                None => State { trouble: true, said: t!("browser-chart-out-of-reach"), ..asked },
            });
        });
    }

    /// The values of a range, as far as the page's own hold them.
    fn held(self, range: Range) -> Option<Timeseries> {
        let Given { whole, series, .. } = self.given()?;
        match range {
            range if range == whole => Some(series),
            Range::Custom(first, last) => series.of_days(Window { first, last }),
            _ => None,
        }
    }

    /// Takes the values of a newer page; a reader who looks at other days keeps them.
    fn renew(self, event: &CustomEvent) {
        let newer = event.detail().as_string().and_then(|values| values.parse().ok());
        let (Some(series), Some(given)) = (newer, self.given().or_else(|| self.read_page())) else {
            return;
        };
        let series: Timeseries = series;
        let whole = given.whole;
        self.given.set_value(Some(Given { series: series.clone(), ..given }));
        let now = self.now();
        if now.shown.is_none() {
            let reading = now.reading;
            let drawn = self.drawn(whole, series, &now);
            self.state.set(State { reading, said: now.said, ..drawn });
        }
    }

    fn drawn(self, range: Range, series: Timeseries, asked: &State) -> State {
        let said = zoomed(&series);
        let (whole, drawn) = match self.given() {
            Some(given) => (given.whole, given.drawn(series)),
            None => (range, Drawn::new(series, &Marks::default(), None)),
        };
        self.stage.draw(&drawn.html);
        let shown = (range != whole).then_some(range);
        State { drawn: Some(Arc::new(drawn)), shown, trouble: false, said, ..asked.clone() }
    }

    /// Shows other days in this figure alone, and says so in the address.
    fn look_at(self, range: Range) {
        let Some(given) = self.given() else { return };
        let page = address(range, &given.rest);
        show_address(&page);
        match self.held(range) {
            Some(series) if range == given.whole || series.is_daily() || is_published() => {
                let now = State { awaited: None, reading: Reading::default(), ..self.now() };
                self.state.set(self.drawn(range, series, &now));
            }
            _ => self.fetch(range, page),
        }
    }

    fn look_closer(self, first: usize, last: usize) {
        if let Some(days) = self.now().span(first, last) {
            self.look_at(days);
        }
    }

    fn reset(self) {
        if let (Some(_), Some(given)) = (self.now().zoom(), self.given()) {
            self.look_at(given.whole);
        }
    }

    fn read(self, reading: Reading) {
        let now = self.now();
        if now.reading != reading {
            self.state.set(State { reading, ..now });
        }
    }

    fn press(self, event: &KeyboardEvent) {
        let now = self.now();
        match now.reading.key(&event.key(), event.shift_key(), now.len()) {
            None => return,
            Some(Step::Read(reading)) => {
                let there = State { reading, ..now };
                let said =
                    there.point().map(|(point, week)| spoken(point, week)).unwrap_or_default();
                self.state.set(State { said, ..there });
            }
            Some(Step::Zoom(first, last)) => self.look_closer(first, last),
            Some(Step::Open(point)) => self.open(point),
            Some(Step::Reset) => self.reset(),
        }
        event.prevent_default();
    }

    /// Goes to the page about a point, unless that is all that is drawn.
    fn open(self, point: usize) {
        let now = self.now();
        if let (Some(range), Some(given)) = (now.span(point, point), self.given())
            && now.len() > 1
            && !is_published()
        {
            // Who may not leave the page stays on it.
            let _ = location().set_href(&address(range, &given.rest));
        }
    }

    /// A place leads to its days when it is clicked; a finger first reads there, and goes when it comes again.
    fn click(self, event: &MouseEvent) {
        if self.now().reads_first {
            event.prevent_default();
        }
    }

    /// The point under a pointer; `None` beside the drawings.
    fn under(self, event: &PointerEvent) -> Option<usize> {
        self.now().drawn?.rate.nearest(place(event)?)
    }

    fn point(self, event: &PointerEvent) {
        if let Some(cursor) = self.under(event) {
            self.read(self.now().reading.to(cursor));
        }
    }

    /// A mouse or pen begins to select; a finger reads, for it also scrolls.
    fn grip(self, event: &PointerEvent) {
        let Some(cursor) = self.under(event) else { return };
        let touches = event.pointer_type() == "touch";
        let selects = !touches && event.button() == 0;
        let now = self.now();
        let reads_first = touches && now.reading.cursor != Some(cursor);
        self.state.set(State { reads_first, ..now });
        self.read(Reading { cursor: Some(cursor), anchor: selects.then_some(cursor) });
    }

    fn release(self) {
        let reading = self.now().reading;
        match reading.span() {
            Some((first, last)) => self.look_closer(first, last),
            None => self.read(Reading { anchor: None, ..reading }),
        }
    }

    fn leave(self, event: &PointerEvent) {
        // A finger that lifts leaves what it read in place until the reader touches something else.
        if event.pointer_type() != "touch" {
            self.read(Reading::default());
        }
    }

    fn paint(self) {
        let state = self.state.get();
        if let Some(drawn) = &state.drawn {
            self.stage.paint(drawn, state.reading);
        }
    }

    /// What is said of the days that are shown instead of the page's, and the address of a page for them.
    fn zoom_words(self) -> Option<(String, String)> {
        let state = self.state.get();
        let (range, series) = state.zoom()?;
        Some((zoomed(series), address(range, &self.given()?.rest)))
    }
}

/// Makes the drawings inside it answer to the reader.
#[island]
pub fn TimeChart(
    /// The drawings, as the server made them, in an element that says what the page knows of them.
    children: Children,
) -> impl IntoView {
    let chart = Chart {
        given: StoredValue::new(None),
        state: RwSignal::new(State::default()),
        stage: Stage::default(),
    };
    let (title, keys) = (format!("{TIME_FIGURE}-t"), format!("{TIME_FIGURE}-keys"));
    Effect::new(move || chart.state.set(State { awake: true, ..chart.now() }));
    Effect::new(move || chart.paint());
    let Stage { root, box_ } = chart.stage;
    view! {
        <div
            class="live"
            data-live=""
            node_ref=root
            // Arrow keys are the chart's own, so they must get past a screen reader's browsing; without script nothing is to be focused.
            role=move || if chart.state.get().awake { "application" } else { "group" }
            tabindex=move || chart.state.get().awake.then_some("0")
            aria-roledescription=t!("browser-chart-role")
            aria-labelledby=title
            aria-describedby=keys.clone()
            aria-busy=move || chart.state.get().awaited.is_some().then_some("true")
            on:pointerenter=move |_| chart.wake()
            on:pointerdown=move |event| {
                chart.wake();
                chart.grip(&event);
            }
            on:pointermove=move |event| chart.point(&event)
            on:pointerup=move |_| chart.release()
            on:pointerleave=move |event| chart.leave(&event)
            on:click=move |event| chart.click(&event)
            // The browser would take hold of the link under the pointer, and no day would be selected.
            on:dragstart=move |event| event.prevent_default()
            on:focus=move |_| chart.wake()
            on:blur=move |_| chart.read(Reading::default())
            on:keydown=move |event| chart.press(&event)
            on:daylight-newer=move |event: CustomEvent| chart.renew(&event)
        >
            {children()}
            <div class="read" data-readout="" aria-hidden="true" node_ref=box_ hidden=move || chart.state.get().readout().is_none() inner_html=move || chart.state.get().readout().unwrap_or_default()></div>
        </div>
        <p class="keyhint note" id=keys>{t!("browser-chart-keys")}</p>
        <div class="zoomed" hidden=move || chart.zoom_words().is_none()>
            <p>{move || chart.zoom_words().unwrap_or_default().0}</p>
            <a href=move || chart.zoom_words().unwrap_or_default().1>{t!("browser-chart-zoom-figures")}</a>
            <button class="btn" type="button" on:click=move |_| chart.reset()>{t!("browser-chart-reset")}</button>
        </div>
        <p class="vh" aria-live="polite">{move || chart.state.get().said}</p>
    }
}
