//! A run: what the events of one execution say together. Merging is commutative, associative and idempotent, so the order in which events
//! arrive, and how often, changes nothing.

use super::Error;
use super::terms::Term;
use crate::event::{RunKey, Stage};
use crate::outcome::Outcome;

/// How much an event's word counts: the end beats progress, a real end beats "unfinished", a richer event beats a poorer one, and between
/// equals the content decides, so that a tie falls the same way in every order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub(super) struct Weight(u64);

impl Weight {
    const UNFINISHED: u64 = 254;
    const ENDED: u64 = 255;

    /// The weight of an event: its stage, how many values it carries, and a hash of its content.
    pub(super) fn new(stage: Stage, richness: usize, content: u64) -> Self {
        let class = match stage {
            Stage::Progress(n) => u64::from(n).min(Self::UNFINISHED - 1),
            Stage::Ended(Outcome::Unfinished) => Self::UNFINISHED,
            Stage::Ended(_) => Self::ENDED,
        };
        let richness = u64::try_from(richness).unwrap_or(255).min(255);
        Self(class << 56 | richness << 48 | content >> 16)
    }
}

/// A stored value.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Stored {
    /// A measure.
    Number(i64),
    /// A value of a dimension.
    Term(Term),
}

/// The columns of a run's row beside its state.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Row {
    /// See [`Run`].
    pub(super) id: i64,
    /// See [`Run`].
    pub(super) key: RunKey,
    /// See [`Run`].
    pub(super) install: Option<RunKey>,
    /// See [`Run`].
    pub(super) first_seen: i64,
    /// See [`Run`].
    pub(super) last_seen: i64,
    /// The scrubbed text of its failure.
    pub(super) text: Option<String>,
}

/// What the events of one execution say together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Run {
    /// Its row; 0 until it was written.
    pub(super) id: i64,
    /// Its name, hashed.
    pub(super) key: RunKey,
    /// Its installation, hashed.
    pub(super) install: Option<RunKey>,
    /// When its first event came, in unix seconds; the run counts for that day.
    pub(super) first_seen: i64,
    /// When its last event came.
    pub(super) last_seen: i64,
    stage: (Weight, Stage),
    /// Sorted by name.
    values: Vec<(Term, (Weight, Stored))>,
    text: Option<(Weight, String)>,
}

impl Run {
    /// A run that one event tells of.
    pub(super) fn new(
        key: RunKey,
        install: Option<RunKey>,
        now: i64,
        weight: Weight,
        stage: Stage,
        values: &[(Term, Stored)],
    ) -> Self {
        let mut values: Vec<_> =
            values.iter().map(|(name, value)| (*name, (weight, *value))).collect();
        values.sort_unstable();
        values.dedup_by_key(|(name, _)| *name);
        Self {
            id: 0,
            key,
            install,
            first_seen: now,
            last_seen: now,
            stage: (weight, stage),
            values,
            text: None,
        }
    }

    /// Adds the scrubbed text of a failure, which is kept as long as the run.
    pub(super) fn with_text(mut self, text: Option<String>) -> Self {
        self.text = text.map(|text| (self.stage.0, text));
        self
    }

    /// The scrubbed text of its failure.
    pub(super) fn text(&self) -> Option<&str> {
        self.text.as_ref().map(|(_, text)| text.as_str())
    }

    /// Takes in what another event says; tells whether anything but the time of last news changed.
    pub(super) fn merge(&mut self, other: &Self) -> bool {
        let mut changed = false;
        self.last_seen = self.last_seen.max(other.last_seen);
        if other.first_seen < self.first_seen {
            self.first_seen = other.first_seen;
            changed = true;
        }
        if self.install.is_none() && other.install.is_some() {
            self.install = other.install;
            changed = true;
        }
        if other.stage > self.stage {
            self.stage = other.stage;
            changed = true;
        }
        if other.text > self.text {
            self.text.clone_from(&other.text);
            changed = true;
        }
        for (name, theirs) in &other.values {
            match self.values.binary_search_by_key(name, |(name, _)| *name) {
                Ok(place) => {
                    if let Some((_, ours)) = self.values.get_mut(place)
                        && theirs > ours
                    {
                        *ours = *theirs;
                        changed = true;
                    }
                }
                Err(place) => {
                    self.values.insert(place, (*name, *theirs));
                    changed = true;
                }
            }
        }
        changed
    }

    /// How the run stands; one that goes on counts as unfinished.
    pub(super) fn outcome(&self) -> Outcome {
        match self.stage.1 {
            Stage::Ended(outcome) => outcome,
            Stage::Progress(_) => Outcome::Unfinished,
        }
    }

    /// Whether its end was reported.
    pub(super) fn has_ended(&self) -> bool {
        matches!(self.stage.1, Stage::Ended(_))
    }

    /// The value under a name.
    pub(super) fn value(&self, name: Term) -> Option<Stored> {
        let place = self.values.binary_search_by_key(&name, |(name, _)| *name).ok()?;
        self.values.get(place).map(|(_, (_, value))| *value)
    }

    /// All values, by name.
    pub(super) fn values(&self) -> impl Iterator<Item = (Term, Stored)> + '_ {
        self.values.iter().map(|(name, (_, value))| (*name, *value))
    }

    /// The state as it stands in the row: weight and stage, the weight of the text, then 21 bytes a value.
    pub(super) fn encode(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(18 + self.values.len() * 21);
        bytes.extend(self.stage.0.0.to_le_bytes());
        bytes.extend(encode_stage(self.stage.1));
        let text_weight = self.text.as_ref().map_or(Weight::default(), |(weight, _)| *weight);
        bytes.extend(text_weight.0.to_le_bytes());
        for (name, (weight, value)) in &self.values {
            bytes.extend(name.to_le_bytes());
            bytes.extend(weight.0.to_le_bytes());
            let (tag, value) = match value {
                Stored::Number(number) => (0, *number),
                Stored::Term(term) => (1, i64::from(*term)),
            };
            bytes.push(tag);
            bytes.extend(value.to_le_bytes());
        }
        bytes
    }

    /// Reads back what [`Run::encode`] wrote.
    pub(super) fn decode(row: Row, bytes: &[u8]) -> Result<Self, Error> {
        let mut reader = Reader(bytes);
        let stage = (Weight(u64::from_le_bytes(reader.take()?)), decode_stage(reader.take()?)?);
        let text_weight = Weight(u64::from_le_bytes(reader.take()?));
        let mut values = Vec::with_capacity(bytes.len() / 21);
        while !reader.0.is_empty() {
            let name = u32::from_le_bytes(reader.take()?);
            let weight = Weight(u64::from_le_bytes(reader.take()?));
            let [tag] = reader.take()?;
            let number = i64::from_le_bytes(reader.take()?);
            let value = if tag == 0 {
                Stored::Number(number)
            } else {
                Stored::Term(u32::try_from(number).map_err(|_| Error::Damaged)?)
            };
            values.push((name, (weight, value)));
        }
        let Row { id, key, install, first_seen, last_seen, text } = row;
        let text = text.map(|text| (text_weight, text));
        Ok(Self { id, key, install, first_seen, last_seen, stage, values, text })
    }
}

fn encode_stage(stage: Stage) -> [u8; 2] {
    match stage {
        Stage::Progress(n) => [0, n],
        Stage::Ended(outcome) => [1, u8::try_from(outcome.index()).unwrap_or(u8::MAX)],
    }
}

fn decode_stage(bytes: [u8; 2]) -> Result<Stage, Error> {
    match bytes {
        [0, n] => Ok(Stage::Progress(n)),
        [_, index] => {
            Outcome::from_index(usize::from(index)).map(Stage::Ended).ok_or(Error::Damaged)
        }
    }
}

struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn take<const N: usize>(&mut self) -> Result<[u8; N], Error> {
        let (head, rest) = self.0.split_first_chunk::<N>().ok_or(Error::Damaged)?;
        self.0 = rest;
        Ok(*head)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn stages() -> impl Strategy<Value = Stage> {
        prop_oneof![
            (0u8..4).prop_map(Stage::Progress),
            (0usize..5).prop_map(|i| Stage::Ended(Outcome::from_index(i).unwrap()))
        ]
    }

    fn runs() -> impl Strategy<Value = Run> {
        (
            stages(),
            prop::collection::vec((1u32..6, 0i64..4), 0..5),
            0u64..4,
            0i64..50,
            prop::option::of("[ab]{1,3}"),
        )
            .prop_map(|(stage, values, content, now, text)| {
                let values: Vec<_> =
                    values.into_iter().map(|(name, value)| (name, Stored::Number(value))).collect();
                Run::new(
                    RunKey([7; 16]),
                    None,
                    now,
                    Weight::new(stage, values.len(), content << 16),
                    stage,
                    &values,
                )
                .with_text(text)
            })
    }

    fn together(events: &[Run]) -> Run {
        let mut run = events[0].clone();
        for event in &events[1..] {
            run.merge(event);
        }
        run
    }

    proptest! {
        #[test]
        fn the_order_of_events_changes_nothing(events in prop::collection::vec(runs(), 1..8), seed in any::<u64>()) {
            let expected = together(&events);
            let mut shuffled = events.clone();
            let mut state = seed;
            for i in (1..shuffled.len()).rev() {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                shuffled.swap(i, usize::try_from(state >> 33).unwrap() % (i + 1));
            }
            prop_assert_eq!(together(&shuffled), expected);
        }

        #[test]
        fn telling_it_again_changes_nothing(events in prop::collection::vec(runs(), 1..6), again in any::<prop::sample::Index>()) {
            let mut run = together(&events);
            let before = run.clone();
            prop_assert!(!run.merge(again.get(&events)));
            prop_assert_eq!(run, before);
        }

        #[test]
        fn a_run_reads_back_what_it_writes(events in prop::collection::vec(runs(), 1..6)) {
            let run = together(&events);
            let row = Row {
                id: run.id,
                key: run.key,
                install: run.install,
                first_seen: run.first_seen,
                last_seen: run.last_seen,
                text: run.text().map(str::to_owned),
            };
            let read = Run::decode(row, &run.encode()).unwrap();
            prop_assert_eq!(read, run);
        }
    }

    #[test]
    fn a_real_end_beats_unfinished_and_both_beat_progress() {
        let at = |stage| Run::new(RunKey([0; 16]), None, 0, Weight::new(stage, 3, 0), stage, &[]);
        let mut run = at(Stage::Progress(3));
        assert!(run.merge(&at(Stage::Ended(Outcome::Unfinished))));
        assert!(run.merge(&at(Stage::Ended(Outcome::Success))));
        assert!(!run.merge(&at(Stage::Ended(Outcome::Unfinished))));
        assert!(!run.merge(&at(Stage::Progress(3))));
        assert_eq!(run.outcome(), Outcome::Success);
    }

    #[test]
    fn a_damaged_row_is_an_error() {
        let row = Row {
            id: 1,
            key: RunKey([0; 16]),
            install: None,
            first_seen: 0,
            last_seen: 0,
            text: None,
        };
        assert!(matches!(Run::decode(row, &[1, 2, 3]), Err(Error::Damaged)));
    }
}
