//! Breakdowns that are kept for good beside others of overlapping days: read piece by piece, so that the rule of publishing can look at each.

use crate::day::Day;
use crate::stats::suppress;
use crate::stats::{Answer, Compare, Grain, Kept, Query, Range, Ranking, Window};
use crate::store::{Error, Store};
use std::collections::{BTreeMap, BTreeSet};

impl Store {
    /// Of the values of a dimension, those whose runs may be told of all the spans of days beside them, together, for good.
    ///
    /// # Errors
    ///
    /// As [`Store::ranking`].
    pub async fn tellable_over(
        &self,
        dimension: &str,
        spans: BTreeMap<String, Vec<Window>>,
    ) -> Result<BTreeSet<String>, Error> {
        let all = || spans.values().flatten();
        let (first, last) = (all().map(|span| span.first).min(), all().map(|span| span.last).max());
        let Some((first, last)) = first.zip(last) else { return Ok(BTreeSet::new()) };
        let query = Query { compare: Compare::None, ..Query::of(Range::Custom(first, last)) };
        let dimension = dimension.to_owned();
        let answer = self.question(query, move |asked| {
            let cells = asked.cells(None);
            let (period, _) =
                asked.moment.now(asked.snapshot, &asked.query, cells)?.fine(Grain::Day);
            let counted = asked.tallies(|select| {
                select.runs_by_value(&dimension, None, &period, |value, start| (value, start))
            })?;
            let mut days: BTreeMap<String, BTreeMap<Day, u64>> = BTreeMap::new();
            for ((value, start), tally) in counted {
                let Some(text) = asked.text(value).filter(|text| spans.contains_key(text)) else {
                    continue;
                };
                let of_day = days.entry(text).or_default();
                *of_day.entry(Day::from_epoch_days(start)).or_default() += tally.part.runs();
            }
            let tellable = days.into_iter().filter(|(value, days)| {
                let spans = spans.get(value).map(Vec::as_slice).unwrap_or_default();
                suppress::spans_are_tellable(days, spans, asked.min_cell)
            });
            let found: BTreeSet<String> = tellable.map(|(value, _)| value).collect();
            Ok(asked.answer(&period, None, found))
        });
        Ok(answer.await?.found)
    }

    /// Runs by the values of a dimension over pieces of days that follow each other, told only as far as no piece is given away by whoever subtracts
    /// what is told of other sums of pieces. Compares with nothing. `kept` tells when the pieces were widened, and so are not these days.
    ///
    /// # Errors
    ///
    /// As [`Store::ranking`].
    pub async fn ranking_in_pieces(
        &self,
        dimension: &str,
        query: Query,
        pieces: Vec<Window>,
    ) -> Result<Answer<Ranking>, Error> {
        let dimension = dimension.to_owned();
        let query = Query { compare: Compare::None, ..query };
        self.question(query, move |asked| {
            let together = asked.together(&dimension)?;
            let cells = asked.cells(together.as_ref());
            let (mut read, mut kept) = (Vec::new(), Kept::Days);
            let mut whole = None;
            for piece in pieces {
                let range = Range::Custom(piece.first, piece.last);
                let of_piece = Query { range, ..asked.query.clone() };
                let period = asked.moment.now(asked.snapshot, &of_piece, cells)?;
                if period.kept != Kept::Days {
                    kept = period.kept;
                }
                let tallies = asked.tallies::<i64>(|select| {
                    select.runs_by_value(&dimension, together.as_ref(), &period, |value, _| value)
                })?;
                let named = tallies.into_iter();
                read.push(named.filter_map(|(value, t)| Some((asked.text(value)?, t))).collect());
                whole.get_or_insert(period.clone()).window.last = period.window.last;
            }
            let found: Ranking =
                suppress::in_pieces(&dimension, &asked.query, &read, asked.min_cell);
            let whole = match whole {
                Some(whole) => whole,
                None => asked.moment.now(asked.snapshot, &asked.query, cells)?,
            };
            Ok(Answer { kept, ..asked.answer(&whole, None, found) })
        })
        .await
    }
}
