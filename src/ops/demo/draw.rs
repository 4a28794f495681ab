//! One invented run: the bodies that a client would send about it, made from the example event that the catalog gives for its kind.

use super::world::{App, Planted, World, zipf_place};
use crate::catalog::{Catalog, Count, Ending, Fault, Field, FieldId, Kind, Role, Type};
use crate::day::Day;
use crate::outcome::Outcome;
use rand::Rng;
use rand::seq::IndexedRandom;
use rand_chacha::ChaCha8Rng;
use rand_distr::{Distribution, LogNormal};
use serde_json::{Map, Value, json};

/// Share of an app's runs that have its favourite value of a list.
pub(super) const FAVOURITE: f64 = 0.7;
/// Share of runs whose client reports progress before the end.
const CHATTY: f64 = 0.2;
/// Share of runs of which nothing more is heard.
const LOST: f64 = 0.012;
/// Days that a version is the newest: a system's, told by one number, and a program's.
const SYSTEM_DAYS: i32 = 730;
const PROGRAM_DAYS: i32 = 70;
/// The part of that time after which half of all hosts have taken a new version.
const ADOPTION: f64 = 0.4;
/// Lines that invented failures end with.
const LAST_WORDS: [&str; 6] = [
    "E: Unable to fetch some archives, maybe run apt-get update or try with --fix-missing?",
    "curl: (28) Operation timed out after 30001 milliseconds with 0 bytes received",
    "error: could not compile the native addon, exit status 101",
    "Error: Cannot find module 'sharp'",
    "dpkg: error processing package (--configure): installed post-installation script returned error exit status 1",
    "npm ERR! code ERESOLVE could not resolve dependency tree",
];

/// Draws runs of an invented world.
pub(super) struct Draw<'a> {
    /// What may be sent.
    pub(super) catalog: &'a Catalog,
    /// What there is to tell of.
    pub(super) world: &'a World,
    /// The last day, from which versions are counted back.
    pub(super) last: Day,
}

impl Draw<'_> {
    /// The bodies about one run of a day, in the order in which a client sends them.
    pub(super) fn run(&self, day: Day, rng: &mut ChaCha8Rng) -> Vec<Vec<u8>> {
        let place = self.world.draw(rng);
        let Some(app) = self.world.apps.get(place) else { return Vec::new() };
        let Some(kind) = self.catalog.kinds.get(app.kind) else { return Vec::new() };
        let Ok(Value::Object(mut event)) = serde_json::from_str(&kind.example) else {
            return Vec::new();
        };
        let mut in_stratum = true;
        for carried in &kind.fields {
            let Some(field) = self.catalog.field(carried.field) else { continue };
            if let Some((value, chosen)) = self.value(carried.field, field, app, day, rng) {
                if let Some(Planted { stratum: Some((id, wanted)), .. }) = &self.world.regression {
                    in_stratum &= *id != carried.field || chosen == Some(*wanted);
                }
                put(&mut event, field, value);
            }
        }
        let points = match &self.world.regression {
            Some(planted) if planted.app == place && day >= planted.truth.day && in_stratum => {
                planted.truth.points
            }
            _ => 0.0,
        };
        let outcome = outcome(app, points, rng);
        self.finish(kind, app, event, outcome, rng)
    }

    /// The events of a run with that outcome: progress first for chatty clients, no end for lost runs.
    fn finish(
        &self,
        kind: &Kind,
        app: &App,
        event: Map<String, Value>,
        outcome: Outcome,
        rng: &mut ChaCha8Rng,
    ) -> Vec<Vec<u8>> {
        let Ending::Field(id) = kind.ending else { return vec![bytes(event)] };
        let Some(field) = self.catalog.field(id) else { return Vec::new() };
        let mut events = Vec::new();
        if outcome == Outcome::Unfinished || rng.random_bool(CHATTY) {
            for value in stages(field) {
                let mut progress = event.clone();
                put(&mut progress, field, json!(value));
                self.put_code(kind, &mut progress, 0);
                events.push(bytes(progress));
            }
        }
        if outcome != Outcome::Unfinished || events.is_empty() {
            events.push(bytes(self.end(kind, app, event, field, outcome, rng)));
        }
        events
    }

    fn end(
        &self,
        kind: &Kind,
        app: &App,
        mut event: Map<String, Value>,
        field: &Field,
        outcome: Outcome,
        rng: &mut ChaCha8Rng,
    ) -> Map<String, Value> {
        // The store works out blocked from the code of a failure, as with real clients.
        let told = if outcome == Outcome::Blocked { Outcome::Failed } else { outcome };
        let ending = |wanted: Outcome| {
            field
                .endings
                .iter()
                .find(|(_, count)| **count == Count::Ended(wanted))
                .map(|(value, _)| value.clone())
        };
        let value = ending(told).or_else(|| ending(Outcome::Failed)).unwrap_or_default();
        let value = if field.ty == Type::Bool { json!(value == "yes") } else { json!(value) };
        put(&mut event, field, value);
        let code = match outcome {
            Outcome::Success | Outcome::Unfinished => 0,
            Outcome::Failed => app.codes.choose(rng).copied().unwrap_or(1),
            Outcome::Blocked => self.code_of(Fault::Host, rng),
            Outcome::Aborted => self.code_of(Fault::User, rng),
        };
        self.put_code(kind, &mut event, code);
        if outcome == Outcome::Failed {
            // An app fails in its own few ways.
            let words = LAST_WORDS
                .get((app.name.len() + usize::from(code)) % LAST_WORDS.len())
                .copied()
                .unwrap_or_default();
            for field in self.fields(kind, Role::Error) {
                put(&mut event, field, json!(format!("exit_code={code} | failed\n---\n{words}")));
            }
        }
        event
    }

    fn put_code(&self, kind: &Kind, event: &mut Map<String, Value>, code: u8) {
        for field in self.fields(kind, Role::Code) {
            put(event, field, json!(code));
        }
    }

    fn code_of(&self, fault: Fault, rng: &mut ChaCha8Rng) -> u8 {
        let codes: Vec<u8> = self
            .catalog
            .codes
            .iter()
            .filter(|(_, entry)| entry.fault == fault)
            .map(|(code, _)| *code)
            .collect();
        codes.get(zipf_place(codes.len(), rng)).copied().unwrap_or(1)
    }

    fn fields<'a>(&'a self, kind: &'a Kind, role: Role) -> impl Iterator<Item = &'a Field> {
        kind.fields
            .iter()
            .filter_map(|carried| self.catalog.field(carried.field))
            .filter(move |field| field.role == role)
    }

    /// A value for a field, and its place when it comes from a list; `None` keeps what the example says.
    fn value(
        &self,
        id: FieldId,
        field: &Field,
        app: &App,
        day: Day,
        rng: &mut ChaCha8Rng,
    ) -> Option<(Value, Option<usize>)> {
        match field.role {
            Role::App => return Some((json!(app.name), None)),
            // A run may be named by its week, besides the installation.
            Role::Run if field.ty == Type::Day => {}
            Role::Execution | Role::Run | Role::Install => return Some((json!(uuid(rng)), None)),
            Role::Error | Role::Category => return Some((json!(""), None)),
            Role::Kind | Role::Outcome | Role::Code => return None,
            Role::Source | Role::Dimension | Role::Measure | Role::Checked => {}
        }
        match &field.ty {
            Type::Enum { values } => {
                let favourite = app.favourites.get(&id).copied().unwrap_or(0);
                let place = if rng.random_bool(FAVOURITE) {
                    favourite
                } else {
                    zipf_place(values.len(), rng)
                };
                Some((json!(values.get(place)?.name), Some(place)))
            }
            Type::Integer { min, max, steps, .. } => {
                Some((json!(integer(field, *min, *max, steps, app, rng)?), None))
            }
            Type::Version { .. } => Some((json!(self.version(field, day, rng)?), None)),
            Type::Bool => Some((json!(rng.random_bool(0.3)), None)),
            Type::Day => Some((json!(day.to_string()), None)),
            Type::Map { keys, max } => {
                let max = (*max).clamp(0, 40);
                Some((
                    Value::Object(
                        keys.iter()
                            .map(|key| (key.name.clone(), json!(rng.random_range(0..=max))))
                            .collect(),
                    ),
                    None,
                ))
            }
            Type::Slug { .. } | Type::Uuid | Type::Text { .. } => None,
        }
    }

    /// A version: the example is today's newest, older ones were the newest before it, and hosts take a new one slowly.
    fn version(&self, field: &Field, day: Day, rng: &mut ChaCha8Rng) -> Option<String> {
        let example: String = serde_json::from_str(&field.example).ok()?;
        let (head, last) =
            example.rsplit_once('.').map_or(("", example.as_str()), |(head, last)| (head, last));
        let newest: i32 = last.parse().ok()?;
        let lifetime = if head.is_empty() { SYSTEM_DAYS } else { PROGRAM_DAYS };
        let median = f64::from(lifetime) * ADOPTION;
        let lag = LogNormal::new(median.ln(), 0.8).map_or(0.0, |normal| normal.sample(rng));
        #[expect(clippy::cast_possible_truncation, reason = "a lag of days, clamped")]
        let age = self.last.since(day) + (lag.min(2_000.0) as i32);
        let number = (newest - age / lifetime).max(newest.min(0));
        Some(if head.is_empty() { number.to_string() } else { format!("{head}.{number}") })
    }
}

/// The values that tell of progress, the earliest stage first.
fn stages(field: &Field) -> Vec<&str> {
    let mut stages: Vec<(u8, &str)> = field
        .endings
        .iter()
        .filter_map(|(value, count)| match count {
            Count::Progress(n) => Some((*n, value.as_str())),
            Count::Ended(_) => None,
        })
        .collect();
    stages.sort_unstable();
    stages.into_iter().map(|(_, value)| value).collect()
}

fn outcome(app: &App, points: f64, rng: &mut ChaCha8Rng) -> Outcome {
    let at: f64 = rng.random();
    let failing = (app.failing + points).min(0.95);
    match at {
        _ if at < failing => Outcome::Failed,
        _ if at < failing + app.aborting => Outcome::Aborted,
        _ if at < failing + app.aborting + app.blocked => Outcome::Blocked,
        _ if at < failing + app.aborting + app.blocked + LOST => Outcome::Unfinished,
        _ => Outcome::Success,
    }
}

/// A number around the field's example: a near step where there are steps, else spread like a duration.
fn integer(
    field: &Field,
    min: i64,
    max: i64,
    steps: &[i64],
    app: &App,
    rng: &mut ChaCha8Rng,
) -> Option<i64> {
    let example: i64 = serde_json::from_str(&field.example).ok()?;
    let spread = if steps.is_empty() { 0.35 } else { 0.5 };
    let factor = app.scale * LogNormal::new(0.0, spread).map_or(1.0, |normal| normal.sample(rng));
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        reason = "an example times a small factor"
    )]
    let value = (example as f64 * factor).round() as i64;
    let value = steps.iter().copied().min_by_key(|step| (step - value).abs()).unwrap_or(value);
    Some(if field.role == Role::Dimension && steps.is_empty() {
        example
    } else {
        value.clamp(min, max)
    })
}

/// Writes a value where the field stands in the event.
fn put(event: &mut Map<String, Value>, field: &Field, value: Value) {
    let Some(path) = field.at.first() else { return };
    let mut parts: Vec<&str> = path.split('.').collect();
    let Some(name) = parts.pop() else { return };
    let mut place = event;
    for part in parts {
        let inner = place.entry(part).or_insert_with(|| Value::Object(Map::new()));
        let Value::Object(inner) = inner else { return };
        place = inner;
    }
    place.insert(name.to_owned(), value);
}

fn uuid(rng: &mut ChaCha8Rng) -> String {
    let (a, b) = (rng.random::<u64>(), rng.random::<u64>());
    let variant = 0x8 | (b >> 62);
    format!(
        "{:08x}-{:04x}-4{:03x}-{variant:x}{:03x}-{:012x}",
        a >> 32,
        a >> 16 & 0xffff,
        a & 0xfff,
        b >> 48 & 0xfff,
        b & 0xffff_ffff_ffff
    )
}

fn bytes(event: Map<String, Value>) -> Vec<u8> {
    Value::Object(event).to_string().into_bytes()
}
