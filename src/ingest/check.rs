//! From an object to an event that may be stored: every field is looked up in the catalog, coarsened as its type says and put where its role
//! says. What the catalog does not name is dropped and counted. The text of an error goes through the scrubber and leaves as a template.

use super::decode::{Decoded, decode};
use super::draft::Draft;
use super::plan::{Plan, Words};
use crate::catalog::{Catalog, Kind, KindId, Role};
use crate::day::Day;
use crate::event::{
    BODY, Coarse, ErrorShape, Event, Members, Raw, Reason, Rejected, Repairs, RunKey, coarsen,
};
use crate::tally::{Tally, What};
use std::sync::Arc;

/// Members that an event may have at its top; real ones have 33.
const FIELDS_MAX: usize = 256;
/// Tells that a text could not be cleaned for certain and must not be used.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Unclean;

/// An error text after scrubbing.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Shaped {
    /// Its shape; `None` when the text tells nothing.
    pub shape: Option<ErrorShape>,
    /// The text without personal data.
    pub text: String,
}

/// Scrubs an error text and makes its template.
pub type Shaper = Box<dyn Fn(&str) -> Result<Shaped, Unclean> + Send + Sync>;

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
    pub others: Vec<Arc<str>>,
    /// Members that were dropped, by the catalog's names.
    pub dropped: Vec<Arc<str>>,
    /// Members that were dropped and whose names may be personal data themselves.
    pub dropped_unnamed: u64,
    /// Whether the error text could not be cleaned for certain, and was dropped.
    pub unclean: bool,
}

impl Checker {
    /// Turns a catalog round for checking. The shaper comes in as a function, for only the server puts scrubbing and templates together.
    pub fn new(catalog: Arc<Catalog>, shaper: Shaper) -> Self {
        let places = |place: usize| u16::try_from(place).map(KindId);
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

    /// Reads and checks one message.
    ///
    /// # Errors
    /// When it cannot be read, or as [`Checker::check`].
    pub fn check_body(&self, body: &[u8], today: Day) -> Result<Checked, Rejected> {
        self.check(&decode(body, &self.words)?, today, fresh_key)
    }

    /// Checks one message. `fresh` makes the key of a run that nothing names.
    ///
    /// # Errors
    /// The first field that is at fault, in the order of the catalog.
    pub fn check(
        &self,
        message: &Decoded<'_>,
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

    fn kind_of(&self, fields: &Members<'_>) -> Result<(&Kind, &Plan), Rejected> {
        let refuse = |reason| Rejected::field(&self.kind_field, reason);
        let found = match self.kind_at.iter().find_map(|at| fields.get(at)) {
            Some(Raw::Text(name)) if name.trim().is_empty() => {
                return Err(refuse(Reason::Missing));
            }
            Some(Raw::Text(name)) => self
                .catalog
                .kind_named(name)
                .or_else(|| self.catalog.kind_named(&name.trim().to_lowercase())),
            Some(Raw::Null) | None if self.kind_at.is_empty() => {
                self.catalog.kinds.first().map(|kind| (KindId(0), kind))
            }
            Some(Raw::Null) | None => return Err(refuse(Reason::Missing)),
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
        let named = |what| move |name: &Arc<str>| Tally::one(what, Arc::clone(name));
        let mut tallies = Vec::with_capacity(1 + self.dropped.len());
        tallies.push(Tally::plain(What::Received, 1));
        let repairs = self.repairs.iter().map(|repair| repair.name().into());
        tallies.extend(repairs.map(|name| Tally::one(What::Repaired, name)));
        tallies.extend(self.others.iter().map(named(What::Other)));
        tallies.extend(self.dropped.iter().map(named(What::Dropped)));
        if self.dropped_unnamed > 0 {
            tallies.push(Tally::plain(What::Dropped, self.dropped_unnamed));
        }
        if self.unclean {
            tallies.push(Tally::plain(What::Unclean, 1));
        }
        tallies
    }
}

/// The key of a run that nothing names.
pub(super) fn fresh_key() -> RunKey {
    RunKey(rand::random())
}

/// What there is to count about a refusal: the reason and the field.
pub(super) fn tallies_of_refusal(rejected: &Rejected) -> Vec<Tally> {
    let name = match rejected.field.as_str() {
        BODY => rejected.reason.name().into(),
        field => format!("{} {field}", rejected.reason.name()).into(),
    };
    vec![Tally::plain(What::Received, 1), Tally::one(What::Rejected, name)]
}
