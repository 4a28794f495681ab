//! The pages of a long list: the first, the last, and those around the one that is shown.

use super::icons::icon;
use super::query::Asked;
use crate::language::t;
use leptos::prelude::*;

/// The parameter that tells which page of a list is shown.
pub(super) const PAGE: &str = "page";
/// Pages to each side of the one that is shown which have links of their own.
const NEAR: usize = 2;

/// The links; none where there is one page.
pub(super) fn pager(asked: &Asked, page: usize, pages: usize) -> Option<AnyView> {
    if pages < 2 {
        return None;
    }
    let to = |page: usize| {
        asked.with_own(PAGE, &if page == 1 { String::new() } else { page.to_string() })
    };
    let mut last = 0;
    let numbers =
        (1..=pages).filter(|n| *n == 1 || *n == pages || n.abs_diff(page) <= NEAR).map(|n| {
            let gap = (n > last + 1).then(|| view! { <span>"…"</span> });
            last = n;
            let current = (n == page).then_some("page");
            view! { {gap} <a href=to(n) aria-current=current>{n.to_string()}</a> }
        });
    let numbers = numbers.collect_view();
    let next = (page < pages).then(
        || view! { <a href=to(page + 1) rel="next">{t!("pager-next")} " " {icon("right")}</a> },
    );
    Some(view! { <nav class="pages" aria-label=t!("pager-title")>{numbers}{next}</nav> }.into_any())
}
