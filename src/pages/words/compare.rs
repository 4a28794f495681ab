//! What the page that sets apps or periods side by side says: `/compare`.

use crate::stats::words::{NBSP, counted, decimals, fixed, of, percent, points, points_between};
use crate::stats::{Comparison, Outcomes, Side};

pub(in crate::pages) const EMPTY: &str = "Nothing to set side by side yet.";
pub(in crate::pages) const RATES: &str = "Success rate over time";
pub(in crate::pages) const EACH: &str = "Each by itself";
pub(in crate::pages) const SHARES: &str = "Share of all runs";
pub(in crate::pages) const DIFFERENCES: &str = "Differences of the success rate";
pub(in crate::pages) const PICK: &str = "What is compared";
pub(in crate::pages) const PICK_MONTHS: &str = "Or two months of the same runs";
pub(in crate::pages) const SAME: &str = "no difference";
pub(in crate::pages) const NO_CLEAR: &str = "≈\u{a0}no clear difference";
pub(in crate::pages) const TOO_FEW: &str = "too few to judge";
pub(in crate::pages) const FIRST: &str = "measured against";
pub(in crate::pages) const EACH_SENTENCE: &str =
    "The same lines on one axis, each with the interval that its rate may truly lie in.";
/// How the differences are made.
pub(in crate::pages) const DIFFERENCE_METHOD: &str = "Percentage points of the success rate, with Newcombe's 95 % interval. Where the interval holds zero, the difference may be chance.";
/// How the lines are made.
pub(in crate::pages) const RATE_METHOD: &str = "Success / (success + failed), with the 95 % interval as an area. Where fewer than 30 runs finished there is a gap.";
/// What is said besides where periods are laid over each other.
pub(in crate::pages) const OVER: &str = " Periods are laid over each other from their first days on; the dates are those of the longest.";
/// How the shares are made.
pub(in crate::pages) const SHARE_METHOD: &str =
    "Runs of each as a part of the runs of all under the same filters, whatever their outcome.";

/// The headline.
pub(in crate::pages) fn headline(found: &Comparison, called: &dyn Fn(&Side) -> String) -> String {
    let [first, others @ ..] = found.sides.as_slice() else { return EMPTY.to_owned() };
    match others {
        [] => format!("{}, and nothing beside it yet.", called(first)),
        [other] => of_two(first, other, called),
        others => {
            let clear = others.iter().filter(|side| is_clear(first, side)).count();
            let judged = others.iter().filter(|side| can_be_judged(first, side)).count();
            let first = called(first);
            match (clear, judged) {
                (_, 0) => format!("Too few runs to tell any of them from {first}."),
                (0, _) => {
                    format!("None of the {} others differs clearly from {first}.", others.len())
                }
                (2, _) if others.len() == 2 => format!("Both others differ clearly from {first}."),
                (n, _) if n == others.len() => {
                    format!("All {n} others differ clearly from {first}.")
                }
                (1, _) => format!("1 of {} others differs clearly from {first}.", others.len()),
                (n, _) => format!("{n} of {} others differ clearly from {first}.", others.len()),
            }
        }
    }
}

fn of_two(first: &Side, other: &Side, called: &dyn Fn(&Side) -> String) -> String {
    let names = (called(first), called(other));
    match (other.difference, first.now) {
        (Some(difference), Some(now)) if is_clear(first, other) => {
            let way = if difference.value < 0.0 { "less" } else { "more" };
            let by = fixed(difference.value.abs() * 100.0, decimals(now.success_rate));
            format!("{} succeeds {way} often than {}, by {by}{NBSP}points.", names.1, names.0)
        }
        _ if can_be_judged(first, other) => {
            format!("No clear difference between {} and {}.", names.0, names.1)
        }
        _ => format!("Too few runs to tell {} from {}.", names.1, names.0),
    }
}

fn few(side: &Side) -> bool {
    side.now.is_none_or(|now| now.success_rate.too_few())
}

fn can_be_judged(first: &Side, other: &Side) -> bool {
    !few(first) && !few(other)
}

fn is_clear(first: &Side, other: &Side) -> bool {
    can_be_judged(first, other) && other.difference.is_some_and(|it| it.is_clear())
}

/// The rate of a side with what it was counted from.
pub(in crate::pages) fn rate(now: Option<Outcomes>) -> (String, String) {
    match now {
        None => ("–".to_owned(), "too few to be told".to_owned()),
        Some(now) if now.success_rate.too_few() => (TOO_FEW.to_owned(), of(now.success_rate)),
        Some(now) => {
            let rate = now.success_rate;
            (percent(rate, decimals(rate)), of(rate))
        }
    }
}

/// The difference of a side in words: loud, and what stands below it.
pub(in crate::pages) fn difference(first: &Side, side: &Side) -> (String, String) {
    let digits = side.now.map_or(1, |now| decimals(now.success_rate));
    match side.difference {
        Some(difference) if is_clear(first, side) => {
            (points(difference, digits), points_between(difference, digits))
        }
        Some(difference) if can_be_judged(first, side) => {
            (NO_CLEAR.to_owned(), points_between(difference, digits))
        }
        _ => (TOO_FEW.to_owned(), String::new()),
    }
}

/// The paragraph below the headline: each with its rate.
pub(in crate::pages) fn lede(
    found: &Comparison,
    when: &str,
    called: &dyn Fn(&Side) -> String,
) -> String {
    let told = found.sides.iter().map(|side| {
        let (share, counted) = rate(side.now);
        format!("{} {share} ({counted})", called(side))
    });
    let told: Vec<String> = told.collect();
    if told.is_empty() {
        return "Choose what to set side by side.".to_owned();
    }
    format!("Success rates{when}: {}.", told.join(", "))
}

/// What the differences say.
pub(in crate::pages) fn differences(
    found: &Comparison,
    called: &dyn Fn(&Side) -> String,
) -> String {
    let Some((first, others)) = found.sides.split_first() else { return EMPTY.to_owned() };
    let told = others.iter().map(|side| {
        let (loud, quiet) = difference(first, side);
        let quiet = if quiet.is_empty() { quiet } else { format!(" ({quiet})") };
        format!("{}: {loud}{quiet}", called(side))
    });
    let told: Vec<String> = told.collect();
    if told.is_empty() {
        return format!("Only {} is chosen.", called(first));
    }
    format!("Against {}, {}.", called(first), told.join("; "))
}

/// What the lines say: how often each span can be judged.
pub(in crate::pages) fn rates(found: &Comparison, step: &str) -> String {
    let n = found.spans().len() as u64;
    format!("The rate of each, {step} by {step}, over {}.", counted(n, step, &format!("{step}s")))
}

/// The share of a side.
pub(in crate::pages) fn share(found: &Comparison, side: &Side) -> String {
    side.now.map_or_else(String::new, |now| {
        percent(crate::stats::wilson(now.runs, found.runs_of_all()), 1)
    })
}

/// What the shares say.
pub(in crate::pages) fn shares(found: &Comparison, called: &dyn Fn(&Side) -> String) -> String {
    let all = found.runs_of_all();
    let told = found.sides.iter().filter_map(|side| {
        side.now?;
        Some(format!("{} {}", called(side), share(found, side)))
    });
    let told: Vec<String> = told.collect();
    if told.is_empty() || all == 0 {
        return "Too few runs to be told.".to_owned();
    }
    format!("Of all {}: {}.", counted(all, "run", "runs"), told.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::{Counts, Grain, Series, Window, newcombe};

    fn side(name: &str, success: u64, failed: u64) -> Side {
        let day = "2026-11-20".parse().unwrap();
        let series = Series {
            grain: Grain::Day,
            points: Vec::new(),
            before: Vec::new(),
            open: false,
            coarsened: false,
        };
        let now = Outcomes::from(Counts { success, failed, ..Counts::default() });
        let window = Window { first: day, last: day };
        Side { name: name.to_owned(), window, now: Some(now), difference: None, series }
    }

    fn of_sides(mut sides: Vec<Side>) -> Comparison {
        let first = sides[0].now.unwrap().success_rate;
        for side in sides.iter_mut().skip(1) {
            side.difference = newcombe(side.now.unwrap().success_rate, first);
        }
        Comparison { sides, all: Vec::new(), grain: Grain::Day }
    }

    fn said(sides: Vec<Side>) -> String {
        headline(&of_sides(sides), &|side| side.name.clone())
    }

    #[test]
    fn the_headline_tells_a_difference_only_where_it_is_sure() {
        let a = || side("a", 900, 100);
        assert_eq!(
            said(vec![a(), side("b", 700, 300)]).replace('\u{a0}', " "),
            "b succeeds less often than a, by 20.0 points."
        );
        assert_eq!(said(vec![a(), side("b", 90, 11)]), "No clear difference between a and b.");
        assert_eq!(said(vec![a(), side("b", 9, 0)]), "Too few runs to tell b from a.");
        assert_eq!(said(vec![a()]), "a, and nothing beside it yet.");
        assert_eq!(
            said(vec![a(), side("b", 700, 300), side("c", 901, 99)]),
            "1 of 2 others differs clearly from a."
        );
        assert_eq!(
            headline(
                &Comparison { sides: Vec::new(), all: Vec::new(), grain: Grain::Day },
                &|_| String::new()
            ),
            EMPTY
        );
    }

    #[test]
    fn chance_is_called_no_clear_difference() {
        let found = of_sides(vec![side("a", 900, 100), side("b", 90, 11)]);
        assert_eq!(difference(&found.sides[0], &found.sides[1]).0, NO_CLEAR);
        assert!(differences(&found, &|side| side.name.clone()).contains("no clear difference"));
        assert!(lede(&found, "", &|side| side.name.clone()).starts_with("Success rates: a 90.0"));
    }
}
