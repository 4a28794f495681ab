//! The sticky row below the headline: which runs the page is about. It mirrors the address: ranges are links, the rest is a form that the
//! browser sends by itself, and what was chosen stands below as pills that can be taken away.

use super::freshness;
use super::icons::icon;
use super::labels;
use super::query::Asked;
use crate::catalog::Catalog;
use crate::language::t;
use crate::stats::words::days;
use crate::stats::{Compare, Filter, Menu, Query, Range, Window};
use leptos::prelude::*;

/// The ranges of the row; the open day alone is too little for most questions, and has no link.
const SHOWN: [Range; 5] = [Range::Week, Range::FourWeeks, Range::Quarter, Range::Year, Range::All];
/// What a page can be compared with, as the address and the reader call it.
fn compared() -> [(&'static str, String, Compare); 3] {
    [
        ("", t!("filters-before"), Compare::Before),
        ("weekdays", t!("filters-weekdays"), Compare::Weekdays),
        ("none", t!("filters-nothing"), Compare::None),
    ]
}

/// The row of a page and the pills of what was chosen.
pub(super) fn filters(asked: &Asked, menu: &Menu, catalog: &Catalog, window: Window) -> AnyView {
    let query = &asked.query;
    view! {
        <form class="filters" method="get" autocomplete="off" action=asked.path.clone() role="search" aria-label=t!("filters-title") data-filters="">
            <div class="page">
                {ranges(asked)}
                {dates(query, window)}
                {choice(t!("filters-kind"), "kind", &query.kind, &menu.kinds, |value| labels::kind(catalog, value))}
                {choice(t!("filters-source"), "source", &query.source, &menu.sources, |value| labels::source(catalog, value))}
                {with(query, menu, catalog)}
                {against(query)}
                {hidden(asked)}
                <button class="btn" data-apply="">{t!("filters-apply")}</button>
            </div>
        </form>
        {pills(asked, catalog)}
    }
    .into_any()
}

/// The ranges as links.
pub(super) fn ranges(asked: &Asked) -> AnyView {
    let links = SHOWN.map(|range| {
        let current = (range == asked.query.range).then_some("true");
        view! { <a href=asked.for_range(range) aria-current=current>{range.title()}</a> }
    });
    view! { <div class="seg" role="group" aria-label=t!("filters-range")>{links}</div> }.into_any()
}

/// Two days of one's own: the form leads to the range between them.
fn dates(query: &Query, window: Window) -> AnyView {
    let own = matches!(query.range, Range::Custom(..)).then_some("true");
    view! {
        <details class="pick dates" aria-current=own>
            <summary>{icon("clock")} " " {if own.is_some() { days(window) } else { t!("filters-dates") }}</summary>
            <div class="pop">
                <label>{t!("filters-from")} <input type="date" name="from" max=window.last.to_string() data-value=window.first.to_string()/></label>
                <label>{t!("filters-to")} <input type="date" name="to" max=window.last.to_string() data-value=window.last.to_string()/></label>
                <button class="btn primary">{t!("filters-show")}</button>
            </div>
        </details>
    }
    .into_any()
}

/// A choice among few values, in one order; nothing where there is nothing to choose.
fn choice(
    title: String,
    name: &'static str,
    chosen: &Filter,
    values: &[String],
    called: impl Fn(&str) -> String,
) -> Option<AnyView> {
    if values.len() < 2 {
        return None;
    }
    let now = chosen.to_string();
    let options = values.iter().map(|value| {
        let selected = Filter::only(value) == *chosen;
        view! { <option value=Filter::only(value).to_string() selected=selected>{called(value)}</option> }
    });
    // What no option says, such as two values or all but one, must not be lost when something else is chosen.
    let other = (!chosen.is_all() && (chosen.exclude || chosen.values.len() > 1))
        .then(|| view! { <option value=now.clone() selected=true>{now.clone()}</option> });
    let view = view! {
        <label class="pick">{title}
            <select name=name><option value="">{t!("filters-all")}</option>{other}{options.collect_view()}</select>
            {icon("vchev")}
        </label>
    };
    Some(view.into_any())
}

/// One more dimension and its value in one field, as `os_type=debian`.
fn with(query: &Query, menu: &Menu, catalog: &Catalog) -> Option<AnyView> {
    let chosen = query.dimension.as_ref().map(|(name, filter)| format!("{name}={filter}"));
    let groups = menu.dimensions.iter().filter(|choice| !choice.values.is_empty()).map(|choice| {
        let options = choice.values.iter().map(|value| {
            let option = format!("{}={}", choice.name, Filter::only(value));
            let selected = chosen.as_ref() == Some(&option);
            view! { <option value=option selected=selected>{labels::value(catalog, &choice.name, value)}</option> }
        });
        view! { <optgroup label=labels::dimension(catalog, &choice.name)>{options.collect_view()}</optgroup> }
    });
    let groups = groups.collect_view();
    if groups.is_empty() {
        return None;
    }
    let listed = query.dimension.as_ref().is_some_and(|(name, filter)| {
        !filter.exclude
            && filter.values.len() == 1
            && menu.dimension(name).is_some_and(|choice| !choice.values.is_empty())
    });
    let other = chosen.clone().filter(|_| !listed).map(
        |chosen| view! { <option value=chosen.clone() selected=true>{chosen.clone()}</option> },
    );
    let view = view! {
        <label class="pick">{t!("filters-with")}
            <select name="with"><option value="">{t!("filters-anything")}</option>{other}{groups}</select>
            {icon("vchev")}
        </label>
    };
    Some(view.into_any())
}

fn against(query: &Query) -> AnyView {
    let options = compared().map(|(word, title, compare)| {
        view! { <option value=word selected=compare == query.compare>{title}</option> }
    });
    view! { <label class="pick">{t!("filters-against")}<select name="cmp">{options}</select>{icon("vchev")}</label> }
        .into_any()
}

/// What the form does not ask for and must not forget.
fn hidden(asked: &Asked) -> AnyView {
    let kept = Query {
        kind: Filter::default(),
        source: Filter::default(),
        dimension: None,
        compare: Compare::default(),
        ..asked.query.clone()
    };
    let kept = kept.pairs().into_iter().map(|(name, value)| (name.to_owned(), value));
    let own = asked.own_pairs().map(|(name, value)| (name.to_owned(), value.to_owned()));
    kept.chain(own)
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect_view()
        .into_any()
}

/// What was chosen, each with a way to turn it round and a way to take it away.
fn pills(asked: &Asked, catalog: &Catalog) -> Option<AnyView> {
    let query = &asked.query;
    let mut chosen: Vec<(&str, &Filter)> =
        vec![("kind", &query.kind), ("source", &query.source), ("app", &query.app)];
    chosen.extend(query.dimension.iter().map(|(name, filter)| (name.as_str(), filter)));
    let chosen = chosen.into_iter();
    let pills: Vec<AnyView> = chosen
        .filter(|(_, filter)| !filter.is_all())
        .map(|(name, filter)| pill(asked, catalog, name, filter))
        .chain(freshness::pill(asked))
        .collect();
    if pills.is_empty() {
        return None;
    }
    let view = view! {
        <div class="page active" role="group" aria-label=t!("filters-chosen")>
            {pills}
            <a class="btn quiet" href=asked.with(&Query { as_of: None, ..asked.query.unfiltered() })>{t!("filters-clear")}</a>
        </div>
    };
    Some(view.into_any())
}

fn pill(asked: &Asked, catalog: &Catalog, name: &str, filter: &Filter) -> AnyView {
    let with = |filter: Filter| {
        let mut query = asked.query.clone();
        query.set(name, filter);
        asked.with(&query)
    };
    let turned = Filter { exclude: !filter.exclude, ..filter.clone() };
    let values: Vec<String> =
        filter.values.iter().map(|value| labels::any(catalog, name, value)).collect();
    let (is, other) = if filter.exclude {
        (t!("filters-not"), t!("filters-keep"))
    } else {
        (String::new(), t!("filters-exclude"))
    };
    let (title, values) = (labels::dimension(catalog, name), values.join(", "));
    let turn = t!("filters-turn", title = &title, turned = &other);
    let remove = t!("filters-remove", title = &title, values = &values);
    view! {
        <span class="chip">
            <span>{title} " " {is} " " <b>{values}</b></span>
            <a href=with(turned) title=other>"≠"<span class="vh">" " {turn}</span></a>
            <a href=with(Filter::default())>{icon("x")}<span class="vh">{remove}</span></a>
        </span>
    }
    .into_any()
}
