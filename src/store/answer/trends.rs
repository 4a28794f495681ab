//! Questions about values and measures over time, and about what moved against the period before.

use super::asked::Asked;
use super::pairs::Together;
use super::period::{Cells, Period};
use super::select::Select;
use crate::day::Day;
use crate::outcome::Outcome;
use crate::stats::suppress::{self, Grains, STRANDS_MAX, Spread, Spreads, Strands, Tally};
use crate::stats::{Answer, Grain, Kept, LIMIT_MAX, Mix, Movers, Percentiles, Query, movers};
use crate::store::plan::measure_dimension;
use crate::store::terms::NONE;
use crate::store::{Error, Store};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The value of runs that told none.
const NOT_TOLD: i64 = NONE as i64;
/// What stands for all values that have no line of their own.
const REST: i64 = -1;

impl Store {
    /// Runs over time by the values of a dimension, those with most runs by themselves and the others together. Compares with nothing.
    ///
    /// # Errors
    ///
    /// As [`Store::ranking`].
    pub async fn mix(&self, dimension: &str, query: Query) -> Result<Answer<Mix>, Error> {
        let dimension = dimension.to_owned();
        self.question(query, move |asked| {
            let together = asked.together(&dimension)?;
            let cells = asked.cells(together.as_ref());
            let (shown, rest_values) = asked.largest(&dimension, together.as_ref(), cells)?;
            let (now, grains) = asked.fine(cells)?;
            let by = |value: i64, start| {
                let line = if value == NOT_TOLD || shown.contains(&value) { value } else { REST };
                // What is counted by day meets what is counted by week.
                (line, grains.finest.start(Day::from_epoch_days(start)))
            };
            let counted = asked
                .tallies(|select| select.runs_by_value(&dimension, together.as_ref(), &now, by))?;
            let mut lines: FxHashMap<i64, BTreeMap<Day, Tally>> = FxHashMap::default();
            for ((line, day), tally) in counted {
                lines.entry(line).or_default().insert(day, tally);
            }
            let strands = Strands {
                window: now.window,
                rest: lines.remove(&REST).unwrap_or_default(),
                rest_values,
                tallies: lines
                    .into_iter()
                    .filter_map(|(value, days)| Some((asked.text(value)?, days)))
                    .collect(),
            };
            let (today, min_cell) = (asked.moment.today, asked.min_cell);
            let found = suppress::mix(&dimension, &asked.query, grains, &strands, today, min_cell);
            Ok(asked.answer(&now, None, found))
        })
        .await
    }

    /// How a measure moved over time, over all runs or those of one outcome. Compares with nothing.
    ///
    /// # Errors
    ///
    /// As [`Store::distribution`].
    pub async fn percentiles(
        &self,
        measure: &str,
        outcome: Option<Outcome>,
        query: Query,
    ) -> Result<Answer<Percentiles>, Error> {
        let measure = measure.to_owned();
        self.question(query, move |asked| {
            asked.is_measured(&measure)?;
            let (now, grains) = asked.fine(asked.cells(None))?;
            let mut days = asked.spreads(&asked.query, &measure, outcome, &now)?;
            if asked.query.is_filtered() {
                let whole = asked.spreads(&asked.query.unfiltered(), &measure, outcome, &now)?;
                for (day, spread) in whole {
                    days.entry(day).or_default().whole = spread.whole;
                }
            }
            let spreads = Spreads { window: now.window, days };
            let (today, min_cell) = (asked.moment.today, asked.min_cell);
            let found = suppress::percentiles(
                &measure,
                &asked.query,
                grains.finest,
                &spreads,
                today,
                min_cell,
            );
            Ok(asked.answer(&now, None, found))
        })
        .await
    }

    /// The values of a dimension that changed most for sure against the window compared with, as many of each sort as a ranking has rows; of
    /// the 1,000 with most runs.
    ///
    /// # Errors
    ///
    /// As [`Store::ranking`].
    pub async fn movers(&self, dimension: &str, query: Query) -> Result<Answer<Movers>, Error> {
        let wide = Query { limit: Some(LIMIT_MAX), ..query.clone() };
        let Answer { window, before, kept, as_of, found, .. } =
            self.ranking(dimension, wide).await?;
        let found = movers(&found, query.rows_max());
        Ok(Answer { query, window, before, kept, as_of, found })
    }
}

impl Asked<'_> {
    /// The values with most runs, as many as are asked for, and how many others there are.
    fn largest(
        &self,
        dimension: &str,
        together: Option<&Together>,
        cells: Cells,
    ) -> Result<(FxHashSet<i64>, u64), Error> {
        let now = self.moment.now(self.snapshot, &self.query, cells)?;
        let select = Select::new(self.snapshot, &self.query);
        let sums = select.runs_by_value(dimension, together, &now, |value, _| value)?;
        let mut values: Vec<(i64, i64)> = sums
            .into_iter()
            .map(|(value, sums)| (sums.iter().sum(), value))
            .filter(|(runs, value)| *runs > 0 && *value != NOT_TOLD)
            .collect();
        values.sort_unstable_by_key(|(runs, value)| (Reverse(*runs), *value));
        let rest = values.split_off(self.query.rows_max().min(STRANDS_MAX).min(values.len()));
        Ok((values.into_iter().map(|(_, value)| value).collect(), rest.len() as u64))
    }

    /// The days of the question, read so that points over time can be told apart, and the grains that allows.
    fn fine(&self, cells: Cells) -> Result<(Period, Grains), Error> {
        let now = self.moment.now(self.snapshot, &self.query, cells)?;
        // A week may belong to two months.
        let coarsest = if now.kept == Kept::Weeks { Grain::Week } else { Grain::Month };
        let (now, finest) = now.fine(self.query.grain.min(coarsest));
        let finest = if now.kept == Kept::Weeks { Grain::Week } else { finest };
        Ok((now, Grains { finest, coarsest }))
    }

    /// The values of a measure by the first day of what they were counted by, each with all it counts as its whole.
    fn spreads(
        &self,
        query: &Query,
        measure: &str,
        outcome: Option<Outcome>,
        period: &Period,
    ) -> Result<BTreeMap<Day, Spread>, Error> {
        let mut sums: FxHashMap<(i32, i64), i64> = FxHashMap::default();
        let select = Select::new(self.snapshot, query);
        select.each(&measure_dimension(measure), None, period, |key, cell| {
            if outcome.is_none_or(|outcome| outcome == key.outcome) {
                *sums.entry((key.start, key.value)).or_default() += cell.n;
            }
        })?;
        let mut days: BTreeMap<Day, Spread> = BTreeMap::new();
        for ((start, bucket), n) in sums {
            if let Some(n) = u64::try_from(n).ok().filter(|n| *n > 0) {
                let spread = days.entry(Day::from_epoch_days(start)).or_default();
                spread.whole += n;
                spread.buckets.insert(bucket, n);
            }
        }
        Ok(days)
    }
}
