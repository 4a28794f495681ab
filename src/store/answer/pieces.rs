//! Breakdowns that are kept for good beside others of overlapping days: read piece by piece, so that the rule of publishing can look at each.

use crate::stats::suppress;
use crate::stats::{Answer, Compare, Kept, Query, Range, Ranking, Window};
use crate::store::{Error, Store};

impl Store {
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
