//! A default against what people choose: how many take less, as much, and more.

use super::{Bin, Distribution};

/// How far a kept value may lie from the true one: measures are kept in buckets of 5 per cent, told by their middles.
const KEPT_WITHIN: f64 = 0.026;

/// Runs by how their value of a measure compares with the default.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Against {
    /// Runs with less.
    pub less: u64,
    /// Runs with as much, as far as the kept values can tell.
    pub same: u64,
    /// Runs with more.
    pub more: u64,
}

impl Against {
    /// Runs in all.
    pub fn runs(self) -> u64 {
        self.less + self.same + self.more
    }
}

impl Distribution {
    /// How the values compare with a default; `None` when too few are told, or when the default lies among values that were put together because
    /// each by itself was too rare to be told.
    pub fn against(&self, default: f64) -> Option<Against> {
        let mut found = Against::default();
        for bin in &self.bins {
            let (from, to) = (bin.from * (1.0 - KEPT_WITHIN), bin.to * (1.0 + KEPT_WITHIN));
            if to < default {
                found.less += bin.n;
            } else if from > default {
                found.more += bin.n;
            } else if is_one_value(bin) {
                found.same += bin.n;
            } else {
                return None;
            }
        }
        (found.runs() > 0).then_some(found)
    }
}

/// Whether all values of a bin were kept as one.
fn is_one_value(bin: &Bin) -> bool {
    bin.to - bin.from <= bin.from.abs() * f64::EPSILON
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(bins: &[(f64, f64, u64)]) -> Distribution {
        let bins = bins.iter().map(|(from, to, n)| Bin { from: *from, to: *to, n: *n });
        Distribution {
            measure: "ram".to_owned(),
            n: Some(100),
            mean: None,
            median: None,
            p90: None,
            p95: None,
            bins: bins.collect(),
        }
    }

    #[test]
    fn a_default_parts_what_people_choose() {
        // 2,021 is the middle of the bucket that 2,048 is kept in.
        let found = told(&[(512.0, 512.0, 10), (2_021.0, 2_021.0, 60), (4_003.0, 8_100.0, 30)]);
        assert_eq!(found.against(2_048.0), Some(Against { less: 10, same: 60, more: 30 }));
        assert_eq!(found.against(256.0), Some(Against { less: 0, same: 0, more: 100 }));
    }

    #[test]
    fn a_default_among_values_put_together_says_nothing() {
        let found = told(&[(512.0, 512.0, 10), (1_000.0, 4_003.0, 30)]);
        assert_eq!(found.against(2_048.0), None);
        assert_eq!(told(&[]).against(2.0), None);
    }

    #[test]
    fn zero_is_a_value_like_any_other() {
        let found = told(&[(0.0, 0.0, 10), (1.0, 1.0, 20)]);
        assert_eq!(found.against(0.0), Some(Against { less: 0, same: 10, more: 20 }));
    }
}
