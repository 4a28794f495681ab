//! The island of a time chart. It carries only its range; the values come when it is first touched, and again when the reader looks closer.
//! Pointer, finger and keyboard read out points, a drag or Enter zooms without a new page, and the address says so.

#![allow(
    unreachable_pub,
    reason = "the macro repeats what it is given, in a place that is not public"
)]

use super::drawn::Drawn;
use super::paint::{Stage, place, show_address};
use super::reading::{Reading, Step};
use super::readout::readout;
use super::timeseries::timeseries;
use super::words::{spoken, zoomed};
use crate::stats::{Range, Window};
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// What is said when the server does not answer.
const OUT_OF_REACH: &str = "The values could not be fetched. Touch the chart to try again.";

/// A chart in the hands of a reader.
#[derive(Clone, Copy)]
struct Chart {
    /// The range of the page.
    whole: Range,
    drawn: RwSignal<Option<Arc<Drawn>>>,
    reading: RwSignal<Reading>,
    /// The range that is being fetched.
    awaited: RwSignal<Option<Range>>,
    /// What a screen reader is to say.
    said: RwSignal<String>,
    trouble: RwSignal<bool>,
    stage: Stage,
}

impl Chart {
    fn new(whole: Range) -> Self {
        Self {
            whole,
            drawn: RwSignal::new(None),
            reading: RwSignal::new(Reading::default()),
            awaited: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            trouble: RwSignal::new(false),
            stage: Stage::default(),
        }
    }

    /// Fetches the values once, when the chart is first touched.
    fn wake(self) {
        if self.drawn.with_untracked(Option::is_none) && self.awaited.get_untracked().is_none() {
            self.fetch(self.whole);
        }
    }

    fn fetch(self, range: Range) {
        self.awaited.set(Some(range));
        spawn_local(async move {
            let answer = timeseries(range).await;
            // Only the last question counts: an answer to an earlier one comes too late.
            if self.awaited.get_untracked() != Some(range) {
                return;
            }
            self.awaited.set(None);
            self.trouble.set(answer.is_err());
            match answer {
                Ok(series) => self.draw(Drawn::new(series)),
                Err(_) => self.said.set(OUT_OF_REACH.to_owned()),
            }
        });
    }

    fn draw(self, drawn: Drawn) {
        self.stage.draw(&drawn.html);
        let first = self.drawn.with_untracked(Option::is_none);
        if !first || drawn.series.range != self.whole {
            self.reading.set(Reading::default());
            self.said.set(zoomed(&drawn.series));
        }
        self.drawn.set(Some(Arc::new(drawn)));
    }

    /// Shows other days in this figure alone, and says so in the address.
    fn look_at(self, range: Range) {
        self.reading.set(Reading::default());
        show_address(range);
        self.fetch(range);
    }

    fn look_closer(self, first: usize, last: usize) {
        let days = self.drawn.with_untracked(|drawn| {
            let points = &drawn.as_ref()?.points;
            Some(Window { first: points.get(first)?.days.first, last: points.get(last)?.days.last })
        });
        if let Some(days) = days {
            self.look_at(Range::Custom(days.first, days.last));
        }
    }

    fn is_zoomed(self) -> bool {
        self.drawn
            .with(|drawn| drawn.as_ref().is_some_and(|drawn| drawn.series.range != self.whole))
    }

    fn reset(self) {
        if untrack(|| self.is_zoomed()) {
            self.look_at(self.whole);
        }
    }

    fn press(self, event: &KeyboardEvent) {
        let len =
            self.drawn.with_untracked(|drawn| drawn.as_ref().map_or(0, |drawn| drawn.points.len()));
        match self.reading.get_untracked().key(&event.key(), event.shift_key(), len) {
            None => return,
            Some(Step::Read(reading)) => {
                self.reading.set(reading);
                self.said.set(self.sentence(reading).unwrap_or_default());
            }
            Some(Step::Zoom(first, last)) => self.look_closer(first, last),
            Some(Step::Reset) => self.reset(),
        }
        event.prevent_default();
    }

    fn sentence(self, reading: Reading) -> Option<String> {
        self.drawn
            .with_untracked(|drawn| Some(spoken(drawn.as_ref()?.points.get(reading.cursor?)?)))
    }

    /// The point under a pointer; `None` beside the drawings.
    fn under(self, event: &PointerEvent) -> Option<usize> {
        let x_percent = place(event)?;
        self.drawn.with_untracked(|drawn| drawn.as_ref()?.rate.nearest(x_percent))
    }

    fn point(self, event: &PointerEvent) {
        if let Some(cursor) = self.under(event) {
            self.reading.update(|reading| *reading = reading.to(cursor));
        }
    }

    /// A mouse or pen begins to select; a finger reads, for it also scrolls.
    fn grip(self, event: &PointerEvent) {
        let Some(cursor) = self.under(event) else { return };
        let selects = event.pointer_type() != "touch" && event.button() == 0;
        self.reading.set(Reading { cursor: Some(cursor), anchor: selects.then_some(cursor) });
    }

    fn release(self) {
        let reading = self.reading.get_untracked();
        match reading.span() {
            Some((first, last)) => self.look_closer(first, last),
            None => self.reading.set(Reading { anchor: None, ..reading }),
        }
    }

    fn leave(self, event: &PointerEvent) {
        // A finger that lifts leaves what it read in place until the reader touches something else.
        if event.pointer_type() != "touch" {
            self.reading.set(Reading::default());
        }
    }

    fn readout(self) -> Option<String> {
        if self.trouble.get() {
            return Some(format!("<b>{OUT_OF_REACH}</b>"));
        }
        self.drawn
            .with(|drawn| Some(readout(drawn.as_ref()?.points.get(self.reading.get().cursor?)?)))
    }

    fn zoom_words(self) -> String {
        self.drawn
            .with(|drawn| drawn.as_ref().map(|drawn| zoomed(&drawn.series)))
            .unwrap_or_default()
    }

    fn page_of_zoom(self) -> String {
        self.drawn
            .with(|drawn| drawn.as_ref().map(|drawn| format!("?range={}", drawn.series.range)))
            .unwrap_or_default()
    }

    fn paint(self) {
        let reading = self.reading.get();
        self.drawn.with(|drawn| {
            if let Some(drawn) = drawn {
                self.stage.paint(drawn, reading);
            }
        });
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
    let chart = Chart::new(range);
    let awake = RwSignal::new(false);
    Effect::new(move || awake.set(true));
    Effect::new(move || chart.paint());
    let Stage { root, box_ } = chart.stage;
    view! {
        <div
            class="live"
            node_ref=root
            // Arrow keys are the chart's own, so they must get past a screen reader's browsing; without script nothing is to be focused.
            role=move || if awake.get() { "application" } else { "group" }
            tabindex=move || awake.get().then_some("0")
            aria-roledescription="chart"
            aria-labelledby="runs-t"
            aria-describedby="runs-keys"
            aria-busy=move || chart.awaited.get().is_some().then_some("true")
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
            on:blur=move |_| chart.reading.set(Reading::default())
            on:keydown=move |event| chart.press(&event)
        >
            {children()}
            <div class="read" data-readout="" aria-hidden="true" node_ref=box_ hidden=move || chart.readout().is_none() inner_html=move || chart.readout().unwrap_or_default()></div>
        </div>
        <p class="keyhint note" id="runs-keys">"← → read · Shift ← → select · Enter zooms · Esc back"</p>
        <div class="zoomed" hidden=move || !chart.is_zoomed()>
            <p>{move || chart.zoom_words()}</p>
            <a href=move || chart.page_of_zoom()>"All figures for these days"</a>
            <button class="btn" type="button" on:click=move |_| chart.reset()>"Reset zoom"</button>
        </div>
        <p class="vh" aria-live="polite">{move || chart.said.get()}</p>
    }
}
