//! What happened to events, counted in memory and in the journal until it is added to its table: a table touched by each commit would cost more
//! than the events.

use crate::day::Day;
use crate::store::Error;
use crate::store::varint::{put, put_signed, take, take_bytes, take_signed};
use crate::tally::{Tally, What};
use rusqlite::{Connection, params};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// How often something happened, by day, what, and to what.
#[derive(Clone, Debug, Default)]
pub(in crate::store) struct Tallies(FxHashMap<(i32, What, Arc<str>), u64>);

impl Tallies {
    /// Whether nothing happened.
    pub(in crate::store) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Forgets all.
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    /// Counts what happened to nothing that has a name.
    pub(super) fn add(&mut self, day: Day, what: What, n: u64) {
        *self.0.entry((day.epoch_days(), what, Arc::default())).or_default() += n;
    }

    /// Counts what happened.
    pub(super) fn count(&mut self, day: Day, tallies: &[Tally]) {
        for tally in tallies {
            let key = (day.epoch_days(), tally.what, Arc::clone(&tally.name));
            *self.0.entry(key).or_default() += tally.n;
        }
    }

    /// Adds other tallies.
    pub(super) fn add_all(&mut self, others: &Self) {
        for (key, n) in &others.0 {
            *self.0.entry(key.clone()).or_default() += n;
        }
    }

    /// All of them: day, what, to what, and how often.
    pub(in crate::store) fn iter(&self) -> impl Iterator<Item = (Day, What, &str, u64)> {
        self.0.iter().map(|((day, what, name), n)| (Day::from_epoch_days(*day), *what, &**name, *n))
    }

    /// Writes them as bytes.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.0.len() * 32);
        for ((day, what, name), n) in &self.0 {
            put_signed(&mut bytes, i64::from(*day));
            put(&mut bytes, *what as u64);
            put(&mut bytes, name.len() as u64);
            bytes.extend(name.as_bytes());
            put(&mut bytes, *n);
        }
        bytes
    }

    /// Adds what [`Tallies::bytes`] wrote.
    pub(super) fn take(&mut self, mut bytes: &[u8]) -> Result<(), Error> {
        while !bytes.is_empty() {
            let day = i32::try_from(take_signed(&mut bytes)?).map_err(|_| Error::Damaged)?;
            let what = usize::try_from(take(&mut bytes)?).map_err(|_| Error::Damaged)?;
            let what = What::ALL.get(what).copied().ok_or(Error::Damaged)?;
            let length = usize::try_from(take(&mut bytes)?).map_err(|_| Error::Damaged)?;
            let name = take_bytes(&mut bytes, length)?;
            let name = std::str::from_utf8(name).map_err(|_| Error::Damaged)?;
            *self.0.entry((day, what, Arc::from(name))).or_default() += take(&mut bytes)?;
        }
        Ok(())
    }

    /// Adds them to their table.
    pub(super) fn write(&self, connection: &Connection) -> Result<(), Error> {
        let mut statement = connection.prepare_cached(
            "insert into tallies (day, what, name, n) values (?1, ?2, ?3, ?4) on conflict do update set n = n + excluded.n",
        )?;
        for (day, what, name, n) in self.iter() {
            let n = i64::try_from(n).unwrap_or(i64::MAX);
            statement.execute(params![day.epoch_days(), what.name(), name, n])?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tallies_read_back_what_they_wrote() {
        let mut tallies = Tallies::default();
        let day = Day::from_epoch_days(20_000);
        tallies.add(day, What::Accepted, 300);
        for what in What::ALL {
            tallies.count(day, &[Tally { what, name: Arc::from("a name"), n: 2 }]);
        }
        let mut read = Tallies::default();
        read.take(&tallies.bytes()).unwrap();
        read.take(&tallies.bytes()).unwrap();
        tallies.add_all(&tallies.clone());
        assert_eq!(read.0, tallies.0);
        assert!(read.take(&[1, 99, 0, 1]).is_err());
    }
}
