//! The questions that pages and documents ask, and their answers from cells: sealed and live merged in one place.

use super::plan::{APP, CATEGORY, ERROR, KIND, SOURCE};
use super::readers::Snapshot;
use super::terms::NONE;
use super::{Error, Store};
use crate::day::Day;
use crate::stats::{
    Breakdown, Counts, Folded, Point, Range, Row, Summary, Timeseries, Window, fold_small,
};
use std::collections::{BTreeMap, HashMap};

/// What a page calls the dimension of apps.
const APP_DIMENSION: &str = "app";

/// The name in the store of a dimension that a page asks for.
fn stored_name(dimension: &str) -> &str {
    match dimension {
        APP_DIMENSION => APP,
        "category" => CATEGORY,
        "error" => ERROR,
        "kind" => KIND,
        "source" => SOURCE,
        field => field,
    }
}

impl Store {
    /// The totals of a range, beside those of the period before it.
    ///
    /// # Errors
    ///
    /// When the database cannot be read.
    pub async fn summary(&self, range: Range) -> Result<Summary, Error> {
        let now = self.now();
        self.ask(move |snapshot| {
            let oldest = snapshot.oldest()?;
            let window = range.window(Day::of_unix_seconds(now), oldest);
            let counts = total(&daily(snapshot, window)?);
            let before = match before(range, window, oldest) {
                Some(window) => Some(total(&daily(snapshot, window)?)),
                None => None,
            };
            let apps = u64::try_from(by_value(snapshot, APP_DIMENSION, range, window)?.len())
                .unwrap_or(u64::MAX);
            Ok(Summary { range, window, counts, before, apps, as_of: now })
        })
        .await
    }

    /// Runs day by day, beside those of the period before.
    ///
    /// # Errors
    ///
    /// When the database cannot be read.
    pub async fn timeseries(&self, range: Range) -> Result<Timeseries, Error> {
        let now = self.now();
        self.ask(move |snapshot| {
            let today = Day::of_unix_seconds(now);
            let oldest = snapshot.oldest()?;
            let window = range.window(today, oldest);
            let before = before(range, window, oldest)
                .map_or(Ok(Vec::new()), |window| points(snapshot, window))?;
            let open = window.contains(today).then_some(today);
            Ok(Timeseries {
                range,
                window,
                points: points(snapshot, window)?,
                before,
                open,
                as_of: now,
            })
        })
        .await
    }

    /// Runs by the values of a dimension: `app`, a field of the catalog, or a pair of them such as `os_type/os_version`.
    ///
    /// # Errors
    ///
    /// [`Error::NoSuchDimension`] when nothing is counted under that name; any other when the database cannot be read.
    pub async fn breakdown(
        &self,
        dimension: &str,
        range: Range,
        limit: usize,
    ) -> Result<Breakdown, Error> {
        let (now, min_cell, dimension) = (self.now(), self.inner.min_cell, dimension.to_owned());
        self.ask(move |snapshot| {
            let window = range.window(Day::of_unix_seconds(now), snapshot.oldest()?);
            let rows = by_value(snapshot, &dimension, range, window)?;
            let (mut rows, hidden) = fold_small(rows, min_cell);
            let past = rows.split_off(limit.min(rows.len()));
            let counts = past.iter().map(|row| row.counts).sum();
            let more = Folded { values: u64::try_from(past.len()).unwrap_or(u64::MAX), counts };
            Ok(Breakdown { dimension, range, window, rows, more, hidden, as_of: now })
        })
        .await
    }

    /// Whether the database holds invented data.
    ///
    /// # Errors
    ///
    /// When the database cannot be read.
    pub async fn has_demo_data(&self) -> Result<bool, Error> {
        self.ask(|snapshot| Ok(super::writer::fact(snapshot.connection, "demo")?.is_some())).await
    }
}

/// The period before, when it was counted from its first day on.
fn before(range: Range, window: Window, oldest: Option<Day>) -> Option<Window> {
    let before = window.before();
    (range.has_before() && oldest? <= before.first).then_some(before)
}

fn daily(snapshot: &Snapshot<'_>, window: Window) -> Result<BTreeMap<Day, Counts>, Error> {
    let mut days: BTreeMap<Day, Counts> = BTreeMap::new();
    snapshot.days(NONE, NONE, window, |key, cell| {
        let counts = days.entry(Day::from_epoch_days(key.start)).or_default();
        counts.add(key.outcome, u64::try_from(cell.n).unwrap_or(0));
    })?;
    Ok(days)
}

fn total(days: &BTreeMap<Day, Counts>) -> Counts {
    days.values().copied().sum()
}

fn points(snapshot: &Snapshot<'_>, window: Window) -> Result<Vec<Point>, Error> {
    let days = daily(snapshot, window)?;
    Ok(window
        .iter()
        .map(|day| Point { day, counts: days.get(&day).copied().unwrap_or_default() })
        .collect())
}

fn by_value(
    snapshot: &Snapshot<'_>,
    dimension: &str,
    range: Range,
    window: Window,
) -> Result<Vec<Row>, Error> {
    let term = snapshot.terms().find("", stored_name(dimension)).ok_or(Error::NoSuchDimension)?;
    let mut values: HashMap<i64, [i64; 5]> = HashMap::new();
    snapshot.values(NONE, term, range, window, |value, outcome, cell| {
        if let Some(n) = values.entry(value).or_default().get_mut(outcome.index()) {
            *n += cell.n;
        }
    })?;
    let text = |value: i64| snapshot.terms().text(u32::try_from(value).unwrap_or(NONE)).to_string();
    Ok(values
        .into_iter()
        .map(|(value, n)| Row { value: text(value), counts: counts(n) })
        .filter(|row| !row.counts.is_empty())
        .collect())
}

fn counts(by_outcome: [i64; 5]) -> Counts {
    let [success, failed, blocked, aborted, unfinished] =
        by_outcome.map(|n| u64::try_from(n).unwrap_or(0));
    Counts { success, failed, blocked, aborted, unfinished }
}
