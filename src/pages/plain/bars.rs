//! A drawing in a line of text: one bar a value, as high as it is among the others.

use crate::language::current;

const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/// Bars of one line at most; more values are told by the highest of each neighbours.
const WIDTH: usize = 56;

/// The number that a cell begins with, as the language writes it.
pub(super) fn number(cell: &str) -> Option<f64> {
    let digits: String = cell
        .trim()
        .chars()
        .take_while(|letter| {
            letter.is_ascii_digit() || matches!(letter, '.' | ',' | '−' | '-' | '+')
        })
        .collect();
    let said = current().said();
    let digits = digits.replace(said.group(), "").replace(said.decimal(), ".").replace('−', "-");
    digits.parse().ok().filter(|value: &f64| value.is_finite())
}

/// The bars of some values; a gap where there is none. Empty where fewer than two tell anything.
pub(super) fn bars(values: &[Option<f64>]) -> String {
    let shown: Vec<Option<f64>> = values
        .chunks(values.len().div_ceil(WIDTH).max(1))
        .map(|some| some.iter().flatten().copied().reduce(f64::max))
        .collect();
    let told = || shown.iter().flatten().copied();
    if told().count() < 2 {
        return String::new();
    }
    let (low, high) =
        told().fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(value), high.max(value)));
    let bar = |value: &Option<f64>| {
        let Some(value) = value else { return ' ' };
        // A course of noughts lies on the ground, any other even one in the middle.
        let even = if high == 0.0 { 0.0 } else { 0.5 };
        let part = if high > low { (value - low) / (high - low) } else { even };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a part of one, times seven"
        )]
        let place = (part * 7.0).round() as usize;
        BARS.get(place).copied().unwrap_or(' ')
    };
    shown.iter().map(bar).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Lang, within};

    #[test]
    fn values_become_bars_from_the_lowest_to_the_highest() {
        assert_eq!(bars(&[Some(1.0), None, Some(2.0), Some(8.0)]), "▁ ▂█");
        assert_eq!(bars(&[Some(3.0), Some(3.0)]), "▅▅");
        assert_eq!(bars(&[Some(0.0), Some(0.0)]), "▁▁");
        assert_eq!(bars(&[Some(3.0), None]), "");
        assert!(bars(&vec![Some(1.0); 400]).chars().count() <= WIDTH);
    }

    #[test]
    fn a_cell_begins_with_its_number() {
        assert_eq!(number("1,234 (5 %)"), Some(1234.0));
        assert_eq!(number("93.6\u{a0}% 528 / 564"), Some(93.6));
        assert_eq!(number("–"), None);
        within(Lang::of_tag("de").unwrap(), || {
            assert_eq!(number("1.234 (5 %)"), Some(1234.0));
            assert_eq!(number("−93,6\u{a0}%"), Some(-93.6));
        });
    }
}
