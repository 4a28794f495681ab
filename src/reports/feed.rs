//! Reports as an Atom feed (RFC 4287). What an entry is called by never changes, wherever the site stands: readers that knew it know it again.

use super::markdown::{address, html, safe};
use super::shelf::Report;
use super::words::{Names, headline, title};
use crate::day::Day;
use crate::language::{current, t};
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// A feed.
pub struct Feed<'a> {
    /// The project, by its short name and as people write it.
    pub project: (&'a str, &'a str),
    /// The licence of what is told.
    pub licence: &'a str,
    /// What stands before addresses: `https://data.example.org`; empty where nobody knows the site's.
    pub base: &'a str,
    /// The path of the feed, and of the page that it is about.
    pub paths: (&'a str, &'a str),
    /// When it began, in unix seconds: as old as it is while it has no entry.
    pub since: i64,
    /// The entries, in any order.
    pub entries: Vec<Entry>,
}

/// One entry.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// By which it is known, for ever.
    pub id: String,
    /// Its title.
    pub title: String,
    /// When it first stood there, in unix seconds.
    pub published: i64,
    /// When it changed last, in unix seconds.
    pub updated: i64,
    /// Where it is told: a path of this site, or a whole address.
    pub link: String,
    /// The same in other forms: media type and path.
    pub forms: Vec<(&'static str, String)>,
    /// What it says, as HTML.
    pub html: String,
}

/// A name for something of a project that nobody else uses: a UUID made from what it is (RFC 9562, version 8).
pub fn id(project: &str, what: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in [&["daylight", project], what].concat() {
        // The length keeps `a` and `bc` from `ab` and `c`.
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part.as_bytes());
    }
    let hash = hash.finalize();
    let mut text = String::from("urn:uuid:");
    for (place, byte) in hash.iter().take(16).enumerate() {
        let byte = match place {
            6 => byte & 0x0f | 0x80,
            8 => byte & 0x3f | 0x80,
            _ => *byte,
        };
        let dash = if matches!(place, 4 | 6 | 8 | 10) { "-" } else { "" };
        // Writing to a String cannot fail.
        let _ = write!(text, "{dash}{byte:02x}");
    }
    text
}

/// A moment as RFC 3339 writes it.
pub fn timestamp(unix_seconds: i64) -> String {
    let day = Day::of_unix_seconds(unix_seconds);
    let seconds = unix_seconds - day.unix_seconds();
    let (hours, minutes) = (seconds / 3_600, seconds / 60 % 60);
    format!("{day}T{hours:02}:{minutes:02}:{:02}Z", seconds % 60)
}

/// The entry of a report.
pub fn entry(report: &Report, project: &str, names: &Names<'_>, base: &str) -> Entry {
    let period = report.facts.period;
    let document = |ending: &str| format!("/api/v1/reports/{period}.{ending}");
    Entry {
        id: id(project, &["report", &period.to_string()]),
        title: format!("{}: {}", title(period), headline(&report.facts.volume)),
        published: report.made_at(),
        updated: report.updated_at(),
        link: address(report),
        forms: vec![("text/markdown", document("md")), ("application/json", document("json"))],
        html: html(report, names, base),
    }
}

impl Feed<'_> {
    /// Writes it, what changed last first.
    pub fn xml(&self) -> String {
        let mut entries: Vec<&Entry> = self.entries.iter().collect();
        entries.sort_by(|a, b| b.updated.cmp(&a.updated).then_with(|| a.id.cmp(&b.id)));
        let updated = entries.first().map_or(self.since, |entry| entry.updated);
        let (name, project) = self.project;
        let (own, page) = self.paths;
        let mut xml = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n",
            current().code
        );
        let _ = write!(
            xml,
            "<id>{}</id>\n<title>{}</title>\n<updated>{}</updated>\n<author><name>{}</name></author>\n<rights>{}</rights>\n\
             <generator>Daylight</generator>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n",
            id(name, &["reports"]),
            safe(&t!("reports-feed-title", project = project)),
            timestamp(updated),
            safe(project),
            safe(self.licence),
            self.whole(own),
            self.whole(page),
        );
        for entry in entries {
            self.write_entry(&mut xml, entry);
        }
        xml.push_str("</feed>\n");
        xml
    }

    fn write_entry(&self, xml: &mut String, entry: &Entry) {
        let _ = write!(
            xml,
            "<entry>\n<id>{}</id>\n<title>{}</title>\n<published>{}</published>\n<updated>{}</updated>\n<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n",
            safe(&entry.id),
            safe(&entry.title),
            timestamp(entry.published),
            timestamp(entry.updated),
            self.whole(&entry.link),
        );
        for (media_type, path) in &entry.forms {
            let href = self.whole(path);
            let _ =
                writeln!(xml, "<link rel=\"alternate\" type=\"{media_type}\" href=\"{href}\"/>");
        }
        let _ = write!(xml, "<content type=\"html\">{}</content>\n</entry>\n", safe(&entry.html));
    }

    /// An address as other sites need it.
    fn whole(&self, address: &str) -> String {
        if address.starts_with('/') {
            safe(&format!("{}{address}", self.base))
        } else {
            safe(address)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::words::tests::{facts, names};
    use super::*;
    use crate::reports::State;
    use crate::store::Correction;

    fn report(corrections: Vec<Correction>) -> Report {
        Report { facts: facts(), state: State::Filed { made_at: 1_795_478_460, corrections } }
    }

    fn feed(base: &str, entries: Vec<Entry>) -> String {
        let paths = ("/reports/feed.xml", "/reports");
        let project = ("garden", "Garden & Co");
        Feed { project, licence: "CC-BY-4.0", base, paths, since: 0, entries }.xml()
    }

    #[test]
    fn an_entry_keeps_its_name_wherever_the_site_stands_and_a_correction_updates_it() {
        let entry = |corrections, base| entry(&report(corrections), "garden", &names(), base);
        let first = entry(Vec::new(), "");
        let correction = Correction { at: 1_795_564_860, text: "One host lied.".to_owned() };
        let later = entry(vec![correction], "https://data.example");
        assert_eq!(first.id, later.id);
        assert_eq!((first.updated, later.updated), (1_795_478_460, 1_795_564_860));
        assert_eq!(later.published, first.published);
        assert_eq!(first.id.len(), "urn:uuid:00000000-0000-8000-8000-000000000000".len());
        assert_eq!(first.id.as_bytes()["urn:uuid:00000000-0000-".len()], b'8');
        assert_ne!(id("a", &["b", "c"]), id("a", &["bc"]));
    }

    #[test]
    fn addresses_are_whole_where_the_site_is_known_and_nothing_breaks_the_markup() {
        let entry = entry(&report(Vec::new()), "garden", &names(), "https://data.example");
        let xml = feed("https://data.example", vec![entry]);
        assert!(xml.contains("<title>Garden &amp; Co · Daylight: reports</title>"), "{xml}");
        assert!(xml.contains("href=\"https://data.example/reports/2026-W47\""), "{xml}");
        assert!(xml.contains("<published>2026-11-24T00:01:00Z</published>"), "{xml}");
        // Text of a failure: escaped once for HTML, and once more for XML.
        assert!(xml.contains("no space left on &amp;lt;path&amp;gt;"), "{xml}");
        assert_eq!(xml.matches('<').count(), xml.matches('>').count());
        assert!(feed("", Vec::new()).contains("<updated>1970-01-01T00:00:00Z</updated>"));
    }
}
