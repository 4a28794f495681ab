//! The invented world: which apps there are, how popular, how fragile, and the one regression that is planted. Everything follows from the catalog and
//! the seed.

use super::names;
use crate::catalog::{Catalog, Ending, Fault, FieldId, Kind, Role, Type};
use crate::day::Day;
use rand::Rng;
use rand::seq::IndexedRandom;
use rand_chacha::ChaCha8Rng;
use rand_distr::{Beta, Distribution, LogNormal};
use serde::Serialize;
use std::collections::BTreeMap;

/// Exponent of Zipf's law for the popularity of apps, and the shift that keeps the first from towering.
const ZIPF: f64 = 1.05;
const ZIPF_SHIFT: f64 = 2.7;
/// Apps of the largest kind; others have fewer.
const APPS_MAX: usize = 320;
/// Days before the end at which the planted regression begins.
const REGRESSION_AGE: i32 = 16;
/// Points that it adds to the failure rate within its stratum.
const REGRESSION_POINTS: f64 = 0.22;

/// One invented app.
#[derive(Debug)]
pub(super) struct App {
    /// Place of its kind in the catalog.
    pub(super) kind: usize,
    /// What is sent as its name.
    pub(super) name: String,
    /// Share of runs that fail, 0 to 1.
    pub(super) failing: f64,
    /// Share of runs that the user stops.
    pub(super) aborting: f64,
    /// Share of runs that the host blocks.
    pub(super) blocked: f64,
    /// How large its numbers are against the example of its kind.
    pub(super) scale: f64,
    /// Its most frequent exit codes of failures.
    pub(super) codes: Vec<u8>,
    /// Place of its favourite value, by dimension.
    pub(super) favourites: BTreeMap<FieldId, usize>,
}

/// What was planted, for those who test whether it is found.
#[derive(Clone, Debug, Serialize)]
pub struct Regression {
    /// The app that fails.
    pub app: String,
    /// Its kind.
    pub kind: String,
    /// The first day on which it does.
    pub day: Day,
    /// Points added to the failure rate, 0 to 1, within the stratum.
    pub points: f64,
    /// Where it fails: a dimension and its value; empty when everywhere.
    pub stratum: BTreeMap<String, String>,
    /// Runs of the app a day in the stratum, as expected on the first day.
    pub runs_per_day: f64,
}

/// What was planted, and where.
#[derive(Debug)]
pub(super) struct Planted {
    /// The app's place.
    pub(super) app: usize,
    /// The dimension of its stratum and the place of the value; `None` when it fails everywhere.
    pub(super) stratum: Option<(FieldId, usize)>,
    /// As it is written down.
    pub(super) truth: Regression,
}

/// The invented world.
#[derive(Debug)]
pub(super) struct World {
    /// Its apps.
    pub(super) apps: Vec<App>,
    /// Cumulative popularity of the apps, the last one 1.
    pub(super) popularity: Vec<f64>,
    /// What was planted; `None` when no kind of the catalog can fail.
    pub(super) regression: Option<Planted>,
}

impl World {
    /// Invents a world for a catalog.
    pub(super) fn new(
        catalog: &Catalog,
        rng: &mut ChaCha8Rng,
        last: Day,
        runs_per_day: f64,
    ) -> Self {
        let mut apps = Vec::new();
        for (place, kind) in catalog.kinds.iter().enumerate() {
            let count = (APPS_MAX / (1 + place * place)).max(8);
            for n in 0..count {
                apps.push(app(catalog, kind, place, n, rng));
            }
        }
        let popularity = popularity(&apps);
        let mut world = Self { apps, popularity, regression: None };
        world.plant(catalog, last, runs_per_day);
        world
    }

    /// The place of an app, drawn by popularity.
    pub(super) fn draw(&self, rng: &mut ChaCha8Rng) -> usize {
        let at = rng.random::<f64>();
        self.popularity.partition_point(|sum| *sum < at).min(self.apps.len().saturating_sub(1))
    }

    fn plant(&mut self, catalog: &Catalog, last: Day, runs_per_day: f64) {
        let fails = |app: &App| {
            catalog.kinds.get(app.kind).is_some_and(|kind| matches!(kind.ending, Ending::Field(_)))
        };
        let Some((place, app)) = self.apps.iter().enumerate().filter(|(_, app)| fails(app)).nth(2)
        else {
            return;
        };
        let Some(kind) = catalog.kinds.get(app.kind) else { return };
        let stratum = enum_dimension(catalog, kind)
            .and_then(|(id, _)| app.favourites.get(&id).map(|value| (id, *value)));
        let named = stratum.and_then(|(id, value)| {
            let field = catalog.field(id)?;
            let Type::Enum { values } = &field.ty else { return None };
            Some((field.name.clone(), values.get(value)?.name.clone()))
        });
        let below = place
            .checked_sub(1)
            .and_then(|before| self.popularity.get(before))
            .copied()
            .unwrap_or(0.0);
        let share = self.popularity.get(place).copied().unwrap_or(0.0) - below;
        let within = if named.is_some() { super::draw::FAVOURITE } else { 1.0 };
        let truth = Regression {
            app: app.name.clone(),
            kind: kind.name.clone(),
            day: last.plus(-REGRESSION_AGE),
            points: REGRESSION_POINTS,
            stratum: named.into_iter().collect(),
            runs_per_day: runs_per_day * share * within,
        };
        self.regression = Some(Planted { app: place, stratum, truth });
    }
}

fn app(catalog: &Catalog, kind: &Kind, place: usize, n: usize, rng: &mut ChaCha8Rng) -> App {
    let draw = |distribution: Option<Beta<f64>>, rng: &mut ChaCha8Rng| {
        distribution.map_or(0.0, |beta| beta.sample(rng))
    };
    // One app in forty is in a bad way.
    let bad = if rng.random_bool(0.025) { rng.random_range(0.12..0.4) } else { 0.0 };
    let script: Vec<u8> = catalog
        .codes
        .iter()
        .filter(|(code, entry)| **code > 0 && entry.fault == Fault::Script)
        .map(|(code, _)| *code)
        .collect();
    App {
        kind: place,
        name: app_name(catalog, kind, place, n),
        failing: (draw(Beta::new(1.3, 22.0).ok(), rng) + bad).min(0.7),
        aborting: draw(Beta::new(2.0, 60.0).ok(), rng),
        blocked: draw(Beta::new(1.5, 70.0).ok(), rng),
        scale: LogNormal::new(0.0, 0.6).map_or(1.0, |normal| normal.sample(rng)),
        codes: script.choose_multiple(rng, 4).copied().collect(),
        favourites: favourites(catalog, kind, rng),
    }
}

/// An app's name: an invented one, or a version where a version is what the kind calls its app.
fn app_name(catalog: &Catalog, kind: &Kind, place: usize, n: usize) -> String {
    let field = kind.app.and_then(|id| catalog.field(id));
    match field.map(|field| &field.ty) {
        Some(Type::Version { .. }) => format!("{}.{}.{}", 1 + n / 12, n / 3 % 4, n % 3),
        Some(Type::Enum { values }) => {
            values.get(n % values.len().max(1)).map(|value| value.name.clone()).unwrap_or_default()
        }
        Some(_) => names::name((place * 331 + n) % names::COUNT),
        None => String::new(),
    }
}

/// The favourite value of each dimension with a list; the list's order is the order of popularity.
fn favourites(catalog: &Catalog, kind: &Kind, rng: &mut ChaCha8Rng) -> BTreeMap<FieldId, usize> {
    let lists = kind.fields.iter().filter_map(|carried| match &catalog.field(carried.field)?.ty {
        Type::Enum { values } => Some((carried.field, values.len())),
        _ => None,
    });
    lists.map(|(id, length)| (id, zipf_place(length, rng))).collect()
}

/// A place in a list of that length, the first ones far more often.
pub(super) fn zipf_place(length: usize, rng: &mut ChaCha8Rng) -> usize {
    let at: f64 = rng.random();
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a place in a short list"
    )]
    let place = (length as f64 * at.powi(5)) as usize;
    place.min(length.saturating_sub(1))
}

fn enum_dimension<'a>(catalog: &'a Catalog, kind: &Kind) -> Option<(FieldId, &'a str)> {
    kind.fields.iter().find_map(|carried| {
        let field = catalog.field(carried.field)?;
        let is_list = field.role == Role::Dimension
            && matches!(&field.ty, Type::Enum { values } if values.len() > 2);
        is_list.then_some((carried.field, field.name.as_str()))
    })
}

#[expect(clippy::cast_precision_loss, reason = "a place in a list of hundreds")]
fn popularity(apps: &[App]) -> Vec<f64> {
    let mut places: BTreeMap<usize, usize> = BTreeMap::new();
    let weights = apps.iter().map(|app| {
        let place = places.entry(app.kind).or_default();
        *place += 1;
        (1.0 + app.kind as f64).powf(-1.4) / (*place as f64 + ZIPF_SHIFT).powf(ZIPF)
    });
    let mut sum = 0.0;
    let sums: Vec<f64> = weights
        .map(|weight| {
            sum += weight;
            sum
        })
        .collect();
    sums.iter().map(|at| at / sum).collect()
}
