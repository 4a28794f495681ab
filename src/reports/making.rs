//! Makes the facts of a report from the store's answers: a few questions, each of which has passed the rule of publishing. Several reports made one
//! after the other share what they know.

use super::facts::{FORM, Facts, Intake, NewApps, Retention, Said, Suppressed};
use super::period::{Period, pieces};
use super::told::Told;
use super::volume::{Calendar, alone};
use crate::catalog::Catalog;
use crate::stats::{Filter, LIMIT_MAX, Query, Range, Ranking, Seen, Window};
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
    pub(super) calendar: Calendar<'a>,
    /// Families of failures, and since when they are seen.
    pub(super) families: BTreeMap<String, Seen>,
    apps: BTreeMap<String, Seen>,
    demo: bool,
    /// What filed reports tell, as far as it was read.
    pub(super) history: BTreeMap<Period, Vec<Told>>,
    read: HashMap<(Window, String), Ranking>,
}

impl<'a> Maker<'a> {
    /// Reads what all reports need.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub(super) async fn new(store: &'a Store, catalog: &'a Catalog) -> Result<Self, Error> {
        let (calendar, apps, families, demo) = tokio::try_join!(
            Calendar::read(store),
            seen(store, "app"),
            seen(store, "error"),
            store.has_demo_data()
        )?;
        let (history, read) = (BTreeMap::new(), HashMap::new());
        Ok(Self { store, catalog, calendar, families, apps, demo, history, read })
    }

    /// The facts of a period; `None` where nothing of it was counted yet.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub(super) async fn facts(&mut self, period: Period) -> Result<Option<Facts>, Error> {
        let Some(days) = self.calendar.days(period) else { return Ok(None) };
        let volume = self.calendar.volume(days).await?;
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
        if self.calendar.counted.first >= now.first {
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
        let is_late = self.calendar.today.since(period.final_on()) > LATE_DAYS;
        (!is_late).then(|| Said::of(self.catalog, self.calendar.today))
    }
}

async fn seen(store: &Store, dimension: &str) -> Result<BTreeMap<String, Seen>, Error> {
    match store.seen(dimension, Filter::default()).await {
        Err(Error::NoSuchDimension) => Ok(BTreeMap::new()),
        answer => answer,
    }
}
