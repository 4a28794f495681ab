//! From an object to an event that may be stored: every field is looked up in the catalog, coarsened as its type says and put where its role
//! says. What the catalog does not name is dropped and counted. The text of an error goes through the scrubber and leaves as a template.

use super::decode::Decoded;
use super::ending;
use super::evidence::{Evidence, without_head};
use super::plan::{Leaf, Places, Plan, Words};
use crate::catalog::{Catalog, Count, Ending, ErrorText, Field, FieldId, IdMode, Kind, Role, Type};
use crate::day::Day;
use crate::event::{
    Coarse, ErrorShape, Event, Reason, Rejected, Repair, Repairs, RunKey, Slot, Stage, Value,
    coarsen, step,
};
use crate::outcome::Outcome;
use crate::tally::{Tally, What};
use serde_json::Map;
use std::borrow::Cow;
use std::sync::Arc;

/// Members that an event may have at its top; real ones have 33.
const FIELDS_MAX: usize = 256;
/// What a value outside its list or form is counted as.
const OTHER: &str = "other";

/// Tells that a text could not be cleaned for certain and must not be used.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Unclean;

/// Makes the template of an error text, scrubbed first; `None` when the text tells nothing.
pub type Shaper = Box<dyn Fn(&str) -> Result<Option<ErrorShape>, Unclean> + Send + Sync>;

/// Checks messages against one catalog.
pub struct Checker {
    catalog: Arc<Catalog>,
    plans: Vec<Plan>,
    words: Words,
    /// Where the kind stands; empty when there is but one kind, and nobody need say which.
    kind_at: Vec<String>,
    kind_field: String,
    shaper: Shaper,
}

/// An event that may be stored, and what was done to get it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Checked {
    /// The event.
    pub event: Event,
    /// What was repaired, in decoding or here.
    pub repairs: Repairs,
    /// Fields whose value was in no list and became `other`, by the catalog's names.
    pub others: Vec<String>,
    /// Members that were dropped, by the catalog's names.
    pub dropped: Vec<String>,
    /// Members that were dropped and whose names may be personal data themselves.
    pub dropped_unnamed: u64,
    /// Whether the error text could not be cleaned for certain, and was dropped.
    pub unclean: bool,
}

impl Checker {
    /// Turns a catalog round for checking. The shaper comes in as a function, for only the server puts scrubbing and templates together.
    pub fn new(catalog: Arc<Catalog>, shaper: Shaper) -> Self {
        let places = |place: usize| u16::try_from(place).map(crate::catalog::KindId);
        let plans = catalog
            .kinds
            .iter()
            .enumerate()
            .filter_map(|(place, kind)| Some(Plan::of(&catalog, places(place).ok()?, kind)))
            .collect();
        let kind = catalog.field_with(Role::Kind).map(|(_, field)| field);
        Self {
            plans,
            words: Words::of(&catalog),
            kind_at: kind.map(|field| field.at.clone()).unwrap_or_default(),
            kind_field: kind.map_or_else(|| "kind".to_owned(), |field| field.name.clone()),
            shaper,
            catalog,
        }
    }

    /// The names that the reader of broken bodies goes by.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// Whether events name the installation they come from.
    pub fn has_installs(&self) -> bool {
        self.catalog.field_with(Role::Install).is_some()
    }

    /// Checks one message. `fresh` makes the key of a run that nothing names.
    ///
    /// # Errors
    /// The first field that is at fault, in the order of the catalog.
    pub fn check(
        &self,
        message: &Decoded,
        today: Day,
        fresh: impl FnOnce() -> RunKey,
    ) -> Result<Checked, Rejected> {
        if message.fields.len() > FIELDS_MAX {
            return Err(Rejected::body(Reason::TooManyFields));
        }
        let (kind, plan) = self.kind_of(&message.fields)?;
        let mut draft = Draft::new(&self.catalog, kind, plan.kind, message.repairs);
        let mut found = vec![None; plan.fields.len()];
        draft.sort_out(&plan.places, &message.fields, &mut found);
        for (planned, found) in plan.fields.iter().zip(found) {
            let Some(field) = self.catalog.field(planned.id) else { continue };
            let found = found.filter(|_| !draft.drop_expired(field, today));
            let coarse = match found {
                Some((_, raw)) => coarsen(&field.ty, raw, &mut draft.repairs)
                    .map_err(|reason| Rejected::field(&field.name, reason))?,
                None => Coarse::Absent,
            };
            if planned.required && coarse == Coarse::Absent {
                return Err(Rejected::field(&field.name, Reason::Missing));
            }
            draft.take(planned.id, field, coarse)?;
        }
        Ok(draft.finish(today, &self.shaper, fresh))
    }

    fn kind_of(&self, fields: &Map<String, serde_json::Value>) -> Result<(&Kind, &Plan), Rejected> {
        let refuse = |reason| Rejected::field(&self.kind_field, reason);
        let found = match self.kind_at.iter().find_map(|at| fields.get(at)) {
            Some(serde_json::Value::String(name)) if name.trim().is_empty() => {
                return Err(refuse(Reason::Missing));
            }
            Some(serde_json::Value::String(name)) => self
                .catalog
                .kind_named(name)
                .or_else(|| self.catalog.kind_named(&name.trim().to_lowercase())),
            Some(serde_json::Value::Null) | None if self.kind_at.is_empty() => {
                self.catalog.kinds.first().map(|kind| (crate::catalog::KindId(0), kind))
            }
            Some(serde_json::Value::Null) | None => return Err(refuse(Reason::Missing)),
            Some(_) => return Err(refuse(Reason::WrongType)),
        };
        let (id, kind) = found.ok_or_else(|| refuse(Reason::UnknownKind))?;
        let plan = self.plans.get(usize::from(id.0)).ok_or_else(|| refuse(Reason::UnknownKind))?;
        Ok((kind, plan))
    }
}

impl Checked {
    /// What there is to count about it.
    pub fn tallies(&self) -> Vec<Tally> {
        let one = |what, name: &str| Tally { what, name: name.to_owned(), n: 1 };
        let mut tallies = vec![one(What::Received, "")];
        tallies.extend(self.repairs.iter().map(|repair| one(What::Repaired, repair.name())));
        tallies.extend(self.others.iter().map(|name| one(What::Other, name)));
        tallies.extend(self.dropped.iter().map(|name| one(What::Dropped, name)));
        if self.dropped_unnamed > 0 {
            tallies.push(Tally {
                what: What::Dropped,
                name: String::new(),
                n: self.dropped_unnamed,
            });
        }
        if self.unclean {
            tallies.push(one(What::Unclean, ""));
        }
        tallies
    }
}

/// What there is to count about a refusal: the reason and the field.
pub(super) fn tallies_of_refusal(rejected: &Rejected) -> Vec<Tally> {
    let name = match rejected.field.as_str() {
        crate::event::BODY => rejected.reason.name().to_owned(),
        field => format!("{} {field}", rejected.reason.name()),
    };
    vec![
        Tally { what: What::Received, name: String::new(), n: 1 },
        Tally { what: What::Rejected, name, n: 1 },
    ]
}

/// A value as it stands in the message, and the rank of its place.
type Found<'a> = Option<(usize, &'a serde_json::Value)>;

/// An event in the making.
struct Draft<'a> {
    catalog: &'a Catalog,
    kind: &'a Kind,
    event: Event,
    repairs: Repairs,
    others: Vec<String>,
    dropped: Vec<String>,
    dropped_unnamed: u64,
    said: Option<Count>,
    code: Option<(FieldId, u8)>,
    category: Option<String>,
    text: Option<Cow<'a, str>>,
    execution: Option<String>,
    run: Option<String>,
    install: Option<String>,
    day: Option<String>,
}

impl<'a> Draft<'a> {
    fn new(
        catalog: &'a Catalog,
        kind: &'a Kind,
        id: crate::catalog::KindId,
        repairs: Repairs,
    ) -> Self {
        Self {
            catalog,
            kind,
            event: Event {
                key: RunKey([0; 16]),
                install: None,
                kind: id,
                app: String::new(),
                source: String::new(),
                stage: Stage::Ended(Outcome::Unfinished),
                values: Vec::with_capacity(16),
                category: None,
                error: None,
            },
            repairs,
            others: Vec::new(),
            dropped: Vec::new(),
            dropped_unnamed: 0,
            said: if let Ending::Always(outcome) = kind.ending {
                Some(Count::Ended(outcome))
            } else {
                None
            },
            code: None,
            category: None,
            text: None,
            execution: None,
            run: None,
            install: None,
            day: None,
        }
    }

    /// Puts each member with its field, and drops the others.
    fn sort_out(
        &mut self,
        places: &Places,
        members: &'a Map<String, serde_json::Value>,
        found: &mut [Found<'a>],
    ) {
        for (name, value) in members {
            let place = places.0.get(name);
            if let (Some(inner), Some(members)) =
                (place.and_then(|place| place.inner.as_ref()), value.as_object())
            {
                self.sort_out(inner, members, found);
                continue;
            }
            match place.and_then(|place| place.leaf.as_ref()) {
                Some(Leaf::Of { field, rank }) => {
                    if let Some(slot) = found.get_mut(*field)
                        && slot.is_none_or(|(other, _)| *rank < other)
                    {
                        *slot = Some((*rank, value));
                    }
                }
                Some(Leaf::Dropped(name)) => self.dropped.push(name.clone()),
                Some(Leaf::Kind) => {}
                None => self.dropped_unnamed += 1,
            }
        }
    }

    /// A field that the catalog has given up is no longer taken.
    fn drop_expired(&mut self, field: &Field, today: Day) -> bool {
        let expired = field.expires.is_some_and(|expires| expires <= today);
        if expired {
            self.dropped.push(field.name.clone());
        }
        expired
    }

    /// Puts a coarsened value where its role says.
    fn take(&mut self, id: FieldId, field: &Field, coarse: Coarse<'a>) -> Result<(), Rejected> {
        let coarse = match coarse {
            Coarse::Absent => return Ok(()),
            Coarse::Free(text) => {
                if field.role == Role::Error {
                    self.text = Some(text);
                }
                return Ok(());
            }
            Coarse::Counts(counts, unknown) => {
                self.dropped_unnamed += unknown;
                self.event.values.extend(
                    counts.into_iter().map(|(key, n)| (Slot { field: id, key }, Value::Number(n))),
                );
                return Ok(());
            }
            Coarse::Number(n) => return self.take_number(id, field, n),
            Coarse::Text(text) => text,
            Coarse::Other => {
                self.others.push(field.name.clone());
                Cow::Borrowed(OTHER)
            }
        };
        if self.kind.app == Some(id) {
            self.event.app = coarse.into_owned();
            return Ok(());
        }
        if field.ty == Type::Day && self.day.is_none() {
            self.day = Some(coarse.clone().into_owned());
        }
        match field.role {
            Role::Outcome => self.take_ending(id, field, &coarse),
            Role::Source => self.event.source = coarse.into_owned(),
            Role::Dimension | Role::App => {
                self.event.values.push((Slot::of(id), Value::Text(coarse.into_owned())));
            }
            Role::Category => self.category = Some(coarse.into_owned()),
            Role::Execution => self.execution = Some(coarse.into_owned()),
            Role::Run => self.run = Some(coarse.into_owned()),
            Role::Install => self.install = Some(coarse.into_owned()),
            Role::Kind | Role::Measure | Role::Code | Role::Error | Role::Checked => {}
        }
        Ok(())
    }

    fn take_number(&mut self, id: FieldId, field: &Field, n: i64) -> Result<(), Rejected> {
        let value = match (&field.ty, field.role) {
            (_, Role::Code) => {
                let code = u8::try_from(n)
                    .map_err(|_| Rejected::field(&field.name, Reason::OutOfRange))?;
                self.code = Some((id, code));
                return Ok(());
            }
            (_, Role::Measure) => Value::Number(n),
            (Type::Integer { steps, .. }, Role::Dimension) => Value::Text(step(n, steps)),
            _ => return Ok(()),
        };
        self.event.values.push((Slot::of(id), value));
        Ok(())
    }

    fn take_ending(&mut self, id: FieldId, field: &Field, value: &str) {
        if self.kind.ending != Ending::Field(id) {
            return;
        }
        self.said = field.endings.get(value).copied();
        if self.said.is_none() || value == OTHER {
            self.repairs.add(Repair::UnknownEnding);
            self.said = field.endings.get(OTHER).copied();
        }
    }

    fn finish(mut self, today: Day, shaper: &Shaper, fresh: impl FnOnce() -> RunKey) -> Checked {
        let code = self.code.map(|(_, code)| code);
        let text = self.text.take().unwrap_or_default();
        let may_have_failed =
            !matches!(self.said, Some(Count::Progress(_) | Count::Ended(Outcome::Success)));
        let evidence = Evidence::of(if may_have_failed { without_head(&text) } else { "" });
        self.event.stage = ending::stage(self.catalog, self.said, code, &evidence);
        let mut unclean = false;
        if let Stage::Ended(outcome) = self.event.stage {
            if let (true, Some((field, code))) = (outcome != Outcome::Success, self.code) {
                self.event.values.push((Slot::of(field), Value::Number(code.into())));
            }
            if matches!(outcome, Outcome::Failed | Outcome::Blocked) {
                self.event.category =
                    Some(ending::category(self.catalog, code, &evidence, self.category.as_deref()));
                if self.catalog.privacy.error_text != ErrorText::Off && !text.is_empty() {
                    let shape = shaper(&text);
                    unclean = shape.is_err();
                    self.event.error = shape.unwrap_or_default();
                }
            }
        }
        self.event.values.sort_unstable_by_key(|(slot, _)| *slot);
        self.event.key = self.key(today, fresh);
        let project = &self.catalog.project.name;
        if self.catalog.privacy.id_mode == IdMode::PerInstall {
            self.event.install =
                self.install.as_deref().map(|install| RunKey::of_install(project, install));
        }
        Checked {
            event: self.event,
            repairs: self.repairs,
            others: self.others,
            dropped: self.dropped,
            dropped_unnamed: self.dropped_unnamed,
            unclean,
        }
    }

    /// What names the run: its execution; else its run id with what else is there; else the installation and the day, together with the
    /// content where each event is a run of its own. A run that nothing names is a new one each time.
    fn key(&self, today: Day, fresh: impl FnOnce() -> RunKey) -> RunKey {
        let (project, kind, app) =
            (self.catalog.project.name.as_str(), self.kind.name.as_str(), self.event.app.as_str());
        let install = self.install.as_deref();
        match (&self.execution, &self.run, install) {
            (Some(execution), _, _) => RunKey::of(&["execution", project, kind, execution]),
            (None, Some(run), install) => {
                RunKey::of(&["run", project, kind, app, install.unwrap_or_default(), run])
            }
            (None, None, Some(install)) => {
                let day = self.day.clone().unwrap_or_else(|| today.to_string());
                RunKey::of(&["day", project, kind, app, install, &day, &self.content()])
            }
            (None, None, None) => fresh(),
        }
    }

    /// What the event says, as a text that is the same for a repetition and no other.
    fn content(&self) -> String {
        match self.kind.ending {
            Ending::Always(_) => {
                format!("{:?} {:?} {:?}", self.event.values, self.event.category, self.event.error)
            }
            Ending::Field(_) => String::new(),
        }
    }
}
