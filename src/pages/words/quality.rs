//! What the page about data quality says: `/quality`.

use crate::charts::Bucket;
use crate::stats::words::{NBSP, count, counted, days, fixed, interval, percent};
use crate::stats::{Counts, Window, wilson};
use crate::store::Quality;
use crate::tally::What;

pub(in crate::pages) const SUM: &str = "What became of the messages";
pub(in crate::pages) const SUM_LEAD: &str = "Each is accounted for: received = accepted + refused, and accepted = runs + merged + told nothing new.";
pub(in crate::pages) const STORE: &str = "What is held now";

/// What the drawing of refusals shows, for those who do not see it.
pub(in crate::pages) fn refused_label(step: &str, window: Window) -> String {
    format!("Refused messages by {step}, as a share of those received, {}", days(window))
}

/// What a point of it says; what was refused stands where runs that failed would.
pub(in crate::pages) fn refused_says(point: &Bucket) -> String {
    let share = wilson(point.counts.failed, point.counts.runs());
    if share.n == 0 {
        return format!("{}\nNo message came", days(point.days));
    }
    let of = format!("{} of {}", count(share.k), counted(share.n, "message", "messages"));
    format!("{}\nRefused {}, {of}, {}", days(point.days), percent(share, 2), interval(share, 2))
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
    let whole = format!("{} of all messages were refused", percent(share(all), 2));
    match worst.filter(|worst| worst.counts.failed > 0) {
        Some(worst) => {
            format!("{whole}; most on {}, {}.", days(worst.days), percent(share(worst.counts), 2))
        }
        None => format!("{whole}."),
    }
}

/// The rows of the sum: what happened, what it is called, and what it means.
pub(in crate::pages) const SUMS: [(What, &str, &str); 6] = [
    (
        What::Received,
        "Messages received",
        "Events, one by one, whether alone or several in one message.",
    ),
    (What::Rejected, "Refused", "Not an event, or without what its kind must have."),
    (
        What::Accepted,
        "Accepted",
        "Checked against the catalog and on disk before the sender heard so.",
    ),
    (What::Run, "Began a run", "The first that was heard of a run."),
    (
        What::Merged,
        "Merged into a run",
        "Told something new about a run that was known, such as its end.",
    ),
    (What::Duplicate, "Told nothing new", "A repeated message; repeating changes no number."),
];

/// What is listed by name: what happened, its heading, and what that means.
pub(in crate::pages) const LISTED: [(What, &str, &str); 5] = [
    (
        What::Rejected,
        "Refused",
        "By reason, and the field where there is one. What was sent is not kept.",
    ),
    (
        What::Repaired,
        "Repaired",
        "Mistakes that known clients make, and that can be put right without guessing.",
    ),
    (
        What::Other,
        "Counted as “other”",
        "Values that are on no list of the catalog, by field. A value that comes often may belong there.",
    ),
    (
        What::Dropped,
        "Dropped",
        "Fields that the catalog does not ask for: dropped unread. They are counted by name only where the catalog knows the name.",
    ),
    (
        What::Unclean,
        "Error texts dropped",
        "Texts of failures that could not be cleaned of personal data for certain. The run still counts.",
    ),
];

/// The one sentence.
pub(in crate::pages) fn headline(quality: &Quality) -> String {
    let (received, accepted) = (quality.total(What::Received), quality.total(What::Accepted));
    if received == 0 {
        return "No message was received in these days.".to_owned();
    }
    let share = percent(wilson(accepted, received), 1);
    let messages = counted(received, "message", "messages");
    if accepted >= received {
        return format!("All of {messages} could be counted.");
    }
    format!("Of {messages}, {share} could be counted.")
}

/// What follows from it.
pub(in crate::pages) fn lede(quality: &Quality) -> String {
    let told = LISTED.map(|(what, title, _)| (title.to_lowercase(), quality.total(what)));
    let some = told.iter().filter(|(_, n)| *n > 0);
    let some: Vec<String> = some.map(|(title, n)| format!("{title} {}", count(*n))).collect();
    let none: Vec<&str> =
        told.iter().filter(|(_, n)| *n == 0).map(|(title, _)| title.as_str()).collect();
    let some = if some.is_empty() {
        String::new()
    } else {
        format!("So many times: {}. ", some.join(", "))
    };
    let none = if none.is_empty() {
        String::new()
    } else {
        format!("Never in these days: {}. ", none.join(", "))
    };
    format!("{some}{none}Only people who said yes are counted, so read shares rather than totals.")
}

/// How often something happened in a hundred messages; one message may bring it several times.
#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
pub(in crate::pages) fn per_hundred(n: u64, received: u64) -> String {
    match n as f64 / received.max(1) as f64 * 100.0 {
        rare if n > 0 && rare < 0.01 => format!("<{NBSP}0.01"),
        often => fixed(often, 2),
    }
}

/// How old the oldest single run is, in words.
pub(in crate::pages) fn oldest(quality: &Quality) -> String {
    let Some(began) = quality.oldest_row else { return "none is held".to_owned() };
    let minutes = u64::try_from((quality.as_of - began) / 60).unwrap_or(0);
    match minutes {
        0..120 => counted(minutes, "minute", "minutes"),
        minutes => counted(minutes / 60, "hour", "hours"),
    }
}

/// The page in a sentence, for search engines and previews.
pub(in crate::pages) fn about(quality: &Quality, project: &str) -> String {
    format!(
        "{} What was repaired, dropped and refused on the way into the numbers of {project}.",
        headline(quality)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
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
