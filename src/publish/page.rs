//! Makes a served page one that a plain file host can serve: its security policy moves from the header into the page, with the hash of its inline
//! script in place of the nonce; links lead to files; and whatever needs a server leads to the live site, or says that there is none here.

use super::place::Address;
use crate::language::t;
use crate::pages::markup::{Piece, Tag, escaped, pieces};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The attributes that links stand in.
pub(super) const LINKS: [&str; 3] = ["href", "src", "content"];

/// Where the copy and the live site stand.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Bases {
    /// The address of the copy without a slash at its end, `https://stats.example.org/daylight`; empty when it is not known.
    pub(super) copy: String,
    /// The address of the live site in the same form; empty when there is none.
    pub(super) live: String,
    /// What is said of what needs a server.
    pub(super) words: Words,
}

/// What a copy says of what needs a server, in its language: pages are written by threads that would not hear which.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Words {
    needs_server: String,
    on_live_site: String,
    cannot_show: String,
    ask_live: String,
}

impl Default for Words {
    fn default() -> Self {
        Self {
            needs_server: t!("publish-needs-server"),
            on_live_site: t!("publish-on-live-site"),
            cannot_show: t!("publish-cannot-show"),
            ask_live: t!("publish-ask-live"),
        }
    }
}

/// What lies under an address in the copy.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Held {
    /// A page.
    Page,
    /// A document or an image.
    File,
    /// A file of the site, found whatever stands behind its question mark.
    Asset,
    /// Nothing.
    Nothing,
}

/// A page as it was served.
pub(super) struct Served<'a> {
    /// Where.
    pub(super) address: &'a Address,
    /// Its markup.
    pub(super) html: &'a str,
    /// Its policy.
    pub(super) policy: &'a str,
    /// What else goes into its head.
    pub(super) head: &'a str,
}

impl Served<'_> {
    /// The nonce of its policy; empty for none.
    fn nonce(&self) -> &str {
        let rest = self.policy.split_once("'nonce-").map_or("", |(_, rest)| rest);
        rest.split_once('\'').map_or("", |(nonce, _)| nonce)
    }
}

impl Bases {
    /// The path under which the copy lies on its host, without a slash at its end.
    pub(super) fn root(&self) -> &str {
        let host_and_path = self.copy.split_once("://").map_or("", |(_, rest)| rest);
        host_and_path.find('/').and_then(|at| host_and_path.get(at..)).unwrap_or_default()
    }

    /// What is said of what needs a server.
    fn note(&self) -> &str {
        if self.live.is_empty() { &self.words.needs_server } else { &self.words.on_live_site }
    }

    /// The scheme and host of the live site, for a policy.
    fn live_origin(&self) -> &str {
        let after = self.live.split_once("://").map_or(0, |(scheme, _)| scheme.len() + 3);
        let end = self.live.get(after..).and_then(|rest| rest.find('/'));
        end.and_then(|end| self.live.get(..after + end)).unwrap_or(&self.live)
    }
}

/// Rewrites a page; `held` says what lies where.
pub(super) fn published(
    page: &Served<'_>,
    bases: &Bases,
    held: impl Fn(&Address) -> Held,
) -> String {
    let (mut html, mut hashes) = (String::with_capacity(page.html.len() + 1_024), Vec::new());
    let mut policy_at = None;
    let (mut in_script, mut in_form, mut in_filters) = (false, false, false);
    for piece in pieces(page.html) {
        match piece {
            Piece::Raw(text) if in_script => {
                let text = text.replace("\n(\"\", ", &format!("\n(\"{}\", ", bases.root()));
                hashes.push(format!("'sha256-{}'", STANDARD.encode(Sha256::digest(&text))));
                html.push_str(&text);
            }
            Piece::Text("</head>") => {
                html.push_str(page.head);
                html.push_str("</head>");
            }
            Piece::Text("</form>") => {
                // The small form of the top bar says it in its title alone.
                if in_filters {
                    html.push_str("<p class=\"note\">");
                    html.push_str(&escaped(bases.note()));
                    html.push_str("</p>");
                }
                html.push_str("</form>");
                (in_form, in_filters) = (false, false);
            }
            Piece::Raw(text) | Piece::Text(text) => html.push_str(text),
            Piece::Start(mut tag, text) => {
                // Words for the islands are data, which no policy concerns.
                in_script = tag.name == "script" && tag.value("data-words").is_none();
                in_form |= tag.name == "form";
                in_filters |= tag.name == "form" && tag.value("data-filters").is_some();
                let before = tag.clone();
                change(&mut tag, page, bases, in_form, &held);
                html.push_str(&if tag == before { text.to_owned() } else { tag.text() });
                if tag.name == "meta" && tag.value("charset").is_some() {
                    policy_at = Some(html.len());
                }
            }
        }
    }
    if let Some(at) = policy_at {
        let policy = policy(page, &hashes, bases);
        html.insert_str(
            at,
            &format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"),
        );
    }
    html
}

/// The policy as a page can say it of itself: who may frame it cannot be said there.
fn policy(page: &Served<'_>, hashes: &[String], bases: &Bases) -> String {
    let nonce = format!("'nonce-{}'", page.nonce());
    let said = page.policy.replace(&nonce, &hashes.join(" "));
    let kept = said.split("; ").filter(|rule| !rule.starts_with("frame-ancestors"));
    let rules = kept.map(|rule| match rule {
        "form-action 'self'" if !bases.live.is_empty() => format!("{rule} {}", bases.live_origin()),
        rule => rule.to_owned(),
    });
    rules.collect::<Vec<_>>().join("; ")
}

fn change(
    tag: &mut Tag<'_>,
    page: &Served<'_>,
    bases: &Bases,
    in_form: bool,
    held: &impl Fn(&Address) -> Held,
) {
    let nonce = page.nonce();
    if !nonce.is_empty() {
        if tag.value("nonce") == Some(nonce) {
            tag.remove("nonce");
        }
        // Leptos writes the nonce there too.
        if tag.value("crossorigin") == Some(nonce) {
            tag.set("crossorigin", "anonymous");
        }
    }
    match tag.name {
        "html" => tag.set("data-published", bases.root()),
        "form" => form(tag, page.address, bases),
        // A form that cannot be sent must not look as if it could; with its only button off, Enter does not send it either.
        "button" if in_form && bases.live.is_empty() => {
            tag.set("disabled", "");
            tag.set("title", &bases.words.needs_server);
        }
        _ => {
            for name in LINKS {
                link(tag, name, page.address, bases, held);
            }
        }
    }
}

fn form(tag: &mut Tag<'_>, here: &Address, bases: &Bases) {
    let action = tag.value("action").unwrap_or_default().to_owned();
    let Some((address, _)) = Address::read(&action, here) else { return };
    // The search box finds by itself what the copy holds.
    if tag.value("data-search").is_none() {
        tag.set("title", bases.note());
    }
    if !bases.live.is_empty() {
        tag.set("action", &format!("{}{}", bases.live, address.text()));
    }
}

fn link<'a>(
    tag: &mut Tag<'a>,
    name: &'a str,
    here: &Address,
    bases: &Bases,
    held: &impl Fn(&Address) -> Held,
) {
    let Some(Inside { address, fragment, is_whole }) = inside(tag, name, here, &bases.copy) else {
        return;
    };
    let place = match held(&address) {
        Held::Page => Some(address.link(true)),
        Held::File => Some(address.link(false)),
        Held::Asset => Some(address.text()),
        Held::Nothing => None,
    };
    let before = if is_whole { &bases.copy } else { bases.root() };
    match place {
        Some(place) => tag.set(name, &format!("{before}{place}{fragment}")),
        None if !bases.live.is_empty() => {
            tag.set(name, &format!("{}{}{fragment}", bases.live, address.text()));
            if tag.name == "a" {
                tag.set("title", &bases.words.on_live_site);
            }
        }
        None if tag.name == "a" => {
            tag.remove(name);
            tag.set("aria-disabled", "true");
            tag.set("role", "link");
            tag.set("title", &bases.words.needs_server);
        }
        None => tag.remove(name),
    }
}

/// A link that stays on the site.
pub(super) struct Inside {
    pub(super) address: Address,
    fragment: String,
    /// Whether it names the site, as addresses for other sites do.
    is_whole: bool,
}

/// Reads a link in an attribute; `copy` is what whole addresses of the site begin with.
pub(super) fn inside(tag: &Tag<'_>, name: &str, here: &Address, copy: &str) -> Option<Inside> {
    let value = tag.value(name)?;
    let path = value.strip_prefix(copy).filter(|path| !copy.is_empty() && path.starts_with('/'));
    let is_whole = path.is_some();
    // Only a whole address is a link in a text for other sites.
    if name == "content" && !is_whole {
        return None;
    }
    let (address, fragment) = Address::read(path.unwrap_or(value), here)?;
    Some(Inside { address, fragment, is_whole })
}

/// What goes into the head of every page: the script that says so when the address asks for more than a file can tell.
pub(super) fn head(address: &Address, bases: &Bases, queries: &str) -> String {
    format!(
        "<script src=\"{}/published.js\" defer data-live=\"{}\" data-page=\"{}\" data-here=\"{}\" data-queries=\"{}\" data-says=\"{}\" data-ask=\"{}\"></script>",
        escaped(bases.root()),
        escaped(&bases.live),
        escaped(&address.path),
        escaped(&address.query),
        escaped(queries),
        escaped(&bases.words.cannot_show),
        escaped(&bases.words.ask_live),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><link rel=\"stylesheet\" href=\"/pkg/a.css?v=1\">\
        <link rel=\"modulepreload\" href=\"/pkg/a.js\" crossorigin=\"N0\"><script type=\"module\" nonce=\"N0\">x\n(\"\", \"pkg\");</script></head>\
        <body><a href=\"/apps#top\">Apps</a><a href=\"?range=7d\">7</a><a href=\"/?os=x\">x</a><a href=\"https://example.org\">y</a>\
        <form method=\"get\" action=\"/\" data-filters=\"\"><button>Go</button></form></body></html>";

    fn page(bases: &Bases) -> String {
        let address = Address::plain("/");
        let policy = "default-src 'none'; script-src 'self' 'nonce-N0' 'wasm-unsafe-eval'; form-action 'self'; frame-ancestors 'none'";
        let served = Served { address: &address, html: PAGE, policy, head: "<!--h-->" };
        published(&served, bases, |address| match address.text().as_str() {
            "/apps" | "/?range=7d" => Held::Page,
            text if text.starts_with("/pkg/") => Held::Asset,
            _ => Held::Nothing,
        })
    }

    #[test]
    fn a_policy_with_hashes_stands_in_place_of_the_nonce() {
        let html = page(&Bases::default());
        assert!(!html.contains("N0") && !html.contains("nonce"), "{html}");
        let hash = STANDARD.encode(Sha256::digest("x\n(\"\", \"pkg\");"));
        assert!(
            html.contains(&format!("script-src 'self' 'sha256-{hash}' 'wasm-unsafe-eval'")),
            "{html}"
        );
        assert!(html.contains("<meta charset=\"utf-8\"><meta http-equiv"), "{html}");
        assert!(!html.contains("frame-ancestors") && html.contains("<!--h--></head>"), "{html}");
    }

    #[test]
    fn links_lead_to_files() {
        let html = page(&Bases::default());
        assert!(
            html.contains("<a href=\"/apps/#top\">") && html.contains("<a href=\"/range=7d/\">"),
            "{html}"
        );
        assert!(
            html.contains("href=\"/pkg/a.css?v=1\"") && html.contains("https://example.org"),
            "{html}"
        );
    }

    #[test]
    fn what_needs_a_server_says_so_or_leads_to_one() {
        let alone = page(&Bases::default());
        assert!(
            alone.contains("<a aria-disabled=\"true\" role=\"link\"")
                && alone.contains("<button disabled"),
            "{alone}"
        );
        assert!(alone.contains(&Words::default().needs_server));
        let live = Bases { live: "https://live.example.org".to_owned(), ..Bases::default() };
        let html = page(&live);
        assert!(html.contains("href=\"https://live.example.org/?os=x\""), "{html}");
        assert!(
            html.contains("action=\"https://live.example.org/\"") && !html.contains("disabled"),
            "{html}"
        );
        assert!(html.contains("form-action 'self' https://live.example.org\">"), "{html}");
    }

    #[test]
    fn a_copy_may_lie_below_a_path() {
        let html = page(&Bases { copy: "https://example.org/a/b".to_owned(), ..Bases::default() });
        assert!(
            html.contains("data-published=\"/a/b\"") && html.contains("href=\"/a/b/apps/#top\""),
            "{html}"
        );
        assert!(
            html.contains("\n(\"/a/b\", \"pkg\")") && html.contains("src=\"/a/b/pkg/a.js\"")
                || html.contains("href=\"/a/b/pkg/a.js\""),
            "{html}"
        );
    }
}
