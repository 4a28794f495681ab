//! `/reports`: all reports, the latest with their headline. And the feed of them, together with what the project wrote down.

use super::State;
use super::frame::Document;
use super::icons::icon;
use super::opening::nothing;
use super::plain;
use super::prose::{Part, opening, parts};
use super::query::Asked;
use super::trouble::Trouble;
use super::words::reports as words;
use crate::annotations::Annotation;
use crate::language::{Lang, current, t};
use crate::reports::words::{Names, headline, title};
use crate::reports::{
    Entry, Feed, Length, Listed, Period, Report, Volume, entry, find, id, listed, moment, safe,
    so_far,
};
use crate::stats::encoded;
use crate::stats::words::days;
use crate::store::Error;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;

/// Where all reports are listed.
pub(super) const LIST: &str = "/reports";
/// Where the feed is.
pub(super) const FEED: &str = "/reports/feed.xml";
const FEED_TYPE: &str = "application/atom+xml; charset=utf-8";
const FRESHNESS: &str = "public, max-age=300, stale-while-revalidate=3600";
const DOCUMENT: &str = "/api/v1/reports/index.json";
/// Reports of a length that are shown with their headline.
const LATEST: usize = 4;
/// Reports of a length, and annotations, in the feed.
const IN_FEED: usize = 20;

/// What is shown of a report: its period, and how much there was in it.
type Head = (Period, Volume);

/// Makes the page.
///
/// # Errors
///
/// When the store cannot be read.
pub(super) async fn document(state: State, asked: Asked) -> Result<Document, Trouble> {
    let all = listed(&state.store).await?;
    let Some(last) = all.first() else {
        let window = state.store.totals(asked.query.clone()).await?.window;
        return nothing(&state, asked, (t!("page-reports"), window)).await;
    };
    let (open, latest) = chosen(&all);
    let open = so_far(&state.store, open).await?;
    let latest = found(&state, latest).await?;
    let latest = latest.into_iter().map(|report| (report.facts.period, report.facts.volume));
    let latest: Vec<Head> = latest.collect();
    let last = days(last.period.window());
    let project = state.catalog.project.title.clone();
    let document = Document::new(t!("page-reports"), t!("reports-about"), move || {
        view(&project, &last, (&all, &open, &latest))
    });
    Ok(document.alive(DOCUMENT.to_owned()))
}

/// The periods that go on, and the latest that are filed: of each length.
fn chosen(all: &[Listed]) -> (Vec<Period>, Vec<Period>) {
    let (mut open, mut latest) = (Vec::new(), Vec::new());
    for length in Length::ALL {
        let of_length = || all.iter().filter(|listed| listed.period.length() == length);
        open.extend(of_length().find(|listed| listed.made_at.is_none()).map(|one| one.period));
        latest.extend(filed(all, length).into_iter().take(LATEST));
    }
    (open, latest)
}

/// The periods of a length whose reports are filed, the latest first.
fn filed(all: &[Listed], length: Length) -> Vec<Period> {
    let of_length =
        all.iter().filter(|listed| listed.made_at.is_some() && listed.period.length() == length);
    of_length.map(|listed| listed.period).collect()
}

/// The reports of some periods.
async fn found(state: &State, periods: Vec<Period>) -> Result<Vec<Report>, Error> {
    let mut reports = Vec::new();
    for period in periods {
        reports.extend(find(&state.store, &state.catalog, period).await?);
    }
    Ok(reports)
}

fn view(project: &str, last: &str, (all, open, latest): (&[Listed], &[Head], &[Head])) -> AnyView {
    let mut sections = Vec::new();
    let part = |id, title, lead, body| Part { id, title, lead, body };
    let quiet = String::new;
    if !open.is_empty() {
        let lead = t!("reports-so-far-lead");
        sections.push(part("so-far", t!("reports-so-far"), lead, headlines(open)));
    }
    if latest.is_empty() {
        let none = view! { <p class="note">{t!("reports-none-yet")}</p> }.into_any();
        sections.push(part("latest", t!("reports-latest"), quiet(), none));
    } else {
        sections.push(part("latest", t!("reports-latest"), quiet(), headlines(latest)));
    }
    for (length, id) in Length::ALL.into_iter().zip(["weeks", "months"]) {
        let of_length: Vec<&Listed> =
            all.iter().filter(|listed| listed.period.length() == length).collect();
        let filed = of_length.iter().filter(|listed| listed.made_at.is_some()).count();
        sections.push(part(id, words::all(length), words::how_many(filed), table(&of_length)));
    }
    view! {
        {opening(vec![project.to_owned(), last.to_owned()], t!("reports-headline"), &t!("reports-lede"))}
        <p class="page row"><a class="btn" href=FEED>{icon("feed")} {t!("reports-feed")}</a> <a class="btn quiet" href=DOCUMENT>{icon("down")} "JSON"</a></p>
        {parts(sections)}
    }
    .into_any()
}

fn headlines(reports: &[Head]) -> AnyView {
    let rows = reports.iter().map(|(period, volume)| {
        view! {
            <li>{icon("clock")}<span><a href=format!("{LIST}/{period}")>{title(*period)}</a>": "{headline(volume)}</span></li>
        }
    });
    view! { <div class="card"><ul class="news">{rows.collect_view()}</ul></div> }.into_any()
}

fn table(listed: &[&Listed]) -> AnyView {
    let row = |listed: &&Listed| {
        let period = listed.period;
        let filed = listed.made_at.map_or_else(|| t!("reports-not-filed"), moment);
        let form = |ending: &'static str, name: &'static str| {
            let says = format!(" {}", title(period));
            let href = form_of(period, ending);
            view! { <a href=href>{name}<span class="vh">{says}</span></a> }
        };
        view! {
            <tr>
                <th scope="row"><a href=format!("{LIST}/{period}")>{title(period)}</a><small>{days(period.window())}</small></th>
                <td>{filed}</td>
                <td class="links">{form("md", "Markdown")} " " {form("json", "JSON")}</td>
            </tr>
        }
    };
    let rows: Vec<_> = listed.iter().map(row).collect();
    view! {
        <div class="card">
            <table class="documents">
                <thead><tr><th scope="col">{t!("reports-column-report")}</th><th scope="col">{t!("reports-column-filed")}</th><th scope="col">{t!("reports-column-forms")}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// Where a report stands in another form. Documents speak English, so who reads another language gets the Markdown of the page.
pub(super) fn form_of(period: Period, ending: &str) -> String {
    if ending == "md" && current() != Lang::english() {
        return plain::path(&format!("{LIST}/{period}"));
    }
    format!("/api/v1/reports/{period}.{ending}")
}

/// Answers with the feed.
pub(super) async fn answer_feed(state: State) -> Response {
    match feed(&state).await {
        Ok(feed) => ([(CONTENT_TYPE, FEED_TYPE), (CACHE_CONTROL, FRESHNESS)], feed).into_response(),
        Err(error) => {
            tracing::error!(%error, "the feed could not be made");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

async fn feed(state: &State) -> Result<String, Error> {
    let project = &state.catalog.project;
    // Who keeps the feed of a language keeps it by an address that asks for it.
    let said = |path: &str| match current() {
        lang if lang == Lang::english() => path.to_owned(),
        lang => format!("{path}?lang={}", lang.code),
    };
    let base = state.base_url.as_deref().unwrap_or_default();
    let all = listed(&state.store).await?;
    let mut periods = Vec::new();
    for length in Length::ALL {
        periods.extend(filed(&all, length).into_iter().take(IN_FEED));
    }
    let reports = found(state, periods).await?;
    let names = Names::of(&state.catalog);
    let mut entries: Vec<Entry> =
        reports.iter().map(|report| entry(report, &project.name, &names, base)).collect();
    let noted = state.annotations.iter().rev().take(IN_FEED);
    entries.extend(noted.map(|annotation| noted_entry(annotation, &project.name)));
    Ok(Feed {
        project: (&project.name, &project.title),
        licence: &project.licence,
        base,
        paths: (&said(FEED), &said(LIST)),
        since: project.last_review.unix_seconds(),
        entries,
    }
    .xml())
}

/// The entry of an annotation.
fn noted_entry(annotation: &Annotation, project: &str) -> Entry {
    let day = annotation.day.to_string();
    let app = annotation.app.as_deref();
    let page = app.map_or_else(|| "/".to_owned(), |app| format!("/apps/{}", encoded(app)));
    let about = app.map(|app| format!("{app}: ")).unwrap_or_default();
    let when = annotation.day.unix_seconds();
    Entry {
        id: id(project, &["annotation", &day, app.unwrap_or_default(), &annotation.text]),
        title: format!("{about}{}", annotation.text),
        published: when,
        updated: when,
        link: annotation.link.clone().unwrap_or(page),
        forms: Vec::new(),
        html: format!(
            "<p>{}: {}{}</p>",
            annotation.day.long(),
            safe(&about),
            safe(&annotation.text)
        ),
    }
}
