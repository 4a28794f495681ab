//! What the page about methods says: `/method`. Figures link to its parts by name, so a name once given stays.

use crate::language::t;
use crate::stats::words::{between, count, decimals, of, percent, points, points_between};
use crate::stats::{TOO_FEW, Totals};

/// One rule.
pub(in crate::pages) struct Rule {
    /// By which figures link to it.
    pub(in crate::pages) id: &'static str,
    pub(in crate::pages) title: String,
    /// In plain words; code stands in backticks.
    pub(in crate::pages) words: Vec<String>,
    /// In its exact form; empty where the words are exact.
    pub(in crate::pages) form: String,
    /// Where it comes from; empty where it is ours.
    pub(in crate::pages) source: &'static str,
}

const WILSON: &str = "E. B. Wilson (1927), Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association 22, 209–212.";
const NEWCOMBE: &str = "R. G. Newcombe (1998), Interval estimation for the difference between independent proportions: comparison of eleven methods. Statistics in Medicine 17, 873–890 (method 10).";
const CONOVER: &str =
    "W. J. Conover (1999), Practical Nonparametric Statistics, third edition, section 3.2.";

/// All rules, in reading order, but what is held back.
pub(in crate::pages) fn rules() -> Vec<Rule> {
    vec![
        counts(),
        rates(),
        intervals(),
        impact(),
        comparison(),
        percentiles(),
        days(),
        pins(),
        quality(),
    ]
}

fn counts() -> Rule {
    Rule {
        id: "counts",
        title: t!("method-counts"),
        words: vec![
            t!("method-counts-run"),
            t!("method-counts-merged"),
            t!("method-counts-shares"),
        ],
        form: t!("method-counts-form"),
        source: "",
    }
}

fn rates() -> Rule {
    Rule {
        id: "rates",
        title: t!("method-rates"),
        words: vec![t!("method-rates-beside"), t!("method-rates-told")],
        form: t!("method-rates-form"),
        source: "",
    }
}

fn intervals() -> Rule {
    Rule {
        id: "intervals",
        title: t!("method-intervals"),
        words: vec![t!("method-intervals-wilson"), t!("method-intervals-independent")],
        form: t!("method-intervals-form"),
        source: WILSON,
    }
}

fn impact() -> Rule {
    Rule {
        id: "impact",
        title: t!("method-impact"),
        words: vec![t!("method-impact-sure"), t!("method-impact-read")],
        form: t!("method-impact-form"),
        source: "",
    }
}

fn comparison() -> Rule {
    Rule {
        id: "comparison",
        title: t!("method-comparison"),
        words: vec![t!("method-comparison-range"), t!("method-comparison-chance")],
        form: t!("method-comparison-form"),
        source: NEWCOMBE,
    }
}

fn percentiles() -> Rule {
    Rule {
        id: "percentiles",
        title: t!("method-percentiles"),
        words: vec![t!("method-percentiles-buckets"), t!("method-percentiles-order")],
        form: t!("method-percentiles-form"),
        source: CONOVER,
    }
}

fn days() -> Rule {
    Rule {
        id: "days",
        title: t!("method-days"),
        words: vec![t!("method-days-utc"), t!("method-days-kept"), t!("method-days-late")],
        form: String::new(),
        source: "",
    }
}

fn pins() -> Rule {
    Rule {
        id: "pins",
        title: t!("method-pins"),
        words: vec![t!("method-pins-same"), t!("method-pins-wear")],
        form: t!("method-pins-form"),
        source: "",
    }
}

fn quality() -> Rule {
    Rule {
        id: "quality",
        title: t!("method-quality"),
        words: vec![t!("method-quality-accounted"), t!("method-quality-invented")],
        form: t!("method-quality-form"),
        source: "",
    }
}

/// The part about what is held back, whose number the catalog gives.
pub(in crate::pages) fn suppression(min_cell: u64) -> Rule {
    let few = count(min_cell);
    Rule {
        id: "suppression",
        title: t!("method-suppression"),
        words: vec![
            t!("method-suppression-few", few = &few),
            t!("method-suppression-second"),
            t!("method-suppression-filters", few = &few),
            t!("method-suppression-days"),
        ],
        form: t!("method-suppression-form", few = &few),
        source: "",
    }
}

/// A rule with the numbers of these days; `None` where there are none.
pub(in crate::pages) fn example(id: &str, totals: &Totals, when: &str) -> Option<String> {
    let now = totals.now?;
    let rate = now.success_rate;
    (rate.n >= TOO_FEW).then_some(())?;
    let (when, decimals) = (sentence(when), decimals(rate));
    match id {
        "rates" => {
            let (of, share) = (of(rate), percent(rate, decimals));
            Some(t!("method-rates-example", when = when, of = of, share = share))
        }
        "intervals" => {
            let (share, between) = (percent(rate, decimals), between(rate, decimals));
            let of = of(rate);
            Some(t!(
                "method-intervals-example",
                when = when,
                of = of,
                share = share,
                between = between
            ))
        }
        "counts" => {
            let runs = |n: u64| t!("browser-chart-run-count", n = n);
            let (all, finished) = (runs(now.runs), runs(now.counts.finished()));
            Some(t!("method-counts-example", when = when, runs = all, finished = finished))
        }
        "comparison" => {
            let change = totals.change?;
            let (points, between) = (points(change, decimals), points_between(change, decimals));
            Some(if change.is_clear() {
                t!("method-comparison-clear", when = when, points = points, between = between)
            } else {
                t!("method-comparison-unclear", when = when, points = points, between = between)
            })
        }
        _ => None,
    }
}

fn sentence(when: &str) -> String {
    let mut letters = when.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Lang, within};
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
            assert!(rules().iter().any(|rule| rule.id == id), "{id}");
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
        let held_back = suppression(5);
        assert!(held_back.words[0].contains("below 5") && held_back.form.contains("≥ 5"));
        assert!(held_back.form.contains("\n  and runs"), "{}", held_back.form);
    }

    #[test]
    fn a_rule_is_told_in_german_with_german_numbers() {
        within(Lang::of_tag("de").unwrap(), || {
            let text = example("intervals", &totals(940, 60), "in den letzten 28 Tagen").unwrap();
            assert_eq!(
                text.replace('\u{a0}', " "),
                "In den letzten 28 Tagen: 940 / 1.000 ergibt 94,0 %, zwischen 92,4 und 95,3 %."
            );
        });
    }
}
