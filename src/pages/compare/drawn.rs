//! The figures of the comparison: a forest plot of the differences, the rates over time together and each by itself, and the shares.

use super::super::figure::{Figure, Links, scrolling};
use super::super::labels;
use super::super::readable::{days_of, readable};
use super::super::words::compare as words;
use super::super::words::steps::head;
use super::{DOCUMENT, Page};
use crate::charts::{Differences, Hit, Hue, Line, Lines, Step, Upright, line_key, lines};
use crate::language::t;
use crate::stats::words::{days, decimals, of, percent};
use crate::stats::{Comparison, Outcomes, Rate, Side, Sides};
use leptos::prelude::*;
use leptos::tachys::html::InertElement;
use std::slice;

/// Sides whose intervals are drawn over each other; more would hide what they are about.
const RIBBONS_MAX: usize = 3;

/// The rates of a side, span by span.
type Rates<'a> = &'a dyn Fn(&Side) -> Vec<Option<Rate>>;

/// The success rates of a side.
fn told(found: &Comparison, side: &Side) -> Vec<Option<Rate>> {
    let rate = |outcomes: Option<Outcomes>| outcomes.map(|it| it.success_rate);
    found.course(side).into_iter().map(rate).collect()
}

/// Those of them that can be judged.
fn judged(found: &Comparison, side: &Side) -> Vec<Option<Rate>> {
    let sure = |rate: Option<Rate>| rate.filter(|rate| !rate.too_few());
    told(found, side).into_iter().map(sure).collect()
}

/// Whether each side can be judged in half of the spans.
pub(super) fn most_can_be_judged(found: &Comparison) -> bool {
    let spans = found.spans().len();
    found.sides.iter().all(|side| 2 * judged(found, side).iter().flatten().count() >= spans)
}

/// The axis that holds every interval that is drawn.
fn axis(found: &Comparison) -> Upright {
    let rates = found.sides.iter().flat_map(|side| judged(found, side)).flatten();
    let (low, high) = rates
        .fold((1.0, 0.0), |(low, high), rate| (f64::min(low, rate.low), f64::max(high, rate.high)));
    if low > high { Upright::Rates(0.0, 1.0) } else { Upright::Rates(low, high) }
}

impl Page {
    fn links(&self) -> Links {
        Links::of(&self.asked).document(DOCUMENT, true).plain(self.question())
    }

    fn step(&self) -> Step {
        Step::of_grain(self.answer.found.grain)
    }

    fn address(&self, side: &Side) -> String {
        match self.sides {
            Sides::Apps(_) => labels::address(&self.asked, "app", &side.name),
            Sides::Periods(_) => {
                self.asked.to(&format!("/?range={}..{}", side.window.first, side.window.last))
            }
        }
    }

    /// The differences against the first side, as a table whose rows are a forest plot.
    pub(super) fn differences(&self) -> AnyView {
        let found = &self.answer.found;
        let axis = Differences::new(found.sides.iter().filter_map(|side| side.difference.as_ref()));
        let rows = found.sides.iter().enumerate().map(|(place, side)| self.row(&axis, place, side));
        let noun = match self.sides {
            Sides::Apps(_) => labels::sentence_case(&labels::app_noun(&self.catalog).0),
            Sides::Periods(_) => t!("compare-period"),
        };
        let body = view! {
            <table class="forest" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader" class="rk"><span class="vh">{t!("compare-line")}</span></th>
                        <th scope="col" role="columnheader" class="nm">{noun}</th>
                        <th scope="col" role="columnheader" class="pl"><span class="vh">{t!("compare-difference-drawn")}</span>{InertElement::new(axis.head(&t!("compare-same")))}</th>
                        <th scope="col" role="columnheader" class="rt">{t!("compare-difference")}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows.collect_view()}</tbody>
            </table>
        };
        Figure {
            id: "differences",
            title: t!("compare-differences"),
            sentence: words::differences(found, &|side| self.called(side)),
            body: body.into_any(),
            flush: true,
            twin: None,
            links: self.links(),
            method: t!("compare-difference-method"),
            more: "comparison",
        }
        .view()
    }

    fn row(&self, axis: &Differences, place: usize, side: &Side) -> AnyView {
        let first = self.answer.found.sides.first();
        let drawn = side.difference.as_ref().map_or_else(|| axis.first(), |it| axis.row(it));
        let (loud, quiet) = match first {
            Some(first) if place > 0 => words::difference(first, side),
            _ => (t!("compare-first"), String::new()),
        };
        let (rate, counted) = words::rate(side.now);
        view! {
            <tr role="row">
                <td class="rk" role="cell"><span class="key">{InertElement::new(line_key(Some(place)))}</span></td>
                <th scope="row" role="rowheader" class="nm"><a href=self.address(side)>{self.called(side)}</a><small>{rate} ", " {counted}</small></th>
                <td role="cell" class="pl">{InertElement::new(drawn)}</td>
                <td role="cell" class="rt num"><b>{loud}</b><small>{quiet}</small></td>
            </tr>
        }
        .into_any()
    }

    fn line(&self, side: &Side, with_band: bool) -> Line {
        let rates = judged(&self.answer.found, side);
        let band = if with_band {
            rates.iter().map(|rate| rate.map(|rate| (rate.low, rate.high))).collect()
        } else {
            Vec::new()
        };
        let values = rates.iter().map(|rate| rate.and_then(|rate| rate.share())).collect();
        Line { name: self.called(side), values, hue: Hue::Own, band }
    }

    fn drawing(&self, label: String, own: Vec<Line>, upright: Upright) -> Lines {
        let found = &self.answer.found;
        Lines {
            label,
            spans: found.spans(),
            step: self.step(),
            open: found.is_open(),
            lines: own,
            upright,
            compact: false,
            hue: 0,
        }
    }

    /// A drawing of some sides whose places say what stands there; `rates` are those of a side, span by span.
    fn answering(&self, drawn: &Lines, sides: &[Side], rates: Rates<'_>) -> AnyView {
        let drawing = lines(drawn);
        let sides: Vec<_> =
            sides.iter().map(|side| (side, self.called(side), rates(side))).collect();
        let (name, value) = self.sides.pair();
        let chosen = self.asked.choosing(name, &value);
        let hits = Hit::of_points(&drawing.projection, |span| {
            let days =
                drawing.projection.days(span).filter(|_| matches!(self.sides, Sides::Apps(_)));
            let shared = days.map(|days| (days, drawn.open && span + 1 == drawn.spans.len()));
            let address = shared.and_then(|_| days_of(&chosen, &drawing.projection, span));
            (words::place(&sides, shared, span), address)
        });
        readable(&drawing, &drawn.label, &hits)
    }

    fn legend(&self, told: &dyn Fn(&Side) -> String) -> AnyView {
        let keys = self.answer.found.sides.iter().enumerate().map(|(place, side)| {
            view! { <li>{InertElement::new(line_key(Some(place)))} {self.called(side)} " " <span class="num">{told(side)}</span></li> }
        });
        view! { <ul class="legend">{keys.collect_view()}</ul> }.into_any()
    }

    /// All rates over time; none where they stand on one span alone.
    pub(super) fn rates(&self) -> Option<AnyView> {
        let found = &self.answer.found;
        if found.spans().len() < 2 {
            return None;
        }
        let with_band = found.sides.len() <= RIBBONS_MAX;
        let own = found.sides.iter().map(|side| self.line(side, with_band)).collect();
        let sentence = words::rates(found, self.step());
        let rates = |side: &Side| told(found, side);
        let body = view! { {self.legend(&|side| words::rate(side.now).0)} {self.answering(&self.drawing(sentence.clone(), own, axis(found)), &found.sides, &rates)} };
        let figure = Figure {
            id: "rates",
            title: t!("compare-rates"),
            sentence,
            body: body.into_any(),
            flush: false,
            twin: Some(self.twin(&t!("compare-rates"), &rates)),
            links: self.links(),
            method: words::rate_method(found),
            more: "intervals",
        };
        Some(figure.view())
    }

    /// Each by itself on the same axis.
    pub(super) fn each(&self) -> Option<AnyView> {
        let found = &self.answer.found;
        if found.spans().len() < 2 || found.sides.len() < 2 {
            return None;
        }
        let cards = found.sides.iter().enumerate().map(|(place, side)| {
            let (rate, counted) = words::rate(side.now);
            let title = self.called(side);
            let label = t!("compare-label", title = &title, rate = &rate, of = &counted);
            let drawing = Lines {
                compact: true,
                hue: place,
                ..self.drawing(label, vec![self.line(side, true)], axis(found))
            };
            view! {
                <article class="card small-multiple">
                    <h3><span class="key">{InertElement::new(line_key(Some(place)))} <a href=self.address(side)>{title}</a></span></h3>
                    <p><b class="num">{rate}</b> " " <small class="num">{counted}</small></p>
                    {self.answering(&drawing, slice::from_ref(side), &|side| told(found, side))}
                </article>
            }
        });
        let view = view! {
            <section class="part" id="each" aria-labelledby="each-t">
                <header><h2 id="each-t">{t!("compare-each")}</h2><p>{t!("compare-each-sentence")}</p></header>
                <div class="movers">{cards.collect_view()}</div>
            </section>
        };
        Some(view.into_any())
    }

    /// The share of all runs over time; none for periods.
    pub(super) fn shares(&self) -> Option<AnyView> {
        let found = &self.answer.found;
        if found.all.len() < 2 {
            return None;
        }
        let line = |side: &Side| {
            let values =
                found.shares(side).into_iter().map(|rate| rate.and_then(|rate| rate.share()));
            Line {
                name: self.called(side),
                values: values.collect(),
                hue: Hue::Own,
                band: Vec::new(),
            }
        };
        let own = found.sides.iter().map(line).collect();
        let sentence = words::shares(found, &|side| self.called(side));
        let drawing = self.drawing(sentence.clone(), own, Upright::Shares);
        let shares = |side: &Side| found.shares(side);
        let figure = Figure {
            id: "shares",
            title: t!("compare-shares"),
            sentence,
            body: view! { {self.legend(&|side| words::share(found, side))} {self.answering(&drawing, &found.sides, &shares)} }.into_any(),
            flush: false,
            twin: Some(self.twin(&t!("compare-shares"), &shares)),
            links: self.links(),
            method: t!("compare-share-method"),
            more: "counts",
        };
        Some(figure.view())
    }

    /// The rates of each side, span by span, the latest first.
    fn twin(&self, title: &str, rates: Rates<'_>) -> AnyView {
        let found = &self.answer.found;
        let columns: Vec<Vec<Option<Rate>>> = found.sides.iter().map(rates).collect();
        let heads =
            found.sides.iter().map(|side| view! { <th scope="col">{self.called(side)}</th> });
        let rows = found.spans().into_iter().enumerate().rev().map(|(span, window)| {
            let cells = columns.iter().map(|rates| match rates.get(span).copied().flatten() {
                Some(rate) if rate.n > 0 => {
                    let share = percent(rate, decimals(rate).min(1));
                    view! { <td>{share} " " <small>{of(rate)}</small></td> }.into_any()
                }
                _ => view! { <td>"–"</td> }.into_any(),
            });
            view! { <tr><th scope="row">{days(window)}</th>{cells.collect_view()}</tr> }
        });
        let step = head(self.step());
        let table = view! {
            <table>
                <thead><tr><th scope="col">{step}</th>{heads.collect_view()}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        };
        scrolling(t!("figure-table-of", title = title), table.into_any())
    }
}
