//! All documents of the default menu together, subtracted from each other as an attacker would: no difference of what is told is a small number
//! of runs. Runs of all apps, kinds and sources together are no cell and told as they are.

use crate::served::{GARDEN, SCRIPTS, Served};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Everything that was published, by path.
struct Published {
    documents: BTreeMap<String, Value>,
    min_cell: u64,
    wrong: BTreeSet<String>,
    compared: usize,
}

impl Published {
    fn of(served: &Served) -> Self {
        let paths = served.addresses().into_iter().filter(|path| path.ends_with(".json"));
        let documents: BTreeMap<String, Value> = paths
            .map(|path| (path.trim_start_matches("/api/v1/").to_owned(), served.json(&path)))
            .collect();
        let min_cell = served.state.catalog.privacy.min_cell;
        Self { documents, min_cell, wrong: BTreeSet::new(), compared: 0 }
    }

    /// Notes a number of runs that is too small.
    fn check(&mut self, runs: u64, what: impl FnOnce() -> String) {
        self.compared += 1;
        if (1..self.min_cell).contains(&runs) {
            self.wrong.insert(format!("{}: {runs}", what()));
        }
    }

    /// Documents below a folder, each with the name that it stands under.
    fn below(&self, folder: &str) -> Vec<(String, Value)> {
        let name = |path: &str| Some(path.strip_prefix(folder)?.strip_suffix(".json")?.to_owned());
        let found = self
            .documents
            .iter()
            .filter_map(|(path, document)| Some((name(path)?, document.clone())));
        found.filter(|(name, _)| !name.contains('/')).collect()
    }

    fn fleet(&self, when: &str) -> u64 {
        let summary = &self.documents["stats/summary.json"];
        if when == "now" { number(&summary["runs"]) } else { number(&summary["before"]["runs"]) }
    }
}

fn number(value: &Value) -> u64 {
    value.as_u64().unwrap_or(0)
}

/// Every breakdown inside a document.
fn breakdowns<'a>(document: &'a Value, found: &mut Vec<&'a Value>) {
    if document["dimension"].is_string() && document["rows"].is_array() {
        found.push(document);
    }
    match document {
        Value::Array(members) => members.iter().for_each(|member| breakdowns(member, found)),
        Value::Object(members) => members.values().for_each(|member| breakdowns(member, found)),
        _ => {}
    }
}

/// Told runs by value.
fn told(breakdown: &Value) -> BTreeMap<String, u64> {
    let rows = breakdown["rows"].as_array().unwrap();
    rows.iter()
        .map(|row| (row["value"].as_str().unwrap().to_owned(), number(&row["runs"])))
        .collect()
}

/// No row is small, and nothing folded is given away by its total.
fn rows_and_their_totals(published: &mut Published) {
    for (path, document) in published.documents.clone() {
        let mut found = Vec::new();
        breakdowns(&document, &mut found);
        for breakdown in found {
            let name = format!("{path} {}", breakdown["dimension"]);
            for (value, runs) in told(breakdown) {
                published.check(runs, || format!("{name} {value}"));
            }
            let hidden = &breakdown["hidden"];
            // Of a pair, runs that told only one of the two stand beside it.
            let is_pair = breakdown["dimension"].as_str().unwrap().contains('/');
            let is_alone = number(&hidden["values"]) == 1 && !told(breakdown).is_empty();
            if is_alone && !is_pair {
                published.wrong.insert(format!("{name}: one value is hidden alone"));
            }
            published.check(number(&hidden["runs"]), || format!("{name}, what is hidden"));
        }
    }
}

/// What the apps tell of a value, taken from what all tell of it.
fn apps_from_all(published: &mut Published) {
    let mut sums: BTreeMap<(String, String), u64> = BTreeMap::new();
    for (_, app) in published.below("apps/") {
        let mut found = Vec::new();
        breakdowns(&app, &mut found);
        for breakdown in found {
            let dimension = breakdown["dimension"].as_str().unwrap();
            for (value, runs) in told(breakdown) {
                *sums.entry((dimension.to_owned(), value)).or_default() += runs;
            }
        }
    }
    for (name, document) in published.below("breakdowns/") {
        let dimension = name.replace(':', "/");
        for (value, runs) in told(&document["breakdown"]) {
            if let Some(sum) = sums.get(&(dimension.clone(), value.clone())) {
                let rest = runs.checked_sub(*sum).expect("the apps have no more than all");
                published.check(rest, || format!("{dimension} {value}, less what apps tell"));
            }
        }
    }
}

/// The apps and the families, taken from all: now, and in the window compared with.
fn lists_from_all(published: &mut Published) {
    let apps = published.documents["apps.json"].clone();
    let rows = apps["apps"].as_array().unwrap().clone();
    for row in &rows {
        let value = row["value"].as_str().unwrap();
        published.check(number(&row["runs"]), || format!("the app {value}"));
        published.check(number(&row["before"]["runs"]), || format!("the app {value} before"));
        let own = &published.documents[&format!("apps/{value}.json")]["totals"];
        assert_eq!(own["now"]["runs"], row["runs"], "{value}");
        let before = (number(&own["before"]["runs"]), number(&row["before"]["runs"]));
        // What the list folds with others, the app's own document must not tell.
        if before.0 != before.1 {
            published
                .wrong
                .insert(format!("the app {value} before: {} and {}", before.0, before.1));
        }
    }
    for when in ["now", "before"] {
        let runs =
            |row: &Value| number(if when == "now" { &row["runs"] } else { &row["before"]["runs"] });
        let all: u64 = rows.iter().map(runs).sum();
        let rest = published.fleet(when) - all;
        published.check(rest, || format!("all less the apps, {when}"));
    }
    for family in published.documents["errors.json"]["families"].as_array().unwrap().clone() {
        let name = family["fingerprint"].as_str().unwrap().to_owned();
        published.check(number(&family["runs"]), || format!("the family {name}"));
        published.check(number(&family["before"]["runs"]), || format!("the family {name} before"));
    }
}

/// Runs by the days of points, as far as each is one day.
fn days(series: &Value, when: &str) -> BTreeMap<String, u64> {
    let points = series[when].as_array().unwrap().iter();
    let single = points.filter(|point| point["first"] == point["last"]);
    single
        .map(|point| (point["first"].as_str().unwrap().to_owned(), number(&point["runs"])))
        .collect()
}

/// Points of an app from its total, and the days of apps from the days of all.
fn points_from_totals(published: &mut Published) {
    let mut sums: BTreeMap<(String, String), u64> = BTreeMap::new();
    for (app, document) in published.below("apps/") {
        let series = &published.documents[&format!("apps/{app}/series.json")]["series"].clone();
        for (when, points) in [("now", "points"), ("before", "before")] {
            let runs: Vec<u64> = series[points]
                .as_array()
                .unwrap()
                .iter()
                .map(|point| number(&point["runs"]))
                .collect();
            for n in &runs {
                published.check(*n, || format!("a point of {app}, {when}"));
            }
            let total = number(&document["totals"][when]["runs"]);
            if total > 0 {
                published.check(total.abs_diff(runs.iter().sum()), || {
                    format!("{app} less its points, {when}")
                });
            }
            for (day, n) in days(series, points) {
                *sums.entry((points.to_owned(), day)).or_default() += n;
            }
        }
    }
    let fleet = published.documents["series.json"]["series"].clone();
    for points in ["points", "before"] {
        for (day, runs) in days(&fleet, points) {
            let sum = sums.get(&(points.to_owned(), day.clone())).copied().unwrap_or(0);
            if sum > 0 {
                published.check(runs - sum, || format!("all on {day} less the apps"));
            }
        }
    }
}

/// The rows of a pair from those of its halves. What is left are runs that told only one of the two, or hidden ones.
fn pairs_from_halves(published: &mut Published) {
    for (name, document) in published.below("breakdowns/") {
        let Some((a, b)) = name.split_once(':') else { continue };
        for (place, half) in [a, b].into_iter().enumerate() {
            let Some(whole) = published.documents.get(&format!("breakdowns/{half}.json")) else {
                continue;
            };
            for (value, runs) in told(&whole["breakdown"]) {
                let of_value = |pair: &str| {
                    if place == 0 {
                        pair.starts_with(&format!("{value}/"))
                    } else {
                        pair.ends_with(&format!("/{value}"))
                    }
                };
                let sum: u64 = told(&document["breakdown"])
                    .iter()
                    .filter(|(pair, _)| of_value(pair))
                    .map(|(_, runs)| runs)
                    .sum();
                if sum > 0 {
                    published
                        .check(runs - sum, || format!("{half} {value}, less its pairs in {name}"));
                }
            }
        }
    }
}

/// The rows of breakdowns by one dimension and by two, less what the cells of the cube tell of them, over the same weeks.
fn cube_from_breakdowns(published: &mut Published, served: &Served) {
    let cube = published.documents["stats/cube.json"].clone();
    let axes = cube["axes"].as_array().unwrap();
    let codes: Vec<Vec<u64>> = axes
        .iter()
        .map(|axis| axis["codes"].as_array().unwrap().iter().map(number).collect())
        .collect();
    let columns: Vec<&Value> = cube["outcomes"].as_object().unwrap().values().collect();
    let runs: Vec<u64> = (0..codes[0].len())
        .map(|cell| columns.iter().map(|column| number(&column[cell])).sum())
        .collect();
    assert!(!runs.is_empty());
    for n in &runs {
        published.check(*n, || "a cell of the cube".to_owned());
    }
    let window = &cube["meta"]["window"];
    let range = format!(
        "range={}..{}&limit=1000",
        window["first"].as_str().unwrap(),
        window["last"].as_str().unwrap()
    );
    let all = number(&served.json(&format!("/api/v1/stats/summary.json?{range}"))["runs"]);
    assert_eq!(runs.iter().sum::<u64>(), all, "no run is lost");
    let name = |axis: usize| axes[axis]["name"].as_str().unwrap();
    let value = |axis: usize, cell: usize| {
        let place = usize::try_from(codes[axis][cell]).unwrap().checked_sub(1)?;
        axes[axis]["values"][place]["value"].as_str()
    };
    for a in 0..axes.len() {
        for b in a..axes.len() {
            // A week is a range, and told beside the others here.
            if [name(a), name(b)].contains(&"week") {
                continue;
            }
            let of = if a == b { name(a).to_owned() } else { format!("{}:{}", name(a), name(b)) };
            let answer = served.get(&format!("/api/v1/breakdowns/{of}.json?{range}"));
            if answer.status != 200 {
                continue;
            }
            for (row, n) in told(&answer.json()["breakdown"]) {
                let is_mine = |cell: &usize| {
                    let one = if a == b {
                        value(a, *cell).map(str::to_owned)
                    } else {
                        value(a, *cell).zip(value(b, *cell)).map(|(x, y)| format!("{x}/{y}"))
                    };
                    one.as_deref() == Some(row.as_str())
                };
                let sum: u64 = (0..runs.len()).filter(is_mine).map(|cell| runs[cell]).sum();
                let rest = n.checked_sub(sum).expect("cells have no more than all");
                published.check(rest, || format!("{of} {row}, less its cells"));
            }
        }
    }
}

/// What weeks tell of all, and of each app, less what the cells of the cube tell of it.
fn cube_from_weeks(published: &mut Published, served: &Served) {
    let cube = published.documents["stats/cube.json"].clone();
    let axes = cube["axes"].as_array().unwrap();
    let at = |name: &str| axes.iter().find(|axis| axis["name"] == name).unwrap();
    let (weeks, apps) = (at("week"), at("app"));
    let columns: Vec<&Value> = cube["outcomes"].as_object().unwrap().values().collect();
    for (week, monday) in (1..).zip(weeks["values"].as_array().unwrap()) {
        let first: daylight::day::Day = monday["value"].as_str().unwrap().parse().unwrap();
        let path = format!("/api/v1/apps.json?range={first}..{}", first.plus(6));
        for row in served.json(&path)["apps"].as_array().unwrap() {
            let names = apps["values"].as_array().unwrap();
            let app = names.iter().position(|name| name["value"] == row["value"]);
            let is_mine = |cell: &usize| {
                number(&weeks["codes"][cell]) == week
                    && Some(number(&apps["codes"][cell])) == app.map(|place| place as u64 + 1)
            };
            let cells = number(&cube["cells"]);
            let sum: u64 = (0..usize::try_from(cells).unwrap())
                .filter(is_mine)
                .map(|cell| columns.iter().map(|column| number(&column[cell])).sum::<u64>())
                .sum();
            let rest = number(&row["runs"]).checked_sub(sum).expect("cells have no more than all");
            published.check(rest, || format!("{} in the week of {first}", row["value"]));
        }
    }
}

/// A day tells of all runs alone: breakdowns of days could be taken from those of a range.
fn days_tell_of_all_runs_alone(published: &Published) {
    let days: Vec<&String> =
        published.documents.keys().filter(|path| path.starts_with("days/")).collect();
    assert!(days.len() >= 50, "{}", days.len());
    for path in days {
        let mut found = Vec::new();
        breakdowns(&published.documents[path], &mut found);
        assert!(found.is_empty(), "{path}");
    }
}

fn attack(served: &Served) {
    let mut published = Published::of(served);
    rows_and_their_totals(&mut published);
    lists_from_all(&mut published);
    apps_from_all(&mut published);
    points_from_totals(&mut published);
    pairs_from_halves(&mut published);
    days_tell_of_all_runs_alone(&published);
    cube_from_breakdowns(&mut published, served);
    cube_from_weeks(&mut published, served);
    assert!(published.compared > 500, "{} numbers were looked at", published.compared);
    let wrong: Vec<String> = published.wrong.into_iter().collect();
    assert!(wrong.is_empty(), "{} numbers are given away:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn no_difference_of_published_documents_is_a_small_cell() {
    attack(&SCRIPTS);
}

#[test]
fn nor_of_those_of_another_catalog() {
    attack(&GARDEN);
}

#[test]
fn a_list_of_apps_gives_no_small_one_of_them_away() {
    let apps = |range: &str| -> Vec<String> {
        let list = SCRIPTS.json(&format!("/api/v1/apps.json?limit=1000&range={range}"));
        let of = |app: &Value| app["value"].as_str().unwrap().to_owned();
        list["apps"].as_array().unwrap().iter().map(of).collect()
    };
    let told = apps("7d");
    let (big, second) = (&told[0], &told[1]);
    let ask = |what: &str, filter: &str| {
        SCRIPTS.json(&format!("/api/v1/{what}.json?range=7d&cmp=none&{filter}"))
    };
    let runs = |filter: &str| ask("stats/summary", filter)["runs"].as_u64();
    let (alone, without) = (runs(&format!("app={big}")), runs(&format!("app=!{big}")));
    let mut small = 0;
    for app in apps("all").iter().filter(|app| !told.contains(app)) {
        let more = format!("app={big},{app}");
        assert!([None, alone].contains(&runs(&more)), "{more}");
        assert!([None, without].contains(&runs(&format!("app=!{big},{app}"))), "{more}");
        if runs(&more).is_none() && small < 3 {
            let points = ask("series", &more)["series"]["points"].clone();
            assert_eq!(points.as_array().map(Vec::len), Some(0), "{more}");
            let rows = ask("breakdowns/kind", &more)["breakdown"]["rows"].clone();
            assert_eq!(rows.as_array().map(Vec::len), Some(0), "{more}");
            small += 1;
        }
    }
    assert!(small > 0, "the demo has apps of a few runs");
    let both = runs(&format!("app={big},{second}")).zip(runs(&format!("app={second}")));
    assert_eq!(both.map(|(both, second)| both - second), alone, "others are summed as ever");
}
