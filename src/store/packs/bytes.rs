//! What stands in a pack: apps in their order, the values of each, and of each value the runs by kind, source and outcome. Apps and values
//! tell how long they are, so that those that nobody asked for are leapt over.

use super::super::Error;
use super::super::cells::{Cell, CellKey};
use super::super::terms::Term;
use super::super::varint::{put, put_signed, take, take_bytes, take_signed};
use crate::outcome::Outcome;

/// Beside the bits of the outcomes that a line has: whether the cells have sums too.
const HAS_SUMS: u64 = 1 << Outcome::ALL.len();

/// Cells that are looked for.
#[derive(Clone, Copy, Debug)]
pub(in crate::store) struct Wanted<'a> {
    /// In which dimension.
    pub(in crate::store) dimension: Term,
    /// Of which apps; none stands for all of them together.
    pub(in crate::store) apps: &'a [Term],
    /// With which values; all when not told.
    pub(in crate::store) values: Option<&'a [i64]>,
}

/// Packs cells of one dimension and start. None comes twice.
pub(super) fn pack(mut cells: Vec<(CellKey, Cell)>) -> Vec<u8> {
    cells.sort_unstable_by_key(|(key, _)| {
        (key.app, key.value, key.kind, key.source, key.outcome.index())
    });
    let mut pack = Vec::new();
    for app in cells.chunk_by(|(a, _), (b, _)| a.app == b.app) {
        let mut values = Vec::new();
        for value in app.chunk_by(|(a, _), (b, _)| a.value == b.value) {
            let mut lines = Vec::new();
            for line in value.chunk_by(|(a, _), (b, _)| (a.kind, a.source) == (b.kind, b.source)) {
                put_line(&mut lines, line);
            }
            if let Some((key, _)) = value.first() {
                put_signed(&mut values, key.value);
                put_group(&mut values, &lines);
            }
        }
        if let Some((key, _)) = app.first() {
            put(&mut pack, key.app.into());
            put_group(&mut pack, &values);
        }
    }
    pack
}

fn put_line(lines: &mut Vec<u8>, line: &[(CellKey, Cell)]) {
    let Some((key, _)) = line.first() else { return };
    let has_sums = line.iter().any(|(_, cell)| cell.sum != 0);
    let outcomes = line.iter().fold(0, |bits, (key, _)| bits | 1 << key.outcome.index());
    put(lines, key.kind.into());
    put(lines, key.source.into());
    put(lines, outcomes | if has_sums { HAS_SUMS } else { 0 });
    for (_, cell) in line {
        put(lines, cell.n.cast_unsigned());
        if has_sums {
            put_signed(lines, cell.sum);
        }
    }
}

fn put_group(bytes: &mut Vec<u8>, group: &[u8]) {
    put(bytes, group.len() as u64);
    bytes.extend_from_slice(group);
}

/// Calls `give` with each cell of a pack that is wanted.
///
/// # Errors
///
/// When the bytes are no pack.
pub(super) fn unpack(
    mut pack: &[u8],
    wanted: Wanted<'_>,
    start: i32,
    give: &mut impl FnMut(&CellKey, Cell),
) -> Result<(), Error> {
    while !pack.is_empty() {
        let app = take_term(&mut pack)?;
        let mut values = take_group(&mut pack)?;
        if !wanted.apps.contains(&app) {
            continue;
        }
        while !values.is_empty() {
            let value = take_signed(&mut values)?;
            let mut lines = take_group(&mut values)?;
            if wanted.values.is_some_and(|wanted| !wanted.contains(&value)) {
                continue;
            }
            while !lines.is_empty() {
                let kind = take_term(&mut lines)?;
                let source = take_term(&mut lines)?;
                let bits = take(&mut lines)?;
                for (place, outcome) in Outcome::ALL.into_iter().enumerate() {
                    if bits >> place & 1 == 0 {
                        continue;
                    }
                    let n = take(&mut lines)?.cast_signed();
                    let sum = if bits & HAS_SUMS == 0 { 0 } else { take_signed(&mut lines)? };
                    let dimension = wanted.dimension;
                    let key = CellKey { app, dimension, start, kind, source, value, outcome };
                    give(&key, Cell { n, sum });
                }
            }
        }
    }
    Ok(())
}

fn take_term(bytes: &mut &[u8]) -> Result<Term, Error> {
    Term::try_from(take(bytes)?).map_err(|_| Error::Damaged)
}

fn take_group<'a>(bytes: &mut &'a [u8]) -> Result<&'a [u8], Error> {
    let length = usize::try_from(take(bytes)?).map_err(|_| Error::Damaged)?;
    take_bytes(bytes, length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    fn key() -> impl Strategy<Value = CellKey> {
        let value = prop_oneof![-2_i64..2, any::<i64>()];
        let term = || prop_oneof![0_u32..3, any::<u32>()];
        (term(), term(), term(), value, 0..Outcome::ALL.len()).prop_map(
            |(app, kind, source, value, outcome)| CellKey {
                app,
                dimension: 7,
                start: 20_000,
                kind,
                source,
                value,
                outcome: Outcome::ALL[outcome],
            },
        )
    }

    fn cell() -> impl Strategy<Value = Cell> {
        (any::<i64>(), prop_oneof![Just(0), any::<i64>()]).prop_map(|(n, sum)| Cell { n, sum })
    }

    proptest! {
        #[test]
        fn of_a_pack_what_is_wanted_reads_back(
            cells in prop::collection::btree_map(key(), cell(), 0..40),
            apps in prop::collection::vec(0_u32..3, 0..3),
            values in prop::option::of(prop::collection::vec(-2_i64..2, 0..3)),
        ) {
            let pack = pack(cells.clone().into_iter().collect());
            let wanted = Wanted { dimension: 7, apps: &apps, values: values.as_deref() };
            let mut read = BTreeMap::new();
            unpack(&pack, wanted, 20_000, &mut |key: &CellKey, cell| {
                assert_eq!(read.insert(*key, cell), None);
            }).unwrap();
            let passes = |key: &CellKey| apps.contains(&key.app) && values.as_ref().is_none_or(|values| values.contains(&key.value));
            let expected: BTreeMap<CellKey, Cell> = cells.into_iter().filter(|(key, _)| passes(key)).collect();
            prop_assert_eq!(read, expected);
        }

        #[test]
        fn a_damaged_pack_is_an_error_or_cells_and_never_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..40)) {
            let wanted = Wanted { dimension: 7, apps: &[0, 1], values: None };
            let _ = unpack(&bytes, wanted, 20_000, &mut |_: &CellKey, _| ());
        }
    }
}
