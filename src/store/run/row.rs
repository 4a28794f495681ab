//! A run as the first schema kept it, a row each: read once, when such a database is opened by this version.

use super::{Run, Stored, Weight};
use crate::event::{RunKey, Stage};
use crate::outcome::Outcome;
use crate::store::Error;
use crate::store::varint::take_array;

/// The columns of such a row beside its state.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::store) struct Row {
    /// See [`Run`].
    pub(in crate::store) key: RunKey,
    /// See [`Run`].
    pub(in crate::store) install: Option<RunKey>,
    /// See [`Run`].
    pub(in crate::store) first_seen: i64,
    /// See [`Run`].
    pub(in crate::store) last_seen: i64,
    /// The scrubbed text of its failure.
    pub(in crate::store) text: Option<String>,
}

impl Run {
    /// Reads a row with its state: weight and stage, the weight of the text, then 21 bytes a value.
    ///
    /// # Errors
    ///
    /// When the state is none.
    pub(in crate::store) fn of_row(row: Row, mut bytes: &[u8]) -> Result<Self, Error> {
        let bytes = &mut bytes;
        let weight = Weight(u64::from_le_bytes(take_array(bytes)?));
        let stage = (weight, stage_of(take_array(bytes)?)?);
        let text_weight = Weight(u64::from_le_bytes(take_array(bytes)?));
        let mut values = Vec::new();
        while !bytes.is_empty() {
            let name = u32::from_le_bytes(take_array(bytes)?);
            let weight = Weight(u64::from_le_bytes(take_array(bytes)?));
            let [tag] = take_array(bytes)?;
            let number = i64::from_le_bytes(take_array(bytes)?);
            let value = if tag == 0 {
                Stored::Number(number)
            } else {
                Stored::Term(u32::try_from(number).map_err(|_| Error::Damaged)?)
            };
            values.push((name, (weight, value)));
        }
        let Row { key, install, first_seen, last_seen, text } = row;
        let text = text.map(|text| (text_weight, text));
        Ok(Self { key, install, first_seen, last_seen, stage, values, text })
    }
}

fn stage_of(bytes: [u8; 2]) -> Result<Stage, Error> {
    match bytes {
        [0, step] => Ok(Stage::Progress(step)),
        [_, index] => {
            Outcome::from_index(usize::from(index)).map(Stage::Ended).ok_or(Error::Damaged)
        }
    }
}

#[cfg(test)]
impl Run {
    /// The state as such a row had it.
    pub(in crate::store) fn row_state(&self) -> Vec<u8> {
        let mut bytes = self.stage.0.0.to_le_bytes().to_vec();
        bytes.extend(match self.stage.1 {
            Stage::Progress(step) => [0, step],
            Stage::Ended(outcome) => [1, u8::try_from(outcome.index()).unwrap()],
        });
        bytes.extend(self.text.as_ref().map_or(0, |(weight, _)| weight.0).to_le_bytes());
        for (name, (weight, value)) in &self.values {
            bytes.extend(name.to_le_bytes());
            bytes.extend(weight.0.to_le_bytes());
            let (tag, number) = match value {
                Stored::Number(number) => (0, *number),
                Stored::Term(term) => (1, i64::from(*term)),
            };
            bytes.push(tag);
            bytes.extend(number.to_le_bytes());
        }
        bytes
    }

    /// The scrubbed text of its failure.
    pub(in crate::store) fn text(&self) -> Option<&str> {
        self.text.as_ref().map(|(_, text)| text.as_str())
    }
}
