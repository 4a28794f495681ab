//! One small chart of the explorer: a real table whose rows are bars and links. Its rows are places: the island writes other values into them,
//! and makes none.

use super::icons::{icon, outcome_icon};
use super::labels;
use super::query::{Asked, WEEK};
use super::words::explore as words;
use crate::catalog::Catalog;
use crate::islands::{Chart, Row, Texts, week};
use crate::language::t;
use crate::outcome::Outcome;
use crate::stats::words::count;
use crate::stats::{OUTCOME, Query};
use leptos::prelude::*;

/// Rows that are always seen, and those behind them.
const SEEN: usize = 8;
const BEHIND: usize = 52;
/// Stands in an address for a value.
const PLACE: &str = "{}";

/// What dimensions and values are called on the page that was asked for.
pub(super) struct Named<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) asked: &'a Asked,
}

/// A small chart.
pub(super) struct Small<'a> {
    pub(super) chart: &'a Chart,
    pub(super) named: &'a Named<'a>,
}

impl Named<'_> {
    pub(super) fn dimension(&self, name: &str) -> String {
        match name {
            WEEK => t!("explore-week"),
            OUTCOME => t!("explore-outcome"),
            name => labels::dimension(self.catalog, name),
        }
    }

    pub(super) fn value(&self, name: &str, value: &str) -> String {
        match name {
            WEEK => value.parse().map_or_else(|_| value.to_owned(), week),
            OUTCOME => Outcome::from_name(value).map_or_else(|| value.to_owned(), Outcome::title),
            name => labels::any(self.catalog, name, value),
        }
    }

    /// Where a row leads on to, with a place for its value; nowhere for outcomes, of which no page is.
    fn page(&self, name: &str) -> Option<String> {
        let range = Query::of(self.asked.query.range).to_query_string();
        let then = |before: &str| {
            if range.is_empty() { String::new() } else { format!("{before}{range}") }
        };
        match name {
            OUTCOME => None,
            WEEK => Some(format!("/?range={PLACE}")),
            "app" => Some(format!("/apps/{PLACE}{}", then("?"))),
            name => Some(format!("/?{name}={PLACE}{}", then("&"))),
        }
    }

    fn leads_to(&self, name: &str, value: &str) -> Option<String> {
        let value = match value.parse::<crate::day::Day>() {
            Ok(first) if name == WEEK => format!("{first}..{}", first.plus(6)),
            _ => crate::stats::encoded(value),
        };
        Some(self.page(name)?.replace(PLACE, &value))
    }
}

impl Small<'_> {
    /// Its markup.
    pub(super) fn view(&self) -> AnyView {
        let (chart, name) = (self.chart, self.chart.name.clone());
        let title = self.named.dimension(&name);
        let (seen, behind) = chart.rows.split_at(SEEN.min(chart.rows.len()));
        let top = seen.first().map(|row| self.named.value(&name, &row.value)).unwrap_or_default();
        let share = if chart.has_marks() { t!("explore-rate") } else { t!("explore-share") };
        let behind = (!behind.is_empty()).then(|| {
            let rows = behind.iter().take(BEHIND).map(|row| self.row(row)).collect_view();
            view! {
                <details data-twin="">
                    <summary>{icon("chev")} " " {t!("explore-more-values")}</summary>
                    <div class="twin scroll" tabindex="0" role="region" aria-label=t!("explore-more-values-of", title = &title)>
                        <table class="rank picks"><thead class="vh">{self.head(&title, &share)}</thead><tbody>{rows}</tbody></table>
                    </div>
                </details>
            }
        });
        let id = format!("pick-{}", name.replace('.', "-"));
        view! {
            <figure class="fig" data-chart=name.clone() data-page=self.named.page(&name) data-filtered=chart.is_filtered.then_some("") aria-labelledby=id.clone()>
                <figcaption><h2 id=id.clone()>{title.clone()}</h2><p class="sum">{words::values(chart.rows.len(), &top, name == WEEK)}</p></figcaption>
                <div class="body flush">
                    <table class="rank picks">
                        <thead>{self.head(&title, &share)}</thead>
                        <tbody>{seen.iter().map(|row| self.row(row)).collect_view()}</tbody>
                        {self.foot()}
                    </table>
                </div>
                {behind.map(|behind| view! { <div class="fig-foot">{behind}</div> })}
            </figure>
        }
        .into_any()
    }

    fn head(&self, title: &str, share: &str) -> AnyView {
        let page = self
            .named
            .page(&self.chart.name)
            .map(|_| view! { <th scope="col"><span class="vh">{t!("explore-page")}</span></th> });
        view! { <tr><th scope="col">{title.to_owned()}</th><th scope="col">{t!("explore-runs")}</th><th scope="col">{share.to_owned()}</th>{page}</tr> }
            .into_any()
    }

    fn row(&self, row: &Row) -> AnyView {
        let name = &self.chart.name;
        let title = self.named.value(name, &row.value);
        let Texts { runs, rate, of, bar, mark } =
            row.texts(self.chart.longest(), self.chart.has_marks());
        let asked = self.named.asked;
        let address = asked.picking(asked.picks.toggled(name, &row.value, false)).here();
        let outcome = if name == OUTCOME { Outcome::from_name(&row.value) } else { None };
        let class = outcome.map(|outcome| format!("is-{}", outcome.name()));
        let page = self.named.leads_to(name, &row.value).map(|page| {
            let words = words::leads_to(&title);
            view! { <td><a class="on" data-on="" href=page>{icon("right")}<span class="vh">{words}</span></a></td> }
        });
        let mark = self.chart.has_marks().then(|| mark_view(mark));
        view! {
            <tr class=class data-value=row.value.clone() data-out=row.is_out.then_some("")>
                <th scope="row">
                    <svg class="bar" aria-hidden="true"><rect width=bar.clone() height="100%" rx="2"/><line x2=bar y1="100%" y2="100%"/></svg>
                    <a data-pick="" draggable="false" href=address aria-current=row.is_named.then_some("true")>{outcome.map(outcome_icon)}<span>{title}</span></a>
                </th>
                <td class="num">{runs}</td>
                <td class="num"><span class="rate"><span>{rate}</span> <span>{of}</span></span>{mark}</td>
                {page}
            </tr>
        }
        .into_any()
    }

    /// What has no row of its own, so that the column adds up.
    fn foot(&self) -> Option<AnyView> {
        let Small { chart, .. } = self;
        let columns = if self.named.page(&chart.name).is_some() { "2" } else { "1" };
        let rest = chart.rows.iter().skip(SEEN + BEHIND).map(|row| row.runs).sum::<u64>();
        let rows = [
            (t!("explore-told-none"), chart.told_none, "none"),
            (t!("explore-given-up"), chart.given_up + rest, "other"),
        ];
        let rows = rows.into_iter().filter(|(_, runs, _)| *runs > 0).map(|(title, runs, what)| {
            view! { <tr data-rest=what><th scope="row">{title}</th><td class="num">{count(runs)}</td><td colspan=columns></td></tr> }
        });
        let rows = rows.collect_view();
        (!rows.is_empty()).then(|| view! { <tfoot>{rows}</tfoot> }.into_any())
    }
}

/// The mark of a rate on its interval; none where there are too few.
fn mark_view(mark: Option<[String; 3]>) -> AnyView {
    let hidden = mark.is_none();
    let [at, low, high] = mark.unwrap_or_else(|| std::array::from_fn(|_| "0%".to_owned()));
    view! {
        <svg class="mark" aria-hidden="true" data-none=hidden.then_some("")>
            <line class="scale" x2="100%" y1="50%" y2="50%"/>
            <line class="ends" x1=low x2=high y1="50%" y2="50%"/>
            <circle cx=at cy="50%" r="3"/>
        </svg>
    }
    .into_any()
}
