//! `compare`: some apps, or some periods, side by side: totals, differences of the success rate against the first, and the same over time.

use super::asked::Asked;
use super::meta::{About, Meta};
use super::shape::{Difference, Point, Rate, Runs, Window, grain};
use super::summary::HEAD;
use super::table::{Cell, Table};
use super::titles;
use crate::error::HttpError;
use crate::stats::{self, Comparison, Sides};
use axum::http::StatusCode;
use serde::Serialize;
use utoipa::ToSchema;

/// Apps that are compared unless others are asked for: those with most runs.
const APPS_DEFAULT: usize = 3;
/// Names that may have been meant, and by how many letters they are looked for.
const NEAR_MAX: usize = 8;
const LETTERS: usize = 3;

/// Some apps, or some periods, side by side.
#[derive(Serialize, ToSchema)]
pub(super) struct Compared {
    meta: Meta,
    /// What is set side by side.
    #[schema(pattern = "^(apps|periods)$")]
    by: &'static str,
    /// The span of a point, the same for all sides.
    #[schema(pattern = "^(day|week|month)$")]
    grain: &'static str,
    /// The sides in the order asked for.
    sides: Vec<Side>,
    /// The runs of all apps over time, under the same filters; empty where periods are compared.
    all: Vec<Point>,
}

/// One side.
#[derive(Serialize, ToSchema)]
struct Side {
    /// The app as it is stored, or the period as the address tells it.
    name: String,
    /// The same for people.
    title: String,
    /// The days that it came to.
    window: Window,
    /// Its runs; null when they are too few to be told.
    now: Option<Runs>,
    /// Its success rate less that of the first side; null for the first, and where nothing can be told.
    difference: Option<Difference>,
    /// Whether the interval of the difference leaves zero out; null where there is no difference.
    clear: Option<bool>,
    /// What part it has of the runs of all apps; null where it is not told, or periods are compared.
    share: Option<Rate>,
    /// Its runs over time.
    points: Vec<Point>,
}

/// What is compared where nothing was told: the apps with most runs.
///
/// # Errors
///
/// When the store cannot be read.
async fn most(asked: &Asked<'_>) -> Result<Sides, HttpError> {
    let query =
        stats::Query { limit: Some(APPS_DEFAULT), sort: stats::Sort::Runs, ..asked.query_alone() };
    let rows = asked.state.store.ranking("app", query).await?.found.rows;
    Ok(Sides::Apps(rows.into_iter().map(|row| row.value).collect()))
}

/// Refuses an app that cannot be told of, with names that may have been meant.
async fn check(asked: &Asked<'_>, app: &str) -> Result<(), HttpError> {
    let Err(refused) = super::app::seen(asked, "app", app).await else { return Ok(()) };
    if refused.status() != StatusCode::NOT_FOUND {
        return Err(refused);
    }
    let begun: String = app.chars().take(LETTERS).collect();
    let near = asked.state.store.find("app", &begun, NEAR_MAX).await.unwrap_or_default();
    let detail = "One of the apps is not known, or too few ran it to be told.";
    Err(HttpError::not_found_but(detail).with("field", "apps").with("valid", near))
}

/// Answers with the sides.
///
/// # Errors
///
/// 404 for an app that nobody ran, or too few; when the store cannot be read.
pub(super) async fn compare(asked: &Asked<'_>) -> Result<Compared, HttpError> {
    let sides = match &asked.sides {
        Some(sides) => sides.clone(),
        None => most(asked).await?,
    };
    if let Sides::Apps(apps) = &sides {
        for app in apps {
            check(asked, app).await?;
        }
    }
    let answer = asked.state.store.compare(&sides, asked.query()).await?;
    let meta = Meta::new(asked, About::of(&answer)).await?;
    let found = answer.found;
    let runs_of_all = found.runs_of_all();
    let told = found.sides.iter().map(|side| one(asked, &sides, side, runs_of_all)).collect();
    Ok(Compared {
        meta,
        by: sides.pair().0,
        grain: grain(found.grain),
        sides: told,
        all: points(&found),
    })
}

fn one(asked: &Asked<'_>, sides: &Sides, side: &stats::Side, runs_of_all: u64) -> Side {
    let share = side.now.filter(|_| runs_of_all > 0);
    let title = match sides {
        Sides::Apps(_) => titles::of_value(&asked.state.catalog, "app", &side.name),
        Sides::Periods(_) => stats::words::days(side.window),
    };
    Side {
        name: side.name.clone(),
        title,
        window: side.window.into(),
        now: side.now.map(Runs::from),
        clear: side.difference.map(|difference| difference.is_clear()),
        difference: side.difference.map(Difference::from),
        share: share.map(|now| stats::wilson(now.runs, runs_of_all).into()),
        points: side.series.points.iter().copied().map(Point::from).collect(),
    }
}

fn points(found: &Comparison) -> Vec<Point> {
    found.all.iter().copied().map(Point::from).collect()
}

impl Compared {
    /// One row a side, then one a point of each.
    pub(super) fn table(&self) -> Table {
        let head = ["side", "title", "part", "first", "last"].into_iter().chain(HEAD);
        let tail = ["difference", "difference_low", "difference_high", "share_k", "share_n"];
        let totals = self.sides.iter().filter_map(Side::total);
        let points = self.sides.iter().flat_map(|side| {
            side.points.iter().map(|point| {
                let mut row = side.begun(self.grain, &point.first, &point.last);
                row.extend(point.now.cells());
                row.extend(tail.map(|_| Cell::Nothing));
                row
            })
        });
        Table { head: head.chain(tail).collect(), rows: totals.chain(points).collect() }
    }
}

impl Side {
    fn begun(&self, part: &str, first: &str, last: &str) -> Vec<Cell> {
        [&self.name, &self.title, part, first, last].into_iter().map(Cell::from).collect()
    }

    fn total(&self) -> Option<Vec<Cell>> {
        let now = self.now.as_ref()?;
        let mut row = self.begun("all", &self.window.first, &self.window.last);
        row.extend(now.cells());
        let difference = self.difference.as_ref();
        row.push(difference.map(|difference| difference.value).into());
        row.push(difference.map(|difference| difference.low).into());
        row.push(difference.map(|difference| difference.high).into());
        row.push(self.share.as_ref().map(|share| share.k).into());
        row.push(self.share.as_ref().map(|share| share.n).into());
        Some(row)
    }
}
