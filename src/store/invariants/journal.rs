//! Tests of the journal and the blocks: what a crash leaves, what moves, what goes, and what an older version left.

use super::*;
use crate::store::run::Run;

fn keys_in_files(dir: &Path, key: RunKey) -> usize {
    let files =
        std::fs::read_dir(dir).unwrap().map(|entry| std::fs::read(entry.unwrap().path()).unwrap());
    files.filter(|bytes| bytes.windows(16).any(|window| window == key.0)).count()
}

fn canary(first: u8) -> RunKey {
    let mut key = [
        0, 0x5A, 0x99, 0x17, 0xE4, 0x2B, 0x70, 0xD8, 0x3F, 0x61, 0xAE, 0x0C, 0x95, 0x48, 0xB2, 0x7D,
    ];
    key[0] = first;
    RunKey(key)
}

fn rows(db: &Path, sql: &str) -> i64 {
    rusqlite::Connection::open(db).unwrap().query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn events_that_cannot_be_written_are_refused_and_the_store_says_so() {
    let fixture = Fixture::new();
    let tell = |run| {
        let event = fixture.event(run, "docker", Stage::Ended(Outcome::Success), Some("debian"));
        fixture.runtime.block_on(fixture.store.accept(vec![event], Vec::new()))
    };
    assert!(fixture.store.takes_in());
    let disk = rusqlite::Connection::open(fixture.db()).unwrap();
    disk.execute_batch(
        "create trigger is_full before insert on journal begin select raise(abort, 'full'); end",
    )
    .unwrap();
    assert!(matches!(tell(1), Err(Error::Sqlite(_) | Error::NotWritten)));
    assert!(!fixture.store.takes_in());
    assert_eq!(fixture.total().runs(), 0);
    disk.execute_batch("drop trigger is_full").unwrap();
    assert_eq!(tell(1).unwrap(), [Accepted::NewRun]);
    assert!(fixture.store.takes_in());
    assert_eq!(fixture.total().runs(), 1);
    fixture.store.close();
    assert!(!fixture.store.takes_in());
}

#[test]
fn a_young_run_outlives_an_old_one_of_the_same_commit() {
    let mut fixture = Fixture::new();
    let told = |fixture: &Fixture, key, stage| {
        let mut event = fixture.event(1, "docker", stage, Some("debian"));
        event.key = key;
        event
    };
    let (old, young) = (canary(1), canary(2));
    for step in 1..48 {
        fixture.accept(vec![told(&fixture, old, Stage::Progress(step))]);
        fixture.pass(HOUR / 2);
    }
    fixture.accept(vec![
        told(&fixture, old, Stage::Progress(48)),
        told(&fixture, young, Stage::Progress(1)),
    ]);
    fixture.pass(HOUR / 2);
    fixture.seal();
    assert_eq!(keys_in_files(fixture.dir.path(), old), 0);
    assert!(keys_in_files(fixture.dir.path(), young) > 0);
    fixture.crash();
    assert_eq!(fixture.total().unfinished, 2);
    let end = fixture.accept(vec![told(&fixture, young, Stage::Ended(Outcome::Failed))]);
    assert_eq!(end, [Accepted::Merged]);
    assert_eq!(fixture.total(), Counts { unfinished: 1, failed: 1, ..Counts::default() });
}

#[test]
fn a_run_that_was_forgotten_does_not_come_back() {
    let mut fixture = Fixture::new();
    fixture.accept(vec![fixture.event(1, "docker", Stage::Progress(1), Some("debian"))]);
    fixture.pass(8 * HOUR);
    fixture.seal();
    fixture.accept(vec![fixture.event(1, "docker", Stage::Ended(Outcome::Failed), None)]);
    fixture.pass(8 * HOUR);
    fixture.seal();
    fixture.crash();
    assert_eq!(fixture.total(), Counts { failed: 1, ..Counts::default() });
    fixture.pass(9 * HOUR);
    fixture.seal();
    fixture.crash();
    assert_eq!(fixture.total(), Counts { failed: 1, ..Counts::default() });
    assert_eq!(rows(&fixture.db(), "select count(*) from journal"), 0);
    assert_eq!(rows(&fixture.db(), "select count(*) from sealed_runs"), 0);
}

#[test]
fn the_journal_grows_with_live_runs_and_not_with_events() {
    let fixture = Fixture::new();
    for round in 0..30 {
        for run in 0..10 {
            let stage = Stage::Progress(u8::try_from(round).unwrap());
            fixture.accept(vec![fixture.event(run, "docker", stage, Some("debian"))]);
        }
        fixture.pass(11);
    }
    fixture.seal();
    assert!(rows(&fixture.db(), "select count(*) from journal") <= 20);
    assert_eq!(fixture.total().unfinished, 10);
}

/// Writes down what the journal and the blocks hold as the first schema did, and takes the later tables away.
fn as_before(db: &Path) {
    let connection = rusqlite::Connection::open(db).unwrap();
    let first = include_str!("../schema/001_first.sql");
    let table =
        first.split_once("create table runs").unwrap().1.split_once("create index").unwrap();
    connection.execute_batch(&format!("create table runs{}", table.0)).unwrap();
    for (sealed, sql) in [
        ("0", "select runs from journal order by id"),
        ("1 + final", "select runs, 1 + final from sealed_runs"),
    ] {
        let mut statement = connection.prepare(sql).unwrap();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let sealed: i64 = if sealed == "0" { 0 } else { row.get(1).unwrap() };
            for run in Run::take_all(row.get_ref(0).unwrap().as_blob().unwrap()).unwrap() {
                let install = run.install.map(|install| install.0);
                connection
                    .execute(
                        "insert into runs (key, install, first_seen, last_seen, sealed, error_text, state) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                        rusqlite::params![run.key.0, install, run.first_seen, run.last_seen, sealed, run.text(), run.row_state()],
                    )
                    .unwrap();
            }
        }
    }
    connection
        .execute_batch("drop table journal; drop table sealed_runs; drop table corrections; drop table reports; drop table cubes; drop table joint_packs; delete from facts where name = 'tallied_to'; pragma user_version = 5")
        .unwrap();
}

#[test]
fn a_database_of_an_older_version_is_taken_up() {
    let mut fixture = Fixture::new();
    for run in [1, 2] {
        let mut event =
            fixture.event(run, "docker", Stage::Ended(Outcome::Success), Some("debian"));
        event.error_text = Some("a text".to_owned());
        event.install = Some(RunKey([9; 16]));
        fixture.accept(vec![event]);
    }
    fixture.pass(8 * HOUR);
    fixture.seal();
    fixture.accept(vec![fixture.event(3, "docker", Stage::Progress(1), Some("debian"))]);
    // What is counted is in its table once the journal's rows are gone.
    fixture.pass(8 * HOUR);
    fixture.accept(vec![fixture.event(4, "docker", Stage::Progress(1), Some("debian"))]);
    fixture.seal();
    fixture.store.close();
    as_before(&fixture.db());
    fixture.reopen();
    assert_eq!(fixture.total(), Counts { success: 2, unfinished: 2, ..Counts::default() });
    assert_eq!(rows(&fixture.db(), "select count(*) from sqlite_schema where name = 'runs'"), 0);
    let again = [
        fixture.event(1, "docker", Stage::Ended(Outcome::Success), Some("debian")),
        fixture.event(3, "docker", Stage::Ended(Outcome::Failed), Some("debian")),
        fixture.event(4, "docker", Stage::Ended(Outcome::Failed), Some("debian")),
    ];
    let answers = fixture.accept(again.into());
    assert_eq!(answers, [Accepted::Duplicate, Accepted::Merged, Accepted::Merged]);
    assert_eq!(fixture.total(), Counts { success: 2, failed: 2, ..Counts::default() });
}
