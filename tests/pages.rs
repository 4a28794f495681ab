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

/// What the list of apps leads to.
fn apps(site: &Served) -> Vec<String> {
    let list = page(site, "/apps");
    let links = values(&list, "href").into_iter().filter(|link| link.starts_with("/apps/"));
    links.map(str::to_owned).collect()
}

#[test]
fn each_app_of_the_list_has_a_page_that_says_how_it_does() {
    for site in [&*SCRIPTS, &*GARDEN] {
        let apps = apps(site);
        assert!(apps.len() > 3, "{apps:?}");
        for path in [&apps[0], &apps[apps.len() - 1]] {
            let text = page(site, path);
            assert_well_made(path, &text);
            assert!(
                text.contains("/badge/") && text.contains("/api/v1/series.json?app="),
                "{path}"
            );
        }
        let text = page(site, &format!("{}?range=7d", apps[0]));
        assert!(text.contains("finished runs succeeded in the last 7\u{a0}days"), "{text}");
    }
}

#[test]
fn the_list_of_apps_is_searched_sorted_and_turned() {
    let named = |path: &str| -> Vec<String> {
        let list = page(&SCRIPTS, path);
        let table =
            list.split("<tbody").nth(1).and_then(|rest| rest.split("</tbody>").next()).unwrap();
        let app =
            |link: &str| link.split('?').next().unwrap().trim_start_matches("/apps/").to_owned();
        values(table, "href").into_iter().map(app).collect()
    };
    let by_name = named("/apps?sort=name&limit=200");
    assert!(by_name.is_sorted() && by_name.len() > 3, "{by_name:?}");
    let turned = named("/apps?sort=name&limit=200&order=reverse");
    assert!(turned.iter().rev().eq(&by_name), "{turned:?}");
    let part: String = by_name[0].chars().take(4).collect();
    let found = named(&format!("/apps?q={part}"));
    assert!(!found.is_empty() && found.iter().all(|app| app.contains(&part)), "{found:?}");
    let (first, second) = (named("/apps?limit=2"), named("/apps?limit=2&page=2"));
    assert!(
        first.len() == 2 && first.iter().all(|app| !second.contains(app)),
        "{first:?} {second:?}"
    );
    assert!(page(&SCRIPTS, "/apps?sort=name").contains("aria-sort=\"ascending\""));
    let nothing = page(&SCRIPTS, "/apps?q=%3Cb%3E");
    assert!(
        nothing.contains("No script that can be shown") && !nothing.contains("<b>\u{201d}"),
        "{nothing}"
    );
}

#[test]
fn an_app_of_too_few_runs_is_named_and_leads_to_all_its_days() {
    let all = apps(&SCRIPTS).pop().unwrap();
    let path = format!("{}?range=2020-01-01..2020-01-07", all.split('?').next().unwrap());
    let text = page(&SCRIPTS, &path);
    assert_well_made(&path, &text);
    assert!(text.contains("Too few runs of ") && text.contains("?range=all"), "{text}");
}

#[test]
fn an_app_that_nobody_ran_is_no_page() {
    for path in ["/apps/no-such-app", "/apps/%3Cscript%3E"] {
        let answer = SCRIPTS.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(
            !answer.text().contains("<script>\u{201d}") && answer.text().contains("href=\"/apps\""),
            "{path}"
        );
    }
}
