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
    assert!(change(&fixture.db(), "delete from packs where grain in (0, 3, 28)") > 6);
}
