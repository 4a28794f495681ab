//! Activity: a row is told when it is no small cell, when what it stands in is told of its app and of its value by themselves, and when no sum
//! of rows would give another one away.

use super::ranking::fold;
use super::series::{Course, coarsen};
use super::triples::{TripleCell, protect};
use super::{Folded, Tally};
use crate::day::Day;
use crate::stats::activity::{Activity, Came};
use crate::stats::answers::Outcomes;
use crate::stats::counts::Counts;
use crate::stats::query::Grain;
use crate::stats::range::Window;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What came in, by span, by app and by value. Each of the three stands as a place among its names: there are many cells and few names.
#[derive(Clone, Debug, Default)]
pub struct Came3 {
    /// The first days of the spans, in order.
    pub days: Vec<Day>,
    /// The apps, in order. An empty name stands for all that were not read one by one.
    pub apps: Vec<Arc<str>>,
    /// The values, in order. An empty name stands for runs that told none.
    pub values: Vec<Arc<str>>,
    /// The cells, in the order of their places: span, app, value.
    pub cells: Vec<([usize; 3], Tally)>,
}

/// The runs of one app, or of one value, by the first days of their spans.
type Spans = BTreeMap<Day, Tally>;

/// The spans in which something is told by itself: none where coarser ones are.
fn told_alone(tallies: Spans, (window, grain): (Window, Grain), min_cell: u64) -> BTreeSet<Day> {
    let (told, buckets) = coarsen(&Course { window, tallies }, grain, min_cell);
    if told != grain {
        return BTreeSet::new();
    }
    // A span that others were folded into is not the span alone.
    let alone = |days: &Window| grain.start(days.first) == grain.start(days.last);
    let starts = buckets.iter().filter(|(days, _)| alone(days));
    starts.map(|(days, _)| grain.start(days.first)).collect()
}

/// What is told of each app and each value by itself.
struct Margins<'a> {
    came: &'a Came3,
    /// Of each app, whether each span is told.
    apps: Vec<Vec<bool>>,
    /// The same of each value.
    values: Vec<Vec<bool>>,
    /// The values that the breakdown of each app tells.
    pairs: Vec<BTreeSet<usize>>,
}

impl<'a> Margins<'a> {
    fn of(came: &'a Came3, spans: (Window, Grain), min_cell: u64) -> Self {
        let mut apps = vec![Spans::new(); came.apps.len()];
        let mut values = vec![Spans::new(); came.values.len()];
        let mut pairs: Vec<BTreeMap<usize, Tally>> = vec![BTreeMap::new(); came.apps.len()];
        let mut all = vec![Counts::default(); came.values.len()];
        for of_span in came.cells.chunk_by(|([a, ..], _), ([b, ..], _)| a == b) {
            let day = of_span.first().and_then(|([span, ..], _)| came.days.get(*span));
            let Some(day) = day else { continue };
            let mut fleet = Counts::default();
            let mut span_apps = vec![None; came.apps.len()];
            let mut span_values = vec![None; came.values.len()];
            for ([_, app, value], tally) in of_span {
                fleet += tally.whole;
                if let Some(of_value) = all.get_mut(*value) {
                    *of_value += tally.whole;
                }
                for (margin, place) in [(&mut span_apps, *app), (&mut span_values, *value)] {
                    if let Some(runs) = margin.get_mut(place) {
                        *runs.get_or_insert_with(Counts::default) += tally.part;
                    }
                }
                if let Some(of_app) = pairs.get_mut(*app) {
                    of_app.entry(*value).or_default().part += tally.part;
                }
            }
            for (margin, runs) in [(&mut apps, span_apps), (&mut values, span_values)] {
                for (spans, part) in margin.iter_mut().zip(runs) {
                    let tally = part.map(|part| (*day, Tally { part, whole: fleet }));
                    spans.extend(tally);
                }
            }
        }
        let listed = |values: BTreeMap<usize, Tally>| -> BTreeSet<usize> {
            let rows = values.into_iter().filter_map(|(value, tally)| {
                let name = came.values.get(value).filter(|name| !name.is_empty())?;
                let whole = all.get(value).copied().unwrap_or_default();
                Some((name.to_string(), Tally { whole, ..tally }))
            });
            let place = |name: &str| came.values.binary_search_by(|it| (**it).cmp(name)).ok();
            fold(rows, min_cell).0.iter().filter_map(|row| place(&row.value)).collect()
        };
        let pairs = pairs.into_iter().map(listed).collect();
        let told = |tallies: Spans| -> Vec<bool> {
            let told = told_alone(tallies, spans, min_cell);
            came.days.iter().map(|day| told.contains(day)).collect()
        };
        let alone = |margin: Vec<Spans>| margin.into_iter().map(told).collect();
        Self { came, apps: alone(apps), values: alone(values), pairs }
    }

    /// Whether what a cell stands in is told. All other apps together, and runs that told no value, are in no list.
    fn tell(&self, [span, app, value]: [usize; 3]) -> bool {
        let is_nothing =
            |names: &[Arc<str>], place: usize| names.get(place).is_some_and(|name| name.is_empty());
        let of = |margin: &[Vec<bool>], place: usize| {
            margin.get(place).and_then(|spans| spans.get(span)) == Some(&true)
        };
        let rest = is_nothing(&self.came.apps, app);
        let not_told = is_nothing(&self.came.values, value);
        let is_pair = || self.pairs.get(app).is_some_and(|values| values.contains(&value));
        (rest || of(&self.apps, app))
            && (not_told || of(&self.values, value))
            && (rest || not_told || is_pair())
    }
}

/// Puts the rows together, the latest days first, then most runs first.
pub fn activity(
    dimension: &str,
    came: &Came3,
    (window, grain): (Window, Grain),
    min_cell: u64,
) -> Activity {
    let margins = Margins::of(came, (window, grain), min_cell);
    let cell = |(at, tally): &([usize; 3], Tally)| TripleCell {
        at: *at,
        runs: tally.part.runs(),
        told: tally.is_tellable(min_cell) && margins.tell(*at),
    };
    let mut cube: Vec<TripleCell> = came.cells.iter().map(cell).collect();
    protect(&mut cube, min_cell);
    rows(dimension, came, &cube, ((window, grain), min_cell))
}

fn rows(
    dimension: &str,
    came: &Came3,
    cube: &[TripleCell],
    ((window, grain), min_cell): ((Window, Grain), u64),
) -> Activity {
    let (mut told, mut hidden, mut others) = (Vec::new(), Folded::default(), Counts::default());
    let filled = (0..).zip(cube).zip(&came.cells).filter(|((_, cell), _)| cell.runs > 0);
    for ((place, cell), ([span, app, _], tally)) in filled {
        if came.apps.get(*app).is_none_or(|name| name.is_empty()) {
            others += tally.part;
        } else if cell.told {
            told.push((Reverse(*span), Reverse(cell.runs), place));
        } else {
            hidden.take(tally.part);
        }
    }
    // Places and not rows are sorted, for those are small.
    told.sort_unstable();
    let row = |place: usize| {
        let ([span, app, value], tally) = came.cells.get(place)?;
        let day = *came.days.get(*span)?;
        let last = grain.next_start(day).plus(-1).min(window.last);
        Some(Came {
            days: Window { first: day.max(window.first), last },
            app: Arc::clone(came.apps.get(*app)?),
            value: came.values.get(*value).filter(|value| !value.is_empty()).map(Arc::clone),
            outcomes: tally.part.into(),
        })
    };
    let rows = told.into_iter().filter_map(|(.., place)| row(place)).collect();
    // What all tell less what is told here is those not read one by one and the hidden rows together.
    let others = if super::is_small(others.runs(), min_cell) { Counts::default() } else { others };
    let hidden = hidden.veiled(min_cell);
    Activity {
        dimension: dimension.to_owned(),
        grain,
        rows,
        hidden,
        others: Outcomes::from(others),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::tally;
    use super::*;

    fn made(cells: &[(i32, &str, &str, u64)]) -> Activity {
        let first: Day = "2026-11-02".parse().unwrap();
        let days: Vec<Day> = vec![first, first.plus(1)];
        let names = |mut names: Vec<&str>| -> Vec<Arc<str>> {
            names.sort_unstable();
            names.dedup();
            names.into_iter().map(Arc::from).collect()
        };
        let apps = names(cells.iter().map(|cell| cell.1).collect());
        let values = names(cells.iter().map(|cell| cell.2).collect());
        let place =
            |names: &[Arc<str>], name: &str| names.iter().position(|it| **it == *name).unwrap();
        let mut cells: Vec<_> = cells
            .iter()
            .map(|(day, app, value, n)| {
                let day = usize::try_from(*day).unwrap();
                ([day, place(&apps, app), place(&values, value)], tally(*n, *n))
            })
            .collect();
        cells.sort_unstable_by_key(|(at, _)| *at);
        let cells = Came3 { days, apps, values, cells };
        activity("os", &cells, (Window { first, last: first.plus(1) }, Grain::Day), 10)
    }

    /// Two apps with two values on two days, of which one may be small.
    fn eight(one: u64) -> Activity {
        made(&[
            (0, "a", "debian", 40),
            (0, "a", "alpine", one),
            (0, "b", "debian", 30),
            (0, "b", "alpine", 30),
            (1, "a", "debian", 40),
            (1, "a", "alpine", 30),
            (1, "b", "debian", 30),
            (1, "b", "alpine", 30),
        ])
    }

    #[test]
    fn rows_are_counts_and_none_is_small() {
        let many = eight(30);
        assert_eq!((many.rows.len(), many.told(), many.hidden.values), (8, 260, 0));
        assert!(many.rows[0].days.first > many.rows[7].days.first);
    }

    #[test]
    fn a_small_row_takes_others_of_its_lines_with_it() {
        let some = eight(3);
        assert!(some.rows.iter().all(|row| row.outcomes.runs >= 10));
        assert!(!some.rows.iter().any(|row| *row.app == *"a"
            && row.value.as_deref() == Some("alpine")
            && row.outcomes.runs == 3));
        assert!(some.hidden.values >= 4, "{some:?}");
    }
}
