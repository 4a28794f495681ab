//! Values to SVG text and the projection behind it: pure functions that write the same bytes on the server and in the browser. No clock,
//! no IO, no Leptos and no colour: classes carry the meaning, the style sheet gives it its light and dark.
//!
//! A chart is drawn with plotters through a backend of its own. Across it is measured in per cent and down in pixels, so that one drawing fits
//! every width. Long series are drawn in weeks, months or years, see [`Step`].

mod axis;
mod backend;
mod badge;
mod bars;
mod bucket;
mod columns;
mod courses;
mod dates;
mod differences;
mod drawing;
mod flags;
mod forest;
mod histogram;
mod hits;
mod hue;
mod ink;
mod lines;
mod manner;
mod marks;
mod markup;
mod names;
mod number;
mod plot;
mod projection;
mod ranked;
mod rate;
mod scale;
mod spark;
mod standalone;
mod strip;
mod widths;

#[cfg(test)]
mod golden;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod sample;

pub use badge::{Badge, Tone, badge};
pub use bars::{bar, share};
pub use bucket::{Bucket, Step, buckets, can_be_smoothed, condensed, rated, smooths};
pub use columns::runs_per_day;
pub use differences::Differences;
pub use drawing::{Drawing, View};
pub use forest::Forest;
pub use histogram::{Histogram, histogram, histogram_columns};
pub use hits::{Hit, areas, layer};
pub use hue::{Hue, line_key};
pub use lines::{Line, Lines, Upright, flagged, lines};
pub use manner::{Manner, smoothed};
pub use marks::{Flag, Marks, NotMarks, Reference};
pub use projection::Projection;
pub use ranked::{Ranked, RankedRow, ranked};
pub use rate::{failure_rate, success_rate};
pub use spark::spark;
pub use standalone::{Inside, Sheet, Theme, standalone, unstretched_px};
pub use strip::strip;
