//! Error families: failures whose texts have one template. The template stands with what was replaced marked, beside how many runs showed it
//! and how that moved.

use super::labels;
use super::query::Asked;
use super::words::errors::since;
use crate::charts::spark;
use crate::language::{HOLE, around, t};
use crate::outcome::Outcome;
use crate::stats::words::{count, percent};
use crate::stats::{Mix, Ranking, Template, wilson};
use leptos::prelude::*;
use leptos::tachys::html::InertElement;
use std::collections::BTreeMap;

/// Letters of a fingerprint that tell it from the others on one page.
const SHORT: usize = 6;
/// The longest word between angle brackets that stands for something replaced.
const PLACEHOLDER_MAX: usize = 24;

/// The families of a page.
pub(super) struct Families<'a> {
    pub(super) ranking: &'a Ranking,
    pub(super) templates: &'a BTreeMap<String, Template>,
    /// Their course, as far as it may be told.
    pub(super) mix: Option<&'a Mix>,
}

impl Families<'_> {
    /// The table.
    pub(super) fn view(&self, asked: &Asked) -> AnyView {
        let all = self.ranking.all.map_or(0, |all| all.runs);
        let rows = self.ranking.rows.iter().map(|row| {
            let address = labels::address(asked, "error", &row.value);
            let known = self.templates.get(&row.value);
            let text = known.map_or_else(|| t!("errors-untold"), |known| known.template.clone());
            let seen = known.map(|known| since(known.first_day)).unwrap_or_default();
            let runs = row.outcomes.runs;
            let share = (all > 0).then(|| t!("errors-share", share = percent(wilson(runs, all), 0)));
            let share = share.map(|share| format!(" · {share}"));
            let (before, after) = around(&t!("errors-runs", n = runs, told = HOLE));
            view! {
                <tr>
                    <td class="wide"><a class="plain" href=address>{template(&text)}</a><span class="note"><code>{short(&row.value)}</code> " · " {seen} {share}</span></td>
                    <td class="r">{before}<b class="num">{count(runs)}</b><span class="note">{after}</span></td>
                    <td>{self.course(&row.value)}</td>
                </tr>
            }
        });
        view! {
            <table class="families">
                <thead><tr><th scope="col">{t!("errors-templates")}</th><th scope="col" class="r">{t!("ranking-runs")}</th><th scope="col">{t!("errors-course")}</th></tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        }
        .into_any()
    }

    fn course(&self, fingerprint: &str) -> Option<InertElement> {
        let mix = self.mix?;
        let strand = mix.strands.iter().find(|strand| strand.value == fingerprint)?;
        #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
        let mean = strand
            .runs
            .iter()
            .zip(&mix.spans)
            .map(|(outcomes, days)| outcomes.runs as f64 / days.days().max(1) as f64);
        let values: Vec<f64> = mean.collect();
        Some(InertElement::new(spark(&values, mix.open, Some(Outcome::Failed))))
    }
}

/// The beginning of a fingerprint.
pub(super) fn short(fingerprint: &str) -> String {
    fingerprint.chars().take(SHORT).collect()
}

/// A template with what was replaced marked.
pub(super) fn template(text: &str) -> AnyView {
    let parts = pieces(text).into_iter().map(|(piece, replaced)| {
        if replaced {
            view! { <mark>{piece.to_owned()}</mark> }.into_any()
        } else {
            piece.to_owned().into_any()
        }
    });
    view! { <samp class="tpl" translate="no">{parts.collect_view()}</samp> }.into_any()
}

/// The pieces of a template, and whether each stands for something replaced: `<path>` does, `a < b > c` does not.
fn pieces(text: &str) -> Vec<(&str, bool)> {
    let (mut pieces, mut rest) = (Vec::new(), text);
    let (mut plain, mut from) = (text, 0);
    while let Some(at) = rest.get(from..).and_then(|rest| rest.find('<')).map(|at| at + from) {
        let word = rest.get(at + 1..).and_then(|rest| rest.split_once('>')).map(|(word, _)| word);
        let is_placeholder = |word: &str| {
            !word.is_empty()
                && word.len() <= PLACEHOLDER_MAX
                && word.bytes().all(|byte| byte.is_ascii_lowercase() || matches!(byte, b'-' | b'_'))
        };
        let Some(word) = word.filter(|word| is_placeholder(word)) else {
            from = at + 1;
            continue;
        };
        pieces.extend(
            rest.get(..at).filter(|before| !before.is_empty()).map(|before| (before, false)),
        );
        pieces.push((word, true));
        rest = rest.get(at + word.len() + 2..).unwrap_or_default();
        (plain, from) = (rest, 0);
    }
    pieces.extend((!plain.is_empty()).then_some((plain, false)));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_replaced_is_marked() {
        assert_eq!(
            pieces("E: <path> not in <n> MB, a < b > c"),
            [
                ("E: ", false),
                ("path", true),
                (" not in ", false),
                ("n", true),
                (" MB, a < b > c", false)
            ]
        );
        assert_eq!(pieces("<host>"), [("host", true)]);
        assert_eq!(pieces("a <B> b <"), [("a <B> b <", false)]);
        assert!(pieces("").is_empty());
    }
}
