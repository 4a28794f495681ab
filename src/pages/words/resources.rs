//! The sentences of the page on resources: what runs are given and how long they take.

use crate::outcome::Outcome;
use crate::stats::words::{counted, percent};
use crate::stats::{Distribution, Percentiles, Quantile, Ranking, Spell, wilson};

/// Values as people write them.
pub(in crate::pages) type Written<'a> = &'a dyn Fn(f64) -> String;

/// The headline: the middle of the first measures that were told, each with its title.
pub(in crate::pages) fn headline(told: &[(String, String)]) -> String {
    match told {
        [] => "Too few runs tell what they were given.".to_owned(),
        [(title, value)] => format!("Half of all runs have a {title} of {value} or less."),
        [(title, value), (second, other), ..] => {
            format!("The middle run: {title} {value}, {second} {other}.")
        }
    }
}

/// The paragraph below the headline.
pub(in crate::pages) fn lede(measures: usize) -> String {
    format!(
        "{}, each with its spread, its percentiles and its course. Values are kept within 2.5\u{a0}%, never with the run that told them.",
        counted(measures as u64, "measure", "measures")
    )
}

/// The sentence of a distribution: the middle, and what nine in ten stay below.
pub(in crate::pages) fn spread(
    found: &Distribution,
    steps: Option<&Ranking>,
    (written, step_title): (Written<'_>, &dyn Fn(&str) -> String),
) -> String {
    let (Some(n), Some(median)) = (found.n, found.median) else {
        return "Too few runs told it.".to_owned();
    };
    let high = found.p90.map(|p90| format!(", nine in ten {} or less", written(p90.value)));
    let middle = format!(
        "Of {}, half have {} or less{}.",
        counted(n, "run", "runs"),
        written(median.value),
        high.unwrap_or_default()
    );
    format!("{middle}{}", chosen(steps, step_title).unwrap_or_default())
}

/// What is chosen most, of a measure that is counted by steps.
fn chosen(steps: Option<&Ranking>, step_title: &dyn Fn(&str) -> String) -> Option<String> {
    let steps = steps?;
    let all = steps.all?.runs;
    let most = steps.rows.iter().max_by_key(|row| row.outcomes.runs)?;
    let share = wilson(most.outcomes.runs, all);
    Some(format!(" Most chosen: {}, by {}.", step_title(&most.value), percent(share, 0)))
}

/// How long each outcome takes in the middle.
pub(in crate::pages) fn by_outcome(
    told: &[(Outcome, Distribution)],
    written: Written<'_>,
) -> String {
    let middle = |(outcome, found): &(Outcome, Distribution)| {
        let median = found.median?;
        Some(format!("{} after {}", outcome.title().to_lowercase(), written(median.value)))
    };
    let ends: Vec<String> = told.iter().filter_map(middle).collect();
    match ends.split_last() {
        Some((last, [])) => format!("Half of the runs that end: {last}."),
        Some((last, others)) => {
            format!("Half of the runs that end do so as {} and {last}.", others.join(", "))
        }
        None => "Too few runs told it.".to_owned(),
    }
}

/// What a histogram shows, for those who do not see it.
pub(in crate::pages) fn histogram_label(
    title: &str,
    found: &Distribution,
    written: Written<'_>,
) -> String {
    let at = |name: &str, quantile: Option<Quantile>| {
        quantile.map(|quantile| format!(", {name} {}", written(quantile.value))).unwrap_or_default()
    };
    format!(
        "{title}: runs by value{}{}{}",
        at("median", found.median),
        at("p90", found.p90),
        at("p95", found.p95)
    )
}

/// What the lines of percentiles show, for those who do not see them.
pub(in crate::pages) fn trend_label(
    title: &str,
    found: &Percentiles,
    step: &str,
    written: Written<'_>,
) -> String {
    let ends = ends(found).map(|(first, last)| {
        format!(", median from {} to {}", written(first.value), written(last.value))
    });
    format!("{title}: percentiles by {step}{}", ends.unwrap_or_default())
}

/// Whether the median moved, said only when the intervals of both ends lie apart.
pub(in crate::pages) fn trend(found: &Percentiles, written: Written<'_>) -> String {
    match ends(found) {
        Some((first, last)) if last.low > first.high => {
            format!("The median rose from {} to {}.", written(first.value), written(last.value))
        }
        Some((first, last)) if last.high < first.low => {
            format!("The median fell from {} to {}.", written(first.value), written(last.value))
        }
        Some(_) => "The median shows no clear change.".to_owned(),
        None => "Too few runs for a course.".to_owned(),
    }
}

/// The medians of the first and the last whole span.
fn ends(found: &Percentiles) -> Option<(Quantile, Quantile)> {
    let whole = found.points.len().checked_sub(usize::from(found.open))?;
    let told = |spell: &Spell| spell.median;
    let mut medians = found.points.iter().take(whole).filter_map(told);
    let first = medians.next()?;
    Some((first, medians.next_back()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::{Grain, Window};

    #[expect(clippy::unnecessary_wraps, reason = "answers hold percentiles that may be missing")]
    fn quantile(value: f64) -> Option<Quantile> {
        Some(Quantile { value, low: value * 0.95, high: value * 1.05 })
    }

    fn written(value: f64) -> String {
        format!("{value:.0} s")
    }

    fn course(medians: &[f64], open: bool) -> Percentiles {
        let day = "2026-11-22".parse().unwrap();
        let spell = |median: &f64| Spell {
            days: Window { first: day, last: day },
            n: 500,
            p10: None,
            p25: None,
            median: quantile(*median),
            p75: None,
            p90: None,
            p95: None,
        };
        Percentiles {
            measure: "d".to_owned(),
            grain: Grain::Day,
            points: medians.iter().map(spell).collect(),
            open,
            coarsened: false,
        }
    }

    #[test]
    fn a_spread_says_its_middle_and_its_end() {
        let mut found = Distribution {
            measure: "d".to_owned(),
            n: Some(1_200),
            mean: Some(200.0),
            median: quantile(120.0),
            p90: quantile(600.0),
            p95: None,
            bins: Vec::new(),
        };
        let said = spread(&found, None, (&written, &str::to_owned)).replace('\u{a0}', " ");
        assert_eq!(said, "Of 1,200 runs, half have 120 s or less, nine in ten 600 s or less.");
        found.n = None;
        assert_eq!(spread(&found, None, (&written, &str::to_owned)), "Too few runs told it.");
    }

    #[test]
    fn a_median_moves_only_when_its_intervals_lie_apart_and_the_open_span_is_left_out() {
        assert!(
            trend(&course(&[100.0, 110.0, 140.0], false), &written)
                .contains("rose from 100 s to 140 s")
        );
        assert!(trend(&course(&[100.0, 103.0, 900.0], true), &written).contains("no clear change"));
        assert!(trend(&course(&[100.0], false), &written).starts_with("Too few"));
    }

    #[test]
    fn outcomes_are_told_side_by_side() {
        let found = |value| Distribution {
            measure: "d".to_owned(),
            n: Some(100),
            mean: None,
            median: quantile(value),
            p90: None,
            p95: None,
            bins: Vec::new(),
        };
        let told = [(Outcome::Success, found(120.0)), (Outcome::Failed, found(40.0))];
        let said = by_outcome(&told, &written);
        assert_eq!(
            said,
            "Half of the runs that end do so as success after 120 s and failed after 40 s."
        );
    }

    #[test]
    fn the_headline_takes_what_there_is() {
        let told = |n: usize| vec![("memory".to_owned(), "2 GiB".to_owned()); n];
        assert!(headline(&told(0)).starts_with("Too few"));
        assert!(headline(&told(1)).contains("memory of 2 GiB"));
        assert_eq!(headline(&told(3)), "The middle run: memory 2 GiB, memory 2 GiB.");
    }
}
