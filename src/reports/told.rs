//! What reports tell of single values, and over which days: a value that one report tells is told by the next only as far as the two, subtracted, give
//! no small cell away. Platforms are guarded by the pieces that weeks and months cut each other into, and are none of it.

use super::facts::{Facts, Family};
use super::making::Maker;
use super::period::Period;
use crate::stats::{Moved, Window};
use crate::store::Error;
use std::collections::{BTreeMap, BTreeSet};

/// Days around a span in which reports may tell of spans that overlap it, or that overlap those: two months and a week on either side.
const AROUND_DAYS: i32 = 70;

/// The runs of a value over some days, told by a report.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Told {
    dimension: &'static str,
    value: String,
    span: Window,
}

impl Told {
    /// All that a report tells of single apps and families.
    pub(super) fn by(facts: &Facts) -> Vec<Self> {
        let before = facts.volume.before.as_ref().map(|before| before.window);
        let mut told = Vec::new();
        let mut tell = |dimension, value: &str, span: Option<Window>| {
            let value = value.to_owned();
            told.extend(span.map(|span| Self { dimension, value, span }));
        };
        let changes = facts.apps.iter();
        let moved = changes.flat_map(|changes| {
            [&changes.risen, &changes.fallen, &changes.improved, &changes.worsened]
        });
        for Moved { value, .. } in moved.flatten() {
            tell("app", value, Some(facts.window));
            tell("app", value, before);
        }
        let failures = &facts.failures;
        let families = [&failures.new, &failures.gone, &failures.rarer, &failures.commoner];
        for Family { fingerprint, now, before: past, .. } in families.into_iter().flatten() {
            tell("error", fingerprint, now.map(|_| facts.window));
            tell("error", fingerprint, past.and(before));
        }
        told
    }
}

/// The spans over which each of some values is to be told.
pub(super) type Spans = BTreeMap<String, Vec<Window>>;

impl Maker<'_> {
    /// Of values that are to be told, those that may be told beside all that filed reports tell.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub(super) async fn tellable(
        &mut self,
        dimension: &'static str,
        mut spans: Spans,
    ) -> Result<BTreeSet<String>, Error> {
        let all = || spans.values().flatten();
        let (first, last) = (all().map(|span| span.first).min(), all().map(|span| span.last).max());
        let Some((first, last)) = first.zip(last) else { return Ok(BTreeSet::new()) };
        let around = Window { first: first.plus(-AROUND_DAYS), last: last.plus(AROUND_DAYS) };
        self.recall(around).await?;
        for told in self.history.values().flatten() {
            let is_near = told.span.first <= around.last && around.first <= told.span.last;
            if told.dimension == dimension
                && is_near
                && let Some(spans) = spans.get_mut(&told.value)
                && !spans.contains(&told.span)
            {
                spans.push(told.span);
            }
        }
        self.store.tellable_over(dimension, spans).await
    }

    /// Reads what filed reports around some days tell, as far as it is not known yet.
    async fn recall(&mut self, around: Window) -> Result<(), Error> {
        let filed = self.store.filed_reports().await?;
        let periods = filed.iter().filter_map(|(name, _)| name.parse::<Period>().ok());
        let near = periods.filter(|period| {
            // A report tells of the period before its own, too.
            let (first, last) = (period.before().window().first, period.window().last);
            first <= around.last && around.first <= last
        });
        let unknown: Vec<Period> =
            near.filter(|period| !self.history.contains_key(period)).collect();
        for period in unknown {
            let Some(filed) = self.store.filed_report(&period.to_string()).await? else { continue };
            let facts: Facts = serde_json::from_str(&filed.facts).map_err(|_| Error::Damaged)?;
            self.history.insert(period, Told::by(&facts));
        }
        Ok(())
    }
}
