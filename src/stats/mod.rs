//! What comes out: the questions that can be asked and the answers to them, with their doubt. Plain data in every build; nothing here
//! touches SQL, HTTP or a clock.

mod breakdown;
mod bucket;
mod counts;
mod interval;
mod range;
mod suppress;
mod timeseries;
pub mod words;

pub use breakdown::{Breakdown, Row};
pub use bucket::{bucket_middle, bucket_of};
pub use counts::Counts;
pub use interval::{Difference, Rate, TOO_FEW, newcombe, wilson};
pub use range::{NotARange, Range, Window};
pub use suppress::{Folded, fold_small};
pub use timeseries::{Point, Summary, Timeseries};
