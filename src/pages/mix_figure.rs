//! How the values of a dimension share the runs, and how that changed: lines of shares over time above the ranking of the same values, whose
//! rows carry the hue of their line.

use super::annotations::{Noted, flags, keys};
use super::figure::{Figure, Links, scrolling};
use super::labels;
use super::query::Asked;
use super::readable::{days_link, days_of, readable};
use super::toggle::toggle;
use super::words::platforms::{is_single, mix_label, mix_sentence};
use super::words::readout::shares;
use super::words::steps::head;
use crate::catalog::Catalog;
use crate::charts::{Hit, Hue, Line, Lines, Step, Upright, flagged, line_key};
use crate::language::t;
use crate::stats::words::{count, of, percent};
use crate::stats::{Answer, Counts, Mix, Outcomes, Strand, wilson};
use leptos::prelude::*;
use leptos::tachys::html::InertElement;

/// Lines that are drawn; values past them are in the table, and together in the grey line.
const LINES_MAX: usize = 6;

/// A mix, and how it is said.
pub(super) struct MixFigure<'a> {
    pub(super) title: String,
    pub(super) answer: &'a Answer<Mix>,
    pub(super) catalog: &'a Catalog,
    pub(super) noted: Noted<'a>,
}

/// The runs of a value in the whole window.
pub(super) fn total(runs: &[Outcomes]) -> Counts {
    runs.iter().map(|outcomes| outcomes.counts).sum()
}

impl MixFigure<'_> {
    /// The figure.
    pub(super) fn view(&self, asked: &Asked) -> AnyView {
        let mix = &self.answer.found;
        let step = Step::of_grain(mix.grain);
        let called = |value: &str| self.called(value);
        let label = mix_label(mix, &self.title, step);
        let annotations = self.noted.of(self.answer.window);
        let drawing = flagged(&self.lines(label.clone()), &flags(&annotations));
        let hits = Hit::of_points(&drawing.projection, |span| {
            (shares(mix, span, &called), days_of(asked, &drawing.projection, span))
        });
        // One value of all is said in words: its line would lie at 100 % from end to end.
        let drawn = (!is_single(mix)).then(|| {
            view! { {readable(&drawing, &label, &hits)} {keys(&annotations, self.answer.window)} }
        });
        let body = view! { {drawn} {self.table(asked)} };
        Figure {
            id: format!("d-{}", mix.dimension.replace('/', "-")),
            title: self.title.clone(),
            sentence: mix_sentence(mix, &called),
            body: body.into_any(),
            flush: false,
            twin: Some(self.twin(step, asked)),
            links: Links::of(asked).document(labels::document(&mix.dimension), true),
            method: t!("mix-method", step = step.name()),
            more: "counts",
        }
        .view()
    }

    fn called(&self, value: &str) -> String {
        labels::any(self.catalog, &self.answer.found.dimension, value)
    }

    /// The lines that are drawn. Values past the sixth join the others.
    fn lines(&self, label: String) -> Lines {
        let mix = &self.answer.found;
        let (own, past) = mix.strands.split_at(mix.strands.len().min(LINES_MAX));
        let mut drawn: Vec<Line> = own.iter().map(|strand| self.line(strand)).collect();
        let rest: Vec<u64> = (0..mix.spans.len())
            .map(|span| {
                let runs = |runs: &[Outcomes]| runs.get(span).map_or(0, |outcomes| outcomes.runs);
                runs(&mix.other) + past.iter().map(|strand| runs(&strand.runs)).sum::<u64>()
            })
            .collect();
        if rest.iter().any(|runs| *runs > 0) {
            let values =
                rest.iter().zip(&mix.all).map(|(runs, all)| wilson(*runs, all.runs).share());
            drawn.push(Line {
                name: t!("mix-other"),
                values: values.collect(),
                hue: Hue::Other,
                band: Vec::new(),
            });
        }
        Lines {
            label,
            spans: mix.spans.clone(),
            step: Step::of_grain(mix.grain),
            open: mix.open,
            lines: drawn,
            upright: Upright::Shares,
            compact: false,
            hue: 0,
        }
    }

    fn line(&self, strand: &Strand) -> Line {
        let shares = strand.runs.iter().zip(&self.answer.found.all);
        let values = shares.map(|(own, all)| wilson(own.runs, all.runs).share()).collect();
        Line { name: self.called(&strand.value), values, hue: Hue::Own, band: Vec::new() }
    }

    /// The values over the whole window: the legend of the lines, with how often each succeeds.
    fn table(&self, asked: &Asked) -> AnyView {
        let mix = &self.answer.found;
        let all = total(&mix.all).runs();
        let rows = mix.strands.iter().enumerate().map(|(place, strand)| {
            let address = labels::address(asked, &mix.dimension, &strand.value);
            let called = self.called(&strand.value);
            let key = if is_single(mix) {
                ().into_any()
            } else if place < LINES_MAX {
                self.key(Some(place), &called)
            } else {
                InertElement::new(line_key(None)).into_any()
            };
            let title = view! { <a href=address>{called}</a> }.into_any();
            row(key, title, total(&strand.runs), all)
        });
        let other = (!mix.other.is_empty()).then(|| {
            let title = t!("mix-other-values", n = mix.more.values.max(1));
            let key = self.key(None, &title);
            row(key, view! { <span>{title}</span> }.into_any(), total(&mix.other), all)
        });
        view! {
            <table class="mix" data-legend="">
                <thead>
                    <tr>
                        <th scope="col">{labels::dimension(self.catalog, &mix.dimension)}</th>
                        <th scope="col">{t!("mix-share")}</th>
                        <th scope="col" class="wide">{t!("mix-runs")}</th>
                        <th scope="col">{t!("mix-rate")}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()} {other}</tbody>
            </table>
        }
        .into_any()
    }

    /// The key of a line, by which it can be hidden; `place` is that among the lines, `None` for all others together.
    fn key(&self, place: Option<usize>, called: &str) -> AnyView {
        let series = format!("s{}", place.map_or(0, |place| place + 1));
        let label = t!("mix-line-of", title = &self.title, value = called);
        view! { <label>{toggle(series, Some(label))} {InertElement::new(line_key(place))}</label> }
            .into_any()
    }

    /// The shares span by span, the latest first.
    fn twin(&self, step: Step, asked: &Asked) -> AnyView {
        let mix = &self.answer.found;
        let heads = mix.strands.iter().map(|strand| self.called(&strand.value));
        let heads = heads.chain((!mix.other.is_empty()).then(|| t!("mix-other")));
        let heads = heads.map(|head| view! { <th scope="col">{head}</th> });
        let rows = mix.spans.iter().enumerate().rev().map(|(span, window)| {
            let all = mix.all.get(span).map_or(0, |all| all.runs);
            let own = mix.strands.iter().map(|strand| &strand.runs).chain([&mix.other]);
            let cells = own.filter_map(|runs| runs.get(span)).map(|outcomes| {
                view! { <td>{percent(wilson(outcomes.runs, all), 1)}</td> }
            });
            view! { <tr><th scope="row">{days_link(asked, *window)}</th><td>{count(all)}</td>{cells.collect_view()}</tr> }
        });
        let table = view! {
            <table>
                <thead>
                    <tr>
                        <th scope="col">{head(step)}</th>
                        <th scope="col">{t!("mix-runs")}</th>
                        {heads.collect_view()}
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        };
        scrolling(t!("figure-table-of", title = &self.title), table.into_any())
    }
}

fn row(key: AnyView, title: AnyView, counts: Counts, all: u64) -> AnyView {
    let rate = counts.success_rate();
    let share = if rate.too_few() { t!("mix-too-few") } else { percent(rate, 1) };
    view! {
        <tr>
            <th scope="row"><span class="key">{key}{title}</span></th>
            <td class="num">{percent(wilson(counts.runs(), all), 1)}</td>
            <td class="num wide">{count(counts.runs())}</td>
            <td class="num">{share} " " <small>{of(rate)}</small></td>
        </tr>
    }
    .into_any()
}
