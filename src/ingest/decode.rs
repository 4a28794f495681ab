//! From bytes to a JSON object. Well-formed JSON goes straight through `serde_json`; what that refuses is read again by the forgiving
//! [`reader`](super::reader). Where a name stands twice the last one counts, in both.

use super::plan::Words;
use super::reader::Reader;
use crate::event::{Members, Reason, Rejected, Repair, Repairs};
use serde::Deserialize;

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A message as an object, and what it took to read it.
#[derive(Clone, PartialEq, Debug)]
pub struct Decoded<'a> {
    /// Its fields.
    pub fields: Members<'a>,
    /// What was repaired.
    pub repairs: Repairs,
}

/// Reads one JSON object, repaired where needed. Bytes after it are ignored.
///
/// # Errors
/// What is no JSON object, even after repairs.
pub fn decode<'a>(bytes: &'a [u8], words: &Words) -> Result<Decoded<'a>, Rejected> {
    let mut repairs = Repairs::default();
    let bytes = bytes
        .strip_prefix(BYTE_ORDER_MARK)
        .inspect(|_| repairs.add(Repair::ByteOrderMark))
        .unwrap_or(bytes);
    let mut strict = serde_json::Deserializer::from_slice(bytes);
    if let Ok(fields) = Members::deserialize(&mut strict) {
        if strict.end().is_err() {
            repairs.add(Repair::TrailingBytes);
        }
        return Ok(Decoded { fields, repairs });
    }
    let text = String::from_utf8_lossy(bytes);
    // Borrowed is how the lossy reading tells that it lost nothing.
    if matches!(text, std::borrow::Cow::Owned(_)) {
        repairs.add(Repair::InvalidUtf8);
    }
    let mut reader = Reader::new(&text, words, repairs);
    let fields = reader.object_alone().map_err(|_| Rejected::body(Reason::NotJson))?;
    Ok(Decoded { fields, repairs: reader.repairs() })
}
