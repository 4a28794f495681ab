//! The days of a question, and where their sums are read: rolling windows where they fit, months and days elsewhere.

use crate::day::Day;
use crate::stats::{Compare, Grain, Kept, Query, Window};
use crate::store::Error;
use crate::store::cubes::{mondays, whole_weeks};
use crate::store::parts::{Part, days, months_and_days};
use crate::store::readers::Snapshot;
use crate::store::windows::{Rolling, rolled_to};
use crate::store::writer::app_days_since;

/// Which cells answer a question, which decides how fine its days can be.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Cells {
    /// Those of all apps: day by day.
    Fleet,
    /// Those of single apps: months where they are old.
    Apps,
    /// Joint ones: by week.
    Joint,
}

/// The days of a question.
#[derive(Clone, Debug)]
pub(super) struct Period {
    /// The days it came to.
    pub(super) window: Window,
    /// What they were rounded to.
    pub(super) kept: Kept,
    fleet: Vec<Part>,
    apps: Vec<Part>,
}

impl Period {
    /// Where the sums of all apps together, or of single ones, are read.
    pub(super) fn parts(&self, of_all: bool) -> &[Part] {
        if of_all { &self.fleet } else { &self.apps }
    }

    /// The Mondays of its weeks.
    pub(super) fn weeks(&self) -> impl Iterator<Item = Day> + use<> {
        mondays(self.window)
    }

    /// The same days read so that a point of a series can be told from the next; with the finest grain that gives.
    pub(super) fn fine(mut self, grain: Grain) -> (Self, Grain) {
        if self.kept == Kept::Months {
            return (self, Grain::Month);
        }
        let parts = if grain == Grain::Month {
            months_and_days(self.window)
        } else {
            vec![days(self.window)]
        };
        (self.fleet, self.apps) = (parts.clone(), parts);
        (self, Grain::Day)
    }

    fn custom(window: Window, cells: Cells, (moment, pinned): (&Moment, Option<Day>)) -> Self {
        let (window, kept) = match cells {
            Cells::Apps if window.first < moment.app_days_since => {
                let last = if window.last < moment.app_days_since {
                    window.last.next_month_start().plus(-1)
                } else {
                    window.last
                };
                (Window { first: window.first.month_start(), last }, Kept::Months)
            }
            Cells::Joint => (whole_weeks(window, moment.today, pinned), Kept::Weeks),
            Cells::Fleet | Cells::Apps => (window, Kept::Days),
        };
        let parts = months_and_days(window);
        Self { window, kept, fleet: parts.clone(), apps: parts }
    }
}

/// What is known of the moment of a question.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moment {
    /// The day that is not over.
    pub(super) today: Day,
    /// The first counted day.
    pub(super) oldest: Option<Day>,
    app_days_since: Day,
}

impl Moment {
    /// Reads it.
    pub(super) fn of(snapshot: &Snapshot<'_>, now: i64) -> Result<Self, Error> {
        Ok(Self {
            today: Day::of_unix_seconds(now),
            oldest: snapshot.oldest()?,
            app_days_since: app_days_since(snapshot.connection)?,
        })
    }

    /// The days of a question.
    pub(super) fn now(
        &self,
        snapshot: &Snapshot<'_>,
        query: &Query,
        cells: Cells,
    ) -> Result<Period, Error> {
        let window = query.window(self.today, self.oldest);
        let rolling = Rolling::of(query.range).filter(|_| query.as_of.is_none());
        let Some(rolling) = self.rolled(snapshot, rolling, cells)? else {
            return Ok(Period::custom(window, cells, (self, query.as_of)));
        };
        let open = Window { first: self.today, last: self.today };
        let parts = vec![Part::all(rolling.grain), days(open)];
        Ok(Period { window, kept: Kept::Days, fleet: parts.clone(), apps: parts })
    }

    /// The days that a question's are compared with, when all of them were counted.
    pub(super) fn before(
        &self,
        snapshot: &Snapshot<'_>,
        query: &Query,
        now: &Period,
        cells: Cells,
    ) -> Result<Option<Period>, Error> {
        let window = query.compare.window(now.window).filter(|_| query.range.has_before());
        let Some(window) =
            window.filter(|window| self.oldest.is_some_and(|day| day <= window.first))
        else {
            return Ok(None);
        };
        let mut period = Period::custom(window, cells, (self, query.as_of));
        if query.compare == Compare::Before
            && query.as_of.is_none()
            && let Some(rolling) = self.rolled(snapshot, Rolling::before(query.range), cells)?
        {
            period.fleet = vec![Part::all(rolling.grain)];
        }
        Ok(Some(period))
    }

    /// A window, if it is rolled to yesterday. One that lags for a moment after midnight is not waited for.
    fn rolled(
        &self,
        snapshot: &Snapshot<'_>,
        rolling: Option<Rolling>,
        cells: Cells,
    ) -> Result<Option<Rolling>, Error> {
        let Some(rolling) = rolling.filter(|_| cells != Cells::Joint) else { return Ok(None) };
        let last = rolled_to(snapshot.connection, rolling)?;
        Ok((last == Some(self.today.plus(-1))).then_some(rolling))
    }
}
