//! What can be set side by side: some apps in the same days, or some periods of the same runs. The first side is what the others are measured
//! against.

use super::address::NotAQuery;
use super::answers::{Answer, Outcomes, Series, Span, Totals};
use super::filter::{Filter, List, listed};
use super::interval::{Difference, Rate, newcombe, wilson};
use super::query::{Compare, Grain, Query};
use super::range::{Range, Window};
use crate::day::Day;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Sides at most: more lines than hues would tell nothing apart.
pub const SIDES_MAX: usize = 6;

/// Some days with a name: a month such as `2026-10`, or two days such as `2026-10-01..2026-10-14`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Period(pub Window);

impl Period {
    /// The month that a day lies in.
    pub fn month(day: Day) -> Self {
        Self(Window { first: day.month_start(), last: day.next_month_start().plus(-1) })
    }
}

impl FromStr for Period {
    type Err = super::range::NotARange;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if let Ok(day) = format!("{text}-01").parse() {
            return Ok(Self::month(day));
        }
        match text.parse()? {
            Range::Custom(first, last) => Ok(Self(Window { first, last })),
            _ => Err(super::range::NotARange),
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Window { first, last } = self.0;
        if *self == Self::month(first) {
            let day = first.to_string();
            return f.write_str(day.rsplit_once('-').map_or(day.as_str(), |(month, _)| month));
        }
        Range::Custom(first, last).fmt(f)
    }
}

/// What is set side by side.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Sides {
    /// Apps, in the range of the question.
    Apps(Vec<String>),
    /// Periods, each in place of the range.
    Periods(Vec<Period>),
}

impl Sides {
    /// The parameters by which an address tells them.
    pub const PARAMETERS: [&'static str; 2] = ["apps", "periods"];

    /// Reads them; none where neither is told.
    ///
    /// # Errors
    ///
    /// When there are too many, when both are told, or when a period is none.
    pub fn read(apps: Option<&str>, periods: Option<&str>) -> Result<Option<Self>, NotAQuery> {
        let refused = |parameter: &str, value: &str, valid: &str| NotAQuery::Value {
            parameter: parameter.to_owned(),
            value: value.to_owned(),
            valid: vec![valid.to_owned()],
        };
        let trimmed = |text: &str| -> Vec<String> {
            let values = listed(text).into_iter().map(|value| value.trim().to_owned());
            values.filter(|value| !value.is_empty()).collect()
        };
        let told = |text: Option<&str>| text.map(trimmed).filter(|values| !values.is_empty());
        match (told(apps), told(periods)) {
            (None, None) => Ok(None),
            (Some(_), Some(_)) => {
                Err(refused("periods", periods.unwrap_or_default(), "nothing, where apps are told"))
            }
            (Some(values), None) if values.len() <= SIDES_MAX => {
                Ok(Some(Self::Apps(without_twins(values))))
            }
            (None, Some(values)) if values.len() <= SIDES_MAX => {
                let read =
                    |text: &String| text.parse().map_err(|_| refused("periods", text, PERIODS));
                let periods: Result<Vec<Period>, NotAQuery> = values.iter().map(read).collect();
                Ok(Some(Self::Periods(without_twins(periods?))))
            }
            (Some(_), None) => Err(refused("apps", apps.unwrap_or_default(), "six apps at most")),
            (None, Some(_)) => {
                Err(refused("periods", periods.unwrap_or_default(), "six periods at most"))
            }
        }
    }

    /// The parameter that tells them, and its value.
    pub fn pair(&self) -> (&'static str, String) {
        match self {
            Self::Apps(apps) => ("apps", List(apps).to_string()),
            Self::Periods(_) => ("periods", List(&self.names()).to_string()),
        }
    }

    /// Their names, as an address tells them.
    pub fn names(&self) -> Vec<String> {
        match self {
            Self::Apps(apps) => apps.clone(),
            Self::Periods(periods) => periods.iter().map(ToString::to_string).collect(),
        }
    }

    /// The same with one side less.
    #[must_use]
    pub fn without(&self, place: usize) -> Self {
        let mut sides = self.clone();
        match &mut sides {
            Self::Apps(apps) if place < apps.len() => drop(apps.remove(place)),
            Self::Periods(periods) if place < periods.len() => drop(periods.remove(place)),
            Self::Apps(_) | Self::Periods(_) => {}
        }
        sides
    }

    /// The question of each side, none of which asks for days after today.
    pub fn queries(&self, query: &Query, today: Day) -> Vec<Query> {
        let query = Query { compare: Compare::None, ..query.clone() };
        match self {
            Self::Apps(apps) => {
                apps.iter().map(|app| Query { app: Filter::only(app), ..query.clone() }).collect()
            }
            Self::Periods(periods) => periods
                .iter()
                .map(|Period(Window { first, last })| {
                    let range = Range::Custom(*first, (*last).min(today).max(*first));
                    Query { range, ..query.clone() }
                })
                .collect(),
        }
    }
}

const PERIODS: &str = "months such as 2026-10, or two days such as 2026-10-01..2026-10-14";

fn without_twins<T: PartialEq>(values: Vec<T>) -> Vec<T> {
    let mut kept: Vec<T> = Vec::new();
    for value in values {
        if !kept.contains(&value) {
            kept.push(value);
        }
    }
    kept
}

/// One side.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Side {
    /// The app as it is stored, or the period as an address tells it.
    pub name: String,
    /// The days it came to.
    pub window: Window,
    /// Its runs; `None` when they are too few to be told.
    pub now: Option<Outcomes>,
    /// Its success rate less that of the first side, with its 95 % interval; `None` for the first, and where either has no finished run.
    pub difference: Option<Difference>,
    /// Its runs over time.
    pub series: Series,
}

/// Several sides.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Comparison {
    /// What they are.
    pub sides: Vec<Side>,
    /// The runs of all apps over time, under the same filters; none where periods are compared.
    pub all: Vec<Span>,
    /// The span of a point.
    pub grain: Grain,
}

/// The totals of a side, and the same over time.
type Found = (Answer<Totals>, Answer<Series>);

impl Comparison {
    /// Puts the answers about the sides together; `all` is that about all apps.
    pub fn new(names: Vec<String>, found: Vec<Found>, all: Option<Answer<Series>>) -> Self {
        let first = found.first().and_then(|(totals, _)| totals.found.now);
        let grain = found.iter().map(|(_, series)| series.found.grain).max().unwrap_or_default();
        let side = |place: usize, name: String, (totals, series): Found| {
            let now = totals.found.now;
            let pair = first.zip(now).filter(|_| place > 0);
            let difference =
                pair.and_then(|(first, now)| newcombe(now.success_rate, first.success_rate));
            Side { name, window: totals.window, now, difference, series: series.found }
        };
        let told = names.into_iter().zip(found).enumerate();
        let sides = told.map(|(place, (name, found))| side(place, name, found)).collect();
        Self { sides, all: all.map(|all| all.found.points).unwrap_or_default(), grain }
    }

    /// The spans that the sides share: those of all apps; those of the longest side where periods are laid over each other.
    pub fn spans(&self) -> Vec<Window> {
        if !self.all.is_empty() {
            return self.all.iter().map(|span| span.days).collect();
        }
        let longest = self.sides.iter().max_by_key(|side| side.series.points.len());
        longest
            .map(|side| side.series.points.iter().map(|span| span.days).collect())
            .unwrap_or_default()
    }

    /// The runs of a side in each of the shared spans; a point that holds several of them stands in each.
    pub fn course(&self, side: &Side) -> Vec<Option<Outcomes>> {
        let points = &side.series.points;
        let in_place = |place: usize, span: &Window| {
            if self.all.is_empty() {
                points.get(place)
            } else {
                points.iter().find(|point| point.days.contains(span.first))
            }
        };
        let spans = self.spans();
        spans
            .iter()
            .enumerate()
            .map(|(place, span)| Some(in_place(place, span)?.outcomes))
            .collect()
    }

    /// What part of the runs of all apps a side had in each of the shared spans.
    pub fn shares(&self, side: &Side) -> Vec<Option<Rate>> {
        let share = |span: &Span| {
            let point =
                side.series.points.iter().find(|point| point.days.contains(span.days.first))?;
            let within = self.all.iter().filter(|all| point.days.contains(all.days.first));
            let runs: u64 = within.map(|all| all.outcomes.runs).sum();
            (runs > 0).then(|| wilson(point.outcomes.runs, runs))
        };
        self.all.iter().map(share).collect()
    }

    /// The runs of all apps together.
    pub fn runs_of_all(&self) -> u64 {
        self.all.iter().map(|span| span.outcomes.runs).sum()
    }

    /// Whether the last span is not over.
    pub fn is_open(&self) -> bool {
        !self.all.is_empty() && self.sides.iter().any(|side| side.series.open)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(apps: &str, periods: &str) -> Result<Option<Sides>, NotAQuery> {
        Sides::read(Some(apps), Some(periods))
    }

    proptest! {
        #[test]
        fn sides_read_back_what_they_write(apps in prop::collection::vec("[a-z,!\\\\é]{1,4}", 1..=SIDES_MAX), days in prop::collection::vec((20_000i32..21_000, 0i32..90, any::<bool>()), 1..=SIDES_MAX)) {
            let apps = Sides::Apps(without_twins(apps));
            prop_assert_eq!(Sides::read(Some(&apps.pair().1), None), Ok(Some(apps)));
            let period = |(first, length, month): (i32, i32, bool)| {
                let first = Day::from_epoch_days(first);
                if month { Period::month(first) } else { Period(Window { first, last: first.plus(length) }) }
            };
            let periods = Sides::Periods(without_twins(days.into_iter().map(period).collect()));
            prop_assert_eq!(Sides::read(None, Some(&periods.pair().1)), Ok(Some(periods)));
        }
    }

    #[test]
    fn a_month_has_a_short_name_and_two_days_a_long_one() {
        let sides =
            read("", "2026-10,2026-10-01..2026-10-14,2026-10-01..2026-10-31").unwrap().unwrap();
        assert_eq!(sides.names(), ["2026-10", "2026-10-01..2026-10-14"]);
        let today = "2026-10-10".parse().unwrap();
        let ranges: Vec<String> = sides
            .queries(&Query::default(), today)
            .iter()
            .map(|query| query.range.to_string())
            .collect();
        assert_eq!(ranges, ["2026-10-01..2026-10-10", "2026-10-01..2026-10-10"]);
    }

    #[test]
    fn what_cannot_be_set_side_by_side_is_refused() {
        assert_eq!(read("", ""), Ok(None));
        for (apps, periods) in
            [("a,b", "2026-10"), ("a,b,c,d,e,f,g", ""), ("", "28d"), ("", "2026-13")]
        {
            assert!(
                matches!(read(apps, periods), Err(NotAQuery::Value { .. })),
                "{apps} {periods}"
            );
        }
        assert_eq!(read("b,a,b", "").unwrap().unwrap().names(), ["b", "a"]);
    }
}
