//! Where an address lies in the published folder, and under which link it is found there. A folder has no queries: `/apps?range=7d` is the
//! file `apps/range=7d/index.html`, `/api/v1/stats/summary.json?range=7d` is `api/v1/stats/summary/range=7d.json`.

/// How the names of files end. Apps are named by whoever sends events: a folder of such a name would lie where another app's file does.
const FILES: [&str; 8] = [".json", ".csv", ".md", ".svg", ".png", ".xml", ".txt", ".html"];
/// How the names of files end that publishing lays beside another one, and the page of a folder: these are no addresses.
const BESIDE: [&str; 4] = [".br", ".gz", super::folder::UNFINISHED, "/index.html"];

/// An address of the site.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(super) struct Address {
    /// The path as it stands in links, percent-encoded.
    pub(super) path: String,
    /// What stands behind the question mark; empty for none.
    pub(super) query: String,
}

impl Address {
    /// Reads a link of this site as it stands on the page at `here`; `None` for links that lead elsewhere. What follows a `#` is given back
    /// with the hash.
    pub(super) fn read(link: &str, here: &Self) -> Option<(Self, String)> {
        let (link, fragment) = match link.split_once('#') {
            Some((link, fragment)) => (link, format!("#{fragment}")),
            None => (link, String::new()),
        };
        let (path, query) = link.split_once('?').unwrap_or((link, ""));
        let path = match path {
            "" if link.is_empty() => return None,
            "" => here.path.clone(),
            path if path.starts_with('/') && !path.starts_with("//") => path.to_owned(),
            _ => return None,
        };
        Some((Self { path, query: query.to_owned() }, fragment))
    }

    /// An address without a question.
    pub(super) fn plain(path: &str) -> Self {
        Self { path: path.to_owned(), query: String::new() }
    }

    /// The address as it is asked for.
    pub(super) fn text(&self) -> String {
        if self.query.is_empty() {
            self.path.clone()
        } else {
            format!("{}?{}", self.path, self.query)
        }
    }

    /// Whether it can be a file: no part of it leads out of the folder, hides, is of odd letters, or takes the place of another file.
    pub(super) fn is_plain(&self) -> bool {
        let decoded = decoded(&self.path);
        is_plain_path(&decoded) && self.has_plain_query() && !takes_a_place(&decoded)
    }

    fn has_plain_query(&self) -> bool {
        self.query.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"=.-_~!,".contains(&byte))
    }

    /// The link to it in a folder of plain files: pages end with a slash.
    pub(super) fn link(&self, is_page: bool) -> String {
        placed(&self.path, &self.query, is_page)
    }

    /// Its file, relative to the folder.
    pub(super) fn file(&self, is_page: bool) -> String {
        let link = placed(&decoded(&self.path), &self.query, is_page);
        let file = link.trim_start_matches('/');
        let is_folder = file.is_empty() || file.ends_with('/');
        if is_page && is_folder { format!("{file}index.html") } else { file.to_owned() }
    }
}

fn is_plain_path(path: &str) -> bool {
    let mut parts = path.trim_start_matches('/').trim_end_matches('/').split('/');
    (path == "/" || parts.all(|part| !part.is_empty() && !part.starts_with('.')))
        && !path.contains(|c: char| c.is_control() || c == '\\' || c == '\u{fffd}')
}

/// Whether a path would lie where another file does, or may come to: in a folder with the name of a file, or beside one.
fn takes_a_place(path: &str) -> bool {
    let folders = path.rsplit_once('/').map_or("", |(folders, _)| folders).split('/');
    let is_of = |name: &str, endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    let is_taken = |folder: &str| is_of(folder, &FILES) || is_of(folder, &BESIDE);
    folders.into_iter().any(is_taken) || is_of(path, &BESIDE)
}

fn placed(path: &str, query: &str, is_page: bool) -> String {
    if is_page && path.rsplit_once('.').is_some_and(|(_, ending)| ending == "html") {
        return path.to_owned();
    }
    if is_page {
        let folder = path.trim_end_matches('/');
        return if query.is_empty() { format!("{folder}/") } else { format!("{folder}/{query}/") };
    }
    match (query, path.rsplit_once('.')) {
        ("", _) => path.to_owned(),
        (query, Some((stem, ending))) if !ending.contains('/') => {
            format!("{stem}/{query}.{ending}")
        }
        (query, _) => format!("{path}/{query}"),
    }
}

/// A path with its `%2B` put back; what is no text becomes the sign for that.
fn decoded(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        let digit = |byte: Option<u8>| {
            char::from(byte?).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
        };
        match (byte, digit(ahead.next()), digit(ahead.next())) {
            (b'%', Some(high), Some(low)) => {
                bytes.push(high * 16 + low);
                rest = ahead;
            }
            _ => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(link: &str) -> Option<Address> {
        Address::read(link, &Address::plain("/apps")).map(|(address, _)| address)
    }

    #[test]
    fn a_question_becomes_part_of_the_path() {
        let file = |link: &str, is_page| read(link).unwrap().file(is_page);
        assert_eq!(file("/", true), "index.html");
        assert_eq!(file("/?range=7d", true), "range=7d/index.html");
        assert_eq!(file("?range=7d", true), "apps/range=7d/index.html");
        assert_eq!(file("/apps/c%2B%2B", true), "apps/c++/index.html");
        assert_eq!(file("/404.html", true), "404.html");
        assert_eq!(file("/api/v1/stats/summary.json", false), "api/v1/stats/summary.json");
        assert_eq!(
            file("/api/v1/stats/summary.json?range=7d", false),
            "api/v1/stats/summary/range=7d.json"
        );
        assert_eq!(read("/?range=7d").unwrap().link(true), "/range=7d/");
        assert_eq!(read("/apps/c%2B%2B").unwrap().link(true), "/apps/c%2B%2B/");
    }

    #[test]
    fn links_that_lead_elsewhere_are_left_alone() {
        for link in ["https://example.org/", "//example.org", "mailto:a@b", "#runs", "", "data:,"] {
            assert_eq!(read(link), None, "{link}");
        }
        assert_eq!(Address::read("/a?b#c", &Address::plain("/")).unwrap().1, "#c");
    }

    #[test]
    fn nothing_is_written_outside_the_folder() {
        for link in [
            "/../x",
            "/a/../../x",
            "/%2e%2e/x",
            "/a/.git",
            "/a//b",
            "/a%5cb",
            "/a%00",
            "/a?b/../c",
            "/%ff",
        ] {
            assert!(!read(link).unwrap().is_plain(), "{link}");
        }
        for link in ["/", "/apps/", "/apps/c%2B%2B", "/charts/by-os_type:os_version.svg?range=7d"] {
            assert!(read(link).unwrap().is_plain(), "{link}");
        }
    }

    #[test]
    fn no_name_of_an_app_takes_the_place_of_a_file() {
        for link in [
            "/api/v1/apps/docker.json/series.json",
            "/api/v1/apps/docker%2Ejson/series.csv",
            "/api/v1/apps/docker.json.br/series.json",
            "/badge/docker.md/success.svg",
            "/apps/index.html",
            "/apps/docker.md.gz",
            "/apps/index.html.daylight-part",
        ] {
            assert!(!read(link).unwrap().is_plain(), "{link}");
        }
        for link in
            ["/404.html", "/apps/docker.json", "/apps/docker.md", "/apps/node.js", "/apps/index"]
        {
            assert!(read(link).unwrap().is_plain(), "{link}");
        }
        assert!(read("/api/v1/apps/node.js/series.json").unwrap().is_plain());
    }
}
