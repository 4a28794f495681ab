//! How often one place may send. Places are told apart by a hash with a key of this process that changes every hour, so that nothing kept here
//! leads back to an address, and the memory for it is bounded.

use governor::clock::{Clock, DefaultClock};
use governor::middleware::NoOpMiddleware;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};
use std::hash::{BuildHasher, RandomState};
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::str::FromStr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{PoisonError, RwLock};
use std::time::Duration;

/// Places told apart at once; beyond them several share an allowance.
const PLACES_MAX: usize = 100_000;
/// Allowances that are shared then.
const SHARED: u64 = 1_024;
/// After so many requests the forgotten places are cleared away.
const TIDY_EVERY: usize = 4_096;
const SECONDS_PER_HOUR: i64 = 3_600;

/// How much one place may send.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rate {
    /// Messages a minute, in the long run.
    pub per_minute: NonZeroU32,
    /// Messages at once.
    pub burst: NonZeroU32,
}

/// Whether places are limited, as the operator says: `off`, `600`, or `600/200`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RateLimit {
    /// They are not.
    Off,
    /// Each may send so much.
    On(Rate),
}

/// Tells that a text is not a rate limit.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error(
    "a rate limit is written like 600, 600/200 (messages a minute, and how many at once) or off"
)]
pub struct NotARateLimit;

/// Messages at once where the operator does not say: an installation sends nine, and many may sit behind one address.
const BURST: NonZeroU32 = NonZeroU32::new(200).unwrap();

impl FromStr for RateLimit {
    type Err = NotARateLimit;

    fn from_str(text: &str) -> Result<Self, NotARateLimit> {
        if text == "off" {
            return Ok(Self::Off);
        }
        let number = |text: &str| text.trim().parse::<NonZeroU32>().map_err(|_| NotARateLimit);
        let (per_minute, burst) = match text.split_once('/') {
            Some((per_minute, burst)) => (number(per_minute)?, number(burst)?),
            None => (number(text)?, BURST.min(number(text)?)),
        };
        Ok(Self::On(Rate { per_minute, burst }))
    }
}

type Places<C> = RateLimiter<u64, DashMapStateStore<u64>, C, NoOpMiddleware<<C as Clock>::Instant>>;

/// Counts what places send.
pub(super) struct Limiter<C: Clock = DefaultClock> {
    rate: Rate,
    clock: C,
    places_max: usize,
    requests: AtomicUsize,
    crowded: AtomicUsize,
    hour: RwLock<Hour<C>>,
}

/// What is known within one hour.
struct Hour<C: Clock> {
    number: i64,
    key: RandomState,
    places: Places<C>,
}

impl Limiter {
    /// Allows each place a rate.
    pub(super) fn new(rate: Rate) -> Self {
        Self::with(rate, DefaultClock::default(), PLACES_MAX)
    }
}

impl<C: Clock + Clone> Limiter<C> {
    fn with(rate: Rate, clock: C, places_max: usize) -> Self {
        let hour = RwLock::new(Hour::new(rate, &clock, i64::MIN));
        Self {
            rate,
            clock,
            places_max,
            requests: AtomicUsize::new(0),
            crowded: AtomicUsize::new(0),
            hour,
        }
    }

    /// Takes one message of an address into account. `now` in unix seconds changes the key with the hour.
    ///
    /// # Errors
    /// How long the place has to wait.
    pub(super) fn admit(&self, address: IpAddr, now: i64) -> Result<(), Duration> {
        let number = now.div_euclid(SECONDS_PER_HOUR);
        let hour = self.hour.read().unwrap_or_else(PoisonError::into_inner);
        if hour.number == number {
            return self.admit_within(&hour, address);
        }
        drop(hour);
        let mut hour = self.hour.write().unwrap_or_else(PoisonError::into_inner);
        // Another request may have been first while this one waited for the lock.
        if hour.number != number {
            *hour = Hour::new(self.rate, &self.clock, number);
            self.crowded.store(0, Ordering::Relaxed);
        }
        self.admit_within(&hour, address)
    }

    fn admit_within(&self, hour: &Hour<C>, address: IpAddr) -> Result<(), Duration> {
        let requests = self.requests.fetch_add(1, Ordering::Relaxed);
        // Counting places locks the whole map, so it is done now and then; the bound is exceeded by so many at most.
        if requests.is_multiple_of(TIDY_EVERY.min(self.places_max)) {
            hour.places.retain_recent();
            self.crowded.store(hour.places.len() / self.places_max, Ordering::Relaxed);
        }
        let mut place = hour.key.hash_one(prefix(address));
        if self.crowded.load(Ordering::Relaxed) > 0 {
            place %= SHARED;
        }
        hour.places.check_key(&place).map_err(|refused| refused.wait_time_from(self.clock.now()))
    }
}

impl<C: Clock + Clone> Hour<C> {
    fn new(rate: Rate, clock: &C, number: i64) -> Self {
        let quota = Quota::per_minute(rate.per_minute).allow_burst(rate.burst);
        Self {
            number,
            key: RandomState::new(),
            places: RateLimiter::new(quota, DashMapStateStore::default(), clock.clone()),
        }
    }
}

/// What counts as one place: an IPv4 address, or the /64 that a household gets of IPv6.
fn prefix(address: IpAddr) -> (bool, u64) {
    match address.to_canonical() {
        IpAddr::V4(v4) => (false, v4.to_bits().into()),
        IpAddr::V6(v6) => (true, (v6.to_bits() >> 64) as u64),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use governor::clock::FakeRelativeClock;

    fn limiter(rate: &str, places_max: usize) -> (Limiter<FakeRelativeClock>, FakeRelativeClock) {
        let clock = FakeRelativeClock::default();
        let Ok(RateLimit::On(rate)) = rate.parse() else { panic!("{rate}") };
        (Limiter::with(rate, clock.clone(), places_max), clock)
    }

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn a_place_may_burst_and_then_waits() {
        let (limiter, clock) = limiter("60/3", 10);
        for _ in 0..3 {
            assert_eq!(limiter.admit(ip("192.0.2.1"), 0), Ok(()));
        }
        assert_eq!(limiter.admit(ip("192.0.2.1"), 0), Err(Duration::from_secs(1)));
        assert_eq!(limiter.admit(ip("192.0.2.2"), 0), Ok(()));
        clock.advance(Duration::from_secs(1));
        assert_eq!(limiter.admit(ip("192.0.2.1"), 1), Ok(()));
    }

    #[test]
    fn one_network_of_ipv6_is_one_place() {
        let (limiter, _) = limiter("60/1", 10);
        assert!(limiter.admit(ip("2001:db8::1"), 0).is_ok());
        assert!(limiter.admit(ip("2001:db8::ffff:1"), 0).is_err());
        assert!(limiter.admit(ip("2001:db8:0:1::1"), 0).is_ok());
    }

    #[test]
    fn the_key_changes_with_the_hour() {
        let (limiter, _) = limiter("60/1", 10);
        assert!(limiter.admit(ip("192.0.2.1"), 3_599).is_ok());
        assert!(limiter.admit(ip("192.0.2.1"), 3_599).is_err());
        assert!(limiter.admit(ip("192.0.2.1"), 3_600).is_ok());
    }

    #[test]
    fn any_number_of_addresses_takes_bounded_memory() {
        let (limiter, _) = limiter("60/1", 100);
        for n in 0..20_000_u32 {
            let _ = limiter.admit(IpAddr::V4(n.into()), 0);
        }
        let places = limiter.hour.read().unwrap().places.len();
        assert!(places <= 200 + usize::try_from(SHARED).unwrap(), "{places}");
    }

    #[test]
    fn rate_limits_are_read_as_they_are_written() {
        let rate = |per_minute, burst| {
            let number = |n| NonZeroU32::new(n).unwrap();
            Ok(RateLimit::On(Rate { per_minute: number(per_minute), burst: number(burst) }))
        };
        for (text, limit) in [
            ("600", rate(600, 200)),
            ("60/5", rate(60, 5)),
            ("10", rate(10, 10)),
            ("off", Ok(RateLimit::Off)),
        ] {
            assert_eq!(text.parse(), limit, "{text}");
        }
        for text in ["", "0", "-1", "5/0", "5/", "OFF?"] {
            assert_eq!(text.parse::<RateLimit>(), Err(NotARateLimit), "{text}");
        }
    }
}
