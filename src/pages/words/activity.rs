//! What the page about what came in says: `/activity`.

use crate::language::t;
use crate::stats::words::count;
use crate::stats::{Activity, Came};

/// The orders, as an address tells them and as they are called.
pub(in crate::pages) fn orders() -> [(&'static str, String); 4] {
    [
        ("days", t!("activity-order-days")),
        ("runs", t!("activity-order-runs")),
        ("outcome", t!("activity-order-outcome")),
        ("app", t!("activity-order-app")),
    ]
}

/// The spans, in the same way.
pub(in crate::pages) fn spans() -> [(&'static str, String); 3] {
    [
        ("day", t!("activity-span-day")),
        ("week", t!("activity-span-week")),
        ("month", t!("activity-span-month")),
    ]
}

/// The headline.
pub(in crate::pages) fn headline(found: &Activity, when: &str) -> String {
    let told = found.told();
    if told == 0 {
        return t!("activity-headline-few", when = when);
    }
    t!("activity-headline", n = found.rows.len(), runs = runs(told))
}

fn runs(n: u64) -> String {
    t!("browser-chart-run-count", n = n)
}

/// The paragraph below it: what a row is, and what is kept together.
pub(in crate::pages) fn lede(by: &str, noun: &str, step: &str) -> String {
    t!("activity-lede", by = by, one = noun, step = step)
}

/// What the table says: its largest row.
pub(in crate::pages) fn sentence(found: &Activity, called: &dyn Fn(&Came) -> String) -> String {
    let largest = found.rows.iter().max_by_key(|row| row.outcomes.runs);
    largest.map_or_else(
        || t!("activity-largest-none"),
        |row| t!("activity-largest", row = called(row), runs = runs(row.outcomes.runs)),
    )
}

/// What was left out.
pub(in crate::pages) fn folded(found: &Activity, min_cell: u64, many: &str) -> String {
    let mut told = Vec::new();
    let (n, few) = (found.hidden.values, count(min_cell));
    match found.hidden.counts.runs() {
        _ if n == 0 => {}
        0 => told.push(t!("activity-folded", n = n, few = few)),
        sum => told.push(t!("activity-folded-sum", n = n, few = few, runs = runs(sum))),
    }
    if found.others.runs > 0 {
        told.push(t!("activity-others", many = many, runs = runs(found.others.runs)));
    }
    told.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Lang, within};
    use crate::stats::{Counts, Folded, Grain, Outcomes, Window};

    fn found(runs: u64) -> Activity {
        let day = "2026-11-20".parse().unwrap();
        let counts = Counts { success: runs, ..Counts::default() };
        let row = Came {
            days: Window { first: day, last: day },
            app: "docker".into(),
            value: None,
            outcomes: Outcomes::from(counts),
        };
        let rows = if runs > 0 { vec![row] } else { Vec::new() };
        Activity {
            dimension: "os".to_owned(),
            grain: Grain::Day,
            rows,
            hidden: Folded { values: 3, counts: Counts { failed: 14, ..Counts::default() } },
            others: Outcomes::from(Counts::default()),
        }
    }

    #[test]
    fn rows_are_never_single_runs() {
        let plain = |text: String| text.replace('\u{a0}', " ");
        assert_eq!(
            plain(headline(&found(40), "in the last 7 days")),
            "40 runs in 1 row, none of them a single run."
        );
        assert!(headline(&found(0), "in the last 7 days").starts_with("Too few runs"));
        let largest = plain(sentence(&found(40), &|row| row.app.to_string()));
        assert!(largest.contains("docker: 40 runs"), "{largest}");
        let left_out = plain(folded(&found(0), 10, "apps"));
        assert!(left_out.starts_with("3 rows of fewer than 10 runs"), "{left_out}");
        assert!(lede("System", "script", "day").contains("“System”"));
    }

    #[test]
    fn in_german_rows_are_counted_too() {
        within(Lang::of_tag("de").unwrap(), || {
            let plain = |text: String| text.replace('\u{a0}', " ");
            assert_eq!(
                plain(headline(&found(40), "")),
                "40 Läufe in 1 Zeile, keine davon ein einzelner Lauf."
            );
            let left_out = plain(folded(&found(0), 10, "Apps"));
            assert!(left_out.starts_with("3 Zeilen mit weniger als 10 Läufen"), "{left_out}");
            assert!(left_out.ends_with("zusammen 14 Läufe."), "{left_out}");
        });
    }
}
