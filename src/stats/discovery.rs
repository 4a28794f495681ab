//! Which of many changes are more than chance when all are looked at together: Benjamini and Hochberg (1995). Of those that it keeps, about the given
//! share is chance at most.

use super::interval::Rate;

/// The share of kept changes that may be chance.
pub const CHANCE: f64 = 0.05;

/// Whether each of the changes, by its p-value, is kept.
#[expect(clippy::cast_precision_loss, reason = "there are no more than a few thousand")]
pub fn discovered(p_values: &[f64]) -> Vec<bool> {
    let mut sorted: Vec<f64> = p_values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let of_all = |place: usize| CHANCE * (place + 1) as f64 / p_values.len() as f64;
    let highest =
        sorted.iter().enumerate().filter(|(place, p)| **p <= of_all(*place)).map(|(_, p)| *p);
    let limit = highest.fold(f64::NEG_INFINITY, f64::max);
    p_values.iter().map(|p| *p <= limit).collect()
}

/// The p-value of two shares being the same, by the pooled z test; 1 where one of them has no observation.
#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
pub fn p_of_rates(a: Rate, b: Rate) -> f64 {
    let (Some(p), Some(q)) = (a.share(), b.share()) else { return 1.0 };
    let pooled = (a.k + b.k) as f64 / (a.n + b.n) as f64;
    let error = (pooled * (1.0 - pooled) * (1.0 / a.n as f64 + 1.0 / b.n as f64)).sqrt();
    if error > 0.0 { two_sided((p - q) / error) } else { 1.0 }
}

/// The p-value of two numbers of runs coming as often a day, given so many days each. Given their sum, the first is binomial.
#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
pub fn p_of_counts((a, days_a): (u64, usize), (b, days_b): (u64, usize)) -> f64 {
    let (sum, days) = ((a + b) as f64, (days_a + days_b) as f64);
    let expected = days_a as f64 / days;
    let error = (sum * expected * (1.0 - expected)).sqrt();
    if error > 0.0 { two_sided((a as f64 - sum * expected) / error) } else { 1.0 }
}

/// How likely a standard normal value is at least so far from 0: far out by the first term of its
/// series, where only the size matters, elsewhere by Abramowitz and Stegun 26.2.17, within 7.5e-8.
fn two_sided(z: f64) -> f64 {
    let z = z.abs();
    let density = (-z * z / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt();
    if z > 5.0 {
        return 2.0 * density / z;
    }
    let t = 1.0 / (1.0 + 0.231_641_9 * z);
    let factors = [1.330_274_429, -1.821_255_978, 1.781_477_937, -0.356_563_782, 0.319_381_530];
    2.0 * density * factors.iter().fold(0.0, |sum, factor| (sum + factor) * t)
}

#[cfg(test)]
mod tests {
    use super::super::interval::wilson;
    use super::*;

    #[test]
    fn the_published_example_keeps_its_four() {
        // Benjamini and Hochberg 1995, section 4.1: of 15 tests the four smallest are kept.
        let p = [
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
            0.5719, 0.6528, 0.7590, 1.0,
        ];
        assert_eq!(discovered(&p).iter().filter(|kept| **kept).count(), 4);
        assert!(discovered(&[]).is_empty() && !discovered(&[0.2])[0] && discovered(&[0.04])[0]);
    }

    #[test]
    fn p_values_are_those_of_the_normal_distribution() {
        for (z, p) in [(0.0, 1.0), (1.959_964, 0.05), (-2.575_829, 0.01), (3.290_527, 0.001)] {
            assert!((two_sided(z) - p).abs() < 1e-6, "{z}: {}", two_sided(z));
        }
        assert!(two_sided(6.0) < 3e-9 && two_sided(40.0) >= 0.0);
        assert!(p_of_rates(wilson(90, 100), wilson(70, 100)) < 0.001);
        assert!((p_of_rates(wilson(0, 0), wilson(1, 2)) - 1.0).abs() < f64::EPSILON);
        assert!((p_of_counts((300, 30), (310, 31)) - 1.0).abs() < 1e-6);
        assert!(p_of_counts((300, 30), (200, 31)) < 0.001);
    }
}
