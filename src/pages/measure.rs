//! How the values of a measure are written for people, by the unit that the catalog gives: `3.2 min`, `1.5 GiB`, `2 cores`. Measures are kept
//! within 2.5 per cent, so nothing is written finer than that.

use crate::catalog::{Catalog, Field, Role, Type};
use crate::language::t;
use crate::stats::words::{NBSP, exact, fixed};

/// Values that stand at grid lines, the most of one axis.
const TICKS_MAX: usize = 6;
const SECONDS: [f64; 17] = [
    1.0, 2.0, 5.0, 10.0, 20.0, 30.0, 60.0, 120.0, 300.0, 600.0, 1200.0, 1800.0, 3600.0, 7200.0,
    14_400.0, 43_200.0, 86_400.0,
];
/// Below this, a whole number is told exactly although it was kept in a bucket.
const EXACT: f64 = 20.0;
/// How far a kept value may lie from the true one.
const KEPT_WITHIN: f64 = 0.026;
/// The longest unit that an axis has room for beside its numbers, in letters: `cores`. A longer one stands above the drawing alone.
const AXIS_UNIT_MAX: usize = 5;

/// A measure of the catalog.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Measure {
    /// Its name in the store.
    pub(super) name: String,
    /// Its name for people.
    pub(super) title: String,
    /// The question it answers.
    pub(super) question: String,
    unit: String,
    steps: Vec<i64>,
}

/// All measures of a catalog, in its order.
pub(super) fn measures(catalog: &Catalog) -> Vec<Measure> {
    let measures = catalog.fields.iter().filter(|field| field.role == Role::Measure);
    measures.flat_map(of_field).collect()
}

fn of_field(field: &Field) -> Vec<Measure> {
    let measure = |name: String, title: String, unit: &str, steps: &[i64]| Measure {
        name,
        title,
        question: field.question.clone(),
        unit: unit.to_owned(),
        steps: steps.to_vec(),
    };
    match &field.ty {
        Type::Map { keys, .. } => keys
            .iter()
            .map(|key| {
                let title = format!("{}: {}", field.title, key.title);
                measure(format!("{}.{}", field.name, key.name), title, "", &[])
            })
            .collect(),
        Type::Integer { unit, steps, .. } => {
            vec![measure(field.name.clone(), field.title.clone(), unit, steps)]
        }
        _ => vec![measure(field.name.clone(), field.title.clone(), "", &[])],
    }
}

impl Measure {
    /// Whether it is a length of time.
    pub(super) fn is_duration(&self) -> bool {
        matches!(self.unit.as_str(), "s" | "ms" | "min" | "h")
    }

    /// Whether runs are also counted by its steps.
    pub(super) fn is_stepped(&self) -> bool {
        !self.steps.is_empty()
    }

    /// The place of a step's stored value among the steps, the highest last.
    pub(super) fn step_place(&self, stored: &str) -> usize {
        let place = self.steps.iter().position(|step| step.to_string() == stored);
        place.unwrap_or(self.steps.len())
    }

    /// What a step's stored value is called: `2 GiB`, `more than 64 GiB`. It holds all values above the step before.
    pub(super) fn step_title(&self, stored: &str) -> String {
        let written = |text: &str| text.parse::<f64>().map(|value| self.value(value));
        match stored.strip_prefix('>') {
            Some(above) => written(above).map(|value| t!("resources-more-than", value = value)),
            None => written(stored),
        }
        .unwrap_or_else(|_| stored.to_owned())
    }

    /// A kept value, as people write it.
    pub(super) fn value(&self, kept: f64) -> String {
        let value = self.true_value(kept);
        match self.unit.as_str() {
            "s" => seconds(value),
            "ms" if value < 1_000.0 => unit(value, "ms"),
            "ms" => seconds(value / 1_000.0),
            "min" => seconds(value * 60.0),
            "h" => seconds(value * 3_600.0),
            "KiB" | "MiB" | "GiB" => bytes(value, &self.unit),
            "day" | "days" => days(value),
            "" => number(value),
            other => unit(value, other),
        }
    }

    /// The whole number or the step that a value was before it was kept in a bucket, where only one can be meant.
    fn true_value(&self, kept: f64) -> f64 {
        if kept < EXACT {
            return kept.round();
        }
        #[expect(clippy::cast_precision_loss, reason = "steps are far below 2^53")]
        let mut steps = self.steps.iter().map(|step| *step as f64);
        steps.find(|step| (kept / step - 1.0).abs() <= KEPT_WITHIN).unwrap_or(kept)
    }

    /// The values to stand along an axis from `low` to `high`, a few of them.
    pub(super) fn ticks(&self, low: f64, high: f64) -> Vec<(f64, String)> {
        #[expect(clippy::cast_precision_loss, reason = "steps are far below 2^53")]
        let candidates: Vec<f64> = match self.unit.as_str() {
            _ if self.is_stepped() => self.steps.iter().map(|step| *step as f64).collect(),
            "s" => SECONDS.to_vec(),
            "ms" => [1.0, 5.0, 20.0, 100.0, 500.0]
                .into_iter()
                .chain(SECONDS.into_iter().map(|seconds| seconds * 1_000.0))
                .collect(),
            _ => {
                (0..16).flat_map(|n| [1.0, 2.0, 5.0].map(|digit| digit * 10_f64.powi(n))).collect()
            }
        };
        let inside: Vec<f64> =
            candidates.into_iter().filter(|value| (low..=high).contains(value)).collect();
        let every = inside.len().div_ceil(TICKS_MAX).max(1);
        inside.into_iter().step_by(every).map(|value| (value, self.on_axis(value))).collect()
    }

    fn on_axis(&self, value: f64) -> String {
        if self.unit.chars().count() > AXIS_UNIT_MAX { number(value) } else { self.value(value) }
    }
}

fn seconds(value: f64) -> String {
    match value {
        value if value < 90.0 => unit(value, "s"),
        value if value < 90.0 * 60.0 => unit(value / 60.0, "min"),
        value if value < 48.0 * 3_600.0 => unit(value / 3_600.0, "h"),
        value => days(value / 86_400.0),
    }
}

fn days(value: f64) -> String {
    if is_one(value) {
        t!("resources-days-long-one", value = number(value))
    } else {
        t!("resources-days-long", value = number(value))
    }
}

fn is_one(value: f64) -> bool {
    (value - 1.0).abs() < 0.05
}

/// Bytes in the largest unit that leaves at least one of them.
fn bytes(value: f64, of: &str) -> String {
    let units = ["KiB", "MiB", "GiB", "TiB"];
    let (mut value, mut place) = (value, units.iter().position(|unit| *unit == of).unwrap_or(1));
    while value >= 1_024.0 && place + 1 < units.len() {
        value /= 1_024.0;
        place += 1;
    }
    unit(value, units.get(place).copied().unwrap_or(of))
}

fn unit(value: f64, unit: &str) -> String {
    let one = if is_one(value) { unit.strip_suffix('s').filter(|one| one.len() > 1) } else { None };
    format!("{}{NBSP}{}", number(value), one.unwrap_or(unit))
}

/// Two digits that count, and all of those before the point.
fn number(value: f64) -> String {
    if value < 10.0 {
        let digits = usize::from(!exact(value, 1).ends_with(".0"));
        return fixed(value, digits);
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a measure is never negative, and the cast saturates"
    )]
    crate::stats::words::count(value.round() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measure(unit: &str, steps: &[i64]) -> Measure {
        Measure {
            name: "m".to_owned(),
            title: "M".to_owned(),
            question: String::new(),
            unit: unit.to_owned(),
            steps: steps.to_vec(),
        }
    }

    fn plain(text: &str) -> String {
        text.replace(NBSP, " ")
    }

    #[test]
    fn durations_are_written_in_the_unit_that_fits() {
        let seconds = measure("s", &[]);
        let said = [45.0, 187.4, 5_000.0, 20_000.0].map(|value| plain(&seconds.value(value)));
        assert_eq!(said, ["45 s", "3.1 min", "83 min", "5.6 h"]);
        assert_eq!(plain(&measure("ms", &[]).value(1_530.0)), "1.5 s");
        assert!(seconds.is_duration() && !measure("MiB", &[]).is_duration());
    }

    #[test]
    fn what_was_a_step_is_told_as_the_step() {
        let memory = measure("MiB", &[512, 2048, 4096]);
        // 4,003 is the middle of the bucket that 4,096 is kept in.
        let said = [512.0, 2_021.0, 4_003.0, 3_000.0].map(|value| plain(&memory.value(value)));
        assert_eq!(said, ["512 MiB", "2 GiB", "4 GiB", "2.9 GiB"]);
        assert_eq!(plain(&memory.step_title(">4096")), "more than 4 GiB");
        assert_eq!((memory.step_place("512"), memory.step_place(">4096")), (0, 3));
        assert_eq!(plain(&measure("cores", &[]).value(1.02)), "1 core");
        assert_eq!(plain(&measure("cores", &[]).value(3.92)), "4 cores");
    }

    #[test]
    fn an_axis_has_a_few_ticks() {
        let ticks = measure("s", &[]).ticks(8.0, 9_000.0);
        assert!((3..=TICKS_MAX).contains(&ticks.len()), "{ticks:?}");
        assert!(measure("", &[]).ticks(3.0, 4.0).is_empty());
        let written = |unit| measure(unit, &[]).ticks(2.0, 2.0).remove(0).1;
        assert_eq!(plain(&written("cores")), "2 cores");
        assert_eq!(written("sessions"), "2", "a long unit has no room on an axis");
    }

    #[test]
    fn the_keys_of_a_map_are_measures_by_themselves() {
        let garden = include_str!("../../tests/data/catalog/garden.toml");
        let garden = Catalog::parse(garden, "2026-11-22".parse().unwrap()).unwrap();
        let found = measures(&garden);
        assert!(found.iter().any(|measure| measure.name.contains('.')), "{found:?}");
        assert!(found.iter().any(Measure::is_stepped));
    }
}
