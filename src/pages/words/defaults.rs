//! The words of defaults against what people choose.

use crate::language::t;
use crate::pages::defaults::Chosen;
use crate::stats::words::{count, percent};
use crate::stats::{Against, wilson};

/// The sentence of the table: how many defaults most people keep, and which one is raised most.
pub(in crate::pages) fn sentence(told: &[Chosen], app: impl Fn(&Chosen) -> String) -> String {
    let keep = |chosen: &&Chosen| chosen.against.same * 2 >= chosen.against.runs();
    let n = told.len() as u64;
    let kept = told.iter().filter(keep).count() as u64;
    let first = t!("defaults-kept", n = n, kept = count(kept));
    let raised = |chosen: &Chosen| wilson(chosen.against.more, chosen.against.runs()).low;
    match told.iter().max_by(|a, b| raised(a).total_cmp(&raised(b))) {
        Some(most) if most.against.more > most.against.same => {
            let share = percent(wilson(most.against.more, most.against.runs()), 0);
            let raised = t!(
                "defaults-raised",
                app = app(most),
                measure = most.measure.title.clone(),
                default = most.measure.value(most.default),
                share = share
            );
            format!("{first} {raised}")
        }
        _ => first,
    }
}

/// What one default says beside the spread of its measure.
pub(in crate::pages) fn beside(default: &str, against: Against) -> String {
    let share = |n: u64| percent(wilson(n, against.runs()), 0);
    t!(
        "defaults-beside",
        default = default.to_owned(),
        same = share(against.same),
        more = share(against.more),
        less = share(against.less)
    )
}
