//! Where data lies in a drawing, and what lies at a place of it: a plain value, on which hover, keyboard cursor and drag-to-zoom stand.

use super::bucket::Step;
use super::number::{of_index, to_index};
use super::scale::Scale;
use crate::day::Day;
use crate::stats::Window;

/// The way between the points of a drawing and per cent across, and between values and pixels down.
#[derive(Clone, PartialEq, Debug)]
pub struct Projection {
    points: Vec<Window>,
    step: Step,
    y: Scale,
    plot_px: u32,
}

impl Projection {
    pub(super) fn new(points: Vec<Window>, step: Step, y: Scale, plot_px: u32) -> Self {
        Self { points, step, y, plot_px }
    }

    /// The number of points.
    pub fn len(&self) -> usize {
        self.points.len()
    }

    /// Whether there is no point.
    pub fn is_empty(&self) -> bool {
        self.points.is_empty()
    }

    /// What a point stands for: a day, or more in long series.
    pub fn step(&self) -> Step {
        self.step
    }

    /// The days of a point.
    pub fn days(&self, index: usize) -> Option<Window> {
        self.points.get(index).copied()
    }

    /// The point that holds a day.
    pub fn index_of(&self, day: Day) -> Option<usize> {
        self.points.iter().position(|days| days.contains(day))
    }

    /// Where a point lies across: the middle of its share of the width, in per cent.
    pub fn x_percent(&self, index: usize) -> f64 {
        self.left_percent(of_index(index) + 0.5)
    }

    /// Where a point's share of the width begins, and how wide it is, in per cent.
    pub fn place_percent(&self, index: usize) -> (f64, f64) {
        (self.left_percent(of_index(index)), self.left_percent(1.0))
    }

    /// The point nearest to a place across, given in per cent; `None` when there is no point at all. Beyond an end it is the end.
    pub fn nearest(&self, x_percent: f64) -> Option<usize> {
        let last = self.len().checked_sub(1)?;
        Some(to_index(x_percent / 100.0 * of_index(self.len())).min(last))
    }

    /// Where a span of days begins and ends across, in per cent; days outside the drawing are left out.
    pub fn span_percent(&self, days: Window) -> (f64, f64) {
        let begin =
            self.points.iter().position(|point| point.last >= days.first).unwrap_or(self.len());
        let end = self
            .points
            .iter()
            .rposition(|point| point.first <= days.last)
            .map_or(0, |index| index + 1);
        (self.left_percent(of_index(begin)), self.left_percent(of_index(end.max(begin))))
    }

    /// The days between two places across, given in per cent in either order: what a drag selects.
    pub fn select(&self, a_percent: f64, b_percent: f64) -> Option<Window> {
        let (a, b) = (self.nearest(a_percent)?, self.nearest(b_percent)?);
        Some(Window { first: self.days(a.min(b))?.first, last: self.days(a.max(b))?.last })
    }

    /// Where a value lies down, in pixels from the top of the SVG. A value beyond the axis lies at its end.
    pub fn y_px(&self, value: f64) -> f64 {
        self.y.pixel(value)
    }

    /// The value that lies at a height.
    pub fn value(&self, y_px: f64) -> f64 {
        self.y.value(y_px)
    }

    /// The value at the foot of the axis, for the sentence that says when it is not zero.
    pub fn y_low(&self) -> f64 {
        self.y.low()
    }

    /// How high the plot is, in pixels: a cursor line goes from 0 to here.
    pub fn plot_px(&self) -> u32 {
        self.plot_px
    }

    fn left_percent(&self, place: f64) -> f64 {
        place / of_index(self.len().max(1)) * 100.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn projection(days: usize) -> Projection {
        let first = Day::from_epoch_days(20_000);
        let points = (0..days)
            .map(|n| first.plus(i32::try_from(n).unwrap()))
            .map(|day| Window { first: day, last: day });
        Projection::new(points.collect(), Step::Day, Scale::new(0.8..1.0, (210.0, 20.0)), 210)
    }

    #[test]
    fn each_point_has_an_equal_share_of_the_width() {
        let four = projection(4);
        assert_eq!((four.x_percent(0), four.x_percent(3)), (12.5, 87.5));
        assert_eq!(
            [0.0, 24.9, 25.1, 99.0, 100.0].map(|x| four.nearest(x)),
            [Some(0), Some(0), Some(1), Some(3), Some(3)]
        );
    }

    #[test]
    fn places_outside_lead_to_the_ends() {
        let four = projection(4);
        assert_eq!(
            [-5.0, 105.0, f64::NAN, f64::INFINITY].map(|x| four.nearest(x)),
            [Some(0), Some(3), Some(0), Some(3)]
        );
        assert_eq!((four.y_px(0.0), four.y_px(2.0), four.y_px(f64::NAN)), (210.0, 20.0, 210.0));
        assert_eq!(
            (
                projection(0).nearest(50.0),
                projection(0).select(0.0, 100.0),
                projection(0).x_percent(0)
            ),
            (None, None, 50.0)
        );
    }

    #[test]
    fn a_drag_selects_the_days_it_touches_in_either_direction() {
        let ten = projection(10);
        let day = |n| ten.days(n).unwrap().first;
        assert_eq!(ten.select(75.0, 32.0), Some(Window { first: day(3), last: day(7) }));
        assert_eq!(ten.span_percent(Window { first: day(3), last: day(7) }), (30.0, 80.0));
        assert_eq!(
            ten.span_percent(Window { first: day(8), last: day(9).plus(90) }),
            (80.0, 100.0)
        );
        assert_eq!(
            ten.span_percent(Window { first: day(9).plus(1), last: day(9).plus(90) }),
            (100.0, 100.0)
        );
        assert_eq!(
            ten.span_percent(Window { first: day(0).plus(-9), last: day(0).plus(-1) }),
            (0.0, 0.0)
        );
    }

    proptest! {
        #[test]
        fn a_point_is_nearest_to_where_it_lies(days in 1usize..3000, part in 0.0f64..1.0) {
            let projection = projection(days);
            let index = to_index(part * of_index(days));
            prop_assert_eq!(projection.nearest(projection.x_percent(index)), Some(index));
            prop_assert_eq!(projection.index_of(projection.days(index).unwrap().first), Some(index));
        }

        #[test]
        fn a_value_leads_to_its_height_and_back(value in 0.8f64..=1.0) {
            let projection = projection(1);
            prop_assert!((projection.value(projection.y_px(value)) - value).abs() < 1e-9);
        }
    }
}
