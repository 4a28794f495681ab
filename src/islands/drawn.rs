//! A time chart as markup: two drawings under each other with their legends, and the projections by which a place in them leads back to
//! days. The server writes it into the page, the browser writes the same bytes again when the values change.

use super::words::{overall, rate_label, runs_label, step};
use crate::charts::{
    Bucket, Drawing, Hit, Marks, Projection, Reference, View, areas, buckets, rated, runs_per_day,
    smooths, success_rate,
};
use crate::language::t;
use crate::outcome::Outcome;
use crate::stats::words::{count, decimals, percent};
use crate::stats::{Counts, Range, Timeseries, Window};

/// A drawn time series.
#[derive(Clone, PartialEq, Debug)]
pub struct Drawn {
    /// The legends and drawings.
    pub html: String,
    pub(super) series: Timeseries,
    pub(super) points: Vec<Bucket>,
    /// What the line of the rate goes through: the same points, or seven days up to each.
    pub(super) rated: Vec<Bucket>,
    /// Whether it is seven days.
    smooth: bool,
    /// Where rates lie.
    pub(super) rate: Projection,
    /// Where runs lie.
    pub(super) runs: Projection,
}

impl Drawn {
    /// Draws a series; the marks stand on its rate. Each point leads to the page about its days, whose address says `rest` besides;
    /// `None` where there is no such page.
    pub fn new(series: Timeseries, marks: &Marks, rest: Option<&str>) -> Self {
        let Marks { flags, reference, manner } = marks.clone();
        let label = rate_label(&series, manner);
        let rate =
            success_rate(&series, &View { label, flags, reference, manner, ..View::default() });
        let label = runs_label(&series, manner);
        let runs = runs_per_day(&series, &View { label, manner, ..View::default() });
        let places = Hit::of_points(&rate.projection, |n| {
            (String::new(), rest.and_then(|rest| days(&rate, n, rest)))
        });
        let html = [
            rate_legend(&series, marks.reference.as_ref()),
            layered(&rate, "rate", &places),
            outcome_legend(&series, manner.log),
            layered(&runs, "runs", &places),
        ]
        .concat();
        Self {
            html,
            points: buckets(&series),
            rated: rated(&series, manner),
            smooth: smooths(&series, manner),
            rate: rate.projection,
            runs: runs.projection,
            series,
        }
    }

    /// The seven days up to a point, where the line is theirs.
    pub(super) fn week(&self, place: usize) -> Option<&Bucket> {
        self.rated.get(place).filter(|_| self.smooth)
    }
}

/// The address of the page about the days of a point, unless they are all that is drawn.
fn days(drawing: &Drawing, point: usize, rest: &str) -> Option<String> {
    let Window { first, last } =
        drawing.projection.days(point).filter(|_| drawing.projection.len() > 1)?;
    let between = if rest.is_empty() { "" } else { "&" };
    Some(format!("?range={}{between}{rest}", Range::Custom(first, last)))
}

/// A drawing under the layer that the cursor and a selection are painted on, and whose places lead to their days.
fn layered(drawing: &Drawing, name: &str, places: &[Hit]) -> String {
    format!(
        "<div class=\"layers\">{}<div class=\"over\" data-over=\"{name}\"><svg aria-hidden=\"true\">\
         {areas}<rect class=\"window\" height=\"{plot}\" visibility=\"hidden\"/><line class=\"cursor\" y2=\"{plot}\" visibility=\"hidden\"/>\
         <circle class=\"dot\" r=\"4\" visibility=\"hidden\"/></svg></div></div>",
        drawing.svg,
        areas = areas(places, drawing.projection.plot_px()),
        plot = drawing.projection.plot_px(),
    )
}

fn rate_legend(series: &Timeseries, reference: Option<&Reference>) -> String {
    let key = |drawing: &str, words: &str| {
        format!(
            "<svg class=\"chart\" viewBox=\"0 0 20 12\" aria-hidden=\"true\">{drawing}</svg>{words}"
        )
    };
    let fixed = |drawing, words: &str| format!("<li>{}</li>", key(drawing, words));
    let toggled = |series, drawing, words: &str| {
        format!("<li><label>{}{}</label></li>", toggle(series), key(drawing, words))
    };
    let rate_of = |counts: Counts| {
        let rate = counts.success_rate();
        percent(rate, decimals(rate))
    };
    let number =
        |words: &str, counts| format!("{words} <span class=\"num\">{}</span>", rate_of(counts));
    let mut keys = toggled(
        "rate",
        "<path class=\"line\" d=\"M0 6H20\"/>",
        &number(&t!("browser-chart-rate"), overall(series)),
    );
    keys += &toggled(
        "ribbon",
        "<rect class=\"ribbon\" width=\"20\" height=\"12\" rx=\"2\"/>",
        &t!("browser-chart-interval"),
    );
    if !series.before.is_empty() {
        let before = series.before.iter().map(|point| point.counts).sum();
        let length = match series.before.iter().map(|point| point.days.days()).sum::<usize>() {
            1 => t!("browser-chart-day-before"),
            days => t!("browser-chart-days-before", n = days),
        };
        keys += &toggled("prev", "<path class=\"prev\" d=\"M0 6H20\"/>", &number(&length, before));
    }
    if let Some(reference) = reference {
        keys += &fixed("<path class=\"fleet\" d=\"M0 6H20\"/>", &reference.label);
    }
    if series.open.is_some() {
        let words = step(series).open();
        keys += &fixed(
            "<path class=\"open\" d=\"M0 6H14\"/><circle class=\"hollow\" cx=\"17\" cy=\"6\" r=\"3\"/>",
            &words,
        );
    }
    format!("<ul class=\"legend is-success\" data-legend=\"\">{keys}</ul>")
}

/// The outcomes with their runs; where they are lines each can be hidden, but a column without its foot would float.
fn outcome_legend(series: &Timeseries, lines: bool) -> String {
    let counts = overall(series);
    let key = |outcome: Outcome| {
        let words = format!(
            "<svg class=\"i o\" aria-hidden=\"true\"><use href=\"#{name}\"/></svg>{} <span class=\"num\">{}</span>",
            outcome.title(),
            count(counts.of(outcome)),
            name = outcome.name(),
        );
        let toggled = format!("<label>{}{words}</label>", toggle(outcome.name()));
        let words = if lines { toggled } else { words };
        format!("<li class=\"is-{}\">{words}</li>", outcome.name())
    };
    let legend = if lines { " data-legend=\"\"" } else { "" };
    format!("<ul class=\"legend\"{legend}>{}</ul>", Outcome::ALL.map(key).concat())
}

/// The box by which a series is hidden and shown again.
fn toggle(series: &str) -> String {
    format!("<input type=\"checkbox\" checked=\"\" autocomplete=\"off\" data-series=\"{series}\"/>")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::Flag;
    use crate::stats::{Grain, Point};

    fn series() -> Timeseries {
        let first = "2026-11-01".parse().unwrap();
        let points: Vec<Point> = (0..7)
            .map(|n| {
                let counts = Counts { success: 900, failed: 60, ..Counts::default() };
                Point::of_day(crate::day::Day::plus(first, n), counts)
            })
            .collect();
        let window = Window { first, last: first.plus(6) };
        Timeseries {
            window,
            grain: Grain::Day,
            before: points.clone(),
            open: Some(first.plus(6)),
            points,
            as_of: 0,
        }
    }

    #[test]
    fn the_same_values_are_the_same_bytes() {
        assert_eq!(
            Drawn::new(series(), &Marks::default(), Some("")).html,
            Drawn::new(series(), &Marks::default(), Some("")).html
        );
    }

    #[test]
    fn both_drawings_have_a_layer_for_the_cursor_and_no_style_attribute() {
        let drawn = Drawn::new(series(), &Marks::default(), Some(""));
        assert_eq!(drawn.html.matches("data-over=").count(), 2);
        assert_eq!(drawn.html.matches("role=\"img\"").count(), 2);
        assert!(!drawn.html.contains("style="));
        assert_eq!(drawn.points.len(), drawn.rate.len());
    }

    #[test]
    fn marks_stand_on_the_rate_and_have_a_key() {
        let series = series();
        let flag = Flag { day: series.window.first, letter: "A".to_owned() };
        let reference = Reference { share: 0.9, label: "all apps".to_owned() };
        let html = Drawn::new(
            series,
            &Marks { flags: vec![flag], reference: Some(reference), ..Marks::default() },
            Some(""),
        )
        .html;
        // The line and its key.
        assert_eq!(
            (html.matches("class=\"flag\"").count(), html.matches("class=\"fleet\"").count()),
            (1, 2)
        );
    }

    #[test]
    fn keys_stand_only_for_what_is_drawn() {
        let mut series = series();
        let whole = Drawn::new(series.clone(), &Marks::default(), Some("")).html;
        assert!(whole.contains("7\u{a0}days before") && whole.contains("day not over"), "{whole}");
        (series.before, series.open) = (Vec::new(), None);
        let less = Drawn::new(series, &Marks::default(), Some("")).html;
        assert!(!less.contains("before") && !less.contains("not over"), "{less}");
    }

    #[test]
    fn each_point_leads_to_its_days_and_a_single_one_nowhere() {
        let html = Drawn::new(series(), &Marks::default(), Some("kind=lxc&smooth=7")).html;
        let link = "href=\"?range=2026-11-03..2026-11-03&amp;kind=lxc&amp;smooth=7\"";
        assert_eq!((html.matches(link).count(), html.matches("<a ").count()), (2, 14), "{html}");
        assert!(!Drawn::new(series(), &Marks::default(), None).html.contains("href=\"?"));
        let mut one = series();
        one.points.truncate(1);
        assert!(!Drawn::new(one, &Marks::default(), Some("")).html.contains("href=\"?"));
    }

    #[test]
    fn series_can_be_hidden_and_columns_cannot() {
        let html = Drawn::new(series(), &Marks::default(), Some("")).html;
        assert_eq!(html.matches("data-series=").count(), 3, "{html}");
        let manner = crate::charts::Manner { log: true, smooth: false };
        let html = Drawn::new(series(), &Marks { manner, ..Marks::default() }, Some("")).html;
        assert_eq!(html.matches("data-series=").count(), 8, "{html}");
    }
}
