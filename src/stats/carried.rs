//! A series as the text that a page carries for its chart: numbers between spaces, points between commas. Reading it takes a few lines where a
//! JSON parser would be a tenth of what the browser downloads.

use super::counts::Counts;
use super::query::Grain;
use super::range::Window;
use super::timeseries::{Point, Timeseries};
use crate::day::Day;
use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

/// Tells that a text is no series.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a carried series is a head and two lists of points")]
pub struct NotCarried;

const GRAINS: [Grain; 3] = [Grain::Day, Grain::Week, Grain::Month];

impl Display for Timeseries {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let grain = GRAINS.iter().position(|grain| *grain == self.grain).unwrap_or(0);
        let Window { first, last } = self.window;
        let (first, last) = (first.epoch_days(), last.epoch_days());
        write!(f, "{first} {last} {grain} {} {}", u8::from(self.open.is_some()), self.as_of)?;
        for points in [&self.points, &self.before] {
            f.write_str(";")?;
            for (place, Point { days, counts }) in points.iter().enumerate() {
                let Counts { success, failed, blocked, aborted, unfinished } = counts;
                let (first, length) = (days.first.epoch_days(), days.days());
                let between = if place == 0 { "" } else { "," };
                write!(
                    f,
                    "{between}{first} {length} {success} {failed} {blocked} {aborted} {unfinished}"
                )?;
            }
        }
        Ok(())
    }
}

impl FromStr for Timeseries {
    type Err = NotCarried;

    fn from_str(text: &str) -> Result<Self, NotCarried> {
        let mut parts = text.split(';');
        let mut part = || parts.next().ok_or(NotCarried);
        let [first, last, grain, open, as_of] = numbers(part()?)?;
        let window = Window { first: day(first)?, last: day(last)? };
        Ok(Self {
            window,
            grain: usize::try_from(grain)
                .ok()
                .and_then(|n| GRAINS.get(n))
                .copied()
                .ok_or(NotCarried)?,
            open: (open != 0).then_some(window.last),
            as_of,
            points: points(part()?)?,
            before: points(part()?)?,
        })
    }
}

fn points(text: &str) -> Result<Vec<Point>, NotCarried> {
    text.split(',').filter(|point| !point.is_empty()).map(point).collect()
}

fn point(text: &str) -> Result<Point, NotCarried> {
    let [first, length, counts @ ..] = numbers::<7>(text)?;
    let first = day(first)?;
    let length = i32::try_from(length).ok().filter(|length| *length > 0).ok_or(NotCarried)?;
    let last = first.plus(length - 1);
    let [success, failed, blocked, aborted, unfinished] =
        counts.map(|count| u64::try_from(count).unwrap_or(0));
    let counts = Counts { success, failed, blocked, aborted, unfinished };
    Ok(Point { days: Window { first, last }, counts })
}

fn day(n: i64) -> Result<Day, NotCarried> {
    i32::try_from(n).map(Day::from_epoch_days).map_err(|_| NotCarried)
}

/// So many whole numbers, no fewer and no more.
fn numbers<const N: usize>(text: &str) -> Result<[i64; N], NotCarried> {
    let mut found = [0; N];
    let mut words = text.split(' ');
    for number in &mut found {
        *number = words.next().and_then(|word| word.parse().ok()).ok_or(NotCarried)?;
    }
    if words.next().is_none() { Ok(found) } else { Err(NotCarried) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn series() -> Timeseries {
        let first: Day = "2026-11-01".parse().unwrap();
        let week = Window { first, last: first.plus(6) };
        let counts = Counts { success: 5, failed: 4, blocked: 3, aborted: 2, unfinished: 1 };
        Timeseries {
            window: Window { first, last: first.plus(7) },
            grain: Grain::Week,
            points: vec![Point { days: week, counts }, Point::of_day(first.plus(7), counts)],
            before: vec![Point::of_day(first.plus(-1), Counts::default())],
            open: Some(first.plus(7)),
            as_of: 1_793_548_800,
        }
    }

    #[test]
    fn a_series_arrives_as_it_was_sent() {
        let sent = series().to_string();
        assert_eq!(sent.parse::<Timeseries>(), Ok(series()));
        assert!(sent.len() < 110, "{sent}");
        let empty = Timeseries { points: Vec::new(), before: Vec::new(), open: None, ..series() };
        assert_eq!(empty.to_string().parse::<Timeseries>(), Ok(empty));
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "[0-9 ,;-]{0,60}|.{0,20}") {
            if let Ok(read) = text.parse::<Timeseries>() {
                prop_assert_eq!(read.to_string().parse::<Timeseries>(), Ok(read));
            }
        }

        #[test]
        fn a_cut_text_is_no_series_or_a_shorter_one(cut in 0usize..100) {
            let sent = series().to_string();
            let cut = sent.get(..cut.min(sent.len())).unwrap();
            if let Ok(read) = cut.parse::<Timeseries>() {
                prop_assert!(read.points.len() + read.before.len() <= 3);
            }
        }
    }
}
