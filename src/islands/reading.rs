//! Where a reader stands in a chart: the point under the cursor, and the span from an anchor to it. What a key does to that is decided here,
//! apart from any browser.

/// The cursor and the other end of a selection, as places among the points of a drawing.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Reading {
    pub(super) cursor: Option<usize>,
    pub(super) anchor: Option<usize>,
}

/// What a key asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Step {
    /// Read there.
    Read(Reading),
    /// Look closer at the points from the first to the last.
    Zoom(usize, usize),
    /// Go to the page about a point.
    Open(usize),
    /// Show the whole again.
    Reset,
}

/// Points that Page Up and Page Down go: a week of days.
const PAGE: usize = 7;

impl Reading {
    /// Reading at a point, with nothing selected.
    pub(super) fn at(cursor: usize) -> Self {
        Self { cursor: Some(cursor), anchor: None }
    }

    /// The same anchor with the cursor elsewhere.
    pub(super) fn to(self, cursor: usize) -> Self {
        Self { cursor: Some(cursor), ..self }
    }

    /// The selected points, first and last, when there are two or more.
    pub(super) fn span(self) -> Option<(usize, usize)> {
        let (a, b) = (self.anchor?, self.cursor?);
        (a != b).then_some((a.min(b), a.max(b)))
    }

    /// What a key does among `len` points; `None` when it is not for the chart.
    pub(super) fn key(self, key: &str, shift: bool, len: usize) -> Option<Step> {
        let last = len.checked_sub(1)?;
        let here = self.cursor;
        let to = match key {
            "ArrowLeft" => here.map_or(last, |n| n.saturating_sub(1)),
            "ArrowRight" => here.map_or(0, |n| (n + 1).min(last)),
            "PageUp" => here.map_or(last, |n| n.saturating_sub(PAGE)),
            "PageDown" => here.map_or(0, |n| (n + PAGE).min(last)),
            "Home" => 0,
            "End" => last,
            "Enter" => {
                let zoom = self.span().map(|(first, last)| Step::Zoom(first, last));
                return zoom.or(here.map(Step::Open));
            }
            "Escape" => return Some(self.back()),
            _ => return None,
        };
        let anchor = if shift { self.anchor.or(here).or(Some(to)) } else { None };
        Some(Step::Read(Self { cursor: Some(to), anchor }))
    }

    /// One step out: of the selection, of the point, of the zoom.
    fn back(self) -> Step {
        match (self.span(), self.cursor) {
            (Some(_), Some(cursor)) => Step::Read(Self::at(cursor)),
            (None, Some(_)) => Step::Read(Self::default()),
            _ => Step::Reset,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(reading: Reading, key: &str) -> Option<usize> {
        match reading.key(key, false, 28) {
            Some(Step::Read(reading)) => reading.cursor,
            other => panic!("{key}: {other:?}"),
        }
    }

    #[test]
    fn arrows_begin_at_the_near_end_and_stop_at_both() {
        let nowhere = Reading::default();
        assert_eq!((read(nowhere, "ArrowLeft"), read(nowhere, "ArrowRight")), (Some(27), Some(0)));
        assert_eq!(
            (read(Reading::at(0), "ArrowLeft"), read(Reading::at(27), "ArrowRight")),
            (Some(0), Some(27))
        );
        assert_eq!(
            (read(Reading::at(9), "Home"), read(Reading::at(9), "End")),
            (Some(0), Some(27))
        );
        assert_eq!(
            (read(Reading::at(9), "PageUp"), read(Reading::at(25), "PageDown")),
            (Some(2), Some(27))
        );
    }

    #[test]
    fn shift_selects_and_enter_looks_closer() {
        let Some(Step::Read(two)) = Reading::at(5).key("ArrowRight", true, 28) else { panic!() };
        let Some(Step::Read(three)) = two.key("ArrowRight", true, 28) else { panic!() };
        assert_eq!(three.span(), Some((5, 7)));
        assert_eq!(three.key("Enter", false, 28), Some(Step::Zoom(5, 7)));
        assert_eq!(Reading::at(5).key("Enter", false, 28), Some(Step::Open(5)));
        assert_eq!(Reading::default().key("Enter", false, 28), None);
    }

    #[test]
    fn escape_goes_one_step_out_at_a_time() {
        let selected = Reading { cursor: Some(7), anchor: Some(5) };
        assert_eq!(selected.key("Escape", false, 28), Some(Step::Read(Reading::at(7))));
        assert_eq!(Reading::at(7).key("Escape", false, 28), Some(Step::Read(Reading::default())));
        assert_eq!(Reading::default().key("Escape", false, 28), Some(Step::Reset));
    }

    #[test]
    fn keys_of_the_browser_stay_the_browsers() {
        assert_eq!(Reading::at(3).key("Tab", false, 28), None);
        assert_eq!(Reading::at(3).key("ArrowUp", false, 28), None);
        assert_eq!(Reading::default().key("Home", false, 0), None);
    }
}
