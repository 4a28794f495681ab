//! The catalog as the store sees it: which value of an event becomes which cells. A catalog change makes a new plan; old cells stay readable
//! under the names they were counted by.

use super::Error;
use super::cells::{CellKey, JointKey};
use super::run::{Run, Stored, Weight};
use super::terms::{NONE, Term, Terms};
use crate::catalog::{Catalog, Field, Role, Type};
use crate::day::Day;
use crate::event::{Event, Value};
use crate::outcome::Outcome;
use crate::stats::bucket_of;
use rusqlite::Connection;
use rustc_hash::{FxHashMap, FxHasher};
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

/// Names of what every run has, in a scope of their own so that no field can be mistaken for them.
pub(super) const KIND: &str = "@kind";
/// See [`KIND`].
pub(super) const SOURCE: &str = "@source";
/// See [`KIND`].
pub(super) const APP: &str = "@app";
/// See [`KIND`].
pub(super) const CATEGORY: &str = "@category";
/// See [`KIND`].
pub(super) const ERROR: &str = "@error";

/// The dimension under which a measure's buckets are kept, so that its steps can have the plain name.
pub(super) fn measure_dimension(field: &str) -> String {
    format!("~{field}")
}

/// Explore dimensions that fit a joint cell.
pub(super) const EXPLORE_MAX: usize = 6;

/// How one value is counted.
#[derive(Debug)]
struct Rule {
    /// Scope of its terms, which is also the dimension's name.
    scope: String,
    dimension: Option<Term>,
    measure: Option<Term>,
    steps: Vec<(i64, Term)>,
    /// Whether it tells of a failure, and is left out for runs that ended well.
    failure: bool,
}

/// Which value becomes which cells.
#[derive(Debug)]
pub(super) struct Plan {
    kind: Term,
    source: Term,
    app: Term,
    category: Term,
    error: Term,
    kinds: Vec<Term>,
    slots: FxHashMap<(u16, u16), Term>,
    rules: FxHashMap<Term, Rule>,
    crosses: Vec<(Term, Term, Term)>,
    explore: Vec<Term>,
}

impl Plan {
    /// Reads a catalog, and gives its names their numbers.
    pub(super) fn new(
        catalog: &Catalog,
        terms: &mut Terms,
        connection: &Connection,
    ) -> Result<Self, Error> {
        let mut plan = Self {
            kind: terms.intern(connection, "", KIND)?,
            source: terms.intern(connection, "", SOURCE)?,
            app: terms.intern(connection, "", APP)?,
            category: terms.intern(connection, "", CATEGORY)?,
            error: terms.intern(connection, "", ERROR)?,
            kinds: Vec::new(),
            slots: FxHashMap::default(),
            rules: FxHashMap::default(),
            crosses: Vec::new(),
            explore: Vec::new(),
        };
        for kind in &catalog.kinds {
            plan.kinds.push(terms.intern(connection, KIND, &kind.name)?);
        }
        for (term, scope) in [(plan.category, CATEGORY), (plan.error, ERROR)] {
            let rule = Rule {
                scope: scope.to_owned(),
                dimension: Some(term),
                measure: None,
                steps: Vec::new(),
                failure: true,
            };
            plan.rules.insert(term, rule);
        }
        for (place, field) in catalog.fields.iter().enumerate() {
            plan.add_field(place, field, terms, connection)?;
        }
        for cross in &catalog.crosses {
            if let (Some(a), Some(b)) = (catalog.field(cross.a), catalog.field(cross.b)) {
                let name = format!("{}/{}", a.name, b.name);
                let (a, b) = (
                    terms.intern(connection, "", &a.name)?,
                    terms.intern(connection, "", &b.name)?,
                );
                plan.crosses.push((a, b, terms.intern(connection, "", &name)?));
            }
        }
        for id in catalog.explore.iter().take(EXPLORE_MAX) {
            if let Some(field) = catalog.field(*id) {
                plan.explore.push(terms.intern(connection, "", &field.name)?);
            }
        }
        Ok(plan)
    }

    fn add_field(
        &mut self,
        place: usize,
        field: &Field,
        terms: &mut Terms,
        connection: &Connection,
    ) -> Result<(), Error> {
        let place = u16::try_from(place).map_err(|_| Error::Damaged)?;
        if let Type::Map { keys, .. } = &field.ty {
            for (key, value) in keys.iter().enumerate() {
                let name = format!("{}.{}", field.name, value.name);
                let key = u16::try_from(key).map_err(|_| Error::Damaged)?;
                self.add_rule((place, key), &name, field, terms, connection)?;
            }
            return Ok(());
        }
        self.add_rule((place, 0), &field.name, field, terms, connection)
    }

    fn add_rule(
        &mut self,
        slot: (u16, u16),
        name: &str,
        field: &Field,
        terms: &mut Terms,
        connection: &Connection,
    ) -> Result<(), Error> {
        if !matches!(field.role, Role::Dimension | Role::App | Role::Measure | Role::Code) {
            return Ok(());
        }
        let term = terms.intern(connection, "", name)?;
        let is_measure = field.role == Role::Measure;
        let mut steps = Vec::new();
        if let (true, Type::Integer { steps: bounds, .. }) = (is_measure, &field.ty) {
            for bound in bounds {
                steps.push((*bound, terms.intern(connection, name, &bound.to_string())?));
            }
            if let Some(last) = bounds.last() {
                steps.push((i64::MAX, terms.intern(connection, name, &format!(">{last}"))?));
            }
        }
        let measure = if is_measure {
            Some(terms.intern(connection, "", &measure_dimension(name))?)
        } else {
            None
        };
        let dimension = (!is_measure || !steps.is_empty()).then_some(term);
        self.slots.insert(slot, term);
        self.rules.insert(
            term,
            Rule {
                scope: name.to_owned(),
                dimension,
                measure,
                steps,
                failure: field.role == Role::Code,
            },
        );
        Ok(())
    }

    /// Turns an event into the run that it tells of by itself. `number` gives the number of a text in a scope.
    pub(super) fn run_of<E>(
        &self,
        event: &Event,
        now: i64,
        mut number: impl FnMut(&str, &str) -> Result<Term, E>,
    ) -> Result<Run, E> {
        let weight = Weight::new(event.stage, event.values.len(), content_hash(event));
        let mut values = Vec::with_capacity(event.values.len() + 5);
        let mut say = |name: Term, value: Stored| values.push((name, (weight, value)));
        if let Some(kind) = self.kinds.get(usize::from(event.kind.0)) {
            say(self.kind, Stored::Term(*kind));
        }
        if !event.app.is_empty() {
            say(self.app, Stored::Term(number(APP, &event.app)?));
        }
        if !event.source.is_empty() {
            say(self.source, Stored::Term(number(SOURCE, &event.source)?));
        }
        for (slot, value) in &event.values {
            let Some(name) = self.slots.get(&(slot.field.0, slot.key)) else { continue };
            let Some(rule) = self.rules.get(name) else { continue };
            let stored = match value {
                Value::Number(n) if rule.measure.is_some() => Stored::Number(*n),
                Value::Number(n) => Stored::Term(number(&rule.scope, &n.to_string())?),
                Value::Text(text) => Stored::Term(number(&rule.scope, text)?),
            };
            say(*name, stored);
        }
        if let Some(category) = &event.category {
            say(self.category, Stored::Term(number(CATEGORY, category)?));
        }
        if let Some(shape) = &event.error {
            say(self.error, Stored::Term(number(ERROR, &shape.fingerprint)?));
        }
        let run = Run::new(event.key, event.install, now, weight, event.stage, values);
        Ok(run.with_text(event.error_text.clone()))
    }

    /// Writes down the pairs of values that a merged run counts under, which may have come in different events.
    pub(super) fn intern_pairs(
        &self,
        run: &Run,
        terms: &mut Terms,
        connection: &Connection,
    ) -> Result<(), Error> {
        for (a, b, cross) in &self.crosses {
            if let (Some(Stored::Term(a)), Some(Stored::Term(b))) = (run.value(*a), run.value(*b)) {
                terms.intern_pair(connection, *cross, a, b)?;
            }
        }
        Ok(())
    }

    /// Tells plans apart: runs counted by one are never taken out of cells by another.
    pub(super) fn signature(&self) -> String {
        let mut rules: Vec<String> =
            self.rules.iter().map(|(name, rule)| format!("{name} {rule:?}")).collect();
        rules.sort_unstable();
        let mut hasher = DefaultHasher::new();
        (rules, &self.crosses, &self.explore).hash(&mut hasher);
        format!("{:016x}", hasher.finish())
    }

    /// Calls `give` with each day cell that a run adds one to, and what it adds to the cell's sum.
    pub(super) fn cells(&self, run: &Run, terms: &Terms, mut give: impl FnMut(CellKey, i64)) {
        let outcome = run.outcome();
        let app = term_of(run, self.app);
        let base = CellKey {
            app: NONE,
            dimension: NONE,
            start: Day::of_unix_seconds(run.first_seen).epoch_days(),
            kind: term_of(run, self.kind),
            source: term_of(run, self.source),
            value: 0,
            outcome,
        };
        if app != NONE {
            give(CellKey { dimension: self.app, value: i64::from(app), ..base }, 0);
        }
        let mut both = |dimension: Term, value: i64, sum: i64| {
            give(CellKey { dimension, value, ..base }, sum);
            if app != NONE {
                give(CellKey { app, dimension, value, ..base }, sum);
            }
        };
        both(NONE, 0, 0);
        for (name, value) in run.values() {
            self.count_value(name, value, outcome, &mut both);
        }
        for (a, b, cross) in &self.crosses {
            if let (Some(Stored::Term(a)), Some(Stored::Term(b))) = (run.value(*a), run.value(*b))
                && let Some(term) = terms.pair(*cross, a, b)
            {
                both(*cross, i64::from(term), 0);
            }
        }
    }

    fn count_value(
        &self,
        name: Term,
        value: Stored,
        outcome: Outcome,
        both: &mut impl FnMut(Term, i64, i64),
    ) {
        let Some(rule) = self.rules.get(&name) else { return };
        if rule.failure && outcome == Outcome::Success {
            return;
        }
        match value {
            Stored::Term(term) => {
                if let Some(dimension) = rule.dimension {
                    both(dimension, i64::from(term), 0);
                }
            }
            Stored::Number(number) => {
                if let Some(measure) = rule.measure {
                    both(measure, bucket_of(number), number);
                }
                if let (Some(dimension), Some((_, step))) =
                    (rule.dimension, rule.steps.iter().find(|(bound, _)| number <= *bound))
                {
                    both(dimension, i64::from(*step), 0);
                }
            }
        }
    }

    /// The app of a run, or none.
    pub(super) fn app_of(&self, run: &Run) -> Term {
        term_of(run, self.app)
    }

    /// Calls `give` with each joint cell that a run adds one to: that of its app and that of all; none when the catalog names no explore
    /// dimensions.
    pub(super) fn joints(&self, run: &Run, mut give: impl FnMut(JointKey)) {
        if self.explore.is_empty() {
            return;
        }
        let mut values = [NONE; EXPLORE_MAX];
        for (to, name) in values.iter_mut().zip(&self.explore) {
            *to = self.explore_value(run, *name);
        }
        let all = JointKey {
            week: Day::of_unix_seconds(run.first_seen).week_start().epoch_days(),
            app: NONE,
            kind: term_of(run, self.kind),
            source: term_of(run, self.source),
            values,
            outcome: run.outcome(),
        };
        give(all);
        let app = term_of(run, self.app);
        if app != NONE {
            give(JointKey { app, ..all });
        }
    }

    fn explore_value(&self, run: &Run, name: Term) -> Term {
        match run.value(name) {
            Some(Stored::Term(term)) => term,
            Some(Stored::Number(number)) => {
                let steps =
                    self.rules.get(&name).map(|rule| rule.steps.as_slice()).unwrap_or_default();
                steps.iter().find(|(bound, _)| number <= *bound).map_or(NONE, |(_, step)| *step)
            }
            None => NONE,
        }
    }
}

fn term_of(run: &Run, name: Term) -> Term {
    match run.value(name) {
        Some(Stored::Term(term)) => term,
        _ => NONE,
    }
}

fn content_hash(event: &Event) -> u64 {
    let mut hasher = FxHasher::default();
    (
        event.kind,
        &event.app,
        &event.source,
        event.stage,
        &event.values,
        &event.category,
        &event.error,
    )
        .hash(&mut hasher);
    hasher.finish()
}
