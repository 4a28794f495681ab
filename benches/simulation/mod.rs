//! Databases of simulated cells: 400 days of 660 apps. Cells are written straight into the table, for a hundred million runs take hours to
//! send.

use daylight::day::Day;
use rusqlite::{Connection, params};
use std::collections::HashMap;
use std::path::Path;

const DAYS: i32 = 400;
const APPS: usize = 660;
/// Each dimension of the simulation and how many values it has.
const DIMENSIONS: [(&str, usize); 7] = [
    ("os_type", 8),
    ("arch", 3),
    ("method", 4),
    ("pve_version", 6),
    ("category", 12),
    ("error", 40),
    ("~install_duration", 60),
];
/// The explore dimensions, which are counted together by week, and how many values each has.
const EXPLORE: [(&str, usize); 6] = [
    ("os_type", 8),
    ("pve_version", 6),
    ("method", 4),
    ("ct_type", 2),
    ("arch", 3),
    ("platform", 2),
];
/// Different joint cells of an app in a week, at most.
const JOINT_MAX: u32 = 1_500;
/// Shares of outcomes: success, failed, blocked, aborted, unfinished.
const OUTCOMES: [f64; 5] = [0.80, 0.12, 0.02, 0.04, 0.02];
const SOURCES: [(&str, f64); 2] = [("proxmoxve", 0.93), ("devscripts", 0.07)];
const KINDS: [&str; 4] = ["lxc", "vm", "addon", "pve"];
/// Writes the day cells of so many runs: Zipf's law over the apps, a few common values in each dimension. Gives the number of cells.
pub(crate) fn simulate(db: &Path, runs: u64, today: Day) -> usize {
    let mut connection = Connection::open(db).expect("a database");
    let fast = "pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -262144";
    connection.execute_batch(fast).expect("settings");
    let transaction = connection.transaction().expect("a transaction");
    let mut simulation = Simulation::new(&transaction, runs, today);
    for app in 0..APPS {
        simulation.app(app);
    }
    simulation.fleet();
    simulation.joint();
    let cells = simulation.cells;
    drop(simulation);
    transaction.commit().expect("committed");
    cells
}

/// Week, kind, source, the explore dimensions, outcome.
type Joint = [i64; 10];

/// Dimension, day, kind, source, value, outcome.
type Key = (i64, i32, i64, i64, i64, usize);

struct Simulation<'a> {
    connection: &'a Connection,
    state: u64,
    today: Day,
    popularity: Vec<f64>,
    runs_per_day: f64,
    kinds: Vec<i64>,
    sources: Vec<i64>,
    apps: Vec<i64>,
    app_dimension: i64,
    /// Name's number and its values, most frequent first.
    dimensions: Vec<(i64, Vec<i64>)>,
    fleet: HashMap<Key, u32>,
    cells: usize,
}

impl<'a> Simulation<'a> {
    fn new(connection: &'a Connection, runs: u64, today: Day) -> Self {
        let weights: Vec<f64> = (0..APPS).map(|rank| (rank as f64 + 2.7).powf(-1.05)).collect();
        let total: f64 = weights.iter().sum();
        let dimensions = DIMENSIONS.map(|(name, values)| {
            let scope = if name.starts_with('~') { None } else { Some(name) };
            let values = (0..values).map(|value| {
                // A measure's values are its buckets.
                scope.map_or(value as i64 + 60, |scope| {
                    term(connection, stored(scope), &format!("{scope}-{value}"))
                })
            });
            (term(connection, "", stored(name)), values.collect())
        });
        Self {
            connection,
            state: 1,
            today,
            popularity: weights.into_iter().map(|weight| weight / total).collect(),
            runs_per_day: runs as f64 / f64::from(DAYS),
            kinds: KINDS.map(|kind| term(connection, "@kind", kind)).to_vec(),
            sources: SOURCES.map(|(source, _)| term(connection, "@source", source)).to_vec(),
            apps: (0..APPS).map(|app| term(connection, "@app", &format!("app-{app}"))).collect(),
            app_dimension: term(connection, "", "@app"),
            dimensions: dimensions.to_vec(),
            fleet: HashMap::new(),
            cells: 0,
        }
    }

    fn app(&mut self, place: usize) {
        let (app, kind) = (self.apps[place], self.kinds[place % 7 % self.kinds.len()]);
        let mean = self.popularity[place] * self.runs_per_day;
        let dimensions = std::iter::once((0, vec![0])).chain(self.dimensions.clone());
        for (dimension, values) in dimensions.collect::<Vec<_>>() {
            let shares = shares(values.len());
            for back in (0..DAYS).rev() {
                let day = self.today.plus(-back).epoch_days();
                for (source, (_, of_source)) in self.sources.clone().into_iter().zip(SOURCES) {
                    for (value, share) in values.iter().zip(&shares) {
                        self.cell(
                            app,
                            mean * of_source * share,
                            (dimension, day, kind, source, *value),
                        );
                    }
                }
            }
        }
    }

    fn cell(
        &mut self,
        app: i64,
        mean: f64,
        (dimension, day, kind, source, value): (i64, i32, i64, i64, i64),
    ) {
        for (outcome, share) in OUTCOMES.iter().enumerate() {
            // A mean of 2.3 is 2 runs, and with a chance of 3 in 10 a third.
            let n = (mean * share + self.chance()).floor() as u32;
            if n == 0 {
                continue;
            }
            let key = (dimension, day, kind, source, value, outcome);
            *self.fleet.entry(key).or_default() += n;
            if dimension == 0 {
                *self
                    .fleet
                    .entry((self.app_dimension, day, kind, source, app, outcome))
                    .or_default() += n;
            }
            self.insert(app, key, n);
        }
    }

    /// A number from 0 to 1, by `SplitMix64`: there are hundreds of millions to draw.
    fn chance(&mut self) -> f64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.state;
        z = (z ^ z >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ z >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ z >> 31) >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn fleet(&mut self) {
        let mut fleet: Vec<(Key, u32)> = std::mem::take(&mut self.fleet).into_iter().collect();
        fleet.sort_unstable();
        for (key, n) in fleet {
            self.insert(0, key, n);
        }
    }

    /// Writes the joint cells of single apps, and of all of them.
    fn joint(&mut self) {
        let values: Vec<Vec<i64>> = EXPLORE
            .iter()
            .map(|(name, values)| {
                let text = |value| term(self.connection, name, &format!("{name}-{value}"));
                (0..*values).map(text).collect()
            })
            .collect();
        for week in 0..DAYS / 7 {
            let monday = self.today.plus(-7 * week).week_start().epoch_days();
            let mut fleet: HashMap<Joint, u32> = HashMap::new();
            for place in 0..APPS {
                let mean = self.popularity[place] * self.runs_per_day * 7.0;
                let runs = (mean + self.chance()).floor() as u32;
                let draws = runs.min(JOINT_MAX);
                let mut cells: HashMap<Joint, u32> = HashMap::new();
                for draw in 0..draws {
                    let n = runs / draws + u32::from(draw < runs % draws);
                    let kind = self.kinds[place % 7 % self.kinds.len()];
                    let key = self.joint_key(monday, kind, &values);
                    *cells.entry(key).or_default() += n;
                    *fleet.entry(key).or_default() += n;
                }
                self.insert_joints(self.apps[place], &cells);
            }
            self.insert_joints(0, &fleet);
        }
    }

    fn joint_key(&mut self, week: i32, kind: i64, values: &[Vec<i64>]) -> Joint {
        let mut key = [i64::from(week), kind, 0, 0, 0, 0, 0, 0, 0, 0];
        let minor = self.chance() > SOURCES[0].1;
        key[2] = self.sources[usize::from(minor)];
        for (to, values) in key[3..9].iter_mut().zip(values) {
            let rank = -self.chance().max(1e-9).ln() / 1.5_f64.ln();
            *to = values[(rank as usize).min(values.len() - 1)];
        }
        let mut chance = self.chance();
        for (outcome, share) in OUTCOMES.iter().enumerate() {
            key[9] = outcome as i64;
            chance -= share;
            if chance < 0.0 {
                break;
            }
        }
        key
    }

    fn insert_joints(&self, app: i64, cells: &HashMap<Joint, u32>) {
        let sql = "insert into joint_cells (week, app, kind, source, d1, d2, d3, d4, d5, d6, outcome, n) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
        let mut statement = self.connection.prepare_cached(sql).expect("a statement");
        for (key, n) in cells {
            let [week, kind, source, d1, d2, d3, d4, d5, d6, outcome] = key;
            let row = params![week, app, kind, source, d1, d2, d3, d4, d5, d6, outcome, n];
            statement.execute(row).expect("inserted");
        }
    }

    fn insert(&mut self, app: i64, (dimension, day, kind, source, value, outcome): Key, n: u32) {
        let sql = "insert into cells (grain, app, dimension, start, kind, source, value, outcome, n, sum) values (0, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0)";
        self.connection
            .prepare_cached(sql)
            .expect("a statement")
            .execute(params![app, dimension, day, kind, source, value, outcome as i64, n])
            .expect("inserted");
        self.cells += 1;
    }
}

/// The name of a dimension in the store.
fn stored(name: &str) -> &str {
    match name {
        "category" => "@category",
        "error" => "@error",
        name => name,
    }
}

/// Shares of values, each common one half as frequent again as the next.
fn shares(values: usize) -> Vec<f64> {
    let weights: Vec<f64> = (0..values).map(|rank| 1.5_f64.powi(-(rank as i32))).collect();
    let total: f64 = weights.iter().sum();
    weights.into_iter().map(|weight| weight / total).collect()
}

/// The number of a text in the dictionary, new or not.
fn term(connection: &Connection, scope: &str, text: &str) -> i64 {
    connection
        .query_row(
            "insert into terms (scope, text) values (?1, ?2) on conflict do update set text = text returning id",
            [scope, text],
            |row| row.get(0),
        )
        .expect("a term")
}
