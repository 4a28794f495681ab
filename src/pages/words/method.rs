//! What the page about methods says: `/method`. Figures link to its parts by name, so a name once given stays.

use crate::stats::words::{between, counted, decimals, of, percent, points, points_between};
use crate::stats::{Rate, TOO_FEW, Totals};

pub(in crate::pages) const HEADLINE: &str = "How each number is made.";
pub(in crate::pages) const LEDE: &str = "Every figure is a sum of counts, exact and never sampled, and every rate stands with what it was counted from and how sure it is. \
     Here is each rule in words and in its exact form; the code that follows it is public.";
pub(in crate::pages) const ABOUT: &str = "How rates, intervals, impact, percentiles and comparisons are computed, and what is held back to protect people.";

/// One rule.
pub(in crate::pages) struct Rule {
    /// By which figures link to it.
    pub(in crate::pages) id: &'static str,
    pub(in crate::pages) title: &'static str,
    /// In plain words; code stands in backticks.
    pub(in crate::pages) words: &'static [&'static str],
    /// In its exact form; empty where the words are exact.
    pub(in crate::pages) form: &'static str,
    /// Where it comes from; empty where it is ours.
    pub(in crate::pages) source: &'static str,
}

/// All rules, in reading order.
pub(in crate::pages) const RULES: &[Rule] = &[
    Rule {
        id: "counts",
        title: "Counts",
        words: &[
            "A run is one execution of a program. It ends in one of five ways: it succeeded; it failed by itself; it was blocked, because the machine was not ready for it; it was aborted by its user; or nothing more was heard of it, and it is unfinished.",
            "Events about the same run are merged, so that repeating a message changes nothing. A run is counted on the day of its first event. Counts are kept and runs are not: a number on these pages is a sum of counters, never an estimate from a sample.",
            "Only machines whose owner said yes are counted. How many others there are, nobody knows. Read shares rather than totals, and compare totals only with totals of this site.",
        ],
        form: "runs = success + failed + blocked + aborted + unfinished\nfinished = success + failed",
        source: "",
    },
    Rule {
        id: "rates",
        title: "Rates",
        words: &[
            "The success rate is the share of finished runs that succeeded. Runs that were blocked, aborted or never finished say nothing about whether a program works; they stand beside the rate and never inside it. The failure rate is the rest.",
            "A rate is never told alone: `k / n` stands with it, the runs that succeeded of those that finished. Under 30 finished runs a rate is called “too few to judge”. A share is rounded to one decimal, or two from 10,000 runs on, and never to a bare 0 % or 100 % unless it is exactly that.",
        ],
        form: "success rate = success / (success + failed)\nfailure rate = failed / (success + failed)",
        source: "",
    },
    Rule {
        id: "intervals",
        title: "Intervals",
        words: &[
            "With few runs a rate may be luck. The interval says which true rates would not be surprising: if many rates are told this way, about 95 in 100 of their intervals hold the true one. It is the Wilson score interval, which behaves well for small numbers and for rates near 0 and 1, where the common formula breaks down.",
            "It takes runs as independent. Somebody who tries the same failing script ten times counts ten times, and the interval does not know.",
        ],
        form: "p = k / n,   z = 1.959964\nmiddle = (p + z²/2n) / (1 + z²/n)\nhalf   = z · √( p(1−p)/n + z²/4n² ) / (1 + z²/n)\ninterval = middle ± half",
        source: "E. B. Wilson (1927), Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association 22, 209–212.",
    },
    Rule {
        id: "impact",
        title: "Impact",
        words: &[
            "Which failure is worth work first? A high rate in few runs may be luck, and a low one in very many runs may hurt more people. Impact counts the failures beyond what the average of all explains, as far as they are sure: it takes the lower end of the interval of the failure rate in place of the rate.",
            "It can be read as failed runs that would not have happened had the app been like the average. It is below zero where an app is no worse than the average for certain, and such an app is not called a problem.",
        ],
        form: "impact = n · ( f − a )\nn = success + failed\nf: lower end of the interval of the failure rate\na: failure rate of all",
        source: "",
    },
    Rule {
        id: "comparison",
        title: "Comparison",
        words: &[
            "A range is compared with the range of the same length before it, or with the same weekdays before it where that is chosen. The change of a rate is told in percentage points, with its own interval, made from the intervals of both rates.",
            "Where the interval of the change holds zero, the change may be chance: then it says “≈ no clear change” and shows no arrow. Changes of totals are told for whole days only: the day that is not over would make every morning look like a fall.",
        ],
        form: "d = p₁ − p₂\nlow  = d − √( (p₁ − l₁)² + (u₂ − p₂)² )\nhigh = d + √( (u₁ − p₁)² + (p₂ − l₂)² )\nl, u: ends of the intervals of the two rates",
        source: "R. G. Newcombe (1998), Interval estimation for the difference between independent proportions: comparison of eleven methods. Statistics in Medicine 17, 873–890 (method 10).",
    },
    Rule {
        id: "percentiles",
        title: "Percentiles",
        words: &[
            "Times and sizes are not kept as they were measured. Each is counted in one of many buckets, whose borders grow by five per cent, so a percentile is exact within 2.5 per cent. The mean is exact: the sum is kept.",
            "Half of the runs lie below the median, nine in ten below the 90th percentile. The interval of a percentile follows from the order of the values alone and needs no assumption about how they are spread. Where too few runs lie beyond a percentile, it is not told.",
        ],
        form: "bucket(v) = round( ln v / ln 1.05 )\nvalue of a bucket = 1.05 ^ bucket\ninterval of quantile q: values at ranks ⌈ n·q ± z·√( n·q·(1−q) ) ⌉",
        source: "W. J. Conover (1999), Practical Nonparametric Statistics, third edition, section 3.2.",
    },
    Rule {
        id: "days",
        title: "Days",
        words: &[
            "All days are UTC days, and weeks begin on Monday. The last day of a chart is not over: it is drawn dotted, with a hollow dot.",
            "Days are kept for 13 months for a single app and for ever for all apps together; months are kept for ever. Two dimensions that are not a pair of the catalog are counted together by week, for 53 weeks. Where a question reaches beyond what is kept in days, the range is widened to whole weeks or months, and the page says so.",
            "A run that was reported late counts on the day when it began, as long as it can be told apart from others: within the time that single runs are kept.",
        ],
        form: "",
        source: "",
    },
    Rule {
        id: "pins",
        title: "Pinned views",
        words: &[
            "An address with `as_of` is pinned to a closed day: its days end with that one in place of today, the day that is not over is left out, and the same address tells the same numbers tomorrow and next year. A day is closed when nothing can change its numbers any more: once single runs of it are forgotten.",
            "Three things do wear off, as for any question about old days: after 13 months a single app is told by whole months, after 53 weeks two dimensions that are only counted together by week are gone, and whole weeks alone are told of them under a pin. What is about no days, such as since when an error is seen, is told as it is now.",
        ],
        form: "closed: end of the day + time that single runs are kept ≤ now",
        source: "",
    },
    Rule {
        id: "quality",
        title: "How whole the picture is",
        words: &[
            "Each message is accounted for: it was refused, or it began a run, was merged into one, or told nothing new. What was repaired, counted as “other”, dropped or refused is counted by name, and can be read on the page about data quality.",
            "Invented data is marked on every page.",
        ],
        form: "received = accepted + refused\naccepted = runs + merged + told nothing new",
        source: "",
    },
];

/// The part about what is held back, whose number the catalog gives.
pub(in crate::pages) const SUPPRESSION: &str = "What is held back";

/// How small numbers are kept back, in words.
pub(in crate::pages) fn suppression(min_cell: u64) -> Vec<String> {
    vec![
        format!("A number of runs below {min_cell} is not told by itself, for it might be about somebody in particular. Such values are counted together as “more”, and their names are not told."),
        "One hidden value alone could be found by subtracting the others from the total. So the smallest value that could have been told is hidden with it.".to_owned(),
        format!("A filter must not help either: where the runs that it leaves out are fewer than {min_cell}, the answer is held back like a small one, since the difference of two questions is a number too. In a table of two dimensions whole rows and columns are guarded in the same way."),
        "Days that are too small are told by week or by month, and a percentile only where enough runs lie on both sides of it. Texts of failures are templates without names, numbers, paths and addresses, and told only once as many runs showed one.".to_owned(),
    ]
}

/// The rule's exact form.
pub(in crate::pages) fn suppression_form(min_cell: u64) -> String {
    format!(
        "a cell is told  ⇔  runs ≥ {min_cell}\n  and runs left out by the filter = 0 or ≥ {min_cell}\nexactly one value hidden  ⇒  the smallest\n  told one is hidden too"
    )
}

/// A rule with the numbers of these days; `None` where there are none.
pub(in crate::pages) fn example(id: &str, totals: &Totals, when: &str) -> Option<String> {
    let now = totals.now?;
    let rate = now.success_rate;
    (rate.n >= TOO_FEW).then_some(())?;
    match id {
        "rates" => Some(format!(
            "{}: {} finished runs succeeded, {}.",
            sentence(when),
            of(rate),
            percent(rate, decimals(rate))
        )),
        "intervals" => Some(interval(rate, when)),
        "counts" => {
            let counts = now.counts;
            Some(format!(
                "{}: {}, of which {} finished.",
                sentence(when),
                counted(now.runs, "run", "runs"),
                counted(counts.success + counts.failed, "run", "runs")
            ))
        }
        "comparison" => {
            let change = totals.change?;
            let clear = if change.is_clear() { "a clear change" } else { "no clear change" };
            Some(format!(
                "{}, against as many days before: {} ({}), {clear}.",
                sentence(when),
                points(change, decimals(rate)),
                points_between(change, decimals(rate))
            ))
        }
        _ => None,
    }
}

fn interval(rate: Rate, when: &str) -> String {
    let decimals = decimals(rate);
    format!(
        "{}: {} gives {}, between {}.",
        sentence(when),
        of(rate),
        percent(rate, decimals),
        between(rate, decimals)
    )
}

fn sentence(when: &str) -> String {
    let mut letters = when.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::Counts;

    fn totals(success: u64, failed: u64) -> Totals {
        let counts = Counts { success, failed, ..Counts::default() };
        Totals { now: Some(counts.into()), before: None, change: None, apps: None }
    }

    #[test]
    fn each_rule_that_figures_link_to_is_there() {
        for id in [
            "counts",
            "rates",
            "intervals",
            "impact",
            "comparison",
            "percentiles",
            "days",
            "quality",
        ] {
            assert!(RULES.iter().any(|rule| rule.id == id), "{id}");
        }
    }

    #[test]
    fn examples_are_made_from_numbers_that_can_be_judged() {
        let plain = |id, totals| {
            example(id, &totals, "in the last 28 days").map(|text| text.replace('\u{a0}', " "))
        };
        assert_eq!(
            plain("rates", totals(940, 60)).unwrap(),
            "In the last 28 days: 940 / 1,000 finished runs succeeded, 94.0 %."
        );
        assert_eq!(
            plain("intervals", totals(940, 60)).unwrap(),
            "In the last 28 days: 940 / 1,000 gives 94.0 %, between 92.4 and 95.3 %."
        );
        assert_eq!(plain("rates", totals(9, 1)), None);
        assert_eq!(plain("impact", totals(940, 60)), None);
        assert!(suppression(5)[0].contains("below 5") && suppression_form(5).contains("≥ 5"));
    }
}
