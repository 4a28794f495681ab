//! `/charts/{name}.svg` and `.png`: each chart as a file of its own, drawn from the same answers as the pages. A new chart is one more row of `OVER_TIME`;
//! each dimension of the catalog has a ranking, `by-os_type` for `os_type`.

use super::State;
use super::document::Lasts;
use super::image::{Image, answer, asked, policy};
use super::titles;
use crate::charts::{
    Drawing, Manner, Ranked as Rows, RankedRow, Sheet, Step, Theme, View, failure_rate, ranked,
    runs_per_day, smoothed, smooths, standalone, success_rate, unstretched_px,
};
use crate::error::HttpError;
use crate::outcome::Outcome;
use crate::raster;
use crate::stats::words::{between, count, counted, days, decimals, of, percent};
use crate::stats::{Compare, Counts, Outcomes, Query, Ranking, Rate, Timeseries, Window};
use axum::extract::{Path, Query as Parameters, State as Here};
use axum::http::StatusCode;
use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::response::{IntoResponse, Response};

/// How wide a file is unless the address says otherwise.
const WIDTH_PX: u32 = 760;
/// A picture has so many pixels for each of the drawing's across, and down.
const PNG_SCALE: u8 = 2;
/// What the names of rankings begin with, and what stands in them for the slash of a pair.
const BY: &str = "by-";
const PAIR: char = ':';
/// The dimensions that every project has.
const ALWAYS: [&str; 2] = ["app", "kind"];
const OUTCOMES: &str = "outcomes";
const LOGARITHMIC: &str =
    " Logarithmic axis from one run a day upwards; days without any lie at 0.";

/// A chart over time.
struct OverTime {
    name: &'static str,
    title: &'static str,
    /// What a rate counts above the line of its fraction; a chart of counts has none.
    counted: Option<Outcome>,
    legend: bool,
    draw: fn(&Timeseries, &View) -> Drawing,
    tell: fn(Counts, Window) -> String,
}

const OVER_TIME: [OverTime; 3] = [
    OverTime {
        name: "success-rate",
        title: "Success rate",
        counted: Some(Outcome::Success),
        legend: false,
        draw: |series, view| success_rate(series, view),
        tell: |counts, days| rate_sentence(counts.success_rate(), "succeeded", days),
    },
    OverTime {
        name: "failure-rate",
        title: "Failure rate",
        counted: Some(Outcome::Failed),
        legend: false,
        draw: |series, view| failure_rate(series, view),
        tell: |counts, days| rate_sentence(counts.failure_rate(), "failed", days),
    },
    OverTime {
        name: "runs",
        title: "Runs per day",
        counted: None,
        legend: true,
        draw: |series, view| runs_per_day(series, view),
        tell: |counts, window| {
            format!("{} by outcome, {}.", counted(counts.runs(), "run", "runs"), days(window))
        },
    },
];

/// A chart with its words.
pub(super) struct Chart {
    /// Its heading.
    pub(super) title: String,
    /// What it shows, in a sentence.
    pub(super) sentence: String,
    /// Whether its colours are those of outcomes and want explaining.
    pub(super) legend: bool,
    /// The drawing.
    pub(super) drawn: Drawn,
}

/// A plot over time, or rows.
pub(super) enum Drawn {
    Plot(Drawing),
    Rows(Rows),
}

impl Drawn {
    /// The drawing alone, which the style sheet around it colours.
    pub(super) fn svg(&self) -> &str {
        match self {
            Self::Plot(drawing) => &drawing.svg,
            Self::Rows(rows) => &rows.svg,
        }
    }

    /// The width at which nothing is stretched: what turns it into a picture would stretch the strokes too.
    fn unstretched_px(&self) -> u32 {
        match self {
            Self::Plot(drawing) => unstretched_px(drawing),
            Self::Rows(_) => WIDTH_PX,
        }
    }
}

impl Chart {
    fn standalone(&self, width_px: u32, theme: Theme) -> String {
        let sheet = Sheet {
            title: self.title.clone(),
            description: self.sentence.clone(),
            width_px,
            theme,
            legend: self.legend,
        };
        match &self.drawn {
            Drawn::Plot(drawing) => standalone(drawing, &sheet),
            Drawn::Rows(rows) => standalone(rows, &sheet),
        }
    }
}

/// Answers with the file.
pub(super) async fn chart(
    Here(state): Here<State>,
    Path(file): Path<String>,
    Parameters(pairs): Parameters<Vec<(String, String)>>,
) -> Result<Response, HttpError> {
    let (name, is_png) = match (file.strip_suffix(".svg"), file.strip_suffix(".png")) {
        (Some(name), _) => (name, false),
        (_, Some(name)) => (name, true),
        _ => return Err(HttpError::not_found()),
    };
    let Image { query, theme, width_px, manner } = asked(&pairs, state.store.menu())?;
    let lasts = Lasts::of(&query);
    let chart = draw(&state, name, query, manner).await?;
    if is_png {
        return png(&chart, theme, width_px, lasts).await;
    }
    let svg = chart.standalone(width_px.unwrap_or(WIDTH_PX), theme);
    let head = [(CONTENT_SECURITY_POLICY, policy(&svg, "'none'"))];
    Ok((head, answer(svg, "image/svg+xml", lasts)).into_response())
}

/// The chart as a picture, which is light unless the dark is asked for: it cannot be both.
async fn png(
    chart: &Chart,
    theme: Theme,
    width_px: Option<u32>,
    lasts: Lasts,
) -> Result<Response, HttpError> {
    let theme = if theme == Theme::Dark { Theme::Dark } else { Theme::Light };
    let width_px = width_px.unwrap_or_else(|| chart.drawn.unstretched_px());
    let png = raster::png(chart.standalone(width_px, theme), PNG_SCALE).await;
    let png = png.ok_or_else(|| {
        HttpError::new(StatusCode::SERVICE_UNAVAILABLE, "Too many pictures are asked for just now.")
    })?;
    Ok(answer(png.to_vec(), "image/png", lasts))
}

/// The names of all charts of a project.
pub(super) fn names(state: &State) -> Vec<String> {
    let menu = state.store.menu();
    let source = (!menu.sources.is_empty()).then_some("source");
    let dimensions = ALWAYS.into_iter().chain(source);
    let dimensions = dimensions.chain(menu.dimensions.iter().map(|choice| choice.name.as_str()));
    let fixed = OVER_TIME.iter().map(|chart| chart.name).chain([OUTCOMES]).map(str::to_owned);
    fixed
        .chain(dimensions.map(|name| format!("{BY}{}", name.replace('/', &PAIR.to_string()))))
        .collect()
}

/// Draws a chart.
///
/// # Errors
///
/// 404 with the valid names when there is none of that name, 400 when it cannot be split as asked; otherwise when the store fails.
pub(super) async fn draw(
    state: &State,
    name: &str,
    query: Query,
    manner: Manner,
) -> Result<Chart, HttpError> {
    if let Some(kind) = OVER_TIME.iter().find(|chart| chart.name == name) {
        return over_time(state, kind, query, manner).await;
    }
    if name == OUTCOMES {
        return outcomes(state, query).await;
    }
    let valid = names(state);
    let known = valid.iter().any(|known| known == name);
    if let Some(dimension) = name.strip_prefix(BY).filter(|_| known) {
        return ranking(state, &dimension.replace(PAIR, "/"), query).await;
    }
    let detail = format!("There is no chart of that name; there are {}.", valid.join(", "));
    Err(HttpError::new(StatusCode::NOT_FOUND, detail).with("valid", valid))
}

async fn over_time(
    state: &State,
    kind: &OverTime,
    query: Query,
    manner: Manner,
) -> Result<Chart, HttpError> {
    let answer = state.store.series(query).await?;
    let series = Timeseries::from(&answer);
    let step = Step::of_series(&series).name();
    let title = match kind.name {
        "runs" if step != "day" => format!("{}, by {step}", kind.title),
        "runs" => kind.title.to_owned(),
        _ => format!("{} by {step}", kind.title),
    };
    let counts: Counts = series.points.iter().map(|point| point.counts).sum();
    let mut sentence = (kind.tell)(counts, answer.window);
    match kind.counted {
        Some(what) if smooths(&series, manner) => {
            sentence = format!("{sentence} {}", smoothed(what));
        }
        None if manner.log => sentence += LOGARITHMIC,
        _ => {}
    }
    let view = View { label: sentence.clone(), dates: true, manner, ..View::default() };
    let drawn = Drawn::Plot((kind.draw)(&series, &view));
    Ok(Chart { title: titled(state, &title, &answer.query), sentence, legend: kind.legend, drawn })
}

async fn outcomes(state: &State, query: Query) -> Result<Chart, HttpError> {
    let answer = state.store.totals(Query { compare: Compare::None, ..query }).await?;
    let counts = answer.found.now.map(|now| now.counts).unwrap_or_default();
    let rows = Outcome::ALL.map(|outcome| {
        let rate = crate::stats::wilson(counts.of(outcome), counts.runs());
        RankedRow {
            title: outcome.title(),
            share: rate.share().unwrap_or(0.0),
            numbers: [count(rate.k), percent(rate, 1)],
            outcome: Some(outcome),
        }
    });
    let runs = counted(counts.runs(), "run", "runs");
    let sentence = match answer.found.now {
        Some(_) => format!("How {runs} ended, {}.", days(answer.window)),
        None => format!("Too few runs to be told: {}.", days(answer.window)),
    };
    let title = titled(state, "Runs by outcome", &answer.query);
    let drawn = Drawn::Rows(ranked(["Runs", "Share"], &rows, &sentence));
    Ok(Chart { title, sentence, legend: false, drawn })
}

async fn ranking(state: &State, dimension: &str, query: Query) -> Result<Chart, HttpError> {
    let answer = state.store.ranking(dimension, query).await?;
    let Ranking { rows, more, hidden, .. } = &answer.found;
    let longest = rows.iter().map(|row| row.outcomes.runs).max().unwrap_or(1);
    let drawn: Vec<RankedRow> = rows
        .iter()
        .map(|row| RankedRow {
            title: titles::of_value(&state.catalog, dimension, &row.value),
            share: crate::stats::wilson(row.outcomes.runs, longest).share().unwrap_or(0.0),
            numbers: [count(row.outcomes.runs), judged(row.outcomes)],
            outcome: None,
        })
        .collect();
    let rest = more.values + hidden.values;
    let shown = counted(u64::try_from(rows.len()).unwrap_or(u64::MAX), "value", "values");
    let sentence =
        format!("Runs of {shown}, and {} more not shown, {}.", count(rest), days(answer.window));
    let title =
        format!("Runs by {}", titles::of_dimension(&state.catalog, dimension).to_lowercase());
    let title = titled(state, &title, &answer.query);
    let drawn = Drawn::Rows(ranked(["Runs", "Success rate"], &drawn, &sentence));
    Ok(Chart { title, sentence, legend: false, drawn })
}

/// A rate with its `k / n`; few observations say so.
fn judged(outcomes: Outcomes) -> String {
    let rate = outcomes.success_rate;
    let share = if rate.too_few() { "too few".to_owned() } else { percent(rate, 1) };
    format!("{share}  {}", of(rate))
}

fn rate_sentence(rate: Rate, verb: &str, window: Window) -> String {
    let (finished, span) = (counted(rate.n, "finished run", "finished runs"), days(window));
    if rate.n == 0 {
        return format!("No run finished, or too few to be told: {span}.");
    }
    if rate.too_few() {
        return format!("{} of {finished} {verb}, too few to judge: {span}.", count(rate.k));
    }
    let fine = decimals(rate);
    format!(
        "{} of {finished} {verb}, between {}: {span}.",
        percent(rate, fine),
        between(rate, fine)
    )
}

/// The title with whose numbers they are: the app or the project.
fn titled(state: &State, title: &str, query: &Query) -> String {
    let catalog = &state.catalog;
    let whose = match (query.app.exclude, query.app.values.as_slice()) {
        (false, [app]) => titles::of_value(catalog, "app", app),
        _ => catalog.project.title.clone(),
    };
    format!("{title} · {whose}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_told_with_its_doubt_or_not_at_all() {
        let first: crate::day::Day = "2026-11-16".parse().unwrap();
        let window = Window { first, last: first.plus(6) };
        let told = |k, n| {
            rate_sentence(crate::stats::wilson(k, n), "succeeded", window).replace('\u{a0}', " ")
        };
        assert_eq!(
            told(940, 1_000),
            "94.0 % of 1,000 finished runs succeeded, between 92.4 and 95.3 %: 16 – 22 Nov 2026."
        );
        assert_eq!(
            told(9, 11),
            "9 of 11 finished runs succeeded, too few to judge: 16 – 22 Nov 2026."
        );
        assert!(told(0, 0).starts_with("No run finished"));
    }
}
