//! Which stretches of cells the sums of some days are read from: those of each day, or whole months and the days at their ends.

use super::cells::{DAY, MONTH};
use crate::stats::Window;

/// Cells of one grain whose spans begin within a window.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Part {
    /// The grain.
    pub(super) grain: i64,
    /// The first start, in days since 1970-01-01.
    pub(super) first: i32,
    /// The last start.
    pub(super) last: i32,
}

impl Part {
    /// All cells of a grain whose spans have no days of their own.
    pub(super) fn all(grain: i64) -> Self {
        Self { grain, first: 0, last: 0 }
    }

    fn of(grain: i64, window: Window) -> Self {
        Self { grain, first: window.first.epoch_days(), last: window.last.epoch_days() }
    }
}

/// Each day by itself.
pub(super) fn days(window: Window) -> Part {
    Part::of(DAY, window)
}

/// Whole months from month cells, the days at their ends from day cells.
pub(super) fn months_and_days(window: Window) -> Vec<Part> {
    let head_end = window.first.plus(-1).next_month_start();
    let tail_start = window.last.plus(1).month_start();
    if head_end >= tail_start {
        return vec![Part::of(DAY, window)];
    }
    let parts = [
        (DAY, Window { first: window.first, last: head_end.plus(-1) }),
        (MONTH, Window { first: head_end, last: tail_start.plus(-1) }),
        (DAY, Window { first: tail_start, last: window.last }),
    ];
    let parts = parts.into_iter().filter(|(_, part)| part.first <= part.last);
    parts.map(|(grain, part)| Part::of(grain, part)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::Day;
    use proptest::prelude::*;

    fn starts(part: &Part) -> impl Iterator<Item = Day> + use<> {
        (part.first..=part.last).map(Day::from_epoch_days)
    }

    proptest! {
        #[test]
        fn the_parts_of_a_window_are_the_window(first in 20_000i32..21_000, length in 0i32..900) {
            let window = Window { first: Day::from_epoch_days(first), last: Day::from_epoch_days(first + length) };
            let parts = months_and_days(window);
            prop_assert_eq!(parts.iter().flat_map(starts).collect::<Vec<_>>(), window.iter().collect::<Vec<_>>());
            for part in parts.iter().filter(|part| part.grain == MONTH) {
                let (first, after) = (Day::from_epoch_days(part.first), Day::from_epoch_days(part.last + 1));
                prop_assert_eq!((first, after), (first.month_start(), after.month_start()));
            }
        }
    }
}
