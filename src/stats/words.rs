//! How counts, shares, changes and days are written for people: the same way on the page, in a read-out and in a chart. Whole sentences
//! stand where they are said.

use super::interval::{Difference, Rate};
use super::range::Window;
use crate::day::Day;
use crate::language::{current, grouped};

/// Stands between a number and its unit, so that they never part at the end of a line.
pub const NBSP: char = '\u{a0}';
/// What stands where there is no number.
pub const NOTHING: &str = "–";
/// From so many observations a share is written with two decimals instead of one.
const FINE_FROM: u64 = 10_000;
const SECONDS_PER_MINUTE: i64 = 60;

/// A count, its thousands parted: `137,599`.
pub fn count(n: u64) -> String {
    grouped(n, current().conventions.group())
}

/// A count and its noun, singular for one: `1 run`, `1,204 runs`.
pub fn counted(n: u64, one: &str, many: &str) -> String {
    format!("{}{NBSP}{}", count(n), if n == 1 { one } else { many })
}

/// `k / n`, held on one line.
pub fn of(rate: Rate) -> String {
    format!("{}{NBSP}/{NBSP}{}", count(rate.k), count(rate.n))
}

/// How many decimals a share deserves.
pub fn decimals(rate: Rate) -> usize {
    if rate.n >= FINE_FROM { 2 } else { 1 }
}

/// A number with so many decimals as people read it: `93.74`, in German `93,74`.
pub fn fixed(value: f64, decimals: usize) -> String {
    let text = exact(value, decimals);
    match current().conventions.decimal() {
        "." => text,
        sign => text.replace('.', sign),
    }
}

/// A number with so many decimals as programs and style sheets read it, halves up: `93.74`. What rounds to nothing has no sign. Whole numbers do it, for the standard library's way
/// from floats to any number of digits is 10 KB of WebAssembly.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "what is no number is written as 0, what is beyond 2^64 as the largest one, and a unit is 10^6 at the most"
)]
pub fn exact(value: f64, decimals: usize) -> String {
    let decimals = decimals.min(6);
    let unit = (0..decimals).fold(1_u64, |unit, _| unit * 10);
    let n = (value.abs() * unit as f64).round() as u64;
    let sign = if value < 0.0 && n > 0 { "-" } else { "" };
    if decimals == 0 {
        return format!("{sign}{n}");
    }
    format!("{sign}{}.{:0decimals$}", n / unit, n % unit)
}

/// A share as a number of per cent without its sign. Never a bare 0 or 100 unless it is exactly that.
pub fn percent_number(rate: Rate, decimals: usize) -> String {
    let Some(share) = rate.share() else { return NOTHING.to_owned() };
    let (least, most) = match decimals {
        0 => (1.0, 99.0),
        1 => (0.1, 99.9),
        _ => (0.01, 99.99),
    };
    let edge = |edge| fixed(edge, decimals.min(2));
    let text = fixed(share * 100.0, decimals);
    match rate.k {
        0 => "0".to_owned(),
        k if k == rate.n => "100".to_owned(),
        _ if text == fixed(0.0, decimals) => format!("<{NBSP}{}", edge(least)),
        _ if text == fixed(100.0, decimals) => format!(">{NBSP}{}", edge(most)),
        _ => text,
    }
}

/// A share in per cent: `94.2 %`.
pub fn percent(rate: Rate, decimals: usize) -> String {
    let number = percent_number(rate, decimals);
    if number == NOTHING { number } else { format!("{number}{NBSP}%") }
}

/// The 95 % interval of a share: `94.03 – 94.29 %`.
pub fn interval(rate: Rate, decimals: usize) -> String {
    format!(
        "{}{NBSP}–{NBSP}{}{NBSP}%",
        fixed(rate.low * 100.0, decimals),
        fixed(rate.high * 100.0, decimals)
    )
}

/// The same to be read in a sentence: `94.03 and 94.29 %`.
pub fn between(rate: Rate, decimals: usize) -> String {
    format!(
        "{} {} {}{NBSP}%",
        fixed(rate.low * 100.0, decimals),
        current().conventions.and(),
        fixed(rate.high * 100.0, decimals)
    )
}

/// A number with its sign, a true minus: `+0.46`, `−5.40`, `0.00`.
pub fn signed(value: f64, decimals: usize) -> String {
    let text = fixed(value.abs(), decimals);
    let sign = if text.bytes().all(|byte| !byte.is_ascii_digit() || byte == b'0') {
        ""
    } else if value < 0.0 {
        "−"
    } else {
        "+"
    };
    format!("{sign}{text}")
}

/// The direction of a change, in neutral ink.
pub fn arrow(value: f64) -> char {
    if value < 0.0 { '▼' } else { '▲' }
}

/// A change of a share in percentage points: `+0.46 pts`.
pub fn points(change: Difference, decimals: usize) -> String {
    format!("{}{NBSP}{}", signed(change.value * 100.0, decimals), current().conventions.points())
}

/// The interval of a change: `+0.27 to +0.64`.
pub fn points_between(change: Difference, decimals: usize) -> String {
    let (low, high) = (signed(change.low * 100.0, decimals), signed(change.high * 100.0, decimals));
    format!("{low} {} {high}", current().conventions.to())
}

/// The days of a window, the year said once where it is the same: `26 Oct – 22 Nov 2026`.
pub fn days(window: Window) -> String {
    let (first, last) = (window.first, window.last);
    if first == last {
        last.long()
    } else if first.year() != last.year() {
        format!("{} – {}", first.long(), last.long())
    } else if first.month() == last.month() {
        format!("{} – {}", current().conventions.alone(first.day_of_month()), last.long())
    } else {
        format!("{} – {}", first.short(), last.long())
    }
}

/// The time of day of a moment, given in seconds since 1970-01-01T00:00Z: `14:05 UTC`.
pub fn clock(seconds: i64) -> String {
    let minutes = (seconds - Day::of_unix_seconds(seconds).unix_seconds()) / SECONDS_PER_MINUTE;
    format!("{:02}:{:02}{NBSP}UTC", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::super::interval::{newcombe, wilson};
    use super::*;
    use crate::language::{Lang, within};

    fn plain(text: &str) -> String {
        text.replace(NBSP, " ")
    }

    #[test]
    fn thousands_are_parted_by_commas() {
        let written: Vec<String> =
            [0, 7, 999, 1_000, 65_536, 137_599, 1_000_000, u64::MAX].map(count).to_vec();
        assert_eq!(
            written,
            [
                "0",
                "7",
                "999",
                "1,000",
                "65,536",
                "137,599",
                "1,000,000",
                "18,446,744,073,709,551,615"
            ]
        );
        assert_eq!(plain(&counted(1, "run", "runs")), "1 run");
        assert_eq!(plain(&counted(1_204, "run", "runs")), "1,204 runs");
    }

    #[test]
    fn a_number_never_parts_from_its_unit() {
        let rate = wilson(119_274, 126_672);
        assert!(
            !percent(rate, 2).contains(' ')
                && !of(rate).contains(' ')
                && !interval(rate, 2).contains(' ')
        );
        assert_eq!(plain(&percent(rate, decimals(rate))), "94.16 %");
        assert_eq!(plain(&of(rate)), "119,274 / 126,672");
        assert_eq!(plain(&interval(rate, 2)), "94.03 – 94.29 %");
    }

    #[test]
    fn decimals_are_rounded_and_kept() {
        assert_eq!(
            [fixed(93.736, 2), fixed(5.0, 1), fixed(0.049, 1), fixed(99.96, 0)],
            ["93.74", "5.0", "0.0", "100"]
        );
        assert_eq!(
            [fixed(-0.05, 2), fixed(-12.5, 1), fixed(-0.001, 2)],
            ["-0.05", "-12.5", "0.00"]
        );
    }

    #[test]
    fn a_share_is_0_or_100_only_when_it_is_exactly_that() {
        let written = |k, n| plain(&percent(wilson(k, n), 1));
        assert_eq!(written(0, 50), "0 %");
        assert_eq!(written(50, 50), "100 %");
        assert_eq!(written(1, 9_000), "< 0.1 %");
        assert_eq!(written(8_999, 9_000), "> 99.9 %");
        assert_eq!(written(0, 0), "–");
        assert_eq!(plain(&percent(wilson(99_999_999, 100_000_000), 2)), "> 99.99 %");
    }

    #[test]
    fn a_change_has_a_sign_unless_it_rounds_to_nothing() {
        assert_eq!(signed(0.456, 2), "+0.46");
        assert_eq!(signed(-5.4, 1), "−5.4");
        assert_eq!(signed(-0.0004, 2), "0.00");
        let change = newcombe(wilson(9_416, 10_000), wilson(9_370, 10_000)).unwrap();
        assert_eq!(plain(&points(change, 2)), "+0.46 pts");
        assert!(points_between(change, 2).starts_with('−'), "{change:?}");
    }

    #[test]
    fn a_window_says_month_and_year_once_where_they_are_the_same() {
        let window = |first: &str, last: &str| {
            days(Window { first: first.parse().unwrap(), last: last.parse().unwrap() })
        };
        assert_eq!(window("2026-11-22", "2026-11-22"), "22 Nov 2026");
        assert_eq!(window("2026-11-16", "2026-11-22"), "16 – 22 Nov 2026");
        assert_eq!(window("2026-10-26", "2026-11-22"), "26 Oct – 22 Nov 2026");
        assert_eq!(window("2025-11-23", "2026-11-22"), "23 Nov 2025 – 22 Nov 2026");
    }

    #[test]
    fn the_clock_is_that_of_utc() {
        assert_eq!(plain(&clock(1_795_356_300)), "14:05 UTC");
        assert_eq!(plain(&clock(-60)), "23:59 UTC");
    }

    #[test]
    fn numbers_and_dates_are_written_as_the_language_does() {
        let last: Day = "2026-11-22".parse().unwrap();
        let change = newcombe(wilson(9_416, 10_000), wilson(9_370, 10_000)).unwrap();
        within(Lang::of_tag("de").unwrap(), || {
            assert_eq!(
                (count(137_599), fixed(93.736, 2)),
                ("137.599".to_owned(), "93,74".to_owned())
            );
            assert_eq!(plain(&percent(wilson(119_274, 126_672), 1)), "94,2 %");
            assert_eq!(plain(&percent(wilson(1, 9_000), 1)), "< 0,1 %");
            assert_eq!(plain(&points(change, 2)), "+0,46 %-Pkt.");
            assert_eq!(days(Window { first: last.plus(-6), last }), "16. – 22. Nov. 2026");
            assert_eq!(days(Window { first: last.plus(-27), last }), "26. Okt. – 22. Nov. 2026");
            assert_eq!(last.weekday_short(), "So");
            assert_eq!(exact(93.736, 2), "93.74", "what programs read has no language");
        });
        assert_eq!(count(137_599), "137,599");
    }
}
