//! What the page that sets apps or periods side by side says: `/compare`.

use super::readout::{day, judged};
use crate::charts::Step;
use crate::language::t;
use crate::stats::words::{count, days, decimals, fixed, of, percent, points, points_between};
use crate::stats::{Comparison, Outcomes, Rate, Side, Window};

/// What a side is called.
type Called<'a> = &'a dyn Fn(&Side) -> String;

/// The headline.
pub(in crate::pages) fn headline(found: &Comparison, called: Called<'_>) -> String {
    let [first, others @ ..] = found.sides.as_slice() else { return t!("compare-empty") };
    match others {
        [] => t!("compare-alone", first = called(first)),
        [other] => of_two(first, other, called),
        others => of_many(first, others, called),
    }
}

fn of_two(first: &Side, other: &Side, called: Called<'_>) -> String {
    let names = (called(first), called(other));
    match (other.difference, first.now) {
        (Some(difference), Some(now)) if is_clear(first, other) => {
            let by = fixed(difference.value.abs() * 100.0, decimals(now.success_rate));
            if difference.value < 0.0 {
                t!("compare-less", second = names.1, first = names.0, by = by)
            } else {
                t!("compare-more", second = names.1, first = names.0, by = by)
            }
        }
        _ if can_be_judged(first, other) => {
            t!("compare-unclear-of-two", first = names.0, second = names.1)
        }
        _ => t!("compare-few-of-two", second = names.1, first = names.0),
    }
}

fn of_many(first: &Side, others: &[Side], called: Called<'_>) -> String {
    let clear = others.iter().filter(|side| is_clear(first, side)).count();
    let judged = others.iter().any(|side| can_be_judged(first, side));
    let (first, all) = (called(first), count(others.len() as u64));
    match clear {
        _ if !judged => t!("compare-few-of-all", first = first),
        0 => t!("compare-none-differs", all = all, first = first),
        n if n == others.len() => t!("compare-all-differ", n = n, first = first),
        n => t!("compare-some-differ", n = n, all = all, first = first),
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
        None => ("–".to_owned(), t!("compare-few-told")),
        Some(now) if now.success_rate.too_few() => (t!("compare-few"), of(now.success_rate)),
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
            (t!("compare-unclear"), points_between(difference, digits))
        }
        _ => (t!("compare-few"), String::new()),
    }
}

/// The paragraph below the headline: each with its rate, and the days where they are the same.
pub(in crate::pages) fn lede(
    found: &Comparison,
    days: Option<String>,
    called: Called<'_>,
) -> String {
    let told = found.sides.iter().map(|side| {
        let (share, counted) = rate(side.now);
        format!("{} {share} ({counted})", called(side))
    });
    let told: Vec<String> = told.collect();
    match days {
        _ if told.is_empty() => t!("compare-choose"),
        Some(days) => t!("compare-lede-days", days = days, told = told.join(", ")),
        None => t!("compare-lede", told = told.join(", ")),
    }
}

/// What the differences say.
pub(in crate::pages) fn differences(found: &Comparison, called: Called<'_>) -> String {
    let Some((first, others)) = found.sides.split_first() else { return t!("compare-empty") };
    let told = others.iter().map(|side| {
        let (title, (loud, quiet)) = (called(side), difference(first, side));
        if quiet.is_empty() {
            t!("compare-told", title = title, difference = loud)
        } else {
            t!("compare-told-interval", title = title, difference = loud, interval = quiet)
        }
    });
    let told: Vec<String> = told.collect();
    if told.is_empty() {
        return t!("compare-only", first = called(first));
    }
    t!("compare-against", first = called(first), told = told.join("; "))
}

/// What the lines say: how often each span can be judged.
pub(in crate::pages) fn rates(found: &Comparison, step: Step) -> String {
    let n = found.spans().len();
    match step {
        Step::Day => t!("compare-rates-by-day", n = n),
        Step::Week => t!("compare-rates-by-week", n = n),
        Step::Month => t!("compare-rates-by-month", n = n),
        Step::Year => t!("compare-rates-by-year", n = n),
    }
}

/// How the lines are made, and that periods lie over each other.
pub(in crate::pages) fn rate_method(found: &Comparison) -> String {
    let method = t!("compare-rate-method");
    if found.all.is_empty() { format!("{method} {}", t!("compare-over")) } else { method }
}

/// The share of a side.
pub(in crate::pages) fn share(found: &Comparison, side: &Side) -> String {
    side.now.map_or_else(String::new, |now| {
        percent(crate::stats::wilson(now.runs, found.runs_of_all()), 1)
    })
}

/// What the shares say.
pub(in crate::pages) fn shares(found: &Comparison, called: Called<'_>) -> String {
    let all = found.runs_of_all();
    let told = found.sides.iter().filter_map(|side| {
        side.now?;
        Some(format!("{} {}", called(side), share(found, side)))
    });
    let told: Vec<String> = told.collect();
    if told.is_empty() || all == 0 {
        return t!("compare-few-told-sentence");
    }
    t!("compare-shares-sentence", n = all, told = told.join(", "))
}

/// What a place of a drawing says: its days, `shared` where all sides have the same and whether these are not over, then each side with what its
/// rate is made of. Periods lie over each other, so each has days of its own.
pub(in crate::pages) fn place(
    sides: &[(&Side, String, Vec<Option<Rate>>)],
    shared: Option<(Window, bool)>,
    span: usize,
) -> String {
    let own = sides.iter().filter_map(|(side, ..)| Some(side.series.points.get(span)?.days));
    let head = match shared {
        Some((window, open)) => day(window, open),
        None => own.map(days).collect::<Vec<_>>().join(" · "),
    };
    let line = |(_, called, rates): &(&Side, String, Vec<Option<Rate>>)| {
        let rate = rates.get(span).copied().flatten()?;
        Some(format!("{called} {}", judged(rate)))
    };
    let lines = [head].into_iter().chain(sides.iter().filter_map(line));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Lang, within};
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
        headline(&of_sides(sides), &|side| side.name.clone()).replace('\u{a0}', " ")
    }

    #[test]
    fn the_headline_tells_a_difference_only_where_it_is_sure() {
        let a = || side("a", 900, 100);
        assert_eq!(
            said(vec![a(), side("b", 700, 300)]),
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
            t!("compare-empty")
        );
    }

    #[test]
    fn a_place_tells_each_side_that_was_seen_there() {
        let (a, b) = (side("a", 900, 100), side("b", 9, 1));
        let rates = |side: &Side| vec![side.now.map(|now| now.success_rate)];
        let sides = [
            (&a, "a".to_owned(), rates(&a)),
            (&b, "b".to_owned(), rates(&b)),
            (&b, "c".to_owned(), vec![None]),
        ];
        let said = place(&sides, Some((a.window, false)), 0).replace('\u{a0}', " ");
        let lines: Vec<&str> = said.lines().collect();
        assert_eq!(lines.len(), 3, "{said}");
        assert_eq!(lines[0], days(a.window).replace('\u{a0}', " "));
        assert!(lines[1].starts_with("a 90.0 %, 900 / 1,000"), "{said}");
        assert!(lines[2].starts_with("b ") && lines[2].contains("9 / 10"), "{said}");
    }

    #[test]
    fn in_german_those_that_differ_are_counted() {
        let sides = |others: &[(u64, u64)]| {
            let others = others.iter().map(|(success, failed)| side("b", *success, *failed));
            [side("a", 900, 100)].into_iter().chain(others).collect()
        };
        within(Lang::of_tag("de").unwrap(), || {
            let (far, near) = ((700, 300), (901, 99));
            assert_eq!(
                said(sides(&[far])),
                "b ist seltener erfolgreich als a, um 20,0 Prozentpunkte."
            );
            assert_eq!(said(sides(&[far, near])), "Von 2 anderen unterscheidet sich 1 klar von a.");
            assert_eq!(said(sides(&[far, far])), "Beide anderen unterscheiden sich klar von a.");
            assert_eq!(
                said(sides(&[far, far, far])),
                "Alle 3 anderen unterscheiden sich klar von a."
            );
        });
    }

    #[test]
    fn chance_is_called_no_clear_difference() {
        let found = of_sides(vec![side("a", 900, 100), side("b", 90, 11)]);
        assert_eq!(difference(&found.sides[0], &found.sides[1]).0, t!("compare-unclear"));
        assert!(differences(&found, &|side| side.name.clone()).contains("no clear difference"));
        assert!(lede(&found, None, &|side| side.name.clone()).starts_with("Success rates: a 90.0"));
    }
}
