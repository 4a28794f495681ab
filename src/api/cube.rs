//! `stats/cube`: runs by several dimensions at once, column by column, so that it stays small: what the explorer filters in the browser.

use super::asked::Asked;
use super::meta::{About, Meta};
use super::shape::Folded;
use super::titles;
use crate::stats::words::days;
use crate::stats::{self, Window};
use crate::store::Error;
use serde::Serialize;
use utoipa::ToSchema;

/// What stands for the value of runs that told none.
const TOLD_NONE: &str = "not told";

/// Runs by several dimensions at once. Each run stands in exactly one cell, and cell number i is what stands at place i of every list of codes
/// and of outcomes. Where too few runs share a cell's values, some are not told: code 0.
#[derive(Serialize, ToSchema)]
pub(super) struct Cube {
    meta: Meta,
    /// How many cells there are.
    cells: usize,
    /// The fewest runs that a cell holds: `min_cell`, or more where there would be too many cells.
    floor: u64,
    /// The dimensions.
    axes: Vec<CubeAxis>,
    /// Runs by outcome.
    outcomes: CubeOutcomes,
}

/// One dimension of a cube.
#[derive(Serialize, ToSchema)]
struct CubeAxis {
    /// The dimension; `week` is that of ISO 8601, Monday first.
    name: String,
    /// The dimension for people.
    title: String,
    /// Its values. Code 1 stands for the first of them, code 0 for one that is not told.
    values: Vec<CubeValue>,
    /// One code a cell.
    codes: Vec<u16>,
}

/// One value.
#[derive(Serialize, ToSchema)]
struct CubeValue {
    /// The value as it is stored, a week as its Monday; null for runs that told none.
    value: Option<String>,
    /// The value for people.
    title: String,
}

/// Runs by outcome, each a list of one number a cell.
#[derive(Serialize, ToSchema)]
struct CubeOutcomes {
    success: Vec<u32>,
    failed: Vec<u32>,
    blocked: Vec<u32>,
    aborted: Vec<u32>,
    unfinished: Vec<u32>,
}

/// Answers with the cube of a range.
///
/// # Errors
///
/// When the store cannot be read.
pub(super) async fn cube(asked: &Asked<'_>) -> Result<Cube, Error> {
    let answer = asked.state.store.cube(asked.query().range).await?;
    let about = About::of(&answer).without(&given_up(&answer.found));
    let meta = Meta::new(asked, about).await?;
    let stats::Cube { axes, outcomes, floor } = answer.found;
    let cells = outcomes.first().map_or(0, Vec::len);
    let [success, failed, blocked, aborted, unfinished] = outcomes;
    Ok(Cube {
        meta,
        cells,
        floor,
        axes: axes.into_iter().map(|axis| one(asked, axis)).collect(),
        outcomes: CubeOutcomes { success, failed, blocked, aborted, unfinished },
    })
}

fn one(asked: &Asked<'_>, axis: stats::Axis) -> CubeAxis {
    let catalog = &asked.state.catalog;
    let stats::Axis { name, values, codes } = axis;
    let title = |value: &Option<String>| match value {
        None => TOLD_NONE.to_owned(),
        Some(monday) if name == "week" => monday.parse().map_or_else(
            |_| monday.clone(),
            |first: crate::day::Day| days(Window { first, last: first.plus(6) }),
        ),
        Some(value) => titles::of_value(catalog, &name, value),
    };
    let values = values.iter().map(|value| CubeValue { title: title(value), value: value.clone() });
    let values = values.collect();
    let title =
        if name == "week" { "Week".to_owned() } else { titles::of_dimension(catalog, &name) };
    CubeAxis { name, title, values, codes }
}

/// The cells of which not every value is told, and their runs.
fn given_up(cube: &stats::Cube) -> Folded {
    let (mut values, mut runs) = (0, 0);
    for cell in 0..cube.len() {
        if cube.axes.iter().any(|axis| axis.codes.get(cell) == Some(&0)) {
            values += 1;
            let of_cell = cube.outcomes.iter().filter_map(|column| column.get(cell));
            runs += of_cell.map(|n| u64::from(*n)).sum::<u64>();
        }
    }
    Folded { values, runs: Some(runs) }
}
