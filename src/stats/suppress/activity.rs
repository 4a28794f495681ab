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

/// What came in, by the first day of its span, by app and by value. The two stand as places among their names: there are many cells and few names.
#[derive(Clone, Debug, Default)]
pub struct Came3 {
    /// The apps, in order. An empty name stands for all that were not read one by one.
    pub apps: Vec<String>,
    /// The values, in order. An empty name stands for runs that told none.
    pub values: Vec<String>,
    /// The cells, in order: day, place of the app, place of the value.
    pub cells: Vec<((Day, usize, usize), Tally)>,
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
    /// The spans of each app.
    apps: Vec<BTreeSet<Day>>,
    /// The spans of each value.
    values: Vec<BTreeSet<Day>>,
    /// The values that the breakdown of each app tells.
    pairs: BTreeSet<(usize, usize)>,
}

impl<'a> Margins<'a> {
    fn of(came: &'a Came3, spans: (Window, Grain), min_cell: u64) -> Self {
        let mut apps = vec![Spans::new(); came.apps.len()];
        let mut values = vec![Spans::new(); came.values.len()];
        let mut pairs: Vec<BTreeMap<usize, Tally>> = vec![BTreeMap::new(); came.apps.len()];
        let mut all = vec![Counts::default(); came.values.len()];
        for of_day in came.cells.chunk_by(|((a, ..), _), ((b, ..), _)| a == b) {
            let Some(((day, ..), _)) = of_day.first() else { continue };
            let mut fleet = Counts::default();
            let mut day_apps = vec![None; came.apps.len()];
            let mut day_values = vec![None; came.values.len()];
            for ((_, app, value), tally) in of_day {
                fleet += tally.whole;
                if let Some(of_value) = all.get_mut(*value) {
                    *of_value += tally.whole;
                }
                for (margin, place) in [(&mut day_apps, *app), (&mut day_values, *value)] {
                    if let Some(runs) = margin.get_mut(place) {
                        *runs.get_or_insert_with(Counts::default) += tally.part;
                    }
                }
                if let Some(of_app) = pairs.get_mut(*app) {
                    of_app.entry(*value).or_default().part += tally.part;
                }
            }
            for (margin, runs) in [(&mut apps, day_apps), (&mut values, day_values)] {
                for (spans, part) in margin.iter_mut().zip(runs) {
                    let tally = part.map(|part| (*day, Tally { part, whole: fleet }));
                    spans.extend(tally);
                }
            }
        }
        let told = |tallies: Spans| told_alone(tallies, spans, min_cell);
        let listed = pairs.into_iter().enumerate().flat_map(|(app, values)| {
            let rows = values.into_iter().filter_map(|(value, tally)| {
                let name = came.values.get(value).filter(|name| !name.is_empty())?;
                let whole = all.get(value).copied().unwrap_or_default();
                Some((name.clone(), Tally { whole, ..tally }))
            });
            let place = |name: String| came.values.binary_search(&name).ok();
            let rows = fold(rows, min_cell).0.into_iter().filter_map(move |row| place(row.value));
            rows.map(move |value| (app, value))
        });
        let pairs = listed.collect();
        let alone = |margin: Vec<Spans>| margin.into_iter().map(told).collect();
        Self { came, apps: alone(apps), values: alone(values), pairs }
    }

    /// Whether what a cell stands in is told. All other apps together, and runs that told no value, are in no list.
    fn tell(&self, (day, app, value): (Day, usize, usize)) -> bool {
        let is_nothing = |names: &[String], place| names.get(place).is_some_and(String::is_empty);
        let of = |margin: &[BTreeSet<Day>], place| {
            margin.get(place).is_some_and(|spans: &BTreeSet<Day>| spans.contains(&day))
        };
        let rest = is_nothing(&self.came.apps, app);
        let not_told = is_nothing(&self.came.values, value);
        (rest || not_told || self.pairs.contains(&(app, value)))
            && (rest || of(&self.apps, app))
            && (not_told || of(&self.values, value))
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
    let mut days: Vec<Day> = came.cells.iter().map(|((day, ..), _)| *day).collect();
    days.dedup();
    let mut cube: Vec<TripleCell> = came
        .cells
        .iter()
        .map(|(key, tally)| {
            let at = [days.binary_search(&key.0).unwrap_or_default(), key.1, key.2];
            TripleCell {
                at,
                tally: *tally,
                told: tally.is_tellable(min_cell) && margins.tell(*key),
            }
        })
        .collect();
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
    let filled = came.cells.iter().zip(cube).filter(|(_, cell)| !cell.tally.part.is_empty());
    for ((day, app, value), cell) in filled.map(|((key, _), cell)| (*key, cell)) {
        if came.apps.get(app).is_none_or(String::is_empty) {
            others += cell.tally.part;
        } else if cell.told {
            let runs = cell.tally.part;
            told.push((Reverse(day), Reverse(runs.runs()), (app, value), runs));
        } else {
            hidden.take(cell.tally.part);
        }
    }
    // Keys and not rows are sorted, for rows hold names.
    told.sort_unstable_by_key(|(day, runs, place, _)| (*day, *runs, *place));
    let name = |names: &[String], place: usize| names.get(place).cloned().unwrap_or_default();
    let row = |(Reverse(day), _, (app, value), runs): (Reverse<Day>, _, (usize, usize), Counts)| {
        let last = grain.next_start(day).plus(-1).min(window.last);
        let days = Window { first: day.max(window.first), last };
        let value = Some(name(&came.values, value)).filter(|value| !value.is_empty());
        Came { days, app: name(&came.apps, app), value, outcomes: runs.into() }
    };
    let rows = told.into_iter().map(row).collect();
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
        let names = |mut names: Vec<&str>| -> Vec<String> {
            names.sort_unstable();
            names.dedup();
            names.into_iter().map(str::to_owned).collect()
        };
        let apps = names(cells.iter().map(|cell| cell.1).collect());
        let values = names(cells.iter().map(|cell| cell.2).collect());
        let place = |names: &[String], name: &str| names.iter().position(|it| it == name).unwrap();
        let mut cells: Vec<_> = cells
            .iter()
            .map(|(day, app, value, n)| {
                ((first.plus(*day), place(&apps, app), place(&values, value)), tally(*n, *n))
            })
            .collect();
        cells.sort_unstable_by_key(|(key, _)| *key);
        let cells = Came3 { apps, values, cells };
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
        assert!(!some.rows.iter().any(|row| row.app == "a"
            && row.value.as_deref() == Some("alpine")
            && row.outcomes.runs == 3));
        assert!(some.hidden.values >= 4, "{some:?}");
    }
}
