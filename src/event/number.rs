//! Whole numbers as senders write them: in quotes, with a fraction, with a unit.

use super::{Raw, Reason, Repair, Repairs};

/// Reads a whole number in a field of some unit; `None` when it says nothing.
pub(super) fn integer(
    raw: &Raw<'_>,
    unit: &str,
    repairs: &mut Repairs,
) -> Result<Option<i64>, Reason> {
    match raw {
        Raw::Number(number) => match number.as_i64() {
            Some(n) => Ok(Some(n)),
            None => whole(number.as_f64().ok_or(Reason::OutOfRange)?, repairs).map(Some),
        },
        Raw::Text(text) if text.trim().is_empty() => {
            if !text.is_empty() {
                repairs.add(Repair::Blank);
            }
            Ok(None)
        }
        Raw::Text(text) => integer_of_text(text.trim(), unit, repairs).map(Some),
        _ => Err(Reason::WrongType),
    }
}

/// The whole part of a number.
fn whole(n: f64, repairs: &mut Repairs) -> Result<i64, Reason> {
    // Beyond 2^53 a floating number no longer tells whole numbers apart, and no field is that large.
    const WHOLE_MAX: f64 = 9_007_199_254_740_992.0;
    if n.is_nan() || n.abs() > WHOLE_MAX {
        return Err(Reason::OutOfRange);
    }
    if n.fract() != 0.0 {
        repairs.add(Repair::Fraction);
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "cutting the fraction is what is asked for, and the range was checked"
    )]
    Ok(n.trunc() as i64)
}

fn integer_of_text(text: &str, unit: &str, repairs: &mut Repairs) -> Result<i64, Reason> {
    let end = text.bytes().take_while(|b| b.is_ascii_digit() || b"+-.".contains(b)).count();
    let (number, suffix) = text.split_at_checked(end).ok_or(Reason::WrongType)?;
    let suffix = suffix.trim();
    if suffix.len() > 4 || !suffix.bytes().all(|b| b.is_ascii_alphabetic() || b == b'%') {
        return Err(Reason::WrongType);
    }
    let n: f64 = number.parse().map_err(|_| Reason::WrongType)?;
    repairs.add(if suffix.is_empty() { Repair::NumberAsText } else { Repair::UnitSuffix });
    whole(n * scale(suffix, unit), repairs)
}

/// What a number under one unit is to be multiplied with to stand under another: `2G` of memory counted in MiB are 2048. Units without a
/// size, or both of one size, leave it as it is.
fn scale(from: &str, to: &str) -> f64 {
    fn power(unit: &str) -> Option<i32> {
        let (first, rest) = unit.split_at_checked(1)?;
        let place = "kmgtp".find(&first.to_ascii_lowercase())?;
        let bytes = ["", "b", "i", "ib"].iter().any(|tail| rest.eq_ignore_ascii_case(tail));
        if bytes { i32::try_from(place).ok() } else { None }
    }
    match (power(from), power(to)) {
        (Some(from), Some(to)) => 1024_f64.powi(from - to),
        _ => 1.0,
    }
}
