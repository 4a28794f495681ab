//! Which stretches of cells a question about some days reads: a rolling window and the open day, or whole months and the days at their ends.

use super::cells::{DAY, MONTH};
use super::windows::Rolling;
use crate::day::Day;
use crate::stats::{Range, Window};

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
    fn of(grain: i64, window: Window) -> Self {
        Self { grain, first: window.first.epoch_days(), last: window.last.epoch_days() }
    }
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

/// A standard range from its rolling window, when that is rolled to the day before the range's last; any other from months and days.
pub(super) fn of_range(range: Range, window: Window, rolled_to: Option<Day>) -> Vec<Part> {
    match (Rolling::of(range), rolled_to) {
        (Some(rolling), Some(last)) if last.plus(1) == window.last => {
            let open = Window { first: window.last, last: window.last };
            vec![Part { grain: rolling.grain, first: 0, last: 0 }, Part::of(DAY, open)]
        }
        _ => months_and_days(window),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn days(part: &Part) -> impl Iterator<Item = Day> + use<> {
        (part.first..=part.last).map(Day::from_epoch_days)
    }

    proptest! {
        #[test]
        fn the_parts_of_a_window_are_the_window(first in 20_000i32..21_000, length in 0i32..900) {
            let window = Window { first: Day::from_epoch_days(first), last: Day::from_epoch_days(first + length) };
            let parts = months_and_days(window);
            prop_assert_eq!(parts.iter().flat_map(days).collect::<Vec<_>>(), window.iter().collect::<Vec<_>>());
            for part in parts.iter().filter(|part| part.grain == MONTH) {
                let (first, after) = (Day::from_epoch_days(part.first), Day::from_epoch_days(part.last + 1));
                prop_assert_eq!((first, after), (first.month_start(), after.month_start()));
            }
        }
    }

    #[test]
    fn a_standard_range_is_its_window_and_the_open_day_unless_the_window_lags() {
        let today: Day = "2026-11-22".parse().unwrap();
        let window = Range::FourWeeks.window(today, None);
        let today = today.epoch_days();
        let rolled = of_range(Range::FourWeeks, window, Some(window.last.plus(-1)));
        let expected =
            [Part { grain: 28, first: 0, last: 0 }, Part { grain: DAY, first: today, last: today }];
        assert_eq!(rolled, expected);
        assert_eq!(
            of_range(Range::FourWeeks, window, Some(window.last.plus(-2))),
            months_and_days(window)
        );
        assert_eq!(of_range(Range::Today, window, None), months_and_days(window));
    }
}
