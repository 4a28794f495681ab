//! What comes out: the questions that can be asked and the answers to them, with their doubt. Plain data in every build; nothing here
//! touches SQL, HTTP or a clock.

mod activity;
mod address;
mod against;
mod answers;
mod breakdown;
mod bucket;
mod carried;
mod compare;
mod counts;
mod crossfilter;
mod cube;
pub mod discovery;
mod filter;
mod interval;
mod known;
mod menu;
mod movers;
mod picks;
mod query;
mod range;
pub mod search;
mod smooth;
pub mod suppress;
mod timeseries;
mod trends;
pub mod words;

pub use activity::{Activity, Came, Order};
pub use address::{NotAQuery, encoded};
pub use against::Against;
pub use answers::{
    Answer, Bin, Cross, Distribution, Kept, Outcomes, Quantile, Ranked, Ranking, Series, Span,
    Totals,
};
pub use breakdown::Row;
pub use bucket::{bucket_middle, bucket_of};
pub use carried::NotCarried;
pub use compare::{Comparison, Period, SIDES_MAX, Side, Sides};
pub use counts::Counts;
pub use crossfilter::{Crossed, OUTCOME, Part, crossfilter};
pub use cube::{Axis, Cube};
pub use filter::Filter;
pub use interval::{Difference, Rate, TOO_FEW, newcombe, wilson};
pub use known::{Seen, Template};
pub use menu::{Choice, Menu};
pub use movers::{Moved, Movers, Ratio, movers, movers_per_day};
pub use picks::Picks;
pub use query::{Compare, Grain, LIMIT_DEFAULT, LIMIT_MAX, Query, Sort};
pub use range::{NotARange, Range, Window};
pub use smooth::SMOOTH_DAYS;
pub use suppress::{Folded, fold_small};
pub use timeseries::{Point, Summary, Timeseries};
pub use trends::{Mix, Percentiles, Spell, Strand};
