//! What a chart is asked for, and what comes out.

use super::backend::Sheet;
use super::manner::Manner;
use super::marks::{Flag, Reference};
use super::markup::escaped;
use super::projection::Projection;

/// How a chart is to be drawn. The words are the page's; the chart knows only numbers and days.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct View {
    /// What the drawing shows, in a sentence, for those who do not see it.
    pub label: String,
    /// Annotations; their words stand in a list below the drawing.
    pub flags: Vec<Flag>,
    /// A share to compare a rate with.
    pub reference: Option<Reference>,
    /// Whether dates stand under a rate; columns always have them.
    pub dates: bool,
    /// How the reader wants it drawn.
    pub manner: Manner,
}

/// A drawn chart.
#[derive(Clone, PartialEq, Debug)]
pub struct Drawing {
    /// One `<svg>` element, coloured by the page's style sheet.
    pub svg: String,
    /// How high it is, so that its place can be kept before it is there.
    pub height_px: u32,
    /// Where the data lies in it.
    pub projection: Projection,
    /// How far its words reach beyond its right end, where there is room for them.
    pub end_px: u32,
}

impl Drawing {
    /// Puts a sheet into its frame: `class` colours the drawing, `label` names it.
    pub(super) fn framed(
        sheet: &Sheet,
        class: &str,
        height_px: u32,
        label: &str,
        projection: Projection,
    ) -> Self {
        let (label, layers) = (escaped(label), sheet.layers(projection.plot_px()));
        // The words inside would be read out one by one; the label says it in a sentence, and the table beside it has every number.
        let svg = format!(
            "<svg class=\"{class}\" height=\"{height_px}\" role=\"img\" aria-label=\"{label}\"><g aria-hidden=\"true\">{layers}</g></svg>"
        );
        Self { svg, height_px, projection, end_px: 0 }
    }
}
