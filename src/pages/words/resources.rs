//! The sentences of the page on resources: what runs are given and how long they take.

use crate::charts::Step;
use crate::language::t;
use crate::outcome::Outcome;
use crate::stats::words::percent;
use crate::stats::{Distribution, Percentiles, Quantile, Ranking, Spell, wilson};

/// Values as people write them.
pub(in crate::pages) type Written<'a> = &'a dyn Fn(f64) -> String;

/// The headline: the middle of the first measures that were told, each with its title.
pub(in crate::pages) fn headline(told: &[(String, String)]) -> String {
    match told {
        [] => t!("resources-headline-few"),
        [(title, value)] => t!("resources-headline-one", title = title, value = value),
        [(title, value), (second, other), ..] => {
            t!("resources-headline", title = title, value = value, second = second, other = other)
        }
    }
}

/// The paragraph below the headline.
pub(in crate::pages) fn lede(measures: usize) -> String {
    t!("resources-lede", n = measures)
}

/// The sentence of a distribution: the middle, and what nine in ten stay below.
pub(in crate::pages) fn spread(
    found: &Distribution,
    steps: Option<&Ranking>,
    (written, step_title): (Written<'_>, &dyn Fn(&str) -> String),
) -> String {
    let (Some(n), Some(median)) = (found.n, found.median) else {
        return t!("resources-few");
    };
    let middle = written(median.value);
    let told = match found.p90 {
        Some(p90) => {
            t!("resources-spread-high", n = n, median = middle, high = written(p90.value))
        }
        None => t!("resources-spread", n = n, median = middle),
    };
    told + &chosen(steps, step_title).unwrap_or_default()
}

/// What is chosen most, of a measure that is counted by steps.
fn chosen(steps: Option<&Ranking>, step_title: &dyn Fn(&str) -> String) -> Option<String> {
    let steps = steps?;
    let all = steps.all?.runs;
    let most = steps.rows.iter().max_by_key(|row| row.outcomes.runs)?;
    let share = percent(wilson(most.outcomes.runs, all), 0);
    Some(format!(" {}", t!("resources-chosen", step = step_title(&most.value), share = share)))
}

/// How long each outcome takes in the middle.
pub(in crate::pages) fn by_outcome(
    told: &[(Outcome, Distribution)],
    written: Written<'_>,
) -> String {
    let ends = told.iter().filter_map(|(outcome, found)| {
        let value = written(found.median?.value);
        Some(match outcome {
            Outcome::Success => t!("resources-end-success", value = value),
            Outcome::Failed => t!("resources-end-failed", value = value),
            Outcome::Blocked => t!("resources-end-blocked", value = value),
            Outcome::Aborted => t!("resources-end-aborted", value = value),
            Outcome::Unfinished => t!("resources-end-unfinished", value = value),
        })
    });
    let ends: Vec<String> = ends.collect();
    match ends.split_last() {
        Some((last, [])) => t!("resources-ends-one", last = last),
        Some((last, others)) => t!("resources-ends", others = others.join(", "), last = last),
        None => t!("resources-few"),
    }
}

/// The median and what nine in ten and nineteen in twenty stay below, each with its name.
pub(in crate::pages) fn marks(found: &Distribution, written: Written<'_>) -> [Option<String>; 3] {
    let at = |quantile: Option<Quantile>| quantile.map(|quantile| written(quantile.value));
    [
        at(found.median).map(|value| t!("resources-median-mark", value = value)),
        at(found.p90).map(|value| format!("p90 {value}")),
        at(found.p95).map(|value| format!("p95 {value}")),
    ]
}

/// What a histogram shows, for those who do not see it.
pub(in crate::pages) fn histogram_label(
    title: &str,
    found: &Distribution,
    written: Written<'_>,
) -> String {
    let marks = marks(found, written).into_iter().flatten();
    let told = [t!("resources-histogram", title = title)].into_iter().chain(marks);
    told.collect::<Vec<_>>().join(", ")
}

/// What the lines of percentiles show, for those who do not see them.
pub(in crate::pages) fn trend_label(
    title: &str,
    found: &Percentiles,
    step: Step,
    written: Written<'_>,
) -> String {
    match ends(found) {
        Some((first, last)) => {
            let (first, last) = (written(first.value), written(last.value));
            t!("resources-course-ends", title = title, by = step.by(), first = first, last = last)
        }
        None => t!("resources-course", title = title, by = step.by()),
    }
}

/// Whether the median moved, said only when the intervals of both ends lie apart.
pub(in crate::pages) fn trend(found: &Percentiles, written: Written<'_>) -> String {
    let Some((first, last)) = ends(found) else { return t!("resources-trend-few") };
    let (from, to) = (written(first.value), written(last.value));
    if last.low > first.high {
        t!("resources-trend-rose", first = from, last = to)
    } else if last.high < first.low {
        t!("resources-trend-fell", first = from, last = to)
    } else {
        t!("resources-trend-none")
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
    use crate::language::{Lang, within};
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
    fn in_german_the_middle_is_told_as_it_is_spoken_of() {
        let found = |value| Distribution {
            measure: "d".to_owned(),
            n: Some(1_200),
            mean: None,
            median: quantile(value),
            p90: quantile(600.0),
            p95: None,
            bins: Vec::new(),
        };
        let told = [(Outcome::Success, found(120.0)), (Outcome::Failed, found(40.0))];
        within(Lang::of_tag("de").unwrap(), || {
            let said = spread(&told[0].1, None, (&written, &str::to_owned)).replace('\u{a0}', " ");
            assert_eq!(
                said,
                "Von 1.200 Läufen liegt die Hälfte bei höchstens 120 s, neun von zehn bei höchstens 600 s."
            );
            assert_eq!(
                by_outcome(&told, &written),
                "Mittlere Dauer (Median): erfolgreich 120 s und fehlgeschlagen 40 s."
            );
            assert!(lede(1).starts_with("1\u{a0}Messgröße, mit Verteilung"));
        });
    }

    #[test]
    fn the_headline_takes_what_there_is() {
        let told = |n: usize| vec![("memory".to_owned(), "2 GiB".to_owned()); n];
        assert!(headline(&told(0)).starts_with("Too few"));
        assert!(headline(&told(1)).contains("memory of 2 GiB"));
        assert_eq!(headline(&told(3)), "The middle run: memory 2 GiB, memory 2 GiB.");
    }
}
