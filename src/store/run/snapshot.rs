//! A run as bytes, as journal and blocks keep it: one after another, each telling its own length. Mostly all values of a run came in one event
//! and share its weight, which is then written once.

use super::{Run, Stored, Weight};
use crate::event::{RunKey, Stage};
use crate::outcome::Outcome;
use crate::store::Error;
use crate::store::varint::{put, put_signed, take, take_array, take_bytes, take_signed};

const HAS_INSTALL: u64 = 1;
const HAS_TEXT: u64 = 2;
const HAS_ENDED: u64 = 4;
/// Bits below the stage's number or outcome.
const FLAG_BITS: u32 = 3;

const IS_TERM: u64 = 1;
const HAS_OWN_WEIGHT: u64 = 2;
/// Bits below a value's name.
const VALUE_BITS: u32 = 2;

impl Run {
    /// Adds the run to some bytes.
    pub(in crate::store) fn put(&self, bytes: &mut Vec<u8>) {
        bytes.extend(self.key.0);
        let (ended, stage) = match self.stage.1 {
            Stage::Progress(step) => (0, u64::from(step)),
            Stage::Ended(outcome) => (HAS_ENDED, outcome.index() as u64),
        };
        let install = if self.install.is_some() { HAS_INSTALL } else { 0 };
        let text = if self.text.is_some() { HAS_TEXT } else { 0 };
        put(bytes, stage << FLAG_BITS | ended | install | text);
        bytes.extend(self.install.into_iter().flat_map(|install| install.0));
        put_signed(bytes, self.first_seen);
        put_signed(bytes, self.last_seen.wrapping_sub(self.first_seen));
        bytes.extend(self.stage.0.0.to_le_bytes());
        put(bytes, self.values.len() as u64);
        for (name, (weight, value)) in &self.values {
            let own = if *weight == self.stage.0 { 0 } else { HAS_OWN_WEIGHT };
            let (term, number) = match value {
                Stored::Number(number) => (0, *number),
                Stored::Term(term) => (IS_TERM, i64::from(*term)),
            };
            put(bytes, u64::from(*name) << VALUE_BITS | own | term);
            if own != 0 {
                bytes.extend(weight.0.to_le_bytes());
            }
            put_signed(bytes, number);
        }
        if let Some((weight, text)) = &self.text {
            bytes.extend(weight.0.to_le_bytes());
            put(bytes, text.len() as u64);
            bytes.extend(text.as_bytes());
        }
    }

    /// Takes the first run from some bytes.
    ///
    /// # Errors
    ///
    /// When they are no run.
    pub(in crate::store) fn take(bytes: &mut &[u8]) -> Result<Self, Error> {
        let key = RunKey(take_array(bytes)?);
        let head = take(bytes)?;
        let install = match head & HAS_INSTALL {
            0 => None,
            _ => Some(RunKey(take_array(bytes)?)),
        };
        let first_seen = take_signed(bytes)?;
        let last_seen = first_seen.wrapping_add(take_signed(bytes)?);
        let weight = Weight(u64::from_le_bytes(take_array(bytes)?));
        let stage = (weight, stage(head)?);
        let mut values = Vec::new();
        for _ in 0..take(bytes)? {
            values.push(take_value(bytes, weight)?);
        }
        let text = match head & HAS_TEXT {
            0 => None,
            _ => Some(take_text(bytes)?),
        };
        Ok(Self { key, install, first_seen, last_seen, stage, values, text })
    }

    /// Takes all runs from some bytes.
    ///
    /// # Errors
    ///
    /// When they are not runs alone.
    pub(in crate::store) fn take_all(mut bytes: &[u8]) -> Result<Vec<Self>, Error> {
        let mut runs = Vec::new();
        while !bytes.is_empty() {
            runs.push(Self::take(&mut bytes)?);
        }
        Ok(runs)
    }
}

fn stage(head: u64) -> Result<Stage, Error> {
    let number = u8::try_from(head >> FLAG_BITS).map_err(|_| Error::Damaged)?;
    if head & HAS_ENDED == 0 {
        return Ok(Stage::Progress(number));
    }
    Outcome::from_index(usize::from(number)).map(Stage::Ended).ok_or(Error::Damaged)
}

fn take_value(bytes: &mut &[u8], shared: Weight) -> Result<(u32, (Weight, Stored)), Error> {
    let head = take(bytes)?;
    let name = u32::try_from(head >> VALUE_BITS).map_err(|_| Error::Damaged)?;
    let weight = match head & HAS_OWN_WEIGHT {
        0 => shared,
        _ => Weight(u64::from_le_bytes(take_array(bytes)?)),
    };
    let number = take_signed(bytes)?;
    let value = match head & IS_TERM {
        0 => Stored::Number(number),
        _ => Stored::Term(u32::try_from(number).map_err(|_| Error::Damaged)?),
    };
    Ok((name, (weight, value)))
}

fn take_text(bytes: &mut &[u8]) -> Result<(Weight, String), Error> {
    let weight = Weight(u64::from_le_bytes(take_array(bytes)?));
    let length = usize::try_from(take(bytes)?).map_err(|_| Error::Damaged)?;
    let text = take_bytes(bytes, length)?.to_vec();
    Ok((weight, String::from_utf8(text).map_err(|_| Error::Damaged)?))
}
