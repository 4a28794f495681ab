//! The parts of a report's facts that compare breakdowns of two periods: families of failures and platforms; and the catalog with that of an
//! earlier report.

use super::facts::{CatalogChanges, Facts, Failures, Family, Platform, Said, Share, Volume};
use super::making::Maker;
use super::period::Period;
use super::told::Spans;
use super::volume::Days;
use crate::stats::{Difference, Outcomes, Ranking, TOO_FEW, Template, newcombe, wilson};
use crate::store::Error;
use std::collections::BTreeMap;

/// Families of each sort.
const FAMILIES: usize = 5;
/// A family that became rarer or more frequent did so by this factor at least: less is no fix.
const FACTOR: f64 = 2.0;
/// Dimensions that are told of.
const DIMENSIONS: usize = 4;
/// The most frequent values of a dimension, and those that moved.
const MOST: usize = 3;
const MOVED: usize = 2;
/// A share that changed by less is no news however sure it is.
const MOVED_MIN: f64 = 0.01;
/// Earlier reports in which the catalog is looked for.
const LOOKED_BACK: usize = 8;

/// The runs of each told value.
fn runs(ranking: Option<&Ranking>) -> BTreeMap<&str, u64> {
    let rows = ranking.map(|ranking| ranking.rows.as_slice()).unwrap_or_default();
    rows.iter().map(|row| (row.value.as_str(), row.outcomes.runs)).collect()
}

/// The end of an interval that is nearest to no change: how much of it is sure.
fn sure(change: Option<Difference>) -> f64 {
    change.map_or(0.0, |change| if change.value < 0.0 { -change.high } else { change.low })
}

impl Maker<'_> {
    /// Families of failures that came, went, and changed.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub(super) async fn failures(
        &mut self,
        days: Days,
        volume: &Volume,
        (now, before): (Option<&Ranking>, Option<&Ranking>),
    ) -> Result<Failures, Error> {
        let (now, before) = (runs(now), runs(before));
        let all = (volume.now.runs, volume.before.as_ref().map(|before| before.runs.runs));
        let mut new = self.new_families(days);
        let new_families = new.len() as u64;
        new.sort_by_key(|name| std::cmp::Reverse(now.get(name.as_str()).copied()));
        new.truncate(FAMILIES);
        let mut shifts = shifts(self, days, (&now, &before), all);
        let spans = spans(&new, &shifts, days);
        let tellable = self.tellable("error", spans).await?;
        shifts.retain(|shift| tellable.contains(shift.name));
        let fresh = new.iter().map(String::as_str);
        let all_told = fresh.chain(shifts.iter().map(|shift| shift.name));
        let fingerprints: Vec<String> = all_told.map(str::to_owned).collect();
        let templates = self.store.templates(&fingerprints).await?;
        let family = |name: &str, change: Option<Difference>| -> Option<Family> {
            let Template { template, first_day, .. } = templates.get(name)?.clone();
            let rate = |runs: Option<&u64>, all: Option<u64>| Some(wilson(*runs?, all?));
            Some(Family {
                fingerprint: name.to_owned(),
                template,
                first_day,
                now: rate(now.get(name).filter(|_| tellable.contains(name)), Some(all.0)),
                before: rate(before.get(name), all.1),
                change,
            })
        };
        let of_sort = |sort: Sort| {
            let mine = shifts.iter().filter(|shift| shift.sort == sort);
            mine.filter_map(|shift| family(shift.name, Some(shift.change))).take(FAMILIES).collect()
        };
        Ok(Failures {
            new: new.iter().filter_map(|name| family(name, None)).collect(),
            new_families,
            gone: of_sort(Sort::Gone),
            rarer: of_sort(Sort::Rarer),
            commoner: of_sort(Sort::Commoner),
        })
    }

    /// Families that were seen for the first time. At the very beginning all are, which is no news.
    fn new_families(&self, days: Days) -> Vec<String> {
        let has_older = self.calendar.counted.first < days.now.first;
        let new = self.families.iter().filter(|(_, seen)| days.now.contains(seen.first_day));
        new.filter(|_| has_older).map(|(name, _)| name.clone()).collect()
    }

    /// What programs ran on.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub(super) async fn platforms(&mut self, days: Days) -> Result<Vec<Platform>, Error> {
        let menu = self.store.menu();
        let mut names: Vec<String> = Vec::new();
        for name in &menu.explore {
            // Counted as a pair, a value says more: a system together with its version.
            let pair = menu.pairs.iter().find(|(a, b)| a == name && !menu.explore.contains(b));
            names.push(pair.map_or_else(|| name.clone(), |(a, b)| format!("{a}/{b}")));
        }
        names.truncate(DIMENSIONS);
        let mut platforms = Vec::new();
        for name in names {
            let now = self.breakdown(&name, Some(days.now)).await?;
            let before = self.breakdown(&name, days.before).await?;
            platforms.extend(now.and_then(|now| platform(&now, before.as_ref())));
        }
        Ok(platforms)
    }

    /// What the catalog says otherwise than in the last report of the same length that knows.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub(super) async fn catalog_changes(
        &self,
        period: Period,
        said: Option<&Said>,
    ) -> Result<Option<CatalogChanges>, Error> {
        let Some(said) = said else { return Ok(None) };
        let filed = self.store.filed_reports().await?;
        let mut earlier: Vec<Period> = filed
            .iter()
            .filter_map(|(name, _)| name.parse().ok())
            .filter(|other: &Period| other.length() == period.length() && *other < period)
            .collect();
        earlier.sort_unstable();
        for other in earlier.into_iter().rev().take(LOOKED_BACK) {
            let Some(filed) = self.store.filed_report(&other.to_string()).await? else { continue };
            let facts = serde_json::from_str::<Facts>(&filed.facts).ok();
            if let Some(before) = facts.and_then(|facts| facts.catalog) {
                return Ok(Some(said.since(&before, other)));
            }
        }
        Ok(None)
    }
}

/// What became of a family since the period before.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Gone,
    Rarer,
    Commoner,
}

struct Shift<'a> {
    name: &'a str,
    sort: Sort,
    change: Difference,
}

/// The days over which each family is to be told.
fn spans(new: &[String], shifts: &[Shift<'_>], days: Days) -> Spans {
    let mut spans: Spans = new.iter().map(|name| (name.clone(), vec![days.now])).collect();
    for shift in shifts {
        let own = (shift.sort != Sort::Gone).then_some(days.now);
        spans.insert(shift.name.to_owned(), own.into_iter().chain(days.before).collect());
    }
    spans
}

/// The families that changed clearly and by much, the surest first.
fn shifts<'a>(
    maker: &Maker<'_>,
    days: Days,
    (now, before): (&BTreeMap<&'a str, u64>, &BTreeMap<&'a str, u64>),
    all: (u64, Option<u64>),
) -> Vec<Shift<'a>> {
    let Some(all_before) = all.1 else { return Vec::new() };
    let shift = |(name, was): (&&'a str, &u64)| {
        let is_gone = maker.families.get(*name).is_some_and(|seen| seen.last_day < days.now.first);
        // A family that is not told may be none or a few; only of one that was not seen since it is sure.
        let is = match now.get(name) {
            Some(is) => *is,
            None if is_gone => 0,
            None => return None,
        };
        let (rate, rate_before) = (wilson(is, all.0), wilson(*was, all_before));
        let change = newcombe(rate, rate_before).filter(Difference::is_clear)?;
        let (share, share_before) = (rate.share()?, rate_before.share()?);
        let sort = match is {
            0 => Sort::Gone,
            _ if share * FACTOR <= share_before => Sort::Rarer,
            _ if share >= share_before * FACTOR => Sort::Commoner,
            _ => return None,
        };
        (is.max(*was) >= TOO_FEW).then_some(Shift { name, sort, change })
    };
    let mut shifts: Vec<Shift<'a>> = before.iter().filter_map(shift).collect();
    shifts.sort_by(|a, b| sure(Some(b.change)).total_cmp(&sure(Some(a.change))));
    shifts
}

/// The shares of a dimension's values, now and before; `None` where nobody told one, or all are too few to be told.
fn platform(now: &Ranking, before: Option<&Ranking>) -> Option<Platform> {
    let all = now.all.filter(|all: &Outcomes| all.runs > 0)?;
    let all_before = before.and_then(|before| before.all).filter(|all| all.runs > 0);
    let past = runs(before);
    let share = |value: &str, runs: u64| {
        let now = wilson(runs, all.runs);
        let before = all_before.and_then(|all| Some(wilson(*past.get(value)?, all.runs)));
        let change = before.and_then(|before| newcombe(now, before));
        Share { value: value.to_owned(), now, before, change }
    };
    let shares: Vec<Share> =
        now.rows.iter().map(|row| share(&row.value, row.outcomes.runs)).collect();
    if shares.is_empty() {
        return None;
    }
    let moved = |share: &&Share| {
        share.change.is_some_and(|change| change.is_clear() && change.value.abs() >= MOVED_MIN)
    };
    let mut moved: Vec<Share> = shares.iter().filter(moved).cloned().collect();
    moved.sort_by(|a, b| sure(b.change).total_cmp(&sure(a.change)));
    moved.truncate(MOVED);
    let most = shares.into_iter().take(MOST).collect();
    Some(Platform { dimension: now.dimension.clone(), most, moved })
}
