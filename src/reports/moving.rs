//! Which apps moved since the period before: those whose change is more than chance when all apps are looked at together, and that may be told beside
//! what other reports tell.

use super::facts::Changes;
use super::making::Maker;
use super::told::Spans;
use super::volume::Days;
use crate::stats::discovery::{discovered, p_of_counts, p_of_rates};
use crate::stats::{Moved, Outcomes, Ranking, movers_per_day};
use crate::store::Error;
use std::collections::{BTreeMap, BTreeSet};

/// Movers of each sort.
const MOVERS: usize = 3;
/// Movers among which those are looked for that may be told.
const MOVERS_READ: usize = 20;

impl Maker<'_> {
    /// What moved from one breakdown of apps to the other; `None` where there is nothing to compare.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub(super) async fn changes(
        &mut self,
        days: Days,
        now: Option<&Ranking>,
        before: Option<&Ranking>,
    ) -> Result<Option<Changes>, Error> {
        let (Some(now), Some(before), Some(span)) = (now, before, days.before) else {
            return Ok(None);
        };
        let now = beside(now, before);
        let lengths = (days.now.days(), span.days());
        let mut movers = movers_per_day(&now, lengths, MOVERS_READ);
        let (runs, rates) = (by_runs(&now, lengths), by_rates(&now));
        movers.risen.retain(|moved| runs.contains(&moved.value));
        movers.fallen.retain(|moved| runs.contains(&moved.value));
        movers.improved.retain(|moved| rates.contains(&moved.value));
        movers.worsened.retain(|moved| rates.contains(&moved.value));
        let lists = [&movers.risen, &movers.fallen, &movers.improved, &movers.worsened];
        let spans: Spans = lists
            .into_iter()
            .flatten()
            .map(|moved| (moved.value.clone(), vec![days.now, span]))
            .collect();
        let tellable = self.tellable("app", spans).await?;
        let told = |moved: Vec<Moved>| {
            moved.into_iter().filter(|moved| tellable.contains(&moved.value)).take(MOVERS).collect()
        };
        Ok(Some(Changes {
            risen: told(movers.risen),
            fallen: told(movers.fallen),
            improved: told(movers.improved),
            worsened: told(movers.worsened),
            compared: movers.compared,
            steady: movers.compared.saturating_sub(rates.len() as u64),
        }))
    }
}

/// A breakdown with each row beside its runs in another.
fn beside(now: &Ranking, before: &Ranking) -> Ranking {
    let past: BTreeMap<&str, Outcomes> =
        before.rows.iter().map(|row| (row.value.as_str(), row.outcomes)).collect();
    let mut now = now.clone();
    for row in &mut now.rows {
        row.before = past.get(row.value.as_str()).copied();
    }
    now
}

/// The values whose change is kept when all are looked at together; `p` is `None` for those that cannot be judged.
fn kept(ranking: &Ranking, p: impl Fn(&Outcomes, &Outcomes) -> Option<f64>) -> BTreeSet<String> {
    let (values, p_values): (Vec<&String>, Vec<f64>) = ranking
        .rows
        .iter()
        .filter_map(|row| Some((&row.value, p(&row.outcomes, &row.before?)?)))
        .unzip();
    let kept = values.into_iter().zip(discovered(&p_values)).filter(|(_, kept)| *kept);
    kept.map(|(value, _)| value.clone()).collect()
}

fn by_runs(ranking: &Ranking, days: (usize, usize)) -> BTreeSet<String> {
    kept(ranking, |now, before| Some(p_of_counts((now.runs, days.0), (before.runs, days.1))))
}

fn by_rates(ranking: &Ranking) -> BTreeSet<String> {
    kept(ranking, |now, before| {
        let (now, before) = (now.success_rate, before.success_rate);
        (!now.too_few() && !before.too_few()).then(|| p_of_rates(now, before))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::{Counts, Folded, Ranked};

    fn ranking(rows: &[(u64, u64, u64, u64)]) -> Ranking {
        let counts = |success, failed| Counts { success, failed, ..Counts::default() }.into();
        let row = |(n, (a, b, c, d)): (usize, &(u64, u64, u64, u64))| Ranked {
            value: format!("v{n}"),
            outcomes: counts(*a, *b),
            before: Some(counts(*c, *d)),
        };
        Ranking {
            dimension: "app".to_owned(),
            rows: rows.iter().enumerate().map(row).collect(),
            all: None,
            more: Folded::default(),
            hidden: Folded::default(),
        }
    }

    #[test]
    fn among_many_a_change_must_be_surer_than_alone() {
        // 95 in 100 intervals would leave 0 out for the first one.
        let alone = ranking(&[(82, 18, 92, 8)]);
        assert_eq!(by_rates(&alone).len(), 1);
        let mut many = vec![(82, 18, 92, 8)];
        many.extend([(90, 10, 90, 10); 60]);
        assert!(by_rates(&ranking(&many)).is_empty());
        many.push((500, 500, 900, 100));
        assert_eq!(by_rates(&ranking(&many)).into_iter().collect::<Vec<_>>(), ["v61"]);
    }

    #[test]
    fn rates_of_too_few_runs_are_not_judged_and_days_count() {
        assert!(by_rates(&ranking(&[(1, 19, 19, 1)])).is_empty());
        assert!(by_runs(&ranking(&[(310, 0, 300, 0)]), (31, 30)).is_empty());
        assert_eq!(by_runs(&ranking(&[(310, 0, 300, 0)]), (31, 15)).len(), 1);
    }
}
