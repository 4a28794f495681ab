//! The board of failing apps in four orders, and the same for the values of any dimension.

use super::board::{Board, BoardRow, board_legend};
use super::figure::{Figure, Links};
use super::labels::{self, in_sentence};
use super::query::Asked;
use super::words::errors::since;
use super::words::failures::{board, board_rest};
use crate::catalog::Catalog;
use crate::language::t;
use crate::stats::{Answer, Counts, Outcomes, Query, Ranked, Ranking, Seen, Sort};
use leptos::prelude::*;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Rows unless more are asked for, and what “more” asks for.
const ROWS: usize = 12;
const MORE: usize = 50;
/// Rows of few runs at the end.
const FEW: usize = 3;

/// In which order apps stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Order {
    /// Most failures beyond the average first.
    Impact,
    /// Surely highest rate first.
    Rate,
    /// Most failures first.
    Failures,
    /// Latest seen for the first time first.
    Newest,
}

impl Order {
    const ALL: [(Self, &str); 4] = [
        (Self::Impact, ""),
        (Self::Rate, "rate"),
        (Self::Failures, "failures"),
        (Self::Newest, "newest"),
    ];

    /// Reads the word of an address; gives back those that there are where it is none of them.
    pub(super) fn read(word: Option<&str>) -> Result<Self, Vec<String>> {
        let word = word.unwrap_or_default();
        let found = Self::ALL.into_iter().find(|(_, own)| *own == word);
        found.map(|(order, _)| order).ok_or_else(|| {
            Self::ALL
                .iter()
                .map(|(_, own)| (*own).to_owned())
                .filter(|own| !own.is_empty())
                .collect()
        })
    }

    /// What the switch to it is called.
    fn title(self) -> String {
        match self {
            Self::Impact => t!("failures-order-impact"),
            Self::Rate => t!("failures-order-rate"),
            Self::Failures => t!("failures-order-failures"),
            Self::Newest => t!("failures-order-newest"),
        }
    }

    /// What the board of so many apps is called in it.
    fn board_title(self, many: &str) -> String {
        match self {
            Self::Impact => t!("failures-board-by-impact", many = many),
            Self::Rate => t!("failures-board-by-rate", many = many),
            Self::Failures => t!("failures-board-by-failures", many = many),
            Self::Newest => t!("failures-board-newest", many = many),
        }
    }

    /// The nearest order that documents have.
    fn sort(self) -> Sort {
        match self {
            Self::Impact => Sort::Impact,
            Self::Rate => Sort::Rate,
            Self::Failures => Sort::Failures,
            Self::Newest => Sort::Name,
        }
    }
}

/// The apps of the board.
pub(super) struct Failing {
    pub(super) apps: Answer<Ranking>,
    /// Since when each is seen; told for the newest order alone.
    pub(super) seen: BTreeMap<String, Seen>,
    pub(super) order: Order,
    /// Rows asked for.
    pub(super) limit: Option<usize>,
}

impl Failing {
    /// The figure.
    pub(super) fn view(&self, asked: &Asked, catalog: &Catalog, all: &Outcomes) -> AnyView {
        let nouns = labels::app_noun(catalog);
        let called = |value: &str| labels::app(catalog, value);
        let (judged, few) = self.ordered(all);
        let shown: Vec<&Ranked> = judged.iter().copied().take(self.limit.unwrap_or(ROWS)).collect();
        let rest = board_rest(shown.len(), judged.len(), few.len());
        let sentence = board(&judged, all, &called);
        let more = (judged.len() > shown.len()).then(|| {
            let query = Query { limit: Some(MORE.max(shown.len() * 2)), ..asked.query.clone() };
            view! { <a href=asked.with(&query)>{t!("failures-show-more")}</a> }
        });
        let all_name = t!("board-all", many = &nouns.1);
        let row = |row: &&Ranked| BoardRow {
            title: called(&row.value),
            address: labels::address(asked, "app", &row.value),
            note: self.seen.get(&row.value).map(|seen| since(seen.first_day)).unwrap_or_default(),
            outcomes: row.outcomes,
        };
        let rows = shown.iter().chain(few.iter().take(FEW)).map(row).collect();
        let table = Board {
            noun: labels::sentence_case(&nouns.0),
            all_name: all_name.clone(),
            all: *all,
            rows,
        };
        let body = view! {
            <div class="split tight">{self.orders(asked)} {board_legend(&all_name)}</div>
            {table.view()}
            <p class="board-rest">{more} <span class="note">{rest}</span></p>
        };
        let sorted = Query { sort: self.order.sort(), ..asked.query.clone() };
        Figure {
            id: "board",
            title: self.order.board_title(&nouns.1),
            sentence,
            body: body.into_any(),
            flush: true,
            twin: None,
            links: Links::of(asked).asking(asked, sorted).document(labels::document("app"), true),
            method: t!("failures-board-method"),
            more: "impact",
        }
        .view()
    }

    /// Those that can be judged, in order, and those of too few runs with failures, most failures first.
    fn ordered(&self, all: &Outcomes) -> (Vec<&Ranked>, Vec<&Ranked>) {
        let rows = self.apps.found.rows.iter().filter(|row| row.outcomes.counts.finished() > 0);
        let (mut few, mut judged): (Vec<&Ranked>, Vec<&Ranked>) =
            rows.partition(|row| row.outcomes.counts.failure_rate().too_few());
        let failed = |row: &&Ranked| Reverse(row.outcomes.counts.failed);
        few.retain(|row| row.outcomes.counts.failed > 0);
        few.sort_by_key(failed);
        match self.order {
            Order::Impact => {
                judged.sort_by(|a, b| b.outcomes.impact(all).total_cmp(&a.outcomes.impact(all)));
            }
            Order::Rate => {
                let low = |row: &Ranked| row.outcomes.counts.failure_rate().low;
                judged.sort_by(|a, b| low(b).total_cmp(&low(a)));
            }
            Order::Failures => judged.sort_by_key(failed),
            Order::Newest => {
                judged.sort_by_key(|row| {
                    Reverse(self.seen.get(&row.value).map(|seen| seen.first_day))
                });
            }
        }
        (judged, few)
    }

    fn orders(&self, asked: &Asked) -> AnyView {
        let links = Order::ALL.map(|(order, word)| {
            let current = (order == self.order).then_some("true");
            view! { <a href=asked.with_own("sort", word) aria-current=current>{order.title()}</a> }
        });
        view! { <nav class="seg" aria-label=t!("failures-order")>{links}</nav> }.into_any()
    }
}

/// The failure rates of a dimension's values.
pub(super) fn by_dimension(answer: &Answer<Ranking>, catalog: &Catalog, asked: &Asked) -> AnyView {
    let found = &answer.found;
    let counts: Counts = found.rows.iter().map(|row| row.outcomes.counts).sum();
    let all: Outcomes = found.all.unwrap_or_else(|| Outcomes::from(counts));
    let title = labels::dimension(catalog, &found.dimension);
    let called = |value: &str| labels::any(catalog, &found.dimension, value);
    let mut rows: Vec<&Ranked> =
        found.rows.iter().filter(|row| row.outcomes.counts.finished() > 0).collect();
    rows.sort_by(|a, b| {
        let rank = |row: &Ranked| {
            (row.outcomes.counts.failure_rate().too_few(), -row.outcomes.impact(&all))
        };
        let ((a_few, a), (b_few, b)) = (rank(a), rank(b));
        a_few.cmp(&b_few).then(a.total_cmp(&b))
    });
    let board_rows = rows.iter().map(|row| BoardRow {
        title: called(&row.value),
        address: labels::address(asked, &found.dimension, &row.value),
        note: String::new(),
        outcomes: row.outcomes,
    });
    let table = Board {
        noun: title.clone(),
        all_name: t!("board-everything"),
        all,
        rows: board_rows.collect(),
    };
    Figure {
        id: format!("by-{}", found.dimension),
        title: t!("failures-by", title = in_sentence(&title)),
        sentence: board(&rows, &all, &called),
        body: table.view(),
        flush: true,
        twin: None,
        links: Links::of(asked).document(labels::document(&found.dimension), true),
        method: format!(
            "{} {}",
            t!("failures-by-method", n = all.counts.finished()),
            t!("failures-board-method")
        ),
        more: "impact",
    }
    .view()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::{Folded, Kept, Range, Window};

    fn failing(order: Order) -> Failing {
        let day = "2026-11-22".parse().unwrap();
        let row = |value: &str, success, failed| Ranked {
            value: value.to_owned(),
            outcomes: Counts { success, failed, ..Counts::default() }.into(),
            before: None,
        };
        let rows = vec![
            row("big", 9_000, 1_000),
            row("bad", 60, 40),
            row("few", 5, 6),
            row("good", 5_000, 20),
        ];
        let found = Ranking {
            dimension: "app".to_owned(),
            rows,
            all: None,
            more: Folded::default(),
            hidden: Folded::default(),
        };
        let apps = Answer {
            query: Query::of(Range::Week),
            window: Window { first: day, last: day },
            before: None,
            kept: Kept::Days,
            as_of: 0,
            found,
        };
        let seen = [("good", day), ("big", day.plus(-9))]
            .map(|(value, day)| (value.to_owned(), Seen { first_day: day, last_day: day }));
        Failing { apps, seen: seen.into(), order, limit: None }
    }

    #[test]
    fn each_order_puts_its_own_first_and_few_runs_are_never_judged() {
        let all: Outcomes = Counts { success: 14_065, failed: 1_066, ..Counts::default() }.into();
        for (order, first) in [
            (Order::Impact, "big"),
            (Order::Rate, "bad"),
            (Order::Failures, "big"),
            (Order::Newest, "good"),
        ] {
            let failing = failing(order);
            let (judged, few) = failing.ordered(&all);
            assert_eq!(judged[0].value, first, "{order:?}");
            assert_eq!((judged.len(), few[0].value.as_str()), (3, "few"));
        }
    }

    #[test]
    fn an_unknown_order_is_refused_with_those_that_there_are() {
        assert_eq!(Order::read(None), Ok(Order::Impact));
        assert_eq!(Order::read(Some("rate")), Ok(Order::Rate));
        assert_eq!(Order::read(Some("worst")).unwrap_err(), ["rate", "failures", "newest"]);
    }
}
