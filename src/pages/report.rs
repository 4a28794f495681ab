//! `/reports/{period}`: one report. Its sentences are those of its Markdown and its document; here they have signs, and what was put right stands
//! before them.

use super::State;
use super::frame::Document;
use super::icons::icon;
use super::prose::{Part, parts};
use super::query::Asked;
use super::reports::{FEED, LIST, form_of};
use super::trouble::Trouble;
use crate::catalog::Catalog;
use crate::language::t;
use crate::reports::words::{
    Names, Part as Words, Section, Sentence, Tone, headline, sections, title,
};
use crate::reports::{Listed, Period, Report, find, listed, moment, standing};
use crate::stats::words::days;
use leptos::prelude::*;
use std::sync::Arc;

/// Makes the page.
///
/// # Errors
///
/// When there is no such period, or nothing of it was counted; when the store cannot be used.
pub(super) async fn document(state: State, asked: Asked) -> Result<Document, Trouble> {
    let name = asked.name.clone();
    let missing = || Trouble::NoSuch { what: t!("reports-noun"), name: name.clone(), list: LIST };
    let period: Period = name.parse().map_err(|_| missing())?;
    let report = find(&state.store, &state.catalog, period).await?.ok_or_else(missing)?;
    let all = listed(&state.store).await?;
    let beside = [period.before(), period.after()];
    let beside = beside.map(|other| all.iter().find(|listed| listed.period == other).copied());
    let catalog = Arc::clone(&state.catalog);
    let about = t!(
        "reports-about-one",
        headline = headline(&report.facts.volume),
        project = &catalog.project.title,
        period = title(period)
    );
    let document = Document::new(title(period), about, move || view(&report, &catalog, beside));
    Ok(document.alive(format!("/api/v1/reports/{period}.json")))
}

fn view(report: &Report, catalog: &Catalog, beside: [Option<Listed>; 2]) -> AnyView {
    let facts = &report.facts;
    let period = facts.period;
    let sections = sections(facts, &Names::of(catalog)).into_iter().map(part).collect();
    let [before, after] = beside.map(|listed| listed.map(|listed| listed.period));
    let step = |period: Period,
                (rel, before, after): (&'static str, &'static str, &'static str)| {
        view! {
            <a class="btn quiet" rel=rel href=format!("{LIST}/{period}")>
                <span aria-hidden="true">{before}</span>{title(period)}<span aria-hidden="true">{after}</span>
            </a>
        }
    };
    let document = |ending: &str| form_of(period, ending);
    view! {
        <div class="page lede">
            <p class="eyebrow"><a href=LIST>{t!("page-reports")}</a><span>{title(period)}</span><span>{days(facts.window)}</span></p>
            <h1>{headline(&facts.volume)}</h1>
            <p>{standing(report)}</p>
        </div>
        <div class="page row">
            {before.map(|period| step(period, ("prev", "← ", "")))}
            {after.map(|period| step(period, ("next", "", " →")))}
            <a class="btn" href=document("md")>{icon("down")} "Markdown"</a>
            <a class="btn" href=document("json")>{icon("down")} "JSON"</a>
            <a class="btn quiet" href=FEED>{icon("feed")} {t!("reports-feed")}</a>
        </div>
        {corrections(report)}
        {parts(sections)}
    }
    .into_any()
}

/// What was put right; nothing where nothing was.
fn corrections(report: &Report) -> Option<AnyView> {
    let rows = report.corrections().iter().map(|correction| {
        view! { <li>{icon("warn")}<span><b>{moment(correction.at)}</b>": "{correction.text.clone()}</span></li> }
    });
    (!report.corrections().is_empty()).then(|| {
        view! {
            <section class="page" aria-labelledby="corrected">
                <div class="card"><h2 id="corrected">{t!("reports-corrected")}</h2><ul class="news">{rows.collect_view()}</ul></div>
            </section>
        }
        .into_any()
    })
}

fn part(section: Section) -> Part {
    let Section { id, title, sentences } = section;
    let rows = sentences
        .into_iter()
        .map(|sentence| view! { <li>{sign(sentence.tone)}<span>{words(sentence)}</span></li> });
    let body = view! { <div class="card"><ul class="news">{rows.collect_view()}</ul></div> };
    Part { id, title, lead: String::new(), body: body.into_any() }
}

/// The sign before a sentence: its shape tells before its colour does.
fn sign(tone: Tone) -> AnyView {
    match tone {
        Tone::Plain => icon("info"),
        Tone::New => icon("plus"),
        Tone::Better => view! { <span class="is-success">{icon("success")}</span> }.into_any(),
        Tone::Worse => view! { <span class="is-failed">{icon("failed")}</span> }.into_any(),
    }
}

fn words(sentence: Sentence) -> AnyView {
    let part = |part: Words| match part {
        Words::Text(text) => text.into_any(),
        Words::Link { text, to, is_code: false } => view! { <a href=to>{text}</a> }.into_any(),
        Words::Link { text, to, is_code: true } => {
            view! { <a href=to><code>{text}</code></a> }.into_any()
        }
    };
    sentence.parts.into_iter().map(part).collect_view().into_any()
}
