//! Makes the facts of a report from the store's answers: a few questions, each of which has passed the rule of publishing. Several reports made one
//! after the other share what they know.

use super::facts::{Compared, FORM, Facts, Intake, NewApps, Retention, Said, Suppressed, Volume};
use super::period::{Period, pieces};
use super::told::Told;
use crate::catalog::Catalog;
use crate::day::Day;
use crate::stats::{
    Compare, Filter, LIMIT_MAX, Outcomes, Query, Range, Ranking, Seen, Window, newcombe,
};
use crate::store::{Error, Store};
use crate::tally::What;
use std::collections::{BTreeMap, HashMap};

/// New apps that are named.
const NAMED: usize = 8;
/// Breakdowns that are remembered for the next report.
const REMEMBERED: usize = 64;
/// So many days after a report could have been made, the catalog may no longer be what it was.
const LATE_DAYS: i32 = 7;

/// Makes reports.
pub(super) struct Maker<'a> {
    pub(super) store: &'a Store,
    pub(super) catalog: &'a Catalog,
    pub(super) today: Day,
    /// The days of which anything was counted.
    pub(super) counted: Window,
    /// Families of failures, and since when they are seen.
    pub(super) families: BTreeMap<String, Seen>,
    apps: BTreeMap<String, Seen>,
    demo: bool,
    /// What filed reports tell, as far as it was read.
    pub(super) history: BTreeMap<Period, Vec<Told>>,
    read: HashMap<(Window, String), Ranking>,
}

/// A report's own days, and those that it is compared with.
#[derive(Clone, Copy)]
pub(super) struct Days {
    pub(super) period: Period,
    pub(super) now: Window,
    pub(super) before: Option<Window>,
}

impl<'a> Maker<'a> {
    /// Reads what all reports need.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub(super) async fn new(store: &'a Store, catalog: &'a Catalog) -> Result<Self, Error> {
        let whole = Query { compare: Compare::None, ..Query::of(Range::All) };
        let (counted, apps, families, demo) = tokio::try_join!(
            store.totals(whole),
            seen(store, "app"),
            seen(store, "error"),
            store.has_demo_data()
        )?;
        let today = Day::of_unix_seconds(store.now());
        let counted = counted.window;
        let (history, read) = (BTreeMap::new(), HashMap::new());
        Ok(Self { store, catalog, today, counted, families, apps, demo, history, read })
    }

    /// The facts of a period; `None` where nothing of it was counted yet.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub(super) async fn facts(&mut self, period: Period) -> Result<Option<Facts>, Error> {
        let Some(days) = self.days(period) else { return Ok(None) };
        let volume = self.volume(days).await?;
        let apps = self.breakdown("app", Some(days.now)).await?;
        let apps_before = self.breakdown("app", days.before).await?;
        let families = self.breakdown("error", Some(days.now)).await?;
        let families_before = self.breakdown("error", days.before).await?;
        let failures =
            self.failures(days, &volume, (families.as_ref(), families_before.as_ref())).await?;
        let hidden = |ranking: Option<&Ranking>| {
            ranking.map(|found| found.hidden.values).unwrap_or_default()
        };
        let catalog = self.said(period);
        let catalog_changes = self.catalog_changes(period, catalog.as_ref()).await?;
        Ok(Some(Facts {
            form: FORM,
            period,
            window: days.now,
            demo: self.demo,
            apps: self.changes(days, apps.as_ref(), apps_before.as_ref()).await?,
            new_apps: self.new_apps(days.now, apps.as_ref()),
            failures,
            platforms: self.platforms(days).await?,
            intake: self.intake(days.now).await?,
            suppressed: Suppressed {
                apps: hidden(apps.as_ref()),
                families: hidden(families.as_ref()),
            },
            retention: Retention {
                raw_retention_s: self.catalog.privacy.raw_retention.as_secs(),
                min_cell: self.catalog.privacy.min_cell,
            },
            catalog,
            catalog_changes,
            volume,
        }))
    }

    /// The days of a period, as far as they are over or going on and were counted.
    fn days(&self, period: Period) -> Option<Days> {
        let whole = period.window();
        if whole.first > self.today || whole.last < self.counted.first {
            return None;
        }
        let first = whole.first.max(self.counted.first);
        let now = Window { first, last: whole.last.min(self.today) };
        let before = self.part(period.before(), period);
        Some(Days { period, now, before })
    }

    /// The days of another period that are compared with those of this one: as many as there are of it so far. `None` where not all were counted.
    fn part(&self, other: Period, period: Period) -> Option<Window> {
        let (whole, mut part) = (period.window(), other.window());
        if self.today < whole.last {
            part.last = part.last.min(part.first.plus(self.today.since(whole.first)));
        }
        (part.first >= self.counted.first).then_some(part)
    }

    async fn volume(&self, days: Days) -> Result<Volume, Error> {
        let now = self.store.totals(alone(days.now)).await?.found;
        let runs = now.now.unwrap_or_else(|| Outcomes::from(crate::stats::Counts::default()));
        let year_before = days.period.year_before();
        Ok(Volume {
            before: self.compared(days.period.before(), days.before, runs).await?,
            year_before: self
                .compared(year_before, self.part(year_before, days.period), runs)
                .await?,
            apps: now.apps,
            now: runs,
        })
    }

    async fn compared(
        &self,
        period: Period,
        window: Option<Window>,
        now: Outcomes,
    ) -> Result<Option<Compared>, Error> {
        let Some(window) = window else { return Ok(None) };
        let found = self.store.totals(alone(window)).await?.found.now;
        Ok(found.map(|runs| Compared {
            period,
            window,
            runs,
            success_rate: newcombe(now.success_rate, runs.success_rate),
        }))
    }

    /// Runs by the values of a dimension, told by pieces where all of them are told; `None` where nothing was counted by it, or there are no such
    /// days.
    pub(super) async fn breakdown(
        &mut self,
        dimension: &str,
        window: Option<Window>,
    ) -> Result<Option<Ranking>, Error> {
        let Some(window) = window else { return Ok(None) };
        let key = (window, dimension.to_owned());
        if let Some(known) = self.read.get(&key) {
            return Ok(Some(known.clone()));
        }
        let query = Query { limit: Some(LIMIT_MAX), ..alone(window) };
        // Of apps and families a few are told, each looked at by itself before.
        let answer = if matches!(dimension, "app" | "error") {
            self.store.ranking(dimension, query).await
        } else {
            self.store.ranking_in_pieces(dimension, query, pieces(window)).await
        };
        match answer {
            Ok(answer) => {
                if self.read.len() >= REMEMBERED {
                    self.read.clear();
                }
                self.read.insert(key, answer.found.clone());
                Ok(Some(answer.found))
            }
            Err(Error::NoSuchDimension) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Apps that were seen for the first time. At the very beginning everything is, which is no news.
    fn new_apps(&self, now: Window, told: Option<&Ranking>) -> NewApps {
        if self.counted.first >= now.first {
            return NewApps::default();
        }
        let mut fresh: Vec<&String> = self
            .apps
            .iter()
            .filter(|(_, seen)| now.contains(seen.first_day))
            .map(|(app, _)| app)
            .collect();
        let place = |app: &String| {
            let rows = told.map(|told| told.rows.as_slice()).unwrap_or_default();
            rows.iter().position(|row| row.value == *app).unwrap_or(usize::MAX)
        };
        fresh.sort_by_key(|app| place(app));
        let named = fresh.iter().take(NAMED).map(|app| (*app).clone()).collect();
        NewApps { count: fresh.len() as u64, named }
    }

    async fn intake(&self, now: Window) -> Result<Intake, Error> {
        let quality = self.store.quality(&Query::of(Range::Custom(now.first, now.last))).await?;
        Ok(Intake {
            received: quality.total(What::Received),
            accepted: quality.total(What::Accepted),
            refused: quality.total(What::Rejected),
            duplicates: quality.total(What::Duplicate),
            repaired: quality.total(What::Repaired),
            other: quality.total(What::Other),
            dropped: quality.total(What::Dropped),
            unclean: quality.total(What::Unclean),
        })
    }

    /// What the catalog says, unless it is too late to know what it said then.
    fn said(&self, period: Period) -> Option<Said> {
        let is_late = self.today.since(period.final_on()) > LATE_DAYS;
        (!is_late).then(|| Said::of(self.catalog, self.today))
    }
}

/// A question about some days and nothing else.
pub(super) fn alone(window: Window) -> Query {
    let range = Range::Custom(window.first, window.last);
    Query { compare: Compare::None, ..Query::of(range) }
}

async fn seen(store: &Store, dimension: &str) -> Result<BTreeMap<String, Seen>, Error> {
    match store.seen(dimension, Filter::default()).await {
        Err(Error::NoSuchDimension) => Ok(BTreeMap::new()),
        answer => answer,
    }
}
