//! Tables of joint cells as bytes: what is kept of whole weeks.

use super::table::{Coded, Place, Row, Table, Values};
use crate::stats::suppress::cube::{self, AXES_MAX, Left, Limits, Told};
use crate::store::Error;
use crate::store::terms::Term;
use crate::store::varint::{put, take};
use rustc_hash::FxHashSet;

impl Table {
    /// All cells as bytes.
    pub(in crate::store) fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        put(&mut bytes, 0);
        for values in &self.values {
            put_terms(&mut bytes, values.terms.iter().map(|(term, _)| *term));
            put_terms(&mut bytes, values.past.iter().copied());
        }
        put_left(&mut bytes, &[]);
        put_rows(&mut bytes, self.rows.iter().copied());
        bytes
    }

    /// The cells that may be told as bytes, no more than so many; none when nothing may be told of them. All cells are forgotten.
    pub(in crate::store) fn told_bytes(
        &mut self,
        min_cell: u64,
        cells_max: usize,
    ) -> Option<Vec<u8>> {
        let Coded { terms, cells, left, floor } = self.coded();
        let widths: Vec<usize> = terms.iter().map(|terms| terms.len() + 1).collect();
        let limits = Limits { min_cell, floor, cells_max };
        let Told { cells: told, left, floor } = cube::tellable(cells, &left, &widths, limits);
        let mut bytes = Vec::new();
        put(&mut bytes, floor);
        for (own, values) in terms.into_iter().zip(&self.values) {
            let coded: FxHashSet<Term> = own.iter().copied().collect();
            let counted = values.terms.iter().map(|(term, _)| *term);
            let past: FxHashSet<Term> = counted
                .filter(|term| !coded.contains(term))
                .chain(values.past.iter().copied())
                .collect();
            put_terms(&mut bytes, own.into_iter());
            put_terms(&mut bytes, past.into_iter());
        }
        put_left(&mut bytes, &left);
        let rows = told.iter().map(|cell| Row { places: cell.codes(), runs: cell.by_outcome() });
        put_rows(&mut bytes, rows);
        (!told.is_empty()).then_some(bytes)
    }

    /// Adds what was kept as bytes.
    ///
    /// # Errors
    ///
    /// When the bytes are damaged.
    pub(in crate::store) fn take(&mut self, bytes: &[u8]) -> Result<(), Error> {
        self.take_rows(bytes, Self::push)
    }

    /// Adds what was kept of an app as bytes, or takes note of what was kept of all together.
    ///
    /// # Errors
    ///
    /// As [`Table::take`].
    pub(super) fn take_counted(&mut self, bytes: &[u8], is_of_all: bool) -> Result<(), Error> {
        self.take_rows(bytes, |table, row| table.count(row, is_of_all))
    }

    fn take_rows(
        &mut self,
        mut bytes: &[u8],
        mut give: impl FnMut(&mut Self, Row),
    ) -> Result<(), Error> {
        self.floor = self.floor.max(take(&mut bytes)?);
        let mut terms: Vec<Vec<(Term, Option<Place>)>> = Vec::with_capacity(AXES_MAX);
        for values in &mut self.values {
            terms.push(take_terms(&mut bytes)?.into_iter().map(|term| (term, None)).collect());
            values.past.extend(take_terms(&mut bytes)?);
        }
        let mut place = |values: &mut [Values; AXES_MAX], axis: usize, code: Place| {
            let Some(at) = usize::from(code).checked_sub(1) else { return Ok::<Place, Error>(0) };
            let of_code = terms.get_mut(axis).and_then(|terms| terms.get_mut(at));
            let (term, place) = of_code.ok_or(Error::Damaged)?;
            // Of values that no cell tells not even the place is taken.
            let values = values.get_mut(axis).ok_or(Error::Damaged)?;
            Ok(*place.get_or_insert_with(|| values.place(*term)))
        };
        for left in take_left(&mut bytes)? {
            let ([a, b], [x, y]) = (left.axes, left.codes);
            let codes = [place(&mut self.values, a, x)?, place(&mut self.values, b, y)?];
            self.left.push(Left { codes, ..left });
        }
        let (mut row, mut placed) = (Row::default(), Row::default());
        while !bytes.is_empty() {
            let changed = take_row(&mut bytes, &mut row)?;
            placed.runs = row.runs;
            let pairs = row.places.iter().zip(&mut placed.places).enumerate();
            for (axis, (code, slot)) in pairs.filter(|(axis, _)| changed >> axis & 1 == 1) {
                *slot = place(&mut self.values, axis, *code)?;
            }
            give(self, placed);
        }
        Ok(())
    }
}

fn put_left(bytes: &mut Vec<u8>, left: &[Left]) {
    put(bytes, left.len() as u64);
    for Left { axes: [a, b], codes: [x, y], runs } in left {
        put(bytes, (a * AXES_MAX + b) as u64);
        for number in [u64::from(*x), u64::from(*y), *runs] {
            put(bytes, number);
        }
    }
}

fn take_left(bytes: &mut &[u8]) -> Result<Vec<Left>, Error> {
    let count = take(bytes)?;
    let one = |_| {
        let axes = usize::try_from(take(bytes)?).map_err(|_| Error::Damaged)?;
        let mut code = || Place::try_from(take(bytes)?).map_err(|_| Error::Damaged);
        let codes = [code()?, code()?];
        Ok(Left { axes: [axes / AXES_MAX, axes % AXES_MAX], codes, runs: take(bytes)? })
    };
    (0..count).map(one).collect()
}

fn put_terms(bytes: &mut Vec<u8>, terms: impl ExactSizeIterator<Item = Term>) {
    put(bytes, terms.len() as u64);
    for term in terms {
        put(bytes, u64::from(term));
    }
}

fn take_terms(bytes: &mut &[u8]) -> Result<Vec<Term>, Error> {
    let count = take(bytes)?;
    (0..count).map(|_| Term::try_from(take(bytes)?).map_err(|_| Error::Damaged)).collect()
}

/// Each row says which of its places are not those of the row before and which outcomes it has, then those alone: most rows share most.
fn put_rows(bytes: &mut Vec<u8>, rows: impl Iterator<Item = Row>) {
    let mut last = Row::default();
    for row in rows {
        let differs = row.places.iter().zip(last.places).map(|(place, last)| *place != last);
        let told = differs.chain(row.runs.iter().map(|n| *n > 0));
        put(bytes, (0..).zip(told).map(|(bit, is)| u64::from(is) << bit).sum());
        for (place, _) in row.places.iter().zip(last.places).filter(|(place, last)| *place != last)
        {
            put(bytes, u64::from(*place));
        }
        for n in row.runs.iter().filter(|n| **n > 0) {
            put(bytes, u64::from(*n));
        }
        last = row;
    }
}

/// Takes the next row in place of the last one, and tells which places changed.
fn take_row(bytes: &mut &[u8], row: &mut Row) -> Result<u64, Error> {
    let told = take(bytes)?;
    for (bit, place) in row.places.iter_mut().enumerate() {
        if told >> bit & 1 == 1 {
            *place = Place::try_from(take(bytes)?).map_err(|_| Error::Damaged)?;
        }
    }
    for (bit, n) in (AXES_MAX..).zip(&mut row.runs) {
        let is_told = told >> bit & 1 == 1;
        *n = if is_told { u32::try_from(take(bytes)?).map_err(|_| Error::Damaged)? } else { 0 };
    }
    Ok(told)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rows() -> impl Strategy<Value = Vec<Row>> {
        let row = (prop::array::uniform10(0u16..4), prop::array::uniform5(0u32..300));
        prop::collection::vec(row.prop_map(|(places, runs)| Row { places, runs }), 0..20)
    }

    proptest! {
        #[test]
        fn rows_read_back(rows in rows()) {
            let mut bytes = Vec::new();
            put_rows(&mut bytes, rows.iter().copied());
            let (mut rest, mut row, mut read) = (bytes.as_slice(), Row::default(), Vec::new());
            while !rest.is_empty() {
                take_row(&mut rest, &mut row).unwrap();
                read.push(row);
            }
            prop_assert!(read == rows);
        }

        #[test]
        fn damaged_bytes_are_an_error_or_cells_and_never_a_panic(bytes in prop::collection::vec(0u8..12, 0..80)) {
            let mut table = Table::default();
            let _ = table.take(&bytes);
            let _ = table.told_bytes(10, 100);
        }
    }
}
