//! Pages as readers get them, over invented runs of a catalog that ships and of one that the code has never seen: each is well made, leads to
//! pages that there are, and refuses what it does not know.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test tells by panicking"
)]

#[path = "api/served.rs"]
#[allow(dead_code, reason = "a harness of which each test uses a part")]
mod served;

use daylight::pages::PAGES;
use served::{GARDEN, SCRIPTS, Served};
use std::collections::BTreeSet;

/// The page at an address, which must be there.
fn page(site: &Served, path: &str) -> String {
    let answer = site.get(path);
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    answer.text()
}

/// The values of an attribute, in the order of the page.
fn values<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    let begin = format!(" {attribute}=\"");
    page.split(&begin).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// What holds of every page.
fn assert_well_made(path: &str, page: &str) {
    assert_eq!(page.matches("<h1").count(), 1, "{path}");
    assert!(!page.contains(" style=") && !page.contains("NaN"), "{path}");
    let ids = values(page, "id");
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), unique.len(), "{path}: {ids:?}");
    let mut level = 0;
    for heading in page.split("<h").skip(1) {
        let Some(next) = heading.chars().next().and_then(|letter| letter.to_digit(10)) else {
            continue;
        };
        assert!(next <= level + 1, "{path}: h{next} after h{level}");
        level = next;
    }
}

#[test]
fn every_page_without_a_name_is_well_made_for_any_catalog() {
    for site in [&*SCRIPTS, &*GARDEN] {
        for place in PAGES.iter().filter(|place| !place.path.contains('{')) {
            for question in ["", "?range=7d", "?range=365d"] {
                let path = format!("{}{question}", place.path);
                assert_well_made(&path, &page(site, &path));
            }
        }
    }
}

#[test]
fn failures_lead_to_families_codes_and_values_that_there_are() {
    for site in [&*SCRIPTS, &*GARDEN] {
        let failures = page(site, "/failures");
        let mut links: Vec<&str> = values(&failures, "href");
        links.retain(|link| {
            ["/errors/", "/exit-codes", "/failures?"].iter().any(|at| link.starts_with(at))
        });
        assert!(links.iter().any(|link| link.starts_with("/exit-codes/")), "{links:?}");
        for link in links {
            let path = link.split('#').next().unwrap().replace("&amp;", "&");
            assert_well_made(&path, &page(site, &path));
        }
    }
}

#[test]
fn each_order_of_the_board_is_a_page_and_no_other_is() {
    for order in ["rate", "failures", "newest"] {
        let board = page(&SCRIPTS, &format!("/failures?sort={order}"));
        assert!(board.contains("too few to judge"), "{order}");
    }
    let answer = SCRIPTS.get("/failures?sort=worst");
    let (status, text) = (answer.status, answer.text());
    assert_eq!(status, 400);
    assert!(text.contains("newest"), "{text}");
}

#[test]
fn what_nobody_knows_is_no_page() {
    for path in ["/errors/0000000000000000", "/exit-codes/700", "/exit-codes/%3Cb%3E"] {
        let answer = SCRIPTS.get(path);
        let (status, text) = (answer.status, answer.text());
        assert_eq!(status, 404, "{path}");
        assert!(!text.contains("<b>"), "{path}");
    }
    assert!(page(&SCRIPTS, "/exit-codes/137").contains("the system killed it"));
}

#[test]
fn measures_under_a_filter_that_they_are_not_counted_with_say_what_is() {
    let answer = SCRIPTS.get("/resources?os_type=debian");
    let (status, text) = (answer.status, answer.text());
    assert_eq!(status, 400);
    assert!(text.contains("kind, source, app"), "{text}");
    assert!(page(&SCRIPTS, "/failures?os_type=debian").contains("Failing scripts"));
    assert!(page(&SCRIPTS, "/platforms?kind=vm").contains("Platforms"));
}
