//! Several questions side by side: the same about some apps, or about some periods, in points of one span.

use crate::day::Day;
use crate::stats::{
    Answer, Compare, Comparison, Filter, Grain, Kept, Query, Series, Sides, Totals,
};
use crate::store::{Error, Store};

impl Store {
    /// Sets apps or periods side by side; each side is answered, and held back, like the question about it alone.
    ///
    /// # Errors
    ///
    /// As [`Store::series`].
    pub async fn compare(&self, sides: &Sides, query: Query) -> Result<Answer<Comparison>, Error> {
        let today = Day::of_unix_seconds(self.now());
        let asked = sides.queries(&query, today);
        let mut found = self.totals_and_series(&asked).await?;
        let grains = || found.iter().filter(|(_, series)| !series.found.points.is_empty());
        let coarsest = grains().map(|(_, series)| series.found.grain).max().unwrap_or(query.grain);
        if grains().any(|(_, series)| series.found.grain < coarsest) {
            let coarser = asked.iter().map(|query| Query { grain: coarsest, ..query.clone() });
            found = self.totals_and_series(&coarser.collect::<Vec<_>>()).await?;
        }
        let all = match sides {
            Sides::Apps(_) => Some(self.all(&query, coarsest).await?),
            Sides::Periods(_) => None,
        };
        let (kept, as_of) = found.iter().fold((Kept::Days, None), |(kept, _), (totals, series)| {
            let months = [kept, totals.kept, series.kept].contains(&Kept::Months);
            (if months { Kept::Months } else { kept }, Some(totals.as_of))
        });
        let window = found.first().map(|(totals, _)| totals.window);
        let window = window.unwrap_or_else(|| query.window(today, None));
        let as_of = as_of.unwrap_or_else(|| self.now());
        let found = Comparison::new(sides.names(), found, all);
        Ok(Answer { query, window, before: None, kept, as_of, found })
    }

    /// What all apps have in points of a span.
    async fn all(&self, query: &Query, grain: Grain) -> Result<Answer<Series>, Error> {
        let all = Query { app: Filter::default(), compare: Compare::None, grain, ..query.clone() };
        self.series(all).await
    }

    async fn totals_and_series(
        &self,
        asked: &[Query],
    ) -> Result<Vec<(Answer<Totals>, Answer<Series>)>, Error> {
        let asking: Vec<_> = asked
            .iter()
            .map(|query| {
                let (store, query) = (self.clone(), query.clone());
                tokio::spawn(async move {
                    tokio::try_join!(store.totals(query.clone()), store.series(query))
                })
            })
            .collect();
        let mut found = Vec::with_capacity(asking.len());
        for side in asking {
            found.push(side.await.map_err(|_| Error::Closed)??);
        }
        Ok(found)
    }
}
