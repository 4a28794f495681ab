//! A run: what the events of one execution say together. Merging is commutative, associative and idempotent, so the order in which events
//! arrive, and how often, changes nothing.

mod row;
mod snapshot;

pub(super) use row::Row;

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

/// What the events of one execution say together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Run {
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
    /// A run that one event tells of, with the event's weight at each value.
    pub(super) fn new(
        key: RunKey,
        install: Option<RunKey>,
        now: i64,
        weight: Weight,
        stage: Stage,
        mut values: Vec<(Term, (Weight, Stored))>,
    ) -> Self {
        values.sort_unstable();
        values.dedup_by_key(|(name, _)| *name);
        Self {
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
                let weight = Weight::new(stage, values.len(), content << 16);
                let values = values
                    .into_iter()
                    .map(|(name, value)| (name, (weight, Stored::Number(value))))
                    .collect();
                Run::new(RunKey([7; 16]), None, now, weight, stage, values).with_text(text)
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
        fn runs_read_back_as_they_were_put(events in prop::collection::vec(runs(), 1..6)) {
            let run = together(&events);
            let mut bytes = vec![7];
            run.put(&mut bytes);
            run.put(&mut bytes);
            let read = Run::take_all(&bytes[1..]).unwrap();
            prop_assert_eq!(read, [run.clone(), run]);
        }
    }

    #[test]
    fn a_real_end_beats_unfinished_and_both_beat_progress() {
        let at =
            |stage| Run::new(RunKey([0; 16]), None, 0, Weight::new(stage, 3, 0), stage, Vec::new());
        let mut run = at(Stage::Progress(3));
        assert!(run.merge(&at(Stage::Ended(Outcome::Unfinished))));
        assert!(run.merge(&at(Stage::Ended(Outcome::Success))));
        assert!(!run.merge(&at(Stage::Ended(Outcome::Unfinished))));
        assert!(!run.merge(&at(Stage::Progress(3))));
        assert_eq!(run.outcome(), Outcome::Success);
    }

    proptest! {
        #[test]
        fn damaged_bytes_are_an_error_or_runs_and_never_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..80)) {
            let _ = Run::take_all(&bytes);
        }
    }
}
