//! `/embed/{name}`: a chart with its sentence and the way to the numbers, as a small page that any site may frame. It has no script, and is the
//! only answer that may be framed.

use super::State;
use super::charts::{Chart, draw};
use super::document::Lasts;
use super::image::{Image, answer, asked, policy};
use crate::charts::Manner;
use crate::error::HttpError;
use crate::stats::Query;
use axum::extract::{Path, Query as Parameters, State as Here};
use axum::http::HeaderValue;
use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::response::{IntoResponse, Response};

const STYLE: &str = include_str!("embed.css");

/// Answers with the page.
pub(super) async fn embed(
    Here(state): Here<State>,
    Path(name): Path<String>,
    Parameters(pairs): Parameters<Vec<(String, String)>>,
) -> Result<Response, HttpError> {
    let Image { query, theme, manner, .. } = asked(&pairs, state.store.menu())?;
    let (source, lasts) = (source(&query, manner), Lasts::of(&query));
    let chart = draw(&state, &name, query, manner).await?;
    let style = theme.style() + &theme.of(STYLE);
    let page = page(&chart, &style, &source, &state.catalog.project.licence);
    let policy: HeaderValue = policy(&page, "*");
    let answer = answer(page, "text/html; charset=utf-8", lasts);
    Ok(([(CONTENT_SECURITY_POLICY, policy)], answer).into_response())
}

/// The page on which the same numbers stand.
fn source(query: &Query, manner: Manner) -> String {
    let question = query.to_query_string();
    let manner = manner.pairs().map(|(name, value)| format!("{name}={value}"));
    let parts = Some(question).filter(|question| !question.is_empty()).into_iter().chain(manner);
    let text = parts.collect::<Vec<_>>().join("&");
    if text.is_empty() { "/".to_owned() } else { format!("/?{text}") }
}

fn page(chart: &Chart, style: &str, source: &str, licence: &str) -> String {
    let [title, sentence, source, licence] =
        [&chart.title, &chart.sentence, source, licence].map(escaped);
    let drawing = chart.drawn.svg();
    let inset = if drawing.contains("class=\"ranked\"") { "rows" } else { "plot" };
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>{style}</style>\n</head>\n<body>\n<figure aria-labelledby=\"t\" aria-describedby=\"s\">\n\
         <figcaption><h1 id=\"t\">{title}</h1><p id=\"s\">{sentence}</p></figcaption>\n<div class=\"{inset}\">{drawing}</div>\n\
         <p><a href=\"{source}\" target=\"_top\">All figures</a> · Data: {licence} · Days are UTC days</p>\n</figure>\n</body>\n</html>\n"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::{Filter, Range};

    #[test]
    fn the_way_back_leads_to_the_same_question() {
        assert_eq!(source(&Query::default(), Manner::default()), "/");
        let query = Query { app: Filter::only("docker"), ..Query::of(Range::Week) };
        let manner = Manner { smooth: true, log: false };
        assert_eq!(source(&query, manner), "/?range=7d&app=docker&smooth=7");
    }

    #[test]
    fn words_stay_words() {
        assert_eq!(escaped("<a b=\"c\">&"), "&lt;a b=&quot;c&quot;&gt;&amp;");
    }
}
