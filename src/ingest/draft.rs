//! An event in the making: each coarsened value is put where the role of its field says, then the parts are weighed against each other:
//! the ending, the category, the key.

use super::check::{Checked, Shaper};
use super::ending;
use super::evidence::{Evidence, without_head};
use super::plan::{Leaf, Places};
use crate::catalog::{
    Catalog, Count, Ending, ErrorText, Field, FieldId, IdMode, Kind, KindId, Role, Type,
};
use crate::day::Day;
use crate::event::{
    Coarse, Event, Members, Raw, Reason, Rejected, Repair, Repairs, RunKey, Slot, Stage, Value,
    step,
};
use crate::outcome::Outcome;
use std::borrow::Cow;
use std::sync::Arc;

/// What a value outside its list or form is counted as.
const OTHER: &str = "other";

/// A value as it stands in the message, and the rank of its place.
pub(super) type Found<'a> = Option<(usize, &'a Raw<'a>)>;

/// An event in the making.
pub(super) struct Draft<'a> {
    catalog: &'a Catalog,
    kind: &'a Kind,
    event: Event,
    pub(super) repairs: Repairs,
    others: Vec<Arc<str>>,
    dropped: Vec<Arc<str>>,
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
    /// Begins an event of a kind.
    pub(super) fn new(catalog: &'a Catalog, kind: &'a Kind, id: KindId, repairs: Repairs) -> Self {
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
                error_text: None,
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
    pub(super) fn sort_out(
        &mut self,
        places: &Places,
        members: &'a Members<'a>,
        found: &mut [Found<'a>],
    ) {
        for (name, value) in members.iter() {
            let place = places.0.get(name);
            if let (Some(inner), Raw::Object(members)) =
                (place.and_then(|place| place.inner.as_ref()), value)
            {
                self.sort_out(inner, members, found);
                continue;
            }
            match place.and_then(|place| place.leaf.as_ref()) {
                Some(Leaf::Of { field, rank }) => {
                    if let Some(slot) = found.get_mut(*field)
                        && slot.is_none_or(|(other, _)| *rank <= other)
                    {
                        *slot = Some((*rank, value));
                    }
                }
                Some(Leaf::Dropped(name)) => {
                    if !self.dropped.contains(name) {
                        self.dropped.push(Arc::clone(name));
                    }
                }
                Some(Leaf::Kind) => {}
                None => self.dropped_unnamed += 1,
            }
        }
    }

    /// A field that the catalog has given up is no longer taken.
    pub(super) fn drop_expired(&mut self, field: &Field, today: Day) -> bool {
        let expired = field.expires.is_some_and(|expires| expires <= today);
        if expired {
            self.dropped.push(field.name.as_str().into());
        }
        expired
    }

    /// Puts a coarsened value where its role says.
    pub(super) fn take(
        &mut self,
        id: FieldId,
        field: &Field,
        coarse: Coarse<'a>,
    ) -> Result<(), Rejected> {
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
                self.others.push(field.name.as_str().into());
                Cow::Borrowed(OTHER)
            }
        };
        if self.kind.app == Some(id) {
            self.event.app = coarse.into_owned();
            return Ok(());
        }
        if field.ty == Type::Day {
            // A day names a run only together with an installation: else all that was sent without one would be a single run.
            if field.role == Role::Run || self.day.is_none() {
                self.day = Some(coarse.into_owned());
            }
            return Ok(());
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

    /// Weighs the parts against each other and makes the event of them.
    pub(super) fn finish(
        mut self,
        today: Day,
        shaper: &Shaper,
        fresh: impl FnOnce() -> RunKey,
    ) -> Checked {
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
                    let read = shaper(&text);
                    unclean = read.is_err();
                    let read = read.unwrap_or_default();
                    self.event.error = read.shape;
                    let keeps = self.catalog.privacy.error_text == ErrorText::Scrubbed;
                    self.event.error_text =
                        keeps.then_some(read.text).filter(|text| !text.is_empty());
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

    /// What names the run: its execution; else its run id, with what else is there; else its kind, app, installation and day. A run that
    /// nothing names is a new one each time.
    fn key(&self, today: Day, fresh: impl FnOnce() -> RunKey) -> RunKey {
        let (project, kind) = (self.catalog.project.name.as_str(), self.kind.name.as_str());
        let app = self.event.app.as_str();
        match (&self.execution, &self.run, &self.install) {
            (Some(execution), _, _) => RunKey::of(&["execution", project, kind, execution]),
            (None, Some(run), install) => RunKey::of(&[
                "run",
                project,
                kind,
                app,
                install.as_deref().unwrap_or_default(),
                run,
            ]),
            (None, None, Some(install)) => {
                let day = self.day.clone().unwrap_or_else(|| today.to_string());
                RunKey::of(&["day", project, kind, app, install, &day])
            }
            (None, None, None) => fresh(),
        }
    }
}
