//! The closed palette. plotters knows only colours and the page only classes: an ink is one for the one and the other for the other.

use crate::outcome::Outcome;
use plotters::style::RGBColor;
use plotters_backend::BackendColor;

/// Everything that can be drawn, by what it means.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Ink {
    /// A horizontal line at a tick.
    Grid,
    /// The strong line at the foot, and the short ones at its dates.
    Axis,
    /// A share to compare with, across the whole width.
    Reference,
    /// The 95 % interval.
    Ribbon,
    /// The period before.
    Before,
    /// The line itself.
    Line,
    /// The line to a day that is not over.
    Open,
    /// A day that stands alone between gaps.
    Dot,
    /// A day that is not over.
    Hollow,
    /// Columns of an outcome.
    Column(Outcome),
    /// The column of a day that is not over.
    Part(Outcome),
    /// The upright line of an annotation.
    Mark,
    /// The disc with its letter.
    Flag,
    /// The runs of the navigator.
    Hill,
    /// The days that are chosen in the navigator.
    Window,
    /// The two ends of the chosen days.
    Edge,
    /// What an end is dragged by.
    Grip,
    /// A word.
    Word,
    /// A word that a narrow drawing leaves out.
    WideWord,
    /// The number beside a grid line, which hangs in the padding.
    Tick,
    /// A sparkline's line.
    SparkLine,
    /// What lies under a sparkline.
    SparkArea,
    /// A sparkline's way to a day that is not over.
    SparkOpen,
    /// One of several lines, by its place among them; the last place is that of all others together.
    Strand(u8),
    /// Its way to a span that is not over.
    StrandOpen(u8),
    /// A span of it that stands alone between gaps.
    StrandDot(u8),
    /// A span of it that is not over.
    StrandHollow(u8),
    /// Its name beside its end.
    StrandName(u8),
    /// The runs of an outcome as a line.
    Course(Outcome),
    /// Its way to a span that is not over.
    CourseOpen(Outcome),
    /// A span of it that stands alone between gaps.
    CourseDot(Outcome),
    /// A span of it that is not over.
    CourseHollow(Outcome),
    /// The area of its doubt.
    StrandRibbon(u8),
    /// A column of a histogram.
    Bin,
    /// A percentile in a histogram.
    Percentile,
}

/// How many lines have a hue of their own; one more is left for all others together.
pub(super) const STRANDS: u8 = 6;

type Strands = [&'static str; 7];
/// A line is told from the others by its dash as well as by its hue: hues that some eyes see alike have different dashes.
const STRAND: Strands = [
    "s1 line",
    "s2 line",
    "s3 line alt",
    "s4 line third",
    "s5 line alt",
    "s6 line third",
    "s0 line",
];
const STRAND_OPEN: Strands =
    ["s1 open", "s2 open", "s3 open", "s4 open", "s5 open", "s6 open", "s0 open"];
const STRAND_DOT: Strands = ["s1 dot", "s2 dot", "s3 dot", "s4 dot", "s5 dot", "s6 dot", "s0 dot"];
const STRAND_HOLLOW: Strands =
    ["s1 hollow", "s2 hollow", "s3 hollow", "s4 hollow", "s5 hollow", "s6 hollow", "s0 hollow"];
const STRAND_RIBBON: Strands =
    ["s1 ribbon", "s2 ribbon", "s3 ribbon", "s4 ribbon", "s5 ribbon", "s6 ribbon", "s0 ribbon"];

const STRAND_NAME: Strands =
    ["s1 wide", "s2 wide", "s3 wide", "s4 wide", "s5 wide", "s6 wide", "s0 wide"];

type Outcomes = [&'static str; 5];
const COLUMN: Outcomes = [
    "is-success fillc",
    "is-failed fillc",
    "is-blocked fillc",
    "is-aborted fillc",
    "is-unfinished fillc",
];
const PART: Outcomes = [
    "is-success part",
    "is-failed part",
    "is-blocked part",
    "is-aborted part",
    "is-unfinished part",
];
const COURSE: Outcomes = [
    "is-success line",
    "is-failed line alt",
    "is-blocked line third",
    "is-aborted line alt",
    "is-unfinished line third",
];
const COURSE_OPEN: Outcomes = [
    "is-success open",
    "is-failed open",
    "is-blocked open",
    "is-aborted open",
    "is-unfinished open",
];
const COURSE_DOT: Outcomes =
    ["is-success dot", "is-failed dot", "is-blocked dot", "is-aborted dot", "is-unfinished dot"];
const COURSE_HOLLOW: Outcomes = [
    "is-success hollow",
    "is-failed hollow",
    "is-blocked hollow",
    "is-aborted hollow",
    "is-unfinished hollow",
];

fn of_strand(classes: &Strands, place: u8) -> &'static str {
    classes.get(usize::from(place.min(STRANDS))).copied().unwrap_or_default()
}

fn of_outcome(classes: &Outcomes, outcome: Outcome) -> &'static str {
    let [success, failed, blocked, aborted, unfinished] = *classes;
    match outcome {
        Outcome::Success => success,
        Outcome::Failed => failed,
        Outcome::Blocked => blocked,
        Outcome::Aborted => aborted,
        Outcome::Unfinished => unfinished,
    }
}

/// Where an ink is drawn. The plot is stretched to the page's width; the other two are not, so words and discs keep their form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Layer {
    /// Behind the plot.
    Under,
    /// The stretched part.
    Plot,
    /// Before the plot.
    Over,
}

impl Ink {
    const PLAIN: [Self; 23] = [
        Self::Grid,
        Self::Axis,
        Self::Reference,
        Self::Ribbon,
        Self::Before,
        Self::Line,
        Self::Open,
        Self::Dot,
        Self::Hollow,
        Self::Mark,
        Self::Flag,
        Self::Hill,
        Self::Window,
        Self::Edge,
        Self::Grip,
        Self::Word,
        Self::WideWord,
        Self::Tick,
        Self::SparkLine,
        Self::SparkArea,
        Self::SparkOpen,
        Self::Bin,
        Self::Percentile,
    ];

    /// Every ink there is.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        let outcomes = Outcome::ALL.into_iter().flat_map(|outcome| {
            [
                Self::Column,
                Self::Part,
                Self::Course,
                Self::CourseOpen,
                Self::CourseDot,
                Self::CourseHollow,
            ]
            .map(|ink| ink(outcome))
        });
        let strands = (0..=STRANDS).flat_map(|place| {
            [
                Self::Strand,
                Self::StrandOpen,
                Self::StrandDot,
                Self::StrandHollow,
                Self::StrandName,
                Self::StrandRibbon,
            ]
            .map(|ink| ink(place))
        });
        Self::PLAIN.into_iter().chain(outcomes).chain(strands)
    }

    /// The colour that stands for it in plotters: its place in the palette, as a blue.
    pub(super) fn colour(self) -> RGBColor {
        let place = Self::all().position(|ink| ink == self).and_then(|n| u8::try_from(n).ok());
        RGBColor(0, 0, place.unwrap_or_default())
    }

    /// The ink that a colour stands for; `None` for what is transparent or no colour of ours.
    pub(super) fn of(colour: BackendColor) -> Option<Self> {
        let (0, 0, place) = colour.rgb else { return None };
        if colour.alpha == 0.0 { None } else { Self::all().nth(usize::from(place)) }
    }

    /// The layer it lies in.
    pub(super) fn layer(self) -> Layer {
        match self {
            Self::Grid | Self::Reference => Layer::Under,
            Self::Ribbon
            | Self::Before
            | Self::Line
            | Self::Open
            | Self::Column(_)
            | Self::Part(_)
            | Self::Hill
            | Self::SparkLine
            | Self::SparkArea
            | Self::SparkOpen
            | Self::Strand(_)
            | Self::StrandOpen(_)
            | Self::Course(_)
            | Self::CourseOpen(_)
            | Self::StrandRibbon(_)
            | Self::Bin => Layer::Plot,
            _ => Layer::Over,
        }
    }

    /// Its classes in `style/charts.css`, without the alignment of a word.
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Grid => "grid",
            Self::Axis => "axis",
            Self::Reference => "fleet",
            Self::Ribbon => "ribbon",
            Self::Before => "prev",
            Self::Line => "line",
            Self::Open => "open",
            Self::Dot => "dot",
            Self::Hollow => "hollow",
            Self::Column(outcome) => of_outcome(&COLUMN, outcome),
            Self::Part(outcome) => of_outcome(&PART, outcome),
            Self::Course(outcome) => of_outcome(&COURSE, outcome),
            Self::CourseOpen(outcome) => of_outcome(&COURSE_OPEN, outcome),
            Self::CourseDot(outcome) => of_outcome(&COURSE_DOT, outcome),
            Self::CourseHollow(outcome) => of_outcome(&COURSE_HOLLOW, outcome),
            Self::Mark => "mark",
            Self::Flag => "flag",
            Self::Hill => "hill",
            Self::Window => "window",
            Self::Edge => "edge",
            Self::Grip => "grip",
            Self::Word | Self::Tick => "",
            Self::WideWord => "wide",
            Self::SparkLine => "l",
            Self::SparkArea => "a",
            Self::SparkOpen => "o",
            Self::Strand(place) => of_strand(&STRAND, place),
            Self::StrandOpen(place) => of_strand(&STRAND_OPEN, place),
            Self::StrandDot(place) => of_strand(&STRAND_DOT, place),
            Self::StrandHollow(place) => of_strand(&STRAND_HOLLOW, place),
            Self::StrandName(place) => of_strand(&STRAND_NAME, place),
            Self::StrandRibbon(place) => of_strand(&STRAND_RIBBON, place),
            Self::Bin => "bin",
            Self::Percentile => "pc",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plotters::style::{Color, TRANSPARENT};

    #[test]
    fn each_ink_has_a_colour_of_its_own_that_leads_back() {
        for ink in Ink::all() {
            assert_eq!(Ink::of(ink.colour().to_backend_color()), Some(ink));
        }
        assert_eq!(Ink::of(TRANSPARENT.to_backend_color()), None);
        assert_eq!(Ink::of(RGBColor(1, 2, 3).to_backend_color()), None);
    }
}
