//! Numbers as bytes: seven bits a byte, the lowest first, so that small ones are short. Packs, journal and blocks are written so.

use super::Error;

/// Adds a number without a sign.
pub(super) fn put(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push(number.to_le_bytes()[0] | 0x80);
        number >>= 7;
    }
    bytes.push(number.to_le_bytes()[0]);
}

/// Adds a number with a sign: the signs take turns, so that small ones of both are short.
pub(super) fn put_signed(bytes: &mut Vec<u8>, number: i64) {
    put(bytes, (number << 1 ^ number >> 63).cast_unsigned());
}

/// Takes a number without a sign from the front.
///
/// # Errors
///
/// When the bytes end within it, or it is longer than any number.
// Most of reading is here: an error is made only where there is one.
pub(super) fn take(bytes: &mut &[u8]) -> Result<u64, Error> {
    let (mut found, mut shift) = (0_u64, 0);
    while shift < 64 {
        let Some((byte, rest)) = bytes.split_first() else { return Err(Error::Damaged) };
        *bytes = rest;
        found |= u64::from(byte & 0x7F) << shift;
        if byte & 0x80 == 0 {
            return Ok(found);
        }
        shift += 7;
    }
    Err(Error::Damaged)
}

/// Takes a number with a sign from the front.
///
/// # Errors
///
/// See [`take`].
pub(super) fn take_signed(bytes: &mut &[u8]) -> Result<i64, Error> {
    let found = take(bytes)?;
    Ok((found >> 1).cast_signed() ^ -(found & 1).cast_signed())
}

/// Takes so many bytes from the front.
///
/// # Errors
///
/// When there are not so many.
pub(super) fn take_bytes<'a>(bytes: &mut &'a [u8], count: usize) -> Result<&'a [u8], Error> {
    let Some((head, rest)) = bytes.split_at_checked(count) else { return Err(Error::Damaged) };
    *bytes = rest;
    Ok(head)
}

/// Takes an array from the front.
///
/// # Errors
///
/// See [`take_bytes`].
pub(super) fn take_array<const N: usize>(bytes: &mut &[u8]) -> Result<[u8; N], Error> {
    let (head, rest) = bytes.split_first_chunk::<N>().ok_or(Error::Damaged)?;
    *bytes = rest;
    Ok(*head)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_number_reads_back(number in any::<i64>()) {
            let mut bytes = Vec::new();
            put_signed(&mut bytes, number);
            put(&mut bytes, number.cast_unsigned());
            let mut rest = bytes.as_slice();
            prop_assert_eq!(take_signed(&mut rest).unwrap(), number);
            prop_assert_eq!(take(&mut rest).unwrap(), number.cast_unsigned());
            prop_assert!(rest.is_empty());
        }
    }
}
