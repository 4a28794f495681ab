//! What the page about data quality says: `/quality`.

use crate::charts::{Bucket, Step};
use crate::language::t;
use crate::stats::words::{NBSP, count, days, fixed, interval, percent};
use crate::stats::{Counts, Window, wilson};
use crate::store::Quality;
use crate::tally::What;

/// What the drawing of refusals shows, for those who do not see it.
pub(in crate::pages) fn refused_label(step: Step, window: Window) -> String {
    t!("quality-course-label", by = step.by(), days = days(window))
}

/// What a point of it says; what was refused stands where runs that failed would.
pub(in crate::pages) fn refused_says(point: &Bucket) -> String {
    let share = wilson(point.counts.failed, point.counts.runs());
    if share.n == 0 {
        return format!("{}\n{}", days(point.days), t!("quality-course-none"));
    }
    let (part, between) = (percent(share, 2), interval(share, 2));
    let said = t!(
        "quality-course-says",
        share = part,
        k = count(share.k),
        n = share.n,
        interval = between
    );
    format!("{}\n{said}", days(point.days))
}

/// The sentence above it: the whole, and the worst point.
pub(in crate::pages) fn refused_sentence(points: &[Bucket]) -> String {
    let all: Counts = points.iter().map(|point| point.counts).sum();
    let share = |counts: Counts| wilson(counts.failed, counts.runs());
    let judged = points.iter().filter(|point| !share(point.counts).too_few());
    let worst = judged.max_by(|a, b| {
        let at = |point: &Bucket| share(point.counts).share().unwrap_or(0.0);
        at(a).total_cmp(&at(b))
    });
    let whole = percent(share(all), 2);
    match worst.filter(|worst| worst.counts.failed > 0) {
        Some(worst) => {
            let (days, part) = (days(worst.days), percent(share(worst.counts), 2));
            t!("quality-course-worst", share = whole, days = days, worst = part)
        }
        None => t!("quality-course-whole", share = whole),
    }
}

/// The rows of the sum: what happened, what it is called, and what it means.
pub(in crate::pages) fn sums() -> [(What, String, String); 6] {
    [
        (What::Received, t!("quality-received"), t!("quality-received-means")),
        (What::Rejected, t!("quality-rejected"), t!("quality-rejected-means")),
        (What::Accepted, t!("quality-accepted"), t!("quality-accepted-means")),
        (What::Run, t!("quality-run"), t!("quality-run-means")),
        (What::Merged, t!("quality-merged"), t!("quality-merged-means")),
        (What::Duplicate, t!("quality-duplicate"), t!("quality-duplicate-means")),
    ]
}

/// What is listed by name: what happened, its heading, and what that means.
pub(in crate::pages) fn listed() -> [(What, String, String); 5] {
    [
        (What::Rejected, t!("quality-rejected"), t!("quality-rejected-named")),
        (What::Repaired, t!("quality-repaired"), t!("quality-repaired-means")),
        (What::Other, t!("quality-other"), t!("quality-other-means")),
        (What::Dropped, t!("quality-dropped"), t!("quality-dropped-means")),
        (What::Unclean, t!("quality-unclean"), t!("quality-unclean-means")),
    ]
}

/// The same as they stand inside a sentence.
fn told() -> [(What, String); 5] {
    [
        (What::Rejected, t!("quality-some-rejected")),
        (What::Repaired, t!("quality-some-repaired")),
        (What::Other, t!("quality-some-other")),
        (What::Dropped, t!("quality-some-dropped")),
        (What::Unclean, t!("quality-some-unclean")),
    ]
}

/// The one sentence.
pub(in crate::pages) fn headline(quality: &Quality) -> String {
    let (received, accepted) = (quality.total(What::Received), quality.total(What::Accepted));
    if received == 0 {
        return t!("quality-headline-none");
    }
    if accepted >= received {
        return t!("quality-headline-all", n = received);
    }
    t!("quality-headline", n = received, share = percent(wilson(accepted, received), 1))
}

/// What follows from it.
pub(in crate::pages) fn lede(quality: &Quality) -> String {
    let told = told().map(|(what, title)| (title, quality.total(what)));
    let (some, none): (Vec<_>, Vec<_>) = told.into_iter().partition(|(_, n)| *n > 0);
    let some: Vec<String> =
        some.into_iter().map(|(title, n)| format!("{title} {}", count(n))).collect();
    let none: Vec<String> = none.into_iter().map(|(title, _)| title).collect();
    let some = (!some.is_empty()).then(|| t!("quality-some", list = some.join(", ")));
    let none = (!none.is_empty()).then(|| t!("quality-never", list = none.join(", ")));
    let parts = [some, none, Some(t!("quality-shares"))];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// How often something happened in a hundred messages; one message may bring it several times.
#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
pub(in crate::pages) fn per_hundred(n: u64, received: u64) -> String {
    match n as f64 / received.max(1) as f64 * 100.0 {
        rare if n > 0 && rare < 0.01 => format!("<{NBSP}{}", fixed(0.01, 2)),
        often => fixed(often, 2),
    }
}

/// How old the oldest single run is, in words.
pub(in crate::pages) fn oldest(quality: &Quality) -> String {
    let Some(began) = quality.oldest_row else { return t!("quality-age-none") };
    let minutes = u64::try_from((quality.as_of - began) / 60).unwrap_or(0);
    match minutes {
        0..120 => t!("quality-age-minutes", n = minutes),
        minutes => t!("quality-age-hours", n = minutes / 60),
    }
}

/// The page in a sentence, for search engines and previews.
pub(in crate::pages) fn about(quality: &Quality, project: &str) -> String {
    t!("quality-about", headline = headline(quality), project = project)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Lang, within};
    use crate::stats::{Range, Window};
    use crate::store::Tallied;

    fn quality(received: u64, accepted: u64) -> Quality {
        let last = "2026-11-22".parse().unwrap();
        let tally =
            |what: What, n| Tallied { what: what.name().to_owned(), name: String::new(), n };
        Quality {
            range: Range::Week,
            window: Window { first: last, last },
            tallies: vec![
                tally(What::Received, received),
                tally(What::Accepted, accepted),
                tally(What::Rejected, received - accepted),
            ],
            rows: 0,
            oldest_row: None,
            queue_depth: 0,
            as_of: 100_000,
        }
    }

    #[test]
    fn the_share_is_told_with_what_it_is_of() {
        let plain = |text: String| text.replace('\u{a0}', " ");
        assert_eq!(
            plain(headline(&quality(2_000, 1_990))),
            "Of 2,000 messages, 99.5 % could be counted."
        );
        assert_eq!(headline(&quality(0, 0)), "No message was received in these days.");
        assert_eq!(headline(&quality(10, 10)), "All of 10\u{a0}messages could be counted.");
        let lede = lede(&quality(2_000, 1_990));
        assert!(
            lede.starts_with("So many times: refused 10. Never in these days: repaired, "),
            "{lede}"
        );
    }

    #[test]
    fn german_bends_its_words_to_the_number() {
        let said = within(Lang::of_tag("de").unwrap(), || {
            let headlines =
                [quality(1, 1), quality(10, 10), quality(2_000, 1_990)].map(|it| headline(&it));
            (headlines.map(|text| text.replace('\u{a0}', " ")), lede(&quality(2_000, 1_990)))
        });
        assert_eq!(
            said.0,
            [
                "1 Meldung, und sie konnte gezählt werden.",
                "Alle 10 Meldungen konnten gezählt werden.",
                "Von 2.000 Meldungen konnten 99,5 % gezählt werden."
            ]
        );
        assert!(
            said.1.starts_with("So oft: abgelehnt 10. In diesen Tagen nie: repariert, "),
            "{}",
            said.1
        );
    }

    #[test]
    fn what_is_rare_is_not_told_as_never() {
        assert_eq!(per_hundred(3_120, 1_000), "312.00");
        assert_eq!(per_hundred(1, 1_000_000), "<\u{a0}0.01");
        assert_eq!(per_hundred(0, 0), "0.00");
    }

    #[test]
    fn age_is_told_in_the_unit_that_fits() {
        let plain = |seconds: i64| {
            oldest(&Quality { oldest_row: Some(100_000 - seconds), ..quality(1, 1) })
                .replace('\u{a0}', " ")
        };
        assert_eq!(
            (plain(90), plain(3_600 * 5 + 9)),
            ("1 minute".to_owned(), "5 hours".to_owned())
        );
        assert_eq!(oldest(&quality(1, 1)), "none is held");
    }

    #[test]
    fn refusals_are_told_by_the_worst_day() {
        let first: crate::day::Day = "2026-11-01".parse().unwrap();
        let point = |n: i32, success, failed| Bucket {
            days: Window { first: first.plus(n), last: first.plus(n) },
            counts: Counts { success, failed, ..Counts::default() },
            open: false,
        };
        let said = |points: &[Bucket]| refused_sentence(points).replace('\u{a0}', " ");
        let points = [point(0, 990, 10), point(1, 900, 100), point(2, 2, 1)];
        assert_eq!(
            said(&points),
            "5.54 % of all messages were refused; most on 2 Nov 2026, 10.00 %."
        );
        assert_eq!(said(&[point(0, 99, 0)]), "0 % of all messages were refused.");
        let told = refused_says(&points[1]).replace('\u{a0}', " ");
        assert_eq!(told, "2 Nov 2026\nRefused 10.00 %, 100 of 1,000 messages, 8.29 – 12.02 %");
        assert!(refused_says(&point(0, 0, 0)).ends_with("No message came"));
    }
}
