//! Asks the routes for every address that a copy holds: those of the lists, and what pages link to as far as it asks for no more than a range.
//! Documents and images go to the folder as they come; pages wait until it is known which of their links lead somewhere.

use super::folder::{Folder, Made};
use super::manifest::{File, sha256};
use super::page::{Bases, Held, LINKS, Served, head, inside, published};
use super::place::Address;
use super::twin::Effort;
use super::{MANIFEST, Problem};
use crate::language::{current, scope};
use crate::pages::PAGES;
use crate::pages::markup::{Piece, pieces};
use crate::stats::Range;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderName, Request};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::Path;
use std::sync::Arc;
use std::thread::available_parallelism;
use tokio::task::{JoinSet, spawn_blocking};
use tower::ServiceExt;

/// The page that file hosts send for what they do not have.
pub(super) const NOT_FOUND: &str = "/404.html";
/// Bytes of one answer at most.
const BODY_BYTES_MAX: usize = 64 << 20;
/// Pictures of charts, of which each takes as long as a whole page; the copy has the charts themselves.
const PICTURES: (&str, &str) = ("/charts/", ".png");
/// What stands under these is answered by a server or not at all.
const NEEDS_SERVER: [&str; 3] = ["/telemetry", "/healthz", "/api/v1/events"];

/// Where files go, and what the manifest says of them.
pub(super) type To<'a> = (&'a Arc<Folder>, &'a Arc<str>, &'a Arc<str>);

/// The files that the site's build made: scripts, styles, icons.
pub(super) struct Site {
    /// Content by path.
    pub(super) files: BTreeMap<String, Vec<u8>>,
}

/// A page as it came.
struct Page {
    address: Address,
    html: String,
    policy: String,
}

/// What was copied.
pub(super) struct Copied {
    /// The files that are in the folder already.
    pub(super) files: BTreeMap<String, File>,
    held: BTreeMap<Address, Held>,
    pages: Vec<Page>,
}

/// What became of one address.
enum Answer {
    Page(Page, Vec<Address>),
    File(Address, File),
    Nothing(Address, u16),
}

impl Site {
    /// Reads the folder of the site; the twins in it are left out, for publishing makes its own.
    pub(super) fn read(root: &Path) -> Result<Self, Problem> {
        let mut files = BTreeMap::new();
        gather(root, "", &mut files)
            .map_err(|source| Problem::File { path: root.to_owned(), source })?;
        let twin = |path: &String| matches!(path.rsplit_once('.'), Some((_, ending)) if ["br", "gz"].contains(&ending));
        // A copy says itself what crawlers may read: in it every address is a file.
        files.retain(|path, _| !twin(path) && path != "robots.txt");
        Ok(Self { files })
    }

    /// A hash of all of it.
    pub(super) fn hash(&self) -> String {
        let lines = self.files.iter().map(|(path, bytes)| format!("{path} {}", sha256(bytes)));
        let hashes = lines.collect::<Vec<_>>().join("\n");
        sha256(hashes.as_bytes())
    }

    fn has(&self, path: &str) -> bool {
        self.files.contains_key(path.trim_start_matches('/'))
    }
}

fn gather(
    folder: &Path,
    prefix: &str,
    files: &mut BTreeMap<String, Vec<u8>>,
) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            gather(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.insert(name, std::fs::read(entry.path())?);
        }
    }
    Ok(())
}

impl Copied {
    /// The addresses of all pages.
    pub(super) fn pages(&self) -> impl Iterator<Item = &Address> {
        let is_listed =
            |address: &&Address| address.path != NOT_FOUND && !address.path.starts_with("/embed/");
        self.pages.iter().map(|page| &page.address).filter(is_listed)
    }
}

/// The pages that are about no single thing.
pub(super) fn pages_alone() -> impl Iterator<Item = &'static str> {
    PAGES.iter().map(|page| page.path).filter(|path| !path.contains('{'))
}

/// Copies what the addresses lead to.
pub(super) async fn copy(
    router: &Router,
    start: Vec<String>,
    (site, bases, ranges): (&Site, &Bases, &[Range]),
    to: To<'_>,
    progress: impl Fn(usize, usize),
) -> Result<Copied, Problem> {
    let (here, base_url) = (Address::plain("/"), Arc::<str>::from(bases.copy.as_str()));
    let mut waiting: VecDeque<Address> = start
        .iter()
        .filter_map(|link| Address::read(link, &here))
        .map(|(address, _)| address)
        .filter(|address| is_wanted(address, site, ranges))
        .collect();
    let mut seen: BTreeSet<Address> = waiting.iter().cloned().collect();
    let mut copied = Copied { files: BTreeMap::new(), held: BTreeMap::new(), pages: Vec::new() };
    let (mut asking, mut done) = (JoinSet::new(), 0);
    let at_once = 2 * available_parallelism().map_or(2, usize::from);
    loop {
        while asking.len() < at_once
            && let Some(address) = waiting.pop_front()
        {
            let (folder, as_of, licence) = to;
            let to = (Arc::clone(folder), Arc::clone(as_of), Arc::clone(licence));
            let asked = ask(router.clone(), address, to, Arc::clone(&base_url));
            // A copy speaks one language; a task of its own would not hear which.
            asking.spawn(scope(current(), asked));
        }
        let Some(answer) = asking.join_next().await else { break };
        done += 1;
        match answer.map_err(|_| Problem::Stopped)?? {
            Answer::Page(page, links) => {
                let new = links.into_iter().filter(|link| is_wanted(link, site, ranges));
                let new: Vec<Address> = new.filter(|link| seen.insert(link.clone())).collect();
                waiting.extend(new);
                copied.held.insert(page.address.clone(), Held::Page);
                copied.pages.push(page);
            }
            Answer::File(address, file) => {
                copied.files.insert(address.file(false), file);
                copied.held.insert(address, Held::File);
            }
            // What does not exist is told with the link that leads there; what fails stops everything.
            Answer::Nothing(_, status) if status < 500 => {}
            Answer::Nothing(address, status) => {
                return Err(Problem::Unanswered { address: address.text(), status });
            }
        }
        progress(done, seen.len());
    }
    Ok(copied)
}

/// Whether an address is copied: one that needs no server, and asks for nothing or, of a page about no single thing, for one of some ranges.
fn is_wanted(address: &Address, site: &Site, ranges: &[Range]) -> bool {
    let path = address.path.as_str();
    if !address.is_plain()
        || site.has(path)
        || path.trim_start_matches('/') == MANIFEST
        || is_picture(address)
        || NEEDS_SERVER.iter().any(|prefix| path.starts_with(prefix))
    {
        return false;
    }
    if address.query.is_empty() {
        return true;
    }
    let range = address.query.strip_prefix("range=").and_then(|range| range.parse::<Range>().ok());
    let single = PAGES.iter().filter_map(|page| page.path.split_once('{'));
    range.is_some_and(|range| ranges.contains(&range))
        && !single.into_iter().any(|(before, _)| path.starts_with(before))
}

fn is_picture(address: &Address) -> bool {
    address.path.starts_with(PICTURES.0) && address.path.ends_with(PICTURES.1)
}

async fn ask(
    router: Router,
    address: Address,
    (folder, as_of, licence): (Arc<Folder>, Arc<str>, Arc<str>),
    base_url: Arc<str>,
) -> Result<Answer, Problem> {
    let request = Request::get(address.text()).body(Body::empty()).map_err(|_| Problem::Stopped)?;
    // A router has no failure of its own.
    let Ok(answer) = router.oneshot(request).await;
    let (head, body) = answer.into_parts();
    let status = head.status.as_u16();
    let expected = if address.path == NOT_FOUND { 404 } else { 200 };
    if status != expected {
        return Ok(Answer::Nothing(address, status));
    }
    let body = to_bytes(body, BODY_BYTES_MAX).await.map_err(|_| Problem::Stopped)?;
    let is_page = text_of(&head.headers, &CONTENT_TYPE).starts_with("text/html");
    let policy = text_of(&head.headers, &CONTENT_SECURITY_POLICY);
    spawn_blocking(move || {
        if is_page {
            let html = String::from_utf8_lossy(&body).into_owned();
            let links = links(&html, &address, &base_url);
            return Ok(Answer::Page(Page { address, html, policy }, links));
        }
        let made = Made { as_of: &as_of, licence: &licence, effort: Effort::Often };
        let file = folder.put(&address.file(false), &body, made)?;
        Ok(Answer::File(address, file))
    })
    .await
    .map_err(|_| Problem::Stopped)?
}

fn text_of(headers: &HeaderMap, name: &HeaderName) -> String {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
}

/// The links of a page that stay on the site.
fn links(html: &str, here: &Address, copy: &str) -> Vec<Address> {
    let of_piece = |piece| match piece {
        Piece::Start(tag, _) => {
            LINKS.iter().find_map(|name| inside(&tag, name, here, copy)).map(|link| link.address)
        }
        _ => None,
    };
    pieces(html).into_iter().filter_map(of_piece).collect()
}

/// Changes the pages into files and puts them into the folder; also tells which of their links lead nowhere, and where the first of each stands.
pub(super) async fn put_pages(
    copied: Copied,
    bases: &Bases,
    site: &Site,
    (folder, as_of, licence): To<'_>,
) -> Result<(BTreeMap<String, File>, Vec<(String, String)>), Problem> {
    let Copied { held, pages, .. } = copied;
    let mut queries: BTreeMap<String, String> = BTreeMap::new();
    for page in pages.iter().filter(|page| !page.address.query.is_empty()) {
        let known = queries.entry(page.address.path.clone()).or_default();
        known.push_str(&page.address.query);
        known.push(' ');
    }
    let assets: BTreeSet<String> = site.files.keys().cloned().collect();
    let shared = Arc::new((held, queries, assets, bases.clone()));
    let mut putting = JoinSet::new();
    let (mut files, mut dead) = (BTreeMap::new(), BTreeMap::new());
    for page in pages {
        let (shared, folder) = (Arc::clone(&shared), Arc::clone(folder));
        let (as_of, licence) = (Arc::clone(as_of), Arc::clone(licence));
        putting.spawn_blocking(move || {
            let (held, queries, assets, bases) = &*shared;
            let lies = |address: &Address| lies(address, held, assets);
            let known = queries.get(&page.address.path).map_or("", String::as_str);
            let extra = head(&page.address, bases, known.trim_end());
            let is_embed = page.address.path.starts_with("/embed/");
            let served = Served {
                address: &page.address,
                html: &page.html,
                policy: &page.policy,
                head: if is_embed { "" } else { &extra },
            };
            let html = published(&served, bases, lies);
            let dead = links(&page.html, &page.address, &bases.copy)
                .into_iter()
                .filter(|link| lies(link) == Held::Nothing && link.query.is_empty())
                .filter(|link| !is_picture(link));
            let dead: Vec<(String, String)> =
                dead.map(|link| (link.text(), page.address.text())).collect();
            let made = Made { as_of: &as_of, licence: &licence, effort: Effort::Often };
            let path = page.address.file(true);
            let file = folder.put(&path, html.as_bytes(), made)?;
            Ok::<_, Problem>((path, file, dead))
        });
    }
    while let Some(put) = putting.join_next().await {
        let (path, file, nowhere) = put.map_err(|_| Problem::Stopped)??;
        files.insert(path, file);
        for (link, page) in nowhere {
            dead.entry(link).or_insert(page);
        }
    }
    Ok((files, dead.into_iter().collect()))
}

/// What lies under an address.
fn lies(address: &Address, held: &BTreeMap<Address, Held>, assets: &BTreeSet<String>) -> Held {
    let path = address.path.trim_start_matches('/');
    match held.get(address) {
        Some(found) => *found,
        None if path == MANIFEST || path == "robots.txt" => Held::File,
        None if assets.contains(path) => Held::Asset,
        None => Held::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_copied_that_are_asked_for_and_never_those_of_single_things() {
        let site = Site { files: BTreeMap::new() };
        let is_wanted = |link: &str, ranges: &[Range]| {
            let (address, _) = Address::read(link, &Address::plain("/")).unwrap();
            is_wanted(&address, &site, ranges)
        };
        for link in ["/failures", "/apps/docker", "/api/v1/apps.json"] {
            assert!(is_wanted(link, &[]), "{link}");
        }
        for link in ["/failures?range=7d", "/api/v1/exit-codes.json?range=all", "/?range=365d"] {
            assert!(!is_wanted(link, &[]) && is_wanted(link, &Range::MENU), "{link}");
        }
        assert!(!is_wanted("/?range=365d", &[Range::Week]));
        for link in
            ["/apps/docker?range=7d", "/?range=2026-01-01..2026-01-31", "/?range=7d&kind=lxc"]
        {
            assert!(!is_wanted(link, &Range::MENU), "{link}");
        }
    }
}
