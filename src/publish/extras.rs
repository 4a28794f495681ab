//! What only a copy has: a map of its pages for search engines, and what crawlers may read.

use super::page::Bases;
use super::place::Address;
use crate::pages::markup::escaped;

/// The map of all pages; it has to name them in full, so there is none while nobody knows where the copy stands.
pub(super) fn sitemap<'a>(
    pages: impl Iterator<Item = &'a Address>,
    bases: &Bases,
    as_of: &str,
) -> Option<String> {
    if bases.copy.is_empty() {
        return None;
    }
    let day = as_of.get(..10).unwrap_or_default();
    let mut map = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    // Ranges of a page are the same numbers again.
    for page in pages.filter(|page| page.query.is_empty()) {
        let place = escaped(&format!("{}{}", bases.copy, page.link(true)));
        for part in ["<url><loc>", &place, "</loc><lastmod>", day, "</lastmod></url>\n"] {
            map.push_str(part);
        }
    }
    map.push_str("</urlset>\n");
    Some(map)
}

/// What crawlers may read: everything.
pub(super) fn robots(bases: &Bases) -> String {
    let map = if bases.copy.is_empty() {
        String::new()
    } else {
        format!("Sitemap: {}/sitemap.xml\n", bases.copy)
    };
    format!("# Everything here is public.\nUser-agent: *\nDisallow:\n{map}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_names_pages_in_full_and_each_once() {
        let bases = Bases { copy: "https://example.org/a".to_owned(), ..Bases::default() };
        let pages = [
            Address::plain("/"),
            Address { path: "/".to_owned(), query: "range=7d".to_owned() },
            Address::plain("/apps/a&b"),
        ];
        let map = sitemap(pages.iter(), &bases, "2026-11-22T14:05Z").unwrap();
        assert!(
            map.contains("<loc>https://example.org/a/</loc><lastmod>2026-11-22</lastmod>"),
            "{map}"
        );
        assert!(
            map.contains("https://example.org/a/apps/a&amp;b/") && !map.contains("range"),
            "{map}"
        );
        assert_eq!(sitemap(pages.iter(), &Bases::default(), ""), None);
        assert!(robots(&bases).contains("Sitemap: https://example.org/a/sitemap.xml"));
    }
}
