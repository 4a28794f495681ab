//! Addresses that are pinned to a closed day: what they answer, how long that may be kept, and that pages keep the pin.

use crate::served::SCRIPTS;

const PIN: &str = "as_of=2026-11-20";

#[test]
fn a_pinned_document_ends_with_its_day_and_may_be_kept() {
    let pinned = SCRIPTS.get(&format!("/api/v1/series.json?range=7d&{PIN}"));
    let document = pinned.json();
    assert_eq!(document["meta"]["window"]["first"], "2026-11-14");
    assert_eq!(document["meta"]["window"]["last"], "2026-11-20");
    assert_eq!(document["meta"]["query"]["as_of"], "2026-11-20");
    assert_eq!(document["meta"]["as_of"], "2026-11-22T00:00Z");
    assert_eq!(document["meta"]["links"]["self"], format!("/api/v1/series.json?range=7d&{PIN}"));
    assert_eq!(document["series"]["open"], false);
    assert!(pinned.header("cache-control").starts_with("public, max-age=86400,"));
    let custom = SCRIPTS.get("/api/v1/series.json?range=2026-11-14..2026-11-20").json();
    assert_eq!(document["series"]["points"], custom["series"]["points"]);
    assert!(
        SCRIPTS.get(&format!("/charts/runs.svg?{PIN}")).header("cache-control").contains("86400")
    );
}

#[test]
fn no_day_after_the_pin_is_asked_and_no_day_that_can_change_is_pinned_to() {
    let cut = SCRIPTS.get(&format!("/api/v1/series.json?range=2026-11-01..2026-11-22&{PIN}"));
    assert_eq!(cut.json()["meta"]["query"]["range"], "2026-11-01..2026-11-20");
    for (path, field) in [
        ("/api/v1/series.json?as_of=2026-11-21", "as_of"),
        ("/api/v1/quality.json?as_of=2027-01-01", "as_of"),
        ("/api/v1/apps.json?as_of=1999-01-01", "as_of"),
        ("/api/v1/apps.json?as_of=yesterday", "as_of"),
        ("/api/v1/apps.json?as_of=2026-11-20&range=2026-11-21..2026-11-22", "range"),
    ] {
        let refused = SCRIPTS.get(path);
        assert_eq!(
            (refused.status.as_u16(), &refused.json()["field"]),
            (400, &field.into()),
            "{path}"
        );
    }
}

#[test]
fn a_page_says_that_it_is_pinned_and_its_links_keep_the_pin() {
    let page = |path: &str| String::from_utf8(SCRIPTS.get(path).body).unwrap();
    let loose = page("/");
    assert!(loose.contains(&format!("href=\"/?{PIN}\"")), "{loose}");
    let pinned = page(&format!("/?range=90d&{PIN}"));
    assert!(
        pinned.contains("as of 20\u{a0}Nov\u{a0}2026 (pinned)")
            || pinned.contains("as of 20 Nov 2026 (pinned)")
    );
    assert!(!pinned.contains("as of today") && !pinned.contains("in the last"));
    assert!(pinned.contains("<a href=\"/?range=90d\">"), "the pin can be taken out");
    assert!(pinned.contains(&format!("href=\"/failures?range=90d&amp;{PIN}\"")));
    assert!(pinned.contains(&format!("/api/v1/series.csv?range=90d&amp;{PIN}")));
    let refused = SCRIPTS.get("/?as_of=2026-11-21");
    assert_eq!(refused.status, 400);
    assert!(String::from_utf8(refused.body).unwrap().contains("?as_of=2026-11-20"));
}
