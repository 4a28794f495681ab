//! The places of a drawing that answer: a layer over it with one area a point, which says what stands there and leads to what it is made of. The
//! words are each area's `<title>`, so that a browser shows them without script; the page's table says the same to those who do not see it.

use super::markup::escaped;
use super::number::percent;
use super::projection::Projection;
use std::fmt::Write;

/// One place.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Hit {
    /// Where it begins across and how wide it is, in per cent.
    pub place: (f64, f64),
    /// What stands there, a line each; the first is the name of the place. Nothing where another part of the page says it.
    pub says: String,
    /// Where it leads, if anywhere.
    pub address: Option<String>,
}

impl Hit {
    /// The places of the points of a drawing.
    pub fn of_points(
        projection: &Projection,
        told: impl Fn(usize) -> (String, Option<String>),
    ) -> Vec<Self> {
        let points = 0..projection.len();
        points
            .map(|index| {
                let (says, address) = told(index);
                Self { place: projection.place_percent(index), says, address }
            })
            .collect()
    }
}

/// The areas of a drawing whose plot is so high, from its top to its foot.
pub fn areas(hits: &[Hit], plot_px: u32) -> String {
    let mut svg = String::new();
    for Hit { place: (x, width), says, address } in hits {
        // What a reader without a pointer is led by stands in the table beside the drawing, so no area is a stop of the Tab key.
        let link = address.as_ref().map(|address| format!(" href=\"{}\"", escaped(address)));
        let lines: Vec<String> = says.lines().map(escaped).collect();
        let title = if says.is_empty() {
            String::new()
        } else {
            format!("<title>{}</title>", lines.join("\n"))
        };
        // Writing to a String cannot fail.
        let _ = write!(
            svg,
            "<a tabindex=\"-1\"{}>{title}<rect x=\"{}\" width=\"{}\" height=\"{plot_px}\"/></a>",
            link.unwrap_or_default(),
            percent(*x),
            percent(*width),
        );
    }
    svg
}

/// The layer of a drawing that no island wakes; `label` names it for those who read it out with arrow keys.
pub fn layer(hits: &[Hit], plot_px: u32, label: &str) -> String {
    if hits.is_empty() {
        return String::new();
    }
    let (areas, label) = (areas(hits, plot_px), escaped(label));
    format!(
        "<div class=\"over\" data-hits=\"{label}\"><svg aria-hidden=\"true\">{areas}</svg></div>"
    )
}

#[cfg(test)]
mod tests {
    use super::super::{View, runs_per_day, sample};
    use super::*;

    #[test]
    fn each_point_has_an_area_and_together_they_are_the_whole_width() {
        let drawing = runs_per_day(&sample::steady(4), &View::default());
        let hits = Hit::of_points(&drawing.projection, |n| {
            (format!("day {n}\n12 runs"), Some("?range=7d&kind=<b>".to_owned()))
        });
        assert!((hits.iter().map(|hit| hit.place.1).sum::<f64>() - 100.0).abs() < 1e-9);
        let layer = layer(&hits, 130, "Runs, \"per day\"");
        assert_eq!(layer.matches("<rect ").count(), 4);
        assert!(
            layer.contains(
                "<title>day 1\n12 runs</title><rect x=\"25%\" width=\"25%\" height=\"130\"/>"
            ),
            "{layer}"
        );
        assert!(
            layer.contains("href=\"?range=7d&amp;kind=&lt;b&gt;\"")
                && layer.contains("data-hits=\"Runs, &quot;per day&quot;\"")
        );
        assert!(super::layer(&[], 130, "").is_empty());
    }
}
