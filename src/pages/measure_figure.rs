//! A measure in one figure: its percentiles as figures, its spread as a histogram, its course as lines, and what is chosen most as a table.

use super::annotations::{Noted, flags, keys};
use super::bar_table::{BarRow, BarTable, part};
use super::figure::{Figure, Links, scrolling};
use super::icons::outcome_icon;
use super::labels;
use super::measure::Measure;
use super::query::Asked;
use super::readable::{days_link, days_of, readable};
use super::toggle::toggle;
use super::words::defaults::beside;
use super::words::readout;
use super::words::resources::{histogram_label, marks, spread, trend, trend_label};
use crate::charts::{
    Histogram, Hit, Hue, Line, Lines, Step, Upright, flagged, histogram, histogram_columns,
    line_key,
};
use crate::language::{HOLE, around, t};
use crate::outcome::Outcome;
use crate::stats::words::{NOTHING, count, percent};
use crate::stats::{Answer, Distribution, Percentiles, Quantile, Ranking, Spell, encoded, wilson};
use leptos::prelude::*;
use leptos::tachys::html::InertElement;

/// How much further than the values their axis may reach.
const SPAN: f64 = 2.0;

/// What is known of a measure.
pub(super) struct Measured {
    pub(super) measure: Measure,
    pub(super) spread: Answer<Distribution>,
    pub(super) course: Answer<Percentiles>,
    /// Runs by its steps, where it has any.
    pub(super) steps: Option<Answer<Ranking>>,
    /// What the one app that was asked for gives by default.
    pub(super) default: Option<f64>,
}

impl Measured {
    /// The figure.
    pub(super) fn view(&self, asked: &Asked, noted: Noted<'_>) -> AnyView {
        let (measure, found) = (&self.measure, &self.spread.found);
        let written = |value: f64| measure.value(value);
        let step_title = |stored: &str| measure.step_title(stored);
        let steps = self.steps.as_ref().map(|steps| &steps.found);
        let body = view! {
            {facts(measure, found)}
            {self.histogram()}
            {self.beside_default()}
            <p class="note trend">{trend(&self.course.found, &written)}</p>
            {self.course(asked, noted)}
        };
        Figure {
            id: format!("m-{}", measure.name),
            title: measure.title.clone(),
            sentence: spread(found, steps, (&written, &step_title)),
            body: body.into_any(),
            flush: false,
            twin: Some(self.twin(asked)),
            links: Links::of(asked)
                .document(format!("/api/v1/distributions/{}", encoded(&measure.name)), true),
            method: self.method(),
            more: "percentiles",
        }
        .view()
    }

    /// How the default fares, where there is one.
    fn beside_default(&self) -> Option<AnyView> {
        let default = self.default?;
        let against = self.spread.found.against(default)?;
        let said = beside(&self.measure.value(default), against);
        Some(view! { <p class="note">{said}</p> }.into_any())
    }

    /// What it is, in the words of the catalog.
    fn method(&self) -> AnyView {
        let (before, after) = around(&t!("resources-method", question = HOLE));
        let question = self.measure.question.clone();
        view! { {before}<span lang=labels::written_in()>{question}</span>{after} }.into_any()
    }

    fn histogram(&self) -> AnyView {
        let (measure, found) = (&self.measure, &self.spread.found);
        let low = found.bins.first().map_or(0.0, |bin| bin.from);
        let high = found.bins.last().map_or(1.0, |bin| bin.to * 1.05);
        let written = |value: f64| measure.value(value);
        let marks = [found.median, found.p90, found.p95].into_iter().zip(marks(found, &written));
        let marks = marks.filter_map(|(quantile, word)| Some((quantile?.value, word?)));
        let label = histogram_label(&measure.title, found, &written);
        let drawing = histogram(&Histogram {
            label: label.clone(),
            bins: &found.bins,
            marks: marks.collect(),
            ticks: measure.ticks(low * 0.95, high),
        });
        let all = found.bins.iter().map(|bin| bin.n).sum();
        let columns = histogram_columns(&found.bins).into_iter();
        let hits = columns.map(|(place, bin)| {
            let says = readout::column(&bin, all, &written);
            Hit { place, says, address: None }
        });
        readable(&drawing, &label, &hits.collect::<Vec<_>>())
    }

    /// The percentiles over time: half of the values in the band, the median and what nine in ten stay below as lines.
    fn course(&self, asked: &Asked, noted: Noted<'_>) -> AnyView {
        let found = &self.course.found;
        if found.points.len() < 2 {
            return ().into_any();
        }
        let value = |quantile: Option<Quantile>| quantile.map(|quantile| quantile.value);
        let line = |name: String, at: fn(&Spell) -> Option<Quantile>| Line {
            name,
            values: found.points.iter().map(|spell| value(at(spell))).collect(),
            hue: Hue::Own,
            band: Vec::new(),
        };
        let band = found.points.iter().map(|spell| value(spell.p25).zip(value(spell.p75)));
        let told = found.points.iter().flat_map(|spell| [spell.p25, spell.median, spell.p90]);
        let (low, high) = told.filter_map(value).fold((f64::MAX, 1.0), |(low, high), value| {
            (f64::min(low, value), f64::max(high, value))
        });
        // A logarithmic axis spans more than values that hardly move.
        let (low, high) = (low / SPAN, high * SPAN);
        let step = Step::of_grain(found.grain);
        let written = |value: f64| self.measure.value(value);
        let label = trend_label(&self.measure.title, found, step, &written);
        let annotations = noted.of(self.course.window);
        let drawn = Lines {
            label: label.clone(),
            spans: found.points.iter().map(|spell| spell.days).collect(),
            step,
            open: found.open,
            lines: vec![
                Line {
                    band: band.collect(),
                    ..line(t!("resources-median-line"), |spell| spell.median)
                },
                line("p90".to_owned(), |spell| spell.p90),
            ],
            upright: Upright::Values { ticks: self.measure.ticks(low, high), log: true },
            compact: true,
            hue: 0,
        };
        let drawing = flagged(&drawn, &flags(&annotations));
        let hits = Hit::of_points(&drawing.projection, |point| {
            let open = found.open && point + 1 == found.points.len();
            let spell = found.points.get(point);
            let says = spell.map(|spell| readout::percentiles(spell, open, &written));
            (says.unwrap_or_default(), days_of(asked, &drawing.projection, point))
        });
        let key = |place: usize, words: String| {
            let line = InertElement::new(line_key(Some(place)));
            view! { <li><label>{toggle(format!("s{}", place + 1), None)} {line} {words}</label></li> }
        };
        view! {
            {readable(&drawing, &label, &hits)}
            {keys(&annotations, self.course.window)}
            <ul class="legend flat" data-legend="">
                {key(0, t!("resources-key-median"))}
                {key(1, t!("resources-key-p90"))}
            </ul>
        }
        .into_any()
    }

    /// What is chosen by step where there are steps; the percentiles over time where there are none.
    fn twin(&self, asked: &Asked) -> AnyView {
        let title = &self.measure.title;
        let table = match &self.steps {
            Some(steps) => self.steps_table(&steps.found),
            None => self.course_table(asked),
        };
        scrolling(t!("figure-table-of", title = title), table)
    }

    fn steps_table(&self, found: &Ranking) -> AnyView {
        let all: u64 = found
            .all
            .map_or_else(|| found.rows.iter().map(|row| row.outcomes.runs).sum(), |all| all.runs);
        let longest = found.rows.iter().map(|row| row.outcomes.runs).max().unwrap_or(1);
        let mut rows: Vec<_> = found.rows.iter().collect();
        rows.sort_by_key(|row| self.measure.step_place(&row.value));
        let rows = rows.into_iter().map(|row| BarRow {
            title: self.measure.step_title(&row.value),
            note: String::new(),
            address: None,
            part: part(row.outcomes.runs, longest),
            cells: vec![count(row.outcomes.runs), percent(wilson(row.outcomes.runs, all), 1)],
        });
        let head = [
            t!("resources-up-to", title = &self.measure.title),
            t!("resources-runs"),
            t!("resources-share"),
        ];
        BarTable { head: head.to_vec(), rows: rows.collect(), foot: None, class: "" }.view()
    }

    fn course_table(&self, asked: &Asked) -> AnyView {
        let value = |quantile: Option<Quantile>| {
            quantile
                .map_or_else(|| NOTHING.to_owned(), |quantile| self.measure.value(quantile.value))
        };
        let rows = self.course.found.points.iter().rev().map(|spell| {
            let cells = [spell.p10, spell.p25, spell.median, spell.p75, spell.p90, spell.p95];
            let cells = cells.map(|quantile| view! { <td>{value(quantile)}</td> });
            view! { <tr><th scope="row">{days_link(asked, spell.days)}</th><td>{count(spell.n)}</td>{cells}</tr> }
        });
        let median = t!("resources-median");
        let percentiles = ["p10", "p25", &median, "p75", "p90", "p95"].map(str::to_owned);
        let heads = [t!("resources-days"), t!("resources-runs")].into_iter().chain(percentiles);
        let heads = heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view();
        view! { <table><thead><tr>{heads}</tr></thead><tbody>{rows.collect_view()}</tbody></table> }
            .into_any()
    }
}

/// The percentiles with their intervals.
fn facts(measure: &Measure, found: &Distribution) -> AnyView {
    let fact = |name: String, quantile: Option<Quantile>| {
        let text = quantile
            .map_or_else(|| t!("resources-too-few"), |quantile| measure.value(quantile.value));
        let doubt = quantile.map(|quantile| between(measure, quantile));
        view! { <div><dt>{name}</dt><dd>{text} " " <small>{doubt}</small></dd></div> }
    };
    view! {
        <dl class="facts">
            {fact(t!("resources-median"), found.median)}
            {fact("p90".to_owned(), found.p90)}
            {fact("p95".to_owned(), found.p95)}
        </dl>
    }
    .into_any()
}

/// The interval of a percentile, left out where both ends are written alike.
fn between(measure: &Measure, quantile: Quantile) -> String {
    let (low, high) = (measure.value(quantile.low), measure.value(quantile.high));
    if low == high { String::new() } else { format!("{low}\u{a0}– {high}") }
}

/// How long each outcome takes: runs that fail early and those that fail late are told apart here.
pub(super) fn by_outcome(
    measure: &Measure,
    told: &[(Outcome, Distribution)],
    asked: &Asked,
) -> AnyView {
    let title = t!("resources-by-outcome", title = &measure.title);
    let rows = told.iter().map(|(outcome, found)| {
        let cell = |quantile: Option<Quantile>| {
            let text = quantile.map_or_else(|| t!("resources-too-few"), |quantile| measure.value(quantile.value));
            let doubt = quantile.map(|quantile| between(measure, quantile));
            view! { <td class="num">{text} " " <small>{doubt}</small></td> }
        };
        view! {
            <tr>
                <th scope="row"><span class=format!("outcome is-{}", outcome.name())>{outcome_icon(*outcome)} {outcome.title()}</span></th>
                <td class="num">{found.n.map(count)}</td>
                {cell(found.median)}
                {cell(found.p90)}
                {cell(found.p95)}
            </tr>
        }
    });
    let table = view! {
        <div class="scroll" tabindex="0" role="region" aria-label=title.clone()>
            <table class="mix">
                <thead><tr><th scope="col">{t!("resources-outcome")}</th><th scope="col">{t!("resources-runs")}</th><th scope="col">{t!("resources-median")}</th><th scope="col">"p90"</th><th scope="col">"p95"</th></tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    };
    Figure {
        id: format!("o-{}", measure.name),
        title,
        sentence: super::words::resources::by_outcome(told, &|value| measure.value(value)),
        body: table.into_any(),
        flush: false,
        twin: None,
        links: Links::of(asked)
            .document(format!("/api/v1/distributions/{}", encoded(&measure.name)), true),
        method: t!("resources-by-outcome-method"),
        more: "percentiles",
    }
    .view()
}
