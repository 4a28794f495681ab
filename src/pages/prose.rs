//! Sentences of the catalog as markup: what stands in backticks becomes code, web addresses become links; and the parts that a page of
//! words is made of.

use super::icons::icon;
use super::labels::written_in;
use crate::dictionary::Fact;
use crate::language::t;
use leptos::prelude::*;

/// A piece of a sentence.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Piece {
    Text(String),
    Code(String),
    Link(String),
}

/// A sentence with its code and links.
pub(super) fn prose(text: &str) -> AnyView {
    let view = |piece| match piece {
        Piece::Text(text) => text.into_any(),
        Piece::Code(code) => view! { <code>{code}</code> }.into_any(),
        Piece::Link(address) => view! { <a href=address.clone()>{address.clone()}</a> }.into_any(),
    };
    pieces(text).into_iter().map(view).collect_view().into_any()
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (at, part) in text.split('`').enumerate() {
        if at % 2 == 1 {
            pieces.push(Piece::Code(part.to_owned()));
        } else {
            linked(part, &mut pieces);
        }
    }
    pieces
}

fn linked(text: &str, pieces: &mut Vec<Piece>) {
    for word in text.split_inclusive(' ') {
        let bare = word.trim_end_matches([' ', '.', ',', ';', ')']);
        match web_address(bare) {
            Some(address) if address == bare => {
                pieces.push(Piece::Link(address));
                add(pieces, word.get(bare.len()..).unwrap_or_default());
            }
            _ => add(pieces, word),
        }
    }
}

fn add(pieces: &mut Vec<Piece>, text: &str) {
    match pieces.last_mut() {
        _ if text.is_empty() => {}
        Some(Piece::Text(last)) => last.push_str(text),
        _ => pieces.push(Piece::Text(text.to_owned())),
    }
}

/// The address in a text of the catalog such as `https://example.org/issues (label privacy)`; `None` where there is none.
pub(super) fn web_address(text: &str) -> Option<String> {
    let first = text.split_whitespace().next()?;
    if first.starts_with("https://") || first.starts_with("http://") || first.starts_with("mailto:")
    {
        return Some(first.to_owned());
    }
    (first.contains('@') && !first.contains(':')).then(|| format!("mailto:{first}"))
}

/// A part of a page, with the name by which links find it.
pub(super) struct Part {
    /// Its name in addresses, unique on the page.
    pub(super) id: &'static str,
    /// Its heading.
    pub(super) title: String,
    /// A sentence below it; may be empty.
    pub(super) lead: String,
    /// What it holds.
    pub(super) body: AnyView,
}

impl Part {
    fn view(self) -> AnyView {
        let Self { id, title, lead, body } = self;
        let heading = format!("{id}-h");
        let lead = (!lead.is_empty()).then(|| view! { <p>{prose(&lead)}</p> });
        view! {
            <section class="part" id=id aria-labelledby=heading.clone()>
                <header><h2 id=heading.clone()>{title}</h2>{lead}</header>
                {body}
            </section>
        }
        .into_any()
    }
}

/// Parts below a list of them.
pub(super) fn parts(parts: Vec<Part>) -> AnyView {
    let contents = parts.iter().map(|part| {
        let address = format!("#{}", part.id);
        view! { <a href=address>{part.title.clone()}</a> }
    });
    view! {
        <nav class="page toc" aria-label=t!("prose-contents")><div class="tabs">{contents.collect_view()}</div></nav>
        <div class="page">{parts.into_iter().map(Part::view).collect_view()}</div>
    }
    .into_any()
}

/// The head of a page of words: what it is about, its one sentence, and what follows from it.
pub(super) fn opening(eyebrow: Vec<String>, headline: String, lede: &str) -> AnyView {
    let eyebrow = eyebrow.into_iter().map(|words| view! { <span>{words}</span> });
    view! {
        <div class="page lede">
            <p class="eyebrow">{eyebrow.collect_view()}</p>
            <h1>{headline}</h1>
            <p>{prose(lede)}</p>
        </div>
    }
    .into_any()
}

/// Facts one below the other: the name, and what is told.
pub(super) fn spec(facts: &[Fact]) -> AnyView {
    let rows = facts.iter().map(|Fact { name, text, is_quoted }| {
        let lang = is_quoted.then(written_in).flatten();
        view! { <div><dt>{name.clone()}</dt><dd lang=lang>{prose(text)}</dd></div> }
    });
    view! { <dl class="spec">{rows.collect_view()}</dl> }.into_any()
}

/// Sentences as a list, each with a sign before it.
pub(super) fn points(sign: &'static str, texts: &[String]) -> AnyView {
    let rows = texts.iter().map(|text| view! { <li>{icon(sign)}<span>{prose(text)}</span></li> });
    view! { <ul class="news">{rows.collect_view()}</ul> }.into_any()
}

/// What the catalog says in its own words, in its own language.
pub(super) fn quoted(said: AnyView) -> AnyView {
    match written_in() {
        Some(lang) => view! { <div lang=lang>{said}</div> }.into_any(),
        None => said,
    }
}

/// Text as it stands, such as an example; `label` says what it is.
pub(super) fn block(label: String, text: String) -> AnyView {
    view! { <pre class="code" tabindex="0" role="region" aria-label=label><code>{text}</code></pre> }
        .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_and_addresses_are_told_from_words() {
        let text = |text: &str| Piece::Text(text.to_owned());
        assert_eq!(
            pieces("Ask at https://example.org/a, with `no=1`."),
            [
                text("Ask at "),
                Piece::Link("https://example.org/a".to_owned()),
                text(", with "),
                Piece::Code("no=1".to_owned()),
                text(".")
            ]
        );
        assert_eq!(pieces("a `b"), [text("a "), Piece::Code("b".to_owned())]);
        assert_eq!(pieces("javascript:alert(1)"), [text("javascript:alert(1)")]);
    }

    #[test]
    fn only_addresses_of_the_web_and_of_mail_become_links() {
        assert_eq!(
            web_address("https://example.org/issues (label `privacy`)").as_deref(),
            Some("https://example.org/issues")
        );
        assert_eq!(
            web_address("privacy@example.org").as_deref(),
            Some("mailto:privacy@example.org")
        );
        assert_eq!(web_address("javascript:alert(1)"), None);
        assert_eq!(web_address("The maintainers"), None);
        assert_eq!(web_address(""), None);
    }
}
