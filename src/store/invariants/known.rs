//! Tests of what is known of single values: since when they are seen, and the texts of failures.

use super::questions::{some, tolds};
use super::*;
use crate::stats::{Filter, Seen};

impl Fixture {
    fn seen(&self, dimension: &str, values: Filter) -> BTreeMap<String, Seen> {
        self.runtime.block_on(self.store.seen(dimension, values)).unwrap()
    }

    fn find(&self, text: &str) -> Vec<String> {
        self.runtime.block_on(self.store.find("app", text, 10)).unwrap()
    }

    fn with_min_cell(min_cell: u64) -> Self {
        let mut fixture = Self::new();
        fixture.store.close();
        fixture.catalog.privacy.min_cell = min_cell;
        fixture.reopen();
        fixture
    }

    fn fail(&self, run: u8, fingerprint: &str) {
        let mut event = self.event(run, "docker", Stage::Ended(Outcome::Failed), None);
        let template = format!("text of {fingerprint}");
        event.error = Some(ErrorShape { fingerprint: fingerprint.to_owned(), template });
        self.accept(vec![event]);
    }
}

/// What is told of values on disk: a recount of the day cells.
const DAMAGED: &str = "
    select count(*) from (
        select dimension, value, min(start), max(start), sum(n) from cells where grain = 0 and app = 0 and dimension <> 0 group by dimension, value
        except select dimension, value, first_day, last_day, n from seen
    )";

/// Values of which there are no day cells.
const LEFT: &str = "
    select count(*) from seen where not exists (select 1 from cells where grain = 0 and app = 0 and cells.dimension = seen.dimension and cells.value = seen.value)";

/// Whether the table of values says what the day cells say.
pub(super) fn seen_is_whole(db: &Path) -> bool {
    let connection = rusqlite::Connection::open(db).unwrap();
    let wrong = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    wrong(DAMAGED) == 0 && wrong(LEFT) == 0
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn values_are_seen_from_their_first_day_to_their_last(told in tolds()) {
        let fixture = Fixture::new();
        fixture.take(&told);
        let first: Day = START.parse().unwrap();
        for dimension in ["app", "os_type", "os_type/os_version"] {
            let mut expected: BTreeMap<String, Seen> = BTreeMap::new();
            for run in &told {
                let day = first.plus(run.day);
                let seen = expected.entry(run.value(dimension)).or_insert(Seen { first_day: day, last_day: day });
                seen.last_day = day;
            }
            prop_assert_eq!(fixture.seen(dimension, Filter::default()), expected);
        }
        prop_assert!(seen_is_whole(&fixture.db()));
    }
}

#[test]
fn a_value_that_a_run_gave_up_is_seen_no_longer_than_its_other_runs() {
    let fixture = Fixture::new();
    let tell = |run, stage| {
        let mut event = fixture.event(run, "docker", stage, None);
        event.category = Some("network".to_owned());
        fixture.accept(vec![event]);
    };
    tell(1, Stage::Ended(Outcome::Failed));
    fixture.pass(12 * HOUR);
    fixture.seal();
    fixture.pass(14 * HOUR);
    tell(2, Stage::Progress(1));
    fixture.pass(8 * HOUR);
    fixture.seal();
    let last = |fixture: &Fixture| fixture.seen("category", Filter::default())["network"].last_day;
    assert_eq!(last(&fixture), START.parse::<Day>().unwrap().plus(1));
    // Runs that ended well are in no category.
    tell(2, Stage::Ended(Outcome::Success));
    assert_eq!(last(&fixture), START.parse::<Day>().unwrap());
    fixture.pass(8 * HOUR);
    fixture.seal();
    assert!(seen_is_whole(&fixture.db()));
}

#[test]
fn of_values_with_few_runs_nothing_is_told() {
    let fixture = Fixture::with_min_cell(10);
    fixture.take(&some());
    // Nine of sixty runs are of the second app.
    let names: Vec<String> = fixture.seen("app", Filter::default()).into_keys().collect();
    assert_eq!(names, [APPS[0]]);
    assert!(fixture.seen("app", Filter::only(APPS[1])).is_empty());
    assert_eq!(fixture.seen("app", Filter::only(APPS[0])).len(), 1);
    assert!(fixture.find(&APPS[1][..3]).is_empty());
    assert_eq!(fixture.find("DOCK"), [APPS[0]]);
    for name in ["~install_duration", "@app", "nonsense"] {
        let refused = fixture.runtime.block_on(fixture.store.seen(name, Filter::default()));
        assert!(matches!(refused, Err(Error::NoSuchDimension)), "{name}");
    }
}

#[test]
fn what_begins_with_the_text_is_found_before_what_holds_it() {
    let fixture = Fixture::new();
    let apps = ["pi", "pihole", "pihole", "octopi", "docker"];
    for (run, app) in (0..).zip(apps) {
        fixture.accept(vec![fixture.event(run, app, Stage::Ended(Outcome::Success), None)]);
    }
    assert_eq!(fixture.find("pi"), ["pi", "pihole", "octopi"]);
    assert_eq!(fixture.find("nothing"), Vec::<String>::new());
}

#[test]
fn the_text_of_a_failure_is_told_once_enough_runs_showed_it() {
    let fixture = Fixture::with_min_cell(3);
    let asked = ["a".repeat(16), "b".repeat(16), "c".repeat(16)];
    let told =
        |fixture: &Fixture| fixture.runtime.block_on(fixture.store.templates(&asked)).unwrap();
    for run in 0..2 {
        fixture.fail(run, &asked[0]);
        fixture.fail(100 + run, &asked[1]);
    }
    assert!(told(&fixture).is_empty());
    fixture.pass(30 * HOUR);
    fixture.seal();
    fixture.fail(3, &asked[0]);
    let found = told(&fixture);
    assert_eq!(found.keys().collect::<Vec<_>>(), [&asked[0]]);
    let template = &found[&asked[0]];
    let first: Day = START.parse().unwrap();
    assert_eq!(template.template, format!("text of {}", asked[0]));
    assert_eq!((template.first_day, template.last_day), (first, first.plus(1)));
    assert!(fixture.runtime.block_on(fixture.store.templates(&[])).unwrap().is_empty());
}
