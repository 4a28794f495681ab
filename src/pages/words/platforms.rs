//! The sentences of the page on platforms: what leads, what takes over, what is left behind.

use crate::charts::Step;
use crate::language::t;
use crate::stats::words::{count, of, percent};
use crate::stats::{Counts, Cross, Mix, Outcomes, Rate, TOO_FEW, wilson};

/// How much a share must change to be worth a sentence.
const NOTABLE: f64 = 0.03;

/// The headline: what most runs are on, by the first dimension.
pub(in crate::pages) fn headline(mix: Option<&Mix>, called: &dyn Fn(&str) -> String) -> String {
    let leading = mix.and_then(|mix| {
        let first = mix.strands.first()?;
        let share = wilson(runs(&first.runs), runs(&mix.all));
        Some(t!("platforms-headline", name = called(&first.value), share = percent(share, 0)))
    });
    leading.unwrap_or_else(|| t!("platforms-headline-few"))
}

/// The paragraph below the headline.
pub(in crate::pages) fn lede(all: Counts, dimensions: usize) -> String {
    t!("platforms-lede", n = all.runs(), properties = dimensions)
}

/// What a drawing of shares shows, for those who do not see it.
pub(in crate::pages) fn mix_label(mix: &Mix, title: &str, step: Step) -> String {
    let n = mix.spans.len();
    let spans = match step {
        Step::Day => t!("platforms-spans-day", n = n),
        Step::Week => t!("platforms-spans-week", n = n),
        Step::Month => t!("platforms-spans-month", n = n),
        Step::Year => t!("platforms-spans-year", n = n),
    };
    let lines = mix.strands.len();
    t!("platforms-mix-label", title = title, by = step.by(), lines = lines, spans = spans)
}

/// Whether all runs that told a value told the same.
pub(in crate::pages) fn is_single(mix: &Mix) -> bool {
    mix.strands.len() == 1 && mix.other.iter().all(|other| other.runs == 0)
}

/// The sentence of a mix: who leads, and whose share changed most from the first span to the last whole one.
pub(in crate::pages) fn mix_sentence(mix: &Mix, called: &dyn Fn(&str) -> String) -> String {
    let Some(first) = mix.strands.first() else {
        return t!("ranking-none");
    };
    let share = wilson(runs(&first.runs), runs(&mix.all));
    if is_single(mix) {
        return t!("platforms-mix-all", n = share.n, name = called(&first.value));
    }
    let (title, of) = (called(&first.value), percent(share, 0));
    let lead = t!("ranking-leads-share", title = title, share = of, n = share.n);
    match changed(mix, called) {
        Some(changed) => format!("{lead} {changed}"),
        None => lead,
    }
}

/// The value whose share changed most, as far as that is more than chance.
fn changed(mix: &Mix, called: &dyn Fn(&str) -> String) -> Option<String> {
    let last =
        mix.spans.len().checked_sub(if mix.open { 2 } else { 1 }).filter(|last| *last > 0)?;
    let at = |line: &[Outcomes], span: usize| -> Option<Rate> {
        Some(wilson(line.get(span)?.runs, mix.all.get(span)?.runs))
    };
    let changes = mix.strands.iter().filter_map(|strand| {
        let (from, to) = (at(&strand.runs, 0)?, at(&strand.runs, last)?);
        let change = to.share()? - from.share()?;
        let clear = to.low > from.high || to.high < from.low;
        (clear && !from.too_few() && !to.too_few() && change.abs() >= NOTABLE)
            .then_some((strand, from, to, change))
    });
    let (strand, from, to, change) = changes.max_by(|a, b| a.3.abs().total_cmp(&b.3.abs()))?;
    let (name, before, now) = (called(&strand.value), percent(from, 0), percent(to, 0));
    Some(if change > 0.0 {
        t!("platforms-rose", name = name, before = before, now = now)
    } else {
        t!("platforms-fell", name = name, before = before, now = now)
    })
}

fn runs(line: &[Outcomes]) -> u64 {
    line.iter().map(|outcomes| outcomes.runs).sum()
}

/// The sentence of a matrix: the cell that lies furthest below the rate of all for sure.
pub(in crate::pages) fn matrix_sentence(
    cross: &Cross,
    all: Rate,
    row: &dyn Fn(&str) -> String,
    column: &dyn Fn(&str) -> String,
) -> String {
    let cells = cross.rows.iter().zip(&cross.cells).flat_map(|(a, cells)| {
        cross.columns.iter().zip(cells).filter_map(move |(b, cell)| Some((a, b, (*cell)?)))
    });
    let below = cells
        .map(|(a, b, outcomes)| (a, b, outcomes.success_rate))
        .filter(|(_, _, rate)| !rate.too_few() && all.share().is_some_and(|all| rate.high < all));
    match below.min_by(|x, y| x.2.high.total_cmp(&y.2.high)) {
        Some((a, b, rate)) => {
            let (row, column, share) = (row(a), column(b), percent(rate, 1));
            t!("platforms-matrix-worst", row = row, column = column, share = share, of = of(rate))
        }
        None => t!("platforms-matrix-none"),
    }
}

/// What stands below a matrix: what its colours mean.
pub(in crate::pages) fn matrix_method(all: Rate) -> String {
    let (rate, few) = (percent(all, 1), count(TOO_FEW));
    t!("platforms-matrix-method", rate = rate, n = all.n, few = few)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Lang, within};
    use crate::stats::{Folded, Grain, Strand, Window};

    fn told(n: u64) -> Outcomes {
        Counts { success: n, ..Counts::default() }.into()
    }

    fn mix(a: &[u64], b: &[u64]) -> Mix {
        let day = "2026-11-22".parse().unwrap();
        let line = |runs: &[u64]| runs.iter().copied().map(told).collect::<Vec<_>>();
        Mix {
            dimension: "os".to_owned(),
            grain: Grain::Day,
            spans: vec![Window { first: day, last: day }; a.len()],
            all: a.iter().zip(b).map(|(a, b)| told(a + b)).collect(),
            strands: vec![
                Strand { value: "a".to_owned(), runs: line(a) },
                Strand { value: "b".to_owned(), runs: line(b) },
            ],
            other: Vec::new(),
            more: Folded::default(),
            open: false,
            coarsened: false,
        }
    }

    fn plain(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn a_mix_names_its_head_and_what_changed_for_sure() {
        let called = |value: &str| value.to_uppercase();
        let said = plain(&mix_sentence(&mix(&[900, 600, 700], &[100, 300, 400]), &called));
        assert_eq!(said, "A leads with 73 % of 3,000 runs. B rose from 10 % to 36 %.");
        let steady = plain(&mix_sentence(&mix(&[900, 905], &[100, 95]), &called));
        assert!(steady.ends_with("runs."), "{steady}");
    }

    #[test]
    fn german_bends_its_words_to_the_number() {
        let found = mix(&[900, 600], &[100, 400]);
        let all = Counts { success: 1_500, ..Counts::default() };
        let said = within(Lang::of_tag("de").unwrap(), || {
            [lede(all, 1), lede(all, 3), mix_label(&found, "OS", Step::Week)]
        });
        assert_eq!(
            said.map(|text| plain(&text)),
            [
                "1.500 Läufe, unterschieden nach 1 Merkmal: was benutzt wird, was sich durchsetzt und wo es fehlschlägt.",
                "1.500 Läufe, unterschieden nach 3 Merkmalen: was benutzt wird, was sich durchsetzt und wo es fehlschlägt.",
                "OS: Anteil der Läufe nach Wochen, 2 Linien über 2 Wochen"
            ]
        );
        assert_eq!(
            plain(&mix_label(&found, "OS", Step::Day)),
            "OS: share of runs by day, 2 lines over 2 days"
        );
    }

    #[test]
    fn a_value_that_all_told_is_said_in_words() {
        let mut found = mix(&[900, 600], &[0, 0]);
        found.strands.truncate(1);
        assert!(is_single(&found));
        let said = plain(&mix_sentence(&found, &str::to_uppercase));
        assert_eq!(said, "All 1,500 runs that told it said A.");
        found.other = vec![told(1), told(0)];
        assert!(!is_single(&found));
    }

    #[test]
    fn the_headline_is_about_the_first_dimension() {
        let called = |value: &str| value.to_uppercase();
        let found = mix(&[75], &[25]);
        assert_eq!(plain(&headline(Some(&found), &called)), "A carries 75 % of all runs.");
        assert!(headline(None, &called).starts_with("Too few"));
    }

    #[test]
    fn a_value_that_few_had_is_not_said_to_have_changed() {
        let called = str::to_owned;
        let found = mix(&[20, 2], &[3, 20]);
        assert!(!mix_sentence(&found, &called).contains("rose"));
    }
}
