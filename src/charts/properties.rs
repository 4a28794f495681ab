//! What holds of every drawing, whatever the numbers: it is well-formed, finite and inside its viewport.

use super::{
    Flag, Forest, Histogram, Manner, Reference, Sheet, Theme, Upright, View, bar, failure_rate,
    histogram, lines, runs_per_day, sample, share, spark, standalone, strip, success_rate,
};
use crate::outcome::Outcome;
use crate::stats::{Bin, Counts, Timeseries, Window};
use proptest::prelude::*;

/// The elements of an SVG text as name and attributes; fails on what XML does not allow.
fn elements(svg: &str) -> Vec<(&str, Vec<(&str, &str)>)> {
    let (mut open, mut found) = (Vec::new(), Vec::new());
    for tag in svg.split('<').skip(1) {
        let (tag, text) = tag.split_once('>').expect("a tag ends");
        assert!(
            !text.contains('>')
                && !text
                    .replace("&amp;", "")
                    .replace("&lt;", "")
                    .replace("&gt;", "")
                    .replace("&quot;", "")
                    .replace("&#39;", "")
                    .contains('&'),
            "{text}"
        );
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "tags are closed in order");
            continue;
        }
        let inside = tag.strip_suffix('/').unwrap_or(tag);
        let (name, rest) = inside.split_once(' ').unwrap_or((inside, ""));
        if inside.len() == tag.len() {
            open.push(name);
        }
        found.push((name, attributes(rest)));
    }
    assert!(open.is_empty(), "every tag is closed");
    found
}

fn attributes(mut rest: &str) -> Vec<(&str, &str)> {
    let mut found: Vec<(&str, &str)> = Vec::new();
    while let Some((name, after)) = rest.trim_start().split_once("=\"") {
        let (value, after) = after.split_once('"').expect("a value ends");
        assert!(
            name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == ':')
                && !name.is_empty(),
            "{name}"
        );
        assert!(found.iter().all(|(other, _)| *other != name), "{name} stands twice");
        found.push((name, value));
        rest = after;
    }
    assert_eq!(rest.trim(), "", "attributes are quoted");
    found
}

/// The corners of a path of ours: `M`, further points, `h`, `v` and `z`.
fn corners(path: &str) -> Vec<(f64, f64)> {
    let spaced = path
        .chars()
        .flat_map(|c| if c.is_ascii_alphabetic() { vec![' ', c, ' '] } else { vec![c] })
        .collect::<String>();
    let (mut at, mut command, mut half, mut found) = ((0.0, 0.0), 'M', None, Vec::new());
    for token in spaced.split_whitespace() {
        let Ok(number) = token.parse::<f64>() else {
            command = token.chars().next().unwrap();
            continue;
        };
        assert!(number.is_finite(), "{path}");
        match (command, half.take()) {
            ('M', None) => half = Some(number),
            ('M', Some(x)) => at = (x, number),
            ('h', _) => at.0 += number,
            ('v', _) => at.1 += number,
            _ => panic!("{command} in {path}"),
        }
        if half.is_none() {
            found.push(at);
        }
    }
    found
}

fn assert_inside(svg: &str, width: f64, height: f64, plot: f64) {
    assert!(!svg.contains("NaN") && !svg.contains("inf") && !svg.contains("style="), "{svg}");
    for (name, attributes) in elements(svg) {
        for (key, value) in attributes {
            if key == "d" {
                let slack = 0.05;
                let inside = |(x, y): &(f64, f64)| {
                    (-slack..=width + slack).contains(x) && (-slack..=plot + slack).contains(y)
                };
                assert!(corners(value).iter().all(inside), "{value}");
            } else if ["x", "x1", "x2", "cx", "width"].contains(&key) && value.ends_with('%') {
                assert!(
                    (0.0..=100.0).contains(&value.trim_end_matches('%').parse::<f64>().unwrap()),
                    "{name} {key} {value}"
                );
            } else if ["y", "y1", "y2", "cy"].contains(&key) && !value.ends_with('%') {
                assert!(
                    (-9.0..=height + 4.0).contains(&value.parse::<f64>().unwrap()),
                    "{name} {key} {value}"
                );
            }
        }
    }
}

fn counts() -> impl Strategy<Value = Counts> {
    let n = || prop_oneof![3 => Just(0), 4 => 0_u64..200, 1 => 0_u64..1_000_000_000_000_000];
    (n(), n(), n(), n(), n()).prop_map(|(success, failed, blocked, aborted, unfinished)| Counts {
        success,
        failed,
        blocked,
        aborted,
        unfinished,
    })
}

fn series() -> impl Strategy<Value = Timeseries> {
    let days = prop_oneof![1_usize..40, 100_usize..200, 800_usize..1300, Just(5000)];
    (days, prop::collection::vec(counts(), 1..40), any::<bool>(), any::<bool>()).prop_map(
        |(days, counts, open, before)| {
            let mut series = sample::steady(days);
            let points = series.points.iter_mut().chain(&mut series.before);
            points.zip(counts.iter().cycle()).for_each(|(point, counts)| point.counts = *counts);
            series.open = series.open.filter(|_| open);
            if !before {
                series.before.clear();
            }
            series
        },
    )
}

fn sheet(words: &str, width_px: u32) -> Sheet {
    let (title, description) = (words.to_owned(), words.to_owned());
    Sheet { title, description, width_px, theme: Theme::Auto, legend: true }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn every_drawing_is_well_formed_finite_and_inside_its_viewport(series in series(), label in "\\PC{0,12}[<&\"']?", share in -1.0..2.0, (smooth, log) in any::<(bool, bool)>()) {
        let flag = |back: i32| Flag { day: series.window.last.plus(-back), letter: label.clone() };
        let reference = Some(Reference { share, label: label.clone() });
        let view = View { label: label.clone(), flags: vec![flag(5), flag(4), flag(0)], reference, dates: true, manner: Manner { smooth, log } };
        let selected = Window { first: series.window.last.plus(-9), last: series.window.last.plus(3) };
        for drawing in [success_rate(&series, &view), failure_rate(&series, &view), runs_per_day(&series, &view), strip(&series, selected)] {
            assert_inside(&drawing.svg, 1000.0, f64::from(drawing.height_px), f64::from(drawing.projection.plot_px()));
            for index in 0..drawing.projection.len() {
                prop_assert_eq!(drawing.projection.nearest(drawing.projection.x_percent(index)), Some(index));
            }
            elements(&standalone(&drawing, &sheet(&label, 500)));
        }
    }

    #[test]
    fn every_line_and_column_is_well_formed_and_inside(
        values in prop::collection::vec(prop::option::of(-1.0..1e15_f64), 1..60),
        ends in prop::collection::vec(0.0..1e12_f64, 0..40),
        (log, name) in (any::<bool>(), "\\PC{0,30}[<&\"']?"),
    ) {
        let mut many = sample::adoption(values.len());
        many.lines.truncate(1);
        let first = many.lines[0].clone();
        many.lines.extend((0..8).map(|_| super::Line { name: name.clone(), values: values.clone(), ..first.clone() }));
        many.lines[0].band = values.iter().map(|value| value.map(|value| (value, value * 2.0))).collect();
        let ticks = vec![(1.0, name.clone()), (1e9, name.clone())];
        many.upright = if log { Upright::Values { ticks: ticks.clone(), log } } else { Upright::Counts };
        let mut ends = ends;
        ends.sort_by(f64::total_cmp);
        let bins: Vec<Bin> = ends.chunks(2).map(|ends| Bin { from: ends[0], to: ends[ends.len() - 1], n: 12 }).collect();
        let marks = ends.first().map(|value| (*value, name.clone())).into_iter().collect();
        let histogram = histogram(&Histogram { label: name.clone(), bins: &bins, marks, ticks });
        for drawing in [lines(&many), histogram] {
            assert_inside(&drawing.svg, 1000.0, f64::from(drawing.height_px), f64::from(drawing.projection.plot_px()));
            elements(&standalone(&drawing, &sheet(&name, 760)));
        }
    }

    #[test]
    fn every_sparkline_and_bar_is_well_formed_and_inside(values in prop::collection::vec(any::<f64>(), 0..600), open in any::<bool>(), counts in counts()) {
        let outcome = Outcome::from_index(values.len() % 6);
        assert_inside(&spark(&values, open, outcome), 100.0, 28.0, 28.0);
        assert_inside(&bar(values.first().copied().unwrap_or_default()), 100.0, 28.0, 28.0);
        assert_inside(&share("all <kinds>", &counts), 100.0, 28.0, 28.0);
        let rate = counts.failure_rate();
        let forest = Forest::new([&rate], values.first().copied().filter(|share| share.is_finite()));
        assert_inside(&forest.head("all <apps>"), 100.0, 44.0, 44.0);
        assert_inside(&forest.row(&rate), 100.0, 44.0, 44.0);
    }
}

#[test]
fn a_series_without_points_is_an_empty_frame() {
    let mut series = sample::steady(1);
    series.points.clear();
    series.before.clear();
    for drawing in [
        success_rate(&series, &View::default()),
        runs_per_day(&series, &View::default()),
        strip(&series, series.window),
    ] {
        assert_inside(
            &drawing.svg,
            1000.0,
            f64::from(drawing.height_px),
            f64::from(drawing.projection.plot_px()),
        );
        assert!(!drawing.svg.contains("fillc") && !drawing.svg.contains("class=\"line\""));
    }
}
