//! What the page about what came in says: `/activity`.

use crate::stats::words::counted;
use crate::stats::{Activity, Came};

pub(in crate::pages) const ROWS: &str = "What came in";
pub(in crate::pages) const BY: &str = "Split by";
pub(in crate::pages) const OUTCOME: &str = "With outcome";
pub(in crate::pages) const ORDER: &str = "Order";
pub(in crate::pages) const SPAN: &str = "A row is a";
pub(in crate::pages) const NOT_TOLD: &str = "not told";
/// The orders, as an address tells them and as they are called.
pub(in crate::pages) const ORDERS: [(&str, &str); 4] = [
    ("days", "latest first"),
    ("runs", "most runs"),
    ("outcome", "most of the outcome"),
    ("app", "by name"),
];
/// The spans, in the same way.
pub(in crate::pages) const SPANS: [(&str, &str); 3] =
    [("day", "day"), ("week", "week"), ("month", "month")];

/// The headline.
pub(in crate::pages) fn headline(found: &Activity, when: &str) -> String {
    let told = found.told();
    if told == 0 {
        return format!("Too few runs to list any by themselves {when}.");
    }
    let rows = counted(found.rows.len() as u64, "row", "rows");
    format!("{} in {rows}, none of them a single run.", counted(told, "run", "runs"))
}

/// The paragraph below it: what a row is, and what is kept together.
pub(in crate::pages) fn lede(by: &str, noun: &str, step: &str) -> String {
    format!(
        "Each row counts the runs of a {noun} in a {step}, with one value of “{by}”, by how they ended. Counts are kept and single runs are not: \
         {noun}, {step} and one other dimension at a time are counted together, so a row cannot tell two of them."
    )
}

/// What the table says: its largest row.
pub(in crate::pages) fn sentence(found: &Activity, called: &dyn Fn(&Came) -> String) -> String {
    let largest = found.rows.iter().max_by_key(|row| row.outcomes.runs);
    largest.map_or_else(
        || "There is no row that may be told.".to_owned(),
        |row| {
            format!(
                "The largest is {}: {}.",
                called(row),
                counted(row.outcomes.runs, "run", "runs")
            )
        },
    )
}

/// What was left out.
pub(in crate::pages) fn folded(found: &Activity, min_cell: u64, nouns: (&str, &str)) -> String {
    let mut told = Vec::new();
    if found.hidden.values > 0 {
        let runs = found.hidden.counts.runs();
        let rows = counted(found.hidden.values, "row", "rows");
        let sum = if runs > 0 {
            format!(", {} together", counted(runs, "run", "runs"))
        } else {
            String::new()
        };
        told.push(format!(
            "{rows} of fewer than {min_cell} runs, or that sums of others would give away, are not listed{sum}."
        ));
    }
    if found.others.runs > 0 {
        let runs = counted(found.others.runs, "run", "runs");
        told.push(format!("All other {} are counted together: {runs}.", nouns.1));
    }
    told.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::{Counts, Folded, Grain, Outcomes, Window};

    fn found(runs: u64) -> Activity {
        let day = "2026-11-20".parse().unwrap();
        let counts = Counts { success: runs, ..Counts::default() };
        let row = Came {
            days: Window { first: day, last: day },
            app: "docker".to_owned(),
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
        let largest = plain(sentence(&found(40), &|row| row.app.clone()));
        assert!(largest.contains("docker: 40 runs"), "{largest}");
        let left_out = plain(folded(&found(0), 10, ("app", "apps")));
        assert!(left_out.starts_with("3 rows of fewer than 10 runs"), "{left_out}");
        assert!(lede("System", "script", "day").contains("“System”"));
    }
}
