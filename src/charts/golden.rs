//! Holds what the charts look like against files one can open, in `tests/golden/charts`.

use super::{
    Flag, Histogram, Inside, RankedRow, Reference, Sheet, Theme, View, failure_rate, histogram,
    lines, ranked, runs_per_day, sample, standalone, strip, success_rate,
};
use crate::stats::{Bin, Counts, Window};
use std::path::Path;

fn view(label: &str) -> View {
    View { label: label.to_owned(), ..View::default() }
}

fn assert_golden<'a>(name: &str, inside: impl Into<Inside<'a>>) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden/charts")
        .join(format!("{name}.svg"));
    let sheet = Sheet {
        title: name.to_owned(),
        description: "Invented numbers, drawn to test with.".to_owned(),
        width_px: 760,
        theme: Theme::Auto,
        legend: name.starts_with("runs"),
    };
    let drawn = standalone(inside, &sheet);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &drawn).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    // Not assert_eq: two drawings side by side tell nobody anything, the opened file does.
    assert!(
        kept == drawn,
        "{name} is drawn otherwise than {}; look at it after `UPDATE_GOLDEN=1 cargo test charts::`",
        path.display()
    );
}

#[test]
fn success_rate_of_four_weeks_with_flags() {
    let series = sample::steady(28);
    let flag = |back: i32, letter: &str| Flag {
        day: series.window.last.plus(-back),
        letter: letter.to_owned(),
    };
    let view = View { flags: vec![flag(13, "A"), flag(9, "B")], ..view("Success rate per day") };
    assert_golden("success-rate-28-days", &success_rate(&series, &view));
}

#[test]
fn success_rate_of_a_year() {
    assert_golden(
        "success-rate-365-days",
        &success_rate(&sample::steady(365), &View { dates: true, ..view("Success rate per week") }),
    );
}

#[test]
fn failure_rate_of_a_small_app_with_gaps() {
    let mut series = sample::scaled(28, 30);
    for (n, point) in series.points.iter_mut().enumerate() {
        point.counts.failed = u64::try_from(n * 7 % 4).unwrap();
        if n % 7 == 3 || n % 11 == 5 {
            point.counts = Counts::default();
        }
    }
    let reference = Some(Reference { share: 0.058, label: "all apps 5.8\u{a0}%".to_owned() });
    assert_golden(
        "failure-rate-gaps",
        &failure_rate(&series, &View { reference, dates: true, ..view("Failure rate per day") }),
    );
}

#[test]
fn runs_of_four_weeks_and_of_a_year() {
    assert_golden(
        "runs-28-days",
        &runs_per_day(&sample::steady(28), &view("Runs per day by outcome")),
    );
    assert_golden(
        "runs-365-days",
        &runs_per_day(&sample::steady(365), &view("Runs per day by outcome, in weeks")),
    );
}

#[test]
fn navigator_of_ninety_days() {
    let series = sample::steady(90);
    let selected = Window { first: series.window.last.plus(-27), last: series.window.last };
    assert_golden("navigator-90-days", &strip(&series, selected));
}

#[test]
fn versions_that_take_over() {
    assert_golden("lines-28-days", &lines(&sample::adoption(28)));
}

#[test]
fn durations_in_equal_ratios() {
    let n = [12, 30, 80, 160, 240, 330, 300, 220, 150, 90, 60, 40, 30, 22, 14, 11];
    let bin = |(place, n): (usize, u64)| {
        let from = 20.0 * f64::from(1 << (place / 2)) * if place % 2 == 0 { 1.0 } else { 1.4 };
        Bin { from, to: from * 1.3, n }
    };
    let bins: Vec<Bin> = n.into_iter().enumerate().map(bin).collect();
    let words = |values: &[(f64, &str)]| {
        values.iter().map(|(value, word)| (*value, (*word).to_owned())).collect()
    };
    let marks = words(&[(150.0, "median 2.5 min"), (900.0, "p90 15 min"), (1700.0, "p95 28 min")]);
    let ticks = words(&[(30.0, "30 s"), (60.0, "1 min"), (300.0, "5 min"), (1800.0, "30 min")]);
    let label = "How long runs took".to_owned();
    assert_golden("histogram", &histogram(&Histogram { label, bins: &bins, marks, ticks }));
}

#[test]
fn no_runs_at_all() {
    let mut series = sample::steady(28);
    for point in series.points.iter_mut().chain(&mut series.before) {
        point.counts = Counts::default();
    }
    assert_golden(
        "no-runs",
        &success_rate(&series, &View { dates: true, ..view("Success rate per day: no runs") }),
    );
}

#[test]
fn a_ranking_of_apps() {
    let row = |title: &str, share: f64, runs: &str, rate: &str| RankedRow {
        title: title.to_owned(),
        share,
        numbers: [runs.to_owned(), rate.to_owned()],
        outcome: None,
    };
    let rows = [
        row("Docker", 1.0, "12,204", "94.2\u{a0}%"),
        row("Home Assistant", 0.61, "7,440", "97.0\u{a0}%"),
        row("Vaultwarden", 0.13, "1,586", "too few"),
    ];
    assert_golden("ranking", &ranked(["Runs", "Success rate"], &rows, "Runs by app"));
}
