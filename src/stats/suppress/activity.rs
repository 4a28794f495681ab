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

/// What came in: by the first day of its span, by app, and by value. An empty app stands for all that were not read one by one, an empty value
/// for runs that told none.
pub type Came3 = BTreeMap<(Day, String, String), Tally>;

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
    /// The spans of each app.
    apps: BTreeMap<&'a str, BTreeSet<Day>>,
    /// The spans of each value.
    values: BTreeMap<&'a str, BTreeSet<Day>>,
    /// The values that the breakdown of each app tells.
    pairs: BTreeSet<(&'a str, String)>,
}

impl<'a> Margins<'a> {
    fn of(cells: &'a Came3, spans: (Window, Grain), min_cell: u64) -> Self {
        let mut fleet: BTreeMap<Day, Counts> = BTreeMap::new();
        let mut apps: BTreeMap<&str, Spans> = BTreeMap::new();
        let mut values: BTreeMap<&str, Spans> = BTreeMap::new();
        let mut pairs: BTreeMap<&str, BTreeMap<&str, Counts>> = BTreeMap::new();
        let mut all: BTreeMap<&str, Counts> = BTreeMap::new();
        for ((day, app, value), tally) in cells {
            *fleet.entry(*day).or_default() += tally.whole;
            *all.entry(value).or_default() += tally.whole;
            apps.entry(app).or_default().entry(*day).or_default().part += tally.part;
            values.entry(value).or_default().entry(*day).or_default().part += tally.part;
            *pairs.entry(app).or_default().entry(value).or_default() += tally.part;
        }
        let told = |mut tallies: Spans| {
            for (day, tally) in &mut tallies {
                tally.whole = fleet.get(day).copied().unwrap_or_default();
            }
            told_alone(tallies, spans, min_cell)
        };
        let alone = |margin: BTreeMap<&'a str, Spans>| {
            margin.into_iter().map(|(name, tallies)| (name, told(tallies))).collect()
        };
        let listed = pairs.into_iter().flat_map(|(app, values)| {
            let rows = values.into_iter().filter(|(value, _)| !value.is_empty());
            let rows = rows.map(|(value, part)| {
                let whole = all.get(value).copied().unwrap_or_default();
                (value.to_owned(), Tally { part, whole })
            });
            fold(rows, min_cell).0.into_iter().map(move |row| (app, row.value))
        });
        let pairs = listed.collect();
        Self { apps: alone(apps), values: alone(values), pairs }
    }

    /// Whether what a cell stands in is told. All other apps together, and runs that told no value, are in no list.
    fn tell(&self, (day, app, value): &(Day, String, String)) -> bool {
        let of = |margin: &BTreeMap<&str, BTreeSet<Day>>, name: &str| {
            name.is_empty() || margin.get(name).is_some_and(|spans| spans.contains(day))
        };
        let is_listed = app.is_empty()
            || value.is_empty()
            || self.pairs.contains(&(app.as_str(), value.clone()));
        is_listed && of(&self.apps, app) && of(&self.values, value)
    }
}

/// The place of each name, in order.
fn places<T: Ord>(names: impl Iterator<Item = T>) -> BTreeMap<T, usize> {
    let names: BTreeSet<T> = names.collect();
    names.into_iter().enumerate().map(|(place, name)| (name, place)).collect()
}

/// Puts the rows together, the latest days first, then most runs first.
pub fn activity(
    dimension: &str,
    cells: &Came3,
    (window, grain): (Window, Grain),
    min_cell: u64,
) -> Activity {
    let margins = Margins::of(cells, (window, grain), min_cell);
    let days = places(cells.keys().map(|(day, _, _)| *day));
    let apps = places(cells.keys().map(|(_, app, _)| app.as_str()));
    let values = places(cells.keys().map(|(_, _, value)| value.as_str()));
    let mut cube: Vec<TripleCell> = cells
        .iter()
        .map(|(key, tally)| {
            let place = |found: Option<&usize>| found.copied().unwrap_or_default();
            let at = [
                place(days.get(&key.0)),
                place(apps.get(key.1.as_str())),
                place(values.get(key.2.as_str())),
            ];
            TripleCell { at, tally: *tally, told: tally.is_tellable(min_cell) && margins.tell(key) }
        })
        .collect();
    protect(&mut cube, min_cell);
    rows(dimension, cells.keys().zip(&cube), (window, grain), min_cell)
}

fn rows<'a>(
    dimension: &str,
    cells: impl Iterator<Item = (&'a (Day, String, String), &'a TripleCell)>,
    (window, grain): (Window, Grain),
    min_cell: u64,
) -> Activity {
    let (mut rows, mut hidden, mut others) = (Vec::new(), Folded::default(), Counts::default());
    for ((day, app, value), cell) in cells.filter(|(_, cell)| !cell.tally.part.is_empty()) {
        if app.is_empty() {
            others += cell.tally.part;
        } else if cell.told {
            let last = grain.next_start(*day).plus(-1).min(window.last);
            let days = Window { first: (*day).max(window.first), last };
            let value = Some(value.clone()).filter(|value| !value.is_empty());
            rows.push(Came { days, app: app.clone(), value, outcomes: cell.tally.part.into() });
        } else {
            hidden.take(cell.tally.part);
        }
    }
    rows.sort_by_key(|row| (Reverse(row.days.first), Reverse(row.outcomes.runs)));
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
        let cells: Came3 = cells
            .iter()
            .map(|(day, app, value, n)| {
                ((first.plus(*day), (*app).to_owned(), (*value).to_owned()), tally(*n, *n))
            })
            .collect();
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
