//! Values over time. A value has a line of its own where each of its spans can be told, and goes with the others where not: so no number is held
//! back that another grain, or a total, would give away. Where too many would have to go, spans are made coarser.

use super::series::{Bucket, buckets, joined};
use super::{Folded, Tally};
use crate::day::Day;
use crate::stats::answers::Outcomes;
use crate::stats::counts::Counts;
use crate::stats::query::{Grain, Query};
use crate::stats::range::Window;
use crate::stats::trends::{Mix, Strand};
use std::collections::BTreeMap;

/// Values at most: more lines than that nobody can tell apart, and each is as long as the window.
pub const STRANDS_MAX: usize = 50;
/// Spans at most; a longer window is told in coarser ones.
const SPANS_MAX: usize = 400;

/// The grains that an answer may have.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Grains {
    /// The finest that is kept.
    pub finest: Grain,
    /// The coarsest that is kept.
    pub coarsest: Grain,
}

/// Runs over time by value, by the first day of what they were counted by.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Strands {
    /// The days.
    pub window: Window,
    /// The runs of the values with most of them, as many as are asked for.
    pub tallies: BTreeMap<String, BTreeMap<Day, Tally>>,
    /// The runs of all others together.
    pub rest: BTreeMap<Day, Tally>,
    /// How many values those are.
    pub rest_values: u64,
}

/// Puts values over time together, in the finest grain in which nine in ten of the runs that lines could tell have lines of their own.
pub fn mix(
    dimension: &str,
    query: &Query,
    grains: Grains,
    strands: &Strands,
    today: Day,
    min_cell: u64,
) -> Mix {
    let totals = strands.tallies.values().map(total).filter(|total| total.is_tellable(min_cell));
    let most: u64 = totals.map(|total| total.part.runs()).sum();
    let mut grain = grains.first(query.grain, strands.window);
    let lines = loop {
        let lines = Lines::new(strands, grain, min_cell);
        let told: u64 = lines.own.iter().map(|(_, line)| runs(line)).sum();
        match grain.coarser().filter(|coarser| *coarser <= grains.coarsest) {
            Some(coarser) if told * 10 < most * 9 => grain = coarser,
            _ => break lines,
        }
    };
    Mix {
        dimension: dimension.to_owned(),
        grain,
        spans: lines.spans(),
        all: lines.all(),
        other: if lines.own.is_empty() || lines.more.values == 0 {
            Vec::new()
        } else {
            told(&lines.rest)
        },
        more: lines.more.veiled(min_cell),
        strands: lines.own.iter().map(|(value, line)| strand(value, line)).collect(),
        open: strands.window.contains(today),
        coarsened: grain > query.grain,
    }
}

fn total(days: &BTreeMap<Day, Tally>) -> Tally {
    let mut total = Tally::default();
    for tally in days.values() {
        total.add(*tally);
    }
    total
}

fn runs(line: &[Bucket]) -> u64 {
    line.iter().map(|(_, tally)| tally.part.runs()).sum()
}

fn told(line: &[Bucket]) -> Vec<Outcomes> {
    line.iter().map(|(_, tally)| tally.part.into()).collect()
}

fn strand(value: &str, line: &[Bucket]) -> Strand {
    Strand { value: value.to_owned(), runs: told(line) }
}

/// The spans of all values.
struct Lines<'a> {
    /// Values of which every span can be told, most runs first.
    own: Vec<(&'a str, Vec<Bucket>)>,
    /// All others together.
    rest: Vec<Bucket>,
    /// What stands in there.
    more: Folded,
}

impl<'a> Lines<'a> {
    fn new(strands: &'a Strands, grain: Grain, min_cell: u64) -> Self {
        let spans = |days: &BTreeMap<Day, Tally>| buckets(strands.window, days, grain);
        let mut lines: Vec<(&'a str, Vec<Bucket>)> =
            strands.tallies.iter().map(|(value, days)| (value.as_str(), spans(days))).collect();
        lines.sort_by(|(a, x), (b, y)| runs(y).cmp(&runs(x)).then_with(|| a.cmp(b)));
        let small = |at: fn(&[Bucket]) -> Option<&Bucket>| {
            let mut ends = lines.iter().filter_map(|(_, line)| at(line));
            ends.any(|(_, tally)| !tally.is_tellable(min_cell))
        };
        let (first, last) = (small(<[Bucket]>::first), small(<[Bucket]>::last));
        let mut rest = spans(&strands.rest);
        for line in lines.iter_mut().map(|(_, line)| line).chain([&mut rest]) {
            join_ends(line, first, last);
        }
        let (own, small): (Vec<_>, Vec<_>) = lines
            .into_iter()
            .partition(|(_, line)| line.iter().all(|(_, tally)| tally.is_tellable(min_cell)));
        let counts = rest.iter().map(|(_, tally)| tally.part).sum();
        let more = Folded { values: strands.rest_values, counts };
        let mut lines = Self { own, rest, more };
        for (_, line) in small {
            lines.fold(&line);
        }
        lines.protect(min_cell);
        lines
    }

    /// Counts a value among the others.
    fn fold(&mut self, line: &[Bucket]) {
        let counts: Counts = line.iter().map(|(_, tally)| tally.part).sum();
        if counts.is_empty() {
            return;
        }
        self.more.take(counts);
        self.rest.iter_mut().zip(line).for_each(|(rest, (_, tally))| rest.1.add(*tally));
    }

    /// Lets values go with the others until every span of those together can be told: the smallest that there are in such a span, as the rest
    /// gain nothing by it.
    fn protect(&mut self, min_cell: u64) {
        while let Some(span) = self.rest.iter().position(|(_, tally)| !tally.is_tellable(min_cell))
        {
            let helps =
                |line: &[Bucket]| line.get(span).is_some_and(|(_, tally)| !tally.part.is_empty());
            let Some(place) = self.own.iter().rposition(|(_, line)| helps(line)) else {
                for (_, line) in std::mem::take(&mut self.own) {
                    self.fold(&line);
                }
                return;
            };
            let (_, line) = self.own.remove(place);
            self.fold(&line);
        }
    }

    fn spans(&self) -> Vec<Window> {
        let line = self.own.first().map(|(_, line)| line.as_slice()).unwrap_or_default();
        line.iter().map(|(days, _)| *days).collect()
    }

    fn all(&self) -> Vec<Outcomes> {
        let Some(((_, first), others)) = self.own.split_first() else { return Vec::new() };
        let mut all = first.clone();
        for line in others.iter().map(|(_, line)| line).chain([&self.rest]) {
            all.iter_mut().zip(line).for_each(|(all, (_, tally))| all.1.add(*tally));
        }
        told(&all)
    }
}

/// Spans at the ends are often cut short by the window, and the last one is not over: they alone are no reason for values to go with the others.
fn join_ends(line: &mut Vec<Bucket>, first: bool, last: bool) {
    if last
        && line.len() > 2
        && let Some(end) = line.pop()
        && let Some(neighbour) = line.last_mut()
    {
        *neighbour = joined(*neighbour, end);
    }
    if first && let [end, second, _, ..] = line.as_mut_slice() {
        *second = joined(*end, *second);
        line.remove(0);
    }
}

impl Grains {
    /// The grain to begin with: the one asked for, unless only coarser ones are kept, or there would be too many spans.
    fn first(self, asked: Grain, window: Window) -> Grain {
        let mut grain = asked.clamp(self.finest, self.coarsest);
        while buckets(window, &BTreeMap::new(), grain).len() > SPANS_MAX
            && let Some(coarser) = grain.coarser().filter(|coarser| *coarser <= self.coarsest)
        {
            grain = coarser;
        }
        grain
    }
}

#[cfg(test)]
mod tests {
    use super::super::is_small;
    use super::super::tests::tally;
    use super::*;
    use proptest::prelude::*;

    const GRAINS: Grains = Grains { finest: Grain::Day, coarsest: Grain::Month };

    /// Lines of runs a day, from a Monday, so many of them by themselves.
    fn strands(lines: &[&[u64]], limit: usize) -> Strands {
        let first: Day = "2026-06-01".parse().unwrap();
        let at = |place: usize| first.plus(i32::try_from(place).unwrap());
        let days = |line: &&[u64]| {
            line.iter().enumerate().map(|(place, n)| (at(place), tally(*n, *n))).collect()
        };
        let named = lines.iter().enumerate().map(|(n, line)| (format!("v{n}"), days(line)));
        let mut named: Vec<(String, BTreeMap<Day, Tally>)> = named.collect();
        named.sort_by_key(|(_, days)| std::cmp::Reverse(total(days).part.runs()));
        let others = named.split_off(limit.min(named.len()));
        let mut rest: BTreeMap<Day, Tally> = BTreeMap::new();
        for (day, tally) in others.iter().flat_map(|(_, days)| days) {
            rest.entry(*day).or_default().add(*tally);
        }
        let counted = others.iter().filter(|(_, days)| !total(days).part.is_empty());
        Strands {
            window: Window { first, last: at(lines[0].len() - 1) },
            tallies: named.into_iter().collect(),
            rest,
            rest_values: counted.count() as u64,
        }
    }

    fn made(lines: &[&[u64]], grain: Grain, limit: usize) -> Mix {
        let strands = strands(lines, limit);
        let query = Query { grain, limit: Some(limit), ..Query::default() };
        mix("os", &query, GRAINS, &strands, strands.window.last, 10)
    }

    fn numbers(line: &[Outcomes]) -> Vec<u64> {
        line.iter().map(|told| told.runs).collect()
    }

    fn names(mix: &Mix) -> Vec<&str> {
        mix.strands.iter().map(|strand| strand.value.as_str()).collect()
    }

    #[test]
    fn the_largest_values_have_lines_and_the_others_one_together() {
        let mix = made(&[&[50, 60], &[400, 500], &[30, 0], &[20, 11]], Grain::Day, 2);
        assert_eq!(names(&mix), ["v1", "v0"]);
        assert_eq!(numbers(&mix.strands[1].runs), [50, 60]);
        assert_eq!((numbers(&mix.other), mix.more.values), (vec![50, 11], 2));
        assert_eq!(numbers(&mix.all), [500, 571]);
        assert_eq!((mix.grain, mix.coarsened, mix.open), (Grain::Day, false, true));
    }

    #[test]
    fn a_value_that_is_small_on_one_day_goes_with_the_others_all_along() {
        let mut rare = [15; 14];
        rare[3] = 4;
        let mix = made(&[&[900; 14], &[400; 14], &[30; 14], &rare], Grain::Day, 10);
        // Neither by itself nor as the only one of the others.
        assert_eq!((names(&mix), mix.more.values, mix.grain), (vec!["v0", "v1"], 2, Grain::Day));
        assert_eq!(numbers(&mix.other)[3], 34);
    }

    #[test]
    fn days_that_leave_too_little_make_weeks() {
        let mix = made(&[&[90; 28], &[80; 28], &[4; 28]], Grain::Day, 10);
        assert_eq!((mix.grain, mix.coarsened, names(&mix).len()), (Grain::Week, true, 3));
    }

    #[test]
    fn the_day_that_is_not_over_goes_with_the_one_before() {
        let mix = made(&[&[90, 80, 2], &[70, 60, 1]], Grain::Day, 10);
        assert_eq!(numbers(&mix.strands[0].runs), [90, 80 + 2]);
        assert_eq!(mix.spans.last().map(Window::days), Some(2));
    }

    #[test]
    fn where_a_day_has_a_few_runs_in_all_nothing_is_told_by_day() {
        let (mut a, mut b) = ([40; 40], [50; 40]);
        (a[3], b[3]) = (0, 4);
        let mix = made(&[&a, &b], Grain::Day, 10);
        assert_eq!((mix.grain, mix.strands.len(), mix.other.len()), (Grain::Week, 2, 0));
        let mix = made(&[&[4, 3]], Grain::Day, 10);
        assert!(mix.spans.is_empty() && mix.all.is_empty() && mix.other.is_empty());
    }

    proptest! {
        #[test]
        fn no_number_and_no_difference_between_grains_is_small(
            table in prop::collection::vec(prop::collection::vec(prop_oneof![Just(0u64), 0u64..40], 40), 1..6),
            limit in 1usize..5,
        ) {
            let lines: Vec<&[u64]> = table.iter().map(Vec::as_slice).collect();
            let total: u64 = table.iter().flatten().sum();
            let mut by_day: BTreeMap<String, Vec<(Window, u64)>> = BTreeMap::new();
            for grain in [Grain::Day, Grain::Week, Grain::Month] {
                let mix = made(&lines, grain, limit);
                if mix.strands.is_empty() {
                    continue;
                }
                prop_assert_eq!(numbers(&mix.all).iter().sum::<u64>(), total);
                for line in mix.strands.iter().map(|strand| &strand.runs).chain([&mix.other, &mix.all]) {
                    prop_assert!(numbers(line).iter().all(|n| !is_small(*n, 10)));
                }
                // What is told of a value by day is told whole, so a week less its days leaves nothing.
                for strand in &mix.strands {
                    let spans: Vec<(Window, u64)> = mix.spans.iter().copied().zip(numbers(&strand.runs)).collect();
                    let days = by_day.entry(strand.value.clone()).or_insert_with(|| spans.clone());
                    for (wide, n) in spans {
                        let inside = days.iter().filter(|(days, _)| days.first >= wide.first && days.last <= wide.last);
                        prop_assert!(mix.grain != Grain::Week || inside.clone().map(|(_, n)| n).sum::<u64>() == n || inside.count() == 0);
                    }
                }
            }
        }
    }
}
