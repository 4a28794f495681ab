//! Pages as text: the same headings, sentences and tables that the page shows, as Markdown or for a terminal. They are read from the page's own
//! markup, so they cannot say anything else; a drawing becomes a line of bars from the values of its table.

mod bars;
mod read;
mod write;

use axum::body::{Body, to_bytes};
use axum::http::header::{ACCEPT, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::response::Response;

/// Bytes of a page at most.
const BODY_BYTES_MAX: usize = 8 << 20;
const ENDING: &str = ".md";
const SPECULATION_RULES: HeaderName = HeaderName::from_static("speculation-rules");

/// How a page is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Form {
    /// For browsers.
    Html,
    /// As Markdown.
    Markdown,
    /// For a terminal of 80 columns.
    Text,
}

impl Form {
    /// What a reader asks for. Only who says `text/plain` or `text/markdown` and not `text/html` gets text: what stands for everything, as
    /// browsers and most programs send it, means the page.
    pub(super) fn asked(headers: &HeaderMap) -> Self {
        let wants = |name| accepts(headers, name);
        match (wants("text/html"), wants("text/plain"), wants("text/markdown")) {
            (false, true, _) => Self::Text,
            (false, false, true) => Self::Markdown,
            _ => Self::Html,
        }
    }

    /// Whether a browser asks for a page, as each of them says, and not a program.
    pub(super) fn is_browser(headers: &HeaderMap) -> bool {
        accepts(headers, "text/html")
    }

    fn media_type(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Html => "text/html; charset=utf-8",
            Self::Markdown => "text/markdown; charset=utf-8",
            Self::Text => "text/plain; charset=utf-8",
        })
    }
}

/// Whether a type is named among those that the reader takes.
fn accepts(headers: &HeaderMap, name: &str) -> bool {
    let accepted = headers.get_all(ACCEPT).iter().filter_map(|value| value.to_str().ok());
    accepted
        .flat_map(|value| value.split(','))
        .map(|media| media.split(';').next().unwrap_or_default().trim())
        .any(|media| media.eq_ignore_ascii_case(name))
}

/// Where the Markdown of a page lies.
pub(super) fn path(page: &str) -> String {
    if page == "/" { format!("/index{ENDING}") } else { format!("{page}{ENDING}") }
}

/// The page whose Markdown lies at a path; none for any other path.
pub(super) fn page(path: &str) -> Option<&str> {
    match path.strip_suffix(ENDING)? {
        "/index" => Some("/"),
        page => Some(page),
    }
}

/// The answer in the form asked for.
pub(super) async fn written(answer: Response, form: Form) -> Response {
    let (mut head, body) = answer.into_parts();
    head.headers.append(VARY, HeaderValue::from_static("accept"));
    if form == Form::Html {
        return Response::from_parts(head, body);
    }
    let html = to_bytes(body, BODY_BYTES_MAX).await.unwrap_or_default();
    let blocks = read::blocks(&String::from_utf8_lossy(&html));
    let text = if form == Form::Markdown { write::markdown(&blocks) } else { write::text(&blocks) };
    for name in [CONTENT_LENGTH, CONTENT_SECURITY_POLICY, SPECULATION_RULES] {
        head.headers.remove(name);
    }
    head.headers.insert(CONTENT_TYPE, form.media_type());
    Response::from_parts(head, Body::from(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_who_asks_for_text_gets_text() {
        let asked = |accept: &'static str| {
            Form::asked(&HeaderMap::from_iter([(ACCEPT, HeaderValue::from_static(accept))]))
        };
        assert_eq!(asked("text/plain"), Form::Text);
        assert_eq!(asked("text/markdown;q=0.9, */*"), Form::Markdown);
        assert_eq!(asked("*/*"), Form::Html);
        assert_eq!(asked("text/html,application/xhtml+xml,text/plain;q=0.5"), Form::Html);
        assert_eq!(Form::asked(&HeaderMap::new()), Form::Html);
    }

    #[test]
    fn a_page_and_its_markdown_lead_to_each_other() {
        for (page_path, markdown) in [("/", "/index.md"), ("/apps/a.b", "/apps/a.b.md")] {
            assert_eq!(path(page_path), markdown);
            assert_eq!(page(markdown), Some(page_path));
        }
        assert_eq!(page("/apps"), None);
    }
}
