//! The island of a time chart. It carries only its range; the values come when it is first touched, and looking closer needs no others.
//! Pointer, finger and keyboard read out points, a drag or Enter zooms without a new page, and the address says so.

#![allow(
    unreachable_pub,
    reason = "the macro repeats what it is given, in a place that is not public"
)]

use super::drawn::Drawn;
use super::paint::{Stage, place, show_address};
use super::published::ask;
use super::reading::{Reading, Step};
use super::readout::readout;
use super::words::{spoken, zoomed};
use crate::charts::Bucket;
use crate::stats::{Range, Timeseries};
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// What is said when the server does not answer.
const OUT_OF_REACH: &str = "The values could not be fetched. Touch the chart to try again.";

/// Where a reader stands with a chart, as one value: what is shown follows from it, and each event makes a new one.
#[derive(Clone, Default)]
struct State {
    /// Whether the program has arrived.
    awake: bool,
    /// The values of the page's range.
    held: Option<Arc<Timeseries>>,
    drawn: Option<Arc<Drawn>>,
    reading: Reading,
    /// Whether the values are being fetched.
    awaited: bool,
    /// Whether the last fetch failed.
    trouble: bool,
    /// What a screen reader is to say.
    said: String,
}

impl State {
    fn point(&self) -> Option<&Bucket> {
        self.drawn.as_ref()?.points.get(self.reading.cursor?)
    }

    fn len(&self) -> usize {
        self.drawn.as_ref().map_or(0, |drawn| drawn.points.len())
    }

    fn readout(&self) -> Option<String> {
        if self.trouble {
            Some(format!("<b>{OUT_OF_REACH}</b>"))
        } else {
            self.point().map(readout)
        }
    }

    /// The range that is shown instead of the page's.
    fn zoom(&self, whole: Range) -> Option<&Timeseries> {
        let series = &self.drawn.as_ref()?.series;
        (series.range != whole).then_some(series)
    }

    /// The days from one point to another.
    fn span(&self, first: usize, last: usize) -> Option<Range> {
        let points = &self.drawn.as_ref()?.points;
        Some(Range::Custom(points.get(first)?.days.first, points.get(last)?.days.last))
    }
}

/// A chart in the hands of a reader.
#[derive(Clone, Copy)]
struct Chart {
    /// The range of the page.
    whole: Range,
    // One signal and not one for each part: each type of signal is code of its own, 4 KB of it.
    state: RwSignal<State>,
    stage: Stage,
}

impl Chart {
    fn now(self) -> State {
        self.state.get_untracked()
    }

    /// Fetches the values once, when the chart is first touched.
    fn wake(self) {
        let now = self.now();
        if now.held.is_some() || now.awaited {
            return;
        }
        self.state.set(State { awaited: true, reading: Reading::default(), ..now });
        spawn_local(async move {
            let answer = ask(self.whole).await;
            let asked = State { awaited: false, ..self.now() };
            self.state.set(match answer {
                Ok(series) => {
                    let held = Some(Arc::new(series.clone()));
                    self.drawn(series, State { held, trouble: false, ..asked })
                }
                Err(_) => State { trouble: true, said: OUT_OF_REACH.to_owned(), ..asked },
            });
        });
    }

    fn drawn(self, series: Timeseries, now: State) -> State {
        let drawn = Drawn::new(series);
        self.stage.draw(&drawn.html);
        State { drawn: Some(Arc::new(drawn)), ..now }
    }

    /// Shows other days in this figure alone, and says so in the address.
    fn look_at(self, range: Range) {
        let now = self.now();
        let Some(held) = &now.held else { return };
        let series = match range {
            Range::Custom(first, last) => held.of_days(first, last),
            _ => Some(Timeseries::clone(held)),
        };
        let Some(series) = series else { return };
        show_address(range);
        let said = zoomed(&series);
        self.state.set(self.drawn(series, State { said, reading: Reading::default(), ..now }));
    }

    fn look_closer(self, first: usize, last: usize) {
        if let Some(days) = self.now().span(first, last) {
            self.look_at(days);
        }
    }

    fn reset(self) {
        if self.now().zoom(self.whole).is_some() {
            self.look_at(self.whole);
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
                let said = there.point().map(spoken).unwrap_or_default();
                self.state.set(State { said, ..there });
            }
            Some(Step::Zoom(first, last)) => self.look_closer(first, last),
            Some(Step::Reset) => self.reset(),
        }
        event.prevent_default();
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
        let selects = event.pointer_type() != "touch" && event.button() == 0;
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
        let series = state.zoom(self.whole)?;
        Some((zoomed(series), format!("?range={}", series.range)))
    }
}

/// Makes the drawings inside it answer to the reader.
#[island]
pub fn TimeChart(
    /// The range of the page.
    range: Range,
    /// The drawings, as the server made them.
    children: Children,
) -> impl IntoView {
    let chart =
        Chart { whole: range, state: RwSignal::new(State::default()), stage: Stage::default() };
    Effect::new(move || chart.state.set(State { awake: true, ..chart.now() }));
    Effect::new(move || chart.paint());
    let Stage { root, box_ } = chart.stage;
    view! {
        <div
            class="live"
            node_ref=root
            // Arrow keys are the chart's own, so they must get past a screen reader's browsing; without script nothing is to be focused.
            role=move || if chart.state.get().awake { "application" } else { "group" }
            tabindex=move || chart.state.get().awake.then_some("0")
            aria-roledescription="chart"
            aria-labelledby="runs-t"
            aria-describedby="runs-keys"
            aria-busy=move || chart.state.get().awaited.then_some("true")
            on:pointerenter=move |_| chart.wake()
            on:pointerdown=move |event| {
                chart.wake();
                chart.grip(&event);
            }
            on:pointermove=move |event| chart.point(&event)
            on:pointerup=move |_| chart.release()
            on:pointerleave=move |event| chart.leave(&event)
            on:dblclick=move |_| chart.reset()
            on:focus=move |_| chart.wake()
            on:blur=move |_| chart.read(Reading::default())
            on:keydown=move |event| chart.press(&event)
        >
            {children()}
            <div class="read" data-readout="" aria-hidden="true" node_ref=box_ hidden=move || chart.state.get().readout().is_none() inner_html=move || chart.state.get().readout().unwrap_or_default()></div>
        </div>
        <p class="keyhint note" id="runs-keys">"← → read · Shift ← → select · Enter zooms · Esc back"</p>
        <div class="zoomed" hidden=move || chart.zoom_words().is_none()>
            <p>{move || chart.zoom_words().unwrap_or_default().0}</p>
            <a href=move || chart.zoom_words().unwrap_or_default().1>"All figures for these days"</a>
            <button class="btn" type="button" on:click=move |_| chart.reset()>"Reset zoom"</button>
        </div>
        <p class="vh" aria-live="polite">{move || chart.state.get().said}</p>
    }
}
