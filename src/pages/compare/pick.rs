//! Choosing what is compared: forms that the browser sends by itself, so that they work without script.

use super::super::icons::icon;
use super::super::labels;
use super::{PATH, Page};
use crate::language::t;
use crate::stats::{Period, SIDES_MAX, Sides};
use leptos::prelude::*;

/// What there is to choose from.
pub(super) struct Pick {
    /// Whether anything was chosen; otherwise an example is shown.
    pub(super) chosen: bool,
    /// Apps, most runs first.
    pub(super) apps: Vec<String>,
    /// Months, the latest first.
    pub(super) months: Vec<Period>,
}

impl Page {
    /// The card with the forms.
    pub(super) fn picker(&self) -> AnyView {
        let names = self.answer.found.sides.iter().enumerate();
        let chips = names.map(|(place, side)| {
            let title = self.called(side);
            let (name, value) = self.sides.without(place).pair();
            let without = self.asked.with_own(name, &value);
            let first = (place == 0).then(|| view! { " " <small>{t!("compare-first")}</small> });
            view! {
                <span class="chip">
                    <span><b>{title.clone()}</b>{first}</span>
                    <a href=without>{icon("x")}<span class="vh">{t!("compare-remove", title = title)}</span></a>
                </span>
            }
        });
        let noun = labels::app_noun(&self.catalog);
        let example = (!self.pick.chosen)
            .then(|| view! { <p class="note">{t!("compare-example", many = noun.1)}</p> });
        view! {
            <section class="card picker" id="pick" aria-labelledby="pick-t">
                <h2 id="pick-t">{t!("compare-pick")}</h2>
                <div class="row">{chips.collect_view()}</div>
                {example}
                <div class="row">{self.add_app(&noun.0)} {self.two_months()}</div>
            </section>
        }
        .into_any()
    }

    /// What a form must not forget.
    fn kept(&self) -> AnyView {
        let pairs = self.asked.query.pairs().into_iter();
        pairs
            .map(|(name, value)| view! { <input type="hidden" name=name.to_owned() value=value/> })
            .collect_view()
            .into_any()
    }

    fn add_app(&self, noun: &str) -> Option<AnyView> {
        let apps: &[String] = match &self.sides {
            Sides::Apps(apps) => apps,
            Sides::Periods(_) => &[],
        };
        if apps.len() >= SIDES_MAX {
            return None;
        }
        let offered = self.pick.apps.iter().filter(|app| !apps.contains(app));
        let offered = offered.map(|app| {
            view! { <option value=app.clone()>{labels::app(&self.catalog, app)}</option> }
        });
        let chosen = (!apps.is_empty()).then(|| {
            let value = self.sides.pair().1;
            view! { <input type="hidden" name="apps" value=value/> }
        });
        let form = view! {
            <form class="row" method="get" action=PATH autocomplete="off" aria-label=t!("compare-add-one", one = noun)>
                {self.kept()}
                {chosen}
                <label class="pick">{t!("compare-add-one", one = noun)} " " <input name="apps" list="compare-apps" maxlength="64" required/></label>
                <datalist id="compare-apps">{offered.collect_view()}</datalist>
                <button class="btn">{icon("plus")} {t!("compare-add")}</button>
            </form>
        };
        Some(form.into_any())
    }

    fn two_months(&self) -> Option<AnyView> {
        let [now, before, ..] = self.pick.months.as_slice() else { return None };
        let select = |label: String, chosen: &Period| {
            let options = self.pick.months.iter().map(|month| {
                let text = month.to_string();
                view! { <option value=text.clone() selected=month == chosen>{text.clone()}</option> }
            });
            view! { <label class="pick">{label}<select name="periods">{options.collect_view()}</select>{icon("vchev")}</label> }
        };
        let form = view! {
            <form class="row" method="get" action=PATH autocomplete="off" aria-label=t!("compare-pick-months")>
                {self.kept()}
                {select(t!("compare-month"), before)} {select(t!("compare-month-beside"), now)}
                <button class="btn">{t!("compare-months")}</button>
            </form>
        };
        Some(form.into_any())
    }
}
