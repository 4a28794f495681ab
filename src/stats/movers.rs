//! Movers: which values changed most against the window compared with, as far as the change is more than chance. A pure function of a ranking
//! that was told already, so it holds nothing back itself.

use super::answers::{Outcomes, Ranked, Ranking};
use super::interval::{Difference, newcombe, wilson};
use serde::{Deserialize, Serialize};

/// How many times as many runs there were, with the 95 % interval.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
pub struct Ratio {
    /// Runs now by runs before.
    pub value: f64,
    /// The lower end of the interval.
    pub low: f64,
    /// The upper end of the interval; very large when nothing is sure.
    pub high: f64,
}

impl Ratio {
    /// Whether the whole interval lies on one side of 1.
    pub fn is_clear(&self) -> bool {
        self.low > 1.0 || self.high < 1.0
    }
}

/// A value now and before.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Moved {
    /// The value as it is stored.
    pub value: String,
    /// Its runs.
    pub now: Outcomes,
    /// Its runs in the window compared with.
    pub before: Outcomes,
    /// The change of its runs.
    pub runs: Ratio,
    /// The change of its success rate; `None` when one side has no finished run.
    pub success_rate: Option<Difference>,
}

/// The values that changed clearly, those that changed most for sure first.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Movers {
    /// More runs than before.
    pub risen: Vec<Moved>,
    /// Fewer runs than before.
    pub fallen: Vec<Moved>,
    /// A higher success rate than before.
    pub improved: Vec<Moved>,
    /// A lower success rate than before.
    pub worsened: Vec<Moved>,
    /// Values that could be compared: told in both windows.
    pub compared: u64,
    /// Those of them without a clear change of the success rate.
    pub steady: u64,
}

/// Finds the movers of a ranking, so many of each sort at most.
pub fn movers(ranking: &Ranking, limit: usize) -> Movers {
    movers_per_day(ranking, (1, 1), limit)
}

/// The same where the two windows have so many days, now and before: runs are compared by the day.
pub fn movers_per_day(ranking: &Ranking, days: (usize, usize), limit: usize) -> Movers {
    let compared: Vec<Moved> = ranking.rows.iter().filter_map(|row| moved(row, days)).collect();
    let most = |sure: &dyn Fn(&Moved) -> Option<f64>| -> Vec<Moved> {
        let mut found: Vec<(f64, &Moved)> =
            compared.iter().filter_map(|moved| Some((sure(moved)?, moved))).collect();
        found.sort_by(|(a, x), (b, y)| b.total_cmp(a).then_with(|| x.value.cmp(&y.value)));
        found.into_iter().take(limit).map(|(_, moved)| moved.clone()).collect()
    };
    let is_steady = |moved: &&Moved| moved.success_rate.is_none_or(|change| !change.is_clear());
    // What is sure of a change is the end of its interval nearest to none.
    Movers {
        risen: most(&|moved| Some(moved.runs.low).filter(|low| *low > 1.0)),
        fallen: most(&|moved| Some(-moved.runs.high).filter(|high| *high > -1.0)),
        improved: most(&|moved| Some(moved.success_rate?.low).filter(|low| *low > 0.0)),
        worsened: most(&|moved| Some(-moved.success_rate?.high).filter(|high| *high > 0.0)),
        compared: compared.len() as u64,
        steady: compared.iter().filter(is_steady).count() as u64,
    }
}

fn moved(row: &Ranked, days: (usize, usize)) -> Option<Moved> {
    let before = row.before?;
    let success_rate = newcombe(row.outcomes.success_rate, before.success_rate);
    let runs = ratio(row.outcomes.runs, before.runs, days)?;
    Some(Moved { value: row.value.clone(), now: row.outcomes, before, runs, success_rate })
}

/// The ratio of two counts. Given their sum, the share of the first is binomial, so its interval turned into odds is that of the ratio.
#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
fn ratio(now: u64, before: u64, days: (usize, usize)) -> Option<Ratio> {
    if before == 0 || days.0 == 0 {
        return None;
    }
    let share = wilson(now, now + before);
    let per_day = days.1 as f64 / days.0 as f64;
    let odds = |share: f64| share / (1.0 - share).max(f64::EPSILON) * per_day;
    let value = now as f64 / before as f64 * per_day;
    Some(Ratio { value, low: odds(share.low), high: odds(share.high) })
}

#[cfg(test)]
mod tests {
    use super::super::counts::Counts;
    use super::super::suppress::Folded;
    use super::*;

    fn told(success: u64, failed: u64) -> Outcomes {
        Counts { success, failed, ..Counts::default() }.into()
    }

    fn ranking(rows: &[(&str, Outcomes, Option<Outcomes>)]) -> Ranking {
        let rows = rows.iter().map(|(value, outcomes, before)| Ranked {
            value: (*value).to_owned(),
            outcomes: *outcomes,
            before: *before,
        });
        Ranking {
            dimension: "app".to_owned(),
            rows: rows.collect(),
            all: None,
            more: Folded::default(),
            hidden: Folded::default(),
        }
    }

    fn names(moved: &[Moved]) -> Vec<&str> {
        moved.iter().map(|moved| moved.value.as_str()).collect()
    }

    #[test]
    fn only_clear_changes_move_and_the_surest_stands_first() {
        let found = movers(
            &ranking(&[
                ("steady", told(900, 100), Some(told(905, 95))),
                ("few", told(12, 4), Some(told(11, 0))),
                ("broken", told(500, 500), Some(told(900, 100))),
                ("worse", told(850, 150), Some(told(900, 100))),
                ("mended", told(980, 20), Some(told(800, 200))),
                ("new", told(50, 0), None),
            ]),
            10,
        );
        assert_eq!(names(&found.worsened), ["broken", "worse"]);
        assert_eq!(names(&found.improved), ["mended"]);
        assert_eq!((found.compared, found.steady), (5, 2));
        assert!(found.risen.is_empty() && found.fallen.is_empty());
    }

    #[test]
    fn runs_rise_and_fall_by_their_ratio() {
        let found = movers(
            &ranking(&[
                ("doubled", told(2_000, 0), Some(told(1_000, 0))),
                ("tripled", told(60, 0), Some(told(20, 0))),
                ("gone", told(0, 0), Some(told(400, 0))),
                ("less", told(700, 0), Some(told(1_000, 0))),
            ]),
            1,
        );
        assert_eq!((names(&found.risen), names(&found.fallen)), (vec!["doubled"], vec!["gone"]));
        let doubled = &found.risen[0].runs;
        assert!((doubled.value - 2.0).abs() < 1e-9 && doubled.low > 1.8 && doubled.high < 2.2);
    }
}
