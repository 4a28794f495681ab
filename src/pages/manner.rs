//! The switches above a chart over time: links, so that they work without script and the address says how the chart is drawn.

use super::query::Asked;
use crate::charts::Manner;
use crate::language::t;
use leptos::prelude::*;

/// What a chart over time can be drawn otherwise by.
#[derive(Clone, Copy)]
pub(super) struct Switches {
    /// Whether it has a line that can be smoothed.
    pub(super) smooth: bool,
    /// The figure's id, which the links lead back to.
    pub(super) figure: &'static str,
}

impl Switches {
    /// Their markup.
    pub(super) fn view(self, asked: &Asked) -> AnyView {
        let now = asked.manner();
        let link = |manner: Manner, title: String| {
            let address = format!("{}#{}", asked.drawn(manner), self.figure);
            view! { <a href=address aria-current=(manner == now).then_some("true")>{title}</a> }
        };
        let smoothing = self.smooth.then(|| {
            let links = [(false, t!("manner-days")), (true, t!("manner-mean"))]
                .map(|(smooth, title)| link(Manner { smooth, ..now }, title));
            view! { <div class="seg" role="group" aria-label=t!("manner-line")>{links}</div> }
        });
        let links = [(false, t!("manner-linear")), (true, t!("manner-log"))]
            .map(|(log, title)| link(Manner { log, ..now }, title));
        view! {
            <div class="manner">
                {smoothing}
                <div class="seg" role="group" aria-label=t!("manner-scale")>{links}</div>
            </div>
        }
        .into_any()
    }
}
