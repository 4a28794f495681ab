//! Tests of the rolling windows: after any order of events, seals, downtime and steps of the clock, each window equals the sum of its days,
//! each month too, and what is rolled equals what is made anew.

use super::*;
use crate::store::packs::{Wanted, batch as batch_of, read};

type Cells = BTreeMap<[i64; 6], (i64, i64)>;

/// What can happen over many days.
#[derive(Clone, Debug)]
enum Turn {
    Tell(u8),
    Again(u8),
    Seal,
    Pass(i64),
    SetBack(i64),
    Down(i64),
}

fn turns() -> impl Strategy<Value = Vec<Turn>> {
    let day = 24 * HOUR;
    let turn = prop_oneof![
        8 => any::<u8>().prop_map(Turn::Tell),
        2 => any::<u8>().prop_map(Turn::Again),
        4 => Just(Turn::Seal),
        4 => (0i64..12 * HOUR).prop_map(Turn::Pass),
        3 => (0i64..10).prop_map(move |days| Turn::Pass(days * day)),
        1 => (0i64..60 * HOUR).prop_map(Turn::SetBack),
        1 => (0i64..90).prop_map(move |days| Turn::Down(days * day)),
    ];
    prop::collection::vec(turn, 1..30)
}

impl Fixture {
    fn today(&self) -> Day {
        Day::of_unix_seconds(self.time.load(Ordering::Relaxed))
    }

    /// Tells of a run by its number; one that is told again may have been forgotten, and is another run then.
    fn tell(&self, run: u16, end: bool) -> Accepted {
        let app = APPS[usize::from(run) % APPS.len()];
        let stage =
            if end { Stage::Ended(ending(run.to_le_bytes()[0])) } else { Stage::Progress(1) };
        let mut event = self.event(0, app, stage, Some(SYSTEMS[usize::from(run) % 3]));
        event.key.0[..2].copy_from_slice(&run.to_le_bytes());
        self.accept(vec![event])[0]
    }
}

/// Cells of a grain, without their start, that begin within some days.
fn cells(connection: &rusqlite::Connection, grain: i64, first: i64, last: i64) -> Cells {
    let mut statement = connection
        .prepare("select app, dimension, kind, source, value, outcome, n, sum from cells where grain = ?1 and start between ?2 and ?3")
        .unwrap();
    let mut sums = Cells::new();
    let mut rows = statement.query([grain, first, last]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        let key = [0, 1, 2, 3, 4, 5].map(|column| row.get(column).unwrap());
        let sum = sums.entry(key).or_default();
        let (n, total): (i64, i64) = (row.get(6).unwrap(), row.get(7).unwrap());
        *sum = (sum.0 + n, sum.1 + total);
    }
    sums.retain(|_, sum| *sum != (0, 0));
    sums
}

/// Holds every pack against its cells.
fn packs(connection: &rusqlite::Connection) {
    let mut statement =
        connection.prepare("select grain, dimension, start, batch from packs").unwrap();
    let mut rows = statement.query([]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        let (grain, dimension, start): (i64, u32, i32) =
            (row.get(0).unwrap(), row.get(1).unwrap(), row.get(2).unwrap());
        let batch: i64 = row.get(3).unwrap();
        let apps: Vec<u32> = (0..10_000).filter(|app| batch_of(*app) == batch).collect();
        let mut packed = Cells::new();
        let part = crate::store::parts::Part { grain, first: start, last: start };
        let wanted = Wanted { dimension, apps: &apps, values: None };
        let gaps = read(connection, wanted, &part, |key, cell| {
            let key = [
                key.app.into(),
                dimension.into(),
                key.kind.into(),
                key.source.into(),
                key.value,
                i64::try_from(key.outcome.index()).unwrap(),
            ];
            assert_eq!(packed.insert(key, (cell.n, cell.sum)), None);
        });
        assert!(gaps.unwrap().is_empty());
        let mut expected = cells(connection, grain, start.into(), start.into());
        expected.retain(|key, _| {
            batch_of(u32::try_from(key[0]).unwrap()) == batch && key[1] == i64::from(dimension)
        });
        assert_eq!(packed, expected, "pack {batch} {grain} {dimension} {start}");
    }
}

/// Holds every window against its days, and every pack against its cells; gives the windows.
fn windows(db: &Path) -> Vec<(i64, Cells)> {
    let connection = rusqlite::Connection::open(db).unwrap();
    packs(&connection);
    let rolled: Vec<(i64, i64)> = connection
        .prepare("select grain, rolled_to from windows order by grain")
        .unwrap()
        .query_map([], |row| Ok((row.get(0).unwrap(), row.get(1).unwrap())))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let windows = rolled.into_iter().map(|(grain, last)| {
        let days = match grain {
            2 => (i64::MIN, last),
            1.. => (last + 2 - grain, last),
            _ => (last + 2 + 2 * grain, last + 1 + grain),
        };
        let window = cells(&connection, grain, 0, 0);
        let mut expected = cells(&connection, 0, days.0, days.1);
        expected.retain(|key, _| grain > 0 || key[0] == 0);
        assert_eq!(window, expected, "window {grain} to {last}");
        (grain, window)
    });
    windows.collect()
}

fn count(n: i64, sql: &str, db: &Path) {
    let connection = rusqlite::Connection::open(db).unwrap();
    let found: i64 = connection.query_row(sql, [], |row| row.get(0)).unwrap();
    assert_eq!(found, n, "{sql}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn a_window_equals_the_sum_of_its_days(turns in turns()) {
        let mut fixture = Fixture::new();
        // The day that each run counts for; one that is told again after it was forgotten is another.
        let (mut days, mut latest): (Vec<Day>, BTreeMap<u16, usize>) = (Vec::new(), BTreeMap::new());
        let mut next = 0;
        for turn in turns {
            match turn {
                Turn::Tell(n) => {
                    next += 1;
                    fixture.tell(next, n % 2 == 0);
                    latest.insert(next, days.len());
                    days.push(fixture.today());
                }
                Turn::Again(n) => {
                    let run = 1 + u16::from(n) % 8;
                    match fixture.tell(run, true) {
                        Accepted::NewRun => {
                            latest.insert(run, days.len());
                            days.push(fixture.today());
                        }
                        // An earlier moment, by a clock that was set back, is its first one now.
                        Accepted::Merged => days[latest[&run]] = days[latest[&run]].min(fixture.today()),
                        Accepted::Duplicate => {}
                    }
                    next = next.max(run);
                }
                Turn::Seal => fixture.seal(),
                Turn::Pass(seconds) => fixture.pass(seconds),
                Turn::SetBack(seconds) => fixture.pass(-seconds),
                Turn::Down(seconds) => {
                    fixture.store.close();
                    fixture.pass(seconds);
                    fixture.reopen();
                }
            }
        }
        fixture.seal();
        let today = fixture.today();
        for range in Range::MENU {
            let summary = fixture.runtime.block_on(fixture.store.summary(range)).unwrap();
            let expected = days.iter().filter(|day| summary.window.contains(**day)).count() as u64;
            prop_assert_eq!(summary.counts.runs(), expected, "{} on {}", range, today);
            let by_app = fixture.runtime.block_on(fixture.store.ranking("app", Query::of(range))).unwrap().found;
            prop_assert_eq!(by_app.rows.iter().map(|row| row.outcomes.runs).sum::<u64>(), expected, "{} on {}", range, today);
        }
        windows(&fixture.db());
        // A window may be a day ahead of a clock that was set back.
        fixture.pass(24 * HOUR);
        fixture.seal();
        let rolled = windows(&fixture.db());
        prop_assert_eq!(rolled.len(), 9);
        fixture.runtime.block_on(fixture.store.rebuild()).unwrap();
        prop_assert_eq!(windows(&fixture.db()), rolled);
    }
}

#[test]
fn news_about_a_closed_day_moves_the_windows_that_hold_it() {
    let fixture = Fixture::new();
    fixture.pass(23 * HOUR);
    fixture.tell(1, false);
    fixture.pass(7 * HOUR);
    fixture.seal();
    count(
        1,
        "select sum(n) from cells where grain = 7 and app = 0 and dimension = 0 and outcome = 4",
        &fixture.db(),
    );
    assert_eq!(fixture.tell(1, true), Accepted::Merged);
    count(0, "select count(*) from cells where grain = 7", &fixture.db());
    fixture.pass(2 * HOUR);
    fixture.seal();
    count(
        1,
        "select sum(n) from cells where grain = 7 and app = 0 and dimension = 0",
        &fixture.db(),
    );
    assert_eq!(windows(&fixture.db()).len(), 9);
}

#[test]
fn old_days_of_single_apps_are_folded_into_months_and_survive_a_rebuild() {
    let fixture = Fixture::new();
    fixture.tell(1, true);
    fixture.pass(470 * 24 * HOUR);
    fixture.seal();
    let db = fixture.db();
    count(0, "select count(*) from cells where grain = 0 and app <> 0", &db);
    for grain in [1, 2] {
        count(
            1,
            &format!(
                "select sum(n) from cells where grain = {grain} and app <> 0 and dimension = 0"
            ),
            &db,
        );
    }
    fixture.runtime.block_on(fixture.store.rebuild()).unwrap();
    count(1, "select sum(n) from cells where grain = 1 and app <> 0 and dimension = 0", &db);
    count(1, "select sum(n) from cells where grain = 2 and app <> 0 and dimension = 0", &db);
    assert_eq!(fixture.total().runs(), 1);
}

#[test]
fn damaged_months_and_windows_are_made_anew() {
    let mut fixture = Fixture::new();
    for run in 0..9 {
        fixture.tell(run, true);
        fixture.pass(20 * HOUR);
        fixture.seal();
    }
    let before = windows(&fixture.db());
    fixture.store.close();
    let connection = rusqlite::Connection::open(fixture.db()).unwrap();
    connection
        .execute_batch(
            "update cells set n = n + 7 where grain <> 0; delete from cells where grain = 28;",
        )
        .unwrap();
    drop(connection);
    fixture.reopen();
    fixture.runtime.block_on(fixture.store.rebuild()).unwrap();
    assert_eq!(windows(&fixture.db()), before);
    fixture.store.close();
    let (days, months, _) = sealed_totals(&fixture.db());
    assert_eq!(days, months);
}
