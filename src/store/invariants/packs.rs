//! Tests of packs: they say what their cells say, and are there once there was time to make them.

use super::questions::{queries, tolds};
use super::*;
use crate::stats::Query;

fn change(db: &Path, sql: &str) -> usize {
    rusqlite::Connection::open(db).unwrap().execute(sql, []).unwrap()
}

impl Fixture {
    /// Answers that are read from packs where there are any.
    fn answers(&self, query: &Query) -> String {
        let text = |answer: Result<String, serde_json::Error>| answer.unwrap();
        let mut answers = Vec::new();
        for dimension in ["app", "kind", "os_type", "arch"] {
            let ranking = self.ask(self.store.ranking(dimension, query.clone()));
            answers.push(text(serde_json::to_string(&ranking.found)));
        }
        let plain = Query { dimension: None, ..query.clone() };
        for (a, b) in [("arch", "os_type"), ("app", "arch")] {
            let cross = self.ask(self.store.cross(a, b, plain.clone()));
            answers.push(text(serde_json::to_string(&cross.found)));
        }
        let series = self.ask(self.store.series(query.clone()));
        answers.push(text(serde_json::to_string(&series.found)));
        answers.concat()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    #[test]
    fn packs_say_what_their_cells_say(told in tolds(), queries in prop::collection::vec(queries(), 3)) {
        let mut fixture = Fixture::new();
        fixture.take(&told);
        fixture.pass(9 * HOUR);
        fixture.seal();
        let packed: Vec<String> = queries.iter().map(|query| fixture.answers(query)).collect();
        fixture.store.close();
        prop_assert!(change(&fixture.db(), "delete from packs") > 0);
        fixture.reopen();
        let read: Vec<String> = queries.iter().map(|query| fixture.answers(query)).collect();
        prop_assert_eq!(packed, read);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    #[test]
    fn cubes_say_what_their_cells_say(told in tolds()) {
        let mut fixture = Fixture::new();
        fixture.take(&told);
        fixture.pass(9 * 24 * HOUR);
        fixture.seal();
        // A run in a week that goes on, and one that is still live.
        let event = |fixture: &Fixture, run| fixture.event(run, "docker", Stage::Ended(Outcome::Success), Some("debian"));
        fixture.accept(vec![event(&fixture, 200)]);
        fixture.pass(9 * HOUR);
        fixture.seal();
        fixture.accept(vec![event(&fixture, 201)]);
        let cubes = |fixture: &Fixture| -> Vec<crate::stats::Cube> {
            Range::MENU.iter().map(|range| fixture.ask(fixture.store.cube(*range)).found).collect()
        };
        let all = |fixture: &Fixture| -> Vec<u64> {
            Range::MENU.iter().map(|range| {
                let window = fixture.ask(fixture.store.cube(*range)).window;
                fixture.ask(fixture.store.totals(Query::of(Range::Custom(window.first, window.last)))).found.now.unwrap().runs
            }).collect()
        };
        let told = cubes(&fixture);
        let runs: Vec<u64> = told.iter().map(|cube| cube.outcomes.iter().flatten().map(|n| u64::from(*n)).sum()).collect();
        prop_assert_eq!(runs, all(&fixture));
        fixture.store.close();
        // What may be told under a threshold of one run is every cell, so all three ways of reading give the same.
        prop_assert!(change(&fixture.db(), "delete from cubes where min_cell > 0") > 0);
        change(&fixture.db(), "create trigger none_told before insert on cubes when new.min_cell > 0 begin select raise(ignore); end");
        fixture.reopen();
        prop_assert_eq!(&cubes(&fixture), &told);
        fixture.store.close();
        prop_assert!(change(&fixture.db(), "delete from cubes") > 0);
        prop_assert!(change(&fixture.db(), "delete from joint_packs") > 0);
        change(&fixture.db(), "create trigger none_kept before insert on cubes begin select raise(ignore); end");
        fixture.reopen();
        prop_assert_eq!(&cubes(&fixture), &told);
    }
}

#[test]
fn what_was_touched_is_packed_anew() {
    let fixture = Fixture::new();
    fixture.accept(vec![fixture.event(
        1,
        "docker",
        Stage::Ended(Outcome::Success),
        Some("debian"),
    )]);
    fixture.pass(30 * HOUR);
    fixture.seal();
    fixture.store.close();
    // The month that goes on is read by days.
    assert_eq!(change(&fixture.db(), "delete from stale_packs where grain <> 1"), 0);
    for (batch, least) in [("= 0", 6), ("> 0", 3)] {
        let sql = format!("delete from packs where batch {batch} and grain in (0, 3, 28)");
        let packs = change(&fixture.db(), &sql);
        assert!(packs > least, "{packs} with batch {batch}");
    }
}
