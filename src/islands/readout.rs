//! The read-out beside the cursor: one point with its rate, its doubt and all its outcomes.

use super::words::point_title;
use crate::charts::Bucket;
use crate::language::t;
use crate::outcome::Outcome;
use crate::stats::words::{count, interval, of, percent};

/// The markup of the read-out of a point, and of the seven days up to it where the line is theirs.
pub(super) fn readout(bucket: &Bucket, week: Option<&Bucket>) -> String {
    let mut rows = vec![row(&t!("browser-chart-runs"), &runs(bucket))];
    rows.extend(judged(&t!("browser-chart-rate"), bucket));
    rows.extend(week.into_iter().flat_map(|week| judged(&t!("browser-chart-mean"), week)));
    rows.extend(Outcome::ALL.map(|outcome| outcome_row(outcome, bucket.counts.of(outcome))));
    format!("<b>{}</b>{}", point_title(bucket), rows.concat())
}

/// A rate with what it is made of and its doubt.
fn judged(name: &str, bucket: &Bucket) -> Vec<String> {
    let rate = bucket.counts.success_rate();
    if rate.n == 0 {
        vec![row(name, &t!("browser-chart-unfinished-none"))]
    } else if rate.too_few() {
        vec![row(name, &t!("browser-chart-unjudged")), row("k / n", &of(rate))]
    } else {
        vec![
            row(name, &format!("<b>{}</b>", percent(rate, 1))),
            row("k / n", &of(rate)),
            row(&t!("browser-chart-interval"), &interval(rate, 1)),
        ]
    }
}

/// The runs; of longer spans also those of a mean day, which is what the columns show.
fn runs(bucket: &Bucket) -> String {
    let (all, days) = (bucket.counts.runs(), u64::try_from(bucket.days.days()).unwrap_or(1));
    if days <= 1 {
        return count(all);
    }
    t!("browser-chart-a-day", all = count(all), mean = count((all + days / 2) / days))
}

fn row(name: &str, value: &str) -> String {
    format!("<div><span>{name}</span><span>{value}</span></div>")
}

fn outcome_row(outcome: Outcome, n: u64) -> String {
    let icon = format!(
        "<svg class=\"i o\" aria-hidden=\"true\"><use href=\"#{}\"/></svg>",
        outcome.name()
    );
    format!(
        "<div class=\"is-{}\"><span>{icon}{}</span><span>{}</span></div>",
        outcome.name(),
        outcome.title(),
        count(n)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::{Counts, Window};

    fn bucket(success: u64, failed: u64) -> Bucket {
        let day = "2026-11-09".parse().unwrap();
        let counts = Counts { success, failed, blocked: 100, ..Counts::default() };
        Bucket { days: Window { first: day, last: day }, counts, open: false }
    }

    #[test]
    fn a_rate_stands_with_k_n_and_its_interval() {
        let text = readout(&bucket(3_902, 522), None).replace('\u{a0}', " ");
        for part in [
            "Mon 9 Nov 2026",
            "<b>88.2 %</b>",
            "3,902 / 4,424",
            "87.2 – 89.1 %",
            "Blocked</span><span>100",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }

    #[test]
    fn a_week_tells_its_mean_day_too() {
        let week = Bucket {
            days: Window { first: bucket(1, 0).days.first, last: bucket(1, 0).days.first.plus(6) },
            ..bucket(695, 5)
        };
        assert!(readout(&week, None).contains("800, 114\u{a0}a day"), "{}", readout(&week, None));
    }

    #[test]
    fn few_runs_show_no_rate() {
        let text = readout(&bucket(5, 2), None).replace('\u{a0}', " ");
        assert!(
            text.contains("too few to judge") && text.contains("5 / 7") && !text.contains('%'),
            "{text}"
        );
        assert!(readout(&bucket(0, 0), None).contains("no run finished"));
    }

    #[test]
    fn a_smoothed_line_is_read_out_beside_its_day() {
        let text = readout(&bucket(90, 10), Some(&bucket(900, 100)));
        assert!(
            text.contains("<span>7-day mean</span>") && text.contains("900\u{a0}/\u{a0}1,000"),
            "{text}"
        );
        assert!(text.contains("90\u{a0}/\u{a0}100"), "{text}");
    }
}
