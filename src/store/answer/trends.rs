//! Questions about values and measures over time, and about what moved against the period before.

use super::asked::Asked;
use super::period::{Cells, Period};
use super::select::Select;
use crate::day::Day;
use crate::outcome::Outcome;
use crate::stats::suppress::{self, Grains, Spread, Spreads, Strands, Tally};
use crate::stats::{Answer, Grain, Kept, LIMIT_MAX, Mix, Movers, Percentiles, Query, movers};
use crate::store::plan::measure_dimension;
use crate::store::{Error, Store};
use std::collections::BTreeMap;

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
            let (now, grains) = asked.fine(asked.cells(together.as_ref()))?;
            // What is counted by day meets what is counted by week.
            let by = |value, start| (value, grains.finest.start(Day::from_epoch_days(start)));
            let tallies = asked
                .tallies(|select| select.runs_by_value(&dimension, together.as_ref(), &now, by))?;
            let mut by_value: BTreeMap<i64, BTreeMap<Day, Tally>> = BTreeMap::new();
            for ((value, day), tally) in tallies {
                by_value.entry(value).or_default().insert(day, tally);
            }
            let named = by_value.into_iter();
            let tallies = named.filter_map(|(value, days)| Some((asked.text(value)?, days)));
            let strands = Strands { window: now.window, tallies: tallies.collect() };
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
        let mut sums: BTreeMap<Day, BTreeMap<i64, i64>> = BTreeMap::new();
        let select = Select::new(self.snapshot, query);
        select.each(&measure_dimension(measure), None, period, |key, cell| {
            if outcome.is_none_or(|outcome| outcome == key.outcome) {
                let day = sums.entry(Day::from_epoch_days(key.start)).or_default();
                *day.entry(key.value).or_default() += cell.n;
            }
        })?;
        let spread = |buckets: BTreeMap<i64, i64>| {
            let filled = buckets.into_iter().filter_map(|(bucket, n)| {
                Some((bucket, u64::try_from(n).ok().filter(|n| *n > 0)?))
            });
            let buckets: BTreeMap<i64, u64> = filled.collect();
            Spread { whole: buckets.values().sum(), buckets, sum: 0 }
        };
        Ok(sums.into_iter().map(|(day, buckets)| (day, spread(buckets))).collect())
    }
}
