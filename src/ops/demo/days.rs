//! How runs spread over days: growth, seasons, weekends, and noise; and over the hours of a day.

use crate::day::Day;
use rand::Rng;
use rand_chacha::ChaCha8Rng;
use rand_distr::{Distribution, Normal};

/// Weight of each hour, UTC: quiet at four in the morning, busy in the evening.
const HOURS: [f64; 24] = [
    1.3, 1.0, 0.7, 0.5, 0.5, 0.6, 0.8, 1.1, 1.6, 2.1, 2.4, 2.6, 2.7, 2.9, 3.1, 3.2, 3.3, 3.4, 3.7,
    4.0, 4.1, 3.7, 2.9, 2.0,
];
const SECONDS_PER_HOUR: i64 = 3_600;
const WEEKEND: f64 = 1.35;
const GROWTH: f64 = 0.6;
const SEASON: f64 = 0.14;
const NOISE: f64 = 0.05;

/// Runs of each day, the first one first: whole numbers that add up to `runs`. The last day is cut where `until` (unix seconds) falls in it.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "counts far below 2^53"
)]
pub(super) fn spread(
    runs: u64,
    first: Day,
    count: u32,
    until: i64,
    rng: &mut ChaCha8Rng,
) -> Vec<(Day, u64)> {
    let noise = Normal::new(0.0, NOISE).ok();
    let days: Vec<Day> =
        (0..i32::try_from(count).unwrap_or(i32::MAX)).map(|n| first.plus(n)).collect();
    let weights: Vec<f64> = days
        .iter()
        .enumerate()
        .map(|(n, day)| {
            let growth = 1.0 + GROWTH * n as f64 / f64::from(count);
            let season =
                1.0 + SEASON * (f64::from(day.month()) * std::f64::consts::TAU / 12.0).cos();
            let week = if day.is_weekend() { WEEKEND } else { 1.0 };
            let noise = noise.map_or(0.0, |normal| normal.sample(rng)).exp();
            growth * season * week * noise * share_of_day(*day, until)
        })
        .collect();
    let total: f64 = weights.iter().sum();
    let mut sum = 0.0;
    let mut given = 0;
    days.into_iter()
        .zip(weights)
        .map(|(day, weight)| {
            sum += weight;
            let up_to = if total > 0.0 { (runs as f64 * sum / total).round() as u64 } else { 0 };
            let here = up_to.saturating_sub(given);
            given += here;
            (day, here)
        })
        .collect()
}

/// A moment of a day, in unix seconds, drawn by the hours' weights and before `until`.
pub(super) fn moment(day: Day, until: i64, rng: &mut ChaCha8Rng) -> i64 {
    let total = share_of_day(day, until) * HOURS.iter().sum::<f64>();
    let mut at = rng.random::<f64>() * total;
    let mut seconds = day.unix_seconds();
    for weight in HOURS {
        if at < weight {
            let into = rng.random_range(0..SECONDS_PER_HOUR);
            return (seconds + into).min(until);
        }
        at -= weight;
        seconds += SECONDS_PER_HOUR;
    }
    seconds.min(until)
}

/// The part of a day's runs that come before `until`.
fn share_of_day(day: Day, until: i64) -> f64 {
    let hours = (until - day.unix_seconds()).max(0) / SECONDS_PER_HOUR;
    let hours = usize::try_from(hours).unwrap_or(usize::MAX).min(HOURS.len());
    HOURS.iter().take(hours).sum::<f64>() / HOURS.iter().sum::<f64>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;

    #[test]
    fn every_run_has_a_day_and_none_comes_after_the_end() {
        let first: Day = "2026-01-01".parse().unwrap();
        let until = first.plus(29).unix_seconds() + 9 * 3_600;
        let mut rng = ChaCha8Rng::seed_from_u64(3);
        let days = spread(10_000, first, 30, until, &mut rng);
        assert_eq!(days.iter().map(|(_, n)| n).sum::<u64>(), 10_000);
        let (last, before) = (days[29].1, days[28].1);
        assert!(last * 3 < before, "a day that is not over has fewer runs: {last} after {before}");
        assert!((0..500).all(|_| moment(first.plus(29), until, &mut rng) <= until));
    }
}
