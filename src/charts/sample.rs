//! Series to test with: invented, and the same on every machine.

use super::bucket::Step;
use super::hue::Hue;
use super::lines::{Line, Lines, Upright};
use crate::day::Day;
use crate::stats::{Counts, Grain, Point, Timeseries, Window};

/// So many days up to 22 November 2026, which is open, with a weekly rhythm, a little noise, a bad day and the period before.
pub(super) fn steady(days: usize) -> Timeseries {
    scaled(days, 5_000)
}

/// The same with about so many runs a day.
pub(super) fn scaled(days: usize, runs: u64) -> Timeseries {
    let last: Day = "2026-11-22".parse().unwrap();
    let window = Window { first: last.plus(1 - i32::try_from(days).unwrap()), last };
    let points = window.iter().map(|day| point(day, runs, last)).collect();
    let before = window.before().iter().map(|day| point(day, runs, last)).collect();
    Timeseries { window, grain: Grain::Day, points, before, open: Some(last), as_of: 1_795_269_600 }
}

/// So many days of two versions and all others: the newer one takes over.
pub(super) fn adoption(days: usize) -> Lines {
    let series = steady(days);
    let share = |n: usize| {
        let at = f64::from(u32::try_from(n).unwrap()) / f64::from(u32::try_from(days).unwrap());
        0.1 + 0.6 * at * at * (3.0 - 2.0 * at)
    };
    let line = |name: &str, hue, value: &dyn Fn(usize) -> f64| Line {
        name: name.to_owned(),
        values: (0..days).map(|n| Some(value(n))).collect(),
        hue,
        band: Vec::new(),
    };
    Lines {
        label: "Share of runs per day".to_owned(),
        spans: series.window.iter().map(|day| Window { first: day, last: day }).collect(),
        step: Step::Day,
        open: true,
        lines: vec![
            line("9.1", Hue::Own, &share),
            line("8.4", Hue::Own, &|n| 0.92 - share(n)),
            line("other", Hue::Other, &|_| 0.08),
        ],
        upright: Upright::Shares,
        compact: false,
        hue: 0,
    }
}

fn point(day: Day, runs: u64, open: Day) -> Point {
    let noise = mixed(u64::from(day.epoch_days().unsigned_abs()));
    let weekend = if day.is_weekend() { 115 } else { 92 };
    let today = if day == open { 55 } else { 100 };
    let runs = (runs * weekend * today * (95 + noise % 11)) / 1_000_000;
    let bad = if day == open.plus(-13) { 70 } else { 0 };
    let failed = runs * (50 + bad + noise % 13) / 1000;
    let (blocked, aborted, unfinished) = (runs * 21 / 1000, runs * 44 / 1000, runs * 14 / 1000);
    let success = runs - failed - blocked - aborted - unfinished;
    Point::of_day(day, Counts { success, failed, blocked, aborted, unfinished })
}

/// The finaliser of `SplitMix64`: neighbouring days come out far apart.
fn mixed(n: u64) -> u64 {
    let n = (n ^ (n >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let n = (n ^ (n >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    (n ^ (n >> 31)) >> 8
}
