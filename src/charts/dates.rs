//! Which dates stand under a drawing. One drawing serves every width, so the labels are chosen for a desk, and those that would collide
//! on a phone are marked for the style sheet to hide.

use super::bucket::{Bucket, Step};
use super::number::{Tenths, of_index, to_tenths};
use super::plot::Anchor;
use super::widths;
use crate::day::Day;

/// A date under a drawing.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Label {
    /// Where it stands, in points from the left edge.
    pub(super) at: f64,
    /// The date.
    pub(super) text: String,
    /// Which of its sides stands there.
    pub(super) anchor: Anchor,
    /// Whether a narrow drawing leaves it out.
    pub(super) wide: bool,
}

/// The narrowest plot that shows the wide labels: 480 pixels of container less padding and axis words.
const WIDE: Tenths = 3880;
/// The plot on a phone 320 pixels wide.
const NARROW: Tenths = 2100;
/// The least space between two labels.
const SPACE: Tenths = 100;

/// A rhythm of dates, from each day to every tenth year.
#[derive(Clone, Copy)]
enum Every {
    Day,
    Monday,
    Months(u8),
    Years(i32),
}

const RHYTHMS: [Every; 10] = [
    Every::Day,
    Every::Monday,
    Every::Months(1),
    Every::Months(2),
    Every::Months(3),
    Every::Months(6),
    Every::Years(1),
    Every::Years(2),
    Every::Years(5),
    Every::Years(10),
];

/// The dates of an axis: those of the finest rhythm that fits, and always the last day at the right edge.
pub(super) fn labels(buckets: &[Bucket], step: Step) -> Vec<Label> {
    let Some((_, end)) = ends(buckets, step) else { return Vec::new() };
    if buckets.len() == 1 {
        return vec![Label { at: 0.5, anchor: Anchor::Middle, ..end }];
    }
    spread(finest(buckets, step), end, -SPACE, buckets.len())
}

/// The same with the first day at the left edge.
pub(super) fn labels_between(buckets: &[Bucket], step: Step) -> Vec<Label> {
    let Some((begin, end)) = ends(buckets, step) else { return Vec::new() };
    if buckets.len() == 1 {
        return labels(buckets, step);
    }
    let taken = begin.edges(buckets.len(), WIDE).1;
    let mut labels = finest(buckets, step);
    labels.retain(|label| label.edges(buckets.len(), WIDE).0 >= taken + SPACE);
    let mut labels = spread(labels, end, taken, buckets.len());
    labels.insert(0, begin);
    labels
}

fn ends(buckets: &[Bucket], step: Step) -> Option<(Label, Label)> {
    let text =
        |day: Day| if matches!(step, Step::Day | Step::Week) { day.short() } else { day.long() };
    let (first, last) = (buckets.first()?.days.first, buckets.last()?.days.last);
    let begin = Label { at: 0.0, text: text(first), anchor: Anchor::Begin, wide: false };
    let end =
        Label { at: of_index(buckets.len()), text: text(last), anchor: Anchor::End, wide: false };
    Some((begin, end))
}

fn finest(buckets: &[Bucket], step: Step) -> Vec<Label> {
    let rhythms = RHYTHMS.into_iter().map(|every| candidates(buckets, step, every));
    rhythms.into_iter().find(|labels| fits(labels, buckets.len())).unwrap_or_default()
}

/// The dates of a rhythm that have a point.
fn candidates(buckets: &[Bucket], step: Step, every: Every) -> Vec<Label> {
    let mut labels = Vec::new();
    for (index, bucket) in buckets.iter().enumerate() {
        let length = of_index(bucket.days.days().max(1));
        let beat = bucket.days.iter().enumerate().find(|(_, day)| every.falls_on(*day));
        if let Some((n, day)) = beat {
            // A day is told under its middle, a month that begins within a week where it begins.
            let within = if step == Step::Day { 0.5 } else { of_index(n) / length };
            labels.push(Label {
                at: of_index(index) + within,
                text: every.text(day, step),
                anchor: Anchor::Middle,
                wide: false,
            });
        }
    }
    labels
}

impl Every {
    fn falls_on(self, day: Day) -> bool {
        match self {
            Self::Day => true,
            Self::Monday => day.week_start() == day,
            Self::Months(n) => day.day_of_month() == 1 && (day.month() - 1).is_multiple_of(n),
            Self::Years(n) => day.day_of_month() == 1 && day.month() == 1 && day.year() % n == 0,
        }
    }

    fn text(self, day: Day, step: Step) -> String {
        match self {
            Self::Years(_) => day.year().to_string(),
            Self::Months(_) if step != Step::Day && day.month() == 1 => day.year().to_string(),
            Self::Months(_) if step != Step::Day => day.month_short().to_owned(),
            _ => day.short(),
        }
    }
}

impl Label {
    /// Its left and right edge, when `points` points are so wide together.
    fn edges(&self, points: usize, width: Tenths) -> (Tenths, Tenths) {
        let at = to_tenths(self.at / of_index(points) * f64::from(width) / 10.0);
        let text = widths::width(&self.text);
        match self.anchor {
            Anchor::Begin => (at, at + text),
            Anchor::Middle => (at - text / 2, at + text / 2),
            Anchor::End => (at - text, at),
        }
    }
}

fn fits(labels: &[Label], points: usize) -> bool {
    labels.windows(2).all(|pair| match pair {
        [a, b] => a.edges(points, WIDE).1 + SPACE <= b.edges(points, WIDE).0,
        _ => true,
    })
}

/// Leaves out what would touch the last label, and marks what would touch another one on a phone, where the first is free from `taken` on.
fn spread(labels: Vec<Label>, end: Label, taken: Tenths, points: usize) -> Vec<Label> {
    let free =
        |label: &Label, width| label.edges(points, width).1 + SPACE <= end.edges(points, width).0;
    let mut taken = taken;
    // A week of one day begins on the day that it ends on: one date is enough.
    let kept = labels.into_iter().filter(|label| free(label, WIDE) && label.text != end.text);
    let mut kept: Vec<Label> = kept.collect();
    for label in &mut kept {
        let (left, right) = label.edges(points, NARROW);
        // The first label may hang half into the padding at the left, where there is room for it.
        label.wide = !free(label, NARROW) || (taken > 0 && left < taken + SPACE);
        if !label.wide {
            taken = right;
        }
    }
    kept.push(end);
    kept
}

#[cfg(test)]
mod tests {
    use super::super::bucket::buckets;
    use super::super::sample;
    use super::*;

    fn of(days: usize) -> Vec<Label> {
        labels(&buckets(&sample::steady(days)), Step::of(days))
    }

    fn texts(labels: &[Label]) -> Vec<&str> {
        labels.iter().map(|label| label.text.as_str()).collect()
    }

    #[test]
    fn four_weeks_tell_their_mondays_and_the_last_day() {
        let labels = of(28);
        assert_eq!(texts(&labels), ["26 Oct", "2 Nov", "9 Nov", "16 Nov", "22 Nov"]);
        assert_eq!(
            labels.iter().map(|label| label.wide).collect::<Vec<_>>(),
            [false, false, false, true, false]
        );
    }

    #[test]
    fn a_last_week_of_one_day_has_one_date() {
        let monday = sample::steady(28).window.first;
        let weeks = [(0, 6), (7, 13), (14, 20), (21, 21)].map(|(first, last)| {
            let mut week = Bucket::empty(monday.plus(first));
            week.days.last = monday.plus(last);
            week
        });
        assert_eq!(texts(&labels(&weeks, Step::Week)), ["26 Oct", "2 Nov", "9 Nov", "16 Nov"]);
    }

    #[test]
    fn longer_spans_tell_months_and_years() {
        assert_eq!(texts(&of(90)), ["1 Sep", "1 Oct", "1 Nov", "22 Nov"]);
        assert_eq!(texts(&of(365)), ["2026", "Mar", "May", "Jul", "Sep", "22 Nov"]);
        assert_eq!(texts(&of(3000)).last(), Some(&"22 Nov 2026"));
    }

    #[test]
    fn one_day_has_one_date_and_no_day_has_none() {
        assert_eq!(texts(&of(1)), ["22 Nov"]);
        assert!(labels(&[], Step::Day).is_empty());
    }

    #[test]
    fn no_two_labels_touch_at_either_width() {
        for days in (2..400).chain((400..9000).step_by(97)) {
            let labels = of(days);
            let points = buckets(&sample::steady(days)).len();
            let narrow: Vec<Label> = labels.iter().filter(|label| !label.wide).cloned().collect();
            let day_buckets: Vec<Bucket> =
                sample::steady(days).window.iter().map(Bucket::empty).collect();
            let between = labels_between(&day_buckets, Step::of(days));
            assert_eq!(between[0].anchor, Anchor::Begin);
            for (shown, width) in [(&labels, WIDE), (&narrow, NARROW)] {
                let apart = shown
                    .windows(2)
                    .all(|pair| pair[0].edges(points, width).1 < pair[1].edges(points, width).0);
                assert!(apart, "{days} days, {width}: {:?}", texts(shown));
            }
        }
    }
}
