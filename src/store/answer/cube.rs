//! The question about all explore dimensions at once: the joint cells of whole weeks, with app, kind and source.

use super::asked::Asked;
use super::period::Cells;
use crate::day::Day;
use crate::stats::suppress::cube::{self, Limits};
use crate::stats::{Answer, Cube, Query, Range};
use crate::store::cubes::{CELLS_MAX, Coded, Table, WEEK};
use crate::store::plan::EXPLORE_MAX;
use crate::store::terms::{NONE, Term};
use crate::store::{Error, Store};

/// A cube that is still to be put together: what is to be told of its dimensions, and its cells.
struct Draft {
    axes: Vec<(String, Vec<Option<String>>)>,
    cells: Vec<cube::Cell>,
    left: Vec<cube::Left>,
    limits: Limits,
}

impl Store {
    /// All that is counted together, in the whole weeks of a range: by week, app, kind, source and the catalog's explore dimensions.
    ///
    /// # Errors
    ///
    /// When the database cannot be read.
    pub async fn cube(&self, range: Range) -> Result<Answer<Cube>, Error> {
        let draft = |asked: Asked<'_>| {
            let now = asked.moment.now(asked.snapshot, &asked.query, Cells::Joint)?;
            let weeks: Vec<Day> = now.weeks().collect();
            let mut table = Table::default();
            asked.snapshot.joints(&weeks, asked.min_cell, &mut table)?;
            Ok(asked.answer(&now, None, asked.draft(table.coded())))
        };
        self.question_then(Query::of(range), draft, |answer| answer.map(Draft::cube)).await
    }
}

impl Asked<'_> {
    fn draft(&self, coded: Coded) -> Draft {
        let mut names: Vec<&str> = vec!["week", "app"];
        let explore = self.menu.explore.iter().take(EXPLORE_MAX).map(String::as_str);
        let unused = std::iter::repeat_n("", EXPLORE_MAX.saturating_sub(self.menu.explore.len()));
        names.extend(explore.chain(unused).rev());
        names.extend(["source", "kind"]);
        let axes = names.into_iter().zip(coded.terms).enumerate().map(|(place, (name, terms))| {
            let text = |term: Term| match (term, place) {
                (NONE, _) => None,
                (week, WEEK) => {
                    Some(Day::from_epoch_days(i32::try_from(week).unwrap_or(0)).to_string())
                }
                (term, _) => Some(self.snapshot.terms().text(term).to_string()),
            };
            (name.to_owned(), terms.into_iter().map(text).collect())
        });
        let limits = Limits { min_cell: self.min_cell, floor: coded.floor, cells_max: CELLS_MAX };
        Draft { axes: axes.collect(), cells: coded.cells, left: coded.left, limits }
    }
}

impl Draft {
    fn cube(self) -> Cube {
        let mut found = cube::cube(self.axes, self.cells, &self.left, self.limits);
        found.axes.retain(|axis| !axis.name.is_empty() && axis.values.iter().any(Option::is_some));
        // People read the other way round: what is kept longest says most at once. Only apps, which are what it is about, come sooner.
        found.axes.reverse();
        let app = found.axes.iter().position(|axis| axis.name == "app");
        let after =
            found.axes.iter().take_while(|axis| ["kind", "source"].contains(&axis.name.as_str()));
        let after = after.count();
        if let Some(app) = app.filter(|app| *app > after) {
            let of_apps = found.axes.remove(app);
            found.axes.insert(after, of_apps);
        }
        found
    }
}
