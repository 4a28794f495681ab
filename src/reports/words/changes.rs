//! Which apps changed since the period before, as far as it is more than chance, and which were seen for the first time.

use super::{Names, Sentence, Tone, about, about_app, noun};
use crate::reports::facts::{Facts, NewApps};
use crate::stats::Moved;
use crate::stats::words::{NBSP, count, counted, fixed, of, percent, points, points_between};

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

fn app(moved: &Moved, tone: Tone, facts: &Facts, names: &Names<'_>) -> Sentence {
    Sentence::new(tone).link((names.value)("app", &moved.value), about_app(&moved.value, facts))
}

fn rate(moved: &Moved, tone: Tone, facts: &Facts, names: &Names<'_>) -> Option<Sentence> {
    let change = moved.success_rate?;
    let verb = if change.value < 0.0 { "fell" } else { "rose" };
    let (before, now) = (moved.before.success_rate, moved.now.success_rate);
    Some(app(moved, tone, facts, names).text(format!(
        " {verb} from {} to {} success: {} ({}), {}.",
        percent(before, 1),
        percent(now, 1),
        points(change, 1),
        points_between(change, 1),
        of(now)
    )))
}

fn runs(moved: &Moved, facts: &Facts, names: &Names<'_>) -> Sentence {
    let more = if moved.runs.value < 1.0 { "less" } else { "more" };
    let change = (moved.runs.value - 1.0).abs() * 100.0;
    let how = if change >= 200.0 {
        format!("{} times as often", fixed(moved.runs.value, 1))
    } else {
        format!("{}{NBSP}% {more} often", fixed(change, 0))
    };
    app(moved, Tone::Plain, facts, names).text(format!(
        " was run {how}: {} after {}.",
        counted(moved.now.runs, "run", "runs"),
        count(moved.before.runs)
    ))
}

/// How many did not change: without it, those that did look like more than they are.
fn steady(facts: &Facts, names: &Names<'_>) -> Option<Sentence> {
    let changes = facts.apps.as_ref()?;
    let told = if changes.compared == 0 {
        return None;
    } else if changes.steady == changes.compared {
        "none changed its success rate clearly, all looked at together".to_owned()
    } else {
        format!(
            "{} show no clear change of their success rate. All are looked at together: of the changes told here about one in 20 is chance at most",
            count(changes.steady)
        )
    };
    let compared = counted(changes.compared, &names.app.0, &names.app.1);
    Some(
        Sentence::new(Tone::Plain)
            .text("Of ")
            .link(compared, about("/apps", facts))
            .text(format!(" that can be compared with the {} before, {told}.", noun(facts.period))),
    )
}

fn new_apps(fresh: &NewApps, facts: &Facts, names: &Names<'_>) -> Option<Sentence> {
    if fresh.count == 0 {
        return None;
    }
    let was = if fresh.count == 1 { "was" } else { "were" };
    let mut sentence = Sentence::new(Tone::New)
        .link(counted(fresh.count, &names.app.0, &names.app.1), about("/apps", facts))
        .text(format!(" {was} seen for the first time: "));
    for (place, app) in fresh.named.iter().enumerate() {
        let between = if place == 0 { "" } else { ", " };
        sentence = sentence.text(between).link((names.value)("app", app), about_app(app, facts));
    }
    let more = fresh.count.saturating_sub(fresh.named.len() as u64);
    let more = if more == 0 { ".".to_owned() } else { format!(" and {} more.", count(more)) };
    Some(sentence.text(more))
}
