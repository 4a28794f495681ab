//! Every text in every language, each with what its call gives it; and pages drawn in an invented language, in which a text that is no message gives
//! itself away: it stands outside the brackets.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test tells by panicking"
)]

#[path = "language/invented.rs"]
mod invented;
#[path = "language/messages.rs"]
mod messages;
#[path = "api/served.rs"]
#[allow(dead_code, reason = "a harness of which each test uses a part")]
mod served;

use daylight::language::{Lang, within};
use daylight::pages::PAGES;
use served::{GARDEN, SCRIPTS, Served};
use std::collections::BTreeSet;

/// Places that are there for any catalog, beside the pages of the menus.
const TROUBLE: [&str; 3] = ["/no-such-page", "/?range=never", "/apps/no-such-app"];

#[test]
fn every_text_is_in_every_language_with_the_values_of_its_call() {
    let called = messages::called();
    assert!(called.len() > 100, "{}", called.len());
    let mut wrong = Vec::new();
    for (code, file) in messages::files() {
        let told = messages::told(&file);
        for (id, (given, place)) in &called {
            match told.get(id) {
                None => wrong.push(format!("lang/{code}.ftl has no {id}, which {place} says")),
                Some(wanted) if wanted != given => {
                    wrong.push(format!(
                        "lang/{code}.ftl: {id} wants {wanted:?}, and {place} gives {given:?}"
                    ));
                }
                Some(_) => {}
            }
        }
        let unused = told.keys().filter(|id| !called.contains_key(*id) && !messages::is_custom(id));
        wrong.extend(unused.map(|id| format!("lang/{code}.ftl: nobody says {id}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn message_files_are_in_order_and_say_nothing_twice() {
    for (code, file) in messages::files() {
        let sections = messages::sections(&file);
        let names: Vec<&str> = sections.iter().map(|(name, _)| name.as_str()).collect();
        assert!(
            names.is_sorted(),
            "lang/{code}.ftl: sections are in the order of the alphabet: {names:?}"
        );
        for (name, ids) in &sections {
            assert!(ids.is_sorted(), "lang/{code}.ftl: {name} is in the order of the alphabet");
            let unique: BTreeSet<_> = ids.iter().collect();
            assert_eq!(unique.len(), ids.len(), "lang/{code}.ftl: {name} says something twice");
            let strays: Vec<_> = ids
                .iter()
                .filter(|id| name != "numbers" && !id.starts_with(&format!("{name}-")))
                .collect();
            assert!(strays.is_empty(), "lang/{code}.ftl: {strays:?} stand in the section {name}");
        }
    }
}

#[test]
fn what_the_browser_says_chooses_by_one_number_alone() {
    for (code, file) in messages::files() {
        for (id, selectors) in messages::selectors(&file) {
            let is_simple = selectors.iter().all(|name| name == "n");
            assert!(
                !id.starts_with("browser-") || is_simple,
                "lang/{code}.ftl: {id} chooses by {selectors:?}"
            );
        }
    }
}

#[test]
fn what_shared_rooms_say_the_browser_can_say_too() {
    let rooms = ["src/charts/", "src/islands/", "src/outcome.rs", "src/day.rs"];
    for (id, (_, place)) in messages::called() {
        let is_shared = rooms.iter().any(|room| place.starts_with(room));
        assert!(
            !is_shared || id.starts_with("browser-"),
            "{place} says {id}, which no page carries to the browser"
        );
    }
}

/// The texts of a page that are in no message file, in the invented language.
fn strays(site: &Served, lang: Lang, path: &str) -> Vec<String> {
    let answer = within(lang, || site.get(path));
    let page = answer.text();
    assert!(page.contains("⟦"), "{path}: {} {page}", answer.status);
    invented::strays(&page, &invented::data(site))
}

/// Where a page about one thing is: the list leads to one. None where there is no such thing.
fn address(site: &Served, route: &str) -> Option<String> {
    let Some((stem, _)) = route.split_once('{') else { return Some(route.to_owned()) };
    let list = if stem == "/errors/" { "/failures" } else { stem.trim_end_matches('/') };
    let page = site.get(list).text();
    let mut links = page.split(" href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    links
        .find(|link| link.starts_with(stem) && !link.contains('.'))
        .map(|link| link.replace("&amp;", "&"))
}

#[test]
fn no_page_says_what_is_in_no_message_file() {
    let (_, english) = messages::files().remove(0);
    let lang = invented::language(&english);
    let mut wrong = Vec::new();
    for (name, site) in [("scripts", &*SCRIPTS), ("garden", &*GARDEN)] {
        for path in PAGES.iter().map(|page| page.path).chain(TROUBLE) {
            let Some(address) = address(site, path) else { continue };
            let strays = strays(site, lang, &address);
            if !strays.is_empty() {
                wrong.push(format!("{name} {path}:\n  {}", strays.join("\n  ")));
            }
        }
    }
    assert!(wrong.is_empty(), "These texts are in no message file:\n{}", wrong.join("\n"));
}

#[test]
fn the_address_decides_then_the_browser_and_links_keep_the_choice() {
    let german = SCRIPTS.request("GET", "/", &[("accept-language", "de-AT,de;q=0.9,en;q=0.5")]);
    let (page, vary) =
        (german.text(), german.headers.get_all("vary").iter().any(|it| it == "Accept-Language"));
    assert!(page.contains("<html lang=\"de\"") && page.contains("Erfolgsquote") && vary);
    assert_eq!(german.headers["content-language"], "de");
    assert!(!page.contains("href=\"/apps?lang=de\""), "who chose nothing has nothing to carry");
    assert!(
        !page.contains("<link rel=\"alternate\" hreflang"),
        "search engines take whole addresses only, and nobody said where this site is"
    );
    let chosen = SCRIPTS.request("GET", "/?lang=de", &[("accept-language", "en")]).text();
    assert!(chosen.contains("href=\"/apps?lang=de\"") && chosen.contains("Läufe"));
    let english = SCRIPTS.request("GET", "/?lang=en", &[("accept-language", "de")]).text();
    assert!(english.contains("<html lang=\"en\"") && english.contains("succeeded."));
    let led = SCRIPTS.request("GET", "/apps?lang=de&kind=&range=7d", &[]);
    assert_eq!(led.headers["location"], "/apps?range=7d&lang=de");
    assert!(
        SCRIPTS
            .request("GET", "/no-such-page?lang=de", &[])
            .text()
            .contains("Hier ist keine Seite.")
    );
}

#[test]
fn what_programs_read_has_no_language() {
    let in_german = [("accept-language", "de")];
    for path in [
        "/api/v1/stats/summary.json",
        "/api/v1/apps.csv",
        "/charts/success-rate.svg",
        "/api/v1/breakdowns/no-such.json",
    ] {
        assert_eq!(
            SCRIPTS.request("GET", path, &in_german).text(),
            SCRIPTS.get(path).text(),
            "{path}"
        );
    }
    let drawn = SCRIPTS.get("/charts/success-rate.svg?lang=de");
    assert_eq!(drawn.status, 200);
    assert_ne!(
        drawn.text(),
        SCRIPTS.get("/charts/success-rate.svg").text(),
        "dates are German, and kept apart"
    );
}
