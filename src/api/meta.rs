//! What every document says of itself: the question as it was understood, the days it came to, when it was true, what was held back, whose
//! numbers they are, and where its other forms stand.

use super::address::Form;
use super::asked::Asked;
use super::shape::{Folded, Window, grain};
use super::{STEM, State};
use crate::stats::{Answer, Compare, Kept, Query, Sort};
use crate::store::Error;
use serde::Serialize;
use utoipa::ToSchema;

/// What a document says of itself.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct Meta {
    /// The question as it was understood; null where nothing can be asked.
    query: Option<Understood>,
    /// The days that it came to.
    window: Option<Window>,
    /// The days that they are compared with; null when there are none.
    before: Option<Window>,
    /// What the days were rounded to: `days` as asked for, `weeks` or `months` where no finer numbers are kept.
    #[schema(pattern = "^(days|weeks|months)$")]
    kept: &'static str,
    /// When it was true, to the minute, UTC.
    #[schema(examples("2026-11-22T14:05Z"), pattern = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}Z$")]
    as_of: String,
    /// What is not told because it is too few: values of dimensions, and their runs as far as they may be told together.
    suppressed: Folded,
    /// The smallest number of runs that is told by itself.
    min_cell: u64,
    /// The project whose numbers these are.
    project: String,
    /// The licence they may be used under.
    licence: String,
    /// Whether the numbers are invented.
    demo: bool,
    /// Where to go from here.
    links: Links,
}

/// A question as it was understood.
#[derive(Clone, Debug, Serialize, ToSchema)]
struct Understood {
    /// `today`, `7d`, `28d`, `90d`, `365d`, `all`, or two days.
    range: String,
    /// The closed day that the range ends with, so that the answer never changes; null when it is not pinned.
    #[schema(format = Date)]
    as_of: Option<String>,
    /// What the days are compared with.
    #[schema(pattern = "^(prev|weekdays|none)$")]
    cmp: &'static str,
    /// The span of a point.
    #[schema(pattern = "^(day|week|month)$")]
    grain: &'static str,
    /// The order of rows.
    #[schema(pattern = "^(runs|failures|rate|impact|name)$")]
    sort: &'static str,
    /// Rows at most.
    limit: usize,
    /// Filters, all of which hold.
    filters: Vec<FilterBy>,
}

/// One filter.
#[derive(Clone, Debug, Serialize, ToSchema)]
struct FilterBy {
    /// The dimension.
    name: String,
    /// Its values.
    values: Vec<String>,
    /// Whether it is about all but these.
    exclude: bool,
}

/// Where to go from here; paths on this server.
#[derive(Clone, Debug, Serialize, ToSchema)]
struct Links {
    /// This document.
    #[serde(rename = "self")]
    this: String,
    /// The page on which people read the same.
    html: String,
    /// The same as CSV; null where it is no table.
    csv: Option<String>,
    /// The same as Markdown; null where it is neither a table nor a report.
    md: Option<String>,
    /// The schema of this document.
    schema: String,
}

/// What a document is about.
pub(super) struct About {
    window: Option<Window>,
    before: Option<Window>,
    kept: Kept,
    as_of: i64,
    suppressed: Folded,
}

impl About {
    /// A document that is about no days.
    pub(super) fn moment(as_of: i64) -> Self {
        let suppressed = Folded { values: 0, runs: Some(0) };
        Self { window: None, before: None, kept: Kept::Days, as_of, suppressed }
    }

    /// A document that is about some days.
    pub(super) fn days(window: crate::stats::Window, as_of: i64) -> Self {
        Self { window: Some(window.into()), ..Self::moment(as_of) }
    }

    /// The document of an answer.
    pub(super) fn of<T>(answer: &Answer<T>) -> Self {
        Self {
            before: answer.before.map(Window::from),
            kept: answer.kept,
            ..Self::days(answer.window, answer.as_of)
        }
    }

    /// Adds what one part of the document holds back.
    #[must_use]
    pub(super) fn without(mut self, hidden: &Folded) -> Self {
        self.suppressed.values += hidden.values;
        self.suppressed.runs = self.suppressed.runs.zip(hidden.runs).map(|(a, b)| a + b);
        self
    }
}

impl Meta {
    /// What the document at an address says of itself.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub(super) async fn new(asked: &Asked<'_>, about: About) -> Result<Self, Error> {
        let State { store, catalog, .. } = asked.state;
        Ok(Self {
            query: asked.query.as_ref().map(|query| Understood::of(query, asked.limit())),
            window: about.window,
            before: about.before,
            kept: match about.kept {
                Kept::Days => "days",
                Kept::Weeks => "weeks",
                Kept::Months => "months",
            },
            as_of: to_the_minute(about.as_of),
            suppressed: about.suppressed,
            min_cell: catalog.privacy.min_cell,
            project: catalog.project.name.clone(),
            licence: catalog.project.licence.clone(),
            demo: store.has_demo_data().await?,
            links: Links::of(asked),
        })
    }
}

impl Understood {
    fn of(query: &Query, limit: usize) -> Self {
        let plain = [("kind", &query.kind), ("source", &query.source), ("app", &query.app)];
        let dimension = query.dimension.as_ref().map(|(name, filter)| (name.as_str(), filter));
        let filters = plain.into_iter().chain(dimension).filter(|(_, filter)| !filter.is_all());
        Self {
            range: query.range.to_string(),
            as_of: query.as_of.map(|day| day.to_string()),
            cmp: match query.compare {
                Compare::Before => "prev",
                Compare::Weekdays => "weekdays",
                Compare::None => "none",
            },
            grain: grain(query.grain),
            sort: match query.sort {
                Sort::Runs => "runs",
                Sort::Failures => "failures",
                Sort::Rate => "rate",
                Sort::Impact => "impact",
                Sort::Name => "name",
            },
            limit,
            filters: filters
                .map(|(name, filter)| FilterBy {
                    name: name.to_owned(),
                    values: filter.values.clone(),
                    exclude: filter.exclude,
                })
                .collect(),
        }
    }
}

impl Links {
    fn of(asked: &Asked<'_>) -> Self {
        let address = &asked.address;
        let form = |form| asked.link(&address.path_as(form));
        let as_form = |wanted| address.forms().contains(&wanted).then(|| form(wanted));
        Self {
            this: form(Form::Json),
            html: asked.page(),
            csv: as_form(Form::Csv),
            md: as_form(Form::Markdown),
            schema: format!("{STEM}schema/{}.json", address.name()),
        }
    }
}

/// A moment to the minute, UTC: finer would change a document that says the same.
pub(super) fn to_the_minute(unix_seconds: i64) -> String {
    let day = crate::day::Day::of_unix_seconds(unix_seconds);
    let minutes = (unix_seconds - day.unix_seconds()) / 60;
    format!("{day}T{:02}:{:02}Z", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_told_to_the_minute() {
        assert_eq!(to_the_minute(59), "1970-01-01T00:00Z");
        assert_eq!(to_the_minute(86_399), "1970-01-01T23:59Z");
    }
}
