//! What each small chart of the explorer shows, as the server draws it first and the browser paints it again: rows in order, their numbers as
//! words, the lengths of their marks.

use crate::day::Day;
use crate::language::t;
use crate::outcome::Outcome;
use crate::stats::words::{count, days, exact, of, percent};
use crate::stats::{Axis, Crossed, Cube, Filter, OUTCOME, Part, Picks, Rate, Window, wilson};

/// The share at which the marks of rates begin: what fails more often than not lies at the very left.
pub const MARKS_FROM: f64 = 0.5;
/// The dimension whose rows stand by date.
pub(super) const WEEK: &str = "week";

/// One small chart.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Chart {
    /// Its dimension.
    pub name: String,
    /// Its rows, most runs first; weeks the latest first.
    pub rows: Vec<Row>,
    /// Runs that told no value.
    pub told_none: u64,
    /// Runs whose value is not told.
    pub given_up: u64,
    /// Whether some of its rows are picked or left out.
    pub is_filtered: bool,
}

/// One value.
#[derive(Clone, PartialEq, Debug)]
pub struct Row {
    /// Its code.
    pub code: usize,
    /// The value as filters take it.
    pub value: String,
    /// Its runs under all other filters.
    pub runs: u64,
    /// Its success rate; of outcomes the share that ended so.
    pub rate: Rate,
    /// Whether its dimension's filter names it.
    pub is_named: bool,
    /// Whether it is left out by its own filter.
    pub is_out: bool,
}

/// A row's numbers as they are written and drawn.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Texts {
    /// The runs.
    pub runs: String,
    /// The rate, or that there are too few.
    pub rate: String,
    /// k / n.
    pub of: String,
    /// The width of its bar.
    pub bar: String,
    /// Where the mark of its rate stands: the rate, and the ends of its interval.
    pub mark: Option<[String; 3]>,
}

impl Row {
    /// Its numbers; `longest` are the runs of the longest row.
    pub fn texts(&self, longest: u64, has_mark: bool) -> Texts {
        let few = self.rate.too_few();
        Texts {
            runs: count(self.runs),
            rate: if few { t!("browser-explore-few") } else { percent(self.rate, 1) },
            of: of(self.rate),
            bar: width(share(self.runs, longest)),
            mark: (has_mark && !few).then(|| {
                let at =
                    |share: f64| width(((share - MARKS_FROM) / (1.0 - MARKS_FROM)).clamp(0.0, 1.0));
                [at(self.rate.share().unwrap_or(0.0)), at(self.rate.low), at(self.rate.high)]
            }),
        }
    }
}

impl Chart {
    /// The runs of its longest row.
    pub fn longest(&self) -> u64 {
        self.rows.iter().map(|row| row.runs).max().unwrap_or(0)
    }

    /// Whether its rows have marks of rates.
    pub fn has_marks(&self) -> bool {
        self.name != OUTCOME
    }
}

/// What a week is called, of which the first day is known.
pub fn week(first: Day) -> String {
    days(Window { first, last: first.plus(6) })
}

/// The small charts of a cube under filters: outcomes first, then each dimension.
pub fn charts(cube: &Cube, crossed: &Crossed, picks: &Picks) -> Vec<Chart> {
    let axes = cube.axes.iter().zip(&crossed.rows);
    let axes = axes.map(|(axis, parts)| of_axis(axis, parts, picks.of(&axis.name)));
    std::iter::once(of_outcomes(crossed, picks.of(OUTCOME))).chain(axes).collect()
}

fn of_outcomes(crossed: &Crossed, filter: Option<&Filter>) -> Chart {
    let all: u64 = crossed.outcomes.iter().sum();
    let rows = Outcome::ALL.into_iter().zip(crossed.outcomes).map(|(outcome, runs)| {
        row(outcome.index() + 1, outcome.name(), runs, wilson(runs, all), filter)
    });
    let (name, is_filtered) = (OUTCOME.to_owned(), filter.is_some());
    Chart { name, rows: rows.collect(), is_filtered, ..Chart::default() }
}

fn of_axis(axis: &Axis, parts: &[Part], filter: Option<&Filter>) -> Chart {
    let mut chart =
        Chart { name: axis.name.clone(), is_filtered: filter.is_some(), ..Chart::default() };
    for (code, part) in parts.iter().enumerate() {
        match axis.value(code) {
            None => chart.given_up = part.runs,
            Some(None) => chart.told_none = part.runs,
            Some(Some(value)) => {
                chart.rows.push(row(code, value, part.runs, part.success_rate(), filter));
            }
        }
    }
    if axis.name == WEEK {
        chart.rows.reverse();
    } else {
        // What is equal stays in the order of all runs. A sort of many rows would be code to download.
        let mut sorted: Vec<Row> = Vec::with_capacity(chart.rows.len());
        for row in chart.rows {
            let place = sorted.iter().rposition(|other| other.runs >= row.runs);
            sorted.insert(place.map_or(0, |place| place + 1), row);
        }
        chart.rows = sorted;
    }
    chart
}

fn row(code: usize, value: &str, runs: u64, rate: Rate, filter: Option<&Filter>) -> Row {
    let is_named = filter.is_some_and(|filter| filter.values.iter().any(|listed| listed == value));
    let is_out = filter.is_some_and(|filter| is_named == filter.exclude);
    Row { code, value: value.to_owned(), runs, rate, is_named, is_out }
}

#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
fn share(part: u64, whole: u64) -> f64 {
    part as f64 / whole.max(1) as f64
}

fn width(share: f64) -> String {
    format!("{}%", exact(share * 100.0, 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::crossfilter;

    fn cube() -> Cube {
        let axis = |name: &str, values: [&str; 3], codes: [u16; 4]| Axis {
            name: name.to_owned(),
            values: values.map(|value| (!value.is_empty()).then(|| value.to_owned())).to_vec(),
            codes: codes.to_vec(),
        };
        Cube {
            axes: vec![
                axis("os", ["debian", "alpine", ""], [1, 2, 3, 0]),
                axis("week", ["2026-11-09", "2026-11-16", ""], [1, 2, 2, 2]),
            ],
            outcomes: [vec![40, 90, 10, 5], vec![10, 10, 0, 0], vec![0; 4], vec![0; 4], vec![0; 4]],
            floor: 5,
        }
    }

    fn drawn(text: &str) -> Vec<Chart> {
        let (cube, picks) = (cube(), Picks::read(text, |_| true, |text| Some(text.to_owned())));
        charts(&cube, &crossfilter(&cube, &picks), &picks)
    }

    #[test]
    fn rows_stand_by_runs_and_weeks_by_date() {
        let charts = drawn("");
        let values =
            |chart: &Chart| chart.rows.iter().map(|row| row.value.clone()).collect::<Vec<_>>();
        assert_eq!(values(&charts[1]), ["alpine", "debian"]);
        assert_eq!((charts[1].told_none, charts[1].given_up), (10, 5));
        assert_eq!(values(&charts[2]), ["2026-11-16", "2026-11-09"]);
        assert_eq!((charts[0].rows[1].value.as_str(), charts[0].rows[1].runs), ("failed", 20));
    }

    #[test]
    fn a_row_says_whether_its_filter_names_it_and_keeps_it() {
        let charts = drawn("os=!alpine");
        let row = |place: usize| (charts[1].rows[place].is_named, charts[1].rows[place].is_out);
        assert_eq!((row(0), row(1), charts[1].is_filtered), ((true, true), (false, false), true));
    }

    #[test]
    fn a_row_is_written_with_its_doubt() {
        let charts = drawn("");
        let texts = charts[1].rows[1].texts(100, true);
        assert_eq!((texts.runs.as_str(), texts.bar.as_str()), ("50", "50.0%"));
        assert_eq!(texts.rate.replace('\u{a0}', " "), "80.0 %");
        assert_eq!(texts.mark.map(|[at, ..]| at).as_deref(), Some("60.0%"));
        let few = Row { rate: wilson(3, 4), ..charts[1].rows[1].clone() }.texts(0, true);
        assert_eq!((few.rate.as_str(), few.mark), ("too few", None));
    }
}
