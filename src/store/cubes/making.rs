//! How cubes come to be: one at a time, when weeks are over, each of what is kept already.

use super::table::Table;
use super::{
    ALL_CELLS, BLOCKS, CELLS_MAX, MADE_MAX, WEEKS_MAX, apps, bytes_of, is_block, mondays,
    read_blocks, read_week, read_weeks, threshold, whole_weeks,
};
use crate::day::Day;
use crate::stats::{Range, Window};
use crate::store::Error;
use rusqlite::{Connection, params};
use std::collections::BTreeSet;

/// What cubes are made of.
#[derive(Clone, Copy, Debug)]
pub(in crate::store) struct Making {
    /// The day that is not over.
    pub(in crate::store) today: Day,
    /// The last day that nothing changes any more.
    pub(in crate::store) closed: Day,
    /// The first counted day.
    pub(in crate::store) oldest: Option<Day>,
    /// The fewest runs that may be told.
    pub(in crate::store) min_cell: u64,
    /// The most bytes of weeks that need no blocks.
    pub(in crate::store) read_max: i64,
}

impl Making {
    /// Takes one step to where every week that is over, every block of them and every range of the menu has its cube; tells whether there was one
    /// to take. To be committed by the caller.
    pub(in crate::store) fn step(self, connection: &Connection) -> Result<bool, Error> {
        let over = self.closed.plus(1).week_start().plus(-7);
        let weeks: Vec<Day> = mondays(Window { first: self.since(), last: over }).collect();
        if keep_week(connection, &weeks)? {
            return Ok(true);
        }
        let lengths: &[usize] =
            if bytes_of(connection, &weeks)? > self.read_max { &BLOCKS } else { &[] };
        for length in lengths.iter().rev().copied() {
            for block in weeks.windows(length).filter(|block| are_block(block, length)) {
                if self.tell(connection, block, length)? {
                    return Ok(true);
                }
            }
        }
        for first in self.firsts().into_iter().rev() {
            let (_, told) = weeks.split_at(weeks.partition_point(|monday| *monday < first));
            if self.tell(connection, told, usize::MAX)? {
                return Ok(true);
            }
        }
        self.drop_others(connection, over, lengths)
    }

    /// Keeps what may be told of weeks in a row, put together of all their cells, or of blocks that are shorter than so many weeks where those are
    /// too many; tells whether it was not kept yet.
    fn tell(
        self,
        connection: &Connection,
        weeks: &[Day],
        shorter_than: usize,
    ) -> Result<bool, Error> {
        let (Some(first), Some(last)) = (weeks.first(), weeks.last()) else { return Ok(false) };
        let place = (threshold(self.min_cell), *first, *last);
        if is_kept(connection, place)? {
            return Ok(false);
        }
        let mut table = Table::default();
        let others = if bytes_of(connection, weeks)? <= MADE_MAX {
            weeks.to_vec()
        } else {
            read_blocks(connection, weeks, (self.min_cell, shorter_than), &mut table)?
        };
        // Weeks that are not kept have no cells.
        read_weeks(connection, others, &mut table)?;
        let told = table.told_bytes(self.min_cell, CELLS_MAX).unwrap_or_default();
        write(connection, place, &told)?;
        Ok(true)
    }

    /// The Monday of the first week that is kept.
    fn since(self) -> Day {
        self.today.week_start().plus(-7 * WEEKS_MAX)
    }

    /// The Mondays with which the ranges of the menu begin.
    fn firsts(self) -> BTreeSet<Day> {
        let windows = Range::MENU.map(|range| range.window(self.today, self.oldest));
        windows.map(|window| whole_weeks(window, self.today, None).first).into_iter().collect()
    }

    /// Drops blocks that are no longer kept whole, and what no range of the menu begins with any more.
    fn drop_others(
        self,
        connection: &Connection,
        over: Day,
        lengths: &[usize],
    ) -> Result<bool, Error> {
        let (firsts, since) = (self.firsts(), self.since());
        let mut statement = connection.prepare_cached("select min_cell, first, last from cubes")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        let found: Vec<(i64, i32, i32)> = rows.collect::<Result<_, _>>()?;
        let is_wanted = |(min_cell, first, last): &(i64, i32, i32)| {
            let (first, last) = (Day::from_epoch_days(*first), Day::from_epoch_days(*last));
            let weeks: Vec<Day> = mondays(Window { first, last }).collect();
            let is_told = *min_cell == threshold(self.min_cell);
            let is_of_menu = last == over && firsts.contains(&first);
            let is_block = lengths.iter().any(|length| are_block(&weeks, *length));
            first >= since && (*min_cell == ALL_CELLS || is_told && (is_of_menu || is_block))
        };
        for (min_cell, first, last) in found.into_iter().filter(|found| !is_wanted(found)) {
            connection
                .prepare_cached(
                    "delete from cubes where min_cell = ?1 and first = ?2 and last = ?3",
                )?
                .execute(params![min_cell, first, last])?;
        }
        Ok(false)
    }
}

/// Whether weeks in a row are a block of so many.
fn are_block(weeks: &[Day], length: usize) -> bool {
    weeks.len() == length && weeks.first().is_some_and(|monday| is_block(*monday, length))
}

/// Keeps all cells of the latest of some weeks that are not kept yet; tells whether there was one.
fn keep_week(connection: &Connection, weeks: &[Day]) -> Result<bool, Error> {
    for monday in weeks.iter().rev() {
        let place = (ALL_CELLS, *monday, *monday);
        if is_kept(connection, place)? || !has_cells(connection, *monday)? {
            continue;
        }
        let mut table = Table::default();
        read_week(connection, *monday, &mut table)?;
        table.close();
        write(connection, place, &table.bytes())?;
        apps::forget_apps(connection, *monday)?;
        return Ok(true);
    }
    Ok(false)
}

fn is_kept(
    connection: &Connection,
    (min_cell, first, last): (i64, Day, Day),
) -> Result<bool, Error> {
    let mut statement = connection
        .prepare_cached("select 1 from cubes where min_cell = ?1 and first = ?2 and last = ?3")?;
    Ok(statement.exists(params![min_cell, first.epoch_days(), last.epoch_days()])?)
}

fn has_cells(connection: &Connection, monday: Day) -> Result<bool, Error> {
    let mut statement =
        connection.prepare_cached("select 1 from joint_cells where week = ?1 limit 1")?;
    Ok(statement.exists([monday.epoch_days()])?)
}

fn write(
    connection: &Connection,
    (min_cell, first, last): (i64, Day, Day),
    cells: &[u8],
) -> Result<(), Error> {
    connection
        .prepare_cached("insert into cubes (min_cell, first, last, cells) values (?1, ?2, ?3, ?4)")?
        .execute(params![min_cell, first.epoch_days(), last.epoch_days(), cells])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outcome::Outcome;
    use crate::store::Durability;
    use crate::store::cells::JointKey;
    use crate::store::connect;
    use crate::store::cubes::{Coded, READ_MAX};
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    const TODAY: &str = "2026-11-22";

    /// Which week before this one, app, value, and runs.
    type Told = (i32, u32, u32, i64);

    fn monday(week: i32) -> Day {
        TODAY.parse::<Day>().unwrap().week_start().plus(-7 * week)
    }

    /// Under a threshold of one run every cell is told.
    fn making(read_max: i64) -> Making {
        let today: Day = TODAY.parse().unwrap();
        Making { today, closed: today.plus(-1), oldest: None, min_cell: 1, read_max }
    }

    fn keep_all(connection: &Connection, told: &[Told]) {
        for week in 1..=WEEKS_MAX {
            let mut table = Table::default();
            for (_, app, value, n) in told.iter().filter(|told| told.0 == week) {
                let values = [*value, 0, 0, 0, 0, 0];
                let week = monday(week).epoch_days();
                let outcome = Outcome::Success;
                table.add(&JointKey { week, app: *app, kind: 1, source: 1, values, outcome }, *n);
            }
            write(connection, (ALL_CELLS, monday(week), monday(week)), &table.bytes()).unwrap();
        }
    }

    /// Runs by the values of the dimensions that the test tells apart.
    fn sums(Coded { terms, cells, .. }: &Coded) -> BTreeMap<Vec<u32>, u32> {
        let mut sums = BTreeMap::new();
        for cell in cells {
            let of_axis = |axis: usize| terms[axis][usize::from(cell.codes()[axis]) - 1];
            // Week, app, and the first explore dimension.
            let values = [0, 1, 7].map(of_axis).to_vec();
            *sums.entry(values).or_default() += cell.by_outcome().iter().sum::<u32>();
        }
        sums
    }

    fn blocks(connection: &Connection) -> u32 {
        let sql = "select count(*) from cubes where min_cell > 0 and last < (select max(last) from cubes)";
        connection.query_one(sql, [], |row| row.get(0)).unwrap()
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

        #[test]
        fn blocks_say_what_their_weeks_say(
            told in prop::collection::vec((1..=WEEKS_MAX, 1..5_u32, 10..14_u32, 1..30_i64), 1..80),
            ranges in prop::collection::vec((1..=WEEKS_MAX, 1..=WEEKS_MAX), 4),
        ) {
            let dir = tempfile::tempdir().unwrap();
            let connection = connect::writer(&dir.path().join("t.db"), Durability::None).unwrap();
            keep_all(&connection, &told);
            while making(0).step(&connection).unwrap() {}
            // 53 weeks hold at least two blocks of 16 and twelve of 4.
            prop_assert!(blocks(&connection) >= 14);
            for (from, to) in ranges {
                let weeks: Vec<Day> = (from.min(to)..=from.max(to)).rev().map(monday).collect();
                let mut table = Table::default();
                let others = read_blocks(&connection, &weeks, (1, usize::MAX), &mut table).unwrap();
                let others = read_weeks(&connection, others, &mut table).unwrap();
                prop_assert!(others.is_empty());
                let mut expected = BTreeMap::new();
                for (week, app, value, n) in &told {
                    let monday = monday(*week);
                    if weeks.contains(&monday) {
                        let key = vec![monday.epoch_days().cast_unsigned(), *app, *value];
                        *expected.entry(key).or_default() += u32::try_from(*n).unwrap();
                    }
                }
                prop_assert_eq!(sums(&table.coded()), expected);
            }
            // Where all cells are few there are no blocks.
            while making(READ_MAX).step(&connection).unwrap() {}
            prop_assert_eq!(blocks(&connection), 0);
        }
    }
}
