//! The honest board: rates with the intervals that they may truly lie in, beside the rate of all runs. A table whose rows are a forest plot, so
//! that a small sample is seen to be one.

use crate::charts::Forest;
use crate::language::t;
use crate::stats::words::{count, decimals, interval, of, percent};
use crate::stats::{Outcomes, Rate};
use leptos::prelude::*;
use leptos::tachys::html::InertElement;

/// One row.
pub(super) struct BoardRow {
    pub(super) title: String,
    pub(super) address: String,
    /// What stands before `k / n`, such as since when it is seen.
    pub(super) note: String,
    pub(super) outcomes: Outcomes,
}

/// A board of failure rates.
pub(super) struct Board {
    /// What the rows are, one of them.
    pub(super) noun: String,
    /// What the line of all runs is called: `all scripts`.
    pub(super) all_name: String,
    /// All runs together, which the rows are compared with.
    pub(super) all: Outcomes,
    pub(super) rows: Vec<BoardRow>,
}

impl Board {
    /// Its markup.
    pub(super) fn view(&self) -> AnyView {
        let all = self.all.counts.failure_rate();
        let rates: Vec<Rate> =
            self.rows.iter().map(|row| row.outcomes.counts.failure_rate()).collect();
        let forest = Forest::new(&rates, all.share());
        let label = format!("{} {}", self.all_name, percent(all, 1));
        let rows = self.rows.iter().enumerate().map(|(place, row)| self.row(&forest, place, row));
        view! {
            <table class="forest" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader" class="rk">"#"</th>
                        <th scope="col" role="columnheader" class="nm">{self.noun.clone()}</th>
                        <th scope="col" role="columnheader" class="pl"><span class="vh">{t!("board-drawn")}</span>{InertElement::new(forest.head(&label))}</th>
                        <th scope="col" role="columnheader" class="rt">{t!("board-rate")}</th>
                        <th scope="col" role="columnheader" class="im">{t!("board-extra")}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows.collect_view()}</tbody>
            </table>
        }
        .into_any()
    }

    fn row(&self, forest: &Forest, place: usize, row: &BoardRow) -> AnyView {
        let rate = row.outcomes.counts.failure_rate();
        let few = rate.too_few();
        let class = if few { "few" } else { "" };
        let before = if row.note.is_empty() { String::new() } else { format!("{} · ", row.note) };
        let (share, doubt) = if few {
            (format!("n\u{a0}=\u{a0}{}", count(rate.n)), t!("board-few"))
        } else {
            (percent(rate, 1), interval(rate, decimals(rate).min(1)))
        };
        let rank = if few { "–".to_owned() } else { count(place as u64 + 1) };
        view! {
            <tr role="row" class=class>
                <td class="rk num" role="cell">{rank}</td>
                <th scope="row" role="rowheader" class="nm"><a href=row.address.clone()>{row.title.clone()}</a><small>{before}{of(rate)}</small></th>
                <td role="cell" class="pl">{InertElement::new(forest.row(&rate))}</td>
                <td role="cell" class="rt num"><b>{share}</b><small>{doubt}</small></td>
                <td role="cell" class="im num"><b>{extra(&row.outcomes, &self.all)}</b></td>
            </tr>
        }
        .into_any()
    }
}

/// Failures beyond what the rate of all explains, as far as they are sure.
fn extra(outcomes: &Outcomes, all: &Outcomes) -> String {
    let impact = outcomes.impact(all);
    if outcomes.counts.failure_rate().too_few() || impact < 1.0 {
        return "–".to_owned();
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is at least one, and the cast saturates"
    )]
    let whole = impact.round() as u64;
    format!("+{}", count(whole))
}

/// What the marks of the drawing mean.
pub(super) fn board_legend(all_name: &str) -> AnyView {
    view! {
        <ul class="legend flat is-failed">
            <li><svg class="chart" viewBox="0 0 20 12" aria-hidden="true"><path class="line" d="M0 6H20"/><circle class="dot" cx="10" cy="6" r="4"/></svg>{t!("board-interval")}</li>
            <li><svg class="chart" viewBox="0 0 20 12" aria-hidden="true"><rect class="ribbon" width="20" height="12"/></svg>{t!("board-surely-above", all = all_name)}</li>
            <li><svg class="chart" viewBox="0 0 20 12" aria-hidden="true"><path class="fleet" d="M0 6H20"/></svg>{all_name.to_owned()}</li>
        </ul>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::Counts;

    fn told(success: u64, failed: u64) -> Outcomes {
        Counts { success, failed, ..Counts::default() }.into()
    }

    #[test]
    fn extra_failures_are_told_only_where_they_are_sure() {
        let all = told(9_400, 600);
        assert_eq!(extra(&told(70, 30), &all), "+16");
        assert_eq!(extra(&told(940, 60), &all), "–");
        assert_eq!(extra(&told(5, 5), &all), "–");
    }
}
