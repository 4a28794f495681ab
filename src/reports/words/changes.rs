//! Which apps changed since the period before, as far as it is more than chance, and which were seen for the first time.

use super::sentence::{END, LINK};
use super::{Names, Sentence, Tone, about, about_app, length, linked};
use crate::language::t;
use crate::reports::facts::{Facts, NewApps};
use crate::stats::Moved;
use crate::stats::words::{count, fixed, of, percent, points, points_between};

/// From so many per cent on, a change is told as a multiple.
const MANY: f64 = 200.0;

pub(super) fn sentences(facts: &Facts, names: &Names<'_>) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    if let Some(changes) = &facts.apps {
        let rates = |moved: &[Moved], tone| -> Vec<Sentence> {
            moved.iter().filter_map(|moved| rate(moved, tone, facts, names)).collect()
        };
        sentences.extend(rates(&changes.worsened, Tone::Worse));
        sentences.extend(rates(&changes.improved, Tone::Better));
        let both = changes.risen.iter().chain(&changes.fallen);
        sentences.extend(both.map(|moved| runs(moved, facts, names)));
        sentences.extend(steady(facts, names));
    }
    sentences.extend(new_apps(&facts.new_apps, facts, names));
    sentences
}

fn app(text: &str, moved: &Moved, tone: Tone, facts: &Facts) -> Sentence {
    Sentence::new(tone, text, [about_app(&moved.value, facts)])
}

fn rate(moved: &Moved, tone: Tone, facts: &Facts, names: &Names<'_>) -> Option<Sentence> {
    let change = moved.success_rate?;
    let (before, now) = (moved.before.success_rate, moved.now.success_rate);
    let of = of(now);
    let (before, now) = (percent(before, 1), percent(now, 1));
    let (points, between) = (points(change, 1), points_between(change, 1));
    let name = (names.value)("app", &moved.value);
    let text = if change.value < 0.0 {
        t!(
            "reports-rate-fell",
            link = LINK,
            app = name,
            end = END,
            before = before,
            now = now,
            points = points,
            between = between,
            of = of
        )
    } else {
        t!(
            "reports-rate-rose",
            link = LINK,
            app = name,
            end = END,
            before = before,
            now = now,
            points = points,
            between = between,
            of = of
        )
    };
    Some(app(&text, moved, tone, facts))
}

fn runs(moved: &Moved, facts: &Facts, names: &Names<'_>) -> Sentence {
    let change = (moved.runs.value - 1.0).abs() * 100.0;
    let by = fixed(change, 0);
    let (n, before) = (moved.now.runs, count(moved.before.runs));
    let name = (names.value)("app", &moved.value);
    let text = if change >= MANY {
        let times = fixed(moved.runs.value, 1);
        t!(
            "reports-run-times",
            link = LINK,
            app = name,
            end = END,
            times = times,
            n = n,
            before = before
        )
    } else if moved.runs.value < 1.0 {
        t!(
            "reports-run-less",
            link = LINK,
            app = name,
            end = END,
            change = by,
            n = n,
            before = before
        )
    } else {
        t!(
            "reports-run-more",
            link = LINK,
            app = name,
            end = END,
            change = by,
            n = n,
            before = before
        )
    };
    app(&text, moved, Tone::Plain, facts)
}

/// How many did not change: without it, those that did look like more than they are.
fn steady(facts: &Facts, names: &Names<'_>) -> Option<Sentence> {
    let changes = facts.apps.as_ref()?;
    let (n, one, many) = (changes.compared, &names.app.0, &names.app.1);
    if n == 0 {
        return None;
    }
    let against = t!("reports-against-before", length = length(facts.period));
    let text = if changes.steady == n {
        t!(
            "reports-steady-all",
            link = LINK,
            n = n,
            one = one,
            many = many,
            end = END,
            against = against
        )
    } else {
        let steady = count(changes.steady);
        t!(
            "reports-steady",
            link = LINK,
            n = n,
            one = one,
            many = many,
            end = END,
            against = against,
            steady = steady
        )
    };
    Some(Sentence::new(Tone::Plain, &text, [about("/apps", facts)]))
}

fn new_apps(fresh: &NewApps, facts: &Facts, names: &Names<'_>) -> Option<Sentence> {
    let (n, one, many) = (fresh.count, &names.app.0, &names.app.1);
    if n == 0 {
        return None;
    }
    let named: Vec<String> =
        fresh.named.iter().map(|app| linked(&(names.value)("app", app))).collect();
    let told = named.join(", ");
    let text = match n.saturating_sub(named.len() as u64) {
        0 => t!(
            "reports-apps-new",
            link = LINK,
            n = n,
            one = one,
            many = many,
            end = END,
            names = told
        ),
        more => t!(
            "reports-apps-new-more",
            link = LINK,
            n = n,
            one = one,
            many = many,
            end = END,
            names = told,
            more = more
        ),
    };
    let to = fresh.named.iter().map(|app| about_app(app, facts));
    Some(Sentence::new(Tone::New, &text, [about("/apps", facts)].into_iter().chain(to)))
}
