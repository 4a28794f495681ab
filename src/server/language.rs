//! In which language an answer speaks: what its address says, or else what the reader's browser likes most. A choice in the address is carried on by
//! every link of the page. Documents for programs speak English.

use crate::language::{Lang, current, scope};
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::{
    ACCEPT_LANGUAGE, CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE, ETAG, LOCATION, VARY,
};
use axum::http::{HeaderMap, HeaderValue, Uri};
use axum::middleware::Next;
use axum::response::Response;

/// The parameter of an address.
const PARAMETER: &str = "lang";
/// What programs read.
const NEUTRAL: &str = "/api/";
/// What other pages show: it speaks what its address says, for whoever keeps it keeps it for all.
const SHOWN: [&str; 5] = ["/charts/", "/embed/", "/badge/", "/card/", "/reports/feed.xml"];
/// Attributes that hold an address of this site.
const ADDRESSES: [&str; 3] = [" href=\"", " data-found=\"", " action=\""];
/// The attribute that holds what an island adds to an address, without its question mark.
const REST: &str = " data-rest=\"";

/// The language that an address asks for.
pub(super) fn asked(uri: &Uri) -> Option<Lang> {
    let pairs = uri.query().unwrap_or_default().split('&');
    let told =
        pairs.filter_map(|pair| pair.split_once('=')).find(|(name, _)| *name == PARAMETER)?;
    Lang::of_tag(told.1)
}

/// The known language that a browser likes most; on a draw the first.
fn liked(headers: &HeaderMap) -> Option<Lang> {
    let told = headers.get_all(ACCEPT_LANGUAGE).iter().filter_map(|value| value.to_str().ok());
    let mut best: Option<(f64, Lang)> = None;
    for word in told.flat_map(|value| value.split(',')) {
        let mut parts = word.split(';').map(str::trim);
        let Some(lang) = parts.next().and_then(Lang::of_tag) else { continue };
        let weight = parts.find_map(|part| part.strip_prefix("q=")?.parse().ok()).unwrap_or(1.0);
        if weight > 0.0 && best.is_none_or(|(most, _)| weight > most) {
            best = Some((weight, lang));
        }
    }
    best.map(|(_, lang)| lang)
}

/// Lets an answer speak, and says in which language it does.
pub(super) async fn speak(mut request: Request, next: Next) -> Response {
    let path = request.uri().path();
    if path.starts_with(NEUTRAL) {
        return scope(Lang::english(), next.run(request)).await;
    }
    let asked = asked(request.uri());
    let is_shown = SHOWN.iter().any(|shown| path.starts_with(shown));
    let liked = if is_shown { Some(Lang::english()) } else { liked(request.headers()) };
    let lang = asked.or(liked).unwrap_or_else(current);
    if request.uri().query().is_some_and(|query| query.contains(PARAMETER)) {
        *request.uri_mut() = without(request.uri());
    }
    let mut answer = scope(lang, next.run(request)).await;
    let headers = answer.headers_mut();
    let is_page = starts(headers, "text/html");
    if !is_shown {
        headers.append(VARY, HeaderValue::from_static("Accept-Language"));
    }
    if let Ok(code) = HeaderValue::from_str(&lang.code)
        && (is_page || starts(headers, "text/markdown"))
    {
        headers.insert(CONTENT_LANGUAGE, code);
    }
    match asked {
        Some(lang) => carry_on(answer, lang, is_page).await,
        None => answer,
    }
}

fn starts(headers: &HeaderMap, with: &str) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with(with))
}

/// The address without the language: nobody below has to know of it.
fn without(uri: &Uri) -> Uri {
    let query = uri.query().unwrap_or_default().split('&');
    let kept = query.filter(|pair| pair.split('=').next() != Some(PARAMETER));
    let kept = kept.collect::<Vec<_>>().join("&");
    let address =
        if kept.is_empty() { uri.path().to_owned() } else { format!("{}?{kept}", uri.path()) };
    address.parse().unwrap_or_else(|_| uri.clone())
}

/// The answer to a reader who chose a language, whose every link keeps the choice.
async fn carry_on(answer: Response, lang: Lang, is_page: bool) -> Response {
    let (mut head, body) = answer.into_parts();
    let leads =
        head.headers.get(LOCATION).and_then(|to| to.to_str().ok()).map(|to| chosen(to, lang, "&"));
    if let Some(to) = leads.and_then(|to| HeaderValue::from_str(&to).ok()) {
        head.headers.insert(LOCATION, to);
    }
    if !is_page {
        return Response::from_parts(head, body);
    }
    // A page was made whole already, so this makes nothing wait.
    let Ok(bytes) = to_bytes(body, usize::MAX).await else {
        return Response::from_parts(head, Body::empty());
    };
    head.headers.remove(CONTENT_LENGTH);
    head.headers.remove(ETAG);
    let page = String::from_utf8_lossy(&bytes);
    Response::from_parts(head, Body::from(carried(&page, lang)))
}

/// A page whose links and forms keep the language.
fn carried(page: &str, lang: Lang) -> String {
    let mut text = page.to_owned();
    for attribute in ADDRESSES {
        text = rewritten(&text, attribute, |address| chosen(address, lang, "&amp;"));
    }
    text = rewritten(&text, REST, |rest| match rest {
        "" => format!("{PARAMETER}={}", lang.code),
        rest => format!("{rest}&amp;{PARAMETER}={}", lang.code),
    });
    // A form writes its fields behind its address, so there the language has to be a field.
    let field = format!("<input type=\"hidden\" name=\"{PARAMETER}\" value=\"{}\">", lang.code);
    let mut parts = text.split("<form ");
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (tag, rest) = part.split_once('>').unwrap_or((part, ""));
        whole.extend(["<form ", tag, ">", &field, rest]);
    }
    let root = format!("<html lang=\"{}\"", lang.code);
    let told = format!("{root} data-lang=\"{PARAMETER}={}\"", lang.code);
    whole.replacen(&root, &told, 1)
}

fn rewritten(page: &str, attribute: &str, write: impl Fn(&str) -> String) -> String {
    let mut parts = page.split(attribute);
    let mut text = String::with_capacity(page.len() + page.len() / 16);
    text += parts.next().unwrap_or_default();
    for part in parts {
        let (value, rest) = part.split_once('"').unwrap_or((part, ""));
        text.extend([attribute, &write(value), "\"", rest]);
    }
    text
}

/// An address of this site with the language; others, and those of files and documents, stay as they are.
fn chosen(address: &str, lang: Lang, and: &str) -> String {
    let (before, fragment) = match address.split_once('#') {
        Some((before, fragment)) => (before, format!("#{fragment}")),
        None => (address, String::new()),
    };
    let (path, query) =
        before.split_once('?').map_or((before, None), |(path, query)| (path, Some(query)));
    let is_ours =
        (path.starts_with('/') && !path.starts_with("//")) || (path.is_empty() && query.is_some());
    let is_file = path.rsplit('/').next().is_some_and(|name| name.contains('.'));
    // A page speaks as Markdown too.
    let is_file = is_file && !path.ends_with(".md");
    let speaks =
        SHOWN.iter().any(|shown| path.starts_with(shown)) || !is_file || path == "/search.json";
    let says = query.is_some_and(|query| query.split(and).any(|pair| pair.starts_with("lang=")));
    if !is_ours || !speaks || says || path.starts_with(NEUTRAL) {
        return address.to_owned();
    }
    let question = match query {
        None | Some("") => format!("?{PARAMETER}={}", lang.code),
        Some(query) => format!("?{query}{and}{PARAMETER}={}", lang.code),
    };
    format!("{path}{question}{fragment}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn german() -> Lang {
        Lang::of_tag("de").unwrap()
    }

    fn likes(told: &'static str) -> Option<String> {
        let headers = HeaderMap::from_iter([(ACCEPT_LANGUAGE, HeaderValue::from_static(told))]);
        liked(&headers).map(|lang| lang.code.clone())
    }

    #[test]
    fn the_language_that_is_liked_most_is_spoken() {
        assert_eq!(likes("de-AT,de;q=0.9,en;q=0.8").as_deref(), Some("de"));
        assert_eq!(likes("fr, en;q=0.5, de;q=0.7").as_deref(), Some("de"));
        assert_eq!(likes("de;q=0, en;q=0.1").as_deref(), Some("en"));
        assert_eq!(likes("fr, *;q=0.1"), None);
    }

    #[test]
    fn an_address_says_the_language_to_nobody_below() {
        let uri: Uri = "/apps?range=7d&lang=de&q=x".parse().unwrap();
        assert_eq!(asked(&uri), Some(german()));
        assert_eq!(without(&uri).to_string(), "/apps?range=7d&q=x");
        assert_eq!(without(&"/?lang=de".parse().unwrap()).to_string(), "/");
        assert_eq!(asked(&"/?lang=tlh".parse().unwrap()), None);
    }

    #[test]
    fn links_keep_the_language_and_files_have_none() {
        let page = "<html lang=\"de\"><a href=\"/apps?range=7d&amp;q=x#list\"><a href=\"/\"><a href=\"?as_of=1\"><a href=\"#main\">\
                    <a href=\"/api/v1/x.json\"><a href=\"/charts/runs.svg\"><a href=\"//x.example\"><a href=\"/?lang=en\"><link href=\"/pkg/a.css?v=1\"><a href=\"/reports/feed.xml\"><a href=\"/data.md\">\
                    <div data-rest=\"\"></div><form action=\"/apps\" role=\"search\"><input></form>";
        let made = carried(page, german());
        for whole in [
            "\"/apps?range=7d&amp;q=x&amp;lang=de#list\"",
            "\"/?lang=de\"",
            "\"?as_of=1&amp;lang=de\"",
            "\"#main\"",
            "\"/api/v1/x.json\"",
            "\"/charts/runs.svg?lang=de\"",
            "\"//x.example\"",
            "\"/?lang=en\"",
            "\"/reports/feed.xml?lang=de\"",
            "\"/data.md?lang=de\"",
            "\"/pkg/a.css?v=1\"",
            "data-rest=\"lang=de\"",
            "role=\"search\"><input type=\"hidden\" name=\"lang\" value=\"de\"><input>",
            "data-lang=\"lang=de\"",
        ] {
            assert!(made.contains(whole), "{whole} in {made}");
        }
    }
}
